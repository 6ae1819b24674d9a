package main

// Pages as articles.

import (
	"bytes"
	"cmp"
	"errors"
	"mime"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/dateline-news/dateline/annotate"
)

// errNoArticle is said of pages that list, sell or ask, and do not tell.
var errNoArticle = errors.New("no article")

// article reads a page in any encoding. Its id and URL are its address. It has no day of publication where the page
// gives none: the day of the crawl is another.
func article(target string, body []byte, media string) (annotate.Article, error) {
	a := annotate.Article{ID: target, URL: target}
	decoded, err := charset.NewReader(bytes.NewReader(body), media)
	if err != nil {
		return a, err
	}
	var text bytes.Buffer
	if kind, _, _ := mime.ParseMediaType(media); kind == "text/plain" { // of a WET file
		if _, err := text.ReadFrom(decoded); err != nil {
			return a, err
		}
		a.Text = paragraphs(text.String())
		return a, nil
	}
	tree, err := html.Parse(decoded)
	if err != nil {
		return a, err
	}
	address, err := url.Parse(target)
	if err != nil {
		return a, err
	}
	found, err := readability.FromDocument(tree, address)
	if err != nil {
		return a, err
	}
	if found.Node == nil {
		return a, errNoArticle
	}
	if err := found.RenderText(&text); err != nil {
		return a, err
	}
	a.Title, a.Publisher, a.Language = found.Title(), cmp.Or(found.SiteName(), address.Hostname()), found.Language()
	if a.Text = paragraphs(text.String()); prose(a.Text) < leastProse {
		return a, errNoArticle
	}
	if published, err := found.PublishedTime(); err == nil && !published.IsZero() {
		a.Published = published.Format(time.RFC3339)
	}
	return a, nil
}

// leastProse is how much of a page tells something, in bytes, where it is an article.
const leastProse = 250

// prose is the length of the paragraphs that end as sentences do.
func prose(text string) int {
	size := 0
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if r, _ := utf8.DecodeLastRuneInString(paragraph); strings.ContainsRune(".!?”’\"'…", r) {
			size += len(paragraph)
		}
	}
	return size
}

// paragraphs puts an empty line, and no more, between the lines of a text.
func paragraphs(text string) string {
	var found []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, line)
		}
	}
	return strings.Join(found, "\n\n")
}
