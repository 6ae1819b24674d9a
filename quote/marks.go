package quote

// Quotation marks: which stretches of a text stand between them, in every style that newsrooms use.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// stretch is an outermost run of text between quotation marks, inside one paragraph; marks within it are its own affair.
type stretch struct {
	annotate.Span       // with its marks
	paragraph     int   // index
	first, last   int   // tokens [first, last)
	words         int   // tokens with a letter or a digit
	open          bool  // no closing mark: the quotation may go on in the next paragraph
	single        bool  // between single marks
	taken         bool  // a quote has it
	sort          uint8 // what the tagger takes it for
}

// role is what a mark can do where it stands.
type role uint8

const (
	opens        role = 1 << iota // an opening mark, or one that may be
	closes                        // a closing mark, or one that may be
	single                        // ‘ ’ or '
	possessive                    // a single after s: "voters’" or the end of a quotation
	closesFirmly                  // a single that no apostrophe explains
	reopens                       // a double one that opens behind the end of a sentence
)

// mark is a quotation mark, or an apostrophe that may be one.
type mark struct {
	at   int // byte
	size int
	role role
	pair byte // which closing marks fit: '"' double of any style, '>' guillemet, '\'' single
}

// markScanner finds stretches; it keeps its buffers from paragraph to paragraph.
type markScanner struct {
	marks     []mark
	nextFirm  []int // for each mark, the next single that closes firmly; len(marks) where there is none
	nextMaybe []int // … the next possessive
	nextOpen  []int // … the next single that opens
	closers   int   // closing double marks to come
}

// scan appends the stretches of text[paragraph] in order. An odd count of marks is no error: a quotation without a
// closing mark runs to the end of the paragraph, and a closing mark without an opening one is nothing. The cost is
// linear in the paragraph.
func (s *markScanner) scan(text string, paragraph annotate.Span, found []stretch) []stretch {
	s.find(text, paragraph)
	if len(s.marks) == 0 {
		return found
	}
	if s.encloses(text, paragraph) {
		return append(found, stretch{Span: annotate.Span{Start: s.marks[0].at, End: paragraph.Start + len(trimRightSpace(text[paragraph.Start:paragraph.End]))}, open: true})
	}
	s.link()
	s.closers = 0
	for _, m := range s.marks {
		if m.closesDouble() {
			s.closers++
		}
	}
	goesOn := opensNext(text[paragraph.End:])
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		if m.closesDouble() {
			s.closers--
		}
		if m.role&opens == 0 {
			continue
		}
		var end int // the mark that closes it, or the one that opens anew
		var closed bool
		if m.pair == '\'' {
			end = s.closeSingle(i)
			closed = end < len(s.marks)
			if !closed && !goesOn && (m.at > paragraph.Start || m.size == 1) {
				continue // an apostrophe
			}
		} else {
			end, closed = s.closeDouble(i)
		}
		span := annotate.Span{Start: m.at, End: paragraph.End}
		if end < len(s.marks) {
			span.End = s.marks[end].at
		}
		if closed {
			span.End += s.marks[end].size
		}
		span.End = span.Start + len(trimRightSpace(text[span.Start:span.End]))
		if span.Len() > m.size {
			found = append(found, stretch{Span: span, open: !closed, single: m.pair == '\''})
		}
		i = end
		if !closed {
			i-- // the mark that opens anew
		}
	}
	return found
}

// encloses reports whether a straight mark opens the paragraph and has no other behind it, while the curly ones come in
// pairs: the quotation goes on in the next paragraph, and what stands between the pairs lies inside it.
func (s *markScanner) encloses(text string, paragraph annotate.Span) bool {
	if s.marks[0].at != paragraph.Start || text[paragraph.Start] != '"' {
		return false
	}
	depth, pairs := 0, 0
	for _, m := range s.marks[1:] {
		switch {
		case m.pair != '"':
		case text[m.at] == '"':
			return false
		case m.role&opens != 0:
			depth++
			pairs++
		default:
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0 && pairs > 0
}

func (m mark) closesDouble() bool { return m.pair == '"' && m.role&closes != 0 }

// closeDouble is the index of the mark that closes the double mark i. Where its closing mark was forgotten, it is the
// next that opens, or len(s.marks), and closed is false. The same marks nest, but not behind a whole sentence.
func (s *markScanner) closeDouble(i int) (end int, closed bool) {
	depth := 1
	for end = i + 1; end < len(s.marks); end++ {
		next := s.marks[end]
		switch {
		case next.pair != s.marks[i].pair:
		case next.role&closes != 0:
			if next.closesDouble() {
				s.closers--
			}
			if depth--; depth == 0 {
				return end, true
			}
		case s.closers > depth && next.role&reopens == 0:
			depth++ // the same marks nested
		default:
			return end, false
		}
	}
	return end, false
}

// opensNext reports whether the text after a paragraph goes on with a single mark.
func opensNext(rest string) bool {
	for i, r := range rest {
		if !unicode.IsSpace(r) {
			return i > 0 && (r == '‘' || r == '\'')
		}
	}
	return false
}

func trimRightSpace(s string) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsSpace(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// closeSingle is the index of the mark that closes the single mark i, or len(s.marks).
//
// The first single that no apostrophe explains closes it. A possessive may close it too, and does where another single
// opens before that, or none is left.
func (s *markScanner) closeSingle(i int) int {
	firm, maybe, open := s.nextFirm[i], s.nextMaybe[i], s.nextOpen[i]
	if maybe < len(s.marks) && (firm == len(s.marks) || maybe < open && open < firm) {
		return maybe
	}
	return firm
}

// link fills the next… tables, from the end.
func (s *markScanner) link() {
	n := len(s.marks)
	s.nextFirm = resize(s.nextFirm, n)
	s.nextMaybe = resize(s.nextMaybe, n)
	s.nextOpen = resize(s.nextOpen, n)
	firm, maybe, open := n, n, n
	for i := n - 1; i >= 0; i-- {
		s.nextFirm[i], s.nextMaybe[i], s.nextOpen[i] = firm, maybe, open
		switch r := s.marks[i].role; {
		case r&single == 0:
		case r&closesFirmly != 0:
			firm = i
		case r&possessive != 0:
			maybe = i
		case r&opens != 0:
			open = i
		}
	}
}

// resize gives n values, those of s if it has as many.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, max(2*n, 64))
	}
	return s[:n]
}

// opensMark holds of the bytes that a mark may begin with.
var opensMark = [256]bool{'"': true, '\'': true, '`': true, 0xE2: true, 0xC2: true}

// find lists the marks of a paragraph with what each can do by its neighbours.
func (s *markScanner) find(text string, paragraph annotate.Span) {
	s.marks = s.marks[:0]
	inside := text[paragraph.Start:paragraph.End]
	for i := 0; i < len(inside); i++ {
		if !opensMark[inside[i]] {
			continue
		}
		r, size := utf8.DecodeRuneInString(inside[i:])
		doubled := i+2*size <= len(inside) && inside[i:i+size] == inside[i+size:i+2*size]
		m := mark{at: paragraph.Start + i, size: size, pair: '"'}
		switch {
		case r == '“' && ambiguous(inside, i, size) == closes && startsNoWord(inside[i+size:]):
			m.role = closes // the wrong mark, but nothing opens after a comma and before a space
		case r == '“' || r == '„':
			m.role = opens
		case r == '”':
			m.role = closes
		case r == '«':
			m.role, m.pair = opens, '>'
		case r == '»':
			m.role, m.pair = closes, '>'
		case r == '`' && doubled, r == '‘' && doubled:
			m.role, m.size = opens, 2*size
		case (r == '\'' || r == '’') && doubled:
			m.size = 2 * size
			m.role = ambiguous(inside, i, m.size)
			if i+3*size <= len(inside) && inside[i+2*size:i+3*size] == inside[i:i+size] && m.role == closes {
				m.size = 3 * size // a single and a double one close together
				m.role = ambiguous(inside, i, m.size)
			}
		case r == '"':
			m.role = ambiguous(inside, i, size)
		case r == '‘' || r == '’' || r == '\'':
			m.pair = '\''
			m.role = singleRole(inside, i, size, r)
		}
		if m.role == opens && m.pair == '"' && endsSentence(inside[:i]) {
			m.role |= reopens
		}
		if m.role != 0 {
			s.marks = append(s.marks, m)
			i += m.size - 1
		}
	}
}

// ambiguous is the role of a straight double mark: it opens after space, bracket or dash before a word, and closes
// elsewhere.
func ambiguous(text string, at, size int) role {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+size:])
	startsWord := at+size < len(text) && !unicode.IsSpace(after) && !closesSentence(after)
	if at == 0 || startsWord && (unicode.IsSpace(before) || isOpening(before)) {
		return opens
	}
	return closes
}

// endsSentence reports whether text ends with a stop and a space, so that a mark behind it opens a quotation anew, or goes on
// with one: "We wait. "We may stay," she said.
func endsSentence(text string) bool {
	rest := strings.TrimRight(text, " ")
	return len(rest) < len(text) && rest != "" && strings.IndexByte(".?!", rest[len(rest)-1]) >= 0
}

// startsNoWord reports whether a space or nothing comes first.
func startsNoWord(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r)
}

func isOpening(r rune) bool {
	switch r {
	case '(', '[', '{', '-', '–', '—', '/', ':', '‘', '\'', '…':
		return true
	}
	return false
}

func closesSentence(r rune) bool {
	switch r {
	case '.', ',', '?', '!', ';', ':', ')', ']':
		return true
	}
	return false
}

// singleRole tells quotation marks from apostrophes. A single opens only after space or bracket and before a letter,
// a digit or another mark; it closes before anything but a letter or a digit, and after anything but space. After an s
// it may be a possessive, unless a stop stands before it.
func singleRole(text string, at, size int, r rune) role {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+size:])
	atStart, atEnd := at == 0, at+size == len(text)
	wordAfter := !atEnd && (unicode.IsLetter(after) || unicode.IsDigit(after))
	if r != '’' && (atStart || unicode.IsSpace(before) || isOpening(before) || before == '"' || before == '“') {
		if atEnd || unicode.IsSpace(after) || closesSentence(after) || elided(text[at+size:]) {
			return 0
		}
		return single | opens
	}
	if r == '‘' || atStart || unicode.IsSpace(before) || wordAfter {
		return 0
	}
	if before != 's' && before != 'S' {
		return single | closes | closesFirmly
	}
	return single | closes | possessive
}

// elided reports whether a word begins that an apostrophe may shorten: ’em, ’til, ’90s.
func elided(rest string) bool {
	if rest[0] >= '0' && rest[0] <= '9' {
		return true
	}
	end := 0
	for end < len(rest) && (rest[end]|0x20 >= 'a' && rest[end]|0x20 <= 'z') {
		end++
	}
	switch rest[:end] {
	case "em", "til", "cause", "tis", "twas", "n", "bout", "round", "cos", "Til", "Cause", "Tis", "Twas":
		return true
	}
	return false
}
