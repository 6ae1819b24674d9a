// Package saying tells where that which is reported ends: "She said the bridge was safe | and left." It holds the features,
// which training and use share; the weights are in a [linear.Model].
package saying

// The tokens of a document as the features see them.

import "math/bits"

// Label is the one label of a model: content ends before a token where its score is above zero.
const Label = "ends"

// Text is the tokens of a document. It may be filled again.
type Text struct {
	tokens []token
}

// token is a token as the features see it.
type token struct {
	form   uint64 // hash of the letters, lower case in ASCII, digits 0
	pos    uint64
	class  uint64 // form of the words that hold sentences together, pos of the others
	kind   kind
	quoted bool
}

// kind is what a token does in the frame of a sentence.
type kind uint8

const (
	plain    kind = iota
	boundary      // content may end before it
	comma
	pause // a dash or a bracket
	finite
	opensMark
	closesMark
	eitherMark
)

// Add appends a token with its part of speech. fresh says that a paragraph begins with it.
func (t *Text) Add(text, pos string, fresh bool) {
	tok := describe(text, pos)
	if n := len(t.tokens); !fresh && n > 0 {
		before := &t.tokens[n-1]
		tok.quoted = before.quoted && before.kind != closesMark || before.kind == opensMark
		if before.kind == eitherMark {
			tok.quoted = n < 2 || !t.tokens[n-2].quoted
		}
	}
	t.tokens = append(t.tokens, tok)
}

func describe(text, pos string) token {
	var tok token
	h := uint64(len(text))
	for i := range min(len(text), 24) {
		c := text[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	tok.form = mix(h)
	for i := range min(len(pos), 8) {
		tok.pos = tok.pos<<8 | uint64(pos[i])
	}
	tok.class = tok.pos
	switch pos {
	case "IN", "CC", "WDT", "WP", "WRB", "TO", "RP":
		tok.kind, tok.class = boundary, tok.form
	case "PRP", "MD":
		tok.class = tok.form
		if pos == "MD" {
			tok.kind = finite
		}
	case "VBD", "VBZ", "VBP":
		tok.kind = finite
	}
	switch text {
	case ",":
		tok.kind = comma
	case "-", "–", "—", "--", "(", "[", ";":
		if pos != "HYPH" {
			tok.kind = pause
		}
	case "“", "``", "«", "‘":
		tok.kind = opensMark
	case "”", "»":
		tok.kind = closesMark
	case "\"", "''":
		tok.kind = eitherMark
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "last", "this", "earlier", "adding", "during", "yesterday":
		tok.kind, tok.class = boundary, tok.form
	}
	return tok
}

func mix(h uint64) uint64 {
	high, low := bits.Mul64(h^0x2545f4914f6cdd1d, 0xff51afd7ed558ccd)
	return high ^ low
}

// at is token i, or an empty one outside the text.
func (t *Text) at(i int) *token {
	if i < 0 || i >= len(t.tokens) {
		return &outside
	}
	return &t.tokens[i]
}

var outside token

// Clause is an attribution whose content stands behind its cue, in tokens.
type Clause struct {
	Source            int // its first token, -1 where there is none
	CueFirst, CueLast int // half-open
	First             int // of the content
	Start, End        int // of the sentence, half-open
}

// distance is in classes: 0, 1, 2, 3, to 5, to 9, to 19, more.
func distance(n int) uint64 {
	switch {
	case n < 0:
		return 8
	case n < 4:
		return uint64(n)
	case n < 6:
		return 4
	case n < 10:
		return 5
	case n < 20:
		return 6
	}
	return 7
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
