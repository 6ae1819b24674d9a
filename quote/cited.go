package quote

// Relays by who cites whom: "Y reported, citing X", "Y quoted X as saying", "X was quoted by Y as saying".

import (
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

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

// citedAt is the token behind "citing", "also citing" or "which cited" at token i, where the source's own source stands; 0 for neither.
func (r *reader) citedAt(i int) int {
	if r.isTag(i, adverb) {
		i++
	}
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

const quotedAsRule = "quoted as saying"

// quotedAs reads "Y quoted X as saying …" and "X was quoted (by Y) as saying (by Y) …".
func (r *reader) quotedAs(c *cue) bool {
	if act := r.voc.verbs[c.verb].Act; act != Quoted && act != Announce { // "reported X as saying"
		return false
	}
	end := r.sentenceEnd(c.head)
	q, ok := r.sourceAfter(c.last, end)
	if !ok || !r.is(q.last, as) {
		return false
	}
	said, ok := r.cueVerb(q.last + 1)
	if !ok || !r.isTag(said, ing) {
		return false
	}
	a := r.begin(c, quotedAsRule)
	a.via = append(a.via, a.source)
	a.source = q
	p := said + 1
	if last, ok := r.chunkAfter(p, end); ok && r.voc.frames[r.words[p-1].verb-1]&told != 0 && (last >= end || r.is(last, stop)) {
		a.addressee, p = phrase{first: p, last: last}, last // "quoted X as telling him."
	}
	if p >= end || r.is(p, stop) || r.isTime(p) || r.isTime(p+1) {
		return r.quotedBehind(&a, c, said)
	}
	return r.saying(&a, said, end)
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
	if !r.is(p, as) {
		return false
	}
	said, ok := r.cueVerb(p + 1)
	return ok && r.saying(&a, said, end)
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
