package quote

// Headings between quotation marks. They cut a sentence out of a quotation further on: whoever speaks there speaks here,
// and never the speaker before.

import "github.com/dateline-news/dateline/internal/lexicon"

const (
	headingRule  = "heading"
	headingWords = 15 // a longer paragraph is none
	matchedWords = 3  // from the heading's start, to find them again
)

// heading reports whether a quotation fills its paragraph and does not end as a sentence does, or has the capitals of a
// title, or an editor's marks.
func (r *reader) heading(s *stretch) bool {
	return r.opensParagraph(s) && !s.open && s.words <= headingWords && s.End >= r.doc.Paragraphs[s.paragraph].End &&
		s.last-2 > s.first && (!r.is(s.last-2, stop|comma|colon) || r.titled(s) || r.editors(s))
}

// editors reports whether a quotation stands between single marks where most stand between double ones, as headings do
// that an editor cut out of the text.
func (r *reader) editors(s *stretch) bool { return s.single && 2*r.singles < len(r.stretches) }

// speakHeadings gives each heading the source of the first quotation that repeats its first words, or none. A pronoun
// cannot be resolved from afar.
func (r *reader) speakHeadings() {
	var sources map[[matchedWords]uint64]phrase // by the headings' first words
	for i := range r.found {
		if a := &r.found[i]; a.rule == headingRule {
			if sources == nil {
				sources = map[[matchedWords]uint64]phrase{}
			}
			sources[r.wordsAt(a.content[0].first+1)] = none
		}
	}
	if sources == nil {
		return
	}
	for i := range r.found {
		a := &r.found[i]
		if a.rule == headingRule || a.source.first < 0 || r.isTag(a.source.first, personal|wh) {
			continue
		}
		for _, piece := range a.content {
			for k := piece.first; k < piece.last; k++ {
				words := r.wordsAt(k)
				if source, ok := sources[words]; ok && !source.found() {
					sources[words] = a.source
				}
			}
		}
	}
	for i := range r.found {
		if a := &r.found[i]; a.rule == headingRule {
			a.source = sources[r.wordsAt(a.content[0].first+1)]
		}
	}
}

// unheard reports whether an attribution is of a heading that says nothing new: an editor's, or one with the capitals of a
// title whose words nobody repeats, the name of a section.
func (r *reader) unheard(a *attribution) bool {
	if a.rule != headingRule {
		return false
	}
	s := r.stretchAt(a.content[0].first)
	return r.editors(s) || !a.source.found() && r.titled(s)
}

// wordsAt are hashes of the words from token i on, whatever their capitals.
func (r *reader) wordsAt(i int) (words [matchedWords]uint64) {
	var buffer [32]byte
	for k := range words {
		for _, c := range lexicon.AppendFold(buffer[:0], r.slice(i+k)) {
			words[k] = (words[k] ^ uint64(c)) * 0x100000001b3
		}
	}
	return words
}
