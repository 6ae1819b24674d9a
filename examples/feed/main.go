// Feed annotates what newsrooms send: RSS, Atom and JSON Feed, IPTC ninjs and NITF. A Document a line comes out.
//
//	feed [-articles] file-or-folder …
//
// Of a folder all files that end in .json, .rss, .atom, .nitf and .xml are read, in the order of their names. What a file holds is
// told from its beginning. A file or an item that cannot be read is one line on standard error; the others go on, and
// the exit status is 1 at the end.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is feed without its process. It returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	set := flag.NewFlagSet("feed", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() {
		fmt.Fprintln(stderr, "usage: feed [-articles] file-or-folder …")
		set.PrintDefaults()
	}
	only := set.Bool("articles", false, "write the articles as they are read, for newsdesk and others to annotate")
	if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil || set.NArg() == 0 {
		set.Usage()
		return 2
	}
	r := reader{stderr: stderr}
	out := bufio.NewWriter(stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var err error
	if *only {
		for a := range r.articles(set.Args()) {
			err = errors.Join(err, encoder.Encode(a))
		}
	} else {
		for doc, fault := range dateline.English().All(context.Background(), r.articles(set.Args())) {
			if fault != nil {
				r.fault(doc.ID, fault)
			}
			if stage := (*annotate.StageError)(nil); errors.As(fault, &stage) {
				continue // its layers may contradict each other
			}
			err = errors.Join(err, encoder.Encode(doc))
		}
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, "feed:", err)
		return 1
	}
	return r.status
}

// reader reads inputs and notes what cannot be read. Articles are read ahead of the Documents that are written, so both
// sides lock it.
type reader struct {
	stderr io.Writer
	mu     sync.Mutex
	status int
}

func (r *reader) fault(name string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	fmt.Fprintf(r.stderr, "feed: %s: %s\n", name, strings.Join(strings.Fields(err.Error()), " "))
	r.status = 1
}

// articles yields the articles of all inputs, in order.
func (r *reader) articles(inputs []string) iter.Seq[annotate.Article] {
	return func(yield func(annotate.Article) bool) {
		for _, input := range inputs {
			err := filepath.WalkDir(input, func(path string, entry fs.DirEntry, err error) error {
				if err != nil {
					return err
				}
				if entry.IsDir() || path != input && !carriesNews(path) {
					return nil
				}
				for a, err := range readFile(path) {
					if err != nil {
						r.fault(path, err)
						continue
					}
					if !yield(a) {
						return fs.SkipAll
					}
				}
				return nil
			})
			if err != nil {
				r.fault(input, err)
			}
		}
	}
}

// carriesNews reports whether a file of a folder may hold articles, by its name.
func carriesNews(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json", ".rss", ".atom", ".nitf", ".xml":
		return true
	}
	return false
}
