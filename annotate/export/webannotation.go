package export

// W3C Web Annotation. https://www.w3.org/TR/annotation-model/

import (
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

type annotationPage struct {
	Context string       `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID     string           `json:"id"`
	Type   string           `json:"type"`
	Body   []annotationBody `json:"body"`
	Target annotationTarget `json:"target"`
}

type annotationBody struct {
	Type    string `json:"type"` // TextualBody or SpecificResource
	Value   string `json:"value,omitempty"`
	Source  string `json:"source,omitempty"`
	Purpose string `json:"purpose"`
}

type annotationTarget struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type positionSelector struct {
	Type string `json:"type"`
	annotate.Span
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// contextRunes is how much text stands either side of a quoted selector.
const contextRunes = 24

// WebAnnotation writes an AnnotationPage: mentions tagged with their kind, name and Wikidata address; the pieces of
// quotations with role and speaker; time expressions with their value. Each target has a TextPositionSelector (code
// points) and a TextQuoteSelector. The source is the article's URL, or urn:dateline:ID where it has none; annotations are
// named after it: #m1, #t1, and #q1-1, #q1-2 … for the pieces of a quotation.
func WebAnnotation(w io.Writer, doc *annotate.Document) error {
	source := address(doc)
	page := annotationPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: source + "#annotations", Type: "AnnotationPage", Items: []annotation{}}
	c := charactersOf(doc)
	add := func(id string, s annotate.Span, bodies ...annotationBody) {
		page.Items = append(page.Items, annotation{
			ID: source + "#" + id, Type: "Annotation", Body: bodies,
			Target: annotationTarget{source, []any{
				positionSelector{"TextPositionSelector", c.span(s)},
				quoteSelector{"TextQuoteSelector", doc.Slice(s), lastRunes(doc.Text[:s.Start]), firstRunes(doc.Text[s.End:])},
			}},
		})
	}
	ids := wikidata(doc)
	canonical := map[string]string{}
	for _, ent := range doc.Entities {
		canonical[ent.ID] = ent.Name
	}
	for _, m := range doc.Mentions {
		bodies := []annotationBody{tagging(string(m.Kind))}
		if name := canonical[m.Entity]; name != "" {
			bodies = append(bodies, describing(name))
		}
		if id := ids[m.Entity]; id != "" {
			bodies = append(bodies, annotationBody{Type: "SpecificResource", Source: wikidataEntity + id, Purpose: "identifying"})
		}
		add(m.ID, m.Span, bodies...)
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		for n, part := range parts(q) {
			bodies := []annotationBody{tagging(part.label)}
			if part.label == "CONTENT" && q.Speaker != nil {
				bodies = append(bodies, describing(q.Speaker.Name))
			}
			add(q.ID+"-"+strconv.Itoa(n+1), part.span, bodies...)
		}
	}
	for _, tx := range doc.Times {
		add(tx.ID, tx.Span, tagging(string(tx.Type)), describing(tx.Value))
	}
	return writeJSON(w, page)
}

func tagging(value string) annotationBody {
	return annotationBody{Type: "TextualBody", Value: value, Purpose: "tagging"}
}

func describing(value string) annotationBody {
	return annotationBody{Type: "TextualBody", Value: value, Purpose: "describing"}
}

func lastRunes(s string) string {
	i := len(s)
	for n := 0; n < contextRunes && i > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

func firstRunes(s string) string {
	i := 0
	for n := 0; n < contextRunes && i < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}
