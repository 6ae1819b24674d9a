// Package saying finds who said what in a row of words: a small neural tagger over hashed features labels the words of
// sources, cues and contents. Among its features are the labels that rules have given, so that it learns when to trust
// them.
package saying

import (
	"context"

	"github.com/dateline-news/dateline/internal/crf"
)

// Tagger is constant and may be shared.
type Tagger struct {
	model *crf.Model
}

// Read makes a Tagger of a model's bytes, which it keeps.
func Read(data []byte) (*Tagger, error) {
	model, err := crf.Read(data)
	return &Tagger{model}, err
}

// Find gives the pieces of a text in order. The error is ctx's.
func (g *Tagger) Find(ctx context.Context, t *Text) ([]Piece, error) {
	if use, ok := ctx.Value(listener{}).(func(*Text)); ok {
		use(t)
	}
	t.look()
	d := crf.NewDecoder(g.model, Follows)
	pieces := make([]Piece, 0, len(t.words)/8)
	var sums []crf.Sum
	var r reading
	for first, last := range t.stretches() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		sums = sums[:0]
		r.begin(t, first, last)
		for r.at < last {
			sums = append(sums, crf.Sum{})
			g.model.Add(&sums[len(sums)-1], r.next())
		}
		pieces = appendPieces(pieces, d.Labels(sums), first)
	}
	return pieces, nil
}

// Learned is a stretch of a text as training sees it.
type Learned struct {
	First    int
	Features [][]uint32 // of each word
}

// Learn gives what there is to learn in a text: its stretches with the features of their words.
func (t *Text) Learn() []Learned {
	t.look()
	var all []Learned
	var r reading
	for first, last := range t.stretches() {
		l := Learned{First: first}
		r.begin(t, first, last)
		for r.at < last {
			l.Features = append(l.Features, append([]uint32(nil), r.next()...))
		}
		all = append(all, l)
	}
	return all
}
