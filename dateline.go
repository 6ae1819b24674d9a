package dateline

// The default pipeline, wired by value.

import (
	"context"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/pos"
	"github.com/dateline-news/dateline/quote"
	"github.com/dateline-news/dateline/timeline"
)

// English makes the pipeline of every stage that dateline has for English. Make one and keep it: it is safe for
// concurrent use, and its models are read once, when the first article needs them.
//
// To add a stage of your own, or to leave one out, build another pipeline from [annotate.Pipeline.Stages].
func English() *annotate.Pipeline {
	pipeline, err := annotate.New(pos.English(), entity.English(), quote.English(), timeline.Times(), timeline.Events())
	if err != nil {
		panic(err) // these stages do not fit together, whatever the caller does
	}
	return pipeline
}

// Annotate reads one article with [English]. It reads the models anew: for a second article, keep a pipeline. The
// Document and the error are those of [annotate.Pipeline.Annotate].
func Annotate(ctx context.Context, a annotate.Article) (*annotate.Document, error) {
	return English().Annotate(ctx, a)
}
