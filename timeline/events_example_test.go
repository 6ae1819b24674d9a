package timeline_test

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

// article makes a Document of three words, "Chad voted Monday" in all, as the stages before would leave it.
func article(id, country, verb, day string) *annotate.Document {
	doc, _ := annotate.NewDocument(annotate.Article{ID: id, Publisher: id, Published: "2026-03-07", Text: country + " " + verb + " Monday"})
	for i, tag := range []annotate.POS{"NNP", "VBD", "NNP"} {
		doc.Tokens[i].POS = tag
	}
	doc.Entities = []annotate.Entity{{ID: "e1", Kind: annotate.GPE, Name: country, Mentions: []string{"m1"}}}
	doc.Mentions = []annotate.Mention{{ID: "m1", Span: doc.Tokens[0].Span, Kind: annotate.GPE, Form: annotate.Name, Entity: "e1"}}
	doc.Times = []annotate.TimeExpr{{ID: "t1", Span: doc.Tokens[2].Span, Type: annotate.Date, Value: day,
		Interval: &annotate.Interval{From: day, Until: "2026-03-03", Grain: annotate.Day}}}
	if err := timeline.Events().Run(context.Background(), doc); err != nil {
		panic(err) // the context alone can end it
	}
	return doc
}

func ExampleEvents() {
	doc := article("a", "Chad", "voted", "2026-03-02")
	for _, ev := range doc.Events {
		fmt.Println(ev.Lemma, ev.Participants[0].Role, ev.Participants[0].Entity, ev.Interval.From, ev.Anchor, ev.Factuality)
	}
	// Output: vote agent e1 2026-03-02 explicit certain
}

func ExampleOrder() {
	for _, e := range timeline.Order(article("a", "Chad", "voted", "2026-03-02")).Entries {
		fmt.Println(e.Interval, e.Title)
	}
	// Output: 2 March 2026 Chad voted Monday
}

func ExampleMerge() {
	docs := []*annotate.Document{
		article("The Star", "Chad", "voted", "2026-03-02"),
		article("The Globe", "Chad", "voted", "2026-03-02"),
		article("The Globe, again", "Mali", "voted", "2026-03-02"),
	}
	for _, e := range timeline.Merge(slices.Values(docs)).Entries {
		fmt.Println(e.Interval, e.Title, e.Sources)
	}
	// Output:
	// 2 March 2026 Chad voted Monday [The Globe The Star]
	// 2 March 2026 Mali voted Monday [The Globe, again]
}

func ExampleOf() {
	docs := []*annotate.Document{
		article("The Star", "Chad", "voted", "2026-03-02"),
		article("The Globe", "Mali", "voted", "2026-03-02"),
	}
	all := timeline.Merge(slices.Values(docs))
	for _, e := range timeline.Of(all, "mali").Entries {
		fmt.Println(e.Title, e.Entities)
	}
	// Output: Mali voted Monday [Mali]
}
