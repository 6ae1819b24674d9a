package annotatetest

// From the notation to a Document.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// Document makes a Document of an article whose Text is in the notation. It fails the test where the notation is wrong
// or the Document would not be valid.
func Document(tb testing.TB, a annotate.Article) *annotate.Document {
	tb.Helper()
	text, marks, err := Split(a.Text)
	if err != nil {
		tb.Fatalf("notation: %v", err)
	}
	a.Text = text
	doc, err := annotate.NewDocument(a)
	if err != nil {
		tb.Fatalf("article: %v", err)
	}
	b := builder{doc: doc, entity: map[string]*annotate.Entity{}, quote: map[string]*annotate.Quote{}}
	for _, m := range marks {
		if err := b.add(m); err != nil {
			tb.Fatalf("notation: [%s]{%s}: %v", doc.Slice(m.Span), m.Label, err)
		}
	}
	b.finish()
	if err := doc.Validate(); err != nil {
		tb.Fatalf("notation: %v", err)
	}
	return doc
}

// Tag gives the tokens of a Document their parts of speech, in order: "NNP VBD .".
func Tag(tb testing.TB, doc *annotate.Document, tags string) {
	tb.Helper()
	fields := strings.Fields(tags)
	if len(fields) != len(doc.Tokens) {
		var words []string
		for _, tok := range doc.Tokens {
			words = append(words, doc.Slice(tok.Span))
		}
		tb.Fatalf("%d tags for %d tokens: %s", len(fields), len(words), strings.Join(words, " "))
	}
	for i, tag := range fields {
		doc.Tokens[i].POS = annotate.POS(tag)
	}
}

type builder struct {
	doc    *annotate.Document
	entity map[string]*annotate.Entity
	quote  map[string]*annotate.Quote
}

func (b *builder) add(m Mark) error {
	arg := func(i int) string {
		if i < len(m.Args) {
			return m.Args[i]
		}
		return ""
	}
	switch m.Label {
	case "pos":
		from, until := b.doc.TokensIn(m.Span)
		if until-from != 1 {
			return fmt.Errorf("covers %d tokens", until-from)
		}
		b.doc.Tokens[from].POS = annotate.POS(arg(0))
	case "DATE", "TIME", "DURATION", "SET":
		b.doc.Times = append(b.doc.Times, annotate.TimeExpr{
			ID: fmt.Sprintf("t%d", len(b.doc.Times)+1), Span: m.Span, Type: annotate.TimeType(m.Label),
			Value: arg(0), Mod: arg(1), Rule: "test"})
	case "content", "cue", "speaker", "via", "addressee":
		return b.addToQuote(m, arg)
	case "event":
		return b.addEvent(m)
	default:
		if m.Label != strings.ToUpper(m.Label) {
			return fmt.Errorf("no such label")
		}
		b.addMention(m, arg)
	}
	return nil
}

func (b *builder) addMention(m Mark, arg func(int) string) {
	form := annotate.Form(arg(1))
	if form == "" {
		form = annotate.Name
	}
	mention := annotate.Mention{ID: fmt.Sprintf("m%d", len(b.doc.Mentions)+1), Span: m.Span,
		Kind: annotate.Kind(m.Label), Form: form, Entity: arg(0), Confidence: 1, Rule: "test"}
	b.doc.Mentions = append(b.doc.Mentions, mention)
	if mention.Entity == "" {
		return
	}
	ent := b.entity[mention.Entity]
	if ent == nil {
		ent = &annotate.Entity{ID: mention.Entity, Kind: mention.Kind}
		b.entity[mention.Entity] = ent
	}
	ent.Mentions = append(ent.Mentions, mention.ID)
	if text := b.doc.Slice(m.Span); form == annotate.Name && len(text) > len(ent.Name) || ent.Name == "" {
		ent.Name = text
	}
}

func (b *builder) addToQuote(m Mark, arg func(int) string) error {
	id := arg(0)
	if id == "" {
		return fmt.Errorf("names no quotation")
	}
	q := b.quote[id]
	if q == nil {
		q = &annotate.Quote{ID: id, Span: m.Span, Confidence: 1, Rule: "test"}
		b.quote[id] = q
	}
	q.Start, q.End = min(q.Start, m.Start), max(q.End, m.End)
	span := m.Span
	source := annotate.Source{Span: &span, Entity: arg(1), Name: b.doc.Slice(span), How: annotate.How(arg(2))}
	if source.How == "" {
		source.How = annotate.HowNominal
		if source.Entity != "" {
			source.How = annotate.HowNamed
		}
	}
	switch m.Label {
	case "content":
		q.Content = append(q.Content, span)
		if arg(1) != "" {
			q.Speaker = &annotate.Source{Entity: arg(1), How: annotate.HowImplicit}
		}
	case "cue":
		q.Cue = &span
	case "speaker":
		q.Speaker = &source
	case "via":
		q.Via = append(q.Via, source)
	case "addressee":
		q.Addressee = &source
	}
	return nil
}

func (b *builder) addEvent(m Mark) error {
	extent := m.Span
	if i := b.doc.SentenceAt(m.Start); i >= 0 {
		extent = b.doc.Sentences[i]
	}
	ev := annotate.Event{ID: fmt.Sprintf("ev%d", len(b.doc.Events)+1), Span: m.Span, Extent: extent,
		Lemma: b.doc.Slice(m.Span), Factuality: annotate.Certain, Confidence: 1, Rule: "test", Participants: []annotate.Participant{}}
	for _, a := range m.Args {
		switch key, value, pair := strings.Cut(a, "="); {
		case !pair:
			ev.Factuality = annotate.Factuality(a)
		case key == "time":
			ev.Time = value
		case key == "reported_by":
			ev.ReportedBy = value
		case key == "lemma":
			ev.Lemma = value
		default:
			ev.Participants = append(ev.Participants, annotate.Participant{Entity: value, Role: annotate.Role(key)})
		}
	}
	b.doc.Events = append(b.doc.Events, ev)
	return nil
}

// finish puts entities and quotations, which were gathered by id, into their layers.
func (b *builder) finish() {
	for _, m := range b.doc.Mentions {
		if ent := b.entity[m.Entity]; ent != nil && ent.Mentions[0] == m.ID {
			b.doc.Entities = append(b.doc.Entities, *ent)
		}
	}
	for _, q := range b.quote {
		q.Kind = kindByMarks(b.doc, q.Content)
		b.nameSource(q.Speaker)
		b.nameSource(q.Addressee)
		for i := range q.Via {
			b.nameSource(&q.Via[i])
		}
		b.doc.Quotes = append(b.doc.Quotes, *q)
	}
	slices.SortFunc(b.doc.Quotes, func(p, q annotate.Quote) int {
		if order := p.Compare(q.Span); order != 0 {
			return order
		}
		return strings.Compare(p.ID, q.ID)
	})
}

// nameSource gives a source the canonical name of its entity.
func (b *builder) nameSource(src *annotate.Source) {
	if src != nil && b.entity[src.Entity] != nil {
		src.Name = b.entity[src.Entity].Name
	}
}

// kindByMarks is direct where every piece opens with a quotation mark, mixed where one is inside.
func kindByMarks(doc *annotate.Document, content []annotate.Span) annotate.QuoteKind {
	const marks = "“\"‘«"
	kind := annotate.Direct
	for _, piece := range content {
		text := doc.Slice(piece)
		if !strings.ContainsAny(text, marks) {
			return annotate.Indirect
		}
		if strings.IndexAny(text, marks) != 0 {
			kind = annotate.Mixed
		}
	}
	return kind
}
