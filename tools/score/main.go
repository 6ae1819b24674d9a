// Score measures dateline on the shared development data and prints one table.
//
//	go run ./tools/score -data ../shared/data
//	go run ./tools/score -data ../shared/data -docs documents.jsonl
//	go run ./tools/score -data ../shared/data -floors tools/score/floors.tsv
//
// The protocols are those of the Python scorers beside the data (score/entities.py, quotes.py, timeline.py), which
// remain the reference; a test holds this program's figures to theirs. With -docs it scores Documents that were written
// before, one a line, as newsdesk -format jsonl does; an article without one counts as a Document without annotation.
// With -floors it exits with status 1 when a figure lies below its floor.
package main

// The command line, and the way from articles to figures.

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the shared development data")
	docs := flag.String("docs", "", "score the Documents of this JSONL `file` instead of running the pipeline")
	floors := flag.String("floors", "", "TSV `file` of figures that must be reached: name, floor")
	flag.Parse()
	read := annotated(dateline.English())
	if *docs != "" {
		read = written(*docs)
	}
	if err := run(os.Stdout, *data, *floors, read); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

// run scores every set, prints the table and checks the floors.
func run(w io.Writer, data, floors string, read reader) error {
	var figures []figure
	sets := []func(string) (devSet, error){worldwide, heldPieces, polnear, tbaq, meantime, ecbplus, gum, seed}
	for _, load := range append(sets, otherTimes...) {
		set, err := load(data)
		if err != nil {
			return err
		}
		docs, err := read(set.articles)
		if err != nil {
			return fmt.Errorf("%s: %w", set.name, err)
		}
		for _, f := range set.score(docs) {
			f.set = set.name
			figures = append(figures, f)
		}
	}
	if err := printTable(w, figures); err != nil {
		return err
	}
	if floors == "" {
		return nil
	}
	return checkFloors(floors, figures)
}

// reader gives the Documents of articles, in their order.
type reader func([]annotate.Article) ([]*annotate.Document, error)

// annotated runs a pipeline on all cores.
func annotated(pipeline *annotate.Pipeline) reader {
	return func(articles []annotate.Article) ([]*annotate.Document, error) {
		var docs []*annotate.Document
		for doc, err := range pipeline.All(context.Background(), slices.Values(articles)) {
			if err != nil {
				return nil, fmt.Errorf("article %s: %w", doc.ID, err)
			}
			docs = append(docs, doc)
		}
		return docs, nil
	}
}

// written finds the Documents in a file of them, by id.
func written(path string) reader {
	return func(articles []annotate.Article) ([]*annotate.Document, error) {
		all, err := readLines[annotate.Document](path)
		if err != nil {
			return nil, err
		}
		byID := map[string]*annotate.Document{}
		for i := range all {
			byID[all[i].ID] = &all[i]
		}
		docs := make([]*annotate.Document, len(articles))
		for i, a := range articles {
			if docs[i] = byID[a.ID]; docs[i] == nil {
				docs[i] = &annotate.Document{Article: a}
			}
			if docs[i].Text != a.Text {
				return nil, fmt.Errorf("%s: the text of %s is not the article's: offsets would lie", path, a.ID)
			}
		}
		return docs, nil
	}
}
