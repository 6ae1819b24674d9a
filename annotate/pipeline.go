package annotate

// Running a pipeline: over one article, and over a stream of them on all cores.

import (
	"cmp"
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
	doc, err := p.read(a)
	return doc, join(err, p.Run(ctx, doc))
}

// join joins the fault of an article and that of a stage.
func join(input, stage error) error {
	if input == nil || stage == nil {
		return cmp.Or(input, stage)
	}
	return errors.Join(input, stage)
}

// read makes a Document of as much of the article as the limit allows. The error is nil or an *InputError.
func (p *Pipeline) read(a Article) (*Document, error) {
	whole := len(a.Text)
	if limit := p.options.MaxBytes; limit > 0 {
		a.Text = cutAt(a.Text, limit)
	}
	doc, err := NewDocument(a)
	if err == nil && len(a.Text) < whole {
		err = &InputError{Field: "text", Offset: len(a.Text), Reason: fmt.Sprintf("%d bytes, over the limit of %d", whole, p.options.MaxBytes)}
	}
	return doc, err
}

// Run runs every stage on a Document that was made before, and validates it. The error is nil or a *StageError.
func (p *Pipeline) Run(ctx context.Context, doc *Document) error {
	return p.run(ctx, doc)[0]
}

// run runs a stage on all of the Documents before the next: a stage's tables then stay in the processor's cache. It gives
// the error of each.
func (p *Pipeline) run(ctx context.Context, docs ...*Document) []error {
	errs := make([]error, len(docs))
	for _, stage := range p.stages {
		for i, doc := range docs {
			if errs[i] != nil {
				continue
			}
			err := ctx.Err()
			if err == nil {
				err = stage.Run(ctx, doc)
			}
			if err != nil {
				errs[i] = &StageError{Stage: stage.Name, Err: err}
			}
		}
	}
	for i, doc := range docs {
		if errs[i] == nil {
			if err := doc.Validate(); err != nil {
				errs[i] = &StageError{Err: err}
			}
		}
	}
	return errs
}

// ahead is how many articles All reads for each worker while all are busy.
const ahead = 8

// All annotates a stream of articles on all cores and yields each Document with its error in the order of the
// articles. It reads some sixteen articles for each core ahead of the consumer. Those that came while all cores were
// busy are annotated together, which takes some fifth less time than one by one; it never waits for more to come. When
// ctx ends it yields what is under way, with errors, and stops: see ctx.Err() after the loop. When the consumer breaks
// off, it stops the work and waits for it; articles is not called again.
func (p *Pipeline) All(ctx context.Context, articles iter.Seq[Article]) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		workers := p.options.Workers
		if workers < 1 {
			workers = runtime.GOMAXPROCS(0)
		}
		ctx, cancel := context.WithCancel(ctx)
		jobs := make(chan job, ahead*workers)
		order := make(chan chan result, 2*ahead*workers) // bounds how far reading runs ahead
		var running sync.WaitGroup
		for range workers {
			running.Go(func() {
				for j := range jobs {
					p.work(ctx, together(j, jobs, len(jobs)/workers))
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

// job is an article of a stream, and where what becomes of it is awaited.
type job struct {
	article Article
	done    chan result
}

type result struct {
	doc *Document
	err error
}

// together gives a job with up to n of those that wait.
func together(j job, waiting <-chan job, n int) []job {
	jobs := []job{j}
	for range n {
		select {
		case j, ok := <-waiting:
			if !ok {
				return jobs
			}
			jobs = append(jobs, j)
		default:
			return jobs
		}
	}
	return jobs
}

// work annotates articles together.
func (p *Pipeline) work(ctx context.Context, jobs []job) {
	docs, errs := make([]*Document, len(jobs)), make([]error, len(jobs))
	for i, j := range jobs {
		docs[i], errs[i] = p.read(j.article)
	}
	for i, err := range p.run(ctx, docs...) {
		jobs[i].done <- result{docs[i], join(errs[i], err)}
	}
}
