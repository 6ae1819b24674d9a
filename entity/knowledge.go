package entity

// Knowledge bases: who bears a name, by somebody's catalogue.

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/knowledge"
	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:generate go run ../tools/gen -data ../../shared/data -out lists -knowledge knowledge.bin

//go:embed knowledge.bin
var knowledgeFile string

// Fact is one bearer of a name.
type Fact struct {
	Kind    annotate.Kind
	Country string // ISO 3166-1, two letters; empty where none or several
	Link    annotate.Link
}

// KnowledgeBase knows who bears a name. Lookup gives all bearers, in an order of its own; none is no error. It must be
// safe for concurrent use and give the same answer each time, or the same article would give two Documents; one that asks
// a network should keep its answers. The stage asks once for each entity's name as the text has it, the fullest, and for
// its other names until one has an answer, and sets a link only where it is clear who is meant: see [Options.English].
type KnowledgeBase interface {
	Lookup(name string) []Fact
}

// World is the knowledge base embedded in this package: states and their peoples, some large
// cities, seas, politicians, parties, companies, universities and other bodies, clubs; 86,000 names in all. Links are Wikidata's. Names are compared without case,
// accents, apostrophes and hyphens. Its 860 KB are read in place, at the first Lookup.
func World() KnowledgeBase { return &world{} }

type world struct {
	once  sync.Once
	table knowledge.Table
}

// Lookup gives the bearers of a name.
func (w *world) Lookup(name string) []Fact {
	w.once.Do(func() {
		table, err := knowledge.Open(knowledgeFile)
		if err != nil {
			panic(err) // the package was built from a damaged file
		}
		w.table = table
	})
	var buf [64]byte
	var list []Fact
	w.table.Find(string(lexicon.AppendKey(buf[:0], name)), func(kind, country string, id uint32) {
		list = append(list, Fact{annotate.Kind(kind), country, annotate.Link{Authority: "wikidata", ID: "Q" + strconv.Itoa(int(id))}})
	})
	return list
}

// Table is a knowledge base in memory. The zero Table knows nobody. It may be shared once filled.
type Table struct{ facts map[string][]Fact }

// Add notes a bearer of a name.
func (t *Table) Add(name string, fact Fact) {
	if t.facts == nil {
		t.facts = map[string][]Fact{}
	}
	key := lexicon.Key(name)
	t.facts[key] = append(t.facts[key], fact)
}

// Lookup gives the bearers of a name, compared without case, accents, apostrophes and hyphens, in the order in which
// they were added.
func (t *Table) Lookup(name string) []Fact { return t.facts[lexicon.Key(name)] }

// TableError says which line of a table could not be read.
type TableError struct {
	Line   int // from 1
	Reason string
}

func (e *TableError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Reason) }

// ReadTable reads lines of four or five fields with tabs between: name, kind, authority, id, and perhaps the two letters
// of a country. Empty lines and lines that begin with # are passed over. A name may stand in several lines. The error is
// a *[TableError], or the reader's; with it comes the Table as far as it was read.
func ReadTable(r io.Reader) (*Table, error) {
	t := &Table{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) < 4 || len(row) > 5 {
			return t, &TableError{n, fmt.Sprintf("want name, kind, authority, id and perhaps country, have %d fields", len(row))}
		}
		fact := Fact{Kind: annotate.Kind(row[1]), Link: annotate.Link{Authority: row[2], ID: row[3]}}
		if len(row) > 4 {
			fact.Country = row[4]
		}
		if kindOf(fact.Kind) == noKind {
			return t, &TableError{n, fmt.Sprintf("unknown kind %q", row[1])}
		}
		if lexicon.Key(row[0]) == "" || fact.Link.Authority == "" || fact.Link.ID == "" {
			return t, &TableError{n, "a name, an authority and an id are needed"}
		}
		t.Add(row[0], fact)
	}
	return t, lines.Err()
}

// First is the knowledge base that asks the given ones in turn and gives the answer of the first that knows the name.
func First(bases ...KnowledgeBase) KnowledgeBase { return first(bases) }

type first []KnowledgeBase

// Lookup gives the first answer.
func (f first) Lookup(name string) []Fact {
	for _, base := range f {
		if facts := base.Lookup(name); len(facts) > 0 {
			return facts
		}
	}
	return nil
}
