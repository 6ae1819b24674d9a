// Which runes stand between tokens and in none of them.

package segment

import (
	"unicode"
	"unicode/utf8"
)

// IsGap says whether r may stand between tokens and never inside one: white
// space as unicode.IsSpace has it, and the invisible runes that only direct
// layout: zero width space (U+200B), word joiner (U+2060), byte order mark
// (U+FEFF), and the bidirectional controls (U+061C, U+200E, U+200F,
// U+202A–U+202E, U+2066–U+2069). The joiners U+200C and U+200D and the soft
// hyphen are part of the words that they stand in.
func IsGap(r rune) bool {
	switch {
	case r < 0x80:
		return classes[r]&space != 0
	case r == 0x061C, r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF,
		0x202A <= r && r < 0x202F, 0x2066 <= r && r < 0x206A:
		return true
	}
	return unicode.IsSpace(r)
}

// gap returns the width of the gap rune at text[i:], or 0 where there is none.
func gap(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return int(classes[c] & space)
	}
	r, w := utf8.DecodeRuneInString(text[i:])
	if !IsGap(r) {
		return 0
	}
	return w
}

// skipGaps returns the first offset at or after i that is no gap.
func skipGaps(text string, i int) int {
	for {
		w := gap(text, i)
		if w == 0 {
			return i
		}
		i += w
	}
}

// trim narrows the span [start, end) to its first and last rune that is no gap.
func trim(text string, start, end int) Span {
	start = skipGaps(text[:end], start)
	for start < end {
		r, w := utf8.DecodeLastRuneInString(text[start:end])
		if !IsGap(r) {
			break
		}
		end -= w
	}
	return Span{start, end}
}
