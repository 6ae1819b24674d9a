package quote

// What somebody did, rather than said: a verb that reports elsewhere has no more than a thing or a person for its object.

import "strings"

// unsaid reports whether an attribution tells of a deed. Words between marks are always said.
func (r *reader) unsaid(a *attribution) bool {
	if a.own || len(a.content) != 1 || a.cue.last <= a.cue.first {
		return false
	}
	x := a.content[0]
	if r.marksIn(x.first, x.last) {
		return false
	}
	if a.rule == modelRule && (r.happens(a, x) || r.undergoes(a)) {
		return true
	}
	if x.first < a.cue.last {
		return false
	}
	if r.is(x.first, by) && r.isTag(a.cue.last-1, participle|particle|prep) { // "a scheme thought up by the agent"
		return true
	}
	verb := r.lastVerb(a.cue)
	switch {
	case r.isTag(x.first, conjunction): // "Lee ordered, her nephew painted, and the guests …"
		return r.slice(x.first) == "and"
	case verb < 0:
		return false
	case r.namesBehind(verb, x):
		return true
	case r.lemma(verb) == "call":
		return r.calls(a, verb, x)
	case r.lemma(verb) == "think" && (r.isTag(x.first, participle) || strings.HasPrefix(r.slice(verb+1), "tank")): // "a line thought lost", "a think tank"
		return true
	case r.lemma(verb) == "appear" && r.isTag(x.first, prep) && x.first == verb+1: // "appeared in court"
		return !r.is(x.first, to|as|that) && r.slice(x.first) != "like"
	case r.lemma(verb) == "speak" && r.spokenBy(x): // "spoke over the phone"
		return true
	case verb == a.cue.last-1 && x.first == a.cue.last && r.isTag(verb, ing) && r.describesNoun(verb): // "in her demanding | job"
		return true
	}
	return r.bareObject(x) && r.handles(a, verb, x)
}

// happens reports whether the model took for speech what happens: the subject of what is expected, a "what" alone, whatever
// goes with a verb that reports nothing in a clause of time or with what is somebody's own.
func (r *reader) happens(a *attribution, x run) bool {
	if x.first < a.cue.last {
		return !r.hasFinite(x.first, x.last) && (r.passive(a.cue) || x.last == x.first+1 && r.isTag(x.first, wh))
	}
	if _, known := r.actOf(a.cue); known || r.isTag(x.first, toTag) || r.is(x.first, that) {
		return r.asksReader(a)
	}
	switch last := a.cue.last - 1; {
	case r.is(x.first-1, that) && r.isTag(last, plural) && r.voc.nouns[strings.TrimSuffix(r.fold(last), "s")] == "", r.fronted(a):
		return true
	case r.isTag(last, pastTense|participle) && !r.is(last, be):
		return r.isTag(x.first, ownerPronoun) && r.bareObject(x) && !r.asIn(x)
	case r.isTag(last, prep) && r.is(last-1, be):
		return true
	}
	return false
}

// undergoes reports whether something befalls the subject of a passive, by the preposition behind it: "was promoted from the
// second team".
func (r *reader) undergoes(a *attribution) bool {
	verb := r.passiveVerb(a)
	return verb >= 0 && r.isTag(verb+1, prep) && !r.is(verb+1, by|to|that) && r.frameAt(verb+1)&r.voc.frames[r.words[verb].verb-1] == 0
}

// asksReader reports whether the author asks: "Would he like to go?"
func (r *reader) asksReader(a *attribution) bool {
	s := r.sentences[r.words[a.cue.first].sentence]
	return r.slice(s.last-1) == "?" && r.isTag(s.first, modalVerb) && !r.inMarks(s.first) && (attitude(a.act) || a.act == Say)
}

// lastVerb is the last reporting verb of a cue, or -1.
func (r *reader) lastVerb(cue run) int {
	for k := cue.last - 1; k >= cue.first; k-- {
		if r.words[k].verb != 0 && r.isTag(k, verbal) {
			return k
		}
	}
	return -1
}

// bareObject reports whether content begins with a noun phrase that is no subject of a verb.
func (r *reader) bareObject(x run) bool {
	if r.isTag(x.first, toTag|prep|wh|whAdverb) || r.is(x.first, that) {
		return false
	}
	first := x.first
	switch r.slice(first) {
	case "$", "£", "€": // "saw $5 billion in cuts"
		first++
	}
	p, ok := r.phraseAfter(first, x.last)
	if !ok {
		return false
	}
	for p.last < x.last && r.isTag(p.last, adverb) {
		p.last++
	}
	if p.last < x.last && r.isTag(p.last, wh) { // "a man who returns is lost"
		return !r.hasFinite(min(p.last+3, x.last), x.last)
	}
	return !r.isTag(p.last, finite|modalVerb) && !r.isTag(p.last-1, conjunction)
}

// handles reports whether the verb at token k, with a bare object x, is one of knowing, seeing or handling.
func (r *reader) handles(a *attribution, k int, x run) bool {
	lone := r.isTag(x.first, personal) || r.is(x.first, object) // "knows her", "wrote it"
	named := r.is(x.last-1, as) || r.asIn(x)
	switch r.lemma(k) {
	case "know":
		return lone || !named
	case "believe", "recognise", "recognize", "remember", "love":
		return lone && r.slice(x.first) != "there"
	case "answer", "embrace":
		p, ok := r.phraseAfter(x.first, x.last)
		return lone || ok && r.personMention(r.span(run{p.first, p.last})) >= 0
	case "think":
		return lone && (r.is(x.last-1, preposition) || x.last == x.first+1 || r.isTag(x.first+1, particle))
	case "see":
		return !named && (lone || !r.isTag(k, baseVerb)) && !r.utteredNoun(x)
	case "write":
		return !r.is(a.cue.last-1, preposition|of) && (lone || !r.utteredNoun(x))
	case "recall":
		return r.isTag(x.first, ownerPronoun|determiner) && r.sends(x)
	case "find":
		return x.first == k+1 && !named && !r.hasTag(x.first, x.last, ing) && !r.hasFinite(x.first, x.last) && !r.utteredNoun(x) &&
			!r.is(r.headOf(a.source), document) && !abstract(r.fold(r.headOf(a.source))) && r.personMention(r.span(x)) < 0
	case "learn", "issue", "offer", "read", "relay":
		return !r.utteredNoun(x)
	case "list":
		return !r.isTag(k, pastTense) && !named
	case "name":
		return !named
	case "identify":
		return lone && !named
	case "show":
		return r.personMention(r.span(run{a.source.first, a.source.last})) >= 0 && !r.utteredNoun(x)
	case "say":
		word := r.slice(x.first)
		if k+1 < a.cue.last { // "said little about the roof"
			word = r.slice(k + 1)
		}
		switch word {
		case "little", "nothing", "something", "things":
			return true
		}
	}
	return false
}

// sends reports whether content begins with somebody whom a state sends: "recalled its ambassador".
func (r *reader) sends(x run) bool {
	for k := x.first; k < x.last && k < x.first+4; k++ {
		switch r.slice(k) {
		case "ambassador", "ambassadors", "envoy", "envoys", "charge", "chargé", "diplomats":
			return true
		}
	}
	return false
}

// describesNoun reports whether a participle at token k stands between a word that opens a noun phrase and its noun: "played a
// supporting role".
func (r *reader) describesNoun(k int) bool {
	if r.isTag(k-1, ownerPronoun) {
		return r.isTag(k+1, noun)
	}
	switch r.fold(k - 1) {
	case "a", "an", "the":
		return r.isTag(k+1, noun)
	}
	return false
}

// spokenBy reports whether what follows "spoke over" is a means of speaking.
func (r *reader) spokenBy(x run) bool {
	last, ok := r.chunkAfter(x.first, x.last)
	if !ok {
		return false
	}
	switch r.slice(last - 1) {
	case "phone", "telephone", "radio":
		return true
	}
	return false
}

// asIn reports whether content says as what somebody sees its object: "named Lee as his heir".
func (r *reader) asIn(x run) bool {
	for k := x.first + 1; k < x.last && k < x.first+maxParenthesis; k++ {
		if r.is(k, as) {
			return true
		}
	}
	return false
}

// utteredNoun reports whether the head of a noun phrase is a word for something said, meant or felt: "offered an apology".
func (r *reader) utteredNoun(x run) bool {
	last, ok := r.chunkAfter(x.first, x.last)
	if !ok {
		return false
	}
	word := r.fold(last - 1)
	switch word {
	case "advice", "apology", "condolences", "criticism", "details", "excuse", "excuses", "explanation", "help", "insight", "insights",
		"praise", "prayers", "reason", "reasons", "response", "retort", "support", "thanks", "words":
		return true
	}
	return r.voc.nouns[word] != "" || r.is(last-1, document) || abstract(strings.TrimSuffix(word, "s"))
}

// calls reports whether the "call" at token k is none of saying what something is: "called off the match", "called her
// away", "the tower, as its neighbours call it, …", "called with a borrowed phone".
func (r *reader) calls(a *attribution, k int, x run) bool {
	for i := k + 1; i < a.cue.last; i++ {
		switch r.slice(i) {
		case "off", "up", "upon", "away":
			return true
		}
	}
	last, ok := r.chunkAfter(x.first, x.last)
	switch {
	case r.slice(x.first) == "with":
		return true
	case ok && r.isTag(x.first, personal) && r.is(a.source.first-1, as):
		return true
	case ok && r.is(x.first, object) && last < x.last:
		switch r.slice(last) {
		case "away", "back", "over", "up":
			return true
		}
	}
	return false
}

// namesBehind reports whether the "called" or "named" at token k only gives the noun before it the name behind it: "a drummer
// called Ek".
func (r *reader) namesBehind(k int, x run) bool {
	if !r.is(k, naming) || !r.isTag(k, participle|pastTense) || x.first != k+1 || r.is(k-1, auxiliary) {
		return false
	}
	name := x.first
	if r.isTag(name, determiner) {
		name++
	}
	first, ok := r.chunkBefore(k, max(0, k-maxPhrase))
	return ok && r.is(name, capital) && r.isTag(k-1, noun) && !r.is(k-1, capital) && (r.slice(first) == "a" || r.slice(first) == "A" || r.slice(first) == "an" || r.slice(first) == "An")
}
