// Ownner shows a recogniser of one's own: a rule that finds ships, as a stage. It imports package annotate alone, so
// that its binary holds none of dateline's models.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/dateline-news/dateline/annotate"
)

const text = `The ferry MS Tamar left Batumi at dawn. Two hours later the tug MV North Star II took her in tow,
and HMS Plover, a survey ship, stood by. The MS in her name means that she burns diesel.`

func main() {
	pipeline, err := annotate.New(Ships())
	if err != nil {
		log.Fatal(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range doc.Mentions {
		fmt.Printf("%s %q, bytes %d to %d\n", m.Kind, doc.Slice(m.Span), m.Start, m.End)
	}
}
