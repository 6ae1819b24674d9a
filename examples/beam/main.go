// Beam annotates a collection of articles on Apache Beam: on the Prism runner in one process, offline, or with the same
// binary on Dataflow, Flink or Spark. Lines of JSON come in; Documents, a merged timeline of each entity and dead
// letters go out.
//
//	go run . -input 'testdata/*.jsonl' -output out
package main

import (
	"context"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	input := flag.String("input", "", "files to read, a glob: one article a line in JSON")
	output := flag.String("output", "out", "begins the names of the files written: out-documents.jsonl, out-timelines.jsonl, out-dead.jsonl")
	most := flag.Int("most", 200, "articles that make the timeline of one entity: the newest")
	flag.Parse()
	beam.Init()
	if *input == "" || *most < 1 {
		log.Fatal("want -input and a positive -most")
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	build(scope, *input, *output+"-documents.jsonl", *output+"-timelines.jsonl", *output+"-dead.jsonl", *most)
	if err := beamx.Run(context.Background(), pipeline); err != nil {
		log.Fatal(err)
	}
}
