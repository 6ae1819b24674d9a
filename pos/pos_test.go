package pos

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

// tagText gives the text as words with their tags: "the/DT talks/NNS".
func tagText(t testing.TB, stage annotate.Stage, text string) string {
	t.Helper()
	doc, err := annotate.NewDocument(annotate.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(); err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, tok := range doc.Tokens {
		if !tok.POS.IsValid() {
			t.Fatalf("%q has no tag", doc.Slice(tok.Span))
		}
		words = append(words, doc.Slice(tok.Span)+"/"+string(tok.POS))
	}
	return strings.Join(words, " ")
}

func TestSentences(t *testing.T) {
	stage := English()
	for _, test := range []struct{ name, why, want string }{
		{"past and participle", "one form, two tags", "The/DT ministry/NN said/VBD the/DT bridge/NN had/VBD been/VBN closed/VBN ./."},
		{"present", "number and person", "They/PRP want/VBP a/DT vote/NN ,/, but/CC she/PRP wants/VBZ talks/NNS ./."},
		{"noun and verb", "the same word in both places", "They/PRP plan/VBP to/TO discuss/VB the/DT plan/NN ./."},
		{"to", "preposition and infinitive", "He/PRP flew/VBD to/IN Geneva/NNP to/TO meet/VB the/DT envoy/NN ./."},
		{"clitics", "they are tokens", "We/PRP ’re/VBP sure/JJ it/PRP does/VBZ n’t/RB matter/VB ./."},
		{"possessive", "POS, not the verb", "Kenya/NNP ’s/POS president/NN resigned/VBD ./."},
		{"hyphens", "each part has a tag", "A/DT three/CD -/HYPH day/NN truce/NN began/VBD ./."},
		{"double surname", "names go on behind a hyphen", "Maria/NNP Lopez/NNP -/HYPH Garcia/NNP spoke/VBD ./."},
		{"quotation marks", "opening and closing", "“/`` We/PRP will/MD wait/VB ,/, ”/'' she/PRP said/VBD ./."},
		{"straight marks", "only their place tells which", "\"/`` We/PRP will/MD wait/VB ,/, \"/'' she/PRP said/VBD ./."},
		{"money", "signs are apart", "They/PRP paid/VBD $/$ 5/CD million/CD ./."},
		{"relative that", "a pronoun behind its noun", "The/DT deal/NN that/WDT ended/VBD the/DT war/NN is/VBZ dead/JJ ./."},
		{"reported that", "a conjunction behind a verb of saying", "Officials/NNS said/VBD that/IN the/DT deal/NN is/VBZ dead/JJ ./."},
		{"comparison", "adjectives and adverbs", "Prices/NNS rose/VBD more/RBR quickly/RB in/IN smaller/JJR towns/NNS ./."},
		{"only verb", "a sentence has a verb that agrees", "The/DT minister/NN resigned/VBD on/IN Friday/NNP ./."},
		{"only verb but for who said so", "so has what is said", "The/DT minister/NN resigned/VBD on/IN Friday/NNP ,/, Lopez/NNP said/VBD ./."},
		{"present tense", "nothing asks for a base form", "Voters/NNS in/IN Norvania/NNP go/VBP to/IN the/DT polls/NNS to/TO elect/VB a/DT parliament/NN ./."},
		{"participle behind its noun", "the verb comes later", "A/DT man/NN held/VBN in/IN Lima/NNP has/VBZ escaped/VBN ./."},
		{"modal and month", "May is a name only with its capital", "It/PRP may/MD end/VB in/IN May/NNP ./."},
		{"headline", "a capital does not hide a verb or make every noun a name", "Minister/NN Rejects/VBZ Plan/NN for/IN New/NNP Bridge/NNP"},
		{"title", "a form that is oftener a noun, between subject and object", "Senators/NNS launch/VBP inquiry/NN into/IN bridge/NN deal/NN"},
		{"title of a name", "and behind a name, where no other verb is", "Mayor/NNP Ann/NNP Lopez/NNP resigns/VBZ"},
		{"title of two verbs", "the second has the same subject", "Norvania/NNP lifts/VBZ ban/NN on/IN visits/NNS ,/, demands/VBZ retraction/NN"},
		{"title without a verb", "a plural stays a noun", "Anger/NN over/IN new/JJ Norvania/NNP tweets/NNS"},
		{"capitals", "nor do more of them", "THE/DT GOVERNMENT/NN WILL/MD CLOSE/VB THE/DT SCHOOLS/NNS"},
	} {
		var text strings.Builder
		for _, word := range strings.Fields(test.want) {
			w, _, _ := strings.Cut(word, "/")
			text.WriteString(w + " ")
		}
		if got := tagText(t, stage, spaced.Replace(text.String())); got != test.want {
			t.Errorf("%s (%s):\n got %s\nwant %s", test.name, test.why, got, test.want)
		}
	}
}

// spaced takes out the blanks that are not in print.
var spaced = strings.NewReplacer(" ,", ",", " .", ".", " - ", "-", "“ ", "“", " ”", "”", "$ ", "$",
	" ’", "’", " n’t", "n’t", ", \"", ",\"", "\" We", "\"We")

func TestCorruptModel(t *testing.T) {
	_, err := load(englishModel[:len(englishModel)-1])
	var format *tag.FormatError
	if !errors.As(err, &format) || !strings.Contains(err.Error(), "part of speech") {
		t.Errorf("error %v, want a *tag.FormatError that names the model", err)
	}
}

// A sentence without end is tagged in pieces, each of which is tagged as the whole would be but for its ends.
func TestLongSentence(t *testing.T) {
	stage := English()
	got := strings.Fields(tagText(t, stage, strings.Repeat("the old bridge closed and ", longest)+"it rained."))
	for i := 5; i < len(got)-3; i++ {
		if want := strings.Fields("the/DT old/JJ bridge/NN closed/VBD and/CC")[i%5]; got[i] != want && i%longest > 2 && i%longest < longest-2 {
			t.Fatalf("word %d is %s, want %s", i, got[i], want)
		}
	}
}

func TestCancel(t *testing.T) {
	doc, err := annotate.NewDocument(annotate.Article{Text: "One line.\n\nAnother."})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := English().Run(ctx, doc); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

// FuzzEnglish tries any text: each token gets a tag, the Document stays valid, and a second run gives the same.
func FuzzEnglish(f *testing.F) {
	f.Add("Prime Minister Rejects Plan\n\nThe minister didn’t answer a ten-page letter.")
	f.Add("“We’re waiting,” she said. ‘Why?’")
	f.Add("ÉLYSÉE 12-day U.S.-led $5m … — al-Hashd")
	f.Add(strings.Repeat("a", 100) + " \u202e\u0301 日本 \U0001f600")
	stage := English()
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := annotate.NewDocument(annotate.Article{Text: text}); err != nil {
			t.Skip("not UTF-8")
		}
		if one, two := tagText(t, stage, text), tagText(t, stage, text); one != two {
			t.Errorf("first %s\nthen  %s", one, two)
		}
	})
}

// The trainer of names reads titles as the network tags them.
func TestTitlesLeft(t *testing.T) {
	doc, err := annotate.NewDocument(annotate.Article{Text: "Mayor Ann Lopez resigns"})
	if err != nil {
		t.Fatal(err)
	}
	stage := English()
	for _, test := range []struct {
		ctx  context.Context
		want annotate.POS
	}{{tag.LeaveTitles(t.Context()), "NNS"}, {t.Context(), "VBZ"}} {
		if err := stage.Run(test.ctx, doc); err != nil {
			t.Fatal(err)
		}
		if got := doc.Tokens[len(doc.Tokens)-1].POS; got != test.want {
			t.Errorf("resigns is %s, want %s", got, test.want)
		}
	}
}
