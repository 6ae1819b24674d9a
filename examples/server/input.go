package main

// Articles out of request bodies, and what is wrong with them.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// readArticle reads a body of JSON, or of plain text with the other fields of the article in the query.
func (s *server) readArticle(w http.ResponseWriter, r *http.Request) (annotate.Article, *problem) {
	kind, p := mediaType(r, "application/json", "text/plain")
	if p != nil {
		return annotate.Article{}, p
	}
	if err := http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.limits.time)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return annotate.Article{}, &problem{Status: http.StatusInternalServerError, Detail: err.Error()}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(s.limits.bytes)))
	tooLong := (*http.MaxBytesError)(nil)
	switch {
	case errors.As(err, &tooLong):
		return annotate.Article{}, s.tooLong()
	case errors.Is(err, os.ErrDeadlineExceeded):
		return annotate.Article{}, &problem{Status: http.StatusRequestTimeout, Detail: fmt.Sprintf("no whole body within %v", s.limits.time), Field: "body"}
	case err != nil:
		return annotate.Article{}, &problem{Status: http.StatusBadRequest, Detail: err.Error(), Field: "body"}
	}
	if kind == "application/json" {
		return parseArticle(body)
	}
	query := r.URL.Query()
	return annotate.Article{ID: query.Get("id"), Title: query.Get("title"), URL: query.Get("url"), Publisher: query.Get("publisher"),
		Language: query.Get("language"), Published: query.Get("published"), Text: string(body)}, nil
}

func (s *server) tooLong() *problem {
	return &problem{Status: http.StatusRequestEntityTooLarge, Detail: fmt.Sprintf("over the limit of %d bytes", s.limits.bytes), Field: "body", Offset: &s.limits.bytes}
}

// mediaType is the request's, which must be one of those wanted, in UTF-8.
func mediaType(r *http.Request, want ...string) (string, *problem) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return "", &problem{Status: http.StatusUnsupportedMediaType, Detail: "want charset utf-8, have " + charset}
	}
	for _, w := range want {
		if err == nil && kind == w {
			return kind, nil
		}
	}
	return "", &problem{Status: http.StatusUnsupportedMediaType, Detail: "want Content-Type: " + strings.Join(want, " or ")}
}

// parseArticle reads an article in JSON. A text is required; fields that an Article has not are ignored.
func parseArticle(body []byte) (annotate.Article, *problem) {
	bad := func(field string, offset int, detail string) (annotate.Article, *problem) {
		return annotate.Article{}, &problem{Status: http.StatusBadRequest, Detail: detail, Field: field, Offset: &offset}
	}
	if n := validPrefix(body); n < len(body) {
		return bad("body", n, "not UTF-8")
	}
	var read struct {
		annotate.Article
		Text *string `json:"text"` // stands before Article.Text
	}
	err := json.Unmarshal(body, &read)
	syntax, kind := (*json.SyntaxError)(nil), (*json.UnmarshalTypeError)(nil)
	switch {
	case errors.As(err, &syntax):
		offset := int(syntax.Offset) - 1 // it counts the byte that it stumbled over
		if syntax.Error() == "unexpected end of JSON input" {
			offset = len(body)
		}
		return bad("body", offset, "not JSON: "+syntax.Error())
	case errors.As(err, &kind) && kind.Field != "":
		return bad(kind.Field[strings.LastIndexByte(kind.Field, '.')+1:], 0, "want a string, have "+kind.Value)
	case err != nil:
		return bad("body", 0, "want an object")
	case read.Text == nil:
		return bad("text", 0, "is missing")
	}
	a := read.Article
	a.Text = *read.Text
	return a, nil
}

// validPrefix is the length of the longest prefix that is UTF-8.
func validPrefix(b []byte) int {
	if utf8.Valid(b) {
		return len(b)
	}
	n := 0
	for {
		r, size := utf8.DecodeRune(b[n:])
		if r == utf8.RuneError && size < 2 {
			return n
		}
		n += size
	}
}
