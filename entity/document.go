package entity

// An article on its way through the stage: its words, the names found, and what the lists say of several words.

import (
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
	"github.com/dateline-news/dateline/internal/names"
)

// name is a name in the making: tokens [from, until).
type name struct {
	from, until int
	hash        uint64 // of its key
	fact        fact   // what the lists say of the whole
	title       int    // token where a title before it begins, or -1
	confidence  float64
	own         bool // by the caller's list
	typ         int  // place in document.types
}

// document is an article on its way through the stage.
type document struct {
	*annotate.Document
	lx    *lexica
	words []word
	told  []names.Word // the same, as the tagger wants them
	names []name
	types []nameType
	index map[uint64]int // place in types of each name's hash
	buf   []byte
	heard tone // of the sentence that toneOf was asked for last
}

// particles join the parts of a person's or a place's name in lower case.
var particles = map[string]bool{
	"al": true, "el": true, "ul": true, "ud": true, "ur": true, "bin": true, "ibn": true, "bint": true, "abu": true,
	"van": true, "von": true, "der": true, "den": true, "de": true, "del": true, "della": true, "di": true, "da": true,
	"do": true, "dos": true, "das": true, "du": true, "la": true, "le": true, "las": true, "los": true, "e": true,
	"y": true, "ould": true, "ter": true, "ten": true, "zu": true, "as": false,
}

func (d *document) text(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

func (d *document) particle(i int) bool {
	return d.words[i].shape == shapeLower && particles[d.text(i)]
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

// bracketed reports whether a name stands alone, or before "or", in a bracket right behind another.
func (d *document) bracketed(before, n *name) bool {
	i := before.until
	first := i + 1
	if first+1 < n.from { // "(now the X)"
		switch d.text(first) {
		case "now", "formerly", "previously":
			first++
			if d.text(first) == "the" {
				first++
			}
		}
	}
	if first != n.from || d.words[i].shape != shapeOpen || n.until >= len(d.words) {
		return false
	}
	behind := d.text(n.until)
	return behind == ")" || behind == "or"
}

// longest is the longest entry of the lists that starts at token i: how many tokens it takes, and what it is.
func (d *document) longest(i, limit int) (n int, found fact) {
	w := &d.words[i]
	if d.usable(i, i+1, &w.fact) {
		n, found = 1, w.fact
	}
	if !w.is(isPrefix) || w.shape == shapeLower && i+1 < limit && d.words[i+1].shape == shapeLower {
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
	if f.facts&^(isPrefix|isCommon|isFunction) == 0 {
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
func (f facts) is(some facts) bool { return f&some != 0 }
