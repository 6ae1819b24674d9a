package main

// What could be learned about time expressions, held against the rules of package timeline: which way a bare weekday,
// month or day points, which year a history's month is of, what a relative time leans on, whether an expression is a date,
// a duration, a set or no time at all, and which expressions to keep. It makes no model: the rules
// are as good or better, as MODEL.md records.

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/pos"
	"github.com/dateline-news/dateline/timeline"
)

// timedText is an article with the corpus's times and those that the rules read, the same with all that is bare put
// behind the day of publication, and with all put ahead.
type timedText struct {
	doc                 *annotate.Document
	gold                []goldTimex
	rules, past, future []annotate.TimeExpr
}

type goldTimex struct {
	annotate.Span
	Type  annotate.TimeType
	Value string
}

// compareTimes prints a table of the decisions. The texts of TimeBank and AQUAINT are those of the training part.
func compareTimes(data string, log io.Writer) ([]byte, error) {
	folder := filepath.Join(data, "timeline")
	list, err := os.ReadFile(filepath.Join(folder, "tbaq", "train.txt"))
	if err != nil {
		return nil, err
	}
	train := strings.Fields(string(list))
	news, err := readTimed(filepath.Join(folder, "tbaq"), func(id string) bool { return slices.Contains(train, id) })
	if err != nil {
		return nil, err
	}
	tweets, err := readTimed(filepath.Join(folder, "tweets"), func(string) bool { return true })
	if err != nil {
		return nil, err
	}
	histories, err := readTimed(filepath.Join(folder, "wikiwars"), func(string) bool { return true })
	if err != nil {
		return nil, err
	}
	table := tabwriter.NewWriter(log, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "decision\tasked\trules\tlearned\tlearned with the rules' answer\t")
	directions := append(directionsOf(news, 0), directionsOf(tweets, len(news))...)
	for _, kind := range []string{"weekday", "month", "day"} {
		var some []choice
		for _, d := range directions {
			if d.kind == kind {
				some = append(some, d.choice)
			}
		}
		compare(table, kind+": behind or ahead", some)
	}
	compare(table, "year of a history's month", yearsOf(histories))
	anchors, err := anchorsOf(news)
	if err != nil {
		return nil, err
	}
	compare(table, "leans on publication or on the date before", anchors)
	compare(table, "date, duration, set or no time", kindsOf(news))
	if err := table.Flush(); err != nil {
		return nil, err
	}
	return nil, compareKeeping(log, news)
}

// compare writes a row: how often the rules are right, a model alone, and one that knows what the rules say.
func compare(w io.Writer, name string, choices []choice) {
	rules, alone, knowing := 0, 0, 0
	first, second := unseen(choices), unseen(informed(choices))
	for i, c := range choices {
		rules += one(c.rules == c.right)
		alone += one(first[i] == c.right)
		knowing += one(second[i] == c.right)
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t\n", name, len(choices), rules, alone, knowing)
}

// informed are the same choices with the rules' answer as a feature.
func informed(choices []choice) []choice {
	knowing := slices.Clone(choices)
	for i, c := range choices {
		knowing[i].candidates = slices.Clone(c.candidates)
		for k, features := range c.candidates {
			if k == c.rules {
				knowing[i].candidates[k] = append(slices.Clone(features), "rules", "rules "+firstOf(features))
			}
		}
	}
	return knowing
}

func firstOf(features []string) string {
	if len(features) == 0 {
		return ""
	}
	return features[0]
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// direction is the choice between behind and ahead for one kind of time.
type direction struct {
	kind string
	choice
}

var directed = map[string]string{
	"weekday": "weekday", "weekday-daypart": "weekday", "clock-weekday": "weekday", "month": "month", "month-day": "day",
	"day-month": "day", "days-month": "day", "feast": "day",
}

// directionsOf gives the bare times of some texts that have a value behind and another ahead, one of them right.
func directionsOf(texts []timedText, documents int) []direction {
	var all []direction
	for d, text := range texts {
		for i, tx := range text.rules {
			kind := directed[tx.Rule]
			gold := text.valueAt(tx.Span)
			past, future := valueOf(text.past, tx.Span), valueOf(text.future, tx.Span)
			if kind == "" || past == future || gold != past && gold != future {
				continue
			}
			features := text.around(&text.rules[i])
			for k := range features {
				features[k] = "ahead " + features[k]
			}
			all = append(all, direction{kind, choice{documents + d, [][]string{nil, features}, one(gold == future), one(tx.Value == future)}})
		}
	}
	return all
}

// yearsOf gives the months of histories that have no year: the candidates are the years of the four dates before, those
// after them and those before them.
func yearsOf(texts []timedText) []choice {
	const back = 4
	var all []choice
	for d, text := range texts {
		for i := range text.rules {
			tx := &text.rules[i]
			gold, known := yearIn(text.valueAt(tx.Span))
			rules, _ := yearIn(tx.Value)
			if directed[tx.Rule] != "month" && directed[tx.Rule] != "day" || !known {
				continue
			}
			features := map[int][]string{}
			for k := 1; k <= back && i >= k; k++ {
				before := &text.rules[i-k]
				year, ok := yearIn(before.Value)
				if !ok {
					continue
				}
				for step := -1; step <= 1; step++ {
					features[year+step] = append(features[year+step], text.follows(tx, before, k, step)...)
				}
			}
			c := choice{document: d, right: -1, rules: -1}
			years := make([]int, 0, len(features))
			for year := range features {
				years = append(years, year)
			}
			slices.Sort(years)
			for k, year := range years {
				c.candidates = append(c.candidates, features[year])
				if year == gold {
					c.right = k
				}
				if year == rules {
					c.rules = k
				}
			}
			if c.right >= 0 {
				all = append(all, c)
			}
		}
	}
	return all
}

// follows describes a date before a month, whose year stepped is a candidate.
func (t *timedText) follows(tx, before *annotate.TimeExpr, back, step int) []string {
	sentences := t.doc.SentenceAt(tx.Start) - t.doc.SentenceAt(before.Start)
	turn := "none"
	if m, n := monthIn(tx.Value), monthIn(before.Value); m > 0 && n > 0 {
		turn = strconv.Itoa((12*step + m - n + 24) / 4)
	}
	way := strconv.Itoa(step)
	return []string{
		"step " + way, "step " + way + " back " + strconv.Itoa(back), "step " + way + " sentences " + strconv.Itoa(min(sentences, 5)),
		"step " + way + " turn " + turn, "turn " + turn + " sentences " + strconv.Itoa(min(sentences, 2)),
		"step " + way + " rule " + before.Rule, "step " + way + " behind " + t.wordBefore(before),
	}
}

// anchorsOf gives the times that mean one thing counted from the day of publication and another counted from the date
// before, one of them right.
func anchorsOf(texts []timedText) ([]choice, error) {
	var parser timeline.Parser
	from := func(expression, day string) (string, error) {
		times, err := parser.Parse(expression, day)
		if err != nil || len(times) != 1 {
			return "", err
		}
		return times[0].Value, nil
	}
	var all []choice
	for d, text := range texts {
		before := "" // the day on which the date before begins
		for i := range text.rules {
			tx := &text.rules[i]
			last := before
			if tx.Interval != nil && !strings.HasPrefix(tx.Interval.From, "-") {
				before = tx.Interval.From[:len("2026-01-26")]
			}
			gold := text.valueAt(tx.Span)
			if last == "" || text.doc.Published == "" || gold == "" {
				continue
			}
			expression := text.doc.Slice(tx.Span)
			here, err := from(expression, text.doc.Published)
			if err != nil {
				return nil, err
			}
			there, err := from(expression, last)
			if err != nil {
				return nil, err
			}
			if here == there || gold != here && gold != there {
				continue
			}
			features := append(text.around(tx), "first "+strings.ToLower(strings.Fields(expression)[0]), "all "+strings.ToLower(expression))
			all = append(all, choice{d, [][]string{nil, features}, one(gold == there), one(tx.Value == there)})
		}
	}
	return all, nil
}

// kinds are what an expression may be.
var kinds = []string{"date", "duration", "set", "no time"}

// kindsOf gives what the expressions are that the rules take for times.
func kindsOf(texts []timedText) []choice {
	kind := func(t annotate.TimeType) int {
		switch t {
		case annotate.Duration:
			return 1
		case annotate.Set:
			return 2
		case "":
			return 3
		}
		return 0
	}
	var all []choice
	for d, text := range texts {
		for i := range text.rules {
			tx := &text.rules[i]
			features := append(text.around(tx), "all "+strings.ToLower(text.doc.Slice(tx.Span)), "rule "+tx.Rule)
			c := choice{document: d, right: kind(text.typeAt(tx.Span)), rules: kind(tx.Type)}
			for _, name := range kinds {
				as := make([]string, len(features))
				for k, f := range features {
					as[k] = name + " " + f
				}
				c.candidates = append(c.candidates, as)
			}
			all = append(all, c)
		}
	}
	return all
}

// yearIn is the astronomical year of a value.
func yearIn(value string) (int, bool) {
	digits, bc := strings.CutPrefix(value, "BC")
	if len(digits) < 4 {
		return 0, false
	}
	year, err := strconv.Atoi(digits[:4])
	if bc {
		year = 1 - year
	}
	return year, err == nil
}

func monthIn(value string) int {
	value = strings.TrimPrefix(value, "BC")
	if len(value) < len("2026-01") {
		return 0
	}
	m, _ := strconv.Atoi(value[5:7])
	return m
}

// compareKeeping prints value F1 where all times are kept and where a model drops those that it takes for wrong.
func compareKeeping(w io.Writer, texts []timedText) error {
	var keep []choice
	gold := 0
	for d, text := range texts {
		gold += len(text.gold)
		for i, tx := range text.rules {
			features := append(text.around(&text.rules[i]), "rule "+tx.Rule, "rule "+tx.Rule+" behind "+text.wordBefore(&tx))
			keep = append(keep, choice{d, [][]string{nil, features}, one(tx.Value == text.valueAt(tx.Span)), 1})
		}
	}
	right, kept, rightKept := 0, 0, 0
	for i, chosen := range unseen(keep) {
		right += keep[i].right
		kept += chosen
		rightKept += chosen * keep[i].right
	}
	f1 := func(right, system int) float64 { return 200 * float64(right) / float64(gold+system) }
	_, err := fmt.Fprintf(w, "value F1: %.1f where all %d are kept, %.1f where a model keeps %d\n", f1(right, len(keep)), len(keep), f1(rightKept, kept), kept)
	return err
}

// around describes a time by the words and verbs beside it.
func (t *timedText) around(tx *annotate.TimeExpr) []string {
	const reach = 14
	sentence := t.doc.Sentences[t.doc.SentenceAt(tx.Start)]
	first, until := t.doc.TokensIn(sentence)
	from, to := t.doc.TokensIn(tx.Span)
	features := []string{"time", "before " + t.wordBefore(tx)}
	if to < until {
		features = append(features, "after "+strings.ToLower(t.doc.Slice(t.doc.Tokens[to].Span)))
	}
	verb := func(side string, i int) bool {
		tag := string(t.doc.Tokens[i].POS)
		if !strings.HasPrefix(tag, "VB") && tag != "MD" {
			return false
		}
		features = append(features, side+" "+tag, side+" "+strings.ToLower(t.doc.Slice(t.doc.Tokens[i].Span)))
		return true
	}
	for i := from - 1; i >= max(first, from-reach) && !verb("left", i); i-- {
	}
	for i := to; i < min(until, to+reach) && !verb("right", i); i++ {
	}
	if t.doc.Published != "" {
		features = append(features, "value "+tx.Rule)
	}
	return features
}

// wordBefore is the word before a time in its sentence.
func (t *timedText) wordBefore(tx *annotate.TimeExpr) string {
	first, _ := t.doc.TokensIn(t.doc.Sentences[t.doc.SentenceAt(tx.Start)])
	from, _ := t.doc.TokensIn(tx.Span)
	if from == first {
		return "nothing"
	}
	return strings.ToLower(t.doc.Slice(t.doc.Tokens[from-1].Span))
}

// valueAt is the corpus's value where a time stands, or "".
func (t *timedText) valueAt(s annotate.Span) string { return t.goldAt(s).Value }

// typeAt is the corpus's type where a time stands, or "".
func (t *timedText) typeAt(s annotate.Span) annotate.TimeType { return t.goldAt(s).Type }

func (t *timedText) goldAt(s annotate.Span) goldTimex {
	for _, g := range t.gold {
		if g.Overlaps(s) {
			return g
		}
	}
	return goldTimex{}
}

func valueOf(times []annotate.TimeExpr, s annotate.Span) string {
	i, ok := slices.BinarySearchFunc(times, s.Start, func(tx annotate.TimeExpr, start int) int { return cmp.Compare(tx.Start, start) })
	if !ok {
		return ""
	}
	return times[i].Value
}

// readTimed reads the articles of a folder and finds their times in three ways.
func readTimed(folder string, keep func(id string) bool) ([]timedText, error) {
	gold := map[string][]goldTimex{}
	err := eachLine(filepath.Join(folder, "gold.jsonl"), func(line []byte) error {
		var g struct {
			ID    string
			Times []goldTimex
		}
		err := json.Unmarshal(line, &g)
		gold[g.ID] = g.Times
		return err
	})
	if err != nil {
		return nil, err
	}
	tagger, err := annotate.New(pos.English())
	if err != nil {
		return nil, err
	}
	stages := []annotate.Stage{
		timeline.Times(), timeline.Options{Direction: timeline.AlwaysPast}.Times(), timeline.Options{Direction: timeline.AlwaysFuture}.Times(),
	}
	var texts []timedText
	err = eachLine(filepath.Join(folder, "articles.jsonl"), func(line []byte) error {
		var a annotate.Article
		if err := json.Unmarshal(line, &a); err != nil || !keep(a.ID) {
			return err
		}
		doc, err := tagger.Annotate(context.Background(), a)
		if err != nil {
			return err
		}
		text := timedText{doc: doc, gold: gold[a.ID]}
		for i, times := range []*[]annotate.TimeExpr{&text.rules, &text.past, &text.future} {
			if err := stages[i].Run(context.Background(), doc); err != nil {
				return err
			}
			*times = doc.Times
		}
		texts = append(texts, text)
		return nil
	})
	return texts, err
}
