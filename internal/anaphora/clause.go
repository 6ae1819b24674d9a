package anaphora

// The clause above a pronoun: the finite verb before it, and whom or what that verb is said of, named or not.

import (
	"strings"

	"github.com/dateline-news/dateline/internal/calling"
)

// subjectKind is what the subject of a clause is.
type subjectKind uint8

const (
	noSubject      subjectKind = iota
	nameSubject                // a word with a capital
	sameSubject                // a pronoun of the same gender: "he" above "his"
	nobodySubject              // the same, decided to stand for nobody named
	otherSubject               // any other pronoun: "they"
	someoneSubject             // one person whom no name calls: "a lawyer"
	thingSubject               // another noun in the singular
	manySubject                // a noun in the plural
	subjectKinds
)

// clause is the clause above a pronoun: that of the nearest finite verb before it in its sentence; where there is none,
// the main clause of the sentence before.
type clause struct {
	verb     int // -1: none
	subject  int // the last token of the subject's head, -1: none
	kind     subjectKind
	sentence int32
	previous bool // another sentence than the pronoun's
	open     bool // a verb without a subject of its own stands between: "asked Tom to help him"
}

// maxClause bounds, in tokens, how far a clause's verb is looked for, maxSentences how many sentences back.
const (
	maxClause    = 40
	maxSentences = 3
)

// clauseAbove reads the clause above the pronoun at token i. What is quoted is none for the writer's own words.
func (t *Text) clauseAbove(i int, f form) clause {
	sentence := t.words[i].sentence
	c := clause{verb: -1, subject: -1, sentence: sentence}
	start := t.starts[sentence]
	for j := i - 1; j >= max(start, i-maxClause); j-- {
		if t.words[j].is(finite) && t.saidWith(j, i) {
			c.verb, c.subject = j, t.subjectOf(j, start)
			break
		}
		c.open = c.open || t.words[j].is(verb)
	}
	if c.verb < 0 || f.gender != 0 && c.subject == start && impersonal(t.words[start].text) {
		t.mainBefore(&c, i)
	}
	if c.subject >= 0 {
		c.kind = t.kindOfSubject(c.subject, f)
	}
	return c
}

// mainBefore makes the clause the main one of the latest sentence before that has one.
func (t *Text) mainBefore(c *clause, i int) {
	for s := c.sentence - 1; s >= max(0, c.sentence-maxSentences); s-- {
		start := t.starts[s]
		for j := start; j < min(t.starts[s+1], start+maxClause); j++ {
			if t.words[j].is(finite) && t.saidWith(j, i) {
				*c = clause{verb: j, subject: t.subjectOf(j, start), sentence: s, previous: true}
				return
			}
		}
	}
}

// saidWith reports that who says token i says token j too: it is no quotation before the writer's own words.
func (t *Text) saidWith(j, i int) bool { return t.words[i].quoted || !t.words[j].quoted }

// impersonal are the words that open "It was his", "This is her".
func impersonal(s string) bool { return s == "It" || s == "This" || s == "That" }

// subjectOf is the head of the subject of the finite verb at token at, or -1. A verb behind "and" has that of the verb
// before, one behind "who" what stands before "who".
func (t *Text) subjectOf(at, start int) int {
	for hops := 0; hops < 4; hops++ {
		j := at - 1
		for j >= start && t.words[j].is(adverb|finite|verb) {
			j--
		}
		switch {
		case j < start:
			return -1
		case t.words[j].is(conjunction):
			for j--; j >= start && !t.words[j].is(finite); j-- {
			}
			if j < start {
				return -1
			}
			at = j
			continue
		case t.words[j].is(relative):
			j--
			if j >= start && t.words[j].is(comma) {
				j--
			}
			if j < start || !t.words[j].is(nominal) {
				return -1
			}
			head := t.headOf(j, start)
			if before := t.phraseStart(head) - 1; before > start && t.words[before].is(comma) && t.words[before-1].is(nominal) && capital(t.words[before-1].text) {
				return before - 1 // "Ann Lee, a lawyer who said"
			}
			return head
		case t.words[j].is(comma), t.words[j].text == ")":
			return t.beforeAside(j, start)
		case t.words[j].is(pronounWord):
			return j
		case t.words[j].is(nominal):
			return t.headOf(j, start)
		}
		return -1
	}
	return -1
}

// beforeAside is the head before the aside that the token at closing ends: "Tom Ray, 63, said".
func (t *Text) beforeAside(closing, start int) int {
	opening := ","
	if t.words[closing].text == ")" {
		opening = "("
	}
	if name := closing - 1; name > start && opening == "," && capital(t.words[name].text) && t.words[name].is(nominal) {
		if before := t.phraseStart(name) - 1; before > start && t.words[before].is(comma) && t.words[before-1].is(nominal) && !capital(t.words[before-1].text) {
			return name // "his wife, Ann, said"
		}
	}
	for j := closing - 1; j > max(start, closing-maxAside); j-- {
		if t.words[j].text == opening {
			if t.words[j-1].is(nominal) {
				return t.headOf(j-1, start)
			}
			return -1
		}
	}
	return -1
}

// headOf is the head of the noun's phrase that ends at token j, over phrases behind it: "the house" of "the house of Ann".
func (t *Text) headOf(j, start int) int {
	for hops := 0; hops < 3; hops++ {
		before := t.phraseStart(j) - 1
		for before > start && t.words[before].is(owner) { // "the mayor of Hull's wife"
			before = t.phraseStart(before-1) - 1
		}
		if before-1 < start || !t.words[before].is(preposition) || !t.words[before-1].is(nominal) {
			break
		}
		j = before - 1
	}
	return j
}

// kindOfSubject is what the subject with its head at token j is, beside a pronoun.
func (t *Text) kindOfSubject(j int, f form) subjectKind {
	w := &t.words[j]
	switch {
	case w.is(pronounWord):
		switch strings.ToLower(w.text) {
		case "he":
			if f.gender == Male {
				return sameSubject
			}
		case "she":
			if f.gender == Female {
				return sameSubject
			}
		case "it":
			if f.gender == 0 {
				return sameSubject
			}
		}
		return otherSubject
	case w.is(plural):
		return manySubject
	case capital(w.text):
		return nameSubject
	case w.is(kin), human(w.text), calling.Person(w.text):
		return someoneSubject
	}
	return thingSubject
}

// capital reports a word with a capital.
func capital(word string) bool { return 'A' <= word[0] && word[0] <= 'Z' || word[0] >= 0x80 }

// human reports a noun that calls a person and no office or trade.
func human(noun string) bool {
	switch noun {
	case "man", "woman", "boy", "girl", "child", "baby", "person", "guy", "anyone", "someone", "everyone", "nobody":
		return true
	}
	return false
}

// standing is where a candidate's mention stands beside the clause above a pronoun.
type standing uint8

const (
	isSubject standing = iota
	inSubject          // within the subject's phrase: "Clinton" of "Clinton's visit"
	beforeSubject
	behindVerb
	otherSentence
	aheadOfPronoun
	standings
)

// standing is that of a mention.
func (w *walker) standing(p *pronoun, m *mention) standing {
	c := &p.clause
	switch {
	case m.from > p.token:
		return aheadOfPronoun
	case w.words[m.from].sentence != c.sentence:
		return otherSentence
	case c.verb >= 0 && c.verb < m.from:
		if c.subject < 0 && reports(w.words[m.from-1].text) {
			return isSubject
		}
		return behindVerb
	case c.subject >= m.from && c.subject < m.until, c.subject >= 0 && m.from == c.subject+2 && w.words[m.from-1].text == "(": // "the Hull Society (HS)"
		return isSubject
	case c.subject >= 0 && (m.from > c.subject || m.from >= w.phraseStart(c.subject)-1 || m.until < len(w.words) && w.words[m.until].is(owner) && c.subject-m.until < maxPhrase):
		return inSubject
	}
	return beforeSubject
}

// tagKind is whether a pronoun opens or closes a report: "he said".
type tagKind uint8

const (
	noTag     tagKind = iota
	opensTag          // "he said that"
	quoteTag          // "…," he said
	clauseTag         // "…, he said."
	tagKinds
)

// tagAt is what report the pronoun at token i opens or closes.
func (t *Text) tagAt(i int, f form) tagKind {
	if f.part != partSubject && f.part != partObject {
		return noTag
	}
	after := t.overAdverbs(i + 1)
	behind := i > 0 && says(t.words[i-1].text) && t.words[i-1].is(finite) && i > 1
	if !behind && (after >= len(t.words) || !t.words[after].is(finite) || !says(t.words[after].text)) {
		return noTag
	}
	before := i - 1
	if behind {
		before = i - 2
	}
	switch {
	case before < 0:
	case closes(t.words[before].text):
		return quoteTag
	case behind:
		return noTag
	case t.words[before].is(comma) && (after+1 >= len(t.words) || t.words[after+1].is(mark|comma)) && t.words[before].sentence == t.words[i].sentence:
		return clauseTag
	}
	return opensTag
}

// closes reports a closing quotation mark.
func closes(s string) bool { return s == "”" || s == "''" || s == "»" || s == "\"" || s == "’" }

// says are verbs of speaking and thinking.
func says(s string) bool {
	if reports(s) {
		return true
	}
	switch s {
	case "insisted", "insists", "argued", "argues", "claimed", "claims", "warned", "warns", "continued", "stated", "states", "recalled", "declared",
		"stressed", "believes", "believed", "thinks", "thought", "concluded", "remarked", "admitted", "acknowledged", "announced", "tweeted", "testified", "pointed":
		return true
	}
	return false
}

// subjectNamed mends what is known of the clause's subject by what has been decided: a noun may call somebody named, a pronoun nobody.
func (w *walker) subjectNamed(list []int, p *pronoun) {
	c := &p.clause
	if c.subject < 0 {
		return
	}
	for x := len(list) - 1; x >= 0; x-- {
		if m := &w.records[list[x]].last; m.from <= c.subject && c.subject < m.until {
			if m.nominal {
				c.kind = nameSubject
			}
			return
		}
	}
	if c.kind == sameSubject && w.decided[p.form.gender] == (decision{c.subject, true}) {
		c.kind = nobodySubject
	}
}
