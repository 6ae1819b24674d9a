package timeline

// Composing years, decades and centuries, before and after 1.

import "strings"

// yearMeant gives the year that a match names, whether by number ("1998") or by words ("last year").
func (r *reader) yearMeant(p *parts) (y int, ok bool) {
	if p.has(partYear) {
		return yearNumber(p.items[partYear]), true
	}
	if p.has(partStep) && p.unit() == year {
		base, step := r.stepBase(p)
		y, _, _ = base.first.date()
		return y + step, base.known()
	}
	return 0, false
}

// yearNumber reads a year that may have two digits: 29 and below are of this century.
func yearNumber(it item) int {
	y := int(it.number)
	switch {
	case it.class == classD4 || it.class == classWordYear || y > 99:
		return y
	case y < 30:
		return 2000 + y
	}
	return 1900 + y
}

// eraYear is the astronomical year of a number with its era: 490 BC is -489. TIMEX3 has no year 0, the calendar has.
func eraYear(p *parts, number int) int {
	if p.n(partEra) < 0 {
		return 1 - number
	}
	return number
}

func (r *reader) bareYear(p *parts) (reading, bool) {
	y := yearNumber(p.items[partYear])
	if p.has(partUnit) && p.unit() != year {
		return reading{}, false
	}
	if !p.has(partUnit) && p.edge() == 0 && !r.yearIsMeant(y) {
		return reading{}, false
	}
	return dateEdge(ofYear(y), p.edge())
}

// editionYear reads a year behind a name that tells which one is meant, "World Cup 2026": a year beside that of publication.
// What is further away is as likely a model's number.
func (r *reader) editionYear(p *parts) (reading, bool) {
	const beside = 3
	y := yearNumber(p.items[partYear])
	now, _, _ := r.published.first.date()
	if !r.published.known() || y < now-beside || y > now+beside || y == 2000 || !r.isNameBefore() ||
		isTitle(r.before(1)) || isNumbered(r.before(1)) || isCounted(r.after(1)) {
		return reading{}, false
	}
	out, ok := date(ofYear(y))
	out.quiet = true
	return out, ok
}

// ancientYear reads "in 479" where the years before it were BC.
func (r *reader) ancientYear(*parts) (reading, bool) {
	y := int(r.match[0].number)
	if last, _, _ := r.last.first.date(); !r.last.known() || last > 0 || y < 100 || y > 999 {
		return reading{}, false
	}
	switch strings.ToLower(r.before(1)) {
	case "in", "by", "since", "until", "from", "of", "and", "early", "late", "to":
		if next := r.after(1); !isCounted(next) && !(len(next) > 4 && next[0]-'a' < 26 && next[len(next)-1] == 's') {
			return date(ofYear(1 - y))
		}
	}
	return reading{}, false
}

// yearOn reads "2025 or later", "1990 and beyond".
func (r *reader) yearOn(p *parts) (reading, bool) {
	if r.isNameBefore() || isDigits(r.after(1)) || isCapitalised(r.token(int(r.match[len(r.match)-1].from))) {
		return reading{}, false
	}
	out, ok := date(ofYear(yearNumber(p.items[partYear])))
	return out.withMod("ON_OR_AFTER"), ok
}

func (r *reader) yearRange(p *parts) (reading, bool) {
	first, last := p.n(partYear2), p.n(partYear)
	y := first/100*100 + last
	if last == first%10+1 && len(r.token(int(p.items[partYear].from))) == 1 { // 1986/7
		y = first + 1
	}
	if y <= first && first%100 > 90 && last < 10 {
		y += 100 // 1999-03
	}
	if r.has("slash") { // the season 2005/06
		if y != first+1 || r.isNameBefore() || isDigits(r.before(1)) || r.after(1) == "/" {
			return reading{}, false
		}
	} else if y <= first || y-first > 50 || !r.yearIsMeant(first) {
		return reading{}, false
	}
	out, ok := date(ofYear(y))
	out.lead, out.leads, out.gap = ofYear(first), len(r.match)-2, 1
	return out, ok
}

func (r *reader) shortYear(p *parts) (reading, bool) {
	if r.isNameBefore() || isCamel(r.before(1)) || isArticle(r.before(1)) && isCapitalised(r.after(1)) {
		return reading{}, false // Expo '98, iWork '09, an '86 Mustang
	}
	y := yearNumber(p.items[partYear])
	if at := int(p.items[partYear].from); p.items[partYear].class != classShort && r.doc.Tokens[at-1].End != r.doc.Tokens[at].Start {
		return reading{}, false // a quotation mark, and a number after it
	}
	if now, _, _ := r.thread.first.date(); !r.published.known() && r.thread.known() && now > 0 { // '89 in the 1790s is 1789
		y = now - floorMod(now-y, 100)
	}
	return dateEdge(ofYear(y), p.edge())
}

// fiscalYear takes a fiscal year as the calendar year of its name, unless the user has told when it begins.
func (r *reader) fiscalYear(p *parts) (reading, bool) {
	if start := r.fiscalStart(); start > 0 {
		return fiscal(yearNumber(p.items[partYear]), 0, start)
	}
	return date(ofYear(yearNumber(p.items[partYear])))
}

func (r *reader) yearEra(p *parts) (reading, bool) {
	if p.n(partYear) == 0 {
		return reading{}, false
	}
	return dateEdge(ofYear(eraYear(p, p.n(partYear))), p.edge())
}

// yearsEra reads "492-490 BC".
func (r *reader) yearsEra(p *parts) (reading, bool) {
	out, ok := r.yearEra(p)
	out.lead, out.leads, out.gap = ofYear(eraYear(p, p.n(partYear2))), 1, 1
	return out, ok && out.lead.first < out.stretch.first
}

func (r *reader) decadeName(p *parts) (reading, bool) {
	y := p.n(partDecade)
	before := 1
	for owner := r.before(before); owner == "early" || owner == "mid" || owner == "late" || owner == "-" || owner == "to"; owner = r.before(before) {
		before++
	}
	owner := r.before(before)
	switch strings.ToLower(owner) {
	case "my", "his", "her", "our", "their", "your":
		return reading{}, false // in his late 30s
	}
	if p.items[partDecade].class != classDecade { // the nineties
		y += 1900
	}
	switch {
	case p.has(partEra) && p.n(partEra) < 0: // the 480s BC are 489 to 480 BC
		y = 1 - (y + 9)
	case y < 1000:
		return reading{}, false
	}
	return dateEdge(ofDecade(y), p.edge())
}

func (r *reader) centuryName(p *parts) (reading, bool) {
	n := p.n(partOrd)
	if !r.has("the") && isCapitalised(r.token(int(p.items[partUnit].from))) && isCapitalised(r.after(1)) {
		return reading{}, false // 21st Century Insurance
	}
	if p.unit() != century || n < 1 || n > 99 {
		return reading{}, false
	}
	y := 100 * (n - 1)
	if p.has(partEra) && p.n(partEra) < 0 {
		y = 1 - 100*n
	}
	return dateEdge(ofCentury(y), p.edge())
}

// yearAfterEra reads "AD 79": before Christ the era stands behind.
func (r *reader) yearAfterEra(p *parts) (reading, bool) {
	if p.n(partEra) < 0 || isCapitalised(r.before(1)) && !r.opens(1) {
		return reading{}, false
	}
	return r.yearEra(p)
}
