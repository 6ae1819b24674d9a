package main

// News pieces that were written for this project.

import (
	"os"
	"path/filepath"

	"github.com/dateline-news/dateline/internal/pieces"
)

// writtenFiles hold pieces by what they tell of.
const writtenFiles = "tools/train/written/*.txt"

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
		all, err := pieces.Parse(filepath.Base(file), string(data))
		if err != nil {
			return nil, err
		}
		for _, p := range all {
			a := corpusArticle{ID: p.ID, Text: p.Text}
			for _, n := range p.Names {
				a.Mentions = append(a.Mentions, corpusName(n))
			}
			articles = append(articles, a)
		}
	}
	return articles, nil
}
