package names

// The features of a word: which rows of the model speak for it.

import "math/bits"

// mostFeatures bounds the features of a word but for its memory, which are fewer than 30: sums of 255 rows of bytes
// cannot overflow.
const mostFeatures = 220

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
	briefAround
	briefTwoBefore
	briefTwoBehind
	tagHere
	tagBefore
	tagBehind
	tagAround
	tagTwoBehind
	tagTwoBefore
	wordNearBefore
	wordNearBehind
	openingHere
	openingElse
	lineHere
	lowElseHere
	capElseHere
	listHere
	listShape
	listBefore
	listBehind
	fineClass
	coarseClass
	coarsePairs
	memoryHere
	memoryBefore
	memoryBehind
)

// at is a word of a sentence, or what stands for those outside.
func (t *Text) at(sentence Range, i int) *described {
	if i < sentence.From || i >= sentence.Until {
		return &outside
	}
	return &t.words[i]
}

// Features appends the features of word i of a sentence.
func (t *Text) Features(dst []uint32, sentence Range, i int) []uint32 {
	at := func(j int) *described { return t.at(sentence, j) }
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	add := func(template, a, b uint64) { dst = append(dst, mix(template, a, b)) }
	add(always, 0, 0)
	add(wordHere, w.word, 0)
	add(lowHere, w.low, 0)
	add(lowBeside, p2.low, 0)
	add(lowBeside+1, p1.low, 0)
	add(lowBeside+2, n1.low, 0)
	add(lowBeside+3, n2.low, 0)
	add(pairBefore, p1.low, w.low)
	add(pairBehind, w.low, n1.low)
	add(pairAround, p1.low, n1.low)
	for k, h := range w.prefix {
		if h != 0 {
			add(prefixHere+uint64(k), h, 0)
		}
	}
	for k, h := range w.suffix {
		if h != 0 {
			add(suffixHere+uint64(k), h, 0)
		}
	}
	add(shapeHere, w.shape, 0)
	add(briefHere, w.brief, 0)
	add(briefBefore, p1.brief, w.brief)
	add(briefBehind, w.brief, n1.brief)
	add(briefAround, p1.brief*3+w.brief, n1.brief)
	add(briefTwoBefore, p2.brief*3+p1.brief, w.brief)
	add(briefTwoBehind, w.brief*3+n1.brief, n2.brief)
	add(tagHere, w.tag, 0)
	add(tagBefore, p1.tag, w.tag)
	add(tagBehind, w.tag, n1.tag)
	add(tagAround, p1.tag*3+w.tag, n1.tag)
	add(tagTwoBehind, n1.tag, n2.tag)
	add(tagTwoBefore, p2.tag, p1.tag)
	for j := 1; j <= 4; j++ {
		add(wordNearBefore, at(i-j).low, 0)
		add(wordNearBehind, at(i+j).low, 0)
	}
	if i == sentence.From {
		add(openingHere, w.brief, 0)
		add(openingElse, w.brief, flag(w.lowElse)+2*flag(w.capElse))
	}
	if w.line {
		add(lineHere, w.brief, 0)
	}
	if w.lowElse {
		add(lowElseHere, w.brief, 0)
	}
	if w.capElse {
		add(capElseHere, w.brief, 0)
	}
	lists(w, func(list uint64) {
		add(listHere, list, 0)
		add(listShape, list, w.brief)
	})
	lists(p1, func(list uint64) { add(listBefore, list, 0) })
	lists(n1, func(list uint64) { add(listBehind, list, 0) })
	for k, c := range [...]*described{p2, p1, w, n1, n2} {
		if c.fine != 0 {
			add(fineClass+uint64(k), c.fine, 0)
			add(coarseClass+uint64(k), c.coarse, 0)
		}
	}
	add(coarsePairs, p1.coarse, w.coarse)
	add(coarsePairs+1, w.coarse, n1.coarse)
	add(coarsePairs+2, p1.coarse, n1.coarse)
	return dst[:min(len(dst), mostFeatures)]
}

// Memory appends the features of word i at the second reading: what the first one made of it and of its like.
func (t *Text) Memory(dst []uint32, sentence Range, i int) []uint32 {
	for k, template := range [...]uint64{memoryBefore, memoryHere, memoryBehind} {
		w := t.at(sentence, i-1+k)
		for _, m := range w.memory[:w.memories] {
			dst = append(dst, mix(template, m, 0))
		}
	}
	return dst
}

// lists hands over the lists that hold a word, with its place in their entry.
func lists(w *described, use func(list uint64)) {
	for set := w.alone; set != 0; set &= set - 1 {
		use(uint64(bits.TrailingZeros32(set)) * 4)
	}
	for set := w.within; set != 0; set &= set - 1 {
		use(uint64(bits.TrailingZeros32(set))*4 + uint64(w.place))
	}
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
