package crf

// The labels of words in spans of some kind: 0 outside of all, and for each kind the first, inner, last and only word of
// a span.

// The words of a span by place; a label is 1 + SpanPlaces*kind + one of these.
const (
	firstWord = iota
	innerWord
	lastWord
	onlyWord

	// SpanPlaces is how many labels a kind has.
	SpanPlaces
)

// SpanLabel is the label of word i of a span of words [from, until).
func SpanLabel(kind, from, until, i int) int {
	place := innerWord
	switch {
	case until-from == 1:
		place = onlyWord
	case i == from:
		place = firstWord
	case i == until-1:
		place = lastWord
	}
	return 1 + SpanPlaces*kind + place
}

// SpanKind is the kind of a label, which is not 0.
func SpanKind(label int) int { return (label - 1) / SpanPlaces }

// OfKind is a label, which is not 0, with another kind.
func OfKind(label, kind int) int { return 1 + SpanPlaces*kind + (label-1)%SpanPlaces }

// Opens reports whether no span goes on into a label.
func Opens(label int) bool {
	return label == 0 || (label-1)%SpanPlaces == firstWord || (label-1)%SpanPlaces == onlyWord
}

// Closes reports whether no span goes on behind a label.
func Closes(label int) bool {
	return label == 0 || (label-1)%SpanPlaces == lastWord || (label-1)%SpanPlaces == onlyWord
}

// SpanFollows reports whether one label may stand behind another.
func SpanFollows(before, label int) bool {
	if Closes(before) {
		return Opens(label)
	}
	return !Opens(label) && SpanKind(before) == SpanKind(label)
}
