package main

// The server: its limits, its routes, its end.

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

// limits bound what clients may ask for. Memory stays below about slots + waiting + 2·slots·batches articles.
type limits struct {
	bytes   int
	time    time.Duration // of one article: to send it, to annotate it, to take the answer
	idle    time.Duration // between two lines of a batch
	slots   int
	waiting int
	batches int
}

var defaults = limits{bytes: 1 << 20, time: 10 * time.Second, idle: 2 * time.Minute, slots: 2, waiting: 64, batches: 8}

// server annotates with one pipeline, which loads its models once.
type server struct {
	limits   limits
	pipeline *annotate.Pipeline
	mux      http.ServeMux
	slots    chan struct{} // one in it for each article under way
	batches  chan struct{}
	waiting  atomic.Int64
	metrics  *metrics

	stopping context.Context // ended when the server begins to stop
	stop     context.CancelFunc
}

func newServer(l limits) *server {
	s := &server{
		limits:   l,
		pipeline: dateline.English(),
		slots:    make(chan struct{}, max(l.slots, 1)),
		batches:  make(chan struct{}, max(l.batches, 1)),
		metrics:  newMetrics(),
	}
	s.stopping, s.stop = context.WithCancel(context.Background())
	s.pipeline.Annotate(s.stopping, annotate.Article{Text: "Models are read now, not while the first client waits."})
	s.route("POST", "/v1/annotate", s.annotate)
	s.route("POST", "/v1/annotate:batch", s.batch)
	s.route("GET", "/healthz", s.health)
	s.route("GET", "/metrics", s.showMetrics)
	s.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, &problem{Status: http.StatusNotFound, Detail: "there are /v1/annotate, /v1/annotate:batch, /healthz and /metrics"})
	})
	return s
}

// route handles a path under one method, counts and times it, and refuses other methods.
func (s *server) route(method, path string, handle http.HandlerFunc) {
	s.mux.HandleFunc(method+" "+path, func(w http.ResponseWriter, r *http.Request) {
		answer := &recorder{ResponseWriter: w, status: http.StatusOK}
		begun := time.Now()
		defer func() { s.metrics.request(path, answer.status, time.Since(begun)) }()
		handle(answer, r)
	})
	s.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Allow", method)
		writeProblem(w, &problem{Status: http.StatusMethodNotAllowed, Detail: "want " + method})
	})
}

// recorder keeps the status for the metrics.
type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController find deadlines and flushing.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// warmUp loads the models, so that the first client need not wait for them.
func (s *server) warmUp(ctx context.Context) error {
	_, err := s.pipeline.Annotate(ctx, annotate.Article{Published: "2026-03-12", Text: "“It rains,” Ann Lee said on Monday."})
	return err
}

// serve answers until ctx ends. Then /healthz says so, batches end after the lines that they have read, and requests
// under way may end within grace; what is still open after it is cut off, which is an error.
func (s *server) serve(ctx context.Context, l net.Listener, grace time.Duration) error {
	web := &http.Server{
		Handler:           &s.mux,
		ReadHeaderTimeout: s.limits.time,
		WriteTimeout:      4 * s.limits.time, // to send, to wait, to annotate, to take; batches set their own
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.stop()
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := web.Shutdown(ending); err != nil {
		return errors.Join(fmt.Errorf("requests cut off after %v: %w", grace, err), web.Close())
	}
	return nil
}

func (s *server) health(w http.ResponseWriter, _ *http.Request) {
	if s.stopping.Err() != nil {
		writeProblem(w, &problem{Status: http.StatusServiceUnavailable, Detail: "stopping"})
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(w, "ok")
}

// enter takes a slot, or a place among those who wait for one. leave gives the slot back.
func (s *server) enter(ctx context.Context) (leave func(), p *problem) {
	leave = func() { <-s.slots }
	select {
	case s.slots <- struct{}{}:
		return leave, nil
	default:
	}
	defer s.waiting.Add(-1)
	if s.waiting.Add(1) > int64(s.limits.waiting) {
		return nil, busy("too many requests wait")
	}
	select {
	case s.slots <- struct{}{}:
		return leave, nil
	case <-ctx.Done():
		return nil, busy("no slot came free in time")
	}
}

// read annotates one article, in a slot. The problem is nil where it was read whole.
func (s *server) read(ctx context.Context, a annotate.Article) (doc *annotate.Document, p *problem) {
	defer func() {
		if cause := recover(); cause != nil {
			p = &problem{Status: http.StatusInternalServerError, Detail: fmt.Sprint(cause)}
		}
		s.metrics.article(p, len(a.Text))
	}()
	ctx, cancel := context.WithTimeout(ctx, s.limits.time)
	defer cancel()
	doc, err := s.pipeline.Annotate(ctx, a)
	input := (*annotate.InputError)(nil)
	switch {
	case err == nil:
		return doc, nil
	case errors.As(err, &input):
		return nil, &problem{Status: http.StatusUnprocessableEntity, Detail: input.Reason, Field: input.Field, Offset: &input.Offset}
	case errors.Is(err, context.DeadlineExceeded):
		return nil, busy(fmt.Sprintf("the article took longer than %v", s.limits.time))
	}
	return nil, &problem{Status: http.StatusInternalServerError, Detail: err.Error()}
}
