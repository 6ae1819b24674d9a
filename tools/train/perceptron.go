package main

// The averaged perceptron, in whole numbers so that every machine finds the same weights.

import (
	"math"
	"slices"

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

// move adds to the weights that the features give one label.
func (p *perceptron) move(features []linear.Feature, label uint8, by int32) {
	for _, f := range features {
		if row := p.rows[f]; row >= 0 {
			at := int(row)*p.labels + int(label)
			p.weights[at] += by
			p.sums[at] += int64(by) * p.step
		}
	}
}

// features lists those with a row, rising.
func (p *perceptron) features() []linear.Feature {
	var found []linear.Feature
	for f, row := range p.rows {
		if row >= 0 {
			found = append(found, linear.Feature(f))
		}
	}
	return found
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

// greatest gives the keep weights that matter most, in bytes, as rows in the order of the features, which rise.
func greatest(features []linear.Feature, labels, keep int, weight func(f linear.Feature, label int) int64) []linear.Row {
	var sizes []int64
	for _, f := range features {
		for l := range labels {
			if w := weight(f, l); w != 0 {
				sizes = append(sizes, max(w, -w))
			}
		}
	}
	slices.Sort(sizes)
	least := sizes[max(0, len(sizes)-keep)]
	full := sizes[len(sizes)-1-len(sizes)/2000] // becomes 127; the few greater ones as well
	var rows []linear.Row
	for _, f := range features {
		row := linear.Row{Feature: f}
		for l := range labels {
			w := weight(f, l)
			if max(w, -w) < least {
				continue
			}
			if value := inBytes(w, full); value != 0 {
				row.Weights = append(row.Weights, linear.Weight{Label: uint8(l), Value: value})
			}
		}
		if len(row.Weights) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// inBytes scales a weight so that full becomes 127, the greatest there is.
func inBytes(w, full int64) int8 {
	if w < 0 {
		return -inBytes(-w, full)
	}
	return int8(min((254*w+full)/(2*full), 127))
}
