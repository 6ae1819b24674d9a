// Sentences: at which marks they end.

package segment

import (
	"unicode"
	"unicode/utf8"
)

// divide appends the sentences of the paragraph whose tokens begin at first.
func (s *scanner) divide(first int) {
	for _, e := range s.ends {
		if e.token < first {
			continue // inside the closing marks of the sentence before
		}
		if last, ok := s.endsAt(e, first); ok {
			s.sentences = append(s.sentences, Span{s.tokens[first].Start, s.tokens[last].End})
			first = last + 1
		}
	}
	if first < len(s.tokens) {
		s.sentences = append(s.sentences, Span{s.tokens[first].Start, s.tokens[len(s.tokens)-1].End})
	}
}

// endsAt says whether the sentence that began with the token first ends at e,
// and with which token: marks that close belong to it.
func (s *scanner) endsAt(e ending, first int) (last int, ok bool) {
	n := e.token + 1
	if n < len(s.tokens) && s.isEndMark(n) {
		return 0, false // decided at the last of them
	}
	kind := e.kind
	if kind == fullStop && e.token > first {
		switch before := e.token - 1; {
		case before == first && s.isNumber(first):
			return 0, false // 1. in a list
		case s.text[s.tokens[before].Start] == '.':
			kind = ellipsis // . . .
		}
	}
	for n < len(s.tokens) && s.closes(n) {
		n++
	}
	for n+2 < len(s.tokens) && s.text[s.tokens[n].Start] == '[' && s.isNumber(n+1) && s.text[s.tokens[n+2].Start] == ']' {
		n += 3 // a note: [17]
	}
	return n - 1, n == len(s.tokens) || s.begins(n, kind, e.token, first)
}

// begins says whether a sentence begins with the token n, given the kind of end
// at the token end of the sentence that began with the token first.
func (s *scanner) begins(n int, kind endKind, end, first int) bool {
	var (
		apart            = s.tokens[n].Start > s.tokens[n-1].End
		quoted, brackets bool
	)
	for ; n < len(s.tokens); n++ {
		mark := s.opener(n)
		if mark == noOpener {
			break
		}
		quoted = quoted || mark == quotationOpener
		brackets = brackets || mark == bracketOpener
	}
	if n == len(s.tokens) {
		return false
	}
	if kind == fullStop && brackets && apart && !s.isNumber(n) {
		return true // no word's dot stands there, so that the bracket is a sentence's
	}
	word := s.text[s.tokens[n].Start:s.tokens[n].End]
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsUpper(r):
		switch kind {
		case abbreviation:
			return apart && (quoted || opensSentence(word))
		case ellipsis:
			return end > first && (s.tokens[end-1].End == s.tokens[end].Start || opensSentence(word))
		}
		return true
	case unicode.IsLower(r):
		return apart && kind < ellipsis && hasUpper(word) // iPhone
	case unicode.IsDigit(r):
		return apart && kind < ellipsis && !brackets
	case unicode.IsLetter(r): // of a script without capitals
		return kind != abbreviation
	}
	switch r {
	case ',', ';', ':', ')', ']', '}', '%', '/', '&', '=', '+', '*':
		return false
	}
	return apart && kind < ellipsis
}

// hasUpper says whether word has a capital among its first maxListed bytes.
func hasUpper(word string) bool {
	for i := 0; i < len(word) && i < maxListed; i++ {
		if classes[word[i]]&upper != 0 {
			return true
		}
	}
	return false
}

// isEndMark says whether the token n is itself a mark that may end a sentence.
func (s *scanner) isEndMark(n int) bool {
	switch s.text[s.tokens[n].Start] {
	case '.', '!', '?':
		return true
	}
	return s.text[s.tokens[n].Start:s.tokens[n].End] == "…"
}

// isNumber says whether the token n begins with a digit.
func (s *scanner) isNumber(n int) bool {
	return classes[s.text[s.tokens[n].Start]]&digit != 0
}

// closes says whether the token n is a mark that closes what the sentence
// opened. A straight mark does so where it touches the token before.
func (s *scanner) closes(n int) bool {
	switch s.text[s.tokens[n].Start:s.tokens[n].End] {
	case "”", ")", "]", "}", "»", "›":
		return true
	case `"`, "'", "''", "’":
		return s.tokens[n].Start == s.tokens[n-1].End
	}
	return false
}

// An openerKind is what a token before the first word of a sentence opens.
type openerKind uint8

const (
	noOpener openerKind = iota
	quotationOpener
	bracketOpener
	dashOpener
)

// opener returns what the token n opens.
func (s *scanner) opener(n int) openerKind {
	switch s.text[s.tokens[n].Start:s.tokens[n].End] {
	case "“", "‘", `"`, "'", "''", "``", "`", "„", "‚", "«", "‹":
		return quotationOpener
	case "(", "[":
		return bracketOpener
	case "-", "--", "–", "—", "•", "¿", "¡":
		return dashOpener
	}
	return noOpener
}
