// Speed on news, and that no text is slow.

package segment

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shared returns the path of a file of the shared data beside the repository,
// and skips the test where it is not there.
func shared(t testing.TB, elements ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "..", "shared", "data"}, elements...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared data: ", err)
	}
	return path
}

// article is what the tests read of a line of the shared data.
type article struct {
	ID, Text  string
	Sentences [][2]int
}

// articles reads the articles of a file of the shared data.
func articles(t testing.TB, elements ...string) []article {
	t.Helper()
	file, err := os.Open(shared(t, elements...))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	var all []article
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// news is made up for the benchmarks, with the marks and names that news has.
const news = `TALLINN (Newswire) — Three ships left the port of Paldiski on Monday, a spokesman for the harbour authority said, after a 12-day strike over pay.

“We’re glad that it’s over,” said Mari Kask, 54, who has run the pilots’ union since 1998. “The men wanted 5% and got 3.5.”

The operator, Baltic Quays Inc., put its loss at €1.2m a day. It won't appeal, its lawyer, J. P. Tamm, told the station ETV on Jan. 14. Gen. Andres Lepp (ret.), a former head of the coast guard, called the U.S.-built cranes “an old problem”.

`

func measure(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		tokens += len(Split(text).Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkNews is one article at a time, of about 4 kB.
func BenchmarkNews(b *testing.B) {
	measure(b, strings.Repeat(news, 6))
}

// BenchmarkArticles is the published articles of the shared data, one call each.
func BenchmarkArticles(b *testing.B) {
	all := articles(b, "entities", "worldwide", "dev.jsonl")
	size := 0
	for _, a := range all {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		for _, a := range all {
			tokens += len(Split(a.Text).Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkGrowth is news from 10 kB to 10 MB: the speed must stay.
func BenchmarkGrowth(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"10kB", 10e3}, {"100kB", 100e3}, {"1MB", 1e6}, {"10MB", 10e6}} {
		b.Run(size.name, func(b *testing.B) {
			measure(b, strings.Repeat(news, 1+size.bytes/len(news)))
		})
	}
}

// hostile are the units of texts that try to make Split slow.
var hostile = []struct{ name, unit string }{
	{"quotes", `"`}, {"apostrophes", `'`}, {"curly", "’"}, {"brackets", "("}, {"closing", ".)"},
	{"capitals", "A"}, {"digits", "1"}, {"dots", "."}, {"spacedDots", ". "}, {"commas", "1,"},
	{"initials", "A."}, {"spacedInitials", "A. "}, {"clitics", "a'"}, {"cliticsCyrillic", "а’"},
	{"abbreviations", "No."}, {"domains", "a.bb"}, {"at", "a@"}, {"mail", "a-b@c.de"}, {"schemes", "a://"},
	{"urls", "http://a)"}, {"endless", "and so on "}, {"combining", "\u0301"}, {"letterCombining", "e\u0301"},
	{"han", "東"}, {"thai", "ก"}, {"emoji", "👩‍"}, {"flags", "🇮🇶"}, {"hebrew", `א"`}, {"joiners", "a\u200d"},
	{"middots", "а·"}, {"gaps", "\u200b"}, {"lines", "a\n"}, {"carriages", "a\r"}, {"notes", ".[1]"},
	{"euro", "€"}, {"marks", "!"}, {"hyphens", "a-"}, {"invalid", "\xff"}, {"truncated", "\xe2\x80"},
}

// BenchmarkHostile is each such text at one and two million units: the second
// may take twice the time of the first.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		b.Run(h.name+"/1M", func(b *testing.B) { measure(b, strings.Repeat(h.unit, 1e6)) })
		b.Run(h.name+"/2M", func(b *testing.B) { measure(b, strings.Repeat(h.unit, 2e6)) })
	}
}
