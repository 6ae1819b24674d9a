package entity

// Other names that the text itself gives: in a bracket, behind "known as".

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/internal/lexicon"
)

// otherNames notes the names that the text gives as others of the one before: all that bear them are one, wherever they
// stand.
func (r *resolver) otherNames() {
	linked := false // the name before is in the same bracket
	known := false  // the name before is known as another
	last := -1      // the name before that is no label
	for k := range r.names {
		n := &r.names[k]
		if r.labels(n) {
			continue
		}
		before := last
		last = k
		if before < 0 {
			continue
		}
		b := &r.names[before]
		bracket := r.inBracket(b, n, linked)
		linked = bracket
		known = r.knownAs(b, n) || known && r.text(n.from-1) == "or" && n.from-b.until < 3 && r.types[b.typ].kind == r.types[n.typ].kind
		if bracket || known {
			r.oneType(b.typ, n.typ)
		}
	}
	r.spelledOut()
	r.islands()
	r.states()
	r.covid()
	r.plurals()
	r.storms()
	for typ := range r.root {
		r.root[typ] = r.rootOf(typ)
	}
}

// oneType makes a type another name of one.
func (r *resolver) oneType(of, typ int) {
	root := r.rootOf(of)
	if r.root[typ] != typ || root == typ {
		return
	}
	r.root[typ] = root
	if t := &r.types[typ]; !r.names[t.first].own {
		t.kind = r.types[root].kind
	}
}

// rootOf follows a type to the one whose other name it is, and shortens the way.
func (r *resolver) rootOf(typ int) int {
	for r.root[typ] != typ {
		r.root[typ] = r.root[r.root[typ]]
		typ = r.root[typ]
	}
	return typ
}

// spelledOut makes one of a name with a word in short and the one that has it in full: "US Embassy" and "United States Embassy".
func (r *resolver) spelledOut() {
	for k := range r.names {
		n := &r.names[k]
		for i := n.from; i < n.until && n.until-n.from > 1; i++ {
			full := inFull(r.text(i))
			if full == "" {
				continue
			}
			span, short := r.spanOf(n), r.Tokens[i]
			r.buf = lexicon.AppendKey(r.buf[:0], r.Text[span.Start:short.Start]+full+r.Text[short.End:span.End])
			if typ, ok := r.index[hashMore(hashStart, string(r.buf))]; ok && r.types[typ].kind == r.types[n.typ].kind {
				r.oneType(typ, n.typ)
			}
			break
		}
	}
}

// inFull is what a word in short stands for inside a longer name.
func inFull(word string) string {
	switch word {
	case "US", "U.S.":
		return "United States"
	case "UK", "U.K.":
		return "United Kingdom"
	case "UN", "U.N.":
		return "United Nations"
	case "Utd":
		return "United"
	}
	return ""
}

// islands notes what a group of islands is called for short: "the Lofotens" for "the Lofoten Islands".
func (r *resolver) islands() {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from != 2 || r.text(n.from+1) != "Islands" {
			continue
		}
		short := hashMore(r.words[n.from].hash, "s")
		if typ, ok := r.index[short]; ok {
			r.oneType(n.typ, typ)
		}
	}
}

// states makes one of a state of the United States and its abbreviation: "Calif." and "California".
func (r *resolver) states() {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from != 1 || r.types[n.typ].kind != kindGPE {
			continue
		}
		if state, ok := r.stateOf(r.text(n.from)); ok {
			if typ, ok := r.index[state]; ok && r.types[typ].kind == kindGPE {
				r.oneType(typ, n.typ)
			}
		}
	}
}

// stateOf is the state that an abbreviation of the news agencies stands for.
func (r *resolver) stateOf(abbreviation string) (hash uint64, ok bool) {
	hash, ok = r.lx.states[strings.TrimSuffix(abbreviation, ".")]
	return hash, ok
}

// covid makes one of the disease with its year, with an article before it, "The COVID-19", and without.
func (r *resolver) covid() {
	for k := range r.names {
		n := &r.names[k]
		from := n.from
		if r.text(from) == "The" {
			from++
		}
		if n.until-from != 3 || !r.isCovid(from) {
			continue
		}
		if typ, ok := r.index[r.hashOf(from, n.until)]; ok {
			r.oneType(typ, n.typ)
		}
		if typ, ok := r.index[r.words[from].hash]; ok {
			r.oneType(n.typ, typ)
		}
	}
}

// isCovid reports "COVID-19" at token i.
func (d *document) isCovid(i int) bool {
	return i+2 < len(d.words) && d.words[i+1].shape == shapeHyphen && d.words[i+2].shape == shapeNumber && strings.EqualFold(d.text(i), "covid")
}

// plurals makes one of a name of several words and its plural: "World Fair", "World Fairs".
func (r *resolver) plurals() {
	for k := range r.names {
		n := &r.names[k]
		if n.until-n.from < 2 || n.own || r.types[n.typ].kind == kindPerson || r.types[n.typ].kind.family() == kindGPE {
			continue
		}
		typ, ok := r.index[hashMore(n.hash, "s")]
		if ok && r.types[typ].kind != kindPerson && (r.types[typ].kind == kindNORP) == (r.types[n.typ].kind == kindNORP) { // the "New Yorker" is no New Yorkers
			r.oneType(n.typ, typ)
		}
	}
}

// storms makes one of the names of a storm, "Tropical Storm Erin", "Hurricane Erin" and "Erin", unless somebody is called so.
func (r *resolver) storms() {
	first := map[uint64]int{} // the type of its name, by its last word
	for k := range r.names {
		n := &r.names[k]
		if kind := r.types[n.typ].kind; n.until-n.from < 2 || !isStorm(r.text(n.until-2)) || kind != kindPerson && kind.family() != kindMisc {
			continue
		}
		last := r.words[n.until-1].hash
		if of, ok := first[last]; ok {
			r.oneType(of, n.typ)
		} else {
			r.types[n.typ].kind = kindEvent
			first[last] = n.typ
		}
	}
	if len(first) == 0 {
		return
	}
	persons := r.personParts() // without the storms
	for last, of := range first {
		if typ, ok := r.index[last]; ok && !persons[last] && r.types[typ].kind == kindPerson {
			r.oneType(of, typ)
		}
	}
}

// labels reports a name that is a label.
func (d *document) labels(n *name) bool {
	return n.until-n.from == 1 && d.label(n.from)
}

// inBracket reports whether a name stands in a bracket right behind the one before it, or behind "or" in such a
// bracket, as another name of it: "Popular Front (Jabha or PF)".
func (r *resolver) inBracket(before, n *name, linked bool) bool {
	long, short := r.types[before.typ].kind, r.types[n.typ].kind
	if n.from == before.until || n.own || n.fact.state() || n.fact.is(isPeople) {
		return false
	}
	if r.labelled(before, n, linked) {
		return short == long || short.family() == kindMisc
	}
	switch long {
	case kindOrg:
		if short != kindOrg && !r.codeFor(n) && !r.orFollows(n) {
			return false
		}
	case kindFacility, kindProduct, kindMisc, kindEvent, kindLaw:
		if !r.codeFor(n) || before.until-before.from < 2 {
			return false
		}
	default:
		return false
	}
	if r.bracketed(before, n) {
		return true
	}
	switch between := r.Text[r.Tokens[before.until-1].End:r.Tokens[n.from].Start]; strings.TrimSpace(between) {
	case "or", ", or":
		return linked
	}
	return false
}

// orFollows reports "or" right behind a name.
func (d *document) orFollows(n *name) bool { return n.until < len(d.words) && d.text(n.until) == "or" }

// codeFor reports one word with two capitals that is no state's: "PHX", "ACPeds".
func (d *document) codeFor(n *name) bool {
	if n.until-n.from != 1 || n.fact.is(isPlace) {
		return false
	}
	capitals := 0
	for _, c := range d.text(n.from) {
		if 'A' <= c && c <= 'Z' {
			capitals++
		}
	}
	return capitals > 1
}

// maxLabelled is how many tokens a bracket may have before a name with its language.
const maxLabelled = 40

// labelled reports a name behind its language in a bracket right behind another: "Hull (Latin: Regiodunum)".
func (r *resolver) labelled(before, n *name, linked bool) bool {
	if n.from < before.until+2 || n.from-before.until > maxLabelled || !r.label(n.from-2) {
		return false
	}
	if !linked && r.words[before.until].shape != shapeOpen {
		return false
	}
	for i := before.until; i < n.from; i++ {
		if r.text(i) == ")" {
			return false
		}
	}
	return true
}

// knownAs reports a name that the text gives as another of the one before it: "Ann Lee (born 1970), better known by her
// stage name Lia", "Tom Ray, whose real name was Karl Kern".
func (r *resolver) knownAs(before, n *name) bool {
	a, b := r.types[before.typ].kind, r.types[n.typ].kind
	if a != b && (a.family() == kindMisc || b.family() != kindMisc) || a == kindNORP || n.own || n.fact.state() ||
		n.until < len(r.words) && r.words[n.until].shape == shapeClitic {
		return false
	}
	if before.from > 0 && r.text(before.from-1) == "of" { // whoever is of it may be meant
		return false
	}
	c := cursor{r.document, before.until, n.from}
	if behind := r.overBracket(before.until); behind <= n.from {
		c.at = behind
	}
	comma := c.word(",", "(", "–", "—", "-")
	c.word("who")
	is := c.word("is", "was", "are", "were", "has", "have")
	c.word("been")
	if !is && comma && c.word("whose") {
		return c.lower("name") && c.word("is", "was") && c.ends()
	}
	for i := 0; i < 2 && !c.is("known", "nicknamed", "born", "née", "alias", "aka", "a.k.a."); i++ {
		if c.at >= n.from || r.words[c.at].shape != shapeLower {
			return false
		}
		c.at++
	}
	switch {
	case c.word("known"):
		if !c.word("as") && !(c.word("by") && c.word("his", "her", "their", "its", "the") && c.lower("name", "pseudonym", "nickname", "alias", "guerre", "moniker", "initials")) {
			return false
		}
		c.word("of", "as")
	case (comma || is) && c.word("nicknamed", "born"), c.word("née", "alias", "aka", "a.k.a."):
		c.word("as")
	default:
		return false
	}
	return c.ends()
}

// overBracket is the token behind a bracket that opens or closes at token i.
func (d *document) overBracket(i int) int {
	depth := 0
	for j := i; j < min(len(d.words), i+maxLabelled); j++ {
		switch d.text(j) {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
			if depth <= 0 {
				return j + 1
			}
		default:
			if depth == 0 {
				return i
			}
		}
	}
	return i
}

// cursor reads the words between two names.
type cursor struct {
	*document
	at, until int
}

func (c *cursor) is(words ...string) bool {
	return c.at < c.until && slices.Contains(words, c.text(c.at))
}

// word reads one of the words.
func (c *cursor) word(words ...string) bool {
	if !c.is(words...) {
		return false
	}
	c.at++
	return true
}

// lower reads up to three words in lower case and then one of those given.
func (c *cursor) lower(words ...string) bool {
	for i := c.at; i < min(c.until, c.at+4) && c.words[i].shape == shapeLower; i++ {
		if slices.Contains(words, c.text(i)) {
			c.at = i + 1
			return true
		}
	}
	return false
}

// ends reads an article and quotation marks, and reports that the name follows.
func (c *cursor) ends() bool {
	for c.at < c.until && (c.words[c.at].shape == shapeQuote || c.is("the", "a", "an")) {
		c.at++
	}
	return c.at == c.until
}
