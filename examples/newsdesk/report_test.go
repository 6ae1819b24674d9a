package main

import (
	"bufio"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// story is an article with every layer, in the notation of annotatetest.
const story = `[“The helicopter will fly from [Constanta]{GPE e1}, and both ministries will share the bill for her crew,”]{content q1} [Transport Minister [Ilinca Dobre]{PERSON e2}]{speaker q1 e2} [said]{cue q1}, according to [spokeswoman [Raluca Enache]{PERSON e3}]{via q1 e3}.

[[Dobre]{PERSON e2}]{speaker q2 e2} [told]{cue q2} [[Radio Batumi]{ORG e4}]{addressee q2 e4} [the [Black Sea Ferry Authority]{ORG e5} ([BSFA]{ORG e5}) “will sail” in [April]{DATE 2026-04}]{content q2}. The [Romanian]{NORP e6} side [signed]{event certain agent=e6 time=t2 lemma=sign} an [accord]{event certain agent=e6 time=t2} on [Wednesday]{DATE 2026-03-11} in [Galati]{GPE e7}.

[“東京の港も見ている。私たちは十一年間待っていましたが、あと一度の検査なら待つことができますし、船も待っています。”]{content q3}`

func storyDocument(t *testing.T) *annotate.Document {
	doc := annotatetest.Document(t, annotate.Article{
		ID: "ferry", Title: "Ferries to \x1b[31msail", Publisher: "The Harbour Post", Published: "2026-03-12", Text: story,
	})
	doc.Entities[1].Roles = []string{"Transport Minister"}
	doc.Entities[1].Aliases = []string{"Dobre"}
	doc.Entities[4].Aliases = []string{"BSFA"}
	for i := range doc.Events {
		doc.Events[i].Interval = &annotate.Interval{From: "2026-03-11", Until: "2026-03-12", Grain: annotate.Day}
		doc.Events[i].Anchor = annotate.AnchorExplicit
	}
	if err := doc.Validate(); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestReport(t *testing.T) {
	doc := storyDocument(t)
	var out strings.Builder
	if err := writeReports(&out, slices.Values([]*annotate.Document{doc, doc}), nil); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/report.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("report differs from %s (-want +got); -update writes it anew:\n%s", golden, diff)
	}
}

func TestReportLines(t *testing.T) {
	var out strings.Builder
	if err := writeReports(&out, slices.Values([]*annotate.Document{storyDocument(t)}), nil); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if width := uniseg.StringWidth(line); width > reportWidth {
			t.Errorf("%d columns: %s", width, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("white space at the end: %q", line)
		}
		if strings.ContainsRune(line, '\x1b') {
			t.Errorf("the article steers the terminal: %q", line)
		}
	}
}

func TestFlow(t *testing.T) {
	for _, test := range []struct {
		name  string
		write func(f *flow)
		want  string
		why   string
	}{
		{"wrap", func(f *flow) { f.put(plain, "one two three four") }, "  one two\n    three\n    four\n", "lines of ten columns, the later ones indented"},
		{"runs", func(f *flow) { f.put(plain, "one "); f.put(plain, "two "); f.put(plain, "three") }, "  one two\n    three\n", "runs break as one text does"},
		{"spaces", func(f *flow) { f.put(plain, "onetwo"); f.put(plain, " "); f.put(plain, "three") }, "  onetwo\n    three\n", "white space between runs ends with its line"},
		{"long", func(f *flow) { f.put(plain, "a abcdefghijklmn b") }, "  a\n    abcdefghijklmn\n    b\n", "a word that fits no line has one of its own"},
		{"wide", func(f *flow) { f.put(plain, "港港港港港") }, "  港港港港\n    港\n", "a wide character takes two columns and a line may break behind it"},
		{"marks", func(f *flow) { f.put(plain, "e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301") }, "  e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301\n    e\u0301e\u0301\n", "combining marks take none"},
		{"colour", func(f *flow) { f.colour = true; f.put(bold, "one two three") }, "  \x1b[1mone two\x1b[0m\n    \x1b[1mthree\x1b[0m\n", "colours have no width and end with the line"},
		{"column", func(f *flow) { f.put(plain, "ab"); f.to(5); f.put(plain, "cd") }, "  ab cd\n", "a column that is ahead"},
		{"full", func(f *flow) { f.put(plain, "abcdef"); f.to(5); f.put(plain, "cd") }, "  abcdef\n     cd\n", "a column that is behind"},
	} {
		var out strings.Builder
		f := &flow{out: bufio.NewWriter(&out), width: 10}
		f.begin(2, 4)
		test.write(f)
		f.end()
		f.out.Flush()
		if out.String() != test.want {
			t.Errorf("%s (%s): got %q, want %q", test.name, test.why, out.String(), test.want)
		}
	}
}
