package entity_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/google/go-cmp/cmp"
)

func wikidata(id string) annotate.Link { return annotate.Link{Authority: "wikidata", ID: id} }

func TestWorld(t *testing.T) {
	world := entity.World()
	for _, test := range []struct {
		name, why string
		want      []entity.Fact
	}{
		{"Norway", "a state", []entity.Fact{{Kind: annotate.GPE, Country: "NO", Link: wikidata("Q20")}}},
		{"Denmark", "the part of a kingdom that bears its name", []entity.Fact{{Kind: annotate.GPE, Country: "DK", Link: wikidata("Q35")}}},
		{"Danish", "its people, the same", []entity.Fact{{Kind: annotate.NORP, Country: "DK", Link: wikidata("Q35")}}},
		{"NORWEGIAN", "its people, in any case", []entity.Fact{{Kind: annotate.NORP, Country: "NO", Link: wikidata("Q20")}}},
		{"Qwertyland", "nobody bears it", nil},
		{"George Bush", "two presidents bear it, of one of whom no table has the id", nil},
		{"", "no name", nil},
	} {
		if diff := cmp.Diff(test.want, world.Lookup(test.name)); diff != "" {
			t.Errorf("%q (%s) (-want +got):\n%s", test.name, test.why, diff)
		}
	}
}

const ownTable = `# name, kind, authority, id, country
Norway	GPE	own	place-1	NO
Chile	GPE	own	place-2	CL
National Farmers Union	ORG	own	body-1	NO
National Farmers Union	ORG	own	body-2	CL
National Workers Union	ORG	own	body-3	CL
Temuco Workers Union	ORG	own	body-5	CL
Olga Nielsen	PERSON	own	person-1	NO
Peter Brandt	ORG	own	body-4
Danish	NORP	own	place-3	DK
`

func TestLinks(t *testing.T) {
	table, err := entity.ReadTable(strings.NewReader(ownTable))
	if err != nil {
		t.Fatal(err)
	}
	stage := entity.Options{Knowledge: table}.English()
	for _, test := range []struct{ name, why, text, entity, want string }{
		{"unique", "one bearer", "He left Norway on Monday.", "Norway", "place-1"},
		{"country", "of two bearers, the one of the country named", "In Chile the National Farmers Union met.", "National Farmers Union", "body-2"},
		{"two countries", "both may be meant", "In Chile and in Norway the National Farmers Union met.", "National Farmers Union", ""},
		{"long", "three words are enough to be sure", "He joined the Temuco Workers Union in March.", "Temuco Workers Union", "body-5"},
		{"plain", "any country may have one", "He joined the National Workers Union in March.", "National Workers Union", ""},
		{"person", "a namesake may be meant", "Then Olga Nielsen left.", "Olga Nielsen", ""},
		{"person at home", "her country is named", "Then Olga Nielsen left Norway.", "Olga Nielsen", "person-1"},
		{"nationality", "before a noun", "Then the Danish minister left.", "Danish", "place-3"},
		{"nationality, title", "before a title", "Then Danish Prime Minister Olga Nielsen left.", "Danish", "place-3"},
		{"nationality, name", "a part of another name", "Then the Danish Case ended.", "Danish", ""},
		{"kind", "the bearer is no person", "Then Mr Peter Brandt left.", "Peter Brandt", ""},
	} {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if err := stage.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		got, found := "", false
		for _, ent := range doc.Entities {
			if ent.Name == test.entity {
				found = true
				for _, l := range ent.Links {
					got = l.ID
				}
			}
		}
		if got != test.want || !found {
			t.Errorf("%s (%s): %q, want %q; entities %v", test.name, test.why, got, test.want, doc.Entities)
		}
	}
}

func TestReadTableRefuses(t *testing.T) {
	for _, test := range []struct {
		name, text string
		line       int
	}{
		{"fields", "Norway\tGPE\town\tp1\n\nChile\tGPE\n", 3},
		{"kind", "Norway\tKINGDOM\town\tp1\n", 1},
		{"no id", "# head\nNorway\tGPE\town\t\n", 2},
	} {
		table, err := entity.ReadTable(strings.NewReader(test.text))
		var fault *entity.TableError
		if !errors.As(err, &fault) || fault.Line != test.line {
			t.Errorf("%s: %v, want line %d", test.name, err, test.line)
		}
		if table == nil {
			t.Errorf("%s: what was read is lost", test.name)
		}
	}
}

func TestFirst(t *testing.T) {
	own := &entity.Table{}
	own.Add("Norway", entity.Fact{Kind: annotate.GPE, Link: annotate.Link{Authority: "own", ID: "p1"}})
	base := entity.First(own, entity.World())
	if facts := base.Lookup("norway"); len(facts) != 1 || facts[0].Link.Authority != "own" {
		t.Errorf("the first base does not win: %v", facts)
	}
	if facts := base.Lookup("Chile"); len(facts) != 1 || facts[0].Link != wikidata("Q298") {
		t.Errorf("the second base is not asked: %v", facts)
	}
}
