package entity

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

func TestLists(t *testing.T) {
	size := 0
	for _, test := range []struct {
		name, list string
		keys       bool // its first fields are keys of names
	}{
		{"bare", bareList, true}, {"calendar", calendarList, true}, {"cities", citiesList, true}, {"common", commonList, true}, {"countries", countriesList, true},
		{"cues", cuesList, false}, {"demonyms", demonymsList, true}, {"feasts", feastsList, true}, {"forenames", forenamesList, true},
		{"function", functionList, true}, {"heads", headsList, true}, {"leaders", leadersList, true}, {"names", namesList, true},
		{"organizations", organizationsList, true}, {"outside", outsideList, true}, {"peoples", peoplesList, true},
		{"provinces", provincesList, true}, {"regions", regionsList, true}, {"roles", rolesList, true}, {"surnames", surnamesList, true},
		{"titles", titlesList, true}, {"waters", watersList, true}, {"world", worldList, true},
	} {
		size += len(test.list)
		if err := lexicon.Check(test.list); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		for row := range lexicon.Rows(test.list) {
			if test.keys && lexicon.Key(row[0]) != row[0] {
				t.Errorf("%s: %q is not a key: no name would ever match it", test.name, row[0])
			}
		}
	}
	if size > 2<<20 {
		t.Errorf("the lists have %d bytes, more than 2 MB", size)
	}
}

func TestKindsOfLists(t *testing.T) {
	for _, list := range []string{namesList, worldList, headsList} {
		for row := range lexicon.Rows(list) {
			if kindOf(annotate.Kind(row[1])) == noKind {
				t.Errorf("%q has the unknown kind %q", row[0], row[1])
			}
		}
	}
}

// A table that fills up makes every look-up slow.
func TestListsFit(t *testing.T) {
	lx := load()
	if lx.used > tableSize*2/3 {
		t.Errorf("%d keys in a table of %d", lx.used, tableSize)
	}
	cues := 0
	for range lexicon.Rows(cuesList) {
		cues++
	}
	if cues > cuesSize*2/3 {
		t.Errorf("%d cues in a table of %d", cues, cuesSize)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
