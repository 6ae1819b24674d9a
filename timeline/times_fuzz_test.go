package timeline

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

func addSeeds(f *testing.F) {
	for _, rule := range append(rules[:], planRules[:]...) {
		f.Add(rule.example, published)
	}
	for _, row := range corpus {
		for _, spelling := range row.spellings {
			f.Add(spelling, "")
		}
	}
	f.Add(newsText, "2024-02-29T23:59:59+14:00")
	for _, odd := range []string{
		"9999 BC", "2999 and 2999 years later", "the 99th century BC", "24:00 Friday", "1/1/00", "two hundred and and", "’", "'",
		"0 days ago", "100,000,000 years ago", "last last last last", "3 to 5 to 7 May", "May 31 and 32", "Feb. 29, 1900", "99999999999999",
		"a half of a half", "12:60 a.m.", "13 p.m.", "XX", "the year 2999. 2999 years later. 2999 years later. 2999 years later. 2999 years later.",
	} {
		f.Add(odd, "0001-01-01")
		f.Add(odd, "9999-12-31")
	}
}

// FuzzTimes tries what always holds: the Document is valid, reading twice gives the same, and JSON keeps it.
func FuzzTimes(f *testing.F) { fuzzTimes(f, Times()) }

// FuzzPlans tries the same where plans are read.
func FuzzPlans(f *testing.F) { fuzzTimes(f, Options{Register: Plans}.Times()) }

func fuzzTimes(f *testing.F, stage annotate.Stage) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text, published string) {
		doc, _ := annotate.NewDocument(annotate.Article{ID: "a", Text: text, Published: published})
		if err := stage.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if err := doc.Validate(); err != nil {
			t.Fatal(err)
		}
		first := doc.Times
		if err := stage.Run(context.Background(), doc); err != nil || !reflect.DeepEqual(first, doc.Times) {
			t.Fatalf("twice: %v, %v", doc.Times, err)
		}
		data, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		var back annotate.Document
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if len(first) > 0 && !reflect.DeepEqual(back.Times, first) {
			t.Fatalf("JSON gives back %v, want %v", back.Times, first)
		}
	})
}

// FuzzParse tries the same without a pipeline: spans lie in the text and in order, and intervals can be read.
func FuzzParse(f *testing.F) {
	addSeeds(f)
	var p Parser
	f.Fuzz(func(t *testing.T, text, published string) {
		times, _ := p.Parse(text, published)
		end := 0
		for _, tx := range times {
			if tx.Start < end || tx.End <= tx.Start || tx.End > len(text) || tx.Value == "" || tx.Rule == "" {
				t.Fatalf("%+v", tx)
			}
			end = tx.End
			if tx.Interval == nil {
				continue
			}
			if from, until, err := tx.Interval.Bounds(); err != nil || !from.Before(until) {
				t.Fatalf("%+v: %v", *tx.Interval, err)
			}
		}
	})
}
