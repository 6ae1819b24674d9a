// Package schema holds the JSON Schema (draft 2020-12) of the format dateline/1, embedded, for programs that check or
// publish it. Go programs need no schema to read a Document: decoding validates it, and checks more, as that every
// reference resolves.
package schema

import _ "embed"

//go:embed schema.json
var source string

// Source is the schema's text. It describes a Document; the fragment "#/$defs/timeline" describes a Timeline.
func Source() string { return source }
