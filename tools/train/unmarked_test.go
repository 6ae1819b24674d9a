package main

import (
	"context"
	"slices"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/internal/anaphora"
	"github.com/dateline-news/dateline/pos"
)

// Each row is a text with one pronoun, and which of its candidates is right, the latest first and nobody last; none where
// it is no example.
func TestUnmarked(t *testing.T) {
	pipeline, err := annotate.New(pos.English(), entity.Options{NamesOnly: true}.English())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, why, text string
		want            []bool
	}{
		{"woman", "she is the woman", "Mary Smith met John Brown. Then she left.", []bool{false, true, false}},
		{"man", "he is the man", "John Brown met Mary Smith. Then he left.", []bool{false, true, false}},
		{"owner", "her house is hers", "John Brown met Mary Smith and sold her house.", []bool{true, false, false}},
		{"two women", "either may be meant", "Mary Smith met Anna Jones and John Brown. Then she left.", nil},
		{"nobody", "no woman is named before", "John Brown met Peter Jones. Then she left. Mary Smith slept.", []bool{false, false, true}},
		{"one only", "there is no choice", "Mary Smith slept. Then she left.", nil},
	} {
		doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		u := newUnmarked(doc, doc)
		var got []bool
		for _, e := range u.examples(anaphora.Load()) {
			got = e.right
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %s: got %v, want %v", test.name, test.why, got, test.want)
		}
	}
}
