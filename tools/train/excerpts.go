package main

// Excerpts of the raw text whose names were read and corrected for this project. Only their places are kept here.

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/internal/lexicon"
)

// excerptsFile has a row for each excerpt: the raw file, the document's number in it, where in its text the excerpt
// starts and ends, and the names: start, end, and kind as Worldwide has them, apart by blanks, offsets from the excerpt's
// start. All offsets are bytes.
const excerptsFile = "tools/train/excerpts.tsv"

// excerpt is a row of excerptsFile.
type excerpt struct {
	document   int
	start, end int
	names      []corpusName
}

// excerpts gives the excerpts as articles of a corpus, in the order of the file.
func excerpts(data string) ([]corpusArticle, error) {
	rows, err := os.ReadFile(excerptsFile)
	if err != nil {
		return nil, err
	}
	var articles []corpusArticle
	byFile := map[string]map[int][]int{} // of each document, the articles cut from it
	wanted := []excerpt{}
	for row := range lexicon.Rows(string(rows)) {
		e, err := parseExcerpt(row)
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", excerptsFile, len(wanted)+1, err)
		}
		if byFile[row[0]] == nil {
			byFile[row[0]] = map[int][]int{}
		}
		byFile[row[0]][e.document] = append(byFile[row[0]][e.document], len(wanted))
		wanted = append(wanted, e)
		articles = append(articles, corpusArticle{ID: row[0] + "#" + row[1], Mentions: e.names})
	}
	for file, documents := range byFile {
		number := 0
		for text, err := range rawTexts(filepath.Join(data, "raw", file+".jsonl.gz")) {
			if err != nil {
				return nil, err
			}
			for _, i := range documents[number] {
				e := wanted[i]
				if e.end > len(text) {
					return nil, fmt.Errorf("%s: document %d ends at %d, an excerpt of it at %d", file, number, len(text), e.end)
				}
				articles[i].Text = text[e.start:e.end]
			}
			number++
		}
	}
	return articles, nil
}

func parseExcerpt(row []string) (e excerpt, err error) {
	if len(row) != 5 {
		return e, fmt.Errorf("%d columns, not 5", len(row))
	}
	if err := integers(row[1:4], &e.document, &e.start, &e.end); err != nil {
		return e, err
	}
	if e.start < 0 || e.end <= e.start {
		return e, fmt.Errorf("an excerpt from %d to %d", e.start, e.end)
	}
	e.names, err = parseNames(row[4], 0, e.end-e.start)
	return e, err
}

// parseNames reads names that lie in [from, until): start, end and kind of each, apart by blanks.
func parseNames(list string, from, until int) ([]corpusName, error) {
	var found []corpusName
	fields := strings.Fields(list)
	for ; len(fields) >= 3; fields = fields[3:] {
		name := corpusName{Kind: fields[2]}
		if err := integers(fields[:2], &name.Start, &name.End); err != nil {
			return nil, err
		}
		if _, ok := kindsOfNames[name.Kind]; !ok || name.Start < from || name.End <= name.Start || name.End > until {
			return nil, fmt.Errorf("a name %v", name)
		}
		found = append(found, name)
	}
	if len(fields) > 0 {
		return nil, fmt.Errorf("%q stands behind the last name", fields)
	}
	return found, nil
}

func integers(fields []string, to ...*int) error {
	for i, n := range to {
		var err error
		if *n, err = strconv.Atoi(fields[i]); err != nil {
			return err
		}
	}
	return nil
}
