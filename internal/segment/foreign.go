// Beyond ASCII: Latin letters and common marks by hand, the rest by uniseg.

package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// beyondASCII reads the token at i, where c is no ASCII byte.
func (s *scanner) beyondASCII(i int, c byte) int {
	if latin(s.text, i) > 0 {
		return s.word(i)
	}
	if punctuation(s.text, i) {
		if w := gap(s.text, i); w > 0 {
			return i + w
		}
		if c == 0xC2 {
			return s.emitMark(i, i+2)
		}
		switch s.at(i + 2) {
		case 0xA6: // …
			return s.emitEnd(i, s.combining(i+3), ellipsis)
		case 0x98, 0x99: // ‘ ’
			return s.apostrophe(i, 3)
		}
		return s.emitMark(i, i+3)
	}
	r, w := utf8.DecodeRuneInString(s.text[i:])
	if IsGap(r) {
		return i + w
	}
	end := s.foreign(i)
	if unicode.IsLetter(r) {
		return s.finish(i, end)
	}
	switch r {
	case '。', '！', '？', '｡', '؟', '۔', '।', '॥':
		return s.emitEnd(i, end, exclamation)
	}
	return s.emit(i, end)
}

// latin returns the width of the Latin letter at i, two bytes from U+00C0 to
// U+024F or three from U+1E00 to U+1EFF, or 0 where there is none.
func latin(text string, i int) int {
	switch c := text[i]; {
	case c == 0xC3:
		if i+1 < len(text) && text[i+1] != 0x97 && text[i+1] != 0xB7 { // × ÷
			return 2
		}
	case 0xC4 <= c && c < 0xC9:
		return min(2, len(text)-i)
	case c == 0xC9:
		if i+1 < len(text) && text[i+1] < 0x90 {
			return 2
		}
	case c == 0xE1:
		if i+2 < len(text) && 0xB8 <= text[i+1] && text[i+1] < 0xBC {
			return 3
		}
	}
	return 0
}

// punctuation says whether a rune of the blocks Latin-1 or General Punctuation
// that is part of no word stands at i: quotation marks, dashes, spaces.
func punctuation(text string, i int) bool {
	if i+1 >= len(text) {
		return false
	}
	switch text[i] {
	case 0xC2:
		switch text[i+1] {
		case 0xAA, 0xAD, 0xB5, 0xB7, 0xBA, 0xA9, 0xAE: // ª soft hyphen µ · º © ®
			return false
		}
		return true
	case 0xE2:
		if i+2 >= len(text) || text[i+1] != 0x80 {
			return false
		}
		return text[i+2] != 0x8C && text[i+2] != 0x8D && text[i+2] != 0xBC // joiners ‼
	}
	return false
}

// foreign returns the end of the word, by the rules of Unicode, that begins at i.
func (s *scanner) foreign(i int) int {
	if s.run <= i {
		// uniseg sees no further than the next gap or mark that is read by hand, and
		// the way there is gone once.
		s.run = i
		for s.run < len(s.text) {
			c := s.text[s.run]
			if c < utf8.RuneSelf {
				if classes[c]&wordClass == 0 && !s.isGershayim(s.run) {
					break
				}
				s.run++
				continue
			}
			r, w := utf8.DecodeRuneInString(s.text[s.run:])
			if IsGap(r) || punctuation(s.text, s.run) {
				break
			}
			s.run += w
		}
	}
	word, _, _ := uniseg.FirstWordInString(s.text[i:s.run], -1)
	return i + len(word)
}

// isGershayim says whether the mark at i stands between Hebrew letters, in an
// abbreviation (https://unicode.org/reports/tr29/#WB7b).
func (s *scanner) isGershayim(i int) bool {
	return s.text[i] == '"' && i >= 2 && s.text[i-2] == 0xD7 && s.at(i+1) == 0xD7
}

// combining returns the end of the combining marks at i.
func (s *scanner) combining(i int) int {
	for i < len(s.text) && s.text[i] >= 0xCC {
		r, w := utf8.DecodeRuneInString(s.text[i:])
		if !unicode.IsMark(r) {
			break
		}
		i += w
	}
	return i
}

// startsLower says whether s begins with a small letter.
func startsLower(s string) bool {
	if len(s) == 0 {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return classes[c]&lower != 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
