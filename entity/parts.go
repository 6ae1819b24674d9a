package entity

// Single words that are a part of somebody's full name, or of a body's, take its kind.

import "github.com/dateline-news/dateline/internal/names"

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
}

// minBody is how much of its belief the tagger must have in a body for a person to become one.
const minBody = 0.2
