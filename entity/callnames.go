package entity

// Single words that mean a person and are neither the family nor the given name that the article tells: a name between
// them, initials, and a given name with the partner's family name behind it.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// calledBy finds the only person named before that a single word can mean so: "Lula" for "Luiz Inácio Lula da Silva", "AOC"
// for "Alexandria Ocasio-Cortez". -1 where there are several or none.
func (r *resolver) calledBy(n *name, word uint64, gender facts) int {
	found := -1
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind != kindPerson || e.junior || len(e.words) < 2 || e.name.Start > r.Tokens[n.from].Start || !agree(gender, e.gender) {
			continue
		}
		if !slices.Contains(e.words[1:], word) && !(r.isAcronym(n) && r.hasInitials(e.name, r.text(n.from))) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// nickname notes a word that a full name has in quotation marks: Tom "Bo" Lee is Bo.
func (r *resolver) nickname(n *name, e *draft) {
	for i := n.from + 1; i+2 < n.until; i++ {
		if r.words[i].shape == shapeQuote && r.words[i+1].name() && r.words[i+2].shape == shapeQuote {
			e.spellings = append(e.spellings, r.words[i+1].hash)
			return
		}
	}
}

// leastInitials is how many letters initials have at least: two are too many people's.
const leastInitials = 3

// hasInitials reports whether letters begin all the words of a person's name, with or without those in small letters:
// "MBS" for "Mohammed bin Salman".
func (r *resolver) hasInitials(person annotate.Span, letters string) bool {
	if len(letters) < leastInitials {
		return false
	}
	var all, capitals strings.Builder
	from, until := r.TokensIn(person)
	for i := from; i < until; i++ {
		switch w := &r.words[i]; {
		case w.name():
			capitals.WriteByte(r.text(i)[0])
			all.WriteByte(r.text(i)[0])
		case w.shape == shapeLower:
			all.WriteByte(r.text(i)[0])
		}
	}
	return letters == capitals.String() || letters == strings.ToUpper(all.String())
}

// couple gives the family name of somebody whose given name stands before another's full name: "Ann and Tom Lee". 0 where
// nobody does.
func (r *resolver) couple(k int) uint64 {
	if k+1 >= len(r.names) {
		return 0
	}
	n, partner := &r.names[k], &r.names[k+1]
	if n.until-n.from != 1 || partner.from != n.until+1 || partner.until-partner.from < 2 || r.types[partner.typ].kind != kindPerson ||
		!r.words[n.from].is(isForename) || !r.words[partner.from].is(isForename) {
		return 0
	}
	switch r.text(n.until) {
	case "and", "&":
		return r.familyName(partner, r.significant(partner))
	}
	return 0
}

// kinBefore reports a word for kin right before a person's name: "his wife, Ann Lee", "Tom Lee's son Karl Lee".
func (r *resolver) kinBefore(from int) bool {
	i := from - 1
	if i > 0 && r.text(i) == "," {
		i--
	}
	if i < 0 {
		return false
	}
	switch r.text(i) {
	case "wife", "husband", "widow", "widower", "son", "daughter", "brother", "sister", "father", "mother", "uncle", "aunt", "nephew", "niece",
		"cousin", "grandson", "granddaughter", "grandfather", "grandmother", "stepson", "stepdaughter":
		return true
	}
	return false
}
