package main

// The stretch of the calendar that a TIMEX3 value names (timeline.py, span_of). This program has its own, so that it
// does not measure package timeline with package timeline.

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// interval is half-open.
type interval struct{ from, until time.Time }

// holds reports whether a date is right by a gold date: it lies within. Of a part of a day the start counts.
func (gold interval) holds(date interval) bool {
	if date.from.Before(gold.from) {
		return false
	}
	return !date.until.After(gold.until) || date.until.Sub(date.from) < 24*time.Hour && date.from.Before(gold.until)
}

var (
	unknownEnd = regexp.MustCompile(`(-XX)+$`)
	zone       = regexp.MustCompile(`(T\d\d.*?)(Z|[+-]\d\d(:?\d\d)?)$`)
	dayPart    = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT|DW)`)
	week       = regexp.MustCompile(`^(\d{4})-W(\d\d?)(-WE|-\d)?(T[A-Z]{2})?$`)
	yearPart   = regexp.MustCompile(`^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$`)
	years      = regexp.MustCompile(`^\d\d\d?$`)
)

// intervalOf is the interval of a value: "2025-12", "2026-W05-WE", "199". ok is false where it names none: "P12D".
func intervalOf(value string) (iv interval, ok bool) {
	v := unknownEnd.ReplaceAllString(strings.TrimSpace(value), "")
	if m := dayPart.FindStringSubmatch(v); m != nil {
		day, err := time.Parse(time.DateOnly, m[1])
		return interval{day, day.Add(36 * time.Hour)}, err == nil // the night after ends the day after
	}
	if m := week.FindStringSubmatch(v); m != nil {
		return weekInterval(atoi(m[1]), atoi(m[2]), m[3])
	}
	if m := yearPart.FindStringSubmatch(v); m != nil {
		first, months := yearPartMonths(m[2])
		from := time.Date(atoi(m[1]), first, 1, 0, 0, 0, 0, time.UTC)
		return interval{from, from.AddDate(0, months, 0)}, true
	}
	if years.MatchString(v) { // a decade, a century
		length := 10
		if len(v) == 2 {
			length = 100
		}
		from := time.Date(atoi(v)*length, 1, 1, 0, 0, 0, 0, time.UTC)
		return interval{from, from.AddDate(length, 0, 0)}, true
	}
	v = zone.ReplaceAllString(v, "$1")
	for _, form := range []struct {
		layout              string
		years, months, days int
		clock               time.Duration
	}{
		{layout: "2006", years: 1},
		{layout: "2006-01", months: 1},
		{layout: "2006-01-02", days: 1},
		{layout: "2006-01-02T15", clock: time.Hour},
		{layout: "2006-01-02T15:04", clock: time.Minute},
		{layout: "2006-01-02T15:04:05", clock: time.Second},
	} {
		if from, err := time.Parse(form.layout, v); err == nil {
			return interval{from, from.AddDate(form.years, form.months, form.days).Add(form.clock)}, true
		}
	}
	return iv, false
}

// weekInterval is an ISO week, its weekend ("-WE") or one of its days ("-3").
func weekInterval(year, number int, part string) (interval, bool) {
	monday := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday = monday.AddDate(0, 0, -(int(monday.Weekday())+6)%7+7*(number-1))
	if _, n := monday.ISOWeek(); n != number {
		return interval{}, false
	}
	from, days := 0, 7
	switch {
	case part == "-WE":
		from, days = 5, 2
	case part != "":
		from, days = atoi(part[1:])-1, 1
	}
	return interval{monday.AddDate(0, 0, from), monday.AddDate(0, 0, from+days)}, true
}

// yearPartMonths is the first month of a quarter, half or season, and how many months it has. Seasons are taken wide:
// their borders are a matter of taste.
func yearPartMonths(part string) (first time.Month, months int) {
	switch part {
	case "SP":
		return 1, 6
	case "SU":
		return 4, 7
	case "FA", "AU":
		return 7, 6
	case "WI":
		return -2, 18
	}
	n := atoi(part[1:])
	if part[0] == 'H' {
		return time.Month(6*n - 5), 6
	}
	return time.Month(3*n - 2), 3
}

func atoi(digits string) int {
	n, _ := strconv.Atoi(digits) // the patterns admit nothing else
	return n
}
