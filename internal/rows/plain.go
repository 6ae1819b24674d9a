package rows

// Sums and outputs by plain instructions.

import (
	"encoding/binary"
	"math"
	"math/bits"
)

const even = 0x00ff_00ff_00ff_00ff

// addRowsPlain adds eight numbers of each row at a time, those at even places and those at odd ones.
func addRowsPlain(s *lanes, buckets []bucket, places []uint32) (added uint32) {
	for _, place := range places {
		if int64(place) < int64(len(buckets)) {
			places[added] = place
			added++
		}
	}
	places = places[:added]
	for at := 0; at < Width; at += 16 {
		var a, b, c, d uint64
		for _, place := range places {
			part := buckets[place].row[at:][:16:16]
			first, second := binary.LittleEndian.Uint64(part), binary.LittleEndian.Uint64(part[8:])
			a += first & even
			b += first >> 8 & even
			c += second & even
			d += second >> 8 & even
		}
		four := (*[4]uint64)(s[at/4:])
		four[0] += between(a, b)
		four[1] += between(a>>32, b>>32)
		four[2] += between(c, d)
		four[3] += between(c>>32, d>>32)
	}
	return added
}

// between puts the lower two lanes of b behind each of those of a.
func between(a, b uint64) uint64 {
	return a&0xffff | a&0xffff_0000<<16 | b&0xffff<<16 | b&0xffff_0000<<32
}

func addSumsPlain(s *Sum, others []*Sum) {
	for _, other := range others {
		for i := range s.lanes {
			s.lanes[i] += other.lanes[i]
		}
		s.rows += other.rows
	}
}

func positivePlain(dst *Numbers, s *lanes, zero uint32) {
	for k := range dst {
		dst[k] = int16(max(int32(s[k/4]>>(k%4*16)&0xffff)-int32(zero), 0))
	}
}

func dotPlain(a, b *Numbers) int32 {
	sum := int32(0)
	for k, x := range a {
		sum += int32(x) * int32(b[k])
	}
	return sum
}

// plainWeights has two outputs to a machine word, for each number.
type plainWeights [Width][Outputs / 2]uint64

// noWeight is added to each weight.
const noWeight = MostWeight + 1

func (w *plainWeights) set(output, k int, weight int32) {
	w[k][output/2] += uint64(weight+noWeight) << (output % 2 * 32)
}

func applyPlain(dst *[Outputs]int32, l *Layer, s *lanes, zero uint32) {
	var active [Width + 1]uint8 // the numbers that are not 0, and one more
	var number [Width + 1]uint64
	n, all := 0, uint64(0)
	for at := range Width {
		if x := uint32(s[at/4] >> (at % 4 * 16) & 0xffff); x > zero {
			active[n], number[n] = uint8(at), uint64(min(x-zero, mostNumber))
			all += number[n]
			n++
		}
	}
	*dst = l.bias
	var sums [Outputs / 2]uint64
	for i := 0; i < n; i += 2 {
		x, y := number[i], number[i+1]
		a, b := &l.plain[active[i]%Width], &l.plain[active[i+1]%Width]
		for j := range sums[:l.groups*group/2] {
			sums[j] += a[j]*x + b[j]*y
		}
	}
	for output := range dst[:l.groups*group] {
		dst[output] += int32(int64(uint32(sums[output/2]>>(output%2*32))) - int64(all)*noWeight)
	}
}

func nearPlain(outputs *[Outputs]int32, distance int32) uint32 {
	most := outputs[0]
	for _, x := range outputs {
		most = max(most, x)
	}
	set := uint32(0)
	for output, x := range outputs {
		if x > most-distance {
			set |= 1 << output
		}
	}
	return set
}

func stepPlain(dst *Link, c *Chain, before *Link, outputs *[Outputs]int32) {
	top := int32(math.MinInt32)
	for set := dst.Reached; set != 0; set &= set - 1 {
		output := bits.TrailingZeros32(set) % Outputs
		best, most := c.best(before, output)
		dst.Sum[output], dst.Back[output] = most+outputs[output], int32(best)
		top = max(top, dst.Sum[output])
	}
	for set := dst.Reached; set != 0; set &= set - 1 {
		sum := &dst.Sum[bits.TrailingZeros32(set)%Outputs]
		*sum = max(*sum-top, leastSum)
	}
}
