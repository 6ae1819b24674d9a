package main

// The articles that every program reads.

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/dateline-news/dateline/annotate"
)

// articles is a file of them, one a line, and its size.
type articles struct {
	name, path               string
	bytes, tokens, sentences int
}

// writeArticles writes PolNeAR's dev articles to path, or our own text many times where they are absent.
func writeArticles(path, data string) (articles, error) {
	found := articles{name: "PolNeAR dev", path: path}
	source, err := os.Open(filepath.Join(data, "quotes", "polnear", "dev", "articles.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		found.name = "own text"
		return found, found.write(ownArticles())
	}
	if err != nil {
		return found, err
	}
	defer source.Close()
	var all []annotate.Article
	for dec := json.NewDecoder(source); ; {
		var a annotate.Article
		err := dec.Decode(&a)
		if errors.Is(err, io.EOF) {
			return found, found.write(all)
		}
		if err != nil {
			return found, err
		}
		all = append(all, a)
	}
}

func (a *articles) write(all []annotate.Article) error {
	file, err := os.Create(a.path)
	if err != nil {
		return err
	}
	defer file.Close()
	enc := json.NewEncoder(file)
	for _, article := range all {
		doc, err := annotate.NewDocument(article)
		if err != nil {
			return err
		}
		a.bytes += len(doc.Text)
		a.tokens += len(doc.Tokens)
		a.sentences += len(doc.Sentences)
		if err := enc.Encode(article); err != nil {
			return err
		}
	}
	return nil
}

func ownArticles() []annotate.Article {
	all := make([]annotate.Article, 300)
	for i := range all {
		all[i] = annotate.Article{Language: "en", Published: "2026-03-12", Text: ownText}
	}
	return all
}

const ownText = `HARBOUR UNIONS AND PORT AUTHORITY RETURN TO TALKS

LISBON (Wire) - Portugal’s port authority and two dockers’ unions will meet again on Monday after a strike that has held up some 40 ships since late February, officials said on Thursday.

“We have never left the table,” said Helena Duarte, who has led the authority since 2023. “But a table is no use if nobody sits at it.”

Her deputy, Rui Tavares, told reporters that an offer of 4.5 percent, worth about $30 million over three years, still stood. According to Marta Nunes, a spokeswoman for the larger union, the authority had promised “twice as much” in November.

The European Commission urged both sides to settle before Easter. A spokesman in Brussels said it was “following the matter closely”, adding that Spain and France had offered to take ships that could not wait.

Two years ago a similar walkout in Setúbal lasted 12 days. It ended when Mr. Tavares, then a mediator, got the parties to sign a one-page text at 3 a.m. on a Sunday.

“He will not do that again,” Nunes said. “This time we read every page.”
`
