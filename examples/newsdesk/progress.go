package main

// How far a run has come, on one line of a terminal that is written over.

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

const (
	eraseLine    = "\r\x1b[K"
	progressStep = 200 * time.Millisecond // between two looks of the line
)

// progress shows articles done, their rate and the time left. A nil progress shows nothing.
type progress struct {
	out   io.Writer
	now   func() time.Time
	total int64        // bytes of all inputs; 0 where one has no size
	read  atomic.Int64 // bytes of them read so far
	done  int          // articles
	begun time.Time
	shown time.Time
}

func newProgress(out io.Writer, total int64, now func() time.Time) *progress {
	return &progress{out: out, now: now, total: total, begun: now()}
}

// step notes one more article and shows the line where it is time to.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	now := p.now()
	if now.Sub(p.shown) < progressStep {
		return
	}
	p.shown = now
	elapsed := now.Sub(p.begun)
	line := fmt.Sprintf("article %d, %.0f a second", p.done, float64(p.done)/max(elapsed.Seconds(), 0.001))
	if read := p.read.Load(); 0 < read && read < p.total {
		left := time.Duration(float64(elapsed) * float64(p.total-read) / float64(read))
		line += fmt.Sprintf(", %v left", left.Round(time.Second))
	}
	fmt.Fprint(p.out, eraseLine, line)
}

// clear takes the line away, for something else to be written.
func (p *progress) clear() {
	if p != nil && !p.shown.IsZero() {
		fmt.Fprint(p.out, eraseLine)
		p.shown = time.Time{}
	}
}

// count makes the bytes read from r count.
func (p *progress) count(r io.Reader) io.Reader {
	if p == nil {
		return r
	}
	return countingReader{r, &p.read}
}

type countingReader struct {
	from io.Reader
	read *atomic.Int64
}

func (r countingReader) Read(buf []byte) (int, error) {
	n, err := r.from.Read(buf)
	r.read.Add(int64(n))
	return n, err
}

// totalSize is the size of all inputs in bytes, or 0 where one of them has none.
func totalSize(inputs []string) int64 {
	total := int64(0)
	for _, name := range inputs {
		info, err := os.Stat(name)
		if name == "-" || err == nil && !info.Mode().IsRegular() {
			return 0
		}
		if err == nil {
			total += info.Size()
		}
	}
	return total
}
