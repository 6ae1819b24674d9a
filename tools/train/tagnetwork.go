package main

// The tagger's network: the rows of a word's features are added up, what is negative is cut off, and the rest speaks for
// the labels. AdaGrad on their likelihood, with one rate for each row.

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"github.com/dateline-news/dateline/internal/tag"
)

const (
	tagSlack    = 1e-4 // keeps first steps small
	leastStep   = 1e-4 // of a likelihood: smaller errors are left alone
	clippedPart = 5000 // one of so many weights is cut to fit into a byte
	outputRange = 2000 // of weights of labels, in whole numbers
	maxLabels   = 64
)

// network holds weights and, for each row of them, the sum of its gradients' mean squares.
type network struct {
	rows          []float32 // tag.Width to a row
	rowSquares    []float32
	output        [][tag.Width]float32 // by label
	outputSquares []float32
	bias          []float32
	biasSquares   []float32

	// Of the last guess.
	hidden     [tag.Width]float32
	tags       uint64 // those to choose from
	likelihood [maxLabels]float32
}

func newNetwork(rows, labels int) *network {
	return &network{
		rows: make([]float32, rows*tag.Width), rowSquares: make([]float32, rows),
		output: make([][tag.Width]float32, labels), outputSquares: make([]float32, labels),
		bias: make([]float32, labels), biasSquares: make([]float32, labels),
	}
}

// shake sets all weights at random.
func (n *network) shake(random *rand.Rand) {
	for i := range n.rows {
		n.rows[i] = (random.Float32() - 0.5) * 0.1
	}
	for l := range n.output {
		for k := range n.output[l] {
			n.output[l][k] = (random.Float32() - 0.5) * 0.4
		}
	}
}

func (n *network) row(row int32) []float32 {
	return n.rows[int(row)*tag.Width:][:tag.Width:tag.Width]
}

// guess gives the likeliest of the tags. thinned are rows of which others have been left out.
func (n *network) guess(thinned, whole []int32, tags uint64) uint8 {
	h := &n.hidden
	*h = [tag.Width]float32{}
	for _, row := range thinned {
		for k, x := range n.row(row) {
			h[k] += x
		}
	}
	for k := range h {
		h[k] /= 1 - wordDrop
	}
	for _, row := range whole {
		for k, x := range n.row(row) {
			h[k] += x
		}
	}
	for k := range h {
		h[k] = max(h[k], 0)
	}
	return n.weigh(tags)
}

// weigh finds the likelihood of each of the tags, and the likeliest.
func (n *network) weigh(tags uint64) (best uint8) {
	n.tags = tags
	p := &n.likelihood
	most := float32(math.Inf(-1))
	for ; tags != 0; tags &= tags - 1 {
		l := bits.TrailingZeros64(tags)
		p[l] = n.bias[l]
		for k, x := range &n.output[l] {
			p[l] += x * n.hidden[k]
		}
		if p[l] > most {
			best, most = uint8(l), p[l]
		}
	}
	var sum float32
	for tags = n.tags; tags != 0; tags &= tags - 1 {
		l := bits.TrailingZeros64(tags)
		p[l] = float32(math.Exp(float64(p[l] - most)))
		sum += p[l]
	}
	for tags = n.tags; tags != 0; tags &= tags - 1 {
		p[bits.TrailingZeros64(tags)] /= sum
	}
	return best
}

// learn moves the weights of the last guess, made of these rows, towards the right label.
func (n *network) learn(rows []int32, label uint8, rate float32) {
	var gradient [tag.Width]float32
	heard := meanSquare(&n.hidden)
	for tags := n.tags; tags != 0; tags &= tags - 1 {
		l := bits.TrailingZeros64(tags)
		wrong := n.likelihood[l]
		if l == int(label) {
			wrong--
		}
		if max(wrong, -wrong) < leastStep {
			continue
		}
		n.outputSquares[l] += wrong * wrong * heard
		step := rate * wrong / root(n.outputSquares[l])
		output := &n.output[l]
		for k, h := range n.hidden {
			gradient[k] += wrong * output[k]
			output[k] -= step * h
		}
		n.biasSquares[l] += wrong * wrong
		n.bias[l] -= rate * wrong / root(n.biasSquares[l])
	}
	for k, h := range n.hidden {
		if h <= 0 {
			gradient[k] = 0
		}
	}
	square := meanSquare(&gradient)
	if square == 0 {
		return
	}
	for _, row := range rows {
		n.rowSquares[row] += square
		step := rate / root(n.rowSquares[row])
		weights := n.row(row)
		for k, g := range gradient {
			weights[k] -= step * g
		}
	}
}

func meanSquare(v *[tag.Width]float32) float32 {
	var sum float32
	for _, x := range v {
		sum += x * x
	}
	return sum / tag.Width
}

func root(squares float32) float32 { return float32(math.Sqrt(float64(squares + tagSlack))) }

// rowScale is what rows are multiplied by to become bytes.
func (n *network) rowScale() float32 {
	var sizes []float32
	for _, x := range n.rows {
		sizes = append(sizes, max(x, -x))
	}
	slices.Sort(sizes)
	return math.MaxInt8 / sizes[len(sizes)-1-len(sizes)/clippedPart]
}

// outputScale is what the weights of labels are multiplied by to become whole numbers.
func (n *network) outputScale() float32 {
	var most float32
	for l := range n.output {
		for _, x := range n.output[l] {
			most = max(most, x, -x)
		}
	}
	return outputRange / most
}
