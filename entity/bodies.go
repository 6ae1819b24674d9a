package entity

// Bodies and places under several names: short and full forms, acronyms, brackets, names turned round.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// oneBody reports whether a name, whose words these are, is another form of an entity's: its acronym, a part of it in
// one piece, or its first word alone.
func (r *resolver) oneBody(n *name, words []uint64, e *draft) bool {
	switch upper := r.isAcronym(n); {
	case upper && !e.acronym && r.initials(e.name, r.text(n.from)), !upper && e.acronym && r.initials(r.spanOf(n), r.Text[e.name.Start:e.name.End]):
		return true
	case len(words) > 1 && len(e.words) > 1:
		return inOnePiece(words, e.words) || r.ministry(n) && (among(words, e.words) || among(e.words, words))
	case len(words) > 0 && len(e.words) > 0 && words[0] == e.words[0]:
		return (len(words) == 1 || len(e.words) == 1) && !r.words[n.from].is(isCommon|isPeople|isPlace|isHead)
	}
	return false
}

// headed finds the only body that a single word with a capital can stand for, being what its name turns on: "the
// Academy" for "Academy of Fine Arts". -1 where there are several or none.
func (r *resolver) headed(n *name, t *nameType, words []uint64) int {
	if t.kind != kindOrg && t.kind != kindFacility || len(words) != 1 || r.isAcronym(n) || n.own {
		return -1
	}
	found := -1
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind != kindOrg && e.kind != kindFacility || len(e.words) < 2 || e.known || e.tail != words[0] && e.head != words[0] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// onePlace reports whether a name is an entity's with more or less around it: "Exeter, Devon", "Gaza Strip", "City of
// Hull".
func (r *resolver) onePlace(n *name, words []uint64, e *draft) bool {
	long, short, place := words, e.words, r.spanOf(n)
	if len(long) < len(short) {
		long, short, place = short, long, e.name
	}
	switch {
	case len(short) == 0 || len(long) == len(short):
		return false
	case slices.Equal(long[:len(short)], short):
		return r.extends(place, len(short))
	case len(long) == len(short)+1 && slices.Equal(long[1:], short):
		return realm(r.Text[place.Start:place.End])
	}
	return false
}

// realm reports a place called by what it is: "City of Hull".
func realm(place string) bool {
	word, rest, _ := strings.Cut(place, " ")
	switch word {
	case "City", "State", "Republic", "Kingdom", "County", "Province", "Commonwealth":
		return strings.HasPrefix(rest, "of ")
	}
	return false
}

// extends reports a place whose name goes on, behind its first words, with where it lies or what it is.
func (d *document) extends(place annotate.Span, words int) bool {
	from, until := d.TokensIn(place)
	if from+words >= until {
		return false
	}
	switch d.text(from + words) {
	case ",":
		return true
	case "Strip":
		return from+words+1 == until
	}
	return false
}

// inOnePiece reports whether one list of words stands in the other without a gap.
func inOnePiece(a, b []uint64) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for i := 0; i+len(a) <= len(b); i++ {
		k := 0
		for k < len(a) && a[k] == b[i+k] {
			k++
		}
		if k == len(a) {
			return true
		}
	}
	return false
}

// ministry reports a body whose name is turned round at will: "Department of State" and "State Department" are one,
// unlike "University of Oslo" and "Oslo University".
func (d *document) ministry(n *name) bool {
	_, at := d.headOf(n)
	switch d.text(at) {
	case "Department", "Ministry":
		return at >= n.from
	}
	return false
}

// initials reports whether the capitals of a longer name spell the acronym.
func (d *document) initials(long annotate.Span, acronym string) bool {
	if len(acronym) < 2 || len(acronym) > 10 || strings.IndexByte(d.Text[long.Start:long.End], ' ') < 0 {
		return false
	}
	from, until := d.TokensIn(long)
	at := 0
	acronym = strings.ReplaceAll(acronym, ".", "")
	for i := from; i < until; i++ {
		w := &d.words[i]
		if !w.name() && w.shape != shapeLower {
			continue
		}
		if at < len(acronym) && strings.EqualFold(d.text(i)[:1], acronym[at:at+1]) {
			at++
		} else if w.name() {
			return false
		}
	}
	return at == len(acronym)
}

// brackets notes the names that stand in a bracket right behind another as other names of it: all that bear them are
// one, wherever they stand.
func (r *resolver) brackets() {
	linked := false // the name before is in the same bracket
	for k := 1; k < len(r.names); k++ {
		n, before := &r.names[k], &r.names[k-1]
		if linked = r.inBracket(before, n, linked); !linked {
			continue
		}
		root := r.root[before.typ]
		if r.root[n.typ] != n.typ || root == n.typ {
			continue
		}
		r.root[n.typ] = root
		if t := &r.types[n.typ]; !n.own {
			t.kind = r.types[root].kind
		}
	}
}

// inBracket reports whether a name stands in a bracket right behind the one before it, or behind "or" in such a
// bracket, as another name of it: "Popular Front (Jabha or PF)".
func (r *resolver) inBracket(before, n *name, linked bool) bool {
	long, short := r.types[before.typ].kind, r.types[n.typ].kind
	if n.from == before.until || n.own || n.fact.state() || n.fact.is(isPeople) {
		return false
	}
	switch long {
	case kindOrg:
		if short != kindOrg && !r.codeFor(n) && !r.orFollows(n) {
			return false
		}
	case kindFacility, kindProduct, kindMisc, kindEvent, kindLaw:
		if !r.codeFor(n) || before.until-before.from < 2 {
			return false
		}
	default:
		return false
	}
	if r.bracketed(before, n) {
		return true
	}
	switch between := r.Text[r.Tokens[before.until-1].End:r.Tokens[n.from].Start]; strings.TrimSpace(between) {
	case "or", ", or":
		return linked
	case ", also known as", "also known as", "(also known as", "(known as":
		return true
	}
	return false
}

// orFollows reports "or" right behind a name.
func (d *document) orFollows(n *name) bool { return n.until < len(d.words) && d.text(n.until) == "or" }

// codeFor reports one word with two capitals that is no state's: "PHX", "ACPeds".
func (d *document) codeFor(n *name) bool {
	if n.until-n.from != 1 || n.fact.is(isPlace) {
		return false
	}
	capitals := 0
	for _, c := range d.text(n.from) {
		if 'A' <= c && c <= 'Z' {
			capitals++
		}
	}
	return capitals > 1
}
