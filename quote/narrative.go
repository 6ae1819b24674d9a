package quote

// The author's own words, cut from what the rules and the model took for content: a main clause behind a fronted one, a
// clause behind an object, the person asked.

// trim cuts the author's words from an attribution.
func (r *reader) trim(a *attribution) {
	if a.own || a.cue.last <= a.cue.first {
		return
	}
	r.lastSubject(a)
	r.besideParticiple(a)
	r.overheard(a)
	r.prompted(a)
	x := &a.content[0]
	switch {
	case x.last <= a.cue.first:
		x.first = r.lastClause(*x)
		if len(a.content) == 2 && r.opensClause(*x) && a.content[1].first >= a.cue.last && !r.marksIn(x.first, x.last) {
			a.content = a.content[1:] // "He bought a boat and, he says, a bridge", "She left because, she says, it rains"
		}
		if len(a.content) == 2 && r.ownVerb(a, run{x.first, a.content[1].last}, a.content[1].first) {
			a.content = a.content[:1] // "He cannot stay, she added, and looked at him"
		}
	case x.first >= a.cue.last && !r.is(a.cue.first, colon):
		r.trimWish(a, x)
		r.trimAnnounced(x)
		r.trimAsked(a, x)
		r.trimTold(a, x)
		r.trimAddressed(a, x)
		r.trimBeforeThat(a, x)
		if r.is(x.first, that) && x.first+1 < x.last && !r.inMarks(x.first) && (r.isTag(x.first+1, number|plural|personal|determiner) || r.is(x.first+1, capital) || r.isTag(x.first+2, hyphen)) {
			x.first++ // "says that 40 of them"
		}
		if r.is(x.first-1, that) && x.first-1 >= a.cue.last && x.last == x.first+1 && r.isTag(x.first, noun) && !r.isTag(x.first, plural) {
			x.first-- // "rejected that idea"
		}
		end := r.besideMain(a, *x)
		if end == x.last {
			end = r.wantsEnd(a, *x)
		}
		if end == x.last {
			end = r.objectEnd(*x)
		}
		if end == x.last {
			end = r.ownVerbEnd(a, *x)
		}
		if end == x.last && r.fronted(a) {
			end = r.frontedEnd(*x)
		}
		if end > x.first && !r.marksIn(end, x.last) {
			x.last = end
		}
		r.trimEnds(x)
	}
	r.hears(a)
}

// opensClause reports whether a run ends with a word that opens a clause, behind another.
func (r *reader) opensClause(x run) bool {
	last := x.last - 1
	return r.isTag(last, conjunction) || r.is(last, subordinator) && r.slice(last) != "so" && last > x.first && r.hasFinite(x.first, last)
}

// trimWish makes the verb behind a habit the cue: "liked | to say that it rained".
func (r *reader) trimWish(a *attribution, x *run) {
	said := x.first + 1
	if !r.isTag(x.first, toTag) || x.first != a.cue.last || said+2 >= x.last || r.words[said].verb == 0 || !r.is(said+1, that) || !r.isTag(said+1, prep) || r.isTag(said+2, finite|modalVerb) {
		return
	}
	act := r.voc.verbs[r.words[said].verb-1].Act
	if verb := r.lastVerb(a.cue); verb < 0 || r.isTag(a.cue.first, modalVerb) || r.lemma(verb) != "like" && r.lemma(verb) != "love" || !utterance(act) {
		return
	}
	a.cue.last, a.act = said+1, act
	x.first = said + 2
}

// trimAnnounced leaves out of content what announces the quotation that it ends with: "offered this view of it: “…”".
func (r *reader) trimAnnounced(x *run) {
	if word := r.slice(x.first); word != "this" && word != "these" && r.slice(x.first+1) != "following" || r.inMarks(x.first) {
		return
	}
	for k := x.first + 1; k+1 < x.last && k < x.first+maxParenthesis && !r.inMarks(k) && !r.isTag(k, verbal); k++ {
		if r.slice(k) != ":" {
			continue
		}
		if s := r.stretchAt(k + 1); s != nil && s.first == k+1 && s.last == x.last && r.statement(s) {
			x.first = k + 1
		}
		return
	}
}

// lastSubject leaves a whole clause out of the source before a cue: "the bridge was closed on Monday and | the board", "the words came
// as | the mayor".
func (r *reader) lastSubject(a *attribution) {
	p := a.source
	if p.first < 0 || p.last != a.cue.first || r.isTag(p.first, wh) || !r.isTag(a.cue.first, finite|modalVerb) {
		return
	}
	subject, ok := r.phraseAfter(p.first, p.last)
	verb := subject.last
	if cut := r.nextComma(verb+1, p.last); ok && r.is(verb, comma) && cut > 0 { // "Ann Lee, 43, was"
		verb = cut + 1
	}
	if !ok || !r.isTag(verb, finite|modalVerb) {
		return
	}
	for k := verb + 1; k+1 < p.last && !r.inMarks(k); k++ {
		if !(r.isTag(k, conjunction) && r.isTag(k+1, determiner|ownerPronoun|personal)) && !(r.is(k, subordinator|that) && r.slice(k) != "than") {
			continue
		}
		if q, ok := r.phraseAfter(k+1, p.last); ok && q.last == p.last {
			a.source = q
			return
		}
	}
}

// besideParticiple makes the noun right before a participle, where that is the whole cue, its source: "met after officials saying
// …". Where the cue begins before the noun, its subject speaks: "mailed voters saying …".
func (r *reader) besideParticiple(a *attribution) {
	k := a.cue.first
	if !r.isTag(k, ing) || r.words[k].verb == 0 || !r.isTag(k-1, noun) ||
		!r.isTag(k-1, plural) && r.is(k-1, document|medium) || r.isTime(k-1) || r.inMarks(k-1) || a.source.first < k && k <= a.source.last {
		return
	}
	if p, ok := r.phraseBefore(k, r.sentences[r.words[k].sentence].first); ok && r.utters(p) {
		a.source = p
	}
}

// prompted makes whoever is moved to say something the source of a cue that ends so: "the floods prompted the mayor to say …".
func (r *reader) prompted(a *attribution) {
	say := r.lastVerb(a.cue)
	if say < 0 || !r.isTag(say, baseVerb) || !r.isTag(say-1, toTag) {
		return
	}
	for k := say - 3; k >= a.cue.first && k > say-maxParenthesis; k-- {
		switch r.fold(k) {
		case "prompted", "forced", "led", "prompts", "forces", "leads":
		default:
			continue
		}
		if p, ok := r.phraseAfter(k+1, say-1); ok && p.last == say-1 {
			a.source, a.cue.first = p, say
		}
		return
	}
}

// trimEnds leaves commas at either end out of content, and the "which" at its end of a clause that belongs to another:
// "said that, for now, it ran", "talk about a plan which".
func (r *reader) trimEnds(x *run) {
	for x.first+1 < x.last && r.is(x.first, comma) {
		x.first++
	}
	for last := x.last - 1; last > x.first && !r.inMarks(last) && (r.is(last, comma) || r.isTag(last, wh) && r.is(last, relative) && r.isTag(last-1, nominal)); last-- {
		x.last = last
	}
}

// trimAsked leaves the person asked out of a question: "asked the chairman, a judge, whether …".
func (r *reader) trimAsked(a *attribution, x *run) {
	k := x.first
	to := r.isTag(k, toTag|prep) && !r.is(k, that)
	verb := r.lastVerb(a.cue)
	if verb < 0 || r.lemma(verb) != "ask" && !(to && r.voc.frames[r.words[verb].verb-1]&whClause != 0) {
		return
	}
	if to {
		k++
	}
	p, ok := r.phraseAfter(k, x.last)
	if !ok {
		return
	}
	for k = p.last; k < x.last && k < x.first+maxParenthesis+3 && !r.inMarks(k) && !r.isTag(k, verbal) && !r.asks(k); k++ {
	}
	if k >= x.last || !r.asks(k) || k+1 < x.last && !r.is(k-1, comma) && r.isTag(k, wh) && r.is(k, relative) {
		return
	}
	switch last := a.cue.last - 1; {
	case r.is(last, by): // "was asked by a girl whether"
		a.source, a.addressee = p, a.source
	case !a.addressee.found() && !r.isTag(last, prep):
		if r.is(p.first, object) {
			p.last = p.first + 1
		}
		a.addressee = p
	}
	x.first = k
}

// trimTold gives the person told the nouns before "that" that were taken for content: "told the closing sitting that …".
func (r *reader) trimTold(a *attribution, x *run) {
	verb := r.lastVerb(a.cue)
	if verb < 0 || r.lemma(verb) != "tell" || a.addressee.found() && a.addressee.last != x.first {
		return
	}
	k := x.first
	for k < x.last && k < x.first+4 && r.isTag(k, nominal|ing) {
		k++
	}
	if k > x.first && k+1 < x.last && r.is(k, that) && r.isTag(k, prep) {
		if !a.addressee.found() {
			a.addressee.first = x.first // "told waiting reporters that"
		}
		a.addressee.last, x.first = k, k+1
	}
}

// trimAddressed leaves the person spoken to out of content, where he stands at its start or between it and the cue: "warned the council
// it was too late", "apologized to the drivers for the delay", "insisted to Lee that it was", "asked Lee whether it was".
func (r *reader) trimAddressed(a *attribution, x *run) {
	if r.inMarks(x.first) {
		return
	}
	verb := r.lastVerb(a.cue)
	if verb < 0 {
		return
	}
	switch lemma := r.lemma(verb); {
	case a.addressee.found():
		if a.addressee.first == x.first && a.addressee.last < x.last && !r.isTag(a.addressee.last, prep) && r.clauseOf(a.addressee.last, x.last) {
			x.first = a.addressee.last
		}
	case r.is(x.first, to) && (lemma == "apologize" || lemma == "apologise"):
		for k := x.first + 2; k+1 < x.last && k < x.first+maxParenthesis; k++ {
			if p := (phrase{first: x.first + 1, last: k}); r.slice(k) == "for" && r.utters(p) {
				a.addressee, x.first = p, k
				return
			}
		}
	case r.is(a.cue.last-1, to) && a.cue.last-1 > verb && x.first == a.cue.last:
		if p, ok := r.phraseAfter(x.first, x.last); ok && r.is(p.last, that) && r.utters(p) && r.hasFinite(p.last+1, x.last) {
			a.addressee, a.cue.last, x.first = p, a.cue.last-1, p.last+1
		}
	case lemma == "ask" && verb == a.cue.last-1 && r.asks(x.first):
		if p, ok := r.phraseAfter(a.cue.last, x.first); ok && p.last == x.first && !r.isTag(verb, participle) {
			a.addressee = p
		}
	}
}

// trimBeforeThat leaves out of content what stands before its "that": when, where and by how many votes it was said, and the person
// spoken to, "announced the following day that", "ruled 7-2 that", "tried to persuade the mayor that".
func (r *reader) trimBeforeThat(a *attribution, x *run) {
	verb := r.lastVerb(a.cue)
	if verb < 0 || r.inMarks(x.first) {
		return
	}
	f := r.voc.frames[r.words[verb].verb-1]
	if f&(thatClause|bareClause|told) == 0 || f&sourceless != 0 {
		return
	}
	k := x.first
	person := none
	if p, ok := r.phraseAfter(k, x.last); ok && f&told != 0 && verb == a.cue.last-1 && (!a.addressee.found() || a.addressee.first == k) && r.is(p.last, that) && !r.isTime(k) {
		person, k = p, p.last
	}
	for ; k < x.last && k < x.first+maxParenthesis && !r.is(k, that); k = r.circumstance(k, x.last) {
	}
	if k > x.first && k+1 < x.last && r.is(k, that) && !r.isTag(k, determiner) && !r.isTag(k+1, finite|modalVerb) && r.hasFinite(k+1, x.last) {
		if person.found() {
			a.addressee = person
		}
		x.first = k + 1
	}
}

// circumstance is the token behind the word or the phrase at token k that says when, where or by how many votes; end where none stands
// there.
func (r *reader) circumstance(k, end int) int {
	switch {
	case r.timeWord(k), r.is(k, comma), r.isTag(k, number|hyphen), r.isTag(k, adverb|determiner|adjective) && r.timeWord(k+1):
		return k + 1
	case r.isTag(k, determiner) && r.timeWord(k+2):
		return k + 3
	}
	switch r.slice(k) {
	case "in", "at", "on", "during":
		if last, ok := r.chunkAfter(k+1, end); ok && r.slice(k+1) != "least" {
			return last
		}
		if r.isTime(k + 1) {
			return k + 2
		}
	}
	return end
}

// timeWord reports whether token i is a word for a time or for a length of it.
func (r *reader) timeWord(i int) bool { return r.isTime(i) || r.timeUnit(i) || r.slice(i) == "ago" }

// besideMain is where what a relative clause between commas tells ends before the verb of the main clause: "Oslo, which reported nine
// cases, began tests", "The hearing, in which Lee said he would stay, was short".
func (r *reader) besideMain(a *attribution, x run) int {
	who := r.relativeOf(a)
	if who < 0 {
		return x.last
	}
	for k := x.first + 1; k+1 < x.last && k < x.first+maxApposition; k++ {
		switch {
		case r.inMarks(k), r.isTag(k, wh):
			return x.last
		case r.is(k, comma) && r.isTag(k+1, finite|modalVerb):
			return k
		case r.is(k, comma):
			return x.last // it may open what the next one closes
		}
	}
	return x.last
}

// wantsEnd is where an infinitive ends that a "who" without a comma wants, before the verb of the main clause: "those who decide to sell
// will be paid".
func (r *reader) wantsEnd(a *attribution, x run) int {
	who := a.source.first
	if who < 1 || a.source.last != who+1 || !r.isTag(who, wh) || r.is(who-1, comma) || !r.isTag(x.first, toTag) {
		return x.last
	}
	for k := x.first + 2; k < x.last; k++ {
		switch {
		case r.isTag(k, finite|modalVerb):
			return k
		case r.inMarks(k), r.is(k, comma|colon|that|subordinator), r.isTag(k, wh|whAdverb|conjunction|personal):
			return x.last
		}
	}
	return x.last
}

// relativeOf is the "who" or "which" behind a comma that is the source of an attribution, or that opens behind the first noun of its
// sentence, with a preposition, the clause in which it stands; -1 for none.
func (r *reader) relativeOf(a *attribution) int {
	who := a.source.first
	switch {
	case who < 0 || who > a.cue.first:
		return -1
	case a.source.last == who+1 && r.isTag(who, wh) && r.is(who-1, comma):
		return who
	}
	start := r.sentences[r.words[a.cue.first].sentence].first
	p, ok := r.phraseAfter(start, a.cue.first)
	if ok && r.isTag(p.last, prep) && r.isTime(p.last+1) { // "the hearing on Monday, in which"
		p.last += 2
	}
	if who = p.last + 2; !ok || !r.is(p.last, comma) || !r.isTag(p.last+1, prep) || !r.isTag(who, wh) || who >= a.cue.first {
		return -1
	}
	for k := who + 1; k <= a.cue.first; k++ {
		if r.is(k-1, comma) && r.isTag(k, finite|modalVerb) && k != a.cue.first || r.inMarks(k) {
			return -1
		}
	}
	return who
}

// asks reports whether a question begins at token k.
func (r *reader) asks(k int) bool {
	switch r.slice(k) {
	case "whether", "if", "why", "how", "what", "when", "where":
		return true
	}
	return false
}

// objectEnd is where content ends that has no verb of its own, before a clause of others: "called the deal a model, and the
// town has bought it".
func (r *reader) objectEnd(x run) int {
	if r.isTag(x.first, wh|whAdverb) || r.is(x.first, that) || r.asks(x.first) {
		return x.last
	}
	whole := !r.is(x.first, subordinator)
	for k := x.first; k < x.last; k++ {
		switch {
		case r.inMarks(k):
			k = r.stretchAt(k).last - 1
		case r.isTag(k, finite|modalVerb), r.isTag(k, participle) && r.isTag(k-1, personal), r.asks(k):
			return x.last
		case r.is(k, comma) && (r.isTag(k+1, conjunction) || r.is(k+1, subordinator) && !r.asks(k+1)) && r.clauseOf(k+2, x.last):
			if r.isTag(k-1, wh) { // "the talks, which, as Lee will tell, go on"
				return x.last
			}
			return k
		case r.slice(k) == ";", r.is(k, comma) && r.others(k+1) && !r.isTag(x.first, prep) && !r.is(x.first, comma) && !r.is(x.first-1, colon):
			return k
		case r.isTag(k, participle) && r.isTag(k-1, nominal|number):
			whole = false // it may be a past form
		case whole && k > x.first && (r.is(k, and) || r.isTag(k, conjunction)) && r.goesOnElse(x, k+1):
			return k
		case r.is(k, comma) && r.slice(k+1) == "after" && r.isTag(k+2, wh):
			return k
		}
	}
	return x.last
}

// ownVerbEnd is where content ends before a past form that the author tells with the tag's: "said he will stay, and left". Before
// a clause behind the only semicolon it ends too, if a noun is its subject.
func (r *reader) ownVerbEnd(a *attribution, x run) int {
	half := -1 // the only semicolon
	for k := x.first + 1; k < x.last; k++ {
		switch {
		case r.inMarks(k):
			return x.last
		case r.ownVerb(a, x, k):
			return k
		case r.slice(k) == ";" && half >= 0:
			return x.last
		case r.slice(k) == ";":
			half = k
		}
	}
	if half > 0 && r.isTag(half+1, nominal|determiner|ownerPronoun) && r.clauseOf(half+1, x.last) {
		return half
	}
	return x.last
}

// ownVerb reports whether a conjunction and a past form without a subject stand at token k, while the tag is in the past and
// all that is said before them is not.
func (r *reader) ownVerb(a *attribution, x run, k int) bool {
	if r.repeatsHelper(a, x, k) {
		return true
	}
	if !r.isTag(k, conjunction) || !r.isTag(a.cue.last-1, pastTense) {
		return false
	}
	verb := k + 1
	for verb < x.last && r.isTag(verb, adverb) {
		verb++
	}
	if !r.isTag(verb, pastTense) || r.isTag(k-1, participle|pastTense) || k-x.first > maxApposition ||
		r.is(verb, have) && r.isTag(verb+1, participle) { // "said he is fit, but had been left out"
		return false
	}
	present := false
	for i := x.first; i < min(k, a.content[0].last); i++ {
		if r.isTag(i, pastTense) && !r.inMarks(i) {
			return false
		}
		present = present || r.isTag(i, finite) || r.slice(i) == "will" || r.slice(i) == "cannot" || r.slice(i) == "can"
	}
	return present
}

// repeatsHelper reports whether behind the conjunction at token k stands the "has" with which the cue begins, though none stands between
// them: "has claimed it is fine and has left".
func (r *reader) repeatsHelper(a *attribution, x run, k int) bool {
	if !r.isTag(k, conjunction) || !r.is(k+1, have) || r.isTag(x.first, toTag) || r.slice(k+1) != r.slice(a.cue.first) || k-x.first > maxApposition || r.hasClass(x.first, k, have) {
		return false
	}
	verb := k + 2
	for verb < x.last && r.isTag(verb, adverb) {
		verb++
	}
	return r.isTag(verb, participle)
}

// goesOnElse reports whether a verb stands at token k with which the author tells what the speaker does besides: "dismissed the
// charge and will go", but "dismissed the charge and promised to go".
func (r *reader) goesOnElse(x run, k int) bool {
	if r.isTag(x.first, toTag) {
		return r.goesOnFinite(k, x.last) || r.isTag(k, modalVerb)
	}
	return r.isTag(k, modalVerb) || r.isTag(k, finite) && r.is(k, auxiliary)
}

// goesOnFinite reports whether a finite verb stands at token k, perhaps behind adverbs: "claims to have won and now heads".
func (r *reader) goesOnFinite(k, end int) bool {
	for k < end && r.isTag(k, adverb) {
		k++
	}
	if k >= end || !r.isTag(k, finite) {
		return false
	}
	word := r.slice(k)
	return r.isTag(k, pastTense) || r.is(k, auxiliary) || word[len(word)-1] == 's' // no infinitive
}

// others reports whether a clause about somebody known begins at token k: "…, he left".
func (r *reader) others(k int) bool {
	switch r.slice(k) {
	case "he", "she", "it", "they":
		return r.isTag(k+1, finite|modalVerb)
	}
	return false
}

// clauseOf reports whether a clause with a subject of its own begins at token k, perhaps behind a time or a place.
func (r *reader) clauseOf(k, end int) bool {
	if r.isTag(k, prep) && !r.is(k, that) {
		p, ok := r.phraseAfter(k+1, end)
		if !ok {
			return false
		}
		for k = p.last; k < end && (r.isTime(k) || r.is(k, comma)); k++ {
		}
	}
	if r.isTag(k, wh) || r.is(k, relative) || r.inMarks(k) {
		return false
	}
	p, ok := r.phraseAfter(k, end)
	for i := 0; ok && i < 3 && p.last < end && r.isTag(p.last, prep|conjunction) && !r.is(p.last, that|subordinator); i++ {
		p.last, ok = r.chunkAfter(p.last+1, end) // "the station in the town and the port has …"
	}
	for ok && p.last < end && r.isTag(p.last, adverb) && r.isTag(p.first, determiner|ownerPronoun|personal) { // "the town somehow lost it"
		p.last++
	}
	return ok && p.last < end && r.isTag(p.last, finite|modalVerb)
}

// fronted reports whether a tag stands in a clause that opens its sentence behind "since", "when" and the like.
func (r *reader) fronted(a *attribution) bool {
	first := a.cue.first
	if a.source.first >= 0 && a.source.first < first {
		first = a.source.first
	}
	start := r.sentences[r.words[first].sentence].first
	if a.rule == nounRule { // "In reply to Lee's claim that it was closed, she said …"
		return r.isTag(start, prep) && first-start < maxParenthesis && !r.hasFinite(start, first) && !r.hasComma(start, first)
	}
	for k := first - 1; k >= start && k > first-4; k-- {
		switch r.fold(k) {
		case "since", "when", "after", "because", "although", "though", "while", "if", "once":
			return k-start < maxApposition && !r.hasFinite(start, k) && !r.inMarks(start)
		case "as":
			return k == start
		}
		if r.is(k, comma) {
			return false
		}
	}
	return false
}

// frontedEnd is where content ends in such a clause: at the comma before the main clause.
func (r *reader) frontedEnd(x run) int {
	for k := x.first; k < x.last; k++ {
		if s := r.stretchAt(k); s != nil {
			if k = s.last - 1; r.is(k-1, comma) && s.last < x.last && r.clauseOf(s.last, r.sentenceEnd(k)) { // "said it was “closed,” the town left"
				return s.last
			}
			continue
		}
		if r.is(k, comma) && k > x.first && r.clauseOf(k+1, r.sentenceEnd(k)) {
			return k
		}
	}
	return x.last
}

// lastClause is where content before a tag begins: behind a semicolon or a colon that ends what the author says.
func (r *reader) lastClause(x run) int {
	for k := x.last - 2; k > x.first; k-- {
		if r.inMarks(k) {
			break
		}
		if text := r.slice(k); text == ";" || text == ":" {
			return k + 1
		}
	}
	return x.first
}
