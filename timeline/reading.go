package timeline

// What a rule makes of a match: the parts that it captured, and the reading that it composes of them.

import (
	"math/bits"
	"strconv"

	"github.com/dateline-news/dateline/annotate"
)

// parts are the captured items of a match. n of a part that is absent is 0.
type parts struct {
	there uint64
	items [partCount_]item
}

func (p *parts) set(which part, it *item) {
	p.there |= 1 << which
	p.items[which] = *it
}

// clear forgets what was captured: a few items of many.
func (p *parts) clear() {
	for ; p.there != 0; p.there &= p.there - 1 {
		p.items[bits.TrailingZeros64(p.there)] = item{}
	}
}

func (p *parts) has(which part) bool { return p.there>>which&1 != 0 }
func (p *parts) n(which part) int    { return int(p.items[which].number) * int(p.there>>which&1) }
func (p *parts) unit() unit          { return unit(p.n(partUnit)) }

// edge is which third a match names: 1, 2, 3, or 0 for none.
func (p *parts) edge() int {
	if p.has(partEdge) {
		return p.n(partEdge)
	}
	return p.n(partEdge2)
}

// The mods of TIMEX3 that are used.
const (
	modStart = "START"
	modMid   = "MID"
	modEnd   = "END"
)

// edges are the mods of thirds, and bounds those of approximators, as numbered in words.txt.
var (
	edges  = [...]string{0: "", 1: modStart, 2: modMid, 3: modEnd}
	bounds = [...]string{0: "", 1: "APPROX", 2: "LESS_THAN", 3: "MORE_THAN", 4: "LESS_THAN", 5: "EQUAL_OR_MORE", 6: "EQUAL_OR_LESS"}
)

// reading is what a time expression means.
type reading struct {
	kind annotate.TimeType
	mod  string
	text string // the value where it is no stretch: a duration, a set, a reference, or a stretch with unknown parts

	stretch stretch // what it names of the calendar, if known
	edge    int     // 1, 2, 3: the first, middle or last third of stretch
	from    moment  // where the interval is cut otherwise than by thirds
	until   moment
	cut     bool

	grain    unit    // of a reading without a stretch
	lead     stretch // a first time that the match holds: "3" of "3 to 5 May"
	leadText string  // the value of a first time that is a duration: "two" of "two or three weeks"
	leads    int     // how many items the lead takes, and how many stand between it and the main time
	gap      int
	quiet    bool // no date for later ones to lean on
}

// date reads a stretch.
func date(s stretch) (reading, bool) {
	if y, _, _ := s.first.date(); y < -9998 || y > 9998 {
		return reading{}, false
	}
	kind := annotate.Date
	if s.unit <= hour || s.unit == partOfDay {
		kind = annotate.Time
	}
	return reading{kind: kind, stretch: s}, s.known()
}

// dateEdge reads a third of a stretch: 0 for all of it.
func dateEdge(s stretch, edge int) (reading, bool) {
	out, ok := date(s)
	out.edge = edge
	out.mod = edges[edge]
	return out, ok
}

// widen lets a third begin where an earlier one does: "mid-to-late March" is from the 11th on. The mod is that of the later
// one, for TIMEX3 has none for both.
func (out *reading) widen(lead int) {
	if out.edge <= lead || out.cut {
		return
	}
	out.from, _ = out.stretch.third(lead)
	_, out.until = out.stretch.third(out.edge)
	out.cut = true
}

// unknown reads a stretch of which only a part is known: "XXXX-12".
func unknown(text string, grain unit) (reading, bool) {
	kind := annotate.Date
	if grain <= hour || grain == partOfDay {
		kind = annotate.Time
	}
	return reading{kind: kind, text: text, grain: grain}, true
}

// duration reads an amount of time.
func duration(u unit, n, hundredths int) (reading, bool) {
	return reading{kind: annotate.Duration, text: string(appendDuration([]byte{'P'}, u, n, hundredths)), grain: u}, u != noUnit
}

func vague(u unit) (reading, bool) {
	return reading{kind: annotate.Duration, text: vagueDuration(u), grain: u}, u != noUnit
}

// set reads something that recurs.
func set(text string, grain unit) (reading, bool) {
	return reading{kind: annotate.Set, text: text, grain: grain}, true
}

// reference reads PRESENT_REF, PAST_REF or FUTURE_REF.
func reference(text string) (reading, bool) {
	return reading{kind: annotate.Date, text: text}, true
}

func (out reading) withMod(mod string) reading {
	if mod != "" {
		out.mod = mod
	}
	return out
}

// annotation writes the reading down as the data model has it. Its interval, if it has one, is written into span.
func (out *reading) annotation(span *annotate.Interval) annotate.TimeExpr {
	tx := annotate.TimeExpr{Type: out.kind, Value: out.text, Mod: out.mod, Grain: grainAt(out.grain)}
	s := out.stretch
	if !s.known() {
		return tx
	}
	from, until := s.bounds()
	switch {
	case out.cut:
		from, until = out.from, out.until
	case out.edge != 0:
		from, until = s.third(out.edge)
	}
	var buf [96]byte // one string holds the value and both ends
	b := s.appendValue(buf[:0])
	ends := len(b)
	b = from.append(b, s.unit)
	middle := len(b)
	text := string(until.append(b, s.unit))
	if out.text == "" {
		tx.Value = text[:ends]
	}
	tx.Grain = grainOf[s.unit]
	*span = annotate.Interval{From: text[ends:middle], Until: text[middle:], Grain: tx.Grain}
	tx.Interval = span
	return tx
}

func grainAt(u unit) annotate.Grain {
	if u == noUnit {
		return ""
	}
	return grainOf[u]
}

// openUnits are stretches of which nothing is known but how long they are: "last week" where there is no day to lean on.
var openUnits = [century + 1]string{dayUnit: "XXXX-XX-XX", week: "XXXX-WXX", month: "XXXX-XX", quarter: "XXXX-QX", year: "XXXX"}

// openMonth is a month of an unknown year, and so on: TIMEX3 writes X for what is not known.
func openMonth(m int) string         { return "XXXX-" + twoDigits(m) }
func openDay(m, d int) string        { return "XXXX-" + twoDigits(m) + "-" + twoDigits(d) }
func openWeekday(weekday int) string { return "XXXX-WXX-" + strconv.Itoa(weekday) }

func twoDigits(n int) string { return string(appendPadded(nil, n, 2)) }

// has reports whether the match has an item of a class.
func (r *reader) has(name string) bool {
	c := r.alphabet.ids[name]
	for i := range r.match {
		if r.match[i].class == c {
			return true
		}
	}
	return false
}
