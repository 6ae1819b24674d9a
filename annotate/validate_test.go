package annotate_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
)

// full is a Document with something in every layer.
func full(tb testing.TB) *annotate.Document {
	doc := annotatetest.Document(tb, annotate.Article{ID: "a1", Published: "2026-01-26",
		Text: "[[Zoë Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} on [Monday]{DATE 2026-01-26} [[she]{PERSON e1 pronoun} had [left]{event certain agent=e1 time=t1 reported_by=q1} [Oslo]{GPE e2}]{content q1}, according to [a friend]{via q1}."})
	doc.Times[0].Interval = &annotate.Interval{From: "2026-01-26", Until: "2026-01-27", Grain: annotate.Day}
	doc.Events[0].Interval = doc.Times[0].Interval
	doc.Events[0].Anchor = annotate.AnchorExplicit
	if err := doc.Validate(); err != nil {
		tb.Fatal(err)
	}
	return doc
}

func TestValidate(t *testing.T) {
	for _, test := range []struct {
		name, layer, fault string
		spoil              func(*annotate.Document)
	}{
		{"schema", "schema", "want", func(doc *annotate.Document) { doc.Schema = "dateline/0" }},
		{"not UTF-8", "text", "not UTF-8", func(doc *annotate.Document) { doc.Text = doc.Text[:len(doc.Text)-1] + "\xff" }},
		{"outside", "mentions", "outside", func(doc *annotate.Document) { doc.Mentions[2].End = 9999 }},
		{"negative", "mentions", "outside", func(doc *annotate.Document) { doc.Mentions[0].Start = -1 }},
		{"empty span", "times", "empty", func(doc *annotate.Document) { doc.Times[0].End = doc.Times[0].Start }},
		{"cut character", "mentions", "cuts", func(doc *annotate.Document) { doc.Mentions[0].End = 3 }},
		{"paragraphs overlap", "paragraphs", "before the last", func(doc *annotate.Document) { doc.Paragraphs = append(doc.Paragraphs, doc.Paragraphs[0]) }},
		{"sentence outside", "sentences", "no paragraph", func(doc *annotate.Document) { doc.Paragraphs = nil }},
		{"token outside", "tokens", "no sentence", func(doc *annotate.Document) { doc.Sentences = nil }},
		{"token twice", "tokens", "before the last", func(doc *annotate.Document) { doc.Tokens[1] = doc.Tokens[0] }},
		{"token missing", "tokens", "belongs to no token", func(doc *annotate.Document) { doc.Tokens = append(doc.Tokens[:3:3], doc.Tokens[4:]...) }},
		{"last token missing", "tokens", "belongs to no token", func(doc *annotate.Document) { doc.Tokens = doc.Tokens[:len(doc.Tokens)-1] }},
		{"order", "mentions", "stands behind", func(doc *annotate.Document) {
			doc.Mentions[0].Span, doc.Mentions[1].Span = doc.Mentions[1].Span, doc.Mentions[0].Span
		}},
		{"no id", "times", "no id", func(doc *annotate.Document) { doc.Times[0].ID = "" }},
		{"id twice", "mentions", "is that of", func(doc *annotate.Document) { doc.Mentions[1].ID = doc.Mentions[0].ID }},
		{"entity missing", "mentions", "does not exist", func(doc *annotate.Document) { doc.Mentions[0].Entity = "e9" }},
		{"mention missing", "entities", "does not exist", func(doc *annotate.Document) { doc.Entities[0].Mentions[0] = "m9" }},
		{"points elsewhere", "entities", "names entity", func(doc *annotate.Document) { doc.Entities[1].Mentions[0] = "m1" }},
		{"mention not listed", "entities", "lists 1 mentions, 2 name it", func(doc *annotate.Document) { doc.Entities[0].Mentions = []string{"m1"} }},
		{"mentions out of order", "entities", "out of text order", func(doc *annotate.Document) { doc.Entities[0].Mentions = []string{"m2", "m1"} }},
		{"entities out of order", "entities", "first mention", func(doc *annotate.Document) {
			doc.Entities[0], doc.Entities[1] = doc.Entities[1], doc.Entities[0]
		}},
		{"nameless entity", "entities", "no name", func(doc *annotate.Document) { doc.Entities[0].Name = "" }},
		{"kind", "mentions", "no kind", func(doc *annotate.Document) { doc.Mentions[0].Kind = "" }},
		{"form", "mentions", "form", func(doc *annotate.Document) { doc.Mentions[0].Form = "noun" }},
		{"confidence", "mentions", "confidence", func(doc *annotate.Document) { doc.Mentions[0].Confidence = math.NaN() }},
		{"quote kind", "quotes", "kind", func(doc *annotate.Document) { doc.Quotes[0].Kind = "" }},
		{"no content", "quotes", "no content", func(doc *annotate.Document) { doc.Quotes[0].Content = nil }},
		{"content outside quote", "quotes", "outside", func(doc *annotate.Document) { doc.Quotes[0].Start = 30 }},
		{"content order", "quotes", "out of order", func(doc *annotate.Document) {
			doc.Quotes[0].Content = append(doc.Quotes[0].Content, doc.Quotes[0].Content...)
		}},
		{"cue", "quotes", "cue", func(doc *annotate.Document) { doc.Quotes[0].Cue = &annotate.Span{} }},
		{"speaker's entity", "quotes", "speaker: \"e9\"", func(doc *annotate.Document) { doc.Quotes[0].Speaker.Entity = "e9" }},
		{"source without span", "quotes", "unless it is implicit", func(doc *annotate.Document) { doc.Quotes[0].Via[0].Span = nil }},
		{"implicit with span", "quotes", "unless it is implicit", func(doc *annotate.Document) { doc.Quotes[0].Via[0].How = annotate.HowImplicit }},
		{"unknown how", "quotes", "how", func(doc *annotate.Document) { doc.Quotes[0].Speaker.How = "" }},
		{"nameless source", "quotes", "no name", func(doc *annotate.Document) { doc.Quotes[0].Speaker.Name = "" }},
		{"time type", "times", "type", func(doc *annotate.Document) { doc.Times[0].Type = "DAY" }},
		{"no value", "times", "no value", func(doc *annotate.Document) { doc.Times[0].Value = "" }},
		{"interval reversed", "times", "not before", func(doc *annotate.Document) { doc.Times[0].Interval.Until = "2026-01-26" }},
		{"interval not ISO", "times", "want 2006", func(doc *annotate.Document) { doc.Times[0].Interval.From = "January" }},
		{"event's time", "events", "time: \"t9\"", func(doc *annotate.Document) { doc.Events[0].Time = "t9" }},
		{"event's quote", "events", "quote: \"q9\"", func(doc *annotate.Document) { doc.Events[0].ReportedBy = "q9" }},
		{"gender", "entities", "gender", func(doc *annotate.Document) { doc.Entities[0].Gender = "f" }},
		{"time's grain", "times", "grain", func(doc *annotate.Document) { doc.Times[0].Grain = "days" }},
		{"interval's grain", "times", "grain", func(doc *annotate.Document) { doc.Times[0].Interval.Grain = "days" }},
		{"anchor", "events", "anchor", func(doc *annotate.Document) { doc.Events[0].Anchor = "guess" }},
		{"role", "events", "role", func(doc *annotate.Document) { doc.Events[0].Participants[0].Role = "hero" }},
		{"extent", "events", "contain", func(doc *annotate.Document) { doc.Events[0].Extent = doc.Mentions[0].Span }},
		{"anchor alone", "events", "come together", func(doc *annotate.Document) { doc.Events[0].Interval = nil }},
		{"participant", "events", "participant", func(doc *annotate.Document) { doc.Events[0].Participants[0].Entity = "e9" }},
		{"participant's span", "events", "participant", func(doc *annotate.Document) {
			doc.Events[0].Participants[0].Span = &annotate.Span{Start: 0, End: len(doc.Text) + 1}
		}},
		{"participant without anything", "events", "without entity", func(doc *annotate.Document) { doc.Events[0].Participants[0].Entity = "" }},
		{"factuality", "events", "factuality", func(doc *annotate.Document) { doc.Events[0].Factuality = "" }},
	} {
		doc := full(t)
		test.spoil(doc)
		var fault *annotate.ValidationError
		if err := doc.Validate(); !errors.As(err, &fault) {
			t.Errorf("%s: no *ValidationError: %v", test.name, err)
		} else if fault.Layer != test.layer || !strings.Contains(fault.Reason, test.fault) {
			t.Errorf("%s: %v, want %s: …%s…", test.name, err, test.layer, test.fault)
		}
	}
}
