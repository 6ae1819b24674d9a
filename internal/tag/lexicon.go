package tag

// The lexicon: which tags a word takes, counted in much text. Its rows stand in the model among the others.

import "github.com/dateline-news/dateline/internal/linear"

// Entry is the feature under which the lexicon has a word: its weights are the shares of the word's tags, in 127ths.
func Entry(text string) linear.Feature {
	w := describe(text)
	return entry(w.cased)
}

func entry(form uint64) linear.Feature { return linear.Hash(entryTemplate, form, 0) }

const (
	certainShare = 127 // the word has this tag only
	secondShare  = 6   // of a second tag worth knowing
)

// lookUp finds the word's tags: as written, or else in small letters. Where capitals say little, both count.
func (w *word) lookUp(model *linear.Model, style style) {
	w.known, w.sure = 0, false
	first, second := commonest(model.Row(entry(w.cased)))
	if w.form != w.cased && (style != running || first.Value == 0) {
		small, smaller := commonest(model.Row(entry(w.form)))
		switch {
		case first.Value == 0:
			first, second = small, smaller
		case small.Value > 0:
			second = small
		}
	}
	if first.Value > 0 {
		w.known = uint16(first.Label) + 1
		w.sure = first.Value == certainShare && style == running
	}
	if second.Value >= secondShare {
		w.known |= (uint16(second.Label) + 1) << 8
	}
}

// commonest gives the two greatest shares of a row.
func commonest(row []linear.Weight) (first, second linear.Weight) {
	for _, t := range row {
		switch {
		case t.Value > first.Value:
			first, second = t, first
		case t.Value > second.Value:
			second = t
		}
	}
	return first, second
}
