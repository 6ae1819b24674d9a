package anaphora

// What grammar forbids: those whom a pronoun cannot stand for, whatever speaks for them, and pronouns that stand for nobody.

import (
	"strings"

	"github.com/dateline-news/dateline/internal/lexicon"
)

// bars reports that the pronoun cannot stand for who was last mentioned so.
func (w *walker) bars(r *record, p *pronoun) bool {
	m := &r.last
	switch {
	case m.entity == p.own, m.entity == p.speaker, m.entity == p.below, m.entity == w.speaking && w.goesOn(r, p), p.tag == quoteTag && w.saidOf(m, p.token), p.form.gender != 0 && agreement(r.Gender|r.called, p.form.gender) == disagrees:
		return true
	case p.form.part == partObject && (w.directObject(m, p.token) || w.secondObject(m, p.token)), p.kin && w.predicate(m, p.token),
		p.form.part == partSubject && w.oneOf(m, p.token):
		return true
	case p.form.part == partOwner && p.form.gender == 0 && w.governmentOwns(p.token):
		return true
	}
	return false
}

// namedBelow is the entity that the clause of the subject at token i names behind its verb, or -1: "she said Ann Lee was ill" is of two.
func (w *walker) namedBelow(i int, f form, ahead []Name) int {
	if f.part != partSubject || len(ahead) == 0 || !w.verbFollows(i+1) {
		return -1
	}
	at := ahead[0].From
	if at-i > maxBelow || w.words[at].sentence != w.words[i].sentence || w.words[at].commas != w.words[i].commas || w.words[at].quoted != w.words[i].quoted {
		return -1
	}
	for j := i + 1; j < at; j++ {
		if w.words[j].is(conjunction|mark) || w.words[j].text == "as" {
			return -1
		}
	}
	above := w.phraseStart(at) - 1
	if until := ahead[0].Until; until < len(w.words) && w.words[until].is(nominal) && w.words[above].text != "by" { // "it closed Shell stations", "he fears Lee men"
		return -1
	}
	if w.words[above].text == "not" {
		above--
	}
	switch before := w.words[above].text; { // his own name, "he is Tom Lee", "it is not the Hull of old", "she was renamed Ann Lee"
	case be(before), strings.HasSuffix(before, "named"), strings.HasPrefix(before, "bec"), before == "called":
		return -1
	}
	return ahead[0].Entity
}

// whereabouts reports a place that the text only says where something is by: it counts among those named, but no pronoun
// stands for it.
func (w *walker) whereabouts(r *record) bool {
	m := &r.last
	return r.Place && !m.pronoun && (w.modifies(m) || w.dateline(m) || w.locates(m))
}

// maxQuoted bounds, in tokens, how far from a pronoun the end or a name of its quotation is looked for.
const maxQuoted = 80

// goesOn reports a pronoun in words that who spoke last, and nobody since, goes on to speak: the quotation makes up the paragraph or
// ends before "he said".
func (w *walker) goesOn(r *record, p *pronoun) bool {
	i := p.token
	if !w.words[i].quoted || r.spoke < 0 || w.words[i].said > r.said || w.words[r.last.from].quoted && !r.last.pronoun {
		return false
	}
	j := i + 1
	for j < min(len(w.words), i+maxQuoted) && w.words[j].quoted && w.words[j].block == w.words[i].block {
		j++
	}
	switch {
	case j == i+maxQuoted:
		return false
	case j+1 >= len(w.words) || w.words[j+1].block != w.words[i].block:
		return w.words[r.spoke].block == w.words[i].block || w.words[w.blocks[w.words[i].block]].quoted
	}
	if f, ok := w.formAt(j + 1); ok && w.tagAt(j+1, f) == quoteTag {
		return agreement(r.Gender|r.called, f.gender) != disagrees
	}
	return false
}

// saidOf reports a name in the quotation that ends before token i: who is spoken of does not speak.
func (w *walker) saidOf(m *mention, i int) bool {
	if m.pronoun || i-m.until > maxQuoted || !w.words[m.from].quoted || w.words[m.from].block != w.words[i].block {
		return false
	}
	for j := m.until; j < i-1; j++ {
		if !w.words[j].quoted {
			return false
		}
	}
	return true
}

// maxBelow bounds, in tokens, how far behind a subject its clause is looked through for a name.
const maxBelow = 20

// directObject reports that nothing but verbs stands between a subject and token i, "Tom Ray asked him", or what the subject is and
// an infinitive, "Shell has been reluctant to approve it".
func (w *walker) directObject(m *mention, i int) bool {
	at := w.verbOf(m, i)
	if at < 0 || len(w.words[i].text) == 2 && reports(w.words[i-1].text) && i+1 < len(w.words) && w.words[i+1].is(conjunction) { // "Shell said it and Esso would"
		return false
	}
	for at < i && (w.words[at].is(finite|verb|adverb) || w.words[at].text == "to" && w.words[at+1].is(verb) || // "seems to have asked"
		w.words[at].is(nominal) && be(w.words[at-1].text) && at+1 < i && w.words[at+1].text == "to") {
		at++
	}
	return at == i
}

// be reports a form of "be".
func be(s string) bool {
	switch s {
	case "be", "been", "is", "are", "was", "were":
		return true
	}
	return false
}

// secondObject reports that token i is the object of a second verb of a subject: "Tom Ray left and asked him". Before a noun it
// may be an owner: "and sold her house".
func (w *walker) secondObject(m *mention, i int) bool {
	if i < 2 || !w.words[i-1].is(finite) || w.words[i-2].text != "and" || i+1 < len(w.words) && w.words[i+1].is(nominal) {
		return false
	}
	at := w.verbOf(m, i)
	return at >= 0 && at < i-2 && w.words[i-1].finites-w.words[at].finites == 1
}

// oneOf reports that the subject at token i says which ones a subject before it is one of: "Tom Ray is one of the men he met".
func (w *walker) oneOf(m *mention, i int) bool {
	if i == 0 || !w.words[i-1].is(plural) {
		return false
	}
	one := w.phraseStart(i-1) - 2
	if one < 1 || w.words[one].text != "one" || w.words[one+1].text != "of" {
		return false
	}
	at := w.verbOf(m, i)
	return at == one-1 && be(w.words[at].text)
}

// governmentOwns reports that the owner at token i stands behind the verb of a government that no name calls: "the government
// had submitted its budget".
func (w *walker) governmentOwns(i int) bool {
	at := i - 1
	for at > 0 && i-at < 5 && w.words[at].is(finite|verb|adverb) {
		at--
	}
	if at == i-1 || at < 1 || !strings.EqualFold(w.words[at-1].text, "the") {
		return false
	}
	switch w.words[at].text {
	case "government", "cabinet", "parliament":
		return true
	}
	return false
}

// generic reports a pronoun that means whoever it may be: "he or she".
func (t *Text) generic(i int) bool {
	return i+2 < len(t.words) && t.words[i+1].text == "or" && t.other(i, i+2) || i > 1 && t.words[i-1].text == "or" && t.other(i-2, i)
}

// other reports that of two words one is his and the other hers.
func (t *Text) other(i, j int) bool {
	var buf, buf2 [8]byte
	if len(t.words[i].text) > 7 || len(t.words[j].text) > 7 {
		return false
	}
	a, one := formOf(lexicon.AppendFold(buf[:0], t.words[i].text))
	b, two := formOf(lexicon.AppendFold(buf2[:0], t.words[j].text))
	return one && two && a.gender|b.gender == Female|Male
}

// expletive reports an "it" that stands for nothing: "it is clear that", "it is well known that", "it is my duty to", "it was time to",
// "it remains to be seen", "it would be to help".
func (t *Text) expletive(i int, f form) bool {
	if f.gender != 0 || len(t.words[i].text) != 2 || i+4 >= len(t.words) {
		return false
	}
	at := i + 1
	if i > 0 && t.words[i-1].text == "whatever" && t.words[at].text == "takes" {
		return true
	}
	switch t.words[at].text {
	case "would", "will", "may", "might", "could":
		return t.words[at+1].text == "be" && t.words[at+2].text == "to" && t.words[at+3].is(verb)
	case "is", "was", "’s", "'s", "remains", "becomes", "became":
		at = t.overAdverbs(at + 1)
	default:
		return false
	}
	if at+2 >= len(t.words) {
		return false
	}
	next := t.words[at+1].text
	switch t.words[at].text {
	case "left", "yet":
		return next == "to" && t.words[at+2].text == "be"
	case "to":
		return next == "be" && t.words[at+2].text == "seen"
	case "high":
		return next == "time"
	case "time":
		return next == "to" || next == "for" || next == "that"
	case "a":
		switch next {
		case "matter", "question":
			return t.words[at+2].text == "of"
		case "fact", "pity", "shame":
			return t.words[at+2].text == "that"
		}
	case "my", "our":
		switch next {
		case "belief", "duty", "honor", "honour", "hope", "pleasure", "privilege", "view":
			return t.words[at+2].text == "that" || t.words[at+2].text == "to"
		}
	case "believed", "established", "estimated", "expected", "hoped", "known", "recognised", "recognized", "said", "thought":
		return next == "that"
	case "no":
		switch next {
		case "accident", "coincidence", "exaggeration", "secret", "surprise", "wonder":
			return true
		}
	case "certain", "clear", "crucial", "essential", "evident", "important", "imperative", "likely", "necessary", "obvious", "possible", "true", "unclear",
		"unlikely", "vital":
		return next == "that" || next == "whether" || next == "if" || next == "to" && t.words[at+2].is(verb)
	}
	return false
}

// predicate reports that nothing but a form of "be" stands between a subject and token i: "Ann Lee is her aunt".
func (w *walker) predicate(m *mention, i int) bool {
	at := w.verbOf(m, i)
	if at < 0 {
		return false
	}
	switch w.words[at].text {
	case "is", "was", "’s", "'s", "became", "becomes", "remains":
		return w.overAdverbs(at+1) == i
	}
	return false
}

// verbOf is the finite verb of a subject before token i in its sentence, or -1.
func (w *walker) verbOf(m *mention, i int) int {
	if m.role != roleSubject || m.from > i || w.words[m.from].sentence != w.words[i].sentence {
		return -1
	}
	if at := w.verbOfName(m.from, m.until); at < i {
		return at
	}
	return -1
}

// modifies reports a name before a noun: "the Hull-based firm".
func (w *walker) modifies(m *mention) bool {
	return m.until < len(w.words) && w.words[m.until].is(nominal) && w.words[m.until].sentence == w.words[m.from].sentence
}

// locates reports a place that says where something is: "a firm in Hull".
func (w *walker) locates(m *mention) bool {
	start := w.starts[w.words[m.from].sentence]
	before := w.phraseStart(m.from) - 1
	if before > start && w.words[before].is(comma) && capital(w.words[before-1].text) && m.until < len(w.words) && w.words[m.until].is(comma|mark) { // "in Hull, Kent,"
		before = w.phraseStart(before-1) - 1
	}
	if before < start {
		return false
	}
	switch w.words[before].text {
	case "in", "at", "near", "around", "outside", "across", "In", "At", "Near":
		return true
	}
	return false
}

// maxDateline is how many tokens a dateline has behind its place.
const maxDateline = 8

// dateline reports a place that opens a paragraph, before a dash or colon: "HULL (Reuters) - ".
func (w *walker) dateline(m *mention) bool {
	if m.from > 0 && w.words[m.from-1].block == w.words[m.from].block {
		return false
	}
	bracket := false
	for i := m.until; i < min(len(w.words), m.until+maxDateline); i++ {
		switch w.words[i].text {
		case "-", "–", "—", "--":
			return true
		case ":":
			return !bracket
		case "(":
			bracket = true
		}
		if w.words[i].is(finite) {
			return false
		}
	}
	return false
}

// inPhrase is the entity whose name stands in the phrase that the owner at token i opens, or -1: "her daughter Ann",
// "Her husband, Colonel Ray,". It cannot be the owner.
func (w *walker) inPhrase(i int, ahead []Name) int {
	if len(ahead) == 0 || ahead[0].From-i > maxPhrase || w.words[ahead[0].From].sentence != w.words[i].sentence {
		return -1
	}
	name := ahead[0]
	related, aside := false, false
	for j := i + 1; j < name.From; j++ {
		switch x := &w.words[j]; {
		case x.is(nominal):
			related = related || x.is(kin)
		case x.is(comma) && !aside && j > i+1:
			aside = true
		case x.is(verb|finite) && aside && !reports(x.text): // "her husband, retired Colonel Ray,"
		default:
			return -1
		}
	}
	after := name.Until
	closed := after >= len(w.words) || w.words[after].is(comma|mark)
	within := i > 0 && w.words[i-1].sentence == w.words[i].sentence && w.words[i-1].is(preposition|subordinator)
	switch {
	case name.From == i+1, aside && (within || !closed), !aside && within && !related:
		return -1 // "In his book, Ray says", "in his last year Ray said"
	case !aside && !closed && w.words[after].is(nominal|owner): // "his Hull office"
		return -1
	}
	return name.Entity
}

// speakerOf is the entity that speaks the words in which token i stands, where its name follows them, or -1.
func (w *walker) speakerOf(i int, ahead []Name) int {
	if !w.words[i].quoted {
		return -1
	}
	for n := 0; n < len(ahead) && n < 4 && w.words[ahead[n].From].block == w.words[i].block; n++ {
		if !w.words[ahead[n].From].quoted {
			m := mention{from: ahead[n].From, until: ahead[n].Until}
			if w.speaks(&m, i) {
				return ahead[n].Entity
			}
			break
		}
	}
	return -1
}
