package main

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
)

// An event has a date of its own, the corpus links it to that of the sentence before.
func TestDatesOf(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{
		Published: "2026-03-07",
		Text:      "[Monday]{DATE 2026-03-02} came. Chad [voted]{event certain time=t2} on [Friday]{DATE 2026-03-06}.",
	})
	for i := range doc.Times {
		doc.Times[i].Interval = &annotate.Interval{From: doc.Times[i].Value, Until: "2026-03-09", Grain: annotate.Day}
	}
	voted := doc.Events[0].Span
	text := toldText{
		doc:    doc,
		events: []goldHappening{{voted, []string{"ei1"}}},
		times:  map[string]annotate.Span{"t8": doc.Times[0].Span, "t9": doc.Times[1].Span},
	}
	for _, test := range []struct {
		name  string
		link  goldLink
		asked bool
		right int // of Friday, Monday, the day of publication
	}{
		{"own", goldLink{"ei1", "IS_INCLUDED", "t9"}, true, 0},
		{"carried", goldLink{"t8", "INCLUDES", "ei1"}, true, 1},
		{"published", goldLink{"ei1", "DURING", published}, true, 2},
		{"only before", goldLink{"ei1", "BEFORE", published}, false, 0},
		{"another event", goldLink{"ei2", "IS_INCLUDED", "t9"}, false, 0},
	} {
		text.links = []goldLink{test.link}
		choices := datesOf([]toldText{text})
		if (len(choices) == 1) != test.asked {
			t.Errorf("%s: asked %d times", test.name, len(choices))
			continue
		}
		if test.asked && (choices[0].right != test.right || choices[0].rules != 0 || len(choices[0].candidates) != 3) {
			t.Errorf("%s: right %d of %d, rules %d, want %d of 3 and 0", test.name, choices[0].right, len(choices[0].candidates), choices[0].rules, test.right)
		}
	}
}
