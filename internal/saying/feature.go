package saying

// The features of a word: which rows of the model speak for it.

// featureBits is the width of features. Several share one: together the many that are met seldom say more than they would
// say unheard.
const featureBits = 15

// feature makes a feature of a template and what fills it.
func feature(template, a, b uint64) uint32 {
	h := (a + template*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h ^= h >> 32
	return uint32((h + b) * 0xc4ceb9fe1a85ec53 >> (64 - featureBits))
}

// The templates. Their order is part of the model.
const (
	always = iota
	word
	wordBefore
	wordBehind
	pairAround
	pairTwoBefore
	pairTwoBehind
	suffix
	tagMark
	tagsBefore
	tagsBehind
	wordBeforeTag
	marks
	verb
	verbBefore
	verbBehind
	names
	nameTag
	rulesAround
	rulesWide
	ruleWord
	ruleTags
	ruleWordBefore
	ruleWordBehind
	ruleBy
	classes
	lastCue
	cuesTag
	cuesRule
	lastVerbTag
	nextCueTag

	templates
)

// reading walks over a stretch of a text and gives the features of each word.
type reading struct {
	text        *Text
	first, last int // the stretch
	at          int

	cue             int                  // the last word of the sentence that may be a cue, or -1
	commas, finites uint64               // since the last cue
	features        [2][templates]uint32 // of every other word
}

// begin turns to a stretch.
func (r *reading) begin(t *Text, first, last int) {
	*r = reading{text: t, first: first, last: last, at: first, cue: -1}
}

// word is the i-th word, or what stands for those outside.
func (r *reading) word(i int) *described {
	if i < r.first || i >= r.last {
		return &outside
	}
	return &r.text.words[i]
}

// next gives the features of the next word. They hold until the next call but one.
func (r *reading) next() []uint32 {
	i := r.at
	w, p1, p2, n1, n2 := r.word(i), r.word(i-1), r.word(i-2), r.word(i+1), r.word(i+2)
	if w.sentence {
		r.cue, r.commas, r.finites = -1, 0, 0
	}
	before, behind := &outside, &outside
	farBefore, farBehind := uint64(9), uint64(9)
	if r.cue >= 0 {
		before, farBefore = r.word(r.cue), distance(i-r.cue)
	}
	if w.next >= 0 {
		behind, farBehind = r.word(int(w.next)), distance(int(w.next)-i)
	}
	far := farBefore*16 + farBehind
	frame := min(r.finites, 2)*4 + min(r.commas, 3)
	mark, rule := uint64(w.mark), uint64(w.rule)
	rules := uint64(p1.rule)<<8 | rule<<4 | uint64(n1.rule)

	f := &r.features[i%2]
	set := func(template int, a, b uint64) { f[template] = feature(uint64(template), a, b) }
	set(always, 0, 0)
	set(word, w.low, 0)
	set(wordBefore, p1.low, 0)
	set(wordBehind, n1.low, 0)
	set(pairAround, p1.low, n1.low)
	set(pairTwoBefore, p2.low, p1.low)
	set(pairTwoBehind, n1.low, n2.low)
	set(suffix, w.suffix, 0)
	set(tagMark, w.tag, mark)
	set(tagsBefore, p2.tag*3+p1.tag, w.tag)
	set(tagsBehind, w.tag*3+n1.tag, n2.tag)
	set(wordBeforeTag, p1.low, w.tag)
	set(marks, uint64(p1.mark)<<8|mark, uint64(n1.mark))
	set(verb, w.verb, w.tag)
	set(verbBefore, p1.verb, p1.tag*3+w.tag)
	set(verbBehind, n1.verb, n1.tag*3+w.tag)
	set(names, uint64(p1.name)<<16|uint64(w.name)<<8|uint64(n1.name), 0)
	set(nameTag, uint64(w.name), w.tag)
	set(rulesAround, rules, 0)
	set(rulesWide, rules, uint64(p2.rule)<<4|uint64(n2.rule))
	set(ruleWord, rule, w.low)
	set(ruleTags, rule, w.tag*3+n1.tag)
	set(ruleWordBefore, uint64(p1.rule)<<4|rule, p1.low)
	set(ruleWordBehind, rule<<4|uint64(n1.rule), n1.low)
	set(ruleBy, rule<<4|uint64(n1.rule), uint64(w.by))
	set(classes, uint64(w.class), uint64(n1.class))
	set(lastCue, before.low, farBefore)
	set(cuesTag, far, w.tag)
	set(cuesRule, far, rule)
	set(lastVerbTag, before.verb+frame, w.tag)
	set(nextCueTag, behind.low, w.tag)

	switch {
	case w.cue:
		r.cue, r.commas, r.finites = i, 0, 0
	case w.comma:
		r.commas++
	case w.finite:
		r.finites++
	}
	r.at++
	return f[:]
}

// distance is in classes: 0, 1, 2, 3, to 5, to 9, to 19, more.
func distance(n int) uint64 {
	switch {
	case n < 4:
		return uint64(n)
	case n < 6:
		return 4
	case n < 10:
		return 5
	case n < 20:
		return 6
	}
	return 7
}
