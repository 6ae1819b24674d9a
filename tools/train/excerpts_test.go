package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseExcerpt(t *testing.T) {
	got, err := parseExcerpt([]string{"file", "7", "100", "150", "0 3 Person 40 50 NORP"})
	want := excerpt{7, 100, 150, []corpusName{{0, 3, "Person"}, {40, 50, "NORP"}}}
	if err != nil || cmp.Diff(want, got, cmp.AllowUnexported(excerpt{})) != "" {
		t.Errorf("%v %s", err, cmp.Diff(want, got, cmp.AllowUnexported(excerpt{})))
	}
	for name, names := range map[string]string{"beyond the end": "40 51 NORP", "no kind": "0 3 Planet", "empty": "3 3 Person", "half": "0 3"} {
		if e, err := parseExcerpt([]string{"file", "7", "100", "150", names}); err == nil {
			t.Errorf("%s: %v", name, e)
		}
	}
	if e, err := parseExcerpt([]string{"file", "7", "150", "150", ""}); err == nil {
		t.Errorf("an empty excerpt: %v", e)
	}
}

func TestAmend(t *testing.T) {
	article := func() *corpusArticle {
		return &corpusArticle{ID: "a", Text: "Ann of Lod, Ramle and Acre", Mentions: []corpusName{{0, 3, "Person"}, {7, 17, "Location"}}}
	}
	a := article()
	if err := amendOne(map[string]*corpusArticle{"a": a}, []string{"a", "7", "17", "7 10 Location 12 17 Location"}); err != nil {
		t.Fatal(err)
	}
	want := []corpusName{{0, 3, "Person"}, {7, 10, "Location"}, {12, 17, "Location"}}
	if diff := cmp.Diff(want, a.Mentions); diff != "" {
		t.Error(diff)
	}
	for name, row := range map[string][]string{
		"unknown article": {"b", "0", "3", ""},
		"outside":         {"a", "20", "27", ""},
		"a name beyond":   {"a", "7", "10", "7 17 Location"},
	} {
		if err := amendOne(map[string]*corpusArticle{"a": article()}, row); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestWritten(t *testing.T) {
	t.Chdir("../..")
	articles, err := written()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, a := range articles {
		if seen[a.ID] {
			t.Errorf("%s twice", a.ID)
		}
		seen[a.ID] = true
	}
	if len(seen) < 600 {
		t.Errorf("%d pieces", len(seen))
	}
}
