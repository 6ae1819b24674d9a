package main

// Names in news pieces written for this project, which no model has learned from.

import (
	_ "embed"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/pieces"
)

//go:embed pieces.txt
var heldOut string

func heldPieces(string) (devSet, error) {
	all, err := pieces.Parse("pieces", heldOut)
	set := devSet{name: "pieces held out"}
	var gold [][]name
	for _, p := range all {
		set.articles = append(set.articles, annotate.Article{ID: p.ID, Text: p.Text})
		var names []name
		for _, n := range p.Names {
			names = append(names, name{n.Start, n.End, n.Kind})
		}
		gold = append(gold, names)
	}
	set.score = func(docs []*annotate.Document) []figure {
		strict, three := tallyNames(gold, docs)
		return []figure{strict.figure("names, strict F1, pieces"), three.figure("names, three kinds F1, pieces")}
	}
	return set, err
}
