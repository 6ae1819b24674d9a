package main

// Who did what when, on MEANTIME's news on Apple (timeline.py tuples): events (E), participants with their role (W),
// dates (T), and events that are right in all three (tuples). Reporting, generic, grammatical and set events are not
// asked for and not held against the program.

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

type goldEvent struct {
	annotate.Span
	Dates        []string          `json:"dates"` // TIMEX3 values; any of them is right
	Skip         string            `json:"skip"`  // why it is not asked for
	Participants []goldParticipant `json:"participants"`
}

type goldParticipant struct {
	annotate.Span
	Role string   `json:"role"`
	Kind string   `json:"kind"`
	Head *[2]int  `json:"head"`
	Same [][2]int `json:"same"` // other mentions of the entity
}

// judged reports whether a participant counts: an agent or a patient that is no amount.
func (p goldParticipant) judged() bool {
	return (p.Role == string(annotate.Agent) || p.Role == string(annotate.Patient)) && p.Kind != "VALUE"
}

// standsAt reports whether one of spans touches the participant's head or another mention of its entity.
func (p goldParticipant) standsAt(spans []annotate.Span) bool {
	head := p.Span
	if p.Head != nil {
		head = annotate.Span{Start: p.Head[0], End: p.Head[1]}
	}
	if slices.ContainsFunc(spans, head.Overlaps) {
		return true
	}
	return slices.ContainsFunc(p.Same, func(s [2]int) bool {
		return slices.ContainsFunc(spans, annotate.Span{Start: s[0], End: s[1]}.Overlaps)
	})
}

func (ev goldEvent) intervals() []interval {
	var dates []interval
	for _, value := range ev.Dates {
		if iv, ok := intervalOf(value); ok {
			dates = append(dates, iv)
		}
	}
	return dates
}

func meantime(data string) (devSet, error) {
	articles, gold, err := readTimeline(filepath.Join(data, "timeline", "meantime"), nil)
	return devSet{
		name:     "MEANTIME Apple",
		articles: articles,
		score:    func(docs []*annotate.Document) []figure { return scoreTuples(gold, docs) },
	}, err
}

// tupleCounts are the counts of all articles.
type tupleCounts struct {
	events, who, tuples tally
	when, whenElse      share // of all gold dates; of those other than the publication day
}

func scoreTuples(gold []timelineGold, docs []*annotate.Document) []figure {
	var c tupleCounts
	for i := range gold {
		c.count(&gold[i], docs[i])
	}
	return []figure{
		c.events.figure("events, mention F1 (E)"),
		c.who.figure("events, participant F1 (W)"),
		c.when.figure("events, date accuracy (T)"),
		c.whenElse.figure("events, other than publication day (T)"),
		c.tuples.figure("events, tuple F1"),
	}
}

func (c *tupleCounts) count(g *timelineGold, doc *annotate.Document) {
	var wanted, spared []goldEvent
	for _, ev := range g.Events {
		switch {
		case !g.counts(ev.Span):
		case ev.Skip == "":
			wanted = append(wanted, ev)
		default:
			spared = append(spared, ev)
		}
	}
	have := slices.DeleteFunc(slices.Clone(doc.Events), func(ev annotate.Event) bool { return ev.Reporting || !g.counts(ev.Span) })
	pairs := pairSpans(
		spansOf(wanted, func(ev goldEvent) annotate.Span { return ev.Span }),
		spansOf(have, func(ev annotate.Event) annotate.Span { return ev.Span }),
		func(int) bool { return false })
	goldOf := map[int]*goldEvent{}
	for i, j := range pairs {
		goldOf[j] = &wanted[i]
	}

	look := newLookup(doc)
	heard := map[int]prediction{} // the events that count
	for j, ev := range have {
		gold := goldOf[j]
		onSpared := func(s goldEvent) bool { return s.Overlaps(ev.Span) }
		if gold == nil && slices.ContainsFunc(spared, onSpared) {
			continue
		}
		p := look.prediction(ev, gold)
		heard[j] = p
		c.events.predicted++
		c.who.predicted += len(p.who)
		if gold == nil && p.complete() {
			c.tuples.predicted++
		}
	}
	published, isPublished := intervalOf(g.Published[:min(len(g.Published), 10)])
	for i, ev := range wanted {
		var who []goldParticipant
		for _, p := range ev.Participants {
			if p.judged() {
				who = append(who, p)
			}
		}
		dates := ev.intervals()
		full := len(who) > 0 && len(dates) > 0
		c.events.gold++
		c.who.gold += len(who)
		if full {
			c.tuples.gold++
		}
		j, found := pairs[i]
		if !found {
			continue
		}
		p := heard[j]
		c.events.right++
		rightWho := sameParticipants(who, p.who)
		c.who.right += rightWho
		rightWhen := p.dated && slices.ContainsFunc(dates, func(gold interval) bool { return gold.holds(p.when) })
		if len(dates) > 0 {
			c.when.add(rightWhen)
			if !isPublished || !slices.Contains(dates, published) {
				c.whenElse.add(rightWhen)
			}
		}
		if full && p.complete() {
			c.tuples.predicted++
			if rightWhen && rightWho > 0 {
				c.tuples.right++
			}
		}
	}
}

// prediction is what a predicted event says of who and when.
type prediction struct {
	who   []participant
	when  interval
	dated bool
}

func (p prediction) complete() bool { return len(p.who) > 0 && p.dated }

type participant struct {
	role  annotate.Role
	spans []annotate.Span // where it stands
}

// sameParticipants counts the gold participants found in their role, one to one.
func sameParticipants(gold []goldParticipant, predicted []participant) int {
	taken, n := make([]bool, len(predicted)), 0
	for _, g := range gold {
		for j, p := range predicted {
			if !taken[j] && string(p.role) == g.Role && g.standsAt(p.spans) {
				taken[j] = true
				n++
				break
			}
		}
	}
	return n
}

// lookup resolves the references of a Document's events.
type lookup struct {
	mentions map[string]annotate.Span
	entities map[string][]annotate.Span // where each stands
	times    map[string]*annotate.TimeExpr
}

func newLookup(doc *annotate.Document) lookup {
	l := lookup{map[string]annotate.Span{}, map[string][]annotate.Span{}, map[string]*annotate.TimeExpr{}}
	for _, m := range doc.Mentions {
		l.mentions[m.ID] = m.Span
	}
	for _, ent := range doc.Entities {
		for _, id := range ent.Mentions {
			l.entities[ent.ID] = append(l.entities[ent.ID], l.mentions[id])
		}
	}
	for i := range doc.Times {
		l.times[doc.Times[i].ID] = &doc.Times[i]
	}
	return l
}

// prediction reads an event. Its participants that stand where the gold event has an amount do not count.
func (l lookup) prediction(ev annotate.Event, gold *goldEvent) prediction {
	var p prediction
	for _, part := range ev.Participants {
		if part.Role != annotate.Agent && part.Role != annotate.Patient {
			continue
		}
		spans := l.entities[part.Entity]
		if s, ok := l.mentions[part.Mention]; ok {
			spans = []annotate.Span{s}
		} else if part.Span != nil {
			spans = []annotate.Span{*part.Span}
		}
		amount := func(g goldParticipant) bool { return g.Kind == "VALUE" && g.standsAt(spans) }
		if gold == nil || !slices.ContainsFunc(gold.Participants, amount) {
			p.who = append(p.who, participant{part.Role, spans})
		}
	}
	p.when, p.dated = l.date(ev)
	return p
}

// date is the event's interval, else that of the time it names.
func (l lookup) date(ev annotate.Event) (interval, bool) {
	if iv, ok := bounds(ev.Interval); ok {
		return iv, true
	}
	tx := l.times[ev.Time]
	if tx == nil {
		return interval{}, false
	}
	if iv, ok := bounds(tx.Interval); ok {
		return iv, true
	}
	return intervalOf(strings.TrimSpace(tx.Value))
}

func bounds(iv *annotate.Interval) (interval, bool) {
	if iv == nil {
		return interval{}, false
	}
	from, until, err := iv.Bounds()
	return interval{from, until}, err == nil && from.Before(until)
}
