package quote

import "testing"

// What is appended to a slice from the shelf does not run into the next one.
func TestShelf(t *testing.T) {
	var s shelf[int]
	a, b := s.put(1, 2), s.put(3)
	a = append(a, 9)
	p := s.one(4)
	for range 3 * shelfRoom {
		s.put(7, 7)
	}
	if a[0] != 1 || a[1] != 2 || a[2] != 9 || len(b) != 1 || b[0] != 3 || *p != 4 {
		t.Errorf("have %v, %v, %d", a, b, *p)
	}
	if long := s.put(make([]int, 2*shelfRoom)...); len(long) != 2*shelfRoom {
		t.Errorf("%d of %d values", len(long), 2*shelfRoom)
	}
}
