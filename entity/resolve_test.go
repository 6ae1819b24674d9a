package entity

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/internal/names"
	"github.com/google/go-cmp/cmp"
)

// resolved resolves a marked text whose outermost names, with their kinds, are given, and what a tagger would believe of
// each. It gives the text as it is marked then.
func resolved(t *testing.T, lx *lexica, marked string, odds [names.Kinds]float32) string {
	t.Helper()
	doc := annotatetest.Document(t, annotate.Article{Text: marked})
	d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
	end := 0
	for _, m := range doc.Mentions {
		if m.Start < end || m.Form != annotate.Name {
			continue
		}
		end = m.End
		from, until := doc.TokensIn(m.Span)
		d.note(from, until, odds, 0.9)
		d.types[d.names[len(d.names)-1].typ].kind = kindOf(m.Kind)
	}
	r := d.resolve(nil)
	r.roles()
	r.nominals()
	r.groups()
	r.write(doc)
	return annotatetest.Mentions(doc)
}

// Each row is a text with its mentions marked; those in {brackets with ?kind} come to the resolver with another kind.
func TestResolve(t *testing.T) {
	lx := load()
	for _, test := range []struct{ name, why, given, want string }{
		{"inside", "a place in a body's name is a mention of its own", "",
			"He left the [University of [Oslo]{GPE e2}]{ORG e1}. [Oslo]{GPE e2} slept."},
		{"inside, another name", "it is the country under its other name", "",
			"The [US]{GPE e1} closed the [Bank of the [United States]{GPE e1}]{ORG e2}."},
		{"inside, a word", "a name that is a word too is none inside another", "",
			"He read the [Reading List]{ORG e1}."},
		{"land", "a place keeps its name without the land where it lies", "",
			"They met in [Bergen, [Norway]{GPE e2}]{GPE e1}. [Bergen]{GPE e1} is wet."},
		{"realm", "what it is called by changes nothing", "",
			"The [City of Bergen]{GPE e1} paid. [Bergen]{GPE e1} is wet."},
		{"code", "a code in a bracket is the name before it, whatever it looks like",
			"He left [Hamburg Airport]{FAC} ([HAM]{ORG}). At [HAM]{ORG} it rained.",
			"He left [[Hamburg]{GPE e2} Airport]{FAC e1} ([HAM]{FAC e1}). At [HAM]{FAC e1} it rained."},
		{"code before", "the code may come first",
			"[HAM]{ORG} was shut. He left [Hamburg Airport]{FAC} ([HAM]{ORG}).",
			"[HAM]{FAC e1} was shut. He left [[Hamburg]{GPE e2} Airport]{FAC e1} ([HAM]{FAC e1})."},
		{"or", "two other names in one bracket",
			"The [Popular Front]{ORG} ([Jabha]{PERSON} or [PF]{ORG}) met.",
			"The [Popular Front]{ORG e1} ([Jabha]{ORG e1} or [PF]{ORG e1}) met."},
		{"spelled otherwise", "a family name alone may be written in another way", "",
			"[Volodymyr Zelenskyy]{PERSON e1} left. [Zelensky]{PERSON e1} spoke; [Zelensky]{PERSON e1} met [Zeman]{PERSON e2}."},
		{"father and son", "the text tells them apart, and the bare name is the father's", "",
			"[Tom Ray Jr.]{PERSON e1} left. [Tom Ray]{PERSON e2} stayed. [Ray Jr.]{PERSON e1} met [Ray]{PERSON e2}."},
		{"only son", "who is never called so without his first name may go without it", "",
			"[Tom Ray Jr.]{PERSON e1} left. [Tom Ray]{PERSON e1} stayed, and [Ray]{PERSON e1} spoke."},
		{"known father and son", "the lists know the father", "",
			"[Trump]{PERSON e1} left. [Donald Trump Jr.]{PERSON e2} stayed, and President [Trump]{PERSON e1} spoke."},
		{"known father far off", "nobody is called so before", "",
			"[Donald Trump Jr.]{PERSON e1} stayed, and [Trump]{PERSON e1} spoke."},
		{"no code", "a country in a bracket is where the body is", "",
			"The [Farmers Union]{ORG e1} ([UK]{GPE e2}) met."},
		{"head", "the only body that the word can mean", "",
			"He left the [Academy of Fine Arts]{ORG e1}. The [Academy]{ORG e1} closed."},
		{"head with The", "its capital changes nothing", "",
			"He left the [Harbour Front]{ORG e1}. [The Front]{ORG e1} closed."},
		{"two heads", "two that it can mean", "",
			"He left the [Academy of Fine Arts]{ORG e1} and the [Academy of Music]{ORG e2}. The [Academy]{ORG e3} closed."},
		{"piece", "a part in one piece is the same body", "",
			"The [Danish Farmers Union]{ORG e1} met. The [Farmers Union]{ORG e1} left."},
		{"two pieces", "a word between makes it another body", "",
			"The [Museum of Modern Art]{ORG e1} and the [Museum of Art]{ORG e2} closed."},
		{"family name", "no list knows the word as a place, and a person bears it",
			"[Jan Uldrup]{PERSON} met [Uldrup]{GPE} voters.",
			"[Jan Uldrup]{PERSON e1} met [Uldrup]{PERSON e1} voters."},
		{"name between", "neither the family name nor the given one", "",
			"[Ana Uldra da Silva]{PERSON e1} won. [Uldra]{PERSON e1} spoke."},
		{"name between, before", "nobody is called so yet", "",
			"[Uldra]{PERSON e1} won. [Ana Uldra da Silva]{PERSON e2} spoke."},
		{"two between", "two that it can mean", "",
			"[Ana Uldra Silva]{PERSON e1} met [Tom Uldra Ray]{PERSON e2}. [Uldra]{PERSON e3} spoke."},
		{"initials", "all words begin with them", "",
			"[Ana Uldra-Silva]{PERSON e1} won. [AUS]{PERSON e1} spoke."},
		{"initials with particle", "the small word counts or not", "",
			"[Karim bin Uldra]{PERSON e1} won. [KBU]{PERSON e1} spoke."},
		{"two letters", "too many have them", "",
			"[Ana Uldra]{PERSON e1} won. [AU]{PERSON e2} spoke."},
		{"couple", "the family name is both's, and the title tells whose", "",
			"[Ann]{PERSON e1} and [Tom Uldrup]{PERSON e2} won. Mrs. [Uldrup]{PERSON e1} spoke, then [Tom Uldrup]{PERSON e2}."},
		{"storm", "every form of its name", "Tropical Storm [Ina]{PERSON} met [Hurricane Ina]{PERSON}. [Ina]{PERSON} slowed. [Storm Ina]{MISC} ended.",
			"Tropical Storm [Ina]{EVENT e1} met [Hurricane Ina]{EVENT e1}. [Ina]{EVENT e1} slowed. [Storm Ina]{EVENT e1} ended."},
		{"storm and namesake", "somebody else is called so", "[Hurricane Ina]{PERSON} met [Ina Lee]{PERSON}. [Ina]{PERSON} slowed.",
			"[Hurricane Ina]{EVENT e1} met [Ina Lee]{PERSON e2}. [Ina]{PERSON e2} slowed."},
		{"alias in a bracket", "the text says so", "",
			"[Ann Lee]{PERSON e1} (alias “[Uldra]{PERSON e1}”) left. [Uldra]{PERSON e1} spoke."},
		{"first word of a body", "the lists know it, and nobody bears the name", "[Goldman Sachs]{ORG} fell. [Goldman]{PERSON} paid.",
			"[Goldman Sachs]{ORG e1} fell. [Goldman]{ORG e1} paid."},
		{"first word, a person", "somebody bears the name", "[Goldman Sachs]{ORG} fell. [Goldman]{PERSON} paid [Ann Goldman]{PERSON}.",
			"[Goldman Sachs]{ORG e1} fell. [Goldman]{PERSON e2} paid [Ann Goldman]{PERSON e2}."},
		{"lord", "his title is no given name", "",
			"[Tom Uldrup]{PERSON e1} spoke. [Lord Uldrup]{PERSON e1} left; then [Sir Tom]{PERSON e1} ate."},
		{"kin", "the family name alone is not the wife's", "",
			"[Tom Uldrup]{PERSON e1} spoke. His wife, [Ann Uldrup]{PERSON e2}, left. [Uldrup]{PERSON e1} ate."},
		{"kin by name", "unless the article calls her so", "",
			"[Tom Uldrup]{PERSON e1} spoke. His wife, [Ann Uldrup]{PERSON e2}, left. Mrs. [Uldrup]{PERSON e2} ate. [Uldrup]{PERSON e2} slept."},
		{"given name", "the first word of a full name alone",
			"[Uldine Keller]{PERSON} met [Uldine]{MISC}.",
			"[Uldine Keller]{PERSON e1} met [Uldine]{PERSON e1}."},
		{"company", "the tagger does not believe in a person",
			"[Jan Uldrup]{PERSON} works at [Uldrup]{ORG}.",
			"[Jan Uldrup]{PERSON e1} works at [Uldrup]{ORG e2}."},
		{"family name and place", "a list knows the place",
			"[Jan Bergen]{PERSON} went to [Bergen]{GPE}.",
			"[Jan Bergen]{PERSON e1} went to [Bergen]{GPE e2}."},
		{"initials, legal form", "it has no letter", "",
			"The [Uldra Motors Corp.]{ORG e1} left. [UM]{ORG e1} came."},
		{"initials, place before", "it has no letter", "",
			"The [[Queensland]{GPE e2} Harbour Works Department]{ORG e1} left. The [HWD]{ORG e1} came."},
		{"magazine", "it is not the paper", "",
			"The [Uldra Post]{ORG e1} left. The [Uldra Post Magazine]{ORG e2} came."},
		{"of a body", "it is not the body", "",
			"The [United Nations]{ORG e1} left. The [Tourism Organization of the United Nations]{ORG e2} came. The [United Nations]{ORG e1} slept."},
		{"department of a body", "it is not the body", "",
			"The [United Nations]{ORG e1} left. The [United Nations Department of Harbours]{ORG e2} came. The [United Nations]{ORG e1} slept."},
		{"department turned round", "it is the same", "",
			"The [State Department]{ORG e1} left. The [Department of State]{ORG e1} came."},
		{"trade ahead", "it may be left out before too", "",
			"[Delta]{ORG e1} left. [Delta Airlines]{ORG e1} came."},
		{"trade ahead, two", "either may be meant", "",
			"[Delta]{ORG e1} left. [Delta Dairy Factory]{ORG e2} and [Delta Airlines]{ORG e3} came."},
		{"the big city", "no place has an article", "",
			"The [Hamburg Savings Society]{ORG e1} left. The [Hamburg]{ORG e1} came."},
		{"now", "another name in a bracket", "",
			"The [Council of Uldra]{ORG e1} (now the [Uldra Senate]{ORG e1}) met."},
		{"state", "its abbreviation", "",
			"They met in [Calif.]{GPE e1} and left [California]{GPE e1}."},
		{"covid", "with its year and without", "",
			"They had [COVID-19]{MISC e1}. Then [COVID]{MISC e1} went."},
		{"covid, article", "it is no part of the name", "",
			"They had [COVID]{MISC e1}. [The COVID-19]{MISC e1} crisis came. Then [COVID-19]{MISC e1} went."},
		{"covid, plan", "it is no disease", "",
			"They had [COVID-19]{MISC e1}. The [COVID-19 Harbour Plan]{MISC e2} came. Then [COVID-19]{MISC e1} went."},
		{"brothers", "no one of them", "",
			"[Ann Uldrup]{PERSON e1} left. The [Uldrup]{PERSON e2} brothers and the [Uldrups]{PERSON e2} slept. [Uldrup]{PERSON e1} came."},
		{"group", "the one body just named", "",
			"He left [Harbour Watch]{ORG e1}. [The group]{ORG e1 nominal} was small."},
		{"two groups", "either may be meant", "",
			"He left [Harbour Watch]{ORG e1} for [Port Aid]{ORG e2}. The group was small."},
		{"group, agency", "whatever its name is", "",
			"The [Uldra Directorate]{ORG e1} wrote. Then [the agency]{ORG e1 nominal} left."},
		{"group, capital", "it is no name", "",
			"They own [Uldra Works]{ORG e1}. Then [the Company]{ORG e1 nominal} left."},
		{"group, called already", "the head of its name", "",
			"They left [Uldra Bureau]{ORG e1}. Then [the bureau]{ORG e1 nominal} left."},
		{"group, another head", "no council is a bureau", "",
			"They left the [Uldra Council]{ORG e1}. Then the Bureau left."},
		{"group, each", "any may be meant", "",
			"Each department and agency wrote to the [Uldra Directorate]{ORG e1}. Then the agency left."},
		{"group, any of it", "one is meant", "",
			"They left the [Uldra Directorate]{ORG e1} for any houses of [the agency]{ORG e1 nominal}."},
		{"party", "the other body is none", "",
			"The [GOP]{ORG e1} told the [Uldra Times]{ORG e2}. Then [the party]{ORG e1 nominal} left."},
		{"party, body", "it says what it is", "",
			"He told the [Uldra Times]{ORG e1}. Then the party left."},
		{"party, word", "it says nothing", "",
			"He told [Uldra]{ORG e1}. Then [the party]{ORG e1 nominal} left."},
		{"group of", "another group", "",
			"He left [Harbour Watch]{ORG e1}. The group of men was small."},
		{"group leader", "no body", "",
			"He left [Harbour Watch]{ORG e1}. The group leader was small."},
		{"Jr.", "a suffix is no family name", "",
			"[Tom Keller Jr.]{PERSON e1} left. [Keller]{PERSON e1} slept."},
		{"letters", "an order is no family name", "",
			"[Ann Keller OBE]{PERSON e1} left. [Keller]{PERSON e1} slept."},
		{"capitals", "a line in capitals has no letters behind its names", "",
			"[ANN MARY LEE]{PERSON e1} LEFT. [LEE]{PERSON e1} SLEPT."},
		{"called so before", "a namesake with a title does not take the short name of the one who has long had it", "",
			"[Ann Keller]{PERSON e1} left. [Keller]{PERSON e1} ate. [Keller]{PERSON e1} sat. [Keller]{PERSON e1} slept. [Keller]{PERSON e1} woke. Mr [Keller]{PERSON e2} sang. [Keller]{PERSON e1} left."},
		{"family name within", "another form of the name begins with it", "",
			"[Ann Li Mei]{PERSON e1} left. [Li Mei]{PERSON e1} ate. [Li]{PERSON e1} slept."},
		{"article", "al with a blank is the same where the text has it with a hyphen", "",
			"[Karim al-Hadidi]{PERSON e1} left. [Al Hadidi]{PERSON e1} ate. [Hadidi]{PERSON e1} slept."},
		{"no article", "a given name", "",
			"[Al Lee]{PERSON e1} left. [Lee]{PERSON e1} slept."},
		{"island", "what it is changes nothing", "",
			"They left [Anholt Island]{LOC e1}. [Anholt]{LOC e1} is small."},
		{"city", "a province's name is not its city's", "",
			"They left [Quebec City]{GPE e1}. [Quebec]{GPE e2} is large."},
		{"islands", "a group of islands for short",
			"They left the [Lofoten Islands]{LOC}. The [Lofotens]{MISC} are small.",
			"They left the [Lofoten Islands]{LOC e1}. The [Lofotens]{LOC e1} are small."},
		{"known as", "the text says that both are one", "",
			"[Ann Mary Keller]{PERSON e1} (born 1970), better known by her stage name [Lia Sol]{PERSON e1}, sang. [Sol]{PERSON e1} slept."},
		{"real name", "a single word is somebody's full name", "",
			"[Lia]{PERSON e1}, whose real name is [Ann Keller]{PERSON e1}, sang. [Lia]{PERSON e1} slept."},
		{"born as", "as above", "", "[Lia Sol]{PERSON e1} was born as [Ann Keller]{PERSON e1}. [Keller]{PERSON e1} slept."},
		{"known as, known as", "three names of one", "",
			"[Lia Sol]{PERSON e1}, known as [Ann Keller]{PERSON e1}, sang. [Mia Ray]{PERSON e1}, known as [Lia Sol]{PERSON e1}, slept. [Ann Keller]{PERSON e1} left."},
		{"formerly known as", "of a body too", "",
			"[Harbour Trust]{ORG e1}, formerly known as [Dock Fund]{ORG e1}, paid."},
		{"son known as", "it is not the one named before", "",
			"The son of [Ann Keller]{PERSON e1}, known as [Lia Sol]{PERSON e2}, sang."},
		{"language", "a name in another language does not stand for the whole", "",
			"[Bergen]{GPE e1} ([Latin]{NORP e2}: [Berga Maior]{GPE e1}) is wet."},
		{"letters of another language", "nor do other letters", "",
			"[Ann]{PERSON e1} ([Greek]{NORP e2}: [Άννα Μαρία]{PERSON e1}) left."},
		{"particle", "it has its capital where the family name stands alone", "",
			"[Ann de Uldra]{PERSON e1} left. [De Uldra]{PERSON e1} slept, said [Uldra]{PERSON e1}."},
		{"al", "as above, behind another particle", "",
			"[Karim bin Uldra al Hadidi]{PERSON e1} left. [Al Hadidi]{PERSON e1} ate."},
		{"no particle", "it belongs to another name", "",
			"[Ann de Uldra]{PERSON e1} left. [De Ray]{PERSON e2} slept."},
		{"initials of initials", "letters stand for themselves", "",
			"The [UN Harbour Programme]{ORG e1} paid. [UNHP]{ORG e1} left."},
		{"initials with stops", "as above, and the letters are a body's",
			"The [U.N. Harbour Programme]{MISC} paid. [UNHP]{ORG} left.",
			"The [U.N. Harbour Programme]{ORG e1} paid. [UNHP]{ORG e1} left."},
		{"initials of another kind", "they are the body's",
			"The [Harbour Fund of Uldra]{ORG} paid. [HFU]{PERSON} left.",
			"The [Harbour Fund of Uldra]{ORG e1} paid. [HFU]{ORG e1} left."},
		{"nickname", "the full name has it in quotation marks", "",
			"[Bolo]{PERSON e1} wept. [Tom “Bolo” Uldrup]{PERSON e1} was jailed."},
		{"short form of a given name", "it is that name, with or without the second one", "",
			"[William P. Uldrup]{PERSON e1} wept. [Bill Uldrup]{PERSON e1} slept."},
		{"short form of another", "Bill is no Robert", "",
			"[Robert Uldrup]{PERSON e1} wept. [Bill Uldrup]{PERSON e2} slept."},
		{"initials without the land", "it closes the name", "",
			"The [Mutual Harbour Fund of [Japan]{GPE e2}]{ORG e1} paid. [MHF]{ORG e1} left."},
		{"initials of another land's", "two letters are too few", "",
			"The [Harbour Fund of [Japan]{GPE e2}]{ORG e1} paid. [HF]{ORG e3} left."},
		{"initials without the article", "it may open the name", "",
			"[The Harbour Press]{ORG e1} paid. The [HP]{ORG e1} left."},
		{"initials with the article", "they may have its letter too", "",
			"[The Harbour Network]{ORG e1} paid. [THN]{ORG e1} left."},
		{"initials read as a word", "a capital and small letters", "",
			"The [Uldra Harbour Network of Farmers]{ORG e1} paid. [Uhnof]{ORG e1} left, then [Uldrana]{ORG e2}."},
		{"short word of initials", "it may be another", "",
			"The [Uldra Harbour Network]{ORG e1} paid. [Uhn]{ORG e2} left."},
		{"plural", "two of its kind",
			"They left the [Uldra Fair]{MISC}. Two [Uldra Fairs]{ORG} closed.",
			"They left the [Uldra Fair]{MISC e1}. Two [Uldra Fairs]{MISC e1} closed."},
		{"plural of people", "a paper is no people", "",
			"He read the [New Uldran]{ORG e1}. The [New Uldrans]{NORP e2} slept."},
		{"known body of a place", "its own word is enough", "",
			"[[New York]{GPE e2} Post]{ORG e1} paid. The [Post]{ORG e1} left."},
		{"known body, common head", "any may be meant", "",
			"[[Boston]{GPE e2} Foundation]{ORG e1} paid. The [Foundation]{ORG e3} left."},
		{"uncle", "he is no given name", "",
			"[Uncle Tom]{PERSON e1} wept. [Tom Uldrup]{PERSON e1} slept."},
		{"organ", "the parliament is a body of its own", "",
			"The [ULDW Parliament]{ORG e1} met. [ULDW]{ORG e2} paid."},
		{"words between", "the first word tells it apart", "",
			"The [Uldrana Mutual Bank]{ORG e1} paid. [Uldrana Bank]{ORG e1} closed."},
		{"organ of a known body", "it is a body of its own", "",
			"The [United Nations Harbour Council]{ORG e1} met. The [United Nations]{ORG e2} paid."},
		{"part of a known body", "its letters alone are the whole", "",
			"He left [BBC Radio Hull]{ORG e1}. The [BBC]{ORG e2} paid."},
		{"known company", "a word that says what it is changes nothing", "",
			"[BBC News]{ORG e1} paid. [BBC]{ORG e1} left."},
		{"assembly", "the lists know it", "",
			"The [National Assembly]{ORG e1} met. The [Assembly]{ORG e1} left."},
		{"common word", "the only body that it opens", "",
			"[Impact Airlines]{ORG e1} paid. [Impact]{ORG e1} left."},
		{"delta", "it is a landscape only at the end of a name", "",
			"[Delta Airlines]{ORG e1} paid. [Delta]{ORG e1} left."},
		{"common word, two", "either may be meant", "",
			"[Impact Airlines]{ORG e1} paid [Impact Motors]{ORG e2}. [Impact]{ORG e3} left."},
		{"common word, unlike", "it may be anything", "",
			"The [Impact Commission]{ORG e1} paid. [Impact]{ORG e2} left."},
		{"known as, dashes", "a dash for the comma", "",
			"[Ann Keller]{PERSON e1} – more commonly known as [Lia]{PERSON e1} – sang. [Lia]{PERSON e1} slept."},
		{"legal form", "what bears one is a company, whatever the tagger takes it for",
			"[Uldrana Inc.]{ORG} paid. [Uldrana]{GPE} closed.",
			"[Uldrana Inc.]{ORG e1} paid. [Uldrana]{ORG e1} closed."},
		{"legal form, a person", "somebody bears the name",
			"[Uldrana Inc.]{ORG} paid [Ann Uldrana]{PERSON}. [Uldrana]{PERSON} left.",
			"[Uldrana Inc.]{ORG e1} paid [Ann Uldrana]{PERSON e2}. [Uldrana]{PERSON e2} left."},
		{"family name first", "the same names in another order", "",
			"[Ono Yoko]{PERSON e1} left. [Yoko Ono]{PERSON e1} came back."},
	} {
		given := test.given
		if given == "" {
			given = test.want
		}
		if diff := cmp.Diff(test.want, resolved(t, lx, given, [names.Kinds]float32{})); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.name, test.why, diff)
		}
	}
}

// The first word of a body's name, where the tagger wavers.
func TestFirstPlace(t *testing.T) {
	lx := load()
	wavers := [names.Kinds]float32{names.Organization: 1, names.Location: 0.8}
	sure := [names.Kinds]float32{names.Organization: 1, names.Location: 0.2}
	for _, test := range []struct {
		name, why   string
		odds        [names.Kinds]float32
		given, want string
	}{
		{"place", "things stand in it", wavers, "The [Uldra Harbour Trust]{ORG} closed. It rained in [Uldra]{ORG}.",
			"The [[Uldra]{GPE e2} Harbour Trust]{ORG e1} closed. It rained in [Uldra]{GPE e2}."},
		{"body", "nothing stands in it", wavers, "The [Uldra Harbour Trust]{ORG} closed. He left [Uldra]{ORG}.",
			"The [Uldra Harbour Trust]{ORG e1} closed. He left [Uldra]{ORG e1}."},
		{"stake", "a body has shares", wavers, "The [Uldra Harbour Trust]{ORG} closed. He had a stake in [Uldra]{ORG}.",
			"The [Uldra Harbour Trust]{ORG e1} closed. He had a stake in [Uldra]{ORG e1}."},
		{"sure", "the tagger does not believe in a place", sure, "The [Uldra Harbour Trust]{ORG} closed. He worked in [Uldra]{ORG}.",
			"The [Uldra Harbour Trust]{ORG e1} closed. He worked in [Uldra]{ORG e1}."},
	} {
		if diff := cmp.Diff(test.want, resolved(t, lx, test.given, test.odds)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.name, test.why, diff)
		}
	}
}
