// Command train rebuilds the models that dateline embeds, byte for byte, from the corpora named in MODEL.md.
//
//	go run ./tools/train pos -data ../shared/data
//
// It writes the model into its package and prints what MODEL.md records: hashes of the data, sizes and scores.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// recipe is how one model is made.
type recipe struct {
	name  string
	out   string // where the model goes, from the module's root; "" where there is none, but a comparison
	train func(data string, log io.Writer) ([]byte, error)
}

var recipes = []recipe{
	{"pos", "pos/model.bin", trainPOS},
	{"clusters", "entity/clusters.bin", trainClusters},
	{"names", "entity/names.bin", trainNames},
	{"names-check", "", checkNames},
	{"pronouns", "internal/anaphora/weights.txt", trainPronouns},
	{"quotes", "quote/model.bin", trainQuotes},
	{"times", "", compareTimes},
	{"events", "", compareEvents},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 {
		for _, r := range recipes {
			if r.name == args[0] {
				return r.run(args[1:])
			}
		}
	}
	var known []string
	for _, r := range recipes {
		known = append(known, r.name)
	}
	return fmt.Errorf("name a model to train: %s", strings.Join(known, ", "))
}

func (r recipe) run(args []string) error {
	flags := flag.NewFlagSet(r.name, flag.ContinueOnError)
	data := flags.String("data", "../shared/data", "folder of the corpora")
	out := flags.String("o", r.out, "file to write the model to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	model, err := r.train(*data, os.Stdout)
	if err != nil || *out == "" {
		return err
	}
	return os.WriteFile(*out, model, 0o666)
}
