// The word lists: abbreviations, and words that open sentences.

package segment

import (
	_ "embed"
	"strings"
)

//go:embed abbreviations.txt
var abbreviations string

//go:embed openers.txt
var openers string

// maxListed is the length in bytes of the longest word that the lists may hold.
const maxListed = 16

// A use says where an abbreviation stands, and so what its dot means.
type use uint8

const (
	notListed    use = iota
	beforeName       // its dot never ends a sentence: Gen., Mr., vs.
	beforeNumber     // an abbreviation only before a digit: No., p.
	anywhere         // may end a sentence: Inc., Jan., etc.
	afterComma       // anywhere, but only after a comma: Portland, Ore.
)

// abbreviationUse returns the use of the word as an abbreviation.
func abbreviationUse(word string) use {
	name, _ := lookup(abbreviations, word)
	switch name {
	case "name":
		return beforeName
	case "number":
		return beforeNumber
	case "any":
		return anywhere
	case "comma":
		return afterComma
	}
	return notListed
}

// opensSentence says whether the word, when it has a capital, is commonly the
// first of a sentence.
func opensSentence(word string) bool {
	_, ok := lookup(openers, word)
	return ok
}

// lookup searches the sorted lines of list for the one whose first word is word
// in small letters, and returns what stands after it. The comment lines at the
// head begin with # and so sort before any word.
func lookup(list, word string) (rest string, ok bool) {
	if len(word) > maxListed {
		return "", false
	}
	for low, high := 0, len(list); low < high; {
		middle := (low + high) / 2
		start := strings.LastIndexByte(list[low:middle], '\n') + 1 + low
		end := start + strings.IndexByte(list[start:], '\n')
		line := list[start:end]
		switch order := compareFolded(line, word); {
		case order < 0:
			low = end + 1
		case order > 0:
			high = start
		default:
			return strings.TrimSpace(line[len(word):]), true
		}
	}
	return "", false
}

// compareFolded compares the first word of line with word in small letters.
func compareFolded(line, word string) int {
	for i := 0; i < len(word); i++ {
		if i == len(line) {
			return -1
		}
		c := word[i]
		if classes[c]&upper != 0 {
			c |= 0x20
		}
		if line[i] != c {
			return int(line[i]) - int(c)
		}
	}
	if len(line) > len(word) && line[len(word)] != ' ' {
		return 1
	}
	return 0
}
