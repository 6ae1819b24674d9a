package main

// Workers against kfake: Kafka's protocol with a broker in memory, from the maker of the client.

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/dateline-news/dateline/examples/beam/invented"
	"github.com/dateline-news/dateline/examples/beam/line"
)

// start gives a broker that holds the lines as articles.
func start(t *testing.T, lines []string) settings {
	t.Helper()
	cluster, err := kfake.NewCluster(kfake.NumBrokers(1), kfake.SeedTopics(4, "articles", "documents", "dead-letters"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cluster.Close)
	s := settings{brokers: cluster.ListenAddrs(), group: "dateline", articles: "articles", documents: "documents", dead: "dead-letters", version: "v1", largest: 1_000_000}
	client := newClient(t, s)
	var records []*kgo.Record
	for _, raw := range lines {
		records = append(records, &kgo.Record{Topic: "articles", Value: []byte(raw)})
	}
	if err := client.ProduceSync(t.Context(), records...).FirstErr(); err != nil {
		t.Fatal(err)
	}
	return s
}

func newClient(t *testing.T, s settings, options ...kgo.Opt) *kgo.Client {
	t.Helper()
	client, err := kgo.NewClient(append(options, kgo.SeedBrokers(s.brokers...))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// table is what a reader who keeps the last record of each key ends up with.
type table struct {
	rows    map[string]string // topic and key to value
	records int
	changed int // records that put another value in place of one
}

// watch reads both outputs until done says so.
func watch(t *testing.T, s settings, done func(*table) bool) *table {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	client := newClient(t, s, kgo.ConsumeTopics(s.documents, s.dead), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()))
	have := &table{rows: map[string]string{}}
	for !done(have) {
		fetches := client.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			t.Fatalf("%d records, %d rows: %v", have.records, len(have.rows), err)
		}
		fetches.EachRecord(func(r *kgo.Record) {
			at := r.Topic + " " + string(r.Key)
			if before, ok := have.rows[at]; ok && before != string(r.Value) {
				have.changed++
			}
			have.rows[at] = string(r.Value)
			have.records++
		})
	}
	return have
}

// members runs n members of the group until stopped; stop waits for them.
func members(t *testing.T, s settings, n int) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, n)
	for range n {
		go func() { ended <- run(ctx, s) }()
	}
	return func() {
		cancel()
		for range n {
			if err := <-ended; err != nil {
				t.Error(err)
			}
		}
	}
}

// expected is what one process makes of the lines.
func expected(t *testing.T, lines []string, s settings) map[string]string {
	t.Helper()
	rows := map[string]string{}
	for _, raw := range lines {
		doc, letter, err := line.Annotate(t.Context(), []byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		topic, value := s.documents, any(doc)
		if letter != nil {
			topic, value = s.dead, letter
		}
		content, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		rows[topic+" "+string(key([]byte(raw), s.version))] = string(content)
	}
	return rows
}

func equal(t *testing.T, got *table, want map[string]string) {
	t.Helper()
	if got.changed > 0 {
		t.Errorf("%d records changed a row", got.changed)
	}
	if len(got.rows) != len(want) {
		t.Errorf("%d rows, want %d", len(got.rows), len(want))
	}
	for at, value := range want {
		if got.rows[at] != value {
			t.Errorf("%s: %.80q, want %.80q", at, got.rows[at], value)
		}
	}
}

func TestGroupEqualsOneProcess(t *testing.T) {
	lines := invented.Lines(1500)
	s := start(t, lines)
	stop := members(t, s, 2)
	got := watch(t, s, func(have *table) bool { return have.records >= len(lines) })
	stop()
	equal(t, got, expected(t, lines, s))
}

// A member dies between writing and committing: all is delivered again, and nothing changes.
func TestRedelivery(t *testing.T) {
	lines := invented.Lines(300)
	s := start(t, lines)
	stop := members(t, s, 1)
	watch(t, s, func(have *table) bool { return have.records >= len(lines) })
	stop()

	s.group = "dateline-again" // a group without offsets is one that never committed
	stop = members(t, s, 1)
	got := watch(t, s, func(have *table) bool { return have.records >= 2*len(lines) })
	stop()
	equal(t, got, expected(t, lines, s))
}

// Committed articles are not read again, and those that come later are.
func TestCommits(t *testing.T) {
	lines := invented.Lines(60)
	s := start(t, lines[:30])
	stop := members(t, s, 1)
	watch(t, s, func(have *table) bool { return have.records >= 30 })
	stop()

	client := newClient(t, s)
	for _, raw := range lines[30:] {
		if err := client.ProduceSync(t.Context(), &kgo.Record{Topic: "articles", Value: []byte(raw)}).FirstErr(); err != nil {
			t.Fatal(err)
		}
	}
	stop = members(t, s, 1)
	got := watch(t, s, func(have *table) bool { return have.records >= 60 })
	stop()
	if got.records != 60 {
		t.Errorf("%d records, want 60: what was committed came again", got.records)
	}
	equal(t, got, expected(t, lines, s))
}

// What the brokers would refuse becomes a small letter and holds up nobody.
func TestTooLarge(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("It rained. ", 100) + `"}`
	lines := append(invented.Lines(20), long, "{")
	s := start(t, lines)
	s.largest = 8_000
	stop := members(t, s, 1)
	got := watch(t, s, func(have *table) bool { return have.records >= len(lines) })
	stop()
	letter := got.rows[s.dead+" "+string(key([]byte(long), s.version))]
	if !strings.Contains(letter, "over 8000 bytes: see topic articles, partition ") {
		t.Errorf("letter %q", letter)
	}
	if len(got.rows) != len(lines) {
		t.Errorf("%d rows, want %d", len(got.rows), len(lines))
	}
}

func TestKey(t *testing.T) {
	// sha256sum of "abc", as FIPS 180-2 has it
	const want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/v2"
	if got := string(key([]byte("abc"), "v2")); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
