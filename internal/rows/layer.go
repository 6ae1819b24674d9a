package rows

// From what was added up to outputs.

const (
	// Outputs is how many a Layer has at most.
	Outputs = 32
	// MostWeight is the greatest weight; the least is -MostWeight.
	MostWeight = 1<<11 - 1
)

// Layer makes each output of a weighted sum of numbers. It is read-only.
type Layer struct {
	weights weights
	outputs int
}

// NewLayer makes a Layer. Weight says what number k adds to an output.
func NewLayer(outputs int, weight func(output, k int) int32) *Layer {
	l := &Layer{outputs: outputs}
	for output := range outputs {
		for k := range Width {
			l.weights.set(output, k, max(-MostWeight, min(MostWeight, weight(output, k))))
		}
	}
	return l
}

// Apply writes the outputs for a sum, of whose numbers the negative count as 0 and those beyond 4095 as that: so
// Width of them times weights fit 32 bits.
func (l *Layer) Apply(dst *[Outputs]int32, s *Sum) {
	l.weights.apply(dst, l.outputs, &s.lanes, Zero*uint32(s.rows))
}
