package entity

// Bodies that the lists know, and the tagger takes for something else or for a part of them: "Lockheed Martin" is nobody,
// "Ford" in "Ford Motor Co." no man, nor is "Lockheed" further on.

import "github.com/dateline-news/dateline/internal/names"

// known lets names that are a part of a body's go on to all of it, with what law calls the body behind it.
func (d *document) known(found []names.Name) {
	free := 0
	for i := range found {
		f := &found[i]
		limit := len(d.words)
		if i+1 < len(found) {
			limit = found[i+1].From
		}
		for from := max(free, f.From-2); from <= f.From; from++ {
			n, fact := d.longest(from, limit)
			until := from + n
			if until < f.Until || n == f.Until-f.From || !d.isBody(from, until, &fact) {
				continue
			}
			if until < limit && legalForm(d.text(until)) {
				until++
			}
			f.From, f.Until = from, until
			f.Odds = [names.Kinds]float32{names.Organization: 1}
			break
		}
		free = f.Until
	}
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

// legalForm reports what law calls a company.
func legalForm(word string) bool {
	switch word {
	case "AG", "Co", "Co.", "Company", "Corp", "Corp.", "Corporation", "GmbH", "Inc", "Inc.", "LLC", "Limited", "Ltd", "Ltd.",
		"NV", "PLC", "Plc", "SA", "SE", "plc":
		return true
	}
	return false
}
