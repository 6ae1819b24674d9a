package timeline

// Which words are predicates: verb groups with their head, and event nouns.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/calling"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// form is how a predicate stands in its clause.
type form uint8

const (
	finite     form = iota // "withdrew", "has been seen"
	infinitive             // "to withdraw"
	gerund                 // "withdrawing", without a form of be
	participle             // "troops seen in Basra", without a form of be
	nominal                // "withdrawal"
)

// verbTense is what the first word of the verb group says.
type verbTense uint8

const (
	timeless verbTense = iota // infinitives, participles, nouns
	inPast
	inPresent
)

// predicate is one verb group or event noun of the sentence at hand. Tokens are counted from the sentence's first.
type predicate struct {
	first, head int // of the verb group "has not been seen" the first word and "seen"
	left, right int // its clause: tokens [left, right)
	governor    int // index of the predicate that it depends on, or -1
	lemma       string
	rule        string
	traits      trait
	form        form
	tense       verbTense
	modal       string // folded: "may", "will", …; "to" for "is to", "has to"
	passive     bool
	perfect     bool
	negated     bool
	silent      bool // a copula or an auxiliary left alone: it divides clauses but tells no event
	away        bool // so long before or after the clause around it: "a year after he left"
	quoted      bool // it stands between quotation marks
	relative    bool // its clause hangs on the noun phrase before it
	gapped      bool // so it does, and that is its object: "the law that parliament passed"
	roles       [maxRoles]role
	roleCount   int
	factuality  annotate.Factuality
	when        when
}

// The rules that find predicates, as events name them.
const (
	ruleVerb      = "verb"
	ruleNoun      = "event noun"
	ruleAccording = "according to"
)

// fold gives the word as lists hold it, without allocating where it stands so in the text or was met before.
func (r *eventReader) fold(word string) string {
	if lexicon.IsPlain(word) {
		return word
	}
	r.buf = lexicon.AppendFold(r.buf[:0], word)
	folded, ok := r.folded[string(r.buf)]
	if !ok {
		folded = string(r.buf)
		r.folded[folded] = folded
	}
	return folded
}

func (r *eventReader) lemma(form string) string {
	lemma, ok := r.lemmas[form]
	if !ok {
		form = strings.Clone(form) // so that the text is not kept
		lemma = r.words.verbLemma(form)
		r.lemmas[form] = lemma
	}
	return lemma
}

func (r *eventReader) pos(i int) annotate.POS {
	if i < 0 || i >= len(r.tag) {
		return ""
	}
	return r.tag[i]
}

// at gives the folded word, or "" outside the sentence.
func (r *eventReader) at(i int) string {
	if i < 0 || i >= len(r.word) {
		return ""
	}
	return r.word[i]
}

func isVerb(pos annotate.POS) bool   { return strings.HasPrefix(string(pos), "VB") }
func isNoun(pos annotate.POS) bool   { return strings.HasPrefix(string(pos), "NN") }
func isAdverb(pos annotate.POS) bool { return strings.HasPrefix(string(pos), "RB") }

// isNegation holds of the adverbs that deny the verb beside them.
func isNegation(word string) bool {
	switch word {
	case "not", "n't", "never", "hardly", "barely", "neither", "nor":
		return true
	}
	return false
}

// findPredicates fills preds in text order.
func (r *eventReader) findPredicates() {
	r.scanPredicates()
	for k := range r.preds {
		if p := &r.preds[k]; p.form == nominal {
			if ph := r.phrase[p.head]; ph >= 0 && r.phrases[ph].head == p.head {
				r.phrases[ph].eventful = true
			}
		}
	}
	r.reducePasts()
	participles := -1 // the first one that could be a past tense
	for k := range r.preds {
		switch p := &r.preds[k]; {
		case p.form == finite:
			return
		case p.form == participle && participles < 0 && p.first > 0 && r.at(p.head+1) != "by" &&
			(r.phrase[r.overAdverbs(p.first-1)] >= 0 || r.pos(p.first-1) == "," && r.overParenthesis(p.first-1, max(0, p.first-maxReach)) < p.first-1):
			participles = k
		}
	}
	if participles >= 0 { // a sentence has a finite verb: "Mali and Chad met/VBN in Rome"
		p := &r.preds[participles]
		p.form, p.tense = finite, inPast
	}
}

// reducePasts makes participles of past tenses that stand between a noun and what hangs on them, before the verb of that noun: "videos
// posted/VBD to the site show men".
func (r *eventReader) reducePasts() {
	for k := 0; k+1 < len(r.preds); k++ {
		p, q := &r.preds[k], &r.preds[k+1]
		if p.form != finite || p.tense != inPast || p.first != p.head || p.traits&(says|mind|patient|aspect|state) != 0 || isIntransitive(p.lemma) || !strings.HasSuffix(r.word[p.head], "ed") {
			continue
		}
		if pos := r.pos(p.head + 1); pos != "IN" && pos != "TO" || !r.opensPhrase(p.head+1) {
			continue
		}
		if q.form != finite || !r.tensed(q.first) || q.first-p.head > maxReach/4 || r.phrase[q.first-1] < 0 || r.phrases[r.phrase[q.first-1]].timely {
			continue
		}
		ph := r.phrase[max(0, p.first-1)]
		if ph < 0 || r.phrases[ph].end != p.first || r.pos(r.phrases[ph].head) == "PRP" || !r.leadsOnlyTo(p.head+1, r.phrase[q.first-1]) {
			continue
		}
		switch r.pos(r.phrases[ph].start - 1) {
		case "IN", "WRB", "WP", "WDT":
			continue // "after men marched to Oslo it left"
		}
		p.form, p.tense = participle, timeless
	}
}

func (r *eventReader) scanPredicates() {
	for i := 0; i < len(r.tokens); i++ {
		switch pos := r.pos(i); {
		case pos == "MD" || isVerb(pos):
			if isVerb(pos) && (r.attributive(i) || r.isTakenPlace(i) || r.isInside(i) || r.isCompounded(i) || r.isCalled(i) || r.isForemost(i)) {
				continue
			}
			p := r.verbGroup(i)
			if p.form == participle && (r.actsAsPast(&p) || r.goesOnInPast(&p)) {
				p.form, p.tense = finite, inPast
			}
			p.passive = p.passive || r.goesOnPassive(&p)
			r.preds = append(r.preds, p)
			i = p.head
		case pos == "NN" || pos == "NNS":
			if lemma, ok := r.eventNoun(i); ok {
				verb := r.words.nouns[lemma]
				r.preds = append(r.preds, predicate{
					first: i, head: i, governor: -1, lemma: lemma, form: nominal, rule: ruleNoun,
					traits: r.words.verbs[verb] & (patient | says),
				})
			}
		}
	}
}

// isTakenPlace holds of the noun of "take place", whatever the tagger makes of it.
func (r *eventReader) isTakenPlace(i int) bool {
	if r.word[i] != "place" {
		return false
	}
	switch r.at(i - 1) {
	case "take", "takes", "took", "taken", "taking":
		return true
	}
	return false
}

// isForemost holds of the "lead" before what somebody is: "Ann Lee, [lead] scientist at the museum".
func (r *eventReader) isForemost(i int) bool {
	if r.word[i] != "lead" || r.pos(i+1) != "NN" || !calling.Person(r.at(i+1)) {
		return false
	}
	before := r.pos(i - 1)
	return before == "" || before == "," || before == "DT" || before == "IN" || before == "CC"
}

// isCalled holds of the participle between a noun and its name: "a man [surnamed] Lee", "a girl [named] Ann".
func (r *eventReader) isCalled(i int) bool {
	if r.pos(i+1) != "NNP" || r.pos(i-1) != "NN" && r.pos(i-1) != "NNS" || r.phrase[i-1] < 0 {
		return false
	}
	switch r.word[i] {
	case "surnamed", "nicknamed", "codenamed":
		return true
	case "named", "called":
		first := r.phrases[r.phrase[i-1]].start
		return r.pos(i) == "VBN" && (r.word[first] == "a" || r.word[first] == "an" || r.pos(first) == "CD")
	}
	return false
}

// isInside holds of what looks like a verb in a name of several words, in a time or in a sum: "Rio Grande do Sul", "fall 2021",
// "R1.6 billion".
func (r *eventReader) isInside(i int) bool {
	for k := range len(r.word[i]) {
		if isDigit(r.word[i][k]) {
			return true
		}
	}
	if t := r.time[i]; t >= 0 {
		return r.timeAt(i-1) == t || r.timeAt(i+1) == t
	}
	m := r.mention[i]
	return m >= 0 && r.mentions[m].Form == annotate.Name && i > 0 && i+1 < len(r.mention) && r.mention[i-1] == m && r.mention[i+1] == m
}

// isPartOfName holds of the noun in the name of somebody or of a body: "Ann [Sessions]", "the Centre for [Speech]".
func (r *eventReader) isPartOfName(i int) bool {
	m := r.mention[i]
	if m < 0 || r.mentions[m].Form != annotate.Name || isOneOf(r.word[i], "conference", "convention", "forum", "games", "summit") {
		return false
	}
	kind := r.mentions[m].Kind
	return kind == annotate.Person || (kind == annotate.Org || kind == annotate.GPE || kind == annotate.Facility) && (i > 0 && r.mention[i-1] == m || i+1 < len(r.mention) && r.mention[i+1] == m)
}

// isCompounded holds of what looks like a verb in a hyphened word that is none: "follow-up", "a win-win deal", "the Mali-led talks".
func (r *eventReader) isCompounded(i int) bool {
	if r.hyphened(i) {
		return !isVerb(r.pos(i+2)) || r.word[i] == r.word[i+2]
	}
	return i >= 2 && r.hyphened(i-2) && (r.word[i] == r.word[i-2] || r.pos(i) == "VBD" && isNoun(r.pos(i+1)))
}

// hyphened holds of a token that a hyphen joins to another.
func (r *eventReader) hyphened(i int) bool {
	return i+2 < len(r.tokens) && r.pos(i+1) == "HYPH" && r.tokens[i].End == r.tokens[i+1].Start && r.tokens[i+1].End == r.tokens[i+2].Start
}

// eventNoun looks the word up; "cease-fire" and "sit-in" are three tokens. A noun that only qualifies the next one
// ("war crimes") tells nothing by itself.
func (r *eventReader) eventNoun(i int) (lemma string, ok bool) {
	if r.time[i] >= 0 || isNoun(r.pos(i+1)) && r.phrase[i] == r.phrase[i+1] || r.pos(i+1) == "HYPH" || r.isPartOfName(i) {
		return "", false
	}
	lemma = singular(r.word[i])
	switch before := r.at(i - 1); {
	case lemma == "deal" && (before == "great" || before == "good") && r.at(i-2) == "a": // much
		return "", false
	case lemma == "fire" && before == "under", lemma == "release" && (before == "press" || before == "news"), lemma == "speech" && (before == "free" || before == "hate" || before == "everyday"):
		return "", false
	case before == "in" && (lemma == "charge" && r.at(i+1) == "of" || lemma == "return" && r.at(i+1) == "for" || lemma == "advance"), lemma == "return" && (before == "tax" || before == "pool"): // in return for it, in advance; papers and yields
		return "", false
	}
	if _, ok = r.words.nouns[lemma]; !ok {
		lemma = r.word[i]
		_, ok = r.words.nouns[lemma]
	}
	if r.pos(i-1) == "HYPH" && i >= 2 {
		joined := r.fold(r.doc.Text[r.tokens[i-2].Start:r.tokens[i].End])
		if _, whole := r.words.nouns[joined]; whole {
			return joined, true
		}
	}
	return lemma, ok
}

// attributive holds of participles that only describe a noun ("armed groups", "the remaining troops"), and of those
// that have become prepositions ("following the talks").
func (r *eventReader) attributive(i int) bool {
	pos := r.pos(i)
	if pos != "VBN" && pos != "VBG" {
		return false
	}
	if r.pos(i+1) == "HYPH" {
		return true
	}
	before, next := r.pos(i-1), r.pos(i+1)
	switch r.word[i] {
	case "including", "regarding", "concerning", "excluding", "depending", "given", "based", "compared", "pending":
		return !r.afterAuxiliary(i)
	case "opposed":
		return r.at(i-1) == "as" && r.at(i+1) == "to"
	case "granted":
		if r.at(i+1) == "," && (i == 0 || isMark(before) || before == "CC") {
			return true // "and granted, he left"
		}
	case "reserved":
		if r.at(i-1) == "rights" {
			return true // "All rights reserved"
		}
	case "compiled", "contributing", "editing", "reporting", "writing":
		if next := r.at(i + 1); (next == "by" || next == ":") && (i == 0 || isMark(before) || r.at(i-1) == "additional") {
			return true // who wrote the article
		}
	case "starting", "beginning":
		if r.timeAt(i+1) >= 0 || r.pos(i+1) == "IN" && r.timeAt(i+2) >= 0 { // "starting May 5", "beginning in 2026"
			return !r.afterAuxiliary(i)
		}
	case "following":
		return r.phrase[min(i+1, len(r.phrase)-1)] >= 0 && !r.afterAuxiliary(i)
	}
	if r.pos(i-1) == "HYPH" {
		return true
	}
	if next == "CD" {
		return before == "DT" // an estimated 20 people
	}
	if r.isJoinedAdjective(i) {
		return true
	}
	if !isNoun(next) && next != "JJ" {
		return false
	}
	switch before {
	case "DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS":
		return true
	case "CC":
		return pos == "VBN" && !isMany(r.word[i+1]) || r.describes(i) // "and destroyed hundreds of homes"
	case "IN", "":
		return pos == "VBN" || r.describes(i)
	case "RB", "RBS":
		if pos == "VBG" && i > 1 && r.nounBehind(i+1) && (r.pos(i-2) == "DT" || r.pos(i-2) == "PRP$") {
			return true // a legally binding deal
		}
		return pos == "VBN" && !r.afterAuxiliary(i) // a recently announced plan
	case "VB", "VBD", "VBZ", "VBP":
		if pos == "VBN" && isNoun(next) && !isAuxiliary(r.lemma(r.word[i-1])) {
			return true // "sent forged letters"
		}
	}
	return r.describes(i) && !r.afterAuxiliary(i)
}

// isJoinedAdjective holds of a participle behind an article or possessive, and maybe an adverb, that is joined to another adjective
// of its noun: "a highly [connected] and lively town".
func (r *eventReader) isJoinedAdjective(i int) bool {
	opening := i - 1
	for opening > 0 && opening > i-1-maxAdverbs && isAdverb(r.pos(opening)) {
		opening--
	}
	return opening >= 0 && r.joinsAdjectives(opening, i+1)
}

// describes holds of words in -ing that before a noun are adjectives: "operating profit", "a bank holding company".
func (r *eventReader) describes(i int) bool {
	switch r.word[i] {
	case "accounting", "aggravating", "alarming", "coming", "compelling", "continuing", "convincing", "damning", "declining", "devastating",
		"developing", "disturbing", "enduring", "engineering", "exciting", "existing", "fleeting", "growing", "hardworking", "heartbreaking",
		"intensifying", "lasting", "looming", "mitigating", "mouthwatering", "neighboring", "neighbouring", "oncoming", "operating", "outgoing",
		"overwhelming", "prevailing", "promising", "raging", "rising", "soaring", "sporting", "staggering", "stunning", "surviving",
		"underlying", "upcoming", "whopping", "worsening":
		return r.pos(i+1) == "NN" || r.pos(i+1) == "NNS"
	case "chewing":
		return r.at(i+1) == "gum"
	case "greeting":
		return r.at(i+1) == "card" || r.at(i+1) == "cards"
	case "managing":
		return isOneOf(r.at(i+1), "director", "directors", "editor", "editors", "partner", "partners")
	case "living":
		return isOneOf(r.at(i+1), "conditions", "cost", "costs", "expenses", "room", "rooms", "standard", "standards", "wage", "wages")
	case "working":
		return isOneOf(r.at(i+1), "class", "classes", "conditions", "families", "group", "groups", "hours", "people", "relationship", "relationships")
	case "travelling", "traveling":
		return isOneOf(r.at(i+1), "communities", "community")
	case "planning", "voting", "coding", "generating":
		return isOneOf(r.at(i+1), "appeal", "appeals", "application", "applications", "booth", "booths", "capacity", "machine", "machines", "permission", "rights", "skills")
	case "waiting":
		return r.at(i+1) == "list" || r.at(i+1) == "lists" || r.at(i+1) == "period" || r.at(i+1) == "periods" || r.at(i+1) == "time" || r.at(i+1) == "times"
	case "holding":
		return r.at(i+1) == "company" || r.at(i+1) == "companies"
	}
	return false
}

func isOneOf(word string, words ...string) bool { return slices.Contains(words, word) }

// actsAsPast holds of a participle that must be a past tense, whatever the tagger says: it stands between a subject and
// an object.
func (r *eventReader) actsAsPast(p *predicate) bool {
	if p.first == 0 || r.phrase[r.overAdverbs(p.first-1)] < 0 || p.head != p.first || p.head+1 >= len(r.tokens) {
		return false
	}
	if ph := r.phrase[r.overAdverbs(p.first-1)]; r.pos(r.phrases[ph].start-1) == "WP" || r.pos(r.phrases[ph].start-1) == "WDT" {
		return true // "the man whom police arrested in May"
	}
	next := r.phrase[p.head+1]
	return next >= 0 && !r.phrases[next].timely
}

// isThingDone holds of the "done" at a token behind a form of "be" whose subject can finish nothing: "the work is [done]", but not
// "they are done", "Lee is done with it".
func (r *eventReader) isThingDone(p *predicate, done int) bool {
	return r.word[p.head] != "'s" && r.at(done+1) != "with" && (r.pos(p.first-1) != "PRP" || r.word[p.first-1] == "it") && r.at(done+1) != "it"
}

// overAdverbs goes back from a token over the adverbs before a verb: "the council [earlier] banned".
func (r *eventReader) overAdverbs(i int) int {
	for i > 0 && isAdverb(r.pos(i)) {
		i--
	}
	return i
}

// goesOnInPast holds of a participle that is joined to a past tense and has an object: "killed four and wounded/VBN a guard".
func (r *eventReader) goesOnInPast(p *predicate) bool {
	if r.pos(p.first-1) != "CC" || p.head+1 >= len(r.tokens) || r.phrase[p.head+1] < 0 || r.phrases[r.phrase[p.head+1]].timely {
		return false
	}
	for k := len(r.preds) - 1; k >= 0; k-- {
		if q := &r.preds[k]; q.form != nominal {
			return q.form == finite && q.tense == inPast && !q.passive && !q.silent
		}
	}
	return false
}

// goesOnPassive holds of a past tense without an object that is joined to a passive, if it tells what is done to people, "was arrested
// and sent/VBD back", or by whom, "was hit and shoved/VBD by men".
func (r *eventReader) goesOnPassive(p *predicate) bool {
	if p.form != finite || p.tense != inPast || p.first != p.head || r.pos(r.overAdverbs(p.first-1)) != "CC" {
		return false
	}
	behind := p.head + 1
	for r.pos(behind) == "RP" || isAdverb(r.pos(behind)) {
		behind++
	}
	if !isDoneToPeople(p.lemma) && !(r.at(behind) == "by" && p.traits&patient == 0 && r.phrase[min(behind+1, len(r.phrase)-1)] >= 0) {
		return false
	}
	if behind < len(r.phrase) && r.phrase[behind] >= 0 && !r.phrases[r.phrase[behind]].timely {
		if m := r.mention[behind]; m < 0 || r.mentions[m].Kind != annotate.Money { // "and fined $300"
			return false
		}
	}
	for k := len(r.preds) - 1; k >= 0 && k > len(r.preds)-maxPieces; k-- {
		if q := &r.preds[k]; q.form == finite {
			return q.passive && q.tense == inPast
		}
	}
	return false
}

// isDoneToPeople holds of verbs that without an object tell what is done to somebody.
func isDoneToPeople(lemma string) bool {
	switch lemma {
	case "acquit", "applaud", "arrest", "award", "bail", "ban", "banish", "bring", "celebrate", "charge", "convict", "deport", "detain", "dismiss",
		"evict", "execute", "expel", "extradite", "fine", "give", "handcuff", "hang", "hold", "honor", "honour", "hospitalise", "hospitalize",
		"imprison", "indict", "injure", "jail", "kill", "murder", "order", "place", "praise", "put", "rape", "release", "remand", "send",
		"sentence", "take", "torture", "transfer", "treat", "wound":
		return true
	}
	return false
}

// afterAuxiliary looks back over a few adverbs for a form of be or have.
func (r *eventReader) afterAuxiliary(i int) bool {
	for i--; i >= 0 && isAdverb(r.pos(i)); i-- {
	}
	return i >= 0 && isVerb(r.pos(i)) && isAuxiliary(r.lemma(r.word[i]))
}

func isAuxiliary(lemma string) bool { return lemma == "be" || lemma == "have" || lemma == "do" }

// verbGroup reads the group that begins at token i: "may not have been seen".
func (r *eventReader) verbGroup(i int) predicate {
	p := predicate{first: i, head: i, governor: -1, rule: ruleVerb}
	r.openGroup(&p)
	for r.nextInGroup(&p) {
	}
	if r.hyphened(p.head) && isVerb(r.pos(p.head+2)) {
		p.head += 2 // "to re-open"
	}
	p.lemma = r.lemma(r.word[p.head])
	p.traits = r.words.verbs[p.lemma]
	by := p.head + 1
	if r.pos(by) == "RP" {
		by++ // "a goal ruled out by Mali"
	}
	if p.form == finite && p.tense == inPast && p.first == p.head && r.at(by) == "by" && p.traits&patient == 0 && by+1 < len(r.mention) && r.mention[by+1] >= 0 {
		p.passive = true // a headline leaves the auxiliary out: "Mine seized by Mali"
	}
	if next := r.at(p.head + 1); next == ":" && p.lemma == "continue" || next == "to" && r.pos(p.head+2) == "VB" && p.lemma == "decline" {
		p.traits &^= patient // "Lee continued: …", "Lee declined to say"
	}
	if p.traits&aspect != 0 && p.lemma != "come" && p.lemma != "go" && r.leadsToDeed(p.head) {
		p.traits &^= patient // "Lee began to sing"
	}
	switch {
	case r.pos(p.head) == "MD", p.lemma == "be", !isWord(r.word[p.head]), p.lemma == "do" && (r.asksWithDo(&p) || r.hasToDo(p.head)):
		p.silent = true
	case r.word[p.head] == "used" && p.form == finite && !p.passive && r.at(p.head+1) == "to": // "used to run"
		p.silent = true
	case p.traits&state != 0:
		p.silent = true
	}
	if r.word[p.head] == "according" {
		p.lemma, p.rule, p.silent = "accord", ruleAccording, false
		p.traits = says
	}
	return p
}

// leadsToDeed holds of a verb at token i behind which stands another that its subject does: "began to sing", but not "began to fall".
func (r *eventReader) leadsToDeed(i int) bool {
	verb := i + 1
	for isAdverb(r.pos(verb)) {
		verb++
	}
	switch {
	case r.at(verb) == "to" && r.pos(verb+1) == "VB":
		verb++
	case r.pos(verb) != "VBG":
		return false
	}
	return r.lemma(r.word[verb]) != "be" && r.words.verbs[r.lemma(r.word[verb])]&patient == 0
}

// asksWithDo holds of the auxiliary of a question whose subject is a noun: "did the troops leave?"
func (r *eventReader) asksWithDo(p *predicate) bool {
	subject := p.head + 1
	if p.form != finite || p.head != p.first || !isOpener(r.pos(p.first-1)) || subject >= len(r.phrase) || r.phrase[subject] < 0 {
		return false
	}
	verb := r.phrases[r.phrase[subject]].end
	for isAdverb(r.pos(verb)) {
		verb++
	}
	return r.pos(verb) == "VB" || r.pos(verb) == "VBP"
}

// hasToDo holds of the verb of "has to do with", "had nothing to do with", which say what something is about.
func (r *eventReader) hasToDo(i int) bool {
	if r.word[i] != "do" || r.at(i+1) != "with" || r.at(i-1) != "to" {
		return false
	}
	for back := i - 2; back >= 0 && back > i-maxAdverbs; back-- {
		switch r.word[back] {
		case "have", "has", "had", "having", "'ve":
			return true
		case "nothing", "something", "anything", "everything", "little", "much", "more", "less", "lot", "a", "very":
		default:
			return false
		}
	}
	return false
}

// openGroup reads form and tense off the first word, and what stands before it.
func (r *eventReader) openGroup(p *predicate) {
	before := p.first - 1
	for before >= 0 && isAdverb(r.pos(before)) && before > p.first-4 {
		p.negated = p.negated || r.negates(before)
		before--
	}
	if word := r.at(before); before >= 0 && (word == "neither" || word == "nor") {
		p.negated = true // "will neither come nor go"
	}
	switch r.pos(p.first) {
	case "VBD":
		p.tense = inPast
	case "VBZ", "VBP", "MD":
		p.tense = inPresent
	case "VBG":
		p.form = gerund
	case "VBN":
		p.form = participle
	case "VB":
		if r.at(before) == "to" {
			p.form = infinitive
			p.negated = p.negated || isNegation(r.at(before-1))
		}
	}
	if word := r.word[p.first]; r.pos(p.first) == "MD" {
		p.modal = word
	}
}

// negates holds of a negation; that of "not only" says that there is more.
func (r *eventReader) negates(i int) bool {
	switch r.at(i + 1) {
	case "only", "just", "merely", "simply":
		return isNegation(r.word[i]) && r.word[i] != "not"
	}
	return isNegation(r.word[i])
}

const maxAdverbs = 5 // between two verbs of a group

// nextInGroup moves the head on from an auxiliary to the verb that it belongs to. It reports whether there is one.
func (r *eventReader) nextInGroup(p *predicate) bool {
	aux := ""
	if r.pos(p.head) != "MD" {
		aux = r.lemma(r.word[p.head])
		if !isAuxiliary(aux) {
			return false
		}
	}
	next := p.head + 1
	negated := false
	for next < len(r.tokens) && next <= p.head+maxAdverbs && (isAdverb(r.pos(next)) || r.countsSubject(next)) {
		negated = negated || r.negates(next)
		next++
	}
	if r.at(next) == "without" && r.at(next+1) == "doubt" {
		next += 2 // "will without doubt leave"
	}
	if aux != "" {
		next = r.overInnerTime(next)
	}
	if aux != "" && next == p.head+1 && r.pos(next) == "PRP" && isVerb(r.pos(next+1)) && (isOpener(r.pos(p.head-1)) ||
		r.word[p.head] == "had" && r.pos(p.head-1) == "CC" || isNegation(r.at(p.head-1)) || r.at(p.head-1) == "only") {
		next++ // a question, "did he leave", or "nor did he leave"
	}
	p.negated = p.negated || negated
	if next >= len(r.tokens) {
		return false
	}
	pos := r.pos(next)
	switch {
	case r.word[p.head] == "'d" && (pos == "VBN" || pos == "VBD" || pos == "VB" && r.lemma(r.word[next]) != r.word[next]): // she'd previously endorsed him
		p.modal, p.tense, p.perfect = "", inPast, true
	case aux == "" && isVerb(pos),
		aux == "do" && (pos == "VB" || pos == "VBP" || negated && isVerb(pos)):
	case aux == "have" && (pos == "VBN" || pos == "VBD"):
		p.perfect = true
	case aux == "be" && pos == "VBG":
		if (r.word[next] == "going") && r.at(next+1) == "to" && isVerb(r.pos(next+2)) {
			p.modal = "will"
			next += 2
		}
	case aux == "be" && (pos == "VBN" || pos == "VBD"):
		p.passive = !isAuxiliary(r.lemma(r.word[next])) || r.word[next] == "done" && r.isThingDone(p, next)
	case aux != "do" && r.word[next] == "to" && r.pos(next+1) == "VB" && r.word[next-1] != "enough":
		if p.modal == "" && !(aux == "have" && (p.tense == inPast || p.perfect)) { // "had to leave": and did
			p.modal = "to"
		}
		p.perfect = false
		next++
	case aux == "be" && (r.word[next] == "about" || r.word[next] == "due" || r.word[next] == "set") && r.at(next+1) == "to" && r.pos(next+2) == "VB":
		p.modal = "will"
		next += 2
	default:
		return false
	}
	p.head = next
	return true
}

// overInnerTime goes on over a time between an auxiliary and its participle: "were [on Monday] granted bail".
func (r *eventReader) overInnerTime(i int) int {
	from := i
	if r.pos(i) == "IN" {
		from++
	}
	t := r.timeAt(from)
	if t < 0 || r.timeAt(i-1) == t {
		return i
	}
	until := from
	for r.timeAt(until) == t {
		until++
	}
	if pos := r.pos(until); pos != "VBN" && pos != "VBD" {
		return i
	}
	return until
}

// countsSubject holds of a word between an auxiliary and its verb that counts the subject: "have [all] left".
func (r *eventReader) countsSubject(i int) bool {
	switch r.word[i] {
	case "all", "both", "each":
		return isVerb(r.pos(i + 1))
	}
	return false
}

// isOpener holds of what may stand before a question's auxiliary.
func isOpener(pos annotate.POS) bool {
	return pos == "" || pos == "WRB" || pos == "WP" || pos == "WDT" || pos == "``" || pos == ","
}
