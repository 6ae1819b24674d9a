package names

// The labels of words, and the model that finds them.

import (
	"fmt"

	"github.com/dateline-news/dateline/internal/crf"
)

// Labels is the number of labels: none, and for each kind the places of a word in a name.
const Labels = 1 + crf.SpanPlaces*int(Kinds)

// LabelOf is the label of word i of a name.
func LabelOf(kind Kind, name Range, i int) int {
	return crf.SpanLabel(int(kind), name.From, name.Until, i)
}

// Read makes a model of its bytes, which it keeps. The error names the byte where they cease to be one.
func Read(data []byte) (*crf.Model, error) {
	m, err := crf.Read(data, crf.SpanFollows)
	if err == nil && m.Labels() != Labels {
		return nil, fmt.Errorf("names: a model of %d labels, not %d", m.Labels(), Labels)
	}
	return m, err
}
