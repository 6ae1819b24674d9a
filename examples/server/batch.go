package main

// Many articles: lines of JSON in, lines of JSON out, both at the same time.

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// batch answers each line with a line, in order: a Document, or a problem with the number of the line. Blank lines are
// passed over. It reads at most as many lines ahead as there are slots, however slow the client takes the answers.
// A server that stops answers the lines that it has read, and says in a last problem where it stopped.
func (s *server) batch(w http.ResponseWriter, r *http.Request) {
	if _, p := mediaType(r, "application/jsonl", "application/x-ndjson", "application/json"); p != nil {
		writeProblem(w, p)
		return
	}
	select {
	case s.batches <- struct{}{}:
		defer func() { <-s.batches }()
	default:
		writeProblem(w, busy("too many batches"))
		return
	}
	control := http.NewResponseController(w)
	if err := control.EnableFullDuplex(); err != nil && !errors.Is(err, http.ErrNotSupported) { // HTTP/2 is so already
		writeProblem(w, &problem{Status: http.StatusInternalServerError, Detail: err.Error()})
		return
	}
	w.Header().Set("Content-Type", "application/jsonl")
	w.WriteHeader(http.StatusOK)
	control.Flush()

	// The request's own context ends with a read deadline, and the lines before it still want their answers.
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
	defer cancel()
	wake := func() { control.SetReadDeadline(time.Now()) }
	defer context.AfterFunc(s.stopping, wake)()
	answers := make(chan chan []byte, cap(s.slots))
	go func() {
		defer close(answers)
		s.readBatch(ctx, control, r.Body, answers)
	}()
	for answer := range answers {
		line := <-answer
		if ctx.Err() != nil {
			continue // until the reader has ended
		}
		control.SetWriteDeadline(time.Now().Add(s.limits.time))
		_, err := w.Write(line)
		if err = errors.Join(err, control.Flush()); err != nil {
			cancel()
			wake()
		}
	}
}

// readBatch reads lines and has them annotated, each in a slot. It sends on answers, in order, where each answer will be.
func (s *server) readBatch(ctx context.Context, control *http.ResponseController, body io.Reader, answers chan<- chan []byte) {
	lines := lineReader{bufio.NewReader(body), s.limits.bytes}
	for number := 1; ; number++ {
		control.SetReadDeadline(time.Now().Add(s.limits.idle))
		if s.stopping.Err() != nil {
			control.SetReadDeadline(time.Now()) // what is in the buffer may still be read
		}
		line, tooLong, err := lines.next()
		if len(line) == 0 && !tooLong && err == nil {
			continue
		}
		answer := make(chan []byte, 1)
		if len(line) > 0 || tooLong || s.stopping.Err() != nil || errors.Is(err, os.ErrDeadlineExceeded) {
			select {
			case answers <- answer:
			case <-ctx.Done():
				return
			}
		}
		switch {
		case err != nil && err != io.EOF && s.stopping.Err() != nil:
			p := busy("the server stops: this line and those after it were not read")
			p.Line = number
			answer <- p.encode()
			return
		case errors.Is(err, os.ErrDeadlineExceeded):
			answer <- (&problem{Status: http.StatusRequestTimeout, Detail: "no whole line in time", Line: number}).encode()
			return
		case tooLong:
			p := s.tooLong()
			p.Line = number
			answer <- p.encode()
		case len(line) > 0:
			select {
			case s.slots <- struct{}{}:
				go func() {
					said := s.answer(ctx, number, line)
					<-s.slots // before anybody can read the answer
					answer <- said
				}()
			case <-ctx.Done():
				answer <- nil
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// answer annotates a line.
func (s *server) answer(ctx context.Context, number int, line []byte) []byte {
	a, p := parseArticle(line)
	var doc *annotate.Document
	if p == nil {
		doc, p = s.read(ctx, a)
	}
	var out bytes.Buffer
	if p == nil {
		err := writeDocument(&out, doc)
		if err == nil {
			return out.Bytes()
		}
		p = &problem{Status: http.StatusInternalServerError, Detail: err.Error()}
	}
	p.Line, p.ID = number, a.ID
	return p.encode()
}

// lineReader reads lines of bounded length.
type lineReader struct {
	in    *bufio.Reader
	limit int
}

// next reads a line without the white space around it. One over the limit is passed over: tooLong. With an error comes
// what stands before it.
func (l *lineReader) next() (line []byte, tooLong bool, err error) {
	for {
		piece, err := l.in.ReadSlice('\n')
		if len(line)+len(piece) > l.limit+1 { // and its line feed
			tooLong, line = true, nil
		}
		if !tooLong {
			line = append(line, piece...)
		}
		if err != bufio.ErrBufferFull {
			return bytes.TrimSpace(line), tooLong, err
		}
	}
}
