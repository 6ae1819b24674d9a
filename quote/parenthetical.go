package quote

// The clause before the tag, and the one around it: "The port, he said, is closed."

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
	case after >= end || r.is(after, stop) || r.byWay(after) > 0 ||
		r.is(after, comma) && (r.isTag(after+1, ing) || r.withoutMore(after+1) || r.byWay(after+1) > 0 || r.afterwards(after+1, end) || r.anotherTag(after+1)):
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
func (r *reader) hasVerb(first, last int) bool { return r.hasTag(first, last, finite|modalVerb) }

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
