package annotate

// Every invariant of a Document, in one place.

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/dateline-news/dateline/internal/segment"
)

// ValidationError says which invariant a Document breaks, and where.
type ValidationError struct {
	Layer  string // JSON name: "mentions"
	Index  int    // in that layer; -1 for the Document itself
	Reason string
}

func (e *ValidationError) Error() string {
	if e.Index < 0 {
		return e.Layer + ": " + e.Reason
	}
	return e.Layer + "[" + strconv.Itoa(e.Index) + "]: " + e.Reason
}

// Validate checks every invariant and returns the first *ValidationError, or nil:
//
//   - the schema is dateline/1 and the text UTF-8;
//   - spans lie inside the text, on rune boundaries, and are not empty;
//   - paragraphs, sentences and tokens are in order and disjoint, a sentence lies in a paragraph and a token in a
//     sentence; between two tokens stands nothing but white space, so that tokens and gaps make up the text;
//   - mentions, quotes, times and events are sorted by start, the longer first; entities by their first mention;
//   - ids are there and unique within their layer, and every reference resolves;
//   - an entity lists, in text order, exactly the mentions that name it;
//   - a quote has content, in order, and spans it; a source has a span unless it is implicit;
//   - an interval's From is before its Until; an event's extent contains its head;
//   - form, gender, how, quotation kind, TIMEX3 type, grain, anchor, role and factuality are words of this package; the
//     kind of a name and the act of a quotation may be any;
//   - confidences are from 0 to 1.
//
// The cost is linear in the Document.
func (doc *Document) Validate() error {
	v := validator{doc: doc}
	v.document()
	v.segmentation()
	v.mentionsAndEntities()
	v.quotes()
	v.times()
	v.events()
	if v.err != nil {
		return v.err
	}
	return nil
}

// validator keeps the first fault found and the ids seen.
type validator struct {
	doc      *Document
	err      *ValidationError
	layer    string // being checked
	index    int
	mentions map[string]int // id to index
	entities map[string]int
	quoteIDs map[string]int
	timeIDs  map[string]int
	sound    Interval // the last one checked without fault
}

func (v *validator) fault(format string, args ...any) {
	if v.err == nil {
		v.err = &ValidationError{Layer: v.layer, Index: v.index, Reason: fmt.Sprintf(format, args...)}
	}
}

func (v *validator) at(layer string, index int) { v.layer, v.index = layer, index }

func (v *validator) document() {
	v.at("schema", -1)
	if v.doc.Schema != Schema {
		v.fault("want %q, have %q", Schema, v.doc.Schema)
	}
	v.at("text", -1)
	if !utf8.ValidString(v.doc.Text) {
		v.fault("not UTF-8")
	}
}

// inText checks one span; it reports whether the span can be used to cut the text.
func (v *validator) inText(name string, s Span) bool {
	text := v.doc.Text
	switch {
	case s.Start < 0 || s.End > len(text) || s.Start >= s.End:
		v.fault("%s [%d, %d) is empty or outside the text of %d bytes", name, s.Start, s.End, len(text))
		return false
	case !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]):
		v.fault("%s [%d, %d) cuts a character", name, s.Start, s.End)
		return false
	}
	return true
}

func (v *validator) segmentation() {
	doc := v.doc
	v.disjoint("paragraphs", doc.Paragraphs)
	v.disjoint("sentences", doc.Sentences)
	inside := 0
	for i, sent := range doc.Sentences {
		v.at("sentences", i)
		for inside < len(doc.Paragraphs) && doc.Paragraphs[inside].End <= sent.Start {
			inside++
		}
		if inside == len(doc.Paragraphs) || !doc.Paragraphs[inside].Contains(sent) {
			v.fault("lies in no paragraph")
			return
		}
	}
	inside = 0
	end := 0
	for i, tok := range doc.Tokens {
		v.at("tokens", i)
		if !v.inText("span", tok.Span) {
			return
		}
		if tok.Start < end {
			v.fault("starts before the last one ends")
			return
		}
		if tok.Start > end {
			v.gap(end, tok.Start)
		}
		end = tok.End
		for inside < len(doc.Sentences) && doc.Sentences[inside].End <= tok.Start {
			inside++
		}
		if inside == len(doc.Sentences) || !doc.Sentences[inside].Contains(tok.Span) {
			v.fault("lies in no sentence")
			return
		}
	}
	v.at("tokens", len(doc.Tokens))
	v.gap(end, len(doc.Text))
}

// gap checks that no token was forgotten between two.
func (v *validator) gap(start, end int) {
	gap := v.doc.Text[start:end]
	if gap == " " {
		return
	}
	for _, r := range gap {
		if !segment.IsGap(r) {
			v.fault("%q before it belongs to no token", r)
			return
		}
	}
}

func (v *validator) disjoint(layer string, spans []Span) {
	end := 0
	for i, s := range spans {
		v.at(layer, i)
		if !v.inText("span", s) {
			return
		}
		if s.Start < end {
			v.fault("starts before the last one ends")
			return
		}
		end = s.End
	}
}

// sorted checks the place of a span after the one before it, and the span itself.
func (v *validator) sorted(before *Span, s Span) {
	if !v.inText("span", s) {
		return
	}
	if v.index > 0 && before.Compare(s) > 0 {
		v.fault("[%d, %d) stands behind [%d, %d)", s.Start, s.End, before.Start, before.End)
	}
	*before = s
}

// newID notes an id and checks that it is there and new.
func (v *validator) newID(seen map[string]int, id string) {
	if id == "" {
		v.fault("no id")
	} else if other, twice := seen[id]; twice {
		v.fault("id %q is that of [%d]", id, other)
	}
	seen[id] = v.index
}

// resolves checks a reference that may be absent.
func (v *validator) resolves(what string, seen map[string]int, id string) {
	if id == "" {
		return
	}
	if _, ok := seen[id]; !ok {
		v.fault("%s: %q does not exist", what, id)
	}
}

// oneOf checks a word of a closed set. The set does not go into the fault's text, so that a call allocates nothing.
func oneOf[T ~string](v *validator, what string, have T, want ...T) {
	for _, w := range want {
		if have == w {
			return
		}
	}
	v.fault("%s %q is no word of this package", what, string(have))
}

// grain checks a grain that may be absent.
func (v *validator) grain(g Grain) {
	if g != "" {
		oneOf(v, "grain", g, Second, Minute, Hour, Day, Week, Month, Season, QuarterYear, Year, Decade, Century)
	}
}

func (v *validator) confidence(c float64) {
	if math.IsNaN(c) || c < 0 || c > 1 {
		v.fault("confidence %v is not from 0 to 1", c)
	}
}

func (v *validator) mentionsAndEntities() {
	doc := v.doc
	v.mentions = make(map[string]int, len(doc.Mentions))
	v.entities = make(map[string]int, len(doc.Entities))
	for i, ent := range doc.Entities {
		v.at("entities", i)
		v.newID(v.entities, ent.ID)
		if ent.Kind == "" || ent.Name == "" {
			v.fault("no kind or no name")
		}
		if ent.Gender != "" {
			oneOf(v, "gender", ent.Gender, Female, Male)
		}
	}
	var before Span
	named := make([]int, len(doc.Entities)) // how many mentions name each entity
	for i, m := range doc.Mentions {
		v.at("mentions", i)
		v.newID(v.mentions, m.ID)
		v.sorted(&before, m.Span)
		v.resolves("entity", v.entities, m.Entity)
		v.confidence(m.Confidence)
		if m.Kind == "" {
			v.fault("no kind")
		}
		oneOf(v, "form", m.Form, Name, Nominal, Pronoun)
		if e, ok := v.entities[m.Entity]; ok && m.Entity != "" {
			named[e]++
		}
	}
	firstBefore := -1
	for i, ent := range doc.Entities {
		v.at("entities", i)
		last := -1
		for _, id := range ent.Mentions {
			m, ok := v.mentions[id]
			switch {
			case !ok:
				v.fault("mention %q does not exist", id)
			case doc.Mentions[m].Entity != ent.ID:
				v.fault("mention %q names entity %q", id, doc.Mentions[m].Entity)
			case m <= last:
				v.fault("mention %q is out of text order", id)
			}
			if last < 0 {
				if m < firstBefore {
					v.fault("its first mention stands before that of the entity before")
				}
				firstBefore = m
			}
			last = m
		}
		if len(ent.Mentions) != named[i] {
			v.fault("lists %d mentions, %d name it", len(ent.Mentions), named[i])
		}
	}
}

func (v *validator) source(what string, s Source) {
	v.resolves(what, v.entities, s.Entity)
	if s.Name == "" {
		v.fault("%s has no name", what)
	}
	oneOf(v, "how", s.How, HowNamed, HowPronoun, HowNominal, HowImplicit)
	if (s.Span == nil) != (s.How == HowImplicit) {
		v.fault("%s: a source has a span unless it is implicit", what)
	} else if s.Span != nil {
		v.inText(what, *s.Span)
	}
}

func (v *validator) quotes() {
	v.quoteIDs = make(map[string]int, len(v.doc.Quotes))
	var before Span
	for i, q := range v.doc.Quotes {
		v.at("quotes", i)
		v.newID(v.quoteIDs, q.ID)
		v.sorted(&before, q.Span)
		v.confidence(q.Confidence)
		oneOf(v, "kind", q.Kind, Direct, Indirect, Mixed)
		if len(q.Content) == 0 {
			v.fault("no content")
		}
		end := q.Start
		for _, piece := range q.Content {
			v.inText("content", piece)
			if piece.Start < end || !q.Contains(piece) {
				v.fault("content [%d, %d) is out of order or outside [%d, %d)", piece.Start, piece.End, q.Start, q.End)
			}
			end = piece.End
		}
		if q.Cue != nil {
			v.inText("cue", *q.Cue)
		}
		if q.Speaker != nil {
			v.source("speaker", *q.Speaker)
		}
		for _, relay := range q.Via {
			v.source("via", relay)
		}
		if q.Addressee != nil {
			v.source("addressee", *q.Addressee)
		}
	}
}

func (v *validator) interval(iv *Interval) {
	if iv == nil || *iv == v.sound && iv.From != "" {
		return
	}
	v.grain(iv.Grain)
	from, until, err := iv.Bounds()
	if err != nil {
		v.fault("interval: %v", err)
	} else if !from.Before(until) {
		v.fault("interval from %s is not before until %s", iv.From, iv.Until)
	} else {
		v.sound = *iv
	}
}

func (v *validator) times() {
	v.timeIDs = make(map[string]int, len(v.doc.Times))
	var before Span
	for i, tx := range v.doc.Times {
		v.at("times", i)
		v.newID(v.timeIDs, tx.ID)
		v.sorted(&before, tx.Span)
		v.interval(tx.Interval)
		oneOf(v, "type", tx.Type, Date, Time, Duration, Set)
		v.grain(tx.Grain)
		if tx.Value == "" {
			v.fault("no value")
		}
	}
}

func (v *validator) events() {
	seen := make(map[string]int, len(v.doc.Events))
	var before Span
	for i, ev := range v.doc.Events {
		v.at("events", i)
		v.newID(seen, ev.ID)
		v.sorted(&before, ev.Span)
		v.inText("extent", ev.Extent)
		if !ev.Extent.Contains(ev.Span) {
			v.fault("its extent does not contain it")
		}
		v.interval(ev.Interval)
		v.resolves("time", v.timeIDs, ev.Time)
		v.resolves("quote", v.quoteIDs, ev.ReportedBy)
		v.confidence(ev.Confidence)
		oneOf(v, "factuality", ev.Factuality, Certain, Possible, Negated, Future)
		if (ev.Anchor == "") != (ev.Interval == nil) {
			v.fault("an interval and an anchor come together")
		} else if ev.Anchor != "" {
			oneOf(v, "anchor", ev.Anchor, AnchorExplicit, AnchorClause, AnchorPublished)
		}
		for _, p := range ev.Participants {
			if p.Entity == "" && p.Mention == "" && p.Span == nil {
				v.fault("a participant without entity, mention and span")
			}
			if p.Span != nil {
				v.inText("participant", *p.Span)
			}
			oneOf(v, "role", p.Role, Agent, Patient, Place, OtherRole)
			v.resolves("participant", v.entities, p.Entity)
			v.resolves("participant", v.mentions, p.Mention)
		}
	}
}
