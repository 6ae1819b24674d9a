// When finds times with github.com/olebedev/when, paragraph by paragraph, one match after the other.
package main

import (
	"strings"
	"time"

	"github.com/dateline-news/dateline/tools/bench/measure"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

func main() {
	parser := when.New(nil)
	parser.Add(en.All...)
	parser.Add(common.All...)
	measure.Main("when", func(a measure.Article) {
		day, err := time.Parse(time.DateOnly, a.Published)
		if err != nil {
			panic(err)
		}
		for rest := range strings.SplitSeq(a.Text, "\n") {
			for rest != "" {
				found, err := parser.Parse(rest, day)
				if err != nil || found == nil {
					break
				}
				rest = rest[found.Index+len(found.Text):]
			}
		}
	}, nil)
}
