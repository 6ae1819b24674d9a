package lexicon_test

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/lexicon"
)

// Every word is found as it is written, whatever its letters, and no other is.
func TestIndex(t *testing.T) {
	words := []string{"", "a", "it's", "été", "said", "says", strings.Repeat("long", 30)}
	for c := 'a'; c <= 'z'; c++ {
		for d := 'a'; d <= 'z'; d++ {
			words = append(words, "w"+string(c)+string(d))
		}
	}
	x := lexicon.NewIndex(words)
	for i, word := range words {
		for _, written := range []string{word, strings.ToUpper(word), strings.ReplaceAll(word, "'", "’")} {
			if got := x.Find(written); got != i {
				t.Errorf("%q has number %d, want %d", written, got, i)
			}
		}
	}
	for _, word := range []string{"b", "sai", "saids", "waaa", "ete", strings.Repeat("long", 31)} {
		if got := x.Find(word); got != -1 {
			t.Errorf("%q has number %d, want none", word, got)
		}
	}
	if got := lexicon.NewIndex(nil).Find("a"); got != -1 {
		t.Errorf("in an empty index: %d", got)
	}
}
