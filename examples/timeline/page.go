package main

// The page: the drawing, the list of entries, and the choice of one name without a script.

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

var (
	//go:embed page.tmpl
	layout string
	//go:embed page.css
	style string
)

// page is what the template shows.
type page struct {
	Style             template.CSS
	Articles, Entries int
	Publishers        []string
	From, Until       string
	Chart             *chart
	Months            []month
}

// month is a heading of the list.
type month struct {
	Name    string
	Entries []entry
}

// render writes the page of the Documents.
func render(w io.Writer, docs []*annotate.Document) error {
	story := newStory(docs)
	p := page{Style: template.CSS(style), Articles: len(docs), Entries: len(story), Chart: newChart(story, docs)}
	first, last := window(docs)
	p.From, p.Until = dayName(first.AddDate(0, 0, 3).Date()), dayName(last.AddDate(0, 0, -1).Date())
	seen := map[string]bool{}
	for _, doc := range docs {
		if doc.Publisher != "" && !seen[doc.Publisher] {
			seen[doc.Publisher] = true
			p.Publishers = append(p.Publishers, doc.Publisher)
		}
	}
	for _, e := range story {
		name := heading(&e, first, last)
		if len(p.Months) == 0 || p.Months[len(p.Months)-1].Name != name {
			p.Months = append(p.Months, month{Name: name})
		}
		last := &p.Months[len(p.Months)-1]
		last.Entries = append(last.Entries, e)
	}
	return template.Must(template.New("page").Parse(layout)).Execute(w, p)
}

// heading is what an entry stands under in the list: its month, where the axis shows it.
func heading(e *entry, first, last time.Time) string {
	switch from := begin(e); {
	case from.Before(first):
		return "Earlier"
	case from.Before(last):
		return from.Format("January 2006")
	}
	return "Still to come"
}

func dayName(year int, month time.Month, day int) string {
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}
