package timeline

// The story of one Document, and one entity's part of a story.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// Order is the timeline of one Document: its dated events in time order, an event that it tells twice as one entry. It
// is [Merge] of that Document alone.
func Order(doc *annotate.Document) annotate.Timeline {
	return Merge(func(yield func(*annotate.Document) bool) { yield(doc) })
}

// Of is the part of a timeline that one entity takes part in, named by a canonical name in any case: "apple" finds
// the entries of Apple Inc. The entries are shared with t.
func Of(t annotate.Timeline, name string) annotate.Timeline {
	part := annotate.Timeline{Entries: []annotate.Entry{}}
	want := plainName(name)
	for _, e := range t.Entries {
		if slices.ContainsFunc(e.Entities, func(have string) bool { return plainName(have) == want }) {
			part.Entries = append(part.Entries, e)
		}
	}
	return part
}

// properName is an entity's name as a reader expects it: not in the capitals of a dateline or a headline where the text
// has it in small letters as well.
func properName(ent *annotate.Entity) string {
	if ent.Name == strings.ToUpper(ent.Name) {
		for _, alias := range ent.Aliases {
			if alias != ent.Name && strings.EqualFold(alias, ent.Name) {
				return alias
			}
		}
	}
	return ent.Name
}

// plainName is a name as different articles agree on it: folded, without article and company ending.
func plainName(name string) string {
	plain := strings.TrimPrefix(lexicon.Fold(name), "the ")
	for {
		i := strings.LastIndexByte(plain, ' ')
		if i < 0 || !isCompanyEnding(strings.Trim(plain[i+1:], ".,")) {
			return plain
		}
		plain = strings.TrimRight(plain[:i], " ,")
	}
}

func isCompanyEnding(word string) bool {
	switch word {
	case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "ag", "sa", "nv", "gmbh", "incorporated":
		return true
	}
	return false
}
