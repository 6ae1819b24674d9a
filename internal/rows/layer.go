package rows

// From what was added up to outputs.

import "math"

const (
	// Outputs is how many a Layer has at most.
	Outputs = 32
	// MostWeight is the greatest weight; the least is -MostWeight.
	MostWeight = 1<<11 - 1
	// mostNumber bounds the numbers that weights are applied to: so Width of them times weights fit 32 bits.
	mostNumber = 4095
)

// Layer makes each output of a weighted sum of numbers. It is read-only.
type Layer struct {
	plain  plainWeights
	vector vectorWeights
	bias   [Outputs]int32
	groups int // of outputs, those that there are
}

// group is how many outputs are made at a time.
const group = 16

// vectorWeights has those of two neighbouring numbers for one output after the other.
type vectorWeights [Width / 2][Outputs][2]int16

// NewLayer makes a Layer. Weight says what number k adds to an output, bias what the output is without any.
func NewLayer(outputs int, weight func(output, k int) int32, bias func(output int) int32) *Layer {
	l := &Layer{groups: (outputs + group - 1) / group}
	for output := range l.bias {
		l.bias[output] = math.MinInt32
		if output < outputs {
			l.bias[output] = bias(output)
		}
		for k := range Width {
			w := int32(0)
			if output < outputs {
				w = max(-MostWeight, min(MostWeight, weight(output, k)))
			}
			l.plain.set(output, k, w)
			l.vector[k/2][output][k%2] = int16(w)
		}
	}
	return l
}

// Apply writes the outputs for a sum, of whose numbers the negative count as 0 and those beyond 4095 as that. Behind the
// layer's outputs, dst has the least numbers.
func (l *Layer) Apply(dst *[Outputs]int32, s *Sum) { apply(dst, l, &s.lanes, s.zero()) }

// Near gives a bit for each output that is less than some distance, which is positive, below the greatest.
func Near(outputs *[Outputs]int32, distance int32) uint32 { return near(outputs, distance) }
