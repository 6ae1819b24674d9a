package html

// The article's text, cut at every boundary of every mark, so that marks may nest and cross as they like.

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// layer is a kind of mark. On one stretch of text the page shows one mark of each: the one that began last.
type layer int

const (
	quoteLayer layer = iota
	sourceLayer
	nameLayer
	timeLayer
	eventLayer
	layers
)

// mark lies on a span of the text.
type mark struct {
	annotate.Span
	layer  layer
	class  string
	title  string
	anchor string // id of the place where it begins, for links to it
	source string // who said what begins here
}

// block is a paragraph, or the white space between two.
type block struct {
	Gap      template.HTML
	Segments []segment // empty in a gap
}

// segment is a stretch of text on which the same marks lie.
type segment struct {
	Anchors []string
	Text    template.HTML
	Class   string // empty where no mark lies
	Title   string
	Source  string // who said the quotation that begins here
}

// cut divides the text into blocks and those into segments. Joined, they are the text.
func cut(doc *annotate.Document, marks []mark) []block {
	slices.SortStableFunc(marks, func(a, b mark) int { return a.Compare(b.Span) })
	bounds := boundaries(doc, marks)
	var (
		blocks []block
		open   [layers][]mark // those that began and may not have ended, the last begun on top
		next   int            // of marks, to begin
		par    int            // of paragraphs, at or behind here
	)
	for i := 0; i+1 < len(bounds); i++ {
		start, end := bounds[i], bounds[i+1]
		seg := segment{Text: escape(doc.Text[start:end])}
		for ; next < len(marks) && marks[next].Start == start; next++ {
			m := marks[next]
			open[m.layer] = append(open[m.layer], m)
			if m.anchor != "" {
				seg.Anchors = append(seg.Anchors, m.anchor)
			}
			seg.Source = join(seg.Source, " / ", m.source)
		}
		for l := range open {
			for n := len(open[l]); n > 0 && open[l][n-1].End <= start; n-- {
				open[l] = open[l][:n-1]
			}
			if n := len(open[l]); n > 0 {
				top := open[l][n-1]
				seg.Class = join(seg.Class, " ", top.class)
				seg.Title = join(seg.Title, " · ", top.title)
			}
		}
		for par < len(doc.Paragraphs) && doc.Paragraphs[par].End <= start {
			par++
		}
		switch {
		case par == len(doc.Paragraphs) || start < doc.Paragraphs[par].Start:
			blocks = append(blocks, block{Gap: seg.Text})
		case start == doc.Paragraphs[par].Start:
			blocks = append(blocks, block{Segments: []segment{seg}})
		default:
			last := &blocks[len(blocks)-1]
			last.Segments = append(last.Segments, seg)
		}
	}
	return blocks
}

// boundaries gives every offset at which something begins or ends, in order, each once, from 0 to the text's end.
func boundaries(doc *annotate.Document, marks []mark) []int {
	bounds := make([]int, 0, 2*(len(marks)+len(doc.Paragraphs)+1))
	bounds = append(bounds, 0, len(doc.Text))
	for _, p := range doc.Paragraphs {
		bounds = append(bounds, p.Start, p.End)
	}
	for _, m := range marks {
		bounds = append(bounds, m.Start, m.End)
	}
	slices.Sort(bounds)
	return slices.Compact(bounds)
}

func join(a, between, b string) string {
	if a == "" || b == "" {
		return cmp.Or(a, b)
	}
	return a + between + b
}

// escape makes text that a browser reads back as it was. A bare carriage return would become a line feed, and NUL
// would vanish.
func escape(text string) template.HTML {
	return template.HTML(escaper.Replace(text))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;", "\x00", "\uFFFD")
