package rows

// Which features have a row. Others say nothing: a row that another feature shares would speak out of turn.

import (
	"encoding/binary"
	"math/bits"
)

// Table finds the rows of features, 32-bit hashes, in a model's bytes. It is read-only.
//
// In the bytes, features stand in rising order: uvarint distance from the one before (from -1 at first), then the row.
type Table struct {
	data  []byte
	slots []slot   // open addressing
	some  []uint64 // a bit for each feature that has a row, and for those that share its bit: most features asked for have none
	first uint32   // where the first row is, if all features below some number have one, and no other: then there are no slots
	below uint32   // that number
}

// slot is a feature and where its row is, 0 in a free slot.
type slot struct{ feature, at uint32 }

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
	size := 1 << bits.Len(uint(n+n/2))
	t = &Table{data: data, slots: make([]slot, size), some: make([]uint64, max(1, size*bitsPerSlot/64))}
	last := int64(-1)
	for range n {
		gap, size := binary.Uvarint(data[at:])
		if size <= 0 || gap == 0 || gap > 1<<32 || last+int64(gap) >= 1<<32 || Width > len(data)-at-size {
			return nil, at, false
		}
		at += size
		last += int64(gap)
		*t.slot(uint32(last)) = slot{uint32(last), uint32(at)}
		word, bit := bitOf(uint32(last))
		t.some[word&(len(t.some)-1)] |= 1 << bit
		at += Width
	}
	if n > 0 && last == int64(n-1) {
		t.first, t.below, t.slots, t.some = uint32(at-n*leastRow+1), uint32(n), nil, nil
	}
	return t, at, true
}

// bitsPerSlot leaves one feature in ten that has no row to be looked for.
const bitsPerSlot = 8

// bitOf gives the word of a feature's bit, beyond as many as there are, and the bit.
func bitOf(feature uint32) (word int, bit uint32) {
	hash := feature * 0x9e3779b1
	return int(hash >> 6), hash & 63
}

// slot gives the place of a feature, or the free one that it would have.
func (t *Table) slot(feature uint32) *slot {
	for i := int(feature*0x9e3779b1) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		if s := &t.slots[i]; s.at == 0 || s.feature == feature {
			return s
		}
	}
}

// AddTo adds the rows of those features that have one to a sum. It writes on features.
func (t *Table) AddTo(s *Sum, features []uint32) {
	n := 0
	if first, below := t.first, t.below; t.slots == nil {
		for _, f := range features {
			if f < below {
				features[n] = first + f*leastRow
				n++
			}
		}
	} else {
		some := t.some
		for _, f := range features {
			if at, bit := bitOf(f); some[at&(len(some)-1)]>>bit&1 == 0 {
				continue
			}
			if at := t.slot(f).at; at != 0 {
				features[n] = at
				n++
			}
		}
	}
	s.addRows(t.data, features[:n])
}
