package timeline

// What somebody means who plans: in chats, notes, calendars and queries. "In two weeks" is a day there, and "9 a.m." is
// told to the hour.

import "strings"

// planRules are tried before the others where plans are read. Their examples are written on Wednesday, 2021-03-17, at noon.
var planRules = [...]rule{
	{"in-amount", "in (less|more than)? (count | count and a half | a vaguely? | vaguely | a? couple of | half a? | a half) hyphen? units|unit1|quarters (and a half)?", "it opens [in two weeks]", "2021-03-31", (*reader).amountAhead},
	{"amount-from-now", "(count | a vaguely? | vaguely | half a?) units|unit1 (from nowname | hence | edge2)", "it opens [two weeks from now]", "2021-03-31", (*reader).amountAhead},
	{"amount-ago", amount + " (count | count and a half | a vaguely? | vaguely | a? couple of | half a?) units|unit1 ago", "it opened [a month ago]", "2021-02-17", (*reader).amountBehind},
	{"two-amounts-ago", "count unit comma? and? count2 unit2 ago", "it opened [two years and three days ago]", "2019-03-14", (*reader).amountBehind},
	{"two-amounts-ahead", "(in count unit comma? and? count2 unit2 | count unit comma? and? count2 unit2 (from nowname | hence | edge2))", "it opens [in one year and two days]", "2022-03-19", (*reader).amountAhead},
	{"moment-now", "right? nowname", "it opens [now]", "2021-03-17T12:00", (*reader).momentNow},
	{"day-end", "the? edgenoun of (the? unit1 | dayword | the? step? weekday)", "it closes at [the end of the day]", "2021-03-17T23:59:59", (*reader).dayEnd},
	{"this-unit", "the unit1", "sales in [the week]", "2021-W11", (*reader).thisUnit},
	{"week-number", "the? unit1 count", "sales in [week 31]", "2021-W31", (*reader).weekAtHand},
	{"day-number", "the (day | spokenday)", "it opened on [the 27]", "2021-02-27", (*reader).dayNumber},
	{"numbers-of-day", "(monthday slash|hyphen day | monthday hyphen day hyphen yy)", "it opens [4/22]", "2021-04-22", (*reader).dayInNumbers},
}

// aFew is how many a few and several are taken for.
const aFew = 3

// planned reports whether the text is read as one of plans.
func (r *reader) planned() bool { return r.options.Register == Plans }

// toTheHour is the unit of a time of day that names no minutes.
func (r *reader) toTheHour(p *parts, u unit, at int) unit {
	if !r.planned() || at%3600 != 0 || p.has(partClock) && strings.Contains(r.token(int(p.items[partClock].from)), ":") {
		return u
	}
	return hour
}

// secondOfNow is the second of publication, or the day's first where its clock time is not known.
func (r *reader) secondOfNow() stretch {
	s := ofClock(r.here().first, second, 0)
	if at, ok := r.doc.PublishedClock(); ok && r.published.known() {
		s.seconds = at
	}
	return s
}

func (r *reader) amountAhead(p *parts) (reading, bool)  { return r.amountAway(p, 1) }
func (r *reader) amountBehind(p *parts) (reading, bool) { return r.amountAway(p, -1) }

// amountAway reads an amount of time from now: a day, or a moment where the amount is told in hours or less.
func (r *reader) amountAway(p *parts, direction int) (reading, bool) {
	const limit = 9000
	if r.has("earlier") {
		direction = -direction
	}
	u := p.unit()
	n, hundredths, ok := r.counted(p)
	if !ok {
		n = aFew
	}
	finest := u
	if p.has(partUnit2) {
		finest = unit(p.n(partUnit2))
	}
	if !r.here().known() || n > limit || p.n(partCount2) > limit || r.isAge() || r.has("later") && r.after(1) == "this" {
		return reading{}, false
	}
	s := r.here().on(dayUnit)
	if finest < dayUnit {
		s = r.secondOfNow()
	}
	if hundredths > 0 {
		fine, times := u.finer()
		if fine == noUnit {
			return reading{}, false
		}
		u, n = fine, n*times+times*hundredths/100
		if fine < dayUnit && s.unit == dayUnit {
			s = r.secondOfNow()
		}
	}
	s = s.shift(u, direction*n)
	if p.has(partUnit2) {
		s = s.shift(finest, direction*p.n(partCount2))
	}
	out, ok := date(s)
	return out.withMod(r.boundMod(p)), ok
}

// momentNow reads "now": the moment of publication. "Between now and May" keeps its reference.
func (r *reader) momentNow(*parts) (reading, bool) {
	if _, ok := r.doc.PublishedClock(); !ok || !r.published.known() || r.before(1) == "between" || r.before(1) == "until" {
		return reading{}, false
	}
	s := r.secondOfNow()
	if s.seconds%60 == 0 {
		s.unit = minute
	}
	out, ok := date(s)
	out.quiet = true
	return out, ok
}

// dayEnd reads "the end of the day", "the end of Sunday": its last second.
func (r *reader) dayEnd(p *parts) (reading, bool) {
	s, ok := r.here().on(dayUnit), r.here().known()
	switch {
	case p.n(partEdge) != 3, p.has(partUnit) && p.unit() != dayUnit:
		return reading{}, false
	case p.has(partDayword):
		s = s.shift(dayUnit, p.n(partDayword))
	case p.has(partWeekday):
		s, ok = r.weekdayStep(p)
	}
	if !ok {
		return reading{}, false
	}
	return date(ofClock(s.first, second, 24*3600-1))
}

// thisUnit reads "the week", "the month": the one at hand.
func (r *reader) thisUnit(p *parts) (reading, bool) {
	if next := r.after(1); p.unit() < dayUnit || !r.here().known() || isWord(next) && !isDateContext(next) || next == "before" || next == "after" || next == "of" {
		return reading{}, false
	}
	return date(r.on(r.here(), p.unit()))
}

// weekAtHand reads "week 31": of this year.
func (r *reader) weekAtHand(p *parts) (reading, bool) {
	y, _, _ := r.here().first.date()
	if p.unit() != week || !r.here().known() || p.n(partCount) < 1 || p.n(partCount) > 53 {
		return reading{}, false
	}
	return date(ofWeek(monday(y, p.n(partCount))))
}

// dayNumber reads "the 27": of this month or one beside it, as the verb points.
func (r *reader) dayNumber(p *parts) (reading, bool) {
	n := p.n(partDay)
	if next := r.after(1); isWord(next) && !isDateContext(next) || !r.here().known() || n < 1 || n > 31 {
		return reading{}, false
	}
	y, m, _ := r.here().first.date()
	for _, away := range [...]int{0, -1, 1} {
		year, month, _ := addMonths(y, m, 1, away)
		s := ofDay(dayOf(year, month, n))
		ahead := s.first >= r.here().first
		if n <= daysIn(year, month) && ahead == (r.pointing() == tenseFuture) {
			return date(s)
		}
	}
	return reading{}, false
}

// dayInNumbers reads "4/22", "9-18-15".
func (r *reader) dayInNumbers(p *parts) (reading, bool) {
	if joinsNumbers(r.before(1)) || joinsNumbers(r.after(1)) || r.after(1) == "of" {
		return reading{}, false
	}
	if p.has(partYear) {
		return r.numericDate(p)
	}
	return r.monthAndDay(p.n(partMonthNum), p.n(partDay))
}
