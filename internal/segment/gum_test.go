// How well sentences and tokens agree with the gold of GUM.

package segment

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// agreement counts what two divisions of texts share.
type agreement struct{ both, got, want int }

// add counts the spans of one text.
func (a *agreement) add(got, want map[Span]bool) {
	a.got += len(got)
	a.want += len(want)
	for s := range got {
		if want[s] {
			a.both++
		}
	}
}

// f1 returns precision, recall and F1 in percent.
func (a *agreement) f1() (precision, recall, f1 float64) {
	return 100 * float64(a.both) / float64(a.got), 100 * float64(a.both) / float64(a.want),
		200 * float64(a.both) / float64(a.got+a.want)
}

// spans returns all as a set.
func spans(all []Span) map[Span]bool {
	set := make(map[Span]bool, len(all))
	for _, s := range all {
		set[s] = true
	}
	return set
}

// ends returns the set of where all end.
func ends(all []Span) map[Span]bool {
	set := make(map[Span]bool, len(all))
	for _, s := range all {
		set[Span{s.End, s.End}] = true
	}
	return set
}

// TestGUMSentences counts a sentence as found where both its offsets are the
// gold's, and apart from that a boundary where the end is. The floors stand a
// little below what was measured.
func TestGUMSentences(t *testing.T) {
	for _, test := range []struct {
		split           string
		floor, endFloor float64
	}{
		{"train", 95.5, 98},
		{"dev", 95, 98},
	} {
		t.Run(test.split, func(t *testing.T) {
			var whole, end agreement
			for _, a := range articles(t, "entities", "gum", test.split+".jsonl") {
				var want []Span
				for _, s := range a.Sentences {
					want = append(want, Span{s[0], s[1]})
				}
				got := Split(a.Text).Sentences
				whole.add(spans(got), spans(want))
				end.add(ends(got), ends(want))
			}
			p, r, f := whole.f1()
			t.Logf("sentences: P %.2f R %.2f F1 %.2f", p, r, f)
			if f < test.floor {
				t.Errorf("sentence F1 %.2f is below %.2f", f, test.floor)
			}
			p, r, f = end.f1()
			t.Logf("sentence ends: P %.2f R %.2f F1 %.2f", p, r, f)
			if f < test.endFloor {
				t.Errorf("sentence end F1 %.2f is below %.2f", f, test.endFloor)
			}
		})
	}
}

// TestGUMTokens compares the tokens with those of the treebank, which keep some
// prefixes and list numbers whole (non-avian, 1.) that Split divides.
func TestGUMTokens(t *testing.T) {
	const floor = 99.3
	var all agreement
	for _, split := range []string{"train", "dev"} {
		for _, a := range articles(t, "entities", "gum", split+".jsonl") {
			words := treebankWords(t, shared(t, "entities", "gum", "conllu", split, a.ID+".conllu"))
			all.add(spans(Split(a.Text).Tokens), spans(align(t, a.Text, words)))
		}
	}
	p, r, f := all.f1()
	t.Logf("tokens: P %.2f R %.2f F1 %.2f", p, r, f)
	if f < floor {
		t.Errorf("token F1 %.2f is below %.2f", f, floor)
	}
}

// treebankWords reads the words of a CoNLL-U file.
func treebankWords(t *testing.T, path string) []string {
	data, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) == 10 && !strings.ContainsAny(columns[0], ".-") {
			words = append(words, columns[1])
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return words
}

// align finds the words in text, one after the other.
func align(t *testing.T, text string, words []string) []Span {
	var found []Span
	at := 0
	for _, word := range words {
		for at < len(text) && !strings.HasPrefix(text[at:], word) {
			r, w := utf8.DecodeRuneInString(text[at:])
			if !IsGap(r) {
				t.Fatalf("%q is not at %q", word, text[at:min(len(text), at+20)])
			}
			at += w
		}
		found = append(found, Span{at, at + len(word)})
		at += len(word)
	}
	return found
}
