package names

// How likely names are, over all rows of labels.

import (
	"math"
	"math/bits"
)

// temperature evens out what the model makes of names: it believes too much of itself. Chosen by names-check of
// tools/train, where of the names with a confidence of about 0.9 about 90% are right.
const temperature = 2.5

// chances works out how likely each label is at each word; it leaves them in forward.
func (m *Model) chances(columns []column, ends bool) {
	for i := range columns {
		c := &columns[i]
		most := c.score[0]
		for set := c.live; set != 0; set &= set - 1 {
			most = max(most, c.score[bits.TrailingZeros32(set)])
		}
		c.chance, c.forward, c.backward = [Labels]float32{}, [Labels]float32{}, [Labels]float32{}
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			c.chance[label] = float32(math.Exp(m.unit / temperature * float64(c.score[label]-most)))
		}
	}
	for i := range columns {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			x := float32(0)
			if i == 0 {
				if following[0]>>label&1 != 0 {
					x = m.chance[0][label]
				}
			} else {
				p := &columns[i-1]
				for from := p.live & leading[label]; from != 0; from &= from - 1 {
					b := bits.TrailingZeros32(from)
					x += p.forward[b] * m.chance[b][label]
				}
			}
			x *= c.chance[label]
			c.forward[label] = x
			sum += x
		}
		scale(&c.forward, c.live, sum)
	}
	for i := len(columns) - 1; i >= 0; i-- {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			b := bits.TrailingZeros32(set)
			x := float32(0)
			switch {
			case i < len(columns)-1:
				next := &columns[i+1]
				for to := next.live & following[b]; to != 0; to &= to - 1 {
					label := bits.TrailingZeros32(to)
					x += m.chance[b][label] * next.chance[label] * next.backward[label]
				}
			case !closed(b):
			case ends:
				x = m.chance[b][0]
			default:
				x = 1
			}
			c.backward[b] = x
			sum += x
		}
		scale(&c.backward, c.live, sum)
	}
	for i := range columns {
		c := &columns[i]
		sum := float32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			c.forward[label] *= c.backward[label]
			sum += c.forward[label]
		}
		scale(&c.forward, c.live, sum)
	}
}

// scale makes the numbers of the labels in set add up to 1.
func scale(x *[Labels]float32, set uint32, sum float32) {
	if sum <= 0 {
		return
	}
	for by := 1 / sum; set != 0; set &= set - 1 {
		x[bits.TrailingZeros32(set)] *= by
	}
}

// judge says how likely a name is: as likely as its least likely word; and each kind at its place.
func judge(name *Name, columns []column, labels []uint8) {
	var odds [Kinds]float32
	sum := float32(1e-12)
	for kind := range Kinds {
		least := float32(1)
		for i := range columns {
			least = min(least, columns[i].forward[1+4*int(kind)+int(labels[i]-1)%4])
		}
		odds[kind] = least
		sum += least
	}
	name.Confidence = min(1, odds[name.Kind])
	for kind, o := range odds {
		name.Odds[kind] = o / sum
	}
}
