package entity

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// Each row holds for its example, in one of the places where a name may stand, and its weights say something.
func TestEvidence(t *testing.T) {
	lx := load()
	for _, row := range evidence {
		doc, err := annotate.NewDocument(annotate.Article{Text: row.example})
		if err != nil {
			t.Fatal(err)
		}
		d := document{Document: doc, lx: lx, words: lx.wordsOf(doc)}
		n := name{from: 0, until: len(d.words), title: -1, hash: d.hashOf(0, len(d.words))}
		n.fact = lx.find(n.hash)
		holds := false
		for _, typ := range []nameType{{count: 1}, {count: 1, opening: 1}, {count: 4}, {count: 1, titled: 1}, {count: 1, roles: 1}} {
			n.entitled = typ.count == 1
			v := d.view(&n, &typ)
			holds = holds || row.holds(&v)
		}
		if !holds {
			t.Errorf("%s does not hold for its example %q", row.name, row.example)
		}
		if row.weights == (scores{}) {
			t.Errorf("%s weighs nothing", row.name)
		}
	}
}

func TestConfidence(t *testing.T) {
	for _, test := range []struct {
		name, why string
		margin    int32
		want      float64
	}{
		{"none", "two kinds are as likely", 0, 0.25},
		{"between", "halfway between two rows", 26, 0.76},
		{"beyond", "the last row is the most there is", 1000, 0.96},
	} {
		if got := confidence(test.margin); got < test.want-1e-9 || got > test.want+1e-9 {
			t.Errorf("%s (%s): confidence(%d) = %v, want %v", test.name, test.why, test.margin, got, test.want)
		}
	}
}
