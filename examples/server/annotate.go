package main

// One article, and the formats of the answer.

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/export"
	"github.com/dateline-news/dateline/annotate/html"
)

// format is what ?format= may name; the first is the default.
type format struct {
	name, mediaType string
	write           func(io.Writer, *annotate.Document) error
}

var formats = [...]format{
	{"dateline", "application/json", writeDocument},
	{"ninjs", "application/json", export.Ninjs},
	{"schemaorg", "application/ld+json", export.SchemaOrg},
	{"webannotation", "application/ld+json", export.WebAnnotation},
	{"spacy", "application/json", export.SpaCy},
	{"displacy", "application/json", export.DisplaCy},
	{"brat", "text/plain; charset=utf-8", export.Brat},
	{"html", "text/html; charset=utf-8", writePage},
}

func writeDocument(w io.Writer, doc *annotate.Document) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(doc)
}

func writePage(w io.Writer, doc *annotate.Document) error { return html.Render(w, doc) }

func formatOf(r *http.Request) (format, *problem) {
	name := r.URL.Query().Get("format")
	var names []string
	for _, f := range formats {
		if f.name == name || name == "" {
			return f, nil
		}
		names = append(names, f.name)
	}
	return format{}, &problem{Status: http.StatusBadRequest, Detail: "want one of " + strings.Join(names, ", "), Field: "format"}
}

// annotate answers an article with its Document. What could not be read whole is a problem and no Document.
func (s *server) annotate(w http.ResponseWriter, r *http.Request) {
	f, p := formatOf(r)
	if p != nil {
		writeProblem(w, p)
		return
	}
	a, p := s.readArticle(w, r)
	if p != nil {
		writeProblem(w, p)
		return
	}
	waiting, cancel := context.WithTimeout(r.Context(), s.limits.time)
	defer cancel()
	leave, p := s.enter(waiting)
	if p != nil {
		writeProblem(w, p)
		return
	}
	doc, p := s.read(r.Context(), a)
	leave()
	if p != nil {
		p.ID = a.ID
		writeProblem(w, p)
		return
	}
	var body bytes.Buffer
	if err := f.write(&body, doc); err != nil {
		writeProblem(w, &problem{Status: http.StatusInternalServerError, Detail: err.Error(), ID: a.ID})
		return
	}
	w.Header().Set("Content-Type", f.mediaType)
	w.Write(body.Bytes()) // a client that has gone needs no answer
}
