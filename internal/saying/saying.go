// Package saying finds who said what in a row of words: a small neural tagger over hashed features labels the words of
// sources, cues and contents. Among its features are the labels that rules have given, so that it learns when to trust
// them.
package saying

import (
	"context"
	"fmt"
	"sync"

	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/rows"
)

// Tagger may be shared.
type Tagger struct {
	model *crf.Model
	desks sync.Pool
}

// desk is the memory of a Tagger at work.
type desk struct {
	reading
	columns []crf.Column
	labels  []uint8
}

// Read makes a Tagger of a model's bytes, which it keeps.
func Read(data []byte) (*Tagger, error) {
	model, err := crf.Read(data, crf.SpanFollows)
	if err == nil && model.Labels() != Labels {
		err = fmt.Errorf("saying: a model of %d labels, not %d", model.Labels(), Labels)
	}
	return &Tagger{model, sync.Pool{New: func() any { return new(desk) }}}, err
}

// Find gives the pieces of a text in order. The error is ctx's.
func (g *Tagger) Find(ctx context.Context, t *Text) ([]Piece, error) {
	if use, ok := ctx.Value(listener{}).(func(*Text)); ok {
		use(t)
	}
	t.look()
	d := g.desks.Get().(*desk)
	defer g.desks.Put(d)
	pieces := make([]Piece, 0, len(t.words)/8)
	for first, last := range t.stretches() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n := 0
		for d.begin(t, first, last); d.at < last; n++ {
			if n == len(d.columns) {
				d.columns, d.labels = append(d.columns, crf.Column{}), append(d.labels, 0)
			}
			var sum rows.Sum
			g.model.Add(&sum, d.next())
			g.model.Look(&d.columns[n], &sum)
			if lean := t.words[first+n].lean; lean != 0 {
				g.model.Lean(&d.columns[n], firstContent, firstContent+crf.SpanPlaces, lean)
			}
		}
		if n > 0 {
			g.model.Best(d.labels[:n], d.columns[:n], false)
			pieces = appendPieces(pieces, d.labels[:n], t.places[first:last])
		}
	}
	return pieces, nil
}

// Learned is a stretch of a text as training sees it.
type Learned struct {
	Places   []int32    // of its words in the document
	Features [][]uint32 // of each word
}

// Learn gives what there is to learn in a text: its stretches with the features of their words.
func (t *Text) Learn() []Learned {
	t.look()
	var all []Learned
	var r reading
	for first, last := range t.stretches() {
		l := Learned{Places: t.places[first:last]}
		r.begin(t, first, last)
		for r.at < last {
			l.Features = append(l.Features, append([]uint32(nil), r.next()...))
		}
		all = append(all, l)
	}
	return all
}
