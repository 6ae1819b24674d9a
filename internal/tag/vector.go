package tag

// Vectors of hidden units, added four at a time.

import "encoding/binary"

// Width is the number of hidden units, a multiple of eight.
const Width = 48

// vector holds a number for each hidden unit in 16 bits, four to a word, each raised so that none is below zero and all
// are added at once: the even ones of eight neighbours in one word, the odd ones in the next.
type vector [Width / 4]uint64

const (
	rowRaise = 1 << 7  // of a row's bytes
	raise    = 1 << 12 // of a vector: there are fewer than 32 features in one
	summed   = 7       // vectors that are added up: summed*2*raise < 1<<16

	ones = 0x0001_0001_0001_0001
	even = 0x00ff_00ff_00ff_00ff
)

// sum sets v to what the features' rows add up to.
func (m *Model) sum(v *vector, features []Feature) {
	*v = vector{}
	found := uint64(0)
	for _, f := range features {
		if at := m.rows.find(f); at != 0 {
			v.addRow(m.data[at:])
			found++
		}
	}
	for i := range v {
		v[i] += ones * (raise - found*rowRaise)
	}
}

func (v *vector) addRow(row []byte) {
	row = row[:Width:Width]
	for i := range Width / 8 {
		eight := binary.LittleEndian.Uint64(row[8*i:])
		v[2*i] += eight & even
		v[2*i+1] += eight >> 8 & even
	}
}

func (v *vector) add(w *vector) {
	for i := range v {
		v[i] += w[i]
	}
}

// rectify unpacks the sum of summed vectors, in order; what is negative becomes zero.
func (v *vector) rectify(dst *[Width]int32) {
	for i := 0; i < len(v); i += 2 {
		d := dst[4*i : 4*i+8 : 4*i+8]
		for j, four := range v[i : i+2] {
			d[j] = max(int32(four&0xffff)-summed*raise, 0)
			d[j+2] = max(int32(four>>16&0xffff)-summed*raise, 0)
			d[j+4] = max(int32(four>>32&0xffff)-summed*raise, 0)
			d[j+6] = max(int32(four>>48)-summed*raise, 0)
		}
	}
}
