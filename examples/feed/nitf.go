package main

// IPTC NITF. https://iptc.org/standards/nitf/

import (
	"cmp"
	"errors"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

type nitf struct {
	Head struct {
		Title string `xml:"title"`
		Data  struct {
			ID     nitfID   `xml:"doc-id"`
			Issued nitfDate `xml:"date.issue"`
		} `xml:"docdata"`
		Publication struct {
			Name string `xml:"name,attr"`
			Date string `xml:"date.publication,attr"`
			URL  string `xml:"ex-ref,attr"`
		} `xml:"pubdata"`
	} `xml:"head"`
	Headline nitfText `xml:"body>body.head>hedline>hl1"`
	Content  nitfText `xml:"body>body.content"`
	Language string   `xml:"lang,attr"`
}

type nitfID struct {
	ID string `xml:"id-string,attr"`
}

type nitfDate struct {
	Norm string `xml:"norm,attr"`
}

type nitfText struct {
	Markup string `xml:",innerxml"`
}

// parseNITF reads a NITF document. Its paragraphs stay paragraphs; media and tables are left out.
func parseNITF(data []byte) (annotate.Article, error) {
	var n nitf
	if err := newDecoder(data).Decode(&n); err != nil {
		return annotate.Article{}, err
	}
	a := annotate.Article{
		ID:        n.Head.Data.ID.ID,
		Title:     cmp.Or(plainText(n.Headline.Markup), n.Head.Title),
		URL:       n.Head.Publication.URL,
		Publisher: n.Head.Publication.Name,
		Language:  n.Language,
		Published: basicMoment(cmp.Or(n.Head.Data.Issued.Norm, n.Head.Publication.Date)),
		Text:      plainText(n.Content.Markup),
	}
	if a.Text == "" {
		return a, errors.New("NITF without a text")
	}
	return a, nil
}

// basicMoment reads the forms of ISO 8601 that NITF knows. Without a zone the day alone is certain.
func basicMoment(norm string) string {
	for _, layout := range [...]string{"20060102T150405Z0700", "20060102T1504Z0700", time.RFC3339} {
		if t, err := time.Parse(layout, norm); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range [...]string{"20060102T150405", "20060102", "2006-01-02T15:04:05", time.DateOnly} {
		if t, err := time.Parse(layout, norm); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
