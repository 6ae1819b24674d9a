package timeline

// Which event a time belongs to: a verb of its clause, or the noun that it hangs on.

import "github.com/dateline-news/dateline/annotate"

// attach gives a time expression to the noun that it stands in or beside, and to the verb of its clause.
// It covers the tokens [from, until); next is the first predicate behind it.
func (r *eventReader) attach(t, next, from, until int) {
	if r.isNames(from, until) {
		return
	}
	before, after := -1, -1 // the verbs around it
	noun := -1
	for k := next - 1; k >= 0 && k >= next-maxNear && before < 0; k-- {
		if r.preds[k].form != nominal {
			before = k
		} else if r.besideNoun(&r.preds[k], from, until) {
			noun = k
		}
	}
	for k := next; k < len(r.preds) && k < next+maxNear && after < 0; k++ {
		if r.preds[k].form != nominal {
			after = k
		} else if noun < 0 && r.besideNoun(&r.preds[k], from, until) {
			noun = k
		}
	}
	verb := before
	if before < 0 || after >= 0 && r.preds[after].left <= from && r.preds[after].left > r.preds[before].head {
		verb = after
	}
	if before >= 0 && after >= 0 && (r.isFronted(from, until, r.preds[after].left) || r.pos(until) == "POS" && r.preds[after].left == until+1) {
		verb = after // "and, in 2020, he left", "said last year's fire killed"
	}
	if noun < 0 && verb == after && verb >= 0 {
		noun = r.eventBefore(verb, from)
	}
	when := after >= 0 && r.preds[after].form == finite && r.isWhen(until, r.preds[after].left)
	if verb >= 0 && r.isPutOffTo(&r.preds[verb], from) || r.isSinceLast(from) || !when && r.isCompared(from) {
		return
	}
	if noun < 0 && before >= 0 && before < next-1 && r.preds[next-1].head == from-1 && r.isTooLate(&r.preds[before], t, from) {
		noun = next - 1 // "has recovered after an accident last Friday"
	}
	if verb >= 0 && noun < 0 && (r.preds[verb].head < from || r.isLabel(&r.preds[verb], t, from)) && r.isOfNoun(t, from) {
		return
	}
	span := r.spanned(t, from, until)
	if span == nil { // a bound alone
		if verb >= 0 && r.preds[verb].head < from {
			r.preds[verb].away = true
		}
		return
	}
	if when {
		r.give(after, t, span, from, until, annotate.AnchorExplicit)
		if r.isCompared(from) {
			return
		}
	}
	if noun >= 0 {
		p := &r.preds[noun]
		inside := r.phrase[from] >= 0 && r.phrase[from] == r.phrase[p.head]
		subject := verb < 0 || p.head < r.preds[verb].head
		r.give(noun, t, span, from, until, annotate.AnchorExplicit)
		if inside || subject && verb == after {
			if verb >= 0 && subject {
				r.give(verb, t, span, from, until, annotate.AnchorClause)
			}
			return
		}
		if verb >= 0 && r.isTooLate(&r.preds[verb], t, from) {
			return // "are recovering from a flood in May"
		}
	}
	if verb < 0 {
		return
	}
	anchor := annotate.AnchorExplicit
	if ph := r.phrase[from]; ph >= 0 && !r.phrases[ph].timely {
		anchor = annotate.AnchorClause // "at this year's congress": the noun's, whatever it is
	}
	r.give(verb, t, span, from, until, anchor)
	if p := &r.preds[verb]; p.factuality == annotate.Negated && p.head < from && p.when.time == r.times[t].ID && (r.at(from-1) == "until" || r.at(from-1) == "till") && r.isOver(p.when) {
		p.factuality = annotate.Certain // "did not leave until May": then they did
	}
}

// isFronted holds of a time between a conjunction and a comma, behind which its clause begins: "and, in 2020, he left".
func (r *eventReader) isFronted(from, until, left int) bool {
	if r.pos(from-1) == "IN" {
		from--
	}
	apart := r.pos(from-1) == "," // and so no end of a range, "between 2019 and 2020, they"
	if apart {
		from--
	}
	return r.pos(until) == "," && left == until+1 && (r.at(from-1) == "and" || r.at(from-1) == "but") && (apart || r.timeAt(from-2) < 0)
}

// isWhen holds of a clause that opens right behind a time and says what was then: "in the 1960s, when men left".
func (r *eventReader) isWhen(until, left int) bool {
	return r.at(left) == "when" && (left == until || left == until+1 && r.pos(until) == ",")
}

// isTooLate holds of the tth time, which begins at token from, where it was over before what a verb tells: "are leaving". What
// has been so since it goes on.
func (r *eventReader) isTooLate(p *predicate, t, from int) bool {
	return r.goesOnNow(p) && r.times[t].Interval.Until <= r.published.From && r.at(from-1) != "since"
}

// goesOnNow holds of the present perfect and of what somebody is doing.
func (r *eventReader) goesOnNow(p *predicate) bool {
	return r.published != nil && p.form == finite && p.tense == inPresent && p.modal == "" && (p.perfect || r.pos(p.head) == "VBG")
}

// eventBefore is the event noun that is the subject of a verb and has a time between itself and the verb, "the crash in Jeju
// last year killed", or -1.
func (r *eventReader) eventBefore(verb, from int) int {
	s := r.preds[verb].subject()
	if s < 0 || !r.phrases[s].eventful || r.phrases[s].head >= from {
		return -1
	}
	for k := verb - 1; k >= 0 && k >= verb-maxNear; k-- {
		if r.preds[k].head == r.phrases[s].head {
			return k
		}
	}
	return -1
}

// isPutOffTo holds of a time until which something is put off, which says when that will be and not when it was put off:
// "postponed the vote until May".
func (r *eventReader) isPutOffTo(p *predicate, from int) bool {
	switch r.at(from - 1) {
	case "to", "until", "till":
	default:
		return false
	}
	switch p.lemma {
	case "postpone", "delay", "defer", "adjourn", "suspend", "extend", "prolong", "reschedule", "move", "push", "shift":
		return p.head < from
	}
	return false
}

// isSinceLast holds of a time since which something has not been: "the first visit since 2011", "the worst since May".
func (r *eventReader) isSinceLast(from int) bool {
	if r.at(from-1) != "since" || from < 2 {
		return false
	}
	first := from - 2
	if ph := r.phrase[first]; ph >= 0 {
		first = r.phrases[ph].start
	}
	for i := first; i < from-1; i++ {
		if r.tag[i] == "JJS" || r.tag[i] == "RBS" || r.word[i] == "first" || r.word[i] == "last" {
			return true
		}
	}
	return false
}

// isCompared holds of a time that only something is compared with: "down from 65 percent a year ago", "higher than in January".
func (r *eventReader) isCompared(from int) bool {
	const reach = 7
	for i := from - 1; i >= 0 && i >= from-reach; i-- {
		next := r.word[i+1]
		switch r.word[i] {
		case "than":
			return i >= from-3 && r.tag[i+1] != "CD"
		case "compared":
			return next == "to" || next == "with"
		case "from":
			return r.tag[i+1] == "$" || r.tag[i+1] == "CD" && r.time[i+1] < 0
		case "up", "down":
			return next == "from" && (from > i+2 || r.pos(i-1) == ",")
		case ",":
			return false
		}
		if isVerb(r.tag[i]) {
			return false
		}
	}
	return false
}

// isOfNoun holds of a month or a year before a noun that tells no event, behind the verb: "broke its 2019 record". An
// "in" before them says when: "in their May issue".
func (r *eventReader) isOfNoun(t, from int) bool {
	ph := r.phrase[from]
	if ph < 0 || r.phrases[ph].timely || r.phrases[ph].eventful || r.phrases[ph].head < from {
		return false
	}
	switch r.at(r.phrases[ph].start - 1) {
	case "in", "at", "on", "during":
		return false
	}
	switch r.times[t].Interval.Grain {
	case annotate.Month, annotate.Season, annotate.QuarterYear, annotate.Year:
		return true
	}
	return false
}

// isLabel holds of a year that opens the subject of a verb and says which ones act: "[2020] candidates reacted".
func (r *eventReader) isLabel(p *predicate, t, from int) bool {
	ph := r.phrase[from]
	return ph >= 0 && p.subject() == ph && r.phrases[ph].start == from && r.tag[from] == "CD" && p.traits&patient == 0 && !p.passive && r.times[t].Interval.Grain == annotate.Year
}

// isNames holds of a year that is a part of a name: "World Cup 2026".
func (r *eventReader) isNames(from, until int) bool {
	if until != from+1 || r.tag[from] != "CD" || from == 0 || r.mention[from-1] < 0 {
		return false
	}
	kind := r.mentions[r.mention[from-1]].Kind
	return kind != annotate.Person && !isPlace(kind)
}

// tokensOf gives the tokens of a time expression of the sentence.
func (r *eventReader) tokensOf(t int) (from, until int) {
	lo, hi := 0, len(r.tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; r.tokens[mid].Start < r.times[t].Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	until = lo
	for until < len(r.time) && r.time[until] == t {
		until++
	}
	return lo, until
}

// besideNoun holds of a time inside an event noun's phrase ("last week's attack") or right behind it ("the call on
// Sunday").
func (r *eventReader) besideNoun(p *predicate, from, until int) bool {
	if r.phrase[from] >= 0 && r.phrase[from] == r.phrase[p.head] {
		return from < p.head
	}
	if until < p.head && r.phrase[until] >= 0 && r.phrase[until] == r.phrase[p.head] && r.pos(until) == "POS" {
		return true
	}
	if ph := r.phrase[from]; ph >= 0 && r.phrases[ph].eventful {
		return false // "a sentence for the 2003 killing"
	}
	i := from - 1
	if i >= 0 && r.pos(i) == "DT" {
		i--
	}
	return i >= 1 && r.pos(i) == "IN" && i-1 == p.head
}

// give dates a predicate, unless a time that is as sure stands nearer.
func (r *eventReader) give(k, t int, span *annotate.Interval, from, until int, anchor annotate.Anchor) {
	p := &r.preds[k]
	distance := from - p.head
	if distance < 0 {
		distance = p.head - until
	}
	if p.when.interval != nil && (p.when.anchor == annotate.AnchorExplicit && anchor != annotate.AnchorExplicit ||
		p.when.anchor == anchor && p.when.distance <= distance) {
		return
	}
	p.when = when{time: r.times[t].ID, interval: span, anchor: anchor, distance: distance, stretch: r.at(from-1) == "since"}
	if p.when.stretch && (p.form == nominal && p.factuality != annotate.Negated || p.form == finite && p.tense == inPast || r.pos(p.head) == "VBG" && p.form == finite && p.perfect) { // "had been so since May": until when?
		p.when.interval = r.times[t].Interval
	}
}
