package timeline

// Values: a stretch of the calendar, a duration or a set, as TIMEX3 writes it (TimeML, "Guidelines for temporal
// expression annotation", section 5) and as an interval.

import (
	"strconv"

	"github.com/dateline-news/dateline/annotate"
)

// unit is a unit of time. Those of durations come first in words.txt by number.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	dayUnit
	week
	fortnight
	month
	quarter
	year
	decade
	century
	partOfDay // the following have no durations of their own
	weekend
	season
	half
)

// grainOf gives the grain of a unit. A stretch without a grain of its own has the next coarser one.
var grainOf = [...]annotate.Grain{
	second: annotate.Second, minute: annotate.Minute, hour: annotate.Hour, dayUnit: annotate.Day, week: annotate.Week,
	fortnight: annotate.Week, month: annotate.Month, quarter: annotate.QuarterYear, year: annotate.Year,
	decade: annotate.Decade, century: annotate.Century, partOfDay: annotate.Day, weekend: annotate.Week,
	season: annotate.Season, half: annotate.Year,
}

// dayparts are the parts of a day in TIMEX3, with the hours that they are taken to cover; a night ends on the next
// morning. The borders are a matter of taste.
var dayparts = [...]struct {
	code        string
	from, until int
}{1: {"MO", 6, 12}, 2: {"AF", 12, 18}, 3: {"EV", 18, 24}, 4: {"NI", 18, 30}}

const (
	morning = 1
	evening = 3
	night   = 4
)

// seasons are those of the northern hemisphere, by whole months; a winter has the year in which it begins.
var seasonCodes = [...]string{1: "SP", 2: "SU", 3: "FA", 4: "WI"}

// stretch is a stretch of the calendar that a value can name: its first day and its unit say which.
type stretch struct {
	unit    unit // noUnit: none
	first   day
	part    uint8 // which part of the day or season of the year, of a partOfDay or a season
	seconds int   // into the first day, of an hour, minute or second
}

func ofDay(d day) stretch        { return stretch{unit: dayUnit, first: d} }
func ofMonth(y, m int) stretch   { return stretch{unit: month, first: dayOf(y, m, 1)} }
func ofYear(y int) stretch       { return stretch{unit: year, first: dayOf(y, 1, 1)} }
func ofWeek(d day) stretch       { return stretch{unit: week, first: d.onOrBefore(1)} }
func ofWeekend(d day) stretch    { return stretch{unit: weekend, first: d.onOrBefore(1) + 5} }
func ofQuarter(y, n int) stretch { return stretch{unit: quarter, first: dayOf(y, 3*n-2, 1)} }
func ofHalf(y, n int) stretch    { return stretch{unit: half, first: dayOf(y, 6*n-5, 1)} }
func ofSeason(y, n int) stretch {
	return stretch{unit: season, first: dayOf(y, 3*n, 1), part: uint8(n)}
}
func ofPart(d day, part int) stretch         { return stretch{unit: partOfDay, first: d, part: uint8(part)} }
func ofClock(d day, u unit, sec int) stretch { return stretch{unit: u, first: d, seconds: sec} }

// ofDecade is the decade that begins in a year: 1990, or 489 BC for the 480s BC.
func ofDecade(y int) stretch { return stretch{unit: decade, first: dayOf(sinceChrist(y), 1, 1)} }

// ofCentury is the hundred years that begin in a year: 1900, as TIMEX3 counts the twentieth century.
func ofCentury(y int) stretch { return stretch{unit: century, first: dayOf(sinceChrist(y), 1, 1)} }

// sinceChrist is the first year of the decade or century that begins in a year: there is no year 0, but the years 1 to 9.
func sinceChrist(y int) int {
	if y == 0 {
		return 1
	}
	return y
}

// known reports whether there is a stretch at all.
func (s stretch) known() bool { return s.unit != noUnit }

// on gives the stretch of a unit that the first day of s lies in.
func (s stretch) on(u unit) stretch {
	y, m, _ := s.first.date()
	switch u {
	case dayUnit:
		return ofDay(s.first)
	case week, fortnight:
		return ofWeek(s.first)
	case weekend:
		return ofWeekend(s.first)
	case month:
		return ofMonth(y, m)
	case quarter:
		return ofQuarter(y, (m-1)/3+1)
	case half:
		return ofHalf(y, (m-1)/6+1)
	case year:
		return ofYear(y)
	case decade:
		return ofDecade(y - floorMod(y, 10))
	case century:
		return ofCentury(y - floorMod(y, 100))
	case season:
		if m < 3 {
			return ofSeason(y-1, 4)
		}
		return ofSeason(y, m/3)
	}
	return s
}

// shift moves a stretch by n units of a kind. It keeps its own unit.
func (s stretch) shift(u unit, n int) stretch {
	y, m, d := s.first.date()
	weekday := s.first.weekday()
	switch u {
	case second, minute, hour:
		s.seconds += n * [...]int{second: 1, minute: 60, hour: 3600}[u]
		s.first += day(floorDiv(s.seconds, 86400))
		s.seconds = floorMod(s.seconds, 86400)
		return s
	case dayUnit:
		s.first += day(n)
	case week, weekend:
		s.first += day(7 * n)
	case fortnight:
		s.first += day(14 * n)
	default:
		s.first = dayOf(addMonths(y, m, d, n*[...]int{month: 1, quarter: 3, half: 6, year: 12, season: 12, decade: 120, century: 1200}[u]))
	}
	switch s.unit {
	case week:
		s.first = s.first.onOrBefore(weekday)
	case weekend:
		s.first = s.first.onOrBefore(6)
	}
	return s
}

// value is the TIMEX3 value.
func (s stretch) value() string {
	var buf [32]byte
	return string(s.appendValue(buf[:0]))
}

func (s stretch) appendValue(b []byte) []byte {
	y, m, d := s.first.date()
	switch s.unit {
	case century, decade:
		width, years := 3, 10
		if s.unit == century {
			width, years = 2, 100
		}
		if y <= 0 { // the 480s BC begin in 489 BC
			b = append(b, "BC"...)
			return appendPadded(b, (1-(y+years-1))/years, width)
		}
		return appendPadded(b, y/years, width)
	case week, weekend:
		middle := s.first
		if s.unit == week { // which may begin on another day than Monday
			middle += 3
		}
		weekYear, n := middle.week()
		b = appendYear(b, weekYear)
		b = append(b, "-W"...)
		b = appendPadded(b, n, 2)
		if s.unit == weekend {
			b = append(b, "-WE"...)
		}
		return b
	}
	b = appendYear(b, y)
	switch s.unit {
	case year:
	case half:
		b = append(b, '-', 'H', byte('1'+(m-1)/6))
	case quarter:
		b = append(b, '-', 'Q', byte('1'+(m-1)/3))
	case season:
		b = append(append(b, '-'), seasonCodes[s.part]...)
	case month:
		b = appendPadded(append(b, '-'), m, 2)
	default:
		b = appendPadded(append(b, '-'), m, 2)
		b = appendPadded(append(b, '-'), d, 2)
		b = s.appendTimeOfDay(b)
	}
	return b
}

func (s stretch) appendTimeOfDay(b []byte) []byte {
	switch s.unit {
	case partOfDay:
		return append(append(b, 'T'), dayparts[s.part].code...)
	case hour, minute, second:
		b = appendPadded(append(b, 'T'), s.seconds/3600, 2)
		if s.unit == hour {
			return b
		}
		b = appendPadded(append(b, ':'), s.seconds/60%60, 2)
		if s.unit == second {
			b = appendPadded(append(b, ':'), s.seconds%60, 2)
		}
	}
	return b
}

// appendYear writes a year as TIMEX3 has it: 1998, BC0490.
func appendYear(b []byte, y int) []byte {
	if y <= 0 {
		b = append(b, "BC"...)
		y = 1 - y
	}
	return appendPadded(b, y, 4)
}

func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		limit = 1
		for range width - 1 {
			limit *= 10
		}
		if n >= limit {
			break
		}
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// moment is a day and a number of seconds into it.
type moment struct {
	day     day
	seconds int
}

func (m moment) before(n moment) bool {
	return m.day < n.day || m.day == n.day && m.seconds < n.seconds
}

func at(d day, seconds int) moment {
	return moment{d + day(floorDiv(seconds, 86400)), floorMod(seconds, 86400)}
}

// bounds gives the stretch as [from, until).
func (s stretch) bounds() (from, until moment) {
	y, m, _ := s.first.date()
	start := moment{day: s.first}
	months := func(n int) (moment, moment) { return start, moment{day: dayOf(y, m+n, 1)} }
	switch s.unit {
	case second, minute, hour:
		length := [...]int{second: 1, minute: 60, hour: 3600}[s.unit]
		return at(s.first, s.seconds), at(s.first, s.seconds+length)
	case partOfDay:
		p := dayparts[s.part]
		return at(s.first, p.from*3600), at(s.first, p.until*3600)
	case week:
		return start, moment{day: s.first + 7}
	case weekend:
		return start, moment{day: s.first + 2}
	case month:
		return months(1)
	case quarter, season:
		return months(3)
	case half:
		return months(6)
	case year:
		return months(12)
	case decade:
		return months(120)
	case century:
		return months(1200)
	}
	return start, moment{day: s.first + 1}
}

// third gives the first (1), middle (2) or last (3) third of a stretch. Months are cut at the 11th and the 21st, longer
// stretches at months and years; where a length does not divide by three the middle is longer.
func (s stretch) third(n int) (from, until moment) {
	from, until = s.bounds()
	y, m, _ := s.first.date()
	var cuts [2]moment
	switch s.unit {
	case month:
		cuts = [2]moment{{day: s.first + 10}, {day: s.first + 20}}
	case quarter, season, half, year:
		months := [...]int{quarter: 1, season: 1, half: 2, year: 4}[s.unit]
		cuts = [2]moment{{day: dayOf(y, m+months, 1)}, {day: dayOf(y, m+2*months, 1)}}
	case decade, century:
		years, step := 10, 3
		if s.unit == century {
			years, step = 100, 33
		}
		cuts = [2]moment{{day: dayOf(y+step, 1, 1)}, {day: dayOf(y+years-step, 1, 1)}}
	case week:
		cuts = [2]moment{{day: s.first + 2}, {day: s.first + 5}}
	case weekend:
		cuts = [2]moment{{day: s.first, seconds: 16 * 3600}, {day: s.first + 1, seconds: 8 * 3600}}
	default:
		length := (int(until.day-from.day)*86400 + until.seconds - from.seconds) / 3
		cuts = [2]moment{at(from.day, from.seconds+length), at(from.day, from.seconds+2*length)}
	}
	switch n {
	case 1:
		return from, cuts[0]
	case 2:
		return cuts[0], cuts[1]
	}
	return cuts[1], until
}

func (m moment) String() string {
	var buf [24]byte
	return string(m.append(buf[:0], dayUnit))
}

func (m moment) appendDay(b []byte) []byte {
	y, mo, d := m.day.date()
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	b = appendPadded(b, y, 4)
	b = appendPadded(append(b, '-'), mo, 2)
	return appendPadded(append(b, '-'), d, 2)
}

func (m moment) appendClock(b []byte) []byte {
	b = appendPadded(append(b, 'T'), m.seconds/3600, 2)
	b = appendPadded(append(b, ':'), m.seconds/60%60, 2)
	return appendPadded(append(b, ':'), m.seconds%60, 2)
}

// append writes one end of a stretch: a day, or a moment where the stretch is finer than a day or the end is not midnight.
func (m moment) append(b []byte, u unit) []byte {
	b = m.appendDay(b)
	if m.seconds != 0 || u == second || u == minute || u == hour || u == partOfDay {
		b = m.appendClock(b)
	}
	return b
}

// unitCodes are the units of durations in TIMEX3; those of clock time stand behind a T.
var unitCodes = [...]struct {
	code  byte
	times int
	clock bool
}{
	second: {'S', 1, true}, minute: {'M', 1, true}, hour: {'H', 1, true}, dayUnit: {'D', 1, false},
	week: {'W', 1, false}, fortnight: {'W', 2, false}, month: {'M', 1, false}, quarter: {'M', 3, false},
	year: {'Y', 1, false}, decade: {'Y', 10, false}, century: {'Y', 100, false},
}

// finer gives the unit that a fraction of a unit is written in, and how many make one: half a year is P6M.
func (u unit) finer() (unit, int) {
	switch u {
	case year:
		return month, 12
	case hour:
		return minute, 60
	case minute:
		return second, 60
	case dayUnit:
		return hour, 24
	case decade:
		return year, 10
	case century:
		return year, 100
	}
	return noUnit, 0
}

// appendDuration writes n and some hundredths of a unit, without the P.
func appendDuration(b []byte, u unit, n, hundredths int) []byte {
	c := unitCodes[u]
	if c.clock {
		b = append(b, 'T')
	}
	fine, times := u.finer()
	if hundredths == 0 || fine != noUnit && times*hundredths%100 == 0 {
		if c.times > 1 {
			b = strconv.AppendInt(b, int64(n*c.times+c.times*hundredths/100), 10)
			return append(b, c.code)
		}
		if n > 0 || hundredths == 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), c.code)
		}
		if hundredths > 0 {
			f := unitCodes[fine]
			if f.clock && (!c.clock || n == 0 && !c.clock) {
				b = append(b, 'T')
			}
			b = append(strconv.AppendInt(b, int64(times*hundredths/100), 10), f.code)
		}
		return b
	}
	b = append(strconv.AppendInt(b, int64(n*c.times), 10), '.')
	b = strconv.AppendInt(b, int64(hundredths), 10)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return append(b, c.code)
}

// vagueDuration is an unknown number of a unit: PXM, PTXH.
func vagueDuration(u unit) string {
	switch u {
	case second:
		return "PTXS"
	case minute:
		return "PTXM"
	case hour:
		return "PTXH"
	case dayUnit:
		return "PXD"
	case week, fortnight:
		return "PXW"
	case month:
		return "PXM"
	case quarter:
		return "PXQ"
	case decade:
		return "PXDE"
	case century:
		return "PXC"
	}
	return "PXY"
}
