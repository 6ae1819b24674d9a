package annotate

// What happened when, first half: the layer times, and the interval that times and events share.

import (
	"fmt"
	"time"
)

// TimeType is a TIMEX3 type.
type TimeType string

// The TIMEX3 types.
const (
	Date     TimeType = "DATE"
	Time     TimeType = "TIME"
	Duration TimeType = "DURATION"
	Set      TimeType = "SET"
)

// Grain is how fine a date is: March 2021 is a month, not its first day.
type Grain string

// The grains, finest first.
const (
	Second      Grain = "second"
	Minute      Grain = "minute"
	Hour        Grain = "hour"
	Day         Grain = "day"
	Week        Grain = "week"
	Month       Grain = "month"
	Season      Grain = "season"
	QuarterYear Grain = "quarter"
	Year        Grain = "year"
	Decade      Grain = "decade"
	Century     Grain = "century"
)

// TimeExpr is a time expression with its value.
type TimeExpr struct {
	ID string `json:"id"`
	Span
	Type     TimeType  `json:"type"`
	Value    string    `json:"value"`              // TIMEX3: "2026-01-25", "2025-W50", "P12D", "PRESENT_REF"
	Mod      string    `json:"mod,omitempty"`      // TIMEX3: START, MID, END, APPROX, MORE_THAN, …
	Interval *Interval `json:"interval,omitempty"` // absent where the value names no stretch of the calendar
	Grain    Grain     `json:"grain,omitempty"`
	Rule     string    `json:"rule"` // what found it
}

// Interval is a stretch of the calendar: From is in it, Until is not. Both are ISO 8601 in local time without a zone:
// a day "2026-01-25", or a moment "2026-01-25T14:00:00"; years before 1 are astronomical ("-0489" is 490 BC).
type Interval struct {
	From  string `json:"from"`
	Until string `json:"until"`
	Grain Grain  `json:"grain,omitempty"`
}

// Bounds gives From and Until as times in UTC, which stands for the unknown local zone.
func (iv Interval) Bounds() (from, until time.Time, err error) {
	if from, err = parseMoment(iv.From); err != nil {
		return from, until, err
	}
	until, err = parseMoment(iv.Until)
	return from, until, err
}

// parseMoment reads the two forms of an interval's ends. time.Parse knows no signed years.
func parseMoment(s string) (time.Time, error) {
	unsigned := s
	before := len(s) > 0 && s[0] == '-'
	if before {
		unsigned = s[1:]
	}
	layout := time.DateOnly
	if len(unsigned) > len(layout) {
		layout = "2006-01-02T15:04:05"
	}
	t, err := time.Parse(layout, unsigned)
	if err != nil {
		return t, fmt.Errorf("want 2006-01-02 or 2006-01-02T15:04:05, have %q", s)
	}
	if before {
		t = time.Date(-t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	}
	return t, nil
}
