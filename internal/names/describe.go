package names

// What features are made of: each word's letters as hashes, its shape, classes and lists, and where in the document
// it stands in other letters.

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/internal/cluster"
)

// described is a word with all that features ask for.
type described struct {
	word, low     uint64 // hashes of its letters, digits as 0: as they are, in lower case
	prefix        [5]uint64
	suffix        [5]uint64
	shape, brief  uint64 // letters as X, x, d: of the first six, and of runs
	tag           uint64
	fine, coarse  uint64 // classes, from 1; 0 for none
	alone, within uint32
	place         Place
	capital       bool // has a capital
	digit         bool // begins with a digit
	line          bool // stands where every word has a capital
	lowElse       bool // stands in lower case elsewhere
	capElse       bool // stands with a capital inside a sentence elsewhere
	memory        [8]uint64
	memories      int
}

// Text is a document, described.
type Text struct {
	words []described
	input []Word
}

// outside stands for the words before and behind a sentence.
var outside = described{word: 1, low: 1, shape: 1, brief: 1, tag: 1}

const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashOf(s string) uint64 {
	h := uint64(hashStart)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// Describe looks at each word, and at the document for the same word in other letters.
func Describe(words []Word, sentences []Range, clusters *cluster.Table) *Text {
	t := &Text{make([]described, len(words)), words}
	for i := range words {
		t.words[i].describe(&words[i], clusters)
	}
	lower, capital := make(map[uint64]bool, len(words)/4), make(map[uint64]bool, len(words)/8)
	for _, s := range sentences {
		line := t.isLine(s)
		begun := false
		for i := s.From; i < s.Until; i++ {
			w := &t.words[i]
			w.line = line
			switch {
			case !w.capital:
				lower[w.low] = true
			case begun && !line:
				capital[w.low] = true
			}
			begun = begun || w.capital || w.digit || w.brief == briefLower
		}
	}
	for i := range t.words {
		w := &t.words[i]
		if w.capital {
			w.lowElse, w.capElse = lower[w.low], capital[w.low]
		}
	}
	return t
}

// isLine reports whether nearly every longer word of a sentence has a capital.
func (t *Text) isLine(s Range) bool {
	capitals, lower := 0, 0
	for i := s.From; i < s.Until; i++ {
		if len(t.input[i].Text) > 3 {
			if t.words[i].capital {
				capitals++
			} else if t.words[i].brief == briefLower {
				lower++
			}
		}
	}
	return capitals > 2 && lower*3 < capitals
}

// briefLower is the brief shape of a word in lower case.
var briefLower = hashOf("x")

func (w *described) describe(in *Word, clusters *cluster.Table) {
	w.tag = hashOf(in.Tag)
	w.alone, w.within, w.place = in.Alone, in.Within, in.Place
	w.word, w.low, w.shape, w.brief = hashStart, hashStart, hashStart, hashStart
	text := in.Text
	last := byte(0)
	n := 0
	for i, r := range text {
		class := byte('.')
		low := r
		switch {
		case r < utf8.RuneSelf:
			switch {
			case 'a' <= r && r <= 'z':
				class = 'x'
			case 'A' <= r && r <= 'Z':
				class, low = 'X', r+('a'-'A')
			case '0' <= r && r <= '9':
				class, low = 'd', '0'
			default:
				class = byte(r)
			}
		case unicode.IsUpper(r):
			class, low = 'X', unicode.ToLower(r)
		case unicode.IsLower(r):
			class = 'x'
		}
		if class == 'X' {
			w.capital = true
		}
		if i == 0 && class == 'd' {
			w.digit = true
		}
		same := uint64(r)
		if class == 'd' {
			same = '0'
		}
		w.word = (w.word ^ same) * hashPrime
		w.low = (w.low ^ uint64(low)) * hashPrime
		if n < 6 {
			w.shape = (w.shape ^ uint64(class)) * hashPrime
		}
		if class != last {
			w.brief = (w.brief ^ uint64(class)) * hashPrime
		}
		last = class
		if n < len(w.prefix) {
			w.prefix[n] = w.word
		}
		n++
	}
	h := uint64(hashStart)
	for i, k := len(text), 0; i > 0 && k < len(w.suffix); k++ {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		h = (h ^ uint64(r)) * hashPrime
		w.suffix[k] = h
		i -= size
	}
	if fine, coarse, ok := clusters.Find(text); ok {
		w.fine, w.coarse = uint64(fine)+1, uint64(coarse)+1
	}
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
		for i := sentence.From; i < sentence.Until; i++ {
			if !t.words[i].capital {
				continue
			}
			switch from := t.runStart(sentence, i); {
			case run.From < 0:
				run.From = from
			case i-run.Until > joining && from >= run.Until:
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

// runStart is where a name may begin whose first capital is at i.
func (t *Text) runStart(sentence Range, i int) int {
	switch from := i - 1; {
	case from <= sentence.From:
		return max(from, sentence.From)
	case t.input[from].Tag == "HYPH":
		return from - 1
	case len(t.input[from].Text) < 5 && t.words[from].brief == briefLower:
		return from
	}
	return i
}

// runEnd is where a name may end whose last capital is at i.
func (t *Text) runEnd(sentence Range, i int) int {
	end := i + 1
	for end+1 < sentence.Until && t.input[end].Tag == "HYPH" {
		end += 2
	}
	if end < sentence.Until && t.words[end].digit {
		end++
	}
	return end
}
