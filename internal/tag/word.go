package tag

// What a word looks like, by itself.

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// word is a token as the features see it: hashes and flags, made once.
type word struct {
	form   uint64 // hash of the folded letters: lower case in ASCII, every digit 0, ’ as '
	cased  uint64 // the same, with case
	suffix uint32 // last four bytes of the folded form, the last one lowest
	prefix uint32 // first four, the first one lowest
	shape  uint64 // classes of the characters, runs as one, four bits each
	casing casing
}

// casing is how a word uses capitals.
type casing uint8

const (
	caseless casing = iota // no letters
	lower
	initial // Capital first, then small
	upper   // two or more letters, all capital
	single  // one letter, capital
	mixed
)

// Classes of characters in a shape.
const (
	classLower = iota + 1
	classUpper
	classDigit
	classHyphen
	classPoint
	classMark
	classOther
)

// foldedBytes is how much of a word counts: of a longer one, the beginning and the end.
const foldedBytes = 32

// describe makes a word.
func describe(text string) word {
	var w word
	if len(text) > foldedBytes {
		w.look(text[:foldedBytes])
		var ends [foldedBytes]byte
		copy(ends[:], text[:foldedBytes-8])
		copy(ends[foldedBytes-8:], text[len(text)-8:])
		w.fold(ends[:])
		return w
	}
	w.look(text)
	var buf [foldedBytes]byte
	n := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == 0xe2 && len(text) > i+2 && text[i+1] == 0x80 && text[i+2] == 0x99 { // ’
			c = '\''
			i += 2
		}
		buf[n] = c
		n++
	}
	w.fold(buf[:n])
	return w
}

// end is the last n bytes, at most four.
func (w *word) end(n int) uint64 { return uint64(w.suffix) & (1<<(8*n) - 1) }

// beginning is the first n bytes, at most four.
func (w *word) beginning(n int) uint64 { return uint64(w.prefix) & (1<<(8*n) - 1) }

// fold hashes the letters. It writes on b.
func (w *word) fold(b []byte) {
	for i, c := range b {
		if '0' <= c && c <= '9' {
			b[i] = '0'
		}
	}
	w.cased = hash(b)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	w.form = hash(b)
	for i := 0; i < min(4, len(b)); i++ {
		w.suffix |= uint32(b[len(b)-1-i]) << (8 * i)
		w.prefix |= uint32(b[i]) << (8 * i)
	}
}

// hash reads eight bytes at a time.
func hash(b []byte) uint64 {
	h := uint64(len(b)) * 0x9e3779b97f4a7c15
	for len(b) >= 8 {
		h = mix(h ^ binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	var rest uint64
	for i, c := range b {
		rest |= uint64(c) << (8 * i)
	}
	return mix(h ^ rest)
}

func mix(h uint64) uint64 {
	high, low := bits.Mul64(h^0x2545f4914f6cdd1d, 0xff51afd7ed558ccd)
	return high ^ low
}

// look finds shape and casing.
func (w *word) look(text string) {
	letters, capitals, first := 0, 0, false
	last := uint64(0)
	for i, r := range text {
		class := classOf(r)
		switch class {
		case classUpper:
			if letters == 0 {
				first = true
			}
			letters++
			capitals++
		case classLower:
			letters++
		}
		if class != last && w.shape < 1<<56 || i == 0 {
			w.shape = w.shape<<4 | class
			last = class
		}
	}
	switch {
	case letters == 0:
		w.casing = caseless
	case capitals == 0:
		w.casing = lower
	case letters == 1:
		w.casing = single
	case capitals == letters:
		w.casing = upper
	case capitals == 1 && first:
		w.casing = initial
	default:
		w.casing = mixed
	}
}

func classOf(r rune) uint64 {
	switch {
	case 'a' <= r && r <= 'z':
		return classLower
	case 'A' <= r && r <= 'Z':
		return classUpper
	case '0' <= r && r <= '9':
		return classDigit
	case r == '-':
		return classHyphen
	case r == '.':
		return classPoint
	case r < utf8.RuneSelf:
		return classMark
	case r == '’':
		return classMark
	case unicode.IsUpper(r):
		return classUpper
	case unicode.IsLetter(r):
		return classLower
	default:
		return classOther
	}
}
