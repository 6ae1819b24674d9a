package entity

// Acronyms in brackets right behind what they stand for: names of one thing, and so of one kind, "Act of Union (AU)", or
// no names at all, "memorandum of understanding (MoU)".

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/internal/names"
)

// acronymConfidence is that of an acronym that the tagger passed over.
const acronymConfidence = 0.8

// abbreviate notes acronyms that the tagger passed over, and lets an acronym and its long form have one kind: that of the
// long form where it is sure, which tells more.
func (d *document) abbreviate() {
	found := len(d.names)
	for k := range found {
		long := d.names[k]
		i := long.until + 1 // the acronym
		if i+1 >= len(d.words) || long.until-long.from < 2 || !d.opens(i-1) || !d.shuts(i+1) ||
			likeliest(&d.types[long.typ].odds) == names.Person || !d.abbreviates(i, &long) {
			continue // a person's party may have his initials
		}
		if k+1 == found || d.names[k+1].from > i {
			d.note(i, i+1, d.types[long.typ].odds, acronymConfidence)
			continue
		}
		if next := &d.names[k+1]; next.from == i && next.until == i+1 {
			share(&d.types[long.typ], &d.types[next.typ])
		}
	}
	if len(d.names) > found {
		d.sortNames()
	}
}

// named leaves out acronyms that the article introduces behind words in small letters: they are no names, nor are their
// like further on. What such words call a body, "central executive committee", or the tagger something like an act or a
// product, may bear a name.
func (d *document) named(found []names.Name) []names.Name {
	common := map[string]*[names.Kinds]float32{} // the odds of all that are written so
	for i := range d.words {
		if d.words[i].shape == shapeOpen && d.standsForCommon(i+1) {
			common[d.text(i+1)] = new([names.Kinds]float32)
		}
	}
	if len(common) == 0 {
		return found
	}
	for i := range found {
		if odds := common[d.text(found[i].From)]; odds != nil && found[i].Until-found[i].From == 1 {
			for kind, o := range found[i].Odds {
				odds[kind] += o
			}
		}
	}
	return slices.DeleteFunc(found, func(f names.Name) bool {
		odds := common[d.text(f.From)]
		return odds != nil && f.Until-f.From == 1 && !mayBeCommon(likeliest(odds))
	})
}

// mayBeCommon holds of kinds whose names may be abbreviations of common words: "non-fungible token (NFT)".
func mayBeCommon(kind names.Kind) bool { return kind == names.Misc || kind == names.Product }

// standsForCommon reports an acronym, behind an opening bracket, in brackets of its own behind words in small letters, whose initials it has, that
// call no body or place.
func (d *document) standsForCommon(i int) bool {
	if i < 3 || i+1 >= len(d.words) || !d.words[i].name() || !d.shuts(i+1) || d.words[i-2].is(isHead) {
		return false
	}
	acronym := strings.ToLower(d.text(i))
	left := len(acronym)
	for j := i - 2; j >= 0 && left > 0; j-- {
		switch w := &d.words[j]; {
		case w.shape == shapeHyphen, d.text(j) == ",":
		case w.shape != shapeLower:
			return false
		case d.text(j)[0] == acronym[left-1]:
			left--
		case !w.is(isFunction):
			return false
		}
	}
	return left == 0 && len(acronym) > 1
}

// abbreviates reports the initials of a longer name, in capitals, or its words' first letters in one word: "Arfunco" of
// "Arctic Fund Council".
func (d *document) abbreviates(i int, long *name) bool {
	switch d.words[i].shape {
	case shapeUpper:
		return d.initials(d.spanOf(long), d.text(i))
	case shapeCapital:
		return d.syllabic(long, d.text(i))
	}
	return false
}

// syllabic reports a word that is made of the first letters of some words of a name, its first among them.
func (d *document) syllabic(long *name, word string) bool {
	left, first, words := strings.ToLower(word), true, 0
	for i := long.from; i < long.until && left != ""; i++ {
		n := 0
		for text := strings.ToLower(d.text(i)); n < len(text) && n < len(left) && text[n] == left[n]; {
			n++
		}
		if first && n == 0 {
			return false
		}
		first = false
		if n > 0 && n == len(d.text(i)) && n > 3 {
			return false // a word of the name itself
		}
		left = left[n:]
		if n > 0 {
			words++
		}
	}
	return left == "" && words > 1
}

// share gives two types one opinion: the first one's where that is sure, else the second's, else both together.
func share(a, b *nameType) {
	odds := a.odds
	for k := range odds {
		switch {
		case a.isSure():
		case b.isSure():
			odds[k] = b.odds[k]
		default:
			odds[k] += b.odds[k]
		}
	}
	a.give(odds)
	b.give(odds)
}

// give puts other odds for a type's, as many in all.
func (t *nameType) give(odds [names.Kinds]float32) {
	sum, all := t.sum(), float32(0)
	for _, o := range odds {
		all += o
	}
	for k, o := range odds {
		t.odds[k] = o / all * sum
	}
}

// sortNames puts the names in order when some were added.
func (d *document) sortNames() {
	slices.SortFunc(d.names, func(a, b name) int { return a.from - b.from })
	for i := len(d.names) - 1; i >= 0; i-- {
		d.types[d.names[i].typ].first = i
	}
}
