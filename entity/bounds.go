package entity

// Bounds that no name of its kind has, mended before anything else looks at it: two persons joined by "and", a title
// before one, an address inside, the party before a state. And a title alone, which is no name.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/internal/names"
)

// mendAll notes the names that the tagger found.
func (d *document) mendAll(found []names.Name) {
	found = d.rejoin(d.named(d.sober(found)))
	d.articled(found)
	d.wholeBodies(found)
	alone := make(map[uint64]bool, len(found))
	for _, f := range found {
		alone[d.hashOf(f.From, f.Until)] = true
	}
	free := 0 // the first token behind the name before
	for i := range found {
		f := &found[i]
		if d.flies(f, free) {
			f.From--
			f.Odds = [names.Kinds]float32{names.Organization: 1}
		}
		if d.partyOf(f) {
			f.From += 2
			f.Odds = [names.Kinds]float32{names.Location: 1}
		}
		if f.Until <= free {
			continue // the name before has it
		}
		if (d.bodyOf(f) || d.firm(f)) && (i+1 == len(found) || found[i+1].From > f.Until) {
			f.Until++
			f.Odds = [names.Kinds]float32{names.Organization: 1}
		}
		if likeliest(&f.Odds) == names.Person {
			for f.From > free && d.initial(f.From-1) {
				f.From--
			}
			if f.Until < len(d.words) && d.generation(f.Until) {
				f.Until++
			}
		}
		free = f.Until
		d.mend(f, alone)
	}
}

// loudConfidence is the least of a name in a sentence all in capitals, where the tagger takes too much for names;
// largeConfidence of one made of words that others write small, in a headline that writes all its words large.
const (
	loudConfidence  = 0.3
	largeConfidence = 0.6
)

// sober leaves out what the tagger is unsure of in sentences that are shouted, or large.
func (d *document) sober(found []names.Name) []names.Name {
	return slices.DeleteFunc(found, func(f names.Name) bool {
		words := f.Confidence < largeConfidence && d.ordinary(f.From, f.Until)
		if f.Confidence >= loudConfidence && !words {
			return false
		}
		t := d.toneOf(f.From)
		return t.shouted && f.Confidence < loudConfidence || t.large && words
	})
}

// ordinary reports a name made of words of the dictionary.
func (d *document) ordinary(from, until int) bool {
	for i := from; i < until; i++ {
		if w := &d.words[i]; w.shape != shapeCapital || !w.is(isWord) || w.is(isForename|isSurname|isPeople) {
			return false
		}
	}
	return true
}

// tone is how a sentence is written.
type tone struct {
	sentence int  // its number, and one more
	shouted  bool // nearly all words are in capitals
	large    bool // all but small words begin with one
}

// toneOf is the tone of the sentence of token i. A sentence is looked at once, however many of its names ask.
func (d *document) toneOf(i int) tone {
	at := d.SentenceAt(d.Tokens[i].Start)
	if d.heard.sentence == at+1 {
		return d.heard
	}
	loud, capital, small := 0, 0, 0
	for from, until := d.TokensIn(d.Sentences[at]); from < until; from++ {
		switch w := &d.words[from]; w.shape {
		case shapeUpper:
			loud++
		case shapeCapital:
			capital++
		case shapeLower:
			if !w.is(isFunction) {
				small += 2
			}
			small++
		}
	}
	d.heard = tone{
		sentence: at + 1,
		shouted:  loud > 4+8*(capital+small), // more than a name and its like
		large:    capital > 4 && capital > 2*small,
	}
	return d.heard
}

// rejoin makes one of two names where the lists have one that begins with the first and ends inside the second, "Bosnia"
// and "Herzegovina Railways", and where a person stands right before what is called after him: "Ann Lee" and "School".
func (d *document) rejoin(found []names.Name) []names.Name {
	kept := found[:0]
	for i := range found {
		f := found[i]
		if i+1 < len(found) {
			next := &found[i+1]
			if next.From == f.Until+1 && d.text(f.Until) == "and" {
				if n, _ := d.longest(f.From, next.Until); f.From+n > next.From && f.From+n < next.Until {
					next.From = f.From
					continue
				}
			}
			if next.From == f.Until && d.calledAfter(&f, next) && d.oneSentence(f.From, next.From) {
				next.From = f.From
				continue
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// calledAfter reports a person, and a body or a building with a word for what it is: "Twitter" is called after nobody.
func (d *document) calledAfter(person, what *names.Name) bool {
	if likeliest(&person.Odds) != names.Person || what.Until-what.From < 2 || !d.words[what.Until-1].is(isHead) {
		return false
	}
	kind := likeliest(&what.Odds)
	return kind == names.Organization || kind == names.Facility
}

// oneSentence reports two tokens of one sentence.
func (d *document) oneSentence(i, j int) bool {
	return d.SentenceAt(d.Tokens[i].Start) == d.SentenceAt(d.Tokens[j].Start)
}

// flies reports "Air" before a place: "Air France".
func (d *document) flies(found *names.Name, free int) bool {
	return found.From > free && d.text(found.From-1) == "Air" && likeliest(&found.Odds) == names.Location
}

// initial reports a letter that belongs to the person's name behind it: "B" before "Y Kumar". It is no word.
func (d *document) initial(i int) bool {
	return d.words[i].shape == shapeInitial && !d.words[i].is(isFunction)
}

// bodyOf reports what makes a place's name that of a body: "Oslo" before "Police".
func (d *document) bodyOf(f *names.Name) bool {
	if f.Until >= len(d.words) || likeliest(&f.Odds) != names.Location {
		return false
	}
	w := &d.words[f.Until]
	return w.shape == shapeCapital && w.is(isHead) && w.head == kindOrg && d.oneSentence(f.From, f.Until)
}

// unsurePerson is the confidence from which a person does not become the first word of a firm.
const unsurePerson = 0.7

// firm reports a word that the tagger takes, unsure, for a person, before a word of the dictionary with a capital that nothing
// else asks for: "Borg" before "Salvage".
func (d *document) firm(f *names.Name) bool {
	i := f.Until
	if f.Until-f.From > 1 || f.Confidence >= unsurePerson || likeliest(&f.Odds) != names.Person || i+1 >= len(d.words) || !d.oneSentence(f.From, i) {
		return false
	}
	w := &d.words[i]
	if w.shape != shapeCapital || !w.is(isWord) || w.is(isTime|isTitle|isForename|isSurname|isPeople) || d.words[i+1].name() {
		return false
	}
	return !d.toneOf(i).large
}

// generation reports what tells a son from his father: "Ann Lee met Tom Ray Jr."
func (d *document) generation(i int) bool {
	switch d.text(i) {
	case "Jr", "Jr.", "Sr", "Sr.":
		return true
	}
	return false
}

// partyOf reports the party and the state of somebody elected: "Senator Lee, D-Maine,".
func (d *document) partyOf(found *names.Name) bool {
	i := found.From
	if i == 0 || found.Until-i < 3 || d.words[i+1].shape != shapeHyphen || d.text(i-1) != "," && d.text(i-1) != "(" {
		return false
	}
	switch d.text(i) {
	case "D", "I", "R":
		return true
	}
	return false
}

// mend notes what the tagger found as one name, or as the names that it is made of. alone are the hashes of all names
// found.
func (d *document) mend(found *names.Name, alone map[uint64]bool) {
	if d.officer(found) {
		found.Odds = [names.Kinds]float32{names.Person: 1}
	}
	from := found.From
	kind := likeliest(&found.Odds)
	authors := d.authors(found)
	list := kind != names.Misc && d.list(found, alone)
	for i := found.From; i <= found.Until; i++ {
		if i < found.Until && !d.parts(i, kind, authors) && !(list && d.joins(i)) {
			continue
		}
		start, end := from, i
		if start > found.From {
			for start < end && d.outside(start) {
				start++
			}
		}
		if end < found.Until {
			for end > start && d.outside(end-1) {
				end--
			}
		}
		if start+2 < end && d.label(start) {
			start += 2
		}
		odds := found.Odds
		if authors {
			odds = [names.Kinds]float32{names.Person: 1}
		}
		if kind == names.Person || authors {
			start, end = d.personBounds(start, end)
		}
		if kind == names.Person {
			if of := d.whereFrom(start, end); of > 0 {
				d.note(of+1, end, [names.Kinds]float32{names.Location: 1}, float64(found.Confidence))
				end = of
			}
		}
		start, end = d.wholeBracket(start, end, kind)
		if kind == names.Person && d.countryman(start, end) {
			d.note(start, start+1, [names.Kinds]float32{names.NORP: 1}, float64(found.Confidence))
			start++
		}
		if n := d.owner(start, end); n > 0 && (kind == names.Organization || kind == names.Facility) {
			d.note(start, start+n, [names.Kinds]float32{names.Location: 1}, float64(found.Confidence))
			start += n + 1
		}
		if kind == names.Person && d.seat(start, end) {
			d.note(start, start+1, [names.Kinds]float32{names.Location: 1}, float64(found.Confidence))
			start++
		}
		if start < end && (end-start > 1 || !d.onlyTitle(start)) {
			d.note(start, end, odds, float64(found.Confidence))
		}
		from = i + 1
	}
}

func likeliest(odds *[names.Kinds]float32) names.Kind {
	best := names.Kind(0)
	for k := range odds {
		if odds[k] > odds[best] {
			best = names.Kind(k)
		}
	}
	return best
}

// parts reports a token that stands between two names: a mail address in any, "and" between persons, "in" between places.
func (d *document) parts(i int, kind names.Kind, authors bool) bool {
	switch text := d.text(i); text {
	case "&", "and", "v", "vs", "vs.":
		return kind == names.Person || authors
	case "in", "on": // but not in "Jae-in"
		return (kind == names.Person || kind == names.Location) && !d.words[i].glued
	default:
		return strings.IndexByte(text, '@') > 0
	}
}

// joins reports a token that joins the names of a list.
func (d *document) joins(i int) bool {
	switch d.text(i) {
	case ",", "and", "&":
		return true
	}
	return false
}

// list reports several names taken for one: each has a capital, and the first or the last, of several words, is found
// alone elsewhere.
func (d *document) list(found *names.Name, alone map[uint64]bool) bool {
	from, told := found.From, false
	for i := found.From; i <= found.Until; i++ {
		if i < found.Until && !d.joins(i) {
			continue
		}
		if from == i && i < found.Until && d.text(i) != "," { // ", and"
			from = i + 1
			continue
		}
		if from == i || !d.words[from].name() {
			return false
		}
		if i-from > 1 && i-from < found.Until-found.From && (from == found.From || i == found.Until) {
			told = told || alone[d.hashOf(from, i)]
		}
		from = i + 1
	}
	return told
}

// outside reports what may stand between two names beside the word that parts them.
func (d *document) outside(i int) bool {
	switch d.words[i].shape {
	case shapeMark, shapeHyphen, shapeQuote, shapeOpen, shapeClitic:
		return true
	}
	return false
}

// authors reports family names that are cited with a year: "(Lee & Kim, 2020)", "Lee and Kim (2020)".
func (d *document) authors(found *names.Name) bool {
	i := found.Until
	if i+1 >= len(d.words) || d.text(i) != "," && d.text(i) != "(" || !d.year(i+1) {
		return false
	}
	joined := false
	for i := found.From; i < found.Until; i++ {
		switch w := &d.words[i]; {
		case w.shape == shapeCapital:
		case d.text(i) == "&" || d.text(i) == "and":
			joined = true
		case d.text(i) != ",":
			return false
		}
	}
	return joined
}

// year reports a number of four digits.
func (d *document) year(i int) bool { return d.words[i].shape == shapeNumber && len(d.text(i)) == 4 }

// wholeBracket takes in the other half of a bracket that stands half in a name, "Ann [Lee]", or leaves the bracket out: a
// body's acronym is a name of its own, and so is what a remark holds, "Ann (née Lee)".
func (d *document) wholeBracket(from, until int, kind names.Kind) (int, int) {
	opened := -1
	for i := from; i < until; i++ {
		switch {
		case d.opens(i):
			opened = i
		case d.shuts(i) && opened < 0 && from > 0 && d.opens(from-1):
			from--
		case d.shuts(i) && opened < 0:
			from = i + 1
		case d.shuts(i):
			opened = -1
		}
	}
	if opened < 0 {
		return from, until
	}
	acronym := kind == names.Organization && until == opened+2 && d.words[opened+1].shape == shapeUpper
	if until < len(d.words) && d.shuts(until) && !acronym && opened+1 < until && d.words[opened+1].name() {
		return from, until + 1
	}
	return from, opened
}

func (d *document) opens(i int) bool {
	switch d.text(i) {
	case "(", "[", "{":
		return true
	}
	return false
}

func (d *document) shuts(i int) bool {
	switch d.text(i) {
	case ")", "]", "}":
		return true
	}
	return false
}

// personBounds leaves out titles before a person's name and numbers behind it.
func (d *document) personBounds(from, until int) (int, int) {
	for until-from > 1 && d.words[until-1].shape == shapeNumber {
		until--
	}
	for until-from > 1 && (d.onlyTitle(from) || d.lettered(from)) && d.words[from+1].name() {
		from++
	}
	return from, until
}

// officer reports a rank and one or two words that no list knows: "Gen Prayut" is a person, whatever the tagger says.
func (d *document) officer(found *names.Name) bool {
	switch d.text(found.From) {
	case "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Brig", "Cpl", "Adm":
	default:
		return false
	}
	for i := found.From + 1; i < found.Until; i++ {
		if w := &d.words[i]; w.shape != shapeCapital || w.is(isPlace|isPeople|isOrg|isHead|isWord) {
			return false
		}
	}
	return 1 < found.Until-found.From && found.Until-found.From <= 3
}

// whereFrom is the "of" behind a person's full name, which says from where: "Ann Lee of Hull", but not "Joan of Arc". Else -1.
func (d *document) whereFrom(from, until int) int {
	for i := from; i+1 < until; i++ {
		if d.text(i) != "of" || !d.words[i+1].name() {
			continue
		}
		if i-from > 1 {
			return i
		}
		break
	}
	return -1
}

// countryman reports a person's name behind what people he is of: "Briton Ann Lee".
func (d *document) countryman(from, until int) bool {
	return until-from > 1 && d.words[from].is(isPeople) && !d.words[from].is(isForename|isSurname) && d.words[from+1].name()
}

// owner is how many tokens the place has that a body's name takes along: "Peru's Supreme Court", but not "Victoria's Secret",
// which the lists have.
func (d *document) owner(from, until int) int {
	if from == until {
		return 0
	}
	n, f := d.longest(from, until)
	if n == 0 || from+n+1 >= until || !f.is(isPlace) || d.words[from+n].shape != shapeClitic || !d.words[from+n+1].name() {
		return 0
	}
	if whole := d.lx.find(d.hashOf(from, until)); whole.is(isOrg | isWorld) {
		return 0
	}
	return n
}

// seat reports a person's name behind the place of the office: "Bishop of Ely Ann Lee".
func (d *document) seat(from, until int) bool {
	return until-from > 2 && from > 1 && d.text(from-1) == "of" && d.words[from-2].is(isTitle) && d.words[from].is(isPlace) &&
		!d.words[from].is(isForename) && d.words[from+1].is(isForename)
}

// onlyTitle reports a title that is nobody's name.
func (d *document) onlyTitle(i int) bool {
	w := &d.words[i]
	return w.shape == shapeCapital && w.is(isTitle) && !w.is(isForename|isSurname)
}

// lettered reports letters before a person's name that are longer than initials: "DPP Ann Lee".
func (d *document) lettered(i int) bool {
	return d.words[i].shape == shapeUpper && len(d.text(i)) > 2 && strings.IndexByte(d.text(i), '.') < 0 &&
		d.words[i+1].shape == shapeCapital && !innerCapital(d.text(i+1))
}

// label reports a language before a name in it: "Greek" in "(Greek: Αθήνα)".
func (d *document) label(i int) bool {
	return d.words[i].is(isPeople) && i+1 < len(d.words) && d.text(i+1) == ":"
}
