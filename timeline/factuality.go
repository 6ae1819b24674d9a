package timeline

// Whether an event is told as having happened: by its verb group, and by what it depends on.

import "github.com/dateline-news/dateline/annotate"

// judge gives each predicate of the sentence its factuality.
func (r *eventReader) judge() {
	r.unreal = false
	for k := range r.preds {
		p := &r.preds[k]
		r.unreal = r.unreal || p.isUnreal()
		p.negated = p.negated || r.nobody(p)
		p.factuality = p.ownFactuality()
		if p.modal == "would" && p.factuality == annotate.Future && r.isHabit(p) {
			p.factuality = annotate.Certain
		}
	}
	if p := r.asked(); p != nil && p.factuality == annotate.Certain {
		p.factuality = annotate.Possible
	}
	verb := -1
	for k := range r.preds {
		p := &r.preds[k]
		switch {
		case p.factuality != annotate.Certain, p.rule == ruleAccording: // who tells of it does tell
		case r.isAwaited(k):
			p.factuality = annotate.Future
		case verb >= 0 && r.goesOnUnderIf(p, &r.preds[verb]):
			p.factuality = annotate.Possible
		case verb >= 0 && r.isBare(p):
			if r.pos(r.overAdverbs(p.first-1)) == "CC" {
				verb = r.goesOnFrom(p, verb)
			}
			p.factuality = r.preds[verb].factuality
		default:
			p.factuality = r.fromContext(p)
		}
		if p.form != nominal {
			verb = k
		}
	}
	r.hedge()
}

// isHabit holds of a verb behind which, in its clause, stands how often: "would meet her every other day".
func (r *eventReader) isHabit(p *predicate) bool {
	for i := p.head + 1; i < min(p.right, p.head+maxReach/2, len(r.time)); i++ {
		if t := r.time[i]; t >= 0 && r.times[t].Type == annotate.Set && (r.word[i] == "every" || r.word[i] == "each") {
			return true
		}
	}
	return false
}

// hedge makes possible what an adverb of hearsay stands beside, and the verb that is joined to it: "[allegedly] beat and robbed a man".
func (r *eventReader) hedge() {
	hedged, before := false, finite
	for k := range r.preds {
		p := &r.preds[k]
		if p.form == nominal {
			continue
		}
		hedged = r.isHedged(p) || hedged && p.form == before && p.sharesSubject() && r.pos(p.first-1) == "CC"
		before = p.form
		if hedged && p.factuality == annotate.Certain {
			p.factuality = annotate.Possible
		}
	}
}

// isHedged holds of a verb with an adverb of hearsay: "the firm [allegedly] backed it", "was [reportedly] held".
func (r *eventReader) isHedged(p *predicate) bool {
	first := p.first
	for first > 0 && first > p.first-maxAdverbs && isAdverb(r.pos(first-1)) {
		first--
	}
	for i := first; i < p.head; i++ {
		switch r.word[i] {
		case "allegedly", "reportedly", "purportedly":
			return true
		}
	}
	return false
}

// asked is the verb of a sentence that asks whether something is so, "Did Oslo leave?", or nil.
func (r *eventReader) asked() *predicate {
	first, last := 0, len(r.word)-1
	for first < last && r.pos(first) == "``" {
		first++
	}
	for last > first && (r.pos(last) == "''" || r.pos(last) == "-RRB-") {
		last--
	}
	if r.at(last) != "?" || r.phrase[first+1] < 0 || r.word[first] != "can" && !isAuxiliary(r.lemma(r.word[first])) {
		return nil
	}
	for k := range r.preds {
		if p := &r.preds[k]; p.form != nominal && !p.silent {
			if p.relative {
				return nil
			}
			return p
		}
	}
	return nil
}

// goesOnUnderIf holds of a verb joined to one that "if" or "unless" opens: "if it rains and [floods] the town".
func (r *eventReader) goesOnUnderIf(p, q *predicate) bool {
	if p.form != finite || q.form != finite || q.factuality != annotate.Possible || r.pos(p.left) != "CC" && r.pos(p.left-1) != "CC" {
		return false
	}
	and := p.left
	if r.pos(and) != "CC" {
		and--
	}
	word := r.at(q.left)
	return r.word[and] != "but" && r.pos(and-1) != "," && (word == "if" || word == "unless" || word == "lest")
}

// isAwaited holds of a present tense behind a conjunction of time in a sentence that looks ahead: "will vote when they meet",
// "Once they meet, they will vote".
func (r *eventReader) isAwaited(k int) bool {
	p := &r.preds[k]
	if p.form != finite || p.tense != inPresent || p.modal != "" || p.relative || p.lemma == "come" && r.at(p.first-1) == "it" {
		return false // "when it comes to money"
	}
	switch r.at(p.left) {
	case "when", "once", "before", "after":
	default:
		return false
	}
	main := r.clauseVerb(k, -1)
	if main == nil {
		main = r.clauseVerb(k, 1)
	}
	return main != nil && main.factuality == annotate.Future && main.tense == inPresent
}

// clauseVerb is the nearest finite verb before or behind predicate k, by the sign of step, that hangs on no noun; nil for none.
func (r *eventReader) clauseVerb(k, step int) *predicate {
	for n, j := 1, k+step; n < maxPieces && j >= 0 && j < len(r.preds); n, j = n+1, j+step {
		if p := &r.preds[j]; p.form == finite && !p.relative {
			return p
		}
	}
	return nil
}

// nobody holds of a verb whose subject is nothing: "no oil leaked", "none of them left".
func (r *eventReader) nobody(p *predicate) bool {
	s := p.subject()
	if s < 0 || p.form == nominal {
		return false
	}
	start := r.phrases[s].start
	if r.at(start-1) == "of" && isAllOf(r.at(start-2)) {
		start -= 2 // "not all of the men"
	}
	first := r.word[start]
	switch r.at(start - 1) {
	case "-":
		if first == "one" && r.at(start-2) == "no" { // "no-one left"
			return true
		}
	case "nor", "neither":
		return true
	case "not": // "not all went"
		if first == "all" || first == "every" || first == "everybody" || first == "everyone" || first == "many" {
			return true
		}
	}
	switch first {
	case "no", "none", "nobody", "neither", "nothing":
		return true
	}
	return false
}

// isBare holds of a base form that goes on after "to" or a modal: "will come and [go]".
func (r *eventReader) isBare(p *predicate) bool {
	return p.form == finite && r.pos(p.first) == "VB"
}

// ownFactuality reads negation and modal of the verb group. "Can" tells what is so; "would" is what was ahead.
func (p *predicate) ownFactuality() annotate.Factuality {
	if p.negated {
		return annotate.Negated
	}
	switch p.modal {
	case "may", "might", "could", "should", "must", "ought":
		return annotate.Possible
	case "would", "'d":
		if p.perfect { // "would have left"
			return annotate.Possible
		}
		return annotate.Future
	case "will", "'ll", "wo", "shall", "to":
		return annotate.Future
	}
	return annotate.Certain
}

// fromContext reads the words that open the clause or describe the noun, then the governor.
func (r *eventReader) fromContext(p *predicate) annotate.Factuality {
	if p.form == nominal {
		if f := r.described(p); f != annotate.Certain {
			return f
		}
	}
	if f, ok := r.underNoun(p); ok {
		return f
	}
	switch r.at(p.left) {
	case "if":
		if p.perfect && p.tense == inPast && r.unreal {
			return annotate.Negated // "If they had left, we would not have stayed"
		}
		return annotate.Possible
	case "unless", "whether", "lest":
		return annotate.Possible
	case "of", "than":
		if before := r.at(p.left - 1); p.form == gerund && (before == "instead" || before == "rather") {
			return annotate.Negated // "instead of leaving"
		}
	case "without":
		return annotate.Negated
	case "until", "till":
		if p.form == finite && p.tense == inPresent && !p.perfect {
			return annotate.Future // "until a cabinet is formed"
		}
	}
	switch s := p.subject(); {
	case p.form == gerund && s > 0 && r.at(r.phrases[s].start-1) == "without":
		return annotate.Negated // "without Oslo taking a position"
	case p.form == finite && r.word[p.first] == "had" && p.head > p.first+1 && r.pos(p.first+1) == "PRP" && r.unreal:
		return annotate.Negated // "Had it been found"
	}
	if p.form == participle && r.modifies(p) {
		return annotate.Certain // "the talks announced in May were called off"
	}
	if p.governor < 0 {
		if before := r.phrase[max(0, p.left-1)]; p.form == infinitive && before >= 0 && r.word[r.phrases[before].start] == "no" {
			return annotate.Negated // "No need to leave."
		}
		if p.form == infinitive && p.roleCount > 0 && p.roles[0].place == subjectOf {
			return annotate.Future // a headline: "Oslo to vote"
		}
		if r.isOrder(p) {
			return annotate.Future
		}
		return annotate.Certain
	}
	g := &r.preds[p.governor]
	if p.form == infinitive {
		if f, ok := r.outlook(p, g); ok {
			return f
		}
	}
	if p.form == nominal && g.head > p.head && !g.passive {
		return annotate.Certain // a subject is there before what it does
	}
	switch {
	case g.factuality == annotate.Negated && r.isAside(p):
		return annotate.Certain
	case r.isCharge(p, g):
		return annotate.Possible
	case r.isAcquittal(p, g):
		return annotate.Negated
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
	case g.traits&never != 0 && p.form == nominal && !undoes(g.lemma) && r.at(r.openingOf(p)-1) != "from":
		return annotate.Certain // "rejected the offer": it was made
	case g.traits&never != 0 && p.form == nominal && r.isBesideObject(p, g):
		return annotate.Certain // "denied a role in the attack"
	case g.traits&never != 0 && r.isAside(p):
		return annotate.Certain // "rejected the offer, saying"
	case g.traits&never != 0 && g.traits&says == 0 && p.form != finite,
		g.traits&never != 0 && g.lemma == "deny":
		if g.factuality == annotate.Negated {
			return annotate.Certain
		}
		return annotate.Negated
	case p.form == finite && p.first == p.head && r.at(p.left) == "that" && isDemand(g.lemma) && (r.pos(p.head) == "VB" || r.pos(p.head) == "VBP"):
		return annotate.Future // "demanded that Oslo pay"
	case p.form == infinitive && isImplied(g.lemma):
		return g.factuality
	case p.form == finite && g.lemma == "allege":
		return annotate.Possible // "alleged that Lee hid it"
	case p.form == finite && p.modal == "can" && g.traits&ahead != 0 && g.traits&says == 0:
		return annotate.Possible // "hopes he can leave"
	case p.form == finite && g.traits&says != 0, p.form == finite && g.traits&ahead != 0:
		return annotate.Certain // its own tense speaks
	case g.traits&ahead != 0 && g.traits&aspect == 0 && p.form == infinitive:
		if g.factuality == annotate.Negated {
			return annotate.Negated
		}
		return annotate.Future
	case g.traits&ahead != 0 && p.form == nominal && (g.lemma == "expect" || g.lemma == "plan" || g.lemma == "propose" || g.lemma == "await" || g.lemma == "schedule" || g.lemma == "threaten" || g.lemma == "promise" || g.lemma == "predict" || g.lemma == "forecast"):
		return annotate.Future
	case g.traits&maybe != 0 && g.traits&says == 0 && !(p.form == participle && g.lemma == "try"): // "arrested, tried and executed"
		return annotate.Possible
	case p.form == nominal && g.factuality == annotate.Negated && !g.acts(r.phrase[p.head]):
		return annotate.Certain // "nobody was hurt in the explosion"
	case p.form != finite:
		return g.factuality
	}
	return annotate.Certain
}

// underNoun is what a noun with "of" or "for" makes of the event or the gerund behind it, or of one in a list there: "allegations
// of fraud and murder", "the prospect of Ann winning", "a request for talks", "the lack of a deal".
func (r *eventReader) underNoun(p *predicate) (annotate.Factuality, bool) {
	if p.form != nominal && p.form != gerund {
		return "", false
	}
	opening := r.openingOf(p)
	if s := p.subject(); p.form == gerund && s >= 0 && r.phrases[s].end == p.first {
		opening = r.phrases[s].start
	}
	for n := 0; n < maxPieces && p.form == nominal && opening > 1 && (r.pos(opening-1) == "CC" || r.pos(opening-1) == ",") && r.phrase[opening-2] >= 0; n++ {
		opening = r.phrases[r.phrase[opening-2]].start
	}
	noun := opening - 2
	if noun < 0 || !isNoun(r.pos(noun)) {
		return "", false
	}
	denied := r.phrase[noun] >= 0 && r.word[r.phrases[r.phrase[noun]].start] == "no"
	switch r.word[opening-1] {
	case "of":
		switch r.word[noun] {
		case "charge":
			return annotate.Possible, r.at(noun-1) == "a" || r.at(noun-1) == "the"
		case "lack", "absence":
			return annotate.Negated, !denied
		case "allegation", "allegations", "accusation", "accusations", "charges", "suspicion", "suspicions", "prospect", "prospects",
			"possibility", "likelihood", "probability", "threat", "threats", "risk", "risks", "danger", "fear", "fears", "hope", "hopes", "chance",
			"chances", "idea":
			if denied {
				return annotate.Negated, true
			}
			return annotate.Possible, true
		case "aim", "goal", "intention":
			return annotate.Future, p.form == gerund && !denied
		}
	case "for":
		switch r.word[noun] {
		case "request", "requests", "application", "applications", "call", "calls", "demand", "demands", "plea", "pleas", "bid", "bids", "appeal",
			"appeals", "plan", "plans", "proposal", "proposals", "push", "petition", "petitions", "hope", "hopes", "deadline", "timetable",
			"schedule", "preparations":
			return annotate.Future, !denied
		}
	}
	return "", false
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
	switch word {
	case "entitled", "eligible", "opportunities", "options", "potential", "requirement", "capability", "capabilities", "obligations", "funds",
		"resources", "tools", "ways", "free", "right", "chance", "opportunity", "option", "power", "ability", "capacity", "freedom", "authority",
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

// isUnreal holds of a verb that tells what would have been.
func (p *predicate) isUnreal() bool {
	return p.perfect && (p.modal == "would" || p.modal == "'d" || p.modal == "could" || p.modal == "might")
}

// isAside holds of a participle that tells what comes with the clause before it, and nothing that it denies: "did not agree,
// citing the cost", "was not paid for finding it", "did not answer when asked".
func (r *eventReader) isAside(p *predicate) bool {
	if p.form != gerund && p.form != participle {
		return false
	}
	switch r.at(p.left) {
	case "for", "when", "while", "after", "since", "despite":
		return true
	}
	if p.governor >= 0 && r.preds[p.governor].form == finite && r.preds[p.governor].first > p.head {
		return true // "Asked in Oslo, she denied it"
	}
	if s := p.subject(); p.form == gerund && s > 0 && !p.sharesSubject() && r.at(r.phrases[s].start-1) == "with" {
		return true // "did not clash, with both groups leaving"
	}
	before := p.first - 1
	for before > 0 && before > p.first-maxAdverbs && isAdverb(r.pos(before)) {
		before--
	}
	return r.pos(before) == ","
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

// isOrder holds of a base form that opens its sentence: "Take the train".
func (r *eventReader) isOrder(p *predicate) bool {
	return r.isBare(p) && p.first == p.head && p.subject() < 0 && (p.first == 0 || p.first == 1 && isMark(r.pos(0)))
}

// isCharge holds of what somebody is charged with or accused of, which a court may find otherwise.
func (r *eventReader) isCharge(p, g *predicate) bool {
	if p.form != gerund && p.form != nominal || p.head < g.head {
		return false
	}
	behind := r.at(r.openingOf(p) - 1)
	switch g.lemma {
	case "charge":
		return behind == "with"
	case "accuse", "suspect":
		return behind == "of"
	}
	return false
}

// isAcquittal holds of what a court or a report says that somebody has not done: "cleared of hiding it".
func (r *eventReader) isAcquittal(p, g *predicate) bool {
	if p.form != gerund && p.form != nominal || p.head < g.head || r.at(r.openingOf(p)-1) != "of" {
		return false
	}
	switch g.lemma {
	case "acquit", "clear", "exonerate", "absolve":
		return true
	}
	return false
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

// openingOf is the first token of a noun's phrase, and that of other predicates' verb groups.
func (r *eventReader) openingOf(p *predicate) int {
	if p.form == nominal && r.phrase[p.head] >= 0 {
		return r.phrases[r.phrase[p.head]].start
	}
	return p.first
}

// modifies holds of a participle that only says which noun is meant: it stands right behind one.
func (r *eventReader) modifies(p *predicate) bool {
	s := p.subject()
	return s >= 0 && !p.sharesSubject() && r.phrases[s].end <= p.first
}

// acts holds of a phrase that is the subject or the object of a verb.
func (p *predicate) acts(ph int) bool {
	for _, have := range p.roles[:p.roleCount] {
		if int(have.phrase) == ph && (have.place == subjectOf || have.place == objectOf) {
			return true
		}
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

// described reads the words before an event noun: "no deal", "a possible attack", "the planned march".
func (r *eventReader) described(p *predicate) annotate.Factuality {
	ph := r.phrase[p.head]
	if ph < 0 {
		return annotate.Certain
	}
	for i := r.phrases[ph].start; i < p.head; i++ {
		switch r.word[i] {
		case "no":
			return annotate.Negated
		case "possible", "alleged", "suspected", "potential", "threatened", "any", "likely", "attempted":
			return annotate.Possible
		case "planned", "proposed", "upcoming", "future", "coming", "next", "forthcoming", "expected", "scheduled":
			return annotate.Future
		}
	}
	switch r.at(r.phrases[ph].start - 1) {
	case "without":
		return annotate.Negated
	}
	return annotate.Certain
}
