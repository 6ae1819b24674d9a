package export_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/annotate/export"
)

// emoji before, combining marks and right-to-left words inside: bytes, code points and UTF-16 all differ.
func sample(t testing.TB) *annotate.Document {
	doc := annotatetest.Document(t, annotate.Article{ID: "a1", URL: "https://news.example/a1", Published: "2026-01-26",
		Text: "😀 [[Zoe\u0301 Lee]{PERSON e1}]{speaker q1 e1} of [שלום]{ORG e2} [said]{cue q1} [“it is\nover” in [June]{DATE 2025-06}]{content q1}, [a friend]{via q1} wrote.\n\n[“Yes.”]{content q2 e1}"})
	doc.Entities[0].Links = []annotate.Link{{Authority: "wikidata", ID: "Q1"}}
	return doc
}

func write(t testing.TB, f func(io.Writer, *annotate.Document) error) string {
	var out bytes.Buffer
	if err := f(&out, sample(t)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Every span written must, read as code points of the text, be the text that it names.
func TestOffsetsAreCodePoints(t *testing.T) {
	runes := []rune(sample(t).Text)
	check := func(format string, start, end int, want string) {
		if got := string(runes[start:end]); got != want {
			t.Errorf("%s: [%d, %d) is %q, want %q", format, start, end, got, want)
		}
	}
	var spacy struct {
		Ents []struct {
			Start, End int
			Label      string
		}
		Spans map[string][]struct {
			Start, End int
			Label      string
			KB         string `json:"kb_id"`
		}
	}
	if err := json.Unmarshal([]byte(write(t, export.SpaCy)), &spacy); err != nil {
		t.Fatal(err)
	}
	check("spaCy", spacy.Ents[0].Start, spacy.Ents[0].End, "Zoe\u0301 Lee")
	check("spaCy", spacy.Ents[1].Start, spacy.Ents[1].End, "שלום")
	for _, span := range spacy.Spans["quotes"] {
		if span.Label == "VIA" {
			check("spaCy", span.Start, span.End, "a friend")
		}
	}
	if n := len(spacy.Spans["quotes"]); n != 5 {
		t.Errorf("spaCy: %d parts of quotations, want 4 of the first and 1 of the second", n)
	}
	var page struct {
		Items []struct {
			Target struct {
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(write(t, export.WebAnnotation)), &page); err != nil {
		t.Fatal(err)
	}
	if len(page.Items) != 8 {
		t.Errorf("Web Annotation: %d items, want 2 names, 5 parts, 1 time", len(page.Items))
	}
	for _, item := range page.Items {
		position, quote := item.Target.Selector[0], item.Target.Selector[1]
		check("Web Annotation", position.Start, position.End, quote.Exact)
		if !strings.Contains(string(runes), quote.Prefix+quote.Exact+quote.Suffix) {
			t.Errorf("Web Annotation: %q + %q + %q is not in the text", quote.Prefix, quote.Exact, quote.Suffix)
		}
	}
}

func TestBrat(t *testing.T) {
	want := `T1	PERSON 2 10	Zoé Lee
T2	ORG 14 18	שלום
T3	Quote 24 30;31 44	“it is over” in June
T4	Cue 19 23	said
R1	Cue Arg1:T3 Arg2:T4
T5	Source 2 10	Zoé Lee
R2	Speaker Arg1:T3 Arg2:T5
T6	Source 46 54	a friend
R3	RelayedBy Arg1:T3 Arg2:T6
T7	Quote 63 69	“Yes.”
#1	AnnotatorNotes T7	Speaker: Zoé Lee
T8	DATE 40 44	June
#2	AnnotatorNotes T8	2025-06
`
	if got := write(t, export.Brat); got != strings.ReplaceAll(want, "Zoé", "Zoe\u0301") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDisplaCy(t *testing.T) {
	want := `{"text":"…","ents":[{"start":2,"end":10,"label":"PERSON","kb_id":"Q1","kb_url":"https://www.wikidata.org/wiki/Q1"},{"start":14,"end":18,"label":"ORG"}],"title":null}`
	got := write(t, export.DisplaCy)
	text, _ := json.Marshal(sample(t).Text)
	if got = strings.Replace(strings.TrimSpace(got), string(text), `"…"`, 1); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A month has no day, an hour has one; what lasts has an end; what has no date is left out.
func TestTimelineJS(t *testing.T) {
	timeline := annotate.Timeline{Entries: []annotate.Entry{
		{Interval: &annotate.Interval{From: "2025-06-01", Until: "2025-07-01", Grain: annotate.Month}, Title: "R&D ends", Sources: []string{"Example News"}},
		{Interval: &annotate.Interval{From: "2025-12-21", Until: "2026-01-01", Grain: annotate.Day}, Title: "Talks"},
		{Interval: &annotate.Interval{From: "2026-01-26T14:00:00", Until: "2026-01-26T15:00:00", Grain: annotate.Hour}, Title: "Call"},
		{Title: "Some day"},
	}}
	var out bytes.Buffer
	if err := export.TimelineJS(&out, timeline); err != nil {
		t.Fatal(err)
	}
	want := `{"events":[{"start_date":{"year":2025,"month":6},"text":{"headline":"R&amp;D ends","text":"Example News"}},` +
		`{"start_date":{"year":2025,"month":12,"day":21},"end_date":{"year":2025,"month":12,"day":31},"text":{"headline":"Talks"}},` +
		`{"start_date":{"year":2026,"month":1,"day":26,"hour":14},"text":{"headline":"Call"}}]}`
	if got := strings.TrimSpace(out.String()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func ExampleBrat() {
	doc, _ := annotate.NewDocument(annotate.Article{Text: "Talks resume in June."})
	doc.Times = []annotate.TimeExpr{{ID: "t1", Span: annotate.Span{Start: 16, End: 20}, Type: annotate.Date, Value: "2026-06"}}
	export.Brat(os.Stdout, doc)
	// Output:
	// T1	DATE 16 20	June
	// #1	AnnotatorNotes T1	2026-06
}
