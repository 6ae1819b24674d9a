package timeline

// Mentions in passing: "the killing", "after she resigned". They join the one event that they can be.

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

const (
	longestEcho   = int64(14 * 24 * time.Hour / time.Second) // how long after an event articles speak of it without a date
	longestCoarse = int64(31 * 24 * time.Hour / time.Second) // of what an event's own date may be known by
	mostAbout     = 6                                        // entities of an article that are tried for who is meant
)

// joinPassing joins each mention in passing with the one event of its own article that it can be, else with the one
// event whose people the article names.
func (m *merger) joinPassing() {
	type own struct{ document, sense string }
	told := map[own][]int{}
	for i := range m.accounts {
		if a := &m.accounts[i]; !a.passing {
			key := own{a.document, a.sense}
			told[key] = append(told[key], i)
		}
	}
	blocks := m.blocks()
	var meant []pair
	for i := range m.accounts {
		a := &m.accounts[i]
		if !a.passing {
			continue
		}
		found := m.onlyMeant(a, told[own{a.document, a.sense}], true, noEvent)
		if found == noEvent {
			for _, p := range a.who {
				found = m.onlyMeant(a, blocks[block{a.sense, p.key}], false, found)
			}
			for _, key := range a.around[:min(len(a.around), mostAbout)] {
				found = m.onlyMeant(a, blocks[block{a.sense, key}], false, found)
			}
		}
		if found >= 0 {
			meant = append(meant, pair{found, i})
		}
	}
	for _, p := range meant { // only now, so that none stands in for those that it was compared with
		m.unite(p.entry, p.passing)
	}
}

// joinAround joins tellings that name nobody in common though their articles do: "three died in the bank", "a clerk of
// Orbita died". Their dates must leave room for each other.
func (m *merger) joinAround() {
	blocks := map[block][]int{}
	for i := range m.accounts {
		a := &m.accounts[i]
		for _, key := range a.around[:min(len(a.around), mostAbout)] {
			about := block{a.sense, key}
			near := blocks[about]
			for _, k := range near[max(0, len(near)-maxCompared):] {
				if b := &m.accounts[k]; m.find(k) != m.find(i) && m.alike(a, b) {
					m.join(k, i)
				}
			}
			blocks[about] = append(near, i)
		}
	}
}

// alike reports whether two tellings of one sense may be one event by what surrounds them: by whom both articles name, how
// often, and by the words of their clauses; more of that for what says little by itself.
func (m *merger) alike(a, b *account) bool {
	if !a.mayMean(b) || !b.mayMean(a) || !a.atOnce(b) || m.contradict(a, b) {
		return false
	}
	common := 0
	for i, key := range a.around[:min(len(a.around), mostAbout)] {
		if k := slices.Index(b.around[:min(len(b.around), mostAbout)], key); k >= 0 {
			common += min(a.weight[i], b.weight[k])
			if max(i, k) < mainNames {
				common++
			}
		}
	}
	if shared(a.told, b.told) >= leastWords {
		common += 2
	}
	if a.light && !a.meets(b) {
		return common >= leastLight
	}
	return common >= leastAround
}

// What makes two articles of one matter, in points: a person or a body that both name has one, whoever they name more
// than once one, and those whom they name most one more. The figures were tried on the chains of ECB+, and on TimeBank,
// whose business news names the same exchanges on matters apart.
const (
	leastAround = 3
	leastLight  = 4 // for what says little by itself
	leastWords  = 4 // that two clauses share: two points
	mainNames   = 3 // of an article, those that it names most
)

// pair is an account of an event, and the mention in passing that means it.
type pair struct{ entry, passing int }

// What onlyMeant finds where it finds no account.
const (
	noEvent      = -1
	severalMeant = -2
)

// onlyMeant is an account of the one event among some, and that of found, which a mention in passing can mean. In its own
// article it need not name anybody.
func (m *merger) onlyMeant(a *account, accounts []int, own bool, found int) int {
	start, _ := slices.BinarySearchFunc(accounts, a.earliest(), func(k int, from int64) int { return cmp.Compare(m.accounts[k].from, from) })
	for n, k := range accounts[start:] {
		b := &m.accounts[k]
		switch {
		case found == severalMeant || b.from != undated && b.from >= a.until:
			return found
		case n == maxCompared:
			return severalMeant
		case !a.mayMean(b) || m.contradict(a, b) || !own && !(a.knows(b) && a.atOnce(b)) || a.light && !a.meets(b):
		case found >= 0 && m.find(found) != m.find(k):
			return severalMeant
		default:
			found = k
		}
	}
	return found
}

// earliest is when what a mention in passing means can have begun: one day, or the echo of one, unless it is known better.
func (a *account) earliest() int64 {
	switch {
	case a.from == undated:
		return math.MinInt64
	case a.anchor == annotate.AnchorExplicit:
		return a.from - longestCoarse
	}
	return a.from - longestEcho - longestCoarse
}

// mayMean reports whether the date of a mention in passing leaves room for that of an event.
func (a *account) mayMean(b *account) bool {
	switch {
	case a.from == undated && a.future && b.until < a.appeared && a.appeared != undated:
		return false
	case a.from == undated || b.from == undated:
		return true
	case a.anchor == annotate.AnchorExplicit:
		return a.from < b.until && b.from < a.until
	}
	return b.from < a.until && b.until > a.from-longestEcho
}

// atOnce reports whether two articles appeared at the time of one matter, as far as that is known.
func (a *account) atOnce(b *account) bool {
	return a.appeared == undated || b.appeared == undated || max(a.appeared, b.appeared)-min(a.appeared, b.appeared) < longestEcho
}

// meets reports whether somebody takes part in both.
func (a *account) meets(b *account) bool {
	for _, p := range a.who {
		for _, q := range b.who {
			if p.same(q) {
				return true
			}
		}
	}
	return false
}

// knows reports whether the article of a mention in passing names all who take part in an event.
func (a *account) knows(b *account) bool {
	for _, p := range b.who {
		if !slices.Contains(a.around, p.key) {
			return false
		}
	}
	return len(b.who) > 0
}
