package main

// The report for eyes: who is named, who said what, what happened when.

import (
	"bufio"
	"cmp"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

const (
	reportWidth = 80
	dateColumn  = 24 // where the timeline's text begins
)

// writeReports writes one report after the other.
func writeReports(out io.Writer, docs iter.Seq[*annotate.Document], _ func() bool) error {
	buffered := bufio.NewWriter(out)
	r := report{flow{out: buffered, width: reportWidth, colour: wantsColour(out)}}
	first := true
	for doc := range docs {
		if !first {
			r.line(faint, strings.Repeat("─", reportWidth))
			r.end()
		}
		first = false
		r.document(doc)
		if err := buffered.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// report writes documents for eyes.
type report struct{ flow }

func (r *report) document(doc *annotate.Document) {
	r.line(bold, cmp.Or(doc.Title, doc.ID, "Article"))
	r.line(faint, strings.Join(slices.DeleteFunc([]string{doc.Publisher, publishedDay(doc)}, isEmpty), " · "))
	r.end()
	r.names(doc)
	r.quotes(doc)
	r.timeline(doc)
}

func isEmpty(s string) bool { return s == "" }

func publishedDay(doc *annotate.Document) string {
	year, month, day, ok := doc.PublishedDay()
	if !ok {
		return "no date"
	}
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}

// line writes one paragraph in one style.
func (r *report) line(s style, text string) {
	r.begin(0, 0)
	r.put(s, oneLine(text))
	r.end()
}

// group is a heading of the report with the kinds that stand below it.
type group struct {
	heading string
	style   style
	kinds   []annotate.Kind // none: all that no other group has
	listed  bool            // each entity on a line of its own
}

var groups = [...]group{
	{"People", blue, []annotate.Kind{annotate.Person}, true},
	{"Organisations", magenta, []annotate.Kind{annotate.Org}, true},
	{"Places", green, []annotate.Kind{annotate.GPE, annotate.Location, annotate.Facility}, false},
	{"Nationalities and groups", yellow, []annotate.Kind{annotate.NORP}, false},
	{"Other names", plain, nil, false},
}

// groupOf is the index of a kind's group.
func groupOf(kind annotate.Kind) int {
	return slices.IndexFunc(groups[:], func(g group) bool { return g.kinds == nil || slices.Contains(g.kinds, kind) })
}

// names lists the entities, in each group the most often named first.
func (r *report) names(doc *annotate.Document) {
	if len(doc.Entities) == 0 {
		return
	}
	r.line(bold, "WHO IS NAMED")
	var members [len(groups)][]annotate.Entity
	for _, ent := range doc.Entities {
		g := groupOf(ent.Kind)
		members[g] = append(members[g], ent)
	}
	for i, entities := range members {
		if len(entities) == 0 {
			continue
		}
		slices.SortStableFunc(entities, func(a, b annotate.Entity) int { return len(b.Mentions) - len(a.Mentions) })
		r.begin(2, 2)
		r.put(faint, groups[i].heading)
		r.end()
		for j, ent := range entities {
			if groups[i].listed || j == 0 {
				r.begin(4, 6)
			} else {
				r.put(faint, " · ")
			}
			r.entity(groups[i].style, ent)
			if groups[i].listed || j == len(entities)-1 {
				r.end()
			}
		}
	}
	r.end()
}

// entity writes a name with its roles, its aliases and how often it is mentioned.
func (r *report) entity(s style, ent annotate.Entity) {
	r.put(s, oneLine(ent.Name))
	if len(ent.Roles) > 0 {
		r.put(plain, ", "+oneLine(strings.Join(ent.Roles, ", ")))
	}
	if len(ent.Aliases) > 0 {
		r.put(faint, " (also "+oneLine(strings.Join(ent.Aliases, ", "))+")")
	}
	if n := len(ent.Mentions); n > 1 {
		r.put(faint, " ×"+strconv.Itoa(n))
	}
}

// quotes lists the quotations with their speakers and relays, in the order of the text.
func (r *report) quotes(doc *annotate.Document) {
	if len(doc.Quotes) == 0 {
		return
	}
	r.line(bold, "WHO SAID WHAT")
	for _, q := range doc.Quotes {
		r.begin(2, 4)
		if q.Speaker == nil {
			r.put(faint, "speaker not named")
		} else {
			r.put(strong, oneLine(q.Speaker.Name))
		}
		for _, relay := range q.Via {
			r.put(faint, ", via ")
			r.put(yellow, oneLine(relay.Name))
		}
		if q.Addressee != nil {
			r.put(faint, ", to "+oneLine(q.Addressee.Name))
		}
		r.end()
		r.begin(4, 4)
		for i, piece := range q.Content {
			if i > 0 {
				r.put(faint, " … ")
			}
			r.put(plain, oneLine(doc.Slice(piece)))
		}
		r.end()
	}
	r.end()
}

// timeline lists what the text itself dates, in order of time; one date stands before all that happened on it.
func (r *report) timeline(doc *annotate.Document) {
	story := timeline.Order(doc)
	events := mainEvents(doc, story)
	before := ""
	for _, entry := range story.Entries {
		i := slices.IndexFunc(entry.Events, func(ref annotate.EventRef) bool { return events[ref.Event] != nil })
		if i < 0 {
			continue
		}
		ev := events[entry.Events[i].Event]
		if before == "" {
			r.line(bold, "WHAT HAPPENED WHEN")
		}
		when := entry.Interval.String()
		r.begin(2, dateColumn)
		if when != before {
			r.put(cyan, when)
		}
		before = when
		r.to(dateColumn)
		r.put(plain, oneLine(entry.Title))
		if ev.Factuality != annotate.Certain {
			r.put(faint, " ("+string(ev.Factuality)+")")
		}
		r.end()
	}
	if before != "" {
		r.end()
	}
}
