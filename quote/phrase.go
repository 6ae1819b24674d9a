package quote

// Noun phrases: where the name of a source begins and ends, with titles, appositions and what hangs on it.

import "github.com/dateline-news/dateline/annotate"

// phrase is a run of tokens [first, last) that names a source.
type phrase struct {
	first, last int
	implicit    bool // the speaker before; no tokens
}

var none = phrase{first: -1, last: -1}

func (p phrase) found() bool { return p.first >= 0 || p.implicit }

// The longest phrases looked for, in tokens: what is longer is no name of a source, and the cost stays linear.
const (
	maxPhrase      = 40
	maxApposition  = 60
	maxParenthesis = 12
	maxContent     = 400 // before a tag

	maxNameBytes = 80
)

func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.words) && r.words[i].class&c != 0
}

func (r *reader) isTag(i int, t tag) bool {
	return i >= 0 && i < len(r.words) && r.words[i].tag&t != 0
}

// inMarks reports whether token i stands in a quotation that is speech.
func (r *reader) inMarks(i int) bool { return r.stretchAt(i) != nil }

// stretchAt is the stretch in which token i stands, or nil.
func (r *reader) stretchAt(i int) *stretch {
	if i < 0 || i >= len(r.words) || r.words[i].stretch == 0 {
		return nil
	}
	return &r.stretches[r.words[i].stretch-1]
}

// isTime reports whether token i is a word for a time: "Monday", "week".
func (r *reader) isTime(i int) bool {
	return r.is(i, day) && !r.isTag(i, modalVerb|verbal)
}

// splitsName reports whether a time right before a name stays out of it: "Thursday President Ann Lee", but "This Morning
// anchor".
func (r *reader) splitsName(i int) bool {
	return r.isTime(i) && r.isTag(i, proper|adverb)
}

// inChunk reports whether token i can stand inside a simple noun phrase, before its end.
func (r *reader) inChunk(i int) bool {
	switch w := r.words[i]; {
	case w.tag&(noun|proper|adjective|number|possessiveS|hyphen) != 0:
		return true
	case w.tag&(participle|ing) != 0: // "the proposed ban", "a leading critic", but not "officials seeking votes"
		return r.isTag(i-1, determiner|ownerPronoun|adjective|possessiveS|number|hyphen|adverb)
	case w.tag&adverb != 0: // "the most senior officials", "Oslo's far-right leader"
		return r.isTag(i-1, determiner|possessiveS) && r.isTag(i+1, adjective|participle|ing|number|hyphen) || r.isTag(i-1, hyphen) && r.isTag(i+1, nominal)
	case w.class&letters == 0:
		switch r.slice(i) {
		case "&", "$", "%", "/":
			return true
		}
	}
	return false
}

// slice is the text of token i, or nothing outside the document.
func (r *reader) slice(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return r.doc.Slice(r.doc.Tokens[i].Span)
}

// chunkBefore finds the simple noun phrase that ends before token end: determiner, adjectives, nouns, a bracket.
func (r *reader) chunkBefore(end, floor int) (first int, ok bool) {
	i := end - 1
	if i < floor {
		return 0, false
	}
	if r.is(i, closeBracket) {
		for k := i - 1; k > floor && k >= i-maxParenthesis; k-- {
			if r.is(k, bracket) {
				return r.chunkBefore(k, floor)
			}
		}
		return 0, false
	}
	switch w := r.words[i]; {
	case r.inMarks(i):
		return 0, false
	case w.tag&personal != 0 && r.is(i-1, of) && i-2 >= floor && r.isTag(i-2, number|determiner|adjective): // "two of them"
		return i - 2, true
	case w.tag&personal != 0 && w.class&(object|reflexive) == 0, w.tag&personal != 0 && w.class&pronoun != 0:
		return i, true
	case w.tag&wh != 0 && w.class&(relative|that) != 0:
		return i, true
	case w.tag&determiner != 0:
		return i, i == floor || !r.isTag(i-1, prep) // "Some said"
	case w.tag&(noun|proper|number|adjective) == 0:
		return 0, false
	case r.isTime(i):
		return 0, false
	}
	for i > floor && i > end-maxPhrase && !r.inMarks(i-1) {
		w := r.words[i-1]
		if w.tag&(determiner|ownerPronoun) != 0 {
			i--
			if i > floor && r.isTag(i-1, determiner) { // "all the"
				i--
			}
			break
		}
		if !r.inChunk(i-1) || r.splitsName(i-1) && !r.isTag(i-2, determiner) {
			break
		}
		i--
	}
	for i < end && r.isTag(i, possessiveS|hyphen) {
		i++
	}
	if i >= end || r.words[i].class&letters == 0 {
		return 0, false
	}
	if i == end-1 && r.words[i].tag&adjective != 0 && r.words[i].class&capital == 0 && i > floor && !r.atClauseStart(i, floor) {
		return 0, false
	}
	return i, true
}

// atClauseStart reports whether a clause can begin at token i.
func (r *reader) atClauseStart(i, floor int) bool {
	if i <= floor {
		return true
	}
	w := r.words[i-1]
	if w.class&(comma|stop|colon|bracket|subordinator|that|and) != 0 || w.tag&(wh|whAdverb|conjunction) != 0 {
		return true
	}
	if w.tag&adverb != 0 && i-1 > floor { // "even Lee said"
		return r.atClauseStart(i-1, floor)
	}
	return w.tag&adverb != 0 || r.inMarks(i-1) || w.class&letters == 0 && w.tag&hyphen == 0
}

// phraseBefore finds the subject that ends before token end: a simple noun phrase and what it hangs on by "of", "for",
// "and" … as far as that reaches back to the start of a clause.
func (r *reader) phraseBefore(end, floor int) (phrase, bool) {
	first, ok := r.chunkBefore(end, floor)
	if !ok {
		return none, false
	}
	best := first
	for range 6 {
		if r.words[first].tag&(personal|wh) != 0 {
			break
		}
		before := first - 1
		if r.slice(before) == "even" && r.isTag(before-1, conjunction) { // "sailors and even some captains"
			before--
		}
		if before <= floor || !(r.is(before, link) || r.is(before, and) || r.isTag(before, conjunction)) || r.inMarks(before) || r.slice(before) == "but" && !r.excepts(before) {
			break
		}
		next, ok := r.chunkBefore(before, floor)
		if !ok || r.words[next].tag&wh != 0 || r.isTag(next, personal) && !(r.isTag(before, conjunction) && r.atClauseStart(next, floor)) {
			break // but "he and Lee said"
		}
		first = next
		if r.is(before, of) || r.atClauseStart(first, floor) {
			best = first
		}
	}
	return phrase{first: r.wholeSubject(best, floor), last: end}, true
}

// excepts reports whether the "but" at token i takes somebody out of all: "all but two", "everyone but Lee". Elsewhere a clause begins
// behind it.
func (r *reader) excepts(i int) bool {
	switch r.fold(i - 1) {
	case "all", "any", "anyone", "everybody", "everyone", "nobody", "none":
		return true
	}
	return r.isTag(i-1, determiner)
}

// wholeSubject is where a subject begins that ends with the simple noun phrase at token first: there, or at the start of
// the clause where only a noun with what describes it stands between ("Two men held in Leeds", "nearly a third").
func (r *reader) wholeSubject(first, floor int) int {
	start := first
	for start > floor && start > first-maxPhrase && r.describing(start-1) {
		start--
	}
	if start == first || !r.atClauseStart(start, floor) || r.isTag(first, personal|wh) {
		return first
	}
	w := r.words[start]
	switch {
	case w.tag&adverb != 0:
		if first > start+1 || !r.isTag(first, number|determiner) || !r.nearNumber(start) {
			return first
		}
		return start
	case w.tag&participle != 0:
		if first > start+1 || !r.isTag(first, noun|proper) {
			return first
		}
		return start
	case w.tag&(determiner|noun|proper|adjective|number|ownerPronoun) == 0:
		return first
	}
	last, ok := r.chunkAfter(start, first)
	if !ok || last >= first {
		return first
	}
	for k := start; k <= last; k++ {
		if r.isTime(k) {
			return first
		}
	}
	if r.isTag(last, participle|ing) || r.isTag(last, prep) && !r.is(last, subordinator) ||
		r.isTag(last, adjective|adverb) && r.isTag(last+1, prep|toTag) { // "people familiar with the plan"
		return start
	}
	return first
}

// describing reports whether token i may stand inside a noun phrase with a participle or a preposition.
func (r *reader) describing(i int) bool {
	w := r.words[i]
	if r.inMarks(i) || w.class&(subordinator|that) != 0 {
		return false
	}
	if w.tag&toTag != 0 { // "close to the minister"
		return r.isTag(i-1, adjective|adverb) && !r.isTag(i+1, baseVerb)
	}
	return w.tag&(nominal|adjective|number|determiner|ownerPronoun|possessiveS|hyphen|participle|ing|adverb|prep) != 0
}

// nearNumber reports whether the adverb at token i goes with a number.
func (r *reader) nearNumber(i int) bool {
	switch r.fold(i) {
	case "nearly", "almost", "about", "roughly", "just", "only", "over":
		return true
	}
	return false
}

// subjectBefore finds the subject of a verb group that begins at token verb: a noun phrase right before it, or one with
// an apposition or a time between ("Jason Miller, a spokesman, said", "Baghaei on Monday said").
func (r *reader) subjectBefore(verb, floor int) (phrase, bool) {
	end := r.skipTimeBefore(verb, floor)
	if end > floor && (r.is(end-1, reflexive) || r.floats(end-1)) {
		end--
	}
	if end > floor && r.is(end-1, comma) {
		return r.apposedBefore(end, floor)
	}
	if held := end - 1; held > floor && r.isTag(held, participle|pastTense) && r.words[held].class&auxiliary == 0 && !r.inMarks(held) { // "a report published Monday said"
		if p, ok := r.phraseBefore(held, floor); ok && r.atClauseStart(p.first, floor) && !r.isTag(p.first, personal|wh) {
			p.last = verb
			return p, true
		}
	}
	if end > floor && r.is(end-1, colon) && r.slice(end-1) != ";" && r.slice(end-1) != ":" {
		return r.dashedBefore(end, floor)
	}
	p, ok := r.phraseBefore(end, floor)
	if ok {
		p.first = r.withName(r.listFrom(p, floor), floor)
	}
	return p, ok
}

// withName is where the name of a person begins that stands between a quotation and his office at token first, with no comma behind that:
// “…,” Ann Lee, the mayor of Oslo said; else first.
func (r *reader) withName(first, floor int) int {
	if !r.is(first-1, comma) || !r.personAt(first-2) || !r.officer(r.headOf(phrase{first: first, last: min(first+maxPhrase, len(r.words))})) {
		return first
	}
	if name, ok := r.chunkBefore(first-1, floor); ok && r.inMarks(name-1) && r.is(name-2, comma) {
		return name
	}
	return first
}

// listFrom is where the names before a subject begin that it ends the list of: "Acme, Ek Corp and the city said", "Lee, a doctor, and
// Ek said"; else where the subject begins.
func (r *reader) listFrom(p phrase, floor int) int {
	first := p.first
	if and := first - 1; r.slice(and) == "and" && r.is(and-1, comma) && r.personAt(first) {
		if q, ok := r.apposedBefore(and, floor); ok && q.last == and && r.personAt(q.first) && r.atClauseStart(q.first, floor) {
			return q.first
		}
		return first
	}
	and := first + 1
	for and < p.last && r.slice(and) != "and" {
		and++
	}
	if and >= p.last || !r.nameAt(and-1) {
		return first
	}
	for range 4 {
		k, ok := r.chunkBefore(first-1, floor)
		if !r.is(first-1, comma) || !ok || !r.nameAt(first-2) && !(k == floor && r.isTag(first-2, plural)) { // "Drivers, Acme and the city"
			break
		}
		first = k
	}
	if first == floor || r.is(first-1, that) {
		return first
	}
	return p.first
}

// nameAt reports whether token i belongs to a name, personAt whether to a person's.
func (r *reader) nameAt(i int) bool   { return r.nameOf(i, "") }
func (r *reader) personAt(i int) bool { return r.nameOf(i, annotate.Person) }

// nameOf reports whether token i belongs to a name of a kind, or of any.
func (r *reader) nameOf(i int, kind annotate.Kind) bool {
	if i < 0 || i >= len(r.words) {
		return false
	}
	tok := r.doc.Tokens[i].Span
	for m := r.mentionFrom(tok.End) - 1; m >= 0 && r.doc.Mentions[m].Start > tok.Start-maxNameBytes; m-- {
		if mention := &r.doc.Mentions[m]; mention.Contains(tok) && mention.Form == annotate.Name && (kind == "" || mention.Kind == kind) {
			return true
		}
	}
	return false
}

// nameOver is the longest name that token i belongs to, as tokens [first, last).
func (r *reader) nameOver(i int) (first, last int, ok bool) {
	tok := r.doc.Tokens[i].Span
	for m := r.mentionFrom(tok.End) - 1; m >= 0 && r.doc.Mentions[m].Start > tok.Start-maxNameBytes; m-- {
		if mention := &r.doc.Mentions[m]; mention.Form == annotate.Name && mention.Contains(tok) {
			if from, to := r.doc.TokensIn(mention.Span); !ok || to-from > last-first {
				first, last, ok = from, to, true
			}
		}
	}
	return first, last, ok
}

// floats reports whether token i is an "all" or a "both" behind the noun that it goes with: "Lee and Ek both said".
func (r *reader) floats(i int) bool {
	switch r.slice(i) {
	case "all", "both", "each":
		return r.isTag(i-1, nominal|personal)
	}
	return false
}

// skipTimeBefore steps back over adverbs and times before a verb: "on Monday", "this week", "later".
func (r *reader) skipTimeBefore(end, floor int) int {
	for end > floor {
		i := end - 1
		switch {
		case r.isTag(i, adverb) && !r.inMarks(i):
			end = i
		case r.isTime(i):
			start := i
			for start > floor && (r.isTime(start-1) || r.isTag(start-1, determiner|number|adjective) && start == i) {
				start--
			}
			if start > floor && r.isTag(start-1, prep) {
				start--
			}
			if start <= floor {
				return end
			}
			end = start
		default:
			return end
		}
	}
	return end
}

// apposedBefore finds the noun phrase before an apposition, a relative clause or a parenthesis between commas, the last
// of which is token end-1. The phrase takes in the apposition with its comma, but not a "however".
func (r *reader) apposedBefore(end, floor int) (phrase, bool) {
	weak := none
	tries := 0
	for k := end - 2; k > floor && k > end-maxApposition && tries < 6; k-- {
		if r.inMarks(k) && r.stretchAt(k).words > 3 {
			break
		}
		if !r.is(k, comma) {
			continue
		}
		tries++
		p, ok := r.phraseBefore(k, floor)
		if !ok || r.words[p.first].tag&(personal|wh) != 0 && k+2 < end-4 {
			continue
		}
		described, full := r.describes(k+1, end-1)
		if !described {
			continue
		}
		if full {
			p.last = end
		} else {
			p.last = k
		}
		if p.first == floor || p.first == floor+1 && r.isTag(floor, adverb|conjunction) || r.is(p.first-1, subordinator|that|stop|colon) || r.isTag(p.first-1, conjunction) {
			return p, true
		}
		if !weak.found() && r.atClauseStart(p.first, floor) {
			weak = p
		}
	}
	if weak.found() {
		return weak, true
	}
	return none, false
}

// describes reports whether tokens [first, last) between commas may describe the noun before them, and whether they
// belong to it (full) or only interrupt ("however", "on Monday").
func (r *reader) describes(first, last int) (ok, full bool) {
	if first >= last {
		return false, false
	}
	w := r.words[first]
	switch {
	case w.tag&wh != 0, w.tag&whAdverb != 0, r.citedAt(first) > 0:
		return true, true
	case r.is(first, handed) && !r.hasFinite(first+1, r.clauseIn(first+1, last)): // "Lee, quoted in a study, says"
		return true, true
	case r.hasFinite(first, r.clauseIn(first, last)):
		return false, false
	case w.tag&adverb != 0, w.tag&(prep|conjunction|toTag) != 0, r.isTime(first):
		return true, false
	case w.tag&(determiner|noun|proper|adjective|number|ownerPronoun|participle|ing) != 0, w.class&letters != 0:
		return true, true
	}
	return false, false
}

// clauseIn is the token in [first, last) at which a relative clause begins, or one that says why or when; or last.
func (r *reader) clauseIn(first, last int) int {
	for i := first; i < last; i++ {
		if r.isTag(i, wh|whAdverb) || i > first && r.is(i, subordinator) && r.isTag(first, ing|participle) {
			return i
		}
	}
	return last
}

// dashedBefore is apposedBefore with dashes.
func (r *reader) dashedBefore(end, floor int) (phrase, bool) {
	for k := end - 2; k > floor && k > end-maxApposition; k-- {
		if r.is(k, colon) && !r.isTag(k, hyphen) {
			if p, ok := r.phraseBefore(k, floor); ok {
				p.last = k
				return p, true
			}
			break
		}
	}
	return none, false
}

// hasFinite reports whether a finite verb stands in [first, last), outside marks.
func (r *reader) hasFinite(first, last int) bool {
	for i := first; i < last && i < len(r.words); i++ {
		if r.words[i].tag&(finite|modalVerb) != 0 && !r.inMarks(i) {
			return true
		}
	}
	return false
}

// chunkAfter finds the end of the simple noun phrase that begins at token first.
func (r *reader) chunkAfter(first, limit int) (last int, ok bool) {
	if first >= limit || r.inMarks(first) {
		return 0, false
	}
	w := r.words[first]
	if w.tag&personal != 0 || w.class&(pronoun|object) != 0 && w.class&capital == 0 && w.tag&ownerPronoun == 0 {
		return first + 1, true
	}
	i := first
	head := -1
chunk:
	for i < limit && i < first+maxPhrase && !r.inMarks(i) {
		w := r.words[i]
		switch {
		case w.tag&(determiner|ownerPronoun) != 0:
			if i > first && !(i == first+1 && r.isTag(first, determiner)) {
				break chunk
			}
		case r.isTime(i) && head >= 0 && !r.isTag(i-1, hyphen):
			break chunk
		case w.tag&nominal != 0:
			if head >= 0 && head == i-1 && r.isTag(head, plural) && w.tag&proper != 0 && !r.isTag(head, proper) {
				break chunk // "told reporters | Trump would"
			}
			head = i
		case w.tag&(number|adjective) != 0:
			if head >= 0 && w.tag&number != 0 && head == i-1 {
				break chunk
			}
			if w.tag&number != 0 || head >= 0 && r.isTag(i-1, hyphen) { // "the 34-year-old"
				head = i
			}
		case r.is(i, bracket):
			if head < 0 || head != i-1 {
				break chunk
			}
			k := i + 1
			for k < limit && k < i+maxParenthesis && !r.is(k, closeBracket) {
				k++
			}
			if k >= limit || !r.is(k, closeBracket) {
				break chunk
			}
			head = k
			i = k
		case w.tag&possessiveS != 0:
			if head < 0 {
				break chunk
			}
		case i > first && r.inChunk(i):
		case i == first && w.tag&(participle|adverb) != 0 && r.isTag(i+1, nominal|adjective): // "said retired general Lee"
		default:
			break chunk
		}
		i++
	}
	if head < 0 {
		if i == first+1 && r.isTag(first, determiner) {
			return i, true // "said some"
		}
		return 0, false
	}
	last = head + 1
	if last < limit && r.isTag(last, possessiveS) && last+1 >= limit {
		last++
	}
	return last, true
}

// phraseAfter finds the noun phrase that begins at token first, with what hangs on it by "of", "for", "and" …, but
// without a time or a medium ("in a statement", "on Monday").
func (r *reader) phraseAfter(first, limit int) (phrase, bool) {
	last, ok := r.chunkAfter(first, limit)
	if !ok {
		return none, false
	}
	if r.words[first].tag&personal != 0 {
		return phrase{first: first, last: last}, true
	}
	for range 6 {
		if last+1 >= limit || !(r.is(last, link) || r.isTag(last, conjunction)) || r.inMarks(last) {
			break
		}
		next, ok := r.chunkAfter(last+1, limit)
		if !ok || r.isTime(last+1) || r.isTime(next-1) || r.slice(last) == "at" && r.isTag(last+1, number) && next == last+2 && !r.is(next, of) || r.isTag(last+1, personal) && !r.isTag(last, conjunction) {
			break
		}
		if r.isTag(last, conjunction) && (next < limit && r.isTag(next, verbal) || r.is(last, and) && r.slice(last) == "but") {
			break
		}
		if !r.is(last, of) && r.is(next-1, medium|document) && !r.isTag(last, conjunction) || r.slice(last) == "on" || r.slice(last) == "to" {
			break
		}
		if r.slice(last) == "in" && next == last+2 && r.is(next, to) { // "in reference to"
			break
		}
		last = next
	}
	return phrase{first: first, last: last}, true
}

// sourceAfter is phraseAfter with an apposition or a relative clause behind it: "said Hugh Hill, a doctor in Leeds".
// With one that is followed by more of the sentence, its closing comma belongs to the phrase.
func (r *reader) sourceAfter(first, limit int) (phrase, bool) {
	p, ok := r.phraseAfter(first, limit)
	if !ok || r.words[first].tag&personal != 0 {
		return p, ok
	}
	if k := p.last; k+2 < limit && r.isTag(k, adjective) && r.isTag(k+1, prep|toTag) && !r.is(k+1, that) && r.isTag(k-1, noun) { // "people familiar with the plan"
		if last, ok := r.chunkAfter(k+2, limit); ok && !r.isTime(k+2) {
			p.last = last
		}
	}
apposition:
	for p.last+1 < limit && p.last < first+maxApposition {
		if r.isTag(p.last, wh) && r.is(p.last, relative) {
			p.last = r.relativeEnd(p.last, limit)
			return p, true
		}
		if !r.is(p.last, comma) || r.inMarks(p.last) {
			break
		}
		next := p.last + 1
		w := r.words[next]
		switch {
		case r.inMarks(next), r.isTime(next), r.cueAt(next):
			break apposition
		case w.tag&wh != 0 && w.class&relative != 0, w.tag&whAdverb != 0 && r.slice(next) == "whose":
			p.last = r.relativeEnd(next, limit)
			return p, true
		case w.class&of != 0, w.tag&(determiner|noun|proper|adjective|number|ownerPronoun) != 0:
			if w.class&of != 0 { // "Ann Lee, of the city council"
				next++
			}
			apposed, ok := r.phraseAfter(next, limit)
			if !ok || apposed.last < limit && r.isTag(apposed.last, finite|modalVerb) {
				break apposition
			}
			p.last = apposed.last
		default:
			break apposition
		}
	}
	if p.last < limit && r.is(p.last, comma) && p.last+1 < limit && r.hasComma(p.first, p.last) && !r.inMarks(p.last+1) {
		p.last++
	}
	return p, true
}

// hasTag reports whether one of some tags stands in [first, last).
func (r *reader) hasTag(first, last int, t tag) bool {
	for i := first; i < last; i++ {
		if r.isTag(i, t) {
			return true
		}
	}
	return false
}

// hasClass reports whether a word of one of some classes stands in [first, last).
func (r *reader) hasClass(first, last int, c class) bool {
	for i := first; i < last; i++ {
		if r.is(i, c) {
			return true
		}
	}
	return false
}

func (r *reader) hasComma(first, last int) bool { return r.hasClass(first, last, comma) }

// relativeEnd is the end of a relative clause that begins at token first: a stop, a quotation, or a comma and a
// reporting word.
func (r *reader) relativeEnd(first, limit int) int {
	for i := first; i < limit; i++ {
		if r.inMarks(i) && r.stretchAt(i).words > 3 {
			if i > first && r.is(i-1, comma) {
				return i - 1
			}
			return i
		}
		if r.is(i, comma) && (r.cueAt(i+1) || r.is(i+1, according|subordinator) || r.isTag(i+1, conjunction) || r.isTag(i+1, ing)) {
			return i
		}
		if i > first+maxApposition || r.is(i, stop) {
			return i
		}
	}
	return limit
}
