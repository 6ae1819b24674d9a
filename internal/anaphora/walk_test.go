package anaphora

import (
	"strings"
	"testing"
)

// parse reads a tagged text: "word|TAG", sentences parted by "/", paragraphs by "//"; a name is "1=Ann|NNP", 1 being its
// entity; a small letter makes a nominal, "1=mayor|NN".
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
			names = append(names, Name{From: len(t.words), Until: len(t.words) + 1, Entity: int(token[0] - '0'), Nominal: token[2] >= 'a'})
			token = token[2:]
		}
		t.Add(token, tag, opens, paragraph)
		opens, paragraph = false, false
	}
	return t, names
}

var (
	woman   = Bearer{Gender: Female}
	man     = Bearer{Gender: Male}
	body    = Bearer{Body: true}
	place   = Bearer{Body: true, Place: true}
	whoever = Bearer{}
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
		{"second object", "nor is it the subject of its own verb behind and",
			"0=Bob|NNP was|VBD ill|JJ .|. / 1=Tom|NNP left|VBD and|CC asked|VBD him|PRP .|.", []Bearer{man, man}, []int{0}},
		{"second object, a noun behind", "an owner, whatever its tag",
			"0=Bob|NNP was|VBD ill|JJ .|. / 1=Ann|NNP left|VBD and|CC sold|VBD her|PRP house|NN .|.", []Bearer{man, woman}, []int{1}},
		{"object of an infinitive", "nor the subject of what it depends on",
			"0=Bob|NNP was|VBD ill|JJ .|. / 1=Tom|NNP seems|VBZ to|TO have|VB asked|VBN him|PRP .|.", []Bearer{man, man}, []int{0}},
		{"speaker with an aside", "as above, over what the speaker is",
			"0=Tom|NNP was|VBD ill|JJ .|. / “|`` He|PRP left|VBD ,|, ”|'' 0=Tom|NNP ,|, a|DT judge|NN ,|, said|VBD .|.", []Bearer{man}, []int{-1}},
		{"he or she", "whoever it may be", "0=Ann|NNP left|VBD .|. / He|PRP or|CC she|PRP ate|VBD his|PRP$ or|CC her|PRP$ lunch|NN .|.", []Bearer{woman}, nil},
		{"the government's", "it is the subject of the clause",
			"0=Shell|NNP left|VBD because|IN the|DT government|NN had|VBD submitted|VBN its|PRP$ budget|NN .|.", []Bearer{body}, []int{-1}},
		{"speaker", "who speaks is I in what is spoken", "0=Bob|NNP was|VBD ill|JJ .|. / 1=Tom|NNP said|VBD :|: “|`` He|PRP left|VBD .|. ”|''", []Bearer{man, man}, []int{0}},
		{"speaker behind", "as above", "“|`` He|PRP left|VBD ,|, ”|'' said|VBD 0=Tom|NNP .|.", []Bearer{man}, []int{-1}},
		{"line in capitals", "a whole line in capitals has pronouns too",
			"0=ANN|NNP LEFT|VBD .|. / SHE|PRP SMILED|VBD .|.", []Bearer{woman}, []int{0}},
		{"no object", "there is no other", "0=Tom|NNP asked|VBD him|PRP why|WRB .|.", []Bearer{man}, []int{-1}},
		{"no object over an aside", "as above", "0=Tom|NNP ,|, 63|CD ,|, has|VBZ asked|VBN him|PRP .|.", []Bearer{man}, []int{-1}},
		{"with", "what is with somebody may be their own", "0=Tom|NNP took|VBD it|PRP with|IN him|PRP .|.", []Bearer{man}, []int{-1, 0}},
		{"her, an object", "no noun follows, whatever its tag", "0=Ann|NNP asked|VBD her|PRP$ why|WRB .|.", []Bearer{woman}, []int{-1}},
		{"aunt", "nobody is their own", "0=Ann|NNP is|VBZ her|PRP$ aunt|NN .|.", []Bearer{woman}, []int{-1}},
		{"daughter", "as above", "0=Ann|NNP came|VBD .|. / Her|PRP$ daughter|NN 0=Ann|NNP left|VBD .|.", []Bearer{woman}, []int{-1}},
		{"husband", "as above, with a comma", "0=Ray|NNP left|VBD .|. / Her|PRP$ husband|NN ,|, retired|VBN Colonel|NN 0=Ray|NNP ,|, stayed|VBD .|.", []Bearer{whoever}, []int{-1}},
		{"his book", "behind a phrase before its clause he is the owner", "In|IN his|PRP$ book|NN ,|, 0=Tom|NNP says|VBZ no|DT .|.", []Bearer{man}, []int{0}},
		{"called she", "he is another", "0=Lee|NNP said|VBD she|PRP left|VBD .|. / Later|RB he|PRP ate|VBD .|.", []Bearer{whoever}, []int{0, -1}},
		{"speaker named before too", "as above, I", "0=Ann|NNP was|VBD ill|JJ .|. / “|`` She|PRP left|VBD ,|, ”|'' said|VBD 0=Ann|NNP .|.", []Bearer{woman}, []int{-1}},
		{"dateline", "the place where it was written", "0=Hull|NNP -|: The|DT star|NN has|VBZ left|VBN ,|, accusing|VBG its|PRP$ studio|NN of|IN lies|NNS .|. / 0=Hull|NNP slept|VBD .|.", []Bearer{place}, []int{-1}},
		{"dateline with a colon", "as above", "0=Hull|NNP :|: Its|PRP$ owner|NN left|VBD .|. / 0=Hull|NNP slept|VBD .|. / 0=Hull|NNP ate|VBD .|.", []Bearer{place}, []int{-1}},
		{"no dateline", "a colon in a bracket", "0=Hull|NNP (|-LRB- Latin|JJ :|: Regio|NN )|-RRB- has|VBZ sold|VBN its|PRP$ port|NN .|. / 0=Hull|NNP slept|VBD .|. / 0=Hull|NNP ate|VBD .|.", []Bearer{place}, []int{0}},
		{"place before a noun", "it says where the firm is", "They|PRP fined|VBD 0=Hull|NNP firm|NN for|IN favouring|VBG its|PRP$ own|JJ house|NN .|. / 0=Hull|NNP slept|VBD .|.", []Bearer{place}, []int{-1}},
		{"in a place", "as above", "0=Hull|NNP slept|VBD .|. / The|DT firm|NN in|IN 0=Hull|NNP sold|VBD its|PRP$ office|NN .|. / 0=Hull|NNP ate|VBD .|.", []Bearer{place}, []int{-1}},
		{"in a place of a place", "as above", "1=Hull|NNP slept|VBD .|. / The|DT firm|NN in|IN 0=Cray|NNP ,|, 1=Hull|NNP ,|, sold|VBD its|PRP$ office|NN .|. / 1=Hull|NNP ate|VBD .|.", []Bearer{place, place}, []int{-1}},
		{"behind a place", "it is the subject", "0=Hull|NNP slept|VBD .|. / In|IN Kent|NNP ,|, 0=Hull|NNP sold|VBD its|PRP$ port|NN .|. / 0=Hull|NNP ate|VBD .|.", []Bearer{place}, []int{0}},
		{"said it", "nobody says themselves", "0=Shell|NNP left|VBD .|. / 0=Shell|NNP said|VBD it|PRP years|NNS ago|RB .|.", []Bearer{body}, []int{-1}},
		{"said it and", "it is the subject of what was said", "0=Shell|NNP left|VBD .|. / 0=Shell|NNP said|VBD it|PRP and|CC Esso|NNP would|MD pay|VB .|.", []Bearer{body}, []int{0}},
		{"one of the men he", "he is another", "0=Bob|NNP slept|VBD .|. / 1=Tom|NNP is|VBZ one|CD of|IN the|DT men|NNS he|PRP met|VBD .|.", []Bearer{man, man}, []int{0}},
		{"she, a people", "a capital behind a small letter", "0=Ann|NNP left|VBD a|DT She|PRP village|NN .|.", []Bearer{woman}, nil},
		{"he, a name", "it stands in one", "1=Bob|NNP left|VBD .|. / 0=He|NNP ate|VBD .|.", []Bearer{man, man}, nil},
		{"nominal", "who is called by his office is mentioned",
			"0=Bob|NNP met|VBD 1=Tom|NNP .|. / The|DT 0=mayor|NN left|VBD .|. / He|PRP ate|VBD .|.", []Bearer{man, man}, []int{0}},
		{"spokesman", "one whom no name calls is the subject",
			"We|PRP met|VBD 0=Tom|NNP .|. / A|DT spokesman|NN for|IN the|DT firm|NN said|VBD he|PRP could|MD not|RB answer|VB .|.", []Bearer{man}, []int{-1}},
		{"goes on speaking", "a report goes on with who spoke last",
			"0=Bob|NNP said|VBD 1=Tom|NNP had|VBD lost|VBN .|. / He|PRP said|VBD the|DT war|NN was|VBD over|RB .|.", []Bearer{man, man}, []int{0}},
		{"his own tag", "who is spoken of does not speak",
			"0=Bob|NNP said|VBD so|RB .|. / “|`` I|PRP trust|VBP 1=Tom|NNP ,|, ”|'' he|PRP said|VBD .|.", []Bearer{man, man}, []int{0}},
		{"his own tag, nobody else", "as above", "“|`` 0=Tom|NNP lied|VBD to|TO us|PRP ,|, ”|'' he|PRP told|VBD us|PRP .|.", []Bearer{man}, []int{-1}},
		{"words of another", "who speaks the words before is not in them",
			"“|`` 0=Bob|NNP is|VBZ the|DT one|NN ,|, ”|'' chief|JJ executive|NN 1=Tom|NNP told|VBD us|PRP .|. / “|`` He|PRP is|VBZ the|DT first|JJ choice|NN .|. ”|''", []Bearer{man, man}, []int{0}},
		{"who noted that he", "the subject of who",
			"0=Bob|NNP was|VBD joined|VBN by|IN 1=Tom|NNP ,|, who|WP noted|VBD that|IN he|PRP had|VBD raised|VBN pay|NN .|.", []Bearer{man, man}, []int{1}},
		{"aside", "a name between commas is the subject as its noun is",
			"0=Bob|NNP lost|VBD the|DT case|NN to|TO 1=Tom|NNP .|. / The|DT judge|NN ,|, 2=Ray|NNP ,|, had|VBD his|PRP$ own|JJ reasons|NNS .|.", []Bearer{man, man, man}, []int{2}},
		{"infinitive", "its object is not the subject above",
			"0=Shell|NNP has|VBZ been|VBN reluctant|JJ to|TO approve|VB it|PRP .|.", []Bearer{body}, []int{-1}},
		{"owner of the subject", "her mother is another",
			"1=Ann|NNP slept|VBD .|. / 0=Eve|NNP ’s|POS mother|NN was|VBD a|DT singer|NN ,|, so|RB she|PRP grew|VBD up|RP with|IN songs|NNS .|.", []Bearer{woman, woman}, []int{0}},
		{"his name", "brackets with the short form", "0=Shell|NNP (|-LRB- 0=SH|NNP )|-RRB- stems|VBZ from|IN 1=Hull|NNP .|. / It|PRP is|VBZ a|DT firm|NN .|.", []Bearer{body, place}, []int{0}},
		{"quoted before", "the writer goes on with his own subject", "0=Bob|NNP left|VBD .|. / 0=Bob|NNP sang|VBD .|. / “|`` 1=Tom|NNP told|VBD me|PRP .|. ”|'' / He|PRP has|VBZ often|RB mused|VBN .|.", []Bearer{man, man}, []int{0}},
		{"named behind", "whom her own clause names is another",
			"1=Ann|NNP met|VBD 0=Eve|NNP .|. / She|PRP said|VBD that|IN 1=Ann|NNP lied|VBD .|.", []Bearer{woman, woman}, []int{0}},
		{"named behind as", "her own name", "0=Ann|NNP sang|VBD .|. / She|PRP performed|VBD as|IN 0=Ann|NNP .|.", []Bearer{woman}, []int{0}},
		{"name modified", "a body's own clause may name what is its own", "0=Shell|NNP left|VBD .|. / It|PRP closed|VBD 0=Shell|NNP stations|NNS .|.", []Bearer{body}, []int{0}},
		{"his name modified", "he may call his own so", "0=Tom|NNP left|VBD .|. / He|PRP hired|VBD 0=Tom|NNP men|NNS .|.", []Bearer{man}, []int{0}},
		{"by a name modified", "who did it is another", "0=Tom|NNP left|VBD .|. / He|PRP was|VBD beaten|VBN by|IN 0=Tom|NNP men|NNS .|.", []Bearer{man}, []int{-1}},
		{"its own name", "what it is not is no other", "0=Hull|NNP slept|VBD .|. / It|PRP is|VBZ not|RB a|DT 0=Hull|NNP of|IN rain|NN .|.", []Bearer{place}, []int{0}},
		{"goes on with a tag", "who spoke last is I in what he goes on to say",
			"0=Tom|NNP slept|VBD .|. / 0=Tom|NNP said|VBD so|RB .|. // “|`` He|PRP lost|VBD ,|, ”|'' he|PRP added|VBD .|.", []Bearer{man}, []int{-1, 0}},
		{"goes on without a tag", "as above, through the paragraph",
			"0=Tom|NNP slept|VBD .|. / 0=Tom|NNP said|VBD so|RB .|. // “|`` He|PRP lost|VBD .|. ”|''", []Bearer{man}, []int{-1}},
		{"called by another", "what is said since is another's",
			"0=Tom|NNP slept|VBD .|. / 0=Tom|NNP said|VBD so|RB .|. / Ray|NNP said|VBD that|IN 0=Tom|NNP left|VBD .|. // “|`` He|PRP lost|VBD .|. ”|''", []Bearer{man}, []int{0}},
		{"subject behind a tag", "says Bob left: Bob says nothing",
			"0=Tom|NNP slept|VBD .|. / Ray|NNP says|VBZ 0=Tom|NNP left|VBD .|. // “|`` He|PRP lost|VBD .|. ”|''", []Bearer{man}, []int{0}},
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

// "it" that stands for nothing is no pronoun.
func TestExpletive(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"it|PRP is|VBZ now|RB left|VBN to|TO be|VB seen|VBN", true},
		{"it|PRP remains|VBZ to|TO be|VB seen|VBN", true},
		{"it|PRP would|MD be|VB to|TO help|VB", true},
		{"it|PRP would|MD be|VB a|DT help|NN", false},
		{"it|PRP ’s|VBZ still|RB a|DT matter|NN of|IN time|NN", true},
		{"it|PRP ’s|VBZ still|RB a|DT bank|NN of|IN note|NN", false},
		{"it|PRP was|VBD time|NN for|IN tea|NN", true},
		{"it|PRP was|VBD high|JJ time|NN for|IN tea|NN", true},
		{"it|PRP is|VBZ no|DT secret|NN that|IN", true},
		{"it|PRP is|VBZ no|DT company|NN that|IN", false},
		{"it|PRP is|VBZ clear|JJ that|IN rain|NN fell|VBD", true},
		{"it|PRP is|VBZ important|JJ to|TO us|PRP all|DT", false},
		{"it|PRP is|VBZ well|RB known|VBN that|IN rain|NN fell|VBD", true},
		{"it|PRP is|VBZ well|RB known|VBN", false},
		{"it|PRP is|VBZ my|PRP$ pleasure|NN to|TO help|VB", true},
		{"it|PRP is|VBZ my|PRP$ bank|NN to|TO help|VB", false},
	} {
		text, names := parse("0=Shell|NNP paid|VBD more|RBR because|IN " + test.text + " and|CC more|JJR .|.")
		pronouns := 0
		Load().Walk(text, names, []Bearer{body}, func(int, []Candidate, int) { pronouns++ })
		if (pronouns == 0) != test.want {
			t.Errorf("%q stands for something: %t", test.text, pronouns > 0)
		}
	}
	text, names := parse("0=Shell|NNP paid|VBD whatever|WDT it|PRP takes|VBZ to|TO go|VB on|RP .|.")
	Load().Walk(text, names, []Bearer{body}, func(int, []Candidate, int) { t.Error("whatever it takes: it stands for something") })
}
