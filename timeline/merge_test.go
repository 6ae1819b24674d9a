package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
	"github.com/google/go-cmp/cmp"
)

// told is one article of a merge test.
type told struct{ text, tags string }

// lines writes a timeline a line an entry: first day, title, sources, what others say.
func lines(t annotate.Timeline) string {
	var out []string
	for _, e := range t.Entries {
		line := fmt.Sprintf("%s %s (%s)", e.Interval.From, e.Title, strings.Join(e.Sources, ", "))
		for _, other := range e.Otherwise {
			line += " or " + other.String()
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestMerge(t *testing.T) {
	for _, test := range []struct {
		name, why string
		articles  []told
		want      string
	}{
		{"told twice", "one event, two sources; the finer telling speaks",
			[]told{
				{"[Ann Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
				{"The [2 March]{DATE 2026-03-02} resignation of [Ann Lee]{PERSON e1} came early.", "DT CD NNP NN IN NNP NNP VBD RB ."},
			},
			"2026-03-02 Ann Lee resigned on Monday (a0, a1)"},
		{"other people", "the same day and verb, but somebody else",
			[]told{
				{"[Ann Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
				{"[Bo Park]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
			},
			"2026-03-02 Ann Lee resigned on Monday (a0)\n2026-03-02 Bo Park resigned on Monday (a1)"},
		{"other object", "who does it is one, whom it befalls is not",
			[]told{
				{"[Mali]{GPE e1} sued [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
				{"[Mali]{GPE e1} sued [Lumen]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
			},
			"2026-03-02 Mali sued Orbita on Monday (a0)\n2026-03-02 Mali sued Lumen on Monday (a1)"},
		{"longer name", "a body whose name holds the other's does not speak against it",
			[]told{
				{"[Mali]{GPE e1} sued [Lumen Bank]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP NNP IN NNP ."},
				{"[Mali]{GPE e1} sued [Gao lender Lumen Bank]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP NN NNP NNP IN NNP ."},
			},
			"2026-03-02 Mali sued Lumen Bank on Monday (a0, a1)"},
		{"month and day", "a month agrees with the one day in it",
			[]told{
				{"[Chad]{GPE e1} voted in [March]{DATE 2026-03}.", "NNP VBD IN NNP ."},
				{"[Chad]{GPE e1} voted on [Monday]{DATE 2026-03-02}.", "NNP VBD IN NNP ."},
			},
			"2026-03-02 Chad voted on Monday (a0, a1)"},
		{"month and two days", "which of the two is meant cannot be known",
			[]told{
				{"[Chad]{GPE e1} voted in [March]{DATE 2026-03}.", "NNP VBD IN NNP ."},
				{"[Chad]{GPE e1} voted on [Monday]{DATE 2026-03-02} and voted on [Friday]{DATE 2026-03-06}.", "NNP VBD IN NNP CC VBD IN NNP ."},
			},
			"2026-03-01 Chad voted in March (a0)\n2026-03-02 Chad voted on Monday (a1)\n2026-03-06 Chad voted on Friday (a1)"},
		{"contradiction", "two days, side by side, each with the other",
			[]told{
				{"[Chad]{GPE e1} voted on [Monday]{DATE 2026-03-02}.", "NNP VBD IN NNP ."},
				{"[Chad]{GPE e1} voted on [Tuesday]{DATE 2026-03-03}.", "NNP VBD IN NNP ."},
			},
			"2026-03-02 Chad voted on Monday (a0) or 3 March 2026\n2026-03-03 Chad voted on Tuesday (a1) or 2 March 2026"},
		{"day of publication", "an article that says no day leans on one that does, of the days before",
			[]told{
				{"[Chad]{GPE e1} voted.", "NNP VBD ."},
				{"[Chad]{GPE e1} voted on [Friday]{DATE 2026-03-06}.", "NNP VBD IN NNP ."},
			},
			"2026-03-06 Chad voted on Friday (a0, a1)"},
		{"company ending", "Orbita Inc is Orbita",
			[]told{
				{"[Orbita Inc]{ORG e1} collapsed on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
				{"The [Monday]{DATE 2026-03-02} collapse of [Orbita]{ORG e1}", "DT NNP NN IN NNP"},
			},
			"2026-03-02 Orbita Inc collapsed on Monday (a0, a1)"},
		{"not disputed", "an article that tells both tells two events; so do other words",
			[]told{
				{"A court freed [Bo Park]{PERSON e1} on [Monday]{DATE 2026-03-02}. A court freed [Bo Park]{PERSON e1} on [Tuesday]{DATE 2026-03-03}.",
					"DT NN VBD NNP NNP IN NNP . DT NN VBD NNP NNP IN NNP ."},
				{"Rebels in masks freed [Bo Park]{PERSON e1} from jail on [Thursday]{DATE 2026-03-05}.", "NNS IN NNS VBD NNP NNP IN NN IN NNP ."},
			},
			"2026-03-02 A court freed Bo Park on Monday (a0)\n2026-03-03 A court freed Bo Park on Tuesday (a0)\n" +
				"2026-03-05 Rebels in masks freed Bo Park from jail on Thursday (a1)"},
		{"in passing", "a mention without people joins the one event of its article that it can be",
			[]told{
				{"[Mali]{GPE e1} attacked [Gao]{GPE e2} on [Monday]{DATE 2026-03-02}. The attack failed.", "NNP VBD NNP IN NNP . DT NN VBD ."},
				{"[Mali]{GPE e1} was quiet. [Gao]{GPE e2} is empty since the attack.", "NNP VBD JJ . NNP VBZ JJ IN DT NN ."},
			},
			"2026-03-02 Mali attacked Gao on Monday (a0, a1)"},
		{"not in passing", "an article that names neither means something else",
			[]told{
				{"[Mali]{GPE e1} attacked [Gao]{GPE e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
				{"[Chad]{GPE e1} was quiet after the attack.", "NNP VBD JJ IN DT NN ."},
			},
			"2026-03-02 Mali attacked Gao on Monday (a0)"},
		{"one of two", "a mention that can be two events joins neither",
			[]told{
				{"[Mali]{GPE e1} attacked [Gao]{GPE e2} on [Monday]{DATE 2026-03-02}. [Mali]{GPE e1} attacked [Tabu]{GPE e3} on [Thursday]{DATE 2026-03-05}.",
					"NNP VBD NNP IN NNP . NNP VBD NNP IN NNP ."},
				{"[Mali]{GPE e1} left [Gao]{GPE e2} and [Tabu]{GPE e3} alone after the attack.", "NNP VBD NNP CC NNP RB IN DT NN ."},
			},
			"2026-03-02 Mali attacked Gao on Monday (a0)\n2026-03-05 Mali attacked Tabu on Thursday (a0)\n" +
				"2026-03-07 Mali left Gao and Tabu alone after the attack (a1)"},
		{"alike", "verbs that news uses alike are one event",
			[]told{
				{"[Orbita]{ORG e1} bought [Lumen]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
				{"[Orbita]{ORG e1} acquired [Lumen]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
			},
			"2026-03-02 Orbita bought Lumen on Monday (a0, a1)"},
		{"surname", "a surname is anybody's who has it",
			[]told{
				{"[Ann Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
				{"[Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP VBD IN NNP ."},
			},
			"2026-03-02 Ann Lee resigned on Monday (a0, a1)"},
		{"namesakes", "but not two people's at once",
			[]told{
				{"[Ann Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
				{"[Bo Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD IN NNP ."},
			},
			"2026-03-02 Ann Lee resigned on Monday (a0)\n2026-03-02 Bo Lee resigned on Monday (a1)"},
		{"subject", "the talks and that they failed are one",
			[]told{{"The talks between [Mali]{GPE e1} and [Chad]{GPE e2} collapsed on [Monday]{DATE 2026-03-02}.", "DT NNS IN NNP CC NNP VBD IN NNP ."}},
			"2026-03-02 The talks between Mali and Chad collapsed on Monday (a0)"},
		{"condition", "what would have to happen has not",
			[]told{{"If [Chad]{GPE e1} votes on [Monday]{DATE 2026-03-09}, [Mali]{GPE e2} will leave on [Friday]{DATE 2026-03-13}.", "IN NNP VBZ IN NNP , NNP MD VB IN NNP ."}},
			"2026-03-13 Mali will leave on Friday (a0)"},
		{"left out", "acts of telling, denials, open plans and states of mind are no story",
			[]told{
				{"[Chad]{GPE e1} said so on [Monday]{DATE 2026-03-02}.", "NNP VBD RB IN NNP ."},
				{"[Chad]{GPE e1} never voted on [Monday]{DATE 2026-03-02}.", "NNP RB VBD IN NNP ."},
				{"[Chad]{GPE e1} may vote.", "NNP MD VB ."},
				{"[Chad]{GPE e1} fears [Mali]{GPE e2}.", "NNP VBZ NNP ."},
			},
			""},
		{"object", "holding talks and the talks are one",
			[]told{{"[Mali]{GPE e1} held talks with [Chad]{GPE e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNS IN NNP IN NNP ."}},
			"2026-03-02 Mali held talks with Chad on Monday (a0)"},
		{"announced", "what somebody announces was not so before",
			[]told{{"[Chad]{GPE e1} announced a vote on [Monday]{DATE 2026-03-02}.", "NNP VBD DT NN IN NNP ."}},
			"2026-03-02 Chad announced a vote on Monday (a0)"},
		{"one matter", "articles that name the same company and town, on one day, tell of one robbery",
			[]told{
				{"[Bo Park]{PERSON e1} robbed [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02} in [Oslo]{GPE e3}.", "NNP NNP VBD NNP IN NNP IN NNP ."},
				{"The robbery on [Monday]{DATE 2026-03-02} shook [Orbita]{ORG e1} and [Oslo]{GPE e2}.", "DT NN IN NNP VBD NNP CC NNP ."},
			},
			"2026-03-02 Bo Park robbed Orbita on Monday in Oslo (a0, a1)\n2026-03-02 The robbery on Monday shook Orbita and Oslo (a1)"},
		{"another matter", "a company alone is much in the news",
			[]told{
				{"[Bo Park]{PERSON e1} robbed [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02} in [Oslo]{GPE e3}.", "NNP NNP VBD NNP IN NNP IN NNP ."},
				{"The robbery on [Monday]{DATE 2026-03-02} shook [Orbita]{ORG e1} and [Rome]{GPE e2}.", "DT NN IN NNP VBD NNP CC NNP ."},
			},
			"2026-03-02 Bo Park robbed Orbita on Monday in Oslo (a0)\n2026-03-02 The robbery on Monday shook Orbita and Rome (a1)"},
		{"another robbery", "but two persons who do it are two",
			[]told{
				{"[Bo Park]{PERSON e1} robbed [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD NNP IN NNP ."},
				{"[Ann Lee]{PERSON e1} robbed [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD NNP IN NNP ."},
			},
			"2026-03-02 Bo Park robbed Orbita on Monday (a0)\n2026-03-02 Ann Lee robbed Orbita on Monday (a1)"},
		{"for a company", "a person may be said to do what the company does",
			[]told{
				{"[Ann Lee]{PERSON e1} sued [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP NNP VBD NNP IN NNP ."},
				{"[Lumen]{ORG e1} sued [Orbita]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP ."},
			},
			"2026-03-02 Ann Lee sued Orbita on Monday (a0, a1)"},
		{"cause", "what a quake does is not what another article says that it does",
			[]told{
				{"A quake shook [Lima]{GPE e1} on [Monday]{DATE 2026-03-02}.", "DT NN VBD NNP IN NNP ."},
				{"A quake in [Lima]{GPE e1} hurt [Ann Lee]{PERSON e2} on [Monday]{DATE 2026-03-02}.", "DT NN IN NNP VBD NNP NNP IN NNP ."},
			},
			"2026-03-02 A quake shook Lima on Monday (a0)\n2026-03-02 A quake in Lima hurt Ann Lee on Monday (a0, a1)"},
		{"no subject", "a clause that cannot say who has no place",
			[]told{{"After leaving on [Monday]{DATE 2026-03-02}, snow covered [Oslo]{GPE e1}.", "IN VBG IN NNP , NN VBD NNP ."}},
			"2026-03-02 Snow covered Oslo (a0)"},
		{"phase", "the talks and that they began are one",
			[]told{{"Talks with [Mali]{GPE e1} began on [Monday]{DATE 2026-03-02}.", "NNS IN NNP VBD IN NNP ."}},
			"2026-03-02 Talks with Mali began on Monday (a0)"},
		{"leads up", "the visit is the event, not that it is planned",
			[]told{{"[Chad]{GPE e1} plans to leave [Opec]{ORG e2} on [Friday]{DATE 2026-03-13}.", "NNP VBZ TO VB NNP IN NNP ."}},
			"2026-03-13 Chad to leave Opec on Friday (a0)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var docs []*annotate.Document
			for i, a := range test.articles {
				docs = append(docs, marked(t, fmt.Sprintf("a%d", i), a.text, a.tags))
			}
			got := timeline.Merge(slices.Values(docs))
			if got := lines(got); got != test.want {
				t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
			}
			slices.Reverse(docs)
			if diff := cmp.Diff(got, timeline.Merge(slices.Values(docs))); diff != "" {
				t.Errorf("the order of the articles matters (-as given +reversed):\n%s", diff)
			}
		})
	}
}

// Articles without a day of publication tell what has no date; it stands at the end, or joins what has one.
func TestMergeWithoutDates(t *testing.T) {
	var docs []*annotate.Document
	for i, a := range []told{
		{"[Ann Lee]{PERSON e1} resigned. [Bo Park]{PERSON e2} laughed.", "NNP NNP VBD . NNP NNP VBD ."},
		{"[Bo Park]{PERSON e1} laughed.", "NNP NNP VBD ."},
		{"[Ann Lee]{PERSON e1} resigned on [2 March 2026]{DATE 2026-03-02}.", "NNP NNP VBD IN CD NNP CD ."},
		{"[Mali]{GPE e1} attacked [Gao]{GPE e2}. The attack of [2 March 2026]{DATE 2026-03-02} is over.",
			"NNP VBD NNP . DT NN IN CD NNP CD VBZ RB ."},
	} {
		docs = append(docs, read(t, annotate.Article{ID: fmt.Sprintf("a%d", i), Text: a.text}, a.tags))
	}
	story := timeline.Merge(slices.Values(docs))
	var got []string
	for _, e := range story.Entries {
		got = append(got, fmt.Sprint(e.Title, " ", e.Sources, " ", e.Interval != nil))
	}
	want := []string{"Ann Lee resigned on 2 March 2026 [a0 a2] true", "Mali attacked Gao [a3] true", "Bo Park laughed [a0 a1] false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNamesAreSpelledAlike(t *testing.T) {
	docs := []*annotate.Document{
		marked(t, "a0", "[OSLO]{GPE e1} burned on [Monday]{DATE 2026-03-02}.", "NNP VBD IN NNP ."),
		marked(t, "a1", "[Oslo]{GPE e1} slept on [Monday]{DATE 2026-03-09}.", "NNP VBD IN NNP ."),
		marked(t, "a2", "[OSLO]{GPE e1} sang on [Monday]{DATE 2026-03-16}.", "NNP VBD IN NNP ."),
	}
	for _, e := range timeline.Merge(slices.Values(docs)).Entries {
		if diff := cmp.Diff([]string{"Oslo"}, e.Entities); diff != "" {
			t.Errorf("%s: one place, one name (-want +got):\n%s", e.Title, diff)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, test := range []struct{ name, why, text, tags, want string }{
		{"pronoun", "she is named in full",
			"[Ann Lee]{PERSON e1} is mayor. [She]{PERSON e1 pronoun} fled [Oslo]{GPE e2} on [Monday]{DATE 2026-03-02}.",
			"NNP NNP VBZ NN . PRP VBD NNP IN NNP .", "Ann Lee fled Oslo on Monday"},
		{"somebody else's time", "Monday is when she announced it",
			"[Orbita]{ORG e1} announced [Monday]{DATE 2026-03-02} [it]{ORG e1 pronoun} has settled its dispute with [Lumen]{ORG e2}.",
			"NNP VBD NNP PRP VBZ VBN PRP$ NN IN NNP .", "Orbita has settled its dispute with Lumen"},
		{"announcement", "it says what was announced",
			"[Orbita]{ORG e1} announced on [Monday]{DATE 2026-03-02} that [Lumen]{ORG e2} collapsed.",
			"NNP VBD IN NNP IN NNP VBD .", "Orbita announced on Monday that Lumen collapsed"},
		{"two weeks later", "the time is whole",
			"[Ann Lee]{PERSON e1} left [Oslo]{GPE e2} [two weeks]{DURATION P2W} later.",
			"NNP NNP VBD NNP CD NNS RB .", "Ann Lee left Oslo two weeks later"},
		{"unfinished", "what would lead on does not end a line",
			"[Ann Lee]{PERSON e1} left [Oslo]{GPE e2} on [Monday]{DATE 2026-03-02}, saying [Bo Park]{PERSON e3} fled.",
			"NNP NNP VBD NNP IN NNP , VBG NNP NNP VBD .", "Ann Lee left Oslo on Monday"},
		{"surname", "a surname is made whole",
			"[Ann Lee]{PERSON e1} is mayor. [Lee]{PERSON e1} fled on [Monday]{DATE 2026-03-02}.",
			"NNP NNP VBZ NN . NNP VBD IN NNP .", "Ann Lee fled on Monday"},
		{"who", "the name stands for the relative pronoun",
			"[Ann Lee]{PERSON e1}, who fled on [Monday]{DATE 2026-03-02}, is mayor.",
			"NNP NNP , WP VBD IN NNP , VBZ NN .", "Ann Lee fled on Monday"},
		{"who'd", "what is written short is written out",
			"[Ann Lee]{PERSON e1}, who’d left [Oslo]{GPE e2} on [Monday]{DATE 2026-03-02}, is mayor.",
			"NNP NNP , WP MD VBN NNP IN NNP , VBZ NN .", "Ann Lee had left Oslo on Monday"},
		{"not", "what was urged is not told, so it ends before",
			"[Ann Lee]{PERSON e1} urged [Bo Park]{PERSON e2} not to.", "NNP NNP VBD NNP NNP RB TO .", "Ann Lee urged Bo Park"},
		{"distance", "hours after what is lost are no hours",
			"[Ann Lee]{PERSON e1} attacked [Bo Park]{PERSON e2} [hours]{DURATION PTXH} after [Oslo]{GPE e3} burned.",
			"NNP NNP VBD NNP NNP NNS IN NNP VBD .", "Ann Lee attacked Bo Park"},
		{"colon", "what it leads to is no part of the line",
			"[Ann Lee]{PERSON e1} took [Oslo]{GPE e2} on [Monday]{DATE 2026-03-02}: a town of the north.",
			"NNP NNP VBD NNP IN NNP : DT NN IN DT NN .", "Ann Lee took Oslo on Monday"},
		{"clause before", "the main clause is another line",
			"After [Ann Lee]{PERSON e1} died, [Bo Park]{PERSON e2} left [Oslo]{GPE e3}.",
			"IN NNP NNP VBD , NNP NNP VBD NNP .", "Ann Lee died"},
		{"half a quotation", "without its mark there is one blank",
			"[Ann Lee]{PERSON e1} sold a \" firm on [Monday]{DATE 2026-03-02}.",
			"NNP NNP VBD DT `` NN IN NNP .", "Ann Lee sold a firm on Monday"},
		{"apposition", "the name stands for what she is",
			"[Ann Lee]{PERSON e1}, a lawyer who fled on [Monday]{DATE 2026-03-02}, is mayor.",
			"NNP NNP , DT NN WP VBD IN NNP , VBZ NN .", "Ann Lee fled on Monday"},
		{"conjunction", "what ties the clause to others goes",
			"Rain stopped when [Ann Lee]{PERSON e1} left on [Monday]{DATE 2026-03-02}.",
			"NN VBD WRB NNP NNP VBD IN NNP .", "Ann Lee left on Monday"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range timeline.Order(marked(t, "a", test.text, test.tags)).Entries {
				got = append(got, e.Title)
			}
			if !slices.Contains(got, test.want) {
				t.Errorf("%s: got %q, want %q among them", test.why, got, test.want)
			}
		})
	}
}

func TestNoTitle(t *testing.T) {
	for _, test := range []struct{ name, why, text, tags, unwanted string }{
		{"this", "points to another line",
			"This reached [Ann Lee]{PERSON e1} on [Monday]{DATE 2026-03-02}.", "DT VBD NNP NNP IN NNP .", "This reached Ann Lee on Monday"},
		{"object before", "what she stole stands outside",
			"[Ann Lee]{PERSON e2} is rich. [Oslo]{GPE e1} took the money [she]{PERSON e2 pronoun} stole on [Monday]{DATE 2026-03-02}.",
			"NNP NNP VBZ JJ . NNP VBD DT NN PRP VBD IN NNP .", "Ann Lee stole on Monday"},
		{"campaign", "goes on for months",
			"[Ann Lee]{PERSON e1}'s campaign said no on [Monday]{DATE 2026-03-02}.", "NNP NNP POS NN VBD DT IN NNP .", "Ann Lee's campaign"},
		{"continued", "with what?",
			"On [Monday]{DATE 2026-03-02} [Ann Lee]{PERSON e1} continued.", "IN NNP NNP NNP VBD .", "On Monday Ann Lee continued"},
		{"whose", "hangs on what stands before",
			"[Ann Lee]{PERSON e1}, whose firm left [Oslo]{GPE e2} on [Monday]{DATE 2026-03-02}, slept.", "NNP NNP , WP$ NN VBD NNP IN NNP , VBD .", "Whose firm left Oslo on Monday"},
		{"half a word", "the line begins inside a word",
			"The so-called pact freed [Ann Lee]{PERSON e2} on [Monday]{DATE 2026-03-02}.", "DT RB HYPH JJ NN VBD NNP NNP IN NNP .", "Called pact freed Ann Lee on Monday"},
		{"that", "points back as well",
			"That's thrown [Oslo]{GPE e1} off on [Monday]{DATE 2026-03-02}.", "DT VBZ VBN NNP RP IN NNP .", "That's thrown Oslo off on Monday"},
		{"time before a gerund", "is that of the clause before",
			"[Oslo]{GPE e1} released it [Monday]{DATE 2026-03-02} hitting [Ann Lee]{PERSON e2}.", "NNP VBD PRP NNP VBG NNP NNP .", "Monday hitting Ann Lee"},
		{"first half of a word", "the line ends inside a word",
			"[Ann Lee]{PERSON e1} said [Oslo]{GPE e2} created the so-called big pact freed [Bo Park]{PERSON e3}.", "NNP NNP VBD NNP VBD DT RB HYPH VBN JJ NN VBD NNP NNP .", "Oslo created the so"},
		{"named by a participle", "a thing, and no event",
			"A bulletin sent by [Oslo]{GPE e1} warned [Ann Lee]{PERSON e2} on [Monday]{DATE 2026-03-02}.", "DT NN VBN IN NNP VBD NNP NNP IN NNP .", "A bulletin sent by Oslo"},
		{"that", "what was ruled is lost",
			"[Oslo]{GPE e1} ruled that the appeal filed by [Ann Lee]{PERSON e2} fails.", "NNP VBD IN DT NN VBN IN NNP NNP VBZ .", "Oslo ruled that the appeal filed"},
		{"how", "so is how",
			"[Oslo]{GPE e1} criticized how the meeting held in [Rome]{GPE e2} went.", "NNP VBD WRB DT NN VBN IN NNP VBD .", "Oslo criticized how the meeting held"},
		{"participle", "a noun and no more",
			"[Ann Lee]{PERSON e1} took the [Oslo]{GPE e2} area lost.", "NNP NNP VBD DT NNP NN VBN .", "The Oslo area lost"},
	} {
		for _, e := range timeline.Order(marked(t, "a", test.text, test.tags)).Entries {
			if e.Title == test.unwanted {
				t.Errorf("%s: %s: %q", test.name, test.why, e.Title)
			}
		}
	}
}

func TestLongTitle(t *testing.T) {
	doc := marked(t, "a", "[Ann Lee]{PERSON e1} left "+strings.Repeat("Oslo ", 60)+".", "NNP NNP VBD"+strings.Repeat(" NNP", 60)+" .")
	title := timeline.Order(doc).Entries[0].Title
	if n := len([]rune(title)); n > 111 || !strings.HasSuffix(title, "Oslo…") {
		t.Errorf("title of %d characters: %q", n, title)
	}
}

func TestOf(t *testing.T) {
	doc := marked(t, "a", "[Orbita Inc]{ORG e1} collapsed. [Ann Lee]{PERSON e2} left.", "NNP NNP VBD . NNP NNP VBD .")
	all := timeline.Order(doc)
	for _, test := range []struct{ name, why, who, want string }{
		{"name", "as it is", "Ann Lee", "2026-03-07 Ann Lee left (a)"},
		{"case and ending", "as other articles may write it", "orbita", "2026-03-07 Orbita Inc collapsed (a)"},
		{"nobody", "no entry, but a timeline", "Bo Park", ""},
	} {
		if got := lines(timeline.Of(all, test.who)); got != test.want {
			t.Errorf("%s (%s): %s, want %s", test.name, test.why, got, test.want)
		}
	}
}
