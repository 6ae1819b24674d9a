package tag

// A sentence to be tagged.

import "github.com/dateline-news/dateline/internal/linear"

// Sentence is what the features look at. It may be filled again.
type Sentence struct {
	words []word // with border empty ones before the first and, once it has ended, behind the last
	style style
}

// style is how a whole sentence uses capitals: they mean less in a headline.
type style uint8

const (
	running style = iota
	titled        // Most Long Words Begin with a Capital
	shouted       // MOST WORDS ARE IN CAPITALS
)

// border is how far the features look to either side.
const border = 2

// Begin empties the sentence.
func (s *Sentence) Begin() { s.words = append(s.words[:0], word{}, word{}) }

// Add appends a word. glued says that no white space parts it from the word before.
func (s *Sentence) Add(text string, glued bool) {
	w := describe(text)
	if glued && len(s.words) > border {
		w.glued = gluedBefore
		s.words[len(s.words)-1].glued |= gluedBehind
	}
	s.words = append(s.words, w)
}

// End must be called when the last word has been added: it looks the words up in the lexicon that the model holds.
func (s *Sentence) End(model *linear.Model) {
	s.style = styleOf(s.words[border:])
	for i := border; i < len(s.words); i++ {
		s.words[i].lookUp(model, s.style)
	}
	s.words = append(s.words, word{}, word{})
}

// styleOf looks at the words that have letters.
func styleOf(words []word) style {
	long, capital, all, shouting := 0, 0, 0, 0
	for i := range words {
		w := &words[i]
		switch w.casing {
		case caseless, single:
			continue
		case upper:
			shouting++
		}
		all++
		if w.prefix>>24 != 0 && i > 0 { // four letters, and not the first
			long++
			if w.casing != lower {
				capital++
			}
		}
	}
	switch {
	case shouting > 1 && 4*shouting > 3*all:
		return shouted
	case long > 1 && 4*capital > 3*long:
		return titled
	}
	return running
}

// Len is the number of words.
func (s *Sentence) Len() int { return len(s.words) - 2*border }

// Running reports whether the sentence uses capitals as running text does, so that they tell names.
func (s *Sentence) Running() bool { return s.style == running }

// Sure gives the tag of word i where the lexicon knows of no other.
func (s *Sentence) Sure(i int) (label uint8, ok bool) {
	w := &s.words[i+border]
	return uint8(w.known) - 1, w.sure
}
