// Dateline runs the default pipeline; then, by turns, the pipeline on one article after the other and on a stream of them,
// and its layers.
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
		all := make([]annotate.Article, len(articles))
		for i, a := range articles {
			all[i] = article(a)
		}
		return parts(pipeline, all)
	})
}

// parts times the pipeline on articles one by one and as a stream, then segmentation, each stage on Documents that hold
// what the stages before it wrote, and validation: the fastest of several passes each. A Document is annotated once, so
// every pass makes new ones.
func parts(pipeline *annotate.Pipeline, articles []annotate.Article) []measure.Result {
	const passes = 12
	ctx := context.Background()
	stages := pipeline.Stages()
	results := make([]measure.Result, 3+len(stages)+1)
	note := func(i int, name string, call func()) {
		results[i] = results[i].Faster(measure.Once(name, call))
	}
	for range passes {
		note(0, "all, one by one", func() {
			for _, a := range articles {
				_, err := pipeline.Annotate(ctx, a)
				must(err)
			}
		})
		note(1, "all, in a stream", func() {
			for _, err := range pipeline.All(ctx, slices.Values(articles)) {
				must(err)
			}
		})
		docs := make([]*annotate.Document, len(articles))
		note(2, "segment", func() {
			for i, a := range articles {
				doc, err := annotate.NewDocument(a)
				must(err)
				docs[i] = doc
			}
		})
		for s, stage := range stages {
			note(3+s, stage.Name, func() {
				for _, doc := range docs {
					must(stage.Run(ctx, doc))
				}
			})
		}
		note(3+len(stages), "validate", func() {
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
