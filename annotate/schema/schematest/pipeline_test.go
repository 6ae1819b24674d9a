package schematest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

// The default pipeline reads every development article without error; its Documents satisfy the schema, and a second
// run gives the same bytes.
func TestPipelineOutput(t *testing.T) {
	pipeline := dateline.English()
	compiled := compile(t, "")
	for _, path := range []string{"quotes/polnear/dev/articles.jsonl", "entities/worldwide/dev.jsonl"} {
		t.Run(path, func(t *testing.T) {
			file, err := os.Open(filepath.Join("../../../../shared/data", path))
			if err != nil {
				t.Skip("../shared/data is absent")
			}
			defer file.Close()
			for dec := json.NewDecoder(file); ; {
				var a annotate.Article
				err := dec.Decode(&a)
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				text := annotated(t, pipeline, a)
				value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
				if err != nil {
					t.Fatal(err)
				}
				if err := compiled.Validate(value); err != nil {
					t.Errorf("%s: %v", a.ID, err)
				}
				if !bytes.Equal(text, annotated(t, pipeline, a)) {
					t.Errorf("%s: two runs differ", a.ID)
				}
			}
		})
	}
}

func annotated(t *testing.T, pipeline *annotate.Pipeline, a annotate.Article) []byte {
	t.Helper()
	doc, err := pipeline.Annotate(context.Background(), a) // which validates
	if err != nil {
		t.Fatalf("%s: %v", a.ID, err)
	}
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatalf("%s: %v", a.ID, err)
	}
	return text
}
