package entity

import (
	"testing"

	"github.com/dateline-news/dateline/internal/names"
	"github.com/google/go-cmp/cmp"
)

// Whom "the" with a title means. Each row is a text with its mentions marked; names come to the resolver as marked.
func TestNominals(t *testing.T) {
	lx := load()
	for _, test := range []struct{ name, why, want string }{
		{"shadow", "another office", "Shadow home secretary [Ann Uldrup]{PERSON e1} spoke. The home secretary left."},
		{"deputy", "as above", "Deputy minister [Ann Uldrup]{PERSON e1} spoke. The minister left."},
		{"deputy too", "both say so", "Deputy minister [Ann Uldrup]{PERSON e1} spoke. [The deputy minister]{PERSON e1 nominal} left."},
		{"other office", "the phrase says of what", "Justice minister [Ann Uldrup]{PERSON e1} spoke. The interior minister left."},
		{"which of two", "the phrase tells", "Justice minister [Ann Uldrup]{PERSON e1} met interior minister [Tom Keller]{PERSON e2}. [The interior minister]{PERSON e2 nominal} left."},
		{"outgoing", "the office is the same", "Prime minister [Ann Uldrup]{PERSON e1} spoke. [The outgoing prime minister]{PERSON e1 nominal} left."},
		{"title alone", "the other is a club's", "President [Ann Uldrup]{PERSON e1} met [Tom Keller]{PERSON e2}, president of the club. [The president]{PERSON e1 nominal} left."},
		{"two titles", "either may be meant", "President [Ann Uldrup]{PERSON e1} met President [Tom Keller]{PERSON e2}. The president left."},
		{"nationality", "the role tells whose", "Danish President [Ann Uldrup]{PERSON e1} met Norwegian President [Tom Keller]{PERSON e2}. [The Norwegian president]{PERSON e2 nominal} left."},
		{"other nationality", "the role is of another country", "Danish President [Ann Uldrup]{PERSON e1} spoke. The Norwegian president left."},
		{"letters of a land", "the role tells of none", "President [Ann Uldrup]{PERSON e1} spoke. Then [the [US]{GPE e2} president]{PERSON e1 nominal} left."},
		{"letters of another land", "the role tells of one", "Norway President [Ann Uldrup]{PERSON e1} spoke. Then the [US]{GPE e2} president left."},
		{"letters of the land", "the role spells them otherwise", "[U.S.]{GPE e1} Senator [Ann Uldrup]{PERSON e2} met [Norway]{GPE e3} Senator [Tom Keller]{PERSON e4}. Then [the [US]{GPE e1} senator]{PERSON e2 nominal} left."},
		{"attorney general", "no attorney", "Attorney General [Ann Uldrup]{PERSON e1} spoke. The attorney left. Then [the attorney general]{PERSON e1 nominal} left."},
		{"body", "it is called by the title", "Sultan [Tom Uldrup]{PERSON e1} spoke. Then the Sultan’s Armed Forces left."},
		{"beside another", "an apposition of the other", "Minister [Ann Uldrup]{PERSON e1} spoke. [Tom Keller]{PERSON e2}, the minister for now, left."},
		{"head with a capital", "it is no name", "They left the [Uldra Council]{ORG e1}. Then [the Council]{ORG e1 nominal} paid."},
		{"head in a name", "it is one", "They left the [Uldra Council]{ORG e1}. Then the [Council Society]{ORG e2} paid."},
		{"head that goes on", "it is a part of a name", "They left the [Uldra Council]{ORG e1}. Then the Council and Drugs Board paid."},
		{"head of what it is added to", "the other is meant", "They left the [Uldra Protocol to the Treaty on Herrings]{LAW e1}. Then the Treaty was signed."},
		{"the Organization", "their Charter calls them so", "They left the [United Nations]{ORG e1}. It rained. It rained. Then [the Organization]{ORG e1 nominal} paid."},
		{"the organization", "any is called so", "They left the [United Nations]{ORG e1}. It rained. It rained. Then the organization paid."},
		{"the Organization, another", "the other is not just named", "They left the [Uldra Organization]{ORG e1}. It rained. It rained. They left the [United Nations]{ORG e2}. Then [the Organization]{ORG e2 nominal} paid."},
		{"the Organization, another one", "it is just named", "They left the [United Nations]{ORG e1}. It rained. It rained. They left the [Uldra Organization]{ORG e2}. Then [the Organization]{ORG e2 nominal} paid."},
		{"the Organization, another of two", "the third is not just named", "They left the [United Nations]{ORG e1} for the [Harbour Organization]{ORG e2}. It rained. It rained. They left the [Uldra Organization]{ORG e3}. Then [the Organization]{ORG e3 nominal} paid."},
		{"the Organization, two", "either may be meant", "They left the [United Nations]{ORG e1} for the [Uldra Organization]{ORG e2}. Then the Organization paid."},
		{"soon", "the name follows", "[The minister]{PERSON e1 nominal} left. Minister [Ann Uldrup]{PERSON e1} spoke."},
		{"or the", "nobody in particular", "Minister [Ann Uldrup]{PERSON e1} left it to a mayor or the minister."},
		{"me or the", "the one named", "Minister [Ann Uldrup]{PERSON e1} left it to me or [the minister]{PERSON e1 nominal}."},
		{"or the, with a capital", "as above", "Minister [Ann Uldrup]{PERSON e1} left it to a mayor or [the Minister]{PERSON e1 nominal}."},
		{"under which", "another than the one named", "They left the [Uldra Law]{LAW e1} for the law under which he paid."},
		{"premier", "a prime minister", "Prime minister [Ann Uldrup]{PERSON e1} met the minister [Tom Keller]{PERSON e2}. [The premier]{PERSON e1 nominal} left."},
		{"late", "the name is far", "The minister left. It rained. It rained. It rained. It rained. It rained. It rained. It rained. Minister [Ann Uldrup]{PERSON e1} spoke."},
	} {
		if diff := cmp.Diff(test.want, resolved(t, lx, test.want, [names.Kinds]float32{})); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.name, test.why, diff)
		}
	}
}
