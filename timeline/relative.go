package timeline

// Composing this, last and next; the end and the rest of what is at hand.

import "strings"

// stepUnit reads "this week", "last year", "earlier this month", "the end of the year". "The past decade" is a duration.
func (r *reader) stepUnit(p *parts) (reading, bool) {
	u, name := p.unit(), r.stepName(p)
	if r.isNoStep(p, u, name) {
		return reading{}, false
	}
	switch {
	case u == dayUnit && name == "this" && r.before(1) == "to" && r.after(1) != "in" && r.published.known():
		return reference("PRESENT_REF") // to this day
	case u == fortnight && name != "" && name != "this" && name != "that":
		return duration(week, 2, 0)
	case (u == decade || u == century) && (name == "past" || name == "next"):
		return duration(u, 1, 0)
	}
	base, step := r.unitBase(p, u, name)
	if !base.known() {
		if name == "" {
			return reading{}, false
		}
		out, ok := unknown(openUnits[u], u)
		return out.withMod(edges[p.edge()]), ok && openUnits[u] != ""
	}
	switch {
	case u == dayUnit && base.unit > dayUnit && base.unit != partOfDay && (name != "this" || base != r.here()):
		return dayWithin(base, u) // the next day of a month or a season that was named
	case base.unit > u && base.unit <= century && (name == "same" || name == "that"):
		return dayWithin(base, u)
	}
	if start := r.fiscalStart(); start > 0 && u == year && p.edge() == 0 {
		return fiscal(fiscalYearOf(base.first, start)+step, 0, start)
	}
	s := r.on(base, u).shift(u, step)
	if name == "" && p.n(partEdge) == 3 {
		s = r.yearJustOver(s)
	}
	if edge := p.n(partEdge2); edge != 0 {
		return r.sinceOrUntilNow(s, edge)
	}
	out, ok := dateEdge(s, p.n(partEdge))
	if r.has("so") { // the next year or so
		out.mod = bounds[1]
	}
	return out, ok
}

// isNoStep reports words that look like a step to a unit of time and are none.
func (r *reader) isNoStep(p *parts, u unit, name string) bool {
	if r.has("that") && name != "that" && r.isBehindVerb() {
		return true // said that last year's vote was lost
	}
	before := r.before(1)
	capital := isCapitalised(r.token(int(p.items[partUnit].from)))
	switch before {
	case "\"", "“", "``", "‘":
		if capital {
			return true // a broadcast called “This Week”
		}
	case "his", "her", "their", "my", "our", "your":
		if name == "last" && !r.has("the") {
			return true // his last year in office
		}
	}
	switch u {
	case second, minute, hour:
		return true
	case dayUnit:
		switch name {
		case "last", "latest", "past", "current", "coming": // the last day of what?
			return true
		case "":
			return strings.EqualFold(before, "at") || before == "the" // at the end of the day, all told
		}
	case month, year:
		return name == "" && capital && isCapitalised(r.after(1)) // the beginning of Year One
	}
	return false
}

// unitBase is the time that a step to a unit leans on, and how many units it goes.
func (r *reader) unitBase(p *parts, u unit, name string) (base stretch, step int) {
	base, step = r.stepBase(p)
	switch {
	case u == dayUnit && name == "next":
		base = r.there()
	case u == dayUnit && name == "":
		base = r.thereWithin(dayUnit)
	case u == week && name == "":
		base = r.thereWithin(week)
		if r.before(1) == "by" && r.published.known() && r.direction() != tensePast {
			base = r.here() // are to be up by the end of the week
		}
	}
	return base, step
}

// nthUnit reads "the third week of 2020", "the 15th day of next month". The last week is that of the year's last Thursday.
func (r *reader) nthUnit(p *parts) (reading, bool) {
	n := p.n(partOrd)
	whole := ofYear(yearNumber(p.items[partYear]))
	if !p.has(partYear) {
		base, step := r.stepBase(p)
		if !base.known() || unit(p.n(partUnit2)) < month {
			return reading{}, false
		}
		u := unit(p.n(partUnit2))
		whole = base.on(u).shift(u, step)
	}
	y, m, _ := whole.first.date()
	_, end := whole.bounds()
	switch u := p.unit(); {
	case u == week && whole.unit == year && n < 0:
		return date(ofWeek((end.day - 1).onOrBefore(4)))
	case u == week && whole.unit == year && n <= 53:
		if s := ofWeek(monday(y, n)); s.first < end.day {
			return date(s)
		}
	case u == month && whole.unit == year && n > 0 && n <= 12:
		return date(ofMonth(y, n))
	case u == dayUnit && whole.unit == month && n > 0 && n <= daysIn(y, m):
		return date(ofDay(whole.first + day(n-1)))
	case u == dayUnit && n < 0:
		return date(ofDay(end.day - 1))
	}
	return reading{}, false
}

// numberedWeek reads "week 3 of 2027".
func (r *reader) numberedWeek(p *parts) (reading, bool) {
	p.set(partOrd, &p.items[partCount])
	if p.unit() != week {
		return reading{}, false
	}
	return r.nthUnit(p)
}

// unitOfMonth reads "the last week of August": a duration, as the corpora have it, for weeks cross the ends of months; its
// interval are the seven days. A day of a month is one.
func (r *reader) unitOfMonth(p *parts) (reading, bool) {
	y, known := r.yearMeant(p)
	if !known {
		s, ok := r.monthOf(p.n(partMonth))
		if !ok {
			return reading{}, false
		}
		y, _, _ = s.first.date()
	}
	m, n := p.n(partMonth), p.n(partOrd)
	switch u := p.unit(); {
	case u == week && n <= 5:
		from := dayOf(y, m, 1) + day(7*(n-1))
		if n < 0 {
			from = dayOf(y, m+1, 1) - 7
		}
		out, ok := duration(week, 1, 0)
		out.stretch, out.cut = stretch{unit: week, first: from}, true
		out.from, out.until = moment{day: from}, moment{day: min(from+7, dayOf(y, m+1, 1))}
		return out, ok
	case u == dayUnit && n < 0:
		return date(ofDay(dayOf(y, m, daysIn(y, m))))
	case u == dayUnit && n <= daysIn(y, m):
		return date(ofDay(dayOf(y, m, n)))
	}
	return reading{}, false
}

// unitAfterNext reads "the week after next", "the year before last", "the weekend after next".
func (r *reader) unitAfterNext(p *parts) (reading, bool) {
	n, here := p.n(partStep), r.here()
	if p.items[partUnit].class != classUnit && here.known() {
		if n == 0 || (n > 0) != r.has("after") {
			return reading{}, false
		}
		return date(ofWeekend(here.first).shift(week, 2*n))
	}
	if name := r.stepName(p); !here.known() || p.unit() < dayUnit || (name == "next") != r.has("after") || name != "next" && name != "last" {
		return reading{}, false
	}
	return date(r.on(here, p.unit()).shift(p.unit(), 2*n))
}

// dayWithin reads "that day" after a month or a year: TIMEX3 writes X for the day that is not known.
func dayWithin(base stretch, u unit) (reading, bool) {
	out, ok := date(base)
	switch {
	case u == dayUnit && base.unit == month:
		out.text = base.value() + "-XX"
	case u == dayUnit && base.unit == year:
		out.text = base.value() + "-XX-XX"
	case u == month && base.unit == year:
		out.text = base.value() + "-XX"
	default:
		return reading{}, false
	}
	out.quiet = true
	return out, ok
}

// sinceOrUntilNow reads "earlier this month" and "later this year": the stretch up to the day of publication, or from it.
func (r *reader) sinceOrUntilNow(s stretch, edge int) (reading, bool) {
	out, ok := dateEdge(s, edge)
	from, until := s.bounds()
	now := moment{day: r.here().first}
	if !r.published.known() || !from.before(now) || !now.before(until) {
		return out, ok
	}
	out.from, out.until, out.cut = from, until, true
	if edge == 1 {
		out.until = now
	} else {
		out.from = now
	}
	return out, ok
}

// restOfUnit reads "the rest of the year": from now on.
func (r *reader) restOfUnit(p *parts) (reading, bool) {
	base, step := r.here(), 0
	if p.has(partStep) {
		base, step = r.stepBase(p)
	}
	if !base.known() || p.unit() < week {
		return reading{}, false
	}
	return r.sinceOrUntilNow(r.on(base, p.unit()).shift(p.unit(), step), 3)
}

// unitEnd reads "year-end", "month's end".
func (r *reader) unitEnd(p *parts) (reading, bool) {
	here := r.here()
	if u := p.unit(); !here.known() || u < week || p.n(partEdge) == 0 {
		return reading{}, false
	}
	return dateEdge(r.yearJustOver(r.on(here, p.unit())), p.n(partEdge))
}

// yearJustOver is the year before this one, in the first two months, where "the year's end" is told as past.
func (r *reader) yearJustOver(s stretch) stretch {
	const months = 2
	if _, m, _ := r.published.first.date(); s.unit == year && r.published.known() && m <= months && r.direction() == tensePast {
		return s.shift(year, -1)
	}
	return s
}

func (r *reader) weekendStep(p *parts) (reading, bool) {
	s, ok := r.weekendOf()
	if !ok {
		return unknown("XXXX-WXX-WE", weekend)
	}
	if p.has(partStep) {
		base, step := r.stepBase(p)
		this := ofWeekend(base.first)
		switch {
		case step < 0 || step > 0:
			s = this.shift(week, step)
		case base.first.weekday() > 3 || r.direction() != tensePast:
			s = this
		}
	}
	return dateEdge(s, p.edge())
}

// nthWeekend reads "the first weekend of November": that of the month's first Saturday.
func (r *reader) nthWeekend(p *parts) (reading, bool) {
	const saturday = 6
	s, ok := r.monthMeant(p)
	if !ok {
		return reading{}, false
	}
	y, m, _ := s.first.date()
	d := nthWeekday(y, m, saturday, p.n(partOrd))
	if _, month, _ := d.date(); p.n(partOrd) == 0 || month != m {
		return reading{}, false
	}
	return date(ofWeekend(d))
}

// weekOf reads "the week of March 8".
func (r *reader) weekOf(p *parts) (reading, bool) {
	s, ok := r.dateMeant(p)
	if p.unit() != week || !ok {
		return reading{}, false
	}
	return date(r.week(s.first))
}

// around makes the composer of "around 9 p.m." out of that of "9 p.m.". "About" stays outside: "the talks about May 2019".
func around(resolve func(*reader, *parts) (reading, bool)) func(*reader, *parts) (reading, bool) {
	return func(r *reader, p *parts) (reading, bool) {
		if strings.EqualFold(r.token(int(r.match[0].from)), "about") {
			return reading{}, false
		}
		r.match, r.at = r.match[1:], r.at+1
		out, ok := resolve(r, p)
		r.match, r.at = r.items[r.at-1:r.at+len(r.match)], r.at-1
		return out.withMod(bounds[1]), ok
	}
}

// edgeUnitsOf reads "the opening weeks of 2020", "the last days of December": the first or last third.
func (r *reader) edgeUnitsOf(p *parts) (reading, bool) {
	edge := 3
	if p.has(partOrd) && p.n(partOrd) >= 0 {
		edge = p.n(partOrd)
	}
	s, ok := r.wholeOf(p)
	if !ok || edge == 2 || edge > 3 || p.unit() >= s.unit || p.unit() == noUnit {
		return reading{}, false
	}
	if edge == 3 && p.has(partUnit2) && !p.has(partStep) {
		s = r.yearJustOver(s)
	}
	return dateEdge(s, edge)
}

// isBehindVerb reports whether the match stands right behind a verb.
func (r *reader) isBehindVerb() bool {
	before := int(r.match[0].from) - 1
	return before >= r.from && (isVerb(r.doc.Tokens[before].POS) || r.token(before) == "said")
}

// wholeOf is what the days or weeks of a match are a part of.
func (r *reader) wholeOf(p *parts) (stretch, bool) {
	switch {
	case p.has(partMonth):
		return r.monthMeant(p)
	case p.has(partYear):
		return ofYear(yearNumber(p.items[partYear])), true
	case p.has(partDecade):
		out, ok := r.decadeName(p)
		return out.stretch, ok
	}
	u := unit(p.n(partUnit2))
	base, step := r.stepBase(p)
	if !base.known() || u < week {
		return stretch{}, false
	}
	return r.on(base, u).shift(u, step), true
}

// thisOfYear reads "this day in 1987", "this month two years ago".
func (r *reader) thisOfYear(p *parts) (reading, bool) {
	const most = 900
	here, u := r.here(), unit(p.n(partUnit2))
	if !here.known() || u != dayUnit && u != week && u != month {
		return reading{}, false
	}
	s := here.on(dayUnit)
	if p.has(partYear) {
		now, _, _ := s.first.date()
		s = s.shift(year, yearNumber(p.items[partYear])-now)
	} else {
		n := p.n(partCount)
		if p.unit() == decade {
			n *= 10
		}
		if p.unit() != year && p.unit() != decade || n < 1 || n > most {
			return reading{}, false
		}
		s = s.shift(year, -n)
	}
	return date(r.on(s, u))
}
