package names

// The labels of words, and the model that finds them.

import (
	"fmt"

	"github.com/dateline-news/dateline/internal/crf"
)

// Labels is the number of labels: none, and for each kind the first, inner, last and only word of a name.
const Labels = 1 + 4*int(Kinds)

// The words of a name by place; a label is 1 + 4*kind + one of these.
const (
	firstWord = iota
	innerWord
	lastWord
	onlyWord
)

// LabelOf is the label of word i of a name.
func LabelOf(kind Kind, name Range, i int) int {
	place := innerWord
	switch {
	case name.Until-name.From == 1:
		place = onlyWord
	case i == name.From:
		place = firstWord
	case i == name.Until-1:
		place = lastWord
	}
	return 1 + 4*int(kind) + place
}

// closed reports whether no name goes on behind a label, opening whether none goes on into it.
func closed(label int) bool {
	return label == 0 || (label-1)%4 == lastWord || (label-1)%4 == onlyWord
}

func opening(label int) bool {
	return label == 0 || (label-1)%4 == firstWord || (label-1)%4 == onlyWord
}

// Follows reports whether one label may stand behind another.
func Follows(before, label int) bool {
	if closed(before) {
		return opening(label)
	}
	return !opening(label) && (before-1)/4 == (label-1)/4
}

// Read makes a model of its bytes, which it keeps. The error names the byte where they cease to be one.
func Read(data []byte) (*crf.Model, error) {
	m, err := crf.Read(data, Follows)
	if err == nil && m.Labels() != Labels {
		return nil, fmt.Errorf("names: a model of %d labels, not %d", m.Labels(), Labels)
	}
	return m, err
}
