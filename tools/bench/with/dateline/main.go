// Dateline runs the default pipeline on one article after the other, then on a stream of them, then its layers.
package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/tools/bench/measure"
)

func main() {
	pipeline := dateline.English()
	measure.Main("dateline", func(a measure.Article) {
		_, err := pipeline.Annotate(context.Background(), article(a))
		must(err)
	}, func(articles []measure.Article) []measure.Result {
		return append([]measure.Result{stream(pipeline, articles)}, layers(pipeline.Stages(), articles)...)
	})
}

// stream times the whole pipeline on all articles as a stream.
func stream(pipeline *annotate.Pipeline, articles []measure.Article) measure.Result {
	all := make([]annotate.Article, len(articles))
	for i, a := range articles {
		all[i] = article(a)
	}
	return measure.Passes("all, in a stream", func() {
		for _, err := range pipeline.All(context.Background(), slices.Values(all)) {
			must(err)
		}
	})
}

// layers times segmentation, each stage on Documents that hold what the stages before it wrote, and validation. A
// Document is annotated once, so every pass makes new ones.
func layers(stages []annotate.Stage, articles []measure.Article) []measure.Result {
	const passes = 10
	results := make([]measure.Result, 1+len(stages)+1)
	note := func(i int, name string, call func()) {
		seconds, allocations := measure.Once(call)
		results[i].Name = name
		results[i].Seconds += seconds / passes
		results[i].Allocations += allocations / passes
	}
	for range passes {
		docs := make([]*annotate.Document, len(articles))
		note(0, "segment", func() {
			for i, a := range articles {
				doc, err := annotate.NewDocument(article(a))
				must(err)
				docs[i] = doc
			}
		})
		for s, stage := range stages {
			note(1+s, stage.Name, func() {
				for _, doc := range docs {
					must(stage.Run(context.Background(), doc))
				}
			})
		}
		note(1+len(stages), "validate", func() {
			for _, doc := range docs {
				must(doc.Validate())
			}
		})
	}
	return results
}

func article(a measure.Article) annotate.Article {
	return annotate.Article{Language: "en", Published: a.Published, Text: a.Text}
}

func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("an article of the benchmark fails: %v", err))
	}
}
