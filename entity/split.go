package entity

// From runs to names: titles, nationalities and other names side by side are taken apart.

// sentence finds the names of the tokens [from, until), a sentence in common case.
func (d *document) sentence(from, until int) {
	initial := true // no word of the sentence has been seen
	for i := from; i < until; {
		w := &d.words[i]
		if n, f := d.feast(i, until); n > 1 && f {
			i += n
			initial = false
			continue
		}
		if n := d.quotedTitle(i, until); n > 0 {
			d.title, d.start = -1, -1
			if d.emit(i+1, i+1+n) {
				d.names[len(d.names)-1].entitled = true
			}
			i += n + 1
			initial = false
			continue
		}
		n := d.starts(i, until)
		if n == 0 {
			if w.shape == shapeLower || w.shape == shapeNumber {
				initial = false
			} else if w.shape == shapeQuote || w.shape == shapeMark && opens(d.text(i)) {
				initial = true
			}
			i++
			continue
		}
		end := d.runEnd(i, i+n, until)
		d.start = -1
		if initial {
			i = d.opener(i, end)
			d.start = i
		}
		initial = false
		d.split(i, end)
		i = max(end, i)
	}
}

// maxTitle is the longest title of a work, in tokens.
const maxTitle = 9

// quotedTitle is the length of a title between the quotation mark at i and the next: "Songs of the North".
func (d *document) quotedTitle(i, until int) int {
	if d.words[i].shape != shapeQuote || i+3 >= until || !d.words[i+1].name() || d.words[i+1].is(isTime) {
		return 0
	}
	capitals, n := 0, 0
	for j := i + 1; j < until && n <= maxTitle; j, n = j+1, n+1 {
		switch w := &d.words[j]; {
		case w.name():
			capitals++
		case w.shape == shapeQuote && !w.glued: // opens another
			return 0
		case w.shape == shapeQuote, w.shape == shapeMark && (d.text(j) == "," || d.text(j) == ".") && j+1 < until && d.words[j+1].shape == shapeQuote:
			if capitals < 2 || !d.words[j-1].name() {
				return 0
			}
			return n
		case w.shape == shapeLower && (w.is(isFunction) || d.particle(j)), w.shape == shapeHyphen, w.shape == shapeClitic:
		default:
			return 0
		}
	}
	return 0
}

// opens reports whether a mark opens something that begins with a capital whatever it is.
func opens(mark string) bool {
	switch mark {
	case ":", "•", "*", "–", "—", "…", "...", "?", "!", ".":
		return true
	}
	return false
}

// feast reports a holiday of several words: a time, not a name.
func (d *document) feast(i, until int) (int, bool) {
	if !d.words[i].is(isPrefix) || !d.words[i].name() {
		return 0, false
	}
	n, f := d.longest(i, until)
	return n, f.facts&isTime != 0 && f.facts&(isKnown|isPlace|isOrg) == 0
}

// opener steps over the first word of a sentence where its capital tells nothing.
func (d *document) opener(i, end int) int {
	w := &d.words[i]
	if n, f := d.longest(i, end); n > 1 && f.facts&(isPlace|isRegion|isOrg|isKnown|isPeople|isLeader|isTitle) != 0 {
		return i
	}
	if d.plainOpener(i) {
		return i + 1
	}
	if w.shape == shapeUpper || !w.is(isCommon|isFunction) || w.is(isTitle) && !w.is(isFunction) {
		return i
	}
	if i+1 == end {
		return i // split decides
	}
	if !w.is(isFunction) && d.headEnds(i, end) {
		return i
	}
	if w.is(isKnown|isPeople|isCountry|isBigCity) && !w.is(isFunction) {
		return i
	}
	if next := &d.words[i+1]; w.is(isForename) && !w.is(isFunction) && next.name() && !next.is(isCommon) {
		return i
	}
	return i + 1
}

// plainOpener reports a word that the lists do not know and the tagger takes for no noun: "Commenting", "Ironically".
func (d *document) plainOpener(i int) bool {
	if d.words[i].shape != shapeCapital || d.words[i].facts&^(isPrefix|isWord|isCommon) != 0 {
		return false
	}
	switch d.Tokens[i].POS {
	case "VBG", "VBN", "RB", "IN", "UH", "DT", "CC", "WRB", "RBR", "VBZ", "MD", "PRP", "PRP$", "JJR", "JJS", "CD":
		return true
	}
	return false
}

// headEnds reports whether the last word of [from, until) is a head, so that the whole is one name.
func (d *document) headEnds(from, until int) bool {
	w := &d.words[until-1]
	return until-from > 1 && w.is(isHead) && w.name() && w.head != kindNORP
}

// split takes a run apart and notes its names.
func (d *document) split(from, until int) {
	d.title = -1
	for from < until {
		w := &d.words[from]
		if w.is(isFunction) && from > 0 && until-from > 1 && d.the(from) {
			end := d.nameEnd(from+1, until)
			d.emit(from, end)
			d.title = -1
			from = end
			continue
		}
		if w.is(isTime) && until-from == 1 || !w.name() && !d.particle(from) && !(from+2 < until && d.prefixed(from)) || w.is(isFunction) && w.shape != shapeUpper && !d.known(from, until) {
			from++
			d.title = -1
			continue
		}
		if n := d.titleAt(from, until); n > 0 {
			if d.title < 0 {
				d.title = from
			}
			from += n
			continue
		}
		end := d.nameEnd(from, until)
		d.emit(from, end)
		d.title = -1
		from = end
	}
}

// the reports a "The" inside a sentence: its capital says that it belongs to the name.
func (d *document) the(i int) bool {
	return d.text(i) == "The" && i != d.start && (d.words[i-1].shape == shapeLower || d.text(i-1) == ",") && d.words[i+1].name() &&
		!d.words[i+1].is(isTitle|isFunction|isTime)
}

func (d *document) known(from, until int) bool {
	n, f := d.longest(from, until)
	return n > 1 && f.facts&(isPlace|isRegion|isOrg|isKnown|isPeople|isLeader) != 0
}

// titleAt is the length of the title at token i, or 0 where none stands or the title is part of a name.
func (d *document) titleAt(i, until int) int {
	w := &d.words[i]
	if !w.is(isTitle | isPrefix | isOutside) {
		return 0
	}
	n := 0
	if w.is(isTitle | isOutside) {
		n = 1
	}
	if w.is(isPrefix) {
		m, f := d.longest(i, until)
		switch {
		case m > 1 && f.facts&isTitle != 0:
			n = m
		case m > max(n, 1) && f.facts&(isPlace|isRegion|isOrg|isKnown) != 0 && !(f.is(isKnown) && f.kind == kindPerson):
			return 0
		}
	}
	if n == 0 || n == 1 && (d.text(i) == "St." || d.text(i) == "St" || d.text(i) == "Saint") {
		return 0
	}
	rest := i + n
	if n == 1 && until-rest > 1 && !w.is(isOutside) && d.headEnds(rest, until) { // "King Harald Sports Club"
		return 0
	}
	if rest < until && d.words[rest].shape == shapeClitic { // "Prime Minister's Office"
		return 0
	}
	// "General Assembly", "Champion Motors": a head right behind the title, or a run of words that ends in one.
	if rest < until && n == 1 && !w.is(isOutside) && d.words[rest].is(isHead) && !d.words[rest].is(isForename|isTitle) {
		return 0
	}
	if w.is(isForename) && n == 1 && w.is(isTitle) && rest < until && d.words[rest].is(isSurname) && !d.words[rest].is(isForename) && !w.is(isOutside) && !w.is(isCommon) {
		return 0
	}
	return n
}

// nameEnd is the end of the name that starts at from.
func (d *document) nameEnd(from, until int) int {
	m, f := d.longest(from, until)
	if m > 0 && from+m < until && f.facts&(isPeople|isCountry|isBigCity|isKnown) != 0 && (f.facts&isKnown == 0 || f.kind != kindPerson) {
		rest := from + m
		next := &d.words[rest]
		if d.titleAt(rest, until) > 0 || until-rest == 1 && f.is(isPeople|isCountry) && next.is(isPeople) {
			return rest
		}
		if n, g := d.longest(rest, until); f.is(isPeople) && rest+n == until && n == 1 && !g.is(isHead) && (g.is(isCountry|isBigCity) || g.is(isKnown) && g.kind != kindPerson) {
			return rest
		}
		if next.name() && next.is(isForename) && !next.is(isHead) && !d.headEnds(rest, until) && f.facts&(isPeople|isCountry) != 0 && f.facts&isForename == 0 && rest+1 < until {
			return rest
		}
	}
	for i := from + 1; i < until; i++ {
		w := &d.words[i]
		if !w.name() {
			continue
		}
		if w.is(isTime) && !(d.words[i-1].is(isForename)) {
			return i
		}
		before := &d.words[i-1]
		if before.is(isHead) && !before.is(isForename|isSurname) && w.is(isForename) && !w.is(isHead|isCommon) && i+1 < until && !d.headEnds(i, until) {
			return i
		}
		if before.name() && d.titleAt(i, until) > 0 && !(before.is(isForename) && !before.is(isOrg|isKnown) && i == from+1) {
			if w.is(isOutside) || i+1 < until {
				return i
			}
		}
	}
	return until
}

// emit notes a name, without marks and particles at its ends. It reports whether anything was left.
func (d *document) emit(from, until int) bool {
	for until > from && !d.words[until-1].name() && d.words[until-1].shape != shapeNumber && !d.endsInSyllable(from, until) {
		until--
	}
	if from == until || d.words[until-1].shape == shapeNumber && until-from == 1 {
		return false
	}
	n := name{from: from, until: until, title: d.title, opening: from == d.start}
	if from+1 < until && d.text(from) == "The" {
		from++
	}
	n.hash = d.hashOf(from, until)
	f := d.lx.find(n.hash)
	if d.usable(from, until, &f) {
		n.fact = f
	}
	w := &d.words[from]
	if until-from == 1 {
		switch {
		case w.shape == shapeInitial, w.is(isFunction|isTime) && w.shape != shapeUpper:
			return false
		case currencies[d.text(from)]:
			return false
		case w.is(isOutside) && !w.is(isPeople|isCountry|isKnown):
			return false
		}
	}
	d.names = append(d.names, n)
	return true
}

// endsInSyllable reports a name like "Yoon Suk-yeol".
func (d *document) endsInSyllable(from, until int) bool {
	return until-from > 3 && d.words[until-1].shape == shapeLower && d.words[until-1].glued && d.words[until-2].shape == shapeHyphen && !d.particle(until-1)
}

func (f fact) is(some facts) bool { return f.facts&some != 0 }
