package tag

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/linear"
)

func TestDescribe(t *testing.T) {
	for _, test := range []struct {
		name, why  string
		one, other string
		same       func(a, b word) bool
	}{
		{"apostrophes", "papers print both", "n’t", "n't", func(a, b word) bool { return a == b }},
		{"digits", "numbers of one length are one word", "1987", "2026", func(a, b word) bool { return a == b }},
		{"capitals fold", "they differ in cased alone", "Talks", "talks", func(a, b word) bool { return a.form == b.form && a.cased != b.cased }},
		{"endings", "the last four bytes", "Talking", "walking", func(a, b word) bool { return a.suffix == b.suffix && a.prefix != b.prefix }},
		{"beginnings", "the first four bytes", "talking", "talked", func(a, b word) bool { return a.prefix == b.prefix && a.suffix != b.suffix }},
		{"shapes", "runs count as one", "McLeod", "DeWitt", func(a, b word) bool { return a.shape == b.shape && a.casing == mixed }},
		{"long words", "only beginning and end are kept", strings.Repeat("ab", 50), strings.Repeat("ab", 500), func(a, b word) bool { return a.form == b.form }},
	} {
		if a, b := describe(test.one), describe(test.other); !test.same(a, b) {
			t.Errorf("%s (%s): %q is %+v, %q is %+v", test.name, test.why, test.one, a, test.other, b)
		}
	}
}

func TestCasing(t *testing.T) {
	for word, want := range map[string]casing{
		"12": caseless, "—": caseless, "talks": lower, "été": lower, "Talks": initial, "Élysée": initial,
		"NATO": upper, "U.S.": upper, "A": single, "iPhone": mixed, "McLeod": mixed,
	} {
		if got := describe(word).casing; got != want {
			t.Errorf("%q is %d, want %d", word, got, want)
		}
	}
}

func sentenceOf(model *linear.Model, text string) *Sentence {
	s := new(Sentence)
	s.Begin()
	for _, w := range strings.Fields(text) {
		s.Add(w, false)
	}
	s.End(model)
	return s
}

// modelOf has a lexicon in which "talks" is sure to be a noun and "May" mostly a name, and a weight for verbs.
func modelOf(t *testing.T) *linear.Model {
	t.Helper()
	rows := []linear.Row{
		{Feature: Entry("talks"), Weights: []linear.Weight{{Label: 0, Value: certainShare}}},
		{Feature: Entry("May"), Weights: []linear.Weight{{Label: 0, Value: 100}, {Label: 1, Value: 27}}},
		{Feature: linear.Hash(form, describe("rise").form, 0), Weights: []linear.Weight{{Label: 1, Value: 3}}},
		{Feature: linear.Hash(tagBefore, 1, 0), Weights: []linear.Weight{{Label: 2, Value: 2}}},
	}
	for i := range rows {
		for j := range rows[:i] {
			if rows[i].Feature < rows[j].Feature {
				rows[i], rows[j] = rows[j], rows[i]
			}
		}
	}
	m, err := linear.Read(linear.Write([]string{"N", "V", "R"}, rows))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestStyle(t *testing.T) {
	model := modelOf(t)
	for text, want := range map[string]style{
		"The minister met Ann Lee in Geneva on Monday .": running,
		"Minister Rejects Plan as Talks Break Down":      titled,
		"MINISTER REJECTS PLAN , SAYS NATO":              shouted,
		"NATO said so .":                                 running,
		"":                                               running,
	} {
		if got := sentenceOf(model, text).style; got != want {
			t.Errorf("%q is in style %d, want %d", text, got, want)
		}
	}
}

func TestLexicon(t *testing.T) {
	model := modelOf(t)
	if _, sure := sentenceOf(model, "the talks").Sure(1); !sure {
		t.Error("talks is not sure in running text")
	}
	if _, sure := sentenceOf(model, "THE TALKS GO ON").Sure(1); sure {
		t.Error("talks is sure among capitals")
	}
	if _, sure := sentenceOf(model, "in May").Sure(1); sure {
		t.Error("May is sure, and has two tags")
	}
}

func TestTag(t *testing.T) {
	model := modelOf(t)
	// "talks" by the lexicon; "rise" by its form; "fast" by the tag before it.
	got := NewTagger(model).Tag(sentenceOf(model, "talks rise fast"), nil)
	if string(got) != "\x00\x01\x02" {
		t.Errorf("labels %v, want [0 1 2]", got)
	}
	if got := NewTagger(model).Tag(sentenceOf(model, ""), nil); len(got) != 0 {
		t.Errorf("no words have the labels %v", got)
	}
}

// What a Tagger remembers must not change its tags: it gives what the features one by one add up to.
func TestMemoryChangesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("The the talks Talks TALKS rise in May , “ ” 12 1987 - NATO ended ending")
	seen := map[linear.Feature]bool{}
	var rows []linear.Row
	var texts []string
	bare := modelOf(t)
	for range 30 {
		var text []string
		for range 1 + random.IntN(12) {
			text = append(text, words[random.IntN(len(words))])
		}
		texts = append(texts, strings.Join(text, " "))
		s := sentenceOf(bare, texts[len(texts)-1])
		for i := range s.Len() {
			var features Features
			s.Features(i, uint8(random.IntN(3)), uint8(random.IntN(3)), &features)
			for _, f := range features {
				if !seen[f] {
					seen[f] = true
					rows = append(rows, linear.Row{Feature: f, Weights: []linear.Weight{
						{Label: 0, Value: int8(random.IntN(256) - 128)}, {Label: 2, Value: int8(random.IntN(256) - 128)}}})
				}
			}
		}
	}
	slices.SortFunc(rows, func(a, b linear.Row) int { return int(a.Feature) - int(b.Feature) })
	model, err := linear.Read(linear.Write([]string{"N", "V", "R"}, rows))
	if err != nil {
		t.Fatal(err)
	}
	tagger := NewTagger(model)
	for _, text := range append(texts, texts...) {
		s := sentenceOf(model, text)
		back, last := uint8(None), uint8(None)
		for i, got := range tagger.Tag(s, nil) {
			var features Features
			var scores linear.Scores
			s.Features(i, back, last, &features)
			model.Add(&scores, features[:])
			if want := uint8(model.Best(&scores)); got != want {
				t.Fatalf("%q: word %d has label %d, want %d", text, i, got, want)
			}
			back, last = last, got
		}
	}
}
