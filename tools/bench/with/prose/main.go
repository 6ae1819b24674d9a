// Prose finds names with github.com/jdkato/prose/v3.
package main

import (
	"github.com/dateline-news/dateline/tools/bench/measure"
	"github.com/jdkato/prose/v3"
)

func main() {
	measure.Main("prose", func(a measure.Article) {
		doc, err := prose.NewDocument(a.Text)
		if err != nil {
			panic(err)
		}
		doc.Entities()
	}, nil)
}
