package entity

// Spellings of one name: what is written in other letters comes into English in several ways, "Mohammed" and "Muhammad".

import "github.com/dateline-news/dateline/internal/lexicon"

// shortest is how many letters, leastConsonants how many consonants two spellings must have: shorter names that look
// alike are often two.
const (
	shortest        = 5
	leastConsonants = 3
)

// spelledAlike reports whether two words may be one name: the same consonants, and vowels that are written for each
// other between them. "Hassan" and "Hussein" differ, and so do "Martina" and "Martin".
func spelledAlike(a, b string) bool {
	a, b = lexicon.Key(a), lexicon.Key(b)
	if len(a) < shortest || len(b) < shortest {
		return false
	}
	consonants := 0
	for a != "" && b != "" {
		x, n := sound(a)
		y, m := sound(b)
		switch {
		case isVowel(x) && isVowel(y):
			if x != y && !interchange(x, y) || x != y && n == len(a) && x+y != 'i'+'y' { // "Martina" is not "Martine"
				return false
			}
		case x != y:
			return false
		default:
			consonants++
		}
		a, b = a[n:], b[m:]
	}
	return a == "" && b == "" && consonants >= leastConsonants
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// interchange reports vowels that stand for each other.
func interchange(x, y byte) bool {
	switch string([]byte{min(x, y), max(x, y)}) {
	case "ae", "ei", "iy", "ey", "ou":
		return true
	}
	return false
}

// sound is the first sound of a word, and how many bytes write it: a group of vowels counts by its first, doubled
// consonants and those with a breath ("kh", "gh", "dh") are one.
func sound[T string | []byte](word T) (byte, int) {
	c, n := word[0], 1
	if isVowel(c) {
		for n < len(word) && isVowel(word[n]) {
			n++
		}
		return c, n
	}
	for n < len(word) && (word[n] == c || word[n] == 'h' && (c == 'k' || c == 'g' || c == 'd')) {
		n++
	}
	switch c {
	case 'q', 'c':
		c = 'k'
	case 'w':
		c = 'v'
	}
	return c, n
}

// respelled finds the one word in which two full names of persons differ, where it is another spelling of the same: the
// place in the words of both, or -1.
func (r *resolver) respelled(n *name, words []uint64, e *draft) int {
	if len(words) < 2 || len(words) != len(e.words) || r.frame != e.frame {
		return -1
	}
	differ := -1
	for i := range words {
		if words[i] != e.words[i] {
			if differ >= 0 {
				return -1
			}
			differ = i
		}
	}
	if differ < 0 || !agree(r.genderOf(n), e.gender) {
		return -1
	}
	from, until := r.TokensIn(e.name)
	if spelledAlike(r.wordOf(n.from, n.until, words[differ]), r.wordOf(from, until, e.words[differ])) {
		return differ
	}
	return -1
}

// spelledOtherwise is the one person whose family name a single word spells in another way, or -1: "Zelensky" where the
// text has "Volodymyr Zelenskyy".
func (r *resolver) spelledOtherwise(n *name, gender facts) int {
	found := -1
	word := r.text(n.from)
	for at := len(r.entities) - 1; at >= max(0, len(r.entities)-maxEntities); at-- {
		e := &r.entities[at]
		if e.kind != kindPerson || e.junior || !agree(gender, e.gender) {
			continue
		}
		from, until := r.TokensIn(e.name)
		family := r.wordOf(from, until, e.tail)
		if family == "" || family[0] != word[0] || !spelledAlike(word, family) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// frameOf is the hash of the consonants of tokens [from, until): all spellings of a name have one.
func (r *resolver) frameOf(from, until int) uint64 {
	h := uint64(hashStart)
	for i := from; i < until; i++ {
		if !r.words[i].name() {
			continue
		}
		r.buf = lexicon.AppendKey(r.buf[:0], r.text(i))
		for word := r.buf; len(word) > 0; {
			c, n := sound(word)
			if !isVowel(c) {
				h = (h ^ uint64(c)) * hashPrime
			}
			word = word[n:]
		}
	}
	return h
}

// wordOf is the text of the token of [from, until) with a hash.
func (r *resolver) wordOf(from, until int, hash uint64) string {
	for i := from; i < until; i++ {
		if r.words[i].hash == hash {
			return r.text(i)
		}
	}
	return ""
}
