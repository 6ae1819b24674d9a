package saying

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/linear"
)

// Words with their tags; c is the cue, f the content's first word, and | stands where the end is asked about.
var questions = []struct{ name, why, text string }{
	{"comma and conjunction", "both may end a clause, and so may each preposition",
		"Lee/NNP said/VBD/c the/DT/f dam/NN held/VBD |,/, |and/CC left/VBD |on/IN |Monday/NNP ./."},
	{"first word", "content is never empty",
		"Lee/NNP hopes/VBZ/c for/IN/f rain/NN |in/IN spring/NN ./."},
	{"inside marks", "a quotation is not cut",
		"Lee/NNP said/VBD/c the/DT/f “/`` wet/JJ and/CC cold/JJ ”/'' week/NN |and/CC rain/NN ./."},
	{"straight marks", "the same with marks that do not tell opening from closing",
		"Lee/NNP said/VBD/c the/DT/f \"/`` wet/JJ and/CC cold/JJ \"/'' week/NN |and/CC rain/NN ./."},
	{"hyphen", "a hyphen inside a word is no dash",
		"Lee/NNP praised/VBD/c a/DT/f two/CD -/HYPH day/NN trip/NN |–/: |by/IN boat/NN ./."},
}

func TestAsks(t *testing.T) {
	for _, test := range questions {
		text, c, want := read(test.text)
		var got []int
		var e End
		e.Begin(text, c)
		for k := c.First; k < c.End; k++ {
			if e.Asks(k) {
				got = append(got, k)
				e.Features()
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s (%s): asks at %v, want %v", test.name, test.why, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s (%s): asks at %v, want %v", test.name, test.why, got, want)
				break
			}
		}
	}
}

// A model of one feature ends content where that feature is present.
func TestFeaturesTellTokensApart(t *testing.T) {
	text, c, asked := read(questions[0].text)
	var e End
	seen := map[linear.Feature]int{}
	e.Begin(text, c)
	for _, k := range asked {
		if !e.Asks(k) {
			t.Fatalf("does not ask at %d", k)
		}
		for _, f := range e.Features() {
			seen[f]++
		}
	}
	once := 0
	for _, n := range seen {
		if n == 1 {
			once++
		}
	}
	if once < len(asked)*10 {
		t.Errorf("of the features of %d tokens only %d belong to one of them alone", len(asked), once)
	}
}

// read makes a text of a row, and lists the tokens behind a |.
func read(row string) (*Text, Clause, []int) {
	var text Text
	var asked []int
	c := Clause{Source: 0}
	for i, field := range strings.Fields(row) {
		word, ask := strings.CutPrefix(field, "|")
		if ask {
			asked = append(asked, i)
		}
		parts := strings.Split(word, "/")
		text.Add(parts[0], parts[1], i == 0)
		if len(parts) > 2 && parts[2] == "c" {
			c.CueFirst, c.CueLast = i, i+1
		} else if len(parts) > 2 {
			c.First = i
		}
		c.End = i + 1
	}
	return &text, c, asked
}
