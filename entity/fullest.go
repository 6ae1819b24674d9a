package entity

// The fullest of the names of an entity, which it is called by.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

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
// common case, a person's initial to the given name, and "Hull Utd" to "Hull United".
func (r *resolver) fuller(n *name, e *draft) bool {
	if r.capitals(n) {
		return false
	}
	if (e.kind == kindPerson || e.kind == kindNORP) && r.spanOf(n).Len() > e.name.Len() { // also "Danes" before "Dane"
		return true
	}
	have := r.Text[e.name.Start:e.name.End]
	if _, short := r.stateOf(have); short || r.inShort(e.name, n) {
		return true
	}
	return r.loudWord(e.name) && strings.EqualFold(have, r.Text[r.spanOf(n).Start:r.spanOf(n).End])
}

// inShort reports an entity's name with a word in short that name n has in full: "Hull Utd" beside "Hull United".
func (r *resolver) inShort(span annotate.Span, n *name) bool {
	from, until := r.TokensIn(span)
	for i := from; i < until && until-from > 1; i++ {
		if full := inFull(r.text(i)); full != "" {
			return strings.Contains(r.Text[r.spanOf(n).Start:r.spanOf(n).End], full)
		}
	}
	return false
}

// loudWord reports a name with a word in capitals of more letters than initials mostly have, or all in capitals: "UTRECHT Bank".
func (r *resolver) loudWord(span annotate.Span) bool {
	if strings.IndexFunc(r.Text[span.Start:span.End], unicode.IsLower) < 0 {
		return true
	}
	from, until := r.TokensIn(span)
	for i := from; i < until; i++ {
		if r.words[i].shape == shapeUpper && len(r.text(i)) > maxLetters {
			return true
		}
	}
	return false
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

// cleanSpace gives a name with single blanks, since a line may break inside it.
func cleanSpace(s string) string {
	if strings.ContainsAny(s, "\n\t\r") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// cleanBracket gives a name without the bracket around its first word: "Ann Lee" for "(Ann) Lee".
func cleanBracket(name string) string {
	if rest, ok := strings.CutPrefix(name, "("); ok {
		if first, last, ok := strings.Cut(rest, ") "); ok && first != "" {
			return first + " " + last
		}
	}
	return name
}
