package main

// The way of the articles from the inputs to the documents, and of what goes wrong to standard error.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"sync"

	"github.com/dateline-news/dateline/annotate"
)

// desk is one run of newsdesk. Articles are read ahead of the documents that are written, so both sides lock it.
type desk struct {
	stdin  io.Reader
	stderr io.Writer
	date   string // of articles without one

	mu       sync.Mutex
	given    int // articles met in the inputs so far, readable or not
	faults   int // lines written to stderr
	progress *progress
}

// fault reports on one line what could not be read, and why.
func (d *desk) fault(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.faults++
	d.progress.clear()
	fmt.Fprintln(d.stderr, "newsdesk:", oneLine(err.Error()))
}

// articles yields every article of the inputs, in order, and reports those that cannot be read.
func (d *desk) articles(inputs []string) iter.Seq[annotate.Article] {
	return func(yield func(annotate.Article) bool) {
		if len(inputs) == 0 {
			d.meet()
			yield(sample)
			return
		}
		for _, name := range inputs {
			for a, err := range d.input(name) {
				d.meet()
				if err != nil {
					d.fault(err)
					continue
				}
				if a.Published == "" {
					a.Published = d.date
				}
				if !yield(a) {
					return
				}
			}
		}
	}
}

// input yields the articles of one input.
func (d *desk) input(name string) iter.Seq2[annotate.Article, error] {
	if name == "-" {
		return readStream("stdin", d.progress.count(d.stdin))
	}
	return func(yield func(annotate.Article, error) bool) {
		file, err := os.Open(name)
		if err != nil {
			yield(annotate.Article{}, &inputError{Name: name, Err: err})
			return
		}
		defer file.Close()
		read := readText
		if strings.HasSuffix(strings.ToLower(name), ".jsonl") {
			read = readLines
		}
		for a, err := range read(name, d.progress.count(file)) {
			if !yield(a, err) {
				return
			}
		}
	}
}

// documents annotates the articles on all cores and yields the documents in the same order. What could be read of an
// article that could not be read whole is yielded too.
func (d *desk) documents(ctx context.Context, pipeline *annotate.Pipeline, articles iter.Seq[annotate.Article]) iter.Seq[*annotate.Document] {
	return func(yield func(*annotate.Document) bool) {
		for doc, err := range pipeline.All(ctx, articles) {
			if err != nil {
				d.fault(&inputError{Name: doc.ID, Err: err})
			}
			if stage := (*annotate.StageError)(nil); errors.As(err, &stage) {
				continue // its layers may contradict each other
			}
			d.step()
			if !yield(doc) {
				return
			}
		}
	}
}

// meet counts an article of the inputs.
func (d *desk) meet() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.given++
}

// single reports whether exactly one article was given. It is certain once the documents have come to their end.
func (d *desk) single() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.given == 1
}

// step counts a document that is done.
func (d *desk) step() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.progress.step()
}

// finish takes the progress line away and gives the exit status.
func (d *desk) finish() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.progress.clear()
	if d.faults > 0 {
		return 1
	}
	return 0
}
