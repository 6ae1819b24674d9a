package tag

// The features of a word in its sentence.

import "github.com/dateline-news/dateline/internal/linear"

// Templates of features, in groups. Words are folded forms unless said otherwise; "known" are the tags that the lexicon
// has for a word.
const (
	entryTemplate = iota // an entry of the lexicon, not a feature of the tagger

	// The word itself.
	form
	formGlued // and whether white space parts it from its neighbours
	formCased // with its capitals, in which style, first in the sentence or not
	suffix2
	suffix3
	suffix4
	suffixCased
	prefix2
	prefix3
	shape
	casingAlone
	known

	// The word behind it.
	formBehind
	suffixBehind
	shapeBehind
	knownBehind

	// The tags before it, and what kind of word it is.
	tagBefore
	tagsBefore // the last two
	tagsCasing
	tagKnown
	tagsKnown

	// Several words and tags together.
	formBefore
	formBefore2
	formBehind2
	formsBefore // the word before and this one
	formsBehind
	formsBehind2
	formsAround
	suffixBefore
	suffixesBehind
	casingAround
	knownBehind2
	knownBoth
	knownAround
	tagForm
	tagsForm
	tagFormBehind
	tagSuffix
	tagKnownBehind

	templates
)

// Features are those of one word, one of each template.
type Features [templates - form]linear.Feature

func (dst *Features) set(template, a, b uint64) { dst[template-form] = linear.Hash(template, a, b) }

// The groups of features.
func (dst *Features) own() []linear.Feature      { return dst[:formBehind-form] }
func (dst *Features) next() []linear.Feature     { return dst[formBehind-form : tagBefore-form] }
func (dst *Features) history() []linear.Feature  { return dst[tagBefore-form : formBefore-form] }
func (dst *Features) together() []linear.Feature { return dst[formBefore-form:] }

// Features sets dst to the features of word i, given the tags of the two words before it: last, and back before that.
func (s *Sentence) Features(i int, back, last uint8, dst *Features) {
	w := &s.words[i+border]
	dst.setOwn(w, s.look(i))
	dst.setNext(&s.words[i+border+1])
	dst.setHistory(historyOf(w, s.look(i), back, last))
	dst.setTogether(s.words[i:i+2*border+1], s.look(i), back, last)
}

// look says how word i uses capitals, and where.
func (s *Sentence) look(i int) uint16 {
	look := uint16(s.words[i+border].casing)<<8 | uint16(s.style)<<1
	if i == 0 {
		look |= 1
	}
	return look
}

func (dst *Features) setOwn(w *word, look uint16) {
	dst.set(form, w.form, 0)
	dst.set(formGlued, w.form, uint64(w.glued))
	dst.set(formCased, w.cased, uint64(look))
	dst.set(suffix2, w.end(2), 0)
	dst.set(suffix3, w.end(3), 0)
	dst.set(suffix4, w.end(4), 0)
	dst.set(suffixCased, w.end(3), uint64(look))
	dst.set(prefix2, w.beginning(2), 0)
	dst.set(prefix3, w.beginning(3), 0)
	dst.set(shape, w.shape, uint64(look&1))
	dst.set(casingAlone, uint64(look), 0)
	dst.set(known, uint64(w.known), uint64(w.casing))
}

func (dst *Features) setNext(behind *word) {
	dst.set(formBehind, behind.form, 0)
	dst.set(suffixBehind, behind.end(3), 0)
	dst.set(shapeBehind, behind.shape, uint64(behind.glued))
	dst.set(knownBehind, uint64(behind.known), 0)
}

// history is all that the features of the tags before a word look at.
type history struct {
	back, last uint8
	look       uint16 // without the place
	known      uint16
}

func historyOf(w *word, look uint16, back, last uint8) history {
	return history{back, last, look >> 1, w.known}
}

func (h history) hash() uint64 {
	return mix(uint64(h.back) | uint64(h.last)<<8 | uint64(h.look)<<16 | uint64(h.known)<<32)
}

func (dst *Features) setHistory(h history) {
	tag, tags := uint64(h.last), uint64(h.back)<<8|uint64(h.last)
	dst.set(tagBefore, tag, 0)
	dst.set(tagsBefore, tags, 0)
	dst.set(tagsCasing, tags, uint64(h.look))
	dst.set(tagKnown, tag, uint64(h.known))
	dst.set(tagsKnown, tags, uint64(h.known))
}

// setTogether looks at a word with its neighbours.
func (dst *Features) setTogether(around []word, look uint16, back, last uint8) {
	_ = around[2*border]
	before2, before, w, behind, behind2 := &around[0], &around[1], &around[2], &around[3], &around[4]
	tag, tags := uint64(last), uint64(back)<<8|uint64(last)
	dst.set(formBefore, before.form, 0)
	dst.set(formBefore2, before2.form, 0)
	dst.set(formBehind2, behind2.form, 0)
	dst.set(formsBefore, before.form, w.form)
	dst.set(formsBehind, w.form, behind.form)
	dst.set(formsBehind2, behind.form, behind2.form)
	dst.set(formsAround, before.form, behind.form)
	dst.set(suffixBefore, before.end(3), 0)
	dst.set(suffixesBehind, behind.end(2), w.end(2))
	dst.set(casingAround, uint64(before.casing)<<8|uint64(behind.casing), uint64(look))
	dst.set(knownBehind2, uint64(behind2.known), uint64(behind.known))
	dst.set(knownBoth, uint64(behind.known), uint64(w.known))
	dst.set(knownAround, uint64(before.known)<<16|uint64(behind.known), uint64(w.known))
	dst.set(tagForm, tag, w.form)
	dst.set(tagsForm, tags, w.form)
	dst.set(tagFormBehind, tag, behind.form)
	dst.set(tagSuffix, tag, w.end(3))
	dst.set(tagKnownBehind, tag, uint64(behind.known)<<16|uint64(w.known))
}
