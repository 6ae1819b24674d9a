package export

// TimelineJS3. https://timeline.knightlab.com/docs/json-format.html

import (
	"io"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

type timelineJS struct {
	Events []timelineEvent `json:"events"`
}

type timelineEvent struct {
	Start timelineDate  `json:"start_date"`
	End   *timelineDate `json:"end_date,omitempty"`
	Text  timelineText  `json:"text"`
}

type timelineDate struct {
	Year  int `json:"year"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
	Hour  int `json:"hour,omitempty"`
}

type timelineText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

// TimelineJS writes a Timeline as the JSON that TimelineJS3 draws. Entries without an interval have no place on it and
// are left out. A date is as fine as its grain: a month has no day.
func TimelineJS(w io.Writer, t annotate.Timeline) error {
	out := timelineJS{Events: []timelineEvent{}}
	for _, entry := range t.Entries {
		if entry.Interval == nil {
			continue
		}
		from, until, err := entry.Interval.Bounds()
		if err != nil {
			return err
		}
		ev := timelineEvent{
			Start: dateOf(from, entry.Interval.Grain),
			Text:  timelineText{escapeHTML(entry.Title), escapeHTML(strings.Join(entry.Sources, ", "))},
		}
		if last := dateOf(until.Add(-time.Second), entry.Interval.Grain); last != ev.Start {
			ev.End = &last
		}
		out.Events = append(out.Events, ev)
	}
	return writeJSON(w, out)
}

func dateOf(t time.Time, grain annotate.Grain) timelineDate {
	date := timelineDate{Year: t.Year()}
	if date.Year < 1 {
		date.Year-- // TimelineJS shows -490 as 490 BCE; here that is the year -489
	}
	switch grain {
	case annotate.Century, annotate.Decade, annotate.Year:
		return date
	}
	date.Month = int(t.Month())
	switch grain {
	case annotate.Month, annotate.Season, annotate.QuarterYear:
		return date
	}
	date.Day = t.Day()
	switch grain {
	case annotate.Hour, annotate.Minute, annotate.Second:
		date.Hour = t.Hour()
	}
	return date
}

// escapeHTML makes text safe where TimelineJS reads HTML.
func escapeHTML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
