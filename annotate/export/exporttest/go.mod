module github.com/dateline-news/dateline/annotate/export/exporttest

go 1.26.0

replace github.com/dateline-news/dateline => ../../..

require (
	github.com/dateline-news/dateline v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/text v0.43.0 // indirect
)
