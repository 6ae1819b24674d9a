package entity

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/internal/names"
)

// Each row is a text as the tagger marks it, sure of names of several words alone, and its names of one kind.
func TestAbbreviate(t *testing.T) {
	lx := load()
	for _, test := range []struct{ name, why, found, want string }{
		{"long form is sure", "both are one thing", "The [Dock Safety Act]{MISC} ([DSA]{ORG}) helps. The [DSA]{ORG} stays.", "MISC MISC MISC"},
		{"passed over", "what the letters stand for is a name, and so are they", "The [Dock Safety Board]{ORG} (DSB) paid.", "ORG ORG"},
		{"first letters", "a word of the first letters of its words", "The [Kolding Funding Union]{ORG} ([Kofun]{PERSON}) paid. [Kofun]{PERSON} did.", "ORG ORG ORG"},
		{"another word", "it is made of other letters", "The [Kolding Funding Union]{ORG} ([Kofur]{PERSON}) paid.", "ORG PERSON"},
		{"one of its words", "no short form, but a place", "The [Kolding Funding Union]{ORG} ([Kolding]{GPE}) paid.", "ORG GPE"},
		{"other letters", "they stand for something else", "[Dock Safety Act]{MISC} ([UN]{ORG}) helps.", "MISC ORG"},
		{"other letters, passed over", "no name of this one's kind", "[Dock Safety Act]{MISC} (XKZ) helps.", "MISC"},
		{"a longer remark", "no acronym alone", "[Dock Safety Act]{MISC} (DSA of 1999) helps.", "MISC"},
		{"person", "a party that has his initials by chance", "[Dock Ray]{PERSON} ([DR]{ORG}) left.", "PERSON ORG"},
		{"one word", "one word has no initials", "[Dock]{ORG} (D) paid.", "ORG"},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.found})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		for _, m := range doc.Mentions {
			from, until := doc.TokensIn(m.Span)
			odds := [names.Kinds]float32{names.Product: 0.4}
			for k, kind := range kindsOf {
				if kinds[kind] == m.Kind {
					odds[k] = 0.6
				}
			}
			if until-from > 1 {
				odds[names.Product] = 0.1
			}
			d.note(from, until, odds, 0.9)
		}
		d.abbreviate()
		got := ""
		for i := range d.names {
			if i > 0 {
				got += " "
			}
			got += string(kinds[kindsOf[likeliest(&d.types[d.names[i].typ].odds)]])
		}
		if got != test.want {
			t.Errorf("%s: %s: got %s, want %s", test.name, test.why, got, test.want)
		}
	}
}
