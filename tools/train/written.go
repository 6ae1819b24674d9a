package main

// News pieces written for this project, with their names marked: "[PER Ann Lee] of [ORG Reuters]".

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// writtenFiles hold pieces by the region they tell of. A line "=== 12" opens a piece, a line is a paragraph.
const writtenFiles = "tools/train/written/*.txt"

// kindsWritten are the kinds as the marks abbreviate them, in Worldwide's words.
var kindsWritten = map[string]string{
	"PER": "Person", "LOC": "Location", "ORG": "Organization", "NORP": "NORP", "FAC": "Facility", "PROD": "Product", "MISC": "Misc",
}

// written gives the pieces as articles of a corpus.
func written() ([]corpusArticle, error) {
	files, err := filepath.Glob(writtenFiles)
	if err != nil {
		return nil, err
	}
	var articles []corpusArticle
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for _, piece := range strings.Split("\n"+string(data), "\n=== ")[1:] {
			number, marked, _ := strings.Cut(piece, "\n")
			a, err := unmark(strings.TrimRight(marked, "\n"))
			if err != nil {
				return nil, fmt.Errorf("%s: piece %s: %w", file, number, err)
			}
			a.ID = filepath.Base(file) + "#" + number
			articles = append(articles, a)
		}
	}
	return articles, nil
}

// unmark takes the marks out of a text.
func unmark(marked string) (corpusArticle, error) {
	var a corpusArticle
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(marked, "[")
		text.WriteString(before)
		if !found {
			a.Text = text.String()
			return a, nil
		}
		mark, rest, closed := strings.Cut(rest, "]")
		short, name, _ := strings.Cut(mark, " ")
		kind, known := kindsWritten[short]
		if !closed || !known || name == "" || strings.Contains(name, "[") {
			return a, fmt.Errorf("the mark %q", mark)
		}
		start := text.Len()
		text.WriteString(name)
		a.Mentions = append(a.Mentions, corpusName{start, text.Len(), kind})
		marked = rest
	}
}
