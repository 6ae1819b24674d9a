package entity

// Roads with a number: "US-75" is a road, not the country.

import "github.com/dateline-news/dateline/internal/names"

// maxRoute is how many digits the number of a road has at most.
const maxRoute = 3

// routes makes roads of places in capitals with a short number right behind, be it joined by a hyphen.
func (d *document) routes() {
	for k := range d.names {
		n := &d.names[k]
		if d.words[n.from].shape != shapeUpper || d.types[n.typ].kind.family() != kindGPE {
			continue
		}
		switch length := n.until - n.from; {
		case length == 3 && d.route(n.from+1): // the tagger has all of it
			d.types[n.typ].kind = kindFacility
			continue
		case length == 1 && d.route(n.until):
			n.until += 2
		case length == 1 && d.number(n.from):
			n.until++
		default:
			continue
		}
		n.fact = fact{}
		n.hash = d.hashOf(n.from, n.until)
		at, ok := d.index[n.hash]
		if !ok {
			at = len(d.types)
			d.index[n.hash] = at
			d.types = append(d.types, nameType{hash: n.hash, first: k, odds: [names.Kinds]float32{names.Facility: 1}, kind: kindFacility})
		}
		n.typ = at
	}
}

// route reports a hyphen and a road's number at token i.
func (d *document) route(i int) bool { return d.numbered(i) && len(d.text(i+1)) <= maxRoute }

// number reports a road's number behind token i: no article stands before it, and nothing that is counted behind.
func (d *document) number(i int) bool {
	if i+2 >= len(d.words) || d.words[i+1].shape != shapeNumber || len(d.text(i+1)) > maxRoute || d.text(i+2) == "%" {
		return false
	}
	if i > 0 && (d.text(i-1) == "the" || d.text(i-1) == "The") {
		return false
	}
	switch d.Tokens[i+2].POS {
	case "":
		return d.words[i+2].is(isFunction)
	case "IN", "CC", ",", ".", "VBZ", "VBD", "TO", "RB", "-LRB-", "-RRB-":
		return true
	}
	return false
}
