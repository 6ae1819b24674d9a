package main

// Ten thousand articles on the Prism runner give what one process gives, line for line.

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/google/go-cmp/cmp"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/examples/beam/invented"
	"github.com/dateline-news/dateline/examples/beam/line"
)

// TestMain lets the runner start this binary as a worker.
func TestMain(m *testing.M) { ptest.Main(m) }

const mostInTest = 40

func TestEqualsOneProcess(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 500
	}
	lines := invented.Lines(n)
	folder := t.TempDir()
	for part := range 4 { // several files, as collections come
		content := strings.Join(lines[part*n/4:(part+1)*n/4], "\n") + "\n\n"
		if err := os.WriteFile(filepath.Join(folder, "in-"+string(rune('a'+part))+".jsonl"), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := func(name string) string { return filepath.Join(folder, name) }
	pipeline, scope := beam.NewPipelineWithRoot()
	build(scope, out("in-*.jsonl"), out("documents"), out("timelines"), out("dead"), mostInTest)
	if err := ptest.Run(pipeline); err != nil {
		t.Fatal(err)
	}
	documents, timelines, dead := oneProcess(t, lines)
	compare(t, "documents", out("documents"), documents)
	compare(t, "timelines", out("timelines"), timelines)
	compare(t, "dead letters", out("dead"), dead)
	if len(documents)+len(dead) != n {
		t.Errorf("%d documents and %d dead letters of %d lines", len(documents), len(dead), n)
	}
	if len(dead) < n/200 || len(timelines) < 10 {
		t.Errorf("only %d dead letters and %d timelines: the articles test nothing", len(dead), len(timelines))
	}
	t.Logf("%d documents, %d timelines, %d dead letters", len(documents), len(timelines), len(dead))
}

// compare reads a file and compares its lines, in any order.
func compare(t *testing.T, what, file string, want []string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	slices.Sort(got)
	slices.Sort(want)
	if len(got) != len(want) {
		t.Errorf("%s: %d lines, want %d", what, len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%s: line %d in order differs (-want +got):\n%s", what, i+1, cmp.Diff(want[i], got[i]))
			return
		}
	}
}

// oneProcess does all of it in a loop, without Beam and without the combine.
func oneProcess(t *testing.T, lines []string) (documents, timelines, dead []string) {
	t.Helper()
	type group struct {
		docs  []*annotate.Document
		names map[string]string // by article
	}
	groups := map[string]*group{}
	for _, raw := range lines {
		_, letter, err := line.Annotate(t.Context(), []byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		if letter != nil {
			dead = append(dead, marshal(t, letter))
			continue
		}
		var article annotate.Article
		if err := json.Unmarshal([]byte(raw), &article); err != nil {
			t.Fatal(err)
		}
		doc, err := dateline.Annotate(context.Background(), article)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, marshal(t, doc))
		for _, ev := range doc.Events {
			for _, p := range ev.Participants {
				i := slices.IndexFunc(doc.Entities, func(ent annotate.Entity) bool { return ent.ID == p.Entity })
				if i < 0 {
					continue
				}
				key := keyOf(&doc.Entities[i])
				g := groups[key]
				if g == nil {
					g = &group{names: map[string]string{}}
					groups[key] = g
				}
				if !slices.Contains(g.docs, doc) {
					g.docs = append(g.docs, doc)
				}
				first := slices.IndexFunc(doc.Entities, func(ent annotate.Entity) bool {
					return keyOf(&ent) == key && takesPart(doc, ent.ID)
				})
				g.names[doc.ID] = doc.Entities[first].Name
			}
		}
	}
	for key, g := range groups {
		slices.SortFunc(g.docs, func(a, b *annotate.Document) int {
			if a.Published != b.Published {
				return strings.Compare(b.Published, a.Published)
			}
			return strings.Compare(a.ID, b.ID)
		})
		kept := slices.CompactFunc(g.docs, func(a, b *annotate.Document) bool { return a.ID == b.ID })
		kept = kept[:min(len(kept), mostInTest)]
		made, err := timelineOf(key, g.names[kept[0].ID], kept)
		if err != nil {
			t.Fatal(err)
		}
		if made != "" {
			timelines = append(timelines, made)
		}
	}
	return documents, timelines, dead
}

func takesPart(doc *annotate.Document, entity string) bool {
	return slices.ContainsFunc(doc.Events, func(ev annotate.Event) bool {
		return slices.ContainsFunc(ev.Participants, func(p annotate.Participant) bool { return p.Entity == entity })
	})
}

func marshal(t *testing.T, value any) string {
	t.Helper()
	content, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
