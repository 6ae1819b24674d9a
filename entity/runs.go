package entity

// Runs of capitalised words: where a name may begin, and how far it may reach.

import (
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// maxRun bounds a run in tokens, so that a text of capitals alone costs no more than any other.
const maxRun = 24

// name is a name in the making: tokens [from, until).
type name struct {
	from, until int
	hash        uint64 // of its key
	fact        fact   // what the lists say of the whole
	title       int    // token where a title before it begins, or -1
	opening     bool   // stands where every word has a capital
	headline    bool   // stands in a line of capitals
	entitled    bool   // stands alone between quotation marks
	confidence  float64
	own         bool // by the caller's list
	typ         int  // place in document.types
}

// document is an article on its way through the recogniser.
type document struct {
	*annotate.Document
	lx    *lexica
	words []word
	names []name
	types []nameType
	title int // where a title that waits for its name begins, or -1
	start int // token that opens a sentence, or -1
	buf   []byte
}

// particles join the parts of a person's or a place's name in lower case.
var particles = map[string]bool{
	"al": true, "el": true, "ul": true, "ud": true, "ur": true, "bin": true, "ibn": true, "bint": true, "abu": true,
	"van": true, "von": true, "der": true, "den": true, "de": true, "del": true, "della": true, "di": true, "da": true,
	"do": true, "dos": true, "das": true, "du": true, "la": true, "le": true, "las": true, "los": true, "e": true,
	"y": true, "ould": true, "ter": true, "ten": true, "zu": true, "as": false,
}

// capitals reports a name all in capitals.
func (d *document) capitals(n *name) bool {
	for i := n.from; i < n.until; i++ {
		if d.words[i].shape == shapeCapital {
			return false
		}
	}
	return true
}

func (d *document) text(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

func (d *document) particle(i int) bool {
	return d.words[i].shape == shapeLower && particles[d.text(i)]
}

// capital reports whether token i may be a word of a name. Months and weekdays are not, unless a forename stands before.
func (d *document) capital(i int) bool {
	w := &d.words[i]
	if !w.name() || !w.is(isTime) || i > 0 && d.words[i-1].is(isForename) && d.words[i-1].name() {
		return w.name()
	}
	if !w.is(isPrefix) {
		return false
	}
	n, f := d.longest(i, len(d.words))
	return n > 1 && f.is(isPlace|isRegion|isOrg|isKnown) && !f.is(isTime)
}

// starts says whether a run starts at token i, and how many tokens its first word takes ("al-Sudani" has three).
func (d *document) starts(i, limit int) int {
	switch {
	case d.capital(i):
		return 1
	case i+2 < limit && d.prefixed(i) && d.capital(i+2):
		return 3
	case i+1 < limit && d.particle(i):
		if d.words[i+1].shape == shapeHyphen && d.words[i+1].glued && i+2 < limit && d.capital(i+2) {
			return 3
		}
		if d.capital(i+1) && !d.words[i+1].is(isCommon|isTitle) && !d.words[i+1].glued && len(d.text(i)) > 1 {
			return 2
		}
	}
	return 0
}

// prefixed reports a prefix in lower case that belongs to the name behind its hyphen: "sub-Saharan".
func (d *document) prefixed(i int) bool {
	if d.words[i].shape != shapeLower || d.words[i+1].shape != shapeHyphen || !d.words[i+1].glued || !d.words[i+2].glued {
		return false
	}
	switch d.text(i) {
	case "sub", "ultra":
		return true
	}
	return false
}

// runEnd is the end of the run of [from, first) and what goes on from it.
func (d *document) runEnd(from, first, limit int) int {
	limit = min(limit, from+maxRun)
	i := first
	of := false // an "of" or "for" has been passed: "and" may join what follows
	for i < limit {
		w := &d.words[i]
		if d.capital(i) {
			i++
			continue
		}
		n := 0
		switch {
		case w.shape == shapeHyphen && w.glued:
			n = d.overHyphen(i, limit)
		case w.shape == shapeClitic:
			n = d.overClitic(from, i, limit)
		case w.shape == shapeMark && d.text(i) == "&" && i+1 < limit && d.capital(i+1):
			n = 2
		case d.particle(i) && !w.is(isTime):
			n = d.starts(i, limit)
		}
		if n == 0 && w.shape == shapeLower {
			n = d.overConnector(from, i, limit, &of)
		}
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// overHyphen joins "Al-Maliki" and "F-16" and keeps "US-Iran" and "Kurdish-led" apart.
func (d *document) overHyphen(i, limit int) int {
	if i+1 >= limit || !d.words[i+1].glued {
		return 0
	}
	left, right := &d.words[i-1], &d.words[i+1]
	switch {
	case d.capital(i + 1):
		if d.stands(left) && d.stands(right) {
			if h := hashMore(hashBlank(left.hash), lexicon.Key(d.text(i+1))); d.lx.find(h).facts == 0 {
				return 0
			}
		}
		return 2
	case d.particle(i+1) && i+3 < limit && d.words[i+2].shape == shapeHyphen && d.capital(i+3):
		return 4
	case right.shape == shapeLower && left.shape == shapeCapital && i > 1 && d.words[i-2].name() && d.syllable(i):
		return d.syllables(i, limit)
	case right.shape == shapeNumber && left.shape != shapeInitial || right.shape == shapeNumber && len(d.text(i+1)) < 3:
		return 2
	}
	return 0
}

// syllable reports whether the hyphen at i joins the second half of a given name: "Suk-yeol", not "Seoul-based".
func (d *document) syllable(i int) bool {
	left, right := &d.words[i-1], &d.words[i+1]
	if len(d.text(i+1)) > 7 || d.stands(left) || left.is(isCommon) && !d.words[i-2].is(isSurname) {
		return false
	}
	if s := d.text(i + 1); (s == "in" || s == "un" || s == "on") && !left.is(isCommon) {
		return true // "Jae-in"
	}
	return !right.is(isWord) || d.words[i-2].is(isSurname) && len(d.text(i-1)) < 6 && len(d.text(i+1)) < 5 && !right.is(isFunction) && !joinsNames[d.text(i+1)]
}

// joinsNames are short words that follow a name with a hyphen and are no part of it.
var joinsNames = map[string]bool{
	"led": true, "born": true, "run": true, "made": true, "era": true, "wide": true, "long": true, "like": true, "type": true,
	"held": true, "free": true, "only": true, "old": true, "site": true, "deal": true, "bond": true, "fund": true, "tied": true,
}

// syllables is the length of "-yeol" or "-o-cha" at a hyphen.
func (d *document) syllables(i, limit int) int {
	n := 2
	for i+n+1 < limit && d.words[i+n].shape == shapeHyphen && d.words[i+n].glued && d.words[i+n+1].glued && d.words[i+n+1].shape == shapeLower && !d.words[i+n+1].is(isWord) {
		n += 2
	}
	return n
}

// stands reports whether a word is a place, people or body by itself.
func (d *document) stands(w *word) bool {
	return w.is(isCountry|isBigCity|isPeople) || w.is(isKnown) && w.kind != kindPerson
}

// possessives are nouns whose genitive belongs to a name: "People’s Republic".
var possessives = map[string]bool{
	"people": true, "peoples": true, "women": true, "men": true, "children": true, "workers": true, "teachers": true,
	"farmers": true, "world": true, "king": true, "queen": true, "prince": true, "veterans": true, "lord": true, "state": true,
	"students": true, "writers": true, "doctors": true, "lawyers": true, "officers": true, "players": true, "minister": true, "president": true,
}

func (d *document) overClitic(from, i, limit int) int {
	if i+1 >= limit || !d.capital(i+1) || d.words[i-1].shape != shapeCapital {
		return 0
	}
	d.buf = lexicon.AppendKey(d.buf[:0], d.text(i-1))
	if possessives[string(d.buf)] && i > from {
		return 2
	}
	if n, _ := d.longest(i-1, limit); n > 2 {
		return 2
	}
	if next := &d.words[i+1]; next.is(isHead) && (d.words[i-1].facts&^(isPrefix|isCommon|isWord|isProvince) == 0 || next.head == kindLocation && !d.words[i-1].is(isPlace|isPeople|isKnown)) {
		return 2
	}
	return 0
}

// overConnector joins over "of", "for", "on", "and", "the" where the words around them make one name.
func (d *document) overConnector(from, i, limit int, of *bool) int {
	last := &d.words[i-1]
	if !last.name() {
		return 0
	}
	n := 1
	if i+2 < limit && d.text(i+1) == "the" {
		n = 2
	}
	if i+n >= limit || !d.capital(i+n) || d.words[i+n].is(isTime) {
		return 0
	}
	next := &d.words[i+n]
	if m, f := d.longest(i-1, limit); m > n+1 && f.facts&(isPlace|isOrg|isKnown|isRegion|isTime|isTitle) != 0 {
		*of = *of || d.text(i) != "and" && f.facts&isTitle == 0
		return n + 1
	}
	switch d.text(i) {
	case "of":
		if last.is(isHead) && last.head != kindNORP && last.head != kindProduct && (!last.is(isTitle) || last.is(isHead)) && !d.titleBefore(from, i) {
			*of = true
			return n + 1
		}
		d.buf = lexicon.AppendKey(d.buf[:0], d.text(i-1))
		if s := string(d.buf); s == "government" && !next.is(isTitle) || s == "isle" || s == "battle" {
			return n + 1
		}
	case "for", "on", "against", "to", "in":
		if last.is(isHead) && last.head == kindOrg && next.is(isWord) && !next.is(isFunction|isTitle) && n == 1 && (d.text(i) == "for" || d.text(i) == "on" || d.text(i) == "against") {
			*of = true
			return n + 1
		}
	case "and":
		if n > 1 || next.is(isTitle) || d.stands(last) || next.shape == shapeInitial {
			return 0
		}
		if *of && next.is(isWord) && last.is(isWord) {
			return n + 1
		}
		if last.is(isWord) && next.is(isWord) && d.headFollows(i+1, limit) {
			return n + 1
		}
	}
	return 0
}

// titleBefore reports whether the words [from, until) end in a title, so that what follows is an office, not a body.
func (d *document) titleBefore(from, until int) bool {
	return d.words[until-1].is(isTitle) && !d.words[until-1].is(isHead)
}

// headFollows reports whether the capitals from i on end in the head of a body.
func (d *document) headFollows(i, limit int) bool {
	for n := 0; i < limit && n < 4 && d.capital(i); i, n = i+1, n+1 {
		if h := d.words[i].head; d.words[i].is(isHead) && (h == kindOrg || h == kindEvent || h == kindLaw || h == kindMisc) {
			return true
		}
	}
	return false
}

// longest is the longest entry of the lists that starts at token i: how many tokens it takes, and what it is.
func (d *document) longest(i, limit int) (n int, found fact) {
	w := &d.words[i]
	if d.usable(i, i+1, &w.fact) {
		n, found = 1, w.fact
	}
	if !w.is(isPrefix) {
		return n, found
	}
	h := w.hash
	for j := i + 1; j < limit && j < i+12; j++ {
		switch next := &d.words[j]; next.shape {
		case shapeHyphen:
			if !next.glued {
				return n, found
			}
			continue
		case shapeClitic:
		case shapeMark, shapeOpen, shapeQuote:
			if d.text(j) != "&" {
				return n, found
			}
			h = hashBlank(h)
		default:
			h = hashBlank(h)
		}
		d.buf = lexicon.AppendKey(d.buf[:0], d.text(j))
		for _, c := range d.buf {
			h = (h ^ uint64(c)) * hashPrime
		}
		f := d.lx.find(h)
		if f.facts&^isPrefix != 0 && d.usable(i, j+1, &f) && (d.words[j].name() || d.words[j].shape == shapeNumber) {
			n, found = j+1-i, f
		}
		if f.facts&isPrefix == 0 {
			break
		}
	}
	return n, found
}

// usable reports whether an entry may stand for tokens [from, until) as they are written: an acronym of the lists does
// not match a lower-case word.
func (d *document) usable(from, until int, f *fact) bool {
	if f.facts&^(isPrefix|isCommon|isFunction|isOutside) == 0 {
		return false
	}
	return f.facts&inCapitals == 0 || d.words[from].shape == shapeUpper || until-from > 1
}

// hashOf is the hash of the key of tokens [from, until).
func (d *document) hashOf(from, until int) uint64 {
	d.buf = lexicon.AppendKey(d.buf[:0], d.Text[d.Tokens[from].Start:d.Tokens[until-1].End])
	h := uint64(hashStart)
	for _, c := range d.buf {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}
