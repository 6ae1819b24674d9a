package quote

// The learned part: a tagger that labels sources, cues and contents, told what the rules found.

import (
	"context"
	_ "embed"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/saying"
)

//go:embed model.bin
var modelBytes []byte

// label runs the tagger over the document. The error is ctx's.
func (r *reader) label(ctx context.Context) ([]saying.Piece, error) {
	labels, rules := r.ruleLabels()
	text := r.voc.tagger.NewText(len(r.words))
	r.sortMarks()
	doc := r.doc
	paragraph, mention := 0, 0
	for i := range r.words {
		if r.deepInMarks(i) {
			text.Skip()
			continue
		}
		w, tok := &r.words[i], &doc.Tokens[i]
		in := saying.Word{
			Text: doc.Slice(tok.Span), Tag: string(tok.POS), Class: uint32(w.class &^ (capital | letters)),
			Mark: r.placeInMarks(i), Rule: labels[i], By: rules[i], Sentence: r.sentences[w.sentence].first == i,
		}
		if paragraph < len(doc.Paragraphs) && doc.Paragraphs[paragraph].Start <= tok.Start {
			in.Paragraph = true
			paragraph++
		}
		if w.verb != 0 {
			in.Verb = r.voc.signs[w.verb-1]
		}
		for mention < len(doc.Mentions) && doc.Mentions[mention].End <= tok.Start {
			mention++
		}
		if mention < len(doc.Mentions) && doc.Mentions[mention].Start <= tok.Start {
			in.Name = nameSign(&doc.Mentions[mention])
		}
		if s := r.stretchAt(i); s != nil && s.first == i && s.sort&(titleSort|headingSort) == titleSort {
			in.Lean = titleLean
			if r.placesName(i - 1) {
				in.Lean = nameLean
			}
		}
		text.Add(in)
	}
	return r.voc.tagger.Find(ctx, text)
}

// sign is what the tagger knows a reporting verb by, whatever its lemma: its act and its frames.
func sign(v *Verb) uint64 {
	h := uint64(parseFrames(v.Frames))
	for _, c := range []byte(v.Act) {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h
}

var (
	signedKinds = [...]annotate.Kind{annotate.Person, annotate.Org, annotate.GPE, annotate.NORP}
	signedForms = [...]annotate.Form{annotate.Name, annotate.Pronoun}
)

// nameSign is what the tagger knows a mention by.
func nameSign(m *annotate.Mention) uint8 {
	kind, form := slices.Index(signedKinds[:], m.Kind), slices.Index(signedForms[:], m.Form)
	return uint8(1 + (kind+1)*(len(signedForms)+1) + form + 1)
}

// The sorts of quotations that the tagger knows: a statement, a fragment of four words and more, a shorter phrase or one
// word, and whether it is in the capitals of a title, between single marks, or in the heading of the text.
const (
	statementSort uint8 = iota
	fragmentSort
	phraseSort
	wordSort
	titleSort
	singleSort  = 2 * titleSort
	headingSort = 2 * singleSort
)

// longestHeading is the most bytes that a text's heading, its first paragraph, has.
const longestHeading = 160

// What makes quotations in the capitals of a title less likely to be content, as a natural logarithm: names of films, shows
// and books are found between marks wherever people speak of them. In a heading, capitals tell nothing.
const (
	titleLean = -3
	nameLean  = -5 // behind a word that names and places stand behind
)

// placesName reports whether a name may well stand behind token i: NBC’s “Today”, on “The View”, the novel “Salt Road”.
func (r *reader) placesName(i int) bool {
	if r.isTag(i, possessiveS|noun) {
		return true
	}
	switch r.fold(i) {
	case "on", "in", "at":
		return true
	}
	return false
}

// sortMarks notes on each quotation of what sort it is.
func (r *reader) sortMarks() {
	for i := range r.stretches {
		s := &r.stretches[i]
		switch {
		case r.statement(s):
			s.sort = statementSort
		case s.words >= speechWords:
			s.sort = fragmentSort
		case s.words > 1:
			s.sort = phraseSort
		default:
			s.sort = wordSort
		}
		if r.titled(s) && r.is(s.first+1, capital) {
			s.sort |= titleSort
		}
		if s.single {
			s.sort |= singleSort
		}
		if s.paragraph == 0 && r.headed() {
			s.sort |= headingSort
		}
	}
}

// headed reports whether the first paragraph is a heading: short, and without a full stop.
func (r *reader) headed() bool {
	first := r.doc.Paragraphs[0]
	return first.Len() < longestHeading && !strings.HasSuffix(trimRightSpace(r.doc.Slice(first)), ".")
}

// placeInMarks is where token i stands in a quotation: first, inside or last, of one of its sort; 0 outside.
func (r *reader) placeInMarks(i int) uint8 {
	s := r.stretchAt(i)
	if s == nil {
		return 0
	}
	place := uint8(2)
	switch i {
	case s.first:
		place = 1
	case s.last - 1:
		place = 3
	}
	return place + 3*s.sort
}

// markEdge is how many tokens of a quotation are read from either end. It is never cut, so that what it says matters little.
const markEdge = 4

// deepInMarks reports whether token i stands in a quotation, further from its ends than is read.
func (r *reader) deepInMarks(i int) bool {
	s := r.stretchAt(i)
	return s != nil && i >= s.first+markEdge && i < s.last-markEdge
}

// ruleLabels gives each token the label that the rules' attributions give it, and which rule that was. Attributions
// inside the content of another do not count, as the tagger knows only the outermost.
func (r *reader) ruleLabels() (labels, rules []uint8) {
	labels, rules = make([]uint8, len(r.words)), make([]uint8, len(r.words))
	owners := r.owners()
	for i := range r.found {
		a := &r.found[i]
		at := a.content[0].first
		if a.cue.last > a.cue.first {
			at = a.cue.first
		}
		if owner := owners[at]; owner != 0 && int(owner) != i+1 {
			continue
		}
		by := uint8(0)
		for _, c := range []byte(a.rule) {
			by = by*31 + c
		}
		mark := func(x run, role saying.Role) {
			for x.first < x.last && labels[x.first] != 0 {
				x.first++
			}
			p := saying.Piece{First: x.first, Last: x.first, Role: role}
			for ; p.Last < x.last && labels[p.Last] == 0; p.Last++ {
				rules[p.Last] = by
			}
			if p.Last > p.First {
				p.Mark(labels)
			}
		}
		if a.source.first >= 0 {
			mark(run{a.source.first, a.source.last}, saying.Source)
		}
		mark(a.cue, saying.Cue)
		for _, x := range a.content {
			if r.is(x.first-1, that) {
				x.first--
			}
			mark(x, saying.Content)
		}
	}
	return labels, rules
}

// owners gives each token the attribution with the longest content over it, counted from 1; 0 for none.
func (r *reader) owners() []int32 {
	owners := make([]int32, len(r.words))
	sizes := make([]int, 1, 1+len(r.found))
	for i := range r.found {
		size := 0
		for _, x := range r.found[i].content {
			size += x.last - x.first
		}
		sizes = append(sizes, size)
		for _, x := range r.found[i].content {
			for k := x.first; k < x.last; k++ {
				if size > sizes[owners[k]] {
					owners[k] = int32(i + 1)
				}
			}
		}
	}
	return owners
}
