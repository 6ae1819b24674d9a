package names

// The arithmetic of the model, in whole numbers, several to a machine word: it gives the same on every machine.

import (
	"math"

	"github.com/dateline-news/dateline/internal/rows"
)

const (
	pairs = (Labels + 1) / 2 // of labels: two lanes of 32 bits each
	// bits of what is multiplied: hidden numbers and weights. Hidden such products fit a lane.
	numberBits = 12
	mostNumber = 1<<numberBits - 1
	noWeight   = 1 << (numberBits - 1) // stands for 0
	leastUnit  = 1e-6                  // of scores
)

// layers are the weights behind the rows.
type layers struct {
	hiddenBias [Hidden]int32           // in steps of the rows
	output     [Hidden][pairs]uint64   // weights of two labels, noWeight added to each
	labelBias  [Labels]int32           // in units of scores
	transition [Labels][Labels]int32   // the same
	chance     [Labels][Labels]float32 // exponentials of the transitions
	unit       float64                 // what a step of a score is worth
	hopeless   int32
}

// derive makes whole numbers of weights; step is that of the rows.
func (l *layers) derive(w *Weights, step float32) {
	largest := float32(1e-9)
	for _, row := range w.Output {
		for _, x := range row {
			largest = max(largest, x, -x)
		}
	}
	weightStep := max(float64(largest)/(noWeight-1), leastUnit/float64(step))
	l.unit = float64(step) * weightStep
	whole := func(x float32, unit float64) int32 {
		return int32(max(-1<<29, min(1<<29, math.Round(float64(x)/unit))))
	}
	for label, row := range w.Output {
		l.labelBias[label] = whole(w.LabelBias[label], l.unit)
		for k, x := range row {
			l.output[k][label/2] |= uint64(noWeight+whole(x, weightStep)) << (32 * (label % 2))
		}
		for next, x := range w.Transition[label] {
			l.transition[label][next] = whole(x, l.unit)
			l.chance[label][next] = float32(math.Exp(float64(x) / temperature))
		}
	}
	l.hopeless = int32(hopeless / l.unit)
}

// scores makes scores for the labels of what was added up.
func (l *layers) scores(score *[Labels]int32, s *rows.Sum) {
	var hidden [Hidden]int32
	s.Positive(&hidden)
	var active [Hidden + 1]uint8 // the numbers that are not 0, and one more that is
	var number [Hidden + 1]uint64
	n, zero := 0, uint64(0)
	for k, h := range hidden {
		if h != 0 {
			active[n], number[n] = uint8(k), uint64(min(h, mostNumber))
			zero += number[n]
			n++
		}
	}
	var sums [pairs]uint64
	for i := 0; i < n; i += 2 {
		x, y := number[i], number[i+1]
		a, b := &l.output[active[i]%Hidden], &l.output[active[i+1]%Hidden]
		for j := range sums {
			sums[j] += a[j]*x + b[j]*y
		}
	}
	none := int64(zero) * noWeight
	for label := range score {
		score[label] = int32(int64(uint32(sums[label/2]>>(32*(label%2))))-none) + l.labelBias[label]
	}
}
