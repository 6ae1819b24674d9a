package rows

// Which features have a row. Others say nothing: a row that another feature shares would speak out of turn.

import (
	"encoding/binary"
	"math/bits"
)

// Table finds the rows of features, 32-bit hashes. It is read-only.
//
// In a model's bytes, features stand in rising order: uvarint distance from the one before (from -1 at first), then the
// row.
type Table struct {
	buckets []bucket // open addressing; where every feature below some number has a row and no other, each in its own
	some    []uint64 // a bit for each feature that has a row, and for those that share its bit: most features asked for have none; nil for every
}

// bucket is a row in a cache line of its own, with its feature.
type bucket struct {
	row     [Width]byte
	feature uint32
	used    bool
	_       [11]byte
}

// leastRow is the least that a feature takes in the bytes.
const leastRow = 1 + Width

// AppendTable appends rising features with their rows to a model's bytes.
func AppendTable(b []byte, features []uint32, row func(i int) *[Width]int8) []byte {
	last := int64(-1)
	for i, f := range features {
		b = binary.AppendUvarint(b, uint64(int64(f)-last))
		for _, x := range row(i) {
			b = append(b, byte(int(x)+Zero))
		}
		last = int64(f)
	}
	return b
}

// ReadTable reads a table of n features that begins at a byte of a model, behind its head. It gives the byte behind the
// table; where it is none, that of the fault.
func ReadTable(data []byte, at, n int) (t *Table, end int, ok bool) {
	if n < 0 || at < 1 || at > len(data) || n > (len(data)-at)/leastRow {
		return nil, at, false
	}
	t = newTable(n, isEvery(data[at:], n))
	last := int64(-1)
	for range n {
		gap, size := binary.Uvarint(data[at:])
		if size <= 0 || gap == 0 || gap > 1<<32 || last+int64(gap) >= 1<<32 || Width > len(data)-at-size {
			return nil, at, false
		}
		at += size
		last += int64(gap)
		t.put(uint32(last), (*[Width]byte)(data[at:]))
		at += Width
	}
	return t, at, true
}

// isEvery reports whether the bytes of n features are those of every feature below n: each is one behind the last.
func isEvery(data []byte, n int) bool {
	for i := range n {
		if data[i*leastRow] != 1 {
			return false
		}
	}
	return true
}

func newTable(n int, every bool) *Table {
	if every {
		return &Table{buckets: make([]bucket, n)}
	}
	return &Table{buckets: make([]bucket, n+n/3+1), some: make([]uint64, 1<<bits.Len(uint(n*bitsPerRow/64)))}
}

// bitsPerRow leaves one feature in ten that has no row to be looked for, or fewer.
const bitsPerRow = 10

// put adds a feature that is not there.
func (t *Table) put(feature uint32, row *[Width]byte) {
	at := feature
	if t.some != nil {
		word, bit := bitOf(feature)
		t.some[word&(len(t.some)-1)] |= 1 << bit
		at = t.place(feature)
	}
	t.buckets[at] = bucket{row: *row, feature: feature, used: true}
}

// bitOf gives the word of a feature's bit, beyond as many as there are, and the bit.
func bitOf(feature uint32) (word int, bit uint32) {
	hash := feature * 0x9e3779b1
	return int(hash >> 6), hash & 63
}

// place gives the bucket of a feature, or the free one that it would have.
func (t *Table) place(feature uint32) uint32 {
	for i := uint64(feature*0x9e3779b1) * uint64(len(t.buckets)) >> 32; ; i++ {
		if i == uint64(len(t.buckets)) {
			i = 0
		}
		if b := &t.buckets[i]; b.feature == feature || !b.used {
			return uint32(i)
		}
	}
}

// Fetch has the rows of features called to the cache, so that they are there when they are added. It changes nothing else.
func (t *Table) Fetch(features []uint32) {
	if len(t.buckets) > 0 && len(features) > 0 {
		fetch(t, features)
	}
}

// AddTo adds the rows of those features that have one to a sum. It writes on features.
func (t *Table) AddTo(s *Sum, features []uint32) {
	if some := t.some; some != nil {
		n := 0
		for _, f := range features {
			if word, bit := bitOf(f); some[word&(len(some)-1)]>>bit&1 == 0 {
				continue
			}
			if at := t.place(f); t.buckets[at].used {
				features[n] = at
				n++
			}
		}
		features = features[:n]
	}
	if len(features) > 0 && len(t.buckets) > 0 {
		s.rows += addRows(&s.lanes, t.buckets, features)
	}
}
