// Timeline makes one page of many articles: what happened when, on a drawn timeline with a lane for each of those who
// take part most, and below it every event with the sources and the quotations that tell of it. The page needs no
// script and loads nothing.
//
//	go run ./examples/timeline > page.html
//	go run ./examples/timeline articles.jsonl > page.html
//
// A file holds one [annotate.Article] a line in JSON. Without one it is twenty short articles of invented news.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

//go:embed articles.jsonl
var invented []byte

func main() {
	log.SetFlags(0)
	lines := invented
	if len(os.Args) > 1 {
		var err error
		if lines, err = os.ReadFile(os.Args[1]); err != nil {
			log.Fatal(err)
		}
	}
	if err := write(context.Background(), os.Stdout, lines); err != nil {
		log.Fatal(err)
	}
}

// write makes the page of articles given as lines of JSON.
func write(ctx context.Context, w io.Writer, lines []byte) error {
	articles, err := read(lines)
	if err != nil {
		return err
	}
	var docs []*annotate.Document
	for doc, err := range dateline.English().All(ctx, slices.Values(articles)) {
		if err != nil {
			return fmt.Errorf("article %q: %w", doc.ID, err)
		}
		docs = append(docs, doc)
	}
	return render(w, docs)
}

// read decodes the articles. Their ids must differ: events refer to articles by them.
func read(lines []byte) ([]annotate.Article, error) {
	var articles []annotate.Article
	known := map[string]bool{}
	for decoder := json.NewDecoder(bytes.NewReader(lines)); ; {
		var a annotate.Article
		if err := decoder.Decode(&a); errors.Is(err, io.EOF) {
			return articles, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", len(articles)+1, err)
		}
		if a.ID == "" || known[a.ID] {
			return nil, fmt.Errorf("article %d: the id %q is empty or taken", len(articles)+1, a.ID)
		}
		known[a.ID] = true
		articles = append(articles, a)
	}
}
