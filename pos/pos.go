// Package pos finds parts of speech: [English] is a stage that writes Token.POS with the tags of the Penn Treebank as
// the GUM corpus uses them (VBD, NNP, PRP$ …; HYPH for a hyphen inside a word; IN for the preposition "to", TO for the
// infinitive's).
//
//	pipeline, err := annotate.New(pos.English())
//
// The tags come from a small network that looks at the word, its neighbours and the two tags before it, trained on edited
// English; MODEL.md says on what and how well. Lines in capitals and headlines are tagged too, somewhat less surely.
package pos

import (
	"context"
	_ "embed"
	"fmt"
	"sync"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

//go:embed model.bin
var englishModel string

// Options of the stage. The zero value is the default.
type Options struct{}

// English is [Options.English] with the default options.
func English() annotate.Stage { return Options{}.English() }

// English is the stage "pos". It gives every token one tag, so that [annotate.POS.IsValid] holds for all, and depends
// on nothing but the segmentation. The first Run loads the model, a few milliseconds; each English has its own. The
// cost is linear in the tokens.
func (o Options) English() annotate.Stage {
	var once sync.Once
	var tagger *tagger
	var err error
	return annotate.Stage{
		Name:     "pos",
		Doc:      "finds parts of speech with a small network",
		Provides: []annotate.Layer{annotate.LayerPOS},
		Run: func(ctx context.Context, doc *annotate.Document) error {
			once.Do(func() { tagger, err = load(englishModel) })
			if err != nil {
				return err
			}
			return tagger.run(ctx, doc)
		},
	}
}

// tagger is a loaded model, with what its runs hand on to each other.
type tagger struct {
	model  *tag.Model
	tags   []annotate.POS // by label
	titles titles
	desks  sync.Pool // of *desk
}

// desk is what one Run works on.
type desk struct {
	tagger *tag.Tagger
	labels []uint8
}

func load(data string) (*tagger, error) {
	model, err := tag.Read([]byte(data))
	if err != nil {
		return nil, fmt.Errorf("part of speech: %w", err)
	}
	t := &tagger{model: model, titles: newTitles(model)}
	for _, label := range model.Labels() {
		t.tags = append(t.tags, annotate.POS(label))
	}
	t.desks.New = func() any { return &desk{tagger: tag.NewTagger(model)} }
	return t, nil
}

// run tags every sentence of the Document.
func (t *tagger) run(ctx context.Context, doc *annotate.Document) error {
	d := t.desks.Get().(*desk)
	defer t.desks.Put(d)
	titled := !tag.TitlesLeft(ctx)
	paragraph, from := 0, 0
	for _, sent := range doc.Sentences {
		for paragraph < len(doc.Paragraphs) && doc.Paragraphs[paragraph].Start <= sent.Start {
			if err := ctx.Err(); err != nil {
				return err
			}
			paragraph++
		}
		until := from
		for until < len(doc.Tokens) && doc.Tokens[until].Start < sent.End {
			until++
		}
		for from < until {
			end := min(until, from+longest)
			t.tag(d, doc, from, end)
			if titled {
				t.titles.mend(d.tagger, doc, from, end)
			}
			from = end
		}
	}
	return nil
}

// longest is how many words of a sentence are tagged at once. The tagger keeps all of them, so a list without end, or
// text that is none, goes through it in pieces.
const longest = 1000

// tag tags the tokens [from, until), which are a sentence or a piece of one.
func (t *tagger) tag(d *desk, doc *annotate.Document, from, until int) {
	d.tagger.Begin()
	for i, tok := range doc.Tokens[from:until] {
		d.tagger.Add(doc.Slice(tok.Span), i > 0 && doc.Tokens[from+i-1].End == tok.Start)
	}
	d.tagger.End()
	d.labels = d.tagger.Tag(d.labels[:0])
	for i, label := range d.labels {
		doc.Tokens[from+i].POS = t.tags[label]
	}
	mendClauses(doc, from, until)
}
