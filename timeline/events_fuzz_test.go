package timeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

// tags are what guessed gives tokens by their bytes, so that any text makes every kind of sentence.
var tags = [...]annotate.POS{
	"NNP", "VBD", "VBN", "NN", "IN", "NNS", "DT", "VBZ", "TO", "VB", "MD", "CC", ",", "PRP", "WDT", "RB", "VBG", "CD", "JJ", "POS", "HYPH", "``", "''", "WP",
}

// guessed makes a Document of any text, with layers that follow from its bytes alone.
func guessed(id, text string) *annotate.Document {
	doc, _ := annotate.NewDocument(annotate.Article{ID: id, Published: published, Text: text})
	var ent *annotate.Entity
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		sum := 0
		for _, c := range []byte(doc.Slice(tok.Span)) {
			sum += int(c)
		}
		tok.POS = tags[sum%len(tags)]
		switch {
		case sum%7 == 3:
			if ent == nil || sum%2 == 0 {
				doc.Entities = append(doc.Entities, annotate.Entity{ID: "e" + tokenName(i), Kind: annotate.Org, Name: doc.Slice(tok.Span)})
				ent = &doc.Entities[len(doc.Entities)-1]
			}
			m := annotate.Mention{ID: "m" + tokenName(i), Span: tok.Span, Kind: ent.Kind, Form: annotate.Name, Entity: ent.ID}
			doc.Mentions = append(doc.Mentions, m)
			ent.Mentions = append(ent.Mentions, m.ID)
		case sum%11 == 5:
			day := "2026-03-0" + string('1'+rune(sum%5))
			until := "2026-03-0" + string('2'+rune(sum%5))
			doc.Times = append(doc.Times, annotate.TimeExpr{ID: "t" + tokenName(i), Span: tok.Span, Type: annotate.Date, Value: day,
				Interval: &annotate.Interval{From: day, Until: until, Grain: annotate.Day}})
		}
	}
	return doc
}

func tokenName(i int) string {
	name := ""
	for ; i > 0 || name == ""; i /= 26 {
		name += string('a' + rune(i%26))
	}
	return name
}

func FuzzEvents(f *testing.F) {
	for _, text := range []string{
		"", "Rain fell.", "Ann Lee, who left Oslo in 2021, said on Monday that Chad and Mali had not signed.",
		"Speaking in Rome, she plans to leave to go to try to stay.", "“No,” he said, “we never will”.", "\u2029 é 😀 war's wars-war", "a, b, c, d, e, and f, said, that, x, y",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var first []byte
		for range 2 {
			doc := guessed("a", text)
			if err := timeline.Events().Run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
			if err := doc.Validate(); err != nil {
				t.Fatal(err)
			}
			out, err := json.Marshal(doc.Events)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = out
			} else if !bytes.Equal(first, out) {
				t.Fatalf("two runs differ:\n%s\n%s", first, out)
			}
		}
	})
}

func FuzzMerge(f *testing.F) {
	f.Add("Ann Lee left Oslo on Monday.", "Lee left on Monday. War broke out.")
	f.Add("", "Rain fell in March.")
	f.Add("x x x x x x x", "x x x x x")
	f.Fuzz(func(t *testing.T, a, b string) {
		docs := []*annotate.Document{guessed("a", a), guessed("b", b), guessed("c", a)}
		docs[2].Published = ""
		known, dated := map[annotate.EventRef]bool{}, map[annotate.EventRef]bool{}
		for _, doc := range docs {
			if err := timeline.Events().Run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
			for _, ev := range doc.Events {
				ref := annotate.EventRef{Document: doc.ID, Event: ev.ID}
				known[ref], dated[ref] = true, ev.Interval != nil
			}
		}
		merged := timeline.Merge(slices.Values(docs))
		last := ""
		for _, e := range merged.Entries {
			if e.Title == "" || len(e.Events) == 0 || len(e.Sources) == 0 {
				t.Fatalf("an entry lacks a part: %+v", e)
			}
			from := "undated"
			if e.Interval != nil {
				from = e.Interval.From
			}
			if from < last {
				t.Fatalf("%s stands behind %s", from, last)
			}
			last = from
			for _, ref := range e.Events {
				if dated[ref] && e.Interval == nil {
					t.Fatalf("%+v has a date, its entry has none", ref)
				}
				if !known[ref] {
					t.Fatalf("%+v is no event, or is in two entries", ref)
				}
				delete(known, ref)
			}
		}
		forth, _ := json.Marshal(merged)
		slices.Reverse(docs)
		back, _ := json.Marshal(timeline.Merge(slices.Values(docs)))
		if !bytes.Equal(forth, back) {
			t.Fatalf("the order of the articles matters:\n%s\n%s", forth, back)
		}
	})
}
