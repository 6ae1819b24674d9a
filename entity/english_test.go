package entity_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/entity"
	"github.com/google/go-cmp/cmp"
)

// english runs the stage once for all tests: it does not need the tagger.
var english = entity.English()

func run(t testing.TB, text string) *annotate.Document {
	t.Helper()
	doc, err := annotate.NewDocument(annotate.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	if err := english.Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return doc
}

// Each row is a text with its mentions marked; entities are numbered by first mention.
func TestMentions(t *testing.T) {
	for _, test := range []struct{ name, why, want string }{
		{"title", "titles stay outside, the office is no name", "Then Prime Minister [Olga Nielsen]{PERSON e1} met Dr [Brandt]{PERSON e2}."},
		{"country before office", "two names side by side", "The [Danish]{NORP e1} Foreign Minister [Olga Nielsen]{PERSON e2} left."},
		{"possessive", "the possessive stays outside", "It was [Norway]{GPE e1}’s plan."},
		{"hyphen between names", "the hyphen separates", "A [China]{GPE e1}-[Japan]{GPE e2} row grew."},
		{"hyphen behind a name", "the people alone is the name", "The [Kurdish]{NORP e1}-led force won."},
		{"surname", "a surname is the latest fitting full name", "We met [Olga Nielsen]{PERSON e1} and [Peter Brandt]{PERSON e2}. Later [Nielsen]{PERSON e1} left."},
		{"two of a surname", "different given names are two; the title tells which", "We saw [Anna Keller]{PERSON e1} and [Paul Keller]{PERSON e2}. Then Mrs [Keller]{PERSON e1} spoke."},
		{"prince", "he has no family name", "Then Prince [Peter]{PERSON e1} left. Later [Peter Brandt]{PERSON e2} slept."},
		{"prince, full name", "his title tells", "Then Prince [Peter]{PERSON e1} left. Later Prince [Peter Brandt]{PERSON e1} slept."},
		{"spelling", "one given name in two spellings, and a short name in either", "[Hossein Brandt]{PERSON e1} spoke. Later [Hussein Brandt]{PERSON e1} left."},
		{"two given names", "alike, but not spellings of one", "[Hassan Brandt]{PERSON e1} spoke. Later [Hussein Brandt]{PERSON e2} left."},
		{"acronym in brackets", "acronym and long form are one", "The [National Farmers Union]{ORG e1} ([NFU]{ORG e1}) agreed. The [NFU]{ORG e1} met on Monday."},
		{"ministry", "its name may be turned round", "He left the [Department of Transport]{ORG e1}. The [Transport Department]{ORG e1} was told."},
		{"one country", "synonyms are one entity", "The [US]{GPE e1} paid. The [United States]{GPE e1} had said so."},
		{"al-", "the particle belongs to the name, with any capital", "He saw [Karim al-Hadidi]{PERSON e1}. [Al-Hadidi]{PERSON e1} left."},
		{"syllables", "the small half of a given name belongs to it", "Then [Wang Mei-yu]{PERSON e1} spoke of a [Hamburg]{GPE e2}-based firm."},
		{"The", "a capital inside the sentence makes it part of the name", "She read it in [The [Hamburg]{GPE e2} Times]{ORG e1} and left."},
		{"title of a work", "quotation marks hold the whole title", "He wrote “[Songs of the North]{MISC e1}” at home."},
		{"title by its article", "a capital inside a sentence, or what has one elsewhere", "[The Long Quiet Evening]{MISC e1} is a film. He saw the film [The Long Quiet Evening]{MISC e1} on Monday."},
		{"award", "a capital where nothing asks for one", "She won [Best Costume and Design]{MISC e1} and [Best Screenplay]{MISC e2} on Sunday."},
		{"no award", "nobody won it", "They sold it at the Best Price of the day."},
		{"text in capitals", "quotation marks tell of no title", "HE HAD “NEVER LOOKED BACK” AT ALL."},
		{"of", "a head takes its of-phrase along", "The [Ministry of Foreign Affairs]{ORG e1} opened in [Oslo]{GPE e2}."},
		{"and apart", "two names, not one", "Talks between [Oslo]{GPE e1} and [Paris]{GPE e2} began."},
		{"pronoun, family", "no family", "[Olga Nielsen]{PERSON e1} met the [Brandt]{PERSON e2} family. [She]{PERSON e1 pronoun} smiled."},
		{"pronoun", "the person who agrees", "[Olga Nielsen]{PERSON e1} met [Peter Brandt]{PERSON e2}. [She]{PERSON e1 pronoun} smiled."},
		{"nominal", "the role is one person's", "Prime Minister [Olga Nielsen]{PERSON e1} spoke. On Friday [the prime minister]{PERSON e1 nominal} left."},
		{"nominal, abbreviated", "the title is written out where it stands alone", "Sen. [Olga Nielsen]{PERSON e1} ate. Then [the senator]{PERSON e1 nominal} wept."},
		{"nominal, from", "there may be another", "Sen. [Olga Nielsen]{PERSON e1} ate. Then the senator from [Denmark]{GPE e2} wept."},
		{"nominal, place", "of two one is told of another place", "[Danish]{NORP e1} Sen. [Olga Nielsen]{PERSON e2} ate. [Norway]{GPE e3} Sen. [Peter Brandt]{PERSON e4} slept. Then [the [Norway]{GPE e3} senator]{PERSON e4 nominal} left."},
		{"nominal, place of nobody", "one is told of no place", "Sen. [Olga Nielsen]{PERSON e1} ate. [Norway]{GPE e2} Sen. [Peter Brandt]{PERSON e3} slept. Then [the [New York]{GPE e4} senator]{PERSON e1 nominal} left."},
		{"nominal, another place", "he is another", "[Norway]{GPE e1} Sen. [Peter Brandt]{PERSON e2} slept. Then the [Hamburg]{GPE e3} senator left."},
		{"nominal, two", "of two with the role the text tells of one", "President [Olga Nielsen]{PERSON e1} ate. [Nielsen]{PERSON e1} left. [Nielsen]{PERSON e1} came. [Nielsen]{PERSON e1} slept. President [Peter Brandt]{PERSON e2} woke. Then [the president]{PERSON e1 nominal} wept."},
		{"nominal, two alike", "either may be meant", "President [Olga Nielsen]{PERSON e1} ate. [Nielsen]{PERSON e1} left. [Nielsen]{PERSON e1} came. President [Peter Brandt]{PERSON e2} woke. Then the president wept."},
		{"capitals", "a line in capitals is read by the lists", "[OLGA NIELSEN]{PERSON e1} TOLD FARMERS IN [NORWAY]{GPE e2} TO WAIT FOR THE [EU]{ORG e3}"},
		{"month and weekday", "times are no names", "They met on Monday in March and in May."},
		{"sentence start", "a common word's capital says nothing", "Police came. Talks failed. Meanwhile [Oslo]{GPE e1} waited."},
		{"amounts", "money, per cent and quantities are mentions without entity", "It cost [$5 million]{MONEY}, up [12 per cent]{PERCENT}, for [30 km]{QUANTITY}."},
		{"amounts in headlines", "money with a capital", "Bridge Costs [$5 Million]{MONEY} and More"},
		{"road", "with its number it is a road", "The [US]{GPE e1} closed the road [US-75]{FAC e2} on Monday."},
		{"road, blank", "a blank for the hyphen", "They took [US 75]{FAC e1} from the north."},
		{"end of text", "a name may end the text", "He met [Angela Brandt]{PERSON e1}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, _, err := annotatetest.Split(test.want)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, annotatetest.Mentions(run(t, text))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

// What the text says of an entity beside its mentions.
func TestEntities(t *testing.T) {
	doc := run(t, "Danish Prime Minister Olga Nielsen met Peter Brandt, the party’s spokesman, in Norway. Nielsen left.")
	byName := map[string]annotate.Entity{}
	for _, ent := range doc.Entities {
		byName[ent.Name] = ent
	}
	for _, test := range []struct {
		name, why string
		got, want any
	}{
		{"role before", "with the country", byName["Olga Nielsen"].Roles, []string{"Danish Prime Minister"}},
		{"role behind", "an apposition, without its article", byName["Peter Brandt"].Roles, []string{"party’s spokesman"}},
		{"alias", "the surname", byName["Olga Nielsen"].Aliases, []string{"Nielsen"}},
		{"gender", "by given name", byName["Olga Nielsen"].Gender, annotate.Female},
		{"gender, dean", "a title that is a given name too says nothing", run(t, "Uldra Brandt, the dean, left.").Entities[0].Gender, annotate.Gender("")},
		{"link", "a country has one id", byName["Norway"].Links, []annotate.Link{{Authority: "wikidata", ID: "Q20"}}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (%s) (-want +got):\n%s", test.name, test.why, diff)
		}
	}
}

// The role that stands beside the one person of each text.
func TestRoles(t *testing.T) {
	for _, test := range []struct{ name, why, text, want string }{
		{"office", "of what belongs to the role", "Then Harbour Minister Lena Brandt left.", "Harbour Minister"},
		{"opening", "at the start of a sentence too", "Harbour Minister Lena Brandt left.", "Harbour Minister"},
		{"country", "whose it is", "Then Danish Prime Minister Lena Brandt left.", "Danish Prime Minister"},
		{"before a comma", "an apposition turned round", "Her spokesman, Peter Brandt, left.", "spokesman"},
		{"office before a comma", "with what it is of", "The Minister for Foreign Affairs, Lena Brandt, left.", "Minister for Foreign Affairs"},
		{"rank", "words of rank belong to it", "The chief financial officer, Lena Brandt, left.", "chief financial officer"},
		{"trade", "nouns before a title say of what", "Then trade union chief Lena Brandt left.", "trade union chief"},
		{"no trade", "another phrase ends there", "In the investigation former minister Lena Brandt lied.", "former minister"},
		{"and", "the office is of both", "Then Health and Human Services Secretary Lena Brandt left.", "Health and Human Services Secretary"},
		{"headline", "no role begins in the line before", "Harbour Workers Cheer\nMinister Lena Brandt left.", "Minister"},
		{"stop of a company", "it ends a sentence too", "He sued Ray Shipping Ltd. Chief Justice Lena Brandt agreed.", "Chief Justice"},
		{"hour", "half past seven is no office", "7:30 p.m. Lena Brandt left.", ""},
		{"list", "no comma behind: a list", "He saw the minister, Peter Brandt and a dog.", ""},
		{"of", "what the office is of belongs to the role", "Then Danish Secretary of State Lena Brandt left.", "Danish Secretary of State"},
		{"capitals", "an office in capitals is no courtesy", "Then PM Lena Brandt left.", "PM"},
		{"behind", "without its article", "Lena Brandt, a former minister, left.", "former minister"},
		{"courtesy", "it ends the role", "Then Harbour Minister Dr Lena Brandt left.", "Harbour Minister"},
		{"Mr", "a courtesy is no role", "Then Mr Brandt left.", ""},
		{"day", "a weekday is none", "On Monday Minister Lena Brandt left.", "Minister"},
		{"ordinal", "it tells which", "Then fourth official Lena Brandt left.", "fourth official"},
		{"calling with a capital", "it opens the sentence", "Archaeologist Lena Brandt left.", "Archaeologist"},
		{"cabinet of", "a body is no role", "He sat in the cabinet of President Lena Brandt.", "President"},
		{"ahead, of a body", "with what it is of", "The dean of nursing at Hull University, Lena Brandt, left.", "dean of nursing at Hull University"},
		{"ahead, owner", "its body stands elsewhere", "Its director, Mr Peter Brandt, left.", "director"},
		{"ahead, owner's name", "a body owns it", "Then UNICEF's envoy in Oslo, Lena Brandt, left.", "UNICEF's envoy in Oslo"},
		{"ahead, from", "where somebody is from", "Then a doctor from Oslo, Lena Brandt, left.", "doctor from Oslo"},
		{"ahead, capital", "an article before it", "The Commissioner, Lena Brandt, left.", "Commissioner"},
		{"ahead, then", "no part of the role", "His driver at the time, Peter Brandt, left.", "driver"},
		{"ahead, two", "the nearest", "He met a friend of his wife, Lena Brandt, there.", "wife"},
		{"two roles", "one person has both", "Then President and CEO Lena Brandt left.", "President and CEO"},
		{"ordinal with a capital", "it opens the sentence", "Third engineer Peter Brandt left.", "Third engineer"},
		{"ahead, bracket", "it closes the name too", "The ambassador to Oslo, Lena Brandt (40), left.", "ambassador to Oslo"},
		{"behind, long", "two things somebody is", "Lena Brandt, a physical education teacher and member of the small Hull city council for years, left.", "physical education teacher and member of the small Hull city council for years"},
		{"ahead, retired", "another role between", "Then her husband, retired Colonel Peter Brandt, left.", "Colonel; husband"},
		{"ahead, title too", "both", "The coroner, Judge Lena Brandt, left.", "Judge; coroner"},
		{"behind, owner", "its body stands elsewhere", "Lena Brandt, its chair, left.", "chair"},
		{"behind, at", "where they are it", "Lena Brandt, an analyst at Hull Bank, left.", "analyst at Hull Bank"},
		{"behind, who", "a clause ends it", "Lena Brandt, a retired chemist who had left, spoke.", "retired chemist"},
		{"behind, who is", "said in a clause", "Lena Brandt, who is the mayor of Hull, left.", "mayor of Hull"},
		{"behind, once", "set in time", "Lena Brandt, once purchasing manager at Hull Bank, left.", "purchasing manager at Hull Bank"},
		{"behind, also", "another thing that is said", "Lena Brandt, a former president of the club and also from Oslo, left.", "former president of the club"},
		{"behind, acronym", "it stands beside its body", "Lena Brandt, head of research at Hull Harbour Trust (HHT), left.", "head of research at Hull Harbour Trust"},
		{"behind, another name", "as above", "Lena Brandt, head of Hull Harbour Trust (Ray Harbour Trust), left.", "head of Hull Harbour Trust"},
		{"behind, open bracket", "the text ends there", "Lena Brandt, head of Hull Harbour Trust (Ray Harbour Trust", ""},
		{"behind, acronym within", "it belongs to the role", "Lena Brandt, Harbour Trust (HT) spokesperson, left.", "Harbour Trust (HT) spokesperson"},
		{"behind a bracket", "where somebody is from", "Lena Brandt (Hull), the mayor, left.", "mayor"},
		{"behind a home", "where somebody is from", "Lena Brandt of Norway, a former minister, left.", "former minister"},
		{"behind, owners", "their apostrophe closes no quotation", "Lena Brandt, president of the Dock Workers’ Union, left.", "president of the Dock Workers’ Union"},
		{"behind, one thing more", "said beside another", "Lena Brandt, also a judge, left.", "judge"},
		{"body between", "the office goes over the body that it is in", "Then a director of Hull Bank Lena Brandt left.", "director of Hull Bank"},
		{"body and acronym between", "the acronym beside the name is left out", "Then the head of Norway’s Hull Harbour Board (HHB) Lena Brandt left.", "head of Norway’s Hull Harbour Board"},
		{"body and land ahead", "no article before it", "Former mayor of Bergen in Norway, Lena Brandt, left.", "Former mayor of Bergen in Norway"},
		{"long office", "the words behind it do not count", "Then Deputy Chief Harbour Minister of the Royal Norwegian Fisheries and Coastal Affairs Council Lena Brandt left.", "Deputy Chief Harbour Minister of the Royal Norwegian Fisheries and Coastal Affairs Council"},
		{"style", "an address is no role", "His Majesty King Karl Brandt met Madam Speaker.", "King"},
		{"style alone", "as above", "Then Her Excellency Lena Brandt left.", ""},
		{"then-", "a hyphen joins it", "Then-mayor Lena Brandt left. A pro-government senator, Lena Brandt, slept.", "Then-mayor; pro-government senator"},
		{"said with more", "the other role tells of whom", "Danish President Lena Brandt left. President Lena Brandt slept.", "Danish President"},
		{"another role", "it is not the same one", "Deputy President Lena Brandt left. President Lena Brandt slept.", "Deputy President; President"},
		{"said in other letters", "once is enough", "Vice President Lena Brandt left. Vice-President Lena Brandt slept.", "Vice President"},
		{"and, small", "no article tells of two", "Then Danish prime minister and party leader Lena Brandt left.", "Danish prime minister and party leader"},
		{"and, article", "the first is another person", "Then the prime minister and party leader Lena Brandt left.", "party leader"},
		{"and, couple", "one cannot be both", "Then husband and wife Lena Brandt left.", "wife"},
		{"son", "three letters in small are no courtesy", "Then his son Karl Brandt left.", "son"},
		{"ahead, capitals", "an office without article", "They were led by Harbour Minister, Lena Brandt, on Monday.", "Harbour Minister"},
		{"told", "a sentence gives the office", "Lena Brandt is also the chair of Hull Harbour Trust.", "chair of Hull Harbour Trust"},
		{"behind, party", "what a politician is", "Lena Brandt, Democrat of Norway, left.", "Democrat of Norway"},
		{"behind, party and place", "as above", "Lena Brandt, a Hull Republican, left.", "Hull Republican"},
		{"behind, party and more", "it closes before the aside", "Lena Brandt, a moderate Republican and, at the time, a mayor of Hull, left.", "moderate Republican"},
		{"behind, party's body", "a name of its own", "They saw Lena Brandt, the Republican Harbour Committee, and a dog.", ""},
		{"behind, mark in a name", "it closes nothing", "Lena Brandt, head of research at Standard & Poor’s, left.", "head of research at Standard & Poor’s"},
		{"told, no article", "as above", "Lena Brandt is director of Hull Harbour Trust.", "director of Hull Harbour Trust"},
		{"two names of one place", "the role is of both", "Then Jammu and Kashmir President Lena Brandt left.", "Jammu and Kashmir President"},
		{"two places", "they are two", "They left Norway and Denmark President Lena Brandt left.", "Denmark President"},
		{"told, past", "as above", "Lena Brandt was the senator from Norway.", "senator from Norway"},
		{"told, end of text", "nothing follows", "Lena Brandt was then now also elected", ""},
		{"told, elected", "the verb is no part of it", "Lena Brandt was elected mayor of Hull.", "mayor of Hull"},
		{"body, bracket and office", "the bracket parts nothing", "Then Hull Harbour Trust (HHT) director Lena Brandt left.", "Hull Harbour Trust (HHT) director"},
		{"body before a courtesy", "he was told something", "He told the Hull Times Mr Brandt left.", ""},
		{"former, of somebody", "the person stands between", "They met former Ray adviser Lena Brandt.", "former Ray adviser"},
		{"of the next with a courtesy", "the name before has its own", "Lena Brandt slept. They met the Mayor of Hull Mr Tom Keller, the Rector of Hull College, Mrs Brandt, on Monday.", "Mayor of Hull"},
		{"of the one before a courtesy", "as above", "They met Mrs Lena Brandt, the Rector of Hull College, on Monday.", "Rector of Hull College"},
		{"told, at", "the body where the office is held", "Lena Brandt is a professor at the University of Hull.", "professor at the University of Hull"},
		{"told, with", "no body", "Lena Brandt is a teacher with three sons.", ""},
		{"told, no office", "what everybody may be", "Lena Brandt is a leader in many ways.", ""},
		{"behind, who also is", "as above", "Lena Brandt, who also is the mayor of Hull, left.", "mayor of Hull"},
		{"behind, another", "it stands for an article", "Lena Brandt, another chair of Hull Harbour Trust, left.", "chair of Hull Harbour Trust"},
		{"to a place", "where the office is held", "Then Norwegian Ambassador to Denmark Lena Brandt left.", "Norwegian Ambassador to Denmark"},
		{"of somebody", "the title behind \"of\" is his own", "Then they met the father of King Karl Brandt.", "King"},
		{"owner without an apostrophe", "whose adviser", "Then Tom Keller senior adviser Lena Brandt left.", "Tom Keller senior adviser"},
		{"owner of a name", "no office", "Then Tom Keller President Lena Brandt left.", "President"},
		{"in a place", "where the office is held", "Then a regional manager in Norway Lena Brandt left.", "regional manager in Norway"},
		{"of a king", "the title in a body's name is the king's", "Then Director of the Office of The King Lena Brandt left.", "Director of the Office of The King"},
		{"to a president", "the title tells whom the office serves", "Then Harbour Adviser to the President Lena Brandt left.", "Harbour Adviser to the President"},
		{"the president", "in small letters somebody else has the office", "He was an adviser to the President Lena Brandt.", "President"},
	} {
		got := ""
		for _, ent := range run(t, test.text).Entities {
			if ent.Kind == annotate.Person {
				got = strings.Join(ent.Roles, "; ")
			}
		}
		if got != test.want {
			t.Errorf("%s (%s): %q, want %q", test.name, test.why, got, test.want)
		}
	}
}

// The role beside the one person of each text, where the tags, behind "|", tell. No blank stands before "_".
func TestRolesTagged(t *testing.T) {
	for _, test := range []struct{ name, why, text, want string }{
		{"office in small letters", "its first word has the sentence's capital", "Harbour|NN minister|NN Lena Brandt left.", "Harbour minister"},
		{"two offices", "an adjective with a capital belongs to the second", "Then Deputy|NNP Minister|NNP and|CC Local|JJ Harbour|NNP Minister|NNP Lena Brandt left.",
			"Deputy Minister and Local Harbour Minister"},
		{"adjective that opens the sentence", "its capital says nothing", "Local|JJ Harbour|NNP Minister|NNP Lena Brandt left.", "Harbour Minister"},
		{"two", "the plural is said of each", "Then Norwegian law|NN professors|NNS Lena Brandt and|CC Peter Ray left.", "Norwegian law professor"},
		{"two of whom", "another is their son", "Then the son|NN of|IN doctors|NNS Lena Brandt and|CC Peter Ray left.", "doctor"},
		{"several, one", "the plural is not said of one", "Then the professors|NNS Lena Brandt left.", ""},
		{"adjective", "it says what minister", "They met former|JJ prominent|JJ minister|NN Lena Brandt.", "former prominent minister"},
		{"running mate", "both words", "Then her running|VBG mate|NN Lena Brandt left.", "running mate"},
		{"adjective before a people", "as above", "They met presumptive|JJ Danish nominee|NN Lena Brandt.", "presumptive Danish nominee"},
		{"late former", "it says that he is dead", "They met late|JJ former|JJ minister|NN Lena Brandt.", "former minister"},
		{"adjective with a capital", "it opens the sentence", "Presumptive|JJ Danish nominee|NN Lena Brandt left.", "Presumptive Danish nominee"},
		{"adjective behind of", "the brother is another", "They met the brother|NN of|IN famous|JJ Danish teacher|NN Lena Brandt.", "famous Danish teacher"},
		{"adjective and capital", "it says nothing of the office", "They met the late|JJ Mr Brandt.", ""},
		{"age", "no part of the role", "The old|JJ teacher|NN Lena Brandt left.", "teacher"},
		{"one of several", "one is called what all are", "One of these former|JJ lawmakers|NNS, Lena Brandt, left.", "former lawmaker"},
		{"some of several", "nobody is called so", "Some of these former|JJ lawmakers|NNS, Lena Brandt, left.", ""},
		{"surnamed", "the verb leads to the name", "An assistant|NN manager|NN surnamed|VBN Brandt left.", "assistant manager"},
		{"named by somebody", "the mayor named her", "The mayor|NN named|VBD Lena Brandt.", ""},
		{"behind, somebody's", "whose aide", "Lena Brandt, a former|JJ Keller aide|NN, saw|VBD Tom Keller.", "former Keller aide"},
		{"two MPs", "the plural of letters", "They met former|JJ MPs|NNP Lena Brandt and|CC Peter Ray.", "former MP"},
		{"hyphen", "both halves are one word", "Then the part|NN _-|HYPH _time|NN gardener|NN Lena Brandt left.", "part-time gardener"},
		{"dash", "it joins no word", "They saw two heroes|NNS _—|: _General|NNP Lena Brandt left.", "General"},
		{"hyphen, number", "as above", "Then the 12 _-|HYPH _time|NN winner|NN Lena Brandt left.", "12-time winner"},
		{"two, capital", "as above", "Then Justices|NNPS Lena Brandt and|CC Peter Ray left.", "Justice"},
		{"two, capital, no title", "a body's name may end there", "Then Harbour|NNP Workers|NNPS Lena Brandt and|CC Peter Ray left.", ""},
		{"of a thing", "all in small letters", "Then the former|JJ minister|NN of|IN sea|NN trade|NN Lena Brandt left.", "former minister of sea trade"},
		{"of somebody in small letters", "another is the minister", "Then the minister|NN of|IN painter|NN Lena Brandt left.", "painter"},
		{"of a thing, no office", "the thing is no trade", "Then a fan|NN of|IN film|NN Lena Brandt left.", ""},
		{"calling", "no list has it", "The ethnologist|NN Lena Brandt left.", "ethnologist"},
		{"calling, tagged as a name", "small letters tell", "Then helper|NNP Lena Brandt left.", "helper"},
		{"calling by the list", "its end does not tell", "The retiree|NN Lena Brandt left.", "retiree"},
		{"no calling", "a thing", "The newspaper|NN Lena Brandt left.", ""},
		{"ahead, name with more", "what the bearer is of", "They saw a scholar|NN, Lena Brandt of|IN Norway, who left.", "scholar"},
		{"ahead, list", "the minister is another", "They saw a minister|NN, Peter Brandt, Lena Keller and|CC a dog.", ""},
		{"behind an age", "the number is none", "Lena Brandt, 63|CD, a former|JJ teacher|NN, left.", "former teacher"},
		{"behind an age, nothing", "the text ends there", "Then he saw Lena Brandt, 63|CD,", ""},
		{"behind, participle", "it says what was done", "Lena Brandt, honoured|VBN with|IN the mayor of|IN the year|NN award|NN, left.", ""},
		{"behind, of whom", "the other has a title", "Lena Brandt, an ally|NN of|IN the mayor|NN Peter Ray, left|VBD.", "ally of the mayor Peter Ray"},
		{"behind, list", "no article opens it: a list", "They saw Lena Brandt, Secretary of|IN Trade Peter Ray, and|CC a dog.", ""},
		{"behind, whose", "somebody owns it", "Lena Brandt, Ray's senior|JJ adviser|NN, left|VBD.", "Ray's senior adviser"},
		{"behind, year", "no person", "Lena Brandt, a year|NN after|IN the judge, left.", ""},
		{"ahead, chapter", "no person", "In the next|JJ chapter|NN, Lena Brandt, it rained.", ""},
		{"behind, of the next", "who is told behind", "Then Tom Brandt, his wife|NN, Lena Ray, and|CC a dog left|VBD.", ""},
		{"behind, of the one before", "the next begins a list", "Then Lena Brandt, his wife|NN, Tom Ray and|CC a dog left|VBD.", "wife"},
		{"behind, two of which one is long", "each alone", "Lena Brandt, a clerk|NN of|IN Hull and|CC a former|JJ head|NN of|IN the small|JJ works|NNS council|NN of|IN the old|JJ harbour|NN in|IN the far|JJ north|NN, left|VBD.",
			"clerk of Hull; former head of the small works council of the old harbour in the far north"},
		{"behind, under somebody", "he is another", "Lena Brandt, a former|JJ clerk|NN under|IN President Tom Keller, left|VBD.", "former clerk"},
		{"behind, of a title", "it is left out", "Lena Brandt, the author|NN of|IN “Hull”, left|VBD.", "author"},
		{"behind, no comma", "the verb closes it", "Lena Brandt, Norway's director|NN of|IN trade|NN said|VBD she left.", "Norway's director of trade"},
		{"behind, no comma, article", "as above", "Lena Brandt, the director|NN of|IN trade|NN said|VBD she left.", "director of trade"},
		{"behind, told by another", "the clerk is another", "Lena Brandt, a clerk|NN said|VBD, left.", ""},
		{"behind, told by another inside", "as above", "They saw Lena Brandt, a clerk|NN said|VBD in|IN Hull.", ""},
		{"behind, think tank", "no verb", "Lena Brandt, a researcher|NN with|IN the Hull think|VBP tank|NN, left|VBD.", "researcher with the Hull think tank"},
		{"ahead, no comma behind", "the verb of the sentence that it opens closes it", "A former|JJ teacher|NN, Lena Brandt said|VBD she left.", "former teacher"},
		{"ahead, colon behind the verb", "as above, before a courtesy", "Hull Bank chairman|NN, Dr Lena Brandt said|VBD : she left.", "Hull Bank chairman"},
		{"ahead, told by another", "the teacher is another", "A former|JJ teacher|NN, Lena Brandt said|VBD, left.", ""},
		{"ahead, the sentence opens otherwise", "as above", "They asked a teacher|NN, Lena Brandt said|VBD on|IN Monday.", ""},
		{"behind, no comma, capital", "an office without article, behind an adverb", "Meanwhile|RB, Mrs Lena Brandt, Director|NNP of|IN Events|NNPS at|IN Hull Bank said|VBD she left.", "Director of Events at Hull Bank"},
		{"behind, very long", "bodies have long names", "Lena Brandt, chair|NN of|IN the department|NN of|IN marine|JJ trade|NN and|CC small|JJ harbour|NN law|NN at|IN the University of Hull, left|VBD.",
			"chair of the department of marine trade and small harbour law at the University of Hull"},
		{"behind, one of two", "the firm is nobody", "They saw Lena Brandt, her firm|NN and|CC her brother|NN, on|IN Monday.", ""},
		{"ahead, whose", "the clerk is another", "They saw a clerk|NN of|IN the court|NN whose late|JJ mother|NN, Lena Brandt, left|VBD.", "late mother"},
		{"behind, and another", "one person has both", "Lena Brandt, the clerk|NN of|IN Hull and|CC the Keller council|NN chair|NN of|IN trade|NN, left|VBD.", "clerk of Hull; Keller council chair of trade"},
		{"behind, and who is", "as above", "They saw Lena Brandt, a clerk|NN who|WP is|VBZ the chair|NN of|IN Hull Bank.", "clerk; chair of Hull Bank"},
		{"behind, and another's", "the son is another", "Then Lena Brandt, his sister|NN and|CC his son|NN left|VBD Hull.", ""},
		{"behind, and another with a name", "she is the chair", "They met Lena Brandt, a clerk|NN of|IN the small|JJ old|JJ harbour|NN court|NN in|IN the far|JJ north|NN of|IN Norway and|CC the chair|NN of|IN the works|NNS council|NN Ann Keller.",
			"clerk of the small old harbour court in the far north of Norway"},
		{"behind, dash", "it parts as a comma does", "Lena Brandt —|: a clerk|NN of|IN Hull —|: left|VBD.", "clerk of Hull"},
		{"behind, dash before a name", "no article: a list", "Lena Brandt –|: President|NNP of|IN Norway –|: left|VBD.", ""},
		{"behind, owner of a thing", "the plan is nobody", "They praised Lena Brandt, the president|NN _'s|POS plan|NN for|IN Hull, on|IN Monday.", ""},
		{"Miss", "a courtesy is no role", "Then Miss Brandt left.", ""},
		{"freshman", "rank in small letters", "Then freshman|NN Congresswoman Lena Brandt left.", "freshman Congresswoman"},
		{"two trades", "the article is of both", "Then the jazz|NN drummer|NN and|CC singer|NN Lena Brandt left.", "jazz drummer and singer"},
		{"an office and a trade", "they may be two persons'", "Then the mayor|NN and|CC singer|NN Lena Brandt left.", "singer"},
		{"behind, who is at something", "the mayor is another", "They saw Lena Brandt, who|WP is|VBZ meeting|VBG the mayor|NN, on|IN Monday.", ""},
		{"told, serves", "as one who is", "Lena Brandt serves|VBZ as|IN president|NN of|IN both|DT Hull Bank and|CC Ray Bank.", "president of both Hull Bank and Ray Bank"},
		{"told, a trade", "what somebody is", "Lena Brandt is|VBZ an award|NN _-|HYPH _winning|VBG singer|NN.", "award-winning singer"},
		{"told, a member", "of what stands elsewhere", "The board of|IN which|WDT Lena Brandt is|VBZ a member|NN.", ""},
		{"told, the trade then", "no article: an office", "Lena Brandt was|VBD a singer|NN.", ""},
		{"ahead, to become", "the first noun turns it", "A leading|VBG candidate|NN to|TO become|VB the leader|NN of|IN Hull, Lena Brandt, left|VBD.", "leading candidate to become the leader of Hull"},
		{"behind, trade", "no list has it", "Lena Brandt, a young|JJ planter|NN of|IN Hull, left|VBD.", "young planter of Hull"},
	} {
		text, tags := "", map[int]annotate.POS{}
		for i, word := range strings.Split(test.text, " ") {
			word, glued := strings.CutPrefix(word, "_")
			if i > 0 && !glued {
				text += " "
			}
			word, rest, _ := strings.Cut(word, "|")
			tag := strings.TrimRight(rest, ".,")
			tags[len(text)] = annotate.POS(tag)
			text += word + rest[len(tag):]
		}
		doc, err := annotate.NewDocument(annotate.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for i := range doc.Tokens {
			doc.Tokens[i].POS = tags[doc.Tokens[i].Start]
		}
		if err := english.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, ent := range doc.Entities {
			if ent.Kind == annotate.Person { // the first, who is told of
				got = strings.Join(ent.Roles, "; ")
				break
			}
		}
		if got != test.want {
			t.Errorf("%s (%s): %q, want %q", test.name, test.why, got, test.want)
		}
	}
}

// A short name waits for the only full one, however far; where there are two, it stays apart.
func TestFullNameFarBehind(t *testing.T) {
	far := "Ms Nielsen left." + strings.Repeat(" Then they saw Oslo and Paris.", 30)
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"one", far + " Olga Nielsen spoke.", true},
		{"two", far + " Olga Nielsen spoke. Anna Nielsen slept.", false},
	} {
		doc := run(t, test.text)
		first, last := doc.Entities[0].ID, ""
		for _, ent := range doc.Entities {
			if ent.Name == "Olga Nielsen" {
				last = ent.ID
			}
		}
		if last == "" || (first == last) != test.want {
			t.Errorf("%s: Nielsen is %s, Olga Nielsen %q", test.name, first, last)
		}
	}
}

// The name of the entity is the fullest form, in common case.
func TestCanonical(t *testing.T) {
	for _, test := range []struct{ name, why, text, want string }{
		{"dateline", "capitals give way", "OSLO (Reuters) - A ferry left. Rain fell on Oslo.", "Oslo"},
		{"dateline, inside another name", "as above", "OSLO (Reuters) - The University of Oslo left.", "Oslo"},
		{"given name in brackets", "they are left out", "Then (Lena) Brandt slept.", "Lena Brandt"},
		{"a word in capitals", "common case goes before", "HAMBURG Bay is wet. He left Hamburg Bay.", "Hamburg Bay"},
		{"initials in capitals", "they are no loud word", "The Uldra PAC left. The Uldra Pac came.", "Uldra PAC"},
		{"abbreviated state", "the full word goes before", "They met in Calif. on Monday. They left California.", "California"},
		{"fullest", "more words", "Then Brandt left. Lena Brandt slept. Brandt woke.", "Lena Brandt"},
		{"not in full", "others in its stead are no more", "Then the US Farmers Union left. The Uldra Farmers Union slept.", "US Farmers Union"},
		{"in full", "a word in short gives way", "Then Hull Utd left. Hull United slept.", "Hull United"},
		{"letters", "orders behind a name are left out", "Then Lena Brandt OBE slept.", "Lena Brandt"},
		{"initial", "a given name says more", "L. Brandt left. Lena Brandt slept.", "Lena Brandt"},
		{"acronym", "capitals that are the name stay", "The National Farmers Union met. He joined the EU on Monday.", "EU"},
	} {
		doc := run(t, test.text)
		found := false
		for _, ent := range doc.Entities {
			found = found || ent.Name == test.want
		}
		if !found {
			t.Errorf("%s (%s): no %q in %v", test.name, test.why, test.want, doc.Entities)
		}
	}
}

// A headline must not become one name; what the body names is found in it.
func TestHeadline(t *testing.T) {
	doc := run(t, "Brandt Says Farmers In Norway Will Get New Roads Soon\n\nThe minister, Peter Brandt, spoke to farmers on Monday.")
	var names []string
	for _, m := range doc.Mentions {
		if m.Form == annotate.Name {
			names = append(names, doc.Slice(m.Span))
		}
	}
	if diff := cmp.Diff([]string{"Brandt", "Norway", "Peter Brandt"}, names); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if a, b := doc.Mentions[0].Entity, doc.Mentions[2].Entity; a != b {
		t.Errorf("Brandt of the headline is %s, Peter Brandt %s", a, b)
	}
}

func TestNamesOnly(t *testing.T) {
	doc := run(t, "Olga Nielsen left. She smiled.")
	if len(doc.Mentions) != 2 {
		t.Fatalf("%d mentions, want the name and the pronoun", len(doc.Mentions))
	}
	if err := (entity.Options{NamesOnly: true}).English().Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Mentions) != 1 {
		t.Errorf("%d mentions, want the name alone", len(doc.Mentions))
	}
}

func TestContext(t *testing.T) {
	doc, _ := annotate.NewDocument(annotate.Article{Text: "Olga Nielsen left."})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := english.Run(ctx, doc); err != context.Canceled {
		t.Errorf("error %v, want the context's", err)
	}
}

func FuzzEnglish(f *testing.F) {
	for _, seed := range []string{
		"", "Prime Minister Olga Nielsen (ON or Olga) said she met al-Hadidi’s U.S.-led UN team of Oslo and 5-10 million US$3.",
		"ALL CAPITALS HERE IN OSLO\n\nOslo’s “Al-” Of The - & of", "“He” said: who, she, the president of the Of", "A.B. C’s D-E F/G & H’s’ I",
		strings.Repeat("Ann al-", 40), "İstanbul’da ﬁ Ǆ ß Ⅷ", "the the minister, the minister, minister.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := annotate.NewDocument(annotate.Article{Text: text})
		if err != nil {
			return
		}
		if err := english.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if err := doc.Validate(); err != nil {
			t.Fatal(err)
		}
		again, _ := annotate.NewDocument(annotate.Article{Text: text})
		if err := english.Run(context.Background(), again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doc, again); diff != "" {
			t.Fatalf("twice gives two results:\n%s", diff)
		}
	})
}

// Hostile texts cost no more a byte than news does, and four times the text about four times the time.
func BenchmarkHostile(b *testing.B) {
	repeat := func(unit string) func(int) string {
		return func(size int) string { return strings.Repeat(unit, size/len(unit)) }
	}
	distinct := func(format string) func(int) string { // a new name each time
		return func(size int) string {
			var text strings.Builder
			for i := 0; text.Len() < size; i++ {
				fmt.Fprintf(&text, format, 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
			}
			return text.String()
		}
	}
	for _, test := range []struct {
		name string
		text func(size int) string
	}{
		{"capitals", repeat("Aa ")}, {"upper", repeat("AB ")}, {"brackets", repeat("(Ab ")}, {"hyphens", repeat("Ab-")},
		{"of", repeat("Bank of ")}, {"pronouns", repeat("Olga Ek saw he ")}, {"names", repeat("Olga Nielsen, ")},
		{"roles", repeat("Olga Nielsen, the minister, ")}, {"quotes", repeat("\"Ab ")},
		{"groups", repeat("NATO and the group ")}, {"places", repeat("Bank of Oslo of ")},
		{"bodies", distinct("X%c%c%c Bank, ")}, {"people", distinct("Olga X%c%c%c, ")}, {"surnames", distinct("Mr X%c%c%c, ")},
	} {
		for _, size := range []int{1 << 16, 1 << 18} {
			b.Run(fmt.Sprintf("%s/%dK", test.name, size>>10), func(b *testing.B) {
				doc, err := annotate.NewDocument(annotate.Article{Text: test.text(size)})
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(doc.Text)))
				b.ReportAllocs()
				for b.Loop() {
					if err := english.Run(context.Background(), doc); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

const news = `Danish Prime Minister Olga Nielsen met the president of the National Farmers Union (NFU), Peter Brandt, in Oslo on Monday.

“We will pay $5 million to farmers in Norway,” Nielsen said. She had promised 12 per cent more in March, according to the Ministry of Foreign Affairs.

The NFU said the plan would help the United States and the European Union, where talks with the US-led group failed last year. Brandt, who was born in Hamburg, said he was glad.
`

func BenchmarkEnglish(b *testing.B) {
	text := strings.Repeat(news, 10)
	doc, err := annotate.NewDocument(annotate.Article{Text: text})
	if err != nil {
		b.Fatal(err)
	}
	run(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := english.Run(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(len(doc.Sentences)), "sentences")
}
