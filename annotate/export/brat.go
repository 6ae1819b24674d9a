package export

// brat's standoff format. https://brat.nlplab.org/standoff.html

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// Brat writes the .ann file that belongs to a .txt file with the Document's text: T lines for mentions (label: the
// kind), for quotations (Quote, Cue, Source) and time expressions; R lines for the relations Speaker, RelayedBy and
// Addressee from a quotation to its sources; # lines for canonical names, values and implicit speakers. A span over
// several lines is cut at the line breaks, as brat wants it.
func Brat(w io.Writer, doc *annotate.Document) error {
	b := bratWriter{out: bufio.NewWriter(w), chars: charactersOf(doc)}
	canonical := map[string]string{}
	for _, ent := range doc.Entities {
		canonical[ent.ID] = ent.Name
	}
	for _, m := range doc.Mentions {
		id := b.span(string(m.Kind), m.Span)
		if name := canonical[m.Entity]; name != "" && name != doc.Slice(m.Span) {
			b.note(id, name)
		}
	}
	for i := range doc.Quotes {
		b.quote(&doc.Quotes[i])
	}
	for _, tx := range doc.Times {
		b.note(b.span(string(tx.Type), tx.Span), tx.Value)
	}
	return b.out.Flush()
}

type bratWriter struct {
	out       *bufio.Writer
	chars     characters
	spans     int
	relations int
	notes     int
}

// span writes a T line over the pieces and gives its number.
func (b *bratWriter) span(label string, pieces ...annotate.Span) int {
	var places, texts []string
	for _, piece := range pieces {
		for _, line := range b.lines(piece) {
			s := b.chars.span(line)
			places = append(places, fmt.Sprintf("%d %d", s.Start, s.End))
			texts = append(texts, b.chars.doc.Slice(line))
		}
	}
	b.spans++
	fmt.Fprintf(b.out, "T%d\t%s %s\t%s\n", b.spans, label, strings.Join(places, ";"), strings.Join(texts, " "))
	return b.spans
}

// lines cuts a span at its line breaks.
func (b *bratWriter) lines(s annotate.Span) []annotate.Span {
	var cut []annotate.Span
	start := s.Start
	for i := s.Start; i < s.End; i++ {
		if c := b.chars.doc.Text[i]; c == '\n' || c == '\r' {
			if start < i {
				cut = append(cut, annotate.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	if start < s.End {
		cut = append(cut, annotate.Span{Start: start, End: s.End})
	}
	return cut
}

func (b *bratWriter) relation(label string, from, to int) {
	b.relations++
	fmt.Fprintf(b.out, "R%d\t%s Arg1:T%d Arg2:T%d\n", b.relations, label, from, to)
}

func (b *bratWriter) note(about int, text string) {
	b.notes++
	fmt.Fprintf(b.out, "#%d\tAnnotatorNotes T%d\t%s\n", b.notes, about, strings.Join(strings.Fields(text), " "))
}

func (b *bratWriter) quote(q *annotate.Quote) {
	content := b.span("Quote", q.Content...)
	if q.Cue != nil {
		b.relation("Cue", content, b.span("Cue", *q.Cue))
	}
	source := func(label string, src *annotate.Source) {
		switch {
		case src == nil:
		case src.Span == nil:
			b.note(content, label+": "+src.Name)
		default:
			b.relation(label, content, b.span("Source", *src.Span))
		}
	}
	source("Speaker", q.Speaker)
	for i := range q.Via {
		source("RelayedBy", &q.Via[i])
	}
	source("Addressee", q.Addressee)
}
