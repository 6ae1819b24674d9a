package entity

// What is known of each token before names are looked for: its shape, its key, the lists it stands in.

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// shape says how a token is written.
type shape uint8

const (
	shapeMark    shape = iota // punctuation, symbols
	shapeLower                // "talks"
	shapeCapital              // "Talks", "McDonald", "iPhone"
	shapeUpper                // "NATO", "U.N."
	shapeInitial              // "J.", "A"
	shapeNumber               // "12", "1990s"
	shapeHyphen
	shapeClitic // "’s", "n’t"
	shapeOpen   // an opening bracket
	shapeQuote
)

// word is a token as names see it.
type word struct {
	fact
	shape shape
	glued bool // no blank before it
}

// name reports whether the word may stand in a name for its capital.
func (w *word) name() bool {
	return w.shape == shapeCapital || w.shape == shapeUpper || w.shape == shapeInitial
}

// listed reports whether the lists may hold the word.
func (w *word) listed() bool { return shapeMark < w.shape && w.shape < shapeHyphen }

// appendWords looks up every token of the document and appends it to words.
func (lx *lexica) appendWords(words []word, doc *annotate.Document) []word {
	words = slices.Grow(words, len(doc.Tokens))[:len(doc.Tokens)]
	var buf [64]byte
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		w := &words[i]
		*w = word{}
		text := doc.Text[tok.Start:tok.End]
		w.glued = i > 0 && doc.Tokens[i-1].End == tok.Start
		w.shape = shapeOf(text)
		if !w.listed() {
			w.hash = hashMore(hashStart, text)
			continue
		}
		h, plain := hashPlain(text)
		if !plain {
			h = hashStart
			for _, c := range lexicon.AppendKey(buf[:0], text) {
				h = (h ^ uint64(c)) * hashPrime
			}
		}
		w.hash = h
	}
	for i := range words { // with nothing between, so that memory is waited for once for several words
		if w := &words[i]; w.listed() {
			w.fact = lx.find(w.hash)
		}
	}
	return words
}

// hashPlain is the hash of the key of a word of ASCII letters and digits; false for any other word.
func hashPlain(text string) (uint64, bool) {
	h := uint64(hashStart)
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		default:
			return 0, false
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	return h, true
}

func shapeOf(text string) shape {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsDigit(r):
		return shapeNumber
	case unicode.IsUpper(r):
		return shapeOfCapital(text, size)
	case unicode.IsLetter(r):
		if text == "n't" || text == "n’t" {
			return shapeClitic
		}
		if size < len(text) {
			if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) { // iPhone
				return shapeCapital
			}
		}
		return shapeLower
	}
	switch text {
	case "-", "–", "—", "‐", "‑":
		return shapeHyphen
	case "(", "[":
		return shapeOpen
	case "\"", "“", "”", "``", "''", "«", "»", "‘", "’", "'", "„":
		return shapeQuote
	}
	if (r == '\'' || r == '’') && size < len(text) {
		return shapeClitic
	}
	return shapeMark
}

func shapeOfCapital(text string, size int) shape {
	upper, lower, digits := 1, 0, 0
	for _, r := range text[size:] {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		}
	}
	switch {
	case lower == 0 && upper == 1 && len(text) < 3 && digits == 0:
		return shapeInitial
	case lower == 0 && (upper > 1 || digits > 0), lower == 1 && upper > 1 && text[len(text)-1] == 's': // NGOs
		return shapeUpper
	}
	return shapeCapital
}
