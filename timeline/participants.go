package timeline

// Who takes part in an event: subjects, objects and the prepositional phrases beside a predicate.

import (
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

const maxRoles = 8 // participants of one event that are kept

// role is a noun phrase in its grammatical place.
type role struct {
	phrase int32
	place  place
}

// place is where a participant stands in the grammar of the clause; what it does follows from the verb.
type place uint8

const (
	subjectOf     place = iota
	sharedSubject       // the subject of the clause before, or of the verb that governs
	objectOf
	byAgent // "by Israel" of a passive
	owner   // "Israel's strike", "US strikes"
	doer    // "the speech of Lee"
	about   // "strikes on Iran", "the death of"
	with    // "talks with", "between"
	where   // "in Geneva"
	beside  // any other preposition
)

func (p *predicate) add(ph int, at place) {
	for _, have := range p.roles[:p.roleCount] {
		if int(have.phrase) == ph {
			return
		}
	}
	if p.roleCount < maxRoles {
		p.roles[p.roleCount] = role{int32(ph), at}
		p.roleCount++
	}
}

// has reports whether somebody or something stands at a place of the predicate.
func (p *predicate) has(at place) bool {
	for _, have := range p.roles[:p.roleCount] {
		if have.place == at {
			return true
		}
	}
	return false
}

// subject is the index of the first subject phrase, or -1.
func (p *predicate) subject() int {
	for _, have := range p.roles[:p.roleCount] {
		if have.place == subjectOf || have.place == sharedSubject {
			return int(have.phrase)
		}
	}
	return -1
}

func (p *predicate) sharesSubject() bool {
	return p.roleCount > 0 && p.roles[0].place == sharedSubject
}

func (r *eventReader) names(ph int) bool { return r.mention[r.phrases[ph].head] >= 0 }

// nounRoles reads who stands before and behind an event noun: "Israel's 12-day war with Tehran".
func (r *eventReader) nounRoles(p *predicate) {
	own := r.phrase[p.head]
	if own >= 0 {
		r.owners(p, r.phrases[own])
	}
	i := p.head + 1
	linked := false // the phrase before belongs to a preposition
	for piece := 0; piece < maxPieces && i < len(r.tokens); piece++ {
		preposition, linking := "", linked
		switch pos := r.pos(i); {
		case r.time[i] >= 0:
			i++
			continue
		case pos == "IN" || pos == "TO":
			preposition = r.word[i]
			i++
		case pos == "CC" && piece > 0 && p.roleCount > 0,
			pos == "," && piece > 0 && p.roleCount > 0 && i+1 < len(r.phrase) && r.phrase[i+1] >= 0 && r.isPlace(r.phrase[i+1]):
			i++
		default:
			return
		}
		if i >= len(r.tokens) || r.phrase[i] < 0 {
			continue
		}
		ph := r.phrase[i]
		i = r.phrases[ph].end
		if linked = r.links(ph); linked || r.phrases[ph].timely {
			continue
		}
		if preposition == "in" && r.tellsWhole(ph) {
			i = r.overJoined(i)
			continue
		}
		at := beside
		if linking {
			// "talks in front of the bank"
		} else if preposition == "" {
			at = p.roles[p.roleCount-1].place
		} else if preposition == "of" && r.isByTheWay(p, r.phrases[ph].start-2) {
			continue // "reforms during one of the worst years"
		} else {
			at = r.placeOf(p, preposition, ph)
		}
		p.add(ph, at)
	}
}

// isByTheWay holds of the "one" at token i behind an event noun that says as what or when that is: "talks as [one] of many ways".
func (r *eventReader) isByTheWay(p *predicate, i int) bool {
	if i-1 <= p.head || r.word[i] != "one" {
		return false
	}
	return r.word[i-1] == "as" || r.word[i-1] == "during" || r.pos(i-1) == "CC"
}

// owners notes that the noun's own phrase names somebody before the head.
func (r *eventReader) owners(p *predicate, ph phrase) {
	if ph.start < p.head {
		p.add(r.phrase[p.head], owner)
	}
}

// participants turns the phrases of a predicate into the entities that they name.
func (r *eventReader) participants(p *predicate) []annotate.Participant {
	var found [maxRoles]annotate.Participant
	have := found[:0]
	for _, ro := range p.roles[:p.roleCount] {
		ph := r.phrases[ro.phrase]
		if ro.place != owner {
			m := r.mentionUnder(int(ro.phrase))
			if m < 0 && ro.place == subjectOf {
				m = r.speaker(p, ph)
			}
			what := r.roleOf(p, ro.place)
			if m >= 0 && p.traits&says != 0 && r.isOwner(int(ro.phrase), m) {
				m = -1
			}
			switch {
			case (r.mayAct(ph) || ro.place == subjectOf && p.form == finite && r.isSomeOf(ph) && r.nameBefore(int(ro.phrase)) < 0) && (m >= 0 || what == annotate.Agent || what == annotate.Patient):
				have = r.joinPhrase(have, int(ro.phrase), m, what)
			case m >= 0:
				have = r.join(have, m, what)
			}
			continue
		}
		for i, last := ph.start, -1; i < min(p.head, ph.head); i++ {
			if m := r.mention[i]; m >= 0 && m != last && r.owns(i) {
				have = r.join(have, m, r.roleOfOwner(p, m))
				last = m
			}
		}
	}
	return r.store(have)
}

// mentionUnder is the mention of a phrase, or of what hangs on it by "of": "hundreds of Moldovans", "the city of Bergen".
func (r *eventReader) mentionUnder(ph int) int {
	m := r.mentionOf(r.phrases[ph])
	if next := ph + 1; m < 0 && !r.phrases[ph].eventful && next < len(r.phrases) && r.at(r.phrases[ph].end) == "of" && r.phrases[next].start == r.phrases[ph].end+1 {
		return r.mentionOf(r.phrases[next])
	}
	return m
}

const poolSize = 64 // participants

// store copies participants into room that many events share.
func (r *eventReader) store(have []annotate.Participant) []annotate.Participant {
	if len(have) == 0 {
		return []annotate.Participant{}
	}
	if cap(r.pool)-len(r.pool) < len(have) {
		r.pool = make([]annotate.Participant, 0, poolSize)
	}
	start := len(r.pool)
	r.pool = append(r.pool, have...)
	return r.pool[start:len(r.pool):len(r.pool)]
}

// speaker is the mention of who tells a clause, where its subject is a pronoun that nothing else explains: "Mali said it
// would leave".
func (r *eventReader) speaker(p *predicate, ph phrase) int {
	if r.pos(ph.head) != "PRP" || p.governor < 0 || r.preds[p.governor].traits&says == 0 {
		return -1
	}
	switch r.word[ph.head] {
	case "it", "he", "she", "they":
		if s := r.preds[p.governor].subject(); s >= 0 && r.phrases[s].head < ph.head {
			return r.mentionOf(r.phrases[s])
		}
	}
	return -1
}

// owns holds of names that act, and of whatever stands in the genitive: "an Orbita strike", "the tower's collapse". The
// mention begins at token i.
func (r *eventReader) owns(i int) bool {
	m := r.mention[i]
	switch r.mentions[m].Kind {
	case annotate.Person, annotate.Org, annotate.GPE, annotate.NORP:
		return true
	}
	for i < len(r.mention) && r.mention[i] == m {
		i++
	}
	return r.mentions[m].Form == annotate.Pronoun || r.pos(i) == "POS"
}

// join adds a mention's entity unless it is an amount or there already.
func (r *eventReader) join(have []annotate.Participant, mention int, what annotate.Role) []annotate.Participant {
	m := &r.mentions[mention]
	if isAmount(m.Kind) || len(have) == cap(have) {
		return have
	}
	for _, p := range have {
		if p.Mention == m.ID || p.Entity != "" && p.Entity == m.Entity {
			return have
		}
	}
	return append(have, annotate.Participant{Entity: m.Entity, Mention: m.ID, Role: what})
}

// mayAct holds of phrases that may be somebody or something: no amounts, times, events or empty words.
func (r *eventReader) mayAct(ph phrase) bool {
	if ph.timely || ph.eventful || r.mention[ph.head] >= 0 || isMeasure(r.word[ph.head]) && r.isCounted(ph) || r.isTakenPlace(ph.head) {
		return false
	}
	return isNoun(r.pos(ph.head)) || r.pos(ph.head) == "PRP" || r.pos(ph.head) == "JJ" || r.word[ph.head] == "those"
}

// isSomeOf holds of a number that stands for so many of those told of: "[eight] have died", "[more than 20] were ill", but not
// "eight per cent" or "eight to ten percent".
func (r *eventReader) isSomeOf(ph phrase) bool {
	if behind := r.at(ph.end); behind == "per" || behind == "percent" || behind == "to" && r.pos(ph.end+1) == "CD" {
		return false
	}
	if number := r.word[ph.head]; !isWord(number) && (number == "" || !isDigit(number[0])) {
		return false // a row of asterisks
	}
	return (ph.start == ph.head || r.pos(ph.start) == "JJR") && ph.end == ph.head+1 && r.pos(ph.head) == "CD" && !ph.timely && r.mention[ph.head] < 0 && r.word[ph.head] != "one"
}

// joinPhrase adds a phrase that is no mention, and the entity that it names: "US troops" are of the US, and "the mayor" of
// "Ann Lee, the mayor," is she. What is told of somebody twice is one.
func (r *eventReader) joinPhrase(have []annotate.Participant, ph, mention int, what annotate.Role) []annotate.Participant {
	entity := ""
	if mention >= 0 {
		entity = r.mentions[mention].Entity
		if slices.ContainsFunc(have, func(p annotate.Participant) bool { return p.Entity == entity }) {
			entity = "" // "Norway withdrew its troops"
		}
	} else if named := r.apposed(ph); named >= 0 {
		entity = r.mentions[named].Entity
		if slices.ContainsFunc(have, func(p annotate.Participant) bool { return entity != "" && p.Entity == entity }) {
			return have
		}
	}
	if len(have) == cap(have) {
		return have
	}
	if len(r.spans) == cap(r.spans) {
		r.spans = make([]annotate.Span, 0, poolSize)
	}
	first, last := r.phrases[ph].start, r.phrases[ph].end-1
	if r.counts(first) || r.closesMark(r.phrases[ph]) {
		first-- // "at least two", the “solid” ties
	}
	if next := ph + 1; isMany(r.word[r.phrases[ph].head]) && r.at(last+1) == "of" && next < len(r.phrases) && r.phrases[next].start == last+2 {
		last = r.phrases[next].end - 1
	}
	r.spans = append(r.spans, annotate.Span{Start: r.tokens[first].Start, End: r.tokens[last].End})
	return append(have, annotate.Participant{Span: &r.spans[len(r.spans)-1], Entity: entity, Role: what})
}

// closesMark holds of a phrase that holds the closing quotation mark but not the opening one right before it.
func (r *eventReader) closesMark(ph phrase) bool {
	if r.pos(ph.start-1) != "``" {
		return false
	}
	for i := ph.start; i < ph.end; i++ {
		switch r.pos(i) {
		case "``":
			return false
		case "''":
			return true
		}
	}
	return false
}

// isOwner holds of a mention in the genitive: what "Mali's foreign minister" says is not said by Mali.
func (r *eventReader) isOwner(ph, mention int) bool {
	for i := r.phrases[ph].start; i < r.phrases[ph].head; i++ {
		if r.mention[i] == mention && r.mention[i+1] != mention {
			return r.pos(i+1) == "POS"
		}
	}
	return false
}

// isMany holds of nouns that only say how many there are of what follows: "a number of ships".
func isMany(noun string) bool {
	switch noun {
	case "number", "months", "weeks", "years", "decades", "majority", "handful", "series", "range", "lot", "lots", "couple", "pair", "dozen", "dozens", "scores", "hundreds",
		"thousands", "millions", "billions", "most", "plenty", "variety", "host", "string":
		return true
	}
	return false
}

// apposed is the mention of the name beside a phrase that has none, or -1.
func (r *eventReader) apposed(ph int) int {
	named := r.nameBefore(ph)
	if named < 0 {
		named = r.nameBeside(ph, len(r.tokens))
	}
	if named < 0 {
		return -1
	}
	return r.mention[r.phrases[named].head]
}

// roleOf is what a participant does, from its place in the clause and from the verb.
func (r *eventReader) roleOf(p *predicate, at place) annotate.Role {
	undergoes := p.traits&patient != 0
	switch at {
	case subjectOf, sharedSubject:
		if p.passive || p.form == participle || undergoes && !r.hasObject(p) {
			return annotate.Patient
		}
		return annotate.Agent
	case objectOf:
		return annotate.Patient
	case byAgent:
		return annotate.Agent
	case owner:
		if p.passive || undergoes && !(p.form != nominal && r.hasObject(p)) {
			return annotate.Patient
		}
		return annotate.Agent
	case doer:
		return annotate.Agent
	case about:
		return annotate.Patient
	case where:
		return annotate.Place
	case with:
		if p.form == nominal {
			return annotate.Agent
		}
	}
	return annotate.OtherRole
}

// roleOfOwner is what somebody does whose name stands before an event noun: "Lee's speech", but "Lee's arrest" if not "of Park".
func (r *eventReader) roleOfOwner(p *predicate, mention int) annotate.Role {
	m := &r.mentions[mention]
	if p.form != nominal || m.Kind != annotate.Person && m.Form != annotate.Pronoun || !isDoneTo(p.lemma) || r.pos(p.head) == "NNS" || r.isIts(m) {
		return r.roleOf(p, owner)
	}
	for _, ro := range p.roles[:p.roleCount] {
		if ro.place == about {
			return annotate.Agent
		}
	}
	return annotate.Patient
}

func (r *eventReader) isIts(m *annotate.Mention) bool { return r.fold(r.doc.Slice(m.Span)) == "its" }

// isDoneTo holds of event nouns before which stands rather who undergoes it.
func isDoneTo(noun string) bool {
	switch noun {
	case "abduction", "acquittal", "appointment", "arrest", "assassination", "capture", "conviction", "defeat", "deportation", "detention",
		"dismissal", "election", "eviction", "execution", "expulsion", "extradition", "hospitalization", "impeachment", "imprisonment",
		"inauguration", "indictment", "jailing", "kidnapping", "killing", "murder", "ouster", "overthrow", "poisoning", "release", "removal",
		"rescue", "sacking", "slaying", "suspension", "torture", "trial":
		return true
	}
	return false
}

// isDoneBy holds of event nouns whose "of" leads to who does it: "the visit of Ann Lee", "a decision of the court".
func isDoneBy(noun string) bool {
	switch noun {
	case "attendance", "decision", "escape", "interference", "intervention", "march", "participation", "protest", "refusal",
		"resignation", "retirement", "speech", "statement", "testimony", "victory", "visit", "vote":
		return true
	}
	return false
}

// hasObject holds of verbs with an object, be it an event ("grew sales"), but not with a mere amount ("fell 5 points").
func (r *eventReader) hasObject(p *predicate) bool {
	for _, ro := range p.roles[:p.roleCount] {
		ph := r.phrases[ro.phrase]
		if ro.place == objectOf && (r.mentionOf(ph) >= 0 || r.mayAct(ph) || ph.eventful && !r.isCounted(ph)) {
			return true
		}
	}
	return false
}

// isMeasure holds of what amounts are told in.
func isMeasure(noun string) bool {
	switch noun {
	case "point", "points", "percent", "pct", "%", "percentage", "cent", "cents", "pence", "penny", "basis", "mile", "miles", "metre",
		"metres", "meter", "meters", "kilometre", "kilometres", "kilometer", "kilometers", "km", "feet", "foot", "inches", "degrees",
		"tons", "tonnes", "barrels", "litres", "liters", "gallons", "acres", "hectares", "dollars", "euros", "pounds":
		return true
	}
	return false
}

// isCounted holds of a phrase with a number, but not of "a two-day visit".
func (r *eventReader) isCounted(ph phrase) bool {
	for i := ph.start; i < ph.head; i++ {
		if r.tag[i] == "CD" && r.pos(i+1) != "HYPH" {
			return true
		}
	}
	return false
}
