package saying

// The words of a document as the features see them.

import (
	"context"
	"iter"
)

// Word is a token with what the rules know of it.
type Word struct {
	Text, Tag string
	Verb      uint64  // what a form of a reporting verb takes and does; 0 for other words
	Noun      bool    // a reporting noun
	Class     uint32  // closed word classes, a bit each
	Name      uint8   // kind and form of the mention that covers it; 0 for none
	Mark      uint8   // where in which sort of quotation it stands; 0 outside
	Rule      uint8   // its label by the rules
	By        uint8   // which rule that was
	Paragraph bool    // begins a paragraph
	Sentence  bool    // begins a sentence
	Lean      float32 // by what natural logarithm it is likelier to be content than the model thinks
}

// Text is the words of a document that are read.
type Text struct {
	words  []described
	places []int32 // of each, among all words of the document
	all    int     // words of the document so far
}

// described is a word with all that features ask for.
type described struct {
	low, suffix, tag, verb uint64 // hashes
	class                  uint32
	lean                   float32
	next                   int32 // the next word of the sentence that may be a cue, itself included; -1 for none
	name, mark, rule, by   uint8
	cue                    bool // may be one
	comma, finite          bool // outside quotation marks
	paragraph, sentence    bool // begins one
	silent                 bool // in a sentence where nothing can be reported
}

// outside stands for the words before and behind a stretch.
var outside = described{low: 1, suffix: 1, tag: 1, next: -1}

// Skip counts a word that is not read. Those before and behind it stand side by side.
func (t *Text) Skip() { t.all++ }

const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

// Add appends a word.
func (t *Text) Add(in Word) {
	t.places = append(t.places, int32(t.all))
	t.all++
	t.words = append(t.words, described{
		verb: in.Verb, class: in.Class,
		name: in.Name, mark: in.Mark, rule: in.Rule, by: in.By,
		paragraph: in.Paragraph, sentence: in.Sentence, lean: in.Lean,
	})
	w := &t.words[len(t.words)-1]
	h := uint64(hashStart)
	for i := range len(in.Text) {
		c := in.Text[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	w.low = h
	for i := max(0, len(in.Text)-3); i < len(in.Text); i++ {
		w.suffix = w.suffix<<8 | uint64(in.Text[i]|0x20)
	}
	for i := range min(len(in.Tag), 8) {
		w.tag = w.tag<<8 | uint64(in.Tag[i])
	}
	if in.Mark != 0 {
		return
	}
	w.comma = in.Text == ","
	switch in.Tag {
	case "VBD", "VBZ", "VBP", "MD":
		w.finite = true
	}
	w.cue = in.Verb != 0 && in.Tag != "" && in.Tag[0] == 'V' || in.Noun
}

// longestStretch bounds what is read in one go, so that a paragraph without an end costs no more than others.
const longestStretch = 1000

// stretches yields the parts of the text that are read in one go, [first, last): sentences of one paragraph in which
// something may be reported.
func (t *Text) stretches() iter.Seq2[int, int] {
	return func(yield func(first, last int) bool) {
		first := 0
		for i := range t.words {
			w := &t.words[i]
			if i == first || !w.paragraph && !w.sentence && i-first < longestStretch {
				continue
			}
			if w.paragraph || w.silent != t.words[i-1].silent || i-first >= longestStretch {
				if !t.words[first].silent && !yield(first, i) {
					return
				}
				first = i
			}
		}
		if first < len(t.words) && !t.words[first].silent {
			yield(first, len(t.words))
		}
	}
}

// look finds for each word the next that may be a cue, and the sentences where nothing can be reported.
func (t *Text) look() {
	next := int32(-1)
	silent := true
	last := len(t.words)
	for i := len(t.words) - 1; i >= 0; i-- {
		w := &t.words[i]
		if w.cue {
			next = int32(i)
		}
		w.next = next
		silent = silent && !w.cue && w.mark == 0 && w.rule == 0
		if w.sentence || w.paragraph || i == 0 {
			for k := i; k < last; k++ {
				t.words[k].silent = silent
			}
			next, silent, last = -1, true, i
		}
	}
}

// listener is the key of a context's listener.
type listener struct{}

// Listen gives a context under which use is handed each text that is about to be read. So the trainer sees what the
// tagger will see.
func Listen(ctx context.Context, use func(t *Text)) context.Context {
	return context.WithValue(ctx, listener{}, use)
}
