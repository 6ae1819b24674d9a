package html

// The timeline: the Document's dated events in order, and where the drawing puts them.

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// datedEvents gives the indexes of the events that the text itself dates. Acts of telling stand with the quotations.
func datedEvents(doc *annotate.Document) []int {
	var dated []int
	for i, ev := range doc.Events {
		if ev.Interval != nil && ev.Anchor != annotate.AnchorPublished && !ev.Reporting {
			dated = append(dated, i)
		}
	}
	return dated
}

// chart is the timeline as a list and as a drawing. Lengths are SVG user units.
type chart struct {
	Width, Height int
	Axis          int // height of the axis
	Left, Right   int // where it begins and ends
	Entries       []chartEntry
	Ticks         []tick
}

// chartEntry is one interval with all that happened in it.
type chartEntry struct {
	Number   int
	When     string // for readers
	Datetime string // for machines
	Events   []chartEvent
	X, Y     int // left end of its bar, and the bar's middle
	Length   int // 0 draws a dot
	Certain  bool
}

type chartEvent struct {
	Anchor, Text, Factuality string // Factuality is empty where the event is certain
}

type tick struct {
	X     int
	Label string
	Year  string // below the label, where it is not that of the tick before
}

// The drawing's measures.
const (
	chartWidth  = 760
	chartMargin = 26
	laneHeight  = 26
	mostLanes   = 12
	dotWidth    = 22 // what a dot with its number takes up on its lane
	axisHeight  = 34
	tickWidth   = 44 // between two labels of the axis
)

// stretch is the interval of an event, to be sorted and drawn.
type stretch struct {
	from, until time.Time
	event       int
	extent      annotate.Span
}

// The heights of what the template draws, from the measures above.

func (c *chart) TickEnd() int   { return c.Axis + 5 }
func (c *chart) LabelY() int    { return c.Axis + 18 }
func (c *chart) YearY() int     { return c.Axis + 32 }
func (e chartEntry) Top() int   { return e.Y - 9 }
func (e chartEntry) TextY() int { return e.Y + 4 }

func (st stretch) compare(other stretch) int {
	return cmp.Or(st.from.Compare(other.from), st.until.Compare(other.until))
}

// newChart puts the dated events in order. An event told inside the clause of another one of the same date is not told
// twice. The chart is nil where nothing is dated.
func newChart(doc *annotate.Document, id string) *chart {
	var stretches []stretch
	for _, i := range datedEvents(doc) {
		from, until, err := doc.Events[i].Interval.Bounds()
		if err != nil {
			continue // not valid
		}
		stretches = append(stretches, stretch{from, until, i, doc.Events[i].Extent})
	}
	if len(stretches) == 0 {
		return nil
	}
	slices.SortStableFunc(stretches, func(a, b stretch) int { return cmp.Or(a.compare(b), a.extent.Compare(b.extent)) })
	c := &chart{Width: chartWidth, Left: chartMargin, Right: chartWidth - chartMargin}
	s := newScale(stretches, c.Left, c.Right)
	var lanes []int // where the last bar of each lane ends
	told := 0       // how far into the text the entry's clauses reach
	for i, st := range stretches {
		ev := doc.Events[st.event]
		if i == 0 || st.compare(stretches[i-1]) != 0 {
			e := chartEntry{Number: len(c.Entries) + 1, When: ev.Interval.String(), Datetime: ev.Interval.From, X: s.x(st.from)}
			if length := s.x(st.until) - e.X; length > dotWidth {
				e.Length = length
			}
			lane := freeLane(lanes, e.X)
			if lane == len(lanes) {
				lanes = append(lanes, 0)
			}
			lanes[lane] = max(lanes[lane], e.X+max(e.Length, dotWidth))
			e.Y = lane // from the axis up; turned round below
			c.Entries = append(c.Entries, e)
			told = 0
		}
		if st.extent.End <= told {
			continue // its clause is part of one that the entry shows
		}
		told = st.extent.End
		entry := &c.Entries[len(c.Entries)-1]
		shown := chartEvent{Anchor: anchor(id, "ev", st.event), Text: excerpt(doc.Slice(ev.Extent), longestExcerpt)}
		if ev.Factuality == annotate.Certain {
			entry.Certain = true
		} else {
			shown.Factuality = excerpt(string(ev.Factuality), longestName)
		}
		entry.Events = append(entry.Events, shown)
	}
	c.Axis = len(lanes)*laneHeight + laneHeight/2
	c.Height = c.Axis + axisHeight
	for i := range c.Entries {
		e := &c.Entries[i]
		e.Y = c.Axis - laneHeight*(e.Y+1)
	}
	c.Ticks = ticks(stretches, s)
	return c
}

// freeLane is the lowest lane that is free at x, or the next one; on the topmost, bars may lie over each other.
func freeLane(lanes []int, x int) int {
	for i, end := range lanes {
		if end <= x {
			return i
		}
	}
	return min(len(lanes), mostLanes-1)
}

// ticks labels the beginnings on the axis, as many as have room.
func ticks(stretches []stretch, s scale) []tick {
	var found []tick
	year := ""
	for _, st := range stretches {
		x := s.x(st.from)
		if len(found) > 0 && x < found[len(found)-1].X+tickWidth {
			continue
		}
		t := newTick(x, st)
		if t.Year == year {
			t.Year = ""
		} else {
			year = cmp.Or(t.Year, t.Label)
		}
		found = append(found, t)
	}
	return found
}

// newTick names the beginning of a stretch as finely as its length asks for.
func newTick(x int, st stretch) tick {
	year := strconv.Itoa(st.from.Year())
	if st.from.Year() < 1 {
		year = strconv.Itoa(1-st.from.Year()) + " BC"
	}
	switch {
	case st.from.YearDay() == 1 && !st.until.Before(st.from.AddDate(1, 0, 0)):
		return tick{X: x, Label: year}
	case st.from.Day() == 1 && !st.until.Before(st.from.AddDate(0, 1, 0)):
		return tick{X: x, Label: st.from.Format("Jan"), Year: year}
	}
	return tick{X: x, Label: st.from.Format("2 Jan"), Year: year}
}

// scale puts moments on the axis. News tells of years long past and of this week: a true scale would show one dot
// for the week, so each step between two ends of intervals is as wide as the binary digits of its days.
type scale struct {
	moments []time.Time
	at      []int
}

func newScale(stretches []stretch, left, right int) scale {
	var s scale
	for _, st := range stretches {
		s.moments = append(s.moments, st.from, st.until)
	}
	slices.SortFunc(s.moments, time.Time.Compare)
	s.moments = slices.CompactFunc(s.moments, time.Time.Equal)
	s.at = make([]int, len(s.moments))
	for i := 1; i < len(s.at); i++ {
		const day = 24 * 60 * 60
		days := (s.moments[i].Unix() - s.moments[i-1].Unix()) / day
		s.at[i] = s.at[i-1] + 1 + bits.Len64(uint64(days))
	}
	whole := s.at[len(s.at)-1]
	for i := range s.at {
		s.at[i] = left + s.at[i]*(right-left)/whole
	}
	return s
}

// x is the place of an end of one of the intervals that the scale was made of.
func (s scale) x(moment time.Time) int {
	i, _ := slices.BinarySearchFunc(s.moments, moment, time.Time.Compare)
	return s.at[i]
}
