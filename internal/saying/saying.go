// Package saying finds who said what in a row of words: a small neural tagger over hashed features labels the words of
// sources, cues and contents. Among its features are the labels that rules have given, so that it learns when to trust
// them.
package saying

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/rows"
)

// Tagger may be shared.
type Tagger struct {
	model *crf.Model
	desks sync.Pool
	texts sync.Pool
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
	return &Tagger{
		model: model,
		desks: sync.Pool{New: func() any { return new(desk) }},
		texts: sync.Pool{New: func() any { return new(Text) }},
	}, err
}

// NewText makes an empty Text, with room for n words, that Find will read.
func (g *Tagger) NewText(n int) *Text {
	t := g.texts.Get().(*Text)
	*t = Text{words: slices.Grow(t.words[:0], n), places: slices.Grow(t.places[:0], n)}
	return t
}

// Find gives the pieces of a text in order; the text is not to be used any more. The error is ctx's.
func (g *Tagger) Find(ctx context.Context, t *Text) ([]Piece, error) {
	if use, ok := ctx.Value(listener{}).(func(*Text)); ok {
		use(t)
	} else {
		defer g.texts.Put(t)
	}
	t.look()
	d := g.desks.Get().(*desk)
	defer g.desks.Put(d)
	pieces := make([]Piece, 0, len(t.words)/8)
	for first, last := range t.stretches() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n := last - first
		d.columns, d.labels = slices.Grow(d.columns[:0], n)[:n], slices.Grow(d.labels[:0], n)[:n]
		d.begin(t, first, last)
		table := g.model.Rows()
		ahead := d.next()
		for i := range n {
			var sum rows.Sum
			here := ahead
			if i+1 < n {
				ahead = d.next()
				table.Fetch(ahead)
			}
			table.AddTo(&sum, here)
			g.model.Look(&d.columns[i], &sum)
			if lean := t.words[first+i].lean; lean != 0 {
				g.model.Lean(&d.columns[i], firstContent, firstContent+crf.SpanPlaces, lean)
			}
		}
		g.model.Best(d.labels, d.columns, false)
		pieces = appendPieces(pieces, d.labels, t.places[first:last])
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
