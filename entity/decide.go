package entity

// The second look, over the whole article: one name has one kind, short names take the kind of the full ones, and
// capitals that make no name are dropped.

import "github.com/dateline-news/dateline/internal/lexicon"

// gather groups names by key and adds up the evidence.
func (d *document) gather() {
	index := make(map[uint64]int, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		at, ok := index[n.hash]
		if !ok {
			at = len(d.types)
			index[n.hash] = at
			d.types = append(d.types, nameType{hash: n.hash, first: i, tokens: n.until - n.from})
		}
		n.typ = at
		t := &d.types[at]
		t.count++
		if n.opening {
			t.opening++
		}
		if n.title >= 0 {
			t.titled++
		}
		if n.from > 0 && d.words[n.from-1].shape == shapeLower && d.words[n.from-1].is(isTitle) && !d.words[n.from-1].is(isFunction) {
			t.roles++
		}
		if !n.headline {
			d.around(n, &t.around)
		}
	}
	d.share(index)
	for i := range d.types {
		t := &d.types[i]
		d.inside(&d.names[t.first], t)
	}
}

// share lets a full name and its last words speak for each other before any of them has a kind.
func (d *document) share(index map[uint64]int) {
	for i := range d.types {
		t := &d.types[i]
		n := &d.names[t.first]
		if t.tokens < 2 || d.words[n.until-1].is(isHead|isPlace|isPeople) {
			continue
		}
		from := n.until - 1
		if from-2 > n.from && d.words[from-1].shape == shapeHyphen && d.particleAny(from-2) { // al-
			from -= 2
		}
		at, ok := index[d.hashOf(from, n.until)]
		if !ok || at == i {
			continue
		}
		short := &d.types[at]
		for k := range t.around {
			a, b := t.around[k]/int32(t.count), short.around[k]/int32(short.count)
			t.around[k] += b * int32(t.count) / 2
			short.around[k] += a * int32(short.count) / 2
		}
	}
}

// particleAny reports a particle with or without a capital.
func (d *document) particleAny(i int) bool {
	d.buf = lexicon.AppendKey(d.buf[:0], d.text(i))
	return particles[string(d.buf)]
}

// decide gives each type its kind, then lets the types of one article speak to each other.
func (d *document) decide() {
	for i := range d.types {
		d.types[i].choose()
	}
	d.inherit()
	for i := range d.types {
		d.types[i].choose()
	}
}

// What stands around a name counts as often as it is named, up to a limit: its neighbours repeat themselves.
const (
	aroundCount = 2
	aroundMost  = 40
)

func (t *nameType) choose() {
	total := t.inside
	for k := range total {
		around := t.around[k] * int32(min(t.count, aroundCount)) / int32(t.count)
		total[k] += max(-aroundMost, min(aroundMost, around))
	}
	best, second := kindPerson, int32(-1<<30)
	for k := kindPerson + 1; k <= noName; k++ {
		if total[k] > total[best] {
			second, best = total[best], k
		} else {
			second = max(second, total[k])
		}
	}
	t.kind, t.margin = best, total[best]-second
	if t.head != noKind && t.head.family() == best {
		t.kind = t.head
	}
}

// inherit lets the last word of a person's full name be that person, and the first word of a forename too.
func (d *document) inherit() {
	type part struct {
		kind kind
		last bool
	}
	parts := make(map[uint64]part)
	for i := range d.types {
		t := &d.types[i]
		if t.kind != kindPerson || t.tokens < 2 {
			continue
		}
		n := &d.names[t.first]
		parts[d.hashOf(n.until-1, n.until)] = part{kindPerson, true}
		if n.until-n.from > 2 {
			if d.words[n.until-2].shape == shapeHyphen || d.words[n.until-2].shape == shapeLower {
				parts[d.hashOf(max(n.from, n.until-3), n.until)] = part{kindPerson, true}
				parts[d.hashOf(n.until-2, n.until)] = part{kindPerson, true}
			}
		}
		if w := &d.words[n.from]; w.is(isForename) || !w.is(isPlace|isPeople|isKnown|isCommon|isTitle) {
			if _, ok := parts[d.hashOf(n.from, n.from+1)]; !ok {
				parts[d.hashOf(n.from, n.from+1)] = part{kindPerson, d.endsInSyllable(n.from, n.until)}
			}
		}
	}
	for i := 1; i < len(d.names); i++ {
		n, before := &d.names[i], &d.names[i-1]
		if !d.bracketed(before, n) {
			continue
		}
		long, short := &d.types[before.typ], &d.types[n.typ]
		switch {
		case d.isAcronym(n) && long.kind != noName && d.initials(d.spanOf(before), d.text(n.from)):
			if long.kind == kindFacility || long.kind == kindEvent { // else capitals speak for a body
				short.inside.add(long.kind, 60)
				short.head = long.kind
			}
		case long.kind == kindOrg && short.kind == kindPerson:
			short.inside.add(kindOrg, 60)
		}
	}
	for i := range d.types {
		t := &d.types[i]
		p, ok := parts[t.hash]
		if !ok || t.tokens > 3 {
			continue
		}
		if p.last {
			t.inside.add(kindPerson, 40)
		} else {
			t.inside.add(kindPerson, 20)
		}
	}
}

// bracketed reports whether a name stands alone, or before "or", in a bracket right behind another.
func (d *document) bracketed(before, n *name) bool {
	i := before.until
	if i+1 != n.from || d.words[i].shape != shapeOpen || n.until >= len(d.words) {
		return false
	}
	behind := d.text(n.until)
	return behind == ")" || behind == "or"
}
