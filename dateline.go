package dateline

// The default pipeline, wired by value.

import (
	"context"
	"sync"

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

// shared is the pipeline of Annotate. Only programs that import this package, and so want its models, hold it.
var shared = sync.OnceValue(English)

// Annotate reads one article with a pipeline of [English] that all calls share. The Document and the error are those
// of [annotate.Pipeline.Annotate].
func Annotate(ctx context.Context, a annotate.Article) (*annotate.Document, error) {
	return shared().Annotate(ctx, a)
}
