package main

// Learning the quote tagger's weights: AdaGrad on the likelihood of the labels, with features and hidden units left out
// at random, as for names.

import (
	"math"
	"math/rand/v2"

	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/saying"
)

const quoteRate = 0.02

// labelled is a stretch of words with their features and labels.
type labelled struct {
	features [][]uint32
	labels   []uint8
}

// quoteTrainer holds the weights and, for each, the squares of its gradients so far, for a row their mean; and the memory
// of one step over one stretch.
type quoteTrainer struct {
	crf.Weights
	rowSquares    []float32
	biasSquares   [crf.Hidden]float32
	labelSquares  [saying.Labels]float32
	outputSquares [saying.Labels][crf.Hidden]float32
	stepSquares   [saying.Labels][saying.Labels]float32

	before            [saying.Labels][]int // the labels that a label may stand behind
	kept              [][]int              // rows that are not left out
	hidden            [][crf.Hidden]float32
	score             [][saying.Labels]float64 // exponentials
	forward, backward [][saying.Labels]float64
	follow            [saying.Labels][saying.Labels]float64 // exponentials of the weights of one label behind another
}

func newQuoteTrainer(random *rand.Rand) *quoteTrainer {
	t := &quoteTrainer{rowSquares: make([]float32, quoteRows)}
	t.Rows = make([]float32, quoteRows*crf.Hidden)
	for i := range t.Rows {
		t.Rows[i] = (random.Float32() - 0.5) * 0.05
	}
	t.Labels = make([]crf.Label, saying.Labels)
	for i := range t.Labels {
		for j := range t.Labels[i].Output {
			t.Labels[i].Output[j] = (random.Float32() - 0.5) * 0.4
		}
	}
	for label := range saying.Labels {
		for b := range saying.Labels {
			if saying.Follows(b, label) {
				t.before[label] = append(t.before[label], b)
			}
		}
	}
	return t
}

// learn goes over the stretches in random order. What it leaves is the mean of the weights after each of the last epochs.
func (t *quoteTrainer) learn(stretches []labelled, epochs int, random *rand.Rand) {
	var sum crf.Weights
	sum.Rows, sum.Labels = make([]float32, len(t.Rows)), make([]crf.Label, len(t.Labels))
	for epoch := range epochs {
		for _, i := range random.Perm(len(stretches)) {
			t.step(&stretches[i], random)
		}
		if epochs-epoch <= quoteMean {
			eachQuoteWeight(&sum, &t.Weights, func(sum, x *float32) { *sum += *x / quoteMean })
		}
	}
	t.Weights = sum
}

// eachQuoteWeight goes over two sets of weights side by side.
func eachQuoteWeight(a, b *crf.Weights, do func(x, y *float32)) {
	for i := range a.Rows {
		do(&a.Rows[i], &b.Rows[i])
	}
	for i := range a.HiddenBias {
		do(&a.HiddenBias[i], &b.HiddenBias[i])
	}
	for l := range a.Labels {
		do(&a.Labels[l].Bias, &b.Labels[l].Bias)
		for k := range a.Labels[l].Output {
			do(&a.Labels[l].Output[k], &b.Labels[l].Output[k])
		}
		for k := range a.Labels[l].Behind {
			do(&a.Labels[l].Behind[k], &b.Labels[l].Behind[k])
		}
	}
}

// step learns from one stretch.
func (t *quoteTrainer) step(ex *labelled, random *rand.Rand) {
	n := len(ex.labels)
	t.kept, t.hidden, t.score = make([][]int, n), make([][crf.Hidden]float32, n), make([][saying.Labels]float64, n)
	for i := range n {
		for _, f := range ex.features[i] {
			if random.Float32() >= featureDrop {
				t.kept[i] = append(t.kept[i], crf.Row(f, quoteRows))
			}
		}
		h := &t.hidden[i]
		*h = t.HiddenBias
		for _, row := range t.kept[i] {
			for k, x := range t.Rows[row*crf.Hidden:][:crf.Hidden] {
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
		var scores [saying.Labels]float32
		most := float32(math.Inf(-1))
		for l := range scores {
			scores[l] = t.Labels[l].Bias
			o := &t.Labels[l].Output
			for k, x := range h {
				scores[l] += x * o[k]
			}
			most = max(most, scores[l])
		}
		for l, x := range scores {
			t.score[i][l] = math.Exp(float64(x - most))
		}
	}
	t.chances(n)
	t.learnTransitions(ex.labels)
	for i := range n {
		t.learnWord(i, int(ex.labels[i]))
	}
}

func labelsToOne(x *[saying.Labels]float64) {
	sum := 1e-300
	for _, v := range x {
		sum += v
	}
	for i := range x {
		x[i] /= sum
	}
}

// chances fills forward and backward, each scaled to 1 a word.
func (t *quoteTrainer) chances(n int) {
	for l := range saying.Labels {
		for _, b := range t.before[l] {
			t.follow[b][l] = math.Exp(float64(t.Labels[l].Behind[b]))
		}
	}
	t.forward, t.backward = make([][saying.Labels]float64, n), make([][saying.Labels]float64, n)
	for i := range n {
		for l := range saying.Labels {
			sum := 0.0
			if i == 0 {
				if saying.Follows(0, l) {
					sum = t.follow[0][l]
				}
			} else {
				for _, b := range t.before[l] {
					sum += t.forward[i-1][b] * t.follow[b][l]
				}
			}
			if i < n-1 || saying.Follows(l, 0) {
				t.forward[i][l] = sum * t.score[i][l]
			}
		}
		labelsToOne(&t.forward[i])
	}
	for i := n - 1; i >= 0; i-- {
		for l := range saying.Labels {
			if i == n-1 {
				if saying.Follows(l, 0) {
					t.backward[i][l] = 1
				}
				continue
			}
			through := t.score[i+1][l] * t.backward[i+1][l]
			for _, b := range t.before[l] {
				t.backward[i][b] += t.follow[b][l] * through
			}
		}
		labelsToOne(&t.backward[i])
	}
}

// learnWord moves the weights behind one word's scores.
func (t *quoteTrainer) learnWord(i, gold int) {
	chance := t.forward[i]
	for l := range chance {
		chance[l] *= t.backward[i][l]
	}
	labelsToOne(&chance)
	if chance[gold] > 0.995 {
		return
	}
	h := &t.hidden[i]
	var back [crf.Hidden]float32
	for l, c := range chance {
		g := float32(c)
		if l == gold {
			g--
		}
		if g < small && g > -small {
			continue
		}
		label := &t.Labels[l]
		adagrad(&label.Bias, &t.labelSquares[l], g, quoteRate)
		for k, x := range h {
			if x > 0 {
				back[k] += g * label.Output[k]
				adagrad(&label.Output[k], &t.outputSquares[l][k], g*x, quoteRate)
			}
		}
	}
	mean := float32(0)
	for k := range back {
		if h[k] <= 0 {
			back[k] = 0
		}
		mean += back[k] * back[k] / crf.Hidden
		if back[k] != 0 {
			adagrad(&t.HiddenBias[k], &t.biasSquares[k], back[k], quoteRate)
		}
	}
	for _, row := range t.kept[i] {
		t.rowSquares[row] += mean
		step := quoteRate / (float32(math.Sqrt(float64(t.rowSquares[row]))) + rateSlack)
		weights := t.Rows[row*crf.Hidden:][:crf.Hidden]
		for k, g := range back {
			weights[k] -= step * g
		}
	}
}

// learnTransitions moves the weights of one label behind another.
func (t *quoteTrainer) learnTransitions(gold []uint8) {
	for i := 1; i < len(gold); i++ {
		sum := 1e-300
		var pair [saying.Labels][saying.Labels]float64
		for l := range saying.Labels {
			through := t.score[i][l] * t.backward[i][l]
			for _, b := range t.before[l] {
				pair[b][l] = t.forward[i-1][b] * t.follow[b][l] * through
				sum += pair[b][l]
			}
		}
		for l := range saying.Labels {
			for _, b := range t.before[l] {
				g := float32(pair[b][l] / sum)
				if b == int(gold[i-1]) && l == int(gold[i]) {
					g--
				}
				if g >= small || g <= -small {
					adagrad(&t.Labels[l].Behind[b], &t.stepSquares[b][l], g, quoteRate)
				}
			}
		}
	}
}
