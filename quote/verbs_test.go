package quote

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

func TestLists(t *testing.T) {
	for name, list := range map[string]string{"verbs.txt": verbList, "words.txt": wordList, "nouns.txt": nounList} {
		if err := lexicon.Check(list); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for row := range lexicon.Rows(wordList) {
		for class := range strings.FieldsSeq(row[1]) {
			if classNames[class] == 0 {
				t.Errorf("words.txt: %s: no class %q", row[0], class)
			}
		}
	}
}

func TestVerbs(t *testing.T) {
	acts := map[string]bool{}
	for _, act := range []annotate.Act{Say, Write, Reply, Ask, Announce, Claim, Deny, Admit, Confirm, Promise, Threaten, Warn,
		Accuse, Criticize, Praise, Demand, Propose, Predict, Think, Want, Support, Agree, Refuse, Show, Quoted} {
		acts[string(act)] = true
	}
	for v := range Verbs() {
		if !acts[string(v.Act)] {
			t.Errorf("%s: no act %q", v.Lemma, v.Act)
		}
		for f := range strings.FieldsSeq(v.Frames) {
			if parseFrames(f) == 0 {
				t.Errorf("%s: no frame %q", v.Lemma, f)
			}
		}
		if v.Frames == "" {
			t.Errorf("%s: no frames", v.Lemma)
		}
	}
}

func TestInflections(t *testing.T) {
	for _, row := range []struct {
		verb Verb
		want string
	}{
		{Verb{Lemma: "claim"}, "claim claims claimed claimed claiming"},
		{Verb{Lemma: "argue"}, "argue argues argued argued arguing"},
		{Verb{Lemma: "deny"}, "deny denies denied denied denying"},
		{Verb{Lemma: "stress"}, "stress stresses stressed stressed stressing"},
		{Verb{Lemma: "teach", Past: "taught", Part: "taught", Gerund: "teaching"}, "teach teaches taught taught teaching"},
		{Verb{Lemma: "say", Past: "said", Part: "said", Gerund: "saying"}, "say says said said saying"},
	} {
		forms := row.verb.inflections()
		if got := strings.Join(forms[:], " "); got != row.want {
			t.Errorf("%s: have %s, want %s", row.verb.Lemma, got, row.want)
		}
	}
}
