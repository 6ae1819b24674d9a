package entity_test

import (
	"context"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// "The group" is no object of the verb that the body, or "it", is the subject of, nor "the country" always the one that acts. Verbs alone
// are tagged.
func TestGroupsAndVerbs(t *testing.T) {
	for _, test := range []struct {
		name, why, text string
		want            bool
	}{
		{"object", "the body asks another", "NATO asked the group about rain.", false},
		{"object behind it", "as above", "Then NATO left. Now it had asked the group about rain.", false},
		{"object of others", "they ask the body", "They feared NATO. Men asked the group about rain.", true},
		{"subject", "the body itself", "NATO asked them. Now the group had asked men about rain.", true},
		{"country that acts", "it speaks of the one before", "They feared Chad. It was rain. Norway had asked men about the country.", false},
		{"country that acts, paragraph", "the one before is of another matter", "They feared Chad.\n\nIt was rain. Norway had asked men about the country.", true},
		{"country that is feared", "it does not act", "They feared Chad. It was rain. They feared Norway and left the country.", true},
		{"country found to", "it may be any", "They feared Norway. Men left the country found to pay.", false},
	} {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		for i := range doc.Tokens {
			switch doc.Slice(doc.Tokens[i].Span) {
			case "asked", "feared", "had", "left":
				doc.Tokens[i].POS = "VBD"
			case "found":
				doc.Tokens[i].POS = "VBN"
			}
		}
		if err := english.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		got := false
		for _, m := range doc.Mentions {
			got = got || m.Form == annotate.Nominal
		}
		if got != test.want {
			t.Errorf("%s (%s): a mention: %t, want %t", test.name, test.why, got, test.want)
		}
	}
}
