package lexicon

// A list as a look-up: from a word in any letters to its number.

import (
	"math/bits"
	"unicode/utf8"
)

// Index numbers folded words. It is read-only.
type Index struct {
	words []string
	slots []indexSlot // open addressing
}

// indexSlot holds a word's number and 1, 0 where it is free, and a part of its hash.
type indexSlot struct {
	check  uint32
	number int32
}

// longestIndexed is how long a word may be that is looked up without copying it to the heap.
const longestIndexed = 24

// NewIndex makes an Index of folded words, each of which must be there once. A word's number is its place.
func NewIndex(words []string) *Index {
	x := &Index{words: words, slots: make([]indexSlot, 2<<bits.Len(uint(len(words))))}
	for i, word := range words {
		h := hashOf([]byte(word))
		*x.slot(h, []byte(word)) = indexSlot{uint32(h >> 32), int32(i + 1)}
	}
	return x
}

const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

// hashOf is FNV-1a over a folded word; Find reckons it while it folds.
func hashOf(folded []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range folded {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// Find gives the number of a word in any letters, as Fold folds them, or -1 where it is not there.
func (x *Index) Find(word string) int {
	var buf [longestIndexed]byte
	if len(word) > len(buf) {
		return x.findLong(word)
	}
	h := uint64(hashStart)
	for i := range len(word) {
		c := word[i]
		switch {
		case c-'A' < 26:
			c += 'a' - 'A'
		case c >= utf8.RuneSelf:
			return x.findLong(word)
		}
		buf[i] = c
		h = (h ^ uint64(c)) * hashPrime
	}
	return int(x.slot(h, buf[:len(word)]).number) - 1
}

// findLong is Find for a long word, or one with characters outside ASCII.
func (x *Index) findLong(word string) int {
	folded := AppendFold(make([]byte, 0, 64), word)
	return int(x.slot(hashOf(folded), folded).number) - 1
}

// slot gives the place of a folded word, or the free one that it would have.
func (x *Index) slot(h uint64, folded []byte) *indexSlot {
	for i := int(h^h>>29) & (len(x.slots) - 1); ; i = (i + 1) & (len(x.slots) - 1) {
		s := &x.slots[i]
		if s.number == 0 || s.check == uint32(h>>32) && x.words[s.number-1] == string(folded) {
			return s
		}
	}
}
