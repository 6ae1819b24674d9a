package entity

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/internal/names"
)

// Each row is a text as the tagger marks it, and as it is marked once the bounds are mended.
func TestMend(t *testing.T) {
	lx := load()
	for _, test := range []struct{ name, why, found, want string }{
		{"two persons", "nobody is called and", "[Ann Lee and Tom Ray]{PERSON} left.", "[Ann Lee]{PERSON e1} and [Tom Ray]{PERSON e2} left."},
		{"a body", "a body may be", "[Lee and Ray]{ORG} left.", "[Lee and Ray]{ORG e1} left."},
		{"authors", "but not one that is cited with a year", "It helps ([Lee & Ray]{ORG}, 2020).", "It helps ([Lee]{PERSON e1} & [Ray]{PERSON e2}, 2020)."},
		{"place in place", "two places", "He left [Bergen in Norway]{GPE}.", "He left [Bergen]{GPE e1} in [Norway]{GPE e2}."},
		{"syllable", "no word of its own", "[Kim Jae-in]{PERSON} left.", "[Kim Jae-in]{PERSON e1} left."},
		{"address", "no part of a name", "[Tom Ray t.ray@uni.example Oslo University]{ORG}", "[Tom Ray]{ORG e1} t.ray@uni.example [[Oslo]{GPE e3} University]{ORG e2}"},
		{"bracket", "its other half belongs to the name", "He met [Tom (Ray]{PERSON}).", "He met [Tom (Ray)]{PERSON e1}."},
		{"bracket before", "as above", "He met ([Tom) Ray]{PERSON}.", "He met [(Tom) Ray]{PERSON e1}."},
		{"remark", "no part of the name", "He met [Ann (née Ray]{PERSON}).", "He met [Ann]{PERSON e1} (née Ray)."},
		{"acronym", "a name of its own", "The [Dock Fund (DF]{ORG}) paid.", "The [Dock Fund]{ORG e1} (DF) paid."},
		{"whole bracket", "nothing is missing", "He met [Tom (Ray) Lee]{PERSON}.", "He met [Tom (Ray) Lee]{PERSON e1}."},
		{"title", "titles stay outside", "[Tsar Boris]{PERSON} left.", "Tsar [Boris]{PERSON e1} left."},
		{"countryman", "of a people, which is no part of the name", "[Uzbek Ann Lee]{PERSON} left.", "[Uzbek]{NORP e1} [Ann Lee]{PERSON e2} left."},
		{"seat", "the place belongs to the office", "The Bishop of [Bergen Tom Lee]{PERSON} left.", "The Bishop of [Bergen]{GPE e1} [Tom Lee]{PERSON e2} left."},
		{"no seat", "no office is before it", "The hills of [Bergen Tom Lee]{PERSON} left.", "The hills of [Bergen Tom Lee]{PERSON e1} left."},
		{"given name", "some are called so", "[Christian Lee]{PERSON} left.", "[Christian Lee]{PERSON e1} left."},
		{"title alone", "a title is no name", "The [Tsar]{ORG} left.", "The Tsar left."},
		{"year", "behind a person", "[Lee 2020]{PERSON} says so.", "[Lee]{PERSON e1} 2020 says so."},
		{"label", "the language is no part of the name", "Hull ([Latin: Regiodunum Maior]{MISC}) is wet.", "Hull (Latin: [Regiodunum Maior]{MISC e1}) is wet."},
		{"airline", "not the country", "[France]{GPE} pays. Air [France]{GPE} left.", "[France]{GPE e1} pays. [Air [France]{GPE e1}]{ORG e2} left."},
		{"halves", "a place of the lists ends inside the second", "[Bosnia]{GPE} and [Herzegovina Railways]{ORG} paid.", "[[Bosnia and Herzegovina]{GPE e2} Railways]{ORG e1} paid."},
		{"part of a body", "the lists have all of it, and law adds to it", "[Lockheed]{PERSON} Martin Corp. paid.", "[Lockheed Martin Corp.]{ORG e1} paid."},
		{"taken for a person", "the lists know the body", "[Lockheed Martin]{PERSON} paid.", "[Lockheed Martin]{ORG e1} paid."},
		{"taken for a place", "the lists give its kind", "The [White House]{GPE} paid.", "The [White House]{ORG e1} paid."},
		{"legal form", "law adds it", "[Ray Shipping]{ORG} Ltd. paid.", "[Ray Shipping Ltd.]{ORG e1} paid."},
		{"called after him", "what stands behind the man is a body", "The [Ray]{PERSON} Foundation paid.", "The [Ray Foundation]{ORG e1} paid."},
		{"owner", "the country is no part of its court's name", "[Peru's Supreme Court]{ORG} met.", "[Peru]{GPE e1}'s [Supreme Court]{ORG e2} met."},
		{"no owner", "nobody's land", "[Ray's Supreme Court]{ORG} met.", "[Ray's Supreme Court]{ORG e1} met."},
		{"two places", "which may be meant", "[Bosnia]{GPE} and [Herzegovina]{GPE} paid.", "[Bosnia]{GPE e1} and [Herzegovina]{GPE e2} paid."},
		{"list", "one of them is a name elsewhere", "[Dock Fund, Ray Trust and Lee Bank]{ORG} paid. [Lee Bank]{ORG} lost.",
			"[Dock Fund]{ORG e1}, [Ray Trust]{ORG e2} and [Lee Bank]{ORG e3} paid. [Lee Bank]{ORG e3} lost."},
		{"party and state", "nobody is called so", "Senator Lee, [D-Ruritania]{PERSON}, left.", "Senator Lee, D-[Ruritania]{GPE e1}, left."},
		{"letter and hyphen", "a name otherwise", "Singer [R-Ruritania]{PERSON} left.", "Singer [R-Ruritania]{PERSON e1} left."},
		{"creed", "who holds to one is of a group", "Many [Republicans]{MISC} left.", "Many [Republicans]{NORP e1} left."},
		{"storm", "storms bear persons' names", "[Hurricane Martha]{PERSON} and [Martha Lee]{PERSON} met.", "[Hurricane Martha]{EVENT e1} and [Martha Lee]{PERSON e2} met."},
		{"son", "what tells him from his father is part of the name", "[Tom Ray]{PERSON} Jr. met [Lee]{PERSON} [Jr.]{PERSON}", "[Tom Ray Jr.]{PERSON e1} met [Lee Jr.]{PERSON e2}"},
		{"called after", "a school that bears a person's name", "He left [Ann Lee]{PERSON} [High School]{ORG}.", "He left [Ann Lee High School]{ORG e1}."},
		{"two names", "nothing says that one is called after the other", "He left the [Lee]{PERSON} [Dockside]{ORG} talks.", "He left the [Lee]{PERSON e1} [Dockside]{ORG e2} talks."},
		{"side by side", "each opens or ends a sentence", "He left with [Ann Lee]{PERSON}\n\n[High School]{ORG} opens.", "He left with [Ann Lee]{PERSON e1}\n\n[High School]{ORG e2} opens."},
		{"initials", "they belong to the name", "He saw B [Y Kumar]{PERSON} there.", "He saw [B Y Kumar]{PERSON e1} there."},
		{"I", "a word, no initial", "Then I [Kumar]{PERSON} said.", "Then I [Kumar]{PERSON e1} said."},
		{"office in letters", "no part of a person's name", "Then [DPP Ann Lee]{PERSON} left.", "Then DPP [Ann Lee]{PERSON e1} left."},
		{"rank", "it stands before a person", "Then [Gen Ulmanot]{MISC} left.", "Then Gen [Ulmanot]{PERSON e1} left."},
		{"no rank", "a word that the lists know", "He saw [Gen Water]{MISC} there.", "He saw [Gen Water]{MISC e1} there."},
		{"from where", "no part of a full name", "Then [Ann Lee of Tulmanot]{PERSON} left.", "Then [Ann Lee]{PERSON e1} of [Tulmanot]{GPE e2} left."},
		{"of", "part of a name", "Then [Joan of Tulmanot]{PERSON} left.", "Then [Joan of Tulmanot]{PERSON e1} left."},
		{"initials without stops", "two letters may be his", "Then [BB Lee]{PERSON} left.", "Then [BB Lee]{PERSON e1} left."},
		{"body of a place", "what it is called by belongs to its name", "The [Oslo]{GPE} Police said so.", "The [[Oslo]{GPE e2} Police]{ORG e1} said so."},
		{"body in a place", "two names as the tagger has them", "The [Oslo]{GPE} [Police Board]{ORG} said so.", "The [Oslo]{GPE e1} [Police Board]{ORG e2} said so."},
		{"article", "its capital makes it part of the name, where it opens a sentence too",
			"He told [Dock Post]{ORG} news. It was in The [Dock Times]{ORG}. The [Dock Times]{ORG} said so. The [Dock Post]{ORG} did.",
			"He told [Dock Post]{ORG e1} news. It was in [The Dock Times]{ORG e2}. [The Dock Times]{ORG e2} said so. The [Dock Post]{ORG e1} did."},
		{"paper", "few places but cities and countries have an article with a capital", "It was in The [Atlantic]{GPE} and in The [Gambia]{GPE}.", "It was in [The [Atlantic]{GPE e2}]{ORG e1} and in [The Gambia]{GPE e3}."},
		{"common acronym", "what it stands for is no name", "They signed a memorandum of understanding ([MoU]{ORG}). The [MoU]{ORG} holds.", "They signed a memorandum of understanding (MoU). The MoU holds."},
		{"acronym of a body", "common words may call a body", "A central executive committee ([CEC]{ORG}) met.", "A central executive committee ([CEC]{ORG e1}) met."},
		{"acronym of a thing", "it may be a product's name", "They sold a non-fungible token ([NFT]{PRODUCT}).", "They sold a non-fungible token ([NFT]{PRODUCT e1})."},
		{"another acronym", "it stands for something else", "They signed a memorandum of understanding ([UN]{ORG}).", "They signed a memorandum of understanding ([UN]{ORG e1})."},
		{"no list", "none is", "The [Ministry of Trade and Industry]{ORG} paid.", "The [Ministry of Trade and Industry]{ORG e1} paid."},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.found})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		var found []names.Name
		for _, m := range doc.Mentions {
			f := names.Name{Confidence: 0.9}
			f.From, f.Until = doc.TokensIn(m.Span)
			for k, kind := range kindsOf {
				if kinds[kind] == m.Kind {
					f.Odds[k] = 1
				}
			}
			found = append(found, f)
		}
		d.mendAll(found)
		for i := range d.types {
			d.choose(&d.types[i])
		}
		r := d.resolve(nil)
		r.write(doc)
		if got := annotatetest.Mentions(doc); got != test.want {
			t.Errorf("%s: %s:\n got %s\nwant %s", test.name, test.why, got, test.want)
		}
	}
}

// In a sentence all in capitals, doubtful names are none.
func TestShouted(t *testing.T) {
	lx := load()
	for _, test := range []struct {
		name, text string
		want       int
	}{
		{"capitals", "HE HAD NEVER LOOKED BACK SINCE THE OSLO TALKS.", 0},
		{"some capitals", "He had never looked back since the OSLO talks.", 1},
		{"a short line", "THE OSLO TALKS", 1},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.text})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		at := strings.Index(test.text, "OSLO")
		f := names.Name{Confidence: loudConfidence - 0.1, Odds: [names.Kinds]float32{names.Location: 1}}
		f.From, f.Until = doc.TokensIn(annotate.Span{Start: at, End: at + len("OSLO")})
		d.mendAll([]names.Name{f})
		if len(d.names) != test.want {
			t.Errorf("%s: %d names, want %d", test.name, len(d.names), test.want)
		}
	}
}

// A word that the tagger takes for a person, with the confidence of each row.
func TestFirm(t *testing.T) {
	lx := load()
	for _, test := range []struct {
		name, why, text string
		confidence      float32
		want            bool
	}{
		{"firm", "nothing else asks for the capital", "Then [Uldrup]{PERSON} Salvage paid.", 0.5, true},
		{"sure", "a person", "Then [Uldrup]{PERSON} Salvage paid.", 0.9, false},
		{"small", "what he does", "Then [Uldrup]{PERSON} salvages it.", 0.5, false},
		{"day", "a time", "Then [Uldrup]{PERSON} Monday paid.", 0.5, false},
		{"headline", "every word has one", "Big Storm As [Uldrup]{PERSON} Salvage Pays Big Bill Again", 0.5, false},
		{"more", "of a longer name", "Then [Uldrup]{PERSON} Salvage Osmotrel paid.", 0.5, false},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.text})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		f := names.Name{Confidence: test.confidence}
		f.From, f.Until = doc.TokensIn(doc.Mentions[0].Span)
		f.Odds[names.Person] = 1
		if got := d.firm(&f); got != test.want {
			t.Errorf("%s (%s): %v", test.name, test.why, got)
		}
	}
}
