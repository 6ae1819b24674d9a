package html

// Which marks a Document's layers put on its text, and what each says.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// marker collects the marks of one Document.
type marker struct {
	doc      *annotate.Document
	story    string                      // begins every anchor
	entities map[string]*annotate.Entity // by id
	marks    []mark
}

func newMarker(doc *annotate.Document, story string) *marker {
	entities := make(map[string]*annotate.Entity, len(doc.Entities))
	for i := range doc.Entities {
		entities[doc.Entities[i].ID] = &doc.Entities[i]
	}
	return &marker{doc: doc, story: story, entities: entities}
}

func (mk *marker) all() []mark {
	for i, q := range mk.doc.Quotes {
		mk.quote(i, q)
	}
	for i, m := range mk.doc.Mentions {
		mk.mention(i, m)
	}
	for _, tx := range mk.doc.Times {
		mk.time(tx)
	}
	for _, i := range datedEvents(mk.doc) {
		mk.event(i, mk.doc.Events[i])
	}
	return mk.marks
}

func (mk *marker) quote(index int, q annotate.Quote) {
	source := sourceLabel(q)
	for i, piece := range q.Content {
		m := mark{Span: piece, layer: quoteLayer, class: "quote " + string(q.Kind), title: "said: " + source}
		if i == 0 {
			m.anchor = anchor(mk.story, "q", index)
			m.source = source
		}
		mk.marks = append(mk.marks, m)
	}
	if q.Cue != nil {
		mk.marks = append(mk.marks, mark{Span: *q.Cue, layer: sourceLayer, class: "cue"})
	}
	mk.source("speaker", q.Speaker)
	for i := range q.Via {
		mk.source("via", &q.Via[i])
	}
	mk.source("addressee", q.Addressee)
}

func (mk *marker) source(class string, s *annotate.Source) {
	if s == nil || s.Span == nil || s.Len() == 0 {
		return
	}
	title := class + ": " + excerpt(s.Name, longestName)
	mk.marks = append(mk.marks, mark{Span: *s.Span, layer: sourceLayer, class: class, title: title})
}

func (mk *marker) mention(index int, m annotate.Mention) {
	class := "name " + kindClass(m.Kind)
	if m.Form != annotate.Name {
		class += " " + string(m.Form)
	}
	title := kindLabel(m.Kind)
	if ent := mk.entities[m.Entity]; ent != nil {
		title = excerpt(ent.Name, longestName) + ", " + title
		if len(ent.Roles) > 0 {
			title += ": " + excerpt(ent.Roles[0], longestName)
		}
	}
	mk.marks = append(mk.marks, mark{Span: m.Span, layer: nameLayer, class: class, title: title, anchor: anchor(mk.story, "m", index)})
}

func (mk *marker) time(tx annotate.TimeExpr) {
	title := strings.ToLower(string(tx.Type)) + " " + excerpt(tx.Value, longestName)
	if tx.Mod != "" {
		title += " " + excerpt(tx.Mod, longestName)
	}
	if tx.Interval != nil {
		title += ": " + tx.Interval.String()
	}
	mk.marks = append(mk.marks, mark{Span: tx.Span, layer: timeLayer, class: "time", title: title})
}

func (mk *marker) event(index int, ev annotate.Event) {
	title := excerpt(ev.Lemma, longestName) + ": " + ev.Interval.String()
	if ev.Factuality != annotate.Certain {
		title += " (" + string(ev.Factuality) + ")"
	}
	mk.marks = append(mk.marks, mark{Span: ev.Span, layer: eventLayer, class: "event", title: title, anchor: anchor(mk.story, "ev", index)})
}
