package names_test

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/names"
	"github.com/google/go-cmp/cmp"
)

// weights are drawn at random, so that every feature and label has a say.
func weights(seed uint64) *crf.Weights {
	random := rand.New(rand.NewPCG(seed, 0))
	all, sentences := words(everyWord)
	w := &crf.Weights{Features: features(all, sentences), Labels: make([]crf.Label, names.Labels)}
	w.Rows = make([]float32, len(w.Features)*crf.Width)
	for i := range w.Rows {
		w.Rows[i] = random.Float32() - 0.5
	}
	for l := range w.Labels {
		l := &w.Labels[l]
		l.Bias = random.Float32()
		for k := range l.Output {
			l.Output[k] = random.Float32() - 0.5
		}
		for k := range names.Labels {
			l.Behind[k] = random.Float32()
		}
	}
	return w
}

// everyWord is a text whose features the drawn weights know.
const everyWord = "The Ann Lee of the Oslo - 19 Bank said No to Mr van Dyck .\nA B C D E F\nnone here"

// features gives those of a document, rising.
func features(all []names.Word, sentences []names.Range) []uint32 {
	clusters, err := cluster.Read(cluster.Write([]byte{0}, nil))
	if err != nil {
		panic(err)
	}
	text := names.NewText(names.NewVocabulary(clusters))
	text.Describe(all, sentences)
	var found []uint32
	for _, s := range sentences {
		for i := s.From; i < s.Until; i++ {
			found = text.Features(found, s, i)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func recognizer(t testing.TB, w *crf.Weights) *names.Recognizer {
	model, err := names.Read(crf.Write(w))
	if err != nil {
		t.Fatal(err)
	}
	clusters, err := cluster.Read(cluster.Write([]byte{0}, []cluster.Entry{{Hash: cluster.Hash("Oslo")}}))
	if err != nil {
		t.Fatal(err)
	}
	return names.New(model, clusters)
}

// words makes a document of one sentence a line, words divided by blanks.
func words(text string) (all []names.Word, sentences []names.Range) {
	for line := range strings.Lines(text) {
		from := len(all)
		for _, word := range strings.Fields(line) {
			tag := "NN"
			if word == "-" {
				tag = "HYPH"
			}
			all = append(all, names.Word{Text: word, Tag: tag})
		}
		sentences = append(sentences, names.Range{From: from, Until: len(all)})
	}
	return all, sentences
}

// Whatever the weights, names lie in order inside sentences, and what is said of them are chances.
func checkNames(t *testing.T, found []names.Name, sentences []names.Range) {
	t.Helper()
	until := 0
	for _, n := range found {
		if n.From < until || n.Until <= n.From {
			t.Fatalf("name %v after %d", n.Range, until)
		}
		until = n.Until
		if !slices.ContainsFunc(sentences, func(s names.Range) bool { return s.From <= n.From && n.Until <= s.Until }) {
			t.Fatalf("name %v crosses sentences", n.Range)
		}
		sum := float32(0)
		for _, o := range n.Odds {
			sum += o
		}
		if math.Abs(float64(sum)-1) > 0.01 || !(n.Confidence >= 0 && n.Confidence <= 1) {
			t.Fatalf("odds add up to %v, confidence %v", sum, n.Confidence)
		}
	}
}

func TestFindKeepsInOrder(t *testing.T) {
	all, sentences := words(strings.Repeat(everyWord+"\n", 40))
	for seed := range uint64(20) {
		found, err := recognizer(t, weights(seed)).Find(context.Background(), all, sentences)
		if err != nil {
			t.Fatal(err)
		}
		checkNames(t, found, sentences)
	}
}

// Biases that speak for one label make every word with a capital, and no other, that label.
func TestFindFollowsTheScores(t *testing.T) {
	w := &crf.Weights{Labels: make([]crf.Label, names.Labels)}
	w.Labels[names.LabelOf(names.Person, names.Range{From: 0, Until: 1}, 0)].Bias = 20
	all, sentences := words("we met Ann and Bo")
	found, err := recognizer(t, w).Find(context.Background(), all, sentences)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{2, 4} {
		if !slices.ContainsFunc(found, func(n names.Name) bool {
			return n.Range == names.Range{From: want, Until: want + 1} && n.Kind == names.Person && n.Confidence > 0.99
		}) {
			t.Errorf("no name at %d in %v", want, found)
		}
	}
}

func TestLabels(t *testing.T) {
	name := names.Range{From: 3, Until: 6}
	var got []int
	for i := name.From; i < name.Until; i++ {
		got = append(got, names.LabelOf(names.Organization, name, i))
	}
	if diff := cmp.Diff([]int{9, 10, 11}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, test := range []struct {
		why       string
		a, b      int
		mayFollow bool
	}{
		{"a name begins", 0, 9, true},
		{"it goes on", 9, 10, true},
		{"it ends", 9, 11, true},
		{"another begins at once", 11, 1, true},
		{"it cannot break off", 9, 0, false},
		{"nor turn into another kind", 9, 2, false},
		{"nor go on from nothing", 0, 10, false},
	} {
		if crf.SpanFollows(test.a, test.b) != test.mayFollow {
			t.Errorf("%s: %d, %d", test.why, test.a, test.b)
		}
	}
}

func TestContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	all, sentences := words("Ann Lee")
	if _, err := recognizer(t, weights(1)).Find(ctx, all, sentences); err == nil {
		t.Error("no error")
	}
}

func TestListen(t *testing.T) {
	heard := 0
	ctx := names.Listen(context.Background(), func(words []names.Word, _ []names.Range) { heard += len(words) })
	all, sentences := words("Ann Lee left")
	if !names.Tell(ctx, all, sentences) || heard != 3 {
		t.Errorf("heard %d words, want 3", heard)
	}
	if names.Tell(context.Background(), all, sentences) {
		t.Error("told nobody")
	}
}

func TestReadRefuses(t *testing.T) {
	if _, err := names.Read(crf.Write(&crf.Weights{Labels: make([]crf.Label, 3)})); err == nil || !strings.Contains(err.Error(), "3 labels") {
		t.Errorf("a model of other labels: %v", err)
	}
}

func FuzzFind(f *testing.F) {
	r := recognizer(f, weights(3))
	f.Add("The Ann Lee of the Oslo - 19 Bank\nÉmile Zola “Naná” 中文 A\u0301")
	f.Fuzz(func(t *testing.T, text string) {
		all, sentences := words(text)
		found, err := r.Find(context.Background(), all, sentences)
		if err != nil {
			t.Fatal(err)
		}
		checkNames(t, found, sentences)
		again, _ := r.Find(context.Background(), all, sentences)
		if diff := cmp.Diff(found, again); diff != "" {
			t.Fatalf("twice gives two results:\n%s", diff)
		}
	})
}
