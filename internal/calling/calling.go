// Package calling tells nouns that call somebody by what they do or are, "mayor", "baker", from those that call a thing.
package calling

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:embed callings.txt
var list string

// table has "person" or "thing" by noun.
var table = sync.OnceValue(func() map[string]string { return lexicon.Table(list) })

// Person reports a noun in small letters that calls somebody: by the list, else by its end.
func Person(noun string) bool {
	var buf [32]byte
	if calls, ok := table()[string(lexicon.AppendKey(buf[:0], noun))]; ok {
		return calls == "person"
	}
	for _, end := range [...]string{"ist", "er", "or", "ian", "man", "woman", "person"} {
		if len(noun) > len(end)+2 && strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}
