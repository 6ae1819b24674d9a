// Package measure is what every program under with/ does: it reads the articles, annotates them on one core, and prints
// what that took. It imports nothing of dateline, so that it weighs the same in each binary.
package measure

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"syscall"
	"time"
)

// Article is what the programs need of an article.
type Article struct {
	Text      string `json:"text"`
	Published string `json:"published"` // ISO 8601 day
}

// Result is what the fastest pass over all articles took.
type Result struct {
	Name        string  `json:"name"`
	Seconds     float64 `json:"seconds"` // of processor time, so that other programs on the machine count less
	Allocations float64 `json:"allocations"`
}

// Main runs a program: with -first it annotates the first article and ends; with -layers it prints the Results that layers
// gives, which may be nil; else that of annotate over all articles. Main ends the process.
func Main(name string, annotate func(Article), layers func([]Article) []Result) {
	first := flag.Bool("first", false, "annotate the first article and end")
	parts := flag.Bool("layers", false, "measure the layers, not the whole")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	articles, err := read(flag.Arg(0), *first)
	if err != nil {
		fmt.Fprintln(os.Stderr, name+":", err)
		os.Exit(1)
	}
	if *first {
		annotate(articles[0])
		return
	}
	results := []Result{}
	switch {
	case !*parts:
		results = append(results, Passes(name, func() {
			for _, a := range articles {
				annotate(a)
			}
		}))
	case layers != nil:
		results = layers(articles)
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		fmt.Fprintln(os.Stderr, name+":", err)
		os.Exit(1)
	}
}

// Passes calls pass once to warm up, then for at least two seconds, and gives the fastest: what else the machine does only
// makes passes slower.
func Passes(name string, pass func()) Result {
	pass()
	var best Result
	for start := time.Now(); best.Seconds == 0 || time.Since(start) < 2*time.Second; {
		best = best.Faster(Once(name, pass))
	}
	return best
}

// Faster is the faster of two results, the other one where the first is none yet.
func (r Result) Faster(other Result) Result {
	if r.Seconds == 0 || other.Seconds < r.Seconds {
		return other
	}
	return r
}

// Once gives the seconds of processor time and the heap allocations of a call.
func Once(name string, call func()) Result {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := processorTime()
	call()
	took := processorTime() - start
	runtime.ReadMemStats(&after)
	return Result{name, took.Seconds(), float64(after.Mallocs - before.Mallocs)}
}

// processorTime is what the process has used so far.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err) // RUSAGE_SELF is always there
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func read(path string, onlyFirst bool) ([]Article, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var articles []Article
	for dec := json.NewDecoder(file); !onlyFirst || len(articles) == 0; {
		var a Article
		err := dec.Decode(&a)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	return articles, nil
}
