// Package html shows Documents as one self-contained page: the article with its names, quotations, times and dated
// events marked, each quotation with its speaker and relays beside it, and below it the lists of names and quotations
// and a drawn timeline. The page needs no script and loads nothing.
//
// The text of an article element is the article's text, byte for byte: what the page adds stands in attributes, in the
// style sheet, and outside that element. The one exception is NUL, which HTML cannot hold: it becomes U+FFFD.
package html

import (
	"embed"
	"html/template"
	"io"
	"iter"
	"slices"
	"sync"

	"github.com/dateline-news/dateline/annotate"
)

//go:embed page.tmpl page.css
var files embed.FS

// parsed is the page's template, made once and then only read.
var parsed = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.tmpl").Funcs(template.FuncMap{"css": styleSheet}).ParseFS(files, "page.tmpl"))
})

func styleSheet() (template.CSS, error) {
	css, err := files.ReadFile("page.css")
	return template.CSS(css), err
}

// Render writes doc as a page. doc must be valid (see [annotate.Document.Validate]). The same Document gives the same
// bytes; cost and size grow linearly with the text and its annotations, but for one sort. The error is the writer's.
func Render(w io.Writer, doc *annotate.Document) error {
	return RenderAll(w, slices.Values([]*annotate.Document{doc}))
}

// RenderAll writes several Documents as one page, each as it comes: nothing is held but the Document being written.
// Otherwise it is as [Render].
func RenderAll(w io.Writer, docs iter.Seq[*annotate.Document]) error {
	page := parsed()
	number := 0
	for doc := range docs {
		number++
		story := newStory(doc, number)
		if number == 1 {
			if err := page.ExecuteTemplate(w, "head", story); err != nil {
				return err
			}
		}
		if err := page.ExecuteTemplate(w, "story", story); err != nil {
			return err
		}
	}
	if number == 0 {
		if err := page.ExecuteTemplate(w, "head", story{Title: "No article"}); err != nil {
			return err
		}
	}
	return page.ExecuteTemplate(w, "foot", nil)
}
