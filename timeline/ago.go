package timeline

// Composing ago, earlier and later: a date so far from another.

import (
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

func (r *reader) ago(p *parts) (reading, bool) {
	n, hundredths, ok := r.counted(p)
	here := r.here()
	if n >= 10000 && p.unit() == year { // as TIMEX2 writes it
		return reading{kind: annotate.Date, text: "KA" + strconv.Itoa(n/1000)}.withMod(r.boundMod(p)), n%1000 == 0
	}
	if !ok || !here.known() {
		return reference("PAST_REF")
	}
	if n == 1 && p.unit() == year && r.quarterly.known() {
		out, ok := date(r.quarterly.shift(year, -1))
		out.quiet = true
		return out, ok
	}
	return r.dateAway(p, here, n, hundredths, -1)
}

// twoUnitsAgo reads "a year and three months ago".
func (r *reader) twoUnitsAgo(p *parts) (reading, bool) {
	u, finer := p.unit(), unit(p.n(partUnit2))
	here := r.here()
	if finer >= u || finer < dayUnit || !here.known() {
		return reading{}, false
	}
	s, ok := r.away(here.on(dayUnit).shift(u, -p.n(partCount)), finer, p.n(partCount2), 0, -1)
	if !ok {
		return reading{}, false
	}
	out, ok := date(s)
	return out.withMod(r.boundMod(p)), ok
}

// dateAway reads the date that lies so far from a base.
func (r *reader) dateAway(p *parts, base stretch, n, hundredths, direction int) (reading, bool) {
	s, ok := r.away(base, p.unit(), n, hundredths, direction)
	if !ok {
		return reading{}, false
	}
	out, ok := date(s)
	return out.withMod(r.boundMod(p)), ok
}

// earlier reads "two years earlier", "a week later": from the last date. Two days after a month is no day.
func (r *reader) earlier(p *parts) (reading, bool) {
	n, hundredths, ok := r.counted(p)
	direction := -1
	if r.has("later") {
		direction = 1
	}
	if !ok && direction > 0 {
		return r.someTimeLater()
	}
	if !ok {
		return reference("PAST_REF")
	}
	if n == 1 && p.unit() == year && direction < 0 && r.there().known() {
		out, ok := date(r.yearBefore())
		out.quiet = true
		return out, ok
	}
	base := r.there()
	if direction < 0 && r.published.known() && base.first > r.published.first && r.direction() == tensePast {
		base = r.published // what was a day earlier was not before next week's vote
	}
	if base.unit > p.unit() && base.unit <= century {
		return dayWithin(base, p.unit())
	}
	out, ok := r.dateAway(p, base, n, hundredths, direction)
	if direction > 0 && r.published.known() && out.stretch.first > r.published.first && r.direction() != tenseFuture {
		return reading{}, false // what the day means 20 years later: the day is not told
	}
	return out, ok
}

// unitsAgo reads "months ago", "days later": how many is not told.
func (r *reader) unitsAgo(*parts) (reading, bool) {
	if r.has("later") {
		return r.someTimeLater()
	}
	return reference("PAST_REF")
}

// someTimeLater reads "a few days later", of which news in the past tense tells as over.
func (r *reader) someTimeLater() (reading, bool) {
	if r.published.known() && r.direction() == tensePast {
		return reference("PAST_REF")
	}
	return reference("FUTURE_REF")
}

// unitsBefore reads "two years before" where nothing is named after it.
func (r *reader) unitsBefore(p *parts) (reading, bool) {
	if next := r.after(1); next != "" && next != "," && next != "." && next != ";" || !r.there().known() {
		return reading{}, false
	}
	return r.earlier(p)
}

func (r *reader) fromNow(p *parts) (reading, bool) {
	n, hundredths, ok := r.counted(p)
	if !ok || !r.here().known() {
		return reference("FUTURE_REF")
	}
	return r.dateAway(p, r.here(), n, hundredths, 1)
}

// fromDay reads "two days after Monday", "a week before yesterday", "three weeks after Christmas": a day.
func (r *reader) fromDay(p *parts) (reading, bool) {
	const most = 9000
	n, _, _ := r.counted(p)
	named := p.has(partFeast) || p.has(partMonth) || p.has(partMonthNum)
	if p.unit() < dayUnit || n > most || r.has("from") && named && (!r.planned() || r.beginsRange()) {
		return reading{}, false // seven months from Election Day, for 12 months from April 1
	}
	base, ok := r.dayCountedFrom(p)
	if !ok {
		return reading{}, false
	}
	direction := 1
	if r.has("before") {
		direction = -1
	}
	out, ok := date(base.on(dayUnit).shift(p.unit(), direction*n))
	return out.withMod(r.boundMod(p)), ok
}

// beginsRange reports whether a "to" soon follows the match.
func (r *reader) beginsRange() bool {
	const reach = 4
	for n := 1; n <= reach; n++ {
		switch r.after(n) {
		case "to", "until", "through":
			return true
		}
	}
	return false
}

// dayCountedFrom is the day that a match counts from.
func (r *reader) dayCountedFrom(p *parts) (stretch, bool) {
	switch {
	case p.has(partFeast):
		out, ok := r.feastMeant(p)
		return out.stretch, ok
	case p.has(partMonthNum):
		return r.dayOfNumbers(p)
	case p.has(partMonth):
		return r.dateMeant(p)
	case p.has(partWeekday) && r.has("from") && !p.has(partStep): // the coming one, whatever the verb
		here := r.here()
		return ofDay((here.first + 1).onOrAfter(p.n(partWeekday))), here.known()
	case p.has(partWeekday):
		return r.weekdayStep(p)
	}
	here := r.here()
	return here.shift(dayUnit, p.n(partDayword)), here.known() && p.has(partDayword)
}

// counted gives the number of units that a match counts, with hundredths. ok is false where it is vague: "a few".
func (r *reader) counted(p *parts) (n, hundredths int, ok bool) {
	switch {
	case p.has(partVague):
		return 0, 0, false
	case p.has(partCount) && r.has("half"): // two and a half
		return p.n(partCount), 50, true
	case p.has(partCount):
		return p.n(partCount), int(p.items[partCount].fraction), true
	case r.has("half") && r.has("and"): // a year and a half
		return 1, 50, true
	case r.has("half"):
		return 0, 50, true
	case r.has("couple"):
		return 2, 0, true
	case r.has("dozen"):
		return 12, 0, true
	}
	return 1, 0, true
}

// away gives the stretch that lies n units and some hundredths from a base: "two years" from a day is a year. ok is false
// where that cannot be said in days or more, or lies beyond four digits of years.
func (r *reader) away(base stretch, u unit, n, hundredths, direction int) (s stretch, ok bool) {
	const limit = 9000
	if u == hour && n%24 == 0 && hundredths == 0 && n > 0 {
		u, n = dayUnit, n/24 // 48 hours ago
	}
	if u < dayUnit || n > limit || !base.known() {
		return stretch{}, false
	}
	if hundredths > 0 {
		fine, times := u.finer()
		if fine < dayUnit {
			return stretch{}, false
		}
		u, n = fine, n*times+times*hundredths/100
	}
	switch u {
	case fortnight:
		u, n = week, 2*n
	case decade: // two decades ago is told to the year
		u, n = year, 10*n
	case century:
		u, n = year, 100*n
	}
	return r.on(base, u).shift(u, direction*n), n <= limit
}

// boundMod gives the mod of "more than", "almost", "at least", "no more than".
func (r *reader) boundMod(p *parts) string {
	mod := ""
	for i := range r.match {
		switch it := r.match[i]; r.alphabet.names[it.class] {
		case "about", "so":
			mod = bounds[1]
		case "some":
			mod = bounds[1]
		case "nearly", "less", "under":
			if r.isNegated(i) {
				return bounds[5]
			}
			mod = bounds[4]
		case "close":
			mod = bounds[1]
		case "upwards", "excess":
			mod = bounds[3]
		case "more", "over":
			if r.isNegated(i) {
				return bounds[6]
			}
			if i > 0 && r.alphabet.names[r.match[i-1].class] == "or" {
				return bounds[5] // a year or more
			}
			if i+1 < len(r.match) && r.alphabet.names[r.match[i+1].class] == "than" || r.alphabet.names[it.class] == "over" {
				mod = bounds[3]
			}
		case "least":
			return bounds[5]
		case "most", "up", "within":
			return bounds[6]
		}
	}
	return mod
}

// isNegated reports whether "no" or "not" stands before the ith item of the match: "no more than".
func (r *reader) isNegated(i int) bool { return i > 0 && r.alphabet.names[r.match[i-1].class] == "no" }

// agesAgo reads "66 million years ago", "4.5 billion years ago" as TIMEX2 writes them, MA66 and GA4.5: the calendar does not
// reach so far.
func (r *reader) agesAgo(p *parts) (reading, bool) {
	if p.unit() != year {
		return reading{}, false
	}
	code := "MA"
	for i := range r.match {
		if it := r.match[i]; r.alphabet.names[it.class] == "bignum" && it.number == 9 {
			code = "GA"
		}
	}
	text := code + strings.TrimPrefix(string(appendDuration(nil, week, p.n(partCount), int(p.items[partCount].fraction))), "P")
	return reading{kind: annotate.Date, text: strings.TrimSuffix(text, "W")}, true
}

// agoThis reads "a year ago today", "five years ago this month": the day, week or month of that year.
func (r *reader) agoThis(p *parts) (reading, bool) {
	n, _, _ := r.counted(p)
	here := r.here()
	u := dayUnit
	if p.has(partUnit2) {
		u = unit(p.n(partUnit2))
	}
	const most = 900
	if p.unit() == decade {
		n *= 10
	}
	if p.unit() != year && p.unit() != decade || n < 1 || n > most || !here.known() || p.n(partDayword) != 0 || u != dayUnit && u != week && u != month {
		return reading{}, false
	}
	return date(r.on(here.on(dayUnit).shift(year, -n), u))
}

// quarterOfUnit reads "a quarter of a century ago", "a quarter century".
func (r *reader) quarterOfUnit(p *parts) (reading, bool) {
	u, times := p.unit().finer()
	if unit(p.n(partUnit2)) != quarter || times%4 != 0 || r.before(1) == "and" {
		return reading{}, false
	}
	here := r.here()
	if !r.has("ago") {
		out, ok := duration(u, times/4, 0)
		return out.withMod(r.boundMod(p)), ok
	}
	if !here.known() {
		return reference("PAST_REF")
	}
	s, ok := r.away(here, u, times/4, 0, -1)
	if !ok {
		return reading{}, false
	}
	out, ok := date(s)
	return out.withMod(r.boundMod(p)), ok
}
