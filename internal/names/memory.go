package names

// What the first reading made of a word and of the same word elsewhere, for the second reading.

import "math/bits"

// tally counts the labels of a word.
type tally [Labels]uint16

// tallies holds a tally for each key, all in one piece of memory.
type tallies struct {
	index map[uint64]int32
	all   []tally
}

func newTallies(words int) *tallies {
	return &tallies{make(map[uint64]int32, words/8), make([]tally, 0, words/8)}
}

// of gives the tally of a key. The next call may move it.
func (t *tallies) of(key uint64) *tally {
	at, ok := t.index[key]
	if !ok {
		at = int32(len(t.all))
		t.index[key] = at
		t.all = append(t.all, tally{})
	}
	return &t.all[at]
}

// pair is the key of two words.
func (w *described) pair(next *described) uint64 { return w.low*3 + next.low }

// Recall notes, for each word, its label among these names, and what labels the same word, and the same two words,
// mostly have elsewhere in the document.
func (t *Text) Recall(names []Name) {
	labels := make([]uint8, len(t.words))
	for _, n := range names {
		for i := n.From; i < n.Until; i++ {
			labels[i] = uint8(LabelOf(n.Kind, n.Range, i))
		}
	}
	words, pairs := newTallies(len(t.words)), newTallies(len(t.words))
	for i := range t.words {
		if w := &t.words[i]; w.capital {
			words.of(w.low)[labels[i]]++
			if i+1 < len(t.words) {
				pairs.of(w.pair(&t.words[i+1]))[labels[i]]++
			}
		}
	}
	for i := range t.words {
		w := &t.words[i]
		w.memories = 0
		w.remember(uint64(labels[i]))
		if w.capital {
			w.elsewhere(words.of(w.low), labels[i], 1<<16)
			if i+1 < len(t.words) {
				w.elsewhere(pairs.of(w.pair(&t.words[i+1])), labels[i], 2<<16)
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
