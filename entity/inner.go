package entity

// Places inside longer names: "University of Michigan" names Michigan too. Such a mention lies inside another.

import "github.com/dateline-news/dateline/annotate"

// innerConfidence is how sure a place inside another name is: that it is one, not that the text speaks of it.
const innerConfidence = 0.6

// inner adds a mention of each place that the name k, of a body, an event or a work, holds.
func (r *resolver) inner(k int) {
	n := &r.names[k]
	switch r.types[n.typ].kind {
	case kindOrg, kindFacility, kindEvent, kindMisc, kindLaw:
	default:
		return
	}
	for i := n.from; i < n.until; {
		length, at := r.placeAt(i, n)
		if length == 0 {
			i++
			continue
		}
		r.mentions = append(r.mentions, mention{
			span: annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[i+length-1].End}, kind: kinds[r.entities[at].kind],
			form: annotate.Name, entity: at, confidence: innerConfidence, rule: "inner",
		})
		r.entities[at].count++
		i += length
	}
}

// placeAt is the longest place at token i of a name that holds more, with its entity.
func (r *resolver) placeAt(i int, n *name) (length, entity int) {
	if !r.words[i].name() {
		return 0, 0
	}
	for length = min(4, n.until-i); length > 0; length-- {
		if length == n.until-n.from || !r.words[i+length-1].name() {
			continue
		}
		h := r.hashOf(i, i+length)
		if typ, ok := r.index[h]; ok && r.byType[r.root[typ]] >= 0 {
			if at := r.byType[r.root[typ]]; r.types[typ].kind.family() == kindGPE {
				return length, at
			}
			continue
		}
		f := r.lx.find(h)
		if !f.is(isCountry|isProvince|isBigCity) || f.is(isForename|isSurname|isCommon|isPeople|isTime) || !r.usable(i, i+length, &f) {
			continue
		}
		inside := name{from: i, until: i + length, title: -1, hash: h, fact: f, typ: len(r.types)}
		r.types = append(r.types, nameType{hash: h, kind: kindGPE})
		r.root = append(r.root, inside.typ)
		r.index[h] = inside.typ
		at := r.newEntity(&inside, &r.types[inside.typ], r.significant(&inside))
		r.byType = append(r.byType, at)
		return length, at
	}
	return 0, 0
}
