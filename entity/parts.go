package entity

// Single words that are a part of somebody's full name, or of a body's, take its kind.

import (
	"strings"

	"github.com/dateline-news/dateline/internal/names"
)

// personParts are the first and the last words of persons' full names.
func (r *resolver) personParts() map[uint64]bool {
	parts := map[uint64]bool{}
	for k := range r.names {
		if n := &r.names[k]; n.until-n.from > 1 && r.types[n.typ].kind == kindPerson {
			parts[r.words[n.from].hash] = true
			parts[r.words[n.until-1].hash] = true
		}
	}
	return parts
}

// partNames makes persons of single words that the tagger takes for anything else, where they are the first or the last
// word of a person's full name, and no list knows better.
func (r *resolver) partNames(persons map[uint64]bool) {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from > 1 || n.own || !persons[n.hash] || n.fact.is(isPlace|isPeople|isWorld|isOrg) {
			continue
		}
		switch t := &r.types[n.typ]; t.kind {
		case kindOrg:
			if t.odds[names.Person] > minPerson*t.odds[names.Organization] {
				t.kind = kindPerson
			}
		case kindGPE, kindLocation, kindMisc, kindProduct, kindFacility, kindNORP:
			t.kind = kindPerson
		}
	}
}

// minPerson is how much of its belief the tagger must have in a person for a body to become one.
const minPerson = 0.2

// firstWords makes bodies of single words that the tagger takes for persons, where a body's full name begins so, no person's
// full name begins or ends so, and the tagger thinks of a body too, or the lists know that body and nothing calls it what it
// is: "Goldman", but not "Obama" of the "Obama Foundation".
func (r *resolver) firstWords(persons map[uint64]bool) {
	bodies := map[uint64]bool{} // whether the lists know it
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from > 1 && r.types[n.typ].kind == kindOrg {
			head, _ := r.headOf(n)
			bodies[r.words[n.from].hash] = bodies[r.words[n.from].hash] || n.fact.is(isOrg|isWorld) && head == noKind
		}
	}
	if len(bodies) == 0 {
		return
	}
	for k := range r.names {
		if n := &r.names[k]; n.title >= 0 {
			delete(bodies, r.words[n.from].hash)
			delete(bodies, r.words[n.until-1].hash)
		}
	}
	for k := range r.names {
		n := &r.names[k]
		known, ok := bodies[n.hash]
		if t := &r.types[n.typ]; ok && !persons[n.hash] && n.until-n.from == 1 && t.kind == kindPerson && !n.own && !n.fact.is(isLeader) &&
			(known || t.odds[names.Organization] > minBody*t.odds[names.Person]) {
			t.kind = kindOrg
		}
	}
	for k := range r.names {
		n := &r.names[k]
		known, ok := bodies[n.hash]
		if t := &r.types[n.typ]; ok && !known && n.until-n.from == 1 && t.kind == kindOrg && !n.own && !n.fact.is(isOrg|isWorld) &&
			t.odds[names.Location] > minPlace*t.odds[names.Organization] && r.behindIn(n.from) {
			t.kind = kindGPE
		}
	}
}

// companies makes bodies of names that the text gives with a company's legal form elsewhere: "Uldra" of "Uldra Inc.".
func (r *resolver) companies(persons map[uint64]bool) {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from < 2 || r.types[n.typ].kind != kindOrg || !legalForm(r.text(n.until-1)) {
			continue
		}
		until := n.until - 1
		if until-n.from > 1 && r.text(until-1) == "," {
			until--
		}
		typ, ok := r.index[r.hashOf(n.from, until)]
		if !ok {
			continue
		}
		short := &r.names[r.types[typ].first]
		if !short.own && !persons[short.hash] && !short.fact.is(isPlace|isPeople|isLeader) {
			r.types[typ].kind = kindOrg
		}
	}
}

// minPlace is how much of its belief in a body the tagger must have in a place for the first word of a body's name to be
// the place where it is: "Hull Harbour Trust" in "Hull".
const minPlace = 0.5

// behindIn reports a name behind a word that sets a place: "in Hull", "as far as Hull".
func (d *document) behindIn(i int) bool {
	if i < 2 {
		return false
	}
	switch d.text(i - 1) {
	case "in", "near", "around", "outside":
		return !strings.HasPrefix(d.text(i-2), "invest") && d.text(i-2) != "stake" && d.text(i-2) != "shares"
	case "as":
		return d.text(i-2) == "far"
	}
	return false
}

// acronyms makes bodies of single words in capitals that are the initials of a body's full name, whatever the tagger takes
// them for, and of what the tagger takes for a work or the like where a body bears its initials.
func (r *resolver) acronyms(persons map[uint64]bool) {
	full := map[string]int{} // the type whose initials they are
	for k := range r.names {
		n := &r.names[k]
		kind := r.types[n.typ].kind
		if n.until-n.from < leastInitials || kind != kindOrg && kind.family() != kindMisc {
			continue
		}
		r.buf = r.appendInitials(r.buf[:0], n)
		if typ, ok := full[string(r.buf)]; !ok || r.types[typ].kind != kindOrg {
			full[string(r.buf)] = n.typ
		}
	}
	if len(full) == 0 {
		return
	}
	for k := range r.names {
		n := &r.names[k]
		if !r.isAcronym(n) || n.own || persons[n.hash] || n.title >= 0 {
			continue
		}
		typ, ok := full[strings.ReplaceAll(r.text(n.from), ".", "")]
		if !ok {
			continue
		}
		switch short, long := &r.types[n.typ], &r.types[typ]; {
		case long.kind == kindOrg && !n.fact.is(isPlace|isPeople|isWorld|isOrg):
			short.kind = kindOrg
		case short.kind == kindOrg && !r.names[long.first].own:
			long.kind = kindOrg
		}
	}
}

// personLetters makes persons of single words in capitals, taken for bodies, that are the initials of a person's full name and before "who" once:
// "AOL, who" of "Ana Ortiz-Lund".
func (r *resolver) personLetters() {
	for k := range r.names {
		n := &r.names[k]
		t := &r.types[n.typ]
		if t.kind != kindOrg || !r.isAcronym(n) || n.own || len(r.text(n.from)) < leastInitials || n.fact.is(isPlace|isPeople|isWorld|isOrg) || !r.beforeWho(n.until) {
			continue
		}
		for j := range min(k, maxEntities) {
			if full := &r.names[k-1-j]; full.until-full.from >= 2 && r.types[full.typ].kind == kindPerson && r.hasInitials(r.spanOf(full), r.text(n.from)) {
				t.kind = kindPerson
				break
			}
		}
	}
}

// beforeWho reports "who", or a comma and "who", at token i.
func (d *document) beforeWho(i int) bool {
	if i < len(d.words) && d.text(i) == "," {
		i++
	}
	return i < len(d.words) && d.text(i) == "who"
}

// appendInitials appends the initials of the words with capitals, of those in capitals all: "UNDP" of "UN Development
// Programme".
func (r *resolver) appendInitials(dst []byte, n *name) []byte {
	for i := n.from; i < n.until; i++ {
		switch w := &r.words[i]; {
		case w.shape == shapeUpper:
			dst = append(dst, strings.ReplaceAll(r.text(i), ".", "")...)
		case w.name():
			dst = append(dst, r.text(i)[0])
		}
	}
	return dst
}

// minBody is how much of its belief the tagger must have in a body for a person to become one.
const minBody = 0.2
