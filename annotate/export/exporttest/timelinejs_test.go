package exporttest

// TimelineJS3 itself, out of its npm package, draws what TimelineJS writes.

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/export"
)

const timelineJS = "@knight-lab/timelinejs@3.9.11"

const timelinePage = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="package/dist/css/timeline.css">
<div id="timeline" style="width:1000px;height:600px"></div><script src="package/dist/js/timeline.js"></script>
<script>new TL.Timeline("timeline", %s, {language: "en"});</script>`

var (
	drawnHeadline = regexp.MustCompile(`class="tl-headline">([^<]*)<`)
	drawnDate     = regexp.MustCompile(`class="tl-headline-date">(.*?)</h3>`)
	markup        = regexp.MustCompile(`<[^>]*>`)
)

func TestTimelineJSDraws(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes seconds to start")
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	dir := t.TempDir()
	pack := exec.CommandContext(ctx, "npm", "pack", "--silent", timelineJS)
	pack.Dir = dir
	archive, err := pack.Output()
	if err != nil {
		t.Skipf("npm pack %s: %v", timelineJS, err)
	}
	if out, err := exec.CommandContext(ctx, "tar", "-xzf", filepath.Join(dir, string(bytes.TrimSpace(archive))), "-C", dir).CombinedOutput(); err != nil {
		t.Fatalf("tar: %v: %s", err, out)
	}
	timeline := annotate.Timeline{Entries: []annotate.Entry{
		{Interval: &annotate.Interval{From: "-0489-01-01", Until: "-0488-01-01", Grain: annotate.Year}, Title: "Battle"},
		{Interval: &annotate.Interval{From: "0079-08-01", Until: "0079-09-01", Grain: annotate.Month}, Title: "Eruption"},
		{Interval: &annotate.Interval{From: "2025-12-21", Until: "2026-01-01", Grain: annotate.Day}, Title: "R&D <b>talks</b> 😀 שלום Zoe\u0301"},
		{Interval: &annotate.Interval{From: "2026-01-26T14:00:00", Until: "2026-01-26T15:00:00", Grain: annotate.Hour}, Title: "Call", Sources: []string{"Example News"}},
		{Title: "Some day"}, // has no place on it
	}}
	var data bytes.Buffer
	if err := export.TimelineJS(&data, timeline); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(dir, "page.html")
	if err := os.WriteFile(page, fmt.Appendf(nil, timelinePage, data.Bytes()), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--allow-file-access-from-files", "--user-data-dir=" + filepath.Join(dir, "profile"), "--virtual-time-budget=8000"}
	if picture := os.Getenv("TIMELINEJS_PNG"); picture != "" {
		args = append(args, "--window-size=1040,660", "--screenshot="+picture)
	}
	dom, err := exec.CommandContext(ctx, chromium, append(args, "--dump-dom", "file://"+page)...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	want := []string{"Battle", "Eruption", "R&D <b>talks</b> 😀 שלום Zoe\u0301", "Call"}
	dates := []string{"490 BCE", "August 79", "December 21, 2025 — December 31, 2025", "2:00 PM January 26, 2026"}
	found := drawn(drawnHeadline, dom)
	if !slices.Equal(found, want) {
		t.Errorf("headlines %q, want %q", found, want)
	}
	if found := drawn(drawnDate, dom); !slices.Equal(found, dates) {
		t.Errorf("dates %q, want %q", found, dates)
	}
}

// drawn lists the texts of elements.
func drawn(element *regexp.Regexp, dom []byte) []string {
	var texts []string
	for _, m := range element.FindAllSubmatch(dom, -1) {
		texts = append(texts, html.UnescapeString(string(markup.ReplaceAll(m[1], nil))))
	}
	return texts
}
