package timeline

// Control: whose an infinitive, a gerund or a participle is that has no subject of its own, "told Lee to leave", "blamed Lee for leaving".

import "github.com/dateline-news/dateline/annotate"

// control gives an infinitive its subject: the object of the verb that governs ("urged Baghdad to stay"), else that
// verb's subject ("plans to stay").
func (r *eventReader) control(p *predicate, verb int) {
	to := r.toOf(p)
	if noun := r.phrase[max(0, to-1)]; to > 0 && noun >= 0 && takesInfinitive(r.word[r.phrases[noun].head]) {
		for i := r.phrases[noun].start; i < r.phrases[noun].head; i++ {
			if m := r.mention[i]; m >= 0 && r.mentions[m].Form != annotate.Pronoun && r.owns(i) {
				p.add(noun, owner) // "Oslo's decision to leave"
				return
			}
		}
		if verb < 0 || r.preds[verb].subject() == noun {
			return // "plans to build homes": nobody in particular
		}
		if word := r.word[r.phrases[noun].head]; (word == "way" || word == "ways") && r.preds[verb].traits&says != 0 {
			return // "praised the way to build homes"
		}
		if r.isNobodysTo(noun, &r.preds[verb]) {
			return
		}
	}
	if ph := r.bound(to); ph >= 0 {
		r.addJoined(p, ph, to)
		return
	}
	if before := r.phraseBefore(to); before >= 0 && r.pos(to-1) != "," && (verb < 0 || r.at(r.phrases[before].start-1) == "for") {
		p.add(before, subjectOf) // a headline, "Oslo to vote", or "time for Oslo to vote"
		return
	}
	if verb < 0 {
		return
	}
	g := &r.preds[verb]
	if ph := r.urged(g, to); ph >= 0 {
		r.addJoined(p, ph, to)
		return
	}
	if s := g.subject(); s >= 0 && r.word[r.phrases[s].head] == "it" && r.isImpersonal(g, to) {
		return // "it is time to go": nobody in particular
	}
	r.shareSubject(p, verb)
}

// isNobodysTo holds of a noun that leads to an infinitive where a thing is the subject of the verb before and will not do it: "the flood
// shows the [need] to build", "trust is the base of a town, the [wish] to stay"; and of a need that somebody asks for.
func (r *eventReader) isNobodysTo(noun int, g *predicate) bool {
	word, before := r.word[r.phrases[noun].head], r.phrases[noun].start-1
	if word == "need" && r.pos(before) == "IN" && (r.word[before] == "for" || r.word[before] == "of" && noun > 0 && r.phrases[noun-1].end == before && takesInfinitive(r.word[r.phrases[noun-1].head])) {
		return true
	}
	s := g.subject()
	if s < 0 || r.names(s) || r.callsPerson(s) {
		return false
	}
	if pos := r.pos(r.phrases[s].head); pos != "NN" && pos != "NNS" {
		return false
	}
	return word == "need" && isShowing(g.lemma) || r.pos(before) == "," && r.pos(before+1) == "DT"
}

// isShowing holds of verbs that tell what a thing shows.
func isShowing(lemma string) bool {
	switch lemma {
	case "create", "demonstrate", "expose", "illustrate", "prove", "reflect", "reveal", "show":
		return true
	}
	return false
}

// bound is who stands behind a noun that leads to the "to" at a token, and its preposition: "the duty of [Oslo] to stay", "pressure on
// [Lee] to leave"; -1 where nobody does.
func (r *eventReader) bound(to int) int {
	if to < 1 {
		return -1
	}
	ph := r.phrase[r.overAdverbs(to-1)]
	if ph < 1 || r.phrases[ph].timely {
		return -1
	}
	before := r.phrases[ph].start - 1
	noun := r.word[r.phrases[ph-1].head]
	if r.phrases[ph-1].end != before || !takesInfinitive(noun) {
		return -1
	}
	switch r.word[before] {
	case "of", "by":
		if r.isNobody(ph, noun) {
			return -1
		}
		if noun != "time" && noun != "way" && noun != "ways" && noun != "order" && noun != "power" {
			return ph
		}
	case "on", "upon":
		if noun == "call" || noun == "calls" || noun == "duty" || noun == "obligation" || noun == "pressure" || noun == "responsibility" {
			return ph
		}
	}
	return -1
}

// isNobody holds of what stands behind "of" and does nothing: "plans of all [kinds]", "the right of free [speech]".
func (r *eventReader) isNobody(ph int, noun string) bool {
	p := r.phrases[ph]
	switch r.word[p.head] {
	case "kind", "kinds", "nature", "sort", "sorts", "type", "types":
		return true
	}
	return noun == "right" && r.pos(p.head) == "NN" && r.pos(p.start) != "DT" && r.pos(p.start) != "PRP$" && r.mention[p.head] < 0
}

// isImpersonal holds of a verb whose "it" stands for the infinitive with its "to" at a token: "it is hard to go", "it makes sense
// to go", but not "it is ready to go".
func (r *eventReader) isImpersonal(g *predicate, to int) bool {
	switch g.lemma {
	case "be", "become", "remain", "seem", "prove":
	case "make":
		return r.at(g.head+1) == "sense" || r.at(g.head+2) == "sense" || r.pos(g.head+1) == "JJ" || r.pos(g.head+1) == "JJR"
	case "take":
		return r.timeAt(to-1) >= 0 || r.word[to-1] == "long" || r.word[g.head] == "takes" && r.phrase[g.head+1] >= 0 // "it took years to leave", "it takes art to live"
	case "hurt":
		return true
	default:
		return false
	}
	if to <= g.head+1 {
		return false
	}
	if r.phrase[to-1] >= 0 {
		return true
	}
	switch r.word[to-1] {
	case "able", "afraid", "anxious", "bound", "certain", "content", "determined", "due", "eager", "eligible", "entitled", "first", "free",
		"glad", "happy", "hesitant", "keen", "last", "likely", "loath", "poised", "prepared", "proud", "quick", "ready", "reluctant", "set",
		"slow", "sure", "unable", "unlikely", "unwilling", "welcome", "willing":
		return false
	}
	return r.pos(to-1) == "JJ" || r.pos(to-1) == "JJR" || r.pos(to-1) == "JJS"
}

// takesInfinitive holds of nouns behind which an infinitive says what of: they do not do it.
func takesInfinitive(noun string) bool {
	switch noun {
	case "ability", "agreement", "ambition", "attempt", "attempts", "authority", "bid", "call", "calls", "chance", "commitment", "deal", "decision",
		"decisions", "desire", "duty", "effort", "efforts", "failure", "freedom", "inability", "intention", "intentions", "move", "moves", "need",
		"obligation", "offer", "opportunity", "order", "orders", "permission", "plan", "plans", "pledge", "pledges", "power", "powers",
		"pressure", "promise", "promises", "proposal", "proposals", "push", "readiness", "refusal", "reluctance", "request", "requests",
		"responsibility", "right", "rights", "threat", "threats", "time", "unwillingness", "vow", "way", "ways", "willingness", "wish":
		return true
	}
	return false
}

// urged is the phrase behind a verb that is to do what the "to" at a token leads to: "urged [Oslo] to stay", "prompted
// [the men] in Kiel to leave", "called on [Oslo] to stay"; -1 where there is none, as in "took measures to".
func (r *eventReader) urged(g *predicate, to int) int {
	until := r.overTime(r.overAdverbs(to-1) + 1) // "told Oslo not to leave"
	if until < 1 || g.traits&subject != 0 {
		return -1
	}
	if ph := r.phrase[until-1]; ph >= 0 && !r.phrases[ph].timely && !takesInfinitive(r.word[r.phrases[ph].head]) {
		for and := r.phrases[ph].start - 1; ph > 0 && and > g.head+1 && r.pos(and) == "CC" && r.phrases[ph-1].end == and; and = r.phrases[ph].start - 1 {
			ph--
		}
		first := r.phrases[ph].start
		if first == g.head+1 && (!g.passive || r.word[g.first] == "'s") && (g.traits&(says|ahead|maybe|never|mind) != 0 || g.lemma == "give") || first == g.head+2 && isAppealedTo(g.lemma, r.word[first-1]) ||
			first > g.head+1 && r.word[first-1] == "to" && isGiving(g.lemma) {
			return ph
		}
	}
	if g.passive || !isMadeToAct(g.lemma) {
		return -1
	}
	ph := r.objectUpTo(g, until)
	if ph >= 0 && (r.phrases[ph].eventful || g.lemma == "get" && r.pos(r.phrases[ph].head) == "NN" && !r.names(ph)) {
		return -1 // "led the attack to free him", "got the chance to leave"
	}
	return ph
}

// isGiving holds of verbs that tell what somebody gets: "gave land to [Oslo] to build on".
func isGiving(lemma string) bool {
	switch lemma {
	case "allocate", "award", "delegate", "give", "grant", "hand", "lend", "pay":
		return true
	}
	return false
}

// isAppealedTo holds of a verb and a preposition behind which stands who is to do something.
func isAppealedTo(lemma, preposition string) bool {
	switch lemma {
	case "call", "count", "prevail":
		return preposition == "on" || preposition == "upon"
	case "appeal", "look":
		return preposition == "to"
	}
	return false
}

// isMadeToAct holds of verbs whose object does, or is to do, what an infinitive behind it tells: "prompted Oslo to leave".
func isMadeToAct(lemma string) bool {
	switch lemma {
	case "advise", "allow", "appoint", "ask", "assist", "beg", "beseech", "cause", "challenge", "coach", "command", "compel", "dispatch", "drive", "empower", "enable", "encourage",
		"entice", "entitle", "equip", "forbid", "force", "get", "help", "hire", "implore", "inspire", "instruct", "invite", "lead", "lobby", "motivate",
		"obligate", "oblige", "order", "permit", "persuade", "pressure", "prompt", "push", "recruit", "remind", "request", "spur", "teach", "tell",
		"tempt", "train", "trigger", "urge", "warn":
		return true
	}
	return false
}

// blamed is the object of a verb that a preposition and a gerund follow, if the object is who does it: "accused [Oslo] of
// hiding it", "kept [the boat] in Kiel from leaving"; else -1.
func (r *eventReader) blamed(p *predicate, verb int) int {
	at := r.overAdverbs(p.first - 1)
	if r.pos(at) == "``" {
		at-- // accused Oslo of “hiding” it
	}
	if verb < 0 || r.pos(at) != "IN" {
		return -1
	}
	g := &r.preds[verb]
	if g.passive || g.form == participle || !isBlamedFor(g.lemma, r.word[at]) {
		return -1
	}
	return r.objectUpTo(g, at)
}

// isBlamedFor holds of a verb and a preposition behind which stands what the verb's object does, has done or is kept from.
func isBlamedFor(lemma, preposition string) bool {
	switch preposition {
	case "of":
		switch lemma {
		case "absolve", "accuse", "acquit", "clear", "convict", "exonerate", "suspect":
			return true
		}
	case "for":
		switch lemma {
		case "admonish", "applaud", "arrest", "ban", "berate", "blame", "blast", "censure", "charge", "chastise", "chide", "commend", "condemn", "congratulate",
			"criticise", "criticize", "denounce", "detain", "excoriate", "fault", "fine", "forgive", "indict", "jail", "knock", "lambast",
			"lambaste", "mock", "pardon", "praise", "prosecute", "punish", "rebuke", "reprimand", "reward", "ridicule", "sack", "sanction", "scold", "slam", "sue", "suspend", "thank":
			return true
		}
	case "with":
		return lemma == "charge" || lemma == "credit"
	case "on":
		return lemma == "congratulate" || lemma == "commend"
	case "from":
		switch lemma {
		case "ban", "bar", "block", "deter", "discourage", "dissuade", "exclude", "hinder", "interdict", "keep", "prevent", "prohibit",
			"restrain", "save", "stop", "suspend":
			return true
		}
	case "into":
		switch lemma {
		case "coerce", "deceive", "force", "lure", "manipulate", "mislead", "pressure", "push", "scare", "talk", "trick":
			return true
		}
	}
	return false
}

// accompanied is the verb with which a gerund goes: of one that tells what is said behind a comma, over infinitives, the one that
// they depend on, "told Oslo to stay, [saying]", and of one joined to such a gerund, over what that tells, the gerund. Of others it
// is the verb before.
func (r *eventReader) accompanied(p *predicate, verb int) int {
	switch r.pos(r.overAdverbs(p.first - 1)) {
	case "CC": // ", telling Oslo that they left and [naming] two"
		for k := verb - 1; k >= 0 && k > verb-maxPieces; k-- {
			if q := &r.preds[k]; q.form == gerund && r.pos(q.first-1) == "," && q.traits&says != 0 && r.preds[verb].form == finite {
				return k
			}
		}
		return verb
	case ",":
		if p.traits&says == 0 {
			return verb
		}
	default:
		return verb
	}
	for k := verb; k >= 0 && k > verb-maxPieces; k-- {
		if q := &r.preds[k]; q.form != infinitive && q.form != nominal && !r.isBare(q) {
			return k
		}
	}
	return verb
}
