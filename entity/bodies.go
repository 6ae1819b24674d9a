package entity

// Bodies and places under several names: short and full forms, acronyms, names turned round.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// oneBody reports whether a name, whose words these are, is another form of an entity's: its acronym, a part of it in
// one piece, or its first word alone.
func (r *resolver) oneBody(n *name, words []uint64, e *draft) bool {
	switch upper := r.isAcronym(n); {
	case upper && !e.acronym && r.initials(e.name, r.text(n.from)), !upper && e.acronym && r.initials(r.spanOf(n), r.Text[e.name.Start:e.name.End]):
		return true
	case r.wordOfInitials(r.spanOf(n), e.name), r.wordOfInitials(e.name, r.spanOf(n)):
		return true
	case len(words) > 1 && len(e.words) > 1:
		return atOneEnd(words, e.words) && !r.organOf(n, words, e) || r.ministry(n) && r.turnedRound(n, words, e) ||
			r.distinct(n) && less(words, e.words)
	case len(words) > 0 && len(e.words) > 0 && words[0] == e.words[0]:
		return (len(words) == 1 || len(e.words) == 1) && r.distinct(n) && !r.organ(r.spanOf(n)) && !r.organ(e.name) && !r.organOf(n, words, e)
	}
	return false
}

// wordOfInitials reports one word with a capital, but in small letters behind it, that is read from the initials of a longer name:
// "Unhaf".
func (r *resolver) wordOfInitials(word, long annotate.Span) bool {
	if word.Len() < leastRead || word.Len() > 10 || long.Len() < 2*word.Len() {
		return false
	}
	i, until := r.TokensIn(word)
	return until == i+1 && r.words[i].shape == shapeCapital && r.initials(long, strings.ToUpper(r.text(i)))
}

// leastRead is how many letters initials have at least that are read as a word: two or three may be another word.
const leastRead = 4

// distinct reports a name whose first word tells it apart, being no common word, place or people.
func (d *document) distinct(n *name) bool {
	return !d.words[n.from].is(isCommon | isPeople | isPlace | isHead)
}

// less reports whether one list of words is the other without some between the first and the last: "Uldra Bank" of "Uldra
// Mutual Bank".
func less(a, b []uint64) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) < len(b) && a[0] == b[0] && a[len(a)-1] == b[len(b)-1] && within(a, b)
}

// organOf reports that one of two names is a known body's, or a paper's, and the other goes on behind it with what belongs to that body:
// "United Nations Security Council", "BBC Sport", "Uldra Post Magazine"; or that it is of that body: "Tourism Organization of the United
// Nations".
func (r *resolver) organOf(n *name, words []uint64, e *draft) bool {
	long, short, known := r.spanOf(n), e.words, e.known
	if len(words) < len(short) {
		long, short, known = e.name, words, n.fact.is(isOrg|isWorld)
	}
	from, until := r.TokensIn(long)
	if r.text(from) == "The" {
		from++
	}
	if known && len(short) > 1 && r.endsWith(from, until, short) {
		return true
	}
	known = known || r.text(until-1) == "Magazine"
	if !known || until-from <= len(short) || r.text(from+len(short)) == "of" || !slices.Contains(short, r.words[from].hash) {
		return false
	}
	return (len(short) > 1 || r.words[from].shape == shapeUpper) && !r.trades(from+len(short), until)
}

// endsWith reports that tokens [from, until) end with words behind "of" or "of the".
func (d *document) endsWith(from, until int, words []uint64) bool {
	at := until - len(words)
	for i := max(at, from); i < until; i++ {
		if d.words[i].hash != words[len(words)-until+i] {
			return false
		}
	}
	if at > from && d.text(at-1) == "the" {
		at--
	}
	return at > from && d.text(at-1) == "of"
}

// trades reports a word that a body's name may have or not, among tokens [from, until).
func (d *document) trades(from, until int) bool {
	for i := from; i < until; i++ {
		switch d.text(i) {
		case "Airlines", "Airways", "Alliance", "Association", "Bank", "Club", "Company", "Corporation", "Electronics", "Entertainment", "Foundation",
			"Group", "Holding", "Holdings", "Industries", "International", "Limited", "Motors", "News", "Party", "Pvt", "Pvt.", "Sdn", "Society", "Union", "University":
			return true
		}
		if legalForm(d.text(i)) {
			return true
		}
	}
	return false
}

// organ reports a body of the body whose letters open its name: "ECOWAS Parliament".
func (d *document) organ(body annotate.Span) bool {
	from, until := d.TokensIn(body)
	if d.words[from].shape != shapeUpper {
		return false
	}
	return d.organWord(until - 1)
}

// organWord reports a word that organs are called by.
func (d *document) organWord(i int) bool {
	switch d.text(i) {
	case "Assembly", "Commission", "Committee", "Council", "Court", "Mission", "Parliament", "Secretariat", "Secretary-General", "Tribunal":
		return true
	}
	return false
}

// headed finds the only body that a single word with a capital can stand for, being what its name turns on: "the
// Academy" for "Academy of Fine Arts". -1 where there are several or none.
func (r *resolver) headed(n *name, t *nameType, words []uint64) int {
	if t.kind != kindOrg && t.kind != kindFacility || len(words) != 1 || r.isAcronym(n) || n.own {
		return -1
	}
	found := -1
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind != kindOrg && e.kind != kindFacility || len(e.words) < 2 || e.known && !r.organWord(n.from) && !r.byPlace(e) || e.tail != words[0] && e.head != words[0] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// byPlace reports a body called by where it is from and a word of its own: "Hull Rovers", but not "Hull University".
func (r *resolver) byPlace(e *draft) bool {
	from, until := r.TokensIn(e.name)
	return r.lx.find(r.hashOf(from, until-1)).is(isPlace) && !r.words[until-1].is(isHead)
}

// opened finds the only body whose name a single word opens, a common one or a place that is no land, where the text uses the word as
// a body's name: "Delta" for "Delta Airlines", "the Hull" for "Hull Society". -1 where there are several or none.
func (r *resolver) opened(n *name, t *nameType, words []uint64) int {
	if t.kind != kindOrg || n.own || n.fact.is(isPeople|isCountry|isRegion) || n.fact.is(isBigCity) && (n.from == 0 || !r.definite(n.from-1)) {
		return -1
	}
	if len(words) == 2 && n.until-n.from == 2 {
		return r.goesOn(n, words)
	}
	if len(words) != 1 || n.until-n.from != 1 || n.fact.head == kindOrg {
		return -1
	}
	found := -1
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind != kindOrg || len(e.words) < 2 || e.words[0] != words[0] {
			continue
		}
		if _, until := r.TokensIn(e.name); found >= 0 || !r.trades(until-1, until) {
			return -1
		}
		found = at
	}
	return found
}

// goesOn finds the only body of one word, no land's or people's, with which a name begins that goes on with what the body's name may
// have or not: "Delta" before "Delta Airlines". -1 where there are several or none.
func (r *resolver) goesOn(n *name, words []uint64) int {
	if !r.trades(n.from+1, n.until) || r.words[n.from].is(isPeople|isCountry|isRegion|isBigCity) {
		return -1
	}
	found := -1
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		if e := &r.entities[at]; e.kind == kindOrg && len(e.words) > 0 && e.words[0] == words[0] {
			if found >= 0 || len(e.words) > 1 || e.length > 1 {
				return -1
			}
			found = at
		}
	}
	return found
}

// onePlace reports whether a name is an entity's with more or less around it: "Exeter, Devon", "Gaza Strip", "City of
// Hull".
func (r *resolver) onePlace(n *name, words []uint64, e *draft) bool {
	long, short, place, part := words, e.words, r.spanOf(n), e.name
	if len(long) < len(short) {
		long, short, place, part = short, long, part, place
	}
	switch {
	case len(short) == 0 || len(long) == len(short):
		return false
	case slices.Equal(long[:len(short)], short):
		return r.extends(place, part, len(short))
	case len(long) == len(short)+1 && slices.Equal(long[1:], short):
		return realm(r.Text[place.Start:place.End])
	}
	return false
}

// realm reports a place called by what it is: "City of Hull".
func realm(place string) bool {
	word, rest, _ := strings.Cut(place, " ")
	switch word {
	case "City", "State", "Republic", "Kingdom", "County", "Province", "Commonwealth":
		return strings.HasPrefix(rest, "of ")
	}
	return false
}

// extends reports a place whose name goes on, behind the words of the part, with where it lies or what it is. "Mexico
// City" is not Mexico.
func (d *document) extends(place, part annotate.Span, words int) bool {
	from, until := d.TokensIn(place)
	if from+words >= until {
		return false
	}
	switch d.text(from + words) {
	case ",":
		return true
	case "Strip", "Island", "Islands":
		return from+words+1 == until
	case "Peninsula", "City":
		f := d.lx.find(d.hashOf(d.TokensIn(part)))
		return from+words+1 == until && !f.state() && !f.is(isProvince)
	}
	return false
}

// atOneEnd reports whether one list of words opens or ends the other: "National Bank" is no short form of "Ahli National
// Bank Kuwait".
func atOneEnd(a, b []uint64) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return slices.Equal(a, b[:len(a)]) || slices.Equal(a, b[len(b)-len(a):])
}

// turnedRound reports whether all words of one of two names stand in the other, which is not that of a part of the body.
func (r *resolver) turnedRound(n *name, words []uint64, e *draft) bool {
	return (among(words, e.words) || among(e.words, words)) && (len(words) == len(e.words) || !r.organOf(n, words, e))
}

// ministry reports a body whose name is turned round at will: "Department of State" and "State Department" are one,
// unlike "University of Oslo" and "Oslo University".
func (d *document) ministry(n *name) bool {
	_, at := d.headOf(n)
	switch d.text(at) {
	case "Department", "Ministry":
		return at >= n.from
	}
	return false
}

// initials reports whether the capitals of a longer name spell the acronym, with or without those of the place that opens or closes it,
// "HDP" of "Hull Democratic Party of Norway", and without its legal form, "UM" of "Uldra Motors Corp.".
func (d *document) initials(long annotate.Span, acronym string) bool {
	if len(acronym) < 2 || len(acronym) > 10 || strings.IndexByte(d.Text[long.Start:long.End], ' ') < 0 {
		return false
	}
	from, until := d.TokensIn(long)
	if d.text(from) == "The" && acronym[0] != 'T' { // "The Associated Press" is the AP
		from++
	}
	if w := &d.words[from]; len(acronym) > 2 && d.text(from)[0] != acronym[0] && w.is(isCountry|isProvince) && from+2 < until {
		from++
	}
	for until-from > 2 && legalForm(d.text(until-1)) && d.text(until - 1)[0] != acronym[len(acronym)-1] {
		until--
	}
	at := 0
	acronym = strings.ReplaceAll(acronym, ".", "")
	for i := from; i < until; i++ {
		w := &d.words[i]
		if !w.name() && w.shape != shapeLower {
			continue
		}
		if at == len(acronym) && at > 2 && d.text(i) == "of" && i+2 == until && d.words[i+1].is(isCountry) {
			return true
		}
		if letters := strings.ReplaceAll(d.text(i), ".", ""); w.shape == shapeUpper && strings.HasPrefix(acronym[at:], letters) {
			at += len(letters) // "UNDP" of "UN Development Programme"
		} else if at < len(acronym) && strings.EqualFold(d.text(i)[:1], acronym[at:at+1]) {
			at++
		} else if w.name() {
			return false
		}
	}
	return at == len(acronym)
}
