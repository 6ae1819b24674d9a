package timeline

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// matched gives the rule and the length, in items, of the longest match at the beginning of a text.
func matched(t *testing.T, patterns []string, text string) (rule, length int) {
	t.Helper()
	alphabet := newAlphabet()
	a := compile(patterns, alphabet)
	doc, err := annotate.NewDocument(annotate.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	rule = -1
	state := uint16(0)
	for i, it := range alphabet.appendItems(nil, doc, 0, len(doc.Tokens)) {
		if state = a.step(state, it.class); state == dead {
			break
		}
		if accepts := a.accepts[state]; len(accepts) > 0 {
			rule, length = int(accepts[0]), i+1
		}
	}
	return rule, length
}

func TestPatterns(t *testing.T) {
	patterns := []string{
		"month day (comma? year)?",
		"(edge hyphen? | the edgenoun of)? month",
		"count (and count2)? units",
	}
	for _, test := range []struct {
		name, why, text string
		rule, length    int
	}{
		{"whole", "with what may be absent", "March 7, 2021", 0, 4},
		{"without", "an optional group is absent", "March 7 it", 0, 2},
		{"half a group", "the group counts whole or not at all", "March 7, it", 0, 2},
		{"other rule", "the month alone", "March it", 1, 1},
		{"first branch", "", "late March", 1, 2},
		{"second branch", "", "the end of March", 1, 4},
		{"cut off", "the pattern is not complete", "the end of", -1, 0},
		{"group in the middle", "", "two and three days", 2, 4},
		{"none", "", "nothing", -1, 0},
	} {
		if rule, length := matched(t, patterns, test.text); rule != test.rule || length != test.length {
			t.Errorf("%s (%s): rule %d over %d items, want %d over %d", test.name, test.why, rule, length, test.rule, test.length)
		}
	}
}

// TestBadPatterns checks that a mistake in a rule is told when the rules are compiled.
func TestBadPatterns(t *testing.T) {
	for _, test := range []struct{ name, pattern, fault string }{
		{"unknown class", "moth day", "moth"},
		{"two parts in one element", "month|day", "two ways"},
		{"empty", "month? day?", "not well formed"},
		{"bracket", "month ) day", "not well formed"},
	} {
		func() {
			defer func() {
				if fault, _ := recover().(string); !strings.Contains(fault, test.fault) {
					t.Errorf("%s: panic %q, want %q", test.name, fault, test.fault)
				}
			}()
			compile([]string{test.pattern}, newAlphabet())
		}()
	}
}
