package annotate

// Running a pipeline: over one article, and over a stream of them on all cores.

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"
)

// Annotate makes a Document of the article and runs every stage on it. The Document is never nil. Errors:
//
//   - *InputError: the article could not be read whole; the Document holds what could, annotated;
//   - *StageError: a stage failed or ctx ended; the Document holds the layers written before.
//
// The same article gives the same Document, whatever the machine, the clock or the load.
func (p *Pipeline) Annotate(ctx context.Context, a Article) (*Document, error) {
	whole := len(a.Text)
	if limit := p.options.MaxBytes; limit > 0 {
		a.Text = cutAt(a.Text, limit)
	}
	doc, err := NewDocument(a)
	if err == nil && len(a.Text) < whole {
		err = &InputError{Field: "text", Offset: len(a.Text), Reason: fmt.Sprintf("%d bytes, over the limit of %d", whole, p.options.MaxBytes)}
	}
	if runErr := p.Run(ctx, doc); runErr != nil {
		err = errors.Join(err, runErr)
	}
	return doc, err
}

// Run runs every stage on a Document that was made before, and validates it. The error is nil or a *StageError.
func (p *Pipeline) Run(ctx context.Context, doc *Document) error {
	for _, stage := range p.stages {
		err := ctx.Err()
		if err == nil {
			err = stage.Run(ctx, doc)
		}
		if err != nil {
			return &StageError{Stage: stage.Name, Err: err}
		}
	}
	if err := doc.Validate(); err != nil {
		return &StageError{Err: err}
	}
	return nil
}

// All annotates a stream of articles on all cores and yields each Document with its error in the order of the
// articles. It reads at most a few articles ahead of the consumer. When ctx ends it yields what is under way, with
// errors, and stops: see ctx.Err() after the loop. When the consumer breaks off, it stops the work and waits for it; articles is not called again.
func (p *Pipeline) All(ctx context.Context, articles iter.Seq[Article]) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		workers := p.options.Workers
		if workers < 1 {
			workers = runtime.GOMAXPROCS(0)
		}
		ctx, cancel := context.WithCancel(ctx)
		type result struct {
			doc *Document
			err error
		}
		type job struct {
			article Article
			done    chan result
		}
		jobs := make(chan job)
		order := make(chan chan result, 2*workers) // bounds how far reading runs ahead
		var running sync.WaitGroup
		for range workers {
			running.Go(func() {
				for j := range jobs {
					doc, err := p.Annotate(ctx, j.article)
					j.done <- result{doc, err}
				}
			})
		}
		running.Go(func() {
			defer close(order)
			defer close(jobs)
			for a := range articles {
				j := job{a, make(chan result, 1)}
				select {
				case order <- j.done:
				case <-ctx.Done():
					return
				}
				jobs <- j
			}
		})
		defer running.Wait()
		defer cancel()
		for done := range order {
			r := <-done
			if !yield(r.doc, r.err) {
				cancel()
				for range order { // let the reader end
				}
				return
			}
		}
	}
}
