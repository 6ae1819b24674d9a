package quote

// The stage: marks, cues, attributions, sources, in that order, over one document.

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"sync"

	"github.com/dateline-news/dateline/annotate"
)

// Options of the stage. The zero value is the default.
type Options struct {
	Verbs   []Verb // reporting verbs beside those of [Verbs]; one of the same lemma replaces it
	Sources []Noun // nouns for sources beside those that dateline knows

	rulesOnly bool // for tests: the model is not asked
}

// Noun is a noun for a source: one who speaks for another ("ombudsperson"), or a document, which speaks and hands words
// on ("Lee said in a whitepaper").
type Noun struct {
	Word     string // in any letters
	Document bool
}

// English is [Options.English] with the default options.
func English() annotate.Stage { return Options{}.English() }

// English is the stage that finds quoted and reported speech in English news. It requires parts of speech, mentions and
// entities, and provides quotes. The Stage may be shared between goroutines; the lexicon is read on first use. The cost
// is linear in the text.
func (o Options) English() annotate.Stage {
	o.Verbs, o.Sources = slices.Clone(o.Verbs), slices.Clone(o.Sources)
	var once sync.Once
	var voc *vocabulary
	var fault error // the model's
	readers := sync.Pool{New: func() any { return new(reader) }}
	return annotate.Stage{
		Name:     "quote",
		Doc:      "finds quoted and reported speech: content, cue, speaker, relays",
		Requires: []annotate.Layer{annotate.LayerPOS, annotate.LayerMentions, annotate.LayerEntities},
		Provides: []annotate.Layer{annotate.LayerQuotes},
		Run: func(ctx context.Context, doc *annotate.Document) error {
			once.Do(func() { voc, fault = newVocabulary(o) })
			if fault != nil {
				return fault
			}
			r := readers.Get().(*reader)
			defer readers.Put(r)
			return r.find(ctx, doc, voc)
		},
	}
}

// find writes doc.Quotes.
func (r *reader) find(ctx context.Context, doc *annotate.Document, voc *vocabulary) error {
	r.turnTo(doc, voc)
	defer func() { r.doc = nil }()
	r.read()
	r.readMarks()
	r.readEnds()
	next, token, before := 0, 0, 0
	open := false // the paragraph before ended inside a quotation
	for i := range doc.Paragraphs {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.paragraph = i
		r.firstStretch = next
		for next < len(r.stretches) && r.stretches[next].paragraph == i {
			next++
		}
		r.lastStretch = next
		from := token
		for token < len(doc.Tokens) && doc.Tokens[token].Start < doc.Paragraphs[i].End {
			token++
		}
		r.attribute(from, token)
		r.continueQuotes(open)
		r.signed(before, from, token)
		before = from
		r.announce(from, token)
		open = r.lastStretch > r.firstStretch && r.stretches[r.lastStretch-1].open
	}
	if voc.tagger != nil {
		slices.SortStableFunc(r.found, byContent)
		pieces, err := r.label(ctx)
		if err != nil {
			return err
		}
		r.reconcile(pieces)
	}
	doc.Quotes = r.quotes()
	return nil
}

// readMarks finds the stretches of every paragraph and notes on each token in which it stands.
func (r *reader) readMarks() {
	token := 0
	for i, paragraph := range r.doc.Paragraphs {
		first := len(r.stretches)
		r.stretches = r.scanner.scan(r.doc.Text, paragraph, r.stretches)
		kept := r.stretches[:first]
		for _, s := range r.stretches[first:] {
			for token < len(r.words) && r.doc.Tokens[token].Start < s.Start {
				token++
			}
			s.paragraph, s.first = i, token
			for token < len(r.words) && r.doc.Tokens[token].Start < s.End {
				if r.words[token].class&letters != 0 {
					s.words++
				}
				r.words[token].stretch = int32(len(kept) + 1)
				token++
			}
			s.last = token
			if s.open {
				r.cutOpen(&s)
			}
			if s.words == 0 {
				for k := s.first; k < s.last; k++ {
					r.words[k].stretch = 0
				}
				continue
			}
			if s.single {
				r.singles++
			}
			s.taken = r.isName(&s)
			kept = append(kept, s)
		}
		r.stretches = kept
	}
}

func byContent(a, b attribution) int { return cmp.Compare(a.content[0].first, b.content[0].first) }

// quotes turns the attributions into quotes, in text order.
func (r *reader) quotes() []annotate.Quote {
	slices.SortStableFunc(r.found, byContent)
	r.carryBack()
	r.speakHeadings()
	v := &resolver{reader: r, entities: make(map[string]int, len(r.doc.Entities))}
	for i := range r.doc.Entities {
		v.entities[r.doc.Entities[i].ID] = i
	}
	quotes := make([]annotate.Quote, 0, len(r.found))
	for i := range r.found {
		if a := &r.found[i]; !r.unheard(a) && !r.onlyNames(a) && !r.unsaid(a) {
			r.trim(a)
			quotes = append(quotes, v.quote(a))
		}
	}
	slices.SortStableFunc(quotes, func(a, b annotate.Quote) int { return a.Span.Compare(b.Span) })
	for i := range quotes {
		quotes[i].ID = "q" + strconv.Itoa(i+1)
	}
	return quotes
}

// quote resolves the sources of an attribution.
func (v *resolver) quote(a *attribution) annotate.Quote {
	q := annotate.Quote{Act: a.act, Rule: a.rule, Confidence: confidence[a.rule]}
	v.said = a.content
	q.Addressee = v.source(a.addressee, nil)
	q.Speaker = v.source(a.source, q.Addressee)
	if a.source.implicit && q.Speaker != nil && v.agrees(group, q.Speaker.Entity) && v.aboutSelf(a.content) {
		q.Speaker = nil
		if v.person != nil {
			q.Speaker = v.sources.one(annotate.Source{Entity: v.person.Entity, Name: v.person.Name, How: annotate.HowImplicit})
		}
	}
	if a.rule == headingRule && q.Speaker != nil {
		q.Speaker.Span, q.Speaker.How = nil, annotate.HowImplicit
	}
	q.Span = v.span(v.withoutStrayMark(a.content[0]))
	v.pieces = v.pieces[:0]
	for _, piece := range a.content {
		span := v.span(v.withoutStrayMark(piece))
		v.pieces = append(v.pieces, span)
		q.Span = cover(q.Span, span)
	}
	q.Content = v.spans.put(v.pieces...)
	if a.cue.last > a.cue.first {
		q.Cue = v.spans.one(v.span(a.cue))
		q.Span = cover(q.Span, *q.Cue)
	}
	if q.Speaker != nil && q.Speaker.Span != nil {
		q.Span = cover(q.Span, *q.Speaker.Span)
	}
	for _, p := range a.via {
		if relay := v.source(p, nil); relay != nil {
			q.Via = append(q.Via, *relay)
			if relay.Span != nil {
				q.Span = cover(q.Span, *relay.Span)
			}
		}
	}
	if q.Kind = v.kind(a.content); a.rule == signedRule {
		q.Kind = annotate.Direct
	}
	if q.Speaker != nil && !attitude(a.act) && a.rule != headingRule && a.rule != nounRule {
		v.last, v.lastOf, v.lastEnd = q.Speaker, a.paragraph, q.End
		if v.agrees(man, q.Speaker.Entity) || v.agrees(woman, q.Speaker.Entity) {
			v.person = q.Speaker
		}
		switch {
		case q.Speaker.How == annotate.HowImplicit:
		case q.Speaker.How != annotate.HowPronoun:
			v.lastHead = v.headOf(a.source)
			v.lastMany = v.several(a.source, v.lastHead)
		case q.Speaker.Span != nil && q.Speaker.Name == v.doc.Slice(*q.Speaker.Span):
			v.lastHead = -1 // a pronoun for nobody known
		}
	}
	return q
}

// aboutSelf reports whether whoever says content is one person: "I was born here".
func (r *reader) aboutSelf(content []run) bool {
	for _, x := range content {
		for k := x.first; k < x.last; k++ {
			switch r.slice(k) {
			case "I", "my", "My", "me", "myself":
				return true
			}
		}
	}
	return false
}

// withoutStrayMark is content without a closing mark at its end that closes nothing: none stands at its start either.
func (r *reader) withoutStrayMark(x run) run {
	if last := x.last - 1; last > x.first && !r.inMarks(last) && r.isMark(last) && !r.isMark(x.first) && !r.isMark(x.first-1) {
		x.last--
	}
	return x
}

// isMark reports whether token i is a double quotation mark.
func (r *reader) isMark(i int) bool {
	switch r.slice(i) {
	case "\"", "“", "”", "''", "’’", "``":
		return true
	}
	return false
}

// cover is the smallest span that holds both.
func cover(a, b annotate.Span) annotate.Span {
	return annotate.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// attitude reports whether an act is none of speaking: whoever did it is not the last speaker.
func attitude(act annotate.Act) bool {
	switch act {
	case Think, Want, Support, Refuse, Show:
		return true
	}
	return false
}

// kind tells by the quotation marks how much of the content was quoted: 95 words in a hundred make it direct.
func (r *reader) kind(content []run) annotate.QuoteKind {
	inside, all := 0, 0
	for _, piece := range content {
		for i := piece.first; i < piece.last; i++ {
			if !r.is(i, letters) {
				continue
			}
			size := r.doc.Tokens[i].Len()
			all += size
			if r.words[i].stretch != 0 {
				inside += size
			}
		}
	}
	switch {
	case 20*inside >= 19*all && all > 0:
		return annotate.Direct
	case inside > 0:
		return annotate.Mixed
	}
	return annotate.Indirect
}

// confidence of a quote by the rule that found it: roughly how often the rule is right on news of 2016.
var confidence = map[string]float64{
	"marks before the tag":              0.95,
	"marks after the tag":               0.9,
	"name and colon":                    0.9,
	turnRule:                            0.9,
	"sentence and colon":                0.8,
	"announced in the paragraph before": 0.9,
	signedRule:                          0.8,
	"marks before a verb":               0.8,
	"clause after the tag":              0.8,
	"clause before the tag":             0.85,
	"clause around the tag":             0.8,
	nounRule:                            0.7,
	"fragment in a sentence":            0.6,
	"according to":                      0.85,
	quotedAsRule:                        0.9,
	passiveRule:                         0.8,
	"was quoted as saying":              0.9,
	"said that another said":            0.8,
	"goes on from the paragraph before": 0.9,
	"the tag is in the next paragraph":  0.8,
	"quotation without a tag":           0.7,
	modelRule:                           0.6,
	longRule:                            0.6,
	"heading":                           0.7,
}
