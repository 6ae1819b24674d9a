package main

import (
	"io"
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	now := time.Unix(0, 0)
	p := newProgress(&out, 1000, func() time.Time { return now })
	reader := p.count(strings.NewReader(strings.Repeat("x", 250)))
	if _, err := io.ReadAll(reader); err != nil {
		t.Fatal(err)
	}
	now = now.Add(10 * time.Second)
	p.step()
	p.step() // too soon to be shown
	p.clear()
	p.clear() // nothing is left to clear
	now = now.Add(10 * time.Second)
	p.step()
	want := "\r\x1b[Karticle 1, 0 a second, 30s left" + "\r\x1b[K" + "\r\x1b[Karticle 3, 0 a second, 1m0s left"
	if out.String() != want {
		t.Errorf("shown %q, want %q", out.String(), want)
	}
}

func TestProgressOfUnknownSize(t *testing.T) {
	var out strings.Builder
	now := time.Unix(0, 0)
	p := newProgress(&out, totalSize([]string{"-"}), func() time.Time { return now })
	now = now.Add(time.Second)
	p.step()
	if want := "\r\x1b[Karticle 1, 1 a second"; out.String() != want {
		t.Errorf("shown %q, want %q", out.String(), want)
	}
}

func TestNoProgress(t *testing.T) {
	var p *progress
	p.step()
	p.clear()
	if r := strings.NewReader(""); p.count(r) != r {
		t.Error("a run without progress counts bytes")
	}
}
