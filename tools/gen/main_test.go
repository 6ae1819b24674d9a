package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The lists in the repository are those that the data gives: nobody has edited them by hand.
func TestListsAreGenerated(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(filepath.Join(data, "facts")); err != nil {
		t.Skip("the shared data is not there: ", err)
	}
	for _, l := range lists(data) {
		have, err := os.ReadFile(filepath.Join("..", "..", "entity", "lists", l.file))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, l.text()) {
			t.Errorf("%s differs from what its sources give: run go generate ./entity", l.file)
		}
	}
}

// The knowledge base in the repository is the one that the data gives.
func TestKnowledgeIsGenerated(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(filepath.Join(data, "facts")); err != nil {
		t.Skip("the shared data is not there: ", err)
	}
	want, err := knowledgeOf(facts{data: data, common: commonWords(data)}, filepath.Join("..", "..", "entity", "lists", "world.txt"))
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile(filepath.Join("..", "..", "entity", "knowledge.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want) {
		t.Error("knowledge.bin differs from what its sources give: run go generate ./entity")
	}
}

func TestCountCase(t *testing.T) {
	lower, upper := map[string]int{}, map[string]int{}
	countCase("Police came. The police of Oslo saw Park Min-su, and Oslo’s park.", lower, upper)
	for _, test := range []struct {
		name, why, word string
		lower, upper    int
	}{
		{"opening", "a capital after a full stop says nothing", "police", 1, 0},
		{"name", "a possessive is cut off", "oslo", 0, 2},
		{"both", "one each", "park", 1, 1},
		{"compound", "the second half of a given name is no word", "su", 0, 0},
	} {
		if lower[test.word] != test.lower || upper[test.word] != test.upper {
			t.Errorf("%s (%s): %q has %d in lower case and %d with a capital, want %d and %d", test.name, test.why, test.word,
				lower[test.word], upper[test.word], test.lower, test.upper)
		}
	}
}

func TestWithoutLegalForm(t *testing.T) {
	for _, test := range []struct{ name, why, in, want string }{
		{"form", "newspapers do not print it", "Example Motors, Inc.", "Example Motors"},
		{"two forms", "they pile up", "Example Holdings Ltd", "Example"},
		{"none", "a name may end in a word like one", "Example Agency", "Example Agency"},
	} {
		if got := withoutLegalForm(test.in); got != test.want {
			t.Errorf("%s (%s): %q, want %q", test.name, test.why, got, test.want)
		}
	}
}
