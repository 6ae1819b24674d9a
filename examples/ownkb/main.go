// Ownkb shows knowledge bases of one's own: one read from a table, and one that is any code at all. What they do not
// know is asked of dateline's own, entity.World.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"log"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/pos"
)

const text = `The Blue Line Shipping Company sold a ferry in Batumi on Monday. It is to sail to Norway, its director said.
A judge of the Maritime Court will hear the case.`

//go:embed ships.tsv
var ships string

// courts is a knowledge base in code: every court has a page of its own.
type courts struct{}

// Lookup gives the page of a court.
func (courts) Lookup(name string) []entity.Fact {
	if !strings.HasSuffix(name, " Court") {
		return nil
	}
	page := strings.ToLower(strings.ReplaceAll(name, " ", "-"))
	return []entity.Fact{{Kind: annotate.Org, Link: annotate.Link{Authority: "courts", ID: page}}}
}

func main() {
	table, err := entity.ReadTable(strings.NewReader(ships))
	if err != nil {
		log.Fatal(err)
	}
	options := entity.Options{Knowledge: entity.First(table, courts{}, entity.World())}
	pipeline, err := annotate.New(pos.English(), options.English())
	if err != nil {
		log.Fatal(err)
	}
	doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, ent := range doc.Entities {
		for _, link := range ent.Links {
			fmt.Printf("%s is %s:%s\n", ent.Name, link.Authority, link.ID)
		}
	}
}
