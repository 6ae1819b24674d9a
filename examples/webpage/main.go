// Webpage annotates news pages as a browser saves them: it finds the character set, the article among all that
// surrounds it, and its title, byline and day of publication, and writes the annotated article as one HTML page.
//
//	go run . testdata/wire.html > annotated.html
//	go run . -format jsonl testdata/*.html
//
// Nothing is fetched: the pages are files, or "-" for standard input.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"iter"
	"log"
	"os"
	"time"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/html"
)

func main() {
	log.SetFlags(0)
	format := flag.String("format", "html", "html: the annotated articles as one page; jsonl: a Document a line; article: the articles a line, as found")
	zone := flag.String("zone", "", "the publisher's time zone, as in Europe/Oslo, for pages that give the time in UTC")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, flag.Args(), *format, *zone); err != nil {
		log.Fatal(err)
	}
}

// run reads the pages in order and writes them in a format. It stops at the first page that has no article.
func run(ctx context.Context, w io.Writer, names []string, format, zone string) error {
	location := (*time.Location)(nil)
	if zone != "" {
		var err error
		if location, err = time.LoadLocation(zone); err != nil {
			return err
		}
	}
	if len(names) == 0 {
		return fmt.Errorf("name a saved page, or - for standard input")
	}
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	var failed error
	pages := readPages(names, location, &failed)
	switch format {
	case "article":
		for page := range pages {
			if err := lines.Encode(page); err != nil {
				return err
			}
		}
		return failed
	case "jsonl":
		for doc := range annotated(ctx, pages, &failed) {
			if err := lines.Encode(doc); err != nil {
				return err
			}
		}
		return failed
	case "html":
		if err := html.RenderAll(w, annotated(ctx, pages, &failed)); err != nil {
			return err
		}
		return failed
	}
	return fmt.Errorf("format %q: want html, jsonl or article", format)
}

// readPages yields the pages until one fails.
func readPages(names []string, zone *time.Location, failed *error) iter.Seq[*Page] {
	return func(yield func(*Page) bool) {
		for _, name := range names {
			page, err := openPage(name, zone)
			if err != nil {
				*failed = fmt.Errorf("%s: %w", name, err)
				return
			}
			if !yield(page) {
				return
			}
		}
	}
}

func openPage(name string, zone *time.Location) (*Page, error) {
	if name == "-" {
		return ReadPage(os.Stdin, "stdin", zone)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return ReadPage(file, name, zone)
}

// annotated yields the Documents of the pages until one fails.
func annotated(ctx context.Context, pages iter.Seq[*Page], failed *error) iter.Seq[*annotate.Document] {
	return func(yield func(*annotate.Document) bool) {
		for page := range pages {
			doc, err := dateline.Annotate(ctx, page.Article)
			if err != nil {
				*failed = fmt.Errorf("%s: %w", page.ID, err)
				return
			}
			if !yield(doc) {
				return
			}
		}
	}
}
