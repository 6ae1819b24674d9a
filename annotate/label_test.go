package annotate

import "testing"

func TestIntervalString(t *testing.T) {
	for _, test := range []struct {
		iv   Interval
		want string
		why  string
	}{
		{Interval{"2026-01-25", "2026-01-26", Day}, "25 January 2026", "a day is one day, though Until is the next"},
		{Interval{"2026-05-03", "2026-05-06", Day}, "3–5 May 2026", "days of one month share it"},
		{Interval{"2026-04-28", "2026-05-04", Day}, "28 April–3 May 2026", "days of one year share it"},
		{Interval{"2025-12-29", "2026-01-03", Day}, "29 December 2025 – 2 January 2026", "nothing is shared"},
		{Interval{"2025-12-08", "2025-12-15", Week}, "week of 8 December 2025", "a week is not seven dates"},
		{Interval{"2025-06-01", "2025-07-01", Month}, "June 2025", "a month is a month"},
		{Interval{"2025-12-01", "2026-03-01", Season}, "December 2025 – February 2026", "a winter"},
		{Interval{"2026-01-01", "2026-04-01", QuarterYear}, "January–March 2026", "a quarter"},
		{Interval{"2003-01-01", "2004-01-01", Year}, "2003", "a year is a year"},
		{Interval{"2003-01-01", "2009-01-01", Year}, "2003–2008", "several years"},
		{Interval{"1990-01-01", "2000-01-01", Decade}, "1990s", "a decade"},
		{Interval{"-0489-01-01", "-0488-01-01", Year}, "490 BC", "years before 1 are astronomical"},
		{Interval{"2026-01-25T14:00:00", "2026-01-25T14:01:00", Minute}, "25 January 2026, 14:00", "a moment shows its beginning"},
		{Interval{"2026-01-25T06:00:00", "2026-01-25T12:00:00", Hour}, "25 January 2026, 06:00–12:00", "a morning"},
		{Interval{"2026-01-25T20:00:00", "2026-01-27T05:00:00", Hour}, "25 January 2026, 20:00 – 27 January 2026, 05:00", "over midnight"},
		{Interval{"soon", "2026-01-27", Day}, "soon–2026-01-27", "not valid: as it is"},
	} {
		if got := test.iv.String(); got != test.want {
			t.Errorf("%s: %+v.String() = %q, want %q", test.why, test.iv, got, test.want)
		}
	}
}
