package quote

// The passive: whoever stands behind "by" speaks. "X was called a thief by Y", "X was accused by Y of theft", "X was told
// by Y that the bridge was closed".

const passiveRule = "passive with by"

// passiveBy reads the three patterns at the participle k.
func (r *reader) passiveBy(k, from int) bool {
	verb := int(r.words[k].verb) - 1
	if verb < 0 || !r.isTag(k, participle) {
		return false
	}
	helper := r.helperBefore(k, from)
	if helper < 0 {
		return false
	}
	end := r.sentenceEnd(k)
	a := attribution{addressee: none, act: r.voc.verbs[verb].Act, cue: run{helper, k + 1}, rule: passiveRule, paragraph: r.paragraph}
	f := r.voc.frames[verb]
	if f&nounPhrase != 0 {
		f |= frameOf("as") // "was dismissed by Y as a clown"
	}
	if !r.is(k+1, by) {
		return r.saidOfBy(&a, k+1, f, end)
	}
	y, ok := r.sourceAfter(k+2, end)
	if !ok || !r.utters(y) {
		return false
	}
	p := y.last
	for q := y.first; q < y.last; q++ { // "Y of theft" is no name
		if r.frameAt(q)&f != 0 && !(r.is(q, of) && r.isTag(q-1, proper) && r.isTag(q+1, proper)) { // but "Minister of Tourism"
			y.last, p = q, q
		}
	}
	a.source = y
	switch {
	case r.frameAt(p)&f != 0:
	case (f&(told|infinitive) == 0 || !r.is(p, that) && !r.isTag(p, toTag)) && (f&whClause == 0 || !r.asks(p)):
		return false
	default:
		if a.addressee, ok = r.subjectBefore(helper, r.floor(helper, from)); !ok {
			return false
		}
	}
	if !r.isTag(p, toTag) && !r.asks(p) {
		p++
	}
	if r.claims(p) || !r.report(&a, r.cueFrom(p)-1, p, end) {
		return false
	}
	r.found[len(r.found)-1].rule = passiveRule
	return true
}

// saidOfBy reads "… as a thief by Y" and "… “a thief” by Y" at token p.
func (r *reader) saidOfBy(a *attribution, p int, f frames, end int) bool {
	named := r.isTag(p, determiner) && r.namesObject(a.cue.last-1) // "called a thief by Y"
	if r.frameAt(p)&f != 0 {
		p++
		named = true
	}
	last, ok := r.chunkAfter(p, end)
	for k := p; k < p+4 && k < end; k++ {
		if s := r.stretchAt(k); s != nil && s.first == k {
			last, ok, named = s.last, true, true
			break
		}
	}
	if !ok || !named || !r.is(last, by) || r.claims(p) {
		return false
	}
	y, ok := r.sourceAfter(last+1, end)
	if !ok || !r.utters(y) {
		return false
	}
	a.source = y
	a.content = r.runs.put(run{p, last})
	r.take(a.content[0])
	r.found = append(r.found, *a)
	return true
}

// namesObject reports whether the verb at token k says what its object is: "call", "brand".
func (r *reader) namesObject(k int) bool {
	switch r.lemma(k) {
	case "brand", "call", "dub", "label", "pronounce":
		return true
	}
	return false
}

// claims reports whether one of the last attributions of the paragraph has token p for content.
func (r *reader) claims(p int) bool {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-maxParenthesis && r.found[i].paragraph == r.paragraph; i-- {
		for _, x := range r.found[i].content {
			if x.first <= p && p < x.last {
				return true
			}
		}
	}
	return false
}

// helperBefore is the first auxiliary of the passive whose participle is token k, or -1.
func (r *reader) helperBefore(k, from int) int {
	helper := k - 1
	for helper > from && r.isTag(helper, adverb) {
		helper--
	}
	if !r.is(helper, be) {
		return -1
	}
	for helper-1 > from && r.is(helper-1, auxiliary) {
		helper--
	}
	return helper
}

// hears makes the subject of a passive the one spoken to or of: "Lee was told to go", "many had been promised a house", "the
// town has been accused of haste by the council". Only whoever stands behind "by" spoke.
func (r *reader) hears(a *attribution) {
	verb := r.passiveVerb(a)
	if verb < 0 {
		return
	}
	switch r.lemma(verb) {
	case "tell", "ask", "promise", "warn", "order", "advise", "urge", "instruct", "remind", "inform", "notify", "invite":
		if verb == a.cue.last-1 {
			a.addressee = a.source
		}
	}
	a.source = none
	r.agent(a, verb)
}

// agent makes whoever stands behind "by" in a passive its source, and takes him out of cue and content.
func (r *reader) agent(a *attribution, verb int) {
	x := a.content[0]
	for k := verb + 1; k < x.last && k < verb+maxPhrase && !r.inMarks(k); k++ {
		if r.isTag(k, finite|modalVerb|participle) && k >= x.first {
			return // "authorized to use powers granted by law"
		}
		if !r.is(k, by) || k == x.first || k > x.first && a.addressee.found() {
			continue
		}
		end := x.last
		switch {
		case k < a.cue.last:
			end = a.cue.last
		case k < x.first:
			end = x.first
		}
		y, ok := r.sourceAfter(k+1, end)
		if !ok || !r.utters(y) {
			return
		}
		a.source = y
		switch {
		case k < a.cue.last:
			a.cue.last = k
		case k > x.first && y.last == x.last:
			a.content[0].last = k
		case k > x.first && r.isTag(y.last, prep) && len(a.content) == 1:
			a.content = r.runs.put(run{x.first, k}, run{y.last, x.last})
		}
		return
	}
}

// passiveVerb is the participle of a reporting verb in a cue behind "be" whose subject stands before it; -1 for none. What
// tells of a mood has an active subject: "is convinced", "are opposed to".
func (r *reader) passiveVerb(a *attribution) int {
	if a.rule == passiveRule || a.source.first < 0 || a.source.last > a.cue.first {
		return -1
	}
	verb := r.lastVerb(a.cue)
	if verb < 0 || !r.isTag(verb, participle) || r.isTag(verb+1, ing) {
		return -1
	}
	switch r.lemma(verb) {
	case "aim", "assure", "convince", "determine", "oppose", "persuade", "rattle", "reassure", "worry":
		return -1
	}
	helper := verb - 1
	for helper > a.cue.first && r.isTag(helper, adverb) {
		helper--
	}
	if helper < a.cue.first || !r.is(helper, be) || r.fold(helper) == "'s" { // which may be "has"
		return -1
	}
	return verb
}

// overheard makes whoever was heard or seen to say something the source of a participle: "Lee was overheard in Oslo by a guest saying
// …". The guest is a relay.
func (r *reader) overheard(a *attribution) {
	if !r.isTag(a.cue.first, ing) {
		return
	}
	start := r.sentences[r.words[a.cue.first].sentence].first
	for k := a.cue.first - 1; k > start && k > a.cue.first-maxPhrase; k-- {
		switch {
		case r.inMarks(k), r.is(k, comma|colon), r.isTag(k, finite|modalVerb):
			return
		case !r.isTag(k, participle):
			continue
		}
		switch r.slice(k) {
		case "heard", "overheard", "caught", "filmed", "recorded", "seen":
		default:
			return
		}
		helper := r.helperBefore(k, start)
		if helper < 0 {
			return
		}
		if x, ok := r.subjectBefore(helper, start); ok && !r.isTag(x.first, wh) {
			a.source = x
			if y, ok := r.byAgent(k+1, a.cue.first); ok && len(a.via) == 0 {
				a.via = append(a.via, y)
			}
		}
		return
	}
}

// byAgent is the phrase right behind the first "by" in [first, last).
func (r *reader) byAgent(first, last int) (phrase, bool) {
	for k := first; k < last; k++ {
		if r.is(k, by) {
			return r.phraseAfter(k+1, last)
		}
	}
	return none, false
}
