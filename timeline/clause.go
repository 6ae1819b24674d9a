package timeline

// Where the clauses of a sentence begin and end, and which predicate depends on which.

import "github.com/dateline-news/dateline/annotate"

// divide gives each predicate its clause and its governor. A clause reaches from its subject, or from the word that
// opens it, to where the next finite clause begins; infinitives and participles stay inside the clause that they
// belong to and have one of their own from their own first word on.
func (r *eventReader) divide() {
	next := -1 // the next finite verb
	for k := len(r.preds) - 1; k >= 0; k-- {
		p := &r.preds[k]
		switch {
		case next < 0:
			p.right = len(r.tokens)
		case r.preds[next].left <= p.head: // inside that clause: "Lee, who left Rome, said"
			p.right = r.preds[next].first
		default:
			p.right = r.preds[next].left
		}
		if p.form != nominal {
			p.left = r.opening(p)
		}
		if p.form == finite {
			next = k
		}
	}
	verb := -1   // the last verbal predicate
	clause := -1 // the last finite one
	for k := range r.preds {
		p := &r.preds[k]
		switch p.form {
		case nominal:
			r.bindNoun(k, verb)
			continue
		case finite:
			p.governor = r.telling(k, verb)
			clause = k
		case infinitive:
			p.governor = r.infinitiveGovernor(k, verb)
		case gerund:
			p.governor = r.accompanied(p, verb)
		default:
			p.governor = verb
		}
		verb = k
	}
	r.firstClause(clause)
	r.tellingBehind()
}

// toOf is the "to" of an infinitive, over adverbs, or as far back as it would stand.
func (r *eventReader) toOf(p *predicate) int {
	to := p.first
	for to > 0 && to > p.first-maxAdverbs && r.word[to] != "to" {
		to--
	}
	return to
}

// opening is the token at which the clause of a verb begins.
func (r *eventReader) opening(p *predicate) int {
	left := p.first
	if p.form == infinitive {
		return r.toOf(p)
	}
	if p.form == finite {
		for _, have := range p.roles[:p.roleCount] {
			if have.place == subjectOf && !p.relative {
				left = min(left, r.phrases[have.phrase].start)
			}
		}
		if r.counts(left) {
			left--
		}
	}
	// A conjunction, relative pronoun or preposition right before it, over what may stand between.
	for back := 0; back < maxAdverbs && left > 0; back++ {
		switch before := r.pos(left - 1); {
		case before == "IN" && r.time[left] >= 0:
			left-- // "on Monday the army said"
		case before == "IN" && (p.form == finite && r.opensPhrase(left-1)):
			return left
		case before == "IN", before == "WDT", before == "WP", before == "WRB", before == "CC":
			return left - 1
		case r.time[left-1] >= 0 && r.isOthersTime(left-1):
			return left
		case isAdverb(before), r.time[left-1] >= 0, before == "``":
			left--
		default:
			return left
		}
	}
	return left
}

// isOthersTime holds of a time right behind a verb: "she announced [Monday] they had settled".
func (r *eventReader) isOthersTime(i int) bool {
	first := i
	for first > 0 && r.time[first-1] == r.time[i] {
		first--
	}
	if r.pos(first-1) == "IN" && first > 1 && isVerb(r.pos(first-2)) { // "said [on Monday] it would leave"
		return r.words.verbs[r.lemma(r.word[first-2])]&says != 0
	}
	if next := r.pos(i + 1); next == "MD" && r.words.verbs[r.lemma(r.word[max(0, first-1)])]&says == 0 {
		return false // "hopes [tomorrow] will be better"
	}
	return isVerb(r.pos(first - 1))
}

// bindNoun makes an event noun part of the clause around it.
func (r *eventReader) bindNoun(k, verb int) {
	p := &r.preds[k]
	p.governor = verb
	for next := k + 1; next < len(r.preds) && next < k+maxPieces; next++ {
		if q := &r.preds[next]; q.form != nominal {
			if q.left <= p.head {
				p.governor = next // "The attack killed": the noun stands in the clause of the verb behind it
			}
			break
		}
	}
	p.left = p.head
	if ph := r.phrase[p.head]; ph >= 0 {
		p.left = r.phrases[ph].start
	}
}

// telling is the predicate whose content a finite clause is: "said (that) …". A relative clause has none.
func (r *eventReader) telling(k, verb int) int {
	p := &r.preds[k]
	if verb < 0 || p.relative {
		return -1
	}
	g := &r.preds[verb]
	if r.at(p.left) == "that" || g.traits&(says|maybe|ahead|never) != 0 && !p.sharesSubject() {
		return verb
	}
	if p.sharesSubject() {
		for (g.form == infinitive || g.form == gerund && !r.isBare(p)) && r.pos(p.left) == "CC" && g.governor >= 0 && g.governor < verb {
			verb = g.governor // "tried to calm them and left", "denied hiding it and left"
			g = &r.preds[verb]
		}
		return g.governor // "said that they came and went"
	}
	return -1
}

// infinitiveGovernor is the predicate that an infinitive depends on: the noun right before it ("the decision to
// leave"), else the verb.
func (r *eventReader) infinitiveGovernor(k, verb int) int {
	if k > 0 && r.preds[k-1].form == nominal && r.preds[k-1].head == r.preds[k].left-1 {
		return k - 1
	}
	return verb
}

// firstClause hangs the participles that open a sentence on its first finite clause: "Speaking in Paris, Rubio said".
func (r *eventReader) firstClause(last int) {
	if last < 0 {
		return
	}
	first := 0
	for r.preds[first].form != finite {
		first++
	}
	for k := range first {
		p := &r.preds[k]
		if p.governor >= 0 {
			continue
		}
		p.governor = first
		for next := first; next <= last; next++ {
			if q := &r.preds[next]; q.form == finite && !(q.governor == k && r.at(q.left) == "that") {
				p.governor = next // "Saying that he would leave, Rubio wept"
				break
			}
		}
	}
}

// tellingBehind hangs the clauses before a reporting verb that ends the sentence on it: "The bridge fell, police said."
func (r *eventReader) tellingBehind() {
	last := -1
	for k := len(r.preds) - 1; k >= 0; k-- {
		if r.preds[k].form == finite {
			last = k
			break
		}
	}
	if last <= 0 || r.preds[last].traits&says == 0 || r.pos(r.preds[last].left-1) != "," {
		return
	}
	for k := range last {
		if p := &r.preds[k]; p.form == finite && p.governor < 0 && !p.relative {
			p.governor = last
		}
	}
}

// extent is the clause as bytes, without the marks and the conjunction at its ends.
func (r *eventReader) extent(p *predicate) annotate.Span {
	left, right := p.left, p.right
	if p.form == nominal {
		left, right = r.nounExtent(p)
	}
	for left < p.first && (isMark(r.pos(left)) || r.pos(left) == "CC") {
		left++
	}
	for right > p.head+1 && (isMark(r.pos(right-1)) || r.pos(right-1) == "CC" || r.pos(right-1) == "IN" || r.pos(right-1) == "TO") {
		right--
	}
	return annotate.Span{Start: r.tokens[min(left, p.head)].Start, End: r.tokens[max(right-1, p.head)].End}
}

// nounExtent is an event noun with its phrase and the prepositional phrases that follow, up to the next verb.
func (r *eventReader) nounExtent(p *predicate) (left, right int) {
	left, right = p.left, p.head+1
	if ph := r.phrase[p.head]; ph >= 0 {
		right = max(right, r.phrases[ph].end)
	}
	for pieces := 0; pieces < maxPieces; pieces++ {
		next := right
		if pos := r.pos(next); pos == "IN" || pos == "TO" || pos == "CC" && r.at(next) == "and" && pieces > 0 {
			next++
		} else {
			break
		}
		switch {
		case r.timeAt(next) >= 0:
			for tx := r.timeAt(next); next < len(r.time) && r.time[next] == tx; next++ {
			}
			right = next
		case next < len(r.phrase) && r.phrase[next] >= 0:
			right = r.phrases[r.phrase[next]].end
		default:
			return left, right
		}
	}
	return left, right
}

const maxPieces = 6 // phrases that may hang on a noun or a verb

func (r *eventReader) timeAt(i int) int {
	if i < 0 || i >= len(r.time) {
		return -1
	}
	return r.time[i]
}

func isMark(pos annotate.POS) bool {
	switch pos {
	case ",", ":", ".", "``", "''", "-LRB-", "-RRB-", "NFP":
		return true
	}
	return false
}
