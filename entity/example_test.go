package entity_test

import (
	"context"
	"fmt"

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
