package crf

// From scores to the likeliest row of labels.

import (
	"math"
	"math/bits"

	"github.com/dateline-news/dateline/internal/rows"
)

// Column is one word on its way to a label. Only labels that are not much worse than the best are looked at.
type Column struct {
	live     uint32 // the labels looked at, a bit each
	score    [MaxLabels]int32
	best     [MaxLabels]int64 // of the rows of labels up to here
	back     [MaxLabels]uint8
	chance   [MaxLabels]float32 // exponentials of the scores
	forward  [MaxLabels]float32
	backward [MaxLabels]float32
}

// Outside reports a word that is plainly outside of anything.
func (c *Column) Outside() bool { return c.live == 1 }

// SetOutside makes it one.
func (c *Column) SetOutside() { c.live = 1 }

// Look fills a column with the scores of a word.
func (m *Model) Look(c *Column, s *rows.Sum) {
	m.output.Apply(&c.score, s)
	m.choose(c)
}

// choose notes which labels are looked at.
func (m *Model) choose(c *Column) {
	c.live = 1 | rows.Near(&c.score, m.hopeless)&(1<<m.labels-1)
}

// Best writes the likeliest row of labels for columns, of which there must be some, into labels, which has room. They
// begin as if label 0 stood before them; ends says that it stands behind them too, else the row may just end there.
func (m *Model) Best(labels []uint8, columns []Column, ends bool) {
	first := &columns[0]
	reached := first.live & m.behind[0]
	for set := reached; set != 0; set &= set - 1 {
		label := bits.TrailingZeros32(set)
		first.best[label] = int64(first.score[label] + m.step[0][label])
	}
	for i := 1; i < len(columns); i++ {
		c, p := &columns[i], &columns[i-1]
		now := uint32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			from := reached & m.before[label]
			if from == 0 {
				continue
			}
			best, back := int64(math.MinInt64), 0
			for ; from != 0; from &= from - 1 {
				b := bits.TrailingZeros32(from)
				if s := p.best[b] + int64(m.step[b][label]); s > best {
					best, back = s, b
				}
			}
			c.best[label], c.back[label] = best+int64(c.score[label]), uint8(back)
			now |= 1 << label
		}
		reached = now
	}
	end := &columns[len(columns)-1]
	last, best := 0, int64(math.MinInt64)
	for set := reached & m.before[0]; set != 0; set &= set - 1 {
		label := bits.TrailingZeros32(set)
		s := end.best[label]
		if ends {
			s += int64(m.step[label][0])
		}
		if s > best {
			last, best = label, s
		}
	}
	for i := len(columns) - 1; i >= 0; i-- {
		labels[i] = uint8(last)
		last = int(columns[i].back[last])
	}
}
