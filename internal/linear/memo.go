package linear

// Groups of features that come again and again, such as those of one word, and what they add up to.

// Sum holds a score for each label in 16 bits, four to a word, each raised by sumBase so that none is below zero and
// all are added at once. As all are raised alike, the best label stays the best.
type Sum [MaxLabels / 4]uint64

const (
	// MaxGroup is the greatest number of features in a group, and MaxSums that of groups in a Sum.
	MaxGroup = 31
	MaxSums  = 7

	sumBase = 1 << 12 // MaxGroup*128 is less; MaxSums*2*sumBase fits
)

// Add adds another group's sum.
func (s *Sum) Add(t *Sum) {
	for i := range s {
		s[i] += t[i]
	}
}

// Scores sets scores to the sum, raised.
func (s *Sum) Scores(scores *Scores) {
	for i, four := range s {
		at := scores[4*i : 4*i+4 : 4*i+4]
		at[0] = int32(four & 0xffff)
		at[1] = int32(four >> 16 & 0xffff)
		at[2] = int32(four >> 32 & 0xffff)
		at[3] = int32(four >> 48)
	}
}

// Group sets s to what the features add up to.
func (m *Model) Group(s *Sum, features []Feature) {
	var scores Scores
	m.Add(&scores, features)
	for i := range s {
		s[i] = 0
		for j, score := range scores[4*i : 4*i+4] {
			s[i] |= uint64(score+sumBase) << (16 * j)
		}
	}
}

// Memo remembers the sums of groups by key: the last one that fell on each of its places. It belongs to one goroutine
// and one model.
type Memo[K comparable] struct {
	keys []K
	used []bool
	sums []Sum
}

// NewMemo makes a Memo with 1<<bits places.
func NewMemo[K comparable](bits int) *Memo[K] {
	return &Memo[K]{make([]K, 1<<bits), make([]bool, 1<<bits), make([]Sum, 1<<bits)}
}

// Find gives the place for a key. known says that it holds the key's sum; otherwise the caller must set it.
func (m *Memo[K]) Find(hash uint64, key K) (sum *Sum, known bool) {
	i := int(hash % uint64(len(m.keys)))
	if m.used[i] && m.keys[i] == key {
		return &m.sums[i], true
	}
	m.used[i], m.keys[i] = true, key
	return &m.sums[i], false
}
