package main

// What Prometheus scrapes. https://prometheus.io/docs/instrumenting/exposition_formats/

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// seconds are the upper bounds of the histogram's buckets.
var seconds = [...]float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// metrics counts requests and articles. It is safe for concurrent use.
type metrics struct {
	mu       sync.Mutex
	requests map[answered]int
	took     map[string]*histogram // by path
	articles map[int]int           // by the problem's status; 200 for none
	bytes    int
}

// answered is how a request ended.
type answered struct {
	path   string
	status int
}

type histogram struct {
	buckets [len(seconds) + 1]int // the last is above all bounds
	sum     float64
}

func newMetrics() *metrics {
	return &metrics{requests: map[answered]int{}, took: map[string]*histogram{}, articles: map[int]int{}}
}

func (m *metrics) request(path string, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.requests[answered{path, status}]++
	h := m.took[path]
	if h == nil {
		h = &histogram{}
		m.took[path] = h
	}
	bucket, _ := slices.BinarySearch(seconds[:], took.Seconds())
	h.buckets[bucket]++
	h.sum += took.Seconds()
}

func (m *metrics) article(p *problem, size int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	status := http.StatusOK
	if p != nil {
		status = p.Status
	}
	m.articles[status]++
	m.bytes += size
}

func (s *server) showMetrics(w http.ResponseWriter, _ *http.Request) {
	var out bytes.Buffer
	s.metrics.write(&out)
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	gauge := func(name, help string, value uint64) {
		fmt.Fprintf(&out, "# HELP %s %s\n# TYPE %[1]s gauge\n%[1]s %[3]d\n", name, help, value)
	}
	gauge("dateline_slots_taken", "Articles being annotated.", uint64(len(s.slots)))
	gauge("dateline_waiting", "Requests that wait for a slot.", uint64(s.waiting.Load()))
	gauge("dateline_batches", "Batches open.", uint64(len(s.batches)))
	gauge("dateline_memory_bytes", "Memory obtained from the system.", memory.Sys)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Write(out.Bytes()) // a client that has gone needs no answer
}

// write writes the counters, each family in the order of its labels.
func (m *metrics) write(out io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprintln(out, "# HELP dateline_requests_total Requests answered.\n# TYPE dateline_requests_total counter")
	byLabels := func(a, b answered) int { return cmp.Or(cmp.Compare(a.path, b.path), a.status-b.status) }
	for _, a := range slices.SortedFunc(maps.Keys(m.requests), byLabels) {
		fmt.Fprintf(out, "dateline_requests_total{path=%q,code=\"%d\"} %d\n", a.path, a.status, m.requests[a])
	}
	fmt.Fprintln(out, "# HELP dateline_request_duration_seconds Time from a request's head to its answer's end.\n# TYPE dateline_request_duration_seconds histogram")
	for _, path := range slices.Sorted(maps.Keys(m.took)) {
		h, count := m.took[path], 0
		for i, n := range h.buckets {
			count += n
			bound := "+Inf"
			if i < len(seconds) {
				bound = strconv.FormatFloat(seconds[i], 'g', -1, 64)
			}
			fmt.Fprintf(out, "dateline_request_duration_seconds_bucket{path=%q,le=%q} %d\n", path, bound, count)
		}
		fmt.Fprintf(out, "dateline_request_duration_seconds_sum{path=%q} %g\ndateline_request_duration_seconds_count{path=%[1]q} %[3]d\n", path, h.sum, count)
	}
	fmt.Fprintln(out, "# HELP dateline_articles_total Articles annotated, by the status of what went wrong; 200 is nothing.\n# TYPE dateline_articles_total counter")
	for _, status := range slices.Sorted(maps.Keys(m.articles)) {
		fmt.Fprintf(out, "dateline_articles_total{code=\"%d\"} %d\n", status, m.articles[status])
	}
	fmt.Fprintf(out, "# HELP dateline_article_bytes_total Bytes of text given to the pipeline.\n# TYPE dateline_article_bytes_total counter\ndateline_article_bytes_total %d\n", m.bytes)
}
