package main

// A bounded load on the loopback interface: so many requests, so many clients, and no longer than so long.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

const (
	loadRequests = 2000
	loadClients  = 8
	loadTime     = 30 * time.Second
)

// Under load every answer is right and none is lost. -v prints the times.
func TestLoad(t *testing.T) {
	requests := loadRequests
	if testing.Short() {
		requests = 100
	}
	articles := longArticles(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String() + "/v1/annotate"
	s := newServer(defaults)
	if err := s.warmUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.serve(ctx, listener, time.Second) }()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: loadClients}, Timeout: loadTime}

	want := make([][]byte, len(articles)) // from one client alone
	size := 0
	for i, article := range articles {
		if want[i], err = ask(client, url, article); err != nil {
			t.Fatal(err)
		}
		size += len(article)
	}
	var mu sync.Mutex
	var took []time.Duration
	var running sync.WaitGroup
	begun := time.Now()
	for c := range loadClients {
		running.Go(func() {
			for n := c; n < requests && time.Since(begun) < loadTime; n += loadClients {
				i := n % len(articles)
				sent := time.Now()
				got, err := ask(client, url, articles[i])
				if err != nil || !bytes.Equal(got, want[i]) {
					t.Errorf("request %d: %v, or another answer than alone", n, err)
					return
				}
				mu.Lock()
				took = append(took, time.Since(sent))
				mu.Unlock()
			}
		})
	}
	running.Wait()
	whole := time.Since(begun)
	client.CloseIdleConnections()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if len(took) == 0 {
		t.Fatal("no request was answered")
	}
	slices.Sort(took)
	at := func(share float64) time.Duration {
		return took[int(share*float64(len(took)-1))].Round(10 * time.Microsecond)
	}
	t.Logf("%d requests of %d bytes, %d clients, %d slots: %.0f a second, p50 %v, p99 %v, max %v; memory %s",
		len(took), size/len(articles), loadClients, defaults.slots, float64(len(took))/whole.Seconds(), at(0.5), at(0.99), at(1), peakMemory())
}

// longArticles are the short ones of examples/timeline, ten in a row each, so that they are as long as news is.
func longArticles(t *testing.T) [][]byte {
	t.Helper()
	lines, err := os.ReadFile("../timeline/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var short []annotate.Article
	for line := range bytes.Lines(lines) {
		a, p := parseArticle(line)
		if p != nil {
			t.Fatal(p.Detail)
		}
		short = append(short, a)
	}
	long := make([][]byte, len(short))
	for i, a := range short {
		for n := range 9 {
			a.Text += "\n\n" + short[(i+n+1)%len(short)].Text
		}
		if long[i], err = json.Marshal(a); err != nil {
			t.Fatal(err)
		}
	}
	return long
}

func ask(client *http.Client, url string, article []byte) ([]byte, error) {
	answer, err := client.Post(url, "application/json", bytes.NewReader(article))
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", answer.Status, body)
	}
	return body, err
}

// Articles made to be costly take their time in proportion to their length, not more, and are answered whole.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("they are long")
	}
	_, url := start(t, defaults)
	for _, piece := range []string{"“", "(", "Lee said ", "in May ", "a\u0301", "😀", "\u202e", "1,", "\n\n", "U.S. "} {
		article, _ := json.Marshal(map[string]string{"text": strings.Repeat(piece, 60_000/len(piece))})
		if _, err := ask(http.DefaultClient, url+"/v1/annotate", article); err != nil {
			t.Errorf("%q: %v", piece, err)
		}
	}
}
