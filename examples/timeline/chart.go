package main

// The drawing: a lane for each of those who take part most, days from left to right, an entry as a dot on each lane of
// those who take part in it.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// The drawing's measures, in SVG user units.
const (
	mostLanes   = 9
	fewestDots  = 2   // entries that give a name a lane
	labelWidth  = 168 // of the names at the left
	laneHeight  = 34
	topHeight   = 46 // of the axis, above the lanes
	dayWidth    = 9
	dotWidth    = 17 // a dot and the gap to the next
	radius      = 7
	gutterSpace = 14 // between the axis and what lies before or after it
	margin      = 12
)

// chart is the drawing.
type chart struct {
	Width, Height int
	Left, Right   int // where the days begin and end
	Lanes         []lane
	Marks         []mark
	Months, Weeks []tick
}

// lane is a name's line.
type lane struct {
	Number int
	Name   string
	Kind   annotate.Kind
	Y      int
	Count  int
}

// mark is an entry as it is drawn.
type mark struct {
	*entry
	X, Length int // Length is that of a bar, 0 for a day and less
	Dots      []dot
}

type dot struct {
	Y    int
	Kind annotate.Kind
}

type tick struct {
	X     int
	Label string
}

// The places of what the template draws, from the measures above.

func (c *chart) Bottom() int   { return c.Height - margin }
func (c *chart) Top() int      { return topHeight - laneHeight/2 + 2 }
func (c *chart) LabelX() int   { return labelWidth - 22 }
func (c *chart) MonthY() int   { return 14 }
func (c *chart) WeekY() int    { return 29 }
func (c *chart) Radius() int   { return radius }
func (l lane) TextY() int      { return l.Y + 4 }
func (d dot) TextY() int       { return d.Y + 3 }
func (d dot) BarY() int        { return d.Y - radius }
func (m mark) Far() int        { return m.Dots[len(m.Dots)-1].Y }
func (m mark) Near() int       { return m.Dots[0].Y }
func (m mark) Linked() bool    { return len(m.Dots) > 1 }
func (c *chart) Diameter() int { return 2 * radius }

// newChart draws the entries and notes in each the lanes that it stands on. Entries of nobody who has a lane are listed
// but not drawn.
func newChart(story []entry, docs []*annotate.Document) *chart {
	c := &chart{Lanes: newLanes(story, docs)}
	for i := range story {
		for _, l := range c.Lanes {
			if slices.Contains(story[i].Names, l.Name) {
				story[i].Lanes = append(story[i].Lanes, l.Number)
			}
		}
	}
	c.Height = topHeight + len(c.Lanes)*laneHeight + margin
	first, last := window(docs)
	c.place(story, first, last)
	return c
}

// newLanes picks the names with the most entries: people, then organisations, then the others, each in order of
// appearance. Nationalities do nothing themselves.
func newLanes(story []entry, docs []*annotate.Document) []lane {
	kinds := kindsOf(docs)
	var lanes []lane
	for _, e := range story {
		for _, name := range e.Names {
			kind := kinds[strings.ToLower(name)]
			if kind == annotate.NORP {
				continue
			}
			i := slices.IndexFunc(lanes, func(l lane) bool { return l.Name == name })
			if i < 0 {
				i = len(lanes)
				lanes = append(lanes, lane{Name: name, Kind: kind})
			}
			lanes[i].Count++
		}
	}
	slices.SortStableFunc(lanes, func(a, b lane) int { return b.Count - a.Count })
	few := slices.IndexFunc(lanes, func(l lane) bool { return l.Count < fewestDots })
	if few < 0 {
		few = len(lanes)
	}
	lanes = lanes[:min(few, mostLanes)]
	slices.SortStableFunc(lanes, func(a, b lane) int { return cmp.Compare(kindRank(a.Kind), kindRank(b.Kind)) })
	for i := range lanes {
		lanes[i].Number = i + 1
		lanes[i].Y = topHeight + i*laneHeight + laneHeight/2
	}
	return lanes
}

// kindsOf gives each name, in lower case, the kind that most of its mentions have.
func kindsOf(docs []*annotate.Document) map[string]annotate.Kind {
	type named struct {
		name string
		kind annotate.Kind
	}
	count := map[named]int{}
	kinds := map[string]annotate.Kind{}
	for _, doc := range docs {
		for _, ent := range doc.Entities {
			n := named{strings.ToLower(ent.Name), ent.Kind}
			count[n] += len(ent.Mentions)
			if count[n] > count[named{n.name, kinds[n.name]}] {
				kinds[n.name] = n.kind
			}
		}
	}
	return kinds
}

func kindRank(kind annotate.Kind) int {
	switch kind {
	case annotate.Person:
		return 0
	case annotate.Org:
		return 1
	case annotate.GPE, annotate.Location, annotate.Facility:
		return 3
	}
	return 2
}

// window gives the days that the axis shows: those of the articles, and a few before for what they look back on.
func window(docs []*annotate.Document) (first, last time.Time) {
	for _, doc := range docs {
		year, month, day, ok := doc.PublishedDay()
		if !ok {
			continue
		}
		published := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		if first.IsZero() || published.Before(first) {
			first = published
		}
		if published.After(last) {
			last = published
		}
	}
	return first.AddDate(0, 0, -3), last.AddDate(0, 0, 1)
}

// place gives every entry its x. A day is as wide as its entries need; what lies before or after the days of the axis
// stands in order beside it.
func (c *chart) place(story []entry, first, last time.Time) {
	var drawn []*entry
	for i := range story {
		if len(story[i].Lanes) > 0 {
			drawn = append(drawn, &story[i])
		}
	}
	next, x := 0, labelWidth
	standing := func(before time.Time) (from int) {
		for from = next; next < len(drawn) && begin(drawn[next]).Before(before); next++ {
			c.Marks = append(c.Marks, c.newMark(drawn[next], x+dotWidth/2+(next-from)*dotWidth))
		}
		return from
	}
	if from := standing(first); next > from {
		x += (next-from)*dotWidth + gutterSpace
	}
	c.Left = x
	dayX := map[time.Time]int{}
	for day := first; day.Before(last); day = day.AddDate(0, 0, 1) {
		dayX[day] = x
		if day.Day() == 1 || day.Equal(first) && day.Day() < 24 {
			c.Months = append(c.Months, tick{x, day.Format("January 2006")})
		}
		if day.Weekday() == time.Monday {
			c.Weeks = append(c.Weeks, tick{x, strconv.Itoa(day.Day())})
		}
		from := standing(day.AddDate(0, 0, 1))
		x += max(dayWidth, (next-from)*dotWidth)
	}
	c.Right = x
	dayX[last] = x
	for i := range c.Marks {
		if m := &c.Marks[i]; m.interval.Grain != annotate.Day && m.X > c.Left {
			if _, until, err := m.interval.Bounds(); err == nil && until.Sub(begin(m.entry)) > 24*time.Hour {
				m.Length = max(0, cmp.Or(dayX[until], c.Right)-m.X)
			}
		}
	}
	x += gutterSpace
	from := next
	for ; next < len(drawn); next++ {
		c.Marks = append(c.Marks, c.newMark(drawn[next], x+dotWidth/2+(next-from)*dotWidth))
	}
	c.Width = x + (next-from)*dotWidth + margin
}

func begin(e *entry) time.Time {
	from, _, err := e.interval.Bounds()
	if err != nil {
		return time.Time{}
	}
	return from
}

func (c *chart) newMark(e *entry, x int) mark {
	m := mark{entry: e, X: x}
	for _, number := range e.Lanes {
		l := &c.Lanes[number-1]
		m.Dots = append(m.Dots, dot{l.Y, l.Kind})
	}
	return m
}
