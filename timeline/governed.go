package timeline

// What the verb above an event makes of it: "denied taking it", "plans to leave", "was accused of theft".

import "github.com/dateline-news/dateline/annotate"

// fromGovernor is what the predicate makes of an event on which it hangs.
func (r *eventReader) fromGovernor(p, g *predicate) annotate.Factuality {
	if g.factuality == annotate.Negated && r.isAside(p) {
		return annotate.Certain
	}
	if f, ok := r.fromCourt(p, g); ok {
		return f
	}
	switch {
	case p.form == gerund && r.at(p.left) == "by" && (g.traits&never != 0 || g.factuality == annotate.Negated):
		if g.factuality == annotate.Negated {
			return annotate.Possible
		}
		return g.factuality // "prevented it by leaving"
	case r.isAskedFor(p, g):
		return annotate.Future
	case p.form == gerund && p.first == g.head+1 && g.traits&maybe != 0 && g.traits&says == 0:
		return annotate.Possible // "is considering selling"
	case p.form == gerund && g.traits&(ahead|maybe) != 0 && g.traits&never == 0:
		return annotate.Certain // "considered by all, leaving": too loose to say
	}
	if g.traits&never != 0 {
		if f, ok := r.fromDenial(p, g); ok {
			return f
		}
	}
	switch {
	case p.form == finite:
		return r.clauseUnder(p, g)
	case p.form == infinitive && isImplied(g.lemma):
		return g.factuality
	case g.traits&ahead != 0 && g.traits&aspect == 0 && p.form == infinitive:
		if g.factuality == annotate.Negated {
			return annotate.Negated
		}
		return annotate.Future
	case g.traits&ahead != 0 && p.form == nominal && isForeseen(g.lemma):
		return annotate.Future
	case g.traits&maybe != 0 && g.traits&says == 0 && !(p.form == participle && g.lemma == "try"): // "arrested, tried and executed"
		return annotate.Possible
	case p.form == nominal && g.factuality == annotate.Negated && !g.acts(r.phrase[p.head]):
		return annotate.Certain // "nobody was hurt in the explosion"
	}
	return g.factuality
}

// fromDenial is what a verb that denies, refuses or prevents makes of what hangs on it.
func (r *eventReader) fromDenial(p, g *predicate) (annotate.Factuality, bool) {
	switch {
	case p.form == nominal && !undoes(g.lemma) && r.at(r.openingOf(p)-1) != "from":
		return annotate.Certain, true // "rejected the offer": it was made
	case p.form == nominal && r.isBesideObject(p, g):
		return annotate.Certain, true // "denied a role in the attack"
	case r.isAside(p):
		return annotate.Certain, true // "rejected the offer, saying"
	case g.traits&says == 0 && p.form != finite, g.lemma == "deny":
		if g.factuality == annotate.Negated {
			return annotate.Certain, true
		}
		return annotate.Negated, true
	}
	return "", false
}

// clauseUnder is how a finite verb is told under another: mostly as its own tense says.
func (r *eventReader) clauseUnder(p, g *predicate) annotate.Factuality {
	switch {
	case p.first == p.head && r.at(p.left) == "that" && isDemand(g.lemma) && (r.pos(p.head) == "VB" || r.pos(p.head) == "VBP"):
		return annotate.Future // "demanded that Oslo pay"
	case g.lemma == "allege":
		return annotate.Possible // "alleged that Lee hid it"
	case p.modal == "can" && g.traits&ahead != 0 && g.traits&says == 0:
		return annotate.Possible // "hopes he can leave"
	case g.traits&(says|ahead) != 0:
		return annotate.Certain
	case g.traits&maybe != 0:
		return annotate.Possible
	}
	return annotate.Certain
}

// outlook is what the word before its "to" makes of an infinitive: "likely to be held", "the right to leave", "the failure to
// act", "too late to stop it".
func (r *eventReader) outlook(p, g *predicate) (annotate.Factuality, bool) {
	denied := g.factuality == annotate.Negated && g.head < p.head // and not "his duty to pay has not changed"
	for i := p.left - 1; i > g.head && i >= p.left-maxAdverbs; i-- {
		if r.word[i] != "too" {
			continue
		}
		if denied {
			return annotate.Possible, true
		}
		return annotate.Negated, true
	}
	word := r.at(p.left - 1)
	if word == "likely" || word == "unlikely" {
		return annotate.Possible, true
	}
	if ph := r.phrase[max(0, r.overTime(p.left)-1)]; ph >= 0 && (r.word[r.phrases[ph].start] == "no" || word == "nothing") {
		return annotate.Negated, true // "has no right to leave", "had no plans in May to leave"
	}
	if denied {
		return "", false
	}
	if isAdvice(g.lemma) && !g.passive {
		return annotate.Future, true // "reminded Oslo to pay"
	}
	if word == "enough" && p.left == g.head+2 && g.lemma == "be" && g.tense != inPast && g.modal == "" {
		return annotate.Possible, true // "is enough to stop them", but "was enough to stop them"
	}
	if word == "able" && r.at(g.left) == "before" {
		return annotate.Possible, true // "before they were able to leave"
	}
	if s := g.subject(); s >= 0 && r.word[r.phrases[s].head] == "it" && g.tense != inPast && p.traits&says == 0 && isDemanding(word) && r.isImpersonal(g, p.left) {
		return annotate.Possible, true // "it is hard to leave"
	}
	if before := r.at(p.left - 2); word == "order" && before == "in" || word == "as" && before == "so" {
		return annotate.Future, true // "in order to leave"
	}
	if pos := r.pos(p.left - 1); isVerb(pos) && pos != "VBN" {
		return "", false // "we need to leave"
	}
	if (word == "power" || word == "powers" || word == "authority" || word == "resources" || word == "tools") && isUsing(g.lemma) {
		return "", false // "will use its powers to stop them"
	}
	return fromOutlook(word)
}

// isUsing holds of verbs of which an infinitive behind their object tells what for.
func isUsing(lemma string) bool {
	switch lemma {
	case "employ", "exercise", "harness", "invoke", "use", "wield":
		return true
	}
	return false
}

// boundOutlook is what the noun before who is to do it makes of an infinitive: "the right of Oslo to leave", "Ann calls on Oslo to leave".
func (r *eventReader) boundOutlook(p *predicate) (annotate.Factuality, bool) {
	ph := r.bound(r.toOf(p))
	if ph < 1 {
		return "", false
	}
	if noun := r.phrases[ph-1]; r.word[noun.start] != "no" {
		return fromOutlook(r.word[noun.head])
	}
	return annotate.Negated, true
}

// fromOutlook is what a word makes of an infinitive: "the right to leave", "the failure to leave", "ready to leave".
func fromOutlook(word string) (annotate.Factuality, bool) {
	switch word {
	case "entitled", "eligible", "opportunities", "options", "potential", "requirement", "capability", "capabilities", "obligations", "funds",
		"resources", "tools", "ways", "free", "right", "chance", "opportunity", "option", "power", "ability", "capacity", "freedom", "authority", "scope", "powers",
		"permission", "incentive", "motive", "temptation", "attempt", "attempts", "effort", "efforts", "bid", "ambition", "ambitions",
		"desire", "wish", "need", "duty", "obligation", "responsibility", "pressure", "reluctant", "reluctance":
		return annotate.Possible, true
	case "failure", "refusal", "impossible", "inability", "unable", "unwilling", "unwillingness":
		return annotate.Negated, true
	case "ready", "willing", "prepared", "eager", "keen", "anxious", "due", "poised", "determined", "plan", "plans", "intention",
		"intentions", "readiness", "willingness", "request", "requests", "promise", "promises", "pledge", "pledges", "vow", "commitment",
		"commitments", "measures", "proposal", "proposals", "steps", "strategy", "application", "bill", "bills", "call", "calls", "campaign",
		"determination", "goal", "goals", "initiative", "initiatives", "invitation", "legislation", "mandate", "mission", "petition", "resolve":
		return annotate.Future, true
	}
	return "", false
}

// isDemanding holds of adjectives that say what an act would be like, of which it does not follow that it is done.
func isDemanding(word string) bool {
	switch word {
	case "appropriate", "better", "best", "critical", "crucial", "dangerous", "desirable", "difficult", "easier", "easy", "essential", "fair",
		"hard", "harder", "illegal", "imperative", "important", "irresponsible", "legal", "necessary", "possible", "premature",
		"reasonable", "right", "safe", "unfair", "unlawful", "unwise", "urgent", "useful", "vital", "wise", "wrong":
		return true
	}
	return false
}

// isAdvice holds of verbs of which it does not follow that somebody does what they tell him to.
func isAdvice(lemma string) bool {
	switch lemma {
	case "advise", "beg", "command", "encourage", "instruct", "invite", "lobby", "order", "pressure", "push", "remind", "request", "tell",
		"urge", "warn":
		return true
	}
	return false
}

// isBesideObject holds of an event noun with an article or an owner of its own behind a preposition and a verb's object: "denied a
// role in [the attack]", "any deal between [his campaign] and Oslo".
func (r *eventReader) isBesideObject(p, g *predicate) bool {
	opening := r.openingOf(p)
	if word := r.at(opening); word != "the" && r.pos(opening) != "PRP$" || opening < g.head+3 || r.phrase[opening-2] < 0 {
		return false
	}
	switch r.word[opening-1] {
	case "in", "between", "on", "during", "over", "with":
		return true
	}
	return false
}

// undoes holds of verbs whose noun is not to be: "prevented an attack", but not "rejected an offer".
func undoes(lemma string) bool {
	switch lemma {
	case "prevent", "avoid", "block", "cancel", "ban", "bar", "forbid", "prohibit", "abandon", "omit", "deny":
		return true
	}
	return false
}

// fromCourt is what a charge makes of a deed, which a court may find otherwise, and what an acquittal does: "accused of hiding it",
// "cleared of hiding it".
func (r *eventReader) fromCourt(p, g *predicate) (annotate.Factuality, bool) {
	if p.form != gerund && p.form != nominal || p.head < g.head {
		return "", false
	}
	behind := r.at(r.openingOf(p) - 1)
	switch g.lemma {
	case "charge":
		return annotate.Possible, behind == "with"
	case "accuse", "suspect":
		return annotate.Possible, behind == "of"
	case "acquit", "clear", "exonerate", "absolve":
		return annotate.Negated, behind == "of"
	}
	return "", false
}

// isAskedFor holds of an event that is only wanted: "called for an inquiry", "called for raising taxes", "wants talks".
func (r *eventReader) isAskedFor(p, g *predicate) bool {
	if p.form != nominal && p.form != gerund || p.head < g.head || g.form == participle {
		return false
	}
	behind := r.openingOf(p) - 1
	switch g.lemma {
	case "call", "ask", "plead", "press", "appeal":
		return r.at(behind) == "for" && behind-g.head < maxAdverbs
	case "want", "seek", "demand":
		return p.form == nominal && behind == g.head
	}
	return false
}

// isImplied holds of verbs after which what they lead to has happened, if they have: "forced the airport to close".
func isImplied(lemma string) bool {
	switch lemma {
	case "force", "compel", "enable":
		return true
	}
	return false
}

// isDemand holds of verbs whose clause with "that" tells what is wanted.
func isDemand(lemma string) bool {
	switch lemma {
	case "demand", "insist", "urge", "recommend", "propose", "ask", "request", "order", "require", "suggest":
		return true
	}
	return false
}

// isForeseen holds of verbs whose object, an event noun, is to come: "expects a strike".
func isForeseen(lemma string) bool {
	switch lemma {
	case "await", "expect", "forecast", "plan", "predict", "promise", "propose", "schedule", "threaten":
		return true
	}
	return false
}
