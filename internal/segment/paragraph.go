// Paragraphs: where a line break divides, and where it only wraps.

package segment

import (
	"strings"
	"unicode/utf8"
)

// Widths of hard-wrapped lines, in code points.
const (
	minWrap = 40
	maxWrap = 100
	ragged  = 10 // the room that a line broken inside a sentence may leave
)

// appendParagraphs appends the paragraphs of text. A blank line always divides.
// A single line break divides too, unless the text is hard-wrapped (see
// wrapWidth) and the line is full, or the sentence plainly runs on.
func appendParagraphs(paragraphs []Span, text string) []Span {
	wrap := wrapWidth(text)
	open := false
	lines := newLines(text)
	for line, ok := lines.next(); ok; line, ok = lines.next() {
		switch {
		case line.Start == line.End:
			open = false
		case open && runsOn(text, lines.last, line, wrap):
			paragraphs[len(paragraphs)-1].End = line.End
		default:
			paragraphs = append(paragraphs, line)
			open = true
		}
		lines.last = line
	}
	return paragraphs
}

// wrapWidth returns the width at which the text's lines are broken, or 0 where
// each line is a paragraph. A text is taken for hard-wrapped where at least a
// quarter of the lines that follow another begin with a small letter, and at
// most one line in ten is wider than maxWrap. Its width is that of its widest
// lines, but for one in twenty, which a long word may have made wider.
func wrapWidth(text string) int {
	if !linesRunOn(text) {
		return 0
	}
	var widths [maxWrap + 2]int // lines of each width, the wider ones together
	count := 0
	lines := newLines(text)
	for line, ok := lines.next(); ok; line, ok = lines.next() {
		if line.Start < line.End {
			count++
			widths[columns(text, line)]++
		}
	}
	if widths[maxWrap+1]*10 > count {
		return 0
	}
	width := maxWrap
	for wider := widths[width]; wider <= count/20 && width > 0; wider += widths[width] {
		width--
	}
	if width < minWrap {
		return 0
	}
	return width
}

// linesRunOn says whether at least a quarter of the lines that follow another
// without a blank line between begin with a small letter.
func linesRunOn(text string) bool {
	follow, small := 0, 0
	lines := newLines(text)
	for line, ok := lines.next(); ok; line, ok = lines.next() {
		if line.Start < line.End && lines.last.Start < lines.last.End {
			follow++
			if startsLower(text[line.Start:line.End]) {
				small++
			}
		}
		lines.last = line
	}
	return follow > 0 && small*4 >= follow
}

// runsOn says whether the sentence of the line prev, or at least its paragraph,
// goes on in the line next.
func runsOn(text string, prev, next Span, wrap int) bool {
	ended := endsSentence(text[prev.Start:prev.End])
	if !ended && startsLower(text[next.Start:next.End]) {
		return true
	}
	if wrap == 0 {
		return false
	}
	word := strings.IndexAny(text[next.Start:next.End], " \t")
	if word < 0 {
		word = next.End - next.Start
	}
	needed := columns(text, prev) + 1 + columns(text, Span{next.Start, next.Start + word})
	if ended {
		return needed > wrap // the next word had no room
	}
	return needed > wrap-ragged
}

// endsSentence says whether a line ends in a full stop, question mark,
// exclamation mark, colon or ellipsis, also before closing marks.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"')]”’»`)
	r, _ := utf8.DecodeLastRuneInString(line)
	switch r {
	case '.', '!', '?', ':', '…':
		return true
	}
	return false
}

// columns returns the number of code points of s, or maxWrap+1 if it has more.
func columns(text string, s Span) int {
	if s.End-s.Start > maxWrap*utf8.UTFMax {
		return maxWrap + 1
	}
	return min(maxWrap+1, utf8.RuneCountInString(text[s.Start:s.End]))
}

// lines walks through the lines of a text, each trimmed of gaps.
type lines struct {
	text   string
	offset int
	rare   bool // text has line breaks other than \n and \r\n
	last   Span // for the caller: the line before
}

func newLines(text string) lines {
	return lines{text: text, rare: strings.IndexByte(text, '\r') >= 0 ||
		strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029")}
}

// next returns the next line, empty where it is blank.
func (l *lines) next() (Span, bool) {
	if l.offset >= len(l.text) {
		return Span{}, false
	}
	start := l.offset
	end, after := l.lineBreak(start)
	l.offset = after
	return trim(l.text, start, end), true
}

// lineBreak returns the offsets before and after the first line break from i.
func (l *lines) lineBreak(i int) (end, after int) {
	if !l.rare {
		if n := strings.IndexByte(l.text[i:], '\n'); n >= 0 {
			return i + n, i + n + 1
		}
		return len(l.text), len(l.text)
	}
	for ; i < len(l.text); i++ {
		switch l.text[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(l.text) && l.text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xE2:
			if strings.HasPrefix(l.text[i:], "\u2028") || strings.HasPrefix(l.text[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return i, i
}
