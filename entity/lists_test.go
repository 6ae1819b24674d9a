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
	}{
		{"calendar", calendarList}, {"cities", citiesList}, {"common", commonList}, {"countries", countriesList},
		{"demonyms", demonymsList}, {"feasts", feastsList}, {"forenames", forenamesList},
		{"function", functionList}, {"heads", headsList}, {"hypocorisms", hypocorismsList}, {"leaders", leadersList},
		{"organizations", organizationsList}, {"peoples", peoplesList},
		{"provinces", provincesList}, {"regions", regionsList}, {"roles", rolesList}, {"states", statesList}, {"surnames", surnamesList},
		{"titles", titlesList}, {"waters", watersList}, {"world", worldList},
	} {
		size += len(test.list)
		if err := lexicon.Check(test.list); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		for row := range lexicon.Rows(test.list) {
			if lexicon.Key(row[0]) != row[0] {
				t.Errorf("%s: %q is not a key: no name would ever match it", test.name, row[0])
			}
		}
	}
	if size > 2<<20 {
		t.Errorf("the lists have %d bytes, more than 2 MB", size)
	}
}

func TestKindsOfLists(t *testing.T) {
	for _, list := range []string{worldList, headsList} {
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
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
