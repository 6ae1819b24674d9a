package quote

// Reported speech: the clause after the tag, the clause before it, and the clause around it.

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

// contentEnd is the token at which content from p ends: the end of its sentence, or before that another tag, a
// participle that reports further, "according to" … It is -1 where a later tag has the whole sentence: "He calls it ‘a
// disgrace,’ Smith said."
func (r *reader) contentEnd(a *attribution, i, p, end int) int {
	v := contentReader{reader: r}
	v.object = r.takesObject(a.cue.last-1) && !r.inMarks(p)
	v.clausal = !v.object && r.clauseAt(p, end)
	v.past = r.isTag(a.cue.last-1, pastTense|participle)
	v.participial = r.isTag(a.cue.last-1, ing)
	v.aside = v.participial && r.is(a.cue.first-1, comma) && a.source.last == a.cue.first-1
	next := i + 1
	for k := p; k < end; k++ {
		if s := r.stretchAt(k); s != nil {
			k = s.last - 1
			if s.first == p && r.statement(s) {
				for r.isTag(k+1, conjunction) && r.stretchAt(k+2) != nil && k+2 < end {
					k = r.stretchAt(k+2).last - 1
				}
				if r.isTag(k+1, conjunction) && r.is(k+2, that) { // “…,” and that …
					continue
				}
				return k + 1
			}
			for n := next; n < len(r.cues) && r.cues[n].first < s.last+maxPhrase; n++ {
				if r.cues[n].spoken == s && s.first > p {
					return -1
				}
			}
			continue
		}
		for next < len(r.cues) && r.cues[next].first < k {
			next++
		}
		if v.endsAt(k, p, next, end) {
			return k
		}
	}
	return end
}

// contentReader knows how a piece of content began, to tell where it ends.
type contentReader struct {
	*reader
	clausal     bool // a clause, rather than an object
	object      bool // the verb takes an object alone: "vote for"
	past        bool // the cue is a past form
	participial bool
	aside       bool // the cue opens an aside behind its subject: "the mayor, citing the costs, closed it"
	brackets    int  // open in the content
}

// endsAt reports whether content ends before token k: where another tag begins or a bracket closes.
func (v *contentReader) endsAt(k, p, next, end int) bool {
	w := v.words[k]
	switch {
	case v.byWay(k) > 0:
		return true
	case w.class&comma != 0:
		return v.participial && v.aside && v.isTag(k+1, finite|modalVerb) || v.comments(k+1) || v.timeAgainst(k+1) || v.closesAt(k+1, next, end) || v.object && v.mainClause(k+1, end)
	case w.class&bracket != 0:
		v.brackets++
	case w.class&closeBracket != 0:
		v.brackets--
		return v.brackets < 0 // the whole tag stands in brackets
	case w.tag&conjunction != 0 && v.participial && !v.clausal && v.isTag(k+1, ing): // "declaring it over and leaving"
		return !v.listed(p, k)
	case w.tag&conjunction != 0 && k > p && next < len(v.cues) && v.cues[next].first == k+1:
		c := &v.cues[next]
		if v.clausal && !c.frames.speaks() || c.source.found() && !c.shared {
			return false
		}
		return v.past && v.isTag(c.head, pastTense|participle) || v.participial && (v.isTag(c.head, ing) || v.object && v.isTag(c.head, pastTense)) ||
			!v.past && !v.participial && v.isTag(c.head, finite) && !v.isTag(c.head, pastTense)
	}
	return v.slice(k) == ";"
}

// takesObject reports whether what follows token i, which ends a cue, is an object rather than a clause: "voted for",
// "praised".
func (r *reader) takesObject(i int) bool {
	if r.frameAt(i) != 0 {
		return true
	}
	verb := r.words[max(i, 0)].verb
	return verb > 0 && r.voc.frames[verb-1]&(bareClause|thatClause|whClause|told|quotation|infinitive) == 0
}

// mainClause reports whether a clause of its own begins at token k: "if they oppose the ban, then why …", "…, he left".
func (r *reader) mainClause(k, end int) bool {
	return (r.slice(k) == "then" || r.isTag(k, personal) && !r.is(k, object) && r.isTag(k+1, finite|modalVerb)) && r.hasFinite(k, min(end, k+maxApposition))
}

// timeAgainst reports whether at token k the author sets the time of what was said against another: "…, a day after".
func (r *reader) timeAgainst(k int) bool {
	for last := k + 3; k < last && r.isTag(k, determiner|number|adverb|adjective); k++ {
	}
	after := r.slice(k + 1)
	return r.timeUnit(k) && (after == "after" || after == "before")
}

// timeUnit reports whether token i is a word for a length of time.
func (r *reader) timeUnit(i int) bool {
	switch r.slice(i) {
	case "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years":
		return true
	}
	return false
}

// comments reports whether the author's comment begins at token k: "…, a claim that the club denied".
func (r *reader) comments(k int) bool {
	_, ok := r.voc.nouns[r.fold(k+1)]
	return ok && r.isTag(k, determiner) && r.isTag(k+1, noun)
}

// listed reports whether [first, last) has a participle or a gerund, to which more may be added: "urging cutting and sewing".
func (r *reader) listed(first, last int) bool {
	for i := first; i < last; i++ {
		if r.isTag(i, ing) {
			return true
		}
	}
	return false
}

// marksIn reports whether a quotation stands in [first, last).
func (r *reader) marksIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r.inMarks(i) {
			return true
		}
	}
	return false
}

// closesAt reports whether what begins at token k, after a comma, is no longer content: a tag of its own, or a participle
// that reports on.
func (r *reader) closesAt(k, next, end int) bool {
	conj := r.isTag(k, conjunction) || r.is(k, subordinator)
	for n := next; n < len(r.cues) && n < next+4; n++ {
		c := &r.cues[n]
		if c.head >= end {
			break
		}
		if r.isTag(c.head, ing) && (c.first == k || c.head == k) {
			return true
		}
		if c.first == k && !c.shared && c.source.first < r.cues[max(next-1, 0)].first { // "Lee, who first reported it, said …"
			return true
		}
		if r.isTag(c.head, ing) && !c.shared && c.source.first == k+1 && r.slice(k) == "with" { // "…, with Lee calling it …"
			return true
		}
		first, last := c.tag()
		if c.shared {
			if conj && c.first == k+1 && r.isTag(c.head, pastTense) {
				return true
			}
			continue
		}
		if first == k && (last >= end-1 || r.is(last, stop) || r.endsAfter(last, end) || r.handsOn(c, last, end)) {
			return true
		}
		if conj && first == k+1 && c.frames.speaks() && !r.isTag(c.source.first, wh) {
			return true
		}
	}
	return false
}

// handsOn reports whether a tag that ends before token last is one behind what was said, with the person told or a relay
// behind it: ", an aide told the court, according to …", ", an aide said, citing …", ", an aide said, adding …", ", an aide quoted him as
// saying".
func (r *reader) handsOn(c *cue, last, end int) bool {
	act := r.voc.verbs[c.verb].Act
	if q, ok := r.phraseAfter(last, end); ok && (c.frames&told != 0 || act == Quoted) {
		last = q.last
	}
	if said, ok := r.cueVerb(last + 1); ok && act == Quoted && r.is(last, as) && r.isTag(said, ing) {
		last = said + 1
	}
	return last >= end-1 || r.is(last, stop) || r.is(last, comma) && (r.isTag(last+1, ing) && r.words[last+1].verb != 0 || r.withoutMore(last+1) || r.byWay(last+1) > 0)
}

// endsAfter reports whether only a time or a medium stands between token k and the end of the sentence.
func (r *reader) endsAfter(k, end int) bool {
	if k < end && end-k < 12 && (r.isTime(k) || r.isTag(k, determiner) && r.isTime(k+1) || r.isTag(k, prep|adverb) && !r.hasFinite(k, end)) {
		return true
	}
	return false
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

// parenthetical finds content before or around a tag between commas: "The bridge is closed, the mayor said." and "The
// bridge, she said, is closed."
func (r *reader) parenthetical(c *cue, i int) bool {
	first, last := c.tag()
	shows := r.documentShows(c) && r.is(first-1, comma)
	if !c.frames.speaks() && !shows && !r.rulesLast(c, first, last) || c.shared || r.isTag(c.source.first, wh) || !r.is(first-1, comma) && !r.dash(first-1) {
		return false
	}
	start := max(r.sentences[r.words[c.head].sentence].first, r.claimedBefore(first))
	end := r.sentenceEnd(c.head)
	if r.isTag(start, prep) && !r.is(start, subordinator) && r.is(last, colon) && r.opensMarks(last+1) && !r.clauseOf(start, first-1) {
		return false // "In remarks made on Monday, the mayor said: “…”"
	}
	if start >= first-1 || first-start > maxContent || r.words[start].verb != 0 && r.isTag(start, participle|finite) { // "Asked why, she said …"
		return false
	}
	a := r.begin(c, beforeRule)
	after := r.trail(&a, c, last, end)
	if r.isTag(after, prep) && r.hasPredicate(start, first-1) { // "…, she said at the airport, and …"
		if q, ok := r.phraseAfter(after+1, end); ok && r.is(q.last, comma) {
			after = q.last
		}
	}
	switch {
	case after >= end || r.is(after, stop) || r.byWay(after) > 0 || r.is(after, comma) && (r.isTag(after+1, ing) || r.withoutMore(after+1) || r.byWay(after+1) > 0 || r.afterwards(after+1, end) || r.anotherTag(after+1)):
		if !r.hasPredicate(start, first-1) && !r.answersShort(c, start, first-1) && !r.heads(c, start, after) || r.is(start, subordinator) && !r.hasComma(start, first-1) {
			return false
		}
		a.content = r.runs.put(run{start, first - 1})
	case shows:
		return false
	case r.is(after, comma) || r.dash(after) || r.is(after, colon) && r.inMarks(after+1) && r.hasFinite(start, first-1) && !r.is(start, subordinator):
		s := r.stretchAt(after + 1)
		if s != nil && r.is(s.first+1, capital) && !r.hasFinite(start, first-1) || !r.hasVerb(after+1, min(end, after+maxApposition)) && !r.hasFinite(start, first-1) || after+1 >= end {
			return false
		}
		a.rule = "clause around the tag"
		a.content = r.runs.put(run{start, first - 1})
		rest := end
		for rest > after+1 && r.is(rest-1, stop) {
			rest--
		}
		if cut := r.contentEnd(&a, i, after+1, rest); cut > after+1 { // “…,” he said, “…”, adding …
			rest = cut
		}
		if rest > after+1 {
			a.content = append(a.content, run{after + 1, rest})
		}
		r.claimed = max(r.claimed, rest)
	default:
		return false
	}
	for _, piece := range a.content {
		r.take(piece)
	}
	if a.rule == beforeRule {
		r.furtherPieces(&a, i, after)
	}
	if !r.relayed(&a) {
		r.relays(&a)
		r.found = append(r.found, a)
	}
	return true
}

// withoutMore reports whether a "without elaborating" or "without giving details" begins at token k.
func (r *reader) withoutMore(k int) bool { return r.slice(k) == "without" && r.isTag(k+1, ing) }

// heads reports whether a tag in a heading's capitals ends the paragraph that begins at token start: "Port Ready to Close, Mayor Says".
func (r *reader) heads(c *cue, start, after int) bool {
	return r.is(c.head, capital) && after >= r.sentenceEnd(c.head) && !r.is(after-1, stop) && r.doc.Paragraphs[r.paragraph].Start == r.doc.Tokens[start].Start
}

// rulesLast reports whether a verb that takes a clause with "that" ends its sentence, so that the clause stands before it: "…, a
// divided court ruled."
func (r *reader) rulesLast(c *cue, first, last int) bool {
	end := r.sentenceEnd(c.head)
	for last < end && (r.isTime(last) || r.isTag(last, prep) && r.isTime(last+1)) {
		last++
	}
	return c.frames&(thatClause|bareClause) != 0 && c.frames&sourceless == 0 && !attitude(r.voc.verbs[c.verb].Act) && r.is(first-1, comma) && !r.isTag(first, wh) && (last >= end || r.is(last, stop))
}

// answersShort reports whether what somebody says without a verb fills the sentence before a tag: "Not a whole herd, she
// answered."
func (r *reader) answersShort(c *cue, first, last int) bool {
	if last-first > maxParenthesis || attitude(r.voc.verbs[c.verb].Act) || r.isTag(first, wh|whAdverb) ||
		!c.inverted && (!r.isTag(c.source.first, personal) || r.is(first, subordinator|preposition)) {
		return false
	}
	things := false
	for k := first; k < last; k++ {
		if r.isTime(k) || r.is(k, comma) && !things {
			return false
		}
		things = things || r.isTag(k, nominal)
	}
	return things
}

// anotherTag reports whether a tag begins behind the conjunction at token k: "…, he said, while the mayor said".
func (r *reader) anotherTag(k int) bool {
	i := r.cueFrom(k + 1)
	if i >= len(r.cues) || !r.is(k, subordinator) && !r.isTag(k, conjunction) {
		return false
	}
	c := &r.cues[i]
	first, _ := c.tag()
	return first == k+1 && !c.shared && c.frames.speaks()
}

// afterwards reports whether the sentence ends, from token k on, with what went before the words of a tag: "…, he said, after
// a week of rain".
func (r *reader) afterwards(k, end int) bool {
	return r.timeAgainst(k) || (r.slice(k) == "after" || r.slice(k) == "following") && end-k < maxApposition && !r.hasVerb(k, end)
}

// documentShows reports whether data, a poll or a picture is the subject of a verb of showing: "…, data showed".
func (r *reader) documentShows(c *cue) bool {
	return r.voc.verbs[c.verb].Act == Show && c.source.found() && !r.isTag(c.source.first, personal|wh) &&
		r.personMention(r.span(run{c.source.first, c.source.last})) < 0
}

// hasVerb is hasFinite with what stands between marks.
func (r *reader) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if r.isTag(i, finite|modalVerb) {
			return true
		}
	}
	return false
}

// hasPredicate is hasVerb with participles right behind a noun, which may be past tenses: "The minister resigned".
func (r *reader) hasPredicate(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if r.isTag(i, participle) && r.isTag(i-1, nominal|personal) && !r.inMarks(i) {
			return true
		}
	}
	return r.hasVerb(first, last)
}

// claimedBefore is where content before a tag may begin: not inside what another tag of the sentence has, unless that is
// a whole attribution that this one hands on.
func (r *reader) claimedBefore(first int) int {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-3; i-- {
		a := &r.found[i]
		if a.paragraph != r.paragraph {
			break
		}
		if a.cue.first > 0 && a.rule == "clause around the tag" && a.content[len(a.content)-1].last > first {
			return first
		}
	}
	return 0
}

func (r *reader) dash(i int) bool {
	return r.is(i, colon) && r.slice(i) != ":" && r.slice(i) != ";"
}
