package timeline

// Subjects: who stands before a verb as its own, or before its relative.

import (
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/calling"
)

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
			r.leaveAim(p)
		case p.form == participle:
			if ph := r.phraseBefore(p.first); ph >= 0 {
				p.add(ph, subjectOf)
			} else {
				r.shareSubject(p, verb)
			}
		case p.form == gerund:
			if verb >= 0 && r.tellsHow(p, &r.preds[verb]) {
				r.shareSubject(p, verb)
			} else if ph := r.phraseBefore(p.first); ph >= 0 && r.pos(r.overAdverbs(p.first-1)) != "," { // but "met Lee, briefly [hailing] him"
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

// leaveAim takes an aim from a verb that tells what it is, and leaves it to whose it is: "[our] aim is to leave", "the task is finding it".
func (r *eventReader) leaveAim(p *predicate) {
	s := p.subject()
	if s < 0 || p.roleCount > 1 || p.passive || p.head == p.first || r.lemma(r.word[p.first]) != "be" {
		return
	}
	if noun := r.word[r.phrases[s].head]; !isAim(noun) && !(p.modal == "to" && takesInfinitive(noun)) || p.modal != "to" && r.pos(p.head) != "VBG" {
		return
	}
	p.roleCount = 0
	p.add(s, owner)
}

// isAim holds of nouns for what somebody is to do.
func isAim(noun string) bool {
	switch noun {
	case "aim", "aims", "ambition", "focus", "goal", "goals", "idea", "job", "mission", "objective", "objectives", "priority", "purpose", "strategy", "task":
		return true
	}
	return false
}

// tellsHow holds of a gerund that tells how the subject of the verb g did it, and nothing of the phrase before: "broke the law [using] a
// car", "spent years in Oslo [writing]".
func (r *eventReader) tellsHow(p, g *predicate) bool {
	ph := r.phrase[max(0, p.first-1)]
	if ph >= 0 && (r.phrases[ph].start <= g.head || r.at(r.phrases[ph].start-1) == "by") {
		return false
	}
	return g.lemma == "spend" && p.first < g.head+maxReach/2 ||
		p.lemma == "use" && ph >= 0 && !g.passive && g.traits&(says|mind|state) == 0 && !isPerceiving(g.lemma)
}

// isPerceiving holds of verbs that may tell what their object is doing: "saw men [using] cars".
func isPerceiving(lemma string) bool {
	switch lemma {
	case "catch", "capture", "depict", "feature", "film", "find", "have", "hear", "include", "involve", "keep", "leave", "notice", "observe",
		"photograph", "picture", "prevent", "record", "see", "show", "spot", "stop", "watch":
		return true
	}
	return false
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
		if p.form != finite || p.relative {
			continue
		}
		if opening < 0 {
			opening = k
		}
		s := p.subject()
		if k > 0 && r.isSubjectWithObject(&r.preds[0], p) {
			p.roleCount = 0
			return
		}
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

// isSubjectWithObject holds of a gerund at the beginning that with its object is the subject of the verb of p: "[Closing] the school
// in Oslo was wrong".
func (r *eventReader) isSubjectWithObject(g, p *predicate) bool {
	s, object := p.subject(), g.head+1
	if s < 0 || g.form != gerund || g.first > 1 || p.relative || object >= len(r.phrase) || r.phrase[object] != s || r.pos(object) != "DT" && r.pos(object) != "PRP$" {
		return false
	}
	for i := object; i < p.first; i++ {
		if isMark(r.pos(i)) {
			return false
		}
	}
	return true
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
		case i > 0 && i == p.first-1 && r.countsSubject(i) && r.phrase[i-1] >= 0: // "the men all left"
			i--
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
		case r.isDash(i): // "Lee — the mayor — left"
			before := r.overDashes(p, i, limit)
			if before < 0 {
				return
			}
			i = before
		case pos == "''" && i == p.first-1 && r.isQuotedPhrase(i): // "‘ample evidence’ was found"
			i--
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

// isDash holds of a dash, but of no colon or semicolon.
func (r *eventReader) isDash(i int) bool {
	switch r.word[i] {
	case "—", "–", "-", "--", "---":
		return true
	}
	return false
}

// overDashes is the token before the dash that pairs with the one at i, before the tensed verb of p, if a phrase ends there that is
// no object of a verb; else -1.
func (r *eventReader) overDashes(p *predicate, i, limit int) int {
	if !r.tensed(p.first) {
		return -1
	}
	for open := i - 1; open > limit; open-- {
		if !r.isDash(open) || r.pos(open) == "HYPH" {
			continue // "the key issue — the high-level talks — was"
		}
		ph := r.phrase[open-1]
		if ph >= 0 && r.phrases[ph].timely {
			ph = r.phrase[max(0, r.phrases[ph].start-1)] // "towns that lost their mayors this year — Oslo and Rome — left"
		}
		if ph < 0 {
			return -1
		}
		if before := r.phrases[ph].start - 1; isVerb(r.pos(before)) && r.words.verbs[r.lemma(r.word[before])]&says == 0 &&
			!(before > 0 && r.pos(before) == "VBG" && r.phrase[before-1] >= 0) { // but "problems facing Oslo — rain and wind — grew"
			return -1
		}
		return open - 1
	}
	return -1
}

// isQuotedPhrase holds of the closing mark at a token that has nothing but one phrase between it and the opening one.
func (r *eventReader) isQuotedPhrase(i int) bool {
	ph := r.phraseBefore(i)
	if ph < 0 || r.phrases[ph].end != i || r.pos(r.phrases[ph].start-1) != "``" {
		return false
	}
	return r.pos(r.phrases[ph].start-2) != "CC" // the words “theft” and “fraud” were
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

const (
	maxJoined    = 5 // subjects that are joined to another
	maxBracketed = 8 // tokens of a remark in brackets that a list of subjects goes on over
)

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
	case "with", "against", "between", "by", "from", "under":
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
	if last > 0 && r.phrases[last].end == end && (r.phrases[last].timely || r.namesNoPerson(last) && end == i || r.isPlace(last) || end == i && r.isThing(last) && r.callsPerson(last-1)) {
		if before := r.phrases[last].start - 1; r.pos(before) == "IN" && r.phrases[last-1].end == before && !r.phrases[last-1].timely {
			return last - 1 // "a voter in Texas who"
		}
	}
	return ph
}

// callsPerson holds of a phrase whose head tells somebody, "the man", "voters".
func (r *eventReader) callsPerson(ph int) bool {
	head := r.phrases[ph].head
	switch r.word[head] {
	case "man", "men", "woman", "women", "people", "person", "child", "children", "anyone", "someone", "everyone", "those", "somebody", "anybody":
		return true
	}
	return (r.pos(head) == "NN" || r.pos(head) == "NNS") && calling.Person(singular(r.word[head]))
}

// isThing holds of a phrase whose head is one common noun that tells nobody, nor several.
func (r *eventReader) isThing(ph int) bool {
	return r.pos(r.phrases[ph].head) == "NN" && !r.callsPerson(ph) && !r.namesPerson(ph)
}

// namesNoPerson holds of a phrase whose head is the name of a place or a body.
func (r *eventReader) namesNoPerson(ph int) bool {
	m := r.mention[r.phrases[ph].head]
	return m >= 0 && (r.isPlace(ph) || r.mentions[m].Kind == annotate.Org) && r.mentions[m].Form == annotate.Name
}
