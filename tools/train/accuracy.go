package main

// How often a tagger is right.

import (
	"fmt"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

// accuracy counts a corpus's tokens. Those that we divide otherwise are wrong.
type accuracy struct {
	all, apart, right int
}

func (a accuracy) String() string {
	return fmt.Sprintf("%.2f%% of %d tokens; %d of them divided otherwise, %.2f%% of the others",
		100*float64(a.right)/float64(a.all), a.all, a.apart, 100*float64(a.right)/float64(a.all-a.apart))
}

// accuracyOf tags the corpus in the capitals that change gives it.
func accuracyOf(model *tag.Model, corpus []tagged, change caser) accuracy {
	var a accuracy
	tagger := tag.NewTagger(model)
	var got []uint8
	for _, t := range corpus {
		tags := make(map[annotate.Span]string, len(t.doc.Tokens))
		for _, sent := range t.doc.Sentences {
			from, until := t.doc.TokensIn(sent)
			read(tagger, t.doc, from, until, change)
			got = tagger.Tag(got[:0])
			for i, label := range got {
				tags[t.doc.Tokens[from+i].Span] = model.Labels()[label]
			}
		}
		for _, gold := range t.gold {
			a.all++
			switch tags[gold.Span] {
			case "":
				a.apart++
			case gold.tag:
				a.right++
			}
		}
	}
	return a
}
