// Package rows adds up rows of small numbers, which is most of the work of a small network over hashed features: each
// feature of a word has a row of bytes, the word is what its rows add up to, and a layer of weights makes outputs of it.
//
// Sums are whole numbers, the same on every machine. On amd64 they are made by vector instructions that every such
// machine has; elsewhere, and with the build tag purego, by plain ones.
package rows

const (
	// Width is how many numbers a row has.
	Width = 48
	// Zero is the byte that stands for 0.
	Zero = 128
	// Most is how many rows a Sum can hold.
	Most = (1<<16 - 1) / 255
)

// Sum is rows added up. The zero value is the sum of none.
type Sum struct {
	lanes lanes
	rows  int32
}

// lanes are the numbers of a Sum, 16 bits each, four to a machine word. Zero is added to each by every row.
type lanes [Width / 4]uint64

// lane is where number k stands: of sixteen neighbours the even ones, then the odd ones.
func lane(k int) int { return k&^15 | k&1<<3 | k>>1&7 }

// addRows adds rows that begin at bytes of data.
func (s *Sum) addRows(data []byte, rows []uint32) {
	if len(rows) > 0 {
		addRows(&s.lanes, data, rows)
		s.rows += int32(len(rows))
	}
}

// Add adds another sum.
func (s *Sum) Add(other *Sum) {
	for i := range s.lanes {
		s.lanes[i] += other.lanes[i]
	}
	s.rows += other.rows
}

// Positive writes the numbers, in order. What is negative becomes zero.
func (s *Sum) Positive(dst *[Width]int32) {
	zero := Zero * s.rows
	for i, four := range s.lanes {
		first := i/4*16 + i%4/2 + i%2*8 // the number in the lowest lane
		d := dst[first : first+7]
		d[0] = max(int32(four&0xffff)-zero, 0)
		d[2] = max(int32(four>>16&0xffff)-zero, 0)
		d[4] = max(int32(four>>32&0xffff)-zero, 0)
		d[6] = max(int32(four>>48)-zero, 0)
	}
}
