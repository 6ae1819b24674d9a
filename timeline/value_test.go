package timeline

import (
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

func TestValues(t *testing.T) {
	for _, test := range []struct {
		name, why          string
		stretch            stretch
		value, from, until string
		grain              annotate.Grain
	}{
		{"day", "", ofDay(dayOf(2024, 2, 29)), "2024-02-29", "2024-02-29", "2024-03-01", annotate.Day},
		{"last day of a year", "until is in the next", ofDay(dayOf(2025, 12, 31)), "2025-12-31", "2025-12-31", "2026-01-01", annotate.Day},
		{"week of two years", "ISO 8601 gives it to the year of its Thursday", ofWeek(dayOf(2024, 12, 30)), "2025-W01", "2024-12-30", "2025-01-06", annotate.Week},
		{"week 53", "2026 has one", ofWeek(dayOf(2027, 1, 1)), "2026-W53", "2026-12-28", "2027-01-04", annotate.Week},
		{"weekend", "Saturday and Sunday", ofWeekend(dayOf(2025, 7, 14)), "2025-W29-WE", "2025-07-19", "2025-07-21", annotate.Week},
		{"month", "", ofMonth(2025, 12), "2025-12", "2025-12-01", "2026-01-01", annotate.Month},
		{"quarter", "", ofQuarter(2025, 4), "2025-Q4", "2025-10-01", "2026-01-01", annotate.QuarterYear},
		{"half", "its grain is the next coarser one", ofHalf(2025, 2), "2025-H2", "2025-07-01", "2026-01-01", annotate.Year},
		{"winter", "named by the year in which it begins", ofSeason(2025, 4), "2025-WI", "2025-12-01", "2026-03-01", annotate.Season},
		{"year", "", ofYear(1998), "1998", "1998-01-01", "1999-01-01", annotate.Year},
		{"year before 1", "BC0490 in TIMEX3, astronomical in ISO 8601", ofYear(1 - 490), "BC0490", "-0489-01-01", "-0488-01-01", annotate.Year},
		{"1 BC", "the astronomical year 0", ofYear(0), "BC0001", "0000-01-01", "0001-01-01", annotate.Year},
		{"decade", "", ofDecade(1990), "199", "1990-01-01", "2000-01-01", annotate.Decade},
		{"decade before 1", "the 480s BC are 489 to 480 BC", ofDecade(1 - 489), "BC048", "-0488-01-01", "-0478-01-01", annotate.Decade},
		{"century", "the twentieth as TIMEX3 counts", ofCentury(1900), "19", "1900-01-01", "2000-01-01", annotate.Century},
		{"century before 1", "the fifth BC is 500 to 401 BC", ofCentury(1 - 500), "BC04", "-0499-01-01", "-0399-01-01", annotate.Century},
		{"hour", "", ofClock(dayOf(2025, 3, 1), hour, 9*3600), "2025-03-01T09", "2025-03-01T09:00:00", "2025-03-01T10:00:00", annotate.Hour},
		{"minute", "over midnight", ofClock(dayOf(2025, 2, 28), minute, 86340), "2025-02-28T23:59", "2025-02-28T23:59:00", "2025-03-01T00:00:00", annotate.Minute},
		{"midnight", "24:00 of a day is the next day's first minute", ofClock(dayOf(2025, 2, 28), minute, 86400), "2025-02-28T24:00", "2025-03-01T00:00:00", "2025-03-01T00:01:00", annotate.Minute},
		{"night", "it ends on the next morning", ofPart(dayOf(2025, 3, 1), night), "2025-03-01TNI", "2025-03-01T18:00:00", "2025-03-02T06:00:00", annotate.Day},
	} {
		if got := test.stretch.value(); got != test.value {
			t.Errorf("%s (%s): value %s, want %s", test.name, test.why, got, test.value)
		}
		out, _ := date(test.stretch)
		got := out.annotation(new(annotate.Interval)).Interval
		if want := (annotate.Interval{From: test.from, Until: test.until, Grain: test.grain}); *got != want {
			t.Errorf("%s (%s): interval %v, want %v", test.name, test.why, *got, want)
		}
		if _, _, err := got.Bounds(); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestThirds checks that the thirds of every kind of stretch lie in it, one after the other, and fill it.
func TestThirds(t *testing.T) {
	for _, d := range someDays()[:3000] {
		for _, s := range []stretch{
			ofDay(d), ofWeek(d), ofWeekend(d), ofDay(d).on(month), ofDay(d).on(quarter), ofDay(d).on(half), ofDay(d).on(season),
			ofDay(d).on(year), ofDay(d).on(decade), ofDay(d).on(century), ofPart(d, night), ofClock(d, hour, 7200),
		} {
			from, until := s.bounds()
			at := from
			for n := 1; n <= 3; n++ {
				a, b := s.third(n)
				if a != at || !a.before(b) {
					t.Fatalf("%s: third %d is [%s, %s), want it from %s", s.value(), n, a, b, at)
				}
				at = b
			}
			if at != until {
				t.Fatalf("%s: thirds end at %s, want %s", s.value(), at, until)
			}
		}
	}
	if from, until := ofMonth(2025, 12).third(3); from.String() != "2025-12-21" || until.String() != "2026-01-01" {
		t.Errorf("late December is [%s, %s)", from, until)
	}
}

// TestShift moves stretches on and back again.
func TestShift(t *testing.T) {
	for _, d := range someDays()[:3000] {
		for _, u := range []unit{dayUnit, week, weekend, month, quarter, half, year, decade, century} {
			s := ofDay(d).on(u)
			for _, n := range []int{-13, -1, 1, 5} {
				moved := s.shift(u, n)
				if back := moved.shift(u, -n); back != s {
					t.Fatalf("%s by %d is %s, and back %s", s.value(), n, moved.value(), back.value())
				}
			}
			_, until := s.bounds()
			if next := s.shift(u, 1); u != weekend && next.first != until.day {
				t.Fatalf("after %s comes %s, want it from %s", s.value(), next.value(), until)
			}
		}
	}
	for _, test := range []struct {
		name string
		from stretch
		unit unit
		n    int
		want string
	}{
		{"a week before a year's end", ofWeek(dayOf(2025, 1, 2)), week, -1, "2024-W52"},
		{"a year from a leap day", ofDay(dayOf(2024, 2, 29)), year, 1, "2025-02-28"},
		{"25 hours on", ofClock(dayOf(2024, 2, 28), hour, 0), hour, 25, "2024-02-29T01"},
		{"a second back over midnight", ofClock(dayOf(2025, 1, 1), second, 0), second, -1, "2024-12-31T23:59:59"},
		{"past year 1", ofYear(1), year, -1, "BC0001"},
	} {
		if got := test.from.shift(test.unit, test.n).value(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestDurations(t *testing.T) {
	for _, test := range []struct {
		unit          unit
		n, hundredths int
		want          string
	}{
		{year, 10, 0, "P10Y"}, {decade, 2, 0, "P20Y"}, {century, 1, 0, "P100Y"}, {quarter, 3, 0, "P9M"}, {fortnight, 1, 0, "P2W"},
		{hour, 36, 0, "PT36H"}, {minute, 5, 0, "PT5M"}, {month, 5, 0, "P5M"}, {second, 90, 0, "PT90S"},
		{year, 2, 50, "P2Y6M"}, {year, 0, 50, "P6M"}, {hour, 5, 50, "PT5H30M"}, {hour, 0, 50, "PT30M"}, {minute, 1, 50, "PT1M30S"},
		{dayUnit, 2, 50, "P2DT12H"}, {decade, 0, 50, "P5Y"}, {decade, 1, 50, "P15Y"}, {century, 0, 50, "P50Y"},
		{week, 2, 50, "P2.5W"}, {month, 1, 50, "P1.5M"},
	} {
		if got := string(appendDuration([]byte{'P'}, test.unit, test.n, test.hundredths)); got != test.want {
			t.Errorf("%d.%02d of unit %d: %s, want %s", test.n, test.hundredths, test.unit, got, test.want)
		}
	}
}

// TestIntervalsAreReadBack compares what is written with what annotate reads.
func TestIntervalsAreReadBack(t *testing.T) {
	for _, d := range someDays()[:2000] {
		s := ofDay(d)
		out, _ := date(s)
		var span annotate.Interval
		out.annotation(&span)
		a, b, err := span.Bounds()
		if err != nil || !a.Equal(goDay(d)) || b.Sub(a) != 24*time.Hour {
			t.Fatalf("%s: [%s, %s), %v", s.value(), a, b, err)
		}
	}
}
