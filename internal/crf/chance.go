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
		m.forward(columns, i)
	}
	for i := len(columns) - 1; i >= 0; i-- {
		m.backward(columns, i, ends)
	}
	for i := range columns {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set) % MaxLabels
			c.forward[label] *= c.backward[label]
			sum += c.forward[label]
		}
		scale(&c.forward, c.live, sum)
	}
}

// forward works out how likely the labels of word i are by the words before it and itself.
func (m *Model) forward(columns []Column, i int) {
	c := &columns[i]
	most := c.score[0]
	for set := c.live; set != 0; set &= set - 1 {
		most = max(most, c.score[bits.TrailingZeros32(set)%MaxLabels])
	}
	c.forward = [MaxLabels]float32{}
	sum := float32(0)
	for set := c.live; set != 0; set &= set - 1 {
		label := bits.TrailingZeros32(set) % MaxLabels
		x := float32(0)
		if i > 0 {
			p, chance := &columns[i-1], &m.chance[label]
			for from := p.live & m.before[label]; from != 0; from &= from - 1 {
				b := bits.TrailingZeros32(from) % MaxLabels
				x += p.forward[b] * chance[b]
			}
		} else if m.behind[0]>>label&1 != 0 {
			x = m.chance[label][0]
		}
		c.chance[label] = float32(math.Exp(m.worth * float64(c.score[label]-most)))
		x *= c.chance[label]
		c.forward[label] = x
		sum += x
	}
	scale(&c.forward, c.live, sum)
}

// backward works out how likely what stands behind word i is behind each of its labels.
func (m *Model) backward(columns []Column, i int, ends bool) {
	c := &columns[i]
	sum := float32(0)
	for set := c.live; set != 0; set &= set - 1 {
		b := bits.TrailingZeros32(set) % MaxLabels
		x := float32(0)
		switch {
		case i < len(columns)-1:
			next := &columns[i+1]
			for to := next.live & m.behind[b]; to != 0; to &= to - 1 {
				label := bits.TrailingZeros32(to) % MaxLabels
				x += m.chance[label][b] * next.chance[label] * next.backward[label]
			}
		case m.before[0]>>b&1 == 0:
		case ends:
			x = m.chance[0][b]
		default:
			x = 1
		}
		c.backward[b] = x
		sum += x
	}
	scale(&c.backward, c.live, sum)
}

// scale makes the numbers of the labels in set add up to 1.
func scale(x *[MaxLabels]float32, set uint32, sum float32) {
	if sum <= 0 {
		return
	}
	for by := 1 / sum; set != 0; set &= set - 1 {
		x[bits.TrailingZeros32(set)%MaxLabels] *= by
	}
}
