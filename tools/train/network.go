package main

// Learning the name tagger's weights: AdaGrad on the likelihood of the labels, with features and hidden units left out
// at random so that none is relied on alone.

import (
	"math"
	"math/rand/v2"

	"github.com/dateline-news/dateline/internal/names"
)

const (
	nameRate    = 0.05
	featureDrop = 0.3
	hiddenDrop  = 0.2
	rateSlack   = 1e-3 // keeps first steps small
	meanEpochs  = 4
)

// nameTrainer holds the weights and, for each, the squares of its gradients so far; for a row, their mean.
type nameTrainer struct {
	names.Weights
	rowSquares    []float32
	labelSquares  [names.Labels]float32
	outputSquares [names.Labels][names.Hidden]float32
	stepSquares   [names.Labels][names.Labels]float32
}

func newNameTrainer(features []uint32, random *rand.Rand) *nameTrainer {
	t := &nameTrainer{rowSquares: make([]float32, len(features))}
	t.Features = features
	t.Rows = make([]float32, len(features)*names.Hidden)
	for i := range t.Rows {
		t.Rows[i] = (random.Float32() - 0.5) * 0.05
	}
	for i := range t.Output {
		for j := range t.Output[i] {
			t.Output[i][j] = (random.Float32() - 0.5) * 0.4
		}
	}
	return t
}

// learn goes over the examples in random order, each time over one of the readings. What it leaves is the mean of the
// weights after each of the last epochs: chance has less of a say in it.
func (t *nameTrainer) learn(readings [][]taggedRun, epochs int, random *rand.Rand) {
	s := newNameStep()
	mean := newMean(&t.Weights)
	for epoch := range epochs {
		for _, i := range random.Perm(len(readings[0])) {
			s.step(t, &readings[random.IntN(len(readings))][i], nameRate, random)
		}
		if epochs-epoch <= meanEpochs {
			mean.add(&t.Weights)
		}
	}
	mean.give(&t.Weights)
}

// mean adds up weights.
type mean struct {
	names.Weights
	n float32
}

func newMean(like *names.Weights) *mean {
	m := &mean{}
	m.Rows = make([]float32, len(like.Rows))
	return m
}

func (m *mean) add(w *names.Weights) {
	m.n++
	eachWeight(&m.Weights, w, func(sum, x *float32) { *sum += *x })
}

// give writes the mean.
func (m *mean) give(w *names.Weights) {
	eachWeight(&m.Weights, w, func(sum, x *float32) { *x = *sum / m.n })
}

// eachWeight goes over two sets of weights side by side.
func eachWeight(a, b *names.Weights, do func(x, y *float32)) {
	for i := range a.Rows {
		do(&a.Rows[i], &b.Rows[i])
	}
	for l := range a.LabelBias {
		do(&a.LabelBias[l], &b.LabelBias[l])
		for k := range a.Output[l] {
			do(&a.Output[l][k], &b.Output[l][k])
		}
		for k := range a.Transition[l] {
			do(&a.Transition[l][k], &b.Transition[l][k])
		}
	}
}

// nameStep is the memory of one step over one taggedRun.
type nameStep struct {
	kept              [][]int32 // rows that are not left out
	hidden            [][names.Hidden]float32
	score             [][names.Labels]float64 // exponentials
	forward, backward [][names.Labels]float64
	follow            [names.Labels][names.Labels]float64 // exponentials of transitions
	before            [names.Labels][]int
}

func newNameStep() *nameStep {
	s := &nameStep{}
	for label := range names.Labels {
		for b := range names.Labels {
			if names.Follows(b, label) {
				s.before[label] = append(s.before[label], b)
			}
		}
	}
	return s
}

func (s *nameStep) step(t *nameTrainer, ex *taggedRun, rate float32, random *rand.Rand) {
	n := len(ex.labels)
	s.kept = make([][]int32, n)
	s.hidden = make([][names.Hidden]float32, n)
	s.score = make([][names.Labels]float64, n)
	for i := range n {
		for _, row := range ex.rows[i] {
			if random.Float32() >= featureDrop {
				s.kept[i] = append(s.kept[i], row)
			}
		}
		h := &s.hidden[i]
		*h = [names.Hidden]float32{}
		for _, row := range s.kept[i] {
			for k, x := range t.Rows[int(row)*names.Hidden:][:names.Hidden] {
				h[k] += x
			}
		}
		for k := range h {
			if h[k] <= 0 || random.Float32() < hiddenDrop {
				h[k] = 0
			} else {
				h[k] /= 1 - hiddenDrop
			}
		}
		var scores [names.Labels]float32
		most := float32(math.Inf(-1))
		for l := range scores {
			scores[l] = t.LabelBias[l]
			for k, x := range h {
				scores[l] += x * t.Output[l][k]
			}
			most = max(most, scores[l])
		}
		for l, x := range scores {
			s.score[i][l] = math.Exp(float64(x - most))
		}
	}
	s.chances(t)
	s.learnTransitions(t, ex.labels, rate)
	for i := range n {
		s.learnWord(t, i, int(ex.labels[i]), rate)
	}
}

// chances fills forward and backward, each scaled to 1 a word.
func (s *nameStep) chances(t *nameTrainer) {
	n := len(s.score)
	for l := range names.Labels {
		for _, b := range s.before[l] {
			s.follow[b][l] = math.Exp(float64(t.Transition[b][l]))
		}
	}
	s.forward = make([][names.Labels]float64, n)
	s.backward = make([][names.Labels]float64, n)
	for i := range n {
		for l := range names.Labels {
			sum := 0.0
			if i == 0 {
				sum = s.follow[0][l]
			} else {
				for _, b := range s.before[l] {
					sum += s.forward[i-1][b] * s.follow[b][l]
				}
			}
			if i < n-1 || names.Follows(l, 0) {
				s.forward[i][l] = sum * s.score[i][l]
			}
		}
		toOne(&s.forward[i])
	}
	for i := n - 1; i >= 0; i-- {
		for l := range names.Labels {
			if i == n-1 {
				if names.Follows(l, 0) {
					s.backward[i][l] = 1
				}
				continue
			}
			through := s.score[i+1][l] * s.backward[i+1][l]
			for _, b := range s.before[l] {
				s.backward[i][b] += s.follow[b][l] * through
			}
		}
		toOne(&s.backward[i])
	}
}

func toOne(x *[names.Labels]float64) {
	sum := 1e-300
	for _, v := range x {
		sum += v
	}
	for i := range x {
		x[i] /= sum
	}
}

// small is a gradient that is not worth a step.
const small = 1e-4

// learnWord moves the weights behind one word's scores.
func (s *nameStep) learnWord(t *nameTrainer, i, gold int, rate float32) {
	chance := s.forward[i]
	for l := range chance {
		chance[l] *= s.backward[i][l]
	}
	toOne(&chance)
	if chance[gold] > 0.999 {
		return
	}
	h := &s.hidden[i]
	var back [names.Hidden]float32
	for l, c := range chance {
		g := float32(c)
		if l == gold {
			g--
		}
		if g < small && g > -small {
			continue
		}
		adagrad(&t.LabelBias[l], &t.labelSquares[l], g, rate)
		for k, x := range h {
			if x > 0 {
				back[k] += g * t.Output[l][k]
				adagrad(&t.Output[l][k], &t.outputSquares[l][k], g*x, rate)
			}
		}
	}
	mean := float32(0)
	for k := range back {
		if h[k] <= 0 {
			back[k] = 0
		}
		mean += back[k] * back[k] / names.Hidden
	}
	for _, row := range s.kept[i] {
		t.rowSquares[row] += mean
		step := rate / (float32(math.Sqrt(float64(t.rowSquares[row]))) + rateSlack)
		weights := t.Rows[int(row)*names.Hidden:][:names.Hidden]
		for k, g := range back {
			weights[k] -= step * g
		}
	}
}

func adagrad(weight, squares *float32, gradient, rate float32) {
	*squares += gradient * gradient
	*weight -= rate * gradient / (float32(math.Sqrt(float64(*squares))) + rateSlack)
}

// learnTransitions moves the weights of one label behind another.
func (s *nameStep) learnTransitions(t *nameTrainer, gold []uint8, rate float32) {
	for i := 1; i < len(gold); i++ {
		sum := 1e-300
		var pair [names.Labels][names.Labels]float64
		for l := range names.Labels {
			through := s.score[i][l] * s.backward[i][l]
			for _, b := range s.before[l] {
				pair[b][l] = s.forward[i-1][b] * s.follow[b][l] * through
				sum += pair[b][l]
			}
		}
		for l := range names.Labels {
			for _, b := range s.before[l] {
				g := float32(pair[b][l] / sum)
				if b == int(gold[i-1]) && l == int(gold[i]) {
					g--
				}
				if g >= small || g <= -small {
					adagrad(&t.Transition[b][l], &t.stepSquares[b][l], g, rate)
				}
			}
		}
	}
}
