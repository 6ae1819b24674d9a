package timeline

// Composing days: by date, by weekday, by their place in a month.

import "strings"

func validDay(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) }

// dateMeant gives the day that a month and a day name, with or without a year.
func (r *reader) dateMeant(p *parts) (stretch, bool) {
	m, d := p.n(partMonth), p.n(partDay)
	if p.has(partYear) {
		y := yearNumber(p.items[partYear])
		return ofDay(dayOf(y, m, d)), validDay(y, m, d)
	}
	if p.has(partWeekday) && r.published.known() {
		if s := r.dayOnWeekday(m, d, p.n(partWeekday)); s.known() {
			return s, true
		}
	}
	return r.dayOfMonth(m, d)
}

func (r *reader) fullDate(p *parts) (reading, bool) {
	if !p.has(partYear) || !p.has(partDay) {
		return reading{}, false
	}
	m := p.n(partMonth) + p.n(partMonthNum)
	y, d := yearNumber(p.items[partYear]), p.n(partDay)
	if !validDay(y, m, d) {
		return reading{}, false
	}
	return date(ofDay(dayOf(y, m, d)))
}

// spokenDate reads a date with numbers in words: what has fewer than four digits is an amount, and no year, and two of
// April 2002 are no day.
func (r *reader) spokenDate(p *parts) (reading, bool) {
	day, year := p.items[partDay], p.items[partYear]
	if year.number < 1000 || day.class == classNumword && year.class == classD4 && day.from < p.items[partMonth].from {
		return reading{}, false
	}
	return r.fullDate(p)
}

// spokenDay reads "May twenty-nine", but not "in May twenty people".
func (r *reader) spokenDay(p *parts) (reading, bool) {
	if p.has(partYear) {
		return r.spokenDate(p)
	}
	if next := r.after(1); isWord(next) && !isDateContext(next) || isDigits(next) {
		return reading{}, false
	}
	return r.monthDay(p)
}

// dayAbout reads the day of "around Nov. 1".
func (r *reader) dayAbout(p *parts) (reading, bool) {
	s, ok := r.dateMeant(p)
	if !ok {
		return reading{}, false
	}
	return date(s)
}

// numericDate reads 3/14/2020 as Americans do, and as others do where the first number is no month or where the text writes
// another date so.
func (r *reader) numericDate(p *parts) (reading, bool) {
	s, ok := r.dayOfNumbers(p)
	if !ok {
		return reading{}, false
	}
	return date(s)
}

func (r *reader) dayOfNumbers(p *parts) (stretch, bool) {
	m, d := p.n(partMonthNum), p.n(partDay)
	if m > 12 || d <= 12 && r.isDayFirst() {
		m, d = d, m
	}
	y := yearNumber(p.items[partYear])
	return ofDay(dayOf(y, m, d)), validDay(y, m, d)
}

// isDayFirst reports whether the text's dates in numbers have the day first: one of them, "27/8/2022" or "27.8.2022", must be read
// so, and none the other way.
func (r *reader) isDayFirst() bool {
	if r.order == orderUnasked {
		r.order = orderUnknown
		for i := range r.doc.Tokens {
			switch o := r.orderAt(i); {
			case o == orderUnknown:
			case r.order == orderUnknown:
				r.order = o
			case r.order != o:
				r.order = monthFirst
			}
		}
	}
	return r.order == dayFirst
}

// dayOrder is which number comes first in the dates of a text.
type dayOrder uint8

const (
	orderUnasked dayOrder = iota
	orderUnknown
	dayFirst
	monthFirst
)

// orderAt is the order of the date in numbers that begins at token i, where it can be read in one way only.
func (r *reader) orderAt(i int) dayOrder {
	first := r.token(i)
	if day, rest, dotted := strings.Cut(first, "."); dotted && len(day) == 2 && isDigits(day) && day > "12" && day < "32" {
		if month, year, ok := strings.Cut(rest, "."); ok && len(month) <= 2 && isDigits(month) && len(year) == 4 && isDigits(year) {
			return dayFirst
		}
	}
	if i+4 >= len(r.doc.Tokens) || len(first) > 2 || !isDigits(first) || r.token(i+1) != "/" && r.token(i+1) != "-" || r.token(i+3) != r.token(i+1) {
		return orderUnknown
	}
	second, year := r.token(i+2), r.token(i+4)
	if len(second) > 2 || !isDigits(second) || !isDigits(year) || len(year) != 4 {
		return orderUnknown
	}
	switch big := func(n string) bool { return len(n) == 2 && n > "12" && n < "32" }; {
	case big(first) && !big(second):
		return dayFirst
	case big(second) && !big(first):
		return monthFirst
	}
	return orderUnknown
}

// numericDay reads "on 3/14", but not "24/7", the attacks of 9/11 and 26/11, or "on 1/2 day leave".
func (r *reader) numericDay(p *parts) (reading, bool) {
	m, d := p.n(partMonthNum), p.n(partDay)
	if next := r.after(1); r.before(1) != "on" || m == 9 && d == 11 || m == 26 && d == 11 || m == 24 || m == d || isWord(next) && !isDateContext(next) || joinsNumbers(next) || next == "%" {
		return reading{}, false
	}
	return r.monthAndDay(m, d)
}

// monthAndDay is the day of two numbers, of which the first is the month if it can be.
func (r *reader) monthAndDay(m, d int) (reading, bool) {
	if m > 12 {
		m, d = d, m
	}
	s, ok := r.dayOfMonth(m, d)
	if !ok || m > 12 {
		return reading{}, false
	}
	return date(s)
}

// dottedDate reads 23.4.2020.
func (r *reader) dottedDate(p *parts) (reading, bool) { return date(r.dayOfDots(p)) }

func (r *reader) dayOfDots(p *parts) stretch {
	n := p.n(partDotted)
	return ofDay(dayOf(n/10000, n/100%100, n%100))
}

// markedDay reads "Oct-7" and "Oct/7".
func (r *reader) markedDay(p *parts) (reading, bool) {
	first, last := r.match[0], r.match[len(r.match)-1]
	if next := r.after(1); next == "-" || next == "/" || r.isNameBefore() || r.doc.Tokens[last.from].End-r.doc.Tokens[first.from].Start > len("September-30") {
		return reading{}, false
	}
	s, ok := r.dateMeant(p)
	if !ok {
		return reading{}, false
	}
	return date(s)
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

// monthDays reads "April 24 and 25": two days.
func (r *reader) monthDays(p *parts) (reading, bool) {
	first, last := p.n(partDay2), p.n(partDay)
	if next := r.after(1); r.has("and") && next != "" && next[0]-'a' < 26 && !isDateContext(next) && !isPastForm(next) && p.items[partDay].class != classNth {
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

// moreDays reads the "11 and 18" of "March 4, 11 and 18".
func (r *reader) moreDays(p *parts) (reading, bool) {
	first, last := p.n(partDay2), p.n(partDay)
	if r.before(1) != "," || r.at < 3 || !isMonthName(r.items[r.at-3].class) || r.last.unit != dayUnit || r.lastAt != r.from {
		return reading{}, false
	}
	if next := r.after(1); isWord(next) && !isDateContext(next) && !isPastForm(next) {
		return reading{}, false // on March 4, 11 and 18 people
	}
	y, m, d := r.last.first.date()
	if d >= first || first >= last || !validDay(y, m, last) {
		return reading{}, false
	}
	out, ok := date(ofDay(dayOf(y, m, last)))
	out.lead, out.leads, out.gap = ofDay(dayOf(y, m, first)), 1, 1
	return out, ok
}

func (r *reader) monthDay(p *parts) (reading, bool) {
	m, d := p.n(partMonth), p.n(partDay)
	if isCurrency(r.before(1)) {
		return reading{}, false // for $12 December will see
	}
	if r.match[0].class != classMonthName && r.before(1) == "-" && isAcronym(r.before(2)) {
		return reading{}, false // Directive NSC-26 of June 9
	}
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
	s, ok := r.dateMeant(p)
	if !ok {
		return unknown(openDay(m, d), dayUnit)
	}
	return date(s)
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

func (r *reader) bareWeekday(p *parts) (reading, bool) {
	if !r.weekdayIsMeant() {
		return reading{}, false
	}
	n := p.n(partWeekday)
	if p.items[partWeekday].class == classWeekdayAbbr && !r.abbreviationIsMeant(p.items[partWeekday]) {
		return reading{}, false // the Sun
	}
	if part := r.daypartsBehind(); part > 0 {
		return set(openWeekday(n)+"T"+dayparts[part].code, week)
	}
	s, ok := r.weekdayOf(n)
	if last, listed := r.weekdayBehind(); listed && last.first.onOrBefore(n) < last.first {
		s, ok = ofDay(last.first.onOrBefore(n)), true
	}
	if first := r.rangeFrom(); first.known() && s.first < first.first {
		s = ofDay(first.first.onOrAfter(n))
	}
	if !ok {
		return unknown(openWeekday(n), dayUnit)
	}
	return dateEdge(s, p.edge())
}

// daypartsBehind is the part of the day that a weekday shares with the next one: "on Friday and Saturday nights", or 0.
func (r *reader) daypartsBehind() int {
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 3 || rest[0].class != classAnd || rest[1].class != classWeekdayName || r.alphabet.names[rest[2].class] != "parts" {
		return 0
	}
	return int(rest[2].number)
}

// rangeFrom is the weekday before the "to" before the match: "from Monday to Thursday".
func (r *reader) rangeFrom() stretch {
	switch r.before(1) {
	case "to", "until", "through", "-", "–":
		if r.at >= 2 && r.items[r.at-2].class == classWeekdayName && r.last.unit == dayUnit {
			return r.last
		}
	}
	return stretch{}
}

// weekdayBehind is the day that a range or list from a weekday ends on: "from Monday to Wednesday next week".
func (r *reader) weekdayBehind() (stretch, bool) {
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 4 || rest[1].class != classWeekdayName || r.alphabet.names[rest[2].class] != "next" || rest[3].class != classUnit || unit(rest[3].number) != week {
		return stretch{}, false
	}
	switch r.after(1) {
	case "to", "and", "until", "through", "or", "-", "–":
		here := r.here()
		return ofDay(r.week(here.first).first.onOrAfter(int(rest[1].number)) + 7), here.known()
	}
	return stretch{}, false
}

func (r *reader) stepWeekday(p *parts) (reading, bool) {
	if p.items[partWeekday].class == classWeekdayAbbr && !r.abbreviationIsMeant(p.items[partWeekday]) {
		return reading{}, false
	}
	s, ok := r.weekdayStep(p)
	if !ok {
		return unknown(openWeekday(p.n(partWeekday)), dayUnit)
	}
	return dateEdge(s, p.edge())
}

// weekdayStep gives the day of "last Friday", "next Monday", "this Sunday".
func (r *reader) weekdayStep(p *parts) (stretch, bool) {
	n := p.n(partWeekday)
	if !p.has(partStep) {
		return r.weekdayOf(n)
	}
	base, step := r.stepBase(p)
	if !base.known() {
		return base, false
	}
	switch {
	case r.planned() && isOfNextWeek(r.stepName(p)):
		return ofDay(r.week(base.first).first.onOrAfter(n) + day(7*step)), true
	case step < 0:
		return ofDay((base.first - 1).onOrBefore(n)), true
	case step > 0:
		if r.published.known() && base.first < r.published.first && r.direction() == tenseFuture {
			base = r.published
		}
		return ofDay((base.first + 1).onOrAfter(n)), true
	}
	if r.direction() == tensePast {
		return ofDay(base.first.onOrBefore(n)), true
	}
	return ofDay(base.first.onOrAfter(n)), true
}

// isOfNextWeek reports whether a weekday behind a word is that of the week before or after, to those who plan.
func isOfNextWeek(step string) bool {
	return step == "next" || step == "last" || step == "following" || step == "previous"
}

// weekdayOfWeek reads "Friday next week".
func (r *reader) weekdayOfWeek(p *parts) (reading, bool) {
	s, ok := r.weekdayInWeek(p)
	if !ok {
		return reading{}, false
	}
	if p.has(partDaypart) {
		return date(ofPart(s.first, p.n(partDaypart)))
	}
	return date(s)
}

func (r *reader) weekdayInWeek(p *parts) (stretch, bool) {
	base, step := r.stepBase(p)
	return ofDay(r.week(base.first).first.onOrAfter(p.n(partWeekday)) + day(7*step)), p.unit() == week && base.known()
}

// weekdayNth reads "Tuesday the 9th".
func (r *reader) weekdayNth(p *parts) (reading, bool) {
	s, ok := r.weekdayOnNth(p)
	if !ok {
		return reading{}, false
	}
	return date(s)
}

// weekdayNumber reads "Tuesday 9" where nothing follows that there might be nine of.
func (r *reader) weekdayNumber(p *parts) (reading, bool) {
	if next := r.after(1); next != "" && next != "." && next != "," && next != "!" && next != "?" && next != ")" {
		return reading{}, false
	}
	return r.weekdayNth(p)
}

// weekdayOnNth is the nearest day of some months around that has both the weekday and the number in its month.
func (r *reader) weekdayOnNth(p *parts) (best stretch, ok bool) {
	const months = 6
	here := r.here()
	ordinal := p.items[partDay].class == classOrdinal || p.items[partDay].class == classSecond
	if next := r.after(1); !here.known() || ordinal && (!r.has("the") || r.has("comma") || isWord(next) && !isDateContext(next)) {
		return best, false // Friday, the fourth decline; on Tuesday the first computers
	}
	y, m, _ := here.first.date()
	nearest := 0
	for away := -months; away <= months; away++ {
		year, month, _ := addMonths(y, m, 1, away)
		d := dayOf(year, month, p.n(partDay))
		far := max(int(d-here.first), int(here.first-d))
		if p.n(partDay) <= daysIn(year, month) && d.weekday() == p.n(partWeekday) && (!best.known() || far < nearest) {
			best, nearest = ofDay(d), far
		}
	}
	return best, best.known()
}

// dayOfThisMonth reads "on the 8th": of the month that the text is at.
func (r *reader) dayOfThisMonth(p *parts) (reading, bool) {
	base := r.there()
	n := int(r.match[1].number)
	if p.has(partStep) {
		var step int
		base, step = r.stepBase(p)
		if p.unit() != month || !base.known() || p.items[partDay].class != classNth {
			return reading{}, false
		}
		base, n = base.on(month).shift(month, step), p.n(partDay)
	} else if m, ok := r.monthOfRange(); ok {
		base = m
	} else {
		switch strings.ToLower(r.before(1)) {
		case "on", "from", "until", "since", "by", "before", "after", "to", "for":
		default:
			return reading{}, false
		}
		if next := r.after(1); isWord(next) && !isDateContext(next) && !isPastForm(next) && !(r.opens(1) && isPronoun(next)) {
			return reading{}, false // the 8th day, the 8th Army
		}
	}
	y, m, _ := base.first.date()
	if !base.known() || base.unit > month && base.unit < partOfDay || !validDay(y, m, n) {
		return reading{}, false
	}
	on := dayOf(y, m, n)
	if today := r.published; today.known() && !p.has(partStep) && r.opens(1) && today.first < on && on <= today.first+31 && r.direction() == tensePast { // On the 12th he left
		y, m, _ = base.on(month).shift(month, -1).first.date()
		if validDay(y, m, n) {
			on = dayOf(y, m, n)
		}
	}
	if today := r.published; today.known() && !p.has(partStep) && on < today.first && r.direction() == tenseFuture { // the hearing is due on the 26th
		y, m, d := today.first.date()
		if n < d {
			y, m, _ = ofDay(today.first).on(month).shift(month, 1).first.date()
		}
		if validDay(y, m, n) {
			on = dayOf(y, m, n)
		}
	}
	return date(ofDay(on))
}

// monthOfRange is the month of "the 13th to the 19th of May 2020".
func (r *reader) monthOfRange() (stretch, bool) {
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 5 || r.after(1) != "to" || r.after(2) != "the" || rest[2].class != classNth || r.after(4) != "of" || rest[4].class != classMonthName {
		return stretch{}, false
	}
	if len(rest) > 5 && rest[5].class == classD4 {
		return ofMonth(int(rest[5].number), int(rest[4].number)), true
	}
	return r.monthOf(int(rest[4].number))
}

// nthWeekdayEach reads "the first Monday of every month": TIMEX3 says how often.
func (r *reader) nthWeekdayEach(p *parts) (reading, bool) {
	if p.unit() < month {
		return reading{}, false
	}
	return set(string(appendDuration([]byte{'P'}, p.unit(), 1, 0)), p.unit())
}

// nthWeekday reads "the first Monday of May", "the last Sunday in March".
func (r *reader) nthWeekday(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	m, n := p.n(partMonth), p.n(partOrd)
	if !p.has(partMonth) { // of next month
		base, step := r.stepBase(p)
		if p.unit() != month || !base.known() {
			return reading{}, false
		}
		y, m, _ = base.on(month).shift(month, step).first.date()
	} else if !ok {
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

// weekdayAndWeek reads "Monday week" and "a week on Monday": a week after the coming Monday.
func (r *reader) weekdayAndWeek(p *parts) (reading, bool) {
	here := r.here()
	next := r.after(1)
	if p.unit() != week || !here.known() || isCapitalised(r.token(int(p.items[partUnit].from))) || isWord(next) && !isDateContext(next) {
		return reading{}, false // the Monday Week of the paper
	}
	switch strings.ToLower(r.before(1)) {
	case "the", "a", "every", "each", "last", "for", "in", "within", "than", "lasted":
		return reading{}, false // shut for a week on Monday
	}
	if r.has("on") && r.direction() == tensePast {
		return reading{}, false // they won a week on Monday
	}
	return date(ofDay((here.first + 1).onOrAfter(p.n(partWeekday)) + 7))
}

// weekdaysAgo reads "two Fridays ago", "three Sundays from now".
func (r *reader) weekdaysAgo(p *parts) (reading, bool) {
	const most = 52
	here, n := r.here(), p.n(partCount)
	if !here.known() || n < 1 || n > most {
		return reading{}, false
	}
	if !r.has("ago") {
		return date(ofDay((here.first + 1).onOrAfter(p.n(partWeekday)) + day(7*(n-1))))
	}
	return date(ofDay((here.first - 1).onOrBefore(p.n(partWeekday)) - day(7*(n-1))))
}

// weekToday reads "a week today", "tomorrow week": a week after it.
func (r *reader) weekToday(p *parts) (reading, bool) {
	here := r.here()
	if p.unit() != week || p.n(partDayword) < 0 || !here.known() || isWord(r.after(1)) && !isDateContext(r.after(1)) {
		return reading{}, false
	}
	switch strings.ToLower(r.before(1)) {
	case "for", "in", "within", "than", "once", "twice", "times", "been", "be", "is", "was", "took", "lasted":
		return reading{}, false // shut for a week today, it has been a week today
	}
	if r.direction() == tensePast {
		return reading{}, false
	}
	return date(ofDay(here.first + day(p.n(partDayword)+7)))
}

// weekdayBeforeLast reads "the Wednesday before last".
func (r *reader) weekdayBeforeLast(p *parts) (reading, bool) {
	here := r.here()
	if !here.known() {
		return reading{}, false
	}
	return date(ofDay((here.first - 1).onOrBefore(p.n(partWeekday)) - 7))
}

// weeksAgoWeekday reads "a week ago Tuesday", which Americans count from the last Tuesday.
func (r *reader) weeksAgoWeekday(p *parts) (reading, bool) {
	const most = 52
	n, _, _ := r.counted(p)
	here := r.here()
	if p.unit() != week || n < 1 || n > most || !here.known() {
		return reading{}, false
	}
	return date(ofDay(here.first.onOrBefore(p.n(partWeekday)) - day(7*n)))
}
