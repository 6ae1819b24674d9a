package pos_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/pos"
)

func ExampleEnglish() {
	pipeline, err := annotate.New(pos.English())
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: "The minister didn’t answer a ten-page letter."})
	if err != nil {
		panic(err)
	}
	for _, tok := range doc.Tokens {
		fmt.Printf("%s/%s ", doc.Slice(tok.Span), tok.POS)
	}
	// Output: The/DT minister/NN did/VBD n’t/RB answer/VB a/DT ten/CD -/HYPH page/NN letter/NN ./.
}

func BenchmarkEnglish(b *testing.B) {
	data, err := os.ReadFile("../../shared/seed/article.txt")
	if err != nil {
		b.Skip(err)
	}
	doc, _ := annotate.NewDocument(annotate.Article{Text: string(data)})
	s := pos.English()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := s.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
