// Package lexicon reads the word lists that dateline embeds, and folds words so that they can be looked up in them.
//
// A list is UTF-8 text: one entry a line, fields separated by tabs, the first of them the key; lines that begin with
// "#" say source and licence. Entries are sorted, unique and folded by their key, which [Check] verifies in tests.
package lexicon

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Rows yields the fields of each entry. The slice is reused; its strings share the list's memory.
func Rows(list string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var fields []string
		for line := range strings.Lines(list) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			fields = fields[:0]
			for {
				field, rest, more := strings.Cut(line, "\t")
				fields = append(fields, field)
				if !more {
					break
				}
				line = rest
			}
			if !yield(fields) {
				return
			}
		}
	}
}

// Table maps a list's keys to their second field.
func Table(list string) map[string]string {
	table := map[string]string{}
	for row := range Rows(list) {
		if len(row) > 1 {
			table[row[0]] = row[1]
		}
	}
	return table
}

// Fold is the form under which lists hold a word: lower case, and ’ as '.
func Fold(word string) string {
	if IsPlain(word) {
		return word
	}
	return string(AppendFold(nil, word))
}

// IsPlain reports whether a word has neither capitals nor characters outside ASCII: it is its own folded form.
func IsPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || c-'A' < 26 {
			return false
		}
	}
	return true
}

// AppendFold appends the folded word to dst: look-ups by map[string(buf)] then need no allocation.
func AppendFold(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return append(dst, foldWide(word)...)
		}
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// foldWide folds a word with characters outside ASCII. Most are marks or words without a capital, which stay.
func foldWide(word string) string {
	for _, r := range word {
		if unicode.ToLower(r) != r {
			word = cases.Lower(language.Und).String(word)
			break
		}
	}
	return strings.ReplaceAll(word, "’", "'")
}

// Check reports the first entry of a list that is out of order, there twice or not folded, and a list without a head
// comment that names its source and licence.
func Check(list string) error {
	head, _, _ := strings.Cut(list, "\n")
	if !strings.HasPrefix(head, "#") {
		return fmt.Errorf("no head comment with source and licence")
	}
	last := ""
	for row := range Rows(list) {
		switch key := row[0]; {
		case key == last:
			return fmt.Errorf("%q stands there twice", key)
		case key < last:
			return fmt.Errorf("%q stands behind %q", key, last)
		case Fold(key) != key:
			return fmt.Errorf("%q is not folded: %q", key, Fold(key))
		default:
			last = key
		}
	}
	return nil
}
