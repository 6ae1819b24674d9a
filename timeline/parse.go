package timeline

// Times without a pipeline.

import (
	"context"
	"sync"

	"github.com/dateline-news/dateline/annotate"
)

// Parse finds the time expressions of one text, as [Parser.Parse] does. It builds its tables anew, a few milliseconds
// of work: to read many texts, keep a [Parser].
func Parse(text, published string) ([]annotate.TimeExpr, error) {
	var p Parser
	return p.Parse(text, published)
}

// Parser finds time expressions without a pipeline. The zero value is ready; it builds its tables at the first text. A
// Parser may be shared by goroutines and must not be copied after use.
//
// Beside other tools, F1 of the times that overlap and have the right value (TempEval-3's measure), in percent:
//
//	                                   Parser  HeidelTime  go-dateparser  when
//	TimeBank and AQUAINT, 316 times      90.6        83.9           26.7  11.9
//	MEANTIME's articles on Apple, 81     84.3        79.0           49.7  27.9
//	WikiWars, 2,139, without a date      88.3        83.8           37.6   0.6
//	tweets, 891                          77.3        67.3           25.3  24.1
//
// These are development sets, not held-out ones: the errors on the first two were read while the rules were written, and
// many rules were written from the last two. HeidelTime is commit 4ef5002 with a lookup tagger, go-dateparser v1.4.7,
// when v1.1.0; none of them was tuned on these texts here.
//
// Of 200 of the 316, drawn evenly, by kind: how many each finds with the right value ("go run ./times" in tools/bench; HeidelTime
// was not run on these alone). The other two give moments, so lengths of time and what recurs are beyond them; when reads
// a weekday as the coming one:
//
//	                           asked  Parser  go-dateparser  when
//	days with a date              20      20              4    15
//	weekdays                      35      34             11     5
//	today, that day               12      12             12    10
//	weeks                         12      11              0     0
//	months, quarters, seasons     37      36             11     0
//	years and longer              33      29             24     0
//	times of day                   9       9              0     2
//	durations                     27      23              0     0
//	what recurs                    1       0              0     0
//	now, recently                 14       9              0     0
//	all                          200     183             62    32
type Parser struct {
	Options Options // not to be changed after the first text

	once     sync.Once
	grammars *grammars
}

// Parse finds the time expressions of a text, in text order. Relative ones lean on published, an ISO 8601 day
// ("2026-01-26") or an RFC 3339 moment, whose day counts in its own zone. Where it is empty they lean on the dates that
// stand before them in the text, and where there are none they keep a TIMEX3 value with X for what is unknown, and have
// no interval. The clock is never asked.
//
// Spans count bytes of text, half-open. The error is nil or an *annotate.InputError, as from [annotate.NewDocument]:
// what could be read comes with it. Odd text is no error. The cost is linear in the text. Tense is read from words
// alone; in a pipeline behind a stage that provides parts of speech, a few more bare months and weekdays come out right.
func (p *Parser) Parse(text, published string) ([]annotate.TimeExpr, error) {
	p.once.Do(func() { p.grammars = p.Options.grammars() })
	doc, err := annotate.NewDocument(annotate.Article{Text: text, Published: published})
	if runErr := p.grammars.of(doc).read(context.Background(), doc); runErr != nil {
		return doc.Times, runErr
	}
	return doc.Times, err
}
