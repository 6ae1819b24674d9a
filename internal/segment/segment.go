// Package segment divides a text into paragraphs, sentences and tokens.
//
// Every result is a Span of byte offsets into the text, which is never
// rewritten. The tokens follow the Penn Treebank where it is plain: clitics
// stand alone (Iran|’s, do|n’t), abbreviations keep their dot (U.S., Gen.),
// numbers, addresses and ellipses are whole. Unlike it, hyphens, dashes and
// slashes inside words are tokens of their own (US|-|Iran), so that a name may
// begin or end at one.
//
// What always holds, for any text:
//
//   - Paragraphs, sentences and tokens are each sorted, disjoint and not empty,
//     and begin and end on rune boundaries.
//   - Every token lies in one sentence, every sentence in one paragraph; a
//     sentence begins with its first token and ends with its last, and a
//     paragraph does so with its sentences.
//   - A token holds no rune for which IsGap is true, and all runes outside
//     tokens are such runes.
//   - The same text gives the same spans, in time linear in its length.
//
// ASCII, and the Latin letters and marks that news is set in, take a path
// driven by tables; words of other scripts are bounded by the rules of Unicode
// (https://unicode.org/reports/tr29/#Word_Boundaries) through uniseg.
package segment

// A Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// Segments is a text's division. The slices are the caller's.
type Segments struct {
	Paragraphs, Sentences, Tokens []Span
}

// Split divides text, which must be valid UTF-8; of other text the segments are
// unspecified, though without a panic. A text of gaps alone has no segments.
func Split(text string) Segments {
	paragraphs := appendParagraphs(make([]Span, 0, 4+len(text)/256), text)
	s := scanner{
		tokens:    make([]Span, 0, 8+len(text)/5),
		sentences: make([]Span, 0, 4+len(text)/96),
	}
	for _, p := range paragraphs {
		first := len(s.tokens)
		s.text = text[:p.End]
		s.ends = s.ends[:0]
		s.tokenize(p.Start)
		s.divide(first)
	}
	return Segments{Paragraphs: paragraphs, Sentences: s.sentences, Tokens: s.tokens}
}
