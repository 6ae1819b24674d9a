package quote

// Headings between quotation marks. They cut a sentence out of a quotation further on: whoever speaks there speaks here,
// and never the speaker before.

const (
	headingRule  = "heading"
	headingWords = 15 // a longer paragraph is none
	matchedWords = 3  // from the heading's start, to find them again
)

// heading reports whether a quotation fills its paragraph and does not end as a sentence does.
func (r *reader) heading(s *stretch) bool {
	return r.opensParagraph(s) && !s.open && s.words <= headingWords && s.End >= r.doc.Paragraphs[s.paragraph].End &&
		s.last-2 > s.first && !r.is(s.last-2, stop|comma|colon)
}

// speakHeadings gives each heading the source of the first quotation that repeats its first words, or none.
func (r *reader) speakHeadings() {
	var sources map[[matchedWords]string]phrase
	for i := range r.found {
		a := &r.found[i]
		if a.rule != headingRule {
			continue
		}
		if sources == nil {
			sources = r.sourcesByWords()
		}
		a.source = none
		if source, ok := sources[r.wordsAt(a.content[0].first+1)]; ok {
			a.source = source
		}
	}
}

// sourcesByWords lists the sources of the quotations by each run of words in them, the first of equals. A pronoun cannot be
// resolved from afar.
func (r *reader) sourcesByWords() map[[matchedWords]string]phrase {
	sources := map[[matchedWords]string]phrase{}
	for i := range r.found {
		a := &r.found[i]
		if a.rule == headingRule || a.source.first < 0 || r.isTag(a.source.first, personal|wh) {
			continue
		}
		for _, piece := range a.content {
			for k := piece.first; k < piece.last; k++ {
				if _, ok := sources[r.wordsAt(k)]; !ok {
					sources[r.wordsAt(k)] = a.source
				}
			}
		}
	}
	return sources
}

// wordsAt are the folded words from token i on.
func (r *reader) wordsAt(i int) (words [matchedWords]string) {
	for k := range words {
		words[k] = r.fold(i + k)
	}
	return words
}
