module github.com/dateline-news/dateline

go 1.25.0
