package main

// The same event in several articles, on ECB+ (no Python reference has it): timeline.Merge of each topic against the gold
// chains, by B³ (Bagga and Baldwin 1998). Every gold mention counts that has a chain, lies in a checked sentence and is
// no act of telling, which timelines leave out; one that no entry holds is alone. The articles have no date of
// publication: all get the same day, so that it can neither join nor part what an undated telling says.

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

type chainGold struct {
	ID     string   `json:"id"`
	Scope  [][2]int `json:"scope"`
	Events []struct {
		annotate.Span
		Chain string `json:"chain"`
		Class string `json:"class"`
	} `json:"events"`
}

func ecbplus(data string) (devSet, error) {
	folder := filepath.Join(data, "timeline", "ecbplus")
	set := devSet{name: "ECB+ train topics"}
	articles, err := readLines[annotate.Article](filepath.Join(folder, "articles.jsonl"))
	if err != nil {
		return set, err
	}
	for i := range articles {
		articles[i].Published = ""
	}
	set.articles = articles
	gold, err := readLines[chainGold](filepath.Join(folder, "gold.jsonl"))
	set.score = func(docs []*annotate.Document) []figure {
		byID := byArticle(docs)
		topics := map[string][]*annotate.Document{}
		for _, doc := range docs {
			topics[topicOf(doc.ID)] = append(topics[topicOf(doc.ID)], doc)
		}
		entries := map[annotate.EventRef]string{} // the entry that holds an event
		for topic, docs := range topics {
			for i, e := range timeline.Merge(slices.Values(docs)).Entries {
				for _, ref := range e.Events {
					entries[ref] = fmt.Sprintf("%s %d", topic, i)
				}
			}
		}
		var chains, found []string
		for _, g := range gold {
			doc := byID[g.ID]
			for n, ev := range g.Events {
				if ev.Chain == "" || ev.Class == "REPORTING" || !inScope(g.Scope, ev.Span) {
					continue
				}
				chains = append(chains, topicOf(g.ID)+" "+ev.Chain)
				found = append(found, entryAt(doc, ev.Span, entries, n))
			}
		}
		return []figure{bCubed(chains, found).figure("merged entries, B³")}
	}
	return set, err
}

// topicOf is the topic in an article's id: "10_13ecbplus" is of topic 10.
func topicOf(id string) string {
	topic, _, _ := strings.Cut(id, "_")
	return topic
}

func inScope(scope [][2]int, s annotate.Span) bool {
	return slices.ContainsFunc(scope, func(sent [2]int) bool { return sent[0] <= s.Start && s.End <= sent[1] })
}

// entryAt names the entry that holds an event of the Document at a span, or, where there is none, the n-th mention alone.
func entryAt(doc *annotate.Document, s annotate.Span, entries map[annotate.EventRef]string, n int) string {
	for i := range doc.Events {
		if ev := &doc.Events[i]; ev.Overlaps(s) {
			if entry, ok := entries[annotate.EventRef{Document: doc.ID, Event: ev.ID}]; ok {
				return entry
			}
		}
	}
	return fmt.Sprintf("%s alone %d", doc.ID, n)
}

// cubed is the precision and recall of clusters, averaged over their mentions, in per cent.
type cubed struct {
	precision, recall float64
	mentions          int
}

// bCubed compares two clusterings of the same mentions, each given as the name of every mention's cluster.
func bCubed(gold, found []string) cubed {
	type pair struct{ gold, found string }
	inGold, inFound, inBoth := map[string]int{}, map[string]int{}, map[pair]int{}
	for i := range gold {
		inGold[gold[i]]++
		inFound[found[i]]++
		inBoth[pair{gold[i], found[i]}]++
	}
	c := cubed{mentions: len(gold)}
	for i := range gold {
		both := float64(inBoth[pair{gold[i], found[i]}])
		c.precision += 100 * both / float64(inFound[found[i]]) / float64(len(gold))
		c.recall += 100 * both / float64(inGold[gold[i]]) / float64(len(gold))
	}
	return c
}

// figure is the F1 as a line of the table.
func (c cubed) figure(name string) figure {
	f := figure{name: name, detail: fmt.Sprintf("P %.1f, R %.1f, of %d", c.precision, c.recall, c.mentions)}
	if c.precision+c.recall > 0 {
		f.value = 2 * c.precision * c.recall / (c.precision + c.recall)
	}
	return f
}
