package main

import (
	"context"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// invention is the page of the embedded articles.
func invention(tb testing.TB) string {
	tb.Helper()
	var out strings.Builder
	if err := write(tb.Context(), &out, invented); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

// all gives the first group of every match.
func all(pattern, page string) (found []string) {
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(page, -1) {
		found = append(found, html.UnescapeString(match[1]))
	}
	return found
}

func TestPage(t *testing.T) {
	page := invention(t)
	articles, err := read(invented)
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 20 {
		t.Errorf("%d articles, want twenty", len(articles))
	}
	if strings.Contains(page, "<script") || regexp.MustCompile(`(src|href)="[^#]`).MatchString(page) {
		t.Error("the page has a script or loads something")
	}
	entries := all(`(<details)`, page)
	if len(entries) < 30 {
		t.Errorf("%d entries of twenty articles, want at least 30", len(entries))
	}
	if told := all(`(<div id="e\d+" class="tellings">\s*<article>)`, page); len(told) != len(entries) {
		t.Errorf("%d of %d entries open a source", len(told), len(entries))
	}
	ids := strings.Join(all(`id="(e\d+)"`, page), " ") + " "
	for _, target := range all(`href="#([^"]*)"`, page) {
		if !strings.Contains(ids, target+" ") {
			t.Errorf("the drawing leads to %s, which is not there", target)
		}
	}
	texts := ""
	for _, a := range articles {
		texts += a.Text + "\n"
	}
	quotes := all(`(?s)<blockquote><p>(.*?)</p>`, page)
	for _, quote := range quotes {
		for _, piece := range strings.Split(quote, " … ") {
			if !strings.Contains(texts, piece) {
				t.Errorf("%q stands in no article", piece)
			}
		}
	}
	if len(quotes) < 20 {
		t.Errorf("%d quotations, want at least 20", len(quotes))
	}
}

// What an editor would look for in the story of the embedded articles.
func TestStory(t *testing.T) {
	page := invention(t)
	entries := regexp.MustCompile(`(?s)<details.*?</details>`).FindAllString(page, -1)
	for _, test := range []struct {
		name, why, title string
		has              []string
	}{
		{"told by three", "one event, whoever tells it and when", "Borg Salvage refloated the Aurelia on Thursday",
			[]string{"Northern Wire", "Harbour Ledger", "16 April 2026"}},
		{"quoted", "an entry opens what is said beside it", "Slovenia sued Nordkyst Shipping in Koper on Tuesday for 48 million euros",
			[]string{"We did not invite this ship", "Tanja Zorec"}},
		{"contradicted", "two dates stand side by side, each with the other", "A court in Koper released Nikos Vallas on Thursday",
			[]string{"others say 13 March 2026"}},
		{"contradicting", "and the other way round", "A court in Koper released Nikos Vallas on Friday",
			[]string{"others say 12 March 2026"}},
		{"ahead", "what is to come says so", "Ingrid Moe will succeed Erik Solvang on 1 April", []string{"<em>future</em>"}},
	} {
		found := ""
		for _, e := range entries {
			if strings.Contains(e, ">"+test.title) {
				found = html.UnescapeString(e)
			}
		}
		if found == "" {
			t.Errorf("%s (%s): no entry %q", test.name, test.why, test.title)
		}
		for _, want := range test.has {
			if found != "" && !strings.Contains(found, want) {
				t.Errorf("%s (%s): %q does not show %q", test.name, test.why, test.title, want)
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct{ name, lines string }{
		{"no id", `{"text":"He left."}`},
		{"one id twice", `{"id":"a","text":"He left."}` + "\n" + `{"id":"a","text":"She left."}`},
		{"no JSON", `{"id":"a"`},
	} {
		if articles, err := read([]byte(test.lines)); err == nil {
			t.Errorf("%s: read as %v", test.name, articles)
		}
	}
}

// chromiumArgs run it without a window, a profile or a network.
var chromiumArgs = []string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	"--disable-background-networking", "--disable-component-update", "--disable-sync"}

// A click on a dot opens its entry, and no other.
func TestChromiumOpensTheEntry(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	if testing.Short() {
		t.Skip("a browser takes seconds to start")
	}
	page := invention(t)
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	target := all(`<a href="(#e\d+)" class="mark`, page)[5]
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args := append(chromiumArgs, "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file+target)
	dom, err := exec.CommandContext(ctx, chromium, args...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	opened := regexp.MustCompile(`(?s)<details[^>]* open="">.*?</details>`).FindAllString(string(dom), -1)
	if len(opened) != 1 || !strings.Contains(opened[0], `id="`+target[1:]+`"`) {
		t.Errorf("%s opened %d entries: %q", target, len(opened), opened)
	}
	if want, got := len(all(`(<circle)`, page)), len(all(`(<circle)`, string(dom))); got != want {
		t.Errorf("the browser read %d dots, want %d", got, want)
	}
}
