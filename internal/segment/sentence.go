// Sentences: at which marks they end.

package segment

import (
	"unicode"
	"unicode/utf8"
)

// divide appends the sentences of the paragraph whose tokens begin at first.
func (s *scanner) divide(first int) {
	word := s.firstWord(first)
	for _, e := range s.ends {
		if e.token < word {
			continue // among the marks that close one sentence or open the next
		}
		if last, ok := s.endsAt(e, first, word); ok {
			s.sentences = append(s.sentences, Span{s.tokens[first].Start, s.tokens[last].End})
			first = last + 1
			word = s.firstWord(first)
		}
	}
	if first < len(s.tokens) {
		s.sentences = append(s.sentences, Span{s.tokens[first].Start, s.tokens[len(s.tokens)-1].End})
	}
}

// firstWord returns the first token from n that neither opens anything nor is
// dots: “… is the first word of no sentence.
func (s *scanner) firstWord(n int) int {
	for n < len(s.tokens) && (s.opener(n) != noOpener || s.isDots(n)) {
		n++
	}
	return n
}

// endsAt says whether the sentence that begins with the token first, and whose
// first word is the token word, ends at e, and with which token: marks that
// close belong to it.
func (s *scanner) endsAt(e ending, first, word int) (last int, ok bool) {
	n := e.token + 1
	if n < len(s.tokens) && s.isEndMark(n) && !(e.kind == fullStop && s.leads(n)) {
		return 0, false // decided at the last of them
	}
	kind := e.kind
	if kind == fullStop && e.token > word {
		switch before := e.token - 1; {
		case before == word && s.isNumber(word):
			return 0, false // 1. in a list
		case s.isDots(before):
			kind = ellipsis // . . .
		}
	}
	quotation := false
	for n < len(s.tokens) {
		mark := s.closer(n)
		if mark == noCloser {
			break
		}
		quotation = quotation || mark == quotationCloser
		n++
	}
	for n+2 < len(s.tokens) && s.is(n, "[") && (s.isNumber(n+1) || s.isDots(n+1)) && s.is(n+2, "]") {
		n += 3 // a note or gap: [17] […]
	}
	if n == len(s.tokens) {
		return n - 1, true
	}
	if kind == exclamation && quotation && s.attributes(n, s.opener(first) == quotationOpener) {
		return 0, false
	}
	return n - 1, s.begins(n, kind, e.token)
}

// begins says whether a sentence begins with the token n, after an end of the
// given kind at the token end.
func (s *scanner) begins(n int, kind endKind, end int) bool {
	touching := s.tokens[n].Start == s.tokens[n-1].End
	if s.opener(n) == dashOpener && (kind == abbreviation || kind == fullStop && touching && s.is(n, "-")) {
		return false // a dateline: SALEM, Ore. — The
	}
	var quoted, brackets bool
	for ; n < len(s.tokens); n++ {
		mark := s.opener(n)
		if mark == noOpener && !s.leads(n) {
			break
		}
		quoted = quoted || mark == quotationOpener
		brackets = brackets || mark == bracketOpener
	}
	if n == len(s.tokens) {
		return false
	}
	if kind == fullStop && brackets && !touching && !s.isNumber(n) {
		return true // no word's dot stands there, so that the bracket is a sentence's
	}
	word := s.text[s.tokens[n].Start:s.tokens[n].End]
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsUpper(r):
		switch kind {
		case abbreviation:
			return !touching && (quoted || opensSentence(word))
		case ellipsis:
			return s.tokens[end-1].End == s.tokens[end].Start || opensSentence(word)
		}
		return true
	case unicode.IsLower(r):
		return !touching && kind < ellipsis && hasUpper(word) // iPhone
	case unicode.IsDigit(r):
		return !touching && kind < ellipsis && !brackets
	case unicode.IsLetter(r): // of a script without capitals
		return kind != abbreviation
	}
	switch r {
	case ',', ';', ':', ')', ']', '}', '%', '/', '&', '=', '+', '*':
		return false
	}
	return !touching && kind < ellipsis
}

// maxName is the number of tokens that the name in an attribution may have.
const maxName = 6

// attributes says whether the tokens from n name the speaker of the quotation
// that ends in ! or ? before them: a name and a small word follow (“Why?” Ann
// Lee asked). Where the quotation began the sentence that is enough; elsewhere
// (They sang “Why?” Ann Lee left) the small word must be the clause's last.
// Note: an action beside a quotation, “Why?” Ann Lee left, is taken for speech.
func (s *scanner) attributes(n int, quoted bool) bool {
	start := n
	for n < len(s.tokens) && n < start+maxName && classes[s.text[s.tokens[n].Start]]&upper != 0 {
		n++
	}
	if n == start || n+1 >= len(s.tokens) || opensSentence(s.text[s.tokens[start].Start:s.tokens[start].End]) {
		return false
	}
	return classes[s.text[s.tokens[n].Start]]&lower != 0 && (quoted || s.is(n+1, ".") || s.is(n+1, ","))
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
	return s.isDots(n) || s.is(n, "!") || s.is(n, "?")
}

// leads says whether the token n is an ellipsis that stands apart from the token
// before, as at the beginning of a sentence.
func (s *scanner) leads(n int) bool {
	t := s.tokens[n]
	return t.End-t.Start > 1 && s.isDots(n) && s.tokens[n-1].End < t.Start
}

// isDots says whether the token n is a full stop or an ellipsis.
func (s *scanner) isDots(n int) bool {
	return s.text[s.tokens[n].Start] == '.' || s.is(n, "…")
}

// is says whether the token n is the mark.
func (s *scanner) is(n int, mark string) bool {
	return s.text[s.tokens[n].Start:s.tokens[n].End] == mark
}

// isNumber says whether the token n begins with a digit.
func (s *scanner) isNumber(n int) bool {
	return classes[s.text[s.tokens[n].Start]]&digit != 0
}

// A closerKind is what a token after the end of a sentence closes.
type closerKind uint8

const (
	noCloser closerKind = iota
	quotationCloser
	bracketCloser
)

// closer returns what the token n closes. A mark that may also open does not
// close where it stands apart from the token before.
func (s *scanner) closer(n int) closerKind {
	switch s.text[s.tokens[n].Start:s.tokens[n].End] {
	case "”", "»", "›":
		return quotationCloser
	case `"`, "'", "''", "’":
		if s.tokens[n].Start == s.tokens[n-1].End {
			return quotationCloser
		}
	case ")", "]", "}":
		return bracketCloser
	}
	return noCloser
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
