package main

// What clients send and what they get, over real connections on the loopback interface.

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

const harbour = "“The harbour will open on Saturday,” Transport Minister Ilinca Dobre said on Wednesday, according to spokeswoman Raluca Enache."

func start(t *testing.T, l limits) (*server, string) {
	t.Helper()
	s := newServer(l)
	web := httptest.NewServer(&s.mux)
	t.Cleanup(web.Close)
	return s, web.URL
}

func post(t *testing.T, url, mediaType, body string) (*http.Response, string) {
	t.Helper()
	answer, err := http.Post(url, mediaType, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(text)
}

func TestAnnotate(t *testing.T) {
	_, url := start(t, defaults)
	article, _ := json.Marshal(annotate.Article{ID: "a1", Published: "2026-03-12", Text: harbour})
	for _, test := range []struct{ name, url, mediaType, body string }{
		{"JSON", "/v1/annotate", "application/json", string(article)},
		{"text", "/v1/annotate?id=a1&published=2026-03-12", "text/plain; charset=UTF-8", harbour},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer, body := post(t, url+test.url, test.mediaType, test.body)
			if answer.StatusCode != 200 || answer.Header.Get("Content-Type") != "application/json" {
				t.Fatalf("%s, %s: %s", answer.Status, answer.Header.Get("Content-Type"), body)
			}
			var doc annotate.Document // decoding validates
			if err := json.Unmarshal([]byte(body), &doc); err != nil {
				t.Fatal(err)
			}
			if doc.ID != "a1" || len(doc.Quotes) != 1 || doc.Quotes[0].Speaker.Name != "Ilinca Dobre" || len(doc.Times) != 2 || doc.Times[0].Value != "2026-03-14" {
				t.Errorf("got %s", body)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	_, url := start(t, defaults)
	for _, f := range formats {
		answer, body := post(t, url+"/v1/annotate?published=2026-03-12&format="+f.name, "text/plain", harbour)
		if answer.StatusCode != 200 || answer.Header.Get("Content-Type") != f.mediaType || !strings.Contains(body, "Ilinca Dobre") {
			t.Errorf("%s: %s, %s: %s", f.name, answer.Status, answer.Header.Get("Content-Type"), body)
		}
	}
}

// Each problem names its field and byte.
func TestProblems(t *testing.T) {
	small := defaults
	small.bytes = 100
	_, url := start(t, small)
	for _, test := range []struct{ name, path, mediaType, body, want string }{
		{"not JSON", "/v1/annotate", "application/json", `{"text": nul}`, `{"title":"Bad Request","status":400,"detail":"not JSON: invalid character '}' in literal null (expecting 'l')","field":"body","offset":12}`},
		{"cut short", "/v1/annotate", "application/json", `{"text": "a`, `{"title":"Bad Request","status":400,"detail":"not JSON: unexpected end of JSON input","field":"body","offset":11}`},
		{"an array", "/v1/annotate", "application/json", `[]`, `{"title":"Bad Request","status":400,"detail":"want an object","field":"body","offset":0}`},
		{"no text", "/v1/annotate", "application/json", `{}`, `{"title":"Bad Request","status":400,"detail":"is missing","field":"text","offset":0}`},
		{"a number", "/v1/annotate", "application/json", `{"text":"","title":7}`, `{"title":"Bad Request","status":400,"detail":"want a string, have number","field":"title","offset":0}`},
		{"not UTF-8 in JSON", "/v1/annotate", "application/json", "{\"text\":\"é\xff\"}", `{"title":"Bad Request","status":400,"detail":"not UTF-8","field":"body","offset":11}`},
		{"not UTF-8 in text", "/v1/annotate?id=a1", "text/plain", "é\xff", `{"title":"Unprocessable Entity","status":422,"detail":"not UTF-8","field":"text","offset":2,"id":"a1"}`},
		{"a date", "/v1/annotate", "application/json", `{"text":"","published":"today"}`, `{"title":"Unprocessable Entity","status":422,"detail":"want 2006-01-02 or RFC 3339, have \"today\"","field":"published","offset":0}`},
		{"too long", "/v1/annotate", "text/plain", strings.Repeat("a", 101), `{"title":"Request Entity Too Large","status":413,"detail":"over the limit of 100 bytes","field":"body","offset":100}`},
		{"a form", "/v1/annotate", "application/x-www-form-urlencoded", "text=a", `{"title":"Unsupported Media Type","status":415,"detail":"want Content-Type: application/json or text/plain"}`},
		{"Latin-1", "/v1/annotate", "text/plain; charset=iso-8859-1", "a", `{"title":"Unsupported Media Type","status":415,"detail":"want charset utf-8, have iso-8859-1"}`},
		{"a format", "/v1/annotate?format=pdf", "text/plain", "a", `{"title":"Bad Request","status":400,"detail":"want one of dateline, ninjs, schemaorg, webannotation, spacy, displacy, brat, html","field":"format"}`},
		{"a path", "/v2", "text/plain", "a", `{"title":"Not Found","status":404,"detail":"there are /v1/annotate, /v1/annotate:batch, /healthz and /metrics"}`},
		{"a method", "/healthz", "text/plain", "a", `{"title":"Method Not Allowed","status":405,"detail":"want GET"}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer, body := post(t, url+test.path, test.mediaType, test.body)
			if answer.Header.Get("Content-Type") != "application/problem+json" || !strings.Contains(test.want, fmt.Sprintf(`"status":%d,`, answer.StatusCode)) {
				t.Errorf("%s, %s", answer.Status, answer.Header.Get("Content-Type"))
			}
			if body != test.want+"\n" {
				t.Errorf("got  %s\nwant %s", body, test.want)
			}
		})
	}
}

// Each line is answered before the next is sent: it streams both ways. Bad lines leave the others alone.
func TestBatchStreams(t *testing.T) {
	small := defaults
	small.bytes = 200
	_, url := start(t, small)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second) // where it does not stream, both sides wait
	defer cancel()
	in, send := io.Pipe()
	request, _ := http.NewRequestWithContext(ctx, "POST", url+"/v1/annotate:batch", in)
	request.Header.Set("Content-Type", "application/jsonl")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewReader(answer.Body)
	for _, test := range []struct{ send, want string }{
		{`{"id":"a1","text":"Ann Lee left."}`, `{"schema":"dateline/1","id":"a1","text":"Ann Lee left."`},
		{"\r\n  \n" + `{"id":"a2"}`, `{"title":"Bad Request","status":400,"detail":"is missing","field":"text","offset":0,"line":4}`},
		{`{"text":"` + strings.Repeat("a", 70000) + `"}`, `{"title":"Request Entity Too Large","status":413,"detail":"over the limit of 200 bytes","field":"body","offset":200,"line":5}`},
		{`{"id":"a4","text":"","published":"x"}`, `{"title":"Unprocessable Entity","status":422,"detail":"want 2006-01-02 or RFC 3339, have \"x\"","field":"published","offset":0,"line":6,"id":"a4"}`},
		{`{"id":"a5","text":"She won."}`, `{"schema":"dateline/1","id":"a5"`},
	} {
		if _, err := io.WriteString(send, test.send+"\n"); err != nil {
			t.Fatal(err)
		}
		got, err := lines.ReadString('\n')
		if err != nil || !strings.HasPrefix(got, test.want) {
			t.Fatalf("sent %.80s\ngot  %.200s (%v)\nwant %s", test.send, got, err, test.want)
		}
	}
	if _, err := io.WriteString(send, `{"id":"last","text":"No line feed."}`); err != nil {
		t.Fatal(err)
	}
	send.Close()
	if rest, err := io.ReadAll(lines); err != nil || !strings.HasPrefix(string(rest), `{"schema":"dateline/1","id":"last"`) || strings.Count(string(rest), "\n") != 1 {
		t.Errorf("the last line is answered with %q, %v", rest, err)
	}
}

// A batch sent at once comes back in its order.
func TestBatchKeepsOrder(t *testing.T) {
	many := defaults
	many.slots = 8
	_, url := start(t, many)
	var body strings.Builder
	const n = 300
	for i := range n {
		text := strings.Repeat("Ann Lee told Reuters on Monday that Bo Ek would go. ", 1+i*7%20)
		fmt.Fprintf(&body, `{"id":"a%d","text":%q}`+"\n", i, text)
	}
	_, answers := post(t, url+"/v1/annotate:batch", "application/x-ndjson", body.String())
	lines := strings.SplitAfter(answers, "\n")
	if len(lines) != n+1 {
		t.Fatalf("%d lines, want %d", len(lines)-1, n)
	}
	for i, line := range lines[:n] {
		if !strings.HasPrefix(line, fmt.Sprintf(`{"schema":"dateline/1","id":"a%d",`, i)) {
			t.Fatalf("line %d is %.80s", i+1, line)
		}
	}
}

// With all slots taken one request waits; a second is turned away at once, the first when its time is over.
func TestFull(t *testing.T) {
	l := defaults
	l.slots, l.waiting, l.batches, l.time = 1, 1, 1, 300*time.Millisecond
	s, url := start(t, l)
	s.slots <- struct{}{}
	s.batches <- struct{}{}
	first := make(chan string, 1)
	go func() {
		answer, err := http.Post(url+"/v1/annotate", "text/plain", strings.NewReader("a"))
		if err != nil {
			first <- err.Error()
			return
		}
		defer answer.Body.Close()
		text, _ := io.ReadAll(answer.Body)
		first <- string(text)
	}()
	for deadline := time.Now().Add(5 * time.Second); s.waiting.Load() == 0; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the first request does not wait")
		}
	}
	answer, body := post(t, url+"/v1/annotate", "text/plain", "a")
	if answer.StatusCode != 503 || answer.Header.Get("Retry-After") == "" || !strings.Contains(body, "too many requests wait") {
		t.Errorf("second: %s %s", answer.Status, body)
	}
	if got := <-first; !strings.Contains(got, "no slot came free in time") {
		t.Errorf("first: %s", got)
	}
	if answer, body := post(t, url+"/v1/annotate:batch", "application/jsonl", ""); answer.StatusCode != 503 {
		t.Errorf("batch: %s %s", answer.Status, body)
	}
	<-s.slots
	if answer, body := post(t, url+"/v1/annotate", "text/plain", "a"); answer.StatusCode != 200 {
		t.Errorf("when a slot is free: %s %s", answer.Status, body)
	}
}

// An article may not take longer than its time, and a client may not be slower in sending it.
func TestTime(t *testing.T) {
	l := defaults
	l.time = time.Nanosecond
	s := newServer(l)
	if _, p := s.read(t.Context(), annotate.Article{Text: harbour}); p == nil || p.Status != 503 {
		t.Errorf("got %v, want 503", p)
	}
	l.time, l.idle = 100*time.Millisecond, 100*time.Millisecond
	_, url := start(t, l)
	for path, want := range map[string]string{"/v1/annotate": "no whole body within 100ms", "/v1/annotate:batch": "no whole line in time"} {
		in, send := io.Pipe()
		go io.WriteString(send, `{"text":`)
		answer, err := http.Post(url+path, "application/json", in)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		send.Close()
		if !strings.Contains(string(text), want) {
			t.Errorf("%s: %s, want %s", path, text, want)
		}
	}
}

// A client that goes away in the middle leaves nothing behind.
func TestBatchAbandoned(t *testing.T) {
	s, url := start(t, defaults)
	ctx, leave := context.WithCancel(t.Context())
	in, send := io.Pipe()
	request, _ := http.NewRequestWithContext(ctx, "POST", url+"/v1/annotate:batch", in)
	request.Header.Set("Content-Type", "application/jsonl")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	go io.WriteString(send, strings.Repeat(`{"text":"Ann Lee left."}`+"\n", 5000)) // and never reads
	if _, err := answer.Body.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	leave()
	answer.Body.Close()
	send.Close()
	for deadline := time.Now().Add(10 * time.Second); len(s.batches) > 0 || len(s.slots) > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d batches and %d slots are still taken", len(s.batches), len(s.slots))
		}
	}
}

// serve lets what is under way end: the batch answers the line that it has read, says where it stopped, and then no
// connection is taken any more.
func TestStopsGracefully(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String()
	s := newServer(defaults)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.serve(ctx, listener, 5*time.Second) }()

	in, send := io.Pipe()
	defer send.Close()
	answer, err := http.Post(url+"/v1/annotate:batch", "application/jsonl", in)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if _, err := io.WriteString(send, `{"id":"a1","text":"Ann Lee left."}`+"\n"); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(answer.Body)
	if line, err := lines.ReadString('\n'); err != nil || !strings.Contains(line, `"id":"a1"`) {
		t.Fatalf("%q, %v", line, err)
	}
	stop()
	if line, err := lines.ReadString('\n'); err != nil || !strings.Contains(line, `"line":2`) || !strings.Contains(line, `"status":503`) {
		t.Errorf("%q, %v", line, err)
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the server does not end")
	}
	if _, err := http.Get(url + "/healthz"); err == nil {
		t.Error("it still answers")
	}
	health := httptest.NewRecorder()
	s.mux.ServeHTTP(health, httptest.NewRequest("GET", "/healthz", nil))
	if health.Code != 503 {
		t.Errorf("health %d while it stops, want 503", health.Code)
	}
}

// run takes flags, says where it listens and ends with its context.
func TestRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := run(ctx, []string{"-addr", "127.0.0.1:0"}, io.Discard); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if run(ctx, []string{"-slots", "many"}, io.Discard) == nil {
		t.Error("-slots many is accepted")
	}
}

// The program itself: it says where it listens, answers, and ends without fault when it is told to.
func TestProcess(t *testing.T) {
	program := filepath.Join(t.TempDir(), "server")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v: %s", err, out)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	process := exec.CommandContext(ctx, program, "-addr", "127.0.0.1:0")
	told, err := process.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(told).ReadString('\n')
	_, url, found := strings.Cut(strings.TrimSpace(line), "listening on ")
	if !found {
		t.Fatalf("%q, %v", line, err)
	}
	answer, err := http.Get(url + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != 200 {
		t.Errorf("health: %s", answer.Status)
	}
	if _, body := post(t, url+"/v1/annotate?published=2026-03-12", "text/plain", harbour); !strings.Contains(body, "Ilinca Dobre") {
		t.Errorf("got %s", body)
	}
	if err := process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := process.Wait(); err != nil {
		t.Error(err)
	}
}

// The exposition reads: each family has its type once, before its samples; a histogram's buckets do not fall.
func TestMetrics(t *testing.T) {
	_, url := start(t, defaults)
	post(t, url+"/v1/annotate", "text/plain", "Ann Lee left.")
	post(t, url+"/v1/annotate", "text/plain", "\xff")
	post(t, url+"/v1/annotate:batch", "application/jsonl", `{"text":"a"}`)
	answer, err := http.Get(url + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	typed := map[string]string{}
	values := map[string]float64{}
	last := 0.0
	for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
		line := lines.Text()
		var name, kind string
		if n, _ := fmt.Sscanf(line, "# TYPE %s %s", &name, &kind); n == 2 {
			if typed[name] != "" {
				t.Errorf("%s has its type twice", name)
			}
			typed[name] = kind
			continue
		}
		if strings.HasPrefix(line, "# HELP ") {
			continue
		}
		var value float64
		at := strings.LastIndexByte(line, ' ')
		if _, err := fmt.Sscanf(line[at+1:], "%g", &value); err != nil {
			t.Errorf("%q: %v", line, err)
		}
		values[line[:at]] = value
		family, _, _ := strings.Cut(line[:at], "{")
		for _, suffix := range []string{"_bucket", "_sum", "_count"} {
			if base, ok := strings.CutSuffix(family, suffix); ok && typed[base] == "histogram" {
				family = base
			}
		}
		if typed[family] == "" {
			t.Errorf("%q stands before its type", line)
		}
		if strings.Contains(line, "_bucket{") {
			if value < last && !strings.Contains(line, `le="0.001"`) {
				t.Errorf("%q is less than the bucket before", line)
			}
			last = value
		}
	}
	for name, want := range map[string]float64{
		`dateline_requests_total{path="/v1/annotate",code="200"}`:                       1,
		`dateline_requests_total{path="/v1/annotate",code="422"}`:                       1,
		`dateline_requests_total{path="/v1/annotate:batch",code="200"}`:                 1,
		`dateline_articles_total{code="200"}`:                                           2,
		`dateline_articles_total{code="422"}`:                                           1,
		`dateline_article_bytes_total`:                                                  15,
		`dateline_slots_taken`:                                                          0,
		`dateline_request_duration_seconds_count{path="/v1/annotate"}`:                  2,
		`dateline_request_duration_seconds_bucket{path="/v1/annotate:batch",le="+Inf"}`: 1,
	} {
		if got, ok := values[name]; !ok || got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}

func TestLineReader(t *testing.T) {
	long := strings.Repeat("x", 5000)
	lines := lineReader{bufio.NewReaderSize(strings.NewReader("a\n\n"+long+"\n bc \r\nd"), 16), 8}
	var got []string
	for {
		line, tooLong, err := lines.next()
		got = append(got, fmt.Sprintf("%s %v %v", line, tooLong, err))
		if err != nil {
			break
		}
	}
	want := []string{"a false <nil>", " false <nil>", " true <nil>", "bc false <nil>", "d false EOF"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// peakMemory is the most memory that this process has held, in MB, where the system tells.
func peakMemory() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "unknown"
	}
	_, rest, _ := bytes.Cut(status, []byte("VmHWM:"))
	value, _, _ := bytes.Cut(rest, []byte("\n"))
	return string(bytes.TrimSpace(value))
}
