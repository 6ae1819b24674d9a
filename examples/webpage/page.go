package main

// A saved page as an article: what readability takes for the article, and what the page says of itself.

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/dateline-news/dateline/annotate"
)

// Page is a news page, read.
type Page struct {
	annotate.Article
	Byline        []string `json:"byline,omitempty"`         // who wrote it, in the page's order
	Charset       string   `json:"charset"`                  // the WHATWG name
	PublishedFrom string   `json:"published_from,omitempty"` // where the date stood: "json-ld", "meta", "microdata" or "time"
}

const mostBytes = 16 << 20 // of a page; the largest news pages have two or three million

// ReadPage reads a page. Its id is its address, or name where the page does not give one. Moments in UTC are given
// in zone, unless it is nil: the day of publication is the publisher's. The error says why there is no article.
func ReadPage(r io.Reader, name string, zone *time.Location) (*Page, error) {
	source, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, err
	}
	if len(source) > mostBytes {
		return nil, fmt.Errorf("more than %d bytes", mostBytes)
	}
	tree, charset, err := parse(source)
	if err != nil {
		return nil, err
	}
	about := readMetadata(tree)
	if about.Language == "" {
		about.Language = "en"
	}
	address, err := url.Parse(about.URL)
	if err != nil || !address.IsAbs() {
		about.URL, address = "", nil
	}
	found, err := readability.FromDocument(tree, address)
	if err != nil {
		return nil, err
	}
	if found.Node == nil {
		return nil, errors.New("no article found")
	}
	text, line := withoutFurniture(paragraphs(articleBody(found.Node)))
	if len(text) == 0 {
		return nil, errors.New("no article found: nothing reads like a sentence")
	}
	page := &Page{Byline: about.Byline, Charset: charset, PublishedFrom: about.publishedFrom}
	page.Article = annotate.Article{
		ID: cmp.Or(about.URL, name), Title: cmp.Or(about.Title, clean(found.Title())), URL: about.URL,
		Publisher: cmp.Or(about.Publisher, clean(found.SiteName())), Language: about.Language,
		Published: inZone(about.Published, zone), Text: strings.Join(text, "\n\n"),
	}
	if len(page.Byline) == 0 {
		page.Byline = authors(cmp.Or(found.Byline(), line))
	}
	return page, nil
}

// inZone gives a moment in UTC in the publisher's zone. Days, and moments that have a zone, stay as they are.
func inZone(published string, zone *time.Location) string {
	if zone == nil || !strings.HasSuffix(published, "Z") {
		return published
	}
	t, err := time.Parse(time.RFC3339, published)
	if err != nil {
		return published
	}
	return t.In(zone).Format(time.RFC3339)
}
