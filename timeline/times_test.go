package timeline

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// newsText is an article in our own words, with as many times as news has.
const newsText = `Ferry talks resume after storm

HARBOUR TOWN (Own Wire) - The island council agreed on Tuesday to reopen the ferry line that closed in late January,
officials said, ending a seven-week dispute over fares. The first boat will leave at 6 a.m. on Saturday.

The line carried more than 40,000 people last year, according to the operator, which has run it since 1998. It lost
money in the third quarter and again over the winter, and asked for a subsidy of $2 million a year until 2025.

"We have waited months for this," said Ada Moreno, who sells fish on the north shore. Two days after the closure she
began to rent a truck, she said, and the bill rose every week.

Earlier this month the council's finance committee voted 7-2 against a plan to buy the boats outright. Critics noted
that a similar purchase in the early 1990s took almost a decade to pay off. The committee meets again on April 14.

Forecasters expect another storm this weekend. In March 2018 a gale kept boats in port for 12 days; the previous year
it was four. Residents were told to check the timetable daily.
`

func documentOf(tb testing.TB, text string) *annotate.Document {
	tb.Helper()
	doc, err := annotate.NewDocument(annotate.Article{Text: text, Published: published})
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func BenchmarkTimes(b *testing.B) {
	text := strings.Repeat(newsText, 20)
	doc := documentOf(b, text)
	stage := Times()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := stage.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(doc.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat(newsText, 20)
	tokens := len(documentOf(b, text).Tokens)
	var p Parser
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Parse(text, published); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkHostile reads a million tokens of what a pattern might be tried on again and again.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range map[string]string{"last": "last ", "digits": "7 ", "hundred": "two hundred and ", "hyphens": "3-", "long": "9"} {
		b.Run(name, func(b *testing.B) {
			doc := documentOf(b, strings.Repeat(piece, 1_000_000/len(piece)))
			stage := Times()
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				if err := stage.Run(context.Background(), doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
