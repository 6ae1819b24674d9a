package annotate

// The Document: an article's text and the layers that stand on it. Layers with more to say have files of their own.

import "sort"

// Document is an Article with its layers. Make one with [NewDocument] or by decoding JSON: it is then segmented. A
// Document belongs to one goroutine at a time.
type Document struct {
	Schema string `json:"schema"` // "dateline/1"
	Article
	Paragraphs []Span     `json:"paragraphs"`
	Sentences  []Span     `json:"sentences"` // each inside one paragraph
	Tokens     []Token    `json:"tokens"`    // each inside one sentence
	Mentions   []Mention  `json:"mentions"`
	Entities   []Entity   `json:"entities"` // by first mention
	Quotes     []Quote    `json:"quotes"`
	Times      []TimeExpr `json:"times"`
	Events     []Event    `json:"events"`
}

// Span is a stretch of text: bytes, half-open.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Compare orders spans as every layer is ordered: by start, the longer first.
func (s Span) Compare(t Span) int {
	if s.Start != t.Start {
		return s.Start - t.Start
	}
	return t.End - s.End
}

// Token is a word, a number or a mark. Clitics ("’s", "n’t"), hyphens between words and currency signs stand alone.
type Token struct {
	Span
	POS POS `json:"pos,omitempty"` // absent until a stage provides LayerPOS
}

// POS is a part of speech in the Penn Treebank's tag set, with HYPH for a hyphen inside a word: NN, NNP, VBD, IN …
type POS string

// IsValid reports whether a part of speech is given.
func (p POS) IsValid() bool { return p != "" }

// Slice is the text that s covers.
func (doc *Document) Slice(s Span) string { return doc.Text[s.Start:s.End] }

// TokensIn gives the indexes [from, until) of the tokens that start inside s. The cost is logarithmic.
func (doc *Document) TokensIn(s Span) (from, until int) {
	from = sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].Start >= s.Start })
	until = from + sort.Search(len(doc.Tokens)-from, func(i int) bool { return doc.Tokens[from+i].Start >= s.End })
	return from, until
}

// SentenceAt is the index of the sentence that covers the byte at offset, or -1. The cost is logarithmic.
func (doc *Document) SentenceAt(offset int) int { return covering(doc.Sentences, offset) }

// ParagraphAt is the index of the paragraph that covers the byte at offset, or -1. The cost is logarithmic.
func (doc *Document) ParagraphAt(offset int) int { return covering(doc.Paragraphs, offset) }

func covering(spans []Span, offset int) int {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > offset })
	if i < len(spans) && spans[i].Start <= offset {
		return i
	}
	return -1
}
