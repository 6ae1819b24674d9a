package export

// spaCy's JSON and displaCy's input. https://spacy.io/api/doc#to_json, https://spacy.io/usage/visualizers#manual-usage

import (
	"io"

	"github.com/dateline-news/dateline/annotate"
)

type spacyDoc struct {
	Text   string                 `json:"text"`
	Ents   []spacySpan            `json:"ents"`
	Sents  []annotate.Span        `json:"sents"`
	Tokens []spacyToken           `json:"tokens"`
	Spans  map[string][]spacySpan `json:"spans"`
}

type spacySpan struct {
	annotate.Span
	Label string  `json:"label"`
	KB    *string `json:"kb_id,omitempty"`
}

type spacyToken struct {
	ID int `json:"id"`
	annotate.Span
	Tag annotate.POS `json:"tag"`
}

// spaceTag is spaCy's tag of white space.
const spaceTag annotate.POS = "_SP"

// SpaCy writes the Document as spaCy's Doc.to_json does, for Doc.from_json to read: names as "ents"; white space beyond
// one blank after a word as a token of its own with the tag "_SP", as spaCy has it; the pieces of quotations, cues and sources
// as the span group "quotes" under the labels CONTENT, CUE, SPEAKER, VIA and ADDRESSEE, with the id of the quotation as
// "kb_id".
func SpaCy(w io.Writer, doc *annotate.Document) error {
	c := charactersOf(doc)
	out := spacyDoc{Text: doc.Text, Ents: []spacySpan{}, Sents: []annotate.Span{}, Tokens: []spacyToken{}}
	for _, m := range names(doc) {
		out.Ents = append(out.Ents, spacySpan{Span: c.span(m.Span), Label: string(m.Kind)})
	}
	for _, sent := range doc.Sentences {
		out.Sents = append(out.Sents, c.span(sent))
	}
	token := func(s annotate.Span, tag annotate.POS) {
		out.Tokens = append(out.Tokens, spacyToken{len(out.Tokens), c.span(s), tag})
	}
	end := 0
	gap := func(until int) {
		if len(out.Tokens) > 0 && end < until && doc.Text[end] == ' ' {
			end++ // belongs to the token before
		}
		if end < until {
			token(annotate.Span{Start: end, End: until}, spaceTag)
		}
	}
	for _, tok := range doc.Tokens {
		gap(tok.Start)
		token(tok.Span, tok.POS)
		end = tok.End
	}
	gap(len(doc.Text))
	quotes := []spacySpan{}
	for i := range doc.Quotes {
		id := &doc.Quotes[i].ID
		for _, part := range parts(&doc.Quotes[i]) {
			quotes = append(quotes, spacySpan{c.span(part.span), part.label, id})
		}
	}
	out.Spans = map[string][]spacySpan{"quotes": quotes}
	return writeJSON(w, out)
}

// part is a labelled piece of a quotation.
type part struct {
	label string
	span  annotate.Span
}

// parts lists what a quotation consists of, sources without a span left out.
func parts(q *annotate.Quote) []part {
	var found []part
	for _, piece := range q.Content {
		found = append(found, part{"CONTENT", piece})
	}
	if q.Cue != nil {
		found = append(found, part{"CUE", *q.Cue})
	}
	source := func(label string, src *annotate.Source) {
		if src != nil && src.Span != nil {
			found = append(found, part{label, *src.Span})
		}
	}
	source("SPEAKER", q.Speaker)
	for i := range q.Via {
		source("VIA", &q.Via[i])
	}
	source("ADDRESSEE", q.Addressee)
	return found
}

type displacyDoc struct {
	Text  string        `json:"text"`
	Ents  []displacyEnt `json:"ents"`
	Title *string       `json:"title"`
}

type displacyEnt struct {
	annotate.Span
	Label string `json:"label"`
	KB    string `json:"kb_id,omitempty"`
	URL   string `json:"kb_url,omitempty"`
}

// DisplaCy writes the Document for displacy.render(…, style="ent", manual=True): names, linked to Wikidata.
func DisplaCy(w io.Writer, doc *annotate.Document) error {
	c := charactersOf(doc)
	ids := wikidata(doc)
	out := displacyDoc{Text: doc.Text, Ents: []displacyEnt{}}
	if doc.Title != "" {
		out.Title = &doc.Title
	}
	for _, m := range names(doc) {
		ent := displacyEnt{Span: c.span(m.Span), Label: string(m.Kind), KB: ids[m.Entity]}
		if ent.KB != "" {
			ent.URL = wikidataURL + ent.KB
		}
		out.Ents = append(out.Ents, ent)
	}
	return writeJSON(w, out)
}

// wikidataURL stands before an id to make it an address.
const wikidataURL = "https://www.wikidata.org/wiki/"
