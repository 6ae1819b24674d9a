package timeline

// Whether an event is told as having happened: by its verb group, and by what it depends on.

import "github.com/dateline-news/dateline/annotate"

// judge gives each predicate of the sentence its factuality.
func (r *eventReader) judge() {
	r.unreal = false
	for k := range r.preds {
		p := &r.preds[k]
		r.unreal = r.unreal || p.isUnreal()
		p.negated = (p.negated || r.nobody(p) || r.isNoLonger(p)) && !r.isWhetherOrNot(p)
		p.factuality = p.ownFactuality()
		if p.factuality == annotate.Negated && !p.negated && r.isDoneAnyway(p) {
			p.factuality = annotate.Certain
		}
	}
	r.fromWould()
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
			p.factuality = r.goingOn(p, &r.preds[verb])
		default:
			p.factuality = r.fromContext(p)
		}
		if p.form != nominal {
			verb = k
		}
	}
	r.hedge()
}

// isDoneAnyway holds of a "should have" of which it is only told that it was late or what it is like: "should have left sooner", "it is
// fitting that Lee should have won".
func (r *eventReader) isDoneAnyway(p *predicate) bool {
	for i := p.head + 1; i < min(p.right, p.head+maxAdverbs, len(r.word)); i++ {
		switch r.word[i] {
		case "differently", "earlier", "faster", "quicker", "sooner":
			return true
		}
	}
	if r.at(p.left) != "that" {
		return false
	}
	switch r.at(p.left - 1) {
	case "appropriate", "curious", "fitting", "ironic", "natural", "odd", "remarkable", "sad", "strange", "surprising", "telling":
		return true
	}
	return false
}

// fromWould reads the verbs with "would": as a habit, as what is supposed, as what is denied, else as what was ahead.
func (r *eventReader) fromWould() {
	for k := range r.preds {
		p := &r.preds[k]
		if p.modal != "would" || p.factuality != annotate.Future {
			continue
		}
		switch {
		case r.isHabit(p):
			p.factuality = annotate.Certain
		case r.isSupposed(k):
			p.factuality = annotate.Possible
		case p.governor >= 0 && p.governor < k && r.isDenial(&r.preds[p.governor]):
			p.factuality = annotate.Negated // "denied he would leave"
		}
	}
}

// isDenial holds of a verb that denies what is told behind it, but not of "the denied".
func (r *eventReader) isDenial(g *predicate) bool {
	return g.lemma == "deny" && !g.negated && g.form != participle && !g.passive
}

// isSupposed holds of what would be if something were so that is not: "If it were closed, they would [leave]".
func (r *eventReader) isSupposed(k int) bool {
	if r.preds[k].governor >= 0 {
		return false // "said that it would leave if they came"
	}
	for _, step := range [...]int{-1, 1} {
		if q := r.clauseVerb(k, step); q != nil && r.at(q.left) == "if" && r.at(q.first) == "were" {
			return true
		}
	}
	return false
}

// isNoLonger holds of what has ended: "is no longer sold".
func (r *eventReader) isNoLonger(p *predicate) bool {
	if p.form == nominal {
		return false
	}
	for i := max(1, p.first-1); i < p.head; i++ {
		if r.word[i] == "longer" && r.word[i-1] == "no" {
			return true
		}
	}
	return false
}

// isWhetherOrNot holds of an infinitive that is left open: "whether or not to leave".
func (r *eventReader) isWhetherOrNot(p *predicate) bool {
	return p.form == infinitive && r.at(p.left-1) == "not" && r.at(p.left-2) == "or" && r.at(p.left-3) == "whether"
}

// goingOn is how a base form is told that goes on from another verb: as that, save behind the "but" that contradicts it, "will not
// sell it but [keep] it", "cannot help but [laugh]".
func (r *eventReader) goingOn(p, q *predicate) annotate.Factuality {
	but := r.overAdverbs(p.first - 1)
	if r.at(but) != "but" || !q.negated {
		return q.factuality
	}
	if but == q.head+1 && q.lemma == "help" {
		return annotate.Certain
	}
	told := *q
	told.negated = false
	return told.ownFactuality()
}

// unlessContrasted is the governor of a predicate, without its negation behind the "but rather" that contradicts it: "is not judged by
// its size but rather by its ability to [grow]".
func (r *eventReader) unlessContrasted(p, g *predicate) *predicate {
	if !g.negated || g.head > p.left {
		return g
	}
	for i := p.left - 1; i > g.head && i > p.left-maxReach/2; i-- {
		if next := r.word[i+1]; r.word[i] == "but" && (next == "rather" || next == "instead") {
			told := *g
			told.negated = false
			told.factuality = told.ownFactuality()
			return &told
		}
	}
	return g
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
	if p.perfect && (p.modal == "should" || p.modal == "ought") { // "should have left" tells that they did not
		if p.negated {
			return annotate.Certain
		}
		return annotate.Negated
	}
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
	if f, ok := r.fromOpening(p); ok {
		return f
	}
	if p.form == participle && r.modifies(p) {
		return annotate.Certain // "the talks announced in May were called off"
	}
	if p.form == infinitive {
		if f, ok := r.boundOutlook(p); ok {
			return f
		}
	}
	if p.governor < 0 {
		return r.ungoverned(p)
	}
	g := r.unlessContrasted(p, &r.preds[p.governor])
	if p.form == infinitive {
		if f, ok := r.outlook(p, g); ok {
			return f
		}
	}
	if p.form == nominal && g.head > p.head && !g.passive {
		return annotate.Certain // a subject is there before what it does
	}
	f := r.fromGovernor(p, g)
	if f != annotate.Certain && p.form == nominal && r.isGranted(p, g) {
		p.away = true // nor are we told when it was
		return annotate.Certain
	}
	return f
}

// fromOpening is what the word that opens a clause makes of its verb: "if", "without", "until".
func (r *eventReader) fromOpening(p *predicate) (annotate.Factuality, bool) {
	switch r.at(p.left) {
	case "if":
		if p.perfect && p.tense == inPast && r.unreal {
			return annotate.Negated, true // "If they had left, we would not have stayed"
		}
		return annotate.Possible, true
	case "unless", "whether", "lest":
		return annotate.Possible, true
	case "of", "than":
		if before := r.at(p.left - 1); p.form == gerund && (before == "instead" || before == "rather") {
			return annotate.Negated, true // "instead of leaving"
		}
	case "without":
		return annotate.Negated, true
	case "to":
		if r.at(p.left-1) == "whether" || r.isWhetherOrNot(p) {
			return annotate.Possible, true
		}
		if p.form == infinitive && r.isBehindNotBut(p) {
			return annotate.Future, true
		}
	case "until", "till":
		if p.form == finite && p.tense == inPresent && !p.perfect {
			return annotate.Future, true // "until a cabinet is formed"
		}
	}
	switch s := p.subject(); {
	case p.form == gerund && s > 0 && r.at(r.phrases[s].start-1) == "without":
		return annotate.Negated, true // "without Oslo taking a position"
	case p.form == finite && r.word[p.first] == "had" && p.head > p.first+1 && r.pos(p.first+1) == "PRP" && r.unreal:
		return annotate.Negated, true // "Had it been found"
	}
	return "", false
}

// isBehindNotBut holds of an infinitive that is contrasted with one before that is denied: "not to sell it, but [to keep] it", "is not to
// sell or use it, but [to keep] it".
func (r *eventReader) isBehindNotBut(p *predicate) bool {
	if r.at(p.left-1) != "but" || p.governor < 0 {
		return false
	}
	g := &r.preds[p.governor]
	return g.factuality == annotate.Negated && (g.form == infinitive || g.modal == "to" || r.isBare(g) && r.pos(r.overAdverbs(g.first-1)) == "CC")
}

// ungoverned is how an event is told that hangs on no other.
func (r *eventReader) ungoverned(p *predicate) annotate.Factuality {
	before := r.phrase[max(0, p.left-1)]
	switch {
	case p.form == infinitive && before >= 0 && r.word[r.phrases[before].start] == "no":
		return annotate.Negated // "No need to leave."
	case p.form == infinitive && p.roleCount > 0 && p.roles[0].place == subjectOf:
		return annotate.Future // a headline: "Oslo to vote"
	case r.isOrder(p):
		return annotate.Future
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
	start := noun
	if ph := r.phrase[noun]; ph >= 0 {
		start = r.phrases[ph].start
	}
	denied := r.word[start] == "no"
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
		case "event":
			return annotate.Possible, start > 0 && r.word[start-1] == "in" // "in the event of a war"
		case "case":
			return annotate.Possible, r.at(noun-1) == "in" // "in case of a war", but not "in the case of the war"
		case "anticipation":
			return annotate.Future, true
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

// isOrder holds of a base form that opens its sentence: "Take the train".
func (r *eventReader) isOrder(p *predicate) bool {
	return r.isBare(p) && p.first == p.head && p.subject() < 0 && (p.first == 0 || p.first == 1 && isMark(r.pos(0)))
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
