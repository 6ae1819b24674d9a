package quote

// Relays: who, or what, handed the words on before the article did.
//
// The patterns, Y being the relay and X the speaker:
//
//	X said, according to Y          X said through Y           X said in a statement released by Y
//	Y quoted X as saying            X was quoted by Y as saying
//	Y reported, citing X, that …    Y reported that …, citing X
//	…, Y quoted X as saying         …, according to Y, which cited X
//	X told Z, Y reported            Y said X had told Z
//	In a news release, X said       X, in a news release, said
//	Through Y, X said               X said, speaking through Y
//	X, according to Y, said         X, quoted by Y, said
//	X said, Y reported, that …      Y reported X as saying
//	X, speaking through Y, said     X said in a letter that Y read out
//	according to a transcript read out by Y

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// trail steps over what may stand between a tag and its content: the person told, a time, a place, a medium. It takes
// the addressee and relays from there, and returns the token where the content, or the rest, begins.
func (r *reader) trail(a *attribution, c *cue, p, end int) int {
	if r.voc.frames[c.verb]&told != 0 && !c.inverted && !a.addressee.found() {
		if q, ok := r.phraseAfter(p, end); ok && !r.inMarks(p) && !(r.isTag(q.first, personal) && r.isTag(q.last, finite|modalVerb)) {
			if !r.isTag(p, determiner) || !r.is(p, that) {
				a.addressee = q
				p = q.last
			}
		}
	}
	for p < end && !r.inMarks(p) {
		w := r.words[p]
		switch {
		case r.isTime(p):
			p++
		case w.class&comma != 0 && r.isTag(p+1, prep) && r.aside(a, p, end):
			if p = r.closingComma(p, end) + 1; p == 0 {
				return end
			}
		case w.class&comma != 0 && r.speakingThrough(a, p, end):
			p = a.via[len(a.via)-1].last
		case w.class&not != 0 && r.isTag(p+1, toTag): // "decided not to"
			return p
		case w.tag&adverb != 0 && (r.isTime(p+1) || !r.clauseFollows(p, end)):
			p++
		case w.tag&determiner != 0 && r.isTime(p+1), w.tag&adjective != 0 && r.isTime(p+1):
			p += 2
		case r.voc.frames[c.verb]&told != 0 && (w.class&of != 0 || a.addressee.found() && r.frameAt(p)&r.voc.frames[c.verb] != 0 && !r.timeAfter(p)):
			return p // "reminded them of", "warned them on Monday against"
		case w.class&(preposition|to|by|of) != 0 && w.class&subordinator == 0 || r.slice(p) == "after" || r.slice(p) == "before":
			q := r.trailPhrase(a, p, end)
			if q == p {
				return p
			}
			p = q
		default:
			return p
		}
	}
	return p
}

// clauseFollows reports whether token p belongs to a clause that begins there, rather than to the verb before it.
func (r *reader) clauseFollows(p, end int) bool {
	return p+1 < end && !r.is(p+1, that|comma|colon|stop|preposition|to|by) && !r.inMarks(p+1)
}

// trailPhrase steps over one prepositional phrase at p of a tag's trail, or stays at p.
func (r *reader) trailPhrase(a *attribution, p, end int) int {
	object := p + 1
	if r.is(object, preposition) && r.slice(object) != "least" { // "from inside the hall"
		object++
	}
	if object >= end || r.slice(object) == "least" || r.slice(object) == "most" {
		return p
	}
	q, ok := r.phraseAfter(object, end)
	if r.isTag(object, ing) {
		if r.cueAt(object) {
			return p
		}
		q, ok = r.phraseAfter(object+1, end)
	}
	if !ok {
		if r.isTime(object) || r.isTag(object, number) {
			return object + 1
		}
		return p
	}
	for q.last < end && (r.isTime(q.last) || r.isTag(q.last, determiner|adjective) && r.isTime(q.last+1)) {
		q.last++
	}
	if r.is(q.last, comma) && r.isTag(q.last+1, number) { // "on 3 May, 2024"
		q.last += 2
	}
	after := q.last
	switch word := r.slice(p); {
	case r.through(p):
		if r.speaksFor(q) {
			full, _ := r.sourceAfter(object, end)
			a.via = append(a.via, full)
			return full.last
		}
	case word == "in" || word == "with" || word == "by":
		if r.published(q, end) || r.is(r.headOf(q), handing) && !r.isTag(q.first, ownerPronoun) {
			return r.handedOn(a, q, end)
		}
	case word == "to" && !a.addressee.found() && !r.isTime(object):
		if r.clauseAt(object, end) && !r.is(after, that|comma|stop|colon|preposition) && !r.inMarks(after) && after < end {
			return p
		}
		if !r.isUtterance(q) {
			a.addressee = q
		}
		return after
	}
	// A phrase that opens the content stays with it: "said in recent months the party …", "said under the law he …".
	if after < end && r.isTag(after, finite|modalVerb) {
		return p
	}
	if after < end && r.is(after, comma) && !r.inMarks(after+1) && r.clauseAt(after+1, end) && !r.closing(after, end) && r.insertedTag(after) == nil {
		return p
	}
	return after
}

// aside takes the relay that stands between commas, the first of which is token p, or behind one at the end of a sentence:
// ", in a statement,", ", through his lawyer,". It reports whether there was one.
func (r *reader) aside(a *attribution, p, end int) bool {
	last := r.closingComma(p, end)
	if last < 0 {
		for last = end; last > p+2 && r.is(last-1, stop); last-- {
		}
		if last-p > 2*maxParenthesis || r.hasFinite(p, last) || r.marksIn(p, last) {
			return false
		}
	}
	q, ok := r.phraseAfter(p+2, last)
	switch word := r.slice(p + 1); {
	case !ok:
	case word == "in" && (r.is(r.headOf(q), handing) || r.published(q, last)):
		return r.handedOn(a, q, last) >= last
	case r.through(p+1) && q.last == last && r.speaksFor(q):
		a.via = append(a.via, q)
		return true
	}
	return false
}

// published reports whether somebody handed on what a phrase tells of: "in an interview published by Y", "in remarks
// broadcast by Y".
func (r *reader) published(q phrase, end int) bool {
	head := r.headOf(q)
	if r.is(head, work) || r.handedBy(q.last, end) < 0 {
		return false
	}
	_, spoken := r.voc.nouns[r.fold(head)]
	return spoken || r.is(head, document|medium)
}

// speakingThrough takes the relay behind the comma p of "…, speaking through a translator" and "…, quoted by Y".
func (r *reader) speakingThrough(a *attribution, p, end int) bool {
	quoted := r.isTag(p+1, participle|pastTense) && r.lemma(p+1) == "quote" && r.is(p+2, by)
	if !quoted && (r.slice(p+1) != "speaking" || !r.through(p+2)) {
		return false
	}
	q, ok := r.sourceAfter(p+3, end)
	if !ok || !quoted && !r.speaksFor(q) {
		return false
	}
	a.via = append(a.via, q)
	return true
}

func (r *reader) through(i int) bool { return r.slice(i) == "through" || r.slice(i) == "via" }

// reportedAside takes the relay out of a source: "X, according to Y, said", "X, quoted by Y, said", "X, speaking through
// Y, said".
func (r *reader) reportedAside(a *attribution) {
	last := max(a.source.last, a.cue.first)
	if a.cue.first < a.source.first {
		last = a.source.last
	}
	for k := a.source.first + 1; k < last-2 && k < a.source.first+maxPhrase; k++ {
		p := k + 1
		if r.isTag(p, adverb) {
			p++ // "first reported by"
		}
		if !r.is(k, comma) && !(r.isTag(k, conjunction) && r.is(p, handed) && r.is(p+1, by)) { // "dated May and seen by"
			continue
		}
		way := r.byWay(p)
		switch {
		case r.isTag(p, participle|pastTense) && r.is(p, handed) && r.words[p].verb > 0 && r.is(p+1, by):
			way = 2
		case r.slice(p) == "speaking" && r.through(p+1):
			way = 2
		}
		if way == 0 {
			continue
		}
		if y, ok := r.phraseAfter(p+way, last); ok {
			a.via = append(a.via, y)
			if cut := r.lastComma(a.source.first, k+1); cut > 0 {
				a.source.last = min(a.source.last, cut)
			}
		}
		return
	}
}

// closingComma is the comma before token end that closes what the comma at token p opens, or -1.
func (r *reader) closingComma(p, end int) int {
	if p < 0 || !r.is(p, comma) {
		return -1
	}
	return r.nextComma(p+1, min(end, p+2*maxParenthesis))
}

// closing reports whether the comma at token p is followed by a participle or "according to": no content.
func (r *reader) closing(p, end int) bool {
	return p+1 < end && (r.isTag(p+1, ing) || r.is(p+1, according|relative|subordinator|that))
}

// handedOn takes a document that hands on words, and who released it: "in a statement released by the ministry". Where
// somebody released it, the document itself is not counted.
func (r *reader) handedOn(a *attribution, q phrase, end int) int {
	by := r.handedBy(q.last, end)
	if by < 0 {
		if reader, ok := r.readOutBy(q.last, end); ok {
			a.via = append(a.via, reader)
			return reader.last + 1
		}
		a.via = append(a.via, q)
		return r.skipSending(q.last, end)
	}
	releaser, ok := r.sourceAfter(by+1, end)
	if !ok {
		a.via = append(a.via, q)
		return q.last
	}
	a.via = append(a.via, releaser)
	return releaser.last
}

// skipSending steps over a participle at token p and where to it leads: "a message posted on Monday on X | that".
func (r *reader) skipSending(p, end int) int {
	if !r.is(p, handed) {
		return p
	}
	k := p + 1
	for r.isTag(k, prep|toTag) && !r.is(k, that) {
		last, ok := r.chunkAfter(k+1, end)
		if !ok {
			break
		}
		for k = last; r.isTime(k); k++ {
		}
	}
	if k >= end || r.is(k, that|comma|stop) {
		return k
	}
	return p
}

// readOutBy is Y in "a letter that Y read out", whose "that" is token p.
func (r *reader) readOutBy(p, end int) (phrase, bool) {
	if !r.is(p, that) && !r.is(p, relative) {
		return none, false
	}
	y, ok := r.phraseAfter(p+1, end)
	return y, ok && y.last < end && r.is(y.last, handed)
}

// handedBy finds the "by" of "read out in court by", "to the court released by", ", a copy of which was seen by" after
// token p, or the "through" of "issued through"; -1 for none.
func (r *reader) handedBy(p, end int) int {
	if r.is(p, comma) && r.slice(p+2) == "copy" && r.is(p+3, of) && r.is(p+4, relative) && r.is(p+5, be) {
		p += 6
	}
	if r.is(p, to) || r.is(p, link) {
		if to, ok := r.chunkAfter(p+1, end); ok && r.is(to, handed) {
			p = to
		}
	}
	if p >= end || !r.is(p, handed) {
		if !(r.is(p, comma) && r.is(p+1, handed)) {
			return -1
		}
		p++
	}
	for k := p + 1; k < end && k < p+8; k++ {
		if r.is(k, by) || k == p+1 && r.through(k) {
			return k
		}
		if r.is(k, comma|stop) || r.isTag(k, finite) || r.inMarks(k) {
			break
		}
	}
	return -1
}

// citing reads ", citing X," at the comma p of "Y reported, citing X, that …": X speaks and Y hands on.
func (r *reader) citing(a *attribution, p, end int) (after int, ok bool) {
	if !r.is(p, comma) || p+1 >= end || !r.cites(p+1) {
		return p, false
	}
	cited, ok := r.sourceAfter(p+2, end)
	if !ok {
		return p, false
	}
	a.via = append(a.via, a.source)
	a.source = cited
	after = cited.last
	if r.is(after-1, comma) {
		return after, true
	}
	if r.is(after, comma) {
		after++
	}
	return after, true
}

// cites reports the participle behind which a source's own source stands.
func (r *reader) cites(i int) bool {
	word := r.slice(i)
	return word == "citing" || word == "quoting"
}

// citedAt is the token behind "citing" or "which cited" at token i, where the source's own source stands; 0 for neither.
func (r *reader) citedAt(i int) int {
	switch {
	case r.cites(i):
		return i + 1
	case r.isTag(i, wh) && r.is(i, relative) && (r.fold(i+1) == "cited" || r.fold(i+1) == "quoted"):
		return i + 2
	}
	return 0
}

// citedBy turns the sources of "Y, citing X, reported that …" and "Citing X, Y reported that …": X speaks, Y hands on.
func (r *reader) citedBy(a *attribution) {
	if a.source.first < 0 || len(a.via) > 0 {
		return
	}
	for k := a.source.first + 1; k < a.source.last-2; k++ {
		cited := r.citedAt(k + 1)
		if !r.is(k, comma) || cited == 0 {
			continue
		}
		if x, ok := r.phraseAfter(cited, a.source.last); ok {
			a.via = append(a.via, phrase{first: a.source.first, last: k})
			a.source = x
			r.forget(cited)
		}
		return
	}
	start, last := r.sentences[r.words[a.source.first].sentence].first, a.source.first-1
	if word := r.slice(start); word != "Citing" && word != "Quoting" || !r.is(last, comma) || r.hasFinite(start, last) {
		return
	}
	if x, ok := r.phraseAfter(start+1, last); ok && r.utters(x) {
		a.via = append(a.via, a.source)
		a.source = phrase{first: x.first, last: last}
	}
}

// citedBehind turns the sources of "Y reported that …, citing X" and "…, Y said, citing X" at the comma p.
func (r *reader) citedBehind(p, end int) {
	cited := r.citedAt(p + 1)
	if cited == 0 {
		return
	}
	x, ok := r.sourceAfter(cited, end)
	if !ok || !r.utters(x) {
		return
	}
	a := r.attributionEndingAt(p)
	if a == nil || !a.source.found() || a.source.implicit || !utterance(a.act) {
		return
	}
	if a.relayed > 0 { // whoever handed it on cites
		a.via = slices.Insert(a.via, len(a.via)-1, x)
	} else {
		a.via = append([]phrase{a.source}, a.via...)
		a.source = x
	}
	r.forget(cited)
}

// forget drops the attribution that a word for citing made, which ends before token last.
func (r *reader) forget(last int) {
	r.found = slices.DeleteFunc(r.found, func(a attribution) bool { return a.cue.first == last-1 && a.cue.last == last })
}

// utters reports whether a phrase names what may have said something: somebody, or a document. "Citing the costs" does
// not.
func (r *reader) utters(p phrase) bool {
	head := r.headOf(p)
	if r.is(head, document|medium|personRole|utterer) {
		return true
	}
	span := r.doc.Tokens[head].Span
	for m := r.mentionFrom(r.doc.Tokens[p.first].Start); m < len(r.doc.Mentions) && r.doc.Mentions[m].Start < span.End; m++ {
		if mention := &r.doc.Mentions[m]; mention.Contains(span) {
			return true
		}
	}
	word := r.fold(head)
	if !r.isTag(head, plural) {
		for _, end := range [...]string{"or", "ist", "yst", "ian", "man", "woman", "cial", "person"} {
			if strings.HasSuffix(word, end) && r.isTag(p.first, determiner) {
				return true
			}
		}
		return false
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ians", "ants", "ents", "ials", "men", "women", "ysts"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

const quotedAsRule = "quoted as saying"

// quotedAs reads "Y quoted X as saying …" and "X was quoted (by Y) as saying (by Y) …".
func (r *reader) quotedAs(c *cue) bool {
	if act := r.voc.verbs[c.verb].Act; act != Quoted && act != Announce { // "reported X as saying"
		return false
	}
	end := r.sentenceEnd(c.head)
	q, ok := r.sourceAfter(c.last, end)
	if !ok || !r.is(q.last, as) || !r.cueAt(q.last+1) || !r.isTag(q.last+1, ing) {
		return false
	}
	a := r.begin(c, quotedAsRule)
	a.via = append(a.via, a.source)
	a.source = q
	p := q.last + 2
	if last, ok := r.chunkAfter(p, end); ok && r.voc.frames[r.words[p-1].verb-1]&told != 0 && (last >= end || r.is(last, stop)) {
		a.addressee, p = phrase{first: p, last: last}, last // "quoted X as telling him."
	}
	if p >= end || r.is(p, stop) || r.isTime(p) || r.isTime(p+1) {
		return r.quotedBehind(&a, c, q.last+1)
	}
	return r.saying(&a, q.last+1, end)
}

// quotedBehind ends quotedAs where the tag stands behind what was said: "…, Y quoted X as saying." p is the participle.
func (r *reader) quotedBehind(a *attribution, c *cue, p int) bool {
	first, _ := c.tag()
	start := max(r.sentences[r.words[c.head].sentence].first, r.claimedBefore(first))
	switch s := c.spoken; {
	case s != nil && !s.taken:
		start, first = r.spokenFrom(s), s.last
	case r.is(first-1, comma) && r.hasPredicate(start, first-1):
		first--
	default:
		return false
	}
	a.cue, a.act = run{p, p + 1}, r.voc.verbs[r.words[p].verb-1].Act
	a.content = r.runs.put(run{start, first})
	r.take(a.content[0])
	r.found = append(r.found, *a)
	return true
}

// passiveQuoted reads "X was quoted by Y as saying" at the participle k.
func (r *reader) passiveQuoted(k, from int) bool {
	if r.words[k].verb == 0 || r.voc.verbs[r.words[k].verb-1].Act != Quoted || !r.isTag(k, participle|finite) {
		return false
	}
	helper := r.helperBefore(k, from)
	if helper < 0 {
		return false
	}
	end := r.sentenceEnd(k)
	x, ok := r.subjectBefore(helper, r.floor(helper, from))
	if !ok {
		return false
	}
	a := attribution{source: x, addressee: none, act: Quoted, rule: "was quoted as saying", paragraph: r.paragraph}
	before := x.first - 1
	if r.is(before, comma) {
		before--
	}
	if s := r.stretchAt(before); s != nil && s.last == before+1 && !s.taken && before >= from {
		s.taken = true
		a.content = append(a.content, run{s.first, s.last})
	}
	p := k + 1
	for p < end && p < k+maxPhrase && !r.is(p, as) {
		if r.is(p, by) {
			y, ok := r.sourceAfter(p+1, end)
			if !ok {
				return false
			}
			a.via = append(a.via, y)
			p = y.last
			continue
		}
		p++
	}
	if !r.is(p, as) || !r.cueAt(p+1) {
		return false
	}
	return r.saying(&a, p+1, end)
}

// saying ends the two patterns above at the participle p, where the content, "that" or "by Y" follows.
func (r *reader) saying(a *attribution, p, end int) bool {
	a.cue = run{p, p + 1}
	a.act = r.voc.verbs[r.words[p].verb-1].Act
	p++
	if last, ok := r.chunkAfter(p, end); ok && r.voc.frames[r.words[p-1].verb-1]&told != 0 && (r.is(last, that|comma|colon|by|stop) || r.appearedIn(last, end)) {
		a.addressee = phrase{first: p, last: last} // "as telling reporters that"
		p = last
	}
	if r.is(p, by) || r.appearedIn(p, end) {
		if y, ok := r.phraseAfter(p+1, end); ok {
			a.via = append(a.via, y)
			p = y.last
		}
	}
	for r.is(p, that|comma) || r.is(p, colon) {
		p++
	}
	i := r.cueFrom(p)
	if len(a.content) > 0 {
		r.furtherPieces(a, i-1, p)
		r.found = append(r.found, *a)
		return true
	}
	return r.report(a, i-1, p, end)
}

// appearedIn reports whether a paper or a broadcaster stands behind the "in" or "on" at token p: "quoted as saying in Y".
func (r *reader) appearedIn(p, end int) bool {
	if word := r.slice(p); word != "in" && word != "on" {
		return false
	}
	y, ok := r.phraseAfter(p+1, end)
	if !ok {
		return false
	}
	head := r.doc.Tokens[y.last-1].Span
	for m := r.mentionFrom(r.doc.Tokens[y.first].Start); m < len(r.doc.Mentions) && r.doc.Mentions[m].Start < head.End; m++ {
		switch mention := &r.doc.Mentions[m]; {
		case !mention.Contains(head):
		case mention.Kind == annotate.GPE, mention.Kind == annotate.Location, mention.Kind == annotate.Facility:
			return false
		}
	}
	return r.isTag(y.last-1, proper) && !r.isTime(y.last-1)
}

// relays looks into indirect content for a second attribution that takes all of it, and makes its source the relay:
// "Y said X had told him that …" has X as speaker, Y as relay.
func (r *reader) relays(a *attribution) {
	r.citedBy(a)
	if len(a.content) != 1 {
		r.leadingRelay(a)
		return
	}
	whole := a.content[0]
	if i := r.cueFrom(whole.first); i < len(r.cues) && r.innerTag(a, &r.cues[i], whole) {
		return
	}
	r.leadingRelay(a)
}

// innerTag makes the source of a the relay of cue c, if the tag of c begins the whole content.
func (r *reader) innerTag(a *attribution, c *cue, whole run) bool {
	first, _ := c.tag()
	if c.first >= whole.last || first != whole.first || c.shared || c.inverted || !c.frames.speaks() || !r.uttered(c) || r.isTag(c.source.first, wh) {
		return false
	}
	if r.isTag(c.source.first, personal) && a.cue.first < whole.last { // "Y said he had said"
		return false
	}
	if r.is(c.first, be) && r.isTag(c.head, baseVerb) || r.negated(run{c.first, c.last}) {
		return false // "Y said the plan is to announce it", "Y said X had not told"
	}
	inner := attribution{source: c.source, addressee: none, act: r.voc.verbs[c.verb].Act, cue: run{c.first, c.last}}
	p := r.trail(&inner, c, c.last, whole.last)
	if r.is(p, that|colon) {
		p++
	}
	if p >= whole.last {
		return false
	}
	done := r.isTag(p, ing) && c.frames&gerund != 0 || r.isTag(p, toTag) && c.frames&infinitive != 0 // "denies taking", "promised to go"
	if !done && !r.clauseAt(p, whole.last) && !r.hasVerb(p, whole.last) {
		return false
	}
	inner.via = append(inner.via, a.source)
	inner.via = append(inner.via, a.via...)
	inner.content = r.runs.put(run{p, whole.last})
	inner.rule, inner.paragraph = "said that another said", a.paragraph
	*a = inner
	return true
}

// uttered reports whether a cue tells of words uttered.
func (r *reader) uttered(c *cue) bool {
	return utterance(r.voc.verbs[c.verb].Act) && c.frames&(thatClause|told) != 0
}

// utterance reports whether an act hands on what somebody said, rather than what was done with it.
func utterance(act annotate.Act) bool {
	switch act {
	case Say, Write, Reply, Announce, Confirm, Admit, Warn, Promise, Deny, Claim, Quoted:
		return true
	}
	return false
}

// leadingRelay takes the document of "In a news release, X said …" for a relay.
func (r *reader) leadingRelay(a *attribution) {
	if a.cue.last == 0 || a.source.first < 4 || len(a.via) > 0 {
		return
	}
	start := r.sentences[r.words[a.source.first].sentence].first
	if a.source.first-start > 14 || !r.is(start, preposition) || !r.is(a.source.first-1, comma) {
		return
	}
	q, ok := r.phraseAfter(start+1, a.source.first)
	switch {
	case !ok:
	case r.is(r.headOf(q), handing), r.is(r.headOf(q), document) && r.handedBy(q.last, a.source.first-1) >= 0:
		r.handedOn(a, q, a.source.first-1)
	case r.fold(start) == "through" && q.last == a.source.first-1 && r.speaksFor(q): // "Through a lawyer, X said"
		a.via = append(a.via, q)
	}
}

// objectOnly reports whether the verb of a cue takes neither a clause nor a quotation.
func (r *reader) objectOnly(cue run) bool {
	for k := cue.last - 1; k >= cue.first; k-- {
		if verb := r.words[k].verb; verb > 0 {
			return r.voc.frames[verb-1]&(bareClause|thatClause|told|quotation) == 0
		}
	}
	return false
}

// negated reports whether a cue tells of what was not said.
func (r *reader) negated(cue run) bool {
	for k := cue.first; k < cue.last; k++ {
		if r.is(k, not) {
			return true
		}
	}
	return false
}

// relayed gives an attribution that lies whole inside the content of a later one a relay, the later one's source: "X told
// Z that …, Y reported". It reports whether there was one.
func (r *reader) relayed(outer *attribution) bool {
	if len(r.found) == 0 || len(outer.content) != 1 {
		return false
	}
	a := &r.found[len(r.found)-1]
	last := a.content[len(a.content)-1].last
	if a.paragraph != r.paragraph || a.content[0].first < outer.content[0].first || max(last, a.cue.last, a.source.last) < outer.content[0].last-3 || a.cue.last > outer.cue.first {
		return false
	}
	first := min(a.content[0].first, a.cue.first)
	if a.source.first >= 0 {
		first = min(first, a.source.first)
	}
	if first > outer.content[0].first+1 && !(r.is(first-1, comma) && !r.hasFinite(outer.content[0].first, first)) || a.source == outer.source || !utterance(a.act) || r.negated(a.cue) || a.cue.first > a.source.last+4 && a.source.first >= 0 {
		return false
	}
	switch a.act {
	case Deny, Admit, Confirm, Promise:
	default:
		if r.objectOnly(a.cue) {
			return false // "Y said X had discussed the plan to close it"
		}
		if !r.hasVerb(a.content[0].first, last) {
			return false // "Y said X had claimed responsibility"
		}
	}
	a.via = append(a.via, outer.source)
	a.via = append(a.via, outer.via...)
	a.relayed = max(outer.source.last, outer.cue.last, outer.addressee.last)
	return true
}

const asReportedRule = "as reported by"

// byWay is how many tokens "according to" or "as reported by" takes at token k; 0 for neither.
func (r *reader) byWay(k int) int {
	switch {
	case r.is(k, according) && r.is(k+1, to):
		return 2
	case r.is(k, as) && k+2 < len(r.words) && r.isTag(k+1, participle|pastTense) && r.words[k+1].verb != 0 && r.is(k+2, by):
		switch act := r.voc.verbs[r.words[k+1].verb-1].Act; act {
		case Show, Predict, Propose:
			return 3
		default: // not "as convinced by"
			if utterance(act) {
				return 3
			}
		}
	}
	return 0
}

// accordingTo finds "…, according to Y" and "According to Y, …", or "as reported by". After an attribution Y is its
// relay; else Y is the speaker and the clause the content.
func (r *reader) accordingTo(from, until int) {
	for k := from; k < until-1; k++ {
		if s := r.stretchAt(k); s != nil {
			k = s.last - 1
			continue
		}
		if r.isTag(k, participle) && r.words[k].verb != 0 && (r.passiveQuoted(k, from) || r.passiveBy(k, from)) {
			continue
		}
		if r.is(k, comma) {
			r.citedBehind(k, r.sentenceEnd(k))
		}
		way := r.byWay(k)
		if way == 0 {
			continue
		}
		start := r.sentences[r.words[k].sentence].first
		end := r.sentenceEnd(k)
		y, ok := r.sourceAfter(k+way, end)
		if !ok {
			continue
		}
		if r.handsOver(y.first) || r.is(r.headOf(y), measure) {
			continue
		}
		a := attribution{source: y, addressee: none, act: Say, cue: run{k, k + way}, rule: "according to", paragraph: r.paragraph}
		if way > 2 {
			a.rule = asReportedRule
		}
		if k == start {
			p := y.last
			if r.is(p, comma) {
				p++
			}
			if cut := r.nextComma(y.last, end); r.isTag(y.last, participle) && cut > 0 { // "a letter seen by Y, …"
				if by := r.handedBy(y.last, cut); by >= 0 && by+1 < cut {
					a.via = append(a.via, phrase{first: by + 1, last: cut})
				} else {
					a.source.last = cut // "a person briefed on the plan, …"
				}
				p = cut + 1
			} else if cut := r.lastComma(y.first, p-1); cut > 0 && r.isTag(p, prep|verbal) {
				a.source.last, p = cut, cut+1 // what seemed an apposition is the subject of the clause
			}
			if inner := r.attributionFrom(p, end); inner != nil {
				inner.via = append(append(inner.via, a.source), a.via...)
			} else if p < end && r.clauseAt(p, end) || r.inMarks(p) {
				r.report(&a, len(r.cues), p, end)
			}
			continue
		}
		before := k
		if r.is(before-1, comma) || r.dash(before-1) {
			before--
		}
		if r.isTag(before-1, wh) || r.is(before-1, that|subordinator|and) { // "figures that, according to Y, …", "but, according to Y, …"
			if p := y.last; r.is(p, comma) {
				r.report(&a, len(r.cues), p+1, end)
			}
			continue
		}
		if inner := r.attributionEndingAt(before); inner != nil && !attitude(inner.act) && !r.negated(inner.cue) {
			r.addRelay(inner, y, end)
			continue
		}
		start = max(start, k-4*maxApposition)
		if s := r.stretchAt(before - 1); s != nil && s.first < start {
			start = s.first
		}
		if before <= start {
			continue
		}
		a.content = r.runs.put(run{start, before})
		r.citedBy(&a)
		if p := y.last; r.is(p, comma) && p+1 < end && r.clauseAt(p+1, end) && !r.closing(p, end) && !r.hasFinite(start, before) {
			last := end
			for last > p+2 && r.is(last-1, stop) {
				last--
			}
			a.content = append(a.content, run{p + 1, last})
		}
		r.take(run{start, before})
		r.found = append(r.found, a)
	}
}

// handsOver reports whether one of the last attributions of the paragraph has token i in its last relay.
func (r *reader) handsOver(i int) bool {
	for n := len(r.found) - 1; n >= 0 && n > len(r.found)-4 && r.found[n].paragraph == r.paragraph; n-- {
		if via := r.found[n].via; len(via) > 0 && via[len(via)-1].first <= i && i < via[len(via)-1].last {
			return true
		}
	}
	return false
}

// nextComma is the first comma of the clause behind token p, or -1.
func (r *reader) nextComma(p, end int) int {
	for i := p; i < min(end, p+2*maxParenthesis) && !r.inMarks(i) && !r.isTag(i, finite|modalVerb); i++ {
		if r.is(i, comma) {
			return i
		}
	}
	return -1
}

// lastComma is the last comma in [first, last), or -1.
func (r *reader) lastComma(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if r.is(i, comma) {
			return i
		}
	}
	return -1
}

// addRelay appends a relay, and where it is a document also who handed that on.
func (r *reader) addRelay(a *attribution, y phrase, end int) {
	plain, _ := r.phraseAfter(y.first, end)
	if by := r.handedBy(plain.last, end); by >= 0 {
		if releaser, ok := r.sourceAfter(by+1, end); ok {
			a.via = append(a.via, plain, releaser)
			return
		}
	}
	a.via = append(a.via, y)
}

// attributionEndingAt is the attribution whose last word, tag or content, stands right before token end.
func (r *reader) attributionEndingAt(end int) *attribution {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-4; i-- {
		a := &r.found[i]
		if a.paragraph != r.paragraph {
			return nil
		}
		last := max(a.cue.last, a.source.last, a.content[0].last, a.addressee.last, a.relayed) // further pieces may stand behind
		if last <= end && (last >= end-1 || last > end-maxParenthesis && r.tagTrail(last, end)) {
			return a
		}
	}
	return nil
}

// attributionFrom is the attribution whose tag begins at token p and whose content is the rest of the sentence, or nil.
func (r *reader) attributionFrom(p, end int) *attribution {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-maxParenthesis; i-- {
		a := &r.found[i]
		if a.paragraph != r.paragraph {
			return nil
		}
		if a.source.first == p && a.cue.first >= p && a.content[0].first > p && a.content[len(a.content)-1].last >= end-2 && !attitude(a.act) && !r.negated(a.cue) {
			return a
		}
	}
	return nil
}

// tagTrail reports whether only a time, a place or a medium stands between tokens p and end.
func (r *reader) tagTrail(p, end int) bool {
	return (r.isTag(p, prep|adverb|toTag) || r.isTime(p)) && !r.hasFinite(p, end)
}

// headOf is the head noun of a phrase: the last token of its first simple noun phrase, before what stands in brackets.
func (r *reader) headOf(p phrase) int {
	last, ok := r.chunkAfter(p.first, p.last)
	if !ok {
		last = p.last
	}
	if r.is(last-1, closeBracket) {
		for k := last - 2; k > p.first && k > last-maxParenthesis; k-- {
			if r.is(k, bracket) {
				return k - 1
			}
		}
	}
	return last - 1
}

// speaksFor reports whether a phrase names somebody through whom another may speak, and no means: "via email".
func (r *reader) speaksFor(p phrase) bool {
	return r.person(p) || !r.is(r.headOf(p), document|medium) && r.utters(p)
}

// person reports whether a phrase names a person or an office that may speak for another.
func (r *reader) person(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.is(k, personRole) {
			return true
		}
	}
	return r.personMention(r.span(run{p.first, p.last})) >= 0
}
