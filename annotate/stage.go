package annotate

// Stages, and how they are put together.

import (
	"context"
	"fmt"
	"slices"
)

// Layer names what a stage reads or writes.
type Layer string

// The layers above segmentation, which every Document has.
const (
	LayerPOS      Layer = "pos" // Token.POS
	LayerMentions Layer = "mentions"
	LayerEntities Layer = "entities"
	LayerQuotes   Layer = "quotes"
	LayerTimes    Layer = "times"
	LayerEvents   Layer = "events"
)

// Stage is one step of a Pipeline: it reads any layer and writes only those it provides. A Stage is constant once
// made and may be shared; Run must be safe for concurrent calls on different Documents, must give the same layers for
// the same Document, and should look at ctx once a paragraph and return its error.
type Stage struct {
	Name     string  // unique in a pipeline: "quote"
	Doc      string  // one sentence on what it does
	Requires []Layer // must be provided by stages before it
	Provides []Layer // no other stage may
	Run      func(ctx context.Context, doc *Document) error
}

// Options of a Pipeline. The zero value is the default.
type Options struct {
	MaxBytes int // longest text accepted, in bytes; 0 means no limit
	Workers  int // goroutines of Pipeline.All; 0 means one for each core
}

// Pipeline runs stages in order. It is immutable and safe for concurrent use.
type Pipeline struct {
	stages  []Stage
	options Options
}

// New is [Options.New] with the default options.
func New(stages ...Stage) (*Pipeline, error) { return Options{}.New(stages...) }

// New puts stages together. It refuses, with a *PipelineError, a stage without a name or Run, two stages of one name,
// a requirement that no stage before meets, and two writers of one layer.
func (o Options) New(stages ...Stage) (*Pipeline, error) {
	names := map[string]bool{}
	writer := map[Layer]string{}
	for _, stage := range stages {
		switch {
		case stage.Name == "":
			return nil, &PipelineError{Reason: "a stage without a name"}
		case stage.Run == nil:
			return nil, &PipelineError{Stage: stage.Name, Reason: "has no Run"}
		case names[stage.Name]:
			return nil, &PipelineError{Stage: stage.Name, Reason: "stands there twice"}
		}
		names[stage.Name] = true
		for _, layer := range stage.Requires {
			if writer[layer] == "" {
				return nil, &PipelineError{Stage: stage.Name, Reason: fmt.Sprintf("requires the layer %q, which no stage before it provides", layer)}
			}
		}
		for _, layer := range stage.Provides {
			if other := writer[layer]; other != "" {
				return nil, &PipelineError{Stage: stage.Name, Reason: fmt.Sprintf("provides the layer %q, as %s does", layer, other)}
			}
			writer[layer] = stage.Name
		}
	}
	return &Pipeline{stages: slices.Clone(stages), options: o}, nil
}

// Stages gives a copy of the pipeline's stages, in order, to build another one from.
func (p *Pipeline) Stages() []Stage { return slices.Clone(p.stages) }

// PipelineError says why stages do not fit together.
type PipelineError struct {
	Stage  string // empty where the stage has no name
	Reason string
}

func (e *PipelineError) Error() string {
	if e.Stage == "" {
		return "pipeline: " + e.Reason
	}
	return "pipeline: stage " + e.Stage + " " + e.Reason
}

// StageError says which stage failed. It unwraps to the cause: the context's error, the stage's own, or a
// *ValidationError where the stages left an invalid Document.
type StageError struct {
	Stage string // empty where the Document was found invalid after the last stage
	Err   error
}

func (e *StageError) Error() string {
	if e.Stage == "" {
		return "after the last stage: " + e.Err.Error()
	}
	return "stage " + e.Stage + ": " + e.Err.Error()
}

// Unwrap gives the cause.
func (e *StageError) Unwrap() error { return e.Err }
