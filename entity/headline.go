package entity

// Lines where capitals tell nothing: headlines in title case, lines all in capitals. Names are found there by the lists
// and by what the article says elsewhere.

import "github.com/dateline-news/dateline/annotate"

// isHeadline reports whether nearly all words of [from, until) begin with a capital.
func (d *document) isHeadline(from, until int) bool {
	words, capitals, upper := 0, 0, 0
	for i := from; i < until; i++ {
		w := &d.words[i]
		switch w.shape {
		case shapeCapital, shapeUpper, shapeInitial:
			words++
			capitals++
			if w.shape == shapeUpper && len(d.text(i)) > 4 {
				upper++
			}
		case shapeLower:
			if !w.is(isFunction) && !d.particle(i) {
				words++
			}
		}
	}
	common := 0
	for i := from + 1; i < until; i++ {
		if w := &d.words[i]; w.name() && w.is(isCommon|isFunction) && !w.is(isTitle|isHead) {
			common++
		}
	}
	return words > 3 && capitals*10 >= words*9 && common > 1
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
		case n == 0 && m == 1 && w.is(isCountry|isBigCity|isPeople|isKnown) && !w.is(isCommon|isFunction):
			n = 1
		case n == 0 && w.is(isForename) && !w.is(isCommon|isFunction) && i+1 < until && d.words[i+1].name() && !d.words[i+1].is(isCommon|isFunction|isTitle|isPeople):
			n = 2
		}
		if n == 0 {
			i++
			continue
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
		if d.isHeadline(from, i) {
			headlines = append(headlines, line{from, i})
		} else {
			body = append(body, line{from, i})
		}
	}
	return body, headlines
}
