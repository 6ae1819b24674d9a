package main

// What comes out of each format that goes in.

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/export"
)

var read = map[string]annotate.Article{
	"pier-1": {Title: "Ferry pier to open on Friday", URL: "https://harbour.example/pier", Publisher: "Harbour & Sea News", Language: "en",
		Published: "2026-03-11T23:30:00-05:00", // a day later in UTC
		Text: "The new ferry pier in Batumi will open on Friday, harbour master Nino Beridze said on Wednesday.\n\n" +
			"“We are ready.\n\n“The sea is not,” she\u00a0added."},
	"https://harbour.example/tug": {Title: "Tug sinks", URL: "https://harbour.example/tug", Publisher: "Harbour & Sea News", Language: "en",
		Published: "2026-03-12T08:00:00+04:00", Text: "A tug sank off Poti on Thursday. Nobody was hurt, the coast guard said."},
	"tag:hills.example,2026:snow": {Title: "Snow closes pass", URL: "https://hills.example/snow", Publisher: "Hill Country Post", Language: "en",
		Published: "2026-03-12T09:30:00+01:00", Text: "Snow closed the pass on Tuesday.\n\n“It will open in May,” Mayor Jiří Dvořák told Radio Hora."},
	"p1": {Title: "Mill sold", URL: "https://plain.example/p1", Publisher: "Plain Times",
		Published: "2026-03-10T18:00:00+02:00", Text: "The old mill was sold on Monday.\n\n“A good price,” its owner, Ann Lee, said."},
	"https://wire.example/n1": {Title: "Bridge repaired", URL: "https://wire.example/n1", Publisher: "Wire Example", Language: "en",
		Published: "2026-03-12T07:15:00Z", Text: "Workers repaired the bridge in Kutaisi on Wednesday.\n\nIt had been shut since 2024 — for 😀 months."},
	"urn:wire.example:n3": {Title: "Council votes on Monday", Publisher: "Wire Example",
		Published: "2026-03-12T07:15:00+04:00", Text: "The council of Gori will vote on Monday.\n\nMayor Zaza Lomidze said he would abstain."},
	"market-7": {Title: "Prices & wages rise in Münster", Publisher: "Market Gazette", Language: "en",
		Published: "2026-03-12T09:30:00+01:00", Text: "Prices in Münster rose on Wednesday, Ann Lee of the chamber of trade said.\n\n“Wages rose too,” she said."},
}

func TestArticles(t *testing.T) {
	var out, faults bytes.Buffer
	if status := run([]string{"-articles", "testdata"}, &out, &faults); status != 0 || faults.Len() > 0 {
		t.Fatalf("status %d, %s", status, &faults)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(read) {
		t.Errorf("%d articles, want %d", len(lines), len(read))
	}
	for _, line := range lines {
		var got annotate.Article
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		want := read[got.ID]
		want.ID = got.ID
		if got != want {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	}
}

// The evening of 11 March in New York is the Wednesday of the text.
func TestDocuments(t *testing.T) {
	var out, faults bytes.Buffer
	if status := run([]string{filepath.Join("testdata", "harbour.rss")}, &out, &faults); status != 0 || faults.Len() > 0 {
		t.Fatalf("status %d, %s", status, &faults)
	}
	decoder := json.NewDecoder(&out)
	var doc annotate.Document // decoding validates
	if err := decoder.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Times) != 2 || doc.Times[0].Value != "2026-03-13" || doc.Times[1].Value != "2026-03-11" {
		t.Errorf("times %+v, want Friday 13 March and Wednesday 11 March", doc.Times)
	}
	if len(doc.Quotes) == 0 || doc.Quotes[0].Speaker == nil || doc.Quotes[0].Speaker.Name != "Nino Beridze" {
		t.Errorf("quotes %+v, want the first to be Nino Beridze's", doc.Quotes)
	}
	if err := decoder.Decode(&doc); err != nil || decoder.More() {
		t.Errorf("want two documents: %v", err)
	}
}

// Bad files are told and the others go on.
func TestFaults(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.json": `{"uri": 7}`, "b.json": `{"title": "x"}`, "c.json": `{"uri": "urn:a:b"}`, "d.xml": "<nitf", "e.xml": "<html></html>",
		"f.xml": "plain", "g.nitf": "<nitf/>", "h.rss": "<rss><channel><item>", "i.json": `{"uri": "urn:a:c", "body_text": "Ann Lee left."}`,
		"j.xml": "", "k.json": "{",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, faults bytes.Buffer
	if status := run([]string{"-articles", dir, filepath.Join(dir, "missing")}, &out, &faults); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	if got := strings.Count(faults.String(), "\n"); got != 11 {
		t.Errorf("%d lines of faults, want 11: ten files and a missing one\n%s", got, &faults)
	}
	if out.String() != `{"id":"urn:a:c","text":"Ann Lee left."}`+"\n" {
		t.Errorf("got %s", &out)
	}
	if status := run(nil, &out, &faults); status != 2 {
		t.Errorf("without inputs the status is %d, want 2", status)
	}
}

// What dateline exports as ninjs, feed reads back.
func TestNinjsReturns(t *testing.T) {
	want := annotate.Article{ID: "https://news.example/a", Title: "A", URL: "https://news.example/a", Publisher: "Example", Language: "en",
		Published: "2026-03-12T09:30:00+01:00", Text: "😀 Zoe\u0301 <Lee> & שלום\n\n“It is over.”"}
	doc, err := annotate.NewDocument(want)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := export.Ninjs(&out, doc); err != nil {
		t.Fatal(err)
	}
	got, err := parse(out.Bytes())
	if err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, %v\nwant %+v", got, err, want)
	}
}

func TestPlainText(t *testing.T) {
	for _, test := range []struct{ markup, want, why string }{
		{"", "", "nothing"},
		{"  a\n\nb ", "a\n\nb", "plain text stays"},
		{"<p>a</p><p>b</p>", "a\n\nb", "paragraphs"},
		{"a<br>b<br/><br />c", "a\nb\n\nc", "two line breaks are a paragraph"},
		{"<p> a  <b>b</b>\n c</p>\n", "a b c", "white space collapses"},
		{"a<b>b</b>c", "abc", "inline elements part nothing"},
		{"<div>a<p>b<p>c", "a\n\nb\n\nc", "end tags may be missing"},
		{"a<script>x<p></script>b<style>y</style>", "ab", "scripts and styles"},
		{"<figure><figcaption>x</figcaption></figure>a", "a", "pictures"},
		{"a &amp;amp; b &lt;c&gt;", "a &amp; b <c>", "entities, once"},
		{"a&nbsp;b", "a\u00a0b", "a blank that does not break is one"},
		{"</table>a", "a", "an end without a beginning"},
	} {
		if got := plainText(test.markup); got != test.want {
			t.Errorf("%s: %q is %q, want %q", test.why, test.markup, got, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, err := parse(data)
		if err != nil && len(articles) > 0 {
			t.Error("articles and an error")
		}
		for _, a := range articles {
			input := (*annotate.InputError)(nil)
			if _, err := annotate.NewDocument(a); errors.As(err, &input) && input.Field == "published" {
				t.Errorf("published %q", a.Published)
			}
		}
	})
}
