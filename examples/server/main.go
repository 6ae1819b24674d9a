// Server annotates articles over HTTP, with the standard library alone.
//
//	go run ./examples/server -addr 127.0.0.1:8080
//
//	POST /v1/annotate         one article, as JSON or plain text; answers its Document
//	POST /v1/annotate:batch   articles as lines of JSON; answers line for line while it reads
//	GET  /healthz             200, and 503 while it stops
//	GET  /metrics             Prometheus text format
//
// What is wrong with a request is told as problem+json (RFC 9457) with the field and the byte. README.md has the rest.
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"log"
	"net"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(log.LstdFlags | log.LUTC)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		log.Fatal(err)
	}
}

// run serves until ctx ends.
func run(ctx context.Context, args []string, stderr io.Writer) error {
	limits := defaults
	set := flag.NewFlagSet("server", flag.ContinueOnError)
	set.SetOutput(stderr)
	addr := set.String("addr", "127.0.0.1:8080", "`host:port` to listen on")
	grace := set.Duration("grace", 20*time.Second, "how long requests may take to end when the server stops")
	set.IntVar(&limits.bytes, "bytes", limits.bytes, "largest body of one article, or line of a batch")
	set.DurationVar(&limits.time, "time", limits.time, "longest `time` for a client to send an article, for annotating it, and for a client to take the answer")
	set.DurationVar(&limits.idle, "idle", limits.idle, "longest `time` between two lines of a batch")
	set.IntVar(&limits.slots, "slots", runtime.GOMAXPROCS(0), "articles annotated at once")
	set.IntVar(&limits.waiting, "waiting", limits.waiting, "requests that may wait for a slot; more are turned away")
	set.IntVar(&limits.batches, "batches", limits.batches, "batches at once; more are turned away")
	if err := set.Parse(args); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	s := newServer(limits)
	if err := s.warmUp(ctx); err != nil {
		return err
	}
	log.Printf("listening on http://%s", listener.Addr())
	return s.serve(ctx, listener, *grace)
}
