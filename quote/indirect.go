package quote

// Reported speech behind its tag: a clause, an infinitive, a noun phrase.

// indirect finds the content that follows a cue: a clause, an infinitive, a noun phrase, as the verb's frames allow, or
// a quotation that the tag announces.
func (r *reader) indirect(c *cue, i int) bool {
	end := r.sentenceEnd(c.head)
	a := r.begin(c, "clause after the tag")
	if c.inverted {
		p := c.source.last
		if r.is(p, comma|colon) {
			p++
		}
		return c.first == r.sentences[r.words[c.head].sentence].first && r.opensMarks(p) && r.report(&a, i, p, end)
	}
	p := c.last
	if f := r.frameAt(p); f&c.frames != 0 && !r.timeAfter(p) && !r.thatAfter(p+1, end) { // "called for", "spoke of"
		if a.act == Reply && !r.marksIn(p, end) { // "did not respond to a request"
			return false
		}
		a.cue.last++
		return r.report(&a, i, p+1, r.whatEnd(c, p+1, end))
	}
	p = r.trail(&a, c, p, end)
	if r.is(p, comma|colon) && r.opensMarks(p+1) {
		return r.report(&a, i, p+1, end)
	}
	p, ok := r.skipAside(&a, c, p, end)
	if !ok || p >= end {
		return false
	}
	if r.opensMarks(p) {
		return r.report(&a, i, p, r.whatEnd(c, p, end))
	}
	p = r.skipPlace(r.skipClause(p, end), end)
	if q, ok := r.chunkAfter(p, end); ok && c.frames.speaks() && !a.addressee.found() && r.is(q, comma|colon) && r.inMarks(q+1) {
		a.addressee = phrase{first: p, last: q} // "asked her: …"
		return r.report(&a, i, q+1, end)
	}
	if r.isTag(p, prep|wh) && r.is(p, that) || r.is(p, that) && r.hasFinite(p, min(p+12, end)) && !r.isTag(p+1, finite) {
		p, ok = r.behindThat(c, p)
	} else {
		ok = r.takes(&a, c, p, end)
	}
	return ok && r.report(&a, i, p, end)
}

// opensMarks reports whether a quotation begins with token p.
func (r *reader) opensMarks(p int) bool {
	s := r.stretchAt(p)
	return s != nil && s.first == p
}

// skipAside steps over what stands between commas behind a tag, the first of which is token p: ", Y reported,", ", citing X,", ",
// however,". It takes the relays from there. Behind a colon a clause must follow.
func (r *reader) skipAside(a *attribution, c *cue, p, end int) (int, bool) {
	if !r.is(p, comma|colon) {
		return p, true
	}
	if c := r.insertedTag(p); c != nil {
		a.via = append(a.via, c.source)
		_, p = c.tag()
	}
	if q, ok := r.citing(a, p, end); ok {
		return q, true
	}
	switch {
	case r.is(p, comma) && r.is(p+1, that):
		return p + 1, true
	case r.is(p, comma):
		q := r.skipParenthesis(p, end)
		return q, q != p
	}
	return p + 1, c.frames.speaks() && r.hasFinite(p+1, end)
}

// behindThat is the token at which content begins behind the "that" at token p, if the verb of the cue takes a clause.
func (r *reader) behindThat(c *cue, p int) (int, bool) {
	if c.frames&(bareClause|thatClause|quotation|told) == 0 {
		return p, false
	}
	if r.isTag(p+1, finite|modalVerb) { // "said that is wrong"; but "the protests that rocked the city"
		form := r.slice(c.head)
		return p, form[len(form)-1] != 's'
	}
	return p + 1, true
}

// takes reports whether the verb of the cue takes what begins at token p: a question, an infinitive, a gerund, a clause or a noun
// phrase.
func (r *reader) takes(a *attribution, c *cue, p, end int) bool {
	switch w := r.words[p]; {
	case w.tag&(wh|whAdverb) != 0 || r.slice(p) == "whether" || r.slice(p) == "if":
		return c.frames&(whClause|bareClause) != 0
	case w.class&not != 0 && r.isTag(p+1, toTag):
		return c.frames&infinitive != 0
	case w.tag&toTag != 0:
		return c.frames&infinitive != 0 && (r.isTag(p+1, baseVerb|adverb) || r.inMarks(p+1))
	case w.tag&ing != 0:
		return c.frames&(gerund|bareClause) != 0
	case w.class&subordinator != 0 && w.class&preposition == 0 && !r.opensContent(p):
		return false
	case w.tag&(prep|conjunction|particle) != 0 && p == c.last && !r.opensContent(p):
		return false
	case w.class&(comma|stop|colon) != 0:
		return false
	case w.tag&(finite|modalVerb) != 0:
		return r.takesGap(a, c)
	case r.clauseAt(p, end):
		return c.frames&(bareClause|thatClause|told|nounPhrase) != 0
	}
	return c.frames&nounPhrase != 0 && (!a.addressee.found() || c.frames&bareClause != 0) && !r.rings(c.head, p, end) && !r.showsNothing(c, p)
}

// takesGap makes a "which" before the source content, where the verb behind the cue is that one's: "which he said would fail".
func (r *reader) takesGap(a *attribution, c *cue) bool {
	gap := a.source.first - 1
	if c.frames&(bareClause|thatClause) == 0 || !r.isTag(gap, wh) || c.shared {
		return false
	}
	a.content = append(a.content, run{gap, gap + 1})
	return true
}

// whatEnd is the end of content from token p, where only the quotation there is what somebody says: "what the mayor called
// “a mistake” cost us dear". Else it is end.
func (r *reader) whatEnd(c *cue, p, end int) int {
	if s := r.stretchAt(p); s != nil && s.first == p && r.isWhat(c.source.first-1) && !attitude(r.voc.verbs[c.verb].Act) {
		return s.last
	}
	return end
}

func (r *reader) isWhat(i int) bool {
	return r.isTag(i, wh) && (r.slice(i) == "what" || r.slice(i) == "What")
}

// showsNothing reports whether somebody shows a mood rather than a fact: "showed no emotion".
func (r *reader) showsNothing(c *cue, p int) bool {
	return r.lemma(c.head) == "show" && r.slice(p) == "no" && !r.is(r.headOf(c.source), document|medium)
}

// rings reports whether the verb at token k is a "called" by telephone, since nothing is said of whoever is called at token
// p: "called the mayor at midnight".
func (r *reader) rings(k, p, end int) bool {
	if r.lemma(k) != "call" {
		return false
	}
	q, ok := r.sourceAfter(p, end)
	return ok && !r.marksIn(p, end) && (q.last >= end || r.is(q.last, stop) || r.isTag(q.last, prep|conjunction) && !r.is(q.last, as)) &&
		(r.personMention(r.span(run{q.first, q.last})) >= 0 || r.is(r.headOf(q), utterer|personRole|object))
}

// insertedTag is the cue of a tag between commas, the first of which is token p, in front of a clause with "that": "X said
// on Monday, Y reported, that …". It is nil where there is none.
func (r *reader) insertedTag(p int) *cue {
	i := r.cueFrom(p + 1)
	if i >= len(r.cues) || !r.is(p, comma) {
		return nil
	}
	c := &r.cues[i]
	first, last := c.tag()
	if first != p+1 || c.shared || !r.uttered(c) || r.isTag(c.source.first, personal) || !r.is(last, comma) || !r.is(last+1, that) {
		return nil
	}
	return c
}

// skipClause steps from a "before", "after", "when", "as" or "while" at p over its clause to a "that" or to a comma and a
// quotation: "told reporters before he left that …". Without one of them it stays.
func (r *reader) skipClause(p, end int) int {
	if !r.is(p, subordinator) || r.opensContent(p) && r.slice(p) != "while" {
		return p
	}
	for k := p + 1; k < end && k < p+20; k++ {
		switch {
		case r.is(k, comma) && r.inMarks(k+1):
			return k + 1
		case r.inMarks(k):
			return p
		case r.is(k, that) && r.isTag(k, prep):
			return k
		}
	}
	return p
}

// skipPlace steps from a preposition at p over places and times to a "that": "said at a stop in Leeds, Ohio, that …".
// Without one it stays.
func (r *reader) skipPlace(p, end int) int {
	if !r.isTag(p, prep) || r.is(p, that) {
		return p
	}
	for k := p + 1; k < end && k < p+maxParenthesis && !r.inMarks(k) && !r.isTag(k, verbal); k++ {
		if r.is(k, that) && r.isTag(k, prep) && r.clauseAt(k+1, end) {
			return k
		}
	}
	return p
}

// opensContent reports whether a subordinator at token p may begin what was said: "said if …".
func (r *reader) opensContent(p int) bool {
	switch r.slice(p) {
	case "if", "while", "although", "though", "unless", "once", "despite", "for", "in", "at", "under", "with", "since", "not", "only", "from", "about", "by", "until":
		return true
	}
	return false
}

// clauseAt reports whether a clause begins at p: a noun phrase and a finite verb in the next words.
func (r *reader) clauseAt(p, end int) bool {
	for k := p; k < end && k < p+15; k++ {
		w := r.words[k]
		switch {
		case r.inMarks(k):
			k = r.stretchAt(k).last - 1
		case w.tag&(finite|modalVerb) != 0:
			return k > p
		case w.class&(stop|colon) != 0, w.class&comma != 0 && r.isTag(k+1, conjunction):
			return false
		}
	}
	return false
}

// thatAfter reports whether a noun phrase begins at token p and "that" follows it: "reported to the court that".
func (r *reader) thatAfter(p, end int) bool {
	q, ok := r.chunkAfter(p, end)
	return ok && q < end && r.is(q, that) && r.isTag(q, prep)
}

// frameAt is the frame of a preposition or particle at token p.
func (r *reader) frameAt(p int) frames {
	if p >= len(r.words) || r.words[p].class&preposition == 0 && r.words[p].class&(to|of|as|by) == 0 || r.inMarks(p) {
		return 0
	}
	if r.isTag(p, toTag) && r.isTag(p+1, baseVerb) {
		return 0
	}
	return frameOf(r.slice(p))
}

// timeAfter reports whether the preposition at p begins a time or a medium: "on Monday", "on Twitter".
func (r *reader) timeAfter(p int) bool {
	for k := p + 1; k < p+5 && k < len(r.words); k++ {
		w := r.words[k]
		if r.isTime(k) || w.class&medium != 0 && r.slice(p) != "about" {
			return true
		}
		if w.tag&nominal != 0 || w.class&(comma|stop) != 0 || w.tag&verbal != 0 {
			return false
		}
	}
	return false
}

// skipParenthesis steps over ", however," and the like at p, where "that", a clause or a quotation follows.
func (r *reader) skipParenthesis(p, end int) int {
	for k := p + 1; k < end && k < p+maxParenthesis; k++ {
		if r.inMarks(k) || r.isTag(k, finite|modalVerb) {
			return p
		}
		if r.is(k, comma) {
			return k + 1
		}
	}
	return p
}

// report ends an attribution with content from token p.
func (r *reader) report(a *attribution, i, p, end int) bool {
	if p >= end {
		return false
	}
	if r.is(p, colon) && p+1 < end {
		p++
	}
	last := r.contentEnd(a, i, p, end)
	if last < 0 {
		return false
	}
	for last > p && r.is(last-1, comma|stop|colon) && !r.inMarks(last-1) {
		last--
	}
	if last <= p {
		return false
	}
	if len(a.content) == 0 {
		a.content = r.runs.put(run{p, last})
	} else {
		a.content = append(a.content, run{p, last})
	}
	r.take(run{p, last})
	if s := r.stretchAt(last - 1); s != nil {
		a.rule = "marks after the tag"
		if r.wholeSentence(s) {
			r.furtherPieces(a, i, s.last)
		}
	}
	r.claimed = max(r.claimed, last)
	r.relays(a)
	if a.impersonal {
		a.source = none
	}
	r.found = append(r.found, *a)
	return true
}

// take marks the quotations inside a piece of content as having an owner.
func (r *reader) take(piece run) {
	for k := piece.first; k < piece.last; k++ {
		if s := r.stretchAt(k); s != nil {
			s.taken = true
			k = s.last - 1
		}
	}
}

// statement reports whether a quotation is a whole statement rather than a fragment of one.
func (r *reader) statement(s *stretch) bool {
	return s.words > 3 && r.hasFiniteIn(s) || s.last-2 > s.first && r.is(s.last-2, comma|stop) && s.words > 2
}

func (r *reader) hasFiniteIn(s *stretch) bool {
	for i := s.first; i < s.last; i++ {
		if r.isTag(i, finite|modalVerb) {
			return i > s.first+1
		}
	}
	return false
}

func (r *reader) dash(i int) bool {
	return r.is(i, colon) && r.slice(i) != ":" && r.slice(i) != ";"
}
