package html_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/html"
)

func ExampleRender() {
	doc, err := annotate.NewDocument(annotate.Article{Title: "Rain", Text: "It rained in Batumi."})
	if err != nil {
		log.Fatal(err)
	}
	// A pipeline would find the name.
	doc.Mentions = []annotate.Mention{{ID: "m1", Span: annotate.Span{Start: 13, End: 19}, Kind: annotate.GPE, Form: annotate.Name}}
	var page bytes.Buffer
	if err := html.Render(&page, doc); err != nil {
		log.Fatal(err)
	}
	_, article, _ := bytes.Cut(page.Bytes(), []byte("<article"))
	article, _, _ = bytes.Cut(article, []byte("</article>"))
	fmt.Printf("<article%s</article>\n", article)
	// Output:
	// <article lang="en"><p dir="auto">It rained in <span id="a1-m1"></span><mark class="name GPE" title="country or city">Batumi</mark>.</p></article>
}
