package main

// The Beam pipeline: lines in, Documents, timelines and dead letters out.

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-news/dateline/examples/beam/line"
)

// Beam finds functions on the workers by name and wants them made known before main: hence this init.
func init() {
	beam.RegisterType(reflect.TypeFor[told]())
	beam.RegisterType(reflect.TypeFor[story]())
	register.DoFn5x1[context.Context, string, func(string), func(string), func(string, told), error](&annotateLine{})
	register.Combiner3[story, told, string](&combineStory{})
	register.Function3x0(writeTimeline)
	register.Emitter1[string]()
	register.Emitter2[string, told]()
}

// annotateLine is the DoFn. All of a worker process share one pipeline.
type annotateLine struct{}

var (
	articles    = beam.NewCounter("dateline", "articles")
	deadLetters = beam.NewCounter("dateline", "dead letters")
)

// ProcessElement annotates a line. Lines of white space are none.
func (*annotateLine) ProcessElement(ctx context.Context, raw string, document, dead func(string), about func(string, told)) error {
	if strings.TrimSpace(raw) == "" {
		return nil
	}
	doc, letter, err := line.Annotate(ctx, []byte(raw))
	if err != nil {
		return err
	}
	if letter != nil {
		deadLetters.Inc(ctx, 1)
		out, err := json.Marshal(letter)
		if err != nil {
			return err
		}
		dead(string(out))
		return nil
	}
	articles.Inc(ctx, 1)
	out, err := json.Marshal(doc)
	if err != nil {
		return err
	}
	document(string(out))
	all, err := tell(doc)
	for _, t := range all {
		about(t.Entity, t)
	}
	return err
}

// writeTimeline drops keys, and entities about whom nothing is left to tell.
func writeTimeline(_, line string, emit func(string)) {
	if line != "" {
		emit(line)
	}
}

// build wires the pipeline: input is a glob of JSONL files, the outputs are names of files.
func build(s beam.Scope, input, documents, timelines, dead string, most int) {
	lines := textio.Read(s, input)
	docs, letters, about := beam.ParDo3(s, &annotateLine{}, lines)
	stories := beam.CombinePerKey(s, &combineStory{Most: most}, about)
	textio.Write(s, documents, docs)
	textio.Write(s, dead, letters)
	textio.Write(s, timelines, beam.ParDo(s, writeTimeline, stories))
}
