package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// The sample article's gold as a Document is all right; with each part spoiled it is not.
func TestSeedGold(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(sharedData, "..", "seed", "gold.json"))
	if err != nil {
		t.Skip("../shared/seed is absent")
	}
	var gold seedGold
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		why    string
		spoil  func(*annotate.Document)
		losses [4]float64 // of names, quotes, times, events
	}{
		{"gold", "nothing is wrong", func(*annotate.Document) {}, [4]float64{}},
		{"kind", "a name counts with its kind", func(doc *annotate.Document) { doc.Mentions[0].Kind = annotate.Law }, [4]float64{1, 0, 0, 0}},
		{"speaker", "a quote counts with its speaker", func(doc *annotate.Document) { doc.Quotes[3].Speaker.Name = "Ann Lee" }, [4]float64{0, 1, 0, 0}},
		{"no relay", "and with its relay", func(doc *annotate.Document) { doc.Quotes[4].Via = nil }, [4]float64{0, 1, 0, 0}},
		{"false relay", "and with no other", func(doc *annotate.Document) {
			doc.Quotes[3].Via = []annotate.Source{{Name: "Ann Lee", How: annotate.HowNamed}}
		}, [4]float64{0, 1, 0, 0}},
		{"half", "most of the content is needed", func(doc *annotate.Document) {
			doc.Quotes[3].Content[0].End -= doc.Quotes[3].Content[0].Len() / 2
		}, [4]float64{0, 1, 0, 0}},
		{"value", "a time counts with its value", func(doc *annotate.Document) { doc.Times[1].Value = "2026-01-18" }, [4]float64{0, 0, 1, 0}},
		{"date", "an event counts with its date", func(doc *annotate.Document) { doc.Events[0].Interval = nil }, [4]float64{0, 0, 0, 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := seedDocument(&gold)
			test.spoil(doc)
			for i, whole := range []float64{103, 10, 19, 14} {
				if f := gold.score(doc)[i]; f.value != whole-test.losses[i] {
					t.Errorf("%s: %s: have %v, want %v", test.why, f.name, f.value, whole-test.losses[i])
				}
			}
		})
	}
}

func seedDocument(gold *seedGold) *annotate.Document {
	doc := &annotate.Document{Schema: annotate.Schema}
	for _, g := range gold.Names {
		doc.Mentions = append(doc.Mentions, annotate.Mention{Span: g.Span, Kind: g.Kind, Form: annotate.Name})
	}
	for _, g := range gold.Quotes {
		q := annotate.Quote{Span: g.Content, Content: []annotate.Span{g.Content}, Speaker: &annotate.Source{Name: g.Name, How: annotate.HowImplicit}}
		if g.Speaker != nil {
			q.Speaker = &annotate.Source{Span: &g.Speaker.Span, Name: g.Name, How: annotate.HowNamed}
		}
		if g.Via != nil {
			name := g.Via.Text
			for _, n := range gold.Names {
				if n.Kind == annotate.Person && g.Via.Contains(n.Span) {
					name = n.Text
				}
			}
			q.Via = []annotate.Source{{Span: &g.Via.Span, Name: name, How: annotate.HowNamed}}
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	for _, g := range gold.Times {
		doc.Times = append(doc.Times, annotate.TimeExpr{Span: g.Span, Value: g.Value})
	}
	for _, g := range gold.Events {
		iv, _ := intervalOf(g.Date)
		const layout = "2006-01-02T15:04:05"
		doc.Events = append(doc.Events, annotate.Event{Span: g.Anchor,
			Interval: &annotate.Interval{From: iv.from.Format(layout), Until: iv.until.Format(layout)}})
	}
	return doc
}
