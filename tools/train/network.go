package main

// Learning the weights of a linear chain over small networks (internal/crf): AdaGrad on the likelihood of the labels, with
// features and hidden units left out at random so that none is relied on alone.

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"github.com/dateline-news/dateline/internal/crf"
)

const (
	featureDrop = 0.3
	hiddenDrop  = 0.2
	rateSlack   = 1e-3  // keeps first steps small
	small       = 1e-4  // a gradient that is not worth a step
	sureEnough  = 0.999 // a belief that is not worth one
)

// byLabel has a number for each label.
type byLabel [crf.MaxLabels]float64

// labelled is a row of words to learn from: of each, the rows of its features, and its label.
type labelled struct {
	rows   [][]int32
	labels []uint8
}

// chainTrainer holds the weights and, for each, the squares of its gradients so far; for a row, their mean.
type chainTrainer struct {
	crf.Weights
	rate         float32
	averaged     int     // epochs, the last ones, whose weights are averaged
	before       [][]int // the labels that each may stand behind
	ends         []bool  // which may stand last
	rowSquares   []float32
	labelSquares []crf.Label
	follow       [crf.MaxLabels]byLabel // exponentials of the weights of one label behind another: [before][label]
	random       *rand.Rand
	chainReading
}

// chainReading is what was made of the last row of words.
type chainReading struct {
	kept              [][]int32 // rows that were not left out
	hidden            [][crf.Width]float32
	scores            [][crf.MaxLabels]float32
	score             []byLabel // exponentials
	forward, backward []byLabel
}

func newChainTrainer(features []uint32, labels int, follows func(before, label int) bool, rate float32, averaged int, random *rand.Rand) *chainTrainer {
	t := &chainTrainer{rate: rate, averaged: averaged, before: make([][]int, labels), ends: make([]bool, labels), random: random,
		rowSquares: make([]float32, len(features)), labelSquares: make([]crf.Label, labels)}
	t.Features, t.Rows, t.Labels = features, make([]float32, len(features)*crf.Width), make([]crf.Label, labels)
	for i := range t.Rows {
		t.Rows[i] = (random.Float32() - 0.5) * 0.05
	}
	for label := range t.Labels {
		for k := range t.Labels[label].Output {
			t.Labels[label].Output[k] = (random.Float32() - 0.5) * 0.4
		}
		for b := range labels {
			if follows(b, label) {
				t.before[label] = append(t.before[label], b)
			}
		}
		t.ends[label] = follows(label, 0)
	}
	return t
}

// learn goes over the examples of each epoch. What it leaves is the mean of the weights after each of the last epochs:
// chance has less of a say in it.
func (t *chainTrainer) learn(epochs int, examples func(epoch int) []labelled) {
	t.Weights = t.mean(0, epochs, examples)
}

// mean learns epochs [from, until) and gives the mean of the weights after each of the last ones.
func (t *chainTrainer) mean(from, until int, examples func(epoch int) []labelled) crf.Weights {
	sum := t.nothing()
	for epoch := from; epoch < until; epoch++ {
		t.pass(examples(epoch))
		if until-epoch <= t.averaged {
			eachWeight(&sum, &t.Weights, func(sum, x *float32) { *sum += *x / float32(t.averaged) })
		}
	}
	return sum
}

// pass goes over examples once, in random order.
func (t *chainTrainer) pass(all []labelled) {
	for _, i := range t.random.Perm(len(all)) {
		t.step(&all[i])
	}
}

// nothing is a set of weights like the trainer's, all 0.
func (t *chainTrainer) nothing() crf.Weights {
	return crf.Weights{Features: t.Features, Rows: make([]float32, len(t.Rows)), Labels: make([]crf.Label, len(t.Labels))}
}

// learnInBranches learns the first epochs alone. From there several copies go on, each by its own chance; what is left is
// the mean of all that they would leave. It reads no slower than one, and is nearly as good as their common belief.
func (t *chainTrainer) learnInBranches(trunk, epochs int, chances []*rand.Rand, examples func(random *rand.Rand) func(epoch int) []labelled) {
	early := examples(t.random)
	for epoch := range trunk {
		t.pass(early(epoch))
	}
	branches := make([]crf.Weights, len(chances))
	sideBySide(len(chances), func(i int) {
		branches[i] = t.branch(chances[i]).mean(trunk, epochs, examples(chances[i]))
	})
	t.Weights = t.nothing()
	for i := range branches {
		eachWeight(&t.Weights, &branches[i], func(sum, x *float32) { *sum += *x / float32(len(branches)) })
	}
}

// branch is a copy that learns on its own.
func (t *chainTrainer) branch(random *rand.Rand) *chainTrainer {
	b := *t
	b.random = random
	b.Rows, b.Labels = slices.Clone(t.Rows), slices.Clone(t.Labels)
	b.rowSquares, b.labelSquares = slices.Clone(t.rowSquares), slices.Clone(t.labelSquares)
	return &b
}

// sideBySide does n things, as many at once as there are cores.
func sideBySide(n int, do func(i int)) {
	var all sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range n {
		free <- struct{}{}
		all.Go(func() {
			do(i)
			<-free
		})
	}
	all.Wait()
}

// eachWeight goes over two sets of weights side by side.
func eachWeight(a, b *crf.Weights, do func(x, y *float32)) {
	for i := range a.Rows {
		do(&a.Rows[i], &b.Rows[i])
	}
	for l := range a.Labels {
		x, y := &a.Labels[l], &b.Labels[l]
		do(&x.Bias, &y.Bias)
		for k := range x.Output {
			do(&x.Output[k], &y.Output[k])
		}
		for k := range x.Behind {
			do(&x.Behind[k], &y.Behind[k])
		}
	}
}

// step learns one row of words.
func (t *chainTrainer) step(ex *labelled) {
	t.read(ex.rows, true)
	t.learnSteps(ex.labels)
	for i, label := range ex.labels {
		t.learnWord(i, int(label))
	}
}

// read works out how likely each label is at each word. Dropping leaves out some rows and hidden units.
func (t *chainTrainer) read(words [][]int32, dropping bool) {
	t.addUp(words, dropping)
	t.apply()
	t.chances()
}

// addUp fills what is hidden.
func (t *chainTrainer) addUp(words [][]int32, dropping bool) {
	t.chainReading = chainReading{make([][]int32, len(words)), make([][crf.Width]float32, len(words)),
		make([][crf.MaxLabels]float32, len(words)), make([]byLabel, len(words)), make([]byLabel, len(words)), make([]byLabel, len(words))}
	for i, word := range words {
		t.kept[i] = word
		if dropping {
			t.kept[i] = nil
			for _, row := range word {
				if t.random.Float32() >= featureDrop {
					t.kept[i] = append(t.kept[i], row)
				}
			}
		}
		h := &t.hidden[i]
		for _, row := range t.kept[i] {
			for k, x := range t.Rows[int(row)*crf.Width:][:crf.Width] {
				h[k] += x
			}
		}
		for k := range h {
			switch {
			case h[k] <= 0 || dropping && t.random.Float32() < hiddenDrop:
				h[k] = 0
			case dropping:
				h[k] /= 1 - hiddenDrop
			}
		}
	}
}

// apply makes scores of what is hidden.
func (t *chainTrainer) apply() {
	for i := range t.hidden {
		h := &t.hidden[i]
		for l := range t.Labels {
			score := t.Labels[l].Bias
			output := &t.Labels[l].Output
			for k, x := range h {
				score += x * output[k]
			}
			t.scores[i][l] = score
		}
	}
}

// chances fills forward and backward, each scaled to 1 a word.
func (t *chainTrainer) chances() {
	n := len(t.scores)
	for i := range t.scores {
		scores := t.scores[i][:len(t.Labels)]
		most := slices.Max(scores)
		for l, x := range scores {
			t.score[i][l] = math.Exp(float64(x - most))
		}
	}
	for l := range t.Labels {
		for _, b := range t.before[l] {
			t.follow[b][l] = math.Exp(float64(t.Labels[l].Behind[b]))
		}
	}
	for i := range n {
		for l := range t.Labels {
			sum := 0.0
			for _, b := range t.before[l] {
				switch {
				case i > 0:
					sum += t.forward[i-1][b] * t.follow[b][l]
				case b == 0:
					sum = t.follow[0][l]
				}
			}
			if i < n-1 || t.ends[l] {
				t.forward[i][l] = sum * t.score[i][l]
			}
		}
		toOne(&t.forward[i])
	}
	for i := n - 1; i >= 0; i-- {
		for l := range t.Labels {
			if i == n-1 {
				if t.ends[l] {
					t.backward[i][l] = 1
				}
				continue
			}
			through := t.score[i+1][l] * t.backward[i+1][l]
			for _, b := range t.before[l] {
				t.backward[i][b] += t.follow[b][l] * through
			}
		}
		toOne(&t.backward[i])
	}
}

func toOne(x *byLabel) {
	sum := 1e-300
	for _, v := range x {
		sum += v
	}
	for i := range x {
		x[i] /= sum
	}
}

// belief is how likely each label of word i is.
func (t *chainTrainer) belief(i int) byLabel {
	chance := t.forward[i]
	for l := range chance {
		chance[l] *= t.backward[i][l]
	}
	toOne(&chance)
	return chance
}

// learnWord moves the weights behind one word's scores.
func (t *chainTrainer) learnWord(i, gold int) {
	if g, ok := t.gradient(i, gold); ok {
		back := t.learnOutputs(i, &g)
		t.learnRows(i, &back)
	}
}

// gradient is that of a word's scores, where it is worth a step.
func (t *chainTrainer) gradient(i, gold int) (g [crf.MaxLabels]float32, ok bool) {
	chance := t.belief(i)
	if chance[gold] > sureEnough {
		return g, false
	}
	for l := range t.Labels {
		g[l] = float32(chance[l])
		if l == gold {
			g[l]--
		}
		if g[l] < small && g[l] > -small {
			g[l] = 0
		}
	}
	return g, true
}

// learnOutputs moves the weights between what is hidden of a word and its scores, and gives the gradient of the former.
func (t *chainTrainer) learnOutputs(i int, gradient *[crf.MaxLabels]float32) (back [crf.Width]float32) {
	h := &t.hidden[i]
	for l := range t.Labels {
		g := gradient[l]
		if g == 0 {
			continue
		}
		label, squares := &t.Labels[l], &t.labelSquares[l]
		t.adagrad(&label.Bias, &squares.Bias, g)
		for k, x := range h {
			if x > 0 {
				back[k] += g * label.Output[k]
				t.adagrad(&label.Output[k], &squares.Output[k], g*x)
			}
		}
	}
	return back
}

// learnRows moves the rows of a word.
func (t *chainTrainer) learnRows(i int, back *[crf.Width]float32) {
	h := &t.hidden[i]
	mean := float32(0)
	for k := range back {
		if h[k] <= 0 {
			back[k] = 0
		}
		mean += back[k] * back[k] / crf.Width
	}
	for _, row := range t.kept[i] {
		t.rowSquares[row] += mean
		step := t.rate / (float32(math.Sqrt(float64(t.rowSquares[row]))) + rateSlack)
		weights := t.Rows[int(row)*crf.Width:][:crf.Width]
		for k, g := range back {
			weights[k] -= step * g
		}
	}
}

func (t *chainTrainer) adagrad(weight, squares *float32, gradient float32) {
	*squares += gradient * gradient
	*weight -= t.rate * gradient / (float32(math.Sqrt(float64(*squares))) + rateSlack)
}

// learnSteps moves the weights of one label behind another.
func (t *chainTrainer) learnSteps(gold []uint8) {
	for i := 1; i < len(gold); i++ {
		sum := 1e-300
		var pair [crf.MaxLabels]byLabel
		for l := range t.Labels {
			through := t.score[i][l] * t.backward[i][l]
			for _, b := range t.before[l] {
				pair[b][l] = t.forward[i-1][b] * t.follow[b][l] * through
				sum += pair[b][l]
			}
		}
		for l := range t.Labels {
			for _, b := range t.before[l] {
				g := float32(pair[b][l] / sum)
				if b == int(gold[i-1]) && l == int(gold[i]) {
					g--
				}
				if g >= small || g <= -small {
					t.adagrad(&t.Labels[l].Behind[b], &t.labelSquares[l].Behind[b], g)
				}
			}
		}
	}
}
