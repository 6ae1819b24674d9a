package names

// The features of a word: which rows of the model speak for it.

import "math/bits"

// mix makes a feature of a template and what fills it.
func mix(template, a, b uint64) uint32 {
	h := (a + template*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h ^= h >> 32
	h = (h + b) * 0xc4ceb9fe1a85ec53
	h ^= h >> 29
	h *= 0x9e3779b97f4a7c15
	return uint32(h >> 32)
}

// The templates, eight numbers apart: some use several, one for each place. Their order is part of the model.
const (
	always = 8 * iota
	wordHere
	lowHere
	lowBeside
	pairBefore
	pairBehind
	pairAround
	prefixHere
	suffixHere
	shapeHere
	briefHere
	briefBefore
	briefBehind
	tagHere
	tagBefore
	tagBehind
	wordNearBefore
	wordNearBehind
	openingHere
	openingElse
	lineHere
	lowElseHere
	capElseHere
	listHere
	listBefore
	listBehind
	fineClass
	coarseClass
	memoryHere
	memoryBefore
	memoryBehind
)

// outside stands for the words before and behind a sentence, with the vocabulary's type of that name.
var outside = described{tag: 1}

// at is a word of a sentence, or what stands for those outside.
func (t *Text) at(sentence Range, i int) (*described, *wordType) {
	if i < sentence.From || i >= sentence.Until {
		return &outside, &t.vocabulary.outside
	}
	w := &t.words[i]
	return w, t.typeOf(w)
}

// Features appends the features of word i of a sentence.
func (t *Text) Features(dst []uint32, sentence Range, i int) []uint32 {
	for _, c := range company {
		_, typ := t.at(sentence, i+c.distance)
		dst = typ.features(dst, c.role)
	}
	return t.together(dst, sentence, i)
}

// company lists the words that are looked at, by their distance.
var company = [...]struct {
	distance int
	role     role
}{
	{0, here}, {-1, before}, {1, behind}, {-2, twoBefore}, {2, twoBehind},
	{-3, nearBefore}, {-4, nearBefore}, {3, nearBehind}, {4, nearBehind},
}

// features appends what a type alone tells in a role.
func (w *wordType) features(dst []uint32, r role) []uint32 {
	add := func(template, a uint64) { dst = append(dst, mix(template, a, 0)) }
	class := func(place uint64) {
		if w.fine != 0 {
			add(fineClass+place, w.fine)
			add(coarseClass+place, w.coarse)
		}
	}
	switch r {
	case here:
		add(always, 0)
		add(wordHere, w.word)
		add(lowHere, w.low)
		for k, h := range w.prefix {
			if h != 0 {
				add(prefixHere+uint64(k), h)
			}
		}
		for k, h := range w.suffix {
			if h != 0 {
				add(suffixHere+uint64(k), h)
			}
		}
		add(shapeHere, w.shape)
		add(briefHere, w.brief)
		class(2)
		dst = appendLists(dst, listHere, w.alone, None)
	case before:
		add(lowBeside+1, w.low)
		add(wordNearBefore, w.low)
		class(1)
		dst = appendLists(dst, listBefore, w.alone, None)
	case behind:
		add(lowBeside+2, w.low)
		add(wordNearBehind, w.low)
		class(3)
		dst = appendLists(dst, listBehind, w.alone, None)
	case twoBefore:
		add(lowBeside, w.low)
		add(wordNearBefore, w.low)
		class(0)
	case twoBehind:
		add(lowBeside+3, w.low)
		add(wordNearBehind, w.low)
		class(4)
	case nearBefore:
		add(wordNearBefore, w.low)
	case nearBehind:
		add(wordNearBehind, w.low)
	}
	return dst
}

// appendLists appends the lists of a set, with the place that a word has in their entry.
func appendLists(dst []uint32, template uint64, set uint32, place Place) []uint32 {
	for ; set != 0; set &= set - 1 {
		dst = append(dst, mix(template, uint64(bits.TrailingZeros32(set))*4+uint64(place), 0))
	}
	return dst
}

// together appends what word i tells with its neighbours, and at its place.
func (t *Text) together(dst []uint32, sentence Range, i int) []uint32 {
	w, typ := t.at(sentence, i)
	p, before := t.at(sentence, i-1)
	n, behind := t.at(sentence, i+1)
	dst = append(dst,
		mix(pairBefore, before.low, typ.low),
		mix(pairBehind, typ.low, behind.low),
		mix(pairAround, before.low, behind.low),
		mix(briefBefore, before.brief, typ.brief),
		mix(briefBehind, typ.brief, behind.brief),
		mix(tagHere, w.tag, 0),
		mix(tagBefore, p.tag, w.tag),
		mix(tagBehind, w.tag, n.tag),
	)
	if i == sentence.From {
		dst = append(dst, mix(openingHere, typ.brief, 0), mix(openingElse, typ.brief, flag(w.lowElse)+2*flag(w.capElse)))
	}
	if w.line {
		dst = append(dst, mix(lineHere, typ.brief, 0))
	}
	if w.lowElse {
		dst = append(dst, mix(lowElseHere, typ.brief, 0))
	}
	if w.capElse {
		dst = append(dst, mix(capElseHere, typ.brief, 0))
	}
	dst = appendLists(dst, listHere, w.within, w.place)
	dst = appendLists(dst, listBefore, p.within, p.place)
	dst = appendLists(dst, listBehind, n.within, n.place)
	return dst
}

// Memory appends the features of word i at the second reading: what the first one made of it and of its like, and of
// the words beside it.
func (t *Text) Memory(dst []uint32, sentence Range, i int) []uint32 {
	p, _ := t.at(sentence, i-1)
	n, _ := t.at(sentence, i+1)
	dst = append(dst, mix(memoryBefore, uint64(p.label), 0), mix(memoryBehind, uint64(n.label), 0))
	w := &t.words[i]
	dst = append(dst, mix(memoryHere, uint64(w.label), 0))
	for _, m := range w.memory[:w.memories] {
		dst = append(dst, mix(memoryHere, uint64(m), 0))
	}
	return dst
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
