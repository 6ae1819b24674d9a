package timeline

// The calendar: all arithmetic on days, weeks, months and years stands here and nowhere else. It is the proleptic
// Gregorian calendar with astronomical years (0 is 1 BC), and ISO 8601 weeks.

// A day counts days from 1970-01-01, which is day 0.
type day int

// dayOf gives the day of a civil date. A month outside 1 to 12 counts on into other years; a day of the month counts
// on into other months.
func dayOf(year, month, dom int) day {
	year, month = normalMonth(year, month)
	if month <= 2 { // count years from March, so that the leap day comes last
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3)+2)/5 + dom - 1
	return day(era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468)
}

// date gives the civil date of a day.
func (d day) date() (year, month, dom int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	fromMarch := (5*dayOfYear + 2) / 153
	dom = dayOfYear - (153*fromMarch+2)/5 + 1
	month = fromMarch + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, dom
}

// weekday is 1 on Monday and 7 on Sunday.
func (d day) weekday() int { return floorMod(int(d)+3, 7) + 1 }

// week gives the ISO week of a day, and the year that the week belongs to.
func (d day) week() (year, week int) {
	thursday := d - day(d.weekday()) + 4
	year, _, _ = thursday.date()
	return year, int(thursday-dayOf(year, 1, 1))/7 + 1
}

// monday gives the first day of an ISO week. A week outside the year counts on into other years.
func monday(year, week int) day {
	jan4 := dayOf(year, 1, 4) // always in week 1
	return jan4 - day(jan4.weekday()-1) + day(7*(week-1))
}

// onOrBefore is the last day with that weekday up to and with d.
func (d day) onOrBefore(weekday int) day { return d - day(floorMod(d.weekday()-weekday, 7)) }

// onOrAfter is the first day with that weekday from d on.
func (d day) onOrAfter(weekday int) day { return d + day(floorMod(weekday-d.weekday(), 7)) }

// nthWeekday is the nth of a weekday in a month; n of -1 is the last one.
func nthWeekday(year, month, weekday, n int) day {
	if n < 0 {
		return dayOf(year, month+1, 0).onOrBefore(weekday) + day(7*(n+1))
	}
	return dayOf(year, month, 1).onOrAfter(weekday) + day(7*(n-1))
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is the length of a month.
func daysIn(year, month int) int {
	switch {
	case month == 2 && leap(year):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// normalMonth brings a month that was counted on or back into 1 to 12.
func normalMonth(year, month int) (int, int) {
	return year + floorDiv(month-1, 12), floorMod(month-1, 12) + 1
}

// addMonths moves a date by n months and keeps it inside the month: one month after January 31 is February 28 or 29.
func addMonths(year, month, dom, n int) (int, int, int) {
	year, month = normalMonth(year, month+n)
	return year, month, min(dom, daysIn(year, month))
}

// easter is Western Easter Sunday (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8).
func easter(year int) day {
	a, b, c := floorMod(year, 19), floorDiv(year, 100), floorMod(year, 100)
	d, e := floorDiv(b, 4), floorMod(b, 4)
	g := floorDiv(8*b+13, 25)
	h := floorMod(19*a+b-d-g+15, 30)
	i, k := c/4, c%4
	l := floorMod(32+2*e+2*i-h-k, 7)
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayOf(year, n/31, n%31+1)
}

// orthodoxEaster is Easter Sunday by the Julian reckoning, as a Gregorian day (Meeus, ch. 8).
func orthodoxEaster(year int) day {
	a, b, c := floorMod(year, 4), floorMod(year, 7), floorMod(year, 19)
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	behind := floorDiv(year, 100) - floorDiv(year, 400) - 2 // days that the Julian calendar is behind in spring
	return dayOf(year, n/31, n%31+1) + day(behind)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }
