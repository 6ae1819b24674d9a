// Package names finds names: a small neural tagger over hashed features reads each word with its company, twice. The
// second time it also sees what it made of the same words elsewhere in the document, so that a name that is plain in
// one place is found in the others.
//
// Only words that may stand in a name are read: those with a capital and what joins them. The rest of a text costs
// next to nothing.
package names

import (
	"context"
	"slices"
	"sync"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/crf"
)

// Kind is what a name names.
type Kind uint8

// The kinds that the tagger tells apart.
const (
	Person Kind = iota
	Location
	Organization
	Facility
	NORP
	Misc
	Product
	Kinds // how many there are
)

// Word is a token as the tagger sees it.
type Word struct {
	Text   string
	Tag    string // part of speech
	Alone  uint32 // the lists that hold the word, a bit each
	Within uint32 // the lists that hold the longest entry of several words over it
	Place  Place  // where in that entry it stands
}

// Place is where a word stands in something of several words.
type Place uint8

// The places; None where there is no such thing.
const (
	None Place = iota
	First
	Inside
	Last
)

// Range is a stretch of words, half-open.
type Range struct{ From, Until int }

// Name is a stretch of words that the tagger takes for a name.
type Name struct {
	Range
	Kind       Kind
	Odds       [Kinds]float32 // how likely each kind is, of the words at these places; they add up to 1
	Confidence float32        // that the name begins and ends here and has this kind, from 0 to 1
}

// Recognizer finds names. It may be shared.
type Recognizer struct {
	decoders sync.Pool
}

// New makes a Recognizer of a model and the word classes that it was trained with.
func New(model *crf.Model, clusters *cluster.Table) *Recognizer {
	return &Recognizer{sync.Pool{New: func() any { return NewDecoder(model, clusters) }}}
}

// Find gives the names of a document in order. Sentences are ranges of words, in order. The error is ctx's.
func (r *Recognizer) Find(ctx context.Context, words []Word, sentences []Range) ([]Name, error) {
	d := r.decoders.Get().(*Decoder)
	defer r.decoders.Put(d)
	return d.Find(ctx, words, sentences)
}

// listener is the key of a context's listener.
type listener struct{}

// Listen gives a context under which use is handed all words that are about to be tagged, and they are not tagged. So
// the trainer sees what the tagger will see, and needs no model yet.
func Listen(ctx context.Context, use func(words []Word, sentences []Range)) context.Context {
	return context.WithValue(ctx, listener{}, use)
}

// Tell hands words to the context's listener, and reports whether it has one.
func Tell(ctx context.Context, words []Word, sentences []Range) bool {
	use, ok := ctx.Value(listener{}).(func([]Word, []Range))
	if ok {
		use(slices.Clone(words), sentences) // the caller's are used again
	}
	return ok
}
