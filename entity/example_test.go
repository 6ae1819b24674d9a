package entity_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/pos"
)

func ExampleEnglish() {
	pipeline, err := annotate.New(pos.English(), entity.English())
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{
		Text: "Danish Prime Minister Olga Nielsen flew to Norway on Monday. Nielsen said she would meet farmers.",
	})
	if err != nil {
		panic(err)
	}
	for _, ent := range doc.Entities {
		fmt.Println(ent.Kind, ent.Name, ent.Aliases, ent.Roles, len(ent.Mentions))
	}
	// Output:
	// NORP Danish [] [] 1
	// PERSON Olga Nielsen [Nielsen] [Danish Prime Minister] 3
	// GPE Norway [] [] 1
}

func ExampleOptions_English() {
	stage := entity.Options{NamesOnly: true}.English()
	doc, err := annotate.NewDocument(annotate.Article{Text: "Olga Nielsen said she was glad."})
	if err != nil {
		panic(err)
	}
	if err := stage.Run(context.Background(), doc); err != nil {
		panic(err)
	}
	for _, m := range doc.Mentions {
		fmt.Println(doc.Slice(m.Span), m.Kind, m.Form)
	}
	// Output: Olga Nielsen PERSON name
}

func ExampleNames() {
	options := entity.Options{
		Names: entity.Names{Kinds: map[string]annotate.Kind{"MS Tamar": annotate.Product}, Fold: true},
		Kinds: map[annotate.Kind]annotate.Kind{annotate.Product: "SHIP"},
	}
	pipeline, err := annotate.New(pos.English(), options.English())
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: "The ferry Ms. Tamar left for Norway."})
	if err != nil {
		panic(err)
	}
	for _, m := range doc.Mentions {
		fmt.Println(doc.Slice(m.Span), m.Kind)
	}
	// Output:
	// Ms. Tamar SHIP
	// Norway GPE
}

func ExampleWorld() {
	for _, fact := range entity.World().Lookup("Norway") {
		fmt.Println(fact.Kind, fact.Country, fact.Link.Authority, fact.Link.ID)
	}
	// Output: GPE NO wikidata Q20
}

// registry is a knowledge base in code: every court has a page of its own in some registry.
type registry struct{}

func (registry) Lookup(name string) []entity.Fact {
	place, ok := strings.CutSuffix(name, " Court")
	if !ok {
		return nil
	}
	return []entity.Fact{{Kind: annotate.Org, Link: annotate.Link{Authority: "registry", ID: strings.ToLower(place)}}}
}

func ExampleKnowledgeBase() {
	options := entity.Options{Knowledge: entity.First(registry{}, entity.World())}
	pipeline, err := annotate.New(pos.English(), options.English())
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: "Norway lost its case before the Maritime Court on Monday."})
	if err != nil {
		panic(err)
	}
	for _, ent := range doc.Entities {
		fmt.Println(ent.Name, ent.Links)
	}
	// Output:
	// Norway [{wikidata Q20}]
	// Maritime Court [{registry maritime}]
}

func ExampleReadTable() {
	table, err := entity.ReadTable(strings.NewReader("Batumi\tGPE\tharbour\tport-3\tGE\n"))
	if err != nil {
		panic(err)
	}
	base := entity.First(table, entity.World())
	for _, name := range []string{"Batumi", "Norway"} {
		fmt.Println(base.Lookup(name)[0].Link)
	}
	// Output:
	// {harbour port-3}
	// {wikidata Q20}
}
