package annotate

// An interval in words, for reports and pages.

import (
	"strconv"
	"time"
)

// String is the interval as an English reader would write it: "25 January 2026", "June 2025", "2003–2008", "1990s",
// "week of 8 December 2025", "25 January 2026, 14:00". An interval that is not valid gives its two ends as they are.
func (iv Interval) String() string {
	from, until, err := iv.Bounds()
	if err != nil || !from.Before(until) {
		return iv.From + "–" + iv.Until
	}
	if !isMidnight(from) || !isMidnight(until) {
		return iv.momentString(from, until)
	}
	last := until.AddDate(0, 0, -1) // the last day inside
	switch {
	case from.YearDay() == 1 && until.YearDay() == 1:
		return iv.yearString(from.Year(), last.Year())
	case from.Day() == 1 && until.Day() == 1:
		return rangeString(monthString(from), monthString(last), from.Month().String(), from.Year() == last.Year())
	case iv.Grain == Week && until.Equal(from.AddDate(0, 0, 7)):
		return "week of " + dayString(from)
	case from.Year() == last.Year() && from.Month() == last.Month():
		return rangeString(dayString(from), dayString(last), strconv.Itoa(from.Day()), true)
	}
	return rangeString(dayString(from), dayString(last), from.Format("2 January"), from.Year() == last.Year())
}

func (iv Interval) momentString(from, until time.Time) string {
	start := dayString(from) + from.Format(", 15:04")
	switch {
	case !until.After(from.Add(time.Hour)): // a moment, as finely as it is told
		return start
	case !until.After(from.AddDate(0, 0, 1)):
		return start + until.Format("–15:04")
	}
	return start + " – " + dayString(until) + until.Format(", 15:04")
}

func (iv Interval) yearString(first, last int) string {
	if iv.Grain == Decade && first > 0 && first%10 == 0 && last == first+9 {
		return strconv.Itoa(first) + "s"
	}
	if first == last {
		return yearName(first)
	}
	return yearName(first) + "–" + yearName(last)
}

// rangeString is one name where both ends have the same, else both; the first is shortened where they share the rest.
func rangeString(first, last, short string, shared bool) string {
	switch {
	case first == last:
		return first
	case shared:
		return short + "–" + last
	}
	return first + " – " + last
}

func dayString(t time.Time) string   { return t.Format("2 January ") + yearName(t.Year()) }
func monthString(t time.Time) string { return t.Month().String() + " " + yearName(t.Year()) }

// yearName turns an astronomical year into that of the calendar: 0 is 1 BC.
func yearName(year int) string {
	if year < 1 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

func isMidnight(t time.Time) bool { return t.Equal(t.Truncate(24 * time.Hour)) }
