package html_test

// What a browser makes of the page.

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// chromiumArgs run it without a window, a profile or a network.
var chromiumArgs = []string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	"--disable-background-networking", "--disable-component-update", "--disable-sync"}

func TestChromiumReadsTheArticle(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	if testing.Short() {
		t.Skip("a browser takes seconds to start")
	}
	docs := []*annotate.Document{document(t, relayed)}
	for _, test := range odd {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(render(t, docs...)), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args := append(chromiumArgs, "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file)
	dom, err := exec.CommandContext(ctx, chromium, args...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	texts := articleTexts(string(dom))
	if len(texts) != len(docs) {
		t.Fatalf("%d article elements, want %d", len(texts), len(docs))
	}
	for i, doc := range docs {
		if texts[i] != doc.Text {
			t.Errorf("article %d reads %q, want %q", i+1, texts[i], doc.Text)
		}
	}
}
