package quote_test

import (
	"context"
	"fmt"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/quote"
)

// A pipeline with a tagger and a recogniser of one's own before it. Here both layers are written by hand.
func ExampleEnglish() {
	byHand := annotate.Stage{
		Name:     "by hand",
		Provides: []annotate.Layer{annotate.LayerPOS, annotate.LayerMentions, annotate.LayerEntities},
		Run: func(_ context.Context, doc *annotate.Document) error {
			for i, tag := range []annotate.POS{"``", "PRP", "VBZ", "JJ", ",", "''", "NN", "NNP", "NNP", "VBD", "."} {
				doc.Tokens[i].POS = tag
			}
			lee := annotate.Span{Start: doc.Tokens[7].Start, End: doc.Tokens[8].End}
			doc.Mentions = []annotate.Mention{{ID: "m1", Span: lee, Kind: annotate.Person, Form: annotate.Name, Entity: "e1", Confidence: 1}}
			doc.Entities = []annotate.Entity{{ID: "e1", Kind: annotate.Person, Name: "Ann Lee", Mentions: []string{"m1"}}}
			return nil
		},
	}
	pipeline, err := annotate.New(byHand, quote.English())
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: "“It is closed,” mayor Ann Lee warned."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range doc.Quotes {
		fmt.Println(q.Kind, doc.Slice(q.Content[0]), "by", q.Speaker.Name, q.Speaker.How, "act", q.Act)
	}
	// Output: direct “It is closed,” by Ann Lee named act warn
}

func ExampleVerbs() {
	for v := range quote.Verbs() {
		if v.Act == quote.Threaten {
			fmt.Println(v.Lemma)
		}
	}
	// Output: threaten
}
