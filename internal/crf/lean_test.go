package crf

import "testing"

// A word leans to a label as far as it is told to.
func TestLean(t *testing.T) {
	m := &Model{}
	m.labels, m.worth, m.hopeless = 3, 0.01, 500
	c := &Column{}
	c.score[0], c.score[1], c.score[2] = 100, 50, -1000
	m.choose(c)
	if c.live != 0b011 {
		t.Fatalf("labels %b are looked at", c.live)
	}
	m.Lean(c, 1, 2, -6)
	if c.score[1] != -550 || c.live != 0b001 {
		t.Errorf("leaning away: a score of %d, labels %b", c.score[1], c.live)
	}
	m.Lean(c, 1, 3, 12)
	if c.score[1] != 650 || c.score[2] != 200 || c.live != 0b111 {
		t.Errorf("leaning towards: scores of %d and %d, labels %b", c.score[1], c.score[2], c.live)
	}
}
