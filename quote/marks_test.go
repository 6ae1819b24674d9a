package quote

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lineartest"
)

// In a row's text ⟦ and ⟧ show where a stretch must begin and end; ⟧* ends one without a closing mark.
var markRows = []struct{ name, why, text string }{
	{"curly", "the usual case", `He said ⟦“yes”⟧ and ⟦“no”⟧.`},
	{"straight", "direction by what stands around", `⟦"Yes,"⟧ he said, ⟦"no."⟧`},
	{"mixed styles", "editors paste: a curly mark closed by a straight one", `⟦“Yes,"⟧ he said.`},
	{"wire", "old agency copy", "⟦``Yes,''⟧ he said, ⟦''or no.''⟧"},
	{"three in a row", "a single and a double one that close together", "⟦''They say 'go,'''⟧ he said."},
	{"guillemets", "other languages in English text", `He said ⟦«oui»⟧.`},
	{"british", "single marks among contractions", `⟦‘We’ve waited,’⟧ he said. ⟦‘They won’t.’⟧`},
	{"possessive inside", "a plural possessive is no closing mark while a firmer one follows", `⟦‘The lorries’ owners pay,’⟧ he said.`},
	{"possessive closes", "it is one where nothing firmer follows", `the ⟦‘ghost ships’⟧ of the bay`},
	{"two possessives", "another single opens first", `the ⟦‘ghost ships’⟧ and the ⟦‘oil fleet’⟧ of the bay`},
	{"straight single", "the same mark for everything", `⟦'It's the residents' street, not the developers'.'⟧`},
	{"nested", "outermost only", `⟦“He called me ‘old’ and left,”⟧ she said.`},
	{"nested in single", "British nesting", `⟦'When I said "no", I meant "no",'⟧ she said.`},
	{"same marks nested", "counted, since both close", `⟦“He said “no” to me.”⟧ Then he left.`},
	{"elisions", "apostrophes at the start of words", `Let ’em go, ’twas rock ’n’ roll in the ’90s, 'til '68.`},
	{"plain apostrophes", "no marks at all", `The dogs’ dinner and Iran’s ships aren’t here.`},
	{"opening mark that closes", "typing slips: no quotation begins between a comma and a space", `⟦“It’s late,“⟧ he said. ⟦“Go.“⟧`},
	{"open", "runs to the end of the paragraph", `He said: ⟦“I came with one promise.⟧*`},
	{"open around pairs", "a straight mark that opens the paragraph, and curly ones in pairs inside it", `⟦"She reads “The Gull” and “The Tern.” It rains.⟧*`},
	{"open before pairs", "the first closing mark is its own where no pair opens before it", `⟦"It rains,”⟧ she said. ⟦“It pours.”⟧`},
	{"open then new", "a forgotten closing mark ends at the next opening one", `⟦“Yes. ⟧*⟦“No,”⟧ he said.`},
	{"open then again", "a mark behind a sentence opens anew, whatever closes later", `⟦"It rains. ⟧*⟦"It pours."⟧ Then he left. ⟦"We wait,"⟧ he said.`},
	{"lone closing", "means nothing", `He said yes” and left.`},
	{"inches", "no opening mark after a digit", `He is 6'2" tall.`},
	{"only a mark", "nothing between", `“`},
	{"empty", "no text", ``},
}

func TestMarks(t *testing.T) {
	for _, row := range markRows {
		text := strings.NewReplacer("⟦", "", "⟧*", "", "⟧", "").Replace(row.text)
		var scanner markScanner
		found := scanner.scan(text, annotate.Span{End: len(text)}, nil)
		var got strings.Builder
		at := 0
		for _, s := range found {
			got.WriteString(text[at:s.Start] + "⟦" + text[s.Start:s.End] + "⟧")
			if s.open {
				got.WriteString("*")
			}
			at = s.End
		}
		got.WriteString(text[at:])
		want := strings.ReplaceAll(row.text, " ⟧*", "⟧* ") // a stretch ends before white space
		if got.String() != want {
			t.Errorf("%s (%s):\n got %s\nwant %s", row.name, row.why, got.String(), want)
		}
	}
}

// Marks cost no more than linear time.
func TestMarksLinear(t *testing.T) {
	for _, unit := range []string{`"`, `"a `, "'", " 'a", "“", "“a”", "‘a ", "s’ ", "''", "«"} {
		t.Run(unit, func(t *testing.T) {
			lineartest.Check(t, 10_000, func(n int) time.Duration {
				text := strings.Repeat(unit, n)
				var scanner markScanner
				start := time.Now()
				scanner.scan(text, annotate.Span{End: len(text)}, nil)
				return time.Since(start)
			})
		})
	}
}
