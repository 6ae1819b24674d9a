// Newsdesk reads news articles and reports who is named, who said what and through whom, and what happened when.
//
//	newsdesk [flags] [file …]
//
// A file is one article in plain text, or, where its name ends in .jsonl, one article a line in JSON: the fields of
// [annotate.Article], others are ignored. "-" is standard input, read as JSON where it begins with a brace. Without a
// file newsdesk reads an article of its own.
//
// An article that cannot be read, or not whole, is one line on standard error; the others go on, and the exit status is
// 1 at the end. Wrong use is exit status 2.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// flags are what the command line asks for.
type flags struct {
	format format
	date   string // of articles without one
	out    string // file; empty for standard output
	inputs []string
}

// run is newsdesk without its process. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fl, err := parseFlags(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	if fl.out == "" {
		return annotateTo(stdout, fl, stdin, stderr)
	}
	if input, same := sameFile(fl.out, fl.inputs); same {
		fmt.Fprintf(stderr, "newsdesk: -o %s would overwrite the input %s\n", fl.out, input)
		return 2
	}
	file, err := os.Create(fl.out)
	if err != nil {
		fmt.Fprintln(stderr, "newsdesk:", err)
		return 1
	}
	status := annotateTo(file, fl, stdin, stderr)
	if err := file.Close(); err != nil {
		fmt.Fprintln(stderr, "newsdesk:", err)
		return 1
	}
	return status
}

// sameFile finds the input that is the file named out, by whatever name.
func sameFile(out string, inputs []string) (input string, same bool) {
	written, err := os.Stat(out)
	if err != nil {
		return "", false // there is no such file yet
	}
	for _, name := range inputs {
		if read, err := os.Stat(name); err == nil && written.Mode().IsRegular() && os.SameFile(written, read) {
			return name, true
		}
	}
	return "", false
}

// parseFlags reads the command line. What is wrong with it is told on stderr.
func parseFlags(args []string, stderr io.Writer) (flags, error) {
	fl := flags{format: formats[0]}
	set := flag.NewFlagSet("newsdesk", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() {
		fmt.Fprintln(stderr, "usage: newsdesk [flags] [file … | file.jsonl … | -]")
		set.PrintDefaults()
	}
	set.Func("format", formatUsage(), func(name string) (err error) {
		fl.format, err = formatNamed(name)
		return err
	})
	set.Func("date", "publication `date` of articles without one: 2006-01-02 or RFC 3339", func(date string) error {
		if _, _, _, ok := (&annotate.Article{Published: date}).PublishedDay(); !ok {
			return errors.New("want 2006-01-02 or RFC 3339")
		}
		fl.date = date
		return nil
	})
	set.StringVar(&fl.out, "o", "", "write to this `file` instead of standard output")
	err := set.Parse(args)
	fl.inputs = set.Args()
	return fl, err
}

// annotateTo reads the articles, annotates them and writes them out. It returns the exit status.
func annotateTo(out io.Writer, fl flags, stdin io.Reader, stderr io.Writer) int {
	d := &desk{stdin: stdin, stderr: stderr, date: fl.date}
	if isTerminal(stderr) && !isTerminal(out) {
		d.progress = newProgress(stderr, totalSize(fl.inputs), time.Now)
	}
	docs := d.documents(context.Background(), dateline.English(), d.articles(fl.inputs))
	if err := fl.format.write(out, docs, d.single); err != nil {
		d.fault(err)
	}
	return d.finish()
}
