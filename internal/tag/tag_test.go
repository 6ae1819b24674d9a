package tag

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
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

func TestKeysTellWordsApart(t *testing.T) {
	seen := map[key]string{}
	for _, text := range []string{"", "a", "aa", "ab", "ba", "a\x00", "\x00a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghabcdefgh",
		"abcdefghxabcdefgh", "abcdefghyabcdefgh", "abcdefghxxxxxxxxxxxxabcdefgh", "abcdefghxxxxyxxxxxxxabcdefgh", "abcdefghyxxxxxxxxxxxabcdefgh"} {
		k := keyOf(text)
		if other, ok := seen[k]; ok {
			t.Errorf("%q and %q have one key", text, other)
		}
		seen[k] = text
	}
}

func TestWordsStayUntilTheSentenceEnds(t *testing.T) {
	m := newKinds()
	m.begin()
	found := map[string]*kind{}
	for i := range 2 << kindBits { // more than there are places
		text := strconv.Itoa(i)
		found[text] = m.find(text)
	}
	for text, k := range found {
		if k.key != keyOf(text) {
			t.Fatalf("the place of %q has been given away", text)
		}
	}
	m.begin()
	if k := m.find("another"); k.key != keyOf("another") {
		t.Error("a word of the last sentence keeps its place")
	}
}

const allLabels = 0b111

// weights has a lexicon in which "talks" is sure to be a noun and "May" mostly a name. "rise" is a verb by its form;
// behind a verb stands R.
func weights() *Weights {
	w := &Weights{
		Labels: []string{"N", "V", "R"},
		Open:   allLabels,
		Words: map[uint32]Entry{
			EntryKey("talks"): {Tags: 0b001, First: 1, Sure: true},
			EntryKey("May"):   {Tags: 0b011, First: 1, Second: 2},
		},
		Output: make([][Width]int16, 3),
		Bias:   make([]int32, 3),
	}
	w.row(feature(here, form, describe("rise").form), 0, 10)
	w.Output[1][0] = 5
	w.row(feature(before, tagBefore, 1), 1, 10)
	w.Output[2][1] = 7
	return w
}

// row gives a feature a weight for one hidden unit.
func (w *Weights) row(f Feature, unit int, weight int8) {
	at := 0
	for at < len(w.Features) && w.Features[at] < f {
		at++
	}
	w.Features = append(w.Features[:at], append([]Feature{f}, w.Features[at:]...)...)
	var numbers [Width]int8
	numbers[unit] = weight
	w.Rows = append(w.Rows[:at], append([][Width]int8{numbers}, w.Rows[at:]...)...)
}

func taggerOf(t *testing.T) *Tagger {
	t.Helper()
	m, err := Read(Write(weights()))
	if err != nil {
		t.Fatal(err)
	}
	return NewTagger(m)
}

func (t *Tagger) read(text string) {
	t.Begin()
	for _, w := range strings.Fields(text) {
		t.Add(w, w == "," || w == "”")
	}
	t.End()
}

func TestStyle(t *testing.T) {
	tagger := taggerOf(t)
	for text, want := range map[string]style{
		"The minister met Ann Lee in Geneva on Monday .": running,
		"Minister Rejects Plan as Talks Break Down":      titled,
		"MINISTER REJECTS PLAN , SAYS NATO":              shouted,
		"NATO said so .":                                 running,
		"":                                               running,
	} {
		tagger.read(text)
		if tagger.style != want {
			t.Errorf("%q is in style %d, want %d", text, tagger.style, want)
		}
	}
}

func TestLexicon(t *testing.T) {
	tagger := taggerOf(t)
	for _, test := range []struct {
		name, why string
		text      string
		at        int
		want      Entry
	}{
		{"sure", "the lexicon knows of one tag", "the talks", 1, Entry{Tags: 0b001, First: 1, Sure: true}},
		{"capitals", "they hide which word it is", "THE TALKS GO ON", 1, Entry{Tags: allLabels, First: 1}},
		{"first word", "its capital says nothing, but it may be a name", "Talks go on", 0, Entry{Tags: allLabels, First: 1}},
		{"two tags", "both are told", "in May", 1, Entry{Tags: 0b011, First: 1, Second: 2}},
		{"new", "it may be anything", "in Maye", 1, Entry{Tags: allLabels}},
	} {
		tagger.read(test.text)
		if got := tagger.Entry(test.at); got != test.want {
			t.Errorf("%s (%s): %+v, want %+v", test.name, test.why, got, test.want)
		}
	}
}

func TestTag(t *testing.T) {
	tagger := taggerOf(t)
	// "talks" by the lexicon; "rise" by its form; "fast" by the tag before it.
	tagger.read("talks rise fast")
	if got := tagger.Tag(nil); string(got) != "\x00\x01\x02" {
		t.Errorf("labels %v, want [0 1 2]", got)
	}
	tagger.read("")
	if got := tagger.Tag(nil); len(got) != 0 {
		t.Errorf("no words have the labels %v", got)
	}
}

// What a Tagger remembers, and how it adds, must not change its tags: it gives what the features one by one add up to.
func TestMemoryChangesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("The the talks Talks TALKS rise in May , “ ” 12 1987 - NATO ended ending")
	for i := range 1 << (kindBits - 2) { // so many that places are wanted by several of one sentence
		words = append(words, "word"+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)))
	}
	w := weights()
	seen := map[Feature]bool{}
	for _, f := range w.Features {
		seen[f] = true
	}
	var texts []string
	bare := taggerOf(t)
	for n := range 60 {
		var text []string
		for range 1 + random.IntN(1+8*n) {
			text = append(text, words[random.IntN(len(words))])
		}
		texts = append(texts, strings.Join(text, " "))
		bare.read(texts[len(texts)-1])
		for i := range bare.Len() {
			features := History(bare.Features(nil, i), uint8(random.IntN(3)), uint8(random.IntN(3)))
			for _, f := range features {
				if !seen[f] {
					seen[f] = true
					w.row(f, random.IntN(Width), int8(random.IntN(256)-128))
				}
			}
		}
	}
	for l := range w.Output {
		for k := range w.Output[l] {
			w.Output[l][k] = int16(random.IntN(2000) - 1000)
		}
	}
	model, err := Read(Write(w))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[Feature]int{}
	for i, f := range w.Features {
		rows[f] = i
	}
	tagger := NewTagger(model)
	for _, text := range append(texts, texts...) {
		tagger.read(text)
		got := tagger.Tag(nil)
		back, last := uint8(None), uint8(None)
		for i, label := range got {
			if entry := tagger.Entry(i); !entry.Sure {
				if want := w.best(rows, History(tagger.Features(nil, i), back, last), entry.Tags); label != want {
					t.Fatalf("%.80q: word %d has label %d, want %d", text, i, label, want)
				}
			}
			back, last = last, label
		}
	}
}

// best is what the tagger must find, in plain sums.
func (w *Weights) best(rows map[Feature]int, features []Feature, tags uint64) uint8 {
	var hidden [Width]int
	for _, f := range features {
		if i, ok := rows[f]; ok {
			for k, x := range w.Rows[i] {
				hidden[k] += int(x)
			}
		}
	}
	best, most := -1, 0
	for l := range w.Labels {
		score := int(w.Bias[l])
		for k, h := range hidden {
			score += max(h, 0) * int(w.Output[l][k])
		}
		if tags>>l&1 != 0 && (best < 0 || score > most) {
			best, most = l, score
		}
	}
	return uint8(best)
}

// Each row spoils a sound model; all but the first make the checksum fit again, so that what lies behind it is tried.
func TestSpoiltModelsAreRefused(t *testing.T) {
	sound := Write(weights())
	const (
		entriesAt = labelsAt + 6
		wordsAt   = entriesAt + 2*entrySize
	)
	for _, test := range []struct {
		name, why string
		spoil     func(b []byte) []byte
		offset    int
	}{
		{"altered", "the checksum covers the weights", func(b []byte) []byte { b[len(b)-1] ^= 1; return b }, checksumAt},
		{"empty", "there is nothing to read", func([]byte) []byte { return nil }, 0},
		{"magic", "another kind of file", func(b []byte) []byte { b[0] = 'D'; return b }, 0},
		{"version", "made by a later program", func(b []byte) []byte { b[len(magic)]++; return b }, len(magic)},
		{"no labels", "nothing could be best", func(b []byte) []byte { return resum(put(b, bodyAt, 0)) }, bodyAt},
		{"too many labels", "a word's tags have 64 bits", func(b []byte) []byte { return resum(put(b, bodyAt, maxLabels+1)) }, bodyAt},
		{"too many words", "memory is not taken on trust", func(b []byte) []byte { return resum(put(b, bodyAt+8, 1<<31)) }, bodyAt + 8},
		{"too many features", "memory is not taken on trust", func(b []byte) []byte { return resum(put(b, bodyAt+12, 1<<31)) }, bodyAt + 12},
		{"unknown open label", "there is no such label", func(b []byte) []byte { return resum(put(b, bodyAt+16, 8)) }, bodyAt + 16},
		{"empty label", "labels have names", func(b []byte) []byte { b[labelsAt] = 0; return resum(b) }, labelsAt},
		{"entry without labels", "something must be best", func(b []byte) []byte { return resum(put(b, entriesAt, 0)) }, entriesAt},
		{"entry with an unknown label", "there is no such label", func(b []byte) []byte { b[entriesAt+8] = 4; return resum(b) }, entriesAt},
		{"unknown entry", "there are two", func(b []byte) []byte { b[wordsAt+5] = 2; return resum(b) }, wordsAt + 5},
		{"cut", "the last weight is missing", func(b []byte) []byte { return resum(b[:len(b)-2]) }, len(sound) - outputSize},
		{"tail", "nothing stands behind the last weight", func(b []byte) []byte { return resum(append(b, 0)) }, len(sound)},
	} {
		_, err := Read(test.spoil(Write(weights())))
		var format *FormatError
		if !errors.As(err, &format) {
			t.Errorf("%s (%s): error %v, want a *FormatError", test.name, test.why, err)
		} else if format.Offset != test.offset {
			t.Errorf("%s (%s): %v, want it at byte %d", test.name, test.why, err, test.offset)
		}
	}
}

func TestWriteRefusesFeaturesOutOfOrder(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	w := weights()
	w.Features[0], w.Features[1] = w.Features[1], w.Features[0]
	Write(w)
}

func put(b []byte, at int, n uint32) []byte {
	binary.LittleEndian.PutUint32(b[at:], n)
	return b
}

// resum makes the checksum fit.
func resum(b []byte) []byte { return put(b, checksumAt, crc32.Checksum(b[bodyAt:], castagnoli)) }

// FuzzRead tries any bytes, with a checksum that fits: they are refused, or make a model that tags.
func FuzzRead(f *testing.F) {
	f.Add(Write(weights()))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) >= labelsAt {
			b = resum(append([]byte(nil), b...))
		}
		m, err := Read(b)
		if err != nil {
			if m != nil {
				t.Fatal("a model and an error")
			}
			return
		}
		tagger := NewTagger(m)
		tagger.read("The talks rise fast in May .")
		for _, label := range tagger.Tag(nil) {
			if int(label) >= len(m.Labels()) {
				t.Fatalf("label %d of %d", label, len(m.Labels()))
			}
		}
	})
}
