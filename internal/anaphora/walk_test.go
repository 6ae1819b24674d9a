package anaphora

import (
	"strings"
	"testing"
)

// parse reads a tagged text: "word|TAG", sentences parted by "/", paragraphs by "//"; a name is "1=Ann|NNP", 1 being its
// entity.
func parse(tagged string) (*Text, []Name) {
	t := &Text{}
	var names []Name
	opens, paragraph := true, true
	for field := range strings.FieldsSeq(tagged) {
		if field == "/" || field == "//" {
			opens, paragraph = true, field == "//"
			continue
		}
		token, tag, _ := strings.Cut(field, "|")
		if len(token) > 2 && token[1] == '=' {
			names = append(names, Name{From: len(t.words), Until: len(t.words) + 1, Entity: int(token[0] - '0')})
			token = token[2:]
		}
		t.Add(token, tag, opens, paragraph)
		opens, paragraph = false, false
	}
	return t, names
}

var (
	woman = Bearer{Gender: Female}
	man   = Bearer{Gender: Male}
	body  = Bearer{Body: true}
)

func TestWalk(t *testing.T) {
	for _, test := range []struct {
		name, why, text string
		bearers         []Bearer
		want            []int
	}{
		{"gender", "she is the woman, however near the man",
			"0=Ann|NNP met|VBD 1=Bob|NNP .|. / She|PRP smiled|VBD .|.", []Bearer{woman, man}, []int{0}},
		{"subject", "a subject goes on as the subject",
			"0=Bob|NNP met|VBD 1=Tom|NNP in|IN March|NNP .|. / He|PRP left|VBD soon|RB .|.", []Bearer{man, man}, []int{0}},
		{"owner", "the nearest owner in the clause is its subject",
			"0=Bob|NNP left|VBD .|. / 1=Tom|NNP sold|VBD his|PRP$ house|NN .|.", []Bearer{man, man}, []int{1}},
		{"object", "an object is not its clause's subject",
			"0=Bob|NNP was|VBD ill|JJ .|. / 1=Tom|NNP saw|VBD him|PRP .|.", []Bearer{man, man}, []int{0}},
		{"chain", "a pronoun decided is a mention for the next",
			"0=Ann|NNP spoke|VBD .|. / She|PRP left|VBD .|. / Then|RB she|PRP ate|VBD her|PRP$ lunch|NN .|.", []Bearer{woman}, []int{0, 0, 0}},
		{"nobody", "no man is named", "0=Ann|NNP spoke|VBD .|. / He|PRP left|VBD .|.", []Bearer{woman}, []int{-1}},
		{"body", "its is a body's, not a person's",
			"0=Shell|NNP sold|VBD 1=Ann|NNP its|PRP$ office|NN .|.", []Bearer{body, woman}, []int{0}},
		{"ahead", "a clause before its sentence's subject",
			"After|IN she|PRP left|VBD ,|, 0=Ann|NNP called|VBD .|.", []Bearer{woman}, []int{0}},
		{"style", "Her Majesty is a title", "0=Ann|NNP met|VBD Her|PRP$ Majesty|NN .|.", []Bearer{woman}, nil},
		{"speaker", "who speaks is I in what is spoken", "0=Bob|NNP was|VBD ill|JJ .|. / 1=Tom|NNP said|VBD :|: “|`` He|PRP left|VBD .|. ”|''", []Bearer{man, man}, []int{0}},
		{"speaker behind", "as above", "“|`` He|PRP left|VBD ,|, ”|'' said|VBD 0=Tom|NNP .|.", []Bearer{man}, []int{-1}},
		{"line in capitals", "a whole line in capitals has pronouns too",
			"0=ANN|NNP LEFT|VBD .|. / SHE|PRP SMILED|VBD .|.", []Bearer{woman}, []int{0}},
		{"capitals", "IT may be a trade", "0=Shell|NNP has|VBZ an|DT IT|NN unit|NN .|.", []Bearer{body}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, names := parse(test.text)
			var got []int
			Load().Walk(text, names, test.bearers, func(_ int, candidates []Candidate, best int) {
				got = append(got, candidates[best].Entity)
			})
			if len(got) != len(test.want) {
				t.Fatalf("%s: %v, want %v", test.why, got, test.want)
			}
			for i := range got {
				if got[i] != test.want[i] {
					t.Errorf("%s: %v, want %v", test.why, got, test.want)
				}
			}
		})
	}
}

func TestRole(t *testing.T) {
	for _, test := range []struct {
		text string
		want role
	}{
		{"0=Ann|NNP left|VBD", roleSubject},
		{"Mayor|NN 0=Ann|NNP ,|, a|DT lawyer|NN ,|, left|VBD", roleSubject},
		{"after|IN 0=Ann|NNP left|VBD", roleSubject},
		{"said|VBD 0=Ann|NNP .|.", roleSubject},
		{"saw|VBD Mayor|NN 0=Ann|NNP .|.", roleObject},
		{"0=Ann|NNP ’s|POS house|NN", roleOwner},
		{"the|DT house|NN of|IN 0=Ann|NNP burned|VBD", roleOf},
		{"seen|VBN by|IN 0=Ann|NNP .|.", roleBy},
		{"with|IN 0=Ann|NNP .|.", rolePreposition},
		{"Bob|NNP and|CC 0=Ann|NNP .|.", roleConjunct},
		{"0=Ann|NNP .|.", roleFirst},
	} {
		text, names := parse(test.text)
		if got := text.role(names[0].From, names[0].Until); got != test.want {
			t.Errorf("%s: role %d, want %d", test.text, got, test.want)
		}
	}
}

// Each template has its row in the table, with as many weights as it has answers.
func TestWeightsFit(t *testing.T) {
	rows := map[string]int{}
	for line := range strings.Lines(weightsText) {
		if line[0] != '#' {
			fields := strings.Fields(line)
			rows[fields[0]+" "+fields[1]] = len(fields) - 2
		}
	}
	for _, side := range sides {
		for _, s := range sizes {
			if n := rows[side+" "+s.name]; n != s.size {
				t.Errorf("%s %s: %d weights, want %d", side, s.name, n, s.size)
			}
		}
	}
	if got := string(Load().Text()); !strings.HasSuffix(weightsText, got) {
		t.Error("the table read and written again differs")
	}
}

func TestShare(t *testing.T) {
	for _, test := range []struct {
		name   string
		scores []int32
		want   float64
	}{
		{"alone", []int32{300}, 1},
		{"two alike", []int32{120, 120}, 0.5},
		{"one ahead by the logarithm of three", []int32{0, 110}, 0.75},
	} {
		var candidates []Candidate
		for _, s := range test.scores {
			candidates = append(candidates, Candidate{score: s})
		}
		if got := Share(candidates, len(candidates)-1); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
