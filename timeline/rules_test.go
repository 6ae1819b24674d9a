package timeline

import (
	"strings"
	"testing"
)

// published is the day of publication of all examples: a Wednesday.
const published = "2021-03-17"

// TestExamples reads every rule's example: the expression in brackets must be found whole, by that rule, with that
// value.
func TestExamples(t *testing.T) {
	testExamples(t, rules[:], published, Options{Register: News})
	testExamples(t, planRules[:], published+"T12:00:00Z", Options{Register: Plans})
}

func testExamples(t *testing.T, rules []rule, published string, options Options) {
	p := Parser{Options: options}
	for _, rule := range rules {
		before, rest, ok := strings.Cut(rule.example, "[")
		expression, after, closed := strings.Cut(rest, "]")
		if !ok || !closed {
			t.Errorf("%s: no example in brackets: %q", rule.name, rule.example)
			continue
		}
		times, err := p.Parse(before+expression+after, published)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, tx := range times {
			got := (before + expression + after)[tx.Start:tx.End]
			if got == expression && tx.Rule == rule.name && tx.Value == rule.value {
				found = true
			}
		}
		if !found {
			t.Errorf("%s: want %q = %s in %q, have", rule.name, expression, rule.value, rule.example)
			for _, tx := range times {
				t.Errorf("    %q = %s by %s", (before + expression + after)[tx.Start:tx.End], tx.Value, tx.Rule)
			}
		}
	}
}

func TestGrammarSize(t *testing.T) {
	g := Options{}.grammar()
	t.Logf("%d classes, %d elements, %d states", g.alphabet.size(), len(g.automaton.elements), len(g.automaton.accepts))
}

func BenchmarkGrammar(b *testing.B) {
	for b.Loop() {
		Options{}.grammar()
	}
}
