package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
			ID     string
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
	seen := map[string]bool{}
	for _, item := range page.Items {
		if seen[item.ID] {
			t.Errorf("Web Annotation: two annotations are %s", item.ID)
		}
		seen[item.ID] = true
		position, quote := item.Target.Selector[0], item.Target.Selector[1]
		check("Web Annotation", position.Start, position.End, quote.Exact)
		if !strings.Contains(string(runes), quote.Prefix+quote.Exact+quote.Suffix) {
			t.Errorf("Web Annotation: %q + %q + %q is not in the text", quote.Prefix, quote.Exact, quote.Suffix)
		}
	}
}

// spaCy's tokens are words, each with at most one blank behind it, that make up the text; spans begin and end with them.
func TestSpaCyTokens(t *testing.T) {
	for _, text := range []string{"", " ", "Lee spoke.", "Lee  spoke.\n\nShe \n left. ", "\n\tLee spoke.\n", "שלום\u00a0 😀 Zoe\u0301\u2028Lee"} {
		doc, err := annotate.NewDocument(annotate.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := export.SpaCy(&out, doc); err != nil {
			t.Fatal(err)
		}
		var read struct {
			Tokens []struct{ ID, Start, End int }
		}
		if err := json.Unmarshal(out.Bytes(), &read); err != nil {
			t.Fatal(err)
		}
		runes := []rune(text)
		end := 0
		for i, tok := range read.Tokens {
			gap := string(runes[end:tok.Start])
			if tok.ID != i || gap != "" && (gap != " " || i == 0) {
				t.Errorf("%q: token %d is id %d, %q before it belongs to none", text, i, tok.ID, gap)
			}
			end = tok.End
		}
		if rest := string(runes[end:]); rest != "" && (rest != " " || len(read.Tokens) == 0) {
			t.Errorf("%q: %q at the end belongs to no token", text, rest)
		}
	}
}

// The publication day becomes a moment; each source stands once; a nominal mention alone names nobody.
func TestNinjs(t *testing.T) {
	want := `{"standard":{"name":"ninjs","version":"3.1","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},` +
		`"uri":"https://news.example/a1","type":"text","versionCreated":"2026-01-26T00:00:00Z",` +
		`"bodies":[{"role":"main","contentType":"text/plain","charCount":69,"value":"…"}],` +
		`"people":[{"name":"Zoé Lee","rel":"mentions","uri":"http://www.wikidata.org/entity/Q1","literal":"e1"}],` +
		`"organisations":[{"name":"שלום","rel":"mentions","literal":"e2"}],` +
		`"infoSources":[{"name":"Zoé Lee","role":"speaker","uri":"http://www.wikidata.org/entity/Q1"},{"name":"a friend","role":"relay"}]}`
	got := write(t, export.Ninjs)
	text, _ := json.Marshal(sample(t).Text)
	got = strings.Replace(strings.TrimSpace(got), string(text), `"…"`, 1)
	if want := strings.ReplaceAll(want, "Zoé", "Zoe\u0301"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A creator that the text names is the person mentioned, any other a string; the text cannot end an HTML script element.
func TestSchemaOrg(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{ID: "x y", Title: "</script>", Published: "2026-01-26T08:00:00+02:00", Publisher: "Example News",
		Text: "[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [she won]{content q1}, [[Bo Ek]{PERSON e2}]{via q1 e2} told [a friend]{via q1}.\n\n[“Yes,”]{content q2} [officials]{speaker q2} [said]{cue q2}, [“indeed.”]{content q2}"})
	doc.Entities[0].Gender = annotate.Female
	doc.Entities[0].Roles = []string{"minister"}
	var out bytes.Buffer
	if err := export.SchemaOrg(&out, doc); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "</script>") {
		t.Error("the headline ends the script element")
	}
	var got map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got["articleBody"] != doc.Text {
		t.Errorf("articleBody %q, want the text", got["articleBody"])
	}
	delete(got, "articleBody")
	ann := map[string]any{"@type": "Person", "@id": "urn:dateline:x%20y#e1", "name": "Ann Lee"}
	bo := map[string]any{"@type": "Person", "@id": "urn:dateline:x%20y#e2", "name": "Bo Ek"}
	annMentioned := map[string]any{"jobTitle": []any{"minister"}, "gender": "https://schema.org/Female"}
	maps.Copy(annMentioned, ann)
	want := map[string]any{
		"@context": "https://schema.org", "@type": "NewsArticle", "@id": "urn:dateline:x%20y", "headline": "</script>",
		"datePublished": "2026-01-26T08:00:00+02:00", "publisher": map[string]any{"@type": "Organization", "name": "Example News"},
		"mentions": []any{annMentioned, bo},
		"hasPart": []any{
			map[string]any{"@type": "Quotation", "@id": "urn:dateline:x%20y#q1", "text": "she won", "creator": ann,
				"isBasedOn": map[string]any{"@type": "CreativeWork", "creator": "a friend",
					"isBasedOn": map[string]any{"@type": "CreativeWork", "creator": bo}}},
			map[string]any{"@type": "Quotation", "@id": "urn:dateline:x%20y#q2", "text": "“Yes,” … “indeed.”", "creator": "officials"},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

// An article without URL and id is named after its text.
func TestAddress(t *testing.T) {
	tests := []struct {
		article annotate.Article
		want    string
	}{
		{annotate.Article{ID: "a1", URL: "https://news.example/a1?page=2#top"}, "https://news.example/a1?page=2"},
		{annotate.Article{ID: "a 1", URL: "not an address"}, "urn:dateline:a%201"},
		{annotate.Article{Text: "abc"}, "urn:dateline:sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
	}
	for _, test := range tests {
		doc, err := annotate.NewDocument(test.article)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		var read struct{ URI string }
		if err := errors.Join(export.Ninjs(&out, doc), json.Unmarshal(out.Bytes(), &read)); err != nil {
			t.Fatal(err)
		}
		if read.URI != test.want {
			t.Errorf("%v: uri %q, want %q", test.article, read.URI, test.want)
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
		{Interval: &annotate.Interval{From: "-0489-01-01", Until: "-0488-01-01", Grain: annotate.Year}, Title: "490 BC"},
		{Title: "Some day"},
	}}
	var out bytes.Buffer
	if err := export.TimelineJS(&out, timeline); err != nil {
		t.Fatal(err)
	}
	want := `{"events":[{"start_date":{"year":2025,"month":6},"text":{"headline":"R&amp;D ends","text":"Example News"}},` +
		`{"start_date":{"year":2025,"month":12,"day":21},"end_date":{"year":2025,"month":12,"day":31},"text":{"headline":"Talks"}},` +
		`{"start_date":{"year":2026,"month":1,"day":26,"hour":14},"text":{"headline":"Call"}},` +
		`{"start_date":{"year":-490},"text":{"headline":"490 BC"}}]}`
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

func ExampleSchemaOrg() {
	doc, _ := annotate.NewDocument(annotate.Article{ID: "a1", Text: "It rained in Batumi."})
	doc.Mentions = []annotate.Mention{{ID: "m1", Span: annotate.Span{Start: 13, End: 19}, Kind: annotate.GPE, Form: annotate.Name, Entity: "e1"}}
	doc.Entities = []annotate.Entity{{ID: "e1", Kind: annotate.GPE, Name: "Batumi", Mentions: []string{"m1"}}}
	export.SchemaOrg(os.Stdout, doc)
	// Output:
	// {"@context":"https://schema.org","@type":"NewsArticle","@id":"urn:dateline:a1","articleBody":"It rained in Batumi.","mentions":[{"@type":"Place","@id":"urn:dateline:a1#e1","name":"Batumi"}]}
}
