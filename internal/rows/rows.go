// Package rows adds up rows of small numbers, which is most of the work of a small network over hashed features: each
// feature of a word has a row of bytes, and the word is what its rows add up to.
//
// Sums are whole numbers, four to a machine word: they are the same on every machine, and cost a quarter.
package rows

import "encoding/binary"

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
	lanes [Width / 4]uint64 // of eight neighbours the even ones, 16 bits each, then the odd ones
	rows  int32
}

const even = 0x00ff_00ff_00ff_00ff

// addRows adds rows that begin at bytes of data. Half a row at a time, so that what it adds up stays in registers.
func (s *Sum) addRows(data []byte, rows []uint32) {
	for half := 0; half < 2; half++ {
		lanes := (*[Width / 8]uint64)(s.lanes[half*Width/8:])
		a, b, c, d, e, f := lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5]
		for _, at := range rows {
			row := data[int(at)+half*Width/2:][: Width/2 : Width/2]
			first, second, third := binary.LittleEndian.Uint64(row), binary.LittleEndian.Uint64(row[8:]), binary.LittleEndian.Uint64(row[16:])
			a += first & even
			b += first >> 8 & even
			c += second & even
			d += second >> 8 & even
			e += third & even
			f += third >> 8 & even
		}
		*lanes = [Width / 8]uint64{a, b, c, d, e, f}
	}
	s.rows += int32(len(rows))
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
	for i := 0; i < len(s.lanes); i += 2 {
		d := dst[4*i : 4*i+8 : 4*i+8]
		for j, four := range s.lanes[i : i+2] {
			d[j] = max(int32(four&0xffff)-zero, 0)
			d[j+2] = max(int32(four>>16&0xffff)-zero, 0)
			d[j+4] = max(int32(four>>32&0xffff)-zero, 0)
			d[j+6] = max(int32(four>>48)-zero, 0)
		}
	}
}
