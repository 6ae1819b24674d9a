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

// What a type gains from another one of the article, in tenths.
const (
	familyNameWeight = 40 // the last word of a person's full name
	givenNameWeight  = 20 // the first
	bracketWeight    = 60 // the bracket behind a name
)

// inherit lets the parts of a person's full name be that person, and a bracket be what stands before it.
func (d *document) inherit() {
	parts := make(map[uint64]int32) // key to weight
	for i := range d.types {
		if t := &d.types[i]; t.kind == kindPerson && t.tokens > 1 {
			d.partsOf(&d.names[t.first], parts)
		}
	}
	for i := 1; i < len(d.names); i++ {
		if n, before := &d.names[i], &d.names[i-1]; d.bracketed(before, n) {
			d.inheritBracket(before, n)
		}
	}
	for i := range d.types {
		if t := &d.types[i]; t.tokens <= 3 {
			t.inside.add(kindPerson, parts[t.hash])
		}
	}
}

// partsOf notes the keys under which a person may be named again.
func (d *document) partsOf(n *name, parts map[uint64]int32) {
	put := func(from, until int, weight int32) {
		h := d.hashOf(from, until)
		parts[h] = max(parts[h], weight)
	}
	put(n.until-1, n.until, familyNameWeight)
	if s := d.words[n.until-2].shape; n.until-n.from > 2 && (s == shapeHyphen || s == shapeLower) { // "al-Hadidi", "de Vries"
		put(n.until-2, n.until, familyNameWeight)
		put(n.until-3, n.until, familyNameWeight)
	}
	switch w := &d.words[n.from]; {
	case d.endsInSyllable(n.from, n.until): // "Yoon Suk-yeol"
		put(n.from, n.from+1, familyNameWeight)
	case w.is(isForename), !w.is(isPlace | isPeople | isKnown | isCommon | isTitle):
		put(n.from, n.from+1, givenNameWeight)
	}
}

// inheritBracket lets a name in a bracket share the kind of the name before it.
func (d *document) inheritBracket(before, n *name) {
	long, short := &d.types[before.typ], &d.types[n.typ]
	switch {
	case d.isAcronym(n) && d.initials(d.spanOf(before), d.text(n.from)):
		if long.kind == kindFacility || long.kind == kindEvent { // else capitals speak for a body
			short.inside.add(long.kind, bracketWeight)
			short.head = long.kind
		}
	case long.kind == kindOrg && short.kind == kindPerson:
		short.inside.add(kindOrg, bracketWeight)
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
