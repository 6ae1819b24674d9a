package quote

// Small values that quotes and attributions point to, allocated many at a time.

// shelf holds values. What was put on it stays where it is.
type shelf[T any] struct{ room []T }

// shelfRoom is how many values are allocated at a time.
const shelfRoom = 64

// put copies values to the shelf. The slice has no room for more, so that what is appended to it goes elsewhere.
func (s *shelf[T]) put(values ...T) []T {
	if len(values) > cap(s.room)-len(s.room) {
		s.room = make([]T, 0, max(shelfRoom, len(values)))
	}
	first := len(s.room)
	s.room = append(s.room, values...)
	return s.room[first:len(s.room):len(s.room)]
}

// one puts a value on the shelf and points to it.
func (s *shelf[T]) one(value T) *T { return &s.put(value)[0] }
