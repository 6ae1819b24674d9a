package names

// What the first reading made of a word and of the same word elsewhere, for the second reading.

import "math/bits"

// memory counts what a document's first reading made of each word and of each two words.
type memory struct {
	labels  []uint8
	tallies []tally
	pairs   map[uint64]int32 // place in tallies
}

// tally counts the labels of a word.
type tally struct {
	total  uint16
	labels [Labels]uint16
	some   uint32 // the labels that are there, a bit each
}

func (m *memory) newTally() int32 {
	m.tallies = append(m.tallies, tally{})
	return int32(len(m.tallies) - 1)
}

func (t *tally) add(label uint8) {
	if t.total < 1<<16-1 {
		t.total++
		t.labels[label]++
		t.some |= 1 << label
	}
}

// Recall notes, for each word, its label among these names, and what labels the same word, and the same two words,
// mostly have elsewhere in the document.
func (t *Text) Recall(names []Name) {
	m := &t.memory
	m.labels = grow(m.labels, len(t.words))
	clear(m.labels)
	for _, n := range names {
		for i := n.From; i < n.Until; i++ {
			m.labels[i] = uint8(LabelOf(n.Kind, n.Range, i))
		}
	}
	m.tallies = m.tallies[:0]
	if m.pairs == nil {
		m.pairs = map[uint64]int32{}
	}
	clear(m.pairs)
	for i := range t.words {
		if w := &t.words[i]; w.capital {
			t.sighting(t.traitOf(w)).tally = -1
		}
	}
	for i := range t.words {
		if w := &t.words[i]; w.capital {
			s := t.sighting(t.traitOf(w))
			if s.tally < 0 {
				s.tally = m.newTally()
			}
			m.tallies[s.tally].add(m.labels[i])
			if i+1 < len(t.words) {
				pair := t.pair(i)
				at, ok := m.pairs[pair]
				if !ok {
					at = m.newTally()
					m.pairs[pair] = at
				}
				m.tallies[at].add(m.labels[i])
			}
		}
	}
	for i := range t.words {
		w := &t.words[i]
		w.label, w.memories, w.named = m.labels[i], 0, false
		if w.capital {
			w.elsewhere(&m.tallies[t.sighting(t.traitOf(w)).tally], m.labels[i], 1<<16)
			if i+1 < len(t.words) {
				w.elsewhere(&m.tallies[m.pairs[t.pair(i)]], m.labels[i], 2<<16)
			}
		}
	}
}

// pair is the key of word i and the next.
func (t *Text) pair(i int) uint64 {
	return t.typeOf(&t.words[i]).low*3 + t.typeOf(&t.words[i+1]).low
}

func (w *described) remember(m uint32) {
	w.memory[w.memories] = m
	w.memories++
}

// elsewhere remembers the label that a tally has most often, its own place left out.
func (w *described) elsewhere(t *tally, own uint8, base uint32) {
	total := int(t.total) - 1
	if total == 0 {
		w.remember(base)
		return
	}
	best, most := 0, -1
	for some := t.some | 1; some != 0; some &= some - 1 {
		label := bits.TrailingZeros32(some)
		n := int(t.labels[label])
		if label == int(own) && n > 0 {
			n--
		}
		if n > most {
			best, most = label, n
		}
	}
	if best > 0 || most < total {
		w.named = true
	}
	pure := uint32(0)
	if most == total {
		pure = 1
	}
	w.remember(base + 100 + uint32(best)*16 + uint32(min(bits.Len(uint(total)), 3))*2 + pure)
	if best > 0 {
		w.remember(base + 1000 + uint32(best-1)/4)
	}
}
