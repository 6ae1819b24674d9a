package html_test

import (
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	page "github.com/dateline-news/dateline/annotate/html"
)

// relayed is a story with every layer, in the notation of annotatetest.
const relayed = `[[Ferry talks]{content q3} resume]{content q4}

[“The helicopter will fly from [Constanta]{GPE e2},”]{content q1} [Transport Minister [Ilinca Dobre]{PERSON e1}]{speaker q1 e1} [said]{cue q1} on [Wednesday]{DATE 2026-03-11}, according to [spokeswoman [Raluca Enache]{PERSON e3}]{via q1 e3}.

[“It [opened]{event certain agent=e2 time=t2} in [2015]{DATE 2015} & we < [[she]{PERSON e1 pronoun}]{speaker q2 e1 pronoun} [went]{event future agent=e1 time=t1} on.”]{content q2}`

// document reads the notation and gives the events the intervals of their times.
func document(tb testing.TB, notation string) *annotate.Document {
	tb.Helper()
	doc := annotatetest.Document(tb, annotate.Article{
		ID: "ferry", Title: "Ferries & <tides>", Publisher: "Harbour Post", Published: "2026-03-12",
		URL: "javascript:alert(1)", Text: notation,
	})
	intervals := map[string]*annotate.Interval{
		"2026-03-11": {From: "2026-03-11", Until: "2026-03-12", Grain: annotate.Day},
		"2015":       {From: "2015-01-01", Until: "2016-01-01", Grain: annotate.Year},
	}
	byID := map[string]*annotate.Interval{}
	for i := range doc.Times {
		tx := &doc.Times[i]
		tx.Interval = intervals[tx.Value]
		byID[tx.ID] = tx.Interval
	}
	for i := range doc.Events {
		if ev := &doc.Events[i]; byID[ev.Time] != nil {
			ev.Interval, ev.Anchor, ev.Lemma = byID[ev.Time], annotate.AnchorExplicit, doc.Slice(ev.Span)
		}
	}
	if err := doc.Validate(); err != nil {
		tb.Fatal(err)
	}
	return doc
}

func render(tb testing.TB, docs ...*annotate.Document) string {
	tb.Helper()
	var out strings.Builder
	if err := page.RenderAll(&out, slices.Values(docs)); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

var (
	articleElement = regexp.MustCompile(`(?s)<article[^>]*>(.*?)</article>`)
	anyTag         = regexp.MustCompile(`<[^>]*>`)
)

// articleTexts are the texts of a page's article elements, as a browser has them.
func articleTexts(page string) []string {
	var texts []string
	for _, found := range articleElement.FindAllStringSubmatch(page, -1) {
		texts = append(texts, html.UnescapeString(anyTag.ReplaceAllString(found[1], "")))
	}
	return texts
}

// odd are texts that a page could damage.
var odd = []struct{ name, text, why string }{
	{"plain", "One line.", "the least there is"},
	{"empty", "", "no text is a text"},
	{"paragraphs", "\n\nFirst.\nStill first?\n\n\n  Second. \n", "white space between and around paragraphs stays"},
	{"markup", `<script>alert("&amp;")</script> a < b & c > d 'e' +f`, "markup is text"},
	{"article", "</article></p><article>", "its own element's end is text"},
	{"template", "{{.Title}} {{template \"foot\"}}", "template actions are text"},
	{"windows", "One.\r\n\r\nTwo.\rThree.", "carriage returns are not normalised"},
	{"emoji", "👩‍👩‍👧 said “héllo”\u2028שלום עליכם و السلام", "beyond ASCII, and right to left"},
	{"controls", "a\x01b\x0cc\x1bd\u0085e\ufefff\ufffdg", "control characters"},
	{"tabs", "a\t\tb   c", "runs of white space"},
}

func TestRenderKeepsText(t *testing.T) {
	for _, test := range odd {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := articleTexts(render(t, doc)); !slices.Equal(got, []string{test.text}) {
			t.Errorf("%s (%s): article reads %q, want %q", test.name, test.why, got, test.text)
		}
	}
	doc := document(t, relayed)
	if got := articleTexts(render(t, doc)); !slices.Equal(got, []string{doc.Text}) {
		t.Errorf("annotated: article reads %q, want %q", got, doc.Text)
	}
}

func TestRenderMarks(t *testing.T) {
	rendered := render(t, document(t, relayed))
	for _, test := range []struct{ want, why string }{
		{`<title>Ferries &amp; &lt;tides&gt;</title>`, "the title is escaped"},
		{`data-source="Ilinca Dobre, via Raluca Enache"`, "speaker and relay stand beside the quotation"},
		{`>“The helicopter will fly from </mark>`, "a quotation is cut where a name begins"},
		{`<mark class="quote direct name GPE" title="said: Ilinca Dobre, via Raluca Enache · Constanta, country or city">Constanta</mark>`, "a name in a quotation carries both marks"},
		{`<mark class="via" title="via: Raluca Enache">spokeswoman </mark>`, "the relay's phrase is marked"},
		{`<mark class="time" title="date 2026-03-11: 11 March 2026">Wednesday</mark>`, "a time says its value"},
		{`title="said: Ilinca Dobre · opened: 2015">opened</mark>`, "a dated event says when"},
		{`class="quote direct speaker name PERSON pronoun"`, "a pronoun says whom it means"},
		{`<time datetime="2015-01-01">2015</time>`, "the timeline's list has the date"},
		{`<text class="label" x="26" y="57">2015</text>`, "the drawing's axis has it too"},
		{`<em>future</em>`, "what has not happened says so"},
		{`href="#ZgotmplZ"`, "a link that runs a script is no link"},
	} {
		if !strings.Contains(rendered, test.want) {
			t.Errorf("%s: page lacks %s", test.why, test.want)
		}
	}
}

// Spans of different layers may cross: no element does.
func TestRenderCrossingSpans(t *testing.T) {
	doc, err := annotate.NewDocument(annotate.Article{Text: "abcdefgh ij"})
	if err != nil {
		t.Fatal(err)
	}
	doc.Mentions = []annotate.Mention{
		{ID: "m1", Span: annotate.Span{Start: 0, End: 4}, Kind: "A B\"", Form: annotate.Name},
		{ID: "m2", Span: annotate.Span{Start: 2, End: 6}, Kind: annotate.Org, Form: annotate.Name},
	}
	doc.Times = []annotate.TimeExpr{{ID: "t1", Span: annotate.Span{Start: 3, End: 10}, Type: annotate.Date, Value: "X"}}
	if err := doc.Validate(); err != nil {
		t.Fatal(err)
	}
	rendered := render(t, doc)
	var got []string
	for _, m := range regexp.MustCompile(`<mark class="([^"]*)" title[^>]*>([^<]*)</mark>`).FindAllStringSubmatch(rendered, -1) {
		got = append(got, m[1]+": "+m[2])
	}
	want := []string{"name A-B-: ab", "name ORG: c", "name ORG time: d", "name ORG time: ef", "time: gh i"}
	if !slices.Equal(got, want) {
		t.Errorf("segments %q, want %q", got, want)
	}
	if got := articleTexts(rendered); !slices.Equal(got, []string{doc.Text}) {
		t.Errorf("article reads %q, want %q", got, doc.Text)
	}
}

func TestRenderLinksResolve(t *testing.T) {
	rendered := render(t, document(t, relayed), document(t, relayed))
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(rendered, -1) {
		if ids[m[1]] {
			t.Errorf("id %q stands there twice", m[1])
		}
		ids[m[1]] = true
	}
	links := regexp.MustCompile(` href="#(a[^"]*)"`).FindAllStringSubmatch(rendered, -1)
	for _, m := range links {
		if !ids[m[1]] {
			t.Errorf("link to %q leads nowhere", m[1])
		}
	}
	if len(links) == 0 {
		t.Error("no links")
	}
}

// A timeline shows what the text itself dates, in order of time, one entry for each interval and no clause twice.
func TestRenderTimeline(t *testing.T) {
	doc := document(t, `It [closed]{event certain time=t1} after [talks]{event certain time=t1} on [Wednesday]{DATE 2026-03-11}.

It [opened]{event certain time=t2} in [2015]{DATE 2015}, [grew]{event negated time=t2} and [shrank]{event certain}.

[Ann]{PERSON e1} [said]{event certain time=t1} so.`)
	year, day := doc.Times[1].Interval, doc.Times[0].Interval
	for i, iv := range []*annotate.Interval{day, day, year, year, day, year} {
		doc.Events[i].Interval, doc.Events[i].Anchor = iv, annotate.AnchorClause
	}
	for i := 1; i < 4; i++ { // "closed" has the whole sentence, and "talks" is part of it
		doc.Events[i].Extent = doc.Events[i].Span
	}
	doc.Events[4].Anchor = annotate.AnchorPublished
	doc.Events[5].Reporting = true
	var got []string
	for _, m := range regexp.MustCompile(`<time datetime="([^"]*)">[^<]*</time>\n<div>|href="#a1-(ev\d)"|<em>(\w+)</em>`).FindAllStringSubmatch(render(t, doc), -1) {
		got = append(got, m[1]+m[2]+m[3])
	}
	want := []string{"2015-01-01", "ev3", "ev4", "negated", "2026-03-11", "ev1"}
	if !slices.Equal(got, want) {
		t.Errorf("timeline %q, want %q", got, want)
	}
}

func TestRenderTwiceIsEqual(t *testing.T) {
	doc := document(t, relayed)
	var once strings.Builder
	if err := page.Render(&once, doc); err != nil {
		t.Fatal(err)
	}
	if once.String() != render(t, doc) {
		t.Error("the same Document gave two pages")
	}
}

func TestRenderNothing(t *testing.T) {
	if rendered := render(t); !strings.HasSuffix(rendered, "</html>\n") {
		t.Errorf("a page of no article: %s", rendered)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestRenderReportsWriter(t *testing.T) {
	if err := page.Render(brokenWriter{}, document(t, relayed)); err != io.ErrClosedPipe {
		t.Errorf("error %v, want that of the writer", err)
	}
}

// A page must not grow with the square of its marks: here every mark lies on all the others.
func TestRenderGrowsLinearly(t *testing.T) {
	size := func(n int) int {
		doc, err := annotate.NewDocument(annotate.Article{Text: strings.Repeat("word ", n)})
		if err != nil {
			t.Fatal(err)
		}
		whole := annotate.Span{Start: 0, End: len(doc.Text) - 1}
		for i := range n {
			from := annotate.Span{Start: 5 * i, End: whole.End}
			doc.Mentions = append(doc.Mentions, annotate.Mention{ID: fmt.Sprint(i), Span: from, Kind: "PERSON", Form: annotate.Name})
			doc.Quotes = append(doc.Quotes, annotate.Quote{ID: fmt.Sprint(i), Span: from, Kind: annotate.Direct, Content: []annotate.Span{from},
				Speaker: &annotate.Source{Name: doc.Text, How: annotate.HowImplicit}})
		}
		if err := doc.Validate(); err != nil {
			t.Fatal(err)
		}
		return len(render(t, doc))
	}
	if small, large := size(500), size(2000); large > 5*small {
		t.Errorf("four times the text and marks: %d bytes grew to %d", small, large)
	}
}

func BenchmarkRender(b *testing.B) {
	doc := document(b, relayed)
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := page.Render(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}
