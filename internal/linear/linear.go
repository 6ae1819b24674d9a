// Package linear is the sparse linear model under dateline's taggers: features that are hashes, and for each feature
// the labels it speaks for and against. The score of a label is the sum of the weights that the present features give
// it. Which features a token has, and how labels follow each other, is the tagger's own business.
//
// # Format
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dateline"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of labels, at most MaxLabels
//	20      4     number of rows
//	24      4     number of weights in all rows together
//	28            labels: a byte with the length, then the name
//	              rows, by rising feature:
//	                uvarint  distance from the feature before (from -1 at first), at least 1
//	                byte     number of weights, at least 1
//	                         weights by rising label: a byte for the label, a byte for the weight, signed
//
// Reading checks all of it: a block that was cut, altered or made by another version is a *FormatError.
package linear

import "fmt"

const (
	// MaxLabels is the greatest number of labels of a model.
	MaxLabels = 64
	// FeatureBits is the width of a Feature. Two features that meet in one hash share a row, in training as in use.
	FeatureBits = 24
)

// Feature is a hash below 1<<FeatureBits, evenly spread: see [Hash].
type Feature uint32

// Hash makes a feature of a template's number and the two values that fill it.
func Hash(template, a, b uint64) Feature {
	h := (a + template*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h ^= h >> 32
	h = (h + b) * 0xc4ceb9fe1a85ec53
	h ^= h >> 29
	h *= 0x9e3779b97f4a7c15
	return Feature(h >> (64 - FeatureBits))
}

// Scores holds a score for each label. It is longer than any model's labels so that the hot loop checks no bounds.
type Scores [256]int32

// Weight is what a feature gives a label.
type Weight struct {
	Label uint8
	Value int8
}

// Row is a feature with its weights, by rising label.
type Row struct {
	Feature Feature
	Weights []Weight
}

// Model is a read-only table of rows. Goroutines may share it.
type Model struct {
	labels  []string
	slots   []slot // by rising feature, each at its home or as near behind it as there was room
	shift   uint   // Feature >> shift is the home
	weights []Weight
}

// slot is a row's place in the weights. A count of 0 means that the slot is free.
type slot struct {
	feature Feature
	first   uint32
	count   uint32
}

// Labels gives the names of the labels. The caller must not change it.
func (m *Model) Labels() []string { return m.labels }

// Row gives the weights of a feature, none where the model has no such row. The caller must not change it.
func (m *Model) Row(f Feature) []Weight {
	for i := int(f >> m.shift); i < len(m.slots); i++ {
		s := &m.slots[i]
		if s.feature >= f || s.count == 0 {
			if s.feature == f {
				return m.weights[s.first:][:s.count]
			}
			break
		}
	}
	return nil
}

// Add adds the weights of each feature to the scores.
func (m *Model) Add(scores *Scores, features []Feature) {
	for _, f := range features {
		for _, w := range m.Row(f) {
			scores[w.Label] += int32(w.Value)
		}
	}
}

// Best is the label with the highest score, the first of equals.
func (m *Model) Best(scores *Scores) int {
	best := 0
	for l := 1; l < len(m.labels); l++ {
		if scores[l] > scores[best] {
			best = l
		}
	}
	return best
}

// index places the rows, which come by rising feature.
func (m *Model) index(rows []slot) {
	bits := uint(1)
	for 1<<bits < 2*len(rows) && bits < FeatureBits {
		bits++
	}
	m.shift = FeatureBits - bits
	m.slots = make([]slot, 1<<bits, 1<<bits+64)
	next := 0
	for _, row := range rows {
		at := max(next, int(row.feature>>m.shift))
		for at >= len(m.slots) {
			m.slots = append(m.slots, slot{})
		}
		m.slots[at] = row
		next = at + 1
	}
}

// FormatError says where a block of bytes ceases to be a model, and why.
type FormatError struct {
	Offset int
	Reason string
}

func (e *FormatError) Error() string { return fmt.Sprintf("model: byte %d: %s", e.Offset, e.Reason) }
