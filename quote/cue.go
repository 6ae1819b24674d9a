package quote

// Cues: the reporting verb with its auxiliaries and adverbs, and the source that is its subject.

import (
	"sort"
	"strings"
)

// cue is a verb group [first, last) that may report, with its source.
type cue struct {
	first, head, last int
	verb              int // index in the vocabulary
	frames            frames
	source            phrase
	inverted          bool // the source stands after the verb: "said Smith"
	shared            bool // the source is that of a verb before: "and added", "adding"
	passive           bool
	spoken            *stretch // the quotation right before the tag
}

// tag is the stretch of tokens that cue and source take together.
func (c *cue) tag() (first, last int) {
	first, last = c.first, c.last
	if c.source.first >= 0 && !c.shared {
		first, last = min(first, c.source.first), max(last, c.source.last)
	}
	return first, last
}

// cueAt reports whether a reporting verb begins at token i, perhaps after adverbs.
func (r *reader) cueAt(i int) bool {
	_, ok := r.cueVerb(i)
	return ok
}

// cueVerb is the verb of the cue that stands at token i, adverbs before it passed over.
func (r *reader) cueVerb(i int) (int, bool) {
	for i < len(r.words) && r.isTag(i, adverb) && !r.inMarks(i) {
		i++
	}
	return i, i < len(r.words) && r.words[i].verb != 0 && r.isTag(i, finite|ing) && !r.inMarks(i)
}

// findCues lists the cues of the tokens [from, until), which are one paragraph.
func (r *reader) findCues(from, until int) {
	r.cues = r.cues[:0]
	for i := from; i < until; i++ {
		if s := r.stretchAt(i); s != nil {
			i = s.last - 1
			continue
		}
		w := r.words[i]
		if w.verb == 0 {
			continue
		}
		if w.tag&(finite|ing) == 0 && (r.besideMarks(i, from) || r.endsReport(i, from)) {
			r.words[i].tag = finite // the tagger takes "Smith notes" and "tweeted Smith" for nouns and participles
			w = r.words[i]
		}
		if w.tag == participle && r.joinsCue(i) {
			r.words[i].tag = finite | pastTense
			w = r.words[i]
		}
		if w.tag == noun && r.speaksInMarks(i) {
			r.words[i].tag = ing
			w = r.words[i]
		}
		if w.tag == adjective && (r.is(i-1, comma) || r.isTag(i-1, proper|personal)) {
			w.tag = participle // "Smith, a lawyer, questioned"
			r.words[i].tag = participle
		}
		if w.tag&(finite|baseVerb|participle|ing) == 0 {
			continue
		}
		if w.tag&ing != 0 && (r.is(i-1, as) || r.isTag(i-1, adverb) && r.is(i-2, as)) { // "quoted as also saying": see cited.go
			continue
		}
		if r.lemma(i) == "hail" && r.slice(i+1) == "from" {
			continue
		}
		if r.is(i, naming) && (r.inMarks(i+1) || r.isTag(i+1, proper)) && r.namesThing(i) { // "a film called"
			continue
		}
		c := cue{first: i, head: i, last: i + 1, verb: int(w.verb) - 1, source: none}
		c.frames = r.voc.frames[c.verb]
		if r.groupVerb(&c, r.floor(i, from)) && r.findSource(&c, r.floor(i, from), from) {
			r.cues = append(r.cues, c)
		}
	}
}

// floor is the first token that can belong to the clause of token i: the start of its sentence, or what follows the
// quotation before it.
func (r *reader) floor(i, from int) int {
	first := max(r.sentences[r.words[i].sentence].first, from)
	for k := i - 1; k >= first && k > i-maxApposition; k-- {
		if s := r.stretchAt(k); s != nil && (s.words > 3 || s.last-2 > s.first && r.is(s.last-2, comma|stop)) {
			return k + 1
		}
	}
	return first
}

// besideMarks reports whether token i, which may be a verb by its form, stands where the verb of a tag stands: right after
// a quotation that ends with a comma or as a sentence, or with a name or a pronoun between.
func (r *reader) besideMarks(i, from int) bool {
	k := i - 1
	v := r.words[i].verb - 1
	if r.voc.frames[v]&quotation == 0 || r.voc.verbs[v].Lemma == r.slice(i) || r.is(i, capital) {
		return false
	}
	for k >= from && k > i-8 && r.isTag(k, nominal|determiner|adjective|ownerPronoun|possessiveS|hyphen) {
		k--
	}
	if k == i-1 && r.isTag(k, personal) {
		k--
	}
	if k < from || k == i-1 && !r.isTag(i+1, nominal|determiner|personal|adjective) {
		return false
	}
	s := r.stretchAt(k)
	return s != nil && s.last == k+1 && s.last-2 > s.first && r.is(s.last-2, comma|stop)
}

// joinsCue reports whether token i, a participle by its form, is the past form that "and" joins to the last cue, since nothing between
// them is past: "wrote that Lee stays and expressed hope that".
func (r *reader) joinsCue(i int) bool {
	n := len(r.cues)
	if n == 0 || !r.isTag(i-1, conjunction) || !r.isTag(i+1, toTag|nominal|determiner|ownerPronoun) && !r.is(i+1, that) {
		return false
	}
	last := &r.cues[n-1]
	if r.words[last.head].sentence != r.words[i].sentence || !r.isTag(last.head, pastTense) || i-last.last > maxApposition {
		return false
	}
	for k := last.last; k < i-1; k++ {
		if r.inMarks(k) || r.isTag(k, participle|pastTense) || r.is(k, be|have|comma|colon) {
			return false
		}
	}
	return true
}

// speaksInMarks reports whether token i is a participle by its form, behind a noun and before a quotation: "one post stating, “…”".
func (r *reader) speaksInMarks(i int) bool {
	return strings.HasSuffix(r.slice(i), "ing") && utterance(r.voc.verbs[r.words[i].verb-1].Act) && r.is(i+1, comma|colon) && r.opensMarks(i+2) && r.isTag(i-1, nominal)
}

// endsReport reports whether token i, which may be a verb by its form, stands before the name that ends its sentence, or
// behind one between commas: "The ship left the port, reports UNB."
func (r *reader) endsReport(i, from int) bool {
	v := r.words[i].verb - 1
	shows := r.is(i+1, stop) && r.isTag(i-1, noun) && r.voc.verbs[v].Act == Show // "…, an analysis shows."
	if !r.isTag(i, plural) || r.voc.frames[v]&quotation == 0 && !shows || r.voc.verbs[v].Lemma == r.slice(i) {
		return false
	}
	if floor := r.floor(i, from); r.is(i+1, comma|stop) && (r.isTag(i-1, proper) || shows) { // "…, the Daily Post reports, citing …"
		p, ok := r.phraseBefore(i, floor)
		return ok && r.is(p.first-1, comma) && (!shows || r.isTag(p.first, determiner)) && r.hasFinite(max(floor, p.first-maxApposition), p.first)
	}
	if !r.is(i-1, comma) || !r.isTag(i+1, proper|determiner) {
		return false
	}
	end := r.sentenceEnd(i)
	p, ok := r.sourceAfter(i+1, end)
	return ok && (p.last >= end || r.is(p.last, stop)) && r.hasFinite(r.floor(i, from), i-1)
}

// groupVerb takes the auxiliaries and adverbs before the verb into the cue, and particles after it. It reports whether
// the group can report: an infinitive hangs on its own verb, and a participle without an auxiliary only describes.
func (r *reader) groupVerb(c *cue, floor int) bool {
	helped := false // an auxiliary makes a base form or a participle finite
	for c.first > floor {
		i := c.first - 1
		w := r.words[i]
		switch {
		case r.inMarks(i):
			i = -1
		case w.class&auxiliary != 0 && w.tag&(verbal) != 0:
			if w.class&be != 0 && r.isTag(c.head, participle) {
				c.passive = true
			}
			helped = true
		case w.tag&adverb != 0 || w.class&not != 0:
		case r.isTag(c.head, participle|pastTense) && !helped && r.betweenHelper(i, floor) > 0: // "has in the past said", "has at times said"
			i = r.betweenHelper(i, floor)
		case w.tag&toTag != 0 && i-1 > floor:
			governor := i - 1
			if r.isTag(governor, particle|prep) && governor-1 > floor {
				governor-- // "went on to say"
			}
			g := r.words[governor]
			if g.tag&verbal == 0 || g.verb != 0 && r.voc.frames[g.verb-1]&infinitive != 0 {
				return false
			}
			c.first = governor
			helped = true
			continue
		default:
			i = -1
		}
		if i < 0 {
			break
		}
		c.first = i
	}
	for c.last < len(r.words) && r.isTag(c.last, particle) {
		c.last++
	}
	switch {
	case r.isTag(c.head, baseVerb):
		return helped
	case r.isTag(c.head, participle) && !helped: // a past form taken for a participle: "Smith argued that"
		if r.is(c.first-1, comma) && !r.is(c.last, by) { // "Smith, meanwhile, called for"
			p, ok := r.apposedBefore(c.first, floor)
			return ok && p.first == floor
		}
		return r.isTag(c.first-1, nominal) && (r.is(c.last, that) || r.thatBehind(c) || r.behindWhat(c.first, floor) ||
			!r.is(c.last, by) && !r.hasFinite(r.clauseFloor(c.first, floor), min(r.sentenceEnd(c.head), c.head+maxApposition)))
	case r.isTag(c.head, participle):
		return !c.passive
	}
	return true
}

// betweenHelper is the preposition of a short phrase that ends with token i and stands right behind an auxiliary, or -1.
func (r *reader) betweenHelper(i, floor int) int {
	for k := i; k > floor+1 && k > i-5; k-- {
		switch {
		case r.isTag(k, prep):
			if k < i && r.is(k-1, have) && r.isTag(k-1, finite|baseVerb) {
				return k
			}
			return -1
		case r.inMarks(k), !r.isTag(k, nominal|adjective|determiner|number):
			return -1
		}
	}
	return -1
}

// thatBehind reports whether a clause with "that" follows a cue behind a medium or a place: "confirmed through a lawyer
// that".
func (r *reader) thatBehind(c *cue) bool {
	if c.frames&(bareClause|thatClause|told) == 0 || r.is(c.last, by) || !r.isTag(c.last, prep) {
		return false
	}
	for k := c.last; k < len(r.words) && k < c.last+maxParenthesis && !r.inMarks(k) && !r.is(k, comma|stop) && !r.isTag(k, finite|modalVerb); k++ {
		if r.is(k, that) && r.isTag(k, prep) {
			return true
		}
	}
	return false
}

// behindWhat reports whether the subject of the verb at token i stands right behind "what": "what the mayor called".
func (r *reader) behindWhat(i, floor int) bool {
	first, ok := r.chunkBefore(i, floor)
	return ok && r.isWhat(first-1)
}

// clauseFloor is the token after the last semicolon, colon or dash before token i, or floor.
func (r *reader) clauseFloor(i, floor int) int {
	for k := i - 1; k > floor && k > i-maxApposition; k-- {
		if r.is(k, colon) {
			return k + 1
		}
	}
	return max(floor, i-maxApposition)
}

// findSource finds the subject of a cue.
func (r *reader) findSource(c *cue, floor, from int) bool {
	before := c.first - 1
	limit := r.sentenceEnd(c.head)
	alone := r.isTag(c.head, finite) && (c.first == c.head || c.first == c.head-1 && r.isTag(c.first, adverb)) // "officially announced"
	if c.frames.speaks() && alone {
		k := before
		if r.is(k, comma) || r.is(k, colon) {
			k--
		}
		if p, ok := r.sourceBeforeMarks(c, limit); ok {
			c.source, c.inverted = p, true
			return true
		}
		afterMarks := k >= from && c.head-k < 3 && r.stretchAt(k) != nil
		if !afterMarks && before > floor && r.is(before, comma) {
			if p, ok := r.apposedBefore(c.first, floor); ok && p.first == floor && !r.closedBefore(p.first, before) { // "The mayor, who won, said the city …"
				c.source = p
				return true
			}
		}
		if afterMarks || before >= floor && r.is(before, comma) {
			if p, ok := r.sourceAfter(c.last, limit); ok && !r.isTag(p.last, finite|modalVerb) && !r.is(c.first, that) && (afterMarks || !r.isTag(c.last, personal) && r.tagBehind(c, p, floor, before, limit)) {
				c.source, c.inverted = p, true
				return true
			}
		}
	}
	if r.isTag(c.head, ing) && c.first == c.head || r.isTag(before, conjunction) || before < floor && (before < from || r.stretchAt(before) == nil) {
		return r.shareSource(c, floor)
	}
	if p, ok := r.subjectBefore(c.first, floor); ok {
		c.source = r.withoutFronted(p)
		return !r.isTime(r.headOf(p))
	}
	return r.shareSource(c, floor)
}

// sourceBeforeMarks is the subject behind a verb that opens its sentence and announces a quotation: "Said Lee: “…”".
func (r *reader) sourceBeforeMarks(c *cue, end int) (phrase, bool) {
	if c.first != r.sentences[r.words[c.head].sentence].first || !r.isTag(c.last, nominal|determiner) {
		return none, false
	}
	p, ok := r.sourceAfter(c.last, end)
	return p, ok && (r.is(p.last, comma|colon) && r.opensMarks(p.last+1) || r.is(p.last-1, comma) && r.opensMarks(p.last))
}

// tagBehind reports whether the tokens [first, last) before a cue and a comma are said by the source p behind the cue: a whole clause,
// the begin of one that goes on behind the tag, or a sentence without a verb.
func (r *reader) tagBehind(c *cue, p phrase, first, last, end int) bool {
	switch {
	case r.hasFinite(first, last), r.is(p.last, comma) && r.inMarks(p.last+1):
		return true
	case r.is(c.head, naming) || last-first > maxParenthesis || last <= first || r.hasComma(first, last) || r.marksIn(first, last):
		return false
	}
	return r.is(p.last, comma) && r.goesOnAt(p.last+1, end) || r.endsShort(first, last, p.last, end)
}

// closedBefore reports whether a clause of time or place in [first, last) ends before the verb of the sentence, so that a whole
// sentence stands there: "The traders, who have asked for it, plan to sue".
func (r *reader) closedBefore(first, last int) bool {
	for k := first; k < last; k++ {
		if r.is(k, comma) && r.isTag(k+1, finite|modalVerb) && !r.inMarks(k) {
			return true
		}
	}
	return false
}

// withoutFronted is a source without the clause of time before it, whose verb the tagger takes for a participle: "When the man
// pointed to it, the manager, Ann Lee, told …".
func (r *reader) withoutFronted(p phrase) phrase {
	switch r.fold(p.first - 1) {
	case "when", "after", "since", "as", "while":
	default:
		return p
	}
	verb := false
	for k := p.first + 1; k+1 < p.last; k++ {
		verb = verb || r.isTag(k, participle) && r.isTag(k-1, nominal)
		if verb && r.is(k, comma) {
			p.first = k + 1
			break
		}
	}
	return p
}

// goesOnAt reports whether a verb or a clause stands behind a tag, at token k, so that what stands before the tag is its begin: "Of
// these, says the ministry, nine have been found."
func (r *reader) goesOnAt(k, end int) bool {
	return r.isTag(k, finite|modalVerb) || r.clauseAt(k, end)
}

// endsShort reports whether a sentence without a verb, [first, last), ends with a tag whose source ends before token k: "In Danish,
// said Lee."
func (r *reader) endsShort(first, last, k, end int) bool {
	return !r.isTime(last-1) && !r.is(first, subordinator) && (k >= end || r.is(k, stop))
}

// shareSource gives a cue without a subject of its own that of the cue before it in the sentence, or the subject of the
// sentence: "Smith left early, saying …".
func (r *reader) shareSource(c *cue, floor int) bool {
	if r.documentSays(c, floor) || r.interrupts(c, floor) {
		return true
	}
	if before := c.first - 1; r.isTag(c.head, ing) && before > floor && r.isTag(before, nominal) && !r.isTime(before) {
		p, ok := r.phraseBefore(c.first, floor)
		if ok && (r.isTag(before, proper) || r.slice(p.first-1) == "with" && r.is(p.first-2, comma)) {
			c.source = p // "footage of Lee saying", ", with the court saying"
			return true
		}
	}
	if r.isTag(c.head, ing) && c.first == c.head && r.is(c.first-1, comma) { // ", with Lee, a lawyer, saying"
		if p, ok := r.apposedWith(c.first, floor); ok {
			c.source = p
			return true
		}
	}
	if n := len(r.cues); n > 0 {
		last := &r.cues[n-1]
		if n > 1 && r.toldWithin(c, last, &r.cues[n-2]) {
			last = &r.cues[n-2]
		}
		if r.words[last.head].sentence == r.words[c.head].sentence && last.source.found() {
			c.source, c.shared = last.source, true
			return true
		}
	}
	main, start := none, r.sentences[r.words[c.head].sentence].first
	for i := start; i < c.first && i < start+maxApposition; i++ {
		if s := r.stretchAt(i); s != nil {
			i = s.last - 1
			continue
		}
		if !r.isTag(i, finite|modalVerb) {
			continue
		}
		if p, ok := r.subjectBefore(i, start); ok && !r.isTag(p.first, wh) && (!main.found() || r.takesOver(p, main)) {
			main = p
		}
	}
	if main.found() {
		c.source, c.shared = main, true
	}
	return main.found()
}

// takesOver reports whether the subject p of a later clause says what follows, rather than the subject before it: that of a main clause,
// "drivers wait, but the mayor left and said …", or somebody behind a thing, "the closure came after the mayor left, saying …".
func (r *reader) takesOver(p, before phrase) bool {
	switch k := p.first - 1; {
	case r.isTag(k, conjunction):
		return r.is(k-1, comma)
	case r.is(k, subordinator):
		return r.utters(p) && !r.utters(before) && !r.isTag(before.first, personal)
	}
	return false
}

// apposedWith is the phrase with its apposition between a ", with" and the comma before token end.
func (r *reader) apposedWith(end, floor int) (phrase, bool) {
	for k := end - 2; k > floor && k > end-maxApposition && !r.inMarks(k); k-- {
		if !r.is(k, comma) {
			continue
		}
		if p, ok := r.phraseBefore(k, floor); ok && r.slice(p.first-1) == "with" && r.is(p.first-2, comma) {
			_, full := r.describes(k+1, end-1)
			return phrase{first: p.first, last: end}, full
		}
	}
	return none, false
}

// toldWithin reports whether the clause of a cue is what the cue before it says, and that one goes on with c: "Lee remarked that the
// part needed a singer, and said …".
func (r *reader) toldWithin(c, inner, outer *cue) bool {
	first := inner.source.first - 1
	if r.is(first, that) {
		first--
	}
	return !inner.shared && first == outer.last-1 && outer.frames.speaks() && c.frames.speaks() && r.isTag(c.head, pastTense) && r.isTag(outer.head, pastTense) &&
		r.isTag(c.first-1, conjunction) && r.is(c.first-2, comma)
}

// documentSays reads "X issued a statement saying …", where X speaks and the cue begins with the verb, and "the statement
// saying …" elsewhere, where the document does.
func (r *reader) documentSays(c *cue, floor int) bool {
	if !r.isTag(c.head, ing) || !r.is(c.first-1, document) || c.first-1 <= floor {
		return false
	}
	p, ok := r.phraseBefore(c.first, floor)
	if !ok {
		return false
	}
	if verb := p.first - 1; r.isTag(verb, finite) {
		if x, ok := r.subjectBefore(verb, floor); ok {
			c.source, c.first = x, verb
			return true
		}
	}
	c.source = p
	return true
}

// interrupts gives a participle between its subject and that one's verb its source: "the mayor, fearing floods, closed it".
func (r *reader) interrupts(c *cue, floor int) bool {
	before := c.first - 1
	if !r.isTag(c.head, ing) || c.first != c.head || !r.is(before, comma) || before <= floor {
		return false
	}
	p, ok := r.phraseBefore(before, floor)
	if cited, found := r.phraseAfter(c.last, len(r.words)); !ok || r.cites(c.head) && found && r.utters(cited) {
		return false
	}
	for k := c.last; k < r.sentenceEnd(c.head) && k < c.last+maxPhrase && !r.inMarks(k); k++ {
		if r.is(k, comma) {
			c.source = p
			return r.isTag(k+1, finite|modalVerb) && !r.hasFinite(c.last, k)
		}
	}
	return false
}

// sentenceEnd is the token after the sentence of token i, or after the one in which a quotation ends that begins in it.
func (r *reader) sentenceEnd(i int) int { return r.ends[r.words[i].sentence] }

// readEnds fills ends, from the last sentence to the first.
func (r *reader) readEnds() {
	for i := len(r.sentences) - 1; i >= 0; i-- {
		last := r.sentences[i].last
		if s := r.stretchAt(last - 1); s != nil && s.last > last {
			last = r.ends[r.words[s.last-1].sentence]
		}
		r.ends[i] = last
	}
}

// cueFrom is the index of the first cue whose verb stands at token i or after it.
func (r *reader) cueFrom(i int) int {
	return sort.Search(len(r.cues), func(k int) bool { return r.cues[k].head >= i })
}
