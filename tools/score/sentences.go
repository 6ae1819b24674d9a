package main

// Sentence boundaries, on GUM: a boundary is right where a gold sentence ends too. Segmentation learns nothing, so both
// parts of the corpus count.

import (
	"path/filepath"

	"github.com/dateline-news/dateline/annotate"
)

func gum(data string) (devSet, error) {
	type goldSentences struct {
		annotate.Article
		Sentences [][2]int `json:"sentences"`
	}
	var gold []goldSentences
	for _, part := range []string{"train.jsonl", "dev.jsonl"} {
		lines, err := readLines[goldSentences](filepath.Join(data, "entities", "gum", part))
		if err != nil {
			return devSet{}, err
		}
		gold = append(gold, lines...)
	}
	set := devSet{name: "GUM train, dev"}
	for _, g := range gold {
		set.articles = append(set.articles, g.Article)
	}
	set.score = func(docs []*annotate.Document) []figure {
		var ends tally
		for i, g := range gold {
			var want, have []int
			for _, s := range g.Sentences {
				want = append(want, s[1])
			}
			for _, s := range docs[i].Sentences {
				have = append(have, s.End)
			}
			ends.add(common(want, have), len(have), len(want))
		}
		return []figure{ends.figure("sentences, boundary F1")}
	}
	return set, nil
}
