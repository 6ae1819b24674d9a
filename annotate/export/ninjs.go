package export

// IPTC ninjs 3.1. https://iptc.org/standards/ninjs/

import (
	"io"
	"slices"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

type ninjs struct {
	Standard       ninjsStandard  `json:"standard"`
	URI            string         `json:"uri"`
	Type           string         `json:"type"`
	VersionCreated string         `json:"versionCreated,omitempty"`
	Language       string         `json:"language,omitempty"`
	Headlines      []ninjsText    `json:"headlines,omitempty"`
	Bodies         []ninjsText    `json:"bodies"`
	People         []ninjsConcept `json:"people,omitempty"`
	Organisations  []ninjsConcept `json:"organisations,omitempty"`
	Places         []ninjsConcept `json:"places,omitempty"`
	Events         []ninjsConcept `json:"events,omitempty"`
	Objects        []ninjsConcept `json:"objects,omitempty"`
	Subjects       []ninjsConcept `json:"subjects,omitempty"`
	InfoSources    []ninjsParty   `json:"infoSources,omitempty"`
}

type ninjsStandard struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Schema  string `json:"schema"`
}

type ninjsText struct {
	Role        string `json:"role"`
	ContentType string `json:"contentType"`
	CharCount   int    `json:"charCount,omitempty"`
	Value       string `json:"value"`
}

type ninjsConcept struct {
	Name    string `json:"name"`
	Rel     string `json:"rel"`
	URI     string `json:"uri,omitempty"`
	Literal string `json:"literal"` // the entity's id
}

type ninjsParty struct {
	Name string `json:"name"`
	Role string `json:"role"`
	URI  string `json:"uri,omitempty"`
}

// Ninjs writes the article as an IPTC ninjs 3.1 news object: entities that are named, with rel "mentions" and their
// Wikidata address, as people, organisations, places, events (named ones), objects (products and works) or subjects
// (all others); the publisher, and the speakers and relays of quotations, each once, as infoSources. ninjs has no days
// without a clock: an article published on a day has that day's midnight UTC as versionCreated.
func Ninjs(w io.Writer, doc *annotate.Document) error {
	out := ninjs{
		Standard:       ninjsStandard{"ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},
		URI:            address(doc),
		Type:           "text",
		VersionCreated: published(doc),
		Language:       doc.Language,
		Bodies:         []ninjsText{{"main", "text/plain", utf8.RuneCountInString(doc.Text), doc.Text}},
	}
	if doc.Title != "" {
		out.Headlines = []ninjsText{{Role: "main", ContentType: "text/plain", Value: doc.Title}}
	}
	ids := wikidata(doc)
	uri := func(entity string) string {
		if id := ids[entity]; id != "" {
			return wikidataEntity + id
		}
		return ""
	}
	for _, ent := range named(doc) {
		list := out.concepts(ent.Kind)
		*list = append(*list, ninjsConcept{ent.Name, "mentions", uri(ent.ID), ent.ID})
	}
	party := func(p ninjsParty) {
		if !slices.Contains(out.InfoSources, p) {
			out.InfoSources = append(out.InfoSources, p)
		}
	}
	if doc.Publisher != "" {
		party(ninjsParty{Name: doc.Publisher, Role: "publisher"})
	}
	for _, q := range doc.Quotes {
		if q.Speaker != nil {
			party(ninjsParty{q.Speaker.Name, "speaker", uri(q.Speaker.Entity)})
		}
		for _, relay := range q.Via {
			party(ninjsParty{relay.Name, "relay", uri(relay.Entity)})
		}
	}
	return writeJSON(w, out)
}

// concepts is the list that holds entities of a kind.
func (n *ninjs) concepts(kind annotate.Kind) *[]ninjsConcept {
	switch kind {
	case annotate.Person:
		return &n.People
	case annotate.Org:
		return &n.Organisations
	case annotate.GPE, annotate.Location, annotate.Facility:
		return &n.Places
	case annotate.NamedEvent:
		return &n.Events
	case annotate.Product, annotate.WorkOfArt:
		return &n.Objects
	}
	return &n.Subjects
}

// published is the moment of publication in RFC 3339, or empty where it is not known.
func published(doc *annotate.Document) string {
	_, _, _, known := doc.PublishedDay()
	_, toTheSecond := doc.PublishedClock()
	switch {
	case !known:
		return ""
	case toTheSecond:
		return doc.Published
	}
	return doc.Published + "T00:00:00Z"
}
