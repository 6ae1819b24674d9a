package main

// The article that newsdesk reads where none is given. Its people, its ships and their authority are invented.

import (
	_ "embed"

	"github.com/dateline-news/dateline/annotate"
)

//go:embed article.txt
var sampleText string

var sample = annotate.Article{
	ID:        "sample",
	Title:     "Ferries to cross the Black Sea again after 11 years",
	Publisher: "The Harbour Post",
	Language:  "en",
	Published: "2026-03-12",
	Text:      sampleText,
}
