package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// outcome is what a run leaves behind.
type outcome struct {
	status         int
	stdout, stderr string
}

func runWith(stdin string, args ...string) outcome {
	var out, err bytes.Buffer
	status := run(args, strings.NewReader(stdin), &out, &err)
	return outcome{status, out.String(), err.String()}
}

// write makes a file of the test and gives its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRunSample(t *testing.T) {
	for _, f := range formats {
		got := runWith("", "-format", f.name)
		if got.status != 0 || got.stderr != "" {
			t.Errorf("-format %s: status %d, stderr %q", f.name, got.status, got.stderr)
		}
		if again := runWith("", "-format", f.name); again != got {
			t.Errorf("-format %s: a second run wrote something else", f.name)
		}
	}
}

// The sample is there to show what dateline does. Each line is one such thing.
func TestSampleShows(t *testing.T) {
	report := runWith("").stdout
	for _, test := range []struct{ want, why string }{
		{"\n    Ilinca Dobre, Romanian Transport Minister (also Dobre) ×", "a role and an alias"},
		{"\n    Black Sea Ferry Authority (also BSFA) ×", "an acronym in brackets"},
		{"\n  Sorin Pavel, via Raluca Enache\n    “The helicopter will fly", "a relay"},
		{"\n  Demet Aksoy, via Sahil Post\n    Ankara “will open", "a relay that stands before the speaker, and speech of which a part is quoted"},
		{"… “But I never blamed the sea", "a quotation that goes on in the next paragraph"},
		{"\n  Maria Ionescu\n    “We have waited 11 years", "a pronoun that speaks"},
		{"\n  Zaza Lomidze, to Radio Batumi\n", "somebody who is told"},
		{"\n  11 March 2026         Romanian Transport Minister Ilinca Dobre signed", "a weekday, resolved"},
		{"\n  November 2025         Last November", "a relative month, resolved"},
	} {
		if !strings.Contains(report, test.want) {
			t.Errorf("%s: report lacks %q", test.why, test.want)
		}
	}
}

func TestRunKeepsTextOfFiles(t *testing.T) {
	text := "\ufeff  Minister quits\r\n\r\nShe said <so>. \n\n"
	path := write(t, "a.txt", text)
	got := runWith("", "-format", "json", "-date", "2026-01-26", path)
	var doc annotate.Document
	if err := json.Unmarshal([]byte(got.stdout), &doc); err != nil {
		t.Fatalf("%v in %q", err, got.stdout)
	}
	want := annotate.Article{ID: path, Published: "2026-01-26", Text: text}
	if doc.Article != want {
		t.Errorf("article %+v, want %+v", doc.Article, want)
	}
	if !strings.Contains(got.stdout, "<so>") {
		t.Error("JSON escapes what only HTML needs escaped")
	}
}

func TestRunDateIsForArticlesWithoutOne(t *testing.T) {
	got := runWith(`{"text":"A.","published":"2020-02-29"}`+"\n"+`{"text":"B."}`, "-format", "jsonl", "-date", "2026-01-26", "-")
	lines := strings.Split(got.stdout, "\n")
	for i, want := range []string{`"published":"2020-02-29"`, `"published":"2026-01-26"`} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d: %s lacks %s", i+1, lines[i], want)
		}
	}
}

// What cannot be read is told, each on one line; everything else is written, in the order of the inputs.
func TestRunLosesNothing(t *testing.T) {
	first := write(t, "first.txt", "Good.")
	lines := write(t, "lines.JSONL", `{"id":"l1","text":"One."}
{"id":"l2","text":
{"id":"l3","text":"Three`+"\xff"+` and more."}
{"id":"l4","text":"Four.","published":"yesterday"}
`)
	cut := write(t, "cut.txt", "Half\xe9 lost.")
	missing := filepath.Join(t.TempDir(), "missing.txt")
	got := runWith("", "-format", "jsonl", first, missing, lines, cut)
	if got.status != 1 {
		t.Errorf("status %d, want 1", got.status)
	}
	var texts []string
	for line := range strings.Lines(got.stdout) {
		var doc annotate.Document
		if err := json.Unmarshal([]byte(line), &doc); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, filepath.Base(doc.ID)+" "+doc.Text)
	}
	if got, want := strings.Join(texts, "|"), "first.txt Good.|l1 One.|l3 Three|l4 Four.|cut.txt Half"; got != want {
		t.Errorf("written %q, want %q", got, want)
	}
	for _, want := range []string{
		"newsdesk: " + missing + ": no such file or directory\n",
		"newsdesk: " + lines + ":2: not JSON: byte 18: unexpected end of JSON input\n",
		"newsdesk: l3: text: byte 5: not UTF-8\n",
		`newsdesk: l4: published: byte 0: want 2006-01-02 or RFC 3339, have "yesterday"` + "\n",
		"newsdesk: " + cut + ": text: byte 4: not UTF-8\n",
	} {
		if !strings.Contains(got.stderr, want) {
			t.Errorf("stderr lacks %q:\n%s", want, got.stderr)
		}
	}
	if n := strings.Count(got.stderr, "\n"); n != 5 {
		t.Errorf("%d lines on stderr, want 5:\n%s", n, got.stderr)
	}
}

func TestRunKeepsOrderOfMany(t *testing.T) {
	const many = 500
	var input strings.Builder
	for i := range many {
		fmt.Fprintf(&input, `{"id":"%d","text":"%s"}`+"\n", i, strings.Repeat("Nothing new. ", i*7919%97))
	}
	got := runWith(input.String(), "-format", "jsonl", "-")
	if got.status != 0 || got.stderr != "" {
		t.Fatalf("status %d, stderr %q", got.status, got.stderr)
	}
	i := 0
	for line := range strings.Lines(got.stdout) {
		if !strings.Contains(line, fmt.Sprintf(`"id":"%d"`, i)) {
			t.Fatalf("line %d is %.60s", i+1, line)
		}
		i++
	}
	if i != many {
		t.Errorf("%d lines, want %d", i, many)
	}
}

func TestRunJSONShape(t *testing.T) {
	const good, bad = `{"id":"g","text":"A."}` + "\n", `{"id":` + "\n"
	for _, test := range []struct {
		name, input string
		want        string // object, nothing, or the length of an array
		why         string
	}{
		{"one", good, "object", "one article is one object"},
		{"two", good + good, "2", "several are an array"},
		{"three", good + good + good, "3", "none is held back at the end"},
		{"one of two", good + bad, "1", "the shape follows what was given, not what could be read"},
		{"none of one", bad, "nothing", "one article that cannot be read is no object"},
		{"none of two", bad + bad, "0", "several that cannot be read are an empty array"},
	} {
		out := runWith(test.input, "-format", "json", "-").stdout
		var object annotate.Document
		var array []annotate.Document
		got := "neither"
		switch {
		case out == "":
			got = "nothing"
		case json.Unmarshal([]byte(out), &object) == nil:
			got = "object"
		case json.Unmarshal([]byte(out), &array) == nil:
			got = fmt.Sprint(len(array))
		}
		if got != test.want {
			t.Errorf("%s (%s): %s, want %s: %s", test.name, test.why, got, test.want, out)
		}
	}
}

func TestRunWritesFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	got := runWith("", "-format", "html", "-o", path)
	page, err := os.ReadFile(path)
	if got != (outcome{}) || err != nil {
		t.Fatalf("%+v, %v", got, err)
	}
	if !bytes.HasPrefix(page, []byte("<!DOCTYPE html>")) || !bytes.HasSuffix(page, []byte("</html>\n")) {
		t.Errorf("no whole page: %.80s", page)
	}
}

func TestRunDoesNotOverwriteInput(t *testing.T) {
	path := write(t, "a.txt", "Precious.")
	got := runWith("", "-o", path, path)
	text, err := os.ReadFile(path)
	if got.status != 2 || !strings.Contains(got.stderr, path) || err != nil || string(text) != "Precious." {
		t.Errorf("%+v; the input now reads %q, %v", got, text, err)
	}
}

func TestRunTimelineMergesArticles(t *testing.T) {
	got := runWith(`{"id":"a","text":"A."}`+"\n"+`{"id":"b","text":"B."}`, "-format", "timeline", "-")
	var story annotate.Timeline
	if err := json.Unmarshal([]byte(got.stdout), &story); err != nil || story.Entries == nil {
		t.Errorf("no timeline: %q, %v", got.stdout, err)
	}
}

func TestRunRefusesWrongUse(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
		want   string
		why    string
	}{
		{[]string{"-format", "xml"}, 2, `"xml"`, "there is no such format"},
		{[]string{"-date", "26 January"}, 2, "want 2006-01-02 or RFC 3339", "a date in no form that an Article takes"},
		{[]string{"-colour"}, 2, "-colour", "there is no such flag"},
		{[]string{"-help"}, 0, "usage: newsdesk", "help was asked for"},
		{[]string{"-o", "no/such/folder/x"}, 1, "no/such/folder/x", "a file that cannot be made"},
	} {
		got := runWith("", test.args...)
		if got.status != test.status || !strings.Contains(got.stderr, test.want) || got.stdout != "" {
			t.Errorf("%q (%s): %+v, want status %d and stderr with %q", test.args, test.why, got, test.status, test.want)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestRunReportsFailedWriting(t *testing.T) {
	for _, f := range formats {
		var stderr bytes.Buffer
		if status := run([]string{"-format", f.name}, nil, fullDisk{}, &stderr); status != 1 || stderr.Len() == 0 {
			t.Errorf("-format %s: status %d, stderr %q", f.name, status, stderr.String())
		}
	}
}
