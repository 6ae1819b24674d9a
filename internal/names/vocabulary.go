package names

// The words that have been met, each described once: a word that comes again, in this document or in a later one, costs
// no more than finding it.

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/rows"
)

// trait is what is asked of every word, name or not. It is kept apart from the rest of its type, so that looking at a
// text touches little memory.
type trait struct {
	lowID   int32 // the number of its lower case
	length  int32 // in bytes
	capital bool  // has a capital
	digit   bool  // begins with a digit
	small   bool  // all in small letters
}

// wordType is all that features ask of a word, wherever it stands.
type wordType struct {
	word, low    uint64 // hashes of its letters, digits as 0: as they are, in lower case
	prefix       [5]uint64
	suffix       [5]uint64
	shape, brief uint64 // letters as X, x, d: of the first six, and of runs
	fine, coarse uint64 // classes, from 1; 0 for none
	alone        uint32 // the lists that hold it

	sums [roles]int32 // where the sum of each role is kept, and 1; 0 where it is not worked out
}

// role is where a type stands from the word that is looked at.
type role int

// The roles, with what each tells.
const (
	here       role = iota
	before          // the word before
	behind          // the word behind
	twoBefore       //
	twoBehind       //
	nearBefore      // three or four words before
	nearBehind      // three or four words behind
	roles
)

// Vocabulary numbers the types of words. It belongs to one goroutine.
type Vocabulary struct {
	model    *crf.Model // that the sums are of
	clusters *cluster.Table
	types    []wordType
	traits   []trait  // of the same types
	kept     shelf    // the sums of types
	outside  wordType // of what is no word
	slots    []slot   // open addressing
	lows     []int32  // the same, of the first type of each lower case: its number and 1, 0 where the slot is free
	lowCount int
}

// slot holds a type's number and 1, 0 where it is free, and the hash of the word's bytes and lists.
type slot struct {
	key    uint64
	number int32
}

// manyTypes is how many types are kept from one document to the next. News of a day repeats itself; what does not goes
// with the rest when there are too many.
const manyTypes = 24000

// NewVocabulary makes one that knows the classes of words.
func NewVocabulary(clusters *cluster.Table) *Vocabulary {
	return &Vocabulary{clusters: clusters, outside: wordType{word: 1, low: 1, shape: 1, brief: 1}, slots: make([]slot, 1<<9), lows: make([]int32, 1<<9)}
}

// serve sees to it that sums are a model's.
func (v *Vocabulary) serve(m *crf.Model) {
	if v.model == m {
		return
	}
	v.model = m
	v.kept.used = 0
	v.outside.sums = [roles]int32{}
	for i := range v.types {
		v.types[i].sums = [roles]int32{}
	}
}

// trim makes room before a document.
func (v *Vocabulary) trim() {
	switch {
	case len(v.types) > 4*manyTypes: // a document of rare size
		*v = *NewVocabulary(v.clusters)
	case len(v.types) > manyTypes:
		v.types, v.traits, v.lowCount = v.types[:0], v.traits[:0], 0
		v.kept.used, v.outside.sums = 0, [roles]int32{}
		clear(v.slots)
		clear(v.lows)
	}
}

// shelf keeps sums, each at a place of its own for good; at place 0 that of no rows.
type shelf struct {
	chunks [][]rows.Sum
	used   int
}

const chunkSums = 512

// next gives the place of a new sum, which is that of no rows.
func (s *shelf) next() int {
	n := max(1, s.used)
	if n >= len(s.chunks)*chunkSums {
		s.chunks = append(s.chunks, make([]rows.Sum, chunkSums))
	}
	s.used = n + 1
	*s.at(n) = rows.Sum{}
	return n
}

func (s *shelf) at(n int) *rows.Sum { return &s.chunks[n/chunkSums][n%chunkSums] }

// of gives the number of a word's type.
func (v *Vocabulary) of(in *Word) int32 {
	key := hashOf(in.Text) + uint64(in.Alone)*0x9e3779b97f4a7c15
	for i := place(key, len(v.slots)); ; i = (i + 1) & (len(v.slots) - 1) {
		switch s := &v.slots[i]; {
		case s.number == 0:
			return v.add(key, in, i)
		case s.key == key:
			return s.number - 1
		}
	}
}

// place is where the search for a hash begins among so many slots.
func place(hash uint64, slots int) int {
	return int(hash * 0x9e3779b97f4a7c15 >> (64 - uint(bits.Len(uint(slots-1)))))
}

// add describes a type and puts its number at a slot.
func (v *Vocabulary) add(key uint64, in *Word, at int) int32 {
	n := int32(len(v.types))
	v.types = append(v.types, wordType{})
	v.traits = append(v.traits, v.types[n].describe(in, v.clusters))
	v.traits[n].lowID = v.lowOf(n)
	v.slots[at] = slot{key, n + 1}
	if 2*len(v.types) > len(v.slots) {
		v.grow()
	}
	return n
}

// lowOf gives the number of a new type's lower case.
func (v *Vocabulary) lowOf(n int32) int32 {
	low := v.types[n].low
	for i := place(low, len(v.lows)); ; i = (i + 1) & (len(v.lows) - 1) {
		switch at := v.lows[i]; {
		case at == 0:
			v.lows[i] = n + 1
			v.lowCount++
			return int32(v.lowCount - 1)
		case v.types[at-1].low == low:
			return v.traits[at-1].lowID
		}
	}
}

// grow doubles the slots.
func (v *Vocabulary) grow() {
	slots, lows := v.slots, v.lows
	v.slots, v.lows = make([]slot, 2*len(slots)), make([]int32, 2*len(lows))
	for _, s := range slots {
		if s.number != 0 {
			i := place(s.key, len(v.slots))
			for v.slots[i].number != 0 {
				i = (i + 1) & (len(v.slots) - 1)
			}
			v.slots[i] = s
		}
	}
	for _, n := range lows {
		if n != 0 {
			i := place(v.types[n-1].low, len(v.lows))
			for v.lows[i] != 0 {
				i = (i + 1) & (len(v.lows) - 1)
			}
			v.lows[i] = n
		}
	}
}

const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashOf(s string) uint64 {
	h := uint64(hashStart)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// briefLower is the brief shape of a word in lower case.
var briefLower = hashOf("x")

func (w *wordType) describe(in *Word, clusters *cluster.Table) trait {
	w.alone = in.Alone
	w.word, w.low, w.shape, w.brief = hashStart, hashStart, hashStart, hashStart
	text := in.Text
	t := trait{length: int32(len(text))}
	last := byte(0)
	n := 0
	for i, r := range text {
		class := byte('.')
		low := r
		switch {
		case r < utf8.RuneSelf:
			switch {
			case 'a' <= r && r <= 'z':
				class = 'x'
			case 'A' <= r && r <= 'Z':
				class, low = 'X', r+('a'-'A')
			case '0' <= r && r <= '9':
				class, low = 'd', '0'
			default:
				class = byte(r)
			}
		case unicode.IsUpper(r):
			class, low = 'X', unicode.ToLower(r)
		case unicode.IsLower(r):
			class = 'x'
		}
		if class == 'X' {
			t.capital = true
		}
		if i == 0 && class == 'd' {
			t.digit = true
		}
		same := uint64(r)
		if class == 'd' {
			same = '0'
		}
		w.word = (w.word ^ same) * hashPrime
		w.low = (w.low ^ uint64(low)) * hashPrime
		if n < 6 {
			w.shape = (w.shape ^ uint64(class)) * hashPrime
		}
		if class != last {
			w.brief = (w.brief ^ uint64(class)) * hashPrime
		}
		last = class
		if n < len(w.prefix) {
			w.prefix[n] = w.word
		}
		n++
	}
	h := uint64(hashStart)
	for i, k := len(text), 0; i > 0 && k < len(w.suffix); k++ {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		h = (h ^ uint64(r)) * hashPrime
		w.suffix[k] = h
		i -= size
	}
	fine, coarse, ok := clusters.Find(text)
	if !ok && t.capital && n > 2 {
		fine, coarse, ok = otherwise(text, clusters)
	}
	if ok {
		w.fine, w.coarse = uint64(fine)+1, uint64(coarse)+1
	}
	t.small = w.brief == briefLower
	return t
}

// otherwise finds the classes of a word all in capitals as it is written in running text.
func otherwise(text string, clusters *cluster.Table) (fine uint16, coarse byte, ok bool) {
	var buf [32]byte
	if len(text) > len(buf) {
		return 0, 0, false
	}
	for i := range len(text) {
		c := text[i]
		if c < 'A' || c > 'Z' {
			return 0, 0, false
		}
		buf[i] = c + 'a' - 'A'
	}
	low := buf[:len(text)]
	if fine, coarse, ok = clusters.Find(string(low)); !ok {
		low[0] = text[0]
		fine, coarse, ok = clusters.Find(string(low))
	}
	return fine, coarse, ok
}
