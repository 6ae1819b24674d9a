package main

// The averaged perceptron, in whole numbers so that every machine finds the same weights.

import (
	"math"

	"github.com/dateline-news/dateline/internal/linear"
)

// perceptron learns weights for features that were counted first.
type perceptron struct {
	labels  int
	counts  []uint8 // by feature, until the rows are made
	rows    []int32 // by feature: its row, or -1
	weights []int32 // row by row
	sums    []int64 // of each change times the step at which it was made
	step    int64   // samples seen
}

func newPerceptron(labels int) *perceptron {
	return &perceptron{labels: labels, counts: make([]uint8, 1<<linear.FeatureBits)}
}

// count notes that the features occur.
func (p *perceptron) count(features []linear.Feature) {
	for _, f := range features {
		if p.counts[f] < math.MaxUint8 {
			p.counts[f]++
		}
	}
}

// makeRows gives a row to each feature counted often enough.
func (p *perceptron) makeRows(least uint8) {
	p.rows = make([]int32, len(p.counts))
	n := 0
	for f, count := range p.counts {
		p.rows[f] = -1
		if count >= least {
			p.rows[f] = int32(n)
			n++
		}
	}
	p.counts = nil
	p.weights = make([]int32, n*p.labels)
	p.sums = make([]int64, n*p.labels)
}

// score adds the weights of the features to the scores, one for each label.
func (p *perceptron) score(scores []int32, features []linear.Feature) {
	for _, f := range features {
		if row := p.rows[f]; row >= 0 {
			for l, w := range p.weights[int(row)*p.labels:][:p.labels] {
				scores[l] += w
			}
		}
	}
}

// learn moves the weights of the features towards the right label and away from the wrong one.
func (p *perceptron) learn(features []linear.Feature, right, wrong uint8) {
	for _, f := range features {
		if row := p.rows[f]; row >= 0 {
			first := int(row) * p.labels
			p.weights[first+int(right)]++
			p.sums[first+int(right)] += p.step
			p.weights[first+int(wrong)]--
			p.sums[first+int(wrong)] -= p.step
		}
	}
}

// average is the mean of a weight over all steps, times their number.
func (p *perceptron) average(f linear.Feature, label int) int64 {
	row := p.rows[f]
	if row < 0 {
		return 0
	}
	at := int(row)*p.labels + label
	return int64(p.weights[at])*p.step - p.sums[at]
}
