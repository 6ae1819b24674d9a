package main

// The forms in which newsdesk writes documents.

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/html"
	"github.com/dateline-news/dateline/timeline"
)

// format writes documents as they come. single says, once they have come to their end, whether they were asked for as
// one article. The error is the writer's.
type format struct {
	name  string
	about string
	write func(out io.Writer, docs iter.Seq[*annotate.Document], single func() bool) error
}

// formats are what -format takes; the first is the default.
var formats = [...]format{
	{"text", "a report for eyes", writeReports},
	{"json", "the document, or an array of them where several articles were given", writeJSON},
	{"jsonl", "one document a line", writeLines},
	{"html", "one page", writePage},
	{"timeline", "one dated story out of all articles, in JSON", writeTimeline},
}

func formatNamed(name string) (format, error) {
	for _, f := range formats {
		if f.name == name {
			return f, nil
		}
	}
	return format{}, errors.New("there is no such format")
}

// formatUsage explains the formats to the reader of -help.
func formatUsage() string {
	usage := "`form` of what is written (default " + formats[0].name + ")"
	for _, f := range formats {
		usage += fmt.Sprintf("\n%-9s %s", f.name, f.about)
	}
	return usage
}

// writeJSON writes the document where one article was given, else an array of documents.
func writeJSON(out io.Writer, docs iter.Seq[*annotate.Document], single func() bool) error {
	next, stop := iter.Pull(docs)
	defer stop()
	doc, some := next()
	following, more := next()
	if single() { // certain: the documents have come to their end
		if !some {
			return nil
		}
		return writeIndented(out, doc)
	}
	separator := "[\n"
	for some {
		if _, err := io.WriteString(out, separator); err != nil {
			return err
		}
		if err := writeIndented(out, doc); err != nil {
			return err
		}
		separator = ",\n"
		doc, some = following, more
		following, more = next()
	}
	if separator == "[\n" {
		_, err := io.WriteString(out, "[]\n")
		return err
	}
	_, err := io.WriteString(out, "]\n")
	return err
}

// writeLines writes each document on a line of its own, and nothing but the documents.
func writeLines(out io.Writer, docs iter.Seq[*annotate.Document], _ func() bool) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for doc := range docs {
		if err := encoder.Encode(doc); err != nil {
			return err
		}
	}
	return nil
}

func writePage(out io.Writer, docs iter.Seq[*annotate.Document], _ func() bool) error {
	buffered := bufio.NewWriter(out)
	return errors.Join(html.RenderAll(buffered, docs), buffered.Flush())
}

func writeTimeline(out io.Writer, docs iter.Seq[*annotate.Document], _ func() bool) error {
	return writeIndented(out, timeline.Merge(docs))
}

// writeIndented writes a value as JSON for eyes and programs alike.
func writeIndented(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
