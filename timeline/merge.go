package timeline

// One story out of many articles: the same event told twice is one entry.

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// Merge makes one timeline of several Documents, which need the layers up to events. They may come one at a time and
// are not kept. Entries are in time order; each is one event with everyone who told it.
//
// Two tellings are the same event when
//
//   - their predicates mean the same: one lemma, or a verb and its noun ("die", "death");
//   - they share somebody who does or undergoes it, by catalogue link or by name, and nobody speaks against it;
//   - their dates agree: they are equal, or one lies within the other and nothing else does, or one is only known
//     from the day on which the article appeared and the other lies at most two days before.
//
// Tellings that differ in their dates stay apart, side by side; where they tell of the same people in much the same
// words, and their days lie close together, each entry gives the other's date as Otherwise. Acts of telling, states of mind, habits, what is
// denied, and what has no date or names nobody are left out. The result does not depend on the order of the Documents; ids of Documents should be
// unique. The cost is that of sorting the events.
func Merge(docs iter.Seq[*annotate.Document]) annotate.Timeline {
	m := merger{words: readEventWords(), strings: map[string]string{}, spellings: map[string]int{}, spelling: map[string]string{}}
	for doc := range docs {
		m.collect(doc)
	}
	m.sort()
	m.joinObjects()
	m.joinEqual()
	m.joinCoarse()
	m.joinPublished()
	m.dispute()
	return annotate.Timeline{Entries: m.entries()}
}

// account is one Document's telling of one event.
type account struct {
	document, event string
	index           int // of the event in its Document
	source          string
	title           string
	sense           string
	interval        annotate.Interval
	from, until     int64 // the interval in seconds
	anchor          annotate.Anchor
	verb            int     // index of the event whose object this one is ("signed a treaty"), or -1
	who             []party // those who do or undergo it
	names           []string
	told            []uint32 // what its clause is told with: see wording
	certain         bool
}

// party is a participant as other articles may know it.
type party struct {
	key  string
	role annotate.Role
}

// cluster is one event with its accounts; joined clusters point to the one that took them in.
type cluster struct {
	into     int // itself while it stands
	accounts []int
	best     int // the account whose date and title speak for all
	disputed []annotate.Interval
}

type merger struct {
	words    *eventWords
	folding  []byte
	strings  map[string]string // keeps one copy of each, so that no article's text is held
	accounts []account
	clusters []cluster

	spellings map[string]int    // of names: how many accounts have them
	spelling  map[string]string // of a plain name: the one that is shown
}

func (m *merger) keep(s string) string {
	if have, ok := m.strings[s]; ok {
		return have
	}
	s = strings.Clone(s)
	m.strings[s] = s
	return s
}

// collect takes the accounts out of a Document.
func (m *merger) collect(doc *annotate.Document) {
	t := newTitler(doc)
	direct := map[string]bool{} // quotations in somebody's own words
	for _, q := range doc.Quotes {
		direct[q.ID] = q.Kind == annotate.Direct
	}
	verb := -1 // the last verb that has an account
	source := m.keep(cmp.Or(doc.Publisher, doc.ID))
	for i := range doc.Events {
		ev := &doc.Events[i]
		if !m.belongs(ev) || m.onlyLeadsUp(doc.Events, i) || ev.Anchor == annotate.AnchorPublished && direct[ev.ReportedBy] {
			continue
		}
		from, until, err := ev.Interval.Bounds()
		title := t.title(i)
		if err != nil || title == "" {
			continue
		}
		a := account{
			document: m.keep(doc.ID), event: strings.Clone(ev.ID), index: i, source: source,
			title: title, sense: m.sense(ev), interval: *ev.Interval, from: from.Unix(), until: until.Unix(),
			anchor: ev.Anchor, verb: -1, told: m.wording(doc, ev), certain: ev.Factuality == annotate.Certain,
		}
		for _, p := range ev.Participants {
			k, ok := t.entity[p.Entity]
			if !ok {
				continue
			}
			ent := &doc.Entities[k]
			name := m.keep(properName(ent))
			a.names = append(a.names, name)
			m.spellings[name]++
			if p.Role == annotate.Agent || p.Role == annotate.Patient {
				a.who = append(a.who, party{m.keep(keyOf(ent)), p.Role})
			}
		}
		if ev.Rule == ruleVerb {
			verb = i
		} else if verb >= 0 && isObject(doc, &doc.Events[verb], ev) {
			a.verb = verb
		}
		m.accounts = append(m.accounts, a)
	}
}

const maxObject = 6 // tokens between a verb and the event noun that is its object

// isObject holds of an event noun that is what the verb before it does, at the same time: "signed a [treaty]".
func isObject(doc *annotate.Document, verb, noun *annotate.Event) bool {
	if !verb.Extent.Contains(noun.Span) || noun.Start < verb.End || *verb.Interval != *noun.Interval {
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

// belongs reports whether an event has a place in a timeline.
func (m *merger) belongs(ev *annotate.Event) bool {
	if ev.Interval == nil || ev.Reporting || ev.Factuality == annotate.Negated || m.words.verbs[ev.Lemma]&mind != 0 || ev.Confidence < leastConfidence {
		return false
	}
	return len(ev.Participants) > 0 || ev.Anchor == annotate.AnchorExplicit && ev.Rule == ruleVerb
}

const leastConfidence = 0.4 // below stand habits: "the army guards the border"

// onlyLeadsUp holds of a verb whose clause holds the event itself, with a date: "the talks [began] on Monday", "they
// [plan] to meet in May".
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

// sense is what the event's verb and noun have in common.
func (m *merger) sense(ev *annotate.Event) string {
	if verb := m.words.nouns[ev.Lemma]; verb != "" {
		return verb
	}
	return m.keep(ev.Lemma)
}

// keyOf is what an entity is known by in other articles: its first catalogue link, else its name.
func keyOf(ent *annotate.Entity) string {
	if len(ent.Links) > 0 {
		return ent.Links[0].Authority + ":" + ent.Links[0].ID
	}
	return plainName(ent.Name)
}

// sort brings the accounts into an order that does not depend on how they came.
func (m *merger) sort() {
	slices.SortFunc(m.accounts, func(a, b account) int {
		return cmp.Or(
			cmp.Compare(a.from, b.from), cmp.Compare(a.until, b.until), cmp.Compare(a.document, b.document),
			cmp.Compare(a.index, b.index), cmp.Compare(a.sense, b.sense), cmp.Compare(a.title, b.title),
		)
	})
	m.clusters = make([]cluster, len(m.accounts))
	for i := range m.accounts {
		m.clusters[i] = cluster{into: i, accounts: []int{i}, best: i}
	}
}

// joinObjects makes a verb and the event noun that is its object one event.
func (m *merger) joinObjects() {
	type place struct {
		document string
		index    int
	}
	verbs := map[place]int{}
	for i := range m.accounts {
		if a := &m.accounts[i]; a.verb < 0 {
			verbs[place{a.document, a.index}] = i
		}
	}
	for i := range m.accounts {
		if a := &m.accounts[i]; a.verb >= 0 {
			if verb, ok := verbs[place{a.document, a.verb}]; ok {
				m.unite(verb, i)
			}
		}
	}
}

// block is what two tellings must share to be compared at all.
type block struct{ sense, who string }

// joinEqual joins accounts of one block that have the same date.
func (m *merger) joinEqual() {
	type dated struct {
		block
		from, until int64
	}
	first := map[dated]int{}
	for i := range m.accounts {
		a := &m.accounts[i]
		for _, p := range a.who {
			key := dated{block{a.sense, p.key}, a.from, a.until}
			if other, ok := first[key]; ok {
				m.join(other, i)
			} else {
				first[key] = i
			}
		}
	}
}

// joinCoarse joins what is told of a month or a year with the one telling that lies within it.
func (m *merger) joinCoarse() {
	blocks := m.blocks()
	for i := range m.accounts {
		a := &m.accounts[i]
		if a.until-a.from <= int64(24*time.Hour/time.Second) {
			continue
		}
		for _, p := range a.who {
			if other := m.only(blocks[block{a.sense, p.key}], i, a.from, a.until); other >= 0 {
				m.join(other, i)
			}
		}
	}
}

const publishedSlack = int64(2 * 24 * time.Hour / time.Second)

// joinPublished joins what is dated by its article's day alone with the one telling that knows better.
func (m *merger) joinPublished() {
	blocks := m.blocks()
	for i := range m.accounts {
		a := &m.accounts[i]
		if a.anchor != annotate.AnchorPublished {
			continue
		}
		for _, p := range a.who {
			if other := m.only(blocks[block{a.sense, p.key}], i, a.from-publishedSlack, a.until); other >= 0 {
				m.join(other, i)
			}
		}
	}
}

// blocks lists the accounts of each block, in time order.
func (m *merger) blocks() map[block][]int {
	blocks := map[block][]int{}
	for i := range m.accounts {
		for _, p := range m.accounts[i].who {
			key := block{m.accounts[i].sense, p.key}
			blocks[key] = append(blocks[key], i)
		}
	}
	return blocks
}

// only is an account of the one cluster of a block, other than that of account i, that lies within [from, until) and
// knows its date from the text; -1 where there is none or more than one.
func (m *merger) only(accounts []int, i int, from, until int64) int {
	start, _ := slices.BinarySearchFunc(accounts, from, func(k int, from int64) int { return cmp.Compare(m.accounts[k].from, from) })
	found := -1
	for n, k := range accounts[start:] {
		b := &m.accounts[k]
		if b.from >= until || n == maxCompared {
			break
		}
		if k == i || m.find(k) == m.find(i) || b.until > until || b.anchor == annotate.AnchorPublished {
			continue
		}
		if found >= 0 && m.find(found) != m.find(k) {
			return -1
		}
		found = k
	}
	return found
}

const maxCompared = 64 // tellings of one block that are looked at for one account

func (m *merger) find(i int) int {
	for m.clusters[i].into != i {
		m.clusters[i].into = m.clusters[m.clusters[i].into].into
		i = m.clusters[i].into
	}
	return i
}

// join makes the clusters of two accounts one, unless their participants contradict each other.
func (m *merger) join(i, j int) {
	i, j = m.find(i), m.find(j)
	if i != j && !m.contradict(m.clusters[i].best, m.clusters[j].best) {
		m.unite(i, j)
	}
}

// unite makes two clusters one.
func (m *merger) unite(i, j int) {
	i, j = m.find(i), m.find(j)
	if i == j {
		return
	}
	a, b := &m.clusters[i], &m.clusters[j]
	if len(b.accounts) > len(a.accounts) || len(b.accounts) == len(a.accounts) && j < i {
		i, j, a, b = j, i, b, a
	}
	if m.compare(b.best, a.best) < 0 {
		a.best = b.best
	}
	a.accounts = append(a.accounts, b.accounts...)
	b.accounts, b.into = nil, i
}

// contradict reports whether two accounts name different doers, or different ones who undergo it.
func (m *merger) contradict(i, j int) bool {
	a, b := m.accounts[i].who, m.accounts[j].who
	for _, role := range [...]annotate.Role{annotate.Agent, annotate.Patient} {
		common, left, right := false, false, false
		for _, p := range a {
			left = left || p.role == role
			for _, q := range b {
				common = common || p.role == role && q.role == role && p.key == q.key
			}
		}
		for _, q := range b {
			right = right || q.role == role
		}
		if left && right && !common {
			return true
		}
	}
	return false
}

// compare is negative where account i speaks better for its event than account j: by how its date is known, then by
// how fine that is, then by how many take part.
func (m *merger) compare(i, j int) int {
	a, b := &m.accounts[i], &m.accounts[j]
	return cmp.Or(
		cmp.Compare(min(a.verb, 0), min(b.verb, 0)), // a verb's clause tells more than its object
		cmp.Compare(rank(a.anchor), rank(b.anchor)), cmp.Compare(a.until-a.from, b.until-b.from),
		cmp.Compare(len(b.who), len(a.who)), cmp.Compare(i, j),
	)
}

func rank(anchor annotate.Anchor) int {
	switch anchor {
	case annotate.AnchorExplicit:
		return 0
	case annotate.AnchorClause:
		return 1
	}
	return 2
}

// spell picks the form in which each name is shown in all entries: the most frequent one that is not in capitals alone.
func (m *merger) spell() {
	for name, n := range m.spellings {
		plain := plainName(name)
		have, ok := m.spelling[plain]
		if !ok || cmp.Or(
			-compareBool(isCapitals(name), isCapitals(have)), cmp.Compare(n, m.spellings[have]), strings.Compare(have, name),
		) > 0 {
			m.spelling[plain] = name
		}
	}
}

// isCapitals holds of "OSLO"; "US" and "NATO" are names of their own, which nothing else spells.
func isCapitals(name string) bool { return name == strings.ToUpper(name) }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// entries writes the clusters that stand.
func (m *merger) entries() []annotate.Entry {
	m.spell()
	order := make([]int, 0, len(m.clusters))
	for i := range m.clusters {
		if m.clusters[i].into == i {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { // earlier first, then shorter; accounts are sorted by from alone
		x, y := m.clusters[i].best, m.clusters[j].best
		a, b := &m.accounts[x], &m.accounts[y]
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.until, b.until), cmp.Compare(x, y))
	})
	entries := make([]annotate.Entry, 0, len(order))
	for _, i := range order {
		entries = append(entries, m.entry(&m.clusters[i]))
	}
	return entries
}

func (m *merger) entry(c *cluster) annotate.Entry {
	best := &m.accounts[c.best]
	interval := best.interval
	e := annotate.Entry{Interval: &interval, Title: best.title, Otherwise: c.disputed}
	slices.SortFunc(c.accounts, func(i, j int) int {
		a, b := &m.accounts[i], &m.accounts[j]
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.index, b.index), cmp.Compare(i, j))
	})
	for _, k := range c.accounts {
		a := &m.accounts[k]
		e.Events = append(e.Events, annotate.EventRef{Document: a.document, Event: a.event})
		for _, name := range a.names {
			if shown := m.spelling[plainName(name)]; !slices.Contains(e.Entities, shown) {
				e.Entities = append(e.Entities, shown)
			}
		}
		if a.source != "" && !slices.Contains(e.Sources, a.source) {
			e.Sources = append(e.Sources, a.source)
		}
	}
	return e
}
