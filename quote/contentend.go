package quote

// Where content ends that has no marks: at another tag, at a participle that reports further, at the main clause.

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
		return !v.hasTag(p, k, ing) // more may be added: "urging cutting and sewing"
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
