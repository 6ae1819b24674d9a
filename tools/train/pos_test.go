package main

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

const (
	sharedData = "../../../shared/data"
	posModel   = "../../pos/model.bin"
)

// The model that stands in the repository is as good as MODEL.md says, less a little.
func TestPOSAccuracy(t *testing.T) {
	if _, err := os.Stat(sharedData); err != nil {
		t.Skip("no corpora: ", err)
	}
	data, err := os.ReadFile(posModel)
	if err != nil {
		t.Fatal(err)
	}
	model, err := tag.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		corpus string
		read   func(data, part string) ([]tagged, error)
		change caser
		floor  float64 // percent
	}{
		{"GUM", readGUM, asIs, 95.8},
		{"GUM as headlines", readGUM, titleCase, 93.2},
		{"GUM in capitals", readGUM, upperCase, 93.2},
		{"PolNeAR", readPolNeAR, asIs, 96.3},
	} {
		dev, err := test.read(sharedData, "dev")
		if err != nil {
			t.Fatal(err)
		}
		a := accuracyOf(model, dev, test.change)
		t.Log(test.corpus, a)
		if got := 100 * float64(a.right) / float64(a.all); got < test.floor {
			t.Errorf("%s: %.2f%% right, want %.2f%%", test.corpus, got, test.floor)
		}
	}
}

// toy is a corpus in which words that end in s and follow "they" are verbs.
func toy(t *testing.T) []tagged {
	t.Helper()
	var corpus []tagged
	for _, text := range []string{"they/P runs/V ./.", "the/D runs/N ./.", "they/P walks/V ./.", "the/D walks/N ./."} {
		var words strings.Builder
		var gold []goldToken
		for _, word := range strings.Fields(text) {
			w, label, _ := strings.Cut(word, "/")
			gold = append(gold, goldToken{annotate.Span{Start: words.Len(), End: words.Len() + len(w)}, label})
			words.WriteString(w + " ")
		}
		found, err := alignTags(annotate.Article{Text: words.String()}, gold, unknownPart)
		if err != nil {
			t.Fatal(err)
		}
		corpus = append(corpus, found, found)
	}
	return corpus
}

func trainToy(t *testing.T) []byte {
	corpus := toy(t)
	weights := tag.Weights{Labels: tagsOf(corpus)}
	weights.Open = 1<<len(weights.Labels) - 1
	samples := samplesOf(corpus, weights.Labels, source{byHand: true, repeats: 20}, asIs)
	if _, err := learnTags(&weights, samples, rand.New(rand.NewPCG(1, 0))); err != nil {
		t.Fatal(err)
	}
	return tag.Write(&weights)
}

func TestTrainerLearns(t *testing.T) {
	model, err := tag.Read(trainToy(t))
	if err != nil {
		t.Fatal(err)
	}
	if a := accuracyOf(model, toy(t), asIs); a.right != a.all || a.all != 24 {
		t.Errorf("learned %v, want all of 24", a)
	}
	doc, err := annotate.NewDocument(annotate.Article{Text: "they sleeps"})
	if err != nil {
		t.Fatal(err)
	}
	tagger := tag.NewTagger(model)
	read(tagger, doc, 0, 2, asIs)
	if got := model.Labels()[tagger.Tag(nil)[1]]; got != "V" {
		t.Errorf("a new word behind they is %s, want V", got)
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(trainToy(t), trainToy(t)) {
		t.Error("two models differ")
	}
}

func TestLexiconOf(t *testing.T) {
	count := func(counts map[string][3]int) tagCounts {
		c := tagCounts{}
		for word, labels := range counts {
			for label, n := range labels {
				c.add(word, uint8(label), n)
			}
		}
		return c
	}
	raw := count(map[string][3]int{"sure": {1000, 1, 0}, "disputed": {1000, 0, 0}, "mixed": {1, 40, 160}, "young": {29, 0, 0}, "rare": {7, 0, 0}})
	gold := count(map[string][3]int{"disputed": {90, 10, 0}, "sure": {10, 0, 0}})
	want := map[uint32]tag.Entry{
		tag.EntryKey("sure"):     {Tags: 0b001, First: 1, Sure: true},
		tag.EntryKey("disputed"): {Tags: 0b011, First: 1},
		tag.EntryKey("mixed"):    {Tags: 0b110, First: 3, Second: 2},
		tag.EntryKey("young"):    {Tags: 0b001, First: 1},
	}
	if got := lexiconOf(raw, gold); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOpenTagsAreThoseOfRareWords(t *testing.T) {
	tagged := tagCounts{}
	tagged.add("the", 0, 100)
	tagged.add("envoy", 1, 3)
	tagged.add("truce", 2, 1)
	if got := openTags(tagged); got != 0b110 {
		t.Errorf("labels %b, want 110", got)
	}
	if got, want := possible(tagged), map[uint32]tag.Entry{tag.EntryKey("the"): {Tags: 0b001}}; !maps.Equal(got, want) {
		t.Errorf("possible are %v, want %v", got, want)
	}
}

func TestAlignTags(t *testing.T) {
	// The corpus has one token for a hyphenated word and two for a number; ours are the other way round.
	text := "He saw 1,000 of the 12-day al-Masri US-led talks"
	var gold []goldToken
	at := 0
	for _, word := range []string{"He/PRP", "saw/VBD", "1,/CD", "000/LS", "of/IN", "the/DT", "12-day/JJ", "al-Masri/NNP", "US-led/JJ", "talks/NNS"} {
		w, label, _ := strings.Cut(word, "/")
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		gold = append(gold, goldToken{annotate.Span{Start: start, End: at}, label})
	}
	got, err := alignTags(annotate.Article{Text: text}, gold, hyphenPart)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, tok := range got.doc.Tokens {
		words = append(words, got.doc.Slice(tok.Span)+"/"+string(tok.POS))
	}
	want := "He/PRP saw/VBD 1,000/CD of/IN the/DT 12/CD -/HYPH day/ al/ -/HYPH Masri/NNP US/ -/HYPH led/ talks/NNS"
	if got := strings.Join(words, " "); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestConlluTokens(t *testing.T) {
	const conllu = "# text = I can't.\n" +
		"1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n" +
		"2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
		"2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n" +
		"3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n" +
		"3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n" +
		"4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
	got, err := conlluTokens([]byte(conllu), "I can't.")
	want := []goldToken{{annotate.Span{Start: 0, End: 1}, "PRP"}, {annotate.Span{Start: 2, End: 4}, "MD"},
		{annotate.Span{Start: 4, End: 7}, "RB"}, {annotate.Span{Start: 7, End: 8}, "."}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
	if _, err := conlluTokens([]byte(conllu), "You can't."); err == nil {
		t.Error("no error for another text")
	}
}

func TestCasers(t *testing.T) {
	for _, test := range []struct {
		change          caser
		word, tag, want string
		first           bool
	}{
		{titleCase, "talks", "NNS", "Talks", false},
		{titleCase, "of", "IN", "of", false},
		{titleCase, "of", "IN", "Of", true},
		{titleCase, "against", "IN", "Against", false},
		{titleCase, "élan", "NN", "Élan", false},
		{upperCase, "talks", "NNS", "TALKS", false},
		{asIs, "talks", "NNS", "talks", true},
	} {
		if got := test.change(test.word, test.tag, test.first); got != test.want {
			t.Errorf("%s/%s, first %t: %s, want %s", test.word, test.tag, test.first, got, test.want)
		}
	}
}

func TestRunNamesTheModels(t *testing.T) {
	for _, args := range [][]string{nil, {"tagger"}} {
		if err := run(args); err == nil || !strings.Contains(err.Error(), "pos") {
			t.Errorf("run(%q): error %v does not name the models", args, err)
		}
	}
}
