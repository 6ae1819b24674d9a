// Warc annotates the articles of web archives: WARC files with captured pages, WET files with their texts. A Document a
// line comes out.
//
//	warc [-articles] [-bytes n] file.warc[.gz] …
//
// "-" is standard input. What holds no article is passed over; what cannot be read is a line on standard error, the others go on,
// and the exit status is 1 at the end.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"sync"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is warc without its process. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	set := flag.NewFlagSet("warc", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() {
		fmt.Fprintln(stderr, "usage: warc [flags] file.warc[.gz] …")
		set.PrintDefaults()
	}
	only := set.Bool("articles", false, "write the articles as they are read, for newsdesk and others to annotate")
	limit := set.Int64("bytes", 8<<20, "longest page, as captured and decompressed; longer ones are passed over")
	if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil || set.NArg() == 0 {
		set.Usage()
		return 2
	}
	a := &archive{stdin: stdin, stderr: stderr, limit: *limit}
	out := bufio.NewWriter(stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var err error
	if *only {
		for article := range a.articles(set.Args()) {
			err = errors.Join(err, encoder.Encode(article))
		}
	} else {
		for doc, fault := range dateline.English().All(context.Background(), a.articles(set.Args())) {
			if fault != nil {
				a.fault(doc.ID, fault)
			}
			if stage := (*annotate.StageError)(nil); errors.As(fault, &stage) {
				continue // its layers may contradict each other
			}
			err = errors.Join(err, encoder.Encode(doc))
		}
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, "warc:", err)
		return 1
	}
	return a.status
}

// archive reads files and notes what cannot be read. Articles are read ahead of the Documents that are written, so both
// sides lock it.
type archive struct {
	stdin  io.Reader
	stderr io.Writer
	limit  int64
	mu     sync.Mutex
	status int
}

func (a *archive) fault(name string, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	fmt.Fprintf(a.stderr, "warc: %s: %s\n", name, strings.Join(strings.Fields(err.Error()), " "))
	a.status = 1
}

// articles yields the articles of all files, in order.
func (a *archive) articles(files []string) iter.Seq[annotate.Article] {
	return func(yield func(annotate.Article) bool) {
		for _, name := range files {
			if !a.file(name, yield) {
				return
			}
		}
	}
}

// file reads one file. It reports whether more are wanted.
func (a *archive) file(name string, yield func(annotate.Article) bool) bool {
	in := a.stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			a.fault(name, err)
			return true
		}
		defer file.Close()
		in = file
	}
	for rec, err := range records(in, a.limit) {
		if err != nil {
			a.fault(name, err)
			continue
		}
		if rec.block == nil {
			continue // empty, or over the limit
		}
		body, media, ok, err := payload(rec, a.limit)
		if err != nil {
			a.fault(rec.target, err)
		}
		if err != nil || !ok {
			continue
		}
		found, err := article(rec.target, body, media)
		if errors.Is(err, errNoArticle) || err == nil && found.Text == "" {
			continue
		}
		if err != nil {
			a.fault(rec.target, err)
			continue
		}
		if !yield(found) {
			return false
		}
	}
	return true
}
