package main

// Dates, bylines, character sets and paragraphs, each by itself.

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
)

func TestPublishedDate(t *testing.T) {
	for _, test := range []struct{ written, want string }{
		{"2026-03-12T08:30:00.000Z", "2026-03-12T08:30:00Z"},
		{"2026-03-12T08:30:00-0500", "2026-03-12T08:30:00-05:00"},
		{"2026-03-12T08:30+01:00", "2026-03-12T08:30:00+01:00"},
		{"Thu, 12 Mar 2026 08:30:00 +0100", "2026-03-12T08:30:00+01:00"},
		{" 2026-03-12 ", "2026-03-12"},
		{"2026-03-12T23:30:00", "2026-03-12"}, // a clock without a zone
		{"20260312", "2026-03-12"},
		{"March 12, 2026", "2026-03-12"},
		{"12 March 2026", "2026-03-12"},
		{"yesterday", ""},
		{"12/03/2026", ""}, // March or December
		{"2026-13-12", ""},
		{"", ""},
	} {
		if got, ok := publishedDate(test.written); got != test.want || ok != (test.want != "") {
			t.Errorf("%q: %q, want %q", test.written, got, test.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	for _, test := range []struct {
		byline string
		want   []string
	}{
		{"By Ann Lee, Bo Ek and Cy Fry", []string{"Ann Lee", "Bo Ek", "Cy Fry"}},
		{"by Ann Lee and Ann Lee", []string{"Ann Lee"}},
		{"Byron Andrews", []string{"Byron Andrews"}},
		{"https://news.example/profile/ann", nil},
		{"", nil},
	} {
		if diff := cmp.Diff(test.want, authors(test.byline)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.byline, diff)
		}
	}
}

func TestCharset(t *testing.T) {
	japan, _ := japanese.ShiftJIS.NewEncoder().String("<meta charset=shift_jis><p>日本")
	bare, _ := charmap.Windows1252.NewEncoder().String("<p>“café”")
	far := strings.Repeat(" ", 2000)
	for _, test := range []struct{ name, source, charset, text string }{
		{"declared", japan, "shift_jis", "日本"},
		{"nothing said, not UTF-8", bare, "windows-1252", "“café”"},
		{"nothing said, UTF-8", "<p>“café”", "utf-8", "“café”"},
		{"UTF-8 after a long ASCII head", far + "<p>“café”", "utf-8", "“café”"},
		{"declared late", far + "<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xcc\xe8\xf0", "windows-1251", "Мир"},
		{"says UTF-8 and is not", "<meta charset=utf-8><p>caf\xe9", "utf-8", "caf\uFFFD"},
		{"unknown label", far + "<meta charset=klingon><p>\x93hi\x94", "windows-1252", "“hi”"},
	} {
		tree, charset, err := parse([]byte(test.source))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(textOf(tree)); charset != test.charset || got != test.text {
			t.Errorf("%s: %s %q, want %s %q", test.name, charset, got, test.charset, test.text)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for _, test := range []struct {
		name, source string
		want         []string
	}{
		{"white space is one space", "<p>one \n two&nbsp;<b> three</b></p>", []string{"one two three"}},
		{"inline elements join", "<p><span>T</span>he <i>end</i>.</p>", []string{"The end."}},
		{"br breaks the line, two the paragraph", "<p>a<br>b<br> <br>c</p>", []string{"a\nb", "c"}},
		{"text between blocks", "<div>a<p>b</p>c</div>", []string{"a", "b", "c"}},
		{"q has marks", "<p>He said <q>no</q>.</p>", []string{"He said “no”."}},
		{"hyphens that do not show", "<p>re\u00ADbuild\u200Bing</p>", []string{"rebuilding"}},
		{"captions and forms stay out", "<p>a</p><figure><figcaption>b</figcaption></figure><form>c</form>", []string{"a"}},
	} {
		tree, err := html.Parse(strings.NewReader(test.source))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, paragraphs(tree)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestWithoutFurniture(t *testing.T) {
	for _, test := range []struct {
		name   string
		found  []string
		text   []string
		byline string
	}{
		{"menu, title, byline, date", []string{"Home", "A title", "By Ann Lee", "12 March", "It rained."}, []string{"It rained."}, "By Ann Lee"},
		{"a heading inside stays", []string{"It rained.", "Later", "It “snowed.”"}, []string{"It rained.", "Later", "It “snowed.”"}, ""},
		{"a label goes", []string{"It rained.", "Advertisement", "It snowed."}, []string{"It rained.", "It snowed."}, ""},
		{"no sentence, no text", []string{"Home", "World"}, nil, ""},
	} {
		text, byline := withoutFurniture(test.found)
		if diff := cmp.Diff(test.text, text); diff != "" || byline != test.byline {
			t.Errorf("%s: byline %q (-want +got):\n%s", test.name, byline, diff)
		}
	}
}
