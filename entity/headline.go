package entity

// Lines where capitals tell nothing: headlines in title case, lines all in capitals. Names are found there by the lists
// and by what the article says elsewhere.

import "github.com/dateline-news/dateline/annotate"

// isHeadline reports whether nearly all words of [from, until) begin with a capital, and whether all are capitals.
func (d *document) isHeadline(from, until int) (headline, upper bool) {
	words, capitals, uppers, common := 0, 0, 0, 0
	for i := from; i < until; i++ {
		w := &d.words[i]
		switch w.shape {
		case shapeCapital, shapeUpper, shapeInitial:
			words++
			capitals++
			if w.shape != shapeCapital {
				uppers++
			}
			if i > from && w.is(isCommon|isFunction) && !w.is(isTitle|isHead) {
				common++
			}
		case shapeLower:
			if !w.is(isFunction) && !d.particle(i) {
				words++
			}
		}
	}
	headline = words > 3 && capitals*10 >= words*9 && common > 1
	return headline, words > 1 && uppers*10 >= words*9 && common > 0
}

// uncapital reads the capitals of [from, until) as it would a title's, but for the acronyms of the lists.
func (d *document) uncapital(from, until int) {
	for i := from; i < until; i++ {
		if w := &d.words[i]; w.shape == shapeUpper && (!w.is(inCapitals) || w.is(isCommon|isFunction) && w.kind != kindGPE) {
			w.shape = shapeCapital
		}
	}
}

// capitalsTell lets words in capitals stand for themselves in a line of common case: "US" is not "us".
func (d *document) capitalsTell(from, until int) {
	for i := from; i < until; i++ {
		if w := &d.words[i]; w.shape == shapeUpper {
			w.facts &^= isCommon | isWord | isFunction
		}
	}
}

// headline finds names that are known: from the lists or from the article's body.
func (d *document) headline(from, until int, body map[uint64]bool) {
	for i := from; i < until; {
		if !d.words[i].name() && !(d.particle(i) && d.starts(i, until) > 0) {
			i++
			continue
		}
		n := d.inBody(i, until, body)
		m, f := d.longest(i, until)
		w := &d.words[i]
		switch {
		case m > n && m > 1 && f.facts&(isPlace|isRegion|isOrg|isKnown|isPeople|isLeader) != 0 && f.facts&isTime == 0:
			n = m
		case n == 0 && m == 1 && w.is(isCountry|isBigCity|isPeople|isKnown) && (!w.is(isCommon|isFunction) || w.shape == shapeUpper):
			n = 1
		case n == 0 && w.is(isForename) && !w.is(isCommon|isFunction) && i+1 < until && d.words[i+1].name() && !d.words[i+1].is(isCommon|isFunction|isTitle|isPeople):
			n = 2
		}
		if n == 0 {
			n = d.uncommon(i, until)
		}
		if n == 0 {
			i++
			continue
		}
		if next := i + n; next < until && d.words[next].is(isHead) && d.words[next].name() && !d.words[next].is(isTitle) && d.words[next].head != kindNORP && !body[d.hashOf(i, i+n)] {
			n++
		}
		title := -1
		if i > from && d.words[i-1].is(isTitle) && !d.words[i-1].is(isHead) {
			title = i - 1
		}
		d.title = title
		d.start = -1
		if d.emit(i, i+n) {
			d.names[len(d.names)-1].headline = true
		}
		i += n
	}
}

// uncommon is the length of a run of words that English does not have in lower case and the tagger takes for names.
func (d *document) uncommon(i, until int) int {
	n := 0
	for i+n < until && n < 4 {
		w := &d.words[i+n]
		if !d.capital(i+n) || w.shape == shapeInitial && n == 0 || w.is(isWord|isCommon|isFunction|isTitle|isTime|isOutside|isBare) {
			break
		}
		if tag := d.Tokens[i+n].POS; tag.IsValid() && tag != "NNP" && tag != "NNPS" {
			break
		}
		n++
	}
	return n
}

// bodyNames are the keys of the body's names, and of what may be a person's family name in them.
func (d *document) bodyNames() map[uint64]bool {
	body := make(map[uint64]bool, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		if n.opening && n.until-n.from == 1 && d.words[n.from].is(isWord) {
			continue
		}
		body[n.hash] = true
		if last := &d.words[n.until-1]; n.until-n.from > 1 && last.name() && !last.is(isCommon|isHead|isPlace|isPeople|isTitle) {
			body[last.hash] = true
		}
	}
	return body
}

// inBody is the length of the longest name of the body at token i.
func (d *document) inBody(i, until int, body map[uint64]bool) int {
	for n := min(6, until-i); n > 0; n-- {
		if d.words[i+n-1].name() && body[d.hashOf(i, i+n)] {
			return n
		}
	}
	return 0
}

// line is a sentence by its tokens.
type line struct{ from, until int }

// find notes the names of all sentences, those of headlines last, then brings them in text order.
func (d *document) lines(sentences []annotate.Span) (body, headlines []line) {
	i := 0
	for _, sent := range sentences {
		for i < len(d.Tokens) && d.Tokens[i].Start < sent.Start {
			i++
		}
		from := i
		for i < len(d.Tokens) && d.Tokens[i].Start < sent.End {
			i++
		}
		switch headline, upper := d.isHeadline(from, i); {
		case upper:
			d.uncapital(from, i)
			d.capitalsTell(from, i)
			headlines = append(headlines, line{from, i})
		case headline:
			d.capitalsTell(from, i)
			headlines = append(headlines, line{from, i})
		default:
			d.capitalsTell(from, i)
			body = append(body, line{from, i})
		}
	}
	return body, headlines
}
