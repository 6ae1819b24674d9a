package main

// What goes wrong, as problem+json. https://www.rfc-editor.org/rfc/rfc9457

import (
	"encoding/json"
	"net/http"
)

// problem is of the type about:blank, so that its title is that of its status.
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	Field  string `json:"field,omitempty"`  // of the article: "text", "published"; "body" for the JSON as such
	Offset *int   `json:"offset,omitempty"` // byte in the field where reading stopped
	Line   int    `json:"line,omitempty"`   // of a batch, from 1
	ID     string `json:"id,omitempty"`     // of the article, where it was read
}

// busy is a problem that goes away by itself.
func busy(detail string) *problem {
	return &problem{Status: http.StatusServiceUnavailable, Detail: detail}
}

// encode is the problem as one line of JSON.
func (p *problem) encode() []byte {
	p.Title = http.StatusText(p.Status)
	line, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and numbers
	}
	return append(line, '\n')
}

func writeProblem(w http.ResponseWriter, p *problem) {
	w.Header().Set("Content-Type", "application/problem+json")
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	w.WriteHeader(p.Status)
	w.Write(p.encode()) // a client that has gone needs no answer
}
