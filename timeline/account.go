package timeline

// What one Document tells for a story: its accounts of events.

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// account is one Document's telling of one event.
type account struct {
	document, event string
	index           int // of the event in its Document
	source          string
	title           string
	sense           string
	interval        annotate.Interval
	from, until     int64 // the interval in seconds; both undated where there is none
	anchor          annotate.Anchor
	verb            int     // index of the event whose subject or object this one is ("signed a treaty"), or -1
	who             []party // those who do or undergo it; where there is nobody, those beside it
	names           []string
	appeared        int64    // the day of the article, in seconds, or undated
	around          []string // keys of those whom the article names most, most often first
	weight          []int    // of those, as signs of a matter: see alike
	told            []uint32 // what its clause is told with: see wording
	certain         bool
	future          bool
	light           bool // its sense says little without those who take part
	passing         bool // a mention in passing: it may join an entry, but makes none
}

// undated is the moment of what has no date: after all that has one.
const undated = math.MaxInt64

// party is a participant as other articles may know it.
type party struct {
	key  string // see keyOf
	name string // plain
	role annotate.Role
	kind annotate.Kind
}

// same reports whether two parties can be one: "Lee" is Ann Lee or Bo Lee, who are not each other.
func (p party) same(q party) bool {
	return p.key == q.key && (p.name == q.name || p.name == p.key || q.name == q.key || strings.Contains(p.key, ":"))
}

// nested reports whether two bodies or places may be one whose name the other's holds: "Hull Clinic", "the rehab center Hull Clinic".
func (p party) nested(q party) bool {
	return p.kind != annotate.Person && (allWithin(p.name, q.name) || allWithin(q.name, p.name))
}

// allWithin reports whether each word of a name is one of another's.
func allWithin(name, other string) bool {
	words := strings.Fields(other)
	for word := range strings.FieldsSeq(name) {
		if !slices.Contains(words, word) {
			return false
		}
	}
	return true
}

// mostAround bounds the entities of an article that its mentions in passing may be about.
const mostAround = 12

// collect takes the accounts out of a Document.
func (m *merger) collect(doc *annotate.Document) {
	t := newTitler(doc)
	direct := map[string]bool{} // quotations in somebody's own words
	for _, q := range doc.Quotes {
		direct[q.ID] = q.Kind == annotate.Direct
	}
	appeared := int64(undated)
	year, month, day, published := doc.PublishedDay()
	if published {
		appeared = time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()
	}
	verbs, lifted := m.clauses(doc)
	around, weight := m.namedMost(doc)
	id, source := m.keep(doc.ID), m.keep(cmp.Or(doc.Publisher, doc.ID))
	for i := range doc.Events {
		ev := &doc.Events[i]
		if m.onlyTells(ev) || ev.Factuality == annotate.Negated || m.words.verbs[ev.Lemma]&(mind|aspect) != 0 && ev.Rule == ruleVerb && !m.belongs(ev) && !lifted[i] {
			continue
		}
		a := account{
			document: id, event: strings.Clone(ev.ID), index: i, source: source, sense: m.keep(m.words.sense(ev.Lemma)), from: undated, until: undated,
			anchor: ev.Anchor, verb: verbs[i], appeared: appeared, around: around, weight: weight, certain: ev.Factuality == annotate.Certain,
			future: ev.Factuality == annotate.Future,
		}
		a.light = m.words.verbs[a.sense]&light != 0
		if ev.Interval != nil {
			from, until, err := ev.Interval.Bounds()
			if err != nil {
				continue
			}
			a.interval, a.from, a.until = *ev.Interval, from.Unix(), until.Unix()
		}
		makes := m.belongs(ev) || lifted[i] || !published && m.mayBeUndated(ev)
		if makes && (lifted[i] || !m.onlyLeadsUp(doc.Events, i)) && !(ev.Anchor == annotate.AnchorPublished && direct[ev.ReportedBy]) && m.words.verbs[ev.Lemma]&mind == 0 {
			a.title = t.title(i)
		}
		a.passing, a.told = a.title == "", m.wording(doc, ev)
		m.cast(&a, t, ev)
		m.accounts = append(m.accounts, a)
	}
}

// cast notes who takes part.
func (m *merger) cast(a *account, t *titler, ev *annotate.Event) {
	var beside []party
	for _, p := range ev.Participants {
		k, ok := t.entity[p.Entity]
		if !ok {
			continue
		}
		ent := &t.doc.Entities[k]
		if !a.passing {
			name := m.keep(properName(ent))
			a.names = append(a.names, name)
			m.spellings[name]++
		}
		one := party{m.keep(keyOf(ent)), m.keep(plainName(ent.Name)), p.Role, ent.Kind}
		if p.Role == annotate.Agent || p.Role == annotate.Patient {
			a.who = append(a.who, one)
		} else {
			beside = append(beside, one)
		}
	}
	if len(a.who) == 0 {
		a.who = beside
	}
}

// namedMost gives the keys of the entities that an article names most, and what each is worth as a sign of its
// matter: see alike.
func (m *merger) namedMost(doc *annotate.Document) (keys []string, weight []int) {
	order := make([]int, len(doc.Entities))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return len(doc.Entities[j].Mentions) - len(doc.Entities[i].Mentions) })
	for _, i := range order[:min(len(order), mostAround)] {
		ent := &doc.Entities[i]
		keys = append(keys, m.keep(keyOf(ent)))
		w := 0
		if !isPlace(ent.Kind) && ent.Kind != annotate.NORP {
			w++
		}
		if len(ent.Mentions) > 1 {
			w++
		}
		weight = append(weight, w)
	}
	return keys, weight
}

// clauses finds, for each event noun that is the subject or the object of a verb of the same time, that verb's index (else
// -1), and which verbs have a place in a timeline by what such a noun tells: "[talks in Vienna] broke down".
func (m *merger) clauses(doc *annotate.Document) (verbs []int, lifted []bool) {
	verbs, lifted = make([]int, len(doc.Events)), make([]bool, len(doc.Events))
	for i := range doc.Events {
		verbs[i] = -1
		noun := &doc.Events[i]
		if noun.Rule == ruleVerb || noun.Interval == nil {
			continue
		}
		for _, j := range [...]int{i - 1, i - 2, i + 1, i + 2} {
			if j < 0 || j >= len(doc.Events) {
				continue
			}
			verb := &doc.Events[j]
			if verb.Rule != ruleVerb || verb.Interval == nil || *verb.Interval != *noun.Interval || verb.Reporting || verb.Factuality == annotate.Negated || !verb.Extent.Contains(noun.Span) {
				continue
			}
			if isObject(doc, verb, noun) || isSubject(doc, verb, noun) {
				verbs[i] = j
				lifted[j] = lifted[j] || m.belongs(noun)
				break
			}
			if noun.Anchor != annotate.AnchorExplicit && verbs[i] < 0 {
				verbs[i] = j // told with the clause around it
			}
		}
	}
	return verbs, lifted
}

const maxObject = 6 // tokens between a verb and the event noun that is its object

// isObject holds of an event noun that is what the verb before it does: "signed a [treaty]".
func isObject(doc *annotate.Document, verb, noun *annotate.Event) bool {
	if noun.Start < verb.End {
		return false
	}
	from, until := doc.TokensIn(annotate.Span{Start: verb.End, End: noun.Start})
	if until-from > maxObject {
		return false
	}
	for _, tok := range doc.Tokens[from:until] {
		switch tok.POS {
		case "IN", "TO", "CC", ",", ":":
			return false
		}
		if isVerb(tok.POS) {
			return false
		}
	}
	return true
}

// isSubject holds of an event noun whose phrase ends right before the verb: "the [talks] in Vienna broke down".
func isSubject(doc *annotate.Document, verb, noun *annotate.Event) bool {
	if noun.End > verb.Start {
		return false
	}
	from, until := doc.TokensIn(annotate.Span{Start: noun.Extent.End, End: max(noun.Extent.End, verb.Start)})
	if until-from > maxObject {
		return false
	}
	for _, tok := range doc.Tokens[from:until] {
		if !isVerb(tok.POS) && !isAdverb(tok.POS) && tok.POS != "MD" {
			return false
		}
	}
	return true
}

// belongs reports whether an event has a place in a timeline.
func (m *merger) belongs(ev *annotate.Event) bool {
	if ev.Interval == nil || m.onlyTells(ev) || ev.Factuality == annotate.Negated || m.words.verbs[ev.Lemma]&mind != 0 || ev.Confidence < leastConfidence {
		return false
	}
	return hasEntity(ev) || ev.Anchor == annotate.AnchorExplicit && ev.Rule == ruleVerb
}

// hasEntity reports whether somebody or something with a name or a mention takes part.
func hasEntity(ev *annotate.Event) bool {
	return slices.ContainsFunc(ev.Participants, func(p annotate.Participant) bool { return p.Entity != "" || p.Mention != "" })
}

// onlyTells holds of acts of telling, save those that change something themselves: what a ministry announces was not so
// before.
func (m *merger) onlyTells(ev *annotate.Event) bool {
	return ev.Reporting && m.words.verbs[ev.Lemma]&deed == 0
}

const leastConfidence = 0.4 // below stand habits: "the army guards the border"

// mayBeUndated reports whether an event of an article without a day of publication has a place though it has no date.
func (m *merger) mayBeUndated(ev *annotate.Event) bool {
	return ev.Interval == nil && ev.Factuality == annotate.Certain && hasEntity(ev)
}

// onlyLeadsUp holds of a verb whose clause holds the event itself, with a date: "they [plan] to meet in May".
func (m *merger) onlyLeadsUp(events []annotate.Event, i int) bool {
	ev := &events[i]
	if m.words.verbs[ev.Lemma]&(aspect|ahead|maybe) == 0 {
		return false
	}
	for _, near := range [...]int{i - 1, i + 1, i + 2} {
		if near >= 0 && near < len(events) && ev.Extent.Contains(events[near].Span) && m.belongs(&events[near]) {
			return true
		}
	}
	return false
}

// keyOf is what an entity is known by in other articles: its first catalogue link, else a person's surname, else its name.
// A name of two words may be a person's, whatever its kind here: one article is surer of that than another.
func keyOf(ent *annotate.Entity) string {
	if len(ent.Links) > 0 {
		return ent.Links[0].Authority + ":" + ent.Links[0].ID
	}
	name := plainName(ent.Name)
	if ent.Kind == annotate.Person || strings.Count(name, " ") == 1 {
		return surname(name)
	}
	return name
}

// surname is the last word of a plain name that is no addition.
func surname(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 {
		switch strings.Trim(words[len(words)-1], ".,") {
		case "jr", "sr", "ii", "iii", "iv":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	if len(words) == 0 {
		return name
	}
	return words[len(words)-1]
}
