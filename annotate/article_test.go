package annotate_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func ExampleNewDocument() {
	doc, err := annotate.NewDocument(annotate.Article{ID: "a1", Published: "2026-01-26", Text: "US-Iran talks resume. “Good,” she said."})
	for _, sent := range doc.Sentences {
		from, until := doc.TokensIn(sent)
		fmt.Printf("%q has %d tokens\n", doc.Slice(sent), until-from)
	}
	fmt.Println(err)
	// Output:
	// "US-Iran talks resume." has 6 tokens
	// "“Good,” she said." has 7 tokens
	// <nil>
}

func TestLookUps(t *testing.T) {
	doc, _ := annotate.NewDocument(annotate.Article{Text: "One two.  Three.\n\nFour."})
	for _, test := range []struct{ offset, sentence, paragraph int }{
		{0, 0, 0}, {7, 0, 0}, {8, -1, 0}, {10, 1, 0}, {16, -1, -1}, {18, 2, 1}, {22, 2, 1}, {23, -1, -1},
	} {
		if s, p := doc.SentenceAt(test.offset), doc.ParagraphAt(test.offset); s != test.sentence || p != test.paragraph {
			t.Errorf("byte %d: sentence %d, paragraph %d, want %d, %d", test.offset, s, p, test.sentence, test.paragraph)
		}
	}
	if from, until := doc.TokensIn(doc.Sentences[1]); from != 3 || until != 5 {
		t.Errorf("tokens [%d, %d), want [3, 5)", from, until)
	}
}

func FuzzNewDocument(f *testing.F) {
	for _, text := range []string{"", "\xff", "a\xc3", "“Go,” she said.\n\n‘We’re 12-day", "😀e\u0301 שלום", "U.S. Gen. Smith… (a.m.)"} {
		f.Add(text, "2026-01-26")
	}
	f.Add("He left.", "2026-01-26T23:30:00-05:00")
	f.Add("He left.", "26 January")
	f.Fuzz(func(t *testing.T, text, published string) {
		article := annotate.Article{Text: text, Published: published}
		doc, err := annotate.NewDocument(article)
		var input *annotate.InputError
		if err != nil && !errors.As(err, &input) {
			t.Fatalf("not an *InputError: %v", err)
		}
		if err := doc.Validate(); err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(text) != (doc.Text == text) {
			t.Fatalf("%q became %q", text, doc.Text)
		}
		again, _ := annotate.NewDocument(article)
		if diff := cmp.Diff(doc, again); diff != "" {
			t.Fatalf("twice (-first +second):\n%s", diff)
		}
		if !utf8.ValidString(published) {
			return // JSON holds no such string
		}
		data, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		var back annotate.Document
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doc, &back, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("JSON (-want +got):\n%s", diff)
		}
	})
}
