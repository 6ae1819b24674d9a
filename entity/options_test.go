package entity_test

import (
	"context"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/entity"
	"github.com/google/go-cmp/cmp"
)

func TestOptions(t *testing.T) {
	ships := map[string]annotate.Kind{"Northern Star": annotate.Product, "norway": annotate.Org, "the deal": annotate.NamedEvent}
	for _, test := range []struct {
		name, why string
		options   entity.Options
		want      string
	}{
		{"wins", "the list's span and kind stand", entity.Options{Names: entity.Names{Kinds: ships, Fold: true}},
			"[Northern Star]{PRODUCT e1} left [Norway]{ORG e2} after [the deal]{EVENT e3}."},
		{"exact", "norway is not Norway", entity.Options{Names: entity.Names{Kinds: ships}},
			"He saw [Northern Star]{PRODUCT e1} in [Norway]{GPE e2} on Monday."},
		{"helps", "what the recogniser is sure of stands, what it does not see is added",
			entity.Options{Names: entity.Names{Kinds: ships, Fold: true, Help: true}},
			"He left [Norway]{GPE e1} after [the deal]{EVENT e2}."},
		{"hyphen", "folding makes it a blank", entity.Options{Names: entity.Names{Kinds: map[string]annotate.Kind{"Bab al Hadid": annotate.Facility}, Fold: true}},
			"He left by the [Bab-al-Hadid]{FAC e1} at night."},
		{"over a line", "a blank is a blank", entity.Options{Names: entity.Names{Kinds: ships}},
			"He saw [Northern\nStar]{PRODUCT e1} there."},
		{"one entity", "an own name and a found one of the same words are one", entity.Options{Names: entity.Names{Kinds: map[string]annotate.Kind{"Oslo": annotate.GPE}, Help: true}},
			"He left [Oslo]{GPE e1}. Then [Oslo]{GPE e1} slept."},
		{"left out", "a kind goes with its entities and pronouns", entity.Options{Kinds: map[annotate.Kind]annotate.Kind{annotate.Person: ""}},
			"[Norway]{GPE e1} saw Olga Nielsen before she left."},
		{"renamed", "in mentions and entities", entity.Options{Kinds: map[annotate.Kind]annotate.Kind{annotate.GPE: "PLACE"}},
			"He left [Norway]{PLACE e1} on Monday."},
		{"too sure", "nothing is certain but one's own list", entity.Options{MinConfidence: 1, Names: entity.Names{Kinds: ships}},
			"[Northern Star]{PRODUCT e1} left Norway with Olga Nielsen, who slept."},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, _, err := annotatetest.Split(test.want)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := annotate.NewDocument(annotate.Article{Text: text})
			if err != nil {
				t.Fatal(err)
			}
			if err := test.options.English().Run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
			if err := doc.Validate(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, annotatetest.Mentions(doc)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

func TestNamesRefuseKind(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a kind that the stage does not write is taken")
		}
	}()
	entity.Options{Names: entity.Names{Kinds: map[string]annotate.Kind{"Tamar": "SHIP"}}}.English()
}
