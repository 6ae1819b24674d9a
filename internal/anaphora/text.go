// Package anaphora says whom a pronoun of the third person stands for: a linear model scores those named near it by
// where each was last mentioned, in what part of its clause, and how much the text speaks of it.
//
// The text comes as a [Text], the names as [Name] values whose entities are known. [Model.Walk] goes through both once
// and decides each pronoun from left to right, so that a pronoun once decided counts as a mention for the next.
package anaphora

// The text as the features see it: what part a word may play in its clause.

import (
	"slices"
	"strings"
)

// class is a set of parts that a word plays, read off its Penn tag.
type class uint16

const (
	finite       class = 1 << iota // VBZ VBD VBP MD
	verb                           // any other form
	preposition                    // "of", "with"
	subordinator                   // "that", "when"; "after" is both
	relative                       // "who", "whose", "which"
	comma
	conjunction
	nominal // a word of a noun's phrase before its head, or the head
	adverb
	owner // the possessive ’s
	kin   // "father", "wife"
	mark  // any other punctuation
	pronounWord
	plural // a noun in the plural
)

// word is a token with sums over all tokens before it, so that what stands between two tokens is a difference.
type word struct {
	text     string
	class    class
	quoted   bool
	sentence int32
	block    int32 // paragraph
	finites  int32
	commas   int32
	said     int32 // verbs of speaking outside quotations
}

// Text is a tokenized text in the making. Add its tokens in order. The zero Text is empty.
type Text struct {
	words  []word
	starts []int // first token of each sentence
	blocks []int // first token of each paragraph
	quoted bool
}

// Reset empties the text and makes room for n tokens.
func (t *Text) Reset(n int) {
	t.words, t.starts, t.blocks, t.quoted = slices.Grow(t.words[:0], n), t.starts[:0], t.blocks[:0], false
}

// Add adds a token with its Penn tag, which may be empty. opens says that it is the first of a sentence, paragraph that
// it is the first of a paragraph.
func (t *Text) Add(token, tag string, opens, paragraph bool) {
	n := len(t.words)
	t.words = append(t.words, word{text: token, class: classOf(token, tag)})
	w := &t.words[n]
	if n > 0 {
		last := &t.words[n-1]
		w.sentence, w.block, w.finites, w.commas, w.said = last.sentence, last.block, last.finites, last.commas, last.said
		if last.class&finite != 0 {
			w.finites++
			if !last.quoted && says(last.text) {
				w.said++
			}
		}
		if last.class&comma != 0 {
			w.commas++
		}
		if opens {
			w.sentence++
		}
		if paragraph {
			w.block++
			t.quoted = false
		}
	}
	if opens || n == 0 {
		t.starts = append(t.starts, n)
	}
	if paragraph || n == 0 {
		t.blocks = append(t.blocks, n)
	}
	switch token {
	case "“", "``", "«":
		t.quoted = true
	case "”", "''", "»":
		t.quoted = false
	case "\"":
		t.quoted = !t.quoted
	}
	w.quoted = t.quoted
}

func classOf(token, tag string) class {
	switch tag {
	case "VBZ", "VBD", "VBP", "MD":
		return finite
	case "VB", "VBG", "VBN":
		return verb
	case "IN", "TO":
		return classOfIN(token)
	case "WP", "WP$", "WDT":
		return relative
	case "WRB":
		return subordinator
	case "CC":
		return conjunction
	case "RB", "RBR", "RBS":
		return adverb
	case "POS":
		return owner
	case "NN", "NNS":
		c := nominal
		if tag == "NNS" {
			c |= plural
		}
		if kinship(token) {
			c |= kin
		}
		return c
	case "NNP", "NNPS", "JJ", "JJR", "JJS", "DT", "PRP$", "CD", "HYPH":
		return nominal
	case "PRP":
		return pronounWord
	case ",":
		return comma
	case "``", "''", ":", ".", "-LRB-", "-RRB-":
		return mark
	}
	if tag == "" && token == "," {
		return comma
	}
	return 0
}

// classOfIN tells prepositions from words that open a clause: the tag IN has both.
func classOfIN(token string) class {
	if len(token) > 7 {
		return preposition
	}
	switch strings.ToLower(token) {
	case "that", "because", "if", "while", "whether", "though", "although", "unless":
		return subordinator
	case "after", "before", "since", "until", "till", "as", "than", "once", "so":
		return preposition | subordinator
	}
	return preposition
}

// kinship reports a noun that introduces one person by another: "his wife Ann".
func kinship(noun string) bool {
	switch noun {
	case "father", "mother", "parents", "brother", "sister", "son", "daughter", "wife", "husband", "uncle",
		"aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson", "granddaughter", "widow",
		"stepfather", "stepmother", "brothers", "sisters", "sons", "daughters", "friend", "friends", "girlfriend",
		"boyfriend", "fiancée", "partner", "ally", "colleague", "aide", "spouse", "children", "half-brother",
		"half-sister", "rival", "predecessor", "successor", "lawyer", "spokesman", "spokeswoman", "deputy",
		"adviser", "boss":
		return true
	}
	return false
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// role is the part that a mention plays in its clause, as far as the words beside it tell.
type role uint8

const (
	roleSubject role = iota
	roleObject
	roleOwner
	roleOf
	roleBy
	rolePreposition
	roleConjunct // behind a comma or "and"
	roleFirst    // opens its sentence, no verb in sight
	roleOther
	roles
)

// maxPhrase bounds, in tokens, how far left of a name its phrase may begin; maxAside how long the aside between a
// subject and its verb may be.
const (
	maxPhrase = 8
	maxAside  = 25
)

// role reads the part of tokens [from, until).
func (t *Text) role(from, until int) role {
	if until < len(t.words) && t.words[until].is(owner) {
		return roleOwner
	}
	start := t.starts[t.words[from].sentence]
	before := t.phraseStart(from) - 1
	follows := t.verbOfName(from, until) >= 0
	if before < start {
		if follows {
			return roleSubject
		}
		return roleFirst
	}
	switch w := &t.words[before]; {
	case w.is(subordinator) && follows:
		return roleSubject
	case w.is(preposition):
		switch w.text {
		case "of":
			return roleOf
		case "by":
			return roleBy
		}
		return rolePreposition
	case follows, w.is(finite) && reports(w.text):
		return roleSubject
	case w.is(finite | verb):
		return roleObject
	case w.is(comma | conjunction):
		return roleConjunct
	}
	return roleOther
}

// phraseStart is where the noun's phrase that holds token i begins.
func (t *Text) phraseStart(i int) int {
	start := max(t.starts[t.words[i].sentence], i-maxPhrase)
	for i > start && t.words[i-1].is(nominal) {
		i--
	}
	return i
}

// reports are verbs of speaking that their subject may follow: "said Ann Lee".
func reports(s string) bool {
	switch s {
	case "said", "says", "added", "adds", "wrote", "writes", "asked", "asks", "replied", "told", "tells", "explained", "noted":
		return true
	}
	return false
}

// verbFollows reports a finite verb behind a token, over adverbs, a bracket, or an aside between commas.
func (t *Text) verbFollows(i int) bool { return t.verbBehind(i) >= 0 }

// verbOfName is the finite verb behind a name at tokens [from, until), or -1. A name that is itself an aside has its noun's: "his wife,
// Ann, said".
func (t *Text) verbOfName(from, until int) int {
	if until+1 < len(t.words) && t.words[until].is(comma) && t.words[until+1].is(finite) {
		if before := t.phraseStart(from) - 1; before > 0 && t.words[before].is(comma) && t.words[before-1].is(nominal) {
			return until + 1
		}
	}
	return t.verbBehind(until)
}

// verbBehind is that verb, or -1.
func (t *Text) verbBehind(i int) int {
	i = t.overAdverbs(i)
	if i >= len(t.words) || !t.words[i].is(comma) && t.words[i].text != "(" {
		return t.finiteAt(i)
	}
	closing := ","
	if t.words[i].text == "(" {
		closing = ")"
	}
	sentence := t.words[i].sentence
	for j := i + 1; j < min(len(t.words), i+maxAside) && t.words[j].sentence == sentence; j++ {
		if t.words[j].text == closing {
			return t.finiteAt(t.overAdverbs(j + 1))
		}
	}
	return -1
}

// finiteAt is i where a finite verb stands there, else -1.
func (t *Text) finiteAt(i int) int {
	if i < len(t.words) && t.words[i].is(finite) {
		return i
	}
	return -1
}

func (t *Text) overAdverbs(i int) int {
	for n := 0; n < 3 && i < len(t.words) && t.words[i].is(adverb); n++ {
		i++
	}
	return i
}
