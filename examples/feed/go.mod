module github.com/dateline-news/dateline/examples/feed

go 1.26.0

replace github.com/dateline-news/dateline => ../..

require (
	github.com/dateline-news/dateline v0.0.0
	github.com/mmcdole/gofeed v1.4.2
	golang.org/x/net v0.62.0
)

require (
	github.com/mmcdole/goxpp/v2 v2.0.0 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/text v0.43.0 // indirect
)
