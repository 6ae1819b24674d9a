package main

// The development sets as files: articles, and gold a line for each.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/dateline-news/dateline/annotate"
)

// devSet is a set of articles with the figures that its gold gives to their Documents.
type devSet struct {
	name     string
	articles []annotate.Article
	score    func(docs []*annotate.Document) []figure // docs in the order of articles
}

// readLines reads a file of JSON values, one a line.
func readLines[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var rows []T
	for dec := json.NewDecoder(file); ; {
		var row T
		switch err := dec.Decode(&row); {
		case errors.Is(err, io.EOF):
			return rows, nil
		case err != nil:
			return nil, fmt.Errorf("%s: after %d values: %w", path, len(rows), err)
		}
		rows = append(rows, row)
	}
}

// byArticle maps the ids of Documents to them.
func byArticle(docs []*annotate.Document) map[string]*annotate.Document {
	byID := make(map[string]*annotate.Document, len(docs))
	for _, doc := range docs {
		byID[doc.ID] = doc
	}
	return byID
}
