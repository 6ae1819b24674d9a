package dateline_test

import (
	"context"
	"fmt"
	"log"
	"slices"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

func Example() {
	doc, err := dateline.Annotate(context.Background(), annotate.Article{
		Published: "2026-03-12",
		Text: "“The port will open on Saturday,” Transport Minister Ilinca Dobre said on Wednesday, " +
			"according to spokeswoman Raluca Enache.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, ent := range doc.Entities {
		fmt.Println(ent.Kind, ent.Name, ent.Roles)
	}
	for _, q := range doc.Quotes {
		fmt.Println(doc.Slice(q.Content[0]), "–", q.Speaker.Name, "via", q.Via[0].Name)
	}
	for _, tx := range doc.Times {
		fmt.Println(doc.Slice(tx.Span), "=", tx.Value)
	}
	for _, ev := range doc.Events {
		if !ev.Reporting {
			fmt.Println(ev.Lemma, ev.Factuality, ev.Interval)
		}
	}
	// Output:
	// PERSON Ilinca Dobre [Transport Minister]
	// PERSON Raluca Enache [spokeswoman]
	// “The port will open on Saturday,” – Ilinca Dobre via Raluca Enache
	// Saturday = 2026-03-14
	// Wednesday = 2026-03-11
	// open future 14 March 2026
}

// Many articles run on all cores and come out in the order in which they went in.
func ExampleEnglish() {
	articles := slices.Values([]annotate.Article{
		{ID: "a", Text: "“We will wait,” Ilinca Dobre said."},
		{ID: "b", Text: "Nino Beridze said that the ferry was late."},
	})
	for doc, err := range dateline.English().All(context.Background(), articles) {
		if err != nil {
			log.Fatal(err)
		}
		for _, q := range doc.Quotes {
			fmt.Println(doc.ID, q.Kind, q.Speaker.Name)
		}
	}
	// Output:
	// a direct Ilinca Dobre
	// b indirect Nino Beridze
}

// What could be read comes with the error that says what could not.
func ExampleAnnotate() {
	doc, err := dateline.Annotate(context.Background(), annotate.Article{Text: "It rained in Batumi.\xff"})
	fmt.Println(err)
	fmt.Printf("%q\n", doc.Text)
	// Output:
	// text: byte 20: not UTF-8
	// "It rained in Batumi."
}
