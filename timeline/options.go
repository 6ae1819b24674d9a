package timeline

// What a user may decide about the calendar and about times that say little of themselves.

import "time"

// Options of the stages. The zero value is the default: the verb decides where a bare weekday lies, weeks begin on
// Monday, a fiscal year is a calendar year, the seasons are those of the northern hemisphere, and the text shows whether it
// is news.
type Options struct {
	// Direction decides where weekdays, months, days and feasts without a year lie.
	Direction Direction

	// WeekStart is the first day of a week as ISO 8601 numbers them, 1 for Monday to 7 for Sunday; 0 is Monday. It moves
	// the interval of "this week" and, on the days between, which week that is. The value remains the week of ISO 8601
	// with which it shares most days.
	WeekStart int

	// FiscalYearStart is the month in which a fiscal year begins; 0 is January. Fiscal years are named for the calendar
	// year in which they end: with time.October "fiscal 2020" has the value FY2020 and runs from 2019-10-01 to 2020-10-01.
	FiscalYearStart time.Month

	// Hemisphere says which half of the world's seasons are meant.
	Hemisphere Hemisphere

	// Register is the kind of text that is read. By default it shows in the text itself.
	Register Register
}

// Register is a kind of text, which has its own way to speak of times.
type Register uint8

const (
	// ByText decides for each text: one of at most forty tokens that opens with what its writer means to do ("I'll be back
	// in two weeks", "Let's meet") or asks of its reader ("Can you", "Book a table", "please"), and has neither quotation
	// marks nor addresses nor tags, is read as Plans, all else as News.
	ByText Register = iota

	// News are news and histories, read as TimeML's annotators read them.
	News

	// Plans are chats, notes, calendars and queries. "In two weeks" and "a month ago" are days, "now" and "in an hour" are
	// moments, counted from the clock time of publication where it has one; "a few" are three. "9 a.m." is T09. "Next
	// Friday" is that of next week, "last Friday" that of last week. "The week" is the one at hand, "the 27" a day near
	// it, "4/22" a day and "the end of the day" its last second.
	Plans
)

// Direction says where a time without a year lies. Learned weights are no better than the rules of ByVerb, so there is no
// such policy; MODEL.md has the figures.
type Direction uint8

const (
	ByVerb       Direction = iota // the verb beside it decides, else the past: what news is written in
	AlwaysPast                    // the most recent one, today included
	AlwaysFuture                  // the coming one, today included
)

// Hemisphere is a half of the world. A season that crosses the year's end has the year in which it begins.
type Hemisphere uint8

const (
	Northern Hemisphere = iota // winter begins in December
	Southern                   // winter begins in June
)

// pointing is the direction of a time without a year: the user's, else that of the verb.
func (r *reader) pointing() tense {
	switch r.options.Direction {
	case AlwaysPast:
		return tensePast
	case AlwaysFuture:
		return tenseFuture
	}
	return r.direction()
}

// unlessTold is a direction that a word beside the time shows, unless the user has decided.
func (r *reader) unlessTold(t tense) tense {
	if r.options.Direction != ByVerb {
		return r.pointing()
	}
	return t
}

// on gives the stretch of a unit that the first day of s lies in.
func (r *reader) on(s stretch, u unit) stretch {
	if u == week || u == fortnight {
		return r.week(s.first)
	}
	return s.on(u)
}

// week is the week that a day lies in.
func (r *reader) week(d day) stretch {
	first := 1
	if s := r.options.WeekStart; 1 < s && s <= 7 {
		first = s
	}
	return stretch{unit: week, first: d.onOrBefore(first)}
}

// season is the nth season of a year: spring is 1.
func (r *reader) season(y, n int) stretch {
	s := ofSeason(y, n)
	if r.options.Hemisphere == Southern {
		s.first = dayOf(y, (3*n+5)%12+1, 1)
	}
	return s
}

// seasonMonth is the month in which the nth season begins.
func (r *reader) seasonMonth(n int) int {
	_, m, _ := r.season(2000, n).first.date()
	return m
}

// fiscalStart is the month in which fiscal years begin, or 0 where they are calendar years or the match names none.
func (r *reader) fiscalStart() int {
	if m := int(r.options.FiscalYearStart); 1 < m && m <= 12 && (r.has("fiscal") || r.has("fy")) {
		return m
	}
	return 0
}

// fiscalYearOf is the name of the fiscal year that a day lies in.
func fiscalYearOf(d day, start int) int {
	y, m, _ := d.date()
	if m >= start {
		y++
	}
	return y
}

// fiscal reads a fiscal year, or its quarter where n is not 0.
func fiscal(y, n, start int) (reading, bool) {
	s := stretch{unit: year, first: dayOf(y-1, start, 1)}
	text := "FY" + ofYear(y).value()
	if n > 0 {
		s = stretch{unit: quarter, first: dayOf(y-1, start+3*(n-1), 1)}
		text += "-Q" + string(rune('0'+n))
	}
	out, ok := date(s)
	out.text = text
	return out, ok
}
