package main

// The parts of the protocols on small texts, with figures worked out by hand. The whole is held to the reference in
// reference_test.go.

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

func TestQuotedStretches(t *testing.T) {
	for _, test := range []struct{ name, text, want, why string }{
		{"curly", "“Go,” he said. “Now.”", "“Go,”|“Now.”", "each pair is a stretch"},
		{"several paragraphs", "“One\n“Two,” he said", "“One|“Two,”", "an open stretch ends with its line"},
		{"doubled", "''I'm in,'' he said.", "''I'm in,''", "the single mark inside is an apostrophe"},
		{"British", "‘We’ve the voters’ answer,’ he said.", "‘We’ve the voters’ answer,’", "a possessive does not close"},
		{"open British", "He said: ‘It was so.\n\n‘It wasn’t.’", "‘It was so.|‘It wasn’t.’", "the next line opens one too"},
		{"apostrophes", "The '90s aides' plan, rock 'n' roll, don't", "", "left-out letters and possessives"},
		{"stray", "He left” now", "", "a closing mark opens nothing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var have []string
			text := []rune(test.text)
			for _, s := range quotedStretches(text) {
				have = append(have, string(text[s.start:s.end]))
			}
			if got := strings.Join(have, "|"); got != test.want {
				t.Errorf("%s: have %q, want %q", test.why, got, test.want)
			}
		})
	}
}

func TestFragmentsOf(t *testing.T) {
	labels := strings.Fields("B-cue I-cue O I-cue B-source I-content I-content B-content B-content I-content")
	want := []fragment{{"cue", 0, 2}, {"source", 4, 5}, {"content", 7, 8}, {"content", 8, 10}}
	if have := fragmentsOf(labels); !slices.Equal(have, want) {
		t.Errorf("stray I- labels are ignored and close: have %v, want %v", have, want)
	}
	long := []fragment{{"cue", 0, 2}, {"content", 299, 305}, {"content", 300, 301}}
	if have, want := cut(long), []fragment{{"cue", 0, 2}, {"content", 299, 300}}; !slices.Equal(have, want) {
		t.Errorf("cut after %d: have %v, want %v", cutAfter, have, want)
	}
}

func TestOutermost(t *testing.T) {
	text := []rune("Ann Lee said that\u00a0rain fell, according to Bo Ek.")
	ann, cue, content, bo := stretch{0, 7}, stretch{8, 12}, stretch{18, 27}, stretch{42, 47}
	source, _, pieces := outermost(said{content: []stretch{content}, cue: &cue, speaker: &ann, relay: &bo}, text)
	if *source != bo || !slices.Equal(pieces, []stretch{{0, 27}}) {
		t.Errorf("the relay is the source of all before it: have %v, %v", *source, pieces)
	}
	source, _, pieces = outermost(said{content: []stretch{content}, cue: &cue, speaker: &ann}, text)
	if *source != ann || !slices.Equal(pieces, []stretch{{13, 27}}) {
		t.Errorf("\"that\" belongs to the content: have %v, %v", *source, pieces)
	}
}

func TestIntervalOf(t *testing.T) {
	for _, test := range []struct{ value, from, until string }{
		{"2026-01-26", "2026-01-26T00:00", "2026-01-27T00:00"},
		{"2024-02-29", "2024-02-29T00:00", "2024-03-01T00:00"},
		{"2025-12", "2025-12-01T00:00", "2026-01-01T00:00"},
		{"2024", "2024-01-01T00:00", "2025-01-01T00:00"},
		{"199", "1990-01-01T00:00", "2000-01-01T00:00"},
		{"19", "1900-01-01T00:00", "2000-01-01T00:00"},
		{"2026-W01", "2025-12-29T00:00", "2026-01-05T00:00"},
		{"2026-W5-WE", "2026-01-31T00:00", "2026-02-02T00:00"},
		{"2026-W05-3", "2026-01-28T00:00", "2026-01-29T00:00"},
		{"2025-Q4", "2025-10-01T00:00", "2026-01-01T00:00"},
		{"2025-H2", "2025-07-01T00:00", "2026-01-01T00:00"},
		{"2025-WI", "2024-10-01T00:00", "2026-04-01T00:00"},
		{"2009-06-XX", "2009-06-01T00:00", "2009-07-01T00:00"},
		{"2026-03-03T21", "2026-03-03T21:00", "2026-03-03T22:00"},
		{"2026-03-03T21:05Z", "2026-03-03T21:05", "2026-03-03T21:06"},
		{"2026-03-03TMO", "2026-03-03T00:00", "2026-03-04T12:00"},
	} {
		iv, ok := intervalOf(test.value)
		const layout = "2006-01-02T15:04"
		if have := iv.from.Format(layout); !ok || have != test.from || iv.until.Format(layout) != test.until {
			t.Errorf("%s: have %v to %v, want %s to %s", test.value, iv.from, iv.until, test.from, test.until)
		}
	}
	for _, value := range []string{"PXM", "P10Y", "PRESENT_REF", "XXXX-WXX-1", "2025-02-30", "2025-W53", "", "BC0490"} {
		if iv, ok := intervalOf(value); ok {
			t.Errorf("%q names no stretch of the calendar, have %v", value, iv)
		}
	}
}

func TestIntervalHolds(t *testing.T) {
	june, _ := intervalOf("2025-06")
	for _, test := range []struct {
		from, until string
		want        bool
		why         string
	}{
		{"2025-06-21", "2025-06-22", true, "finer is right"},
		{"2025-01-01", "2026-01-01", false, "coarser is wrong"},
		{"2025-07-01", "2025-07-02", false, "behind"},
		{"2025-05-31", "2025-06-01", false, "before"},
	} {
		from, _ := time.Parse(time.DateOnly, test.from)
		until, _ := time.Parse(time.DateOnly, test.until)
		if have := june.holds(interval{from, until}); have != test.want {
			t.Errorf("%s to %s, %s: have %v", test.from, test.until, test.why, have)
		}
	}
	night := interval{time.Date(2025, 6, 30, 22, 0, 0, 0, time.UTC), time.Date(2025, 7, 1, 4, 0, 0, 0, time.UTC)}
	if !june.holds(night) {
		t.Error("of a part of a day the start counts")
	}
}

func TestPairSpans(t *testing.T) {
	gold := []annotate.Span{{Start: 0, End: 10}, {Start: 4, End: 8}}
	predicted := []annotate.Span{{Start: 0, End: 9}, {Start: 4, End: 8}}
	pairs := pairSpans(gold, predicted, func(int) bool { return false })
	if pairs[0] != 0 || pairs[1] != 1 {
		t.Errorf("equal spans go first: have %v", pairs)
	}
	pairs = pairSpans(gold, predicted[:1], func(i int) bool { return i == 0 })
	if _, found := pairs[0]; found || pairs[1] != 0 {
		t.Errorf("optional gold comes last: have %v", pairs)
	}
}

func TestCheckFloors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "floors.tsv")
	figures := []figure{{name: "names", value: 75.5}, {name: "times", value: 80}}
	for _, test := range []struct{ name, floors, want string }{
		{"reached", "# name, floor\nnames\t75.5\n", ""},
		{"missed", "names\t75.6\ntimes\t80\n", "names: 75.50, the floor is 75.60"},
		{"unknown", "quotes\t1\n", "quotes: no such figure"},
		{"no number", "names 75\n", ":1: want a name, a tab and a number"},
	} {
		if err := os.WriteFile(path, []byte(test.floors), 0o600); err != nil {
			t.Fatal(err)
		}
		err := checkFloors(path, figures)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: have %v, want %q", test.name, err, test.want)
		}
	}
}

func TestWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "docs.jsonl")
	doc, err := annotate.NewDocument(annotate.Article{ID: "a", Text: "Ann Lee left."})
	if err != nil {
		t.Fatal(err)
	}
	writeLines(t, path, []*annotate.Document{doc})
	docs, err := written(path)([]annotate.Article{{ID: "b", Text: "Nobody."}, doc.Article})
	if err != nil || len(docs) != 2 || docs[0].Text != "Nobody." || len(docs[1].Tokens) != 4 {
		t.Errorf("want an empty Document, then the one written: have %v, %v", docs, err)
	}
	if _, err := written(path)([]annotate.Article{{ID: "a", Text: "Ann Lee left"}}); err == nil {
		t.Error("another text: offsets would lie")
	}
}

// Bagga and Baldwin's own example: twelve mentions, three chains of five, two and five; joining the two chains of five
// costs more than joining one of five with the one of two.
func TestBCubed(t *testing.T) {
	gold := strings.Fields("a a a a a b b c c c c c")
	for _, test := range []struct {
		name, found       string
		precision, recall float64
	}{
		{"as gold", "1 1 1 1 1 2 2 3 3 3 3 3", 100, 100},
		{"b and c joined", "1 1 1 1 1 2 2 2 2 2 2 2", 76.2, 100},
		{"a and c joined", "1 1 1 1 1 2 2 1 1 1 1 1", 58.3, 100},
		{"all alone", "1 2 3 4 5 6 7 8 9 10 11 12", 100, 25},
	} {
		have := bCubed(gold, strings.Fields(test.found))
		if math.Abs(have.precision-test.precision) > 0.05 || math.Abs(have.recall-test.recall) > 0.05 {
			t.Errorf("%s: P %.1f, R %.1f, want %.1f, %.1f", test.name, have.precision, have.recall, test.precision, test.recall)
		}
	}
}
