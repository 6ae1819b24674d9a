package timeline

// Composing dates: days, months, years and what is longer.

import "strings"

// stepBase is the date that "this", "last", "next" or "that" counts from, and how far it steps.
func (r *reader) stepBase(p *parts) (base stretch, step int) {
	switch r.alphabet.names[p.items[partStep].class] {
	case "same", "that", "previous", "following":
		base = r.there()
	default:
		base = r.here()
	}
	return base, p.n(partStep)
}

// yearMeant gives the year that a match names, whether by number ("1998") or by words ("last year").
func (r *reader) yearMeant(p *parts) (y int, ok bool) {
	if p.has(partYear) {
		return r.fullYear(p.items[partYear]), true
	}
	if p.has(partStep) && p.unit() == year {
		base, step := r.stepBase(p)
		y, _, _ = base.first.date()
		return y + step, base.known()
	}
	return 0, false
}

// fullYear reads a year that may have two digits: 29 and below are of this century.
func (r *reader) fullYear(it item) int {
	y := int(it.number)
	switch {
	case it.class == classD4 || it.class == classWordYear || y > 99:
		return y
	case y < 30:
		return 2000 + y
	}
	return 1900 + y
}

func validDay(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) }

func (r *reader) fullDate(p *parts) (reading, bool) {
	m := p.n(partMonth) + p.n(partMonthNum)
	y, d := r.fullYear(p.items[partYear]), p.n(partDay)
	if !validDay(y, m, d) {
		return reading{}, false
	}
	return date(ofDay(dayOf(y, m, d)))
}

// numericDate reads 3/14/2020 as Americans do, and as others do where the first number is no month.
func (r *reader) numericDate(p *parts) (reading, bool) {
	m, d := p.n(partMonthNum), p.n(partDay)
	if m > 12 {
		m, d = d, m
	}
	y := r.fullYear(p.items[partYear])
	if !validDay(y, m, d) {
		return reading{}, false
	}
	return date(ofDay(dayOf(y, m, d)))
}

func (r *reader) dayRange(p *parts) (reading, bool) {
	m, lead, d := p.n(partMonth), p.n(partDay2), p.n(partDay)
	y, ok := r.yearMeant(p)
	if !ok {
		s, known := r.dayOfMonth(m, d)
		if !known {
			return reading{}, false
		}
		y, _, _ = s.first.date()
	}
	if lead >= d || !validDay(y, m, d) {
		return reading{}, false
	}
	out, ok := date(ofDay(dayOf(y, m, d)))
	out.lead, out.leads, out.gap = ofDay(dayOf(y, m, lead)), 1, 1
	return out, ok
}

func (r *reader) monthDay(p *parts) (reading, bool) {
	m, d := p.n(partMonth), p.n(partDay)
	if p.items[partMonth].class == classMayMarch && !r.monthIsMeant(true) {
		return reading{}, false
	}
	if !validDay(2000, m, d) {
		return reading{}, false
	}
	if p.has(partStep) && !p.has(partUnit) {
		s, ok := r.dayStep(p)
		if !ok {
			return reading{}, false
		}
		return date(s)
	}
	if p.has(partStep) {
		y, ok := r.yearMeant(p)
		if !ok || !validDay(y, m, d) {
			return reading{}, false
		}
		return date(ofDay(dayOf(y, m, d)))
	}
	s, ok := r.dayOfMonth(m, d)
	if !ok {
		return unknown(openDay(m, d), dayUnit)
	}
	return date(s)
}

// nthWeekday reads "the first Monday of May", "the last Sunday in March".
func (r *reader) nthWeekday(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	m, n := p.n(partMonth), p.n(partOrd)
	if !ok {
		s, known := r.monthOf(m)
		if !known {
			return reading{}, false
		}
		y, _, _ = s.first.date()
	}
	d := nthWeekday(y, m, p.n(partWeekday), n)
	if _, month, _ := d.date(); n == 0 || month != m {
		return reading{}, false
	}
	return date(ofDay(d))
}

// monthDays reads "April 24 and 25": two days.
func (r *reader) monthDays(p *parts) (reading, bool) {
	first, last := p.n(partDay2), p.n(partDay)
	if next := r.after(1); r.has("and") && next != "" && next[0]-'a' < 26 && !isDateContext(next) {
		return reading{}, false // April 24 and 25 people
	}
	s, ok := r.dateMeant(p)
	if !ok || first >= last || !r.monthIsMeant(p.items[partMonth].class == classMayMarch) {
		return reading{}, false
	}
	out, ok := date(s)
	out.lead, out.leads, out.gap = ofDay(s.first-day(last-first)), 2, 1
	return out, ok
}

// dayStep reads "last Oct. 23", "next March 1": the one before or after here.
func (r *reader) dayStep(p *parts) (stretch, bool) {
	base, step := r.stepBase(p)
	m, d := p.n(partMonth), p.n(partDay)
	y, _, _ := base.first.date()
	switch s := dayOf(y, m, d); {
	case step < 0 && s >= base.first:
		y--
	case step > 0 && s <= base.first:
		y++
	}
	return ofDay(dayOf(y, m, d)), base.known() && validDay(y, m, d)
}

// weekdayNth reads "Tuesday the 9th": the nearest such day.
func (r *reader) weekdayNth(p *parts) (reading, bool) {
	here := r.here()
	if !here.known() || p.items[partDay].class != classNth {
		return reading{}, false
	}
	y, m, _ := here.first.date()
	for _, away := range [...]int{0, -1, 1} {
		year, month, _ := addMonths(y, m, 1, away)
		d := dayOf(year, month, p.n(partDay))
		if p.n(partDay) <= daysIn(year, month) && d.weekday() == p.n(partWeekday) {
			return date(ofDay(d))
		}
	}
	return reading{}, false
}

func (r *reader) monthYear(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	if !ok {
		return reading{}, false
	}
	return dateEdge(ofMonth(y, p.n(partMonth)), p.n(partEdge))
}

func (r *reader) monthRange(p *parts) (reading, bool) {
	y, m := r.fullYear(p.items[partYear]), p.n(partMonth)
	out, ok := date(ofMonth(y, m))
	lead := p.n(partMonth2)
	if lead > m {
		y--
	}
	out.lead, out.leads, out.gap = ofMonth(y, lead), 1, 1
	return out, ok
}

// monthOfYear reads "June of last year", "July of that year"; "June of this week" is nothing.
func (r *reader) monthOfYear(p *parts) (reading, bool) { return r.monthYear(p) }

func (r *reader) stepMonth(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if !base.known() {
		return unknown(openMonth(p.n(partMonth)), month)
	}
	y, now, _ := base.first.date()
	m := p.n(partMonth)
	switch {
	case step < 0 && m >= now:
		y--
	case step > 0 && m <= now:
		y++
	case step == 0 && r.direction() == tensePast && m > now:
		y--
	}
	edge := p.n(partEdge) + p.n(partEdge2)
	return dateEdge(ofMonth(y, m), edge)
}

func (r *reader) bareMonth(p *parts) (reading, bool) {
	if !r.monthIsMeant(p.items[partMonth].class == classMayMarch) {
		return reading{}, false
	}
	if it := p.items[partMonth]; it.class == classMonthAbbr && len(r.match) == 1 && !r.abbreviationIsMeant(it) && isCapitalised(r.after(1)) {
		return reading{}, false // Jan Smith
	}
	if next := r.after(1); next == "of" && isDigits(r.after(2)) { // "March of 49 BC" has a rule
		return reading{}, false
	}
	s, ok := r.monthOf(p.n(partMonth))
	if !ok {
		return unknown(openMonth(p.n(partMonth)), month)
	}
	return dateEdge(s, p.n(partEdge))
}

// yearEra reads "490 BC": TIMEX3 has no year 0, the calendar has.
func (r *reader) yearEra(p *parts) (reading, bool) {
	y := p.n(partYear)
	if p.n(partEra) < 0 {
		y = 1 - y
	}
	if y == 0 && p.n(partEra) > 0 {
		return reading{}, false
	}
	return dateEdge(ofYear(y), p.n(partEdge))
}

// yearsEra reads "492-490 BC".
func (r *reader) yearsEra(p *parts) (reading, bool) {
	out, ok := r.yearEra(p)
	lead := p.n(partYear2)
	if p.n(partEra) < 0 {
		lead = 1 - lead
	}
	out.lead, out.leads, out.gap = ofYear(lead), 1, 1
	return out, ok && out.lead.first < out.stretch.first
}

func (r *reader) seasonEra(p *parts) (reading, bool) {
	y := p.n(partYear)
	if p.n(partEra) < 0 {
		y = 1 - y
	}
	return dateEdge(ofSeason(y, p.n(partSeason)), p.n(partEdge))
}

func (r *reader) monthYearEra(p *parts) (reading, bool) {
	y := p.n(partYear)
	if p.n(partEra) < 0 {
		y = 1 - y
	}
	return dateEdge(ofMonth(y, p.n(partMonth)), p.n(partEdge))
}

func (r *reader) bareYear(p *parts) (reading, bool) {
	y := r.fullYear(p.items[partYear])
	if p.has(partUnit) && p.unit() != year {
		return reading{}, false
	}
	if !p.has(partUnit) && !p.has(partEdge) && !r.yearIsMeant(y) {
		return reading{}, false
	}
	return dateEdge(ofYear(y), p.n(partEdge))
}

// ancientYear reads "in 479" where the years before it were BC.
func (r *reader) ancientYear(*parts) (reading, bool) {
	y := int(r.match[0].number)
	if last, _, _ := r.last.first.date(); !r.last.known() || last > 0 || y < 100 || y > 999 {
		return reading{}, false
	}
	switch before := r.before(1); before {
	case "in", "In", "by", "By", "since", "until", "from", "of", "and", "early", "late", "to":
		if next := r.after(1); !isCounted(next) && !(len(next) > 4 && next[0]-'a' < 26 && next[len(next)-1] == 's') {
			return date(ofYear(1 - y))
		}
	}
	return reading{}, false
}

func (r *reader) yearRange(p *parts) (reading, bool) {
	first, last := p.n(partYear2), p.n(partYear)
	y := first/100*100 + last
	if y <= first && first%100 > 90 && last < 10 {
		y += 100 // 1999-03
	}
	if y <= first || y-first > 50 || !r.yearIsMeant(first) {
		return reading{}, false
	}
	out, ok := date(ofYear(y))
	out.lead, out.leads, out.gap = ofYear(first), 1, 1
	return out, ok
}

func (r *reader) shortYear(p *parts) (reading, bool) {
	if r.isNameBefore() {
		return reading{}, false // iLife '11
	}
	return dateEdge(ofYear(r.fullYear(p.items[partYear])), p.n(partEdge))
}

// fiscalYear takes a fiscal year as the calendar year of its name.
func (r *reader) fiscalYear(p *parts) (reading, bool) {
	return date(ofYear(r.fullYear(p.items[partYear])))
}

func (r *reader) decadeName(p *parts) (reading, bool) {
	y := p.n(partDecade)
	if p.items[partDecade].class != classDecade { // the nineties
		y += 1900
	}
	switch {
	case p.has(partEra) && p.n(partEra) < 0: // the 480s BC are 489 to 480 BC
		y = 1 - (y + 9)
	case y < 1000:
		return reading{}, false
	}
	return dateEdge(ofDecade(y), p.n(partEdge))
}

func (r *reader) centuryName(p *parts) (reading, bool) {
	n := p.n(partOrd)
	if p.unit() != century || n < 1 || n > 99 {
		return reading{}, false
	}
	y := 100 * (n - 1)
	if p.has(partEra) && p.n(partEra) < 0 {
		y = 1 - 100*n
	}
	return dateEdge(ofCentury(y), p.n(partEdge))
}

func (r *reader) seasonYear(p *parts) (reading, bool) {
	if r.match[0].class == classSeason && p.has(partStep) && !isDateContext(r.before(1)) {
		return reading{}, false // a 2 percent fall last year
	}
	y, ok := r.yearMeant(p)
	if !ok {
		return reading{}, false
	}
	return dateEdge(ofSeason(y, p.n(partSeason)), p.n(partEdge))
}

func (r *reader) stepSeason(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if !base.known() {
		return reading{}, false
	}
	y, _, _ := base.first.date()
	s := ofSeason(y, p.n(partSeason))
	from, until := s.bounds()
	switch {
	case step < 0 && until.day > base.first:
		s = s.shift(year, -1)
	case step > 0 && from.day <= base.first:
		s = s.shift(year, 1)
	case step == 0 && p.n(partSeason) == 4 && base.first < s.first-200:
		s = s.shift(year, -1) // in January this winter began last year
	}
	return dateEdge(s, p.n(partEdge)+p.n(partEdge2))
}

func (r *reader) bareSeason(p *parts) (reading, bool) {
	first := r.token(int(p.items[partSeason].from))
	if first[0]-'a' >= 26 || !r.seasonIsMeant() {
		return reading{}, false
	}
	s, ok := r.seasonOf(p.n(partSeason))
	if !ok {
		return unknown("XXXX-"+seasonCodes[p.n(partSeason)], season)
	}
	return dateEdge(s, p.n(partEdge))
}

// quarterNumber is the number that "third", "fourth" or "final" gives a quarter or half of several.
func quarterNumber(p *parts, of int) int {
	n := p.n(partQuarter) + p.n(partHalf) + p.n(partOrd)
	if n < 0 {
		n = of
	}
	return n
}

func (r *reader) quarterYear(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	n := quarterNumber(p, 4)
	if !ok || n < 1 || n > 4 {
		return reading{}, false
	}
	return date(ofQuarter(y, n))
}

func (r *reader) bareQuarter(p *parts) (reading, bool) {
	n := quarterNumber(p, 4)
	if n < 1 || n > 4 {
		return reading{}, false
	}
	s, ok := r.quarterOf(n)
	if !ok {
		return unknown("XXXX-Q"+string(rune('0'+n)), quarter)
	}
	return date(s)
}

// yearEarlier reads "the year-earlier quarter": the last quarter that was named, or else the year, one year before.
func (r *reader) yearEarlier(p *parts) (reading, bool) {
	base := r.yearBefore()
	if p.items[partUnit2].number != int32(year) || !base.known() {
		return reading{}, false
	}
	if p.has(partOrd) && quarterNumber(p, 4) <= 4 {
		y, _, _ := base.first.date()
		base = ofQuarter(y, quarterNumber(p, 4))
	}
	out, ok := date(base)
	out.quiet = true
	return out, ok
}

// yearBefore is one year before the quarter that figures are told of, else before the last date's year.
func (r *reader) yearBefore() stretch {
	base := r.quarterly
	if !base.known() {
		base = r.there().on(year)
	}
	if base.known() {
		base = base.shift(year, -1)
	}
	return base
}

func (r *reader) halfYear(p *parts) (reading, bool) {
	n := quarterNumber(p, 2)
	if p.has(partHalf) {
		n = p.n(partHalf)
	} else if !p.has(partOrd) { // the latter half
		n = 2
	}
	y, ok := r.yearMeant(p)
	if !ok && p.unit() == year && !p.has(partStep) {
		here := r.here()
		y, _, _ = here.first.date()
		ok = here.known()
	}
	if !ok || n < 1 || n > 2 {
		return reading{}, false
	}
	return date(ofHalf(y, n))
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
