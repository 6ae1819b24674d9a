package annotatetest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	text, marks, err := annotatetest.Split(`[[Ann Lee]{PERSON e1} of \[Oslo\]]{speaker q1} said`)
	if err != nil || text != "Ann Lee of [Oslo] said" {
		t.Fatalf("text %q, %v", text, err)
	}
	want := []annotatetest.Mark{
		{Span: annotate.Span{Start: 0, End: 17}, Label: "speaker", Args: []string{"q1"}},
		{Span: annotate.Span{Start: 0, End: 7}, Label: "PERSON", Args: []string{"e1"}},
	}
	if diff := cmp.Diff(want, marks); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
}

func TestSplitErrors(t *testing.T) {
	for _, test := range []struct{ name, why, notation, fault string }{
		{"open", "a forgotten bracket would shift all marks", "ab [c", "byte 3: [ without"},
		{"close", "a bracket too many", "ab]{PERSON} c", "byte 2: ]"},
		{"no label", "a mark means nothing without one", "[ab] c", "byte 3: ]"},
		{"empty label", "as above", "[ab]{} c", "byte 3: empty"},
	} {
		if _, _, err := annotatetest.Split(test.notation); err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s (%s): %v, want %q", test.name, test.why, err, test.fault)
		}
	}
}

// What Document reads, the writers of the layers give back.
func TestRoundTrip(t *testing.T) {
	for _, test := range []struct {
		name, notation string
		layer          func(*annotate.Document) string
	}{
		{"mentions", `[Ann Lee]{PERSON e1} left \[again\]. [She]{PERSON e1 pronoun} is [Danish]{NORP}.`, annotatetest.Mentions},
		{"quotes", "[“Go,”]{content q1} [Ann]{speaker q1} [told]{cue q1} [us]{addressee q1}, [“now.”]{content q1}\n\n[“Or never.”]{content q2}", annotatetest.Quotes},
		{"times", "In [late June]{DATE 2025-06 END} or [two days]{DURATION P2D} after.", annotatetest.Times},
		{"events", "They [left]{event certain} and may [return]{event possible}.", annotatetest.Events},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.notation})
		if got := test.layer(doc); got != test.notation {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.notation)
		}
	}
}

func TestDocument(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{
		Text: "[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [it was [over]{event certain agent=e1}]{content q1}.\n\n[“Yes.”]{content q2 e1}",
	})
	if ent := doc.Entities[0]; ent.Name != "Ann Lee" || len(ent.Mentions) != 1 {
		t.Errorf("entity %+v", ent)
	}
	first, second := doc.Quotes[0], doc.Quotes[1]
	if first.Kind != annotate.Indirect || first.Speaker.How != annotate.HowNamed || doc.Slice(first.Span) != "Ann Lee said it was over" {
		t.Errorf("first quote %+v", first)
	}
	if second.Kind != annotate.Direct || second.Speaker.How != annotate.HowImplicit || second.Speaker.Name != "Ann Lee" {
		t.Errorf("second quote %+v, speaker %+v", second, second.Speaker)
	}
}

// Crossing marks cannot nest; the one that ends later is cut so that the notation stays readable.
func TestJoinCrossing(t *testing.T) {
	got := annotatetest.Join("abcd", []annotatetest.Mark{
		{Span: annotate.Span{Start: 0, End: 3}, Label: "x"},
		{Span: annotate.Span{Start: 1, End: 4}, Label: "y"},
	})
	if want := "[a[bc]{y}]{x}d"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func ExampleMentions() {
	doc, _ := annotate.NewDocument(annotate.Article{Text: "Ann Lee left."})
	doc.Entities = []annotate.Entity{{ID: "e1", Kind: annotate.Person, Name: "Ann Lee", Mentions: []string{"m1"}}}
	doc.Mentions = []annotate.Mention{{ID: "m1", Span: annotate.Span{Start: 0, End: 7}, Kind: annotate.Person, Form: annotate.Name, Entity: "e1"}}
	fmt.Println(annotatetest.Mentions(doc))
	// Output: [Ann Lee]{PERSON e1} left.
}
