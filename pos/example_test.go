package pos_test

import (
	"context"
	"fmt"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/pos"
)

func ExampleEnglish() {
	pipeline, err := annotate.New(pos.English())
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{
		Text: "The minister didn’t answer a ten-page letter.",
	})
	if err != nil {
		panic(err)
	}
	for _, tok := range doc.Tokens {
		fmt.Printf("%s/%s ", doc.Slice(tok.Span), tok.POS)
	}
	fmt.Println()
	// Output: The/DT minister/NN did/VBD n’t/RB answer/VB a/DT ten/CD -/HYPH page/NN letter/NN ./.
}
