// Package tag finds parts of speech: the features that a word has in its sentence, which training and use share, a small
// network that weighs them, and greedy decoding from left to right.
//
// Each feature of a word, of its neighbours and of the tags before it has a row of numbers. The rows are added up, what
// is negative is cut off, and the rest speaks for and against the tags that the lexicon thinks possible. No feature
// looks at two words together: so what a word adds to the sum, in each place that it can have, is found out once and
// kept while the word is met again.
//
// # Format
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dltagger"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of labels, at most 64
//	20      4     number of entries
//	24      4     number of words
//	28      4     number of features
//	32      8     labels that a word may have which is not in the lexicon: a bit for each
//	40            labels: a byte with the length, then the name
//	              entries: 8 bytes of possible labels, the commonest, the second, each plus one; 1 if it is sure
//	              words, by rising key: uvarint distance from the key before (from -1 at first), uint16 entry
//	              features, rising: uvarint distance in the same way, Width bytes of weights, 128 standing for 0
//	              labels: int32 bias, Width times int16
package tag

import (
	"math/bits"

	"github.com/dateline-news/dateline/internal/rows"
)

// Width is the number of hidden units.
const Width = rows.Width

// Model is read-only; goroutines may share it.
type Model struct {
	labels  []string
	open    uint64 // a bit for each label that a word may have which the lexicon does not know
	lexicon lexicon
	rows    *rows.Table
	outputs []rows.Numbers // by label
	bias    []int32

	settings [settings]rows.Sum
	history  []rows.Sum // by the tags before: back and last, each plus one
}

// prepare adds up what there is little of.
func (m *Model) prepare() {
	var features []Feature
	for s := range m.settings {
		m.sum(&m.settings[s], appendSetting(features[:0], setting(s)))
	}
	n := len(m.labels) + 1
	m.history = make([]rows.Sum, n*n)
	for back := range n {
		for last := range n {
			features = History(features[:0], uint8(back-1), uint8(last-1))
			m.sum(&m.history[back*n+last], features)
		}
	}
}

// Labels gives the names of the labels. The caller must not change it.
func (m *Model) Labels() []string { return m.labels }

// sum sets s to what the features' rows add up to.
func (m *Model) sum(s *rows.Sum, features []Feature) {
	*s = rows.Sum{}
	m.rows.AddTo(s, features)
}

// best is the label of those in tags that the hidden units speak for most, the first of equals.
func (m *Model) best(hidden *rows.Numbers, tags uint64) uint8 {
	best, most := uint8(0), int32(-1<<31)
	for ; tags != 0; tags &= tags - 1 {
		l := bits.TrailingZeros64(tags)
		score := m.bias[l] + rows.Dot(&m.outputs[l], hidden)
		if score > most {
			best, most = uint8(l), score
		}
	}
	return best
}
