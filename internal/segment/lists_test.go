// The word lists are what the search in them needs.

package segment

import (
	"slices"
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	for _, list := range []struct {
		name, text string
		uses       []string
	}{
		{"abbreviations", abbreviations, []string{"name", "number", "any", "comma"}},
		{"openers", openers, []string{""}},
	} {
		t.Run(list.name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSuffix(list.text, "\n"), "\n")
			for strings.HasPrefix(lines[0], "#") {
				lines = lines[1:]
			}
			if !slices.IsSorted(lines) {
				t.Error("not sorted")
			}
			seen := map[string]bool{}
			for _, line := range lines {
				word, use, _ := strings.Cut(line, " ")
				if word == "" || len(word) > maxListed || word != strings.ToLower(word) {
					t.Errorf("%q is empty, too long or not in small letters", word)
				}
				if seen[word] {
					t.Errorf("%q stands there twice", word)
				}
				seen[word] = true
				if !slices.Contains(list.uses, use) {
					t.Errorf("%q has the unknown use %q", word, use)
				}
				for _, spelling := range []string{word, strings.ToUpper(word)} {
					if found, ok := lookup(list.text, spelling); !ok || found != use {
						t.Errorf("lookup(%q) = %q, %t; want %q", spelling, found, ok, use)
					}
				}
			}
		})
	}
	for _, word := range []string{"", "a", "zzz", "gener", "ge", strings.Repeat("x", 99)} {
		if use, ok := lookup(abbreviations, word); ok {
			t.Errorf("lookup(%q) = %q; want none", word, use)
		}
	}
}
