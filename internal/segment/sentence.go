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
	if n == len(s.tokens) {
		return n - 1, true
	}
	if s.isEndMark(n) {
		return 0, false // decided at the last of them
	}
	kind := e.kind
	if kind == fullStop && e.token == first+1 && s.isNumber(first) {
		return 0, false // 1. in a list
	}
	if kind == fullStop && e.token > first && s.text[s.tokens[e.token-1].Start] == '.' {
		kind = ellipsis // . . .
	}
	for n < len(s.tokens) && s.closes(n) {
		n++
	}
	for n+2 < len(s.tokens) && s.text[s.tokens[n].Start] == '[' && s.isNumber(n+1) && s.text[s.tokens[n+2].Start] == ']' {
		n += 3 // a note: [17]
	}
	if n == len(s.tokens) {
		return n - 1, true
	}
	next := n
	for next < len(s.tokens) && s.opens(next) {
		next++
	}
	if next == len(s.tokens) {
		return 0, false
	}
	apart := s.tokens[n].Start > s.tokens[n-1].End
	return n - 1, s.begins(next, kind, e.token, apart, next > n)
}

// begins says whether a sentence begins with the token next after an end of the
// given kind at the token end.
func (s *scanner) begins(next int, kind endKind, end int, apart, quoted bool) bool {
	word := s.text[s.tokens[next].Start:s.tokens[next].End]
	r, w := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsLower(r):
		if w == len(word) || !apart || kind > exclamation {
			return false
		}
		second, _ := utf8.DecodeRuneInString(word[w:])
		return unicode.IsUpper(second) // iPhone
	case unicode.IsUpper(r):
		switch kind {
		case abbreviation:
			return apart && (quoted || opensSentence(word))
		case ellipsis:
			return s.tokens[end-1].End == s.tokens[end].Start || opensSentence(word)
		}
		return true
	case unicode.IsDigit(r):
		return apart && kind <= exclamation
	case unicode.IsLetter(r):
		return kind != abbreviation
	}
	switch r {
	case ',', ';', ':', ')', ']', '}', '%', '/', '&', '=', '+', '*':
		return false
	}
	return apart && kind <= exclamation
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

// opens says whether the token n is a mark that may stand before the first word
// of a sentence.
func (s *scanner) opens(n int) bool {
	switch s.text[s.tokens[n].Start:s.tokens[n].End] {
	case "“", "‘", `"`, "'", "''", "``", "`", "„", "‚", "«", "‹", "(", "[", "¿", "¡", "-", "--", "–", "—", "•":
		return true
	}
	return false
}
