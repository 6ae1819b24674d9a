package annotate

// Documents as JSON, both ways. The struct tags hold the names; this file sees to it that every layer is an array and
// that what is read is valid.

import (
	"bytes"
	"encoding/json"
	"slices"
)

// MarshalJSON writes the Document in schema dateline/1. Every layer is there, as an array; so are an
// entity's mentions and an event's participants.
func (doc *Document) MarshalJSON() ([]byte, error) {
	type plain Document // without this method
	whole := *doc
	whole.fillLayers()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // the caller's encoder escapes if it is asked to
	err := enc.Encode((*plain)(&whole))
	return out.Bytes(), err
}

// UnmarshalJSON reads a Document of schema dateline/1, ignores fields that it does not know, and validates. A Document
// without tokens is segmented. Errors: *InputError for another schema or text that is not UTF-8, *ValidationError for
// layers that break an invariant, or those of encoding/json.
func (doc *Document) UnmarshalJSON(data []byte) error {
	type plain Document
	var read plain
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	if read.Schema != Schema {
		return &InputError{Field: "schema", Reason: "want \"" + Schema + "\", have \"" + read.Schema + "\""}
	}
	whole := (*Document)(&read)
	if len(whole.Tokens) == 0 {
		whole.segment()
	}
	whole.fillLayers()
	if err := whole.Validate(); err != nil {
		return err
	}
	*doc = *whole
	return nil
}

// fillLayers makes nil layers empty ones, which JSON shows as [] and not as null.
func (doc *Document) fillLayers() {
	doc.Paragraphs = orEmpty(doc.Paragraphs)
	doc.Sentences = orEmpty(doc.Sentences)
	doc.Tokens = orEmpty(doc.Tokens)
	doc.Mentions = orEmpty(doc.Mentions)
	doc.Entities = orEmpty(doc.Entities)
	doc.Quotes = orEmpty(doc.Quotes)
	doc.Times = orEmpty(doc.Times)
	doc.Events = orEmpty(doc.Events)
	if slices.ContainsFunc(doc.Entities, func(ent Entity) bool { return ent.Mentions == nil }) {
		doc.Entities = slices.Clone(doc.Entities) // the caller's stay as they are
		for i := range doc.Entities {
			doc.Entities[i].Mentions = orEmpty(doc.Entities[i].Mentions)
		}
	}
	if slices.ContainsFunc(doc.Events, func(ev Event) bool { return ev.Participants == nil }) {
		doc.Events = slices.Clone(doc.Events)
		for i := range doc.Events {
			doc.Events[i].Participants = orEmpty(doc.Events[i].Participants)
		}
	}
}

func orEmpty[T any](layer []T) []T {
	if layer == nil {
		return []T{}
	}
	return layer
}
