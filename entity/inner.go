package entity

// Places inside longer names: "University of Michigan" names Michigan too. Such a mention lies inside another.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// innerConfidence is how sure a place inside another name is: that it is one, not that the text speaks of it.
const innerConfidence = 0.6

// longestInner is how many tokens such a place may have.
const longestInner = 4

// inner adds a mention of each place that the name k holds: that of a body, an event or a work, and a place with the
// land where it lies, "Hull, England".
func (r *resolver) inner(k int) {
	n := &r.names[k]
	i := n.from
	switch r.types[n.typ].kind {
	case kindOrg, kindFacility, kindEvent, kindMisc, kindLaw:
	case kindGPE:
		for i < n.until && r.text(i) != "," {
			i++
		}
	default:
		return
	}
	for n.until-n.from > 1 && i < n.until {
		length, at := r.placeAt(i, n)
		if length > 0 {
			span := annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[i+length-1].End}
			if e := &r.entities[at]; r.loudWord(e.name) && !r.loudWord(span) && strings.EqualFold(r.Text[e.name.Start:e.name.End], r.Text[span.Start:span.End]) {
				e.name = span // "STANFORD" by "Stanford University"
			}
			r.mentions = append(r.mentions, mention{
				span: span, kind: kinds[r.entities[at].kind],
				form: annotate.Name, entity: at, confidence: innerConfidence, rule: "inner",
			})
		}
		i += max(length, 1)
	}
}

// placeAt is the length of the longest place at token i of a name that holds more, and its entity: a place that the text
// names elsewhere, or one of the lists.
func (r *resolver) placeAt(i int, n *name) (length, entity int) {
	if !r.words[i].name() {
		return 0, 0
	}
	for length = min(longestInner, n.until-i); length > 0; length-- {
		if length == n.until-n.from || !r.words[i+length-1].name() || r.numbered(i+length) || i+length < n.until && r.words[i+length].shape == shapeNumber {
			continue
		}
		h := r.hashOf(i, i+length)
		if typ, ok := r.index[h]; ok && r.byType[r.root[typ]] >= 0 {
			if at := r.byType[r.root[typ]]; r.entities[at].kind.family() == kindGPE {
				return length, at
			}
			continue
		}
		if f := r.lx.find(h); r.usable(i, i+length, &f) && r.surePlace(i, n, f) {
			return length, r.newPlace(name{from: i, until: i + length, title: -1, hash: h, fact: f})
		}
	}
	return 0, 0
}

// numbered reports a hyphen with a number at token i: "US-75".
func (d *document) numbered(i int) bool {
	return i+1 < len(d.words) && d.words[i].shape == shapeHyphen && d.words[i].glued && d.words[i+1].shape == shapeNumber && d.words[i+1].glued
}

// surePlace reports an entry of the lists that is a place and, unless "of" or a comma leads to it, nothing else.
func (r *resolver) surePlace(i int, n *name, f fact) bool {
	if !f.state() && !f.is(isProvince|isBigCity) || f.is(isCommon|isPeople|isTime) {
		return false
	}
	if i > n.from && (r.text(i-1) == "of" || r.text(i-1) == ",") {
		return true
	}
	return f.is(isWorld) || !f.is(isForename|isSurname|isWord|isHead)
}

// newPlace makes the entity of a place that is named inside other names alone.
func (r *resolver) newPlace(n name) int {
	n.typ = len(r.types)
	r.index[n.hash] = n.typ
	r.types = append(r.types, nameType{hash: n.hash, kind: kindGPE})
	r.root = append(r.root, n.typ)
	t := &r.types[n.typ]
	words := r.significant(&n)
	at := r.same(&n, t, words)
	if at < 0 {
		at = r.newEntity(&n, t, words)
	}
	r.byType = append(r.byType, at)
	return at
}

// state reports a country, or a place with a kind of its own, under any of its names.
func (f fact) state() bool { return f.is(isCountry) || f.is(isWorld) && f.kind == kindGPE }
