package saying

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/crf"
)

// textOf makes a text of words: "/" begins a paragraph, "." ends a sentence, "said" may be a cue.
func textOf(words string) *Text {
	t := &Text{}
	paragraph, sentence := true, true
	for word := range strings.FieldsSeq(words) {
		if word == "/" {
			paragraph, sentence = true, true
			continue
		}
		in := Word{Text: word, Tag: "NN", Paragraph: paragraph, Sentence: sentence}
		if word == "said" {
			in.Tag, in.Verb = "VBD", 1
		}
		t.Add(in)
		paragraph, sentence = false, word == "."
	}
	return t
}

func TestStretches(t *testing.T) {
	for _, row := range []struct {
		name, why, text string
		want            [][2]int
	}{
		{"silent", "no cue, no mark, nothing by the rules", "It rained . / It snowed .", nil},
		{"one", "the sentence with the cue alone", "It rained . Lee said so . It snowed .", [][2]int{{3, 7}}},
		{"neighbours", "sentences side by side are read in one go", "Lee said so . Ek said no . It snowed .", [][2]int{{0, 8}}},
		{"paragraphs", "but not paragraphs", "Lee said so . / Ek said no .", [][2]int{{0, 4}, {4, 8}}},
		{"end", "the last word needs no full stop", "It rained . Lee said", [][2]int{{3, 5}}},
		{"empty", "no words", "", nil},
	} {
		text := textOf(row.text)
		text.look()
		var got [][2]int
		for first, last := range text.stretches() {
			got = append(got, [2]int{first, last})
		}
		if !slices.Equal(got, row.want) {
			t.Errorf("%s (%s): %v, want %v", row.name, row.why, got, row.want)
		}
	}
}

// A paragraph without an end is read in parts, and none of its words twice.
func TestLongStretch(t *testing.T) {
	text := textOf(strings.Repeat("said ", 3*longestStretch+5))
	text.look()
	at := 0
	for first, last := range text.stretches() {
		if first != at || last-first > longestStretch {
			t.Fatalf("a stretch [%d, %d), the last one ended at %d", first, last, at)
		}
		at = last
	}
	if at != len(text.words) {
		t.Errorf("%d of %d words are read", at, len(text.words))
	}
}

// Words that are skipped are not read, and the others keep their places.
func TestSkip(t *testing.T) {
	text := &Text{}
	text.Add(Word{Text: "Lee", Paragraph: true, Sentence: true})
	for range 3 {
		text.Skip()
	}
	text.Add(Word{Text: "said", Tag: "VBD", Verb: 1})
	learned := text.Learn()
	if len(learned) != 1 || !slices.Equal(learned[0].Places, []int32{0, 4}) || len(learned[0].Features) != 2 {
		t.Errorf("have %v, want one stretch of the words 0 and 4", learned)
	}
}

func TestPieces(t *testing.T) {
	pieces := []Piece{{1, 2, Source}, {2, 4, Cue}, {4, 9, Content}, {9, 10, Content}}
	labels := make([]uint8, 12)
	for _, p := range pieces {
		p.Mark(labels)
	}
	before := 0
	for i, label := range labels {
		if !crf.SpanFollows(before, int(label)) {
			t.Errorf("word %d: label %d may not stand behind %d", i, label, before)
		}
		before = int(label)
	}
	places := make([]int32, len(labels))
	for i := range places {
		places[i] = int32(100 + i)
		if i > 6 {
			places[i] += 20 // words that are not read stand before
		}
	}
	want := []Piece{{101, 102, Source}, {102, 104, Cue}, {104, 129, Content}, {129, 130, Content}}
	if have := appendPieces(nil, labels, places); !slices.Equal(have, want) {
		t.Errorf("have %v, want %v", have, want)
	}
	for _, row := range []struct{ before, label int }{{0, 2}, {0, 3}, {1, 0}, {1, 6}, {2, 1}} {
		if crf.SpanFollows(row.before, row.label) {
			t.Errorf("label %d must not stand behind %d", row.label, row.before)
		}
	}
}

// What the rules say of a word, and what stands around it, changes its features.
func TestFeatures(t *testing.T) {
	features := func(change func(t *Text)) [][]uint32 {
		text := textOf("The mayor said it was safe .")
		change(text)
		return text.Learn()[0].Features
	}
	plain := features(func(*Text) {})
	if len(plain) != 7 || len(plain[0]) != templates {
		t.Fatalf("%d words of %d features", len(plain), len(plain[0]))
	}
	for name, changed := range map[string][][]uint32{
		"rule":      features(func(t *Text) { t.words[3].rule = 9 }),
		"mark":      features(func(t *Text) { t.words[3].mark = 1 }),
		"mention":   features(func(t *Text) { t.words[3].name = 2 }),
		"neighbour": features(func(t *Text) { t.words[4].low++ }),
		"cue":       features(func(t *Text) { t.words[2].verb++ }),
	} {
		if slices.Equal(changed[3], plain[3]) {
			t.Errorf("%s: the features of the word stay the same", name)
		}
	}
}
