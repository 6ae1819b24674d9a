package entity

// What the tagger passes over, completed by rule: the small half of a given name behind its hyphen, titles between
// quotation marks, companies, and names that it found elsewhere in the article.

import (
	"slices"

	"github.com/dateline-news/dateline/internal/names"
)

const (
	longestRecall     = 6   // tokens
	recallConfidence  = 0.7 // of a name found elsewhere in the article
	companyConfidence = 0.7 // of a company by its legal form alone
	titleConfidence   = 0.6 // of a title by its quotation marks alone
	maxTitle          = 9   // tokens
)

// complete goes over the words between the names found so far.
func (d *document) complete(sentences []names.Range) {
	d.syllables()
	titled := d.titled(sentences)
	found := slices.Clone(d.names)
	families := d.families(found)
	next := 0
	for _, s := range sentences {
		begun := false // a word of the sentence has been seen
		for i := s.From; i < s.Until; {
			for next < len(found) && found[next].until <= i {
				next++
			}
			if next < len(found) && found[next].from <= i {
				i = found[next].until
				begun = true
				continue
			}
			limit := s.Until
			if next < len(found) {
				limit = min(limit, found[next].from)
			}
			n := d.quotedTitle(i, limit)
			if n == 0 && titled && !begun && d.text(i) == "The" {
				n = d.again(i, limit)
			}
			if n == 0 {
				n = d.company(i, limit)
			}
			if n == 0 {
				n = d.recalled(i, limit, begun, families)
			}
			begun = begun || d.words[i].shape != shapeQuote && d.words[i].shape != shapeMark
			i += max(n, 1)
		}
	}
	if len(d.names) > len(found) {
		d.sortNames()
	}
}

// syllables lets a person's name go on over "-yeol" or "-o-cha": syllables that are no English words.
func (d *document) syllables() {
	for i := range d.names {
		n := &d.names[i]
		if likeliest(&d.types[n.typ].odds) == names.Product {
			d.model(n)
			continue
		}
		if n.until-n.from < 2 || d.types[n.typ].odds[names.Person] < 0.5 || d.words[n.until-1].shape != shapeCapital {
			continue
		}
		limit := len(d.words)
		if i+1 < len(d.names) {
			limit = d.names[i+1].from
		}
		for n.until+1 < limit && d.words[n.until].shape == shapeHyphen && d.words[n.until].glued && d.words[n.until+1].glued &&
			d.words[n.until+1].shape == shapeLower && !d.words[n.until+1].is(isWord|isCommon|isFunction) {
			n.until += 2
		}
	}
}

// model lets a product's name go on over the number of the model behind its hyphen: "737-800".
func (d *document) model(n *name) {
	if i := n.until; i+1 < len(d.words) && d.words[i].shape == shapeHyphen && d.words[i].glued && d.words[i+1].glued && d.words[i+1].shape == shapeNumber {
		n.until += 2
	}
}

// families are the hashes of the last words of the persons' full names.
func (d *document) families(found []name) map[uint64]bool {
	families := map[uint64]bool{}
	for _, n := range found {
		if last := &d.words[n.until-1]; n.until-n.from > 1 && d.types[n.typ].odds[names.Person] > 0.5 && last.name() {
			families[last.hash] = true
		}
	}
	return families
}

// recalled notes a name at token i that is known from elsewhere, be it as somebody's family, and gives its length.
func (d *document) recalled(i, limit int, begun bool, families map[uint64]bool) int {
	w := &d.words[i]
	definite := i > 0 && d.definite(i-1)
	family := families[w.hash] && !definite && (i+1 >= limit || !d.words[i+1].name())
	if !w.name() || w.is(isTime|isFunction) || !begun && w.is(isCommon|isWord) && !(family && d.Tokens[i].POS == "NNP") {
		return 0
	}
	if w.is(isTitle) && (definite || i+1 < len(d.words) && d.words[i+1].name()) { // "the King", "King Harald"
		return 0
	}
	if n := d.again(i, limit); n > 0 {
		return n
	}
	if family {
		d.note(i, i+1, [names.Kinds]float32{names.Person: 1}, recallConfidence)
		return 1
	}
	return 0
}

// again notes the longest name at token i that is known from elsewhere, and gives its length.
func (d *document) again(i, limit int) int {
	for n := min(longestRecall, limit-i); n > 0; n-- {
		if !d.words[i+n-1].name() {
			continue
		}
		if at, ok := d.index[d.hashOf(i, i+n)]; ok {
			d.note(i, i+n, d.types[at].odds, recallConfidence)
			return n
		}
	}
	return 0
}

// quotedTitle notes a title between the quotation mark at i and the next, and gives the length of both: “Songs of the
// North”.
func (d *document) quotedTitle(i, limit int) int {
	if d.words[i].shape != shapeQuote || i+3 >= limit || !d.words[i+1].name() || d.words[i+1].is(isTime) {
		return 0
	}
	capitals := 0
	for j := i + 1; j < limit && j < i+2+maxTitle; j++ {
		switch w := &d.words[j]; {
		case w.name():
			capitals++
		case w.shape == shapeQuote && !w.glued: // opens another
			return 0
		case w.shape == shapeQuote, w.shape == shapeMark && j+1 < limit && d.words[j+1].shape == shapeQuote && (d.text(j) == "," || d.text(j) == "."):
			if capitals < 2 || !d.words[j-1].name() || d.loud(i+1) && (d.loud(i-1) || d.loud(i+2)) {
				return 0
			}
			d.note(i+1, j, [names.Kinds]float32{names.Misc: 1}, titleConfidence)
			return j - i
		case w.shape == shapeLower && (w.is(isFunction) || d.particle(j)), w.shape == shapeHyphen, w.shape == shapeClitic:
		default:
			return 0
		}
	}
	return 0
}

// loud reports a word all in capitals. Where several words at a quotation mark are, everything is.
func (d *document) loud(i int) bool { return i >= 0 && d.words[i].shape == shapeUpper }
