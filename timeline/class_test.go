package timeline

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

func TestWordLists(t *testing.T) {
	for name, list := range map[string]string{"words.txt": wordList, "feasts.txt": feastList, "movable.txt": movableList} {
		if err := lexicon.Check(list); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestClassesAreUsed finds words whose class no pattern asks for: they would cost and do nothing.
func TestClassesAreUsed(t *testing.T) {
	g := Options{}.grammar()
	var used classSet
	for i := range g.automaton.elements {
		used.addAll(&g.automaton.elements[i].set)
	}
	asked := map[string]bool{"ended": true, "slash": true, "thousand": true} // by rules and numbers, not by patterns
	for c, name := range g.alphabet.names {
		if name != "" && !used.has(class(c)) && !asked[name] && c >= int(classFixed) {
			t.Errorf("class %q is in no pattern", name)
		}
	}
}

func TestNumbers(t *testing.T) {
	a := newAlphabet()
	for _, test := range []struct {
		text     string
		class    class
		number   int32
		fraction int8
	}{
		{"7", classD12, 7, 0}, {"0", classD23, 0, 0}, {"30", classD31, 30, 0}, {"45", classD59, 45, 0}, {"61", classD99, 61, 0},
		{"1998", classD4, 1998, 0}, {"1,998", classDigits, 1998, 0}, {"640", classDigits, 640, 0}, {"3500", classDigits, 3500, 0},
		{"7.5", classDecimal, 7, 50}, {"7.25", classDecimal, 7, 25}, {"9th", classNth, 9, 0}, {"42nd", classNthBig, 42, 0},
		{"1990s", classDecade, 1990, 0}, {"’80s", classDecade, 1980, 0}, {"’98", classShort, 98, 0},
		{"3:30", classClock, 12600, 0}, {"3:30pm", classClock12, 55800, 0}, {"12am", classClock12, 0, 0}, {"7.30am", classClock12, 27000, 0},
		{"10:15:30", classClock, 36930, 0},
		{"44C", classNone, 0, 0}, {"25:10", classNone, 0, 0}, {"13pm", classNone, 0, 0}, {"99999999999", classNone, 0, 0},
		{"twelve", classNumword, 12, 0}, {"twenty-two", classWordNum, 22, 0}, {"twenty-second", classNth, 22, 0},
		{"two hundred and fifty", classWordNum, 250, 0}, {"a hundred", classWordNum, 100, 0}, {"three thousand", classWordNum, 3000, 0},
		{"nineteen ninety-six", classWordYear, 1996, 0}, {"two thousand and six", classWordYear, 2006, 0},
		{"two and a half", classDecimal, 2, 50}, {"2 1/2", classDecimal, 2, 50}, {"2½", classDecimal, 2, 50},
	} {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		items := a.appendItems(nil, doc, 0, len(doc.Tokens))
		if len(items) != 1 {
			t.Errorf("%s: %d items, want one", test.text, len(items))
			continue
		}
		if it := items[0]; it.class != test.class || it.class != classNone && (it.number != test.number || it.fraction != test.fraction) {
			t.Errorf("%s: class %s, %d.%02d, want %s, %d.%02d", test.text, a.names[it.class], it.number, it.fraction, a.names[test.class], test.number, test.fraction)
		}
	}
}
