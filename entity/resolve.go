package entity

// From names to entities: full names first, then the short ones that lean on them.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/names"
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
}

// resolver joins the names of one document.
type resolver struct {
	*document
	parts    []uint64
	kept     []uint64 // words of all entities
	articled []uint64 // words with al- before them
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
	r.firstWords()
	r.partNames()
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
		if len(r.parts) < 12 {
			r.parts = append(r.parts, w.hash)
		}
	}
	return r.parts
}

// honorific reports a title that some take for a part of the name: "Lord Coe" is Sebastian Coe, "Sir Keir" is Keir Starmer.
func honorific(word string) bool {
	switch word {
	case "Baroness", "Dame", "Lady", "Lord", "Sir":
		return true
	}
	return false
}

// minPerson is how much of its belief the tagger must have in a person for a body to become one.
const minPerson = 0.2

// article reports "al" or "el" in any case.
func (d *document) article(i int) bool {
	s := d.text(i)
	return len(s) == 2 && (strings.EqualFold(s, "al") || strings.EqualFold(s, "el"))
}

// articles notes the words that the text writes with al- somewhere, so that "Al Hadidi" is "al-Hadidi", but Al Lee is Al.
func (r *resolver) articles() {
	for k := range r.names {
		n := &r.names[k]
		for i := n.from; i+2 < n.until; i++ {
			if r.words[i+1].shape == shapeHyphen && r.article(i) && !slices.Contains(r.articled, r.words[i+2].hash) && len(r.articled) < maxArticled {
				r.articled = append(r.articled, r.words[i+2].hash)
			}
		}
	}
}

// generations notes the family names to which the text hangs "Jr." even where they stand alone: "Trump Jr. said". Whoever
// bears such a name without it is somebody else.
func (r *resolver) generations() {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from == 2 && r.generation(n.until-1) && !slices.Contains(r.juniors, r.words[n.from].hash) && len(r.juniors) < maxArticled {
			r.juniors = append(r.juniors, r.words[n.from].hash)
		}
	}
}

// isJunior holds of a person's name that is told so from a namesake's.
func (r *resolver) isJunior(n *name) bool {
	return n.until-n.from > 1 && r.generation(n.until-1) && slices.Contains(r.juniors, r.words[n.until-2].hash)
}

// firstWords makes bodies of single words that the tagger takes for persons, where a body's full name begins so, no person's
// full name begins or ends so, and the tagger thinks of a body too, or the lists know that body and nothing calls it what it is: "Goldman", but not "Obama" of the
// "Obama Foundation".
func (r *resolver) firstWords() {
	bodies := map[uint64]bool{} // whether the lists know it
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from > 1 && r.types[n.typ].kind == kindOrg {
			head, _ := r.headOf(n)
			bodies[r.words[n.from].hash] = bodies[r.words[n.from].hash] || n.fact.is(isOrg|isWorld) && head == noKind
		}
	}
	if len(bodies) == 0 {
		return
	}
	for k := range r.names {
		if n := &r.names[k]; n.until-n.from > 1 && r.types[n.typ].kind == kindPerson || n.title >= 0 {
			delete(bodies, r.words[n.from].hash)
			delete(bodies, r.words[n.until-1].hash)
		}
	}
	for k := range r.names {
		n := &r.names[k]
		known, ok := bodies[n.hash]
		if t := &r.types[n.typ]; ok && n.until-n.from == 1 && t.kind == kindPerson && !n.own && !n.fact.is(isLeader) &&
			(known || t.odds[names.Organization] > minBody*t.odds[names.Person]) {
			t.kind = kindOrg
		}
	}
}

// minBody is how much of its belief the tagger must have in a body for a person to become one.
const minBody = 0.2

// partNames makes persons of single words that the tagger takes for anything else, where they are the first or the last
// word of a person's full name, and no list knows better.
func (r *resolver) partNames() {
	parts := map[uint64]bool{}
	for k := range r.names {
		if n := &r.names[k]; n.until-n.from > 1 && r.types[n.typ].kind == kindPerson {
			parts[r.words[n.from].hash] = true
			parts[r.words[n.until-1].hash] = true
		}
	}
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from > 1 || n.own || !parts[n.hash] || n.fact.is(isPlace|isPeople|isWorld|isOrg) {
			continue
		}
		switch t := &r.types[n.typ]; t.kind {
		case kindOrg:
			if t.odds[names.Person] > minPerson*t.odds[names.Organization] {
				t.kind = kindPerson
			}
		case kindGPE, kindLocation, kindMisc, kindProduct, kindFacility, kindNORP:
			t.kind = kindPerson
		}
	}
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
	e.gender |= r.genderOf(n)
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

// mayBe notes that a word of a person's names may stand for them alone: "Li" where the text has "Ann Li Mei" and "Li Mei".
func (e *draft) mayBe(word uint64) {
	if word != e.words[0] && word != e.tail && len(e.spellings) < maxSpellings && !slices.Contains(e.spellings, word) {
		e.spellings = append(e.spellings, word)
	}
}

// familyName is the last word of a name, or the last before "of", a suffix or letters: "Ann Lee of Hamburg", "Tom Lee Jr.",
// "Ann Lee OBE".
func (r *resolver) familyName(n *name, words []uint64) uint64 {
	for i := n.from + 1; i < n.until; i++ {
		if r.text(i) == "of" && r.words[i-1].name() {
			return r.words[i-1].hash
		}
	}
	if until := r.suffixFrom(n); until < n.until {
		return r.words[until-1].hash
	}
	return words[len(words)-1]
}

// suffixFrom is the token from which suffixes and letters stand behind a person's full name.
func (r *resolver) suffixFrom(n *name) int {
	until := n.until
	for until-n.from > 2 && r.suffix(until-1) {
		until--
	}
	if !r.words[until-1].name() || r.capitals(&name{from: n.from, until: until}) {
		return n.until
	}
	return until
}

// nameOf is what an entity is called by a name: without the letters behind a person's.
func (r *resolver) nameOf(n *name) annotate.Span {
	span := r.spanOf(n)
	if r.types[n.typ].kind != kindPerson {
		return span
	}
	from, until := r.suffixFrom(n), n.until
	for until > from && r.letters(until-1) {
		until--
	}
	for until > from && r.text(until-1) == "," {
		until--
	}
	span.End = r.Tokens[until-1].End
	return span
}

// letters reports "OBE", but no number of a king's.
func (r *resolver) letters(i int) bool {
	return r.words[i].shape == shapeUpper && strings.Trim(r.text(i), "IVX") != ""
}

// maxLetters is how many letters an order or a degree behind a name has at most.
const maxLetters = 4

// suffix reports "Jr.", "III", "OBE", or a comma before it.
func (r *resolver) suffix(i int) bool {
	switch r.text(i) {
	case ",", "PhD", "Ph.D.":
		return true
	}
	return r.generation(i) || r.words[i].shape == shapeUpper && len(r.text(i)) <= maxLetters
}

// tellsMore reports whether a name, whose words these are, tells more than an entity's name: it has more of them. A place
// is called without the land where it lies, a known one by no nickname, and nobody in letters that English has not.
func (r *resolver) tellsMore(n *name, words []uint64, e *draft) bool {
	if !latin(r.text(n.from)) && latin(r.Text[e.name.Start:]) {
		return false
	}
	if e.kind.family() == kindGPE {
		if lies, lay := strings.Contains(r.Text[r.spanOf(n).Start:r.spanOf(n).End], ", "), strings.Contains(r.Text[e.name.Start:e.name.End], ", "); lies != lay {
			return lay
		}
		if e.link != 0 && r.linkOf(n, &r.types[n.typ]) != e.link {
			return false
		}
	}
	return len(words) > e.length || len(words) == e.length && r.fuller(n, e)
}

// latin reports a name that begins in Latin letters.
func latin(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return first < utf8.RuneSelf || unicode.Is(unicode.Latin, first)
}

// fuller reports whether a name of as many words tells more than an entity's name: a dateline in capitals gives way to
// common case, and a person's initial to the given name.
func (r *resolver) fuller(n *name, e *draft) bool {
	if r.capitals(n) {
		return false
	}
	if (e.kind == kindPerson || e.kind == kindNORP) && r.spanOf(n).Len() > e.name.Len() { // also "Danes" before "Dane"
		return true
	}
	have := r.Text[e.name.Start:e.name.End]
	return strings.IndexFunc(have, unicode.IsLower) < 0 && strings.EqualFold(have, r.Text[r.spanOf(n).Start:r.spanOf(n).End])
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
		if e.kind == kindPerson && e.length == 1 && e.gender == 0 && r.words[n.from].is(isGiven) {
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
			if onePerson(e.words, words) {
				return at
			}
			if differ := r.respelled(n, words, e); differ >= 0 {
				if len(e.spellings) < maxSpellings {
					e.spellings = append(e.spellings, words[differ])
				}
				return at
			}
		case kindOrg, kindFacility:
			if r.oneBody(n, words, e) {
				return at
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
			if len(words) > 1 && within(words, e.words) || len(e.words) > 1 && within(e.words, words) {
				return at
			}
		}
	}
	return -1
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

// shortNames joins each name of one word to the latest full name before it that it fits, else to the first behind it,
// else to equal names.
func (r *resolver) shortNames() {
	only := r.onlyBearers()
	latest := make(map[uint64]bearers) // by tail or given name
	for k := range r.names {
		if at := r.entityOf[k]; at >= 0 && r.entities[at].kind == kindPerson {
			r.noteParts(latest, at)
			continue
		} else if at >= 0 {
			continue
		}
		n := &r.names[k]
		if at := r.byType[r.root[n.typ]]; at >= 0 { // of somebody's full name
			r.join(k, at)
			r.noteParts(latest, at)
			continue
		}
		words := r.significant(n)
		if len(words) == 0 {
			words = append(words, n.hash)
		}
		gender := r.genderOf(n)
		word := words[0]
		at := r.fitting(latest[word], gender)
		if at < 0 {
			at = r.ahead(k, word, gender, only)
		}
		if at < 0 && n.until-n.from == 1 {
			at = r.spelledOtherwise(n, gender)
		}
		if at < 0 {
			at = r.calledBy(n, word, gender)
		}
		if at < 0 {
			at = r.newEntity(n, &r.types[n.typ], words)
			if family := r.couple(k); family != 0 {
				r.entities[at].tail = family
			}
		}
		r.join(k, at)
		r.entities[at].mayBe(word)
		if e := &r.entities[at]; e.tail == word || slices.Contains(e.spellings, word) {
			e.short++
		}
		r.noteParts(latest, at)
	}
}

// bearers are entities in order of mention, the latest last.
type bearers struct {
	count int
	at    [8]int32
}

// note puts an entity last.
func (b *bearers) note(at int) {
	list := b.at[:b.count]
	if x := slices.Index(list, int32(at)); x >= 0 {
		copy(list[x:], list[x+1:])
		list[len(list)-1] = int32(at)
	} else if b.count < len(b.at) {
		b.at[b.count] = int32(at)
		b.count++
	}
}

// noteParts notes that an entity has just been named, under its family name and its given name, however spelled.
func (r *resolver) noteParts(latest map[uint64]bearers, at int) {
	note := func(word uint64) {
		list := latest[word]
		list.note(at)
		latest[word] = list
	}
	e := &r.entities[at]
	if len(e.words) > 0 && !e.junior {
		note(e.words[0])
		note(e.tail)
	}
	for _, w := range e.spellings {
		note(w)
	}
}

// fitting is the one of the entities, in order of mention, that a short name means: of those whose gender does not speak
// against it, one whose gender speaks for it goes before others, then one that the article already calls so before one
// that it has only named in full, and the latest before others, unless an earlier one is called so far more often.
func (r *resolver) fitting(entities bearers, gender facts) int {
	best, sure := -1, false
	for x := entities.count - 1; x >= 0; x-- {
		at := int(entities.at[x])
		e := &r.entities[at]
		surer := e.gender&gender != 0
		if agree(e.gender, gender) && (best < 0 || surer && !sure || surer == sure && e.better(&r.entities[best])) {
			best, sure = at, surer
		}
	}
	return best
}

// better reports that a short name means e rather than one named later. Who is told as kin of somebody leaves the family name
// to others.
func (e *draft) better(later *draft) bool {
	if later.short == 0 && later.kin && !e.kin {
		return true
	}
	if later.short == 0 {
		return e.short > 0 || e.count > later.count+1
	}
	return e.short > 2*later.short+1
}

func agree(a, b facts) bool {
	return a == 0 || b == 0 || a&b != 0
}

// ahead looks for a full name behind a short one, as after a headline: the next that fits, or further on the only one
// of the whole article.
func (r *resolver) ahead(k int, word uint64, gender facts, only map[uint64]int) int {
	for j := k + 1; j < min(len(r.names), k+40); j++ {
		at := r.entityOf[j]
		if at < 0 || r.entities[at].kind != kindPerson {
			continue
		}
		if e := &r.entities[at]; (e.tail == word || len(e.words) > 0 && e.words[0] == word) && agree(e.gender, gender) {
			return at
		}
	}
	if at, ok := only[word]; ok && at >= 0 && agree(r.entities[at].gender, gender) {
		return at
	}
	return -1
}

// onlyBearers gives the one person of each family name, -1 where there are several.
func (r *resolver) onlyBearers() map[uint64]int {
	only := make(map[uint64]int)
	for at := range r.entities {
		if e := &r.entities[at]; e.kind == kindPerson {
			if _, ok := only[e.tail]; ok {
				only[e.tail] = -1
			} else {
				only[e.tail] = at
			}
		}
	}
	return only
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

// cleanSpace gives a name with single blanks, since a line may break inside it.
func cleanSpace(s string) string {
	if strings.ContainsAny(s, "\n\t\r") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}
