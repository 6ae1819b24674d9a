package timeline

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/lexicon"
)

func TestEventLists(t *testing.T) {
	for name, list := range map[string]string{
		"verbs": verbList, "nouns": nounList, "irregular": irregularList, "endings": endingList,
		"senses": senseList,
	} {
		if err := lexicon.Check(list); err != nil {
			t.Errorf("%s.txt: %v", name, err)
		}
	}
	for row := range lexicon.Rows(verbList) {
		for word := range strings.FieldsSeq(row[1]) {
			if parseTraits(word) == 0 {
				t.Errorf("verbs.txt: %s: no trait is called %q", row[0], word)
			}
		}
	}
}

// A verb that stands for others stands for itself: one look-up is enough.
func TestSenses(t *testing.T) {
	senses := readEventWords().senses
	for verb, sense := range senses {
		if further, ok := senses[sense]; ok {
			t.Errorf("senses.txt: %s is %s, and that is %s", verb, sense, further)
		}
	}
}

// Every row of the list of endings decides about its own example.
func TestEndings(t *testing.T) {
	words := readEventWords()
	for row := range lexicon.Rows(endingList) {
		ending, lemma := row[0], row[2]
		if len(ending) > longestEnding {
			t.Errorf("ending %q is longer than the longest that is tried", ending)
		}
		stem := strings.TrimSuffix(lemma, "e")
		if row[1] == "-" {
			stem = lemma
		}
		if !strings.HasSuffix(stem, ending) {
			t.Errorf("ending %q does not end the stem of its example %q", ending, lemma)
			continue
		}
		if got := words.restore(stem); got != lemma {
			t.Errorf("restore(%q) = %q, want %q", stem, got, lemma)
		}
	}
}

func TestVerbLemma(t *testing.T) {
	words := readEventWords()
	for _, test := range []struct{ name, why, form, want string }{
		{"irregular", "a list knows these", "withdrew", "withdraw"},
		{"e comes back", "z asks for it", "seizing", "seize"},
		{"doubled", "one of two goes", "stopped", "stop"},
		{"not doubled", "l stays double", "killed", "kill"},
		{"y", "i was y", "carried", "carry"},
		{"third person", "as a plural", "teaches", "teach"},
		{"third person of -y", "ie was y", "denies", "deny"},
		{"no ending", "bring ends as a participle does", "bring", "bring"},
		{"base", "nothing to take off", "attack", "attack"},
	} {
		if got := words.verbLemma(test.form); got != test.want {
			t.Errorf("%s (%s): %q is %q, want %q", test.name, test.why, test.form, got, test.want)
		}
	}
	for row := range lexicon.Rows(irregularList) {
		delete(words.irregular, row[0])
		if words.verbLemma(row[0]) == row[1] {
			t.Errorf("irregular.txt: %q is regular", row[0])
		}
		words.irregular[row[0]] = row[1]
	}
}
