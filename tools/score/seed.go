package main

// The sample article: how many of its names, core quotes, times and dated events are read right.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

type seedGold struct {
	Source    string      `json:"source"`
	Published string      `json:"doc_date"`
	Names     []seedName  `json:"entities"`
	Quotes    []seedQuote `json:"quotes"`
	Times     []goldTime  `json:"timex"`
	Events    []seedEvent `json:"events"`
}

type seedName struct {
	annotate.Span
	Kind annotate.Kind `json:"type"`
	Text string        `json:"text"`
}

type seedQuote struct {
	Core    bool          `json:"core"`
	Content annotate.Span `json:"content"`
	Speaker *seedSource   `json:"speaker"` // nil where implicit
	Name    string        `json:"speaker_entity"`
	Via     *seedSource   `json:"via"`
}

type seedSource struct {
	annotate.Span
	Text string `json:"text"`
}

type seedEvent struct {
	Date   string        `json:"date"`
	Anchor annotate.Span `json:"anchor"`
}

// seed reads the article from the folder beside the data.
func seed(data string) (devSet, error) {
	folder := filepath.Join(data, "..", "seed")
	set := devSet{name: "sample article"}
	var gold seedGold
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return set, err
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return set, err
	}
	text, err := os.ReadFile(filepath.Join(folder, gold.Source))
	set.articles = []annotate.Article{{ID: "seed", Language: "en", Published: gold.Published, Text: string(text)}}
	set.score = func(docs []*annotate.Document) []figure { return gold.score(docs[0]) }
	return set, err
}

func (gold *seedGold) score(doc *annotate.Document) []figure {
	var names, quotes, times, events share
	for _, g := range gold.Names {
		names.add(slices.ContainsFunc(doc.Mentions, func(m annotate.Mention) bool {
			return m.Form == annotate.Name && m.Span == g.Span && m.Kind == g.Kind
		}))
	}
	for _, g := range gold.Quotes {
		if g.Core {
			quotes.add(slices.ContainsFunc(doc.Quotes, func(q annotate.Quote) bool { return gold.rightQuote(g, q) }))
		}
	}
	var found timeCounts
	found.count(&timelineGold{Times: gold.Times}, doc)
	times = share{found.value.right, found.relaxed.gold}
	look := newLookup(doc)
	for _, g := range gold.Events {
		date, _ := intervalOf(g.Date)
		events.add(slices.ContainsFunc(doc.Events, func(ev annotate.Event) bool {
			when, dated := look.date(ev)
			return g.Anchor.Overlaps(ev.Span) && dated && date.holds(when)
		}))
	}
	return []figure{
		names.count("sample, names with kind"),
		quotes.count("sample, core quotes with speaker and relay"),
		times.count("sample, times with value"),
		events.count("sample, dated events"),
	}
}

// rightQuote: more than contentShare of the bytes of gold's content, the right speaker and the right relay.
func (gold *seedGold) rightQuote(g seedQuote, q annotate.Quote) bool {
	shared := 0
	for _, piece := range q.Content {
		shared += max(0, min(piece.End, g.Content.End)-max(piece.Start, g.Content.Start))
	}
	if float64(shared) <= contentShare*float64(g.Content.Len()) {
		return false
	}
	if g.Via == nil != (len(q.Via) == 0) || g.Via != nil && !gold.rightSource(g.Via.Text, g.Via, &q.Via[0]) {
		return false
	}
	return gold.rightSource(g.Name, g.Speaker, q.Speaker)
}

// rightSource: a person by the name, whatever stands around it in gold's phrase; anyone else by name or by span.
func (gold *seedGold) rightSource(phrase string, g *seedSource, s *annotate.Source) bool {
	if s == nil {
		return false
	}
	for _, n := range gold.Names {
		if n.Kind == annotate.Person && strings.HasSuffix(phrase, n.Text) && len(strings.Fields(n.Text)) > 1 {
			return s.Name == n.Text
		}
	}
	return bare(s.Name) == bare(phrase) || g != nil && s.Span != nil && (g.Contains(*s.Span) || s.Contains(g.Span))
}

// bare is a name in small letters without its article.
func bare(name string) string {
	name = strings.ToLower(name)
	for _, article := range []string{"the ", "a ", "an "} {
		name = strings.TrimPrefix(name, article)
	}
	return name
}
