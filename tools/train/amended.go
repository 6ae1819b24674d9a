package main

// Worldwide's names where they were read again for this project and found wrong. Only places are kept here.

import (
	"fmt"
	"os"
	"slices"

	"github.com/dateline-news/dateline/internal/lexicon"
)

// amendedFile has a row for each place: the article's id, where the place starts and ends in its text, and the names that
// are there: start, end and kind, apart by blanks. All offsets are bytes of the article.
const amendedFile = "tools/train/amended.tsv"

// amend puts names right.
func amend(articles []corpusArticle) error {
	list, err := os.ReadFile(amendedFile)
	if err != nil {
		return err
	}
	byID := map[string]*corpusArticle{}
	for i := range articles {
		byID[articles[i].ID] = &articles[i]
	}
	for row := range lexicon.Rows(string(list)) {
		if err := amendOne(byID, row); err != nil {
			return fmt.Errorf("%s: %q: %w", amendedFile, row, err)
		}
	}
	return nil
}

func amendOne(articles map[string]*corpusArticle, row []string) error {
	if len(row) != 4 {
		return fmt.Errorf("%d columns, not 4", len(row))
	}
	a := articles[row[0]]
	if a == nil {
		return fmt.Errorf("no such article")
	}
	var start, end int
	if err := integers(row[1:3], &start, &end); err != nil {
		return err
	}
	if start < 0 || end <= start || end > len(a.Text) {
		return fmt.Errorf("a place outside of the text")
	}
	names, err := parseNames(row[3], start, end)
	if err != nil {
		return err
	}
	a.Mentions = slices.DeleteFunc(a.Mentions, func(n corpusName) bool { return n.Start < end && start < n.End })
	a.Mentions = append(a.Mentions, names...)
	slices.SortFunc(a.Mentions, func(a, b corpusName) int { return a.Start - b.Start })
	return nil
}
