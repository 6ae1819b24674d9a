package entity

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/internal/names"
)

// Each row is a text whose first name the tagger takes for a body, with some belief in a person.
func TestRelate(t *testing.T) {
	lx := load()
	for _, test := range []struct {
		name, why, text string
		belief          float32 // in a person
		want            kind
	}{
		{"pronoun", "he follows in the sentence", "[Uldrup]{ORG} left when he could.", 0.2, kindPerson},
		{"pronoun, far", "but not in the next", "[Uldrup]{ORG} left. He slept.", 0.2, kindOrg},
		{"article", "nobody is called the", "The [Uldrup]{ORG} left when he could.", 0.2, kindOrg},
		{"belief", "the tagger sees no person", "[Uldrup]{ORG} left when he could.", 0.05, kindOrg},
		{"brand", "a capital inside", "[UldNet]{ORG} left when he could.", 0.2, kindOrg},
		{"family name", "the lists know it", "[Abernathy]{ORG} left.", 0.35, kindPerson},
		{"family name, unlike", "the tagger hardly sees a person", "[Abernathy]{ORG} left.", 0.15, kindOrg},
		{"place", "which is a place too", "[Bergen]{ORG} left when he could.", 0.3, kindOrg},
		{"relative", "somebody's full name ends in it", "[Uldrup]{ORG} left. [Ann Uldrup]{PERSON} slept.", 0.4, kindPerson},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.text})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		for _, m := range doc.Mentions {
			odds := [names.Kinds]float32{names.Person: test.belief, names.Organization: 0.6}
			if m.Kind == annotate.Person {
				odds = [names.Kinds]float32{names.Person: 1}
			}
			from, until := doc.TokensIn(m.Span)
			d.note(from, until, odds, 0.9)
		}
		d.relate(d.families(d.names))
		d.choose(&d.types[0])
		if got := d.types[0].kind; got != test.want {
			t.Errorf("%s: %s: got %s, want %s", test.name, test.why, kinds[got], kinds[test.want])
		}
	}
}

// Each row is a text whose first name the tagger takes for a person, with some belief in a place.
func TestPlace(t *testing.T) {
	lx := load()
	for _, test := range []struct {
		name, why, text string
		belief          float32 // in a person
		want            kind
	}{
		{"from", "a place is where one comes from", "They came from [Uldrup]{PERSON}.", 0.5, kindGPE},
		{"office", "of a place", "The mayor of [Uldrup]{PERSON} left.", 0.5, kindGPE},
		{"another of", "a friend is a person's", "The friend of [Uldrup]{PERSON} left.", 0.5, kindPerson},
		{"by", "persons do things", "It was done by [Uldrup]{PERSON}.", 0.5, kindPerson},
		{"sure", "the tagger knows", "They came from [Uldrup]{PERSON}.", 2, kindPerson},
		{"relative", "somebody's full name ends in it", "They took it from [Uldrup]{PERSON}. [Ann Uldrup]{PERSON} slept.", 0.5, kindPerson},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: test.text})
		d := document{Document: doc, lx: lx, words: lx.appendWords(nil, doc), index: map[uint64]int{}}
		for _, m := range doc.Mentions {
			from, until := doc.TokensIn(m.Span)
			odds := [names.Kinds]float32{names.Person: test.belief, names.Location: 0.4}
			if until-from > 1 {
				odds = [names.Kinds]float32{names.Person: 1}
			}
			d.note(from, until, odds, 0.9)
		}
		d.place(d.families(d.names))
		d.choose(&d.types[0])
		if got := d.types[0].kind; got.family() != test.want.family() {
			t.Errorf("%s: %s: got %s, want %s", test.name, test.why, kinds[got], kinds[test.want])
		}
	}
}
