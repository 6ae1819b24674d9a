package timeline

// Subjects: who stands before a verb as its own, behind a relative, over an infinitive, and shared by verbs that are joined.

import "github.com/dateline-news/dateline/annotate"

const maxReach = 40 // tokens that a subject may stand before its verb

// findSubjects looks to the left of each verb.
func (r *eventReader) findSubjects() {
	verb := -1 // the verb before
	for k := range r.preds {
		p := &r.preds[k]
		switch {
		case p.form == nominal:
			continue
		case p.rule == ruleAccording:
			if to := p.head + 1; to+1 < len(r.phrase) && r.phrase[to+1] >= 0 && !r.phrases[r.phrase[to+1]].timely {
				p.add(r.phrase[to+1], subjectOf) // "according to the police"
			}
		case p.form == finite:
			r.finiteSubject(p, verb)
		case p.form == participle:
			if ph := r.phraseBefore(p.first); ph >= 0 {
				p.add(ph, subjectOf)
			} else {
				r.shareSubject(p, verb)
			}
		case p.form == gerund:
			if ph := r.phraseBefore(p.first); ph >= 0 && r.pos(p.first-1) != "," {
				p.add(ph, subjectOf)
			} else if ph := r.blamed(p, verb); ph >= 0 {
				r.addJoined(p, ph, p.first)
			} else if !r.isSubjectItself(p, verb) {
				r.shareSubject(p, r.accompanied(p, verb))
			}
		case p.form == infinitive:
			r.control(p, verb)
		}
		verb = k
	}
	r.openingSubjects()
}

// isSubjectItself holds of a gerund that is the subject of what a verb of telling before it says, which anybody may do: "Ann said
// [closing] schools was wrong".
func (r *eventReader) isSubjectItself(p *predicate, verb int) bool {
	if verb < 0 || r.preds[verb].traits&(says|never) != says || r.preds[verb].form != finite {
		return false
	}
	if told := r.preds[verb].head + 1; p.first != told && !(p.first == told+1 && r.word[told] == "that") {
		return false
	}
	for i := p.head + 1; i < min(len(r.tokens), p.head+maxReach/2); i++ {
		switch pos := r.pos(i); {
		case r.tensed(i):
			return true
		case isMark(pos), pos == "WDT", pos == "WP", pos == "WRB", pos == "IN" && !r.opensPhrase(i), pos == "CC" && r.tensed(i+1):
			return false
		}
	}
	return false
}

// openingSubjects gives participles before the first clause its subject: "Speaking in Paris, Rubio …".
func (r *eventReader) openingSubjects() {
	opening := -1 // predicates before the first finite verb
	for k := range r.preds {
		p := &r.preds[k]
		if p.form != finite {
			continue
		}
		if opening < 0 {
			opening = k
		}
		s := p.subject()
		if s >= 0 && k > 0 && k == opening && r.preds[0].form == gerund && r.at(r.phrases[s].start-1) == "that" {
			continue // "Saying that Oslo would leave, Rubio …"
		}
		if s >= 0 {
			for before := range opening {
				if q := &r.preds[before]; q.form == gerund && q.subject() < 0 {
					q.add(s, sharedSubject)
				}
			}
		}
		return
	}
}

// finiteSubject walks left from the verb over adverbs, times and what stands between commas.
func (r *eventReader) finiteSubject(p *predicate, verb int) {
	limit := max(0, p.first-maxReach)
	if outer := r.overInfinitives(verb); r.goesOn(p, outer) {
		for _, ro := range r.modifiedBy(&r.preds[outer]) {
			first := r.phrases[ro.phrase].start
			if before := r.antecedent(first); r.pos(first) == "WP" && before >= 0 && !r.phrases[before].timely {
				r.takeSubject(p, before, limit) // and not "who"
				continue
			}
			if named := r.nameBefore(int(ro.phrase)); named >= 0 {
				p.add(named, subjectOf)
			}
			p.add(int(ro.phrase), subjectOf)
		}
		return
	}
	if p.head > p.first+1 && r.pos(p.first+1) == "PRP" { // "nor did she leave"
		p.add(r.phrase[p.first+1], subjectOf)
		return
	}
	if behind := p.head + 1; p.first == p.head && r.pos(p.first-1) == "," && behind < len(r.phrase) && r.phrase[behind] >= 0 {
		end := r.phrases[r.phrase[behind]].end
		if r.pos(end) == "," && r.attributes(p.head, end) && r.overParenthesis(p.first-1, limit) == p.first-1 { // and no "Lee, the mayor, says it,"
			p.add(r.phrase[behind], subjectOf) // ", say the police,"
			return
		}
	}
	for i := p.first - 1; i >= limit; {
		switch pos := r.pos(i); {
		case r.isAdverbial(i):
			i = r.phrases[r.phrase[i]].start - 2
		case r.phrase[i] >= 0 && !r.phrases[r.phrase[i]].timely:
			p.relative = pos == "WDT" || pos == "WP" && i == p.first-1
			r.takeSubject(p, r.overModifiers(p, r.phrase[i], verb), limit)
			return
		case verb >= 0 && i == r.preds[verb].head && r.preds[verb].form == infinitive: // "the decision to leave angered Mali"
			if ph := r.overModifiers(p, -1, verb); ph >= 0 {
				r.takeSubject(p, ph, limit)
			}
			return
		case r.time[i] >= 0, isAdverb(pos), pos == "``":
			i--
			if r.timeAt(i+1) >= 0 && r.pos(i) == "IN" {
				i--
			}
		case pos == ",":
			before := r.overParenthesis(i, limit)
			if before == i && verb >= 0 {
				r.shareSubject(p, r.goesOnFrom(p, verb)) // "hit a wall, turned and stopped"
				return
			}
			i = min(before, i-1)
		case pos == "-RRB-":
			for i >= limit && r.pos(i) != "-LRB-" {
				i--
			}
			i--
		case pos == "WDT", pos == "WP", pos == "IN" && r.word[i] == "that" && r.phraseBefore(i) >= 0 && i == p.first-1:
			p.relative = true
			if ph := r.antecedent(i); ph >= 0 {
				p.add(r.overNames(p, ph, i), subjectOf)
			}
			return
		case pos == "CC":
			if !r.isBare(p) {
				verb = r.joinedTo(i, verb)
			}
			r.shareSubject(p, r.goesOnFrom(p, verb))
			return
		default:
			return
		}
	}
}

// goesOnFrom is the verb behind "to" or a modal that a base form goes on from, over what only describes a noun: "to cap the number
// of men admitted and [end] it". Of other forms it is the verb before.
func (r *eventReader) goesOnFrom(p *predicate, verb int) int {
	if !r.isBare(p) {
		return verb
	}
	for k := verb; k >= 0 && k > verb-maxPieces; k-- {
		q := &r.preds[k]
		switch {
		case q.form == infinitive, q.form == finite && (q.modal != "" || r.isBare(q)):
			return k
		case q.form == finite && q.tense != inPast:
			return verb
		}
	}
	return verb
}

// joinedTo is the verb with which a finite one behind the conjunction at i shares its subject: the finite one before, over a
// relative clause that a comma ends, and over what is said by the way.
func (r *eventReader) joinedTo(i, verb int) int {
	for k := verb; k >= 0 && k > verb-maxPieces; k-- {
		q := &r.preds[k]
		if q.form != finite || q.head > i || q.relative && r.pos(i-1) == "," || r.isHelped(k) && r.tensed(i+1) {
			continue
		}
		return k
	}
	return verb
}

// isHelped holds of a base form that only a verb of help before it explains: "is helping men [work]", whatever its tag.
func (r *eventReader) isHelped(k int) bool {
	q := &r.preds[k]
	if pos := r.pos(q.head); q.first != q.head || pos != "VB" && pos != "VBP" || k == 0 {
		return false
	}
	g, s := &r.preds[k-1], q.subject()
	return s >= 0 && (g.lemma == "help" || g.lemma == "let" || g.lemma == "make") && r.phrases[s].start == g.head+1
}

// isAdverbial holds of the noun of "in the end", "for the most part".
func (r *eventReader) isAdverbial(i int) bool {
	if ph := r.phrase[i]; ph < 0 || r.pos(r.phrases[ph].start-1) != "IN" || r.pos(r.phrases[ph].start) != "DT" {
		return false
	}
	switch r.word[i] {
	case "end", "part", "run", "beginning", "meantime", "while":
		return true
	}
	return false
}

// goesOn holds of a verb that takes up the clause which a relative one interrupted: "The army that shelled Gao left".
func (r *eventReader) goesOn(p *predicate, verb int) bool {
	if verb < 0 || r.preds[verb].traits&(says|maybe|ahead) != 0 || len(r.modifiedBy(&r.preds[verb])) == 0 {
		return false
	}
	from := r.preds[verb].head + 1
	if p.first-from > maxReach || !r.preds[verb].relative && !r.isOuter(verb) {
		return false
	}
	if ph := r.phrase[r.overAdverbs(p.first-1)]; ph >= 0 && r.pos(r.phrases[ph].start-1) == "," && r.opensWithPreposition(&r.preds[verb]) {
		return false // "After the fire, which began in May, Oslo left"
	}
	for i := from; i < p.first; i++ {
		switch r.pos(i) {
		case "CC", "WDT", "WP", "WRB", ":", "``", "''":
			return false
		case ",":
			if !r.preds[verb].relative {
				return false
			}
		case "IN":
			if !r.opensPhrase(i) {
				return false
			}
		}
	}
	return true
}

// opensWithPreposition holds of a relative clause on a phrase of the prepositional ones that open the sentence.
func (r *eventReader) opensWithPreposition(q *predicate) bool {
	if !q.relative || q.roleCount == 0 {
		return false
	}
	first := int(q.roles[0].phrase)
	for first > 0 && r.pos(r.phrases[first].start-1) == "IN" && r.phrases[first-1].end == r.phrases[first].start-1 {
		first--
	}
	return r.phrases[first].start == 1 && r.pos(0) == "IN"
}

// overModifiers gives the noun phrase on which hangs what a phrase before the verb of p is an object of, "a ban [on flying the
// flag]", "the decision [to leave Opec]", "women [allowed to stay for a day]"; else the phrase itself. It is -1 where an
// infinitive has no object. The verb before p is given too.
func (r *eventReader) overModifiers(p *predicate, ph, verb int) int {
	inner := ph
	if r.isBare(p) || r.pos(p.first) == "VBN" || ph >= 0 && r.pos(r.phrases[ph].head) == "PRP" {
		return ph // "to help [Oslo] save it"
	}
	for k := verb; k >= 0 && k > verb-maxPieces; k-- {
		q := &r.preds[k]
		if q.form == nominal {
			continue
		}
		if q.form == finite || inner >= 0 && !r.leadsOnlyTo(q.head+1, inner) {
			return ph
		}
		opening := r.modifierOpening(q)
		outer := r.phrase[max(0, opening-1)]
		if opening == 0 || outer < 0 {
			if k > 0 && r.preds[k-1].head == opening-1 && r.preds[k-1].form != finite { // "allowed [to stay]"
				inner = -1
				continue
			}
			return ph
		}
		if r.phrases[outer].timely || r.phrases[outer].end != opening || !r.agree(outer, p) {
			return ph
		}
		first := outer
		for first > 0 && r.pos(r.phrases[first].start-1) == "IN" && r.phrases[first-1].end == r.phrases[first].start-1 {
			first--
		}
		before := r.phrases[first].start - 1
		switch pos := r.pos(before); {
		case pos == "IN" && r.opensPhrase(before), pos == "TO", pos == "MD", pos == "CC", pos == "EX":
			return ph // "In a bid to save money Oslo closed schools"
		case isVerb(pos):
			if k > 0 && r.preds[k-1].head == before && r.preds[k-1].form != finite {
				inner = outer
				continue // "a deal to stop banks from failing"
			}
			if r.words.verbs[r.lemma(r.word[before])]&(says|mind) == 0 {
				return ph
			}
		}
		return outer
	}
	return ph
}

// leadsOnlyTo reports whether nothing but phrases that hang on one another by prepositions stands between token i and a phrase.
func (r *eventReader) leadsOnlyTo(i, ph int) bool {
	if r.phrases[ph].start < i {
		return false
	}
	for prepared := true; i < r.phrases[ph].start; {
		switch at := r.phrase[i]; {
		case at >= 0:
			if !prepared && !r.phrases[at].timely {
				return false
			}
			prepared = false
			i = r.phrases[at].end
			continue
		case r.pos(i) == "IN" && r.opensPhrase(i), r.pos(i) == "TO":
			prepared = true
		case !isAdverb(r.pos(i)) && r.pos(i) != "RP" && r.time[i] < 0:
			return false
		}
		i++
	}
	return r.pos(i-1) == "IN" || r.pos(i-1) == "TO" || r.phrase[i-1] < 0
}

// modifierOpening is the first token of what a verb opens behind a noun, with its "to" or its preposition.
func (r *eventReader) modifierOpening(q *predicate) int {
	before := q.first - 1
	switch {
	case q.form == infinitive:
		to := r.toOf(q)
		if to > 0 && r.word[to-1] == "about" {
			to-- // "a man about to leave"
		}
		return to
	case q.form == gerund && r.pos(before) == "IN" && r.opensPhrase(before):
		return before
	}
	return q.first
}

// agree reports whether a phrase may be the subject of a verb by their numbers, as far as those show.
func (r *eventReader) agree(ph int, p *predicate) bool {
	several := r.pos(r.phrases[ph].start-1) == "CC"
	switch r.pos(r.phrases[ph].head) {
	case "NNS":
		return r.pos(p.first) != "VBZ" && r.word[p.first] != "was"
	case "NN":
		return several || r.pos(p.first) != "VBP" && r.word[p.first] != "were" || isMany(r.word[r.phrases[ph].head])
	}
	return true
}

// overInfinitives is the verb on which an infinitive depends, "men who came [to pay]", or the verb itself.
func (r *eventReader) overInfinitives(verb int) int {
	for k := verb; k >= 0 && k > verb-maxPieces; k-- {
		if q := &r.preds[k]; q.form != infinitive && q.form != nominal {
			if q.relative {
				return k
			}
			break
		}
	}
	return verb
}

// modifiedBy gives what a relative clause or a participle behind a noun says something of: "the man whom police arrested",
// "a ferry carrying 300 passengers". It is nothing for other verbs.
func (r *eventReader) modifiedBy(q *predicate) []role {
	if q.relative {
		return q.roles[:q.roleCount]
	}
	if q.roleCount == 0 || q.roles[0].place != subjectOf {
		return nil
	}
	switch ph := int(q.roles[0].phrase); {
	case q.form == gerund || q.form == participle:
		if r.phrases[ph].end == q.first {
			return q.roles[:1]
		}
	case q.form == finite && ph > 0:
		opening := r.phrases[ph].start - 1
		if pos := r.pos(opening); (pos == "WDT" || pos == "WP") && r.phrases[ph-1].end == opening && !r.phrases[ph-1].timely {
			r.outer[0] = role{int32(ph - 1), subjectOf}
			return r.outer[:]
		}
	}
	return nil
}

// isOuter holds of a modifier whose noun is not the object of a verb before it: "police said a man carrying a knife fled", but
// not "police saw a man carrying a knife".
func (r *eventReader) isOuter(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-maxPieces; k-- {
		if q := &r.preds[k]; q.form != nominal {
			return q.form == finite && q.traits&says != 0
		}
	}
	return true
}

// overParenthesis gives the token before the comma that pairs with the one at i, "Lee, the minister, left", "the school, where he
// taught, closed", or i.
func (r *eventReader) overParenthesis(i, limit int) int {
	clause := false // does a finite verb stand between the two?
	for j := i - 1; j >= limit; j-- {
		if r.pos(j) == "," && r.time[j] < 0 {
			if j > 0 && r.phrase[j-1] >= 0 && (!clause || r.hangsOnNoun(j+1)) {
				return j - 1
			}
			break
		}
		if isVerb(r.pos(j)) && r.tensed(j) && !r.opensRelative(j) && !r.attributes(j, i) {
			clause = true
		}
		if clause && (r.pos(j) == "``" || r.pos(j) == "''" || r.pos(j) == "IN" && r.word[j] == "that") {
			break // "who said that men came, shot and left"
		}
	}
	return i
}

// hangsOnNoun holds of the word that opens a clause which tells something of the noun before it.
func (r *eventReader) hangsOnNoun(i int) bool {
	if r.pos(i) == "IN" {
		i++
	}
	switch pos := r.pos(i); pos {
	case "WDT", "WP", "WP$":
		return true
	}
	return r.word[i] == "where"
}

// attributes holds of the verb at j that tells by the way who says so, between a comma and the one at i: ", police said,",
// ", say the police,".
func (r *eventReader) attributes(j, i int) bool {
	if lemma := r.lemma(r.word[j]); r.words.verbs[lemma]&says == 0 && !(lemma == "point" && r.at(j+1) == "out") {
		return false
	}
	if j == i-1 || j == i-2 && r.pos(i-1) == "RP" { // ", he pointed out,"
		return r.phrase[j-1] >= 0 && r.pos(r.phrases[r.phrase[j-1]].start-1) == ","
	}
	return r.pos(j-1) == "," && r.phrase[j+1] >= 0 && r.phrases[r.phrase[j+1]].end == i
}

func (r *eventReader) tensed(i int) bool {
	switch r.pos(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// opensRelative reports whether the verb at i stands right behind "who" or "which".
func (r *eventReader) opensRelative(i int) bool {
	for back := i - 1; back >= 0 && back > i-maxAdverbs; back-- {
		switch pos := r.pos(back); {
		case pos == "WDT" || pos == "WP" || pos == "WP$":
			return true
		case !isAdverb(pos) && !isVerb(pos) && pos != "MD" && r.pos(r.firstOf(back)) != "WP$":
			return false
		}
	}
	return false
}

// firstOf is the token before the phrase at a token, if that is "whose", else the first of the phrase, or the token itself.
func (r *eventReader) firstOf(i int) int {
	if ph := r.phrase[i]; ph >= 0 {
		if start := r.phrases[ph].start; r.pos(start-1) == "WP$" {
			return start - 1
		}
		return r.phrases[ph].start
	}
	return i
}

// takeSubject adds a phrase, or the one that it hangs on ("the return [of Nouri al-Maliki]"), and those joined to it.
func (r *eventReader) takeSubject(p *predicate, ph, limit int) {
	found := ph
	for ph > 0 && r.phrases[ph].start > limit && !r.isTitled(found) {
		before := r.phrases[ph].start - 1
		if r.pos(before) == "IN" && r.opensPhrase(before) && r.pos(before-1) == "''" && before > 1 && r.phrase[before-2] == ph-1 && !r.phrases[ph-1].timely {
			ph-- // "an ‘armada’ of ships"
			continue
		}
		if listed := r.listed(ph); listed < ph {
			ph = listed // "in Lagos, Kano and Jos"
			continue
		}
		if pos := r.pos(before); pos != "IN" && pos != "TO" || !r.opensPhrase(before) || before == 0 || r.phrases[ph-1].timely {
			break
		}
		if r.word[before-1] == "from" {
			before-- // "men from around the world"
		}
		if r.pos(before-1) == "CC" && before > 1 && r.phrase[before-2] == ph-1 && r.pos(r.phrases[ph-1].start-1) == "IN" {
			ph-- // "from Lagos and from Kano"
			continue
		}
		if pos := r.pos(before - 1); (pos == "VBG" || pos == "VBN") && before > 1 && r.phrase[before-2] == ph-1 && r.pos(r.phrases[ph-1].start-1) != "IN" {
			ph-- // "those living along rivers"
			continue
		}
		if r.phrase[before-1] != ph-1 && !(r.pos(before-1) == "JJ" && r.phrases[ph-1].end == before-1) { // "people familiar with"
			break
		}
		ph--
	}
	if start := r.phrases[ph].start; r.pos(start-1) == "IN" && r.opensPhrase(start-1) && r.time[start] < 0 && !r.counts(start) {
		ph = found // the chain begins with a preposition: "In Basra troops left" has no comma
	}
	if r.word[r.phrases[ph].head] == "one" && ph < found {
		if named := r.nameBeside(found, p.first); named >= 0 {
			p.add(named, subjectOf) // "one of the women, Ann Lee,"
			return
		}
	}
	if named := r.nameBeside(ph, p.first); named >= 0 {
		p.add(named, subjectOf)
	} else if named := r.nameBefore(ph); named >= 0 && r.pos(p.first-1) == "," {
		p.add(named, subjectOf)
	}
	p.add(ph, subjectOf)
	// "Brazil and China signed"
	for joined := 0; joined < maxJoined && ph > 0; joined++ {
		before := r.phrases[ph].start - 1
		if other := r.overBrackets(before - 1); r.pos(before) == "CC" && other >= 0 { // "Lee (R-N.Y.) and Park voted"
			ph = other
			p.add(ph, subjectOf)
			continue
		}
		if joined == 0 && r.endsList(ph) {
			before-- // "Lee, Park, and Kim voted"
		}
		if pos := r.pos(before); pos != "CC" && pos != "," || before == 0 || r.phrase[before-1] != ph-1 || r.pos(before) == "," && r.pos(before+1) != "CC" && joined == 0 {
			return
		}
		if start := r.phrases[ph-1].start; start > 0 && isVerb(r.pos(start-1)) && r.words.verbs[r.lemma(r.word[start-1])]&says == 0 || r.pos(start-1) == "IN" && (r.pos(before) == "," || r.opensPhrase(start-1) || r.word[start-1] == "since") {
			return // "in Oslo and", but not "that he and"
		}
		ph--
		p.add(ph, subjectOf)
	}
}

// endsList holds of the last phrase of a list of at least three that has a comma before its "and" and whose first one hangs on
// no preposition or verb.
func (r *eventReader) endsList(ph int) bool {
	if and := r.phrases[ph].start - 1; ph < 2 || r.pos(and) != "CC" || r.pos(and-1) != "," || r.phrases[ph-1].end != and-1 || r.phrases[ph-1].timely {
		return false
	}
	first := ph - 1
	for first > 0 && first > ph-maxJoined {
		comma := r.phrases[first].start - 1
		if r.pos(comma) != "," || r.phrases[first-1].end != comma || r.phrases[first-1].timely {
			break
		}
		first--
	}
	before := r.pos(r.phrases[first].start - 1)
	return first < ph-1 && before != "IN" && before != "TO" && !isVerb(before)
}

// overBrackets is the phrase before the brackets that end at token i, or -1 where none do.
func (r *eventReader) overBrackets(i int) int {
	if r.pos(i) != "-RRB-" {
		return -1
	}
	for open := i - 1; open > 0 && open > i-maxBracketed; open-- {
		if r.pos(open) == "-LRB-" {
			return r.phrase[open-1]
		}
	}
	return -1
}

const (
	maxJoined    = 5 // subjects that are joined to another
	maxBracketed = 8 // tokens of a remark in brackets that a list of subjects goes on over
)

// listed is the first phrase of a list of places, or behind "between", that ends with a phrase and hangs on a preposition;
// without such a list it is the phrase itself.
func (r *eventReader) listed(ph int) int {
	first := ph
	for first > 0 && first > ph-maxPieces {
		before := r.phrases[first].start - 1
		if pos := r.pos(before); pos == "," && r.pos(before-1) != "," || pos == "CC" {
			if r.pos(before-1) == "," {
				before--
			}
		} else {
			break
		}
		if before == 0 || r.phrase[before-1] != first-1 || !r.isPlace(ph) && r.at(r.phrases[first-1].start-1) != "between" || r.isPlace(ph) && !r.isPlace(first-1) {
			break
		}
		first--
	}
	if before := r.phrases[first].start - 1; first < ph && r.pos(before) == "IN" && before > 0 && r.phrase[before-1] == first-1 && first > 0 {
		return first
	}
	return ph
}

func (r *eventReader) isPlace(ph int) bool {
	m := r.mention[r.phrases[ph].head]
	return m >= 0 && isPlace(r.mentions[m].Kind)
}

// counts holds of the token behind "at" in "at least four people".
func (r *eventReader) counts(i int) bool {
	return r.at(i-1) == "at" && (r.at(i) == "least" || r.at(i) == "most")
}

// isTitled holds of a phrase in which a person's name follows the end of a title: "secretary of [state Ann Lee]", but not of the one in
// "a call with Mayor Ann Lee".
func (r *eventReader) isTitled(ph int) bool {
	switch r.at(r.phrases[ph].start - 1) {
	case "with", "against", "between":
		return false
	}
	m := r.mention[r.phrases[ph].head]
	if m < 0 || r.mentions[m].Kind != annotate.Person {
		return false
	}
	first := r.phrases[ph].head
	for first > r.phrases[ph].start && r.mention[first-1] == m {
		first--
	}
	return first > r.phrases[ph].start && isNoun(r.pos(first-1))
}

// opensPhrase holds of prepositions; those that open clauses ("after troops left") are none here.
func (r *eventReader) opensPhrase(i int) bool {
	switch r.word[i] {
	case "after", "before", "because", "although", "though", "if", "as", "while", "since", "until", "till", "unless", "whether", "that", "once", "whereas", "when", "so", "lest", "than":
		return false
	}
	return true
}

// nameBeside is the name in apposition to a phrase that has none: "Her rival, Petru Lazar,".
func (r *eventReader) nameBeside(ph, verb int) int {
	if m := r.mention[r.phrases[ph].head]; m >= 0 && r.mentions[m].Form == annotate.Name && r.mentions[m].Kind != annotate.NORP {
		return -1
	}
	end := r.phrases[ph].end
	if r.pos(end) != "," || end+1 >= verb || r.phrase[end+1] != ph+1 || r.pos(r.phrases[ph+1].end) != "," {
		return -1
	}
	if m := r.mention[r.phrases[ph+1].head]; m >= 0 && r.mentions[m].Form == annotate.Name {
		return ph + 1
	}
	return -1
}

// nameBefore is the name to which a phrase without one is in apposition: "Lee, a lawyer who", "Lee, 49, of Rome,".
func (r *eventReader) nameBefore(ph int) int {
	start := r.phrases[ph].start
	if ph == 0 || r.mention[r.phrases[ph].head] >= 0 || r.pos(start-1) != "," || r.phrases[ph-1].end != start-1 ||
		r.pos(r.phrases[ph-1].start-1) == "IN" || r.pos(r.phrases[ph-1].start-1) == "TO" {
		return -1
	}
	if m := r.mention[r.phrases[ph-1].head]; m >= 0 && r.mentions[m].Form == annotate.Name {
		return ph - 1
	}
	return -1
}

// phraseBefore is the phrase that ends right before token i, over one comma; -1 where there is none.
func (r *eventReader) phraseBefore(i int) int {
	i--
	for i >= 0 && isAdverb(r.pos(i)) {
		i--
	}
	if i >= 0 && r.pos(i) == "," {
		i--
	}
	if i >= 0 && r.time[i] >= 0 && r.phrase[i] >= 0 && r.phrases[r.phrase[i]].timely {
		return -1
	}
	if i >= 0 {
		return r.phrase[i]
	}
	return -1
}

// antecedent is the phrase that a relative pronoun at i stands for.
func (r *eventReader) antecedent(i int) int {
	if i > 0 && r.pos(i-1) == "IN" {
		i--
	}
	ph := r.phraseBefore(i)
	if who := r.at(i); who != "who" && who != "whom" {
		return ph
	}
	end := i
	if r.pos(end-1) == "," {
		end--
	}
	last := ph
	if last < 0 && end > 0 {
		last = r.phrase[end-1] // a time: "a man in his 30s who"
	}
	if last > 0 && r.phrases[last].end == end && (r.phrases[last].timely || r.namesNoPerson(last) && end == i || r.isPlace(last)) {
		if before := r.phrases[last].start - 1; r.pos(before) == "IN" && r.phrases[last-1].end == before && !r.phrases[last-1].timely {
			return last - 1 // "a voter in Texas who"
		}
	}
	return ph
}

// overNames goes back from the phrase before "that", "which" or "who" at i to the one that it hangs on, where the phrase is a name, which
// needs no telling which, or has not the number of the verb: "a fire [in Oslo] that killed", "ships [of the navy] which have left",
// "men [at the bank] who were ill".
func (r *eventReader) overNames(p *predicate, ph, i int) int {
	if r.word[i] != "that" && r.word[i] != "which" && (r.word[i] != "who" || r.agree(ph, p)) {
		return ph
	}
	last := r.phrases[ph].end
	restricts := last == i || r.word[i] == "that"
	for outer, n := ph, 0; n < maxPieces; n++ {
		if named := r.namesNoPerson(outer); !(named && restricts) && r.agree(outer, p) {
			return outer
		}
		before := r.phrases[outer].start - 1
		for r.isPlace(outer) && outer > 0 && r.pos(before) == "," && r.phrases[outer-1].end == before && r.isPlace(outer-1) {
			outer-- // "in Leeds, Yorkshire, that"
			before = r.phrases[outer].start - 1
		}
		if outer == 0 || r.pos(before) != "IN" && r.pos(before) != "TO" || r.phrases[outer-1].end != before || r.phrases[outer-1].timely {
			break
		}
		outer--
	}
	return ph
}

// shareSubject gives a verb the subject of the one before.
func (r *eventReader) shareSubject(p *predicate, verb int) {
	if verb < 0 {
		return
	}
	q := &r.preds[verb]
	for _, have := range q.roles[:q.roleCount] {
		if have.place == subjectOf || have.place == sharedSubject {
			p.add(int(have.phrase), sharedSubject)
		}
	}
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

// blamed is the object of a verb that a preposition and a gerund follow, if the object is who does it: "accused [Oslo] of
// hiding it", "kept [the boat] in Kiel from leaving"; else -1.
func (r *eventReader) blamed(p *predicate, verb int) int {
	at := r.overAdverbs(p.first - 1)
	if verb < 0 || r.pos(at) != "IN" {
		return -1
	}
	g := &r.preds[verb]
	if g.passive || g.form == participle || !isBlamedFor(g.lemma, r.word[at]) {
		return -1
	}
	return r.objectUpTo(g, at)
}

// addJoined adds a phrase and those that are joined to it before token until as who does it: "urged [Oslo] and [Lima] to stay".
func (r *eventReader) addJoined(p *predicate, ph, until int) {
	p.add(ph, sharedSubject)
	for joined := 0; joined < maxJoined && ph+1 < len(r.phrases); joined++ {
		and := r.phrases[ph].end
		if r.pos(and) == "," && r.pos(and+1) == "CC" {
			and++
		}
		if ph++; r.pos(and) != "CC" && r.pos(and) != "," || r.phrases[ph].start != and+1 || r.phrases[ph].end > until {
			return
		}
		p.add(ph, sharedSubject)
	}
}

// objectUpTo is the object right behind a verb, the first if there are several, if nothing but phrases that hang on it stands
// before token i, or -1.
func (r *eventReader) objectUpTo(g *predicate, i int) int {
	first := g.head + 1
	if i <= first || i > first+maxReach || r.phrase[first] < 0 || r.phrases[r.phrase[first]].timely {
		return -1
	}
	for j := r.phrases[r.phrase[first]].end; j < i; j++ {
		if r.phrase[j] < 0 && r.time[j] < 0 && !(r.pos(j) == "IN" && r.opensPhrase(j)) && !(r.pos(j) == "CC" && r.phrase[j+1] >= 0) {
			return -1
		}
	}
	return r.phrase[first]
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
		case "admonish", "applaud", "arrest", "berate", "blame", "censure", "chastise", "chide", "commend", "condemn", "congratulate",
			"criticise", "criticize", "denounce", "detain", "excoriate", "fault", "fine", "forgive", "indict", "jail", "lambast",
			"lambaste", "mock", "pardon", "praise", "prosecute", "punish", "rebuke", "reprimand", "scold", "slam", "sue", "thank":
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

// namesNoPerson holds of a phrase whose head is the name of a place or a body.
func (r *eventReader) namesNoPerson(ph int) bool {
	m := r.mention[r.phrases[ph].head]
	return m >= 0 && (r.isPlace(ph) || r.mentions[m].Kind == annotate.Org) && r.mentions[m].Form == annotate.Name
}

// overTime goes back over a time before token i, and its preposition: "urged Oslo on Monday | to stay".
func (r *eventReader) overTime(i int) int {
	t := r.timeAt(i - 1)
	if t < 0 {
		return i
	}
	first, _ := r.tokensOf(t)
	if first > 1 && r.pos(first-1) == "IN" {
		first--
	}
	if first < 1 {
		return i
	}
	return first
}

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

// isImpersonal holds of a verb whose "it" stands for the infinitive with its "to" at a token: "it is hard to go", "it makes sense
// to go", but not "it is ready to go".
func (r *eventReader) isImpersonal(g *predicate, to int) bool {
	switch g.lemma {
	case "be", "become", "remain", "seem", "prove":
	case "make":
		return r.at(g.head+1) == "sense" || r.at(g.head+2) == "sense" || r.pos(g.head+1) == "JJ" || r.pos(g.head+1) == "JJR"
	case "take":
		return r.timeAt(to-1) >= 0 || r.word[to-1] == "long" // "it took years to leave"
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
		if first == g.head+1 && (!g.passive || r.word[g.first] == "'s") && (g.traits&(says|ahead|maybe|never|mind) != 0 || g.lemma == "give") || first == g.head+2 && isAppealedTo(g.lemma, r.word[first-1]) {
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
	case "advise", "allow", "ask", "assist", "beg", "cause", "coach", "command", "compel", "dispatch", "drive", "empower", "enable", "encourage",
		"entice", "entitle", "equip", "forbid", "force", "get", "help", "hire", "inspire", "instruct", "invite", "lead", "lobby", "motivate",
		"oblige", "order", "permit", "persuade", "pressure", "prompt", "push", "recruit", "remind", "request", "spur", "teach", "tell",
		"tempt", "train", "trigger", "urge", "warn":
		return true
	}
	return false
}
