package crf

// What is known of a word beside what the model has learned.

// Lean makes the labels [from, to) of a word likelier by a natural logarithm, or unlikelier where it is below 0.
func (m *Model) Lean(c *Column, from, to int, by float32) {
	units := int32(float64(by) / m.worth)
	for label := from; label < to; label++ {
		c.score[label] += units
	}
	m.choose(c)
}
