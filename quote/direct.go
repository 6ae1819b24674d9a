package quote

// Direct quotations: marked content beside its tag, in pieces on both sides of it, and in transcripts.

import "strings"

// spokenBefore is the quotation that ends right before the tag of a cue: "…," he said.
func (r *reader) spokenBefore(c *cue) *stretch {
	if c.shared || !c.source.found() {
		return nil
	}
	first, _ := c.tag()
	k := first - 1
	apart := r.is(k, comma|colon) && !r.inMarks(k)
	if apart {
		k--
	}
	s := r.stretchAt(k)
	if s == nil || s.last != k+1 || s.open || s.taken || s.paragraph != r.paragraph {
		return nil
	}
	if start := r.sentences[r.words[s.first].sentence].first; s.first-start < maxApposition && r.startsInside(start, s) && !r.hasVerb(start, s.last) {
		return nil // "To chants of “Go home,” the senator said …"
	}
	stopped := apart || s.last-2 > s.first && r.is(s.last-2, comma|stop|colon) || r.is(s.last-1, comma) // whose closing mark is missing
	if !stopped && (s.words < 6 || !c.frames.speaks()) {
		return nil
	}
	if !apart && r.is(s.last-2, stop) && (r.announces(c) || r.slice(s.last-2) == "." && (!r.bare(c) || r.startsInside(r.sentences[r.words[s.first].sentence].first, s))) {
		return nil
	}
	return s
}

// bare reports whether the tag of a cue has no content of its own behind it: its sentence ends, or goes on with a time, a
// place or a person told.
func (r *reader) bare(c *cue) bool {
	_, last := c.tag()
	return last >= r.sentenceEnd(c.head) || r.is(last, stop|comma) || r.isTag(last, prep|adverb|toTag) || r.isTime(last) || c.frames&told != 0
}

// announces reports whether a colon and a quotation follow the tag of a cue: what stands before is another's then.
func (r *reader) announces(c *cue) bool {
	_, last := c.tag()
	return last+1 < len(r.words) && r.is(last, colon) && r.slice(last) == ":" && r.inMarks(last+1)
}

// direct finds the quotation that a cue's tag follows, stands inside of, or announces.
func (r *reader) direct(c *cue, i int) bool {
	if s := c.spoken; s != nil && !s.taken {
		a := r.begin(c, "marks before the tag")
		a.content = r.runs.put(run{r.spokenFrom(s), s.last})
		s.taken = true
		_, after := c.tag()
		after = r.trail(&a, c, after, r.sentenceEnd(c.head))
		r.furtherPieces(&a, i, after)
		if len(a.content) == 1 && a.content[0].first < s.first {
			r.relays(&a)
		}
		r.found = append(r.found, a)
		return true
	}
	return false
}

// spokenFrom is the token at which content that ends with s begins: s itself, or the start of the sentence where words
// of the same clause stand before it.
func (r *reader) spokenFrom(s *stretch) int {
	start := r.sentences[r.words[s.first].sentence].first
	if start < r.claimed || s.first-start > maxContent {
		return s.first
	}
	for k := start; k < s.first; k++ {
		if before := r.stretchAt(k); before != nil && before.taken {
			return s.first
		}
	}
	if s.first-start < 2 && r.is(start, and|subordinator) {
		return s.first
	}
	return start
}

// furtherPieces adds the quotations that go on after a tag: "…," he said, "…" and the sentences between marks that
// follow, as long as no other tag claims them.
func (r *reader) furtherPieces(a *attribution, i, after int) {
	end := r.sentenceEnd(max(after-1, 0))
	for k := after; k < end; k++ {
		if s := r.stretchAt(k); s != nil {
			if !r.is(k-1, comma|colon|stop) || !r.free(s, i) || s.first != k {
				return
			}
			s.taken = true
			a.content = append(a.content, run{s.first, s.last})
			k = s.last - 1
			end = r.sentenceEnd(k)
			continue
		}
		if i+1 < len(r.cues) && r.cues[i+1].first == k {
			break // what follows in this sentence is another's
		}
	}
	for end < len(r.words) {
		s := r.stretchAt(end)
		if s == nil || s.first != end || s.paragraph != r.paragraph || !r.free(s, i) || !r.wholeSentence(s) {
			return
		}
		s.taken = true
		a.content = append(a.content, run{s.first, s.last})
		end = s.last
	}
}

// wholeSentence reports whether nothing of the author's follows a quotation in its sentence, or no more than the last
// words of what was said: “It is a tax on thousands of five-dollar” workers.
func (r *reader) wholeSentence(s *stretch) bool {
	end := r.sentenceEnd(s.last - 1)
	if s.last >= end || s.last == end-1 && r.is(s.last, stop) {
		return true
	}
	return end-s.last <= maxParenthesis && r.statement(s) && !r.is(s.last-2, comma|stop) && r.is(end-1, stop) && !r.hasVerb(s.last, end) && !r.marksIn(s.last, end)
}

// free reports whether a quotation belongs to no other cue than the i-th.
func (r *reader) free(s *stretch, i int) bool {
	if s.taken {
		return false
	}
	for k := i + 1; k < len(r.cues) && k < i+8; k++ {
		if r.cues[k].spoken == s {
			return false
		}
	}
	return true
}

// transcript finds a speaker before a colon, a name after a dash, and verbs that no list has: `Smith: "…"`,
// `"…" - Ann Smith`, `"…," she went on`.
func (r *reader) transcript(from, until int) {
	for i := r.firstStretch; i < r.lastStretch; i++ {
		s := &r.stretches[i]
		if s.taken || s.words < 2 {
			continue
		}
		a := attribution{source: none, addressee: none, act: Say, paragraph: r.paragraph, content: r.runs.put(run{s.first, s.last})}
		if k := r.turn(s); k > 0 {
			a.source, a.cue, a.rule = phrase{first: s.first + 1, last: k}, run{k, k + 1}, turnRule
			a.content[0].first = k + 1
		}
		if k := s.last; !a.source.found() && k+1 < until && until-k < 14 && r.dash(k) {
			if p, ok := r.sourceAfter(k+1, until); ok && p.last >= until-1 && r.isTag(k+1, proper) {
				a.source, a.cue, a.rule = p, run{k, k + 1}, signedRule
			}
		}
		if !a.source.found() {
			r.beforeVerb(&a, s, until)
		}
		if k := s.first - 1; !a.source.found() && k > from && r.is(k, colon) && r.slice(k) == ":" {
			r.beforeColon(&a, k, s)
		}
		if a.source.found() {
			s.taken = true
			r.found = append(r.found, a)
		}
	}
	r.named(from, until)
}

const turnRule = "name and colon in a quotation"

// turn is the colon behind the name in capitals that opens a paragraph of a quoted transcript (“LEE: It is closed.”), or 0.
func (r *reader) turn(s *stretch) int {
	if !r.opensParagraph(s) {
		return 0
	}
	for k := s.first + 1; k < s.last-2 && k < s.first+6; k++ {
		switch text := r.slice(k); {
		case text == ":" && k > s.first+1:
			return k
		case strings.ToUpper(text) != text || !r.is(k, letters) && text != ".":
			return 0
		}
	}
	return 0
}

// beforeVerb finds who speaks before a verb that no list has: “…,” she went on.
func (r *reader) beforeVerb(a *attribution, s *stretch, until int) {
	start := r.sentences[r.words[s.first].sentence].first
	if s.words < 3 || !r.is(s.last-2, comma) || start < s.first && r.startsInside(start, s) {
		return
	}
	p, ok := r.phraseAfter(s.last, until)
	if !ok || !r.isTag(p.last, finite) || r.is(p.last, auxiliary) {
		return
	}
	verb := run{p.last, p.last + 1}
	for verb.last < until && r.isTag(verb.last, particle) {
		verb.last++
	}
	if r.is(verb.last, stop) || verb.last == until || r.isTag(verb.last, prep|adverb) {
		a.source, a.cue, a.rule = p, verb, "marks before a verb"
	}
}

// beforeColon finds who speaks before the colon k that announces quotation s: a name right before it, or the subject of a
// sentence whose verb is no reporting verb ("She went further: …").
func (r *reader) beforeColon(a *attribution, k int, s *stretch) {
	start := r.sentences[r.words[k].sentence].first
	if p, ok := r.phraseBefore(k, start); ok && (r.isTag(k-1, proper) || r.is(k-1, capital) && p.first == start && r.personMention(r.span(run{p.first, k})) >= 0) &&
		(p.first == start || r.atClauseStart(p.first, start) || r.isTag(p.first-1, prep) && p.first == start+1) {
		a.source, a.cue, a.rule = p, run{k, k + 1}, "name and colon"
		return
	}
	if p, ok := r.phraseAfter(start, k); ok && p.last == k && r.is(r.headOf(p), personRole|utterer) { // "The mayor: “…”"
		a.source, a.cue, a.rule = p, run{k, k + 1}, "name and colon"
		return
	}
	if p, ok := r.phraseAfter(start, k); ok && r.is(p.last, comma) && r.personMention(r.span(run{start, p.last})) >= 0 {
		if _, full := r.describes(p.last+1, k); full { // "Ann Lee, 34, a nurse who fled: …"
			a.source, a.cue, a.rule = phrase{first: start, last: k}, run{k, k + 1}, "name and colon"
			return
		}
	}
	if !r.statement(s) {
		return
	}
	for i := start + 1; i < k && i < start+maxApposition; i++ {
		if r.inMarks(i) || !r.isTag(i, finite|modalVerb) {
			continue
		}
		if p, ok := r.subjectBefore(i, start); ok && !r.isTag(p.first, wh) {
			a.source, a.cue, a.rule = p, run{i, k}, "sentence and colon"
		}
		return
	}
}

// named finds a paragraph that begins with a name and a colon: a transcript without marks, or a headline ("Lee: budget
// ‘will hold’").
func (r *reader) named(from, until int) {
	k := from + 1
	for k < until && k < from+6 && !r.is(k, colon) {
		k++
	}
	if k >= until-3 || !r.is(k, colon) || r.slice(k) != ":" || !r.isTag(from, proper) || r.claimed > from || r.attributed() {
		return
	}
	p, ok := r.phraseAfter(from, k)
	if !ok || p.last != k || r.personMention(r.span(run{from, k})) < 0 {
		return
	}
	last := until
	for last > k+1 && r.is(last-1, stop) && !r.inMarks(last-1) {
		last--
	}
	a := attribution{source: p, addressee: none, act: Say, rule: "name and colon", paragraph: r.paragraph, cue: run{k, k + 1}, content: r.runs.put(run{k + 1, last})}
	r.take(a.content[0])
	r.found = append(r.found, a)
}

// attributed reports whether the paragraph in hand has an attribution already.
func (r *reader) attributed() bool {
	return len(r.found) > 0 && r.found[len(r.found)-1].paragraph == r.paragraph
}
