package exporttest

// The articles that every format is tried on, with what the default pipeline finds in them.

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

// odd are articles whose bytes, code points and UTF-16 units all differ, and others that leave much empty.
var odd = []annotate.Article{
	{ID: "wide", Title: "😀 Zoe\u0301 Lee & שלום", URL: "https://news.example/wide?a=1#top", Publisher: "Example “News”", Language: "en",
		Published: "2026-03-12T09:30:00+01:00", Text: "😀 PRAGUE — “We’ll be back 👩‍👩‍👧 on Monday,” Zoe\u0301 Nova\u0301kova\u0301 told Reuters " +
			"on Wednesday, according to spokesman Jiří Dvořák.\n\nThe group שלום עכשיו said\u00a0it would march in Jerusalem in June.\r\n\r\n" +
			"\u200fقال\u200f John Smith: “The talks\nended  on 3 May 2025.”\t🇨🇿\n"},
	{ID: "an id / with: marks", Published: "2026-03-12", Text: "“Yes,” officials said."},
	{ID: "empty"},
	{Text: "   \n\n "},
	{ID: "no date", URL: "not an address", Text: "Ann Lee met Bo Ek in the Second World War. He said she won."},
}

// documents are the odd articles and those of examples/timeline.
func documents(t *testing.T) []*annotate.Document {
	t.Helper()
	articles := odd
	file, err := os.Open("../../../examples/timeline/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var a annotate.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	if len(articles) < 10 {
		t.Fatalf("%d articles", len(articles))
	}
	pipeline := dateline.English()
	docs := make([]*annotate.Document, len(articles))
	for i, a := range articles {
		if docs[i], err = pipeline.Annotate(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	return docs
}
