package crf_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/rows"
)

const labels = 5

// follows forbids some of it, so that the best row is not each word's best label.
func follows(before, label int) bool { return before != 2 || label == 3 }

// weights are drawn at random; feature f has row f.
func weights(random *rand.Rand) *crf.Weights {
	w := &crf.Weights{Labels: make([]crf.Label, labels)}
	for f := range 20 {
		w.Features = append(w.Features, uint32(f))
		for range crf.Width {
			w.Rows = append(w.Rows, random.Float32()-0.5)
		}
	}
	for l := range w.Labels {
		l := &w.Labels[l]
		l.Bias = random.Float32() - 0.5
		for k := range l.Output {
			l.Output[k] = random.Float32() - 0.5
		}
		for k := range labels {
			l.Behind[k] = random.Float32() - 0.5
		}
	}
	return w
}

// score is that of a word with one feature, in plain numbers.
func score(w *crf.Weights, feature, label int) float64 {
	sum := float64(w.Labels[label].Bias)
	for k, x := range w.Labels[label].Output {
		sum += max(0, float64(w.Rows[feature*crf.Width+k])) * float64(x)
	}
	return sum
}

// eachRow calls use with every row of labels that may be, and its score.
func eachRow(w *crf.Weights, words []int, ends bool, use func(row []int, score float64)) {
	row := make([]int, 0, len(words))
	var grow func(before int, sum float64)
	grow = func(before int, sum float64) {
		if len(row) == len(words) {
			switch {
			case !follows(before, 0):
			case ends:
				use(row, sum+float64(w.Labels[0].Behind[before]))
			default:
				use(row, sum)
			}
			return
		}
		for label := range labels {
			if follows(before, label) {
				row = append(row, label)
				grow(label, sum+float64(w.Labels[label].Behind[before])+score(w, words[len(row)-1], label))
				row = row[:len(row)-1]
			}
		}
	}
	grow(0, 0)
}

// The best row and the chances are those that going over all rows gives.
func TestAgainstAllRows(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	for n := range 60 {
		w := weights(random)
		m, err := crf.Read(crf.Write(w), follows)
		if err != nil {
			t.Fatal(err)
		}
		var words []int
		var columns []crf.Column
		for range 1 + n%4 {
			word := random.IntN(20)
			words = append(words, word)
			var sum rows.Sum
			m.Rows().AddTo(&sum, []uint32{uint32(word)})
			columns = append(columns, crf.Column{})
			m.Look(&columns[len(columns)-1], &sum)
		}
		ends := n%2 == 0
		got := make([]uint8, len(words))
		m.Best(got, columns, ends)
		m.Chances(columns, ends)
		best, most, gotScore, all := []int(nil), math.Inf(-1), math.Inf(-1), 0.0
		chance := make([][labels]float64, len(words))
		eachRow(w, words, ends, func(row []int, score float64) {
			if score > most {
				best, most = slices.Clone(row), score
			}
			if slices.EqualFunc(row, got, func(a int, b uint8) bool { return a == int(b) }) {
				gotScore = score
			}
			all += math.Exp(score)
			for i, label := range row {
				chance[i][label] += math.Exp(score)
			}
		})
		if gotScore < most-0.05 { // rows and weights are rounded
			t.Errorf("row %v, want %v: %.3f of %.3f", got, best, gotScore, most)
		}
		for i := range columns {
			for label := range labels {
				if p := chance[i][label] / all; math.Abs(float64(columns[i].Chance(label))-p) > 0.02 {
					t.Errorf("word %d of %d, label %d: chance %.3f, want %.3f", i, len(words), label, columns[i].Chance(label), p)
				}
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	good := crf.Write(weights(rand.New(rand.NewPCG(1, 0))))
	for _, test := range []struct {
		name, fault string
		spoil       func([]byte) []byte
	}{
		{"empty", "byte 0", func([]byte) []byte { return nil }},
		{"no model", "byte 0", func(b []byte) []byte { b[0] = 'x'; return b }},
		{"version", "byte 8", func(b []byte) []byte { b[8] = 9; return b }},
		{"cut", "byte 12", func(b []byte) []byte { return b[:len(b)-1] }},
		{"altered", "byte 12", func(b []byte) []byte { b[len(b)-9]++; return b }},
	} {
		if _, err := crf.Read(test.spoil(slices.Clone(good)), follows); err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want %s", test.name, err, test.fault)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(crf.Write(weights(rand.New(rand.NewPCG(1, 0)))))
	f.Fuzz(func(t *testing.T, data []byte) {
		crf.Read(data, follows) // must not panic
	})
}
