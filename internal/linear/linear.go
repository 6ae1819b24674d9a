// Package linear is the sparse linear model under dateline's taggers: features that are hashes, and for each feature
// the labels it speaks for and against. The score of a label is the sum of the weights that the present features give
// it. Which features a token has, and how labels follow each other, is the tagger's own business.
//
// # Format
//
// A model is one little-endian block of bytes. Rows are kept in buckets, by the upper 16 bits of the feature; within a
// bucket they stand one behind the other, by the lower eight. Rows and weights are cells of two bytes.
//
//	offset  size  what
//	0       8     magic "dateline"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of labels, at most MaxLabels
//	20      4     number of cells
//	24            labels: a byte with the length, then the name
//	              65,536 buckets: the number of cells in each, a uvarint
//	              cells: for each row
//	                one cell: lower byte of the feature, number of weights (at least 1)
//	                a cell for each weight, by rising label: label, signed weight
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

// Scores holds a score for each label, and nothing behind the model's last.
type Scores [MaxLabels]int32

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
	labels []string
	filter []uint64 // a bit for each eight features: whether any of them has a row
	starts []uint32 // by bucket: its first cell; one more for the end
	cells  []Weight // of a row: a head whose Label is the lower byte and whose Value is the count, then the weights
}

// The halves of a feature.
const (
	bucketBits = 16
	lowerBits  = FeatureBits - bucketBits
	buckets    = 1 << bucketBits

	filterBits = FeatureBits - 3
)

// Labels gives the names of the labels. The caller must not change it.
func (m *Model) Labels() []string { return m.labels }

// Row gives the weights of a feature, none where the model has no such row. The caller must not change it.
func (m *Model) Row(f Feature) []Weight {
	if m.mayHave(f) == 0 {
		return nil
	}
	return m.find(f)
}

// mayHave is 0 for most features that have no row, else 1.
func (m *Model) mayHave(f Feature) int {
	bit := f % (1 << FeatureBits) >> (FeatureBits - filterBits)
	return int(m.filter[bit/64] >> (bit % 64) & 1)
}

// find looks through the feature's bucket.
func (m *Model) find(f Feature) []Weight {
	bucket := f % (1 << FeatureBits) >> lowerBits
	cells := m.cells[m.starts[bucket]:m.starts[bucket+1]]
	for len(cells) > 0 {
		head := cells[0]
		end := 1 + int(head.Value)
		if head.Label >= uint8(f) {
			if head.Label == uint8(f) {
				return cells[1:end]
			}
			break
		}
		cells = cells[end:]
	}
	return nil
}

// Add adds the weights of each feature to the scores.
func (m *Model) Add(scores *Scores, features []Feature) {
	for len(features) > 0 {
		n := min(len(features), atOnce)
		m.addSome(scores, features[:n])
		features = features[n:]
	}
}

// atOnce is how many features are looked up together. Most have no row: sorting those out first, without a branch, and
// then fetching the others' buckets at once hides most of the memory's delay.
const atOnce = 32

func (m *Model) addSome(scores *Scores, features []Feature) {
	var present [atOnce]Feature
	n := 0
	for _, f := range features {
		present[n%atOnce] = f
		n += m.mayHave(f)
	}
	for _, f := range present[:n] {
		for _, w := range m.find(f) {
			scores[w.Label%MaxLabels] += int32(w.Value)
		}
	}
}

// Best is the label with the highest score, the first of equals.
func (m *Model) Best(scores *Scores) int {
	best := 0
	for l := 1; l < len(m.labels) && l < MaxLabels; l++ {
		if scores[l] > scores[best] {
			best = l
		}
	}
	return best
}

// FormatError says where a block of bytes ceases to be a model, and why.
type FormatError struct {
	Offset int
	Reason string
}

func (e *FormatError) Error() string { return fmt.Sprintf("model: byte %d: %s", e.Offset, e.Reason) }
