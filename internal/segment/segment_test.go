// The contract: what holds of any text, and the shapes that news takes.

package segment

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// tokenTests give a text and its tokens with a blank between two.
var tokenTests = []struct{ name, why, text, want string }{
	{"possessive", "clitics stand alone", `Iran’s and Iran's`, `Iran ’s and Iran 's`},
	{"plural possessive", "the mark stands alone", `the states’ and states' law`, `the states ’ and states ' law`},
	{"contractions", "as in the Penn Treebank", `‘We’re sure they don't, can’t, I'd've`, `‘ We ’re sure they do n't , ca n’t , I 'd 've`},
	{"inner apostrophe", "part of a name", `O’Brien of d'Ivoire, Sana’a at five o'clock`, `O’Brien of d'Ivoire , Sana’a at five o'clock`},
	{"hyphens", "names begin and end at them", `US-Iran 12-day al-Hashd al-Shaabi 2026-01-26 1914–18`, `US - Iran 12 - day al - Hashd al - Shaabi 2026 - 01 - 26 1914 – 18`},
	{"slash", "as hyphens", `and/or`, `and / or`},
	{"abbreviations", "the dot is the word's", `U.S. Gen. Smith came at 9 a.m. to No. 10, Acme Inc. in Jan. said`, `U.S. Gen. Smith came at 9 a.m. to No. 10 , Acme Inc. in Jan. said`},
	{"word no", "an abbreviation only before a number", `We said no. He left.`, `We said no . He left .`},
	{"states", "only after a comma", `In Salem, Ore. the iron ore. Done`, `In Salem , Ore. the iron ore . Done`},
	{"initials", "the dot is the letter's", `J. K. Rowling and J.K. Rowling, Ph.D., in the U.S.`, `J. K. Rowling and J.K. Rowling , Ph.D. , in the U.S.`},
	{"letter at the end", "a letter of its own", `We chose plan B. The rest fell.`, `We chose plan B . The rest fell .`},
	{"acronym with tail", "hyphen and clitic apart", `U.S.-led U.N.'s U.S.’s U.S-led`, `U.S. - led U.N. 's U.S. ’s U.S - led`},
	{"no blank", "a stop without a blank", `It ended.The rest. No.10 Mr.Lee`, `It ended . The rest . No. 10 Mr. Lee`},
	{"numbers", "whole with their unit", `1,000.5 3:30 10th 9pm 5km 1990s ’90s '80s 1,5 26,2016 9a.m.`, `1,000.5 3:30 10th 9pm 5km 1990s ’90s '80s 1,5 26 , 2016 9 a.m.`},
	{"grouped", "groups of three, of two in India, decimals", `1,00,000 RM7,856,920 12,345.6 3,4,5 .45`, `1,00,000 RM7,856,920 12,345.6 3 , 4,5 .45`},
	{"cannot", "as in the Penn Treebank", `We cannot go`, `We can not go`},
	{"money", "the sign apart", `$5 US$5 £3m €5.5bn 5% A$10,000`, `$ 5 US$ 5 £ 3m € 5.5bn 5 % A$ 10,000`},
	{"ellipses and dashes", "runs are one", `wait... so… then.... a -- b — c --- d`, `wait ... so … then .... a -- b — c --- d`},
	{"quotation marks", "each its own", "``go,'' “so” \"it\" ‘is’ «là»", "`` go , '' “ so ” \" it \" ‘ is ’ « là »"},
	{"addresses", "whole", `See https://example.org/a?b=c(d), www.example.com/x. or bbc.co.uk, mail jo.b-c+d@ex-a.org. (@one #two #3)`,
		`See https://example.org/a?b=c(d) , www.example.com/x . or bbc.co.uk , mail jo.b-c+d@ex-a.org . ( @one #two # 3 )`},
	{"accents", "Latin letters", `Erdoğan’s café in São Tomé, Hải Phòng`, `Erdoğan ’s café in São Tomé , Hải Phòng`},
	{"combining", "marks stay on their letter", "Cafe\u0301’s re\u0301sume\u0301 !\u20e3", "Cafe\u0301 ’s re\u0301sume\u0301 !\u20e3"},
	{"scripts", "bounded by Unicode", `Путин’s שלום, «السلام» عليكم 5 東京`, `Путин ’s שלום , « السلام » عليكم 5 東 京`},
	{"Hebrew gershayim", "inside a word", `צה"ל הודיע`, `צה"ל הודיע`},
	{"emoji", "a cluster is one", `go 👩‍👩‍👧 🇮🇶🇮🇷 👍🏽!`, `go 👩‍👩‍👧 🇮🇶 🇮🇷 👍🏽 !`},
	{"invisible", "gaps", "\ufeffa\u200bb\u00a0c \u202bd\u202c", `a b c d`},
	{"elision", "a word that lost its beginning", `get ’em and 'til`, `get ’em and 'til`},
}

func TestTokens(t *testing.T) {
	for _, test := range tokenTests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(test.text).Tokens {
				got = append(got, test.text[s.Start:s.End])
			}
			if diff := cmp.Diff(strings.Fields(test.want), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

// sentenceTests give a paragraph with | before each further sentence.
var sentenceTests = []struct{ name, why, text string }{
	{"plain", "each mark ends one", `He came. |She saw? |They won! |So… |Then it began.`},
	{"titles", "the dot of a title never ends one", `He met U.S. Gen. Smith and Mr. Lee. |Dr. Who left.`},
	{"acronym at the end", "a common opener follows", `He left the U.S. |The rest is known.`},
	{"acronym inside", "a name follows", `The U.S. President and U.S. Senate met at 9 a.m. Monday.`},
	{"number sign", "a digit follows", `He lives at No. 10 Downing Street. |She said no. |He left.`},
	{"initials", "part of a name", `J. K. Rowling met George W. Bush. |They spoke.`},
	{"quotation", "the mark belongs to what it ends", `“Let them go.” |He left.`},
	{"straight quotation", "so too a straight mark", `"Let them go." |"We will," he said.`},
	{"treebank quotation", "so too two apostrophes", "``Let them go.'' |He left."},
	{"attribution", "a small letter goes on", `“Go!” he said. |“Why?” she asked.`},
	{"brackets", "a bracket belongs to what it ends", `(He left.) |She stayed (for now).`},
	{"dateline", "no mark ends it", `BAGHDAD (Reuters) - The army left.`},
	{"decimal", "a dot inside a number", `It rose 3.5 percent. |It fell to 2.`},
	{"list number", "the number belongs to the item", `1. Open the door.`},
	{"note", "its number belongs to what it follows", `He was born there.[1] |She was not. [2]`},
	{"no blank", "a capital at once", `It ended.|The rest is known.`},
	{"spaced dots", "an ellipsis of three tokens", `He waited . . . for a sign.`},
	{"marks in a row", "the last one ends it", `What?! |No!!! |Yes.`},
	{"speaker", "what follows a quoted question names who asked it", `“Why?” Ann Lee asked. |“Who goes there?” Gen. Lee said to his men.`},
	{"quoted title", "only a quotation that begins the sentence has a speaker", `They sang “Why?” |Ann Lee left the room at once.`},
	{"pronoun", "a common opener begins a sentence", `“Why?” |She did not know.`},
	{"dateline with a state", "a dash after a place ends nothing", `SALEM, Ore. — The river rose. |It fell on Friday.`},
	{"dateline with a dot", "nor does a dot that a dash touches", `LIMA.- The river rose.`},
	{"leading ellipsis", "dots before the first word end nothing", `“…It was late. |… We left.”`},
	{"bracket", "a full stop before a bracket ends one", `They left. |(See the map.) |It rained. |(see the map)`},
	{"bracket after an abbreviation", "its dot does not", `Acme Inc. (the maker) fell. |Born in the U.S. (Ohio).`},
	{"years in brackets", "a title may end in a mark", `She starred in Run! (1965) and Why? (1970).`},
	{"born", "an abbreviation after a bracket", `Ann Lee (b. March 2009) left.`},
	{"for example", "its dot never ends one", `Use a tool (e.g. The Hammer) here.`},
	{"ampersand", "initials joined by it", `The S.&P. 500 rose.`},
	{"nickname", "a bracket inside a name", `Michael A. (Mike) Lee came.`},
	{"brand", "a name with a small first letter", `Apple sells phones. |iPhones are common.`},
}

func TestSentences(t *testing.T) {
	for _, test := range sentenceTests {
		t.Run(test.name, func(t *testing.T) {
			want := strings.Split(test.text, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			text := strings.ReplaceAll(test.text, "|", "")
			var got []string
			for _, s := range Split(text).Sentences {
				got = append(got, text[s.Start:s.End])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

// paragraphTests give a text and its paragraphs.
var paragraphTests = []struct {
	name, why, text string
	want            []string
}{
	{"blank lines", "they divide", "Heading\n\nOne.\n \t\nTwo.", []string{"Heading", "One.", "Two."}},
	{"lines", "each line is one", "Heading\nThe first went on.\r\nThe second ended.", []string{"Heading", "The first went on.", "The second ended."}},
	{"wrapped", "a full line runs on",
		"The army said on Monday that it would leave the\ntown before the end of the week, and that a new\nforce of the police would take its place there.\nNobody knew when.\nThe mayor of the town did not answer a question\nabout it.",
		[]string{"The army said on Monday that it would leave the\ntown before the end of the week, and that a new\nforce of the police would take its place there.\nNobody knew when.", "The mayor of the town did not answer a question\nabout it."}},
	{"wrapped with blank lines", "all lines of a block are one",
		"The army said on Monday that it would leave the\ntown.\n\nNobody knew when, and the mayor did not answer\nquestions about it.",
		[]string{"The army said on Monday that it would leave the\ntown.", "Nobody knew when, and the mayor did not answer\nquestions about it."}},
	{"broken line", "a sentence plainly runs on", "He left\nthe town.\nShe stayed.", []string{"He left\nthe town.", "She stayed."}},
	{"bullets", "each item is one", "They want:\n• peace\n• bread", []string{"They want:", "• peace", "• bread"}},
	{"gaps alone", "nothing there", " \n\ufeff\n", nil},
	{"separator", "Unicode's own", "One.\u2029Two.", []string{"One.", "Two."}},
}

func TestParagraphs(t *testing.T) {
	for _, test := range paragraphTests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(test.text).Paragraphs {
				got = append(got, test.text[s.Start:s.End])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

func TestInvariants(t *testing.T) {
	for _, test := range tokenTests {
		check(t, test.text)
	}
	for _, h := range hostile {
		if text := strings.Repeat(h.unit, 1000); utf8.ValidString(text) {
			check(t, text)
		} else {
			Split(text) // must not panic
		}
	}
}

// check fails t where the segments of text break what the package promises.
func check(t *testing.T, text string) {
	t.Helper()
	got := Split(text)
	if diff := cmp.Diff(got, Split(text)); diff != "" {
		t.Fatalf("not deterministic:\n%s", diff)
	}
	at := 0
	for _, s := range got.Tokens {
		if s.Start < at || s.End <= s.Start || len(text) < s.End {
			t.Fatalf("token %v after %d in %.200q", s, at, text)
		}
		for _, r := range text[at:s.Start] {
			if !IsGap(r) {
				t.Fatalf("%q outside tokens at %d in %.200q", r, at, text)
			}
		}
		for _, r := range text[s.Start:s.End] {
			if IsGap(r) || unicode.IsSpace(r) {
				t.Fatalf("%q inside token %v in %.200q", r, s, text)
			}
		}
		if !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			t.Fatalf("token %v not on rune boundaries in %.200q", s, text)
		}
		at = s.End
	}
	for _, r := range text[at:] {
		if !IsGap(r) {
			t.Fatalf("%q outside tokens at %d in %.200q", r, at, text)
		}
	}
	checkCover(t, text, "sentence", got.Sentences, got.Tokens)
	checkCover(t, text, "paragraph", got.Paragraphs, got.Sentences)
}

// checkCover fails t unless each of outer begins with one of inner and ends
// with one, and all of inner lie in outer.
func checkCover(t *testing.T, text, what string, outer, inner []Span) {
	t.Helper()
	i := 0
	for _, o := range outer {
		if i == len(inner) || inner[i].Start != o.Start {
			t.Fatalf("%s %v does not begin with what it holds in %.200q", what, o, text)
		}
		for i < len(inner) && inner[i].End < o.End {
			i++
		}
		if i == len(inner) || inner[i].End != o.End {
			t.Fatalf("%s %v does not end with what it holds in %.200q", what, o, text)
		}
		i++
	}
	if i < len(inner) {
		t.Fatalf("no %s holds %v in %.200q", what, inner[i], text)
	}
}

func FuzzSplit(f *testing.F) {
	for _, test := range tokenTests {
		f.Add(test.text)
	}
	for _, test := range sentenceTests {
		f.Add(test.text)
	}
	for _, test := range paragraphTests {
		f.Add(test.text)
	}
	for _, h := range hostile {
		f.Add(strings.Repeat(h.unit, 20))
	}
	f.Fuzz(func(t *testing.T, text string) {
		check(t, strings.ToValidUTF8(text, "�"))
	})
}
