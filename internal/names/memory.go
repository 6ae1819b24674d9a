package names

// What the first reading made of a word and of the same word elsewhere, for the second reading.

import "math/bits"

// tally counts the labels of a word.
type tally [Labels]uint16

// Recall notes, for each word, its label among these names, and what labels the same word, and the same two words,
// mostly have elsewhere in the document.
func (t *Text) Recall(names []Name) {
	labels := make([]uint8, len(t.words))
	for _, n := range names {
		for i := n.From; i < n.Until; i++ {
			labels[i] = uint8(LabelOf(n.Kind, n.Range, i))
		}
	}
	words, pairs := map[uint64]*tally{}, map[uint64]*tally{}
	count := func(m map[uint64]*tally, key uint64, label uint8) {
		c := m[key]
		if c == nil {
			c = new(tally)
			m[key] = c
		}
		c[label]++
	}
	for i := range t.words {
		if w := &t.words[i]; w.capital {
			count(words, w.low, labels[i])
			if i+1 < len(t.words) {
				count(pairs, w.low*3+t.words[i+1].low, labels[i])
			}
		}
	}
	for i := range t.words {
		w := &t.words[i]
		w.memories = 0
		w.remember(uint64(labels[i]))
		if w.capital {
			w.elsewhere(words[w.low], labels[i], 1<<16)
			if i+1 < len(t.words) {
				w.elsewhere(pairs[w.low*3+t.words[i+1].low], labels[i], 2<<16)
			}
		}
	}
}

func (w *described) remember(m uint64) {
	w.memory[w.memories] = m
	w.memories++
}

// elsewhere remembers the label that a tally has most often, its own place left out.
func (w *described) elsewhere(c *tally, own uint8, base uint64) {
	total, best := -1, 0
	most := -1
	for label, n := range c {
		total += int(n)
		if label == int(own) {
			n--
		}
		if int(n) > most {
			best, most = label, int(n)
		}
	}
	if total == 0 {
		w.remember(base)
		return
	}
	pure := uint64(0)
	if most == total {
		pure = 1
	}
	w.remember(base + 1 + uint64(best))
	w.remember(base + 100 + uint64(best)*16 + uint64(min(bits.Len(uint(total)), 3))*2 + pure)
	if best > 0 {
		w.remember(base + 1000 + uint64(best-1)/4)
	}
}
