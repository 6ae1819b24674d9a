module github.com/dateline-news/dateline/examples/warc

go 1.26.0

replace github.com/dateline-news/dateline => ../..

require (
	codeberg.org/readeck/go-readability/v2 v2.1.3
	github.com/dateline-news/dateline v0.0.0
	golang.org/x/net v0.62.0
)

require (
	github.com/andybalholm/cascadia v1.3.3 // indirect
	github.com/go-shiori/dom v0.0.0-20230515143342-73569d674e1c // indirect
	github.com/gogs/chardet v0.0.0-20211120154057-b7413eaefb8f // indirect
	github.com/itlightning/dateparse v0.2.1 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/text v0.43.0 // indirect
)
