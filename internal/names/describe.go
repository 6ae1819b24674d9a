package names

// A document as the tagger sees it: which word stands where, and where names may be.

import (
	"iter"
	"slices"
	"strings"
)

// described is a word at its place.
type described struct {
	typ      int32  // place in Vocabulary.types
	within   uint32 // the lists that hold the longest entry over it
	tag      uint64 // a hash
	place    Place
	capital  bool  // may begin a name
	line     bool  // stands where every word has a capital
	lowElse  bool  // stands in lower case elsewhere
	capElse  bool  // stands with a capital inside a sentence elsewhere
	named    bool  // the like elsewhere are names at the first reading, or some of them
	label    uint8 // at the first reading
	memories uint8
	memory   [4]uint32 // what the first reading made of the like elsewhere
}

// Text is a document, described. It may be used again for another.
type Text struct {
	vocabulary *Vocabulary
	words      []described
	input      []Word
	sightings  []sighting // by the number of a lower case
	documents  uint32     // how many it has been used for, so that sightings of others do not count
	memory     memory
}

// sighting is how a document writes a word.
type sighting struct {
	document  uint32
	inLower   bool
	inCapital bool  // inside a sentence
	tally     int32 // place in memory.tallies, -1 for none
}

// NewText makes an empty one.
func NewText(v *Vocabulary) *Text { return &Text{vocabulary: v} }

// Len is the number of its words.
func (t *Text) Len() int { return len(t.words) }

// Describe looks at each word, and at the document for the same word in other letters. It keeps words.
func (t *Text) Describe(words []Word, sentences []Range) {
	t.input = words
	t.words = grow(t.words, len(words))
	for i := range words {
		in := &words[i]
		n := t.vocabulary.of(in)
		t.words[i] = described{typ: n, within: in.Within, tag: hashOf(in.Tag), place: in.Place, capital: t.vocabulary.traits[n].capital}
	}
	if !slices.ContainsFunc(t.words, func(w described) bool { return w.capital }) {
		t.readSmall()
	}
	t.documents++
	t.sightings = grow(t.sightings, t.vocabulary.lowCount)
	for _, s := range sentences {
		line := t.isLine(s)
		begun := false
		for i := s.From; i < s.Until; i++ {
			w := &t.words[i]
			w.line = line
			trait := t.traitOf(w)
			switch {
			case !w.capital:
				t.sighting(trait).inLower = true
			case begun && !line:
				t.sighting(trait).inCapital = true
			}
			begun = begun || w.capital || trait.digit || trait.small
		}
	}
	for i := range t.words {
		if w := &t.words[i]; w.capital {
			seen := t.sighting(t.traitOf(w))
			w.lowElse, w.capElse = seen.inLower, seen.inCapital
		}
	}
}

// readSmall takes every word with letters for one that may be a name, in a document that has no capitals at all.
func (t *Text) readSmall() {
	for i := range t.words {
		w := &t.words[i]
		w.capital = t.traitOf(w).small
	}
}

func (t *Text) typeOf(w *described) *wordType { return &t.vocabulary.types[w.typ] }

func (t *Text) traitOf(w *described) *trait { return &t.vocabulary.traits[w.typ] }

// sighting gives what this document has of a type.
func (t *Text) sighting(w *trait) *sighting {
	s := &t.sightings[w.lowID]
	if s.document != t.documents {
		*s = sighting{document: t.documents, tally: -1}
	}
	return s
}

// isLine reports whether nearly every longer word of a sentence has a capital.
func (t *Text) isLine(s Range) bool {
	capitals, lower := 0, 0
	for i := s.From; i < s.Until; i++ {
		if w := t.traitOf(&t.words[i]); w.length > 3 {
			if w.capital {
				capitals++
			} else if w.small {
				lower++
			}
		}
	}
	return capitals > 2 && lower*3 < capitals
}

// joining is how many words without a capital may stand between two that have one, in one name: "Bank of the".
const joining = 3

// longestRun bounds a run, so that a text of capitals alone costs no more than any other.
const longestRun = 256

// Runs yields the stretches of a sentence where names may be: words with a capital, what joins them, what hangs on
// them by a hyphen ("al-", "-19"), a number behind and a small word before ("van").
func (t *Text) Runs(sentence Range) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		run := Range{-1, -1}
		divided := false // by a verb or the like
		for i := sentence.From; i < sentence.Until; i++ {
			if !t.words[i].capital {
				divided = divided || i >= run.Until && divides(t.input[i].Tag)
				continue
			}
			apart := divided
			divided = false
			switch from := t.runStart(sentence, i); {
			case run.From < 0:
				run.From = from
			case (apart || i-run.Until > joining) && from >= run.Until:
				if !yield(run) {
					return
				}
				run.From = from
			case i-run.From >= longestRun:
				if !yield(Range{run.From, i}) {
					return
				}
				run.From = i
			}
			run.Until = t.runEnd(sentence, i)
		}
		if run.From >= 0 {
			yield(run)
		}
	}
}

// divides reports a part of speech that does not stand between the words of a name.
func divides(tag string) bool {
	switch tag {
	case "MD", "RB", "PRP", "PRP$", "WDT", "WP", "WRB":
		return true
	}
	return strings.HasPrefix(tag, "VB")
}

// runStart is where a name may begin whose first capital is at i.
func (t *Text) runStart(sentence Range, i int) int {
	switch from := i - 1; {
	case from <= sentence.From:
		return max(from, sentence.From)
	case t.input[from].Tag == "HYPH":
		return from - 1
	default:
		if w := t.traitOf(&t.words[from]); w.length < 5 && w.small {
			return from
		}
	}
	return i
}

// runEnd is where a name may end whose last capital is at i.
func (t *Text) runEnd(sentence Range, i int) int {
	end := i + 1
	for end+1 < sentence.Until && t.input[end].Tag == "HYPH" {
		end += 2
	}
	if end < sentence.Until && t.traitOf(&t.words[end]).digit {
		end++
	}
	return end
}
