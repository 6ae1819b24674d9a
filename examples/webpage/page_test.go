package main

// Ten pages in the shapes that news sites have. Beside each stands, in NAME.want, what a reader of the page would
// write down.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/google/go-cmp/cmp"
)

var shapes = []struct{ name, why string }{
	{"wire", "one p a paragraph, advertisements and lists of related stories between; full JSON-LD"},
	{"broadcaster", "each paragraph in divs of its own, class names that say nothing; fractions of seconds"},
	{"broadsheet", "meta elements alone, the author also as an address; drop cap, soft hyphens, pull quote, newsletter box"},
	{"wordpress", "JSON-LD as a graph with references; character references; sharing buttons, comments"},
	{"oldtable", "tables and fonts, br br for paragraphs, windows-1252 that calls itself iso-8859-1"},
	{"utf16", "UTF-16 with a byte order mark; a newsletter vendor's meta elements"},
	{"amp", "AMP elements; JSON-LD as a list within CDATA, authors as one string, a zone without a colon"},
	{"microdata", "no JSON-LD and no meta elements; no address"},
	{"saved", "saved by a browser: address in a comment, character set past 1024 bytes; q elements; only a time element"},
	{"live", "a live page: updates as articles of their own, their dates in the JSON-LD"},
}

func TestShapes(t *testing.T) {
	pages, _ := filepath.Glob("testdata/*.html")
	if len(pages) != len(shapes) {
		t.Errorf("%d pages, %d shapes", len(pages), len(shapes))
	}
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			want, err := os.ReadFile("testdata/" + shape.name + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), asNoted(read(t, shape.name))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", shape.why, diff)
			}
		})
	}
}

func read(t *testing.T, name string) *Page {
	t.Helper()
	page, err := openPage("testdata/"+name+".html", nil)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func asNoted(page *Page) string {
	return fmt.Sprintf("title: %s\nbyline: %s\npublished: %s from %s\npublisher: %s\nurl: %s\ncharset: %s\nlanguage: %s\n\n%s\n",
		page.Title, strings.Join(page.Byline, "; "), page.Published, page.PublishedFrom, page.Publisher, page.URL,
		page.Charset, page.Language, page.Text)
}

// A quotation that goes on over a paragraph break needs the break: its first paragraph has no closing mark.
func TestQuotationsOverParagraphs(t *testing.T) {
	for _, test := range []struct{ page, within, speaker string }{
		{"wire", "out of use for a month", "Jon Eide"},
		{"wire", "every loaf of bread", "Jon Eide"},
		{"broadcaster", "Money does not dry a wall", "Pauline Firth"},
		{"broadsheet", "numbered everything in chalk", "Henrik Saar"},
		{"oldtable", "A man can count to eight", "Ramón Ibáñez"},
		{"saved", "I shall have to revise", "Alois Kern"},
	} {
		doc, err := dateline.Annotate(t.Context(), read(t, test.page).Article)
		if err != nil {
			t.Fatal(err)
		}
		if got := speakerOf(doc, test.within); got != test.speaker {
			t.Errorf("%s: %q is said by %q, want %q", test.page, test.within, got, test.speaker)
		}
	}
}

// speakerOf names the speaker of the quotation whose content holds a text.
func speakerOf(doc *annotate.Document, text string) string {
	for _, q := range doc.Quotes {
		for _, piece := range q.Content {
			if strings.Contains(doc.Slice(piece), text) && q.Speaker != nil {
				return q.Speaker.Name
			}
		}
	}
	return ""
}

func TestNoArticle(t *testing.T) {
	for _, test := range []struct{ name, source string }{
		{"empty", ""},
		{"a menu", "<ul><li><a href=/>Home</a></ul>"},
		{"script alone", "<script>document.write('news')</script>"},
		{"too deep", strings.Repeat("<div>", 100_000) + "news"},
		{"too long", strings.Repeat("news ", mostBytes/5+1)},
	} {
		if page, err := ReadPage(strings.NewReader(test.source), test.name, nil); err == nil {
			t.Errorf("%s: article %q, want an error", test.name, page.Text)
		}
	}
}

func TestZone(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Skip("no time zone data")
	}
	for _, test := range []struct{ published, want string }{
		{"2026-03-12T01:30:00Z", "2026-03-11T21:30:00-04:00"},
		{"2026-03-12T01:30:00+01:00", "2026-03-12T01:30:00+01:00"},
		{"2026-03-12", "2026-03-12"},
	} {
		if got := inZone(test.published, newYork); got != test.want {
			t.Errorf("%s: %s, want %s", test.published, got, test.want)
		}
	}
}

func TestFormats(t *testing.T) {
	for _, test := range []struct{ format, want string }{
		{"html", "<h1"},
		{"jsonl", `"schema":"dateline/1"`},
		{"article", `"byline":["MARIT DAHL","Owen Pryce"]`},
	} {
		var out bytes.Buffer
		if err := run(context.Background(), &out, []string{"testdata/wire.html", "testdata/saved.html"}, test.format, ""); err != nil {
			t.Errorf("%s: %v", test.format, err)
		}
		for _, want := range []string{test.want, "Lynx found in organ loft"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: lacks %s", test.format, want)
			}
		}
	}
	if err := run(context.Background(), &bytes.Buffer{}, []string{"testdata/wire.html", "absent.html"}, "html", ""); err == nil {
		t.Error("an absent file is no error")
	}
}
