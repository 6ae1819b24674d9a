// Addresses: URLs, domains, e-mail, @handles and #tags, each one token.

package segment

import (
	"strings"
	"unicode/utf8"
)

// maxLocal bounds the part of an e-mail address before the @ (RFC 5321, 4.5.3.1.1).
const maxLocal = 64

// url emits the address that begins at i and is known to reach from; it ends
// before a gap or quotation mark, and without the punctuation of the sentence.
func (s *scanner) url(i, from int) int {
	end, opened := from, false
	for end < len(s.text) {
		c := s.text[end]
		if classes[c]&space != 0 || c == '"' || c == '<' || c == '>' {
			break
		}
		if c >= utf8.RuneSelf {
			if gap(s.text, end) > 0 || punctuation(s.text, end) {
				break
			}
		}
		if c == '(' {
			opened = true
		}
		end++
	}
	for end > from {
		c := s.text[end-1]
		if c == ')' && opened || !strings.ContainsRune(".,;:!?')]}*", rune(c)) {
			break
		}
		end--
	}
	return s.emit(i, end)
}

// domain emits the name that begins at i and has a dot at j between letters or
// digits: example.org, with its path if it has one.
func (s *scanner) domain(i, j int) int {
	for s.at(j) == '.' && classes[s.at(j+1)]&(lower|digit) != 0 {
		j++
		for classes[s.at(j)]&wordClass != 0 {
			j++
		}
	}
	switch {
	case s.at(j) == '/' && classes[s.at(j+1)]&wordClass != 0, strings.HasPrefix(s.text[i:j], "www."):
		return s.url(i, j)
	case s.at(j) == '@':
		return s.email(i, j)
	}
	return s.emit(i, j)
}

// email emits the e-mail address whose local part ends with the word [i, j)
// before an @, or that word alone where no domain follows.
func (s *scanner) email(i, j int) int {
	end, dotted := j+1, false
	for {
		c := s.at(end)
		if c == '.' || c == '-' {
			if classes[s.at(end+1)]&wordClass == 0 {
				break
			}
			dotted = dotted || c == '.'
		} else if classes[c]&wordClass == 0 {
			break
		}
		end++
	}
	if !dotted {
		return s.emit(i, j)
	}
	for n := len(s.tokens); n > 0; n-- {
		t := s.tokens[n-1]
		if t.End != i || j-t.Start > maxLocal || !isLocal(s.text[t.Start:t.End]) {
			break
		}
		i = t.Start
		s.tokens = s.tokens[:n-1]
	}
	for n := len(s.ends); n > 0 && s.ends[n-1].token >= len(s.tokens); n-- {
		s.ends = s.ends[:n-1]
	}
	return s.emit(i, end)
}

// isLocal says whether a token can be part of an e-mail address before the @.
func isLocal(token string) bool {
	for i := 0; i < len(token); i++ {
		if c := token[i]; classes[c]&wordClass == 0 && c != '.' && c != '-' && c != '+' && c != '%' {
			return false
		}
	}
	return true
}

// tag emits the @handle or #tag at i, or its mark alone.
func (s *scanner) tag(i int, c byte) int {
	attached := i > 0 && classes[s.text[i-1]]&wordClass != 0
	first := classes[s.at(i+1)]
	if !attached && (first&(letter|underscore) != 0 || c == '@' && first&digit != 0) {
		return s.emit(i, s.letters(i+1))
	}
	return s.emitMark(i, i+1)
}
