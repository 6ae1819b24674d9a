package timeline_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

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

// A hundred thousand articles must cost no more an article than a thousand, whether they tell of different things or all
// of the same. They are made as they come.
func BenchmarkMerge(b *testing.B) {
	for _, story := range []struct {
		name    string
		matters int // articles that tell of the same
		days    int // in turn, on which they appear
	}{
		{"apart", 3, 100}, {"one matter", 1 << 30, 1}, {"one name", 1 << 30, 10000},
	} {
		for _, articles := range []int{1000, 10000, 100000} {
			b.Run(fmt.Sprintf("%s/articles=%d", story.name, articles), func(b *testing.B) {
				doc := marked(b, "a", benchText, benchTags)
				first := time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC)
				stream := func(yield func(*annotate.Document) bool) {
					for i := range articles {
						doc.ID = fmt.Sprint("a", i)
						doc.Entities[0].Name = fmt.Sprint("Country ", i/story.matters)
						day := first.AddDate(0, 0, i%story.days)
						for k := range doc.Events {
							if ev := &doc.Events[k]; ev.Interval != nil {
								ev.Interval = &annotate.Interval{From: day.Format(time.DateOnly), Until: day.AddDate(0, 0, 1).Format(time.DateOnly), Grain: annotate.Day}
							}
						}
						if !yield(doc) {
							return
						}
					}
				}
				b.ReportAllocs()
				for b.Loop() {
					timeline.Merge(stream)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(articles), "ns/article")
			})
		}
	}
}
