package timeline

// Times without a pipeline.

import (
	"context"

	"github.com/dateline-news/dateline/annotate"
)

// Parse finds the time expressions of a text. Relative ones lean on published, an ISO 8601 day ("2026-01-26") or an
// RFC 3339 moment; where it is empty they lean on the dates that stand before them in the text, and where there are
// none they keep a TIMEX3 value with X for what is unknown, and have no interval. The clock is never asked.
//
// Spans count bytes of text, half-open. The error is nil or an *annotate.InputError, as from [annotate.NewDocument]:
// what could be read comes with it. The cost is linear in the text. To read many texts, use the stage [Times], which
// keeps its tables.
func Parse(text, published string) ([]annotate.TimeExpr, error) {
	doc, err := annotate.NewDocument(annotate.Article{Text: text, Published: published})
	if runErr := newGrammar().read(context.Background(), doc); runErr != nil {
		return doc.Times, runErr
	}
	return doc.Times, err
}
