package crf

// How likely labels are, over all rows of labels.

import (
	"math"
	"math/bits"
)

// Chance is how likely a label is at a word, once Chances has been called.
func (c *Column) Chance(label int) float32 { return c.forward[label] }

// Chances works out how likely each label is at each word of columns, which begin and end as for Best.
func (m *Model) Chances(columns []Column, ends bool) {
	for i := range columns {
		c := &columns[i]
		most := c.score[0]
		for set := c.live; set != 0; set &= set - 1 {
			most = max(most, c.score[bits.TrailingZeros32(set)])
		}
		c.chance, c.forward, c.backward = [MaxLabels]float32{}, [MaxLabels]float32{}, [MaxLabels]float32{}
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			c.chance[label] = float32(math.Exp(m.worth * float64(c.score[label]-most)))
		}
	}
	for i := range columns {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			x := float32(0)
			if i == 0 {
				if m.behind[0]>>label&1 != 0 {
					x = m.chance[0][label]
				}
			} else {
				p := &columns[i-1]
				for from := p.live & m.before[label]; from != 0; from &= from - 1 {
					b := bits.TrailingZeros32(from)
					x += p.forward[b] * m.chance[b][label]
				}
			}
			x *= c.chance[label]
			c.forward[label] = x
			sum += x
		}
		scale(&c.forward, c.live, sum)
	}
	for i := len(columns) - 1; i >= 0; i-- {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			b := bits.TrailingZeros32(set)
			x := float32(0)
			switch {
			case i < len(columns)-1:
				next := &columns[i+1]
				for to := next.live & m.behind[b]; to != 0; to &= to - 1 {
					label := bits.TrailingZeros32(to)
					x += m.chance[b][label] * next.chance[label] * next.backward[label]
				}
			case m.before[0]>>b&1 == 0:
			case ends:
				x = m.chance[b][0]
			default:
				x = 1
			}
			c.backward[b] = x
			sum += x
		}
		scale(&c.backward, c.live, sum)
	}
	for i := range columns {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			c.forward[label] *= c.backward[label]
			sum += c.forward[label]
		}
		scale(&c.forward, c.live, sum)
	}
}

// scale makes the numbers of the labels in set add up to 1.
func scale(x *[MaxLabels]float32, set uint32, sum float32) {
	if sum <= 0 {
		return
	}
	for by := 1 / sum; set != 0; set &= set - 1 {
		x[bits.TrailingZeros32(set)] *= by
	}
}
