package main

// Learning tags from samples: which features are worth a row of weights, and what the network sees of a word.

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/dateline-news/dateline/internal/tag"
)

const (
	leastCount = 4   // a feature seen less often has no weights
	wordDrop   = 0.2 // of a word's features this part is left out at random, so that none is relied on alone
	tagRate    = 0.1 // of learning, at the beginning; it falls to nothing
)

// lesson is a sample as the network sees it.
type lesson struct {
	tasks   []task
	byHand  bool
	repeats int
}

// task is a word whose tag is to be learned.
type task struct {
	entry tag.Entry
	label uint8   // or noLabel
	rows  []int32 // of its features, but for those of the tags before it; the last one is of its setting
}

// trainer learns the weights of a network.
type trainer struct {
	lessons []*lesson
	rowOf   []int32 // by feature, or -1
	byHand  int32   // the row of words tagged by hand, behind all others
	network *network

	rows     []int32 // of one word
	features []tag.Feature
}

// newTrainer reads the samples with a model that holds the lexicon. The most frequent features get rows.
func newTrainer(model *tag.Model, samples []*sample, most int) *trainer {
	t := &trainer{rowOf: make([]int32, 1<<tag.FeatureBits)}
	counts := make([]int, 1<<tag.FeatureBits)
	for _, f := range tag.Settings() {
		counts[f] = math.MaxInt
	}
	tagger := tag.NewTagger(model)
	for _, s := range samples {
		tagger.Begin()
		for i, word := range s.words {
			tagger.Add(word, s.glued[i])
		}
		tagger.End()
		if s.running && !tagger.Running() {
			continue
		}
		t.lessons = append(t.lessons, t.read(tagger, s, counts))
	}
	t.number(counts, most)
	t.network = newNetwork(int(t.byHand)+1, len(model.Labels()))
	return t
}

// read makes a lesson of the sentence that the tagger holds, with features in place of their rows, and counts them.
func (t *trainer) read(tagger *tag.Tagger, s *sample, counts []int) *lesson {
	l := &lesson{make([]task, len(s.words)), s.byHand, s.repeats}
	count := func(f tag.Feature) {
		if counts[f] < math.MaxInt {
			counts[f] += s.repeats
		}
	}
	back, last := uint8(tag.None), uint8(tag.None)
	for i, label := range s.labels {
		task := &l.tasks[i]
		task.entry, task.label = tagger.Entry(i), label
		if !task.entry.Sure {
			t.features = tagger.Features(t.features[:0], i)
			task.rows = make([]int32, len(t.features))
			for j, f := range t.features {
				task.rows[j] = int32(f)
				count(f)
			}
			t.features = tag.History(t.features[:0], back, last)
			for _, f := range t.features {
				count(f)
			}
		}
		back, last = last, label
	}
	return l
}

// number gives rows to the most frequent features, and to the lessons.
func (t *trainer) number(counts []int, most int) {
	var seen []int
	for _, n := range counts {
		if n >= leastCount {
			seen = append(seen, n)
		}
	}
	slices.Sort(seen)
	least := leastCount
	if len(seen) > most {
		least = seen[len(seen)-most]
	}
	for f, n := range counts {
		t.rowOf[f] = -1
		if n >= least {
			t.rowOf[f] = t.byHand
			t.byHand++
		}
	}
	for _, l := range t.lessons {
		for i := range l.tasks {
			rows := l.tasks[i].rows
			for j, f := range rows {
				rows[j] = t.rowOf[f]
			}
			l.tasks[i].rows = slices.DeleteFunc(rows, func(row int32) bool { return row < 0 })
		}
	}
}

// learn goes through the lessons, in another order each time.
func (t *trainer) learn(epochs int, random *rand.Rand) {
	t.network.shake(random)
	var order []*lesson
	for _, l := range t.lessons {
		for range l.repeats {
			order = append(order, l)
		}
	}
	step, steps := 0, epochs*len(order)
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, l := range order {
			t.learnLesson(l, tagRate*(1-float32(step)/float32(steps)), random)
			step++
		}
	}
}

// learnLesson learns word by word. The tags before a word are those that the network gave them, as in use.
func (t *trainer) learnLesson(l *lesson, rate float32, random *rand.Rand) {
	back, last := uint8(tag.None), uint8(tag.None)
	for i := range l.tasks {
		task := &l.tasks[i]
		guess := task.entry.First - 1
		if !task.entry.Sure {
			guess = t.learnWord(task, l.byHand, back, last, rate, random)
		}
		back, last = last, guess
	}
}

// learnWord gives the network's guess, and learns where the right label is known and can be had.
func (t *trainer) learnWord(task *task, byHand bool, back, last uint8, rate float32, random *rand.Rand) (guess uint8) {
	own := len(task.rows) - 1
	t.rows = t.rows[:0]
	for _, row := range task.rows[:own] {
		if random.Float32() >= wordDrop {
			t.rows = append(t.rows, row)
		}
	}
	kept := len(t.rows)
	t.rows = append(t.rows, task.rows[own])
	t.features = tag.History(t.features[:0], back, last)
	for _, f := range t.features {
		if row := t.rowOf[f]; row >= 0 {
			t.rows = append(t.rows, row)
		}
	}
	if byHand {
		t.rows = append(t.rows, t.byHand)
	}
	guess = t.network.guess(t.rows[:kept], t.rows[kept:], task.entry.Tags)
	if task.label != noLabel && task.entry.Tags>>task.label&1 != 0 {
		t.network.learn(t.rows, task.label, rate)
	}
	return guess
}

// give puts the network into whole numbers. Its tags are those of text tagged by hand: what tells such text apart is
// added to every setting.
func (t *trainer) give(w *tag.Weights) {
	settings := tag.Settings()
	byHand := t.network.row(t.byHand)
	scale := t.network.rowScale()
	for f, row := range t.rowOf {
		if row < 0 {
			continue
		}
		var numbers [tag.Width]int8
		setting := slices.Contains(settings, tag.Feature(f))
		for k, x := range t.network.row(row) {
			if setting {
				x += byHand[k]
			}
			numbers[k] = int8(rounded(x*scale, math.MaxInt8))
		}
		w.Features = append(w.Features, tag.Feature(f))
		w.Rows = append(w.Rows, numbers)
	}
	outputScale := t.network.outputScale()
	for l := range t.network.output {
		var numbers [tag.Width]int16
		for k, x := range t.network.output[l] {
			numbers[k] = int16(rounded(x*outputScale, math.MaxInt16))
		}
		w.Output = append(w.Output, numbers)
		w.Bias = append(w.Bias, int32(rounded(t.network.bias[l]*scale*outputScale, math.MaxInt32)))
	}
}

// rounded is the nearest whole number between -most and most.
func rounded(x float32, most float64) float64 {
	return min(max(math.Round(float64(x)), -most), most)
}
