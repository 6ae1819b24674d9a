// Bench sets dateline beside the Go libraries that people use for parts of its work: prose (names), go-dateparser and
// when (times). It builds a small program for each, runs them one after the other over the same articles on one core,
// and prints one table, then one of dateline's layers. Speed is of processor time, so that a busy machine counts less.
//
//	cd tools/bench && go run .
//
// The articles are PolNeAR's dev articles, or a text of our own where they are absent. Tokens and sentences are counted
// as dateline divides them, for all rows alike.
package main

// Building and running the programs, and the tables.

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/dateline-news/dateline/tools/bench/measure"
)

// peer is a program under with/.
type peer struct{ program, module, finds string }

var peers = []peer{
	{"dateline", "", "names, quotes, times, events"},
	{"prose", "github.com/jdkato/prose/v3", "names"},
	{"dateparser", "github.com/markusmobius/go-dateparser", "times"},
	{"when", "github.com/olebedev/when", "times"},
}

func main() {
	data := flag.String("data", "../../../shared/data", "`folder` of the shared development data")
	flag.Parse()
	if err := run(os.Stdout, *data); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, data string) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	articles, err := writeArticles(filepath.Join(folder, "articles.jsonl"), data)
	if err != nil {
		return err
	}
	if err := build(folder); err != nil {
		return err
	}
	empty, err := observe(folder, "nothing", articles)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %d tokens, %d sentences, %.2f MB. One core. An empty program is ready after %s.\n\n",
		articles.name, articles.tokens, articles.sentences, float64(articles.bytes)/1e6, ms(empty.ready))
	table := tabwriter.NewWriter(w, 0, 0, 1, ' ', tabwriter.Debug)
	row(table, "", "finds", "tokens/s", "MB/s", "allocs/token", "allocs/sentence", "first document after", "resident", "binary +")
	row(table, strings.Split("---|---|--:|--:|--:|--:|--:|--:|--:", "|")...)
	var layers []measure.Result
	for _, p := range peers {
		seen, err := observe(folder, p.program, articles)
		if err != nil {
			return err
		}
		version, err := version(p.module)
		if err != nil {
			return err
		}
		whole := seen.whole[0]
		layers = append(layers, seen.layers...)
		row(table, p.program+version, p.finds,
			fmt.Sprintf("%.0f", float64(articles.tokens)/whole.Seconds),
			fmt.Sprintf("%.2f", float64(articles.bytes)/1e6/whole.Seconds),
			fmt.Sprintf("%.2f", whole.Allocations/float64(articles.tokens)),
			fmt.Sprintf("%.1f", whole.Allocations/float64(articles.sentences)),
			ms(seen.ready), mb(seen.resident), mb(seen.size-empty.size))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	row(table, "layer", "tokens/s", "ns/token", "allocs/sentence")
	row(table, "---", "--:", "--:", "--:")
	for _, layer := range layers {
		row(table, layer.Name,
			fmt.Sprintf("%.0f", float64(articles.tokens)/layer.Seconds),
			fmt.Sprintf("%.0f", 1e9*layer.Seconds/float64(articles.tokens)),
			fmt.Sprintf("%.1f", layer.Allocations/float64(articles.sentences)))
	}
	return table.Flush()
}

// row writes one line of a Markdown table.
func row(w io.Writer, cells ...string) { fmt.Fprintln(w, "|"+strings.Join(cells, "\t")+"\t") }

func ms(d time.Duration) string { return fmt.Sprintf("%.0f ms", d.Seconds()*1e3) }

func mb(bytes int64) string { return fmt.Sprintf("%.1f MB", float64(bytes)/1e6) }

func build(folder string) error {
	cmd := exec.Command("go", "build", "-o", folder+string(filepath.Separator), "./with/...")
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// observed is what was seen of a program from outside, and what it measured itself.
type observed struct {
	ready    time.Duration // from process start to the end of the first Document, best of several
	resident int64         // bytes, at most, while it measured the whole
	size     int64         // bytes of the binary
	whole    []measure.Result
	layers   []measure.Result
}

func observe(folder, program string, articles articles) (observed, error) {
	binary := filepath.Join(folder, program)
	info, err := os.Stat(binary)
	if err != nil {
		return observed{}, err
	}
	seen := observed{size: info.Size()}
	for range 7 {
		start := time.Now()
		if err := exec.Command(binary, "-first", articles.path).Run(); err != nil {
			return seen, fmt.Errorf("%s: %w", program, err)
		}
		if took := time.Since(start); seen.ready == 0 || took < seen.ready {
			seen.ready = took
		}
	}
	if seen.resident, err = results(binary, &seen.whole, articles.path); err != nil {
		return seen, err
	}
	_, err = results(binary, &seen.layers, "-layers", articles.path)
	return seen, err
}

// results runs a program, reads what it measured, and gives its resident memory in bytes, at most.
func results(binary string, dst *[]measure.Result, args ...string) (resident int64, err error) {
	var out bytes.Buffer
	cmd := exec.Command(binary, args...)
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("%s: %w", filepath.Base(binary), err)
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		resident = usage.Maxrss * 1024 // Linux counts KiB
	}
	return resident, json.Unmarshal(out.Bytes(), dst)
}

// version is that of a required module; none for dateline itself.
func version(module string) (string, error) {
	if module == "" {
		return "", nil
	}
	out, err := exec.Command("go", "list", "-m", "-f", " {{.Version}}", module).Output()
	return strings.TrimSuffix(string(out), "\n"), err
}
