// Times sets dateline's time expressions beside those of go-dateparser and when: what each gets right of the same 200 time
// expressions of the development part of TimeBank and AQUAINT. It prints the table that timeline.Parser documents.
//
//	cd tools/bench && go run ./times
//
// An expression is right where a tool's overlaps it and has its value. The other tools give moments: they are written as
// TIMEX3 values as fine as the tool says, or as its text is, and a duration or a set is beyond them.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

const expressions = 200 // of all that the development part has, evenly

// expression is a time expression of the corpus.
type expression struct {
	annotate.Span
	Text  string
	Type  annotate.TimeType
	Value string
}

// article is a text with its expressions.
type article struct {
	ID, Text, Published string
	Times               []expression
}

// found is what a tool reads somewhere.
type found struct {
	annotate.Span
	value string
}

func main() {
	data := flag.String("data", "../../../shared/data", "`folder` of the shared development data")
	flag.Parse()
	if err := run(os.Stdout, *data); err != nil {
		fmt.Fprintln(os.Stderr, "times:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, data string) error {
	articles, err := readArticles(filepath.Join(data, "timeline", "tbaq"))
	if err != nil {
		return err
	}
	tools := []struct {
		name string
		read func(article) []found
	}{{"Parser", ours()}, {"go-dateparser", byDateparser}, {"when", byWhen()}}
	all := 0
	for _, a := range articles {
		all += len(a.Times)
	}
	right := make([]map[string]int, len(tools))
	for i := range right {
		right[i] = map[string]int{}
	}
	asked := map[string]int{}
	seen := 0
	for _, a := range articles {
		var read [][]found
		for _, tool := range tools {
			read = append(read, tool.read(a))
		}
		for _, e := range a.Times {
			seen++
			if seen*expressions/all == (seen-1)*expressions/all {
				continue // not among the 200
			}
			for _, kind := range []string{kindOf(e), "all"} {
				asked[kind]++
				for i := range tools {
					if slices.ContainsFunc(read[i], func(f found) bool { return f.Start < e.End && e.Start < f.End && f.value == e.Value }) {
						right[i][kind]++
					}
				}
			}
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "\tasked\t")
	for _, tool := range tools {
		fmt.Fprint(table, tool.name, "\t")
	}
	fmt.Fprintln(table)
	for _, kind := range kinds {
		fmt.Fprintf(table, "%s\t%d\t", kind, asked[kind])
		for i := range tools {
			fmt.Fprintf(table, "%d\t", right[i][kind])
		}
		fmt.Fprintln(table)
	}
	return table.Flush()
}

var kinds = []string{
	"days with a date", "weekdays", "today, that day", "weeks", "months, quarters, seasons", "years and longer", "times of day",
	"durations", "what recurs", "now, recently", "all",
}

var weekday = regexp.MustCompile(`(?i)(mon|tues|wednes|thurs|fri|satur|sun)day`)

// kindOf sorts the expressions for the table.
func kindOf(e expression) string {
	day := len(e.Value) == len("2026-01-26") && e.Value[4] == '-' && e.Value[5] != 'W'
	switch {
	case e.Type == annotate.Duration:
		return "durations"
	case e.Type == annotate.Set:
		return "what recurs"
	case strings.HasSuffix(e.Value, "_REF"):
		return "now, recently"
	case strings.Contains(e.Value, "T"):
		return "times of day"
	case day && strings.ContainsAny(e.Text, "0123456789"):
		return "days with a date"
	case day && weekday.MatchString(e.Text):
		return "weekdays"
	case day:
		return "today, that day"
	case strings.Contains(e.Value, "-W"):
		return "weeks"
	case strings.Contains(e.Value, "-"):
		return "months, quarters, seasons"
	}
	return "years and longer"
}

func ours() func(article) []found {
	var parser timeline.Parser
	return func(a article) []found {
		times, err := parser.Parse(a.Text, a.Published)
		if err != nil {
			panic(err) // the corpus is well formed
		}
		var all []found
		for _, tx := range times {
			all = append(all, found{tx.Span, tx.Value})
		}
		return all
	}
}

// byDateparser searches paragraph by paragraph, from noon of the publication date, the past preferred.
func byDateparser(a article) []found {
	var parser dateparser.Parser
	config := &dateparser.Configuration{CurrentTime: published(a).Add(12 * time.Hour), PreferredDateSource: dateparser.Past}
	var all []found
	at := 0
	for paragraph := range strings.SplitSeq(a.Text, "\n") {
		results, _ := parser.SearchWithLanguage(config, "en", paragraph) // its error says that there is no date
		rest := 0
		for _, r := range results {
			if i := strings.Index(paragraph[rest:], r.Text); i >= 0 {
				span := annotate.Span{Start: at + rest + i, End: at + rest + i + len(r.Text)}
				rest += i + len(r.Text)
				all = append(all, found{span, written(r.Date)})
			}
		}
		at += len(paragraph) + 1
	}
	return all
}

func written(d date.Date) string {
	switch {
	case d.Period == date.Year:
		return d.Time.Format("2006")
	case d.Period == date.Month:
		return d.Time.Format("2006-01")
	case d.Period.IsTime():
		return d.Time.Format("2006-01-02T15:04")
	}
	return d.Time.Format(time.DateOnly)
}

var clock = regexp.MustCompile(`(?i)\d ?(:\d\d|[ap]\.?m)|noon|hour|minute`)

// byWhen takes each match in turn. It says no grain: a day, unless its text tells the time.
func byWhen() func(article) []found {
	parser := when.New(nil)
	parser.Add(en.All...)
	parser.Add(common.All...)
	return func(a article) []found {
		var all []found
		at := 0
		for paragraph := range strings.SplitSeq(a.Text, "\n") {
			for rest := 0; rest < len(paragraph); {
				r, err := parser.Parse(paragraph[rest:], published(a))
				if err != nil || r == nil {
					break
				}
				layout := time.DateOnly
				if clock.MatchString(r.Text) {
					layout = "2006-01-02T15:04"
				}
				start := rest + r.Index
				rest = start + len(r.Text)
				all = append(all, found{annotate.Span{Start: at + start, End: at + rest}, r.Time.Format(layout)})
			}
			at += len(paragraph) + 1
		}
		return all
	}
}

func published(a article) time.Time {
	day, err := time.Parse(time.DateOnly, a.Published[:len(time.DateOnly)])
	if err != nil {
		panic(err) // the corpus is well formed
	}
	return day
}

// readArticles reads the development part, in the order of its list.
func readArticles(folder string) ([]article, error) {
	list, err := os.ReadFile(filepath.Join(folder, "dev.txt"))
	if err != nil {
		return nil, err
	}
	texts, err := readLines(filepath.Join(folder, "articles.jsonl"))
	if err != nil {
		return nil, err
	}
	gold, err := readLines(filepath.Join(folder, "gold.jsonl"))
	if err != nil {
		return nil, err
	}
	var articles []article
	for id := range strings.FieldsSeq(string(list)) {
		a := texts[id]
		a.Times = gold[id].Times
		articles = append(articles, a)
	}
	return articles, nil
}

func readLines(path string) (map[string]article, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	articles := map[string]article{}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, err
		}
		articles[a.ID] = a
	}
	return articles, lines.Err()
}
