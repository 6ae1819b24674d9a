package main

// Which events a report's timeline shows.

import (
	"cmp"
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

// mainEvents gives, by id, the events of a Document's own story that the text itself dates, without those told inside
// the clause of another one of the same date.
func mainEvents(doc *annotate.Document, story annotate.Timeline) map[string]*annotate.Event {
	byID := make(map[string]*annotate.Event, len(doc.Events))
	for i := range doc.Events {
		byID[doc.Events[i].ID] = &doc.Events[i]
	}
	var dated []*annotate.Event
	for _, entry := range story.Entries {
		for _, ref := range entry.Events {
			if ev := byID[ref.Event]; ev.Interval != nil && ev.Anchor != annotate.AnchorPublished {
				dated = append(dated, ev)
			}
		}
	}
	slices.SortStableFunc(dated, func(a, b *annotate.Event) int {
		return cmp.Or(
			cmp.Compare(a.Interval.From, b.Interval.From),
			cmp.Compare(a.Interval.Until, b.Interval.Until),
			a.Extent.Compare(b.Extent))
	})
	events := make(map[string]*annotate.Event, len(dated))
	told := 0 // how far into the text the clauses of this date reach
	for i, ev := range dated {
		if i > 0 && (ev.Interval.From != dated[i-1].Interval.From || ev.Interval.Until != dated[i-1].Interval.Until) {
			told = 0
		}
		if ev.Extent.End > told {
			events[ev.ID] = ev
			told = ev.Extent.End
		}
	}
	return events
}
