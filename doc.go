// Package dateline reads a news article and says, on spans of its text, who is named, who said what and through whom,
// and what happened when. It is pure Go; its models and word lists are embedded; it reads no clock and no network.
//
//	doc, err := dateline.English().Annotate(ctx, annotate.Article{Published: "2026-03-12", Text: text})
//
// # The document
//
// What comes out is a [github.com/dateline-news/dateline/annotate.Document]: the article's own text, never rewritten,
// and layers of annotations on it. Offsets are bytes, half-open: doc.Text[m.Start:m.End] is what a mention covers.
//
//   - Mentions and Entities: people, bodies, places and more, with aliases, roles and pronouns.
//   - Quotes: direct, indirect and mixed, each with its content, its cue, its speaker and those who handed it on.
//   - Times: time expressions with TIMEX3 values and calendar intervals, resolved by the day of publication.
//   - Events: dated clauses with who took part, how the date is known, and whether it is told as having happened.
//
// A Document marshals to JSON (package annotate/schema holds its schema), to an HTML page (annotate/html) and to the
// formats of other tools (annotate/export). Package timeline makes one dated story of several Documents.
//
// # The pipeline
//
// [English] is a list of stages from the packages pos, entity, quote and timeline. Each can be left out, replaced, or
// followed by a stage of your own: see [annotate.New]. A program that builds a pipeline without some stage links
// neither its code nor its model.
//
// # Cost
//
// Time and memory grow linearly with the text, whatever the text. A pipeline is made in no time and reads its models
// when the first article comes; make one and share it. [annotate.Pipeline.All] works on all cores.
package dateline
