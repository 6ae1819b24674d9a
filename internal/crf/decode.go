package crf

// From scores to the likeliest row of labels.

import "github.com/dateline-news/dateline/internal/rows"

// Column is one word on its way to a label. Only labels that are not much worse than the best are looked at.
type Column struct {
	live     uint32 // the labels looked at, a bit each
	score    [MaxLabels]int32
	link     rows.Link
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
	before := m.chain.Start()
	for i := range columns {
		c := &columns[i]
		m.chain.Step(&c.link, before, &c.score, c.live)
		before = &c.link
	}
	last := m.chain.End(before, ends)
	for i := len(columns) - 1; i >= 0; i-- {
		labels[i] = uint8(last)
		last = int(columns[i].link.Back[last])
	}
}
