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

const maxReach = 40 // tokens that a subject may stand before its verb

// findSubjects looks to the left of each verb.
func (r *eventReader) findSubjects() {
	verb := -1 // the verb before
	for k := range r.preds {
		p := &r.preds[k]
		switch p.form {
		case nominal:
			continue
		case finite:
			r.finiteSubject(p, verb)
		case participle:
			if ph := r.phraseBefore(p.first); ph >= 0 {
				p.add(ph, subjectOf)
			} else {
				r.shareSubject(p, verb)
			}
		case gerund:
			if ph := r.phraseBefore(p.first); ph >= 0 && r.pos(p.first-1) != "," {
				p.add(ph, subjectOf)
			} else {
				r.shareSubject(p, verb)
			}
		case infinitive:
			r.control(p, verb)
		}
		verb = k
	}
	r.openingSubjects()
}

// openingSubjects gives participles before the first clause its subject: "Speaking in Paris, Rubio …".
func (r *eventReader) openingSubjects() {
	for k := range r.preds {
		p := &r.preds[k]
		if p.form == finite {
			if s := p.subject(); s >= 0 {
				for before := range k {
					if q := &r.preds[before]; q.form == gerund && q.subject() < 0 {
						q.add(s, sharedSubject)
					}
				}
			}
			return
		}
	}
}

// finiteSubject walks left from the verb over adverbs, times and what stands between commas.
func (r *eventReader) finiteSubject(p *predicate, verb int) {
	limit := max(0, p.first-maxReach)
	if r.goesOn(p, verb) {
		for _, ro := range r.modifiedBy(&r.preds[verb]) {
			if named := r.nameBefore(int(ro.phrase)); named >= 0 {
				p.add(named, subjectOf)
			}
			p.add(int(ro.phrase), subjectOf)
		}
		return
	}
	for i := p.first - 1; i >= limit; {
		switch pos := r.pos(i); {
		case r.phrase[i] >= 0 && !r.phrases[r.phrase[i]].timely:
			p.relative = pos == "WDT" || pos == "WP" && i == p.first-1
			r.takeSubject(p, r.phrase[i], limit)
			return
		case r.time[i] >= 0, isAdverb(pos), pos == "``":
			i--
			if r.timeAt(i+1) >= 0 && r.pos(i) == "IN" {
				i--
			}
		case pos == ",":
			before := r.overParenthesis(i, limit)
			if before == i && verb >= 0 {
				r.shareSubject(p, verb) // "hit a wall, turned and stopped"
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
				p.add(ph, subjectOf)
			}
			return
		case pos == "CC":
			r.shareSubject(p, verb)
			return
		default:
			return
		}
	}
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

// overParenthesis gives the token before the comma that pairs with the one at i, "Lee, the minister, left", or i.
func (r *eventReader) overParenthesis(i, limit int) int {
	for j := i - 1; j >= limit; j-- {
		if r.pos(j) == "," && r.time[j] < 0 {
			if j > 0 && r.phrase[j-1] >= 0 {
				return j - 1
			}
			break
		}
		if isVerb(r.pos(j)) && r.tensed(j) && !r.opensRelative(j) {
			break
		}
	}
	return i
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
		if r.phrase[before-1] != ph-1 && !(r.pos(before-1) == "JJ" && r.phrases[ph-1].end == before-1) { // "people familiar with"
			break
		}
		ph--
	}
	if start := r.phrases[ph].start; r.pos(start-1) == "IN" && r.opensPhrase(start-1) && r.time[start] < 0 && !r.counts(start) {
		ph = found // the chain begins with a preposition: "In Basra troops left" has no comma
	}
	if named := r.nameBeside(ph, p.first); named >= 0 {
		p.add(named, subjectOf)
	} else if named := r.nameBefore(ph); named >= 0 && r.pos(p.first-1) == "," {
		p.add(named, subjectOf)
	}
	p.add(ph, subjectOf)
	// "Brazil and China signed"
	for joined := 0; joined < 3 && ph > 0; joined++ {
		before := r.phrases[ph].start - 1
		if other := r.overBrackets(before - 1); r.pos(before) == "CC" && other >= 0 { // "Lee (R-N.Y.) and Park voted"
			ph = other
			p.add(ph, subjectOf)
			continue
		}
		if pos := r.pos(before); pos != "CC" && pos != "," || before == 0 || r.phrase[before-1] != ph-1 || r.pos(before) == "," && joined == 0 {
			return
		}
		if start := r.phrases[ph-1].start; start > 0 && isVerb(r.pos(start-1)) && r.words.verbs[r.lemma(r.word[start-1])]&says == 0 || r.pos(r.phrases[ph-1].start-1) == "IN" {
			return
		}
		ph--
		p.add(ph, subjectOf)
	}
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

const maxBracketed = 8 // tokens of a remark in brackets that a list of subjects goes on over

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

// isTitled holds of a phrase in which a person's name follows the end of a title: "secretary of [state Ann Lee]".
func (r *eventReader) isTitled(ph int) bool {
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
	case "after", "before", "because", "although", "though", "if", "as", "while", "since", "until", "unless", "whether", "that", "once", "whereas", "when", "so", "lest":
		return false
	}
	return true
}

// nameBeside is the name in apposition to a phrase that has none: "Her rival, Petru Lazar,".
func (r *eventReader) nameBeside(ph, verb int) int {
	if m := r.mention[r.phrases[ph].head]; m >= 0 && r.mentions[m].Form == annotate.Name {
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
		r.pos(r.phrases[ph-1].start-1) == "IN" {
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
	return r.phraseBefore(i)
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

// control gives an infinitive its subject: the object of the verb that governs ("urged Baghdad to stay"), else that
// verb's subject ("plans to stay").
func (r *eventReader) control(p *predicate, verb int) {
	to := p.first - 1
	for to > 0 && to > p.first-maxAdverbs && r.word[to] != "to" {
		to--
	}
	if before := r.phraseBefore(to); before >= 0 && r.pos(to-1) != "," && (verb < 0 || r.at(r.phrases[before].start-1) == "for") {
		p.add(before, subjectOf) // a headline, "Oslo to vote", or "time for Oslo to vote"
		return
	}
	if verb < 0 {
		return
	}
	g := &r.preds[verb]
	if g.traits&subject == 0 && g.traits != 0 && to > 0 {
		if ph := r.phrase[to-1]; ph >= 0 && !r.phrases[ph].timely && r.phrases[ph].start == g.head+1 {
			p.add(ph, sharedSubject)
			return
		}
	}
	r.shareSubject(p, verb)
}

// findObjects looks to the right of each verb, and to both sides of each event noun.
func (r *eventReader) findObjects() {
	for k := range r.preds {
		p := &r.preds[k]
		if p.form == nominal {
			r.nounRoles(p)
			continue
		}
		r.objects(p, r.reach(k))
		r.gap(p)
		r.placeInFront(p)
	}
	for k := len(r.preds) - 2; k >= 0; k-- {
		r.shareObject(k)
	}
}

// shareObject gives a verb the object of the one that is joined to it: "arrested and charged two men".
func (r *eventReader) shareObject(k int) {
	p, q := &r.preds[k], &r.preds[k+1]
	if p.form == nominal || q.form != p.form || p.passive || q.passive || p.traits&(patient|says|state) != 0 || r.pos(p.head) != r.pos(q.head) || isIntransitive(p.lemma) {
		return
	}
	joined := false
	for i := p.head + 1; i < q.first; i++ {
		switch pos := r.pos(i); {
		case pos == "CC" || pos == ",":
			joined = true
		case !isAdverb(pos):
			return
		}
	}
	if !joined {
		return
	}
	for _, ro := range q.roles[:q.roleCount] {
		if ro.place == objectOf || ro.place == where {
			p.add(int(ro.phrase), ro.place)
		}
	}
}

// isIntransitive holds of verbs that take no object, whatever they are joined to: "resigned and left the country".
func isIntransitive(lemma string) bool {
	switch lemma {
	case "resign", "go", "come", "arrive", "return", "travel", "fly", "appear", "speak", "stand", "sit", "step", "walk", "retire", "stay",
		"live", "work", "apologize", "apologise", "surrender", "retreat", "protest", "rally", "march", "compete", "campaign", "turn", "rise", "stop":
		return true
	}
	return false
}

// placeInFront reads "In Nairobi, police fired".
func (r *eventReader) placeInFront(p *predicate) {
	s := p.subject()
	if s < 1 || p.form != finite || p.sharesSubject() {
		return
	}
	comma := r.phrases[s].start - 1
	if r.pos(comma) != "," || r.phrases[s-1].end != comma || r.phrases[s-1].start != 1 || !r.isPlace(s-1) {
		return
	}
	switch r.word[0] {
	case "in", "at", "near", "outside", "across":
		p.add(s-1, where)
	}
}

// gap gives a relative clause without an object what it hangs on: "the law that parliament passed", "the money she raised".
func (r *eventReader) gap(p *predicate) {
	s := p.subject()
	if s <= 0 || p.form != finite || p.relative || p.passive || p.sharesSubject() {
		return
	}
	for _, ro := range p.roles[:p.roleCount] {
		if ro.place == objectOf {
			return
		}
	}
	opening := r.phrases[s].start - 1
	if r.phrases[s-1].end == opening+1 {
		if !r.phrases[s-1].timely && p.traits&(says|mind|patient) == 0 && r.opensAnew(s) {
			p.add(s-1, objectOf)
		}
		return
	}
	if pos := r.pos(opening); pos != "WDT" && pos != "WP" && !(pos == "IN" && r.word[opening] == "that") {
		return
	}
	if end := r.phrases[s-1].end; (end == opening || end+1 == opening && r.pos(end) == ",") && !r.phrases[s-1].timely {
		p.add(s-1, objectOf)
	}
}

// opensAnew holds of a phrase that can be no part of the one before: it begins with a pronoun, a determiner or a name.
func (r *eventReader) opensAnew(ph int) bool {
	switch first := r.phrases[ph].start; r.pos(first) {
	case "PRP", "PRP$", "DT":
		return true
	default:
		return r.mention[first] >= 0 && r.mention[first-1] != r.mention[first]
	}
}

// reach is where the search for a verb's objects ends: the clause of the next verb.
func (r *eventReader) reach(k int) int {
	for next := k + 1; next < len(r.preds) && next <= k+maxPieces; next++ {
		if q := &r.preds[next]; q.form != nominal {
			if q.form == gerund || q.form == participle || q.left <= r.preds[k].head {
				return q.first // the next clause goes on around this one: "Lee, who left Rome, said"
			}
			return q.left
		}
	}
	return min(len(r.tokens), r.preds[k].head+maxReach)
}

// objects reads what follows a verb: particle, object, then prepositional phrases.
func (r *eventReader) objects(p *predicate, until int) {
	i := p.head + 1
	for i < until && (r.pos(i) == "RP" && !r.leadsToPlace(i) || isAdverb(r.pos(i)) || r.isLeftSo(i) || r.time[i] >= 0 && r.phraseTimely(i)) {
		i++
	}
	direct := true
	eventful := false // the phrase before is an event, which has its own "by"
	for piece := 0; piece < maxPieces && i < until; piece++ {
		preposition := ""
		for i < until && (r.time[i] >= 0 && (r.phrase[i] < 0 || r.phraseTimely(i)) || isAdverb(r.pos(i))) {
			i++
		}
		if i >= until {
			return
		}
		switch pos := r.pos(i); {
		case pos == "IN" && r.counts(i+1): // "killed at least nine people"
			i++
		case pos == "IN" || pos == "TO" || pos == "RP":
			preposition = r.word[i]
			i++
		case pos == "CC" && piece > 0, pos == "``", pos == "''":
			i++
		case pos == "-LRB-" && piece > 0: // "the Software Kit (SDK) and"
			for i < until && r.pos(i) != "-RRB-" {
				i++
			}
			i++
			continue
		case r.phrase[i] < 0:
			return
		}
		if i >= until || r.phrase[i] < 0 {
			if preposition == "" {
				return
			}
			continue
		}
		ph := r.phrase[i]
		i = r.phrases[ph].end
		if r.phrases[ph].timely {
			continue
		}
		switch {
		case preposition == "by" && eventful: // "found after a search by divers"
			p.add(ph, beside)
		case preposition != "":
			direct = false
			p.add(ph, r.placeOf(p, preposition, ph))
		case direct && p.traits&says != 0 && p.subject() < 0 && r.names(ph):
			p.add(ph, subjectOf) // "…, said the minister"
		case direct:
			p.add(ph, objectOf)
		default:
			p.add(ph, beside)
		}
		eventful = r.phrases[ph].eventful && preposition != "to" // "stabbed to death by"
	}
}

// leadsToPlace holds of a particle that is a preposition: "capsized off Zanzibar".
func (r *eventReader) leadsToPlace(i int) bool {
	return i+1 < len(r.phrase) && r.phrase[i+1] >= 0 && r.isPlace(r.phrase[i+1])
}

// isLeftSo holds of an adjective behind a verb that says what became of somebody: "shot dead by", "found alive in".
func (r *eventReader) isLeftSo(i int) bool {
	return r.pos(i) == "JJ" && r.phrase[i] < 0 && (r.pos(i+1) == "IN" || r.pos(i+1) == "RB")
}

func (r *eventReader) names(ph int) bool { return r.mention[r.phrases[ph].head] >= 0 }

func (r *eventReader) phraseTimely(i int) bool {
	return r.phrase[i] >= 0 && r.phrases[r.phrase[i]].timely
}

// placeOf reads a preposition after a verb or a noun.
func (r *eventReader) placeOf(p *predicate, preposition string, ph int) place {
	m := r.mentionUnder(ph)
	located := m >= 0 && isPlace(r.mentions[m].Kind)
	switch preposition {
	case "by":
		if isMeans(r.word[r.phrases[ph].head]) {
			return beside
		}
		if p.passive || p.form == participle || p.form == nominal {
			return byAgent
		}
	case "in", "at", "near", "outside", "inside", "across", "around", "off", "throughout":
		if located {
			return where
		}
	case "from", "to", "into", "towards", "toward", "through", "over":
		if located && p.form != nominal {
			return where
		}
		if p.form == nominal && (preposition == "over") {
			return beside
		}
	case "of", "on", "against":
		if p.form == nominal {
			return about
		}
	case "with", "between":
		return with
	}
	return beside
}

// isMeans holds of nouns that behind "by" say how, and not who: "flown out by helicopter".
func isMeans(noun string) bool {
	switch noun {
	case "air", "boat", "bus", "car", "chance", "consensus", "decree", "email", "ferry", "force", "hand", "helicopter", "land", "law", "mail",
		"majority", "margin", "mistake", "name", "phone", "plane", "post", "rail", "road", "sea", "ship", "surprise", "taxi", "telephone", "train":
		return true
	}
	return false
}

// nounRoles reads who stands before and behind an event noun: "Israel's 12-day war with Tehran".
func (r *eventReader) nounRoles(p *predicate) {
	own := r.phrase[p.head]
	if own >= 0 {
		r.owners(p, r.phrases[own])
	}
	i := p.head + 1
	for piece := 0; piece < maxPieces && i < len(r.tokens); piece++ {
		preposition := ""
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
		if r.phrases[ph].timely {
			continue
		}
		at := beside
		if preposition == "" {
			at = p.roles[p.roleCount-1].place
		} else {
			at = r.placeOf(p, preposition, ph)
		}
		p.add(ph, at)
	}
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
			case r.mayAct(ph) && (m >= 0 || what == annotate.Agent || what == annotate.Patient):
				have = r.joinPhrase(have, int(ro.phrase), m, what)
			case m >= 0:
				have = r.join(have, m, what)
			}
			continue
		}
		for i, last := ph.start, -1; i < p.head; i++ {
			if m := r.mention[i]; m >= 0 && m != last && r.owns(i) {
				have = r.join(have, m, r.roleOf(p, owner))
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
	return isNoun(r.pos(ph.head)) || r.pos(ph.head) == "PRP" || r.pos(ph.head) == "JJ"
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
	if r.counts(first) {
		first-- // "at least two"
	}
	if next := ph + 1; isMany(r.word[r.phrases[ph].head]) && r.at(last+1) == "of" && next < len(r.phrases) && r.phrases[next].start == last+2 {
		last = r.phrases[next].end - 1
	}
	r.spans = append(r.spans, annotate.Span{Start: r.tokens[first].Start, End: r.tokens[last].End})
	return append(have, annotate.Participant{Span: &r.spans[len(r.spans)-1], Entity: entity, Role: what})
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
	case "number", "majority", "handful", "series", "range", "lot", "lots", "couple", "pair", "dozen", "dozens", "scores", "hundreds",
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
		if undergoes {
			return annotate.Patient
		}
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

// isCounted holds of a phrase with a number.
func (r *eventReader) isCounted(ph phrase) bool {
	return slices.Contains(r.tag[ph.start:ph.head], "CD")
}
