package main

// Time expressions by the rules of TempEval-3, on TimeBank and AQUAINT (timeline.py times).

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// timelineGold is a line of gold of the timeline sets.
type timelineGold struct {
	ID        string      `json:"id"`
	Published string      `json:"published"`
	Scope     [][2]int    `json:"scope"`  // what was annotated; nil for the whole text
	Ignore    [][2]int    `json:"ignore"` // what does not count: datelines
	Times     []goldTime  `json:"times"`
	Events    []goldEvent `json:"events"`
}

type goldTime struct {
	annotate.Span
	Value    string   `json:"value"`
	Values   []string `json:"values"`   // right as well
	Optional bool     `json:"optional"` // counts only when found
}

// counts reports whether a span touches what was annotated and nothing that is to be ignored.
func (g *timelineGold) counts(s annotate.Span) bool {
	touches := func(t [2]int) bool { return s.Start < t[1] && t[0] < s.End }
	return (g.Scope == nil || slices.ContainsFunc(g.Scope, touches)) && !slices.ContainsFunc(g.Ignore, touches)
}

// readTimeline reads the articles of a timeline set and their gold, in the articles' order. A nil keep keeps all.
func readTimeline(folder string, keep func(id string) bool) ([]annotate.Article, []timelineGold, error) {
	articles, err := readLines[annotate.Article](filepath.Join(folder, "articles.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	lines, err := readLines[timelineGold](filepath.Join(folder, "gold.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	if keep != nil {
		articles = slices.DeleteFunc(articles, func(a annotate.Article) bool { return !keep(a.ID) })
	}
	byID := map[string]timelineGold{}
	for _, g := range lines {
		byID[g.ID] = g
	}
	gold := make([]timelineGold, len(articles))
	for i, a := range articles {
		gold[i] = byID[a.ID]
	}
	return articles, gold, nil
}

func tbaq(data string) (devSet, error) {
	folder := filepath.Join(data, "timeline", "tbaq")
	list, err := os.ReadFile(filepath.Join(folder, "dev.txt"))
	if err != nil {
		return devSet{}, err
	}
	ids := strings.Fields(string(list))
	articles, gold, err := readTimeline(folder, func(id string) bool { return slices.Contains(ids, id) })
	return devSet{
		name:     "TimeBank+AQUAINT dev",
		articles: articles,
		score:    func(docs []*annotate.Document) []figure { return scoreTimes(gold, docs) },
	}, err
}

func scoreTimes(gold []timelineGold, docs []*annotate.Document) []figure {
	var strict, relaxed, value tally
	for i := range gold {
		s, r, v := countTimes(&gold[i], docs[i])
		strict.add(s.right, s.predicted, s.gold)
		relaxed.add(r.right, r.predicted, r.gold)
		value.add(v.right, v.predicted, v.gold)
	}
	return []figure{strict.figure("times, strict F1"), relaxed.figure("times, relaxed F1"), value.figure("times, value F1")}
}

func countTimes(g *timelineGold, doc *annotate.Document) (strict, relaxed, value tally) {
	want := slices.DeleteFunc(slices.Clone(g.Times), func(t goldTime) bool { return !g.counts(t.Span) })
	have := slices.DeleteFunc(slices.Clone(doc.Times), func(t annotate.TimeExpr) bool { return !g.counts(t.Span) })
	pairs := pairSpans(
		spansOf(want, func(t goldTime) annotate.Span { return t.Span }),
		spansOf(have, func(t annotate.TimeExpr) annotate.Span { return t.Span }),
		func(i int) bool { return want[i].Optional })
	asked := 0 // gold times that count: optional ones only when found
	for i, t := range want {
		j, found := pairs[i]
		if !found {
			if !t.Optional {
				asked++
			}
			continue
		}
		asked++
		relaxed.right++
		if have[j].Span == t.Span {
			strict.right++
		}
		if have[j].Value == t.Value || slices.Contains(t.Values, have[j].Value) {
			value.right++
		}
	}
	for _, t := range []*tally{&strict, &relaxed, &value} {
		t.predicted, t.gold = len(have), asked
	}
	return strict, relaxed, value
}

func spansOf[T any](items []T, span func(T) annotate.Span) []annotate.Span {
	spans := make([]annotate.Span, len(items))
	for i, x := range items {
		spans[i] = span(x)
	}
	return spans
}

// pairSpans pairs overlapping spans one to one: equal ones first, then in text order, optional gold after the rest. It
// maps indexes of gold to those of predicted spans, which must be in layer order.
func pairSpans(gold, predicted []annotate.Span, optional func(int) bool) map[int]int {
	order := make([]int, len(gold))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(boolInt(optional(a))-boolInt(optional(b)), gold[a].Compare(gold[b]))
	})
	pairs, taken := map[int]int{}, make([]bool, len(predicted))
	match := func(fits func(g, p annotate.Span) bool) {
		for _, i := range order {
			if _, done := pairs[i]; done {
				continue
			}
			for j, p := range predicted {
				if !taken[j] && fits(gold[i], p) {
					pairs[i], taken[j] = j, true
					break
				}
			}
		}
	}
	match(func(g, p annotate.Span) bool { return g == p })
	match(annotate.Span.Overlaps)
	return pairs
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
