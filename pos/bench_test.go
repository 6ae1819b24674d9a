package pos

// How fast the stage is.

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// BenchmarkNews tags many articles, each seen for the first time in a while, as a reader of news does.
func BenchmarkNews(b *testing.B) {
	file, err := os.Open("../../shared/data/quotes/polnear/dev/articles.jsonl")
	if err != nil {
		b.Skip("no corpora: ", err)
	}
	defer file.Close()
	var docs []*annotate.Document
	tokens, size := 0, 0
	for lines := json.NewDecoder(bufio.NewReader(file)); lines.More(); {
		var article annotate.Article
		if err := lines.Decode(&article); err != nil {
			b.Fatal(err)
		}
		doc, err := annotate.NewDocument(annotate.Article{Text: article.Text})
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, doc)
		tokens += len(doc.Tokens)
		size += len(doc.Text)
	}
	stage := English()
	if err := stage.Run(context.Background(), docs[0]); err != nil { // loads the model
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			if err := stage.Run(context.Background(), doc); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkEnglish(b *testing.B) {
	doc, err := annotate.NewDocument(annotate.Article{Text: benchmarkText})
	if err != nil {
		b.Fatal(err)
	}
	stage := English()
	if err := stage.Run(context.Background(), doc); err != nil { // loads the model
		b.Fatal(err)
	}
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := stage.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(englishModel); err != nil {
			b.Fatal(err)
		}
	}
}

const benchmarkText = `Harbour Strike Enters Third Week as Talks Stall

PORT LOUIS — Dock workers voted on Tuesday to extend a strike that has shut the country’s largest container terminal,
rejecting a pay offer which their union described as “an insult to every family on the waterfront.”

The transport minister, who had flown home early from a summit in Nairobi, told reporters that the government would not
raise its 4.5% offer. “We have gone as far as we can go,” she said. “The treasury isn’t a well without a bottom.”

At least 37 ships were waiting outside the harbour on Wednesday morning, according to the port authority, up from 21 a
week ago. Exporters of sugar and textiles say they are losing about $3 million a day, and two hotels have begun to
ration imported food. A spokesman for the union, speaking through a lawyer because he was not allowed to address the
press himself, said members were ready to hold out until the end of the year.

Economists fear that a longer stoppage could push inflation, which fell to 3.1% in March, back above the central bank’s
target. “If it lasts another month, everyone will feel it,” said an analyst at a local broker, who asked not to be named.
`
