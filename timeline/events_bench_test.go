package timeline_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

const (
	benchText = "[Norway]{GPE e1}, which left [Opec]{ORG e2} in [2019]{DATE 2019}, said on [Monday]{DATE 2026-03-02} that talks with [Chad]{GPE e3} had ended. " +
		"[Ann Lee]{PERSON e4} may visit [Oslo]{GPE e5} to sign the treaty. "
	benchTags = "NNP , WDT VBD NNP IN CD , VBD IN NNP IN NNS IN NNP VBD VBN . NNP NNP MD VB NNP TO VB DT NN . "
)

func BenchmarkEvents(b *testing.B) {
	for _, times := range []int{1, 100, 10000} {
		b.Run(fmt.Sprintf("sentences=%d", 2*times), func(b *testing.B) {
			run(b, marked(b, "a", strings.Repeat(benchText, times), strings.Repeat(benchTags, times)))
		})
	}
}

// One endless sentence must cost no more a token than many short ones.
func BenchmarkEventsHostile(b *testing.B) {
	for _, piece := range []struct{ name, text, tags string }{
		{"verbs", "went ", "VBD "}, {"nouns", "war ", "NN "}, {"names", "[Oslo]{GPE e1} ", "NNP "}, {"commas", "a, ", "DT , "},
		{"times", "went [Monday]{DATE 2026-03-02} ", "VBD NNP "}, {"infinitives", "to go ", "TO VB "}, {"adjectives", "red ", "JJ "},
		{"participles", "war seen in ", "NN VBN IN "},
	} {
		for _, times := range []int{5000, 50000} {
			b.Run(fmt.Sprintf("%s/%d", piece.name, times), func(b *testing.B) {
				run(b, marked(b, "a", strings.Repeat(piece.text, times), strings.Repeat(piece.tags, times)))
			})
		}
	}
}

func run(b *testing.B, doc *annotate.Document) {
	stage := timeline.Events()
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := stage.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Tokens)), "ns/token")
}

func BenchmarkMerge(b *testing.B) {
	for _, articles := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprintf("articles=%d", articles), func(b *testing.B) {
			var docs []*annotate.Document
			for i := range articles {
				doc := marked(b, fmt.Sprintf("a%d", i), benchText, benchTags)
				doc.Entities[0].Name = fmt.Sprintf("Country %d", i/3)
				docs = append(docs, doc)
			}
			b.ReportAllocs()
			for b.Loop() {
				timeline.Merge(slices.Values(docs))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(articles), "ns/article")
		})
	}
}
