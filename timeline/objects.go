package timeline

// Objects, and the prepositional phrases behind a verb.

import "github.com/dateline-news/dateline/annotate"

// findObjects looks to the right of each verb, and to both sides of each event noun.
func (r *eventReader) findObjects() {
	for k := range r.preds {
		p := &r.preds[k]
		if p.form == nominal {
			r.nounRoles(p)
			continue
		}
		r.objects(p, r.reach(k))
	}
	for k := range r.preds {
		if p := &r.preds[k]; p.form == finite {
			r.gap(p, r.lastOf(k))
			r.placeInFront(p)
		}
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
	if s < 1 || p.sharesSubject() {
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

// lastOf is the last of the infinitives that a verb needs, one by one: "has to start to [win]"; without one it is the verb, as where
// they tell what for, "the steps we [took] to win".
func (r *eventReader) lastOf(k int) *predicate {
	for ; k+1 < len(r.preds); k++ {
		p, q := &r.preds[k], &r.preds[k+1]
		if p.traits&(aspect|ahead|maybe|never) == 0 && p.lemma != "have" || p.lemma == "require" || q.form != infinitive || r.toOf(q) != p.head+1 {
			break
		}
	}
	return &r.preds[k]
}

// gap gives a relative clause without an object what it hangs on: "the law that parliament passed", "the money she raised"; of a
// verb that leads to an infinitive, that has it: "the law that Oslo plans to [pass]".
func (r *eventReader) gap(p, last *predicate) {
	s := p.subject()
	if s <= 0 || p.relative || p.passive || last.passive || p.sharesSubject() || p.has(objectOf) || last.has(objectOf) {
		return
	}
	opening := r.phrases[s].start - 1
	if r.phrases[s-1].end == opening+1 {
		if !r.phrases[s-1].timely && (p.traits|last.traits)&(says|mind|patient) == 0 && r.opensAnew(s) && r.pos(r.phrases[s-1].head) != "JJ" && !r.isBareName(s-1) {
			last.add(s-1, objectOf)
			p.gapped = true
		}
		return
	}
	if pos := r.pos(opening); pos != "WDT" && pos != "WP" && !(pos == "IN" && r.word[opening] == "that") || r.word[opening] == "what" {
		return
	}
	if r.word[opening] == "that" && isContent(r.word[r.phrases[s-1].head]) {
		return // "evidence that troops left"
	}
	told := r.phrases[s-1].start - 1
	if r.word[opening] == "that" && isVerb(r.pos(told)) && isTelling(r.lemma(r.word[told])) {
		return // "told reporters that troops left"
	}
	if r.word[opening] == "that" && r.leadsToTold(told) {
		return
	}
	end := r.phrases[s-1].end
	if end < opening && r.word[end] == ")" { // "the Authority (BSFA), which the states founded"
		end++
	}
	if (end == opening || end+1 == opening && r.pos(end) == ",") && !r.phrases[s-1].timely {
		last.add(s-1, objectOf)
		p.gapped = true
	}
}

// leadsToTold holds of the preposition at a token with a phrase behind which stands what somebody says or knows: "explained [to]
// children that troops left", "knew [from] experience that it failed", "bear [in] mind that prices rise".
func (r *eventReader) leadsToTold(preposition int) bool {
	switch r.at(preposition) {
	case "to", "with":
		return isVerb(r.pos(preposition-1)) && r.words.verbs[r.lemma(r.word[preposition-1])]&says != 0
	case "from":
		return isVerb(r.pos(preposition-1)) && r.words.verbs[r.lemma(r.word[preposition-1])]&(says|mind) != 0
	case "in":
		return r.at(preposition+1) == "mind"
	}
	return false
}

// isBareName holds of a name without an article, on which no clause without "that" hangs: "with [Orbita] we hope to grow".
func (r *eventReader) isBareName(ph int) bool {
	return r.names(ph) && r.pos(r.phrases[ph].head) == "NNP" && r.pos(r.phrases[ph].start) != "DT" && r.pos(r.phrases[ph].start) != "PRP$"
}

// isContent holds of nouns that a clause with "that" tells in full: it leaves nothing out.
func isContent(noun string) bool {
	switch noun {
	case "evidence", "fact", "proof", "feeling", "belief", "view", "idea", "notion", "fear", "fears", "hope", "hopes", "sign", "signs", "concern",
		"concerns", "possibility", "likelihood", "doubt", "doubts", "suspicion", "suspicions", "speculation", "news", "impression":
		return true
	}
	return false
}

// isTelling holds of verbs whose object hears what a clause with "that" says.
func isTelling(lemma string) bool {
	switch lemma {
	case "tell", "inform", "assure", "warn", "remind", "persuade", "convince", "notify", "promise", "ask":
		return true
	}
	return false
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
	for i < until && (r.pos(i) == "RP" && !r.leadsToPlace(i) || isAdverb(r.pos(i)) || r.isLeftSo(i) || r.isMadeSo(i) || r.time[i] >= 0 && r.phraseTimely(i)) {
		i++
	}
	direct, inverted := true, false
	eventful := false // the phrase before is an event, which has its own "by"
	linked := false   // the phrase before belongs to a preposition
	for piece := 0; piece < maxPieces && i < until; piece++ {
		preposition, linking := "", linked
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
		case (pos == "``" || pos == "''") && r.phrase[i-1] >= 0 && isWording(r.word[i-1]):
			return // "showed the words “Oslo forever”"
		case pos == "CC" && piece > 0, pos == "``", pos == "''":
			for i++; i < until && isAdverb(r.pos(i)) && r.phrase[i] < 0 && !isNegation(r.word[i]); i++ { // "but also chances"
			}
			if isAdverb(r.pos(i-1)) && r.isPlainBefore(i) {
				return // "eats bread and quickly drinks/NNS the wine"
			}
		case pos == "," && piece > 0 && r.isListed(i, until):
			i++
			if r.pos(i) == "CC" {
				i++
			}
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
		if preposition == "" && r.pos(i) == "WP$" {
			return // "made plans whose aim is to win"
		}
		i = r.phrases[ph].end
		if r.phrases[ph].timely || preposition == "" && r.tellsHowMuch(ph) {
			continue
		}
		if preposition == "in" && r.tellsWhole(ph) {
			i = r.overJoined(i)
			continue
		}
		if linked = preposition != "" && r.links(ph); linked {
			continue
		}
		switch {
		case linking && preposition == "of": // "in front of the bank"
			direct = false
			p.add(ph, beside)
		case preposition == "by" && eventful: // "found after a search by divers"
			p.add(ph, beside)
		case preposition == "of" && r.isPlace(ph) && ph > 0 && r.phrases[ph-1].end == r.phrases[ph].start-1 && r.namesPerson(ph-1):
			// "met Senator Ann Lee of Ohio"
		case preposition != "":
			direct = false
			p.add(ph, r.placeOf(p, preposition, ph))
		case direct && (p.traits&says != 0 || p.form == finite && r.pos(p.first-1) == "''") && p.subject() < 0 && r.names(ph):
			p.add(ph, subjectOf) // "…, said the minister"
			inverted = true
		case inverted && direct && r.pos(r.phrases[ph].start-1) == "CC" && r.names(ph):
			p.add(ph, subjectOf) // "…, said Lee and Park"
		case direct:
			p.add(ph, objectOf)
		default:
			p.add(ph, r.likeNamed(p, ph))
		}
		eventful = r.phrases[ph].eventful && preposition != "to" // "stabbed to death by"
	}
}

// tellsHowMuch holds of a phrase behind a verb that is no object: "helped [a lot]", "called Lee [several times]".
func (r *eventReader) tellsHowMuch(ph int) bool {
	p := r.phrases[ph]
	switch r.word[p.head] {
	case "lot", "bit", "little":
		next := r.at(p.end)
		return p.head == p.start+1 && r.word[p.start] == "a" && next != "of" && (r.word[p.head] != "lot" || isAdverb(r.pos(p.end)) || r.pos(p.end) == "JJR")
	case "times":
		return p.head > p.start && (r.pos(p.start) == "CD" || r.pos(p.start) == "JJ")
	case "way":
		return p.head == p.start && p.end == p.head+1 && r.at(p.end) == "too"
	}
	return false
}

// tellsWhole holds of a phrase behind "in" that only tells that nothing is left out: "hates crime in [all its forms]".
func (r *eventReader) tellsWhole(ph int) bool {
	p := r.phrases[ph]
	switch r.word[p.head] {
	case "aspects", "dimensions", "facets", "forms", "guises", "manifestations", "shapes", "ways":
		return r.word[p.start] == "all" || r.word[p.start] == "many" || r.pos(p.start) == "PRP$"
	}
	return false
}

// overJoined is the end of the phrase that an "and" at token i joins to the one before, or i: "in all its forms [and aspects]".
func (r *eventReader) overJoined(i int) int {
	if i+1 < len(r.phrase) && r.pos(i) == "CC" && r.phrase[i+1] >= 0 {
		return r.phrases[r.phrase[i+1]].end
	}
	return i
}

// isPlainBefore holds of a single noun at token i that another phrase follows at once: it is rather a verb and its object.
func (r *eventReader) isPlainBefore(i int) bool {
	if i+1 >= len(r.phrase) || r.phrase[i] < 0 || r.phrase[i+1] < 0 {
		return false
	}
	return r.phrases[r.phrase[i]].end == i+1 && r.pos(i) == "NNS" && !r.phrases[r.phrase[i+1]].timely
}

// isWording holds of nouns for what stands in quotation marks behind them.
func isWording(noun string) bool {
	switch noun {
	case "caption", "headline", "inscription", "message", "motto", "phrase", "slogan", "text", "word", "words":
		return true
	}
	return false
}

// isListed holds of the comma at i between names of one kind, the last of which stands behind "and": "will face Oslo[,] Lima and Bern".
func (r *eventReader) isListed(i, until int) bool {
	last := r.phrase[i-1]
	if last < 0 || !r.names(last) {
		return false
	}
	kind := r.kindNamed(last)
	for n := 0; n < maxRoles; n++ {
		joined := false
		if r.pos(i) == "," {
			i++
		}
		if r.pos(i) == "CC" {
			joined = true
			i++
		}
		if i >= until || r.phrase[i] < 0 || r.phrases[r.phrase[i]].start != i {
			return false
		}
		ph := r.phrase[i]
		if !r.names(ph) || r.kindNamed(ph) != kind {
			return false
		}
		if i = r.phrases[ph].end; joined {
			return !isVerb(r.pos(i)) && r.pos(i) != "MD"
		}
		if r.pos(i) != "," && r.pos(i) != "CC" {
			return false
		}
	}
	return false
}

// likeNamed is the place of the last one of a verb's roles that is named, and of the same kind as a name joined behind it, "met by
// Ann Lee of Ohio and [Bo Park]"; of others it is beside the verb.
func (r *eventReader) likeNamed(p *predicate, ph int) place {
	if !r.names(ph) || r.pos(r.phrases[ph].start-1) == "''" {
		return beside
	}
	kind := r.kindNamed(ph)
	for k := p.roleCount - 1; k >= 0; k-- {
		switch ro := p.roles[k]; {
		case ro.place == subjectOf || ro.place == sharedSubject:
			return beside
		case r.names(int(ro.phrase)) && r.kindNamed(int(ro.phrase)) == kind:
			return ro.place
		}
	}
	return beside
}

func (r *eventReader) namesPerson(ph int) bool {
	return r.names(ph) && r.kindNamed(ph) == annotate.Person
}

// kindNamed is the kind of whom or what a phrase names.
func (r *eventReader) kindNamed(ph int) annotate.Kind {
	return r.mentions[r.mention[r.phrases[ph].head]].Kind
}

// leadsToPlace holds of a particle that is a preposition: "capsized off Zanzibar".
func (r *eventReader) leadsToPlace(i int) bool {
	return i+1 < len(r.phrase) && r.phrase[i+1] >= 0 && r.isPlace(r.phrase[i+1])
}

// isMadeSo holds of an adjective between a verb and its object: "makes [clear] the risk".
func (r *eventReader) isMadeSo(i int) bool {
	return r.pos(i) == "JJ" && r.phrase[i] < 0 && (r.pos(i+1) == "DT" || r.pos(i+1) == "PRP$")
}

// isLeftSo holds of an adjective behind a verb that says what became of somebody: "shot dead by", "found alive in".
func (r *eventReader) isLeftSo(i int) bool {
	return r.pos(i) == "JJ" && r.phrase[i] < 0 && (r.pos(i+1) == "IN" || r.pos(i+1) == "RB")
}

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
		if p.form == nominal && preposition == "of" && r.at(p.head+1) == "of" && r.phrases[ph].start == p.head+2 && isDoneBy(p.lemma) && (p.lemma != "visit" || m >= 0 && !located) {
			return doer
		}
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
