package rows

// From outputs, word by word, to the best row of them.

import "math/bits"

// Chain has the weights of one output behind another. It is read-only.
type Chain struct {
	step   [Outputs][Outputs]int32 // [before][output]; forbidden where it may not stand there
	behind [Outputs]uint32         // those that may stand behind each, a bit each
	bits   [Outputs]uint32         // of each
	groups int
	start  Link
}

const (
	// MostStep is the greatest weight of a Chain, and the greatest distance of outputs that Step can tell; the least
	// weight is -MostStep.
	MostStep = 1 << 26

	leastSum  = -1 << 27 // what is worse counts as this: so sums fit 32 bits
	forbidden = -1 << 29
	unreached = forbidden + leastSum
)

// NewChain makes a Chain. Follows says which output may stand behind which, step how that weighs. Output 0 may stand behind
// itself.
func NewChain(outputs int, follows func(before, output int) bool, step func(before, output int) int32) *Chain {
	c := &Chain{groups: (outputs + group - 1) / group}
	c.start.Reached = 1
	for before := range c.step {
		c.bits[before] = 1 << before
		for output := range c.step {
			c.step[before][output] = forbidden
			if before < outputs && output < outputs && follows(before, output) {
				c.step[before][output] = max(-MostStep, min(MostStep, step(before, output)))
				c.behind[before] |= 1 << output
			}
		}
	}
	return c
}

// Link is a word on the way to the best row: for each output, the sum of the best row that ends in it, less that of the
// best of all, and the output before it in that row. Only the outputs in Reached are there, a bit each.
type Link struct {
	Sum, Back [Outputs]int32
	Reached   uint32
}

// Start is the link of no word: a row begins as if output 0 stood before it.
func (c *Chain) Start() *Link { return &c.start }

// Step makes the link of a word behind another from its outputs. Those in live are looked at, 0 among them.
func (c *Chain) Step(dst, before *Link, outputs *[Outputs]int32, live uint32) {
	can := uint32(0)
	for set := before.Reached; set != 0; set &= set - 1 {
		can |= c.behind[bits.TrailingZeros32(set)%Outputs]
	}
	if dst.Reached = live & can; dst.Reached == 1 {
		c.only(dst, before)
	} else {
		step(dst, c, before, outputs)
	}
}

// only is Step where output 0 alone is reached.
func (c *Chain) only(dst, before *Link) {
	best, _ := c.best(before, 0)
	dst.Sum[0], dst.Back[0] = 0, int32(best)
}

// best is the output of a link that another stands behind with the best sum, the first of equals.
func (c *Chain) best(l *Link, output int) (best int, most int32) {
	most = unreached
	for set := l.Reached; set != 0; set &= set - 1 {
		b := bits.TrailingZeros32(set) % Outputs
		if sum := l.Sum[b] + c.step[b][output%Outputs]; sum > most {
			best, most = b, sum
		}
	}
	return best, most
}

// End is the output in which the best row ends that 0 may stand behind. Counts says that it does, so that this step has a
// weight too.
func (c *Chain) End(last *Link, counts bool) int {
	if counts {
		best, _ := c.best(last, 0)
		return best
	}
	best, most := 0, int32(unreached)
	for set := last.Reached; set != 0; set &= set - 1 {
		if b := bits.TrailingZeros32(set) % Outputs; c.behind[b]&1 != 0 && last.Sum[b] > most {
			best, most = b, last.Sum[b]
		}
	}
	return best
}
