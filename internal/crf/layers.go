package crf

// From what was added up to scores, two labels to a machine word.

import (
	"math"

	"github.com/dateline-news/dateline/internal/rows"
)

const (
	mostPairs = MaxLabels / 2 // of labels: two lanes of 32 bits each
	// bits of what is multiplied: hidden numbers and weights. Width such products fit a lane.
	numberBits = 12
	mostNumber = 1<<numberBits - 1
	noWeight   = 1 << (numberBits - 1) // stands for 0
	leastUnit  = 1e-6                  // of scores
)

// layers are the weights behind the rows.
type layers struct {
	labels int
	pairs  int
	output [Width][mostPairs]uint64    // weights of two labels, noWeight added to each
	bias   [MaxLabels]int32            // in units of scores
	step   [MaxLabels][MaxLabels]int32 // of one label behind another, the same: [before][label]

	hopeless int32
	worth    float64                       // of a unit of a score, evened out by the temperature
	chance   [MaxLabels][MaxLabels]float32 // exponentials of the steps
}

// Labels is the number of labels.
func (l *layers) Labels() int { return l.labels }

// hopeless is how much worse than the best of a word a label's score must be for it not to be looked at: its chance would
// be below one in three thousand.
const hopeless = 8

// derive makes whole numbers of weights; step is that of the rows.
func (l *layers) derive(all []Label, step, heat float32) {
	l.labels, l.pairs = len(all), (len(all)+1)/2
	largest := float32(0)
	for i := range all {
		for _, x := range all[i].Output {
			largest = max(largest, x, -x)
		}
	}
	weightStep := max(float64(largest)/(noWeight-1), leastUnit/float64(step))
	unit := float64(step) * weightStep
	l.worth = unit / float64(heat)
	l.hopeless = int32(min(hopeless/unit, 1<<29))
	whole := func(x float32, unit float64) int32 {
		return int32(max(-1<<29, min(1<<29, math.Round(float64(x)/unit))))
	}
	for k := range l.output {
		for j := range l.output[k] {
			l.output[k][j] = noWeight | noWeight<<32
		}
	}
	for label := range all {
		l.bias[label] = whole(all[label].Bias, unit)
		for k, x := range all[label].Output {
			lane := 32 * (label % 2)
			pair := &l.output[k][label/2]
			*pair = *pair&^(math.MaxUint32<<lane) | uint64(noWeight+whole(x, weightStep))<<lane
		}
		for b, x := range all[label].Behind[:len(all)] {
			l.step[b][label] = whole(x, unit)
			l.chance[b][label] = float32(math.Exp(float64(x) / float64(heat)))
		}
	}
}

// scores makes scores for the labels of what was added up.
func (l *layers) scores(score *[MaxLabels]int32, s *rows.Sum) {
	var hidden [Width]int32
	s.Positive(&hidden)
	var active [Width + 1]uint8 // the units that are not 0, and one more
	var number [Width + 1]uint64
	n, zero := 0, uint64(0)
	for k, h := range hidden {
		if h != 0 {
			active[n], number[n] = uint8(k), uint64(min(h, mostNumber))
			zero += number[n]
			n++
		}
	}
	var sums [mostPairs]uint64
	for i := 0; i < n; i += 2 {
		x, y := number[i], number[i+1]
		a, b := &l.output[active[i]%Width], &l.output[active[i+1]%Width]
		for j := range sums[:l.pairs] {
			sums[j] += a[j]*x + b[j]*y
		}
	}
	none := int64(zero) * noWeight
	for label := range score[:l.labels] {
		score[label] = int32(int64(uint32(sums[label/2]>>(32*(label%2))))-none) + l.bias[label]
	}
}
