package exporttest

// The way of every offset: bytes, the format's code points, and back to the same bytes.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/export"
)

// back turns a span of code points into bytes.
func back(t *testing.T, doc *annotate.Document, start, end int) annotate.Span {
	t.Helper()
	s, ok := annotate.NewOffsets(doc.Text).ConvertSpan(annotate.Span{Start: start, End: end}, annotate.CodePoints, annotate.Bytes)
	if !ok {
		t.Fatalf("%s: [%d, %d) are no code points of the text", doc.ID, start, end)
	}
	return s
}

// Each mention, content, cue, source and time is one annotation or more; each selector finds its bytes both ways.
func TestWebAnnotationReturns(t *testing.T) {
	for _, doc := range documents(t) {
		want := map[string]annotate.Span{}
		for _, m := range doc.Mentions {
			want[m.ID] = m.Span
		}
		for _, tx := range doc.Times {
			want[tx.ID] = tx.Span
		}
		for _, q := range doc.Quotes {
			for i, piece := range q.Content { // the first parts of each quotation
				want[fmt.Sprintf("%s-%d", q.ID, i+1)] = piece
			}
		}
		var out bytes.Buffer
		if err := export.WebAnnotation(&out, doc); err != nil {
			t.Fatal(err)
		}
		var page struct {
			Items []struct {
				ID     string
				Target struct {
					Selector []struct {
						Start, End            int
						Exact, Prefix, Suffix string
					}
				}
			}
		}
		if err := json.Unmarshal(out.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		for _, item := range page.Items {
			position, quote := item.Target.Selector[0], item.Target.Selector[1]
			s := back(t, doc, position.Start, position.End)
			if doc.Slice(s) != quote.Exact || !strings.HasSuffix(doc.Text[:s.Start], quote.Prefix) || !strings.HasPrefix(doc.Text[s.End:], quote.Suffix) {
				t.Errorf("%s: position says %q, quote %q + %q + %q", item.ID, doc.Slice(s), quote.Prefix, quote.Exact, quote.Suffix)
			}
			_, part, _ := strings.Cut(item.ID, "#")
			if span, ok := want[part]; ok && span != s {
				t.Errorf("%s is %v, want %v", item.ID, s, span)
			}
			delete(want, part)
		}
		if len(want) > 0 {
			t.Errorf("%s: not written: %v", doc.ID, want)
		}
	}
}

// spaCy aligns spans with tokens and sentences, and refuses those that begin or end inside one.
func TestSpaCyAligns(t *testing.T) {
	for _, doc := range documents(t) {
		var out bytes.Buffer
		if err := export.SpaCy(&out, doc); err != nil {
			t.Fatal(err)
		}
		type span struct {
			Start, End int
			Label      string
		}
		var read struct {
			Text                string
			Tokens, Sents, Ents []span
			Spans               map[string][]span
		}
		if err := json.Unmarshal(out.Bytes(), &read); err != nil {
			t.Fatal(err)
		}
		starts, ends := map[int]bool{}, map[int]bool{}
		for _, tok := range read.Tokens {
			starts[tok.Start], ends[tok.End] = true, true
		}
		aligned := func(what string, s span) {
			if !starts[s.Start] || !ends[s.End] {
				t.Errorf("%s: %s %v %q does not begin and end with tokens", doc.ID, what, s, doc.Slice(back(t, doc, s.Start, s.End)))
			}
		}
		for _, s := range read.Sents {
			aligned("sentence", s)
		}
		end := 0
		for _, s := range read.Ents {
			aligned("name", s)
			if s.Start < end {
				t.Errorf("%s: name %v begins before the last one ends", doc.ID, s)
			}
			end = s.End
		}
		for _, s := range read.Spans["quotes"] {
			aligned("quotation", s)
		}
		if read.Text != doc.Text {
			t.Errorf("%s: another text", doc.ID)
		}
	}
}

// The lines of brat's standoff: https://brat.nlplab.org/standoff.html
var (
	textBound = regexp.MustCompile(`^T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$`)
	relation  = regexp.MustCompile(`^R(\d+)\t(\S+) Arg1:T(\d+) Arg2:T(\d+)$`)
	note      = regexp.MustCompile(`^#(\d+)\tAnnotatorNotes T(\d+)\t(.+)$`)
)

// Every line reads; every span's text is what stands there, its pieces joined by a blank; relations and notes refer to
// spans that are there; and all that was found returns.
func TestBratReturns(t *testing.T) {
	for _, doc := range documents(t) {
		var out bytes.Buffer
		if err := export.Brat(&out, doc); err != nil {
			t.Fatal(err)
		}
		spans := map[string][]annotate.Span{} // by number
		labels := map[string]int{}
		speakers := 0
		for _, line := range strings.FieldsFunc(out.String(), func(r rune) bool { return r == '\n' }) {
			if m := textBound.FindStringSubmatch(line); m != nil {
				var texts []string
				for _, place := range strings.Split(m[3], ";") {
					var start, end int
					if _, err := fmt.Sscanf(place, "%d %d", &start, &end); err != nil {
						t.Fatal(err)
					}
					s := back(t, doc, start, end)
					spans[m[1]] = append(spans[m[1]], s)
					texts = append(texts, doc.Slice(s))
				}
				if got := strings.Join(texts, " "); got != m[4] {
					t.Errorf("%s: %q stands at %s, the line says %q", doc.ID, got, m[3], m[4])
				}
				labels[m[2]]++
			} else if m := relation.FindStringSubmatch(line); m != nil {
				if spans[m[3]] == nil || spans[m[4]] == nil {
					t.Errorf("%s: %q refers to no span", doc.ID, line)
				}
				if m[2] == "Speaker" {
					speakers++
				}
			} else if m := note.FindStringSubmatch(line); m == nil || spans[m[2]] == nil {
				t.Errorf("%s: line %q does not read, or refers to no span", doc.ID, line)
			}
		}
		told, kinds := 0, map[string]int{}
		for _, q := range doc.Quotes {
			if q.Speaker != nil && q.Speaker.Span != nil {
				told++
			}
		}
		for _, m := range doc.Mentions {
			kinds[string(m.Kind)]++
		}
		if labels["Quote"] != len(doc.Quotes) || speakers != told {
			t.Errorf("%s: %d quotations and %d speakers return, want %d and %d", doc.ID, labels["Quote"], speakers, len(doc.Quotes), told)
		}
		for kind, n := range kinds {
			if labels[kind] != n {
				t.Errorf("%s: %d of %d %s return", doc.ID, labels[kind], n, kind)
			}
		}
	}
}
