package crf_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dateline-news/dateline/internal/crf"
)

// plain makes weights of three labels and as many features as rows: feature k speaks for label k, and label 2 only
// stands behind label 1.
func plain() *crf.Weights {
	w := &crf.Weights{Rows: make([]float32, 4*crf.Hidden), Labels: make([]crf.Label, 3)}
	for k := range 3 {
		w.Rows[k*crf.Hidden+k] = 1
		w.Labels[k].Output[k] = 2
	}
	return w
}

func follows(before, label int) bool { return label != 2 || before == 1 || before == 2 }

// words makes a word of each feature k, which are the two upper bits.
func words(m *crf.Model, features ...uint32) []crf.Sum {
	sums := make([]crf.Sum, len(features))
	for i, f := range features {
		m.Add(&sums[i], []uint32{f << 30})
	}
	return sums
}

func TestLabels(t *testing.T) {
	for _, row := range []struct {
		name, why string
		behind    float32 // the weight of label 2 behind 1
		words     []uint32
		want      []uint8
	}{
		{"alone", "each word by its feature", 0, []uint32{0, 1, 0}, []uint8{0, 1, 0}},
		{"behind", "what may follow follows", 0, []uint32{1, 2, 2, 0}, []uint8{1, 2, 2, 0}},
		{"barred", "a label that may not stand here gives way to the next best", 0, []uint32{0, 2, 0}, []uint8{0, 1, 0}},
		{"pulled", "the weight of standing behind outdoes a word", 5, []uint32{1, 0}, []uint8{1, 2}},
		{"nothing", "no words, no labels", 0, nil, []uint8{}},
	} {
		w := plain()
		w.Labels[2].Behind[1] = row.behind
		w.Labels[1].Bias = 0.1 // the next best
		m, err := crf.Read(crf.Write(w))
		if err != nil {
			t.Fatal(err)
		}
		if got := crf.NewDecoder(m, follows).Labels(words(m, row.words...)); !slices.Equal(got, row.want) {
			t.Errorf("%s (%s): %v, want %v", row.name, row.why, got, row.want)
		}
	}
}

// A decoder labels a long row and then a short one as a fresh decoder does.
func TestDecoderAgain(t *testing.T) {
	m, err := crf.Read(crf.Write(plain()))
	if err != nil {
		t.Fatal(err)
	}
	d := crf.NewDecoder(m, follows)
	random := rand.New(rand.NewPCG(1, 0))
	for _, n := range []int{50, 3, 200, 1} {
		var features []uint32
		for range n {
			features = append(features, random.Uint32N(3))
		}
		want := crf.NewDecoder(m, follows).Labels(words(m, features...))
		if got := d.Labels(words(m, features...)); !slices.Equal(got, want) {
			t.Errorf("%d words: %v, a fresh decoder has %v", n, got, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	good := crf.Write(plain())
	for name, data := range map[string][]byte{
		"empty":   nil,
		"cut":     good[:len(good)-1],
		"altered": append(slices.Clone(good[:len(good)-1]), good[len(good)-1]+1),
		"foreign": append([]byte("foreign!"), good[8:]...),
		"version": append(append(slices.Clone(good[:8]), 9), good[9:]...),
	} {
		if _, err := crf.Read(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
