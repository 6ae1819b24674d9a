//go:build !amd64 || purego

package rows

// Sums and outputs by plain instructions.

import "encoding/binary"

const even = 0x00ff_00ff_00ff_00ff

// addRows adds sixteen numbers of each row at a time, so that what it adds up stays in registers.
func addRows(s *lanes, data []byte, rows []uint32) {
	for at := 0; at < Width; at += 16 {
		four := (*[4]uint64)(s[at/4:])
		a, b, c, d := four[0], four[1], four[2], four[3]
		for _, row := range rows {
			part := data[int(row)+at:][:16:16]
			first, second := binary.LittleEndian.Uint64(part), binary.LittleEndian.Uint64(part[8:])
			a += first & even
			b += second & even
			c += first >> 8 & even
			d += second >> 8 & even
		}
		*four = [4]uint64{a, b, c, d}
	}
}

// weights has two outputs to a machine word, for each lane.
type weights [Width][Outputs / 2]uint64

const (
	noWeight   = MostWeight + 1 // is added to each weight
	mostNumber = 4095
)

func (w *weights) set(output, k int, weight int32) {
	w[lane(k)][output/2] += uint64(weight+noWeight) << (output % 2 * 32)
}

func (w *weights) apply(dst *[Outputs]int32, outputs int, s *lanes, zero uint32) {
	var active [Width + 1]uint8 // the lanes that are not 0, and one more
	var number [Width + 1]uint64
	n, all := 0, uint64(0)
	for at := range Width {
		if x := uint32(s[at/4] >> (at % 4 * 16) & 0xffff); x > zero {
			active[n], number[n] = uint8(at), uint64(min(x-zero, mostNumber))
			all += number[n]
			n++
		}
	}
	var sums [Outputs / 2]uint64
	for i := 0; i < n; i += 2 {
		x, y := number[i], number[i+1]
		a, b := &w[active[i]%Width], &w[active[i+1]%Width]
		for j := range sums[:(outputs+1)/2] {
			sums[j] += a[j]*x + b[j]*y
		}
	}
	for output := range dst[:outputs] {
		dst[output] = int32(int64(uint32(sums[output/2]>>(output%2*32))) - int64(all)*noWeight)
	}
}
