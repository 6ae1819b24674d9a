package main

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
)

func TestShips(t *testing.T) {
	pipeline, err := annotate.New(Ships())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ want, why string }{
		{"The [MV North Star II]{PRODUCT} sank.", "all capitalised words belong to the name"},
		{"[HMS Plover]{PRODUCT}, then [USS Élan]{PRODUCT}", "a comma ends a name, and the text may"},
		{"The MS in her name means diesel.", "a prefix without a name is no ship"},
		{"Ms Plover met Rear Admiral Star.", "names without a prefix are no ships"},
		{"aboard the SS\n\nPlover is a bird.", "a name does not go on in the next paragraph"},
	} {
		text, _, err := annotatetest.Split(test.want)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := pipeline.Annotate(t.Context(), annotate.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if got := annotatetest.Mentions(doc); got != test.want {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}
