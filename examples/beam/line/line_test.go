package line

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func TestAnnotate(t *testing.T) {
	for _, test := range []struct {
		name, raw, field, reason string
		offset                   int
	}{
		{"good", `{"id":"a","text":"It rained."}`, "", "", 0},
		{"not JSON", `{"id":"a","text":}`, "", "invalid character", 18},
		{"cut off", `{"id":"a","te`, "", "unexpected end", 13},
		{"no object", `["a"]`, "", "cannot unmarshal", 0},
		{"text is a number", `{"id":"a","text":7}`, "", "cannot unmarshal", 0},
		{"no id", `{"text":"It rained."}`, "id", "empty", 0},
		{"no text", `{"id":"a"}`, "text", "empty", 0},
		{"not UTF-8", "{\"id\":\"a\",\"text\":\"caf\xe9\"}", "", "not UTF-8", 21},
		{"no such day", `{"id":"a","published":"2026-02-30","text":"It rained."}`, "published", "want", 0},
		{"too long", `{"id":"a","text":"` + strings.Repeat("x", Longest+1) + `"}`, "text", "over the limit", Longest},
	} {
		doc, letter, err := Annotate(t.Context(), []byte(test.raw))
		if err != nil {
			t.Fatal(err)
		}
		if test.reason == "" {
			if doc == nil || letter != nil {
				t.Errorf("%s: letter %+v", test.name, letter)
			}
			continue
		}
		if doc != nil || letter == nil {
			t.Errorf("%s: a Document, want a letter", test.name)
			continue
		}
		if letter.Field != test.field || !strings.Contains(letter.Reason, test.reason) || letter.Offset != test.offset {
			t.Errorf("%s: field %q, offset %d, reason %q; want %q, %d, %q", test.name, letter.Field, letter.Offset, letter.Reason, test.field, test.offset, test.reason)
		}
		var back Letter
		if packed, err := json.Marshal(letter); err != nil || json.Unmarshal(packed, &back) != nil || string(back.Raw) != test.raw {
			t.Errorf("%s: the line does not come back", test.name)
		}
	}
}

// A worker that is being stopped must not bury the article it has in hand.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	doc, letter, err := Annotate(ctx, []byte(`{"id":"a","text":"It rained."}`))
	if doc != nil || letter != nil || err == nil {
		t.Errorf("%v, %v, %v; want an error alone", doc, letter, err)
	}
}
