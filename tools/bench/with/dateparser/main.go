// Dateparser finds times with github.com/markusmobius/go-dateparser, paragraph by paragraph, from noon of the
// publication date.
package main

import (
	"strings"
	"time"

	"github.com/dateline-news/dateline/tools/bench/measure"
	dateparser "github.com/markusmobius/go-dateparser"
)

func main() {
	var parser dateparser.Parser
	measure.Main("dateparser", func(a measure.Article) {
		day, err := time.Parse(time.DateOnly, a.Published)
		if err != nil {
			panic(err)
		}
		config := &dateparser.Configuration{CurrentTime: day.Add(12 * time.Hour), PreferredDateSource: dateparser.Past}
		for paragraph := range strings.SplitSeq(a.Text, "\n") {
			if paragraph != "" {
				parser.SearchWithLanguage(config, "en", paragraph) // its error says that there is no date
			}
		}
	}, nil)
}
