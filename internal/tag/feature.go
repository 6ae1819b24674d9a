package tag

// The features of a word in its sentence.

import "github.com/dateline-news/dateline/internal/linear"

// Sentence is what the features look at. It may be filled again.
type Sentence struct {
	words []Word // two empty ones before the first and two behind the last
	style style
}

// style is how a whole sentence uses capitals: they mean less in a headline.
type style uint8

const (
	running style = iota
	title         // Most Long Words Begin with a Capital
	shouted       // MOST WORDS ARE IN CAPITALS
)

const border = 2

// Begin empties the sentence.
func (s *Sentence) Begin() { s.words = append(s.words[:0], Word{}, Word{}) }

// Add appends a word. glued says that no white space parts it from the word before.
func (s *Sentence) Add(text string, glued bool) {
	w := Describe(text)
	if glued && len(s.words) > border {
		w.glued = gluedBefore
		s.words[len(s.words)-1].glued |= gluedBehind
	}
	s.words = append(s.words, w)
}

// End must be called when the last word has been added.
func (s *Sentence) End() {
	s.style = styleOf(s.words[border:])
	s.words = append(s.words, Word{}, Word{})
}

// styleOf looks at the words that have letters.
func styleOf(words []Word) style {
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
		return title
	}
	return running
}

// Len is the number of words.
func (s *Sentence) Len() int { return len(s.words) - 2*border }

// None stands for the tag before the first word.
const None = 255

// Templates of features. Those of the tags before come last.
const (
	tCertain = iota
	tForm
	tCased
	tSuffix1
	tSuffix2
	tSuffix3
	tSuffix4
	tPrefix2
	tPrefix3
	tShape
	tCasing
	tGlue
	tBefore
	tBehind
	tBefore2
	tBehind2
	tBeforeForm
	tFormBehind
	tAround
	tSuffixBefore
	tSuffixBehind
	tSuffix2Behind
	tCasings
	tShapeBehind
	tSuffixCasing
	tBehindBoth
	tBeforeBoth

	tTag
	tTags
	tTagForm
	tTagBehind
	tTagSuffix
	tTagBack
	tTagsForm
	tTagCasing
)

const (
	// StaticFeatures is how many features a word has that do not depend on tags.
	StaticFeatures = tTag - tForm
	// HistoryFeatures is how many depend on the two tags before.
	HistoryFeatures = tTagCasing - tTag + 1
)

// Static gives the features of word i that do not depend on tags.
func (s *Sentence) Static(i int, dst *[StaticFeatures]linear.Feature) {
	around := s.words[i : i+5 : i+5]
	before2, before, w, behind, behind2 := &around[0], &around[1], &around[2], &around[3], &around[4]
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	look := uint64(w.casing)<<8 | uint64(s.style)<<1 | first
	set := func(template, a, b uint64) { dst[template-tForm] = linear.Hash(template, a, b) }
	set(tForm, w.form, 0)
	set(tCased, w.cased, look)
	set(tSuffix1, uint64(w.suffix&0xff), 0)
	set(tSuffix2, uint64(w.suffix&0xffff), 0)
	set(tSuffix3, uint64(w.suffix&0xffffff), 0)
	set(tSuffix4, uint64(w.suffix), 0)
	set(tPrefix2, uint64(w.prefix&0xffff), 0)
	set(tPrefix3, uint64(w.prefix&0xffffff), 0)
	set(tShape, w.shape, first)
	set(tCasing, look, 0)
	set(tGlue, w.form, uint64(w.glued))
	set(tBefore, before.form, 0)
	set(tBehind, behind.form, 0)
	set(tBefore2, before2.form, 0)
	set(tBehind2, behind2.form, 0)
	set(tBeforeForm, before.form, w.form)
	set(tFormBehind, w.form, behind.form)
	set(tAround, before.form, behind.form)
	set(tSuffixBefore, uint64(before.suffix&0xffffff), 0)
	set(tSuffixBehind, uint64(behind.suffix&0xffffff), 0)
	set(tSuffix2Behind, uint64(behind.suffix&0xffff), uint64(w.suffix&0xffff))
	set(tCasings, uint64(before.casing)<<16|uint64(behind.casing), look)
	set(tShapeBehind, behind.shape, uint64(behind.glued))
	set(tSuffixCasing, uint64(w.suffix&0xffffff), look)
	set(tBehindBoth, behind.form, behind2.form)
	set(tBeforeBoth, before2.form, before.form)
}

// History gives the features of word i that depend on the tags before it: last, and back before that.
func (s *Sentence) History(i int, back, last uint8, dst *[HistoryFeatures]linear.Feature) {
	around := s.words[i : i+5 : i+5]
	w, behind := &around[2], &around[3]
	set := func(template, a, b uint64) { dst[template-tTag] = linear.Hash(template, a, b) }
	tags := uint64(back)<<8 | uint64(last)
	set(tTag, uint64(last), 0)
	set(tTags, tags, 0)
	set(tTagForm, uint64(last), w.form)
	set(tTagBehind, uint64(last), behind.form)
	set(tTagSuffix, uint64(last), uint64(w.suffix&0xffffff))
	set(tTagBack, uint64(back), 0)
	set(tTagsForm, tags, w.form)
	set(tTagCasing, tags, uint64(w.casing)<<8|uint64(s.style))
}

// Certain gives the feature under which a word that has one tag only is listed. ok is false where capitals cannot be
// trusted to tell one word from another.
func (s *Sentence) Certain(i int) (f linear.Feature, ok bool) {
	return linear.Hash(tCertain, s.words[i+border].cased, 0), s.style == running
}
