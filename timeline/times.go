package timeline

// The stage times: it walks over the items, tries all patterns at once, and writes what the rules read.

import (
	"context"
	"slices"
	"strconv"
	"sync"

	"github.com/dateline-news/dateline/annotate"
)

// Times is [Options.Times] with the default options.
func Times() annotate.Stage { return Options{}.Times() }

// Times makes the stage that provides the layer times. It needs nothing but the segmentation; where tokens have a part
// of speech, the tense of the verb beside a bare month or weekday is read from it.
func (o Options) Times() annotate.Stage {
	load := sync.OnceValue(o.grammars)
	return annotate.Stage{
		Name:     "times",
		Doc:      "finds time expressions and gives each its TIMEX3 value and its interval",
		Provides: []annotate.Layer{annotate.LayerTimes},
		Run: func(ctx context.Context, doc *annotate.Document) error {
			return load().of(doc).read(ctx, doc)
		},
	}
}

// grammar is all that reading needs, constant once made.
type grammar struct {
	options   Options
	rules     []rule
	alphabet  *alphabet
	automaton *automaton
	feasts    *calendarOfFeasts
}

// grammars are those of both registers. That of plans is made when the first note asks for it.
type grammars struct {
	register Register
	news     *grammar
	plans    func() *grammar
}

func (o Options) grammars() *grammars {
	news, plans := o, o
	news.Register, plans.Register = News, Plans
	g := &grammars{register: o.Register, plans: sync.OnceValue(plans.grammar)}
	if o.Register != Plans {
		g.news = news.grammar()
	}
	return g
}

// of is the grammar of a document.
func (g *grammars) of(doc *annotate.Document) *grammar {
	if g.register == Plans || g.register == ByText && isNote(doc) {
		return g.plans()
	}
	return g.news
}

func (o Options) grammar() *grammar {
	g := &grammar{options: o, rules: rules[:], alphabet: newAlphabet(), feasts: newCalendarOfFeasts()}
	if o.Register == Plans {
		g.rules = append(slices.Clone(planRules[:]), rules[:]...)
	}
	patterns := make([]string, len(g.rules))
	for i := range g.rules {
		patterns[i] = g.rules[i].pattern
	}
	g.automaton = compile(patterns, g.alphabet)
	return g
}

// read writes doc.Times.
func (g *grammar) read(ctx context.Context, doc *annotate.Document) error {
	r := reader{grammar: g, doc: doc}
	if y, m, d, ok := doc.PublishedDay(); ok {
		r.published = ofDay(dayOf(y, int(m), d))
	}
	doc.Times = nil
	tok := 0
	paragraph := 0
	for _, sent := range doc.Sentences {
		if paragraph < len(doc.Paragraphs) && sent.Start >= doc.Paragraphs[paragraph].Start {
			paragraph++
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		r.paragraph = paragraph
		first := tok
		for tok < len(doc.Tokens) && doc.Tokens[tok].Start < sent.End {
			tok++
		}
		r.sentence(first, tok)
		r.headed = r.headed || r.isHeading(first, tok)
	}
	number(doc.Times)
	return nil
}

// number gives the times their ids, which share one string.
func number(times []annotate.TimeExpr) {
	const most = 8 // bytes of an id, seldom more
	ids := make([]byte, 0, most*len(times))
	for i := range times {
		ids = strconv.AppendInt(append(ids, 't'), int64(i+1), 10)
	}
	text := string(ids)
	at := 0
	for i := range times {
		length := 2
		for n := i + 1; n >= 10; n /= 10 {
			length++
		}
		times[i].ID = text[at : at+length]
		at += length
	}
}

// isHeading reports whether a sentence is a few words without a stop.
func (r *reader) isHeading(from, until int) bool {
	const longest = 12
	return from < until && until-from <= longest && isWord(r.token(until-1))
}

// reader is the state of reading one document.
type reader struct {
	*grammar
	doc       *annotate.Document
	published stretch  // the day of publication, if known
	last      stretch  // the last date that the text named, if any
	lastAt    int      // the sentence's first token when it was named
	yearNamed int      // the last year that stood with a date, if any
	yearAt    int      // the sentence's first token when it did
	thread    stretch  // the date that a history without a publication date has come to, if any
	threadIn  int      // the paragraph in which it came there
	order     dayOrder // of dates in numbers, once asked for
	headed    bool     // a heading stands before, and no date was followed since
	paragraph int      // the one that is read
	quarterly stretch  // the last quarter that was named, if any
	items     []item
	spans     []annotate.Interval // room for those of times to come

	feastsAsked map[[2]int]feastDays

	from, until int // the sentence's tokens
	match       []item
	parts       parts // of the match
	at          int   // the match's first item
	tense       tense // of the match, once asked for
}

// longest bounds the items of a match that are tried, whatever the patterns.
const longest = 24

// sentence reads the tokens [from, until).
func (r *reader) sentence(from, until int) {
	r.from, r.until = from, until
	r.items = r.alphabet.appendItems(slices.Grow(r.items[:0], until-from), r.doc, from, until)
	for i := 0; i < len(r.items); {
		if r.items[i].class == classNone || r.cuts(i) {
			i++
			continue
		}
		i += r.matchAt(i)
	}
}

// matchAt tries the patterns at an item, the longest match first, and gives how many items it took: at least one.
func (r *reader) matchAt(i int) int {
	var states [longest]uint16
	length := 0
	for state := uint16(0); length < longest && i+length < len(r.items); length++ {
		if state = r.automaton.step(state, r.items[i+length].class); state == dead {
			break
		}
		states[length] = state
	}
	for ; length > 0; length-- {
		if r.cuts(i + length) {
			continue
		}
		r.match, r.at = r.items[i:i+length], i
		r.tense = tenseUnasked
		for _, rule := range r.automaton.accepts[states[length-1]] {
			r.parts.clear()
			if !r.automaton.capture(rule, r.match, &r.parts) {
				continue
			}
			if out, ok := r.rules[rule].resolve(r, &r.parts); ok {
				if r.parts.has(partLeadEdge) {
					out.widen(r.parts.n(partLeadEdge))
				}
				r.write(&out, r.rules[rule].name)
				return length
			}
		}
	}
	return 1
}

// cuts reports whether item i and the one before it are of one token, as in "5day".
func (r *reader) cuts(i int) bool {
	return i > 0 && i < len(r.items) && r.items[i].from < r.items[i-1].until
}

// write adds the annotations of a reading.
func (r *reader) write(out *reading, rule string) {
	main := r.match
	if out.leads > 0 {
		if out.leadText != "" {
			lead := reading{kind: annotate.Duration, text: out.leadText, grain: out.grain}
			r.add(&lead, main[:out.leads], rule)
		} else if lead, ok := date(out.lead); ok {
			r.add(&lead, main[:out.leads], rule)
		}
		main = main[out.leads+out.gap:]
	}
	r.add(out, main, rule)
	if out.stretch.known() && !out.quiet {
		if r.parts.has(partYear) {
			r.yearNamed, r.yearAt = yearNumber(r.parts.items[partYear]), r.from
		}
		r.follow(out.stretch)
		if out.stretch.unit == quarter {
			r.quarterly = out.stretch
		}
	}
}

func (r *reader) add(out *reading, items []item, rule string) {
	if len(r.spans) == cap(r.spans) {
		r.spans = make([]annotate.Interval, 0, min(2*cap(r.spans)+8, 128))
	}
	next := len(r.spans)
	tx := out.annotation(&r.spans[:next+1][next])
	if tx.Interval != nil {
		r.spans = r.spans[:next+1]
	}
	tx.Start = r.doc.Tokens[items[0].from].Start
	tx.End = r.doc.Tokens[items[len(items)-1].until-1].End
	tx.Rule = rule
	r.doc.Times = append(r.doc.Times, tx)
}
