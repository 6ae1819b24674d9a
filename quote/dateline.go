package quote

// The dateline of a story ("LEEDS, Ohio, May 3 (AP) —") is no part of its first sentence, and nobody said it.

import "github.com/dateline-news/dateline/annotate"

// skipDatelines lets the sentence that opens a paragraph begin behind its dateline.
func (r *reader) skipDatelines() {
	sentence, mention := 0, 0
	for _, paragraph := range r.doc.Paragraphs {
		for sentence < len(r.sentences) && r.doc.Sentences[sentence].Start < paragraph.Start {
			sentence++
		}
		if sentence == len(r.sentences) {
			return
		}
		s := &r.sentences[sentence]
		last := r.datelineEnd(s.first, s.last)
		if last == s.first {
			continue
		}
		for mention < len(r.doc.Mentions) && r.doc.Mentions[mention].Start < paragraph.Start {
			mention++
		}
		if r.dated(run{s.first, last - 1}) || mention < len(r.doc.Mentions) && r.isPlace(&r.doc.Mentions[mention], s.first) {
			s.first = last
		}
	}
}

// datelineEnd is the token behind the dash that ends what may be a dateline at token first, where a sentence begins then;
// else first.
func (r *reader) datelineEnd(first, last int) int {
	for k := first; k < first+maxParenthesis && k+1 < last; k++ {
		switch {
		case r.dash(k) && k > first:
			if text := r.slice(k + 1); r.is(k+1, capital) || !r.is(k+1, letters) || text[0] <= '9' {
				return k + 1
			}
			return first
		case !r.isTag(k, proper|number) && !r.is(k, capital|comma|bracket|closeBracket|stop):
			return first
		}
	}
	return first
}

// dated reports whether what stands before a dash is a dateline by its form: capitals throughout its first word, an
// agency in brackets, or a day.
func (r *reader) dated(x run) bool {
	if r.is(x.last-1, closeBracket) || r.isTag(x.last-1, number) {
		return true
	}
	word := r.slice(x.first)
	for _, c := range []byte(word) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(word) > 2
}

// isPlace reports whether a mention is of a place and begins with token i.
func (r *reader) isPlace(m *annotate.Mention, i int) bool {
	return m.Start == r.doc.Tokens[i].Start && (m.Kind == annotate.GPE || m.Kind == annotate.Location)
}
