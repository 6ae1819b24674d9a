package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dateline-news/dateline/annotate"
)

// read tells what readLines or readStream yields, one string an article: "id|title|text" or "! error".
func read(articles func(func(annotate.Article, error) bool)) []string {
	var told []string
	for a, err := range articles {
		if err != nil {
			told = append(told, "! "+err.Error())
		} else {
			told = append(told, a.ID+"|"+a.Title+"|"+a.Text)
		}
	}
	return told
}

var lines = []struct {
	name, input string
	want        []string
	why         string
}{
	{"article", `{"id":"x","title":"T","text":"Hello."}`, []string{"x|T|Hello."}, "the plain case, without a line feed at the end"},
	{"unknown", `{"id":"x","author":"Ann","tags":[1,{}],"text":"A."}`, []string{"x||A."}, "fields that an Article has not are ignored"},
	{"unnamed", "{\"text\":\"A.\"}\n\n{\"text\":\"B.\"}\n", []string{"f:1||A.", "f:3||B."}, "an article without id is named after its line, empty lines count"},
	{"windows", "{\"text\":\"A.\"}\r\n \t\r\n{\"text\":\"B.\"}\r\n", []string{"f:1||A.", "f:3||B."}, "lines may end in CR LF"},
	{"mark", "\ufeff{\"text\":\"A.\"}\n", []string{"f:1||A."}, "a byte order mark is no article"},
	{"broken", "{\"text\":\"A\n{\"text\":\"B.\"}\n", []string{"! f:1: not JSON: byte 10: unexpected end of JSON input", "f:2||B."}, "one broken line does not end the reading"},
	{"two", `{"text":"A."}{"text":"B."}`, []string{"! f:1: not JSON: byte 14: invalid character '{' after top-level value"}, "a second value on a line is not dropped in silence"},
	{"array", `["A."]`, []string{"! f:1: want an object, have array"}, "JSON, but no article"},
	{"null", `null`, []string{`! f:1: no "text"`}, "JSON, but no article"},
	{"textless", `{"id":"x","body":"A."}`, []string{`! f:1: no "text"`}, "an article whose text has another name is not an empty one"},
	{"empty", `{"id":"x","text":""}`, []string{"x||"}, "an empty text is a text"},
	{"number", `{"id":7,"text":"A."}`, []string{`! f:1: "id": want a string, have number`}, "a field of the wrong type says which and why"},
	{"list", `{"text":["A."]}`, []string{`! f:1: "text": want a string, have array`}, "a text of the wrong type, too"},
	{"bytes", "{\"text\":\"caf\xe9 \xff.\"}", []string{"f:1||caf\xe9"}, "a byte that is not UTF-8 stays, for NewDocument to see, and ends the text"},
	{"replacement", `{"text":"\ufffd` + "\ufffd" + `."}`, []string{"f:1||\ufffd\ufffd."}, "U+FFFD itself is UTF-8"},
	{"escapes", `{"text":"a\"b\\\n\u00e9\ud83d\ude00"}`, []string{"f:1||a\"b\\\né😀"}, "escapes are read"},
	{"nothing", "\n \n", nil, "no article at all"},
}

func TestReadLines(t *testing.T) {
	for _, test := range lines {
		got := read(readLines("f", strings.NewReader(test.input)))
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s (%s): got %q, want %q", test.name, test.why, got, test.want)
		}
	}
}

func TestReadLinesOfAnyLength(t *testing.T) {
	long := strings.Repeat("word ", 1<<20)
	line, err := json.Marshal(annotate.Article{ID: "long", Text: long})
	if err != nil {
		t.Fatal(err)
	}
	input := string(line) + "\n" + `{"id":"next","text":"B."}`
	got := read(readLines("f", strings.NewReader(input)))
	if len(got) != 2 || got[0] != "long||"+long || got[1] != "next||B." {
		t.Errorf("%d articles, or not those that were written", len(got))
	}
}

func TestReadLinesEndsAtBrokenReader(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("{\"text\":\"A.\"}\n{\"te"), iotest.ErrReader(errors.New("disk on fire")))
	got := read(readLines("f", broken))
	want := []string{"f:1||A.", "! f:2: disk on fire"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadStream(t *testing.T) {
	for _, test := range []struct{ name, input, want, why string }{
		{"text", "Minister quits\n\nShe said so.\n", "stdin||Minister quits\n\nShe said so.\n", "plain text is one article, unchanged"},
		{"spaces", "  \n\tIt rained.", "stdin||  \n\tIt rained.", "white space before the text is text"},
		{"lines", "\n {\"text\":\"A.\"}", "stdin:2||A.", "a brace begins JSON lines"},
		{"empty", "", "stdin||", "nothing is an empty article"},
		{"blank", strings.Repeat(" ", 10000) + "{", "stdin||" + strings.Repeat(" ", 10000) + "{", "text after more white space than is looked at"},
		{"bytes", "A\xff", "stdin||A\xff", "bytes stay for NewDocument to see"},
	} {
		if got := strings.Join(read(readStream("stdin", strings.NewReader(test.input))), "\n"); got != test.want {
			t.Errorf("%s (%s): got %q, want %q", test.name, test.why, got, test.want)
		}
	}
}

// Every line that is not blank is one article or one error, and an article that stands behind any line is read.
func FuzzArticles(f *testing.F) {
	for _, test := range lines {
		f.Add([]byte(test.input))
	}
	last := annotate.Article{ID: "last", Title: "T", Published: "2026-01-26", Text: "“Yes,” she said."}
	line, err := json.Marshal(last)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		want := 1
		for _, line := range bytes.Split(bytes.TrimPrefix(input, []byte("\ufeff")), []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				want++
			}
		}
		got := 0
		var a annotate.Article
		for article, err := range readLines("f", bytes.NewReader(append(append(input, '\n'), line...))) {
			got++
			a = article
			if err != nil {
				if text := err.Error(); !strings.HasPrefix(text, "f:") || strings.Contains(text, "\n") {
					t.Errorf("error %q does not name its line, or is no line", text)
				}
				continue
			}
			if article.ID == "" {
				t.Error("an article without id")
			}
			doc, _ := annotate.NewDocument(article)
			if err := doc.Validate(); err != nil {
				t.Error(err)
			}
		}
		if got != want {
			t.Errorf("%d articles and errors, want %d", got, want)
		}
		if a != last {
			t.Errorf("the last article reads %+v", a)
		}
	})
}
