package saying

// The features of a word: which rows of the model speak for it.

import "github.com/dateline-news/dateline/internal/crf"

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
	pairBefore
	pairBehind
	pairAround
	pairTwoBefore
	pairTwoBehind
	suffix
	tagMark
	tagsAround
	tagsBefore
	tagsBehind
	tagsFarBehind
	wordBeforeTag
	wordTagBehind
	marks
	markWord
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
	rulePair
	ruleBy
	classes
	lastCue
	nextCue
	cuesTag
	cuesRule
	lastCueWord
	lastCueTags
	lastVerbWord
	lastVerbTag
	nextCueTag
	frameWord
	ruleCueFrame
	ruleFar
	sentenceFar
	segmentTag

	templates
)

// reading walks over a stretch of a text and gives the features of each word.
type reading struct {
	text        *Text
	first, last int // the stretch
	at          int

	sentence, segment, rule int    // where the sentence, what stands between commas, and a run of one label begin
	cue                     int    // the last word of the sentence that may be a cue, or -1
	ruleCue                 uint64 // the last word that is a cue by the rules
	commas, finites         uint64 // since the last cue
	features                [templates]uint32
}

// begin turns to a stretch.
func (r *reading) begin(t *Text, first, last int) {
	*r = reading{text: t, first: first, last: last, at: first, sentence: first, segment: first, rule: first, cue: -1}
}

// word is the i-th word, or what stands for those outside.
func (r *reading) word(i int) *described {
	if i < r.first || i >= r.last {
		return &outside
	}
	return &r.text.words[i]
}

// next gives the features of the next word. They hold until the next call.
func (r *reading) next() []uint32 {
	i := r.at
	w, p1, p2, n1, n2, n3 := r.word(i), r.word(i-1), r.word(i-2), r.word(i+1), r.word(i+2), r.word(i+3)
	if w.sentence {
		r.cue, r.commas, r.finites, r.sentence, r.segment = -1, 0, 0, i, i
	}
	if crf.Opens(int(w.rule)) {
		r.rule = i
	}
	if w.rule > 0 && Role(crf.SpanKind(int(w.rule))) == Cue {
		r.ruleCue = w.low
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
	rules := p1.rule<<8 | w.rule<<4 | n1.rule

	f := &r.features
	set := func(template int, a, b uint64) { f[template] = feature(uint64(template), a, b) }
	set(always, 0, 0)
	set(word, w.low, 0)
	set(wordBefore, p1.low, 0)
	set(wordBehind, n1.low, 0)
	set(pairBefore, p1.low, w.low)
	set(pairBehind, w.low, n1.low)
	set(pairAround, p1.low, n1.low)
	set(pairTwoBefore, p2.low, p1.low)
	set(pairTwoBehind, n1.low, n2.low)
	set(suffix, w.suffix, 0)
	set(tagMark, w.tag, w.mark)
	set(tagsAround, p1.tag*3+w.tag, n1.tag)
	set(tagsBefore, p2.tag*3+p1.tag, w.tag)
	set(tagsBehind, w.tag*3+n1.tag, n2.tag)
	set(tagsFarBehind, n1.tag*3+n2.tag, n3.tag)
	set(wordBeforeTag, p1.low, w.tag)
	set(wordTagBehind, w.low, n1.tag)
	set(marks, p1.mark<<8|w.mark, n1.mark)
	set(markWord, w.mark, w.low)
	set(verb, w.verb, w.tag)
	set(verbBefore, p1.verb, p1.tag*3+w.tag)
	set(verbBehind, n1.verb, n1.tag*3+w.tag)
	set(names, p1.name<<16|w.name<<8|n1.name, 0)
	set(nameTag, w.name, w.tag)
	set(rulesAround, rules, 0)
	set(rulesWide, rules, p2.rule<<4|n2.rule)
	set(ruleWord, w.rule, w.low)
	set(ruleTags, w.rule, w.tag*3+n1.tag)
	set(ruleWordBefore, p1.rule<<4|w.rule, p1.low)
	set(ruleWordBehind, w.rule<<4|n1.rule, n1.low)
	set(rulePair, w.rule, w.low*3+n1.low)
	set(ruleBy, w.rule<<4|n1.rule, w.by)
	set(classes, w.class, n1.class)
	set(lastCue, before.low, farBefore)
	set(nextCue, behind.low, farBehind)
	set(cuesTag, far, w.tag)
	set(cuesRule, far, w.rule)
	set(lastCueWord, before.low, w.low)
	set(lastCueTags, before.low, w.tag*3+n1.tag)
	set(lastVerbWord, before.verb+frame>>2, w.low)
	set(lastVerbTag, before.verb+frame, w.tag)
	set(nextCueTag, behind.low, w.tag)
	set(frameWord, frame, w.low*3+n1.tag)
	set(ruleCueFrame, r.ruleCue, w.rule<<4|frame)
	set(ruleFar, w.rule<<4|distance(i-r.rule), frame)
	set(sentenceFar, r.word(r.sentence).low, distance(i-r.sentence))
	set(segmentTag, r.word(r.segment).low, w.tag)

	switch {
	case w.cue:
		r.cue, r.commas, r.finites = i, 0, 0
	case w.comma:
		r.commas++
	case w.finite:
		r.finites++
	}
	if w.comma {
		r.segment = i + 1
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
