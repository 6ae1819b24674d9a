package annotate_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// marker is a stage that writes one time expression over the first token.
func marker(name string, requires, provides []annotate.Layer) annotate.Stage {
	return annotate.Stage{Name: name, Requires: requires, Provides: provides,
		Run: func(_ context.Context, doc *annotate.Document) error {
			if len(doc.Tokens) > 0 {
				doc.Times = append(doc.Times, annotate.TimeExpr{ID: "t1", Span: doc.Tokens[0].Span, Type: annotate.Date, Value: name, Rule: name})
			}
			return nil
		}}
}

func TestNewRefuses(t *testing.T) {
	times, events := []annotate.Layer{annotate.LayerTimes}, []annotate.Layer{annotate.LayerEvents}
	for _, test := range []struct {
		name, fault string
		stages      []annotate.Stage
	}{
		{"unmet", `requires the layer "times"`, []annotate.Stage{marker("events", times, events)}},
		{"wrong order", `requires the layer "times"`, []annotate.Stage{marker("events", times, events), marker("times", nil, times)}},
		{"two writers", `provides the layer "times", as a does`, []annotate.Stage{marker("a", nil, times), marker("b", nil, times)}},
		{"one name", "twice", []annotate.Stage{marker("a", nil, nil), marker("a", nil, nil)}},
		{"no name", "without a name", []annotate.Stage{marker("", nil, nil)}},
		{"no Run", "no Run", []annotate.Stage{{Name: "a"}}},
	} {
		p, err := annotate.New(test.stages...)
		var fault *annotate.PipelineError
		if p != nil || !errors.As(err, &fault) || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want …%s…", test.name, err, test.fault)
		}
	}
	if _, err := annotate.New(marker("times", nil, times), marker("events", times, events)); err != nil {
		t.Errorf("good stages: %v", err)
	}
}

func TestAnnotateKeepsWhatItUnderstood(t *testing.T) {
	p, _ := annotate.Options{MaxBytes: 12}.New(marker("a", nil, nil))
	for _, test := range []struct {
		name    string
		article annotate.Article
		field   string
		offset  int
		text    string
	}{
		{"UTF-8", annotate.Article{Text: "He left\xff."}, "text", 7, "He left"},
		{"published", annotate.Article{Text: "He left.", Published: "26 January"}, "published", 0, "He left."},
		{"too long", annotate.Article{Text: "He left for Zürich."}, "text", 12, "He left for "},
		{"too long, in a character", annotate.Article{Text: "He left at éleven."}, "text", 11, "He left at "},
	} {
		doc, err := p.Annotate(t.Context(), test.article)
		var input *annotate.InputError
		if !errors.As(err, &input) || input.Field != test.field || input.Offset != test.offset {
			t.Errorf("%s: %v, want %s at %d", test.name, err, test.field, test.offset)
		}
		if doc.Text != test.text || len(doc.Times) != 1 || doc.Validate() != nil {
			t.Errorf("%s: text %q with %d times, %v", test.name, doc.Text, len(doc.Times), doc.Validate())
		}
	}
}

func TestStageErrors(t *testing.T) {
	broken := annotate.Stage{Name: "broken", Run: func(_ context.Context, doc *annotate.Document) error {
		doc.Times = []annotate.TimeExpr{{}}
		return nil
	}}
	p, _ := annotate.New(broken)
	doc, err := p.Annotate(t.Context(), annotate.Article{Text: "x"})
	var invalid *annotate.ValidationError
	if doc == nil || !errors.As(err, &invalid) || invalid.Layer != "times" {
		t.Errorf("an invalid layer: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p, _ = annotate.New(marker("a", nil, nil))
	doc, err = p.Annotate(ctx, annotate.Article{Text: "x"})
	var stage *annotate.StageError
	if !errors.Is(err, context.Canceled) || !errors.As(err, &stage) || stage.Stage != "a" || doc == nil || len(doc.Times) != 0 {
		t.Errorf("an ended context: %v", err)
	}
}

// articles yields n articles and counts how many were asked for.
func articles(n int, asked *atomic.Int32) func(func(annotate.Article) bool) {
	return func(yield func(annotate.Article) bool) {
		for i := range n {
			asked.Add(1)
			if !yield(annotate.Article{ID: fmt.Sprint(i), Text: strings.Repeat("word ", 1+(n-i)%7)}) {
				return
			}
		}
	}
}

func TestAllKeepsOrder(t *testing.T) {
	slowFirst := annotate.Stage{Name: "slow", Run: func(_ context.Context, doc *annotate.Document) error {
		if doc.ID == "0" {
			time.Sleep(20 * time.Millisecond)
		}
		return nil
	}}
	p, _ := annotate.Options{Workers: 4}.New(slowFirst)
	var asked atomic.Int32
	next := 0
	for doc, err := range p.All(t.Context(), articles(100, &asked)) {
		if err != nil || doc.ID != fmt.Sprint(next) {
			t.Fatalf("document %s at place %d, %v", doc.ID, next, err)
		}
		next++
	}
	if next != 100 {
		t.Errorf("%d documents", next)
	}
}

func TestAllBackpressure(t *testing.T) {
	p, _ := annotate.Options{Workers: 2}.New()
	var asked atomic.Int32
	for range p.All(t.Context(), articles(1000, &asked)) {
		time.Sleep(10 * time.Millisecond)
		break
	}
	// Sixteen for each worker, one that is consumed and one that waits to be let in.
	if n := asked.Load(); n > 34 {
		t.Errorf("%d articles read for one consumed", n)
	}
}

// Articles that come while the only worker is busy go through each stage together.
func TestAllTakesTogetherWhatWaits(t *testing.T) {
	busy, fed := make(chan bool), make(chan bool)
	var calls []string
	note := func(name string) annotate.Stage {
		return annotate.Stage{Name: name, Run: func(_ context.Context, doc *annotate.Document) error {
			calls = append(calls, name+doc.ID)
			if name+doc.ID == "a0" {
				close(busy)
				<-fed
			}
			return nil
		}}
	}
	p, _ := annotate.Options{Workers: 1}.New(note("a"), note("b"))
	for range p.All(t.Context(), func(yield func(annotate.Article) bool) {
		yield(annotate.Article{ID: "0", Text: "word"})
		<-busy
		for _, id := range []string{"1", "2", "3"} {
			yield(annotate.Article{ID: id, Text: "word"})
		}
		close(fed)
	}) {
	}
	if want := []string{"a0", "b0", "a1", "a2", "a3", "b1", "b2", "b3"}; !slices.Equal(calls, want) {
		t.Errorf("stages ran on %v, want %v", calls, want)
	}
}

// A feed may have its next article only when the last one has been read.
func TestAllDoesNotWaitForMore(t *testing.T) {
	p, _ := annotate.Options{Workers: 2}.New(marker("a", nil, nil))
	read := make(chan bool, 1)
	feed := func(yield func(annotate.Article) bool) {
		for i := range 20 {
			if !yield(annotate.Article{ID: fmt.Sprint(i), Text: "word"}) {
				return
			}
			select {
			case <-read:
			case <-time.After(10 * time.Second):
				t.Errorf("article %d is held back", i)
				return
			}
		}
	}
	for range p.All(t.Context(), feed) {
		read <- true
	}
}

func TestAllEndsWithContext(t *testing.T) {
	p, _ := annotate.Options{Workers: 2}.New(marker("a", nil, nil))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var asked atomic.Int32
	yielded := 0
	for doc, err := range p.All(ctx, articles(1_000_000, &asked)) {
		if yielded++; yielded == 3 {
			cancel()
		}
		if doc == nil || err != nil && !errors.Is(err, context.Canceled) {
			t.Fatalf("document %v, %v", doc, err)
		}
	}
	if yielded > 50 { // three, those read ahead, and a few that win against the end
		t.Errorf("%d documents after the end", yielded)
	}
}

func TestAllReportsEachFault(t *testing.T) {
	p, _ := annotate.New()
	given := []annotate.Article{{ID: "good", Text: "a"}, {ID: "bad", Text: "\xff"}, {ID: "fine", Text: "b"}}
	var got []string
	for doc, err := range p.All(t.Context(), slices.Values(given)) {
		got = append(got, fmt.Sprintf("%s %v", doc.ID, err != nil))
	}
	if want := []string{"good false", "bad true", "fine false"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPublishedDay(t *testing.T) {
	for _, test := range []struct{ name, why, published, want string }{
		{"day", "", "2026-01-26", "2026-1-26 -1"},
		{"evening in New York", "the day is the publisher's, not UTC's", "2026-01-26T23:30:00-05:00", "2026-1-26 84600"},
		{"morning in Tokyo", "as above", "2026-01-26T00:30:05+09:00", "2026-1-26 1805"},
		{"none", "absent is not year 1", "", "no"},
		{"words", "not one of the two forms", "yesterday", "no"},
	} {
		a := annotate.Article{Published: test.published}
		got := "no"
		if year, month, day, ok := a.PublishedDay(); ok {
			clock, timed := a.PublishedClock()
			if !timed {
				clock = -1
			}
			got = fmt.Sprintf("%d-%d-%d %d", year, month, day, clock)
		}
		if got != test.want {
			t.Errorf("%s (%s): %s, want %s", test.name, test.why, got, test.want)
		}
	}
}

func ExampleNew() {
	shouting := annotate.Stage{
		Name:     "shouting",
		Doc:      "marks words in capitals",
		Provides: []annotate.Layer{annotate.LayerMentions},
		Run: func(_ context.Context, doc *annotate.Document) error {
			for _, tok := range doc.Tokens {
				if word := doc.Slice(tok.Span); word == strings.ToUpper(word) && word != strings.ToLower(word) {
					id := fmt.Sprintf("m%d", len(doc.Mentions)+1)
					doc.Mentions = append(doc.Mentions, annotate.Mention{ID: id, Span: tok.Span, Kind: annotate.Misc, Form: annotate.Name, Confidence: 1})
				}
			}
			return nil
		},
	}
	pipeline, err := annotate.New(shouting)
	if err != nil {
		panic(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: "The UN met NATO."})
	for _, m := range doc.Mentions {
		fmt.Println(m.Start, m.End, doc.Slice(m.Span))
	}
	fmt.Println(err)
	// Output:
	// 4 6 UN
	// 11 15 NATO
	// <nil>
}
