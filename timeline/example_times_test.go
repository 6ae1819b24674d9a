package timeline_test

import (
	"context"
	"fmt"
	"log"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

func ExampleParse() {
	text := "The ferry sank in late December; divers will return on Sunday, after a three-week search."
	times, err := timeline.Parse(text, "2026-01-22")
	if err != nil {
		log.Fatal(err)
	}
	for _, tx := range times {
		fmt.Println(text[tx.Start:tx.End], tx.Type, tx.Value)
	}
	// Output:
	// late December DATE 2025-12
	// Sunday DATE 2026-01-25
	// three-week DURATION P3W
}

func ExampleParser() {
	var parser timeline.Parser // keeps its tables for the next text
	for _, headline := range []string{"Voting ends on April 14", "Votes counted by midnight on Tuesday"} {
		times, err := parser.Parse(headline, "2026-04-09")
		if err != nil {
			log.Fatal(err)
		}
		for _, tx := range times {
			fmt.Println(tx.Value, tx.Interval.From, tx.Interval.Until)
		}
	}
	// Output:
	// 2026-04-14 2026-04-14 2026-04-15
	// 2026-04-07T24:00 2026-04-08T00:00:00 2026-04-08T00:01:00
}

func ExampleTimes() {
	pipeline, err := annotate.New(timeline.Times())
	if err != nil {
		log.Fatal(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{
		Published: "2026-01-22",
		Text:      "It broke on March 2, 1998. The next day help came.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, tx := range doc.Times {
		fmt.Printf("%s %q = %s\n", tx.ID, doc.Slice(tx.Span), tx.Value)
	}
	// Output:
	// t1 "March 2, 1998" = 1998-03-02
	// t2 "The next day" = 1998-03-03
}
