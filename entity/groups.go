package entity

// "The group", "the company": the one body that the text has just named; "the country", "the city": the one such place.

import (
	"iter"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// group reports a word that a body is called by whatever its name is. Rarer ones, "the movement", mean another too often.
func group(s string) bool {
	switch s {
	case "agency", "airline", "broadcaster", "bureau", "company", "federation", "firm", "group", "militia", "network", "newspaper",
		"organisation", "organization", "outlet", "party", "regulator", "retailer", "watchdog":
		return true
	}
	return false
}

// land reports a word that a country is called by, town one that a place in it is.
func land(s string) bool { return s == "country" || s == "kingdom" || s == "nation" }

func town(s string) bool { return s == "city" || s == "town" }

// isParty reports a body that says that it is a party.
func (r *resolver) isParty(e *draft) bool {
	from, until := r.TokensIn(e.name)
	for i := from; i < until; i++ {
		switch r.text(i) {
		case "Party", "Partido", "Parti", "Partij", "Partei", "Front", "Alliance", "Movement", "Democrats", "Republicans", "Labour", "GOP":
			return true
		}
	}
	return false
}

// mayBeParty reports one word that says nothing of what body it is.
func (r *resolver) mayBeParty(e *draft) bool {
	from, until := r.TokensIn(e.name)
	return until-from == 1 && !r.words[from].is(isWorld|isHead)
}

// isKingdom reports a country that says that it is a kingdom, or is known to be one.
func (r *resolver) isKingdom(at int) bool {
	switch name := r.Text[r.entities[at].name.Start:r.entities[at].name.End]; name {
	case "Bahrain", "Belgium", "Bhutan", "Cambodia", "Denmark", "Eswatini", "eSwatini", "Jordan", "Lesotho", "Morocco", "Netherlands", "Norway",
		"Saudi Arabia", "Spain", "Swaziland", "Sweden", "Thailand", "Tonga":
		return true
	default:
		return strings.Contains(name, "Kingdom")
	}
}

// maxNamed bounds how many names back the body may stand, maxSpoken how many words back a people may stand that is not the country's.
const (
	maxNamed  = 20
	maxSpoken = 80
)

// groups notes "the group", "the country" and the like where this and the last sentence have named one body before it and no other. "The Company" is
// no name either where no name begins so, but "the Bureau" no court's. Nominals are noted already, and the agency of "each agency" is
// any.
func (r *resolver) groups() {
	next := 0             // the first name not before the word
	noted := len(r.names) // the first mention that may be a nominal
	every := -1           // the last such word behind "each" or the like
	for i := 0; i+1 < len(r.words); i++ {
		every = max(every, r.everyGroup(i))
		if shape := r.words[i+1].shape; !r.definite(i) || shape != shapeLower && shape != shapeCapital {
			continue
		}
		word := strings.ToLower(r.text(i + 1))
		if !group(word) && !land(word) && !town(word) || !r.phraseEnds(i+2) {
			continue
		}
		for next < len(r.names) && r.names[next].until <= i {
			next++
		}
		if next < len(r.names) && r.names[next].from <= i+1 || r.called(i, &noted) {
			continue
		}
		if every >= 0 && r.words[every].hash == r.words[i+1].hash && r.Tokens[every].Start >= r.sentenceBefore(i) {
			continue
		}
		at := r.meantBy(word, i, next)
		if at >= 0 && (r.words[i+1].shape == shapeLower || r.mayBeCalled(at, i+1)) {
			r.mentions = append(r.mentions, mention{
				span: annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[i+1].End}, kind: kinds[r.entities[at].kind],
				form: annotate.Nominal, entity: at, confidence: 0.6, rule: "group",
			})
		}
	}
}

// meantBy is whom "the" with a word at token i+1 means, before name next, or -1.
func (r *resolver) meantBy(word string, i, next int) int {
	if !group(word) {
		if land(word) && r.tellsWhichLand(i+2) {
			return -1
		}
		return r.placeNamed(i, next, word)
	}
	if at := r.bodyAside(i+2, next); at >= 0 {
		return at
	}
	at := r.justNamed(i, next, word == "party")
	if at >= 0 && r.ownObject(i, next, at) {
		return -1
	}
	return at
}

// everyGroup is the word at token i+1 or a little behind that a body is called by, where "each" or the like stands at token i: "each
// department and agency", but not "any houses for the company"; or -1.
func (r *resolver) everyGroup(i int) int {
	switch r.text(i) {
	case "each", "Each", "every", "Every", "any", "Any":
		for j := i + 1; j < min(len(r.words), i+5) && (!r.words[j].is(isFunction) || r.text(j) == "and" || r.text(j) == "or"); j++ {
			if group(r.text(j)) {
				return j
			}
		}
	}
	return -1
}

// mayBeCalled reports a body that a word with a capital at token i may call: no other word says what it is, "the Bureau" of no "Uldra
// Council". A "Company" may be any.
func (r *resolver) mayBeCalled(at, i int) bool {
	head := r.entities[at].head
	return head == 0 || head == r.words[i].hash || !r.words[i].is(isHead) || r.text(i) == "Company"
}

// called reports a nominal at token i; next is the first mention that is a nominal not before it.
func (r *resolver) called(i int, next *int) bool {
	start := r.Tokens[i].Start
	for *next < len(r.mentions) && (r.mentions[*next].form != annotate.Nominal || r.mentions[*next].span.Start < start) {
		*next++
	}
	return *next < len(r.mentions) && r.mentions[*next].span.Start == start
}

// definite reports "the" at token i.
func (d *document) definite(i int) bool {
	tok := &d.Tokens[i]
	return tok.End-tok.Start == len("the") && (d.text(i) == "the" || d.text(i) == "The")
}

// justNamed is the one body that the names before place next name in the sentence of token i and the one before; or -1. Where a party is
// asked for, the one that says that it is a party.
func (r *resolver) justNamed(i, next int, party bool) int {
	found, parties := -1, -1 // -2: several
	for at := range r.lately(i, next) {
		if r.entities[at].kind != kindOrg {
			continue
		}
		found = only(found, at)
		if party && r.isParty(&r.entities[at]) {
			parties = only(parties, at)
		}
	}
	if party && parties != -1 {
		return max(parties, -1)
	}
	if party && found >= 0 && !r.mayBeParty(&r.entities[found]) {
		return -1
	}
	return max(found, -1)
}

// bodyAside is the body that name next is, where it stands between commas from token i on: "the group, All Drivers, paid"; or -1.
func (r *resolver) bodyAside(i, next int) int {
	if next == len(r.names) || r.names[next].from != i+1 || r.text(i) != "," {
		return -1
	}
	if until, at := r.names[next].until, r.entityOf[next]; until < len(r.words) && r.text(until) == "," && r.entities[at].kind == kindOrg {
		return at
	}
	return -1
}

// ownObject reports that the phrase at token i, before name next, is the object of a verb that a body or "it" is the subject of: "Shell
// had asked the company".
func (r *resolver) ownObject(i, next, at int) bool {
	j := i - 1
	for j > 0 && i-j < 5 && (strings.HasPrefix(string(r.Tokens[j].POS), "VB") || strings.HasPrefix(string(r.Tokens[j].POS), "RB")) {
		j--
	}
	return j < i-1 && (r.text(j) == "it" || next > 0 && r.names[next-1].until == j+1 && r.entityOf[next-1] == at)
}

// tellsWhichLand reports that what follows at token i says which country is meant, or that it may be any: "the country on which it
// lies", "the country in question", "the country found to pay".
func (r *resolver) tellsWhichLand(i int) bool {
	return i+1 < len(r.words) && (r.tellsWhich(i) || r.text(i) == "in" && r.text(i+1) == "question" ||
		r.Tokens[i].POS == "VBN" && (r.text(i+1) == "to" || r.text(i+1) == "by"))
}

// placeNamed is the one country, kingdom or town that the names before place next name in the sentence of token i and the one before,
// where nothing else may be meant; or -1.
func (r *resolver) placeNamed(i, next int, word string) int {
	found := -1
	for at := range r.lately(i, next) {
		if r.entities[at].kind != kindGPE {
			continue
		}
		f := r.factOf(at)
		switch {
		case land(word) && f.is(isCountry) && f.is(isRegion|isProvince):
			if !f.is(isCity | isBigCity) { // either Georgia, but not Hong Kong
				return -1
			}
		case word == "kingdom" && !r.isKingdom(at):
		case land(word) && f.is(isCountry), town(word) && f.is(isCity|isBigCity) && !f.is(isCountry):
			found = only(found, at)
		}
	}
	if found < 0 || land(word) && word != "kingdom" && r.otherLand(i, next, found) {
		return -1
	}
	return found
}

// factOf is what the lists say of the name that an entity is called by.
func (r *resolver) factOf(at int) fact {
	from, until := r.TokensIn(r.entities[at].name)
	return r.lx.find(r.hashOf(from, until))
}

// otherLand reports that "the country" at token i may be another than the one found before name next: inside the name of a body stands
// another, or a people that is not its own, or "my country". One that acts may speak of another, "Chad will help the country".
func (r *resolver) otherLand(i, next, found int) bool {
	link, from := r.factOf(found).link, r.sentenceBefore(i)
	for k := next - 1; k >= max(next-maxNamed, 0) && r.Tokens[r.names[k].from].Start >= from; k-- {
		n, at := &r.names[k], r.entityOf[k]
		if at == found && r.verb(n.until) && r.othersBefore(from, k, found) {
			return true
		}
		of := false // "the Bank of Chad", not "Dairy Australia"
		for j := n.from; j < n.until && r.entities[at].kind == kindOrg; j++ {
			w := &r.words[j]
			if of = of || w.is(isFunction); of && w.is(isCountry) && w.name() && w.link != link {
				return true
			}
		}
	}
	here := r.Sentences[r.SentenceAt(r.Tokens[i].Start)].Start
	for j := i - 1; j >= max(0, i-maxSpoken) && r.Tokens[j].Start >= from; j-- {
		if w := &r.words[j]; w.is(isPeople) && w.name() && w.link != link {
			return true
		}
		if s := r.text(j); (s == "my" || s == "our") && r.Tokens[j].Start >= here && land(r.text(j+1)) {
			return true
		}
	}
	return false
}

// othersBefore reports that the sentence before offset from names another country in the same paragraph, before name k.
func (r *resolver) othersBefore(from, k, found int) bool {
	start := r.Sentences[max(r.SentenceAt(from)-1, 0)].Start
	if strings.Contains(r.Text[start:from], "\n") {
		return false
	}
	for k--; k >= 0 && r.Tokens[r.names[k].from].Start >= start; k-- {
		if at := r.entityOf[k]; at != found && r.entities[at].kind == kindGPE && r.factOf(at).is(isCountry) {
			return true
		}
	}
	return false
}

// isJustNamed reports a body that is one of those named in the sentence of token i, before name next, and the one before.
func (r *resolver) isJustNamed(at, i, next int) bool {
	for named := range r.lately(i, next) {
		if named == at {
			return true
		}
	}
	return false
}

// lately yields the entities of the names before name next in the sentence of token i and the one before, the latest first.
func (r *resolver) lately(i, next int) iter.Seq[int] {
	return func(yield func(int) bool) {
		from := r.sentenceBefore(i)
		for k := next - 1; k >= max(next-maxNamed, 0) && r.Tokens[r.names[k].from].Start >= from; k-- {
			if !yield(r.entityOf[k]) {
				return
			}
		}
	}
}

// sentenceBefore is where the sentence before that of token i begins.
func (r *resolver) sentenceBefore(i int) int {
	return r.Sentences[max(r.SentenceAt(r.Tokens[i].Start)-1, 0)].Start
}

// phraseEnds reports that no noun, name or "of" follows at token i: "the group leader", "the group of".
func (r *resolver) phraseEnds(i int) bool {
	if i >= len(r.words) {
		return true
	}
	switch w := &r.words[i]; {
	case w.name(), w.is(isTitle), w.shape == shapeHyphen, r.text(i) == "of", r.text(i) == "that", r.text(i) == "which", strings.HasPrefix(string(r.Tokens[i].POS), "NN"):
		return false
	}
	return true
}
