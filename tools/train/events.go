package main

// What could be learned about events, held against the rules of package timeline: which nouns are events, and which date
// an event takes. It makes no model: MODEL.md says how the two compare.

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

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/cluster"
)

// toldText is an article with its layers, and the corpus's events, times and links.
type toldText struct {
	doc    *annotate.Document
	events []goldHappening
	times  map[string]annotate.Span // by the corpus's id
	links  []goldLink
}

type goldHappening struct {
	annotate.Span
	IDs []string `json:"eiids"`
}

type goldLink struct {
	From, Rel, To string
}

// compareEvents prints a table of the decisions: of texts of the training part, each read by a model of the others, and of
// those of the development part, read by a model of the training part.
func compareEvents(data string, log io.Writer) ([]byte, error) {
	folder := filepath.Join(data, "timeline", "tbaq")
	train, err := readTold(folder, "train.txt")
	if err != nil {
		return nil, err
	}
	dev, err := readTold(folder, "dev.txt")
	if err != nil {
		return nil, err
	}
	file, err := os.ReadFile("entity/clusters.bin")
	if err != nil {
		return nil, err
	}
	classes, err := cluster.Read(file)
	if err != nil {
		return nil, err
	}
	table := tabwriter.NewWriter(log, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "decision\tasked\trules\tlearned\tlearned with the rules' answer\t")
	compare(table, "a noun: an event or none", nounsOf(train, classes))
	compare(table, "the date of an event", datesOf(train))
	compareOn(table, "nouns of other texts", nounsOf(train, classes), nounsOf(dev, classes))
	compareOn(table, "dates of other texts", datesOf(train), datesOf(dev))
	return nil, table.Flush()
}

// nounsOf gives the common nouns of some texts, which are events or not.
func nounsOf(texts []toldText, classes *cluster.Table) []choice {
	var all []choice
	for d, text := range texts {
		doc := text.doc
		for i, tok := range doc.Tokens {
			if tok.POS != "NN" && tok.POS != "NNS" || overlapsTime(doc, tok.Span) {
				continue
			}
			features := text.aroundNoun(i, classes)
			gold := slices.ContainsFunc(text.events, func(e goldHappening) bool { return e.Overlaps(tok.Span) })
			found := slices.ContainsFunc(doc.Events, func(e annotate.Event) bool { return e.Overlaps(tok.Span) })
			all = append(all, choice{d, [][]string{nil, features}, one(gold), one(found)})
		}
	}
	return all
}

func overlapsTime(doc *annotate.Document, s annotate.Span) bool {
	return slices.ContainsFunc(doc.Times, func(tx annotate.TimeExpr) bool { return tx.Overlaps(s) })
}

// aroundNoun describes a noun by its form and class, its phrase, and the words around it.
func (t *toldText) aroundNoun(i int, classes *cluster.Table) []string {
	word := func(i int) string {
		if i < 0 || i >= len(t.doc.Tokens) {
			return ""
		}
		return strings.ToLower(t.doc.Slice(t.doc.Tokens[i].Span))
	}
	tag := func(i int) string {
		if i < 0 || i >= len(t.doc.Tokens) {
			return ""
		}
		return string(t.doc.Tokens[i].POS)
	}
	noun := word(i)
	stem := strings.TrimSuffix(noun, "s")
	features := []string{
		"noun", "word " + noun, "stem " + stem, "ends " + stem[max(0, len(stem)-3):], "ends " + stem[max(0, len(stem)-4):],
		"tag " + tag(i), "before " + word(i-1), "after " + word(i+1), "tag before " + tag(i-1), "tag after " + tag(i+1),
		"stem " + stem + " before " + word(i-1), "stem " + stem + " after " + tag(i+1),
	}
	if fine, coarse, ok := classes.Find(noun); ok {
		features = append(features, "fine "+strconv.Itoa(int(fine)), "coarse "+strconv.Itoa(int(coarse)))
	}
	const reach = 5
	for j := i - 1; j >= max(0, i-reach); j-- {
		if pos := tag(j); pos == "DT" || pos == "PRP$" || pos == "POS" || pos == "CD" {
			features = append(features, "determiner "+pos, "determiner "+word(j))
			break
		}
	}
	for j := i - 1; j >= max(0, i-2*reach); j-- {
		if strings.HasPrefix(tag(j), "VB") {
			features = append(features, "verb "+word(j), "verb "+strconv.Itoa(i-j))
			break
		}
	}
	return features
}

// dated is one date that an event might take.
type dated struct {
	features []string
	right    bool
	rules    bool
}

// datesOf gives the events of some texts that have a date in the corpus, and the dates that stand near them.
func datesOf(texts []toldText) []choice {
	var all []choice
	for d, text := range texts {
		for i := range text.doc.Events {
			ev := &text.doc.Events[i]
			c := choice{document: d, right: -1, rules: -1}
			for k, w := range text.datesNear(ev, text.goldDates(ev)) {
				c.candidates = append(c.candidates, w.features)
				if w.right && (c.right < 0 || w.rules) { // where two are right, that of the rules
					c.right = k
				}
				if w.rules {
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

// published stands for the day of publication among the corpus's times.
const published = "t0"

// goldDates are the corpus's times within which an event is.
func (t *toldText) goldDates(ev *annotate.Event) []string {
	i := slices.IndexFunc(t.events, func(e goldHappening) bool { return e.Overlaps(ev.Span) })
	if i < 0 {
		return nil
	}
	var dates []string
	for _, link := range t.links {
		switch link.Rel {
		case "IS_INCLUDED", "SIMULTANEOUS", "DURING":
			if slices.Contains(t.events[i].IDs, link.From) {
				dates = append(dates, link.To)
			}
		case "INCLUDES":
			if slices.Contains(t.events[i].IDs, link.To) {
				dates = append(dates, link.From)
			}
		}
	}
	return dates
}

// datesNear gives the times of an event's sentence and of the one before, and the day of publication.
func (t *toldText) datesNear(ev *annotate.Event, gold []string) []dated {
	doc := t.doc
	at := doc.SentenceAt(ev.Start)
	if at < 0 || len(gold) == 0 {
		return nil
	}
	head, _ := doc.TokensIn(ev.Span)
	tag := string(doc.Tokens[head].POS)
	word := strings.ToLower(ev.Lemma)
	of := []string{"", tag, word, strconv.FormatBool(ev.Reporting), string(ev.Factuality)}
	var whens []dated
	add := func(kind string, features []string, right, rules bool) {
		var all []string
		for _, f := range append(features, "") {
			for _, o := range of {
				all = append(all, kind+" "+f+" of "+o)
			}
		}
		whens = append(whens, dated{all, right, rules})
	}
	var carried *annotate.TimeExpr
	for i := range doc.Times {
		tx := &doc.Times[i]
		sentence := doc.SentenceAt(tx.Start)
		if tx.Interval == nil || tx.Type == annotate.Set || sentence > at {
			continue
		}
		if sentence < at {
			if sentence == at-1 {
				carried = tx
			}
			continue
		}
		add("own", t.between(head, tx), t.isOneOf(tx.Span, gold), ev.Time == tx.ID)
	}
	if carried != nil {
		add("carried", []string{"grain " + string(carried.Grain), "rule " + carried.Rule, "dates " + strconv.Itoa(min(len(whens), 2))}, t.isOneOf(carried.Span, gold), ev.Time == carried.ID)
	}
	if doc.Published != "" {
		add("published", []string{"dates " + strconv.Itoa(min(len(whens), 2)), "sentence " + strconv.Itoa(min(at, 4))}, slices.Contains(gold, published), ev.Anchor == annotate.AnchorPublished)
	}
	return whens
}

// isOneOf reports whether a span is that of one of some of the corpus's times.
func (t *toldText) isOneOf(s annotate.Span, gold []string) bool {
	return slices.ContainsFunc(gold, func(id string) bool {
		span, ok := t.times[id]
		return ok && span.Overlaps(s)
	})
}

// between describes a time by what stands between it and the event's head.
func (t *toldText) between(head int, tx *annotate.TimeExpr) []string {
	doc := t.doc
	from, until := doc.TokensIn(tx.Span)
	side, first, last := "left", until, head
	if from > head {
		side, first, last = "right", head+1, from
	}
	verbs, marks, clauses := 0, 0, 0
	for _, tok := range doc.Tokens[min(first, last):max(first, last)] {
		switch pos := string(tok.POS); {
		case strings.HasPrefix(pos, "VB") || pos == "MD":
			verbs++
		case pos == "," || pos == ":":
			marks++
		case pos == "WDT" || pos == "WP" || pos == "CC" || pos == "IN" && doc.Slice(tok.Span) == "that":
			clauses++
		}
	}
	preposition := ""
	if from > 0 {
		preposition = strings.ToLower(doc.Slice(doc.Tokens[from-1].Span))
	}
	distance := strconv.Itoa(min(8, (last-first)/2))
	opens := first == 0 || doc.SentenceAt(tx.Start) != doc.SentenceAt(doc.Tokens[max(0, from-2)].Start)
	return []string{
		side, side + " far " + distance, side + " verbs " + strconv.Itoa(min(verbs, 3)), side + " marks " + strconv.Itoa(min(marks, 2)),
		side + " clauses " + strconv.Itoa(min(clauses, 2)), side + " verbs " + strconv.Itoa(min(verbs, 3)) + " marks " + strconv.Itoa(min(marks, 2)),
		"behind " + preposition, "grain " + string(tx.Grain), "type " + string(tx.Type), "opens " + strconv.FormatBool(opens),
	}
}

// compareOn writes a row as compare does, of choices that the models have not seen at all.
func compareOn(w io.Writer, name string, seen, others []choice) {
	first, second := learnChoices(seen), learnChoices(informed(seen))
	rules, alone, knowing := 0, 0, 0
	knows := informed(others)
	for i, c := range others {
		rules += one(c.rules == c.right)
		alone += one(first.best(c.candidates) == c.right)
		knowing += one(second.best(knows[i].candidates) == c.right)
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t\n", name, len(others), rules, alone, knowing)
}

// readTold annotates the articles of a list.
func readTold(folder, list string) ([]toldText, error) {
	names, err := os.ReadFile(filepath.Join(folder, list))
	if err != nil {
		return nil, err
	}
	ids := strings.Fields(string(names))
	type goldText struct {
		ID    string
		Times []struct {
			ID string
			annotate.Span
		}
		Events []goldHappening
		Links  []goldLink
	}
	gold := map[string]goldText{}
	err = eachLine(filepath.Join(folder, "gold.jsonl"), func(line []byte) error {
		var g goldText
		err := json.Unmarshal(line, &g)
		gold[g.ID] = g
		return err
	})
	if err != nil {
		return nil, err
	}
	pipeline := dateline.English()
	var texts []toldText
	err = eachLine(filepath.Join(folder, "articles.jsonl"), func(line []byte) error {
		var a annotate.Article
		if err := json.Unmarshal(line, &a); err != nil || !slices.Contains(ids, a.ID) {
			return err
		}
		doc, err := pipeline.Annotate(context.Background(), a)
		if err != nil {
			return err
		}
		g := gold[a.ID]
		text := toldText{doc: doc, events: g.Events, links: g.Links, times: map[string]annotate.Span{}}
		for _, tx := range g.Times {
			text.times[tx.ID] = tx.Span
		}
		texts = append(texts, text)
		return nil
	})
	slices.SortFunc(texts, func(a, b toldText) int { return cmp.Compare(a.doc.ID, b.doc.ID) })
	return texts, err
}
