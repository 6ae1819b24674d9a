package timeline

// Subjects that joined verbs share, and subjects that are several joined phrases.

import "github.com/dateline-news/dateline/internal/calling"

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
		if q.form != finite || q.head > i || q.relative && r.pos(i-1) == "," ||
			r.tensed(i+1) && (r.isHelped(k) || r.isBare(q) && r.pos(i+1) != "VBP") {
			continue
		}
		return k
	}
	return verb
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
	if r.pos(r.overAdverbs(p.first-1)) == "," && r.inAside(&r.preds[verb]) {
		return false // "Lee, in a speech that aired in May, left"
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

// inAside holds of a relative clause on a phrase of the prepositional ones right behind a comma and a phrase before it.
func (r *eventReader) inAside(q *predicate) bool {
	if !q.relative || q.roleCount == 0 {
		return false
	}
	first := int(q.roles[0].phrase)
	for first > 0 && r.pos(r.phrases[first].start-1) == "IN" && r.phrases[first-1].end == r.phrases[first].start-1 {
		first--
	}
	comma := r.phrases[first].start - 2
	return comma > 0 && r.pos(comma+1) == "IN" && r.opensPhrase(comma+1) && r.pos(comma) == "," && r.phrase[comma-1] >= 0 && !r.phrases[r.phrase[comma-1]].timely
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

// endsOffice holds of a phrase with the end of an office and the name of who has it: "the minister of [planning Ann Lee]".
func (r *eventReader) endsOffice(ph int) bool {
	return ph > 0 && r.isTitled(ph) && r.phrases[ph-1].end == r.phrases[ph].start-1 && calling.Person(r.word[r.phrases[ph-1].head])
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

// joinedUnder is the phrase behind a preposition to which another is joined that cannot be the subject of a verb in the singular
// with it: "the price of [gold] and silver was"; else -1.
func (r *eventReader) joinedUnder(ph int, p *predicate) int {
	and := r.phrases[ph].start - 1
	if r.at(and) != "and" || ph < 2 || r.phrases[ph-1].end != and || r.phrases[ph-1].timely || r.pos(p.first) != "VBZ" && r.word[p.first] != "was" {
		return -1
	}
	before := r.phrases[ph-1].start - 1
	if r.pos(before) != "IN" || !r.opensPhrase(before) || r.phrases[ph-2].end != before || r.phrases[ph-2].timely {
		return -1
	}
	if first := r.pos(r.phrases[ph].start); first == "DT" || first == "PRP$" || first == "PRP" || r.pos(r.phrases[ph-2].head) == "NNS" || r.namesPerson(ph) {
		return -1
	}
	return ph - 1
}

// takeSubject adds a phrase, or the one that it hangs on ("the return [of Nouri al-Maliki]"), and those joined to it.
func (r *eventReader) takeSubject(p *predicate, ph, limit int) {
	found := ph
	for ph > 0 && r.phrases[ph].start > limit && !r.isTitled(found) {
		before := r.overAdverbs(r.phrases[ph].start - 1) // "growers in far north Queensland"
		if r.pos(before) == "``" && r.pos(r.phrases[ph].end) == "''" {
			before-- // "the problem of “access”"
		}
		if r.pos(before) == "IN" && r.opensPhrase(before) && r.pos(before-1) == "''" && before > 1 && r.phrase[before-2] == ph-1 && !r.phrases[ph-1].timely {
			ph-- // "an ‘armada’ of ships"
			continue
		}
		if listed := r.listed(ph); listed < ph {
			ph = listed // "in Lagos, Kano and Jos"
			continue
		}
		if joined := r.joinedUnder(ph, p); joined >= 0 {
			ph = joined // "the price of gold and silver was"
			continue
		}
		if pos := r.pos(before); pos != "IN" && pos != "TO" || !r.opensPhrase(before) || before == 0 || r.phrases[ph-1].timely {
			break
		}
		if r.word[before] == "of" && isAllOf(r.word[before-1]) {
			break // "all of the men", "40 percent of the men"
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
	if start := r.phrases[ph].start; r.pos(start-1) == "IN" && r.opensPhrase(start-1) && r.time[start] < 0 && !r.counts(start) && !(r.word[start-1] == "of" && start > 1 && isAllOf(r.word[start-2])) {
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
		if start := r.phrases[ph-1].start; start > 0 && isVerb(r.pos(start-1)) && r.words.verbs[r.lemma(r.word[start-1])]&says == 0 ||
			r.pos(start-1) == "IN" && (r.pos(before) == "," || r.opensPhrase(start-1) && !r.endsOffice(ph-1) || r.word[start-1] == "since") {
			return // "in Oslo and", but not "that he and"
		}
		if r.opensClause(ph, before) {
			return
		}
		ph--
		p.add(ph, subjectOf)
	}
}

// isAllOf holds of words that tell how many of several, or how much.
func isAllOf(word string) bool {
	switch word {
	case "all", "any", "both", "cent", "each", "percent", "some", "%":
		return true
	}
	return false
}

// opensClause holds of a phrase behind the conjunction at token and that no subject can be joined with: "named after them [and] men
// met", "stood before Oslo [and] he left", but not "after he and she met".
func (r *eventReader) opensClause(ph, and int) bool {
	switch r.word[r.phrases[ph-1].head] {
	case "him", "me", "them", "us":
		return true
	}
	switch r.word[r.phrases[ph].head] {
	case "he", "i", "she", "they", "we":
		return r.pos(and) == "CC" && r.at(r.phrases[ph-1].start-1) == "before" && r.pos(r.phrases[ph-1].head) != "PRP"
	}
	return false
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
