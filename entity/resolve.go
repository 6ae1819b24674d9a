package entity

// From names to entities: full names first, then the short ones that lean on them.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// mention is a mention in the making; entity is a place in resolver.entities.
type mention struct {
	span       annotate.Span
	kind       annotate.Kind
	form       annotate.Form
	entity     int // -1 for amounts
	confidence float64
	rule       string
}

// draft is an entity in the making.
type draft struct {
	kind   kind
	words  []uint64 // of the fullest name, without hyphens and particles
	tail   uint64   // the last of them: a person's family name
	head   uint64   // of a body: the word that its name turns on
	known  bool     // the lists hold the body's name
	name   annotate.Span
	length int // words of the fullest name
	link   uint32
	gender facts // isFemale, isMale
	last   int   // its last mention so far, by token
	count  int
	roles  []annotate.Span

	acronym   bool     // its name is one word in capitals
	spellings []uint64 // words that stand for it, other than the first and the last of its name
	frame     uint64   // of its name, see frameOf: persons alone
	short     int      // how often its family name alone stood for it
	junior    bool     // told from a namesake by "Jr." or "Sr."
	kin       bool     // told as somebody's wife, son or the like
	several   bool     // a family
}

// resolver joins the names of one document.
type resolver struct {
	*document
	parts    []uint64
	kept     []uint64 // words of all entities
	articled []uint64 // words with al- before them
	joined   []pair   // small particles in names, with the words behind them
	juniors  []uint64 // family names with "Jr." or "Sr." behind them
	frame    uint64   // of the name that is being joined
	entities []draft
	byType   []int // entity of a type whose names are all one entity, or -1
	root     []int // type whose other name a type is: that before its bracket, or itself
	entityOf []int // of each name
	mentions []mention
}

// maxEntities bounds how many entities a name is compared with, the latest first, so that the cost stays linear.
const maxEntities = 200

// maxArticled bounds how many words with al- before them are kept.
const maxArticled = 32

// maxSpellings bounds how many spellings of one entity are kept.
const maxSpellings = 4

// resolve joins the names to entities and appends a mention of each to mentions.
func (d *document) resolve(mentions []mention) *resolver {
	r := &resolver{document: d, mentions: mentions, byType: make([]int, len(d.types)), root: make([]int, len(d.types))}
	for i := range r.byType {
		r.byType[i], r.root[i] = -1, i
	}
	r.entityOf = make([]int, len(d.names))
	for k := range r.entityOf {
		r.entityOf[k] = -1
	}
	r.articles()
	r.generations()
	persons := r.personParts()
	r.firstWords(persons)
	r.companies(persons)
	r.acronyms(persons)
	r.personLetters()
	r.partNames(persons)
	r.otherNames()
	r.fullNames()
	r.shortNames()
	r.givenNames()
	r.nameMentions()
	return r
}

// significant gives the hashes of the words of a name that tell it apart: no hyphens, particles, "of", "the".
func (r *resolver) significant(n *name) []uint64 {
	r.parts = r.parts[:0]
	for i := n.from; i < n.until; i++ {
		w := &r.words[i]
		if i == n.from && i+1 < n.until && (r.text(i) == "The" || honorific(r.text(i)) && r.types[n.typ].kind == kindPerson) {
			continue
		}
		switch w.shape {
		case shapeHyphen, shapeMark, shapeClitic, shapeQuote:
			continue
		case shapeLower:
			if w.is(isFunction) || particles[r.text(i)] {
				continue
			}
		}
		if i+1 < n.until && w.shape != shapeUpper && r.article(i) && (r.words[i+1].shape == shapeHyphen || slices.Contains(r.articled, r.words[i+1].hash)) {
			continue
		}
		if i == n.from && i+1 < n.until && r.types[n.typ].kind == kindPerson && r.particle(i) {
			continue
		}
		if len(r.parts) < 12 {
			r.parts = append(r.parts, w.hash)
		}
	}
	return r.parts
}

// honorific reports a title that some take for a part of the name: "Lord Coe" is Sebastian Coe, "Sir Keir" is Keir Starmer.
func honorific(word string) bool {
	switch word {
	case "Aunt", "Auntie", "Baroness", "Dame", "Doña", "Lady", "Lord", "Sir", "Uncle":
		return true
	}
	return false
}

// article reports "al" or "el" in any case.
func (d *document) article(i int) bool {
	s := d.text(i)
	return len(s) == 2 && (strings.EqualFold(s, "al") || strings.EqualFold(s, "el"))
}

// particle reports a particle with the capital of a family name that stands alone, where the text writes it small in the
// full name: "De Groot" of "Ann de Groot".
func (r *resolver) particle(i int) bool {
	if r.words[i].shape != shapeCapital {
		return false
	}
	return slices.Contains(r.joined, pair{r.words[i].hash, r.words[i+1].hash})
}

// pair is two words, one right behind the other.
type pair struct{ first, second uint64 }

// articles notes the words that the text writes with al- somewhere, so that "Al Hadidi" is "al-Hadidi", but Al Lee is Al;
// and those behind small particles.
func (r *resolver) articles() {
	for k := range r.names {
		n := &r.names[k]
		for i := n.from + 1; i+1 < n.until && len(r.joined) < maxArticled; i++ {
			if p := (pair{r.words[i].hash, r.words[i+1].hash}); r.words[i].shape == shapeLower && particles[r.text(i)] && !slices.Contains(r.joined, p) {
				r.joined = append(r.joined, p)
			}
		}
		for i := n.from; i+2 < n.until; i++ {
			if r.words[i+1].shape == shapeHyphen && r.article(i) && !slices.Contains(r.articled, r.words[i+2].hash) && len(r.articled) < maxArticled {
				r.articled = append(r.articled, r.words[i+2].hash)
			}
		}
	}
}

// generations notes the family names to which the text hangs "Jr." even where they stand alone, "Trump Jr. said", or where the
// lists know another of that name, whom the text names before. Whoever bears such a name without it is somebody else.
func (r *resolver) generations() {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from < 2 || len(r.juniors) == maxArticled || !r.generation(n.until-1) {
			continue
		}
		family := r.words[n.until-2].hash
		if (n.until-n.from == 2 || r.senior(k, family)) && !slices.Contains(r.juniors, family) {
			r.juniors = append(r.juniors, family)
		}
	}
}

// senior reports that the lists know who bears name k without "Jr.", and that the text calls somebody by the family name before.
func (r *resolver) senior(k int, family uint64) bool {
	n := &r.names[k]
	typ, ok := r.index[family]
	return ok && r.types[typ].first < k && r.lx.find(r.hashOf(n.from, n.until-1)).is(isLeader)
}

// isJunior holds of a person's name that is told so from a namesake's.
func (r *resolver) isJunior(n *name) bool {
	return n.until-n.from > 1 && r.generation(n.until-1) && slices.Contains(r.juniors, r.words[n.until-2].hash)
}

// fullNames makes the entities: all names but those of one word that may be a person's family or given name.
func (r *resolver) fullNames() {
	for k := range r.names {
		n := &r.names[k]
		t := &r.types[n.typ]
		if at := r.byType[r.root[n.typ]]; at >= 0 {
			r.join(k, at)
			continue
		}
		words := r.significant(n)
		if t.kind == kindPerson && len(words) < 2 {
			continue
		}
		at := r.same(n, t, words)
		if at < 0 {
			at = r.headed(n, t, words)
		}
		if at < 0 {
			at = r.opened(n, t, words)
		}
		if at < 0 {
			at = r.newEntity(n, t, words)
		}
		r.byType[r.root[n.typ]] = at
		r.join(k, at)
	}
}

func (r *resolver) newEntity(n *name, t *nameType, words []uint64) int {
	e := draft{kind: t.kind, words: r.keep(words), name: r.nameOf(n), length: len(words), link: r.linkOf(n, t)}
	e.acronym = r.isAcronym(n)
	if t.kind == kindPerson {
		e.frame = r.frameOf(n.from, n.until)
		e.junior = r.isJunior(n)
		e.kin = r.kinBefore(n.from)
		r.nickname(n, &e)
	}
	if len(words) > 0 {
		e.tail = r.familyName(n, words)
	}
	if t.kind != kindPerson {
		if _, at := r.headOf(n); at >= n.from {
			e.head = r.words[at].hash
		}
		e.known = n.fact.is(isOrg | isWorld)
	}
	r.entities = append(r.entities, e)
	return len(r.entities) - 1
}

// keep copies words to memory that the entities share.
func (r *resolver) keep(words []uint64) []uint64 {
	from := len(r.kept)
	r.kept = append(r.kept, words...)
	return r.kept[from:len(r.kept):len(r.kept)]
}

func (d *document) spanOf(n *name) annotate.Span {
	return annotate.Span{Start: d.Tokens[n.from].Start, End: d.Tokens[n.until-1].End}
}

// linkOf is the id that the lists give, where the name's kind is the lists' own.
func (r *resolver) linkOf(n *name, t *nameType) uint32 {
	f := n.fact
	switch t.kind.family() {
	case kindGPE:
		if f.is(isCountry|isRegion) || f.is(isWorld) && f.kind.family() == kindGPE {
			return f.link
		}
	case kindNORP:
		if f.is(isPeople) {
			return f.link
		}
	case kindPerson:
		if f.is(isLeader) {
			return f.link
		}
	case kindOrg:
		if f.is(isOrg) && !f.is(isCountry|isPeople|isLeader) || f.is(isWorld) && f.kind == kindOrg {
			return f.link
		}
	}
	return 0
}

// join adds a name to an entity.
func (r *resolver) join(k, at int) {
	n := &r.names[k]
	e := &r.entities[at]
	r.entityOf[k] = at
	e.last = n.from
	e.count++
	if !e.several {
		e.gender |= r.genderOf(n)
	}
	if words := r.significant(n); r.tellsMore(n, words, e) {
		e.length = len(words)
		e.name = r.nameOf(n)
		e.acronym = r.isAcronym(n)
		if e.kind == kindPerson {
			e.words = r.keep(words)
			e.frame = r.frameOf(n.from, n.until)
			e.tail = r.familyName(n, words)
		}
	}
	if e.kind == kindPerson {
		if words := r.significant(n); len(words) > 1 {
			e.mayBe(words[0])
			e.mayBe(r.familyName(n, words))
		}
	}
	if e.link == 0 {
		e.link = r.linkOf(n, &r.types[n.typ])
	}
}

// genderOf is what a title or a given name says; both is as good as none.
func (r *resolver) genderOf(n *name) facts {
	if r.types[n.typ].kind != kindPerson {
		return 0
	}
	if n.title >= 0 {
		for i := n.title; i < n.from; i++ {
			if g := r.words[i].facts & (isFemale | isMale); r.words[i].is(isTitle) && g != 0 {
				return g
			}
		}
	}
	if g := n.fact.facts & (isFemale | isMale); n.fact.is(isLeader) && g != 0 {
		return g
	}
	if w := &r.words[n.from]; w.is(isForename) && (n.until-n.from > 1 || !w.is(isSurname)) {
		return w.facts & (isFemale | isMale)
	}
	return 0
}

// givenNames lets those who bear one word alone have the gender of the given name that it mostly is.
func (r *resolver) givenNames() {
	for k := range r.names {
		n := &r.names[k]
		e := &r.entities[r.entityOf[k]]
		if e.kind == kindPerson && e.length == 1 && e.gender == 0 && !e.several && r.words[n.from].is(isGiven) {
			e.gender = r.words[n.from].facts & (isFemale | isMale)
		}
	}
}

// same finds the entity that a name of several words, or of a body or place, belongs to; -1 where there is none.
func (r *resolver) same(n *name, t *nameType, words []uint64) int {
	link := r.linkOf(n, t)
	if t.kind == kindPerson {
		r.frame = r.frameOf(n.from, n.until)
	}
	first := -1 // the first of the bodies whose name a single word opens
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind.family() != t.kind.family() {
			continue
		}
		if link != 0 && e.link == link {
			return at
		}
		switch t.kind.family() {
		case kindPerson:
			if e.junior != r.isJunior(n) {
				continue
			}
			if onePerson(e.words, words) || r.hypocorism(e.words, words) {
				return at
			}
			if differ := r.respelled(n, words, e); differ >= 0 {
				if len(e.spellings) < maxSpellings {
					e.spellings = append(e.spellings, words[differ])
				}
				return at
			}
		case kindOrg, kindFacility:
			if !r.oneBody(n, words, e) {
				continue
			}
			if n.until-n.from > 1 || len(e.words) < 2 || words[0] != e.words[0] {
				return at
			}
			if first < 0 || !r.tradesLast(first) { // "Uldra" is the "Uldra Group", else that named first
				first = at
			}
		case kindNORP:
			if len(words) == len(e.words) && len(words) == 1 && e.link == 0 && link == 0 && r.plural(n, e.name) {
				return at
			}
		case kindGPE:
			if r.onePlace(n, words, e) {
				return at
			}
		case kindMisc:
			if (len(words) > 1 && within(words, e.words) || len(e.words) > 1 && within(e.words, words)) && !r.withCovid(n, words, e) {
				return at
			}
		}
	}
	return first
}

// tradesLast reports a body whose name ends with a word that it may have or not.
func (r *resolver) tradesLast(at int) bool {
	_, until := r.TokensIn(r.entities[at].name)
	return r.trades(until-1, until)
}

// withCovid reports that one of two names is that of the disease, and the other of something against it: "COVID-19 Response Plan".
func (r *resolver) withCovid(n *name, words []uint64, e *draft) bool {
	from, _ := r.TokensIn(e.name)
	return len(words) != len(e.words) && (len(words) == 2 && r.isCovid(n.from) || e.length == 2 && r.isCovid(from))
}

func (d *document) isAcronym(n *name) bool {
	return n.until-n.from == 1 && d.words[n.from].shape == shapeUpper
}

// onePerson reports whether two full names may be one person's: the same family name and given names that agree, or
// one name the beginning or end of the other.
func onePerson(a, b []uint64) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	return within(a, b) || len(a) == len(b) && among(a, b) // the family name may stand first
}

// within reports whether all words of a stand in b, in order.
func within(a, b []uint64) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && a[i] == w {
			i++
		}
	}
	return i == len(a)
}

// among reports whether all words of a stand in b, in any order.
func among(a, b []uint64) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// plural reports whether two words differ by an s.
func (r *resolver) plural(n *name, other annotate.Span) bool {
	a, b := r.text(n.from), r.Text[other.Start:other.End]
	return a == b+"s" || b == a+"s"
}

// nameMentions makes a mention of each name.
func (r *resolver) nameMentions() {
	for k := range r.names {
		n := &r.names[k]
		t := &r.types[n.typ]
		e := &r.entities[r.entityOf[k]]
		kind := t.kind
		if e.kind.family() == kind.family() {
			kind = e.kind
		}
		r.mentions = append(r.mentions, mention{
			span: r.spanOf(n), kind: kinds[kind], form: annotate.Name, entity: r.entityOf[k],
			confidence: n.confidence, rule: ruleOf(n),
		})
		r.inner(k)
	}
}

func ruleOf(n *name) string {
	switch {
	case n.own:
		return "own"
	case n.fact.facts&^(isPrefix|isCommon|isFunction) != 0:
		return "list"
	case n.title >= 0:
		return "title"
	}
	return "tagger"
}
