package main

// Sentences to learn tags from.

import (
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

const noLabel = 255 // of a token whose tag the corpus does not tell

// sample is a sentence to learn from.
type sample struct {
	words  []string
	glued  []bool // to the word before
	labels []uint8
	source
}

// source says what a corpus's sentences are worth.
type source struct {
	byHand  bool // tagged by people, under the guidelines that we follow
	repeats int  // how often an epoch goes through them
	running bool // headlines are left out: the program that tagged them takes their capitals for names
}

// samplesOf makes a sample of each sentence, in the capitals that change gives it.
func samplesOf(corpus []tagged, labels []string, src source, change caser) []*sample {
	var found []*sample
	for _, t := range corpus {
		for _, sent := range t.doc.Sentences {
			from, until := t.doc.TokensIn(sent)
			s := &sample{source: src}
			for i := from; i < until; i++ {
				tok := t.doc.Tokens[i]
				label, ok := slices.BinarySearch(labels, string(tok.POS))
				if !ok {
					label = noLabel
				}
				s.words = append(s.words, change(t.doc.Slice(tok.Span), string(tok.POS), i == from))
				s.glued = append(s.glued, i > from && t.doc.Tokens[i-1].End == tok.Start)
				s.labels = append(s.labels, uint8(label))
			}
			found = append(found, s)
		}
	}
	return found
}

// read hands the tokens [from, until) of a Document to a tagger, in the capitals that change gives them.
func read(t *tag.Tagger, doc *annotate.Document, from, until int, change caser) {
	t.Begin()
	for i := from; i < until; i++ {
		tok := doc.Tokens[i]
		t.Add(change(doc.Slice(tok.Span), string(tok.POS), i == from), i > from && doc.Tokens[i-1].End == tok.Start)
	}
	t.End()
}
