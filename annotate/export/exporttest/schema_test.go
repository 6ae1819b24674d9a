package exporttest

// JSON formats against JSON Schemas.

import (
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/export"
)

// compile compiles the schema in a file. Formats are asserted; GeoJSON, which ninjs refers to and dateline does not
// write, may be anything.
func compile(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("https://geojson.org/schema/GeoJSON.json", true); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func TestSchemas(t *testing.T) {
	docs := documents(t)
	for _, test := range []struct {
		name, schema string
		write        func(io.Writer, *annotate.Document) error
	}{
		{"ninjs", "testdata/ninjs-3.1.json", export.Ninjs},
		{"ninjs as published", os.Getenv("NINJS_SCHEMA"), export.Ninjs},
		{"Web Annotation", "testdata/web-annotation.json", export.WebAnnotation},
		{"spaCy", "testdata/spacy.json", export.SpaCy},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.schema == "" {
				t.Skip("NINJS_SCHEMA names no file")
			}
			compiled := compile(t, test.schema)
			for _, doc := range docs {
				var out bytes.Buffer
				if err := test.write(&out, doc); err != nil {
					t.Fatal(err)
				}
				value, err := jsonschema.UnmarshalJSON(&out)
				if err != nil {
					t.Fatal(err)
				}
				if err := compiled.Validate(value); err != nil {
					t.Errorf("%s: %v", doc.ID, err)
				}
			}
		})
	}
}

// Schemas that accept anything would prove nothing.
func TestSchemasRefuse(t *testing.T) {
	for _, test := range []struct{ schema, value, why string }{
		{"ninjs-3.1", `{"type": "text"}`, "no uri"},
		{"ninjs-3.1", `{"uri": "a b"}`, "uri is none"},
		{"ninjs-3.1", `{"uri": "urn:a:b", "versionCreated": "2026-03-12"}`, "a day is no date-time"},
		{"ninjs-3.1", `{"uri": "urn:a:b", "people": [{"name": "Ann", "jobTitle": "minister"}]}`, "people have no jobTitle"},
		{"ninjs-3.1", `{"uri": "urn:a:b", "bodies": [{"role": "main"}]}`, "a body needs a value"},
		{"ninjs-3.1", `{"uri": "urn:a:b", "headlines": [{"value": "x", "size": 1}]}`, "headlines have no size"},
		{"web-annotation", `{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a:b", "type": "AnnotationPage", "items": [{"type": "Annotation", "target": {"source": "urn:a:b", "selector": []}}]}`, "an annotation needs an id"},
		{"web-annotation", `{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a:b", "type": "AnnotationPage", "items": [{"id": "urn:a:c", "type": "Annotation", "target": {"source": "", "selector": []}}]}`, "a target needs a source"},
		{"spacy", `{"text": "a", "tokens": [{"start": 0, "end": 1, "tag": "NN"}]}`, "a token needs an id"},
		{"spacy", `{"text": "a", "tokens": [], "ents": [{"start": 0, "end": 1, "label": "ORG", "score": 0.5}]}`, "no fractions"},
	} {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(test.value)))
		if err != nil {
			t.Fatal(err)
		}
		if compile(t, "testdata/"+test.schema+".json").Validate(value) == nil {
			t.Errorf("%s: %s, and yet %s is accepted", test.schema, test.why, test.value)
		}
	}
}
