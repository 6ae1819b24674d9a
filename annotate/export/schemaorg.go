package export

// schema.org in JSON-LD. https://schema.org/NewsArticle, https://schema.org/Quotation

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

type newsArticle struct {
	Context   string      `json:"@context"`
	Type      string      `json:"@type"`
	ID        string      `json:"@id"`
	URL       string      `json:"url,omitempty"`
	Headline  string      `json:"headline,omitempty"`
	Published string      `json:"datePublished,omitempty"`
	Language  string      `json:"inLanguage,omitempty"`
	Publisher *thing      `json:"publisher,omitempty"`
	Body      string      `json:"articleBody"`
	Mentions  []thing     `json:"mentions,omitempty"`
	Parts     []quotation `json:"hasPart,omitempty"`
}

// thing is a Person, an Organization, a Place, an Event or a Thing.
type thing struct {
	Type       string   `json:"@type"`
	ID         string   `json:"@id,omitempty"`
	Name       string   `json:"name"`
	Alternates []string `json:"alternateName,omitempty"`
	JobTitles  []string `json:"jobTitle,omitempty"`
	Gender     string   `json:"gender,omitempty"`
	SameAs     []string `json:"sameAs,omitempty"`
}

type quotation struct {
	Type    string     `json:"@type"`
	ID      string     `json:"@id"`
	Text    string     `json:"text"`
	Creator any        `json:"creator,omitempty"`
	BasedOn *statement `json:"isBasedOn,omitempty"`
}

// statement is what a relay told, and what that stands on.
type statement struct {
	Type    string     `json:"@type"`
	Creator any        `json:"creator"`
	BasedOn *statement `json:"isBasedOn,omitempty"`
}

// SchemaOrg writes the article as a schema.org NewsArticle: what it names as mentions, linked to Wikidata by sameAs; its
// quotations as hasPart. The creator of a Quotation is its speaker: a Person or an Organization, or plain text where
// neither is known of the speaker ("officials", "Iran"). It isBasedOn what the relay nearest the article told, and that
// on what the next told, nearer the speaker. Pieces of a quotation are joined by " … ".
//
// The bytes may stand in an HTML script element as they are: "<", ">" and "&" are escaped.
func SchemaOrg(w io.Writer, doc *annotate.Document) error {
	base := address(doc)
	out := newsArticle{Context: "https://schema.org", Type: "NewsArticle", ID: base, URL: doc.URL, Headline: doc.Title,
		Language: doc.Language, Body: doc.Text}
	if _, _, _, ok := doc.PublishedDay(); ok {
		out.Published = doc.Published
	}
	if doc.Publisher != "" {
		out.Publisher = &thing{Type: "Organization", Name: doc.Publisher}
	}
	ids := wikidata(doc)
	mentioned := map[string]*thing{} // creators, as Quotations refer to them
	for _, ent := range named(doc) {
		t := thing{Type: schemaType(ent.Kind), ID: base + "#" + ent.ID, Name: ent.Name}
		if t.Type == "Person" || t.Type == "Organization" {
			short := t
			mentioned[ent.ID] = &short
		}
		t.Alternates = ent.Aliases
		if ent.Kind == annotate.Person {
			t.JobTitles = ent.Roles
			t.Gender = schemaGender(ent.Gender)
		}
		if id := ids[ent.ID]; id != "" {
			t.SameAs = []string{wikidataEntity + id}
		}
		out.Mentions = append(out.Mentions, t)
	}
	creator := func(src *annotate.Source) any {
		if src == nil {
			return nil
		}
		if t := mentioned[src.Entity]; t != nil {
			return t
		}
		return src.Name
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		part := quotation{Type: "Quotation", ID: base + "#" + q.ID, Text: said(doc, q), Creator: creator(q.Speaker)}
		for i := range q.Via {
			part.BasedOn = &statement{"CreativeWork", creator(&q.Via[i]), part.BasedOn}
		}
		out.Parts = append(out.Parts, part)
	}
	return json.NewEncoder(w).Encode(out) // with HTML escapes
}

// said is the content of a quotation.
func said(doc *annotate.Document, q *annotate.Quote) string {
	pieces := make([]string, len(q.Content))
	for i, piece := range q.Content {
		pieces[i] = doc.Slice(piece)
	}
	return strings.Join(pieces, " … ")
}

func schemaType(kind annotate.Kind) string {
	switch kind {
	case annotate.Person:
		return "Person"
	case annotate.Org:
		return "Organization"
	case annotate.GPE, annotate.Location, annotate.Facility:
		return "Place"
	case annotate.NamedEvent:
		return "Event"
	case annotate.Product:
		return "Product"
	case annotate.WorkOfArt:
		return "CreativeWork"
	case annotate.Law:
		return "Legislation"
	}
	return "Thing"
}

func schemaGender(g annotate.Gender) string {
	switch g {
	case annotate.Female:
		return "https://schema.org/Female"
	case annotate.Male:
		return "https://schema.org/Male"
	}
	return ""
}
