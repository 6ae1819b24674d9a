package dateline_test

// The whole pipeline over real and over hostile text: it never fails, gives the same bytes twice, and its time grows
// with the text.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lineartest"
)

// developmentArticles lists corpora of articles, one JSON object a line, below ../shared/data.
var developmentArticles = []string{
	"quotes/polnear/dev/articles.jsonl",
	"entities/worldwide/dev.jsonl",
}

// readArticles yields the articles of a JSON lines file.
func readArticles(tb testing.TB, path string) iter.Seq[annotate.Article] {
	file, err := os.Open(path)
	if err != nil {
		tb.Skip("the corpora in ../shared/data are absent: ", err)
	}
	return func(yield func(annotate.Article) bool) {
		defer file.Close()
		lines := bufio.NewReader(file)
		for {
			line, err := lines.ReadBytes('\n')
			if len(line) > 0 {
				var a annotate.Article
				if err := json.Unmarshal(line, &a); err != nil {
					tb.Errorf("%s: %v", path, err)
				} else if !yield(a) {
					return
				}
			}
			if err != nil {
				return
			}
		}
	}
}

// Annotate validates every Document; twice gives equal bytes, on one core as on all.
func TestDevelopmentArticles(t *testing.T) {
	for _, name := range developmentArticles {
		path := filepath.Join("..", "shared", "data", filepath.FromSlash(name))
		bytes := map[string]string{}
		for _, workers := range []int{0, 1} {
			if workers == 1 && testing.Short() {
				continue
			}
			pipeline, err := annotate.Options{Workers: workers}.New(dateline.English().Stages()...)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for doc, err := range pipeline.All(t.Context(), readArticles(t, path)) {
				if err != nil {
					t.Errorf("%s: %v", doc.ID, err)
				}
				data, err := json.Marshal(doc)
				if err != nil {
					t.Fatal(err)
				}
				if before, ok := bytes[doc.ID]; ok && before != string(data) {
					t.Errorf("%s: other bytes the second time", doc.ID)
				}
				bytes[doc.ID] = string(data)
				n++
			}
			if n < 80 {
				t.Errorf("%s: %d articles", name, n)
			}
		}
	}
}

// hostile texts are made of one thing, over and over.
var hostile = []struct{ name, unit string }{
	{"open marks", "“"},
	{"marks", `"`},
	{"single marks", "‘a’ "},
	{"open brackets", "("},
	{"brackets", "(A) "},
	{"capitals", "Aa Bb "},
	{"one name", "A"},
	{"hyphens", "a-"},
	{"digits", "1"},
	{"dates", "1/2/"},
	{"last", "last "},
	{"endless sentence", "he said that she said "},
	{"no sentence", "and the "},
	{"verbs", "said "},
	{"relays", "according to Ann Lee, "},
	{"months", "May "},
	{"combining marks", "e\u0301\u0301"},
	{"joined emoji", "👩\u200d"},
	{"right to left", "שלום "},
	{"paragraphs", "A said.\n\n"},
	{"open paragraphs", "“He said.\n\n"},
}

// No text costs more than linear time.
func TestLinearTime(t *testing.T) {
	pipeline := dateline.English()
	if _, err := pipeline.Annotate(t.Context(), annotate.Article{Text: "Reads the models."}); err != nil {
		t.Fatal(err)
	}
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			lineartest.Check(t, 8<<10, func(size int) time.Duration {
				start := time.Now()
				text := strings.Repeat(h.unit, size/len(h.unit))
				if _, err := pipeline.Annotate(t.Context(), annotate.Article{Published: "2026-01-26", Text: text}); err != nil {
					t.Fatal(err)
				}
				return time.Since(start)
			})
		})
	}
}

func BenchmarkEnglish(b *testing.B) {
	var news strings.Builder
	var articles []string
	for a := range readArticles(b, filepath.Join("..", "shared", "data", "quotes", "polnear", "dev", "articles.jsonl")) {
		articles = append(articles, a.Text)
		news.WriteString(a.Text)
		news.WriteString("\n\n")
	}
	b.Run("articles", func(b *testing.B) { annotateAll(b, articles...) })
	for _, size := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
		text := strings.Repeat(news.String(), 1+size/news.Len())[:size]
		b.Run(fmt.Sprintf("news/%dkB", size/1000), func(b *testing.B) { annotateAll(b, text) })
	}
	for _, h := range hostile {
		for _, size := range []int{100_000, 1_000_000} {
			text := strings.Repeat(h.unit, size/len(h.unit))
			b.Run(fmt.Sprintf("%s/%dkB", strings.ReplaceAll(h.name, " ", "-"), size/1000), func(b *testing.B) { annotateAll(b, text) })
		}
	}
}

// annotateAll measures some texts, one after the other; tokens/s is what the README quotes.
func annotateAll(b *testing.B, texts ...string) {
	pipeline := dateline.English()
	bytes, tokens := 0, 0
	annotateEach := func() {
		for _, text := range texts {
			doc, err := pipeline.Annotate(b.Context(), annotate.Article{Published: "2016-10-01", Text: text})
			if err != nil {
				b.Fatal(err)
			}
			bytes += len(text)
			tokens += len(doc.Tokens)
		}
	}
	for i, text := range texts {
		texts[i] = strings.ToValidUTF8(text, "")
	}
	annotateEach()
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	bytes, tokens = 0, 0
	for b.Loop() {
		annotateEach()
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
