package entity

// Appositions: a phrase that calls a person something, beside the name and a comma. It stands before the name, "The dean
// of nursing at Hull University, X,", or behind it, "X, 63, a retired chemist who".

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/calling"
)

// maxModifiers is how many tokens may stand before the noun that an apposition turns on, maxApposition how many an apposition
// has at most.
const (
	maxModifiers  = 6
	maxApposition = 20
)

// roleAhead reads an apposition before a name that another mark closes: "her spokesman, X,", "Hull's envoy to Oslo, Mr X,", or that opens
// the sentence whose verb stands behind the name: "A former teacher, X said he".
func (r *resolver) roleAhead(k int, n *name) (annotate.Span, bool) {
	closed := r.closesName(k)
	if !closed && !r.verb(n.until) || r.listsOn(k) {
		return annotate.Span{}, false
	}
	end := n.from - 1
	if n.title >= 0 {
		end = n.title - 1
	}
	if role, ok := r.roleBefore(k, n); ok { // "her husband, retired Colonel X,"
		end, _ = r.TokensIn(role)
		end--
	}
	for end > 0 && r.text(end) == "retired" {
		end--
	}
	if end <= 0 || r.text(end) != "," {
		return annotate.Span{}, false
	}
	role, ok := r.roleUpTo(k, end)
	return role, ok && (closed || r.opensWith(role) && r.tells(n.until))
}

// opensWith reports a role that a sentence opens with, or the article before it.
func (r *resolver) opensWith(role annotate.Span) bool {
	from, _ := r.TokensIn(role)
	if from > 0 && r.determiner(from-1) {
		from--
	}
	return r.opensSentence(from)
}

// roleUpTo is the role that ends at the comma at token end, before name k.
func (r *resolver) roleUpTo(k, end int) (annotate.Span, bool) {
	if role, ok := r.phraseAhead(k, end); ok {
		return role, true
	}
	if role, ok := r.oneOf(end); ok {
		return role, true
	}
	if title := r.officeBefore(k, end); title >= 0 {
		return r.roleUntil(k, end, title, 1)
	}
	if last := &r.words[end-1]; last.is(isTitle) && (last.shape == shapeLower || last.name() && r.words[max(end-2, 0)].name()) {
		return r.roleUntil(k, end, end, 0)
	}
	return annotate.Span{}, false
}

// listsOn reports a list of persons that goes on behind name k: "a lawyer, Ann Lee, Tom Ray and others".
func (r *resolver) listsOn(k int) bool {
	if k+1 == len(r.names) {
		return false
	}
	n, next := &r.names[k], &r.names[k+1]
	if next.from != n.until+1 || r.text(n.until) != "," || r.types[next.typ].kind != kindPerson || next.until == len(r.words) {
		return false
	}
	return r.text(next.until) == "," || r.text(next.until) == "and"
}

// phraseAhead is the phrase before token end that an article or owner opens: the longest, "the head of the board", or one
// that ends in the noun, "a friend of his wife".
func (r *resolver) phraseAhead(k, end int) (annotate.Span, bool) {
	start, _ := r.TokensIn(r.Sentences[r.SentenceAt(r.Tokens[end].Start)])
	start = max(start, end-maxApposition)
	for i := end - 1; i >= start; i-- {
		if w := &r.words[i]; r.verb(i) || r.saysMore(i) || w.shape == shapeMark || w.shape == shapeOpen || w.shape == shapeQuote && !r.owns(i) {
			start = i + 1
		}
	}
	var role annotate.Span
	turns := -1 // the noun that it turns on
	for i := start; i < end; i++ {
		from := i + 1
		switch {
		case r.determiner(i):
		case r.words[i].shape == shapeClitic:
			for k > 0 && r.names[k-1].until >= i { // the owner
				k--
				if n := &r.names[k]; n.until == i && n.from >= start && r.types[n.typ].kind != kindPerson {
					from = n.from
				}
			}
		default:
			continue
		}
		head := r.calling(i+1, end, !r.adjunct(i-1))
		if head < 0 || head+1 < end && !r.complement(head+1) {
			continue
		}
		last := end - 1
		if last-2 > head && r.text(last-2) == "at" && r.text(last) == "time" { // "his driver at the time"
			last -= 3
		}
		if turns < 0 || head+1 == end && i > turns {
			turns = head
			role = annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[last].End}
		}
	}
	return role, turns >= 0
}

// oneOf is what several are called of whom the name behind token end is one: "One of these former lawmakers, X,".
func (r *resolver) oneOf(end int) (annotate.Span, bool) {
	if !r.severalAt(end - 1) {
		return annotate.Span{}, false
	}
	from := end - 1
	for from > max(end-maxModifiers, 2) && r.modifies(from-1) {
		from--
	}
	if from < 3 || !r.determiner(from-1) && r.text(from-1) != "these" && r.text(from-1) != "those" || r.text(from-2) != "of" || !strings.EqualFold(r.text(from-3), "one") {
		return annotate.Span{}, false
	}
	return annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[end-1].End - len("s")}, true
}

// closesName reports a mark that ends an apposition behind a name, or behind what the bearer is of: "X of Hull,".
func (r *resolver) closesName(k int) bool {
	i := r.names[k].until
	if k+1 < len(r.names) && r.names[k+1].from == i+1 && r.complement(i) {
		i = r.names[k+1].until
	}
	return r.closes(i) || r.words[i].shape == shapeOpen
}

// calling is the noun for a person, with modifiers before it alone, from token i on; -1 where there is none. untitled
// says that it may be a noun that no list knows.
func (r *resolver) calling(i, end int, untitled bool) int {
	for j := i; j < min(end, i+maxModifiers); j++ {
		if r.calls(j, untitled) && (j+1 == end || !r.modifies(j+1)) {
			return j
		}
		if !r.modifies(j) {
			break
		}
	}
	return -1
}

// modifies reports a word that may stand before the noun of its phrase, or that noun.
func (r *resolver) modifies(i int) bool {
	switch r.Tokens[i].POS {
	case "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "CD", "HYPH":
		return true
	case "VBG": // "award-winning", "a leading candidate"
		if i > 0 && r.words[i-1].shape == shapeHyphen || r.text(i) == "leading" {
			return true
		}
	}
	return r.words[i].shape == shapeHyphen || r.words[i].shape == shapeClitic || r.words[i].name() ||
		prefix(r.text(i)) && i+1 < len(r.words) && r.words[i+1].shape == shapeHyphen
}

// calls reports a noun for a person.
func (r *resolver) calls(i int, untitled bool) bool {
	w := &r.words[i]
	if w.is(isTitle) && !w.is(isFunction) {
		return w.shape == shapeLower || w.name()
	}
	return untitled && w.shape == shapeLower && (r.Tokens[i].POS == "NN" || r.Tokens[i].POS == "NNP") && calling.Person(r.text(i))
}

// partisan reports what a politician is by party: "a Hull Democrat", "Democrat of Hull".
func (r *resolver) partisan(i int) bool {
	switch r.text(i) {
	case "Republican", "Democrat", "Independent", "Conservative", "Liberal":
		return i+1 < len(r.words) && (r.closes(i+1) || r.complement(i+1) || r.saysMore(i+1) || r.text(i+1) == "and")
	}
	return false
}

// determiner reports an article or the owner that opens a phrase.
func (d *document) determiner(i int) bool {
	switch strings.ToLower(d.text(i)) {
	case "a", "an", "the", "his", "her", "its", "their", "our", "my":
		return true
	}
	return false
}

// theirs reports an owner named before.
func theirs(word string) bool {
	switch word {
	case "his", "her", "their":
		return true
	}
	return false
}

// complement reports a word that may join what a person is of, or where, to what they are.
func (d *document) complement(i int) bool {
	switch d.text(i) {
	case "of", "for", "at", "with", "in", "from", "to":
		return true
	}
	return false
}

// adjunct reports a word that sets a time or place: "In the next chapter, X,".
func (d *document) adjunct(i int) bool {
	if i < 0 {
		return false
	}
	switch strings.ToLower(d.text(i)) {
	case "in", "at", "on", "under", "over", "during", "after", "before", "since", "until":
		return true
	}
	return false
}

// roleBehind reads an apposition behind a name, of at most maxApposition tokens with a noun for a person among them, as far as
// a mark, or a clause that says more.
func (r *resolver) roleBehind(k int, n *name) (annotate.Span, bool) {
	i := r.overHome(k)
	if i < len(r.words) && r.words[i].shape == shapeOpen { // "(R-Iowa)"
		i = r.overBracket(i)
	}
	if i+2 >= len(r.words) || r.text(i) != "," && !(r.dash(i) && r.determiner(i+1)) {
		return r.roleTold(k, i)
	}
	i++
	if r.text(i+1) == "," && r.Tokens[i].POS == "CD" { // the age
		i += 2
	}
	if i+1 < len(r.words) {
		i = r.overOnce(i)
	}
	if i+1 >= len(r.words) {
		return annotate.Span{}, false
	}
	untitled := r.determiner(i) || r.text(i) == "another"
	if untitled {
		i++
	} else if r.Tokens[i].POS == "VBN" && r.words[i].shape == shapeLower && r.prepares(i+1) { // "honoured with"
		return annotate.Span{}, false
	}
	role, ok := r.phraseBehind(k, i, untitled)
	if ok && untitled && r.ofNext(k, i, role) {
		return annotate.Span{}, false
	}
	return role, ok
}

// roleFurther reads another role behind one that stands behind name k: "a clerk of Hull who is the chair of", "a clerk of Hull and a chair of".
func (r *resolver) roleFurther(k int, role annotate.Span) (annotate.Span, bool) {
	_, i := r.TokensIn(role)
	if i+3 >= len(r.words) {
		return annotate.Span{}, false
	}
	i = r.overAcronym(i)
	switch {
	case r.text(i) == "and" && r.anotherRole(i) && !theirs(r.text(i+1)):
		i++
	case r.text(i) == "," && r.text(i+1) == "who":
		i++
		fallthrough
	case r.text(i) == "who":
		behind := r.overOnce(i)
		if behind < i+2 || r.text(behind-1) == "also" && behind == i+2 {
			return annotate.Span{}, false
		}
		i = behind
	default:
		return annotate.Span{}, false
	}
	for k+1 < len(r.names) && r.names[k+1].from < i {
		k++
	}
	untitled := r.determiner(i)
	if untitled {
		i++
	}
	further, ok := r.phraseBehind(k, i, untitled)
	return further, ok && !r.namesOther(k, further)
}

// namesOther reports that a phrase behind name k ends with a person whom its noun calls so: "the clerk of the court Ann Lee".
func (r *resolver) namesOther(k int, phrase annotate.Span) bool {
	_, until := r.TokensIn(phrase)
	for k++; k < len(r.names) && r.names[k].until < until; k++ {
	}
	return k < len(r.names) && r.names[k].until == until && r.types[r.names[k].typ].kind == kindPerson && r.names[k].title < 0 && !r.complement(r.names[k].from-1)
}

// dash reports a dash that parts, "Ann Lee – a clerk – said", or a hyphen that does so between blanks.
func (r *resolver) dash(i int) bool {
	switch r.text(i) {
	case "—", "–", "--":
		return true
	case "-":
		return !r.words[i].glued && i+1 < len(r.words) && !r.words[i+1].glued
	}
	return false
}

// overHome is the token behind name k and the body or place that the person is of: "Ann Lee of Hull Bank".
func (r *resolver) overHome(k int) int {
	i := r.names[k].until
	if k+1 == len(r.names) || i >= len(r.words) || r.text(i) != "of" && r.text(i) != "from" && r.text(i) != "at" {
		return i
	}
	home := &r.names[k+1]
	if home.from != i+1 && !(home.from == i+2 && r.definite(i+1)) || r.types[home.typ].kind == kindPerson {
		return i
	}
	return home.until
}

// ofNext reports that an apposition that an owner or article opens before token i is of the name right behind it: "Tom Ray, his wife, Ann
// Lee,", and behind a role of its own and before a courtesy, "the mayor Mr Tom Ray, the rector, Mrs Ann Lee,".
func (r *resolver) ofNext(k, i int, role annotate.Span) bool {
	_, until := r.TokensIn(role)
	next := k + 1
	for next < len(r.names) && r.names[next].from < until {
		next++
	}
	if next == len(r.names) || r.types[r.names[next].typ].kind != kindPerson || !r.closesName(next) {
		return false
	}
	title := r.names[next].title
	switch r.text(i - 1) {
	case "his", "her":
	case "the":
		if title < 0 || !courtesy(r.text(title)) {
			return false
		}
		if _, ok := r.roleBefore(k, &r.names[k]); !ok {
			return false
		}
	default:
		return false
	}
	begins := r.names[next].from
	if title >= 0 {
		begins = title
	}
	return until+1 == begins && r.text(until) == ","
}

// roleTold reads an office that a sentence gives to the name before its verb, at token i: "Ann Lee is the head of Hull Bank",
// "was elected mayor of Hull", "serves as mayor of Hull", or what somebody is, "is a former teacher".
func (r *resolver) roleTold(k, i int) (annotate.Span, bool) {
	if i+4 >= len(r.words) {
		return annotate.Span{}, false
	}
	verb := r.text(i)
	switch verb {
	case "is", "was":
		i = r.overOnce(i + 1)
		switch r.text(i) {
		case "appointed", "elected", "named":
			i++
		}
	case "serves", "served", "works", "worked":
		if r.text(i+1) != "as" {
			return annotate.Span{}, false
		}
		i += 2
	default:
		return annotate.Span{}, false
	}
	if i == len(r.words) {
		return annotate.Span{}, false
	}
	one := verb == "is" && (r.text(i) == "a" || r.text(i) == "an")
	if r.determiner(i) {
		i++
	}
	head := r.calling(i, len(r.words), one)
	if head < 0 || !(head+2 < len(r.words) && r.officeFor(head+1)) && !(one && r.closes(head+1) && r.text(head) != "member") {
		return annotate.Span{}, false
	}
	return r.phraseBehind(k, i, true)
}

// officeFor reports what an office is of, or the body or place where it is held: "of Hull", "at the Hull Bank", "from Hull".
func (r *resolver) officeFor(i int) bool {
	switch r.text(i) {
	case "of":
		return r.words[i+1].name() || r.determiner(i+1) || r.text(i+1) == "both"
	case "at", "with", "for":
		if r.text(i+1) == "the" && i+2 < len(r.words) {
			i++
		}
		return r.words[i+1].name()
	case "from":
		return r.words[i+1].is(isPlace) && r.words[i+1].name()
	}
	return false
}

// phraseBehind reads the phrase from token i on, behind name k. untitled says that an article opens it, so that its noun may be
// one that no list knows.
func (r *resolver) phraseBehind(k, i int, untitled bool) (annotate.Span, bool) {
	from, head, cut, of := i, -1, -1, false // cut: where the phrase may end; of: what stands behind an article says of whom
	first := k
	owned := k+1 < len(r.names) && r.names[k+1].from == i && r.ownsNext(&r.names[k+1]) // "Hull's director"
	for ; i < len(r.words) && i-from < maxApposition; i++ {
		behind := r.overAcronym(i)
		if k+1 < len(r.names) && r.names[k+1].from == i+1 && r.words[i].shape == shapeOpen && head >= 0 &&
			r.names[k+1].until < len(r.words) && r.shuts(r.names[k+1].until) {
			behind = r.names[k+1].until + 1 // another name of the body: "head of Hull Bank (Regio Bank)"
		}
		if behind > i && i > from {
			if !r.closes(behind) && !(head >= 0 && r.saysMore(behind)) {
				i = behind - 1
				continue
			}
			if head < 0 {
				return annotate.Span{}, false
			}
			return annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[i-1].End}, true
		}
		for k+1 < len(r.names) && r.names[k+1].from < i {
			k++
		}
		w := &r.words[i]
		if n := &r.names[k]; n.from < i && i+1 < n.until && head >= 0 && w.shape == shapeMark {
			continue // "Lee & Sons"
		}
		if r.closes(i) || head >= 0 && r.saysMore(i) {
			if head < 0 || r.text(i) == "–" && !untitled {
				return annotate.Span{}, false
			}
			if head+2 == i && r.text(i-1) == "and" { // "a Democrat and, once, a mayor"
				i--
			}
			return annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[i-1].End}, true
		}
		if head >= 0 && cut < 0 && ((untitled || owned) && (r.anotherRole(i) || w.shape == shapeQuote && !r.owns(i) && r.complement(i-1)) ||
			(untitled || owned || r.words[head].name()) && r.verb(i) && r.begins(&r.names[first]) && r.tells(i)) {
			if from > 0 && theirs(r.text(from-1)) && theirs(r.text(min(i+1, len(r.words)-1))) { // "Lee, his son and his brother"
				return annotate.Span{}, false
			}
			cut = i
			if w.shape == shapeQuote || r.text(i-1) == "and" {
				cut--
			}
		}
		switch {
		case w.shape == shapeMark || w.shape == shapeQuote && !r.owns(i) || w.shape == shapeOpen, r.verb(i), head < 0 && (r.prepares(i) || r.text(i) == "and" && i+1 < len(r.words) && r.determiner(i+1)):
			return r.roleCut(from, cut)
		case i-from < maxModifiers && !(i+1 < len(r.words) && r.words[i+1].shape == shapeClitic) && (r.calls(i, untitled && r.calling(from, i+1, true) == i) || r.partisan(i)):
			head = i
		case i == from && (!w.name() && w.is(isFunction) && !rank[r.text(i)] || !untitled && r.Tokens[i].POS == "VBG" && r.determiner(i+1)): // "who is meeting the mayor"
			return annotate.Span{}, false
		}
		if k+1 < len(r.names) && r.names[k+1].from == i && r.types[r.names[k+1].typ].kind == kindPerson && !of && !(untitled && head < 0 && r.tellsWhose(&r.names[k+1])) &&
			!(head >= 0 && r.complement(i-1)) && !r.ownsNext(&r.names[k+1]) {
			return r.roleCut(from, cut)
		}
		of = untitled && head >= 0 && (r.complement(i) || of && r.text(i) != "and")
	}
	return r.roleCut(from, cut)
}

// roleCut is the role from token from on as far as where it may end, if anywhere.
func (r *resolver) roleCut(from, cut int) (annotate.Span, bool) {
	if cut < 0 {
		return annotate.Span{}, false
	}
	return annotate.Span{Start: r.Tokens[from].Start, End: r.Tokens[cut-1].End}, true
}

// anotherRole reports a word behind which something else is said of somebody: "and a mayor", "under President Ray".
func (r *resolver) anotherRole(i int) bool {
	switch r.text(i) {
	case "and":
		return i+1 < len(r.words) && (r.determiner(i+1) || r.text(i+1) == "now" || r.text(i+1) == "currently")
	case "under", "during":
		return true
	}
	return false
}

// tells reports the verb of a sentence that a name opens, where no comma closes the apposition beside the name: "Ann Lee, a clerk of
// Hull said she". "Ann Lee, a clerk said, left" is told by another.
func (r *resolver) tells(verb int) bool {
	return verb+1 < len(r.words) && (r.words[verb+1].shape != shapeMark || r.text(verb+1) == ":") && r.words[verb+1].shape != shapeQuote
}

// begins reports a name that its sentence begins with, or that stands there behind an adverb and a comma: "Meanwhile, Dr Ann Lee".
func (r *resolver) begins(n *name) bool {
	i := n.from
	if n.title >= 0 {
		i = n.title
	}
	return r.opensSentence(i) || i > 1 && r.text(i-1) == "," && r.Tokens[i-2].POS == "RB" && r.opensSentence(i-2)
}

// opensSentence reports the first token of a sentence, or of what stands behind a quotation in it.
func (r *resolver) opensSentence(i int) bool {
	if i == 0 || r.words[i-1].shape == shapeQuote {
		return true
	}
	return !r.oneSentence(i-1, i)
}

// overOnce skips what sets an apposition in time or beside another, "once purchasing manager", "also a judge", and the verb of
// "who is the minister", "who also is".
func (r *resolver) overOnce(i int) int {
	for limit := min(i+3, len(r.words)-1); i < limit; i++ {
		switch r.text(i) {
		case "once", "then", "now", "formerly", "previously", "currently", "himself", "herself", "also", "who":
		case "is", "was":
			if before := r.text(i - 1); before != "who" && before != "also" {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// tellsWhose reports a name that says of whom the noun behind it is: "a Ray aide".
func (d *document) tellsWhose(n *name) bool {
	i := n.until
	return i < len(d.words) && d.words[i].shape == shapeLower && (d.Tokens[i].POS == "NN" || d.Tokens[i].POS == "JJ")
}

// ownsNext reports a name in the possessive, of one word: "Ray’s adviser".
func (d *document) ownsNext(n *name) bool {
	return n.until+1 < len(d.words) && d.words[n.until].shape == shapeClitic && d.words[n.until+1].shape == shapeLower
}

// owns reports the apostrophe of a possessive in s: "Workers’".
func (d *document) owns(i int) bool {
	if i == 0 || !d.words[i].glued || !strings.HasSuffix(d.text(i-1), "s") {
		return false
	}
	return d.Tokens[i].POS == "POS" || d.Tokens[i].POS == ""
}

// overAcronym is the token behind one word with a capital in a bracket that opens at token i: "(NFU)"; or i.
func (d *document) overAcronym(i int) int {
	if d.words[i].shape == shapeOpen && i+2 < len(d.words) && d.words[i+1].name() && d.shuts(i+2) {
		return i + 3
	}
	return i
}

// prepares reports a preposition.
func (d *document) prepares(i int) bool { return i < len(d.Tokens) && d.Tokens[i].POS == "IN" }

// saysMore reports a word that opens a clause behind an apposition, or another thing that is said: "and also", "as well".
func (d *document) saysMore(i int) bool {
	switch d.text(i) {
	case "who", "whose", "which", "that", "where", "when":
		return true
	case "and":
		return i+1 < len(d.words) && d.text(i+1) == "also"
	case "as":
		return i+1 < len(d.words) && d.text(i+1) == "well"
	}
	return false
}
