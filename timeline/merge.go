package timeline

// One story out of many articles: the same event told twice is one entry.

import (
	"cmp"
	"iter"
	"math"
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
//   - their predicates mean the same: one lemma, a verb and its noun ("die", "death"), or two verbs that news uses alike
//     ("buy", "acquire");
//   - they share somebody who does or undergoes it, by catalogue link, name or surname, or else their articles, of the same
//     two weeks, are of one matter by whom they name; and nobody of the same kind speaks against it;
//   - their dates agree: they are equal, or one lies within the other and nothing else does, or one is only known
//     from the day on which the article appeared and the other lies at most two days before, or one has none.
//
// What an article mentions in passing ("the killing"), without people or a date of its own, joins the one event that it
// can be: of those that the article tells itself, else of those whose people the article names. Tellings that differ in
// their dates stay apart, side by side; where they tell of the same people in much the same words, and their days lie
// close together, each entry gives the other's date as Otherwise.
//
// Acts of telling (save announcements), states of mind, habits, conditions, what is denied, and what names nobody make no
// entry. What has no date stands at the end where its article has no day of publication, else it is left out. The result
// does not depend on the order of the Documents; ids of Documents should be unique. The cost is that of sorting the
// events.
func Merge(docs iter.Seq[*annotate.Document]) annotate.Timeline {
	m := merger{
		words: readEventWords(), strings: map[string]string{},
		spellings: map[string]int{}, spelling: map[string]string{},
	}
	for doc := range docs {
		m.collect(doc)
	}
	m.sort()
	m.joinClauses(true)
	m.joinEqual()
	m.joinCoarse()
	m.joinPublished()
	m.joinUndated()
	m.joinAround()
	m.joinPassing()
	m.joinClauses(false)
	m.dispute()
	return annotate.Timeline{Entries: m.entries()}
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

// joinClauses makes a verb and the event noun that is its subject or object one event: first those of verbs that say
// little by themselves ("made an offer"); in the end what nobody else tells ("a quake shook Lima", where no other clause
// speaks of the quake).
func (m *merger) joinClauses(light bool) {
	type place struct {
		document string
		index    int
	}
	verbs := map[place]int{}
	for i := range m.accounts {
		if a := &m.accounts[i]; a.verb < 0 && !a.passing {
			verbs[place{a.document, a.index}] = i
		}
	}
	for i := range m.accounts {
		if a := &m.accounts[i]; a.verb >= 0 {
			verb, ok := verbs[place{a.document, a.verb}]
			if ok && (light && m.accounts[verb].light || !light && m.toldOnce(i)) {
				m.unite(verb, i)
			}
		}
	}
}

// toldOnce reports whether nothing but mentions in passing tells of an account's event besides.
func (m *merger) toldOnce(i int) bool {
	for _, k := range m.clusters[m.find(i)].accounts {
		if k != i && !m.accounts[k].passing {
			return false
		}
	}
	return true
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
		if a.passing {
			continue
		}
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
		if a.passing || a.until-a.from <= oneDay {
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
		if a.passing || a.anchor != annotate.AnchorPublished {
			continue
		}
		for _, p := range a.who {
			if other := m.only(blocks[block{a.sense, p.key}], i, a.from-publishedSlack, a.until); other >= 0 {
				m.join(other, i)
			}
		}
	}
}

// joinUndated joins what has no date with the one telling that has.
func (m *merger) joinUndated() {
	blocks := m.blocks()
	for i := range m.accounts {
		a := &m.accounts[i]
		if a.passing || a.from != undated {
			continue
		}
		for _, p := range a.who {
			if other := m.only(blocks[block{a.sense, p.key}], i, math.MinInt64, undated); other >= 0 {
				m.join(other, i)
			}
		}
	}
}

// blocks lists the accounts of each block, in time order.
func (m *merger) blocks() map[block][]int {
	blocks := map[block][]int{}
	for i := range m.accounts {
		if m.accounts[i].passing {
			continue
		}
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
	if i != j && !m.contradict(&m.accounts[m.clusters[i].best], &m.accounts[m.clusters[j].best]) {
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
		i, a, b = j, b, a
	}
	if m.compare(b.best, a.best) < 0 {
		a.best = b.best
	}
	a.accounts = append(a.accounts, b.accounts...)
	b.accounts, b.into = nil, i
}

// contradict reports whether two accounts name different doers, or different ones who undergo it. A person does not
// speak against a company: either may be said to do the same.
func (m *merger) contradict(x, y *account) bool {
	for _, role := range [...]annotate.Role{annotate.Agent, annotate.Patient} {
		common, differ := false, false
		for _, p := range x.who {
			for _, q := range y.who {
				if p.role == role && q.role == role {
					common = common || p.same(q)
					differ = differ || p.kind == q.kind && !p.same(q) && !p.nested(q)
				}
			}
		}
		if differ && !common {
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
		compareBool(a.passing, b.passing), compareBool(a.from == undated, b.from == undated),
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
		if m.clusters[i].into == i && !m.accounts[m.clusters[i].best].passing {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { // earlier first, then shorter; accounts are sorted by from alone
		x, y := m.when(&m.clusters[i]), m.when(&m.clusters[j])
		a, b := &m.accounts[x], &m.accounts[y]
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.until, b.until), cmp.Compare(x, y))
	})
	entries := make([]annotate.Entry, 0, len(order))
	for _, i := range order {
		entries = append(entries, m.entry(&m.clusters[i]))
	}
	return entries
}

// when is the account whose date is the cluster's: the best, or the first with a date where that has none.
func (m *merger) when(c *cluster) int {
	if m.accounts[c.best].from == undated {
		if first := slices.Min(c.accounts); m.accounts[first].from != undated {
			return first
		}
	}
	return c.best
}

func (m *merger) entry(c *cluster) annotate.Entry {
	best, dated := &m.accounts[c.best], &m.accounts[m.when(c)]
	interval := dated.interval
	e := annotate.Entry{Title: best.title, Otherwise: c.disputed}
	if dated.from != undated {
		e.Interval = &interval
	}
	slices.SortFunc(c.accounts, func(i, j int) int {
		a, b := &m.accounts[i], &m.accounts[j]
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.index, b.index), cmp.Compare(i, j))
	})
	named := map[string]bool{}
	for _, k := range c.accounts {
		a := &m.accounts[k]
		e.Events = append(e.Events, annotate.EventRef{Document: a.document, Event: a.event})
		for _, name := range a.names {
			if shown := m.spelling[plainName(name)]; !slices.Contains(e.Entities, shown) {
				e.Entities = append(e.Entities, shown)
			}
		}
		if a.source != "" && !named[a.source] {
			named[a.source] = true
			e.Sources = append(e.Sources, a.source)
		}
	}
	return e
}
