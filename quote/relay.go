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
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

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

// relayed gives the attributions that lie inside the content of a later one a relay, the later one's source: "X told Z that …,
// Y reported", "X spoke of the roof, adding that …, Y reported". The first must begin that content, the last must end it. It
// reports whether there was one.
func (r *reader) relayed(outer *attribution) bool {
	if len(outer.content) != 1 {
		return false
	}
	whole := outer.content[0]
	n := len(r.found)
	for n > 0 && n > len(r.found)-4 && r.liesIn(&r.found[n-1], outer) {
		n--
	}
	if n == len(r.found) || !r.endsWith(&r.found[len(r.found)-1], whole) || !r.relayable(&r.found[n], outer) {
		return false
	}
	for i := n; i < len(r.found); i++ {
		a := &r.found[i]
		a.via = append(a.via, outer.source)
		a.via = append(a.via, outer.via...)
		a.relayed = max(outer.source.last, outer.cue.last, outer.addressee.last)
	}
	if cut := r.found[n].cue.first - 1; r.isTag(cut+1, ing) && r.is(cut, comma) && r.found[n].source.last < cut { // what stands before has no tag
		outer.content[0].last = cut
		return false
	}
	return true
}

// liesIn reports whether cue and content of an attribution lie in the content of a later one.
func (r *reader) liesIn(a, outer *attribution) bool {
	return a.paragraph == r.paragraph && a.content[0].first >= outer.content[0].first && a.cue.last <= outer.cue.first
}

// endsWith reports whether an attribution goes on to the end of content.
func (r *reader) endsWith(a *attribution, whole run) bool {
	return max(a.content[len(a.content)-1].last, a.cue.last, a.source.last) >= whole.last-3
}

// relayable reports whether an attribution tells of what its source said and begins the content of a later one.
func (r *reader) relayable(a, outer *attribution) bool {
	whole := outer.content[0]
	first := min(a.content[0].first, a.cue.first)
	if a.source.first >= 0 {
		first = min(first, a.source.first)
	}
	if first > whole.first+1 && !(r.is(first-1, comma) && !r.hasFinite(whole.first, first)) || a.source == outer.source || !utterance(a.act) || r.negated(a.cue) ||
		a.source.first >= 0 && a.cue.first > a.source.last+4 && !r.isTag(a.cue.first, ing) {
		return false
	}
	switch a.act {
	case Deny, Admit, Confirm, Promise:
		return true
	}
	if r.lemma(outer.cue.last-1) == "report" && r.isTag(a.cue.first, pastTense) && !r.is(a.cue.first, auxiliary) {
		return true // "X spoke of the roof, Y reported"
	}
	// Not "Y said X had discussed the plan to close it", nor "Y said X had claimed responsibility".
	return !r.objectOnly(a.cue) && r.hasVerb(a.content[0].first, a.content[len(a.content)-1].last)
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

// accordingTo finds "…, according to Y" and "According to Y, …", or "as reported by", and with them whoever speaks behind a passive or
// "citing".
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
		if way := r.byWay(k); way > 0 {
			r.saidBy(k, way)
		}
	}
}

// saidBy reads the Y of an "according to" or "as reported by" of so many tokens at token k. After an attribution Y is its relay; else Y
// is the speaker and the clause the content.
func (r *reader) saidBy(k, way int) {
	start, end := r.sentences[r.words[k].sentence].first, r.sentenceEnd(k)
	y, ok := r.sourceAfter(k+way, end)
	if !ok || r.handsOver(y.first) || r.is(r.headOf(y), measure) {
		return
	}
	a := attribution{source: y, addressee: none, act: Say, cue: run{k, k + way}, rule: "according to", paragraph: r.paragraph}
	if way > 2 {
		a.rule = asReportedRule
	}
	before := k
	if r.is(before-1, comma) || r.dash(before-1) {
		before--
	}
	switch {
	case k == start:
		r.saidBehind(&a, end)
	case r.isTag(before-1, wh) || r.is(before-1, that|subordinator|and): // "figures that, according to Y, …", "but, according to Y, …"
		if p := y.last; r.is(p, comma) {
			r.report(&a, len(r.cues), p+1, end)
		}
	default:
		if inner := r.attributionEndingAt(before); inner != nil && !attitude(inner.act) && !r.negated(inner.cue) {
			r.addRelay(inner, y, end)
		} else {
			r.saidBefore(&a, before, max(start, k-4*maxApposition), end)
		}
	}
}

// saidBehind ends an attribution whose source opens its sentence: "According to Y, …".
func (r *reader) saidBehind(a *attribution, end int) {
	p, last := r.behindOpening(a, end)
	if inner := r.attributionFrom(p, end); inner != nil {
		inner.via = append(append(inner.via, a.source), a.via...)
	} else if p < end && r.clauseAt(p, end) || p > last && r.hasVerb(p+1, min(end, p+maxApposition)) || r.inMarks(p) || r.is(p, colon) && r.inMarks(p+1) {
		r.report(a, len(r.cues), p, end)
	}
}

// behindOpening is the token behind the source that opens a sentence, where what it says begins, and where the name of it ends. It
// takes whoever handed a document on, and gives back what only seems an apposition.
func (r *reader) behindOpening(a *attribution, end int) (p, last int) {
	y := a.source
	p, last = y.last, y.last
	if r.is(p, comma) {
		p++
	}
	if cut := r.nextComma(y.last, end); r.isTag(y.last, participle) && cut > 0 { // "a letter seen by Y, …"
		if by := r.handedBy(y.last, cut); by >= 0 && by+1 < cut {
			a.via = append(a.via, phrase{first: by + 1, last: cut})
		} else {
			a.source.last = cut // "a person briefed on the plan, …"
		}
		return cut + 1, last
	}
	if cut := r.lastComma(y.first, p-1); cut > 0 && !r.officeAndName(y, p, end) && (r.isTag(p, prep|verbal) || p >= end || r.is(p, stop) || r.dash(p)) {
		a.source.last = cut // what seemed an apposition is the subject of the clause
		return cut + 1, cut
	}
	if cut := r.nextComma(p, end); p == y.last && !r.is(p-1, comma) && r.isTag(p, prep) && cut > 0 {
		p = cut + 1 // "as reported by Y on 3 May, …"
	}
	return p, last
}

// saidBefore ends an attribution whose source stands behind what it says, [start, before), and adds the rest of that: "…, according to
// Y", "the roof, according to Y, is gone".
func (r *reader) saidBefore(a *attribution, before, start, end int) {
	if s := r.stretchAt(before - 1); s != nil && s.first < start {
		start = s.first
	}
	if before <= start {
		return
	}
	a.content = r.runs.put(run{start, before})
	verbless := !r.hasFinite(start, before)
	if cut := r.predicateBehind(a.source.first, end); before < a.cue.first && cut > 0 && verbless {
		a.source.last = cut
	}
	p := a.source.last
	r.citedBy(a)
	if r.is(p, comma) && p+1 < end && r.goesOnAt(p+1, end) && !r.closing(p, end) && verbless {
		last := end
		for last > p+2 && r.is(last-1, stop) {
			last--
		}
		a.content = append(a.content, run{p + 1, last})
	}
	r.take(run{start, before})
	r.found = append(r.found, *a)
}

// officeAndName reports whether a source between commas ends, before token p, with the name of whoever holds the office before it,
// since a clause of its own follows: "According to the minister, Ana Ruiz, in May the dam was full".
func (r *reader) officeAndName(y phrase, p, end int) bool {
	if !r.is(p-1, comma) || !r.personAt(p-2) || !r.is(r.headOf(y), personRole) || !r.isTag(p, prep) {
		return false
	}
	cut := r.nextComma(p, end)
	return r.clauseOf(p, end) || cut > 0 && r.clauseAt(cut+1, end)
}

// predicateBehind is the comma behind a source that begins at token k, where the verb of the sentence follows it: "the roof,
// according to an official who saw it, is gone". It is -1 where none does.
func (r *reader) predicateBehind(k, end int) int {
	for last := min(end, k+maxPhrase); k+1 < last && !r.inMarks(k); k++ {
		if r.is(k, comma) {
			if r.isTag(k+1, finite|modalVerb) {
				return k
			}
			return -1
		}
	}
	return -1
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
		if a.source.first == p && a.cue.first >= p && a.content[0].first > p && a.content[len(a.content)-1].last >= end-2 && utterance(a.act) && !r.negated(a.cue) {
			return a
		}
	}
	return nil
}

// headOf is the head noun of a phrase: the last token of its first simple noun phrase, before what stands in brackets.
func (r *reader) headOf(p phrase) int {
	last, ok := r.chunkAfter(p.first, p.last)
	if !ok && r.isTag(p.first, ing) && r.personMention(r.span(run{p.first, p.last})) >= 0 { // "visiting doctor Ana Ruiz, from Oslo"
		last, ok = r.chunkAfter(p.first+1, p.last)
	}
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
