package main

// This program's figures are those of the Python reference, on gold that was damaged at random: spans dropped, cut and
// invented, kinds, values and roles changed.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

const sharedData = "../../../shared/data"

func TestSameFiguresAsReference(t *testing.T) {
	if _, err := os.Stat(sharedData); err != nil {
		t.Skip("../shared/data is absent")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is absent")
	}
	for _, set := range []struct {
		name      string
		load      func(string) (devSet, error)
		damage    func(*testing.T, *damage, []*annotate.Document)
		reference func(t *testing.T, docs string) map[string]string // figure to value, as Python prints it
	}{
		{"names", worldwide, damageNames, referenceNames},
		{"quotes", polnear, damageQuotes, referenceQuotes},
		{"times", tbaq, damageTimes, referenceTimes},
		{"tuples", meantime, damageTuples, referenceTuples},
	} {
		t.Run(set.name, func(t *testing.T) {
			loaded, err := set.load(sharedData)
			if err != nil {
				t.Fatal(err)
			}
			docs := make([]*annotate.Document, len(loaded.articles))
			for i, a := range loaded.articles {
				docs[i] = &annotate.Document{Schema: annotate.Schema, Article: a}
			}
			set.damage(t, &damage{rand.New(rand.NewPCG(20260126, 5))}, docs)
			path := filepath.Join(t.TempDir(), "docs.jsonl")
			writeLines(t, path, docs)

			want := set.reference(t, path)
			figures := loaded.score(docs)
			if len(want) != len(figures) {
				t.Errorf("the reference gives %d figures, we %d", len(want), len(figures))
			}
			for _, f := range figures {
				_, decimals, _ := strings.Cut(want[f.name], ".")
				have := fmt.Sprintf("%.*f", len(decimals), f.value)
				t.Logf("%-40s %s", f.name, have)
				if have != want[f.name] {
					t.Errorf("%s: have %s, the reference %q", f.name, have, want[f.name])
				}
				if f.value < 5 || f.value > 98 {
					t.Errorf("%s: %s says little: damage more, or less", f.name, have)
				}
			}
		})
	}
}

// damage throws dice; the same every time.
type damage struct{ dice *rand.Rand }

func (d *damage) one(in int) bool { return d.dice.IntN(in) == 0 }

// firstWord cuts a span behind its first word.
func firstWord(doc *annotate.Document, s annotate.Span) annotate.Span {
	if n := strings.IndexByte(doc.Slice(s), ' '); n > 0 {
		s.End = s.Start + n
	}
	return s
}

// word is the word that begins somewhere behind an offset.
func word(doc *annotate.Document, from int) annotate.Span {
	n := strings.IndexByte(doc.Text[min(from, len(doc.Text)):], ' ')
	if n < 0 || from+n+1 == len(doc.Text) {
		return annotate.Span{Start: 0, End: 1}
	}
	return firstWord(doc, annotate.Span{Start: from + n + 1, End: len(doc.Text)})
}

func damageNames(t *testing.T, d *damage, docs []*annotate.Document) {
	kinds := map[string]annotate.Kind{"Person": annotate.Person, "Location": annotate.GPE, "Facility": annotate.Facility,
		"Organization": annotate.Org, "NORP": annotate.NORP, "Misc": annotate.NamedEvent, "Product": annotate.Product}
	byID := byArticle(docs)
	for _, g := range read[goldNames](t, "entities/worldwide/dev.jsonl") {
		doc := byID[g.ID]
		add := func(s annotate.Span, kind annotate.Kind, form annotate.Form) {
			doc.Mentions = append(doc.Mentions, annotate.Mention{ID: fmt.Sprint("m", len(doc.Mentions)), Span: s, Kind: kind, Form: form})
		}
		for _, m := range g.Mentions {
			kind, known := kinds[m.Kind]
			switch {
			case !known || d.one(8): // missed
			case d.one(8):
				add(m.Span, annotate.Org, annotate.Name)
			case d.one(8):
				add(firstWord(doc, m.Span), kind, annotate.Name)
			case d.one(16):
				add(m.Span, annotate.Facility, annotate.Name)
				add(m.Span, annotate.GPE, annotate.Name) // one place for three kinds, twice
			default:
				add(m.Span, kind, annotate.Name)
			}
			if d.one(8) {
				add(firstWord(doc, m.Span), annotate.Person, annotate.Name) // often inside a longer name
			}
			if d.one(8) {
				add(word(doc, m.End), annotate.Law, annotate.Name)
				add(word(doc, m.End+20), annotate.Person, annotate.Nominal)
				add(word(doc, m.End+40), annotate.Money, annotate.Name)
			}
		}
		sortLayer(doc.Mentions, func(m annotate.Mention) annotate.Span { return m.Span })
	}
}

func damageQuotes(t *testing.T, d *damage, docs []*annotate.Document) {
	byID := byArticle(docs)
	seen := map[string]string{}
	for _, g := range read[struct {
		Article, Annotator   string
		Source, Cue, Content [][2]int
		Kind                 annotate.QuoteKind
	}](t, "quotes/polnear/dev/attributions.jsonl") {
		if seen[g.Article] == "" {
			seen[g.Article] = g.Annotator
		}
		if len(g.Content) == 0 || seen[g.Article] != g.Annotator || d.one(8) {
			continue
		}
		doc := byID[g.Article]
		q := annotate.Quote{ID: fmt.Sprint("q", len(doc.Quotes)), Kind: g.Kind}
		for _, c := range g.Content {
			s := annotate.Span{Start: c[0], End: c[1]}
			s.Start += len(doc.Slice(s)) - len(strings.TrimPrefix(doc.Slice(s), "that ")) // as our contract has it
			if last := strings.LastIndexByte(doc.Slice(s), ' '); last > 0 && d.one(8) {
				s.End = s.Start + last
			}
			if d.one(12) {
				s = firstWord(doc, s)
			}
			q.Content = append(q.Content, s)
		}
		q.Span = annotate.Span{Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End}
		if len(g.Cue) > 0 && !d.one(8) {
			q.Cue = &annotate.Span{Start: g.Cue[0][0], End: g.Cue[0][1]}
		}
		if len(g.Source) > 0 && !d.one(8) {
			s := annotate.Span{Start: g.Source[0][0], End: g.Source[0][1]}
			if d.one(10) {
				s = word(doc, s.End)
			}
			q.Speaker = &annotate.Source{Span: &s, Name: "x", How: annotate.HowNamed}
			switch {
			case d.one(6): // an entity with a mention there
				id := fmt.Sprint("e", len(doc.Entities))
				doc.Mentions = append(doc.Mentions, annotate.Mention{ID: "m" + id, Span: s, Entity: id, Form: annotate.Name})
				doc.Entities = append(doc.Entities, annotate.Entity{ID: id, Name: "x", Mentions: []string{"m" + id}})
				q.Speaker = &annotate.Source{Entity: id, Name: "x", How: annotate.HowImplicit}
			case q.Cue != nil && strings.EqualFold(doc.Slice(*q.Cue), "according to"), d.one(12):
				q.Via = []annotate.Source{*q.Speaker}
				q.Speaker, q.Cue = nil, nil
			}
		}
		doc.Quotes = append(doc.Quotes, q)
		if d.one(6) { // one inside it, by somebody outside
			inner, who := firstWord(doc, q.Content[0]), word(doc, q.End+60)
			doc.Quotes = append(doc.Quotes, annotate.Quote{ID: fmt.Sprint("q", len(doc.Quotes)), Span: inner, Content: []annotate.Span{inner},
				Speaker: &annotate.Source{Span: &who, Name: "x", How: annotate.HowNamed}})
		}
		if d.one(6) { // and one that is none
			other := word(doc, q.End)
			doc.Quotes = append(doc.Quotes, annotate.Quote{ID: fmt.Sprint("q", len(doc.Quotes)), Span: other, Content: []annotate.Span{other}, Cue: &other})
		}
	}
	for _, doc := range docs {
		sortLayer(doc.Quotes, func(q annotate.Quote) annotate.Span { return q.Span })
	}
}

func damageTimes(t *testing.T, d *damage, docs []*annotate.Document) {
	byID := byArticle(docs)
	for _, g := range read[timelineGold](t, "timeline/tbaq/gold.jsonl") {
		doc := byID[g.ID]
		if doc == nil {
			continue
		}
		for _, x := range g.Times {
			if !d.one(6) {
				addTime(doc, d, x)
			}
			if d.one(8) {
				addTime(doc, d, goldTime{Span: word(doc, x.End), Value: "PRESENT_REF"})
			}
		}
		sortLayer(doc.Times, func(tx annotate.TimeExpr) annotate.Span { return tx.Span })
	}
}

func addTime(doc *annotate.Document, d *damage, x goldTime) {
	tx := annotate.TimeExpr{ID: fmt.Sprint("t", len(doc.Times)), Span: x.Span, Type: annotate.Date, Value: x.Value, Mod: x.Mod}
	if d.one(4) {
		tx.Mod = ""
	}
	if d.one(6) {
		tx.Span = firstWord(doc, tx.Span)
	}
	if d.one(6) {
		tx.Value = "1999"
	}
	doc.Times = append(doc.Times, tx)
}

func damageTuples(t *testing.T, d *damage, docs []*annotate.Document) {
	byID := byArticle(docs)
	for _, g := range read[timelineGold](t, "timeline/meantime/gold.jsonl") {
		doc := byID[g.ID]
		for _, x := range g.Events {
			if d.one(8) {
				continue
			}
			ev := annotate.Event{ID: fmt.Sprint("ev", len(doc.Events)), Span: x.Span, Reporting: x.Skip == "reporting" && !d.one(4)}
			if d.one(8) {
				ev.Span = word(doc, ev.End)
			}
			if len(x.Dates) > 0 && !d.one(6) {
				date(doc, d, &ev, x.Dates[0])
			} else if d.one(3) {
				ev.Interval = &annotate.Interval{From: "2005-01-01", Until: "2005-01-02"}
			}
			for _, p := range x.Participants {
				if !d.one(6) {
					participate(doc, d, &ev, p)
				}
			}
			doc.Events = append(doc.Events, ev)
		}
		sortLayer(doc.Events, func(ev annotate.Event) annotate.Span { return ev.Span })
	}
}

// date gives an event a gold date: as interval, finer, coarser, or by a time with or without one.
func date(doc *annotate.Document, d *damage, ev *annotate.Event, value string) {
	iv, ok := intervalOf(value)
	if !ok {
		return
	}
	const layout = "2006-01-02T15:04:05"
	found := &annotate.Interval{From: iv.from.Format(layout), Until: iv.until.Format(layout)}
	switch {
	case d.one(5):
		found.Until = iv.from.AddDate(0, 0, 1).Format(layout)
	case d.one(5):
		found.Until = iv.until.AddDate(0, 1, 0).Format(layout)
	}
	if d.one(2) {
		ev.Interval = found
		return
	}
	tx := annotate.TimeExpr{ID: fmt.Sprint("t", len(doc.Times)), Span: ev.Span, Value: value}
	if d.one(2) {
		tx.Interval = found
	}
	doc.Times = append(doc.Times, tx)
	ev.Time = tx.ID
}

// participate gives an event a gold participant: by mention or by entity, now and then elsewhere or in another role.
func participate(doc *annotate.Document, d *damage, ev *annotate.Event, g goldParticipant) {
	id := fmt.Sprint("e", len(doc.Entities))
	s := g.Span
	switch {
	case d.one(6):
		s = word(doc, s.End)
	case d.one(6):
		s = firstWord(doc, s)
	case len(g.Same) > 0 && d.one(4):
		s = annotate.Span{Start: g.Same[0][0], End: g.Same[0][1]}
	}
	doc.Mentions = append(doc.Mentions, annotate.Mention{ID: "m" + id, Span: s, Entity: id, Form: annotate.Name})
	doc.Entities = append(doc.Entities, annotate.Entity{ID: id, Name: "x", Mentions: []string{"m" + id}})
	p := annotate.Participant{Entity: id, Role: annotate.Role(g.Role)}
	if d.one(2) {
		p.Mention = "m" + id
	}
	if d.one(6) {
		p.Role = annotate.Agent
	}
	ev.Participants = append(ev.Participants, p)
}

func sortLayer[T any](layer []T, span func(T) annotate.Span) {
	slices.SortStableFunc(layer, func(a, b T) int { return span(a).Compare(span(b)) })
}

func read[T any](t *testing.T, path string) []T {
	t.Helper()
	rows, err := readLines[T](filepath.Join(sharedData, path))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func writeLines(t *testing.T, path string, docs []*annotate.Document) {
	t.Helper()
	var out bytes.Buffer
	for _, doc := range docs {
		line, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(append(line, '\n'))
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// python runs one of the reference scripts.
func python(t *testing.T, script string, args ...string) string {
	t.Helper()
	cmd := exec.Command("python3", append([]string{filepath.Join(sharedData, "..", "score", script)}, args...)...)
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
	return string(out)
}

// grep gives the values that a pattern captures, by the names of figures.
func grep(t *testing.T, out string, patterns map[string]string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for name, pattern := range patterns {
		m := regexp.MustCompile(pattern).FindStringSubmatch(out)
		if m == nil {
			t.Fatalf("%s: no %s in\n%s", name, pattern, out)
		}
		found[name] = m[1]
	}
	return found
}

func referenceNames(t *testing.T, docs string) map[string]string {
	out := python(t, "entities.py", "names", docs, filepath.Join(sharedData, "entities/worldwide/dev.jsonl"))
	return grep(t, out, map[string]string{
		"names, strict F1":      `all 7 kinds, strict .* (\S+)\n`,
		"names, three kinds F1": `(?m)^3 kinds, strict .* (\S+)$`,
	})
}

func referenceQuotes(t *testing.T, docs string) map[string]string {
	patterns := map[string]string{}
	for _, role := range []string{"source", "cue", "content"} {
		patterns["quotes A, "+role+" F1"] = `cut300  ` + role + ` .*F +(\S+)`
	}
	for _, set := range []string{"direct", "direct+mixed", "all"} {
		row := `>0\.8 ` + regexp.QuoteMeta(set) + ` .*F +(\S+)`
		patterns["quotes B, "+set+" F1"] = row
		patterns["quotes B, "+set+" speaker"] = strings.Replace(row, "(", "(?:", 1) + `.*\n +speaker +(\S+)`
	}
	return grep(t, python(t, "quotes.py", docs, filepath.Join(sharedData, "quotes/polnear/dev")), patterns)
}

func referenceTimes(t *testing.T, docs string) map[string]string {
	gold := filepath.Join(filepath.Dir(docs), "gold.jsonl")
	python(t, "articles_timeline.py", "tbaq", "--articles", os.DevNull, "--gold", gold)
	return timelineFigures(t, "times", docs, gold, map[string]string{
		"times, strict F1":  "strict F1",
		"times, relaxed F1": "relaxed F1",
		"times, value F1":   "value F1",

		"times, mod accuracy": "mod accuracy",
	})
}

func referenceTuples(t *testing.T, docs string) map[string]string {
	return timelineFigures(t, "tuples", docs, filepath.Join(sharedData, "timeline/meantime/gold.jsonl"), map[string]string{
		"events, mention F1 (E)":                 "E F1",
		"events, participant F1 (W)":             "W F1",
		"events, date accuracy (T)":              "T accuracy",
		"events, other than publication day (T)": "T accuracy, non-DCT",
		"events, tuple F1":                       "Tuple F1",
	})
}

func timelineFigures(t *testing.T, what, docs, gold string, names map[string]string) map[string]string {
	t.Helper()
	out := filepath.Join(filepath.Dir(docs), "figures.json")
	python(t, "timeline.py", what, docs, gold, "--samples", "0", "--json", out)
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for ours, theirs := range names {
		var value float64
		if err := json.Unmarshal(all[theirs], &value); err != nil {
			t.Fatalf("%s: %v", theirs, err)
		}
		found[ours] = fmt.Sprintf("%.2f", value)
	}
	return found
}
