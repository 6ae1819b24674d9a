package main

// Names on their spans with their kinds, on Worldwide newswire (entities.py names).

import (
	"cmp"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

// name is a name with a kind of the corpus.
type name struct {
	start, end int // bytes
	kind       string
}

// worldwideKind is where our kinds go in the corpus. Kinds without a place there are left out: amounts.
func worldwideKind(kind annotate.Kind) string {
	switch kind {
	case annotate.Person:
		return "Person"
	case annotate.GPE, annotate.Location:
		return "Location"
	case annotate.Facility:
		return "Facility"
	case annotate.Org:
		return "Organization"
	case annotate.NORP:
		return "NORP"
	case annotate.Product:
		return "Product"
	case annotate.NamedEvent, annotate.WorkOfArt, annotate.Law, annotate.Misc:
		return "Misc"
	}
	return ""
}

// threeKind folds the corpus' kinds into persons, places and organisations; the rest is left out.
func threeKind(kind string) string {
	switch kind {
	case "Person":
		return "PER"
	case "Location", "Facility":
		return "LOC"
	case "Organization":
		return "ORG"
	}
	return ""
}

type goldNames struct {
	annotate.Article
	Mentions []struct {
		annotate.Span
		Kind string `json:"kind"`
	} `json:"mentions"`
}

func worldwide(data string) (devSet, error) {
	gold, err := readLines[goldNames](filepath.Join(data, "entities", "worldwide", "dev.jsonl"))
	set := devSet{name: "Worldwide dev"}
	for _, g := range gold {
		set.articles = append(set.articles, g.Article)
	}
	set.score = func(docs []*annotate.Document) []figure { return scoreNames(gold, docs) }
	return set, err
}

func scoreNames(articles []goldNames, docs []*annotate.Document) []figure {
	var gold [][]name
	for _, g := range articles {
		var names []name
		for _, m := range g.Mentions {
			switch m.Kind {
			case "Person", "Location", "Organization", "Facility", "NORP", "Misc", "Product":
				names = append(names, name{m.Start, m.End, m.Kind})
			}
		}
		gold = append(gold, names)
	}
	strict, three := tallyNames(gold, docs)
	return []figure{strict.figure("names, strict F1"), three.figure("names, three kinds F1")}
}

// tallyNames counts the names of each document, in all kinds and in three.
func tallyNames(gold [][]name, docs []*annotate.Document) (strict, three tally) {
	for i := range gold {
		want, have := distinct(gold[i]), predictedNames(docs[i])
		strict.add(common(want, have), len(have), len(want))
		want, have = inThreeKinds(want), inThreeKinds(have)
		three.add(common(want, have), len(have), len(want))
	}
	return strict, three
}

// predictedNames are the names that lie inside no longer one, because gold is flat. Equal spans all stay.
func predictedNames(doc *annotate.Document) []name {
	var all []annotate.Mention
	for _, m := range doc.Mentions {
		if m.Form == annotate.Name && m.Kind != annotate.Money && m.Kind != annotate.Percent && m.Kind != annotate.Quantity {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b annotate.Mention) int { return a.Span.Compare(b.Span) })
	var names []name
	reach, last := -1, annotate.Span{}
	for _, m := range all {
		if m.End <= reach && m.Span != last {
			continue
		}
		reach, last = max(reach, m.End), m.Span
		if kind := worldwideKind(m.Kind); kind != "" {
			names = append(names, name{m.Start, m.End, kind})
		}
	}
	return distinct(names)
}

func inThreeKinds(names []name) []name {
	var three []name
	for _, n := range names {
		if kind := threeKind(n.kind); kind != "" {
			three = append(three, name{n.start, n.end, kind})
		}
	}
	return three
}

func distinct(names []name) []name {
	slices.SortFunc(names, func(a, b name) int {
		return cmp.Or(a.start-b.start, a.end-b.end, cmp.Compare(a.kind, b.kind))
	})
	return slices.Compact(names)
}
