// Package rows adds up rows of small numbers, which is most of the work of a small network over hashed features: each
// feature of a word has a row of bytes, the word is what its rows add up to, a layer of weights makes outputs of it, and a
// chain of words takes the best row of outputs.
//
// Sums are whole numbers, the same on every machine. On amd64 they are made by vector instructions (AVX2) where the
// processor has them; elsewhere, and with the build tag purego, by plain ones.
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
	rows  uint32
}

// lanes are the numbers of a Sum in order, 16 bits each, four to a machine word, the first lowest. Zero is added to each
// by every row.
type lanes [Width / 4]uint64

// Fetch has sums called to the cache, so that they are there when they are added. It changes nothing else.
func Fetch(sums []Sum) {
	if len(sums) > 0 {
		fetchSums(sums)
	}
}

// Empty reports the sum of no rows.
func (s *Sum) Empty() bool { return s.rows == 0 }

// Add adds other sums.
func (s *Sum) Add(others []*Sum) {
	if len(others) > 0 {
		addSums(s, others)
	}
}

// zero is what is in a lane whose number is 0.
func (s *Sum) zero() uint32 { return Zero * s.rows }

// Numbers are as many as a row has.
type Numbers [Width]int16

// Positive writes the numbers of a sum. What is negative becomes zero.
func (s *Sum) Positive(dst *Numbers) { positive(dst, &s.lanes, s.zero()) }

// Dot is the sum of the products of two sets of numbers, in 32 bits: what does not fit them is cut off.
func Dot(a, b *Numbers) int32 { return dot(a, b) }
