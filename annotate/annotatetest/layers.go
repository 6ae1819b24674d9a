package annotatetest

// From a Document to the notation, one layer at a time.

import "github.com/dateline-news/dateline/annotate"

// Mentions writes the text with its mentions: kind, entity, and form where it is no name.
func Mentions(doc *annotate.Document) string {
	var marks []Mark
	for _, m := range doc.Mentions {
		args := nonEmpty(m.Entity)
		if m.Form != annotate.Name {
			args = append(args, string(m.Form))
		}
		marks = append(marks, Mark{m.Span, string(m.Kind), args})
	}
	return Join(doc.Text, marks)
}

// Quotes writes the text with the parts of its quotations. A source shows its entity, and how it is told where that is
// neither named with an entity nor nominal without one.
func Quotes(doc *annotate.Document) string {
	var marks []Mark
	for _, q := range doc.Quotes {
		source := func(label string, src *annotate.Source) {
			if src == nil || src.Span == nil {
				return
			}
			args := nonEmpty(q.ID, src.Entity)
			usual := annotate.HowNominal
			if src.Entity != "" {
				usual = annotate.HowNamed
			}
			if src.How != usual {
				args = append(args, string(src.How))
			}
			marks = append(marks, Mark{*src.Span, label, args})
		}
		for _, piece := range q.Content {
			args := []string{q.ID}
			if q.Speaker != nil && q.Speaker.Span == nil {
				args = append(args, nonEmpty(q.Speaker.Entity)...)
			}
			marks = append(marks, Mark{piece, "content", args})
		}
		if q.Cue != nil {
			marks = append(marks, Mark{*q.Cue, "cue", []string{q.ID}})
		}
		source("speaker", q.Speaker)
		for i := range q.Via {
			source("via", &q.Via[i])
		}
		source("addressee", q.Addressee)
	}
	return Join(doc.Text, marks)
}

// Times writes the text with its time expressions: type, value, mod.
func Times(doc *annotate.Document) string {
	var marks []Mark
	for _, tx := range doc.Times {
		marks = append(marks, Mark{tx.Span, string(tx.Type), nonEmpty(tx.Value, tx.Mod)})
	}
	return Join(doc.Text, marks)
}

// Events writes the text with its events: factuality, participants by role, each as its entity or else its words, the
// time's id.
func Events(doc *annotate.Document) string {
	var marks []Mark
	for _, ev := range doc.Events {
		args := []string{string(ev.Factuality)}
		for _, p := range ev.Participants {
			who := p.Entity
			if who == "" && p.Span != nil {
				who = doc.Slice(*p.Span)
			}
			args = append(args, string(p.Role)+"="+who)
		}
		if ev.Time != "" {
			args = append(args, "time="+ev.Time)
		}
		if ev.ReportedBy != "" {
			args = append(args, "reported_by="+ev.ReportedBy)
		}
		marks = append(marks, Mark{ev.Span, "event", args})
	}
	return Join(doc.Text, marks)
}

func nonEmpty(args ...string) []string {
	var kept []string
	for _, a := range args {
		if a != "" {
			kept = append(kept, a)
		}
	}
	return kept
}
