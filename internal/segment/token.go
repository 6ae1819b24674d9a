// Tokens: the walk through a paragraph, and the marks that are no words.

package segment

// A scanner divides one paragraph after another.
type scanner struct {
	text      string // up to the end of the paragraph in hand
	tokens    []Span
	sentences []Span
	ends      []ending // of the paragraph in hand
	run       int      // see foreign
}

// An ending is a token at which a sentence may end.
type ending struct {
	token int
	kind  endKind
}

type endKind uint8

const (
	fullStop     endKind = iota // a dot of its own
	exclamation                 // ! or ?, or a full stop of another script
	ellipsis                    // dots in a row
	abbreviation                // a dot that is part of its token
)

// tokenize appends the tokens from start to the end of the paragraph.
func (s *scanner) tokenize(start int) {
	s.run = start
	for i := start; i < len(s.text); {
		c := s.text[i]
		switch class := classes[c]; {
		case class&space != 0:
			i++
		case class&(letter|underscore) != 0:
			i = s.word(i)
		case class&digit != 0:
			i = s.number(i)
		case c < 0x80:
			i = s.mark(i, c)
		default:
			i = s.beyondASCII(i, c)
		}
	}
}

// at returns the byte at i, or 0 after the end.
func (s *scanner) at(i int) byte {
	if i < len(s.text) {
		return s.text[i]
	}
	return 0
}

// emit appends the token [start, end) and returns end.
func (s *scanner) emit(start, end int) int {
	s.tokens = append(s.tokens, Span{start, end})
	return end
}

// emitEnd is emit for a token at which a sentence may end.
func (s *scanner) emitEnd(start, end int, kind endKind) int {
	s.ends = append(s.ends, ending{len(s.tokens), kind})
	return s.emit(start, end)
}

// emitMark is emit for a mark, with the combining marks that stand on it.
func (s *scanner) emitMark(start, end int) int {
	return s.emit(start, s.combining(end))
}

// mark reads the token at i that begins with c, neither letter, digit nor space.
func (s *scanner) mark(i int, c byte) int {
	switch c {
	case '.':
		if classes[s.at(i+1)]&digit != 0 && !s.touches(i) {
			return s.number(i) // .45
		}
		end := i + 1
		for s.at(end) == '.' {
			end++
		}
		if end > i+1 {
			return s.emitEnd(i, end, ellipsis)
		}
		return s.emitEnd(i, s.combining(end), fullStop)
	case '!', '?':
		return s.emitEnd(i, s.combining(i+1), exclamation)
	case '-':
		end := i + 1
		for s.at(end) == '-' {
			end++
		}
		return s.emitMark(i, end)
	case '\'':
		if s.at(i+1) == '\'' {
			return s.emitMark(i, i+2)
		}
		return s.apostrophe(i, 1)
	case '`':
		if s.at(i+1) == '`' {
			return s.emitMark(i, i+2)
		}
	case '@', '#':
		return s.tag(i, c)
	}
	return s.emitMark(i, i+1)
}
