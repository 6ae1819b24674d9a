package lexicon

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ name, why, word, want string }{
		{"ASCII", "capitals go", "Reuters", "reuters"},
		{"accents", "accents stay, capitals go", "ÉTAT", "état"},
		{"title case", "one letter with a title form of its own folds as well", "ǅep", "ǆep"},
		{"apostrophe", "curly and straight are one", "Qur’an", "qur'an"},
		{"final sigma", "lower case follows Unicode, not a table of ours", "ΟΔΟΣ", "οδος"},
	} {
		if got := Fold(test.word); got != test.want {
			t.Errorf("%s (%s): Fold(%q) = %q, want %q", test.name, test.why, test.word, got, test.want)
		}
	}
}

func TestRows(t *testing.T) {
	var got []string
	for row := range Rows("# own list\nadmit\tclaim\tx\n\ndeny\tdeny") {
		got = append(got, strings.Join(row, "|"))
	}
	if want := "admit|claim|x deny|deny"; strings.Join(got, " ") != want {
		t.Errorf("rows %q, want %q", got, want)
	}
}

func TestCheck(t *testing.T) {
	for _, test := range []struct{ name, why, list, fault string }{
		{"good", "sorted, unique, folded, with a head", "# own list\na\nb\n", ""},
		{"no head", "the licence must be said", "a\nb\n", "head comment"},
		{"order", "a reader looks words up by eye", "# own list\nb\na\n", "behind"},
		{"twice", "the second one would win silently", "# own list\na\na\n", "twice"},
		{"case", "look-ups are folded, so it would never be found", "# own list\nA\n", "not folded"},
	} {
		err := Check(test.list)
		if test.fault == "" && err != nil || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%s (%s): %v, want %q", test.name, test.why, err, test.fault)
		}
	}
}
