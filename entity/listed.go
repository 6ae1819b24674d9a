package entity

// Bodies that the lists know, and the tagger takes for something else or for a part of them: "Lockheed Martin" is nobody,
// "Ford" in "Ford Motor Co." no man, nor is "Lockheed" further on.

import (
	"strings"

	"github.com/dateline-news/dateline/internal/names"
)

// wholeBodies lets names that are a part of a body's go on to all of it: what the lists have, what law calls a body, and
// what stands behind the person that it is called after.
func (d *document) wholeBodies(found []names.Name) {
	free := 0
	for i := range found {
		f := &found[i]
		limit := len(d.words)
		if i+1 < len(found) {
			limit = found[i+1].From
		}
		if from, until := d.listedBody(f, free, limit); until > 0 {
			f.From, f.Until = from, until
			f.Odds = [names.Kinds]float32{names.Organization: 1}
		}
		if next := f.Until; next < limit && d.words[next].name() {
			switch likeliest(&f.Odds) {
			case names.Person:
				if w := &d.words[next]; w.is(isHead) && w.head == kindOrg && !w.glued || legalForm(d.text(next)) {
					f.Until++
					f.Odds = [names.Kinds]float32{names.Organization: 1}
				}
			case names.Organization:
				if legalForm(d.text(next)) {
					f.Until++
				}
			}
		}
		free = f.Until
	}
}

// listedBody is the longer name of the lists, between tokens free and limit, that a name is a part of. until is 0 where there is
// none.
func (d *document) listedBody(f *names.Name, free, limit int) (from, until int) {
	for from := max(free, f.From-2); from <= f.From; from++ {
		n, fact := d.longest(from, limit)
		if from+n >= f.Until && n > f.Until-f.From && d.isBody(from, from+n, &fact) {
			return from, from + n
		}
	}
	return 0, 0
}

// longestCompany bounds what stands before the legal form of a company, in tokens.
const longestCompany = 5

// company notes a name at token i that the tagger passes over, by the legal form behind it, "Hull Shipping Co.", and gives its
// length.
func (d *document) company(i, limit int) int {
	if !d.words[i].name() || d.words[i].is(isFunction|isTime) {
		return 0
	}
	for j := i + 1; j < min(limit, i+1+longestCompany); j++ {
		switch w := &d.words[j]; {
		case w.shape != shapeUpper && w.name() && strings.HasSuffix(d.text(j), ".") && legalForm(d.text(j)):
			d.note(i, j+1, [names.Kinds]float32{names.Organization: 1}, companyConfidence)
			return j + 1 - i
		case !w.name() && d.text(j) != "&":
			return 0
		}
	}
	return 0
}

// isBody reports a body of the lists, of several words, that is no place, people or office besides.
func (d *document) isBody(from, until int, f *fact) bool {
	return until-from > 1 && f.is(isOrg|isWorld) && (!f.is(isWorld) || f.kind == kindOrg) &&
		!f.is(isPlace|isPeople|isTitle|isLeader) && d.words[from].name() && !d.words[from].is(isFunction)
}

// takenFor reports a body of the lists that the tagger takes for something else, unless it is sure, or has a person whose
// given name the lists have too.
func (d *document) takenFor(n *name, t *nameType) bool {
	if !d.isBody(n.from, n.until, &n.fact) {
		return false
	}
	switch t.kind.family() {
	case kindPerson:
		return !d.words[n.from].is(isForename)
	case kindGPE, kindMisc, kindFacility:
		return n.fact.is(isWorld) || !t.isSure()
	}
	return false
}

// legalForm reports what law, or the trade, calls a company.
func legalForm(word string) bool {
	switch word {
	case "AG", "BROS.", "Bros", "Bros.", "CO.", "CORP.", "Co", "Co.", "Company", "Corp", "Corp.", "Corporation", "GmbH", "INC.",
		"Inc", "Inc.", "LLC", "LTD.", "Limited", "Ltd", "Ltd.",
		"NV", "PLC", "Plc", "SA", "SE", "plc":
		return true
	}
	return false
}
