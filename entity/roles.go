package entity

// Roles: what the text calls a person beside the name, before it ("Iraqi Prime Minister X") or behind it ("X, the
// party’s spokesman,").

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/calling"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// rank are words that belong to a title although they are none.
var rank = map[string]bool{
	"former": true, "ex": true, "deputy": true, "acting": true, "interim": true, "senior": true, "chief": true, "vice": true,
	"foreign": true, "prime": true, "defence": true, "defense": true, "interior": true, "finance": true, "health": true,
	"justice": true, "education": true, "energy": true, "oil": true, "home": true, "national": true, "security": true,
	"general": true, "opposition": true, "military": true, "police": true, "army": true, "party": true, "press": true,
	"special": true, "assistant": true, "executive": true, "managing": true, "head": true, "state": true, "government": true,
	"human": true, "rights": true, "top": true, "veteran": true, "supreme": true, "cabinet": true, "trade": true, "economy": true,
	"co": true, "founding": true, "outgoing": true, "incoming": true, "elect": true, "club": true, "team": true, "company": true,
	"associate": true, "principal": true, "joint": true, "first": true, "external": true, "affairs": true, "union": true,
	"financial": true, "operating": true, "technology": true, "information": true, "commercial": true, "marketing": true,
	"legal": true, "medical": true, "scientific": true, "election": true, "presidential": true, "parliamentary": true,
	"regional": true, "running": true, "provincial": true, "federal": true, "district": true, "county": true, "city": true, "non": true, "shadow": true,
	"colonial": true, "freshman": true, "incumbent": true, "longtime": true,
}

// maxRole is the longest role, maxOffice the longest office behind "of", in tokens; maxRoles is how many roles of somebody are
// enough.
const (
	maxRoles  = 8
	maxRole   = 10
	maxOffice = 5
)

// roles notes the roles that stand beside names.
func (r *resolver) roles() {
	places := [...]func(int, *name) (annotate.Span, bool){r.roleBefore, r.roleAhead, r.roleBehind}
	for k := range r.names {
		r.roleOfSeveral(k)
		e := &r.entities[r.entityOf[k]]
		if e.kind != kindPerson || len(e.roles) >= maxRoles {
			continue
		}
		var role annotate.Span
		var ok bool
		for _, roleOf := range places {
			if role, ok = roleOf(k, &r.names[k]); ok {
				r.addRole(e, role)
			}
		}
		if ok { // behind the name
			if role, ok = r.roleFurther(k, role); ok {
				r.addRole(e, role)
			}
		}
	}
}

// addRole notes a role of a person, with what it says of the gender.
func (r *resolver) addRole(e *draft, role annotate.Span) {
	e.roles = append(e.roles, role)
	r.roleGender(e, role)
}

// maxSeveral is how many persons one noun may call something.
const maxSeveral = 6

// roleOfSeveral gives the role that a noun in the plural says of the names behind it to each of them, in the singular: "law
// professors Ann Lee and Tom Ray".
func (r *resolver) roleOfSeveral(k int) {
	at := r.names[k].from - 1
	if title := r.names[k].title; title >= 0 && title != at || !r.severalAt(at) || r.types[r.names[k].typ].kind != kindPerson {
		return
	}
	last, joined := k, false
	for !joined && last+1 < len(r.names) && last-k < maxSeveral {
		next, mark := &r.names[last+1], r.names[last].until
		if r.types[next.typ].kind != kindPerson || next.title >= 0 || next.from-mark > 2 || next.from == mark {
			break
		}
		joined = r.text(next.from-1) == "and"
		if !joined && r.text(mark) != "," || next.from-mark == 2 && r.text(mark) != "," {
			break
		}
		last++
	}
	if !joined {
		return
	}
	role, ok := r.roleUntil(k, at+1, at, 1)
	if !ok {
		return
	}
	for i := at; r.Tokens[i].Start > role.Start; i-- {
		if r.text(i-1) == "of" { // "son of teachers"
			role.Start = r.Tokens[i].Start
		}
	}
	role.End-- // its s
	for ; k <= last; k++ {
		if e := &r.entities[r.entityOf[k]]; len(e.roles) < maxRoles {
			e.roles = append(e.roles, role)
		}
	}
}

// severalAt reports the plural of a noun for a person, or of a title with a capital.
func (r *resolver) severalAt(i int) bool {
	if i < 0 || r.words[i].is(isFunction) || !strings.HasPrefix(string(r.Tokens[i].POS), "NN") {
		return false
	}
	lower := r.words[i].shape == shapeLower && r.Tokens[i].POS == "NNS"
	if !lower && !r.words[i].name() {
		return false
	}
	one, ok := strings.CutSuffix(r.text(i), "s")
	if !ok || strings.HasSuffix(one, "s") {
		return false
	}
	h, plain := hashPlain(one)
	return plain && (r.lx.find(h).is(isTitle) || lower && calling.Person(one))
}

// roleGender takes the gender of a person, where nothing else says it, from the role that they have: "his daughter".
func (r *resolver) roleGender(e *draft, role annotate.Span) {
	from, until := r.TokensIn(role)
	for i := from; i < until && e.gender == 0; i++ {
		switch w := &r.words[i]; {
		case i > from && r.text(i) == "of":
			return
		case w.is(isTitle) && w.shape == shapeLower && !bothBear(r.text(i)) && (i+1 == until || r.words[i+1].shape != shapeClitic):
			e.gender = w.facts & (isFemale | isMale)
		}
	}
}

// bothBear holds of titles that are men's given names too and say nothing of who bears them.
func bothBear(title string) bool {
	switch title {
	case "dean", "hunter", "marshal", "reeve", "sheriff":
		return true
	}
	return false
}

// roleBefore is the role right before a name: "Harbour Minister X".
func (r *resolver) roleBefore(k int, n *name) (annotate.Span, bool) {
	if n.title >= 0 && n.title == n.from-1 && r.severalAt(n.title) {
		return annotate.Span{}, false
	}
	if n.title >= 0 && (k == 0 || r.names[k-1].until <= n.title) { // not in a name, "Office of the King"
		return r.roleUntil(k, n.from, n.title, 1)
	}
	if title := r.officeBefore(k, n.from); title >= 0 {
		return r.roleUntil(k, n.from, title, 1)
	}
	until := n.from
	if r.givesName(until - 1) {
		until--
	}
	return r.roleUntil(k, until, until, 0)
}

// givesName reports the word that leads from a noun that an article opens, with its modifiers, to a name: "an assistant manager named X".
// "The mayor named X" may tell what the mayor did.
func (r *resolver) givesName(i int) bool {
	if i < 2 || r.text(i) != "surnamed" && r.text(i) != "named" {
		return false
	}
	for j := i - 1; j >= max(i-maxModifiers, 0); j-- {
		switch text := r.text(j); {
		case text == "a", text == "an", text == "A", text == "An", text == "another":
			return true
		case r.verb(j) || !r.modifies(j):
			return false
		}
	}
	return false
}

// officeBefore is the token of a title with what it is of, or with whom it belongs to, right before token until; or -1. Name k
// stands behind.
func (r *resolver) officeBefore(k, until int) int {
	if title := r.titleOf(until); title >= 0 {
		return title
	}
	if title := r.titleOfThing(until); title >= 0 {
		return title
	}
	return r.officeIn(k, until)
}

// officeIn is the token of a title with the body or place that it belongs to right before token until: "director of Hull
// Bank (HB)", "Head of Norway's Harbour Board", "Ambassador to Oslo"; or -1. Name k stands behind.
func (r *resolver) officeIn(k, until int) int {
	i, named := until, false
	if i > 3 && r.overAcronym(i-3) == i {
		i -= 3
	}
	for k--; k >= 0 && r.names[k].from >= i; k-- {
	}
	for steps := 0; k >= 0 && steps < maxOffice; steps++ {
		n := &r.names[k]
		switch {
		case n.until == i && r.types[n.typ].kind != kindPerson, n.until == i-1 && r.words[i-1].shape == shapeClitic:
			i, named = n.from, true
			k--
		case named && i > 0 && (r.text(i-1) == "in" || r.text(i-1) == "and") && n.until == i-1 && r.types[n.typ].kind != kindPerson: // "of Hull Bank in Norway"
			i--
		default:
			steps = maxOffice
		}
	}
	if !named || i < 3 {
		return -1
	}
	if r.text(i-1) == "the" {
		i--
	}
	switch r.text(i - 1) {
	case "of", "for", "at", "to", "in", "from":
		if w := &r.words[i-2]; r.calls(i-2, false) && (w.shape == shapeLower || w.name()) {
			return i - 2
		}
	}
	return -1
}

// titleOf is the token of a title with what it is of right before token until: "Secretary of State", "Minister for Food
// and Farming"; or -1.
func (r *resolver) titleOf(until int) int {
	for i := until - 1; i > 0 && i >= until-maxOffice; i-- {
		switch w := &r.words[i]; {
		case w.shape == shapeCapital && !w.is(isTime):
		case w.shape != shapeLower || i == until-1:
			return -1
		default:
			switch r.text(i) {
			case "and", "the":
			case "of", "for":
				if before := &r.words[i-1]; before.is(isTitle) && before.shape == shapeCapital && r.text(i+1) != "the" {
					return i - 1
				}
				return -1
			default:
				return -1
			}
		}
	}
	return -1
}

// titleOfThing is the token of an office with what it is of right before token until, all in small letters: "minister of
// finance"; or -1.
func (r *resolver) titleOfThing(until int) int {
	for i := until - 1; i > 1 && i >= until-3; i-- {
		if w := &r.words[i]; w.shape != shapeLower || w.is(isTitle) || r.Tokens[i].POS != "NN" && r.Tokens[i].POS != "NNS" || calling.Person(r.text(i)) {
			return -1
		}
		switch r.text(i - 1) {
		case "of", "for":
			if headsTrade(r.text(i - 2)) {
				return i - 2
			}
			return -1
		}
	}
	return -1
}

// headsTrade reports who may head a trade: "head of sales".
func headsTrade(word string) bool {
	switch word {
	case "chief", "commissioner", "coordinator", "director", "head", "manager", "minister", "president", "professor", "secretary", "undersecretary":
		return true
	}
	return false
}

// closes reports a mark that ends an apposition.
func (r *resolver) closes(i int) bool {
	if i >= len(r.words) {
		return true
	}
	switch r.text(i) {
	case ",", ".", ")", ";":
		return true
	}
	return r.dash(i)
}

// roleUntil walks back from token from, before which titles have been seen, over titles, words of rank, and the names of
// the body or country they belong to. The role ends before token until.
func (r *resolver) roleUntil(k, until, from, titles int) (annotate.Span, bool) {
	if until == 0 {
		return annotate.Span{}, false
	}
	before := k - 1 // the name before
	for before >= 0 && r.names[before].from >= from {
		before--
	}
	start, _ := r.TokensIn(r.Sentences[r.SentenceAt(r.Tokens[until-1].Start)])
	second := -1 // the role behind "and", where both are in small letters
	for first := max(start, from-maxRole); from > first; {
		if before >= 0 && r.names[before].until == from {
			b := &r.names[before]
			if titles == 0 || strings.HasSuffix(r.text(from-1), ".") && legalForm(r.text(from-1)) {
				break
			}
			if until-from == 1 && courtesy(r.text(from)) && (b.from == 0 || r.text(b.from-1) != "of") { // "told the Hull Times Mr Lee"
				break
			}
			if r.types[b.typ].kind == kindPerson && (r.words[from].shape != shapeLower || r.text(from) == "and") {
				break
			}
			from = b.from // "former Ray adviser"
			before--
			continue
		}
		w := &r.words[from-1]
		if open := r.asideFrom(from); titles > 0 && open > 0 {
			for before >= 0 && r.names[before].from > open {
				before--
			}
			if before >= 0 && r.names[before].until == open && r.types[r.names[before].typ].kind != kindPerson {
				from = r.names[before].from
				before--
				continue
			}
		}
		if w.shape == shapeHyphen && w.glued || w.shape == shapeClitic && titles > 0 && before >= 0 && r.names[before].until == from-1 {
			from--
			continue
		}
		number := w.shape == shapeNumber && r.words[from].shape == shapeHyphen
		if w.shape != shapeLower && w.shape != shapeCapital && w.shape != shapeUpper && !number {
			break
		}
		r.buf = lexicon.AppendFold(r.buf[:0], r.text(from-1))
		switch {
		case w.is(isTitle) && !w.is(isFunction) && r.text(from-1) != "p.m.":
			titles++
		case titles == 0 && from == until && !w.is(isTitle) && (r.calls(from-1, true) || from-1 == start && r.scholar(from-1)):
			titles++
		case titles > 0 && rank[string(r.buf)]:
		case titles > 0 && r.words[from].shape == shapeHyphen && r.words[from].glued && (r.text(from) == "-" && (w.shape == shapeLower || number) || prefix(string(r.buf))): // "part-time gardener"
		case titles > 0 && string(r.buf) == "of" && from > 1 && r.words[from-2].shape == shapeLower && (r.words[from].is(isTitle) || r.words[from-2].is(isFemale|isMale)):
			return r.roleSpan(from, until, titles) // "father of King", "brother of longtime teacher"
		case titles > 0 && string(r.buf) == "of" && from > 1 && (r.words[from-2].is(isTitle) || r.words[from-2].is(isHead) && r.words[from-2].name()):
		case titles > 0 && r.serves(from-1):
			from--
		case titles > 0 && r.office(from-1, from):
		case titles > 0 && from > 1 && r.text(from-1) == "and" && r.office(from-2, from) && (before < 0 || r.names[before].until < from-1):
		case titles > 0 && r.text(from-1) == "and" && r.words[from].name() && from-1 > start && r.words[from-2].is(isTitle) && r.words[from-2].name():
		case titles > 0 && before >= 0 && r.text(from-1) == "and" && r.names[before].until == from-1 && r.onePlaceOver(r.names[before].from, from):
			from = r.names[before].from + 1
			before--
		case titles > 0 && second < 0 && r.text(from-1) == "and" && from-1 > start && r.calls(from-2, true) && r.words[from-2].shape == shapeLower &&
			agree(r.words[from-2].facts&(isFemale|isMale), r.words[from].facts&(isFemale|isMale)): // not "husband and wife"
			second = from
		case titles > 0 && (r.trade(from-1) || r.describes(from-1) || from-1 == start && r.opensOffice(from-1)):
		default:
			return r.roleSpan(r.ofOne(from, second), until, titles)
		}
		from--
	}
	return r.roleSpan(r.ofOne(from, second), until, titles)
}

// onePlaceOver reports a place of the lists that begins at token i and goes on over "and" to the token at: "Jammu and Kashmir".
func (r *resolver) onePlaceOver(i, at int) bool {
	n, f := r.longest(i, len(r.words))
	return i+n > at && f.is(isPlace)
}

// ofOne is where the role begins: with both of two, "Danish prime minister and party leader X", unless an article tells that
// they are two persons', "the prime minister and party leader X". "The trumpeter and composer X" is one.
func (r *resolver) ofOne(from, second int) int {
	if second >= 0 && from > 0 && (r.determiner(from-1) || r.words[from].shape == shapeClitic) && (oneHolds(r.text(second-2)) || r.words[second-2].is(isFemale|isMale)) {
		return second
	}
	return from
}

// oneHolds reports an office that one holds at a time.
func oneHolds(word string) bool {
	switch word {
	case "captain", "chair", "chairman", "coach", "executive", "governor", "judge", "leader", "mayor", "owner", "premier", "senator", "spokesman", "speaker":
		return true
	}
	return headsTrade(word)
}

// office reports a word with a capital before a title with a capital, which says of what: "Harbour Minister",
// "Health and Sports Minister".
func (r *resolver) office(i, title int) bool {
	w, next := &r.words[i], &r.words[title]
	if w.shape != shapeCapital || next.shape != shapeCapital || w.is(isFunction|isTime) {
		return false
	}
	switch r.Tokens[i].POS {
	case "", "NN", "NNS", "NNP", "NNPS":
		return true
	case "JJ": // "Local Harbour Minister"
		return i > 0 && r.oneSentence(i-1, i)
	}
	return false
}

// serves reports the article between an office and whom its holder serves: "Adviser to the President", all in capitals.
func (r *resolver) serves(i int) bool {
	if i < 2 || !strings.EqualFold(r.text(i), "the") || !r.words[i+1].name() || !r.words[i-2].name() || !r.words[i-2].is(isTitle) {
		return false
	}
	switch r.text(i - 1) {
	case "of", "to":
		return true
	}
	return false
}

// opensOffice reports a noun or adjective that has its capital from the sentence that it opens: "Harbour minister", "Political scientist".
func (r *resolver) opensOffice(i int) bool {
	w, next := &r.words[i], &r.words[i+1]
	if w.shape != shapeCapital || next.shape != shapeLower && !(next.is(isPeople) && r.Tokens[i].POS == "JJ") {
		return false
	}
	return ordinal(r.text(i)) || !w.is(isFunction|isTime) && (strings.HasPrefix(string(r.Tokens[i].POS), "NN") || r.Tokens[i].POS == "JJ" && !w.is(isPeople) && r.text(i) != "Old")
}

// prefix reports a word that a hyphen joins to a role, whatever its case, or to what the role is of: "Then-governor", "pro-government".
func prefix(word string) bool {
	switch word {
	case "then", "pro", "anti":
		return true
	}
	return false
}

// scholar reports a calling that has its capital from the sentence that it opens: "Biologist".
func (r *resolver) scholar(i int) bool {
	return r.words[i].shape == shapeCapital && len(r.text(i)) > 5 && strings.HasSuffix(r.text(i), "ist")
}

// ordinal reports a word that tells one of several who have a role.
func ordinal(word string) bool {
	switch strings.ToLower(word) {
	case "second", "third", "fourth", "fifth", "main", "lead", "star":
		return true
	}
	return false
}

// trade reports a noun in small letters before a title, or more of what it is of, in small letters: "works council chief".
func (r *resolver) trade(i int) bool {
	w, next := &r.words[i], &r.words[i+1]
	if w.shape != shapeLower || next.shape != shapeLower || w.is(isTime) {
		return false
	}
	if !ordinal(r.text(i)) && (w.is(isFunction) || !strings.HasPrefix(string(r.Tokens[i].POS), "NN")) {
		return false
	}
	switch r.text(i + 1) {
	case "of", "former", "ex", "then":
		return false
	}
	return true
}

// describes reports an adjective in small letters like the word behind it, or before a people, but no age nor feeling, nor that a former
// holder is dead: "former prominent minister", "political scientist".
func (r *resolver) describes(i int) bool {
	next := &r.words[i+1]
	return r.words[i].shape == shapeLower && (next.shape == shapeLower || next.is(isPeople)) && r.Tokens[i].POS == "JJ" && !r.words[i].is(isTime) &&
		r.text(i) != "dear" && r.text(i) != "old" && !(r.text(i) == "late" && r.text(i+1) == "former")
}

// maxAside is how many tokens a bracket between a body and its office may have.
const maxAside = 8

// asideFrom is where a bracket opens that shuts right before token until, or -1: "Harbour Authority (HA) director".
func (d *document) asideFrom(until int) int {
	if until < 3 || !d.shuts(until-1) {
		return -1
	}
	for i := until - 2; i >= max(until-maxAside, 0) && !d.shuts(i); i-- {
		if d.opens(i) {
			return i
		}
	}
	return -1
}

func (r *resolver) roleSpan(from, until, titles int) (annotate.Span, bool) {
	if until-3 > from && r.overAcronym(until-3) == until {
		until -= 3
	}
	for until > from && (r.words[until-1].shape == shapeMark || r.words[until-1].shape == shapeHyphen || courtesy(r.text(until-1)) && r.titled(from, until-1)) {
		until--
	}
	for until > from && style(r.text(until-1)) {
		until--
	}
	for i := until - 1; i >= from; i-- {
		if style(r.text(i)) { // "Excellency Colonel"
			from = i + 1
			break
		}
	}
	for from < until && (r.words[from].shape == shapeHyphen || r.words[from].shape == shapeClitic || r.text(from) == "and") {
		from++
	}
	if titles == 0 || from >= until || until-from == 1 && (len(r.text(from)) < 4 || r.text(from) == "Miss") && r.words[from].shape != shapeLower &&
		(r.words[from].shape != shapeUpper || r.words[from].is(isFemale|isMale)) { // Mr, Dr
		return annotate.Span{}, false
	}
	return annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[until-1].End}, true
}

// titled reports a title among tokens [from, until).
func (r *resolver) titled(from, until int) bool {
	return slices.ContainsFunc(r.words[from:until], func(w word) bool { return w.is(isTitle) })
}

// courtesy reports a title that is no office.
func courtesy(s string) bool {
	switch s {
	case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof", "Prof.", "Sir", "Dame", "Sheikh", "Sheikha", "Shri", "Smt", "Datuk":
		return true
	}
	return false
}

// style reports a word of address or honour, which is no role.
func style(s string) bool {
	switch s {
	case "Majesty", "Highness", "Excellency", "Excellencies", "Holiness", "Eminence", "Honourable", "Honorable", "Hon", "Hon.", "Madam", "Madame",
		"Messrs", "Mrs.", "HE", "HH", "HM", "HRH", "H.E.", "H.H.", "H.R.H.":
		return true
	}
	return false
}

// verb reports whether the tagger sees a finite verb: an apposition has none. A think tank thinks nothing.
func (d *document) verb(i int) bool {
	if i >= len(d.Tokens) || d.text(i) == "think" && i+1 < len(d.Tokens) && strings.HasPrefix(d.text(i+1), "tank") {
		return false
	}
	switch d.Tokens[i].POS {
	case "VBZ", "VBD", "VBP", "MD":
		return true
	}
	return false
}
