// Words and numbers: clitics, abbreviations, initials.

package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads the word at i and what hangs on it.
func (s *scanner) word(i int) int {
	return s.finish(i, s.letters(i))
}

// letters returns the end of the run of letters, digits and their combining
// marks at i.
func (s *scanner) letters(i int) int {
	start, text := i, s.text
	for i < len(text) {
		c := text[i]
		if classes[c]&wordClass != 0 {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			return i
		}
		w := latin(text, i)
		if w == 0 {
			if i == start || punctuation(text, i) {
				return i
			}
			return max(i, s.foreign(start))
		}
		i += w
	}
	return i
}

// finish emits the word [i, j), less or more what its next byte says.
func (s *scanner) finish(i, j int) int {
	for j < len(s.text) {
		c := s.text[j]
		if classes[c]&space != 0 {
			break
		}
		switch c {
		case '.':
			return s.dot(i, j)
		case '@':
			return s.email(i, j)
		case ',':
			if classes[s.text[j-1]]&digit == 0 {
				break
			}
			if k := s.group(j); k > j {
				j = k // RM1,000
				continue
			}
		case ':':
			if strings.HasPrefix(s.text[j:], "://") && classes[s.at(j+3)]&wordClass != 0 {
				return s.url(i, j+3)
			}
		case '$':
			if j-i < 4 && classes[s.at(j+1)]&digit != 0 && allUpper(s.text[i:j]) {
				return s.emit(i, j+1) // US$5
			}
		case '\'', 0xE2:
			w := s.apostropheWidth(j)
			if w == 0 {
				break
			}
			k := s.lettersFrom(j + w)
			switch tail := s.text[j+w : k]; {
			case k == j+w:
				// A closing mark, or a possessive: states’
			case isClitic(tail):
				s.emit(i, j)
				return s.emit(j, k)
			case tail == "t" || tail == "T":
				if n := s.text[j-1]; j-i > 1 && (n == 'n' || n == 'N') {
					s.emit(i, j-1)
					return s.emit(j-1, k)
				}
				j = k
				continue
			case classes[s.text[j-1]]&digit != 0 || classes[s.text[j+w]]&digit != 0:
				// 5'10
			default:
				j = k // O’Brien, d’Ivoire, Qur’an
				continue
			}
		}
		break
	}
	if j-i == 6 && strings.EqualFold(s.text[i:j], "cannot") {
		s.emit(i, i+3)
		return s.emit(i+3, j)
	}
	return s.emit(i, j)
}

// lettersFrom is letters for an offset that may not be the beginning of a word.
func (s *scanner) lettersFrom(i int) int {
	if i < len(s.text) && s.text[i] >= utf8.RuneSelf && latin(s.text, i) == 0 {
		if r, _ := utf8.DecodeRuneInString(s.text[i:]); unicode.IsLetter(r) {
			return s.foreign(i)
		}
		return i
	}
	return s.letters(i)
}

// apostropheWidth returns the width of the apostrophe at i, 0 if none is there.
func (s *scanner) apostropheWidth(i int) int {
	if s.at(i) == '\'' {
		if s.at(i+1) == '\'' {
			return 0
		}
		return 1
	}
	if s.at(i) == 0xE2 && s.at(i+1) == 0x80 && (s.at(i+2) == 0x99 || s.at(i+2) == 0x98) {
		return 3
	}
	return 0
}

// isClitic says whether tail is what follows the apostrophe of a clitic.
func isClitic(tail string) bool {
	switch len(tail) {
	case 1:
		switch tail[0] | 0x20 {
		case 's', 'm', 'd':
			return true
		}
	case 2:
		switch [2]byte{tail[0] | 0x20, tail[1] | 0x20} {
		case [2]byte{'r', 'e'}, [2]byte{'v', 'e'}, [2]byte{'l', 'l'}:
			return true
		}
	}
	return false
}

// apostrophe reads a token that begins with an apostrophe or single quotation
// mark of width w: a decade (’90s), a clitic that stands apart from its word, a
// word that lost its beginning (’em), or the mark alone.
func (s *scanner) apostrophe(i, w int) int {
	j := i + w
	k := s.lettersFrom(j)
	tail := s.text[j:k]
	switch {
	case len(tail) > 1 && classes[tail[0]]&classes[tail[1]]&digit != 0:
		if len(tail) == 3 && tail[2] == 's' || len(tail) == 2 && w == 3 && s.text[i+2] == 0x99 && !s.touches(i) {
			return s.emit(i, k)
		}
	case isClitic(tail) && len(s.tokens) > 0 && s.touches(i):
		return s.emit(i, k)
	case !s.touches(i) && isElision(tail):
		return s.emit(i, k)
	}
	return s.emitMark(i, j)
}

// touches says whether the last token ends at i.
func (s *scanner) touches(i int) bool {
	return len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].End == i
}

// isElision says whether an apostrophe before the word is part of it.
func isElision(word string) bool {
	switch word {
	case "em", "til", "tis", "twas", "cause", "bout", "n":
		return true
	}
	return false
}

// number reads the number at i with its unit: 1,000.5 3:30 10th 9pm 1990s.
func (s *scanner) number(i int) int {
	j := i
	for {
		for classes[s.at(j)]&digit != 0 {
			j++
		}
		switch s.at(j) {
		case '.', ':':
			if classes[s.at(j+1)]&digit != 0 {
				j += 2
				continue
			}
		case ',':
			if k := s.group(j); k > j {
				j = k
				continue
			}
		}
		break
	}
	switch c := s.at(j); {
	case (c|0x20 == 'a' || c|0x20 == 'p') && s.at(j+1) == '.' && s.at(j+2)|0x20 == 'm':
		return s.emit(i, j) // 9a.m.
	case classes[c]&wordClass != 0:
		j = s.letters(j)
	case c >= 0xC2 && !punctuation(s.text, j):
		j = max(j, s.letters(i))
	}
	return s.finish(i, j)
}

// group returns the end of the number that goes on after the comma at j with
// groups of three digits (1,000), of two before a last one of three (1,00,000),
// or with a decimal comma (1,5 or 1,25); it returns j where none does.
func (s *scanner) group(j int) int {
	end := j
	for range 4 {
		start := end + 1
		for end = start; end < start+4 && classes[s.at(end)]&digit != 0; {
			end++
		}
		more := s.at(end) == ',' && classes[s.at(end+1)]&digit != 0
		switch n := end - start; {
		case n == 3, n > 0 && n < 3 && !more && start == j+1:
			return end
		case n != 2 || !more:
			return j
		}
	}
	return j
}

// dot emits the word [i, j) before a dot, with the dot where it is the word's.
func (s *scanner) dot(i, j int) int {
	after := s.at(j + 1)
	if after == '.' {
		return s.emit(i, j)
	}
	if isSingle(s.text[i:j]) {
		return s.initial(i, j)
	}
	attached := classes[after]
	if attached&upper != 0 && j-i < 4 && classes[s.at(j+2)]&wordClass == 0 && classes[s.text[i]]&upper != 0 {
		// Ph.D.
		end := j + 2
		if s.at(end) != '.' || s.at(end+1) == '.' {
			return s.emit(i, end)
		}
		return s.emitEnd(i, end+1, abbreviation)
	}
	if attached&lower != 0 || attached&digit != 0 && classes[s.text[j-1]]&digit != 0 {
		return s.domain(i, j)
	}
	return s.abbreviated(i, j)
}

// abbreviated emits the word [i, j) before a dot, with it where the word is an
// abbreviation that may stand there.
func (s *scanner) abbreviated(i, j int) int {
	switch abbreviationUse(s.text[i:j]) {
	case beforeName:
		return s.emit(i, j+1)
	case beforeNumber:
		if classes[s.at(skipGaps(s.text, j+1))]&digit != 0 || s.follows("(") {
			return s.emit(i, j+1)
		}
	case anywhere:
		return s.emitEnd(i, j+1, abbreviation)
	case afterComma:
		if s.follows(",") {
			return s.emitEnd(i, j+1, abbreviation)
		}
	}
	return s.emit(i, j)
}

// follows says whether the last token is the mark.
func (s *scanner) follows(mark string) bool {
	if len(s.tokens) == 0 {
		return false
	}
	last := s.tokens[len(s.tokens)-1]
	return s.text[last.Start:last.End] == mark
}

// initial emits the letter [i, j) before a dot: an acronym with dots (U.S.,
// a.m.), an initial (J. Smith), or a letter that ends a sentence.
func (s *scanner) initial(i, j int) int {
	end := j
	for s.at(end) == '.' {
		r, w := utf8.DecodeRuneInString(s.text[end+1:])
		if !unicode.IsLetter(r) || s.isWord(end+1+w) {
			break
		}
		end += 1 + w
	}
	if end > j {
		if s.at(end) != '.' || s.at(end+1) == '.' {
			return s.emit(i, end)
		}
		if abbreviationUse(s.text[i:end]) == beforeName { // e.g.
			return s.emit(i, end+1)
		}
		return s.emitEnd(i, end+1, abbreviation)
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	if classes[s.at(j+1)]&lower != 0 {
		return s.domain(i, j)
	}
	if s.follows("&") { // S.&P.
		return s.emitEnd(i, j+1, abbreviation)
	}
	if unicode.IsUpper(r) {
		if s.isInitial(j) {
			return s.emit(i, j+1)
		}
		return s.emit(i, j)
	}
	return s.abbreviated(i, j)
}

// isInitial says whether the dot at j, after one capital, shortens a name: a
// name, a comma, a hyphen, a bracket or an ampersand follows, and no word that opens sentences.
func (s *scanner) isInitial(j int) bool {
	i := skipGaps(s.text, j+1)
	if i >= len(s.text) {
		return false
	}
	r, w := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == ',' || r == '-' || r == '(' || r == '&':
		return true
	case !unicode.IsLetter(r):
		return false
	case s.at(i+w) == '.':
		return true
	}
	k := i
	for k < len(s.text) && k < i+maxListed+1 && classes[s.text[k]]&letter != 0 {
		k++
	}
	return !opensSentence(s.text[i:k])
}

// isWord says whether a letter or digit stands at i.
func (s *scanner) isWord(i int) bool {
	if c := s.at(i); c < utf8.RuneSelf {
		return classes[c]&wordClass != 0
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// isSingle says whether word is one rune.
func isSingle(word string) bool {
	return len(word) == 1 || len(word) <= utf8.UTFMax && utf8.RuneCountInString(word) == 1
}

// allUpper says whether word is made of ASCII capitals.
func allUpper(word string) bool {
	for i := 0; i < len(word); i++ {
		if classes[word[i]]&upper == 0 {
			return false
		}
	}
	return true
}
