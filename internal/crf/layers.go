package crf

// From what was added up to scores.

import (
	"math"

	"github.com/dateline-news/dateline/internal/rows"
)

// leastUnit is the least that a unit of scores is worth.
const leastUnit = 1e-6

// layers are the weights behind the rows.
type layers struct {
	labels int
	output *rows.Layer
	chain  *rows.Chain

	hopeless int32
	worth    float64                       // of a unit of a score, evened out by the temperature
	chance   [MaxLabels][MaxLabels]float32 // exponentials of the steps: [label][before]
}

// Labels is the number of labels.
func (l *layers) Labels() int { return l.labels }

// hopeless is how much worse than the best of a word a label's score must be for it not to be looked at: its chance would
// be below one in three thousand.
const hopeless = 8

// derive makes whole numbers of weights; step is that of the rows.
func (l *layers) derive(all []Label, step, heat float32, follows func(before, label int) bool) {
	l.labels = len(all)
	largest := float32(0)
	for i := range all {
		for _, x := range all[i].Output {
			largest = max(largest, x, -x)
		}
	}
	weightStep := max(float64(largest)/rows.MostWeight, leastUnit/float64(step))
	unit := float64(step) * weightStep
	l.worth = unit / float64(heat)
	l.hopeless = int32(min(hopeless/unit, rows.MostStep))
	whole := func(x float32, unit float64) int32 {
		return int32(max(-1<<29, min(1<<29, math.Round(float64(x)/unit))))
	}
	l.output = rows.NewLayer(len(all),
		func(label, k int) int32 { return whole(all[label].Output[k], weightStep) },
		func(label int) int32 { return whole(all[label].Bias, unit) })
	l.chain = rows.NewChain(len(all), follows, func(before, label int) int32 { return whole(all[label].Behind[before], unit) })
	for label := range all {
		for b, x := range all[label].Behind[:len(all)] {
			l.chance[label][b] = float32(math.Exp(float64(x) / float64(heat)))
		}
	}
}
