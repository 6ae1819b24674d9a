package main

// Learning a part-of-speech tagger from sentences.

import (
	"math/rand/v2"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/linear"
	"github.com/dateline-news/dateline/internal/tag"
)

const noLabel = 255 // of a token whose tag the corpus does not tell

// sample is a sentence to learn from.
type sample struct {
	words  []string
	glued  []bool // to the word before
	labels []uint8
	source
	sentence tag.Sentence
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

// read fills a tagger's sentence with the tokens [from, until) of a Document, in the capitals that change gives them.
func read(s *tag.Sentence, doc *annotate.Document, from, until int, change caser, model *linear.Model) {
	s.Begin()
	for i := from; i < until; i++ {
		tok := doc.Tokens[i]
		s.Add(change(doc.Slice(tok.Span), string(tok.POS), i == from), i > from && doc.Tokens[i-1].End == tok.Start)
	}
	s.End(model)
}

// trainer learns weights for all text, and corrections to them for the sentences tagged by hand. The model gets the
// weights with part of the corrections: all of them would fit news less well.
type trainer struct {
	labels      int
	samples     []*sample
	weights     *perceptron
	corrections *perceptron
}

const (
	leastCount     = 3  // a feature seen less often is left out
	leastGoldCount = 2  // the same, for corrections
	margin         = 40 // by which the right label must win
	correctionPart = 2  // the model gets one part in so many of the corrections
)

// newTrainer looks the samples' words up in the lexicon and counts their features.
func newTrainer(labels []string, lexicon *linear.Model, samples []*sample) *trainer {
	t := &trainer{labels: len(labels), weights: newPerceptron(len(labels)), corrections: newPerceptron(len(labels))}
	var features tag.Features
	for _, s := range samples {
		s.sentence.Begin()
		for i, word := range s.words {
			s.sentence.Add(word, s.glued[i])
		}
		s.sentence.End(lexicon)
		if s.running && !s.sentence.Running() {
			continue
		}
		t.samples = append(t.samples, s)
		back, last := uint8(tag.None), uint8(tag.None)
		for i, label := range s.labels {
			if _, sure := s.sentence.Sure(i); !sure && label != noLabel {
				s.sentence.Features(i, back, last, &features)
				t.weights.count(features[:])
				if s.byHand {
					t.corrections.count(features[:])
				}
			}
			back, last = last, label
		}
	}
	t.weights.makeRows(leastCount)
	t.corrections.makeRows(leastGoldCount)
	return t
}

// learn goes through the samples, in another order each time. The tags before a word are those that the tagger gave
// them, as in use.
func (t *trainer) learn(epochs int, random *rand.Rand) {
	var order []*sample
	for _, s := range t.samples {
		for range s.repeats {
			order = append(order, s)
		}
	}
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			t.learnSample(s)
		}
	}
}

func (t *trainer) learnSample(s *sample) {
	var features tag.Features
	back, last := uint8(tag.None), uint8(tag.None)
	for i, label := range s.labels {
		guess, sure := s.sentence.Sure(i)
		if !sure {
			s.sentence.Features(i, back, last, &features)
			guess = t.learnWord(&features, s.byHand, label)
		}
		back, last = last, guess
	}
}

// learnWord gives the tagger's guess, and learns where the right label does not win by the margin.
func (t *trainer) learnWord(features *tag.Features, gold bool, label uint8) (guess uint8) {
	var all linear.Scores
	scores := all[:t.labels]
	t.weights.score(scores, features[:])
	if gold {
		t.corrections.score(scores, features[:])
	}
	guess = best(scores)
	if label == noLabel {
		return guess
	}
	scores[label] -= margin
	if rival := best(scores); rival != label {
		t.weights.learn(features[:], label, rival)
		if gold {
			t.corrections.learn(features[:], label, rival)
		}
	}
	t.weights.step++
	t.corrections.step++
	return guess
}

// best is the label with the highest score, the first of equals.
func best(scores []int32) uint8 {
	best := 0
	for l, s := range scores {
		if s > scores[best] {
			best = l
		}
	}
	return uint8(best)
}

// rows gives the keep weights that matter most, in bytes. Features that the lexicon has taken are left to it.
func (t *trainer) rows(lexicon []linear.Row, keep int) []linear.Row {
	weight := func(f linear.Feature, l int) int64 {
		return t.weights.average(f, l) + t.corrections.average(f, l)/correctionPart
	}
	var features []linear.Feature
	for f := range linear.Feature(1 << linear.FeatureBits) {
		if t.weights.rows[f] >= 0 || t.corrections.rows[f] >= 0 {
			features = append(features, f)
		}
	}
	entries := map[linear.Feature]bool{}
	for _, entry := range lexicon {
		entries[entry.Feature] = true
	}
	rows := append(slices.Clone(lexicon), greatest(features, t.labels, keep, weight, entries)...)
	slices.SortFunc(rows, func(a, b linear.Row) int { return int(a.Feature) - int(b.Feature) })
	return rows
}
