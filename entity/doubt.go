package entity

// Single words of doubtful kind that are persons: the text or the lists tell more than the tagger sees.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/internal/names"
)

const (
	// sureKind is the share of belief from which a kind does not yield to relatives, nor to the head of the name.
	sureKind = 0.7
	// mayBePerson is how much of the belief in the best kind is enough for a word of the lists of persons' names,
	// likePerson for one that "he" or "she" follows in its sentence.
	mayBePerson = 0.5
	likePerson  = 0.3
)

// relate makes a word of doubtful kind a person where the article has somebody whose full name ends in it, and one that
// may be a person where a pronoun or the lists say so.
func (d *document) relate(families map[uint64]bool) {
	followed := make([]bool, len(d.types)) // by a pronoun
	article := make([]bool, len(d.types))  // with "the" before it
	for k := range d.names {
		n := &d.names[k]
		if t := &d.types[n.typ]; n.until-n.from > 1 || followed[n.typ] || article[n.typ] || t.odds[names.Person] < likePerson*slices.Max(t.odds[:]) {
			continue
		}
		if n.from > 0 && d.definite(n.from-1) {
			article[n.typ] = true
		} else if d.heFollows(n.until) {
			followed[n.typ] = true
		}
	}
	for i := range d.types {
		t := &d.types[i]
		n := &d.names[t.first]
		if n.until-n.from > 1 {
			continue
		}
		w := &d.words[n.from]
		belief := t.odds[names.Person] / slices.Max(t.odds[:])
		unknown := w.shape == shapeCapital && !w.is(isWord|isCommon) && !n.fact.is(isPlace|isPeople|isWorld|isOrg) && !article[i]
		switch {
		case families[w.hash] && !t.isSure(),
			unknown && belief >= mayBePerson && w.is(isSurname|isForename),
			unknown && belief >= likePerson && followed[i] && !innerCapital(d.text(n.from)):
			t.odds = [names.Kinds]float32{names.Person: t.sum()}
		}
	}
}

// place makes a word of doubtful kind that the tagger takes for a person a place where it stands behind "in" and the like, or
// behind an office: "from Hamra", "the mayor of Hamra". Relatives of the article's persons stay what they are.
func (d *document) place(families map[uint64]bool) {
	for k := range d.names {
		n := &d.names[k]
		t := &d.types[n.typ]
		if n.until-n.from > 1 || t.isSure() || likeliest(&t.odds) != names.Person || families[d.words[n.from].hash] || !d.placedBehind(n.from-1) {
			continue
		}
		t.odds = [names.Kinds]float32{names.Location: t.sum()}
	}
}

// placedBehind reports a word at token i behind which places stand, and hardly a person.
func (d *document) placedBehind(i int) bool {
	if i < 0 {
		return false
	}
	switch d.text(i) {
	case "in", "In", "near", "Near", "from", "From":
		return true
	case "of":
		return i > 0 && realmOffice(d.text(i-1))
	}
	return false
}

// realmOffice reports who holds an office of a place.
func realmOffice(word string) bool {
	switch word {
	case "mayor", "governor", "premier", "president", "king", "queen", "emir", "sultan", "ruler", "duke", "bishop", "archbishop", "magistrate":
		return true
	}
	return false
}

// sum is the belief in all kinds together.
func (t *nameType) sum() float32 {
	sum := float32(0)
	for _, o := range t.odds {
		sum += o
	}
	return sum
}

func (t *nameType) isSure() bool { return slices.Max(t.odds[:]) >= sureKind*t.sum() }

// innerCapital reports a capital behind the first letter: "FrameNet" is no person's name.
func innerCapital(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	return strings.IndexFunc(word[size:], unicode.IsUpper) >= 0
}

// maxFollows bounds, in tokens, how far behind a name its pronoun may stand.
const maxFollows = 60

// heFollows reports a person's pronoun behind token i in its sentence.
func (d *document) heFollows(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	end := d.Sentences[d.SentenceAt(d.Tokens[i-1].Start)].End
	for limit := i + maxFollows; i < min(len(d.Tokens), limit) && d.Tokens[i].Start < end; i++ {
		switch d.text(i) {
		case "he", "she", "his", "her", "him", "himself", "herself":
			return true
		}
	}
	return false
}
