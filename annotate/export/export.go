// Package export writes a Document in formats that other programs read.
//
//	SpaCy          spaCy's Doc.to_json; quotations as the span group "quotes"       JSON
//	DisplaCy       displaCy's manual rendering of entities                          JSON
//	WebAnnotation  W3C Web Annotation, an AnnotationPage                            JSON-LD
//	Ninjs          IPTC ninjs 3.1: people, organisations, places, named events      JSON
//	SchemaOrg      schema.org NewsArticle with its Quotations                       JSON-LD
//	Brat           brat standoff with the relations Speaker and RelayedBy           text
//	TimelineJS     TimelineJS3, of a Timeline                                       JSON
//
// Offsets, where a format has them, are code points, half-open; [annotate.Offsets] turns them back into
// bytes. Documents must be valid. The cost is linear in the Document, and the same Document gives the same bytes.
package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/url"

	"github.com/dateline-news/dateline/annotate"
)

// writeJSON writes v as one line, without HTML escapes.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// characters counts spans in code points.
type characters struct {
	doc     *annotate.Document
	offsets *annotate.Offsets
}

func charactersOf(doc *annotate.Document) characters {
	return characters{doc, annotate.NewOffsets(doc.Text)}
}

func (c characters) span(s annotate.Span) annotate.Span {
	converted, _ := c.offsets.ConvertSpan(s, annotate.Bytes, annotate.CodePoints) // a valid Document's spans convert
	return converted
}

// address names the article among all others: its URL up to a fragment, else urn:dateline: with its id, else with a hash of its text.
func address(doc *annotate.Document) string {
	if u, err := url.Parse(doc.URL); err == nil && u.IsAbs() {
		u.Fragment, u.RawFragment = "", ""
		return u.String()
	}
	if doc.ID != "" {
		return "urn:dateline:" + url.PathEscape(doc.ID)
	}
	sum := sha256.Sum256([]byte(doc.Text))
	return "urn:dateline:sha256-" + hex.EncodeToString(sum[:])
}

// named lists the entities that the text calls by a name, not by nouns and pronouns alone.
func named(doc *annotate.Document) []annotate.Entity {
	byName := map[string]bool{}
	for _, m := range doc.Mentions {
		byName[m.Entity] = byName[m.Entity] || m.Form == annotate.Name
	}
	var found []annotate.Entity
	for _, ent := range doc.Entities {
		if byName[ent.ID] {
			found = append(found, ent)
		}
	}
	return found
}

// wikidataEntity stands before an id to name the thing itself, and not the page about it.
const wikidataEntity = "http://www.wikidata.org/entity/"

// wikidata is the Wikidata id of each entity that has one, by entity id.
func wikidata(doc *annotate.Document) map[string]string {
	ids := map[string]string{}
	for _, ent := range doc.Entities {
		for _, link := range ent.Links {
			if link.Authority == "wikidata" && ids[ent.ID] == "" {
				ids[ent.ID] = link.ID
			}
		}
	}
	return ids
}

// names yields the mentions that are names, the outermost where one lies in another: what flat formats can hold.
func names(doc *annotate.Document) []annotate.Mention {
	var flat []annotate.Mention
	end := 0
	for _, m := range doc.Mentions {
		if m.Form == annotate.Name && m.Start >= end {
			flat = append(flat, m)
			end = m.End
		}
	}
	return flat
}
