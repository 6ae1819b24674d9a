package main

// Time expressions by the rules of TempEval-3, on TimeBank and AQUAINT (timeline.py times).

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

// timelineGold is a line of gold of the timeline sets.
type timelineGold struct {
	ID        string          `json:"id"`
	Published string          `json:"published"`
	Scope     [][2]int        `json:"scope"`  // what was annotated; nil for the whole text
	Ignore    [][2]int        `json:"ignore"` // what does not count: datelines
	Ranges    []annotate.Span `json:"ranges"` // nor do they: spans without a TIMEX3 value
	Times     []goldTime      `json:"times"`
	Events    []goldEvent     `json:"events"`
}

type goldTime struct {
	annotate.Span
	Value    string   `json:"value"`
	Mod      string   `json:"mod"`      // several that are right: "START|END"
	Values   []string `json:"values"`   // right as well
	Optional bool     `json:"optional"` // counts only when found
}

// counts reports whether a span touches what was annotated and nothing that is to be ignored.
func (g *timelineGold) counts(s annotate.Span) bool {
	touches := func(t [2]int) bool { return s.Start < t[1] && t[0] < s.End }
	return (g.Scope == nil || slices.ContainsFunc(g.Scope, touches)) && !slices.ContainsFunc(g.Ignore, touches) &&
		!slices.ContainsFunc(g.Ranges, s.Overlaps)
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
	var c timeCounts
	for i := range gold {
		c.count(&gold[i], docs[i])
	}
	return []figure{
		c.strict.figure("times, strict F1"), c.relaxed.figure("times, relaxed F1"), c.value.figure("times, value F1"),
		c.mod.figure("times, mod accuracy"),
	}
}

// timeCounts are the counts of some articles. Mods are judged where gold or the system has one.
type timeCounts struct {
	strict, relaxed, value tally
	mod                    share
}

// count adds one article.
func (c *timeCounts) count(g *timelineGold, doc *annotate.Document) {
	want := slices.DeleteFunc(slices.Clone(g.Times), func(t goldTime) bool { return !g.counts(t.Span) })
	have := slices.DeleteFunc(slices.Clone(doc.Times), func(t annotate.TimeExpr) bool { return !g.counts(t.Span) })
	pairs := pairSpans(
		spansOf(want, func(t goldTime) annotate.Span { return t.Span }),
		spansOf(have, func(t annotate.TimeExpr) annotate.Span { return t.Span }),
		func(i int) bool { return want[i].Optional })
	asked := 0 // gold times that count: optional ones only when found
	var strict, relaxed, value int
	for i, t := range want {
		j, found := pairs[i]
		if !found {
			if !t.Optional {
				asked++
			}
			continue
		}
		asked++
		relaxed++
		strict += boolInt(have[j].Span == t.Span)
		value += boolInt(have[j].Value == t.Value || slices.Contains(t.Values, have[j].Value))
		if t.Mod != "" || have[j].Mod != "" {
			c.mod.add(slices.Contains(strings.Split(t.Mod, "|"), have[j].Mod))
		}
	}
	c.strict.add(strict, len(have), asked)
	c.relaxed.add(relaxed, len(have), asked)
	c.value.add(value, len(have), asked)
}

// otherTimes are the sets whose times alone are scored: their value F1.
var otherTimes = []func(data string) (devSet, error){
	valuesOf("Wikinews on Apple", "times, value F1, Apple", "meantime/articles.jsonl", "meantime/gold.jsonl"),
	valuesOf("WikiWars", "times, value F1, histories", "wikiwars/articles.jsonl", "wikiwars/gold.jsonl"),
	valuesOf("our own cases", "times, value F1, cases", "cases.jsonl", "cases.jsonl"),
	valuesOf("tweets", "times, value F1, tweets", "tweets/articles.jsonl", "tweets/gold.jsonl"),
	withPlans(valuesOf("Recognizers' specs", "times, value F1, Recognizers", "recognizers/specs.jsonl", "recognizers/specs.jsonl")),
}

// valuesOf loads a set by its files. A moment of publication that is none, as some specs have it, counts as its day.
func valuesOf(name, figureName, articles, gold string) func(data string) (devSet, error) {
	return func(data string) (devSet, error) {
		texts, err := readLines[annotate.Article](filepath.Join(data, "timeline", articles))
		if err != nil {
			return devSet{}, err
		}
		lines, err := readLines[timelineGold](filepath.Join(data, "timeline", gold))
		if err != nil {
			return devSet{}, err
		}
		for i := range texts {
			if p := texts[i].Published; strings.HasSuffix(p, ":00Z") && strings.Contains(p, "+") {
				texts[i].Published = p[:len(time.DateOnly)]
			}
		}
		return devSet{name: name, articles: texts, score: func(docs []*annotate.Document) []figure {
			var c timeCounts
			for i := range lines {
				c.count(&lines[i], docs[i])
			}
			return []figure{c.value.figure(figureName)}
		}}, nil
	}
}

// withPlans scores a set once more, its times read as those of somebody who plans.
func withPlans(load func(data string) (devSet, error)) func(data string) (devSet, error) {
	return func(data string) (devSet, error) {
		set, err := load(data)
		score := set.score
		set.score = func(docs []*annotate.Document) []figure {
			times := timeline.Options{Register: timeline.Plans}.Times()
			planned := make([]*annotate.Document, len(docs))
			for i, doc := range docs {
				again := *doc
				planned[i] = &again
				if err := times.Run(context.Background(), &again); err != nil {
					panic(err) // the context has no end
				}
			}
			figures := score(docs)
			for _, f := range score(planned) {
				f.name += ", as plans"
				figures = append(figures, f)
			}
			return figures
		}
		return set, err
	}
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
