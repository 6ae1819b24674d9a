package quote

// An attribution under way, as token runs, and the order in which the rules try to find one for each cue.

import "github.com/dateline-news/dateline/annotate"

// run is a run of tokens [first, last).
type run struct{ first, last int }

// attribution is a quote before its sources are resolved.
type attribution struct {
	content   []run
	cue       run // empty where there is none
	source    phrase
	via       []phrase // nearest the speaker first
	addressee phrase
	relayed   int // the token behind the tag of the last relay, where that is a clause of its own; else 0
	act       annotate.Act
	rule      string
	paragraph int

	impersonal bool // the cue's subject is no source
	own        bool // the cue is a user's verb
}

// reader applies the rules to one document after the other. Its memory is used again.
type reader struct {
	doc       *annotate.Document
	voc       *vocabulary
	scanner   markScanner
	words     []word
	sentences []run // as tokens
	ends      []int // for each sentence, the token after it and after the quotations that begin in it
	stretches []stretch
	singles   int   // stretches between single marks
	cues      []cue // of the paragraph in hand
	found     []attribution
	runs      shelf[run]  // their content
	claimed   int         // tokens before it are content that follows its cue
	nested    int         // tokens before it are content of a noun inside other content, or stand before such
	announced attribution // the tag with which the paragraph before announced a quotation; without a source where it did not

	paragraph                 int // in hand
	firstStretch, lastStretch int // of it
}

// turnTo begins a document.
func (r *reader) turnTo(doc *annotate.Document, voc *vocabulary) {
	*r = reader{
		doc: doc, voc: voc, announced: attribution{source: none},
		scanner: r.scanner, words: resize(r.words, len(doc.Tokens)), sentences: resize(r.sentences, len(doc.Sentences)),
		ends: resize(r.ends, len(doc.Sentences)), stretches: r.stretches[:0], cues: r.cues[:0], found: r.found[:0],
	}
	clear(r.sentences)
}

// begin makes an attribution with a cue's words, source and act.
func (r *reader) begin(c *cue, rule string) attribution {
	a := attribution{
		cue:       run{c.first, c.last},
		source:    c.source,
		addressee: none,
		act:       r.voc.verbs[c.verb].Act,
		rule:      rule,
		paragraph: r.paragraph,

		impersonal: c.frames&sourceless != 0,
		own:        c.verb >= r.voc.known,
	}
	r.aside(&a, a.source.last, c.first)
	r.reportedAside(&a)
	return a
}

// attribute finds the attributions of the tokens [from, until), which are one paragraph.
func (r *reader) attribute(from, until int) {
	r.findCues(from, until)
	r.claimed, r.nested = from, from
	for i := range r.cues {
		c := &r.cues[i]
		c.spoken = r.spokenBefore(c)
	}
	at := from
	for i := range r.cues {
		c := &r.cues[i]
		at = r.reportingNouns(at, c.first, i, from)
		if c.first < r.claimed {
			continue
		}
		_ = r.quotedAs(c) || r.direct(c, i) || r.parenthetical(c, i) || r.indirect(c, i)
	}
	r.reportingNouns(at, until, len(r.cues), from)
	r.accordingTo(from, until)
	r.transcript(from, until)
	for i := r.firstStretch; i < r.lastStretch; i++ {
		r.fragment(&r.stretches[i])
	}
}

func (r *reader) span(x run) annotate.Span {
	return annotate.Span{Start: r.doc.Tokens[x.first].Start, End: r.doc.Tokens[x.last-1].End}
}
