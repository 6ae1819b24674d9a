package timeline

// What stands between a subject and its verb: modifiers, infinitives, names, times, and what brackets and commas close.

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
				if whole := r.listOpening(j, limit); !clause && whole >= 0 {
					return whole - 1
				}
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

// listOpening is the comma before the participle that leads to a list which goes on behind the comma at j: "Lee, armed with a
// rifle[,] a knife and a gun", "men, including Ann Lee[,] Bo Park and others"; -1 where none does.
func (r *eventReader) listOpening(j, limit int) int {
	for k := j - 1; k > limit; k-- {
		switch pos := r.pos(k); {
		case pos == "," && r.word[k+1] == "including", pos == "," && r.pos(k+1) == "VBN":
			if r.phrase[k-1] < 0 || r.phrases[r.phrase[k-1]].timely {
				return -1
			}
			return r.asideOpening(k, limit)
		case r.phrase[k] < 0 && pos != "," && pos != "CC" && pos != "IN" && pos != "VBN" && r.word[k] != "including":
			return -1
		}
	}
	return -1
}

// asideOpening is the comma before prepositions that lead to the phrase before the comma at k, "the mayor may[,] in line with the
// law, including"; k where none do.
func (r *eventReader) asideOpening(k, limit int) int {
	i := k - 1
	for i > limit && r.pos(i) != "," {
		switch ph := r.phrase[i]; {
		case ph >= 0:
			i = r.phrases[ph].start - 1
		case r.pos(i) == "IN" || r.pos(i) == "TO" || r.pos(i) == "JJ":
			i--
		default:
			return k
		}
	}
	if i <= limit || r.phrase[i+1] >= 0 {
		return k // "In May, men in Oslo, including"
	}
	return i
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
