package tag

// Words seen lately: what is found out of a word once is kept for the next time.

import "github.com/dateline-news/dateline/internal/rows"

// kind is a word without its place, with what has been found out of it so far.
type kind struct {
	key key
	word
	style    style   // of the sentence that it stood in last
	setting  setting // that the sum of place here was made in
	made     uint8   // a bit for each place: its sum is made
	sentence uint32  // the last one that it stood in
	entry    Entry
	sums     [places]rows.Sum
}

// key tells words apart: all of a short one, beginning and end of a longer one, and a hash.
type key struct {
	beginning, end, rest uint64
}

func keyOf(text string) key {
	n := len(text)
	if n >= 8 {
		k := key{word64(text), word64(text[n-8:]), uint64(n)}
		for text = text[8:]; len(text) > 8; text = text[8:] {
			k.rest = mix(k.rest ^ word64(text))
		}
		return k
	}
	k := key{rest: uint64(n)}
	for i := 0; i < n; i++ {
		k.beginning = k.beginning<<8 | uint64(text[i])
	}
	return k
}

func word64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func (k *key) hash() uint64 { return mix(k.beginning ^ mix(k.end^k.rest<<32)) }

// kinds remembers words: each has two places, and takes that of the word which has not been met for longer. Words of one
// sentence stay until its end.
type kinds struct {
	all      []kind
	sentence uint32
	aside    []*kind // words of this sentence whose places others of the sentence hold
	used     int     // of aside
}

// kindBits is chosen so that what is remembered fits a core's own cache, nearly.
const kindBits = 12

func newKinds() *kinds { return &kinds{all: make([]kind, 1<<kindBits)} }

// begin begins a sentence.
func (m *kinds) begin() {
	m.sentence++
	m.used = 0
}

// find gives the kind of a word, which stays until the next sentence.
func (m *kinds) find(text string) *kind {
	key := keyOf(text)
	hash := key.hash()
	k, other := &m.all[hash>>(64-kindBits)], &m.all[hash&(1<<kindBits-1)]
	if other.key == key || k.key != key && other.sentence < k.sentence {
		k = other
	}
	if k.key == key {
		k.sentence = m.sentence
		return k
	}
	if k.sentence == m.sentence {
		k = m.spare()
	}
	k.key, k.word, k.sentence, k.style = key, describe(text), m.sentence, unset
	return k
}

// unset is the style of no sentence.
const unset style = 255

func (m *kinds) spare() *kind {
	if m.used == len(m.aside) {
		m.aside = append(m.aside, new(kind))
	}
	m.used++
	return m.aside[m.used-1]
}
