package annotate_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/google/go-cmp/cmp"
)

func TestJSONRoundTrip(t *testing.T) {
	doc := full(t)
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	var back annotate.Document
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(doc, &back); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Readers in other languages iterate over layers without asking whether they are there.
func TestJSONEmptyLayers(t *testing.T) {
	data, err := json.Marshal(&annotate.Document{Schema: annotate.Schema})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":"dateline/1","text":"","paragraphs":[],"sentences":[],"tokens":[],"mentions":[],"entities":[],"quotes":[],"times":[],"events":[]}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

func TestJSONInnerLists(t *testing.T) {
	doc := full(t)
	doc.Events[0].Participants = nil
	doc.Entities = append(doc.Entities, annotate.Entity{ID: "e3", Kind: annotate.Org, Name: "Unmentioned"})
	data, err := json.Marshal(doc)
	if err != nil || strings.Count(string(data), `"participants":[]`) != 1 || strings.Count(string(data), `"mentions":[]`) != 1 {
		t.Errorf("%v: %s", err, data)
	}
	if doc.Events[0].Participants != nil || doc.Entities[2].Mentions != nil {
		t.Error("the Document was changed")
	}
}

func TestJSONNames(t *testing.T) {
	data, _ := json.Marshal(full(t))
	for _, want := range []string{
		`"mentions":[{"id":"m1","start":0,"end":8,"kind":"PERSON","form":"name","entity":"e1","confidence":1`,
		`"cue":{"start":9,"end":13}`,
		`"speaker":{"start":0,"end":8,"entity":"e1","name":"Zoë Lee","how":"named"}`,
		`"interval":{"from":"2026-01-26","until":"2026-01-27","grain":"day"}`,
		`"reported_by":"q1"`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in %s", want, data)
		}
	}
}

func TestUnmarshalErrors(t *testing.T) {
	for _, test := range []struct{ name, json, fault string }{
		{"schema", `{"schema":"dateline/2","text":"a"}`, `schema: byte 0: want "dateline/1", have "dateline/2"`},
		{"no schema", `{"text":"a"}`, `have ""`},
		{"invalid layer", `{"schema":"dateline/1","text":"a","times":[{"id":"t1","start":0,"end":9,"type":"DATE","value":"2026"}]}`, "times[0]: span [0, 9) is empty or outside the text of 1 bytes"},
		{"wrong type", `{"schema":"dateline/1","text":1}`, "text"},
	} {
		doc := annotate.Document{Article: annotate.Article{Text: "untouched"}}
		err := json.Unmarshal([]byte(test.json), &doc)
		if err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want %s", test.name, err, test.fault)
		}
		if doc.Text != "untouched" {
			t.Errorf("%s: the Document was changed", test.name)
		}
	}
	var input *annotate.InputError
	if err := json.Unmarshal([]byte(`{"schema":"x"}`), new(annotate.Document)); !errors.As(err, &input) || input.Field != "schema" {
		t.Errorf("no *InputError: %v", err)
	}
}

// A Document written without tokens, or by a newer version with more fields, is read.
func TestUnmarshalLenient(t *testing.T) {
	var doc annotate.Document
	err := json.Unmarshal([]byte(`{"schema":"dateline/1","text":"He left.","tokens":[],"mood":"calm","mentions":null}`), &doc)
	if err != nil || len(doc.Tokens) != 3 || doc.Mentions == nil {
		t.Errorf("%v, %d tokens, mentions %v", err, len(doc.Tokens), doc.Mentions)
	}
}

// JSON of version 1 must decode for ever.
func TestOldJSON(t *testing.T) {
	files, _ := filepath.Glob("testdata/v1/*.json")
	if len(files) == 0 {
		t.Fatal("testdata/v1 is empty")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var doc annotate.Document
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for name, n := range map[string]int{"mentions": len(doc.Mentions), "quotes": len(doc.Quotes), "times": len(doc.Times), "events": len(doc.Events)} {
			if n == 0 {
				t.Errorf("%s: no %s", file, name)
			}
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	data, _ := json.Marshal(full(f))
	f.Add(data)
	f.Add([]byte(`{"schema":"dateline/1","text":"“a” b\n\nc"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var doc annotate.Document
		if json.Unmarshal(data, &doc) != nil {
			return
		}
		if err := doc.Validate(); err != nil {
			t.Fatalf("decoded, but %v", err)
		}
		once, err := json.Marshal(&doc)
		if err != nil {
			t.Fatal(err)
		}
		var back annotate.Document
		if err := json.Unmarshal(once, &back); err != nil {
			t.Fatalf("written, but %v", err)
		}
		twice, _ := json.Marshal(&back)
		if string(once) != string(twice) {
			t.Fatalf("once %s\ntwice %s", once, twice)
		}
	})
}
