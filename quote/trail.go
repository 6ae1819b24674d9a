package quote

// The trail of a tag: what stands between it and its content, or behind it, with the person told and the relays among that.

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
		case r.withoutMore(p) && r.isTag(c.head, finite) && !r.negated(run{c.first, c.last}):
			if p = r.nextComma(p, end); p < 0 {
				return end
			}
			return p
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
	told := q // without a time
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
			n, after := len(a.via), r.handedOn(a, q, end)
			if a.via[n] == q {
				a.via[n] = told // without the "Monday" of "in a statement Monday"
			}
			return after
		}
	case word == "to" && !a.addressee.found() && !r.isTime(object):
		if r.clauseAt(object, end) && !r.is(after, that|comma|stop|colon|preposition) && !r.inMarks(after) && after < end {
			return p
		}
		if !r.isUtterance(q) {
			a.addressee = told
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

// tagTrail reports whether only a time, a place or a medium stands between tokens p and end.
func (r *reader) tagTrail(p, end int) bool {
	return (r.isTag(p, prep|adverb|toTag) || r.isTime(p)) && !r.hasFinite(p, end)
}
