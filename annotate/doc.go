// Package annotate is dateline's data model: an [Article] goes in, a [Document] comes out, and a [Pipeline]
// of [Stage] values fills the Document's layers in between. It holds no rule, no score and no word list.
//
// # Offsets
//
// Every [Span] counts bytes of [Article.Text], half-open: the covered text is doc.Text[s.Start:s.End]. Text is
// never rewritten, so a span always holds. [Offsets] turns bytes into code points (Python, W3C Web Annotation)
// or UTF-16 units (JavaScript, Java) and back.
//
// # Layers
//
// A Document's layers are plain slices of structs. They refer to each other by id ("e1", "q2"), never by pointer,
// so that JSON and comparison just work. Each layer is sorted by start, the longer span first, and has exactly one
// writer in a Pipeline. [Document.Validate] lists every invariant.
//
// # JSON
//
// A Document marshals to the schema "dateline/1" (see package schema) and back without loss. Names of that schema
// do not change; new fields may be added, so readers should ignore what they do not know. Use keyed literals for
// the structs of this package: they may gain fields.
//
// # Own stages
//
// A recogniser of your own is a Stage that writes doc.Mentions; it imports this package alone and links none of
// dateline's models. See examples/ownner.
//
// # Concurrency
//
// A Pipeline is safe for concurrent use. A Document belongs to one goroutine at a time.
package annotate
