package main

// IPTC ninjs, versions 1 to 3. https://iptc.org/standards/ninjs/

import (
	"cmp"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// ninjs has the names of versions 2 and 3, and below them those of version 1.
type ninjs struct {
	URI            string
	Language       string
	FirstCreated   string // also "firstcreated"
	VersionCreated string // also "versioncreated"
	Headlines      []ninjsText
	Bodies         []ninjsText
	InfoSources    []struct{ Name, Role string }

	Headline  string
	BodyText  string `json:"body_text"`
	BodyXHTML string `json:"body_xhtml"`
	BodyHTML  string `json:"body_html"`

	CopyrightHolder string // also "copyrightholder"
}

type ninjsText struct{ Role, ContentType, Value string }

// parseNinjs reads a news object. Of several bodies it takes the one in plain text, else the first that is HTML.
func parseNinjs(data []byte) (annotate.Article, error) {
	var n ninjs
	if err := json.Unmarshal(data, &n); err != nil {
		return annotate.Article{}, err
	}
	if n.URI == "" {
		return annotate.Article{}, errors.New("neither JSON Feed nor ninjs: it has no items and no uri")
	}
	a := annotate.Article{ID: n.URI, Title: n.Headline, Language: n.Language, Publisher: n.CopyrightHolder,
		Text: cmp.Or(n.BodyText, plainText(cmp.Or(n.BodyXHTML, n.BodyHTML)))}
	if strings.HasPrefix(n.URI, "http://") || strings.HasPrefix(n.URI, "https://") {
		a.URL = n.URI
	}
	for _, source := range n.InfoSources {
		if source.Role == "publisher" {
			a.Publisher = source.Name
		}
	}
	for _, headline := range n.Headlines {
		if a.Title == "" || headline.Role == "main" {
			a.Title = plainText(headline.Value)
		}
	}
	for _, body := range n.Bodies {
		if body.ContentType == "text/plain" {
			a.Text = body.Value
			break
		}
		if a.Text == "" {
			a.Text = plainText(body.Value)
		}
	}
	if t, err := time.Parse(time.RFC3339, cmp.Or(n.VersionCreated, n.FirstCreated)); err == nil {
		a.Published = t.Format(time.RFC3339)
	}
	if a.Text == "" {
		return a, errors.New("ninjs without a text")
	}
	return a, nil
}
