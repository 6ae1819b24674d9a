// Package export writes a Document in formats that other programs read.
//
//	SpaCy          spaCy's Doc.to_json; quotations as the span group "quotes"       JSON
//	DisplaCy       displaCy's manual rendering of entities                          JSON
//	WebAnnotation  W3C Web Annotation, an AnnotationPage                            JSON-LD
//	Brat           brat standoff with the relations Speaker and RelayedBy           text
//	TimelineJS     TimelineJS3, of a Timeline                                       JSON
//
// All offsets written are code points, half-open, as those formats have them; [annotate.Offsets] turns them back into
// bytes. Documents must be valid. The cost is linear in the Document, and the same Document gives the same bytes.
package export

import (
	"encoding/json"
	"io"

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
