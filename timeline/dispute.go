package timeline

// Dates that contradict each other: two entries that tell the same, a few days apart.

import (
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

const (
	longestDispute = int64(3 * 24 * time.Hour / time.Second) // between two dates of what may be one event
	oneDay         = int64(24 * time.Hour / time.Second)
	wordingSize    = 24 // words of a clause that are kept
)

// wording is what an event's clause is told with: its nouns, verbs, adjectives and numbers outside time expressions, as
// ascending hashes.
func (m *merger) wording(doc *annotate.Document, ev *annotate.Event) []uint32 {
	from, until := doc.TokensIn(ev.Extent)
	words := make([]uint32, 0, min(until-from, wordingSize))
	next, _ := slices.BinarySearchFunc(doc.Times, ev.Extent.Start, func(tx annotate.TimeExpr, start int) int { return tx.End - start })
	for _, tok := range doc.Tokens[from:until] {
		for next < len(doc.Times) && doc.Times[next].End <= tok.Start {
			next++
		}
		timely := next < len(doc.Times) && doc.Times[next].Start <= tok.Start
		if timely || len(words) == wordingSize || !isNoun(tok.POS) && !isVerb(tok.POS) && tok.POS != "JJ" && tok.POS != "CD" {
			continue
		}
		m.folding = lexicon.AppendFold(m.folding[:0], doc.Slice(tok.Span))
		h := fnv.New32a()
		h.Write(m.folding)
		words = append(words, h.Sum32())
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// shared counts what two ascending lists have in common.
func shared(a, b []uint32) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			i, j, n = i+1, j+1, n+1
		}
	}
	return n
}

// dispute notes, on both sides, where two entries give the same event different days: they have one sense and the same
// people, are told as facts with dates of their own and in much the same words, and no article tells both.
func (m *merger) dispute() {
	told := map[string][]int{} // the best accounts by sense and people, in time order
	for i := range m.accounts {
		a := &m.accounts[i]
		c := &m.clusters[m.find(i)]
		if c.best != i || a.passing || a.anchor != annotate.AnchorExplicit || !a.certain || a.until-a.from > oneDay || len(a.who) == 0 {
			continue
		}
		key := a.peopleKey()
		told[key] = append(told[key], i)
	}
	for i := range m.accounts {
		a := &m.accounts[i]
		if a.passing || a.anchor != annotate.AnchorExplicit {
			continue
		}
		same := told[a.peopleKey()]
		at, found := slices.BinarySearch(same, i)
		if !found {
			continue
		}
		for _, j := range same[at+1 : min(len(same), at+1+maxCompared)] {
			b := &m.accounts[j]
			if b.from-a.from > longestDispute {
				break
			}
			if a.until > b.from || 5*shared(a.told, b.told) < 3*(len(a.told)+len(b.told)-shared(a.told, b.told)) || m.toldTogether(i, j) {
				continue
			}
			x, y := &m.clusters[m.find(i)], &m.clusters[m.find(j)]
			x.disputed = append(x.disputed, b.interval)
			y.disputed = append(y.disputed, a.interval)
		}
	}
}

// peopleKey is the account's sense with those who do or undergo it.
func (a *account) peopleKey() string {
	keys := make([]string, 0, maxRoles+1)
	for _, p := range a.who {
		keys = append(keys, p.key+"\x00"+string(p.role))
	}
	slices.Sort(keys)
	return strings.Join(append(keys, a.sense), "\x00")
}

// toldTogether reports whether some article tells both entries: they are two events, then.
func (m *merger) toldTogether(i, j int) bool {
	left, right := m.clusters[m.find(i)].accounts, m.clusters[m.find(j)].accounts
	for _, x := range left[:min(len(left), maxCompared)] {
		for _, y := range right[:min(len(right), maxCompared)] {
			if m.accounts[x].document == m.accounts[y].document {
				return true
			}
		}
	}
	return false
}
