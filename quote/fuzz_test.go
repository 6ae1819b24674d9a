package quote_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/internal/lineartest"
	"github.com/dateline-news/dateline/quote"
	"github.com/google/go-cmp/cmp"
)

// Whatever the text, the Document stays valid, and the same text gives the same quotes.
func FuzzEnglish(f *testing.F) {
	for _, row := range rows {
		if text, _, err := annotatetest.Split(row.text); err == nil {
			f.Add(text)
		}
	}
	f.Add("“‘'\"''``«said said: said, “” according to according to said\n\n“ said Ann, who said, said")
	stage := quote.English()
	f.Fuzz(func(t *testing.T, text string) {
		run := func() *annotate.Document {
			doc, err := annotate.NewDocument(annotate.Article{Text: text})
			if err != nil {
				t.Skip("not UTF-8")
			}
			tagPlainly(doc)
			if err := stage.Run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
			return doc
		}
		doc := run()
		if err := doc.Validate(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doc.Quotes, run().Quotes); diff != "" {
			t.Fatalf("twice gives two results:\n%s", diff)
		}
	})
}

// Hostile text costs no more than linear time.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"\"", "said ", "Lee said ", "“a” said Lee, ", "Lee, ", "a, Lee said, ", "according to Lee ", "Lee of ", "“", "that ", "said, ",
		"Lee said “no” and ", "( ", "“Yes,” Lee said. ", "who said ", "Lee, citing ", "Lee said Bo had told ", "“It is closed.”\n\n",
		"Lee: “a b” ", "quoted by ", "on Monday ", "“a b c d” ", "Lee said it is over. ", "“a. B,” said Lee ", "“A,” he said “B,” ",
		"Lee was quoted as also saying it is over. ", "Lee’s claim that it is over ", "“a b. C d”",
		"“It is, said ", "Lee opposed a, then ", "the Post reports, ", "known as “A” ", "“Go.” ", "what Lee called “a b” ", "Lee said, Bo reported, that ",
	} {
		t.Run(unit, func(t *testing.T) {
			lineartest.Check(t, 2500, func(n int) time.Duration {
				doc, _ := annotate.NewDocument(annotate.Article{Text: strings.Repeat(unit, n)})
				tagPlainly(doc)
				start := time.Now()
				if err := quote.English().Run(context.Background(), doc); err != nil {
					t.Fatal(err)
				}
				return time.Since(start)
			})
		})
	}
}

func BenchmarkEnglish(b *testing.B) {
	var text strings.Builder
	for _, row := range rows {
		plain, _, err := annotatetest.Split(row.text)
		if err != nil {
			b.Fatal(err)
		}
		text.WriteString(plain + "\n\nThe road along the river was built after the war and has been widened twice since then.\n\n")
	}
	doc, err := annotate.NewDocument(annotate.Article{Text: strings.Repeat(text.String(), 10)})
	if err != nil {
		b.Fatal(err)
	}
	tagPlainly(doc)
	stage := quote.English()
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := stage.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
