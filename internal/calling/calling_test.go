package calling

import (
	"testing"

	"github.com/dateline-news/dateline/internal/lexicon"
)

func TestPerson(t *testing.T) {
	for noun, want := range map[string]bool{
		"baker": true, "sculptor": true, "chemist": true, "historian": true, "postwoman": true, // by their ends
		"aide": true, "witness": true, // by the list
		"tower": false, "harbor": false, "newspaper": false, // against their ends
		"boat": false, "her": false, "": false,
	} {
		if got := Person(noun); got != want {
			t.Errorf("Person(%q) = %v", noun, got)
		}
	}
}

func TestList(t *testing.T) {
	if err := lexicon.Check(list); err != nil {
		t.Error(err)
	}
	for row := range lexicon.Rows(list) {
		if lexicon.Key(row[0]) != row[0] {
			t.Errorf("%q is not a key: no noun would ever match it", row[0])
		}
		if row[1] != "person" && row[1] != "thing" {
			t.Errorf("%q is %q, neither a person nor a thing", row[0], row[1])
		}
	}
}
