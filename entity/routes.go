package entity

// Roads with a number: "US-75" is a road, not the country.

import "github.com/dateline-news/dateline/internal/names"

// maxRoute is how many digits the number of a road has at most.
const maxRoute = 3

// routes makes roads of places in capitals with a hyphen and a short number right behind.
func (d *document) routes() {
	for k := range d.names {
		n := &d.names[k]
		if n.until-n.from != 1 || d.words[n.from].shape != shapeUpper || d.types[n.typ].kind.family() != kindGPE ||
			!d.numbered(n.until) || len(d.text(n.until+1)) > maxRoute {
			continue
		}
		n.until += 2
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
