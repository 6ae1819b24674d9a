package main

// Counting what is right.

import "fmt"

// tally counts what was found right, what was predicted and what gold has.
type tally struct{ right, predicted, gold int }

func (t *tally) add(right, predicted, gold int) {
	t.right += right
	t.predicted += predicted
	t.gold += gold
}

// f1 is the harmonic mean of precision and recall, in per cent; 0 where there is nothing.
func (t tally) f1() float64 { return percent(2*t.right, t.predicted+t.gold) }

// figure is the F1 as a line of the table.
func (t tally) figure(name string) figure {
	return figure{name: name, value: t.f1(), detail: fmt.Sprintf("P %.1f, R %.1f, of %d",
		percent(t.right, t.predicted), percent(t.right, t.gold), t.gold)}
}

// share counts what was right of what was judged.
type share struct{ right, judged int }

func (s *share) add(right bool) {
	s.judged++
	if right {
		s.right++
	}
}

// figure is the share in per cent as a line of the table.
func (s share) figure(name string) figure {
	return figure{name: name, value: percent(s.right, s.judged), detail: fmt.Sprintf("%d of %d", s.right, s.judged)}
}

// count is the number itself as a line of the table.
func (s share) count(name string) figure {
	return figure{name: name, value: float64(s.right), detail: fmt.Sprintf("of %d", s.judged)}
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// common counts what two lists share, each element as often as the list with fewer of it has it.
func common[T comparable](a, b []T) int {
	left := map[T]int{}
	for _, x := range a {
		left[x]++
	}
	n := 0
	for _, x := range b {
		if left[x] > 0 {
			left[x]--
			n++
		}
	}
	return n
}
