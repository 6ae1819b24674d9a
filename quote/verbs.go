package quote

// Reporting verbs: what each takes for content, and what a speaker does by it.

import (
	_ "embed"
	"iter"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// The acts that this package writes into [annotate.Quote.Act]. Say is neutral; the others are what the cue says, not
// what the words are worth.
const (
	Say       annotate.Act = "say"
	Write     annotate.Act = "write"
	Reply     annotate.Act = "reply"
	Ask       annotate.Act = "ask"
	Announce  annotate.Act = "announce"
	Claim     annotate.Act = "claim"
	Deny      annotate.Act = "deny"
	Admit     annotate.Act = "admit"
	Confirm   annotate.Act = "confirm"
	Promise   annotate.Act = "promise"
	Threaten  annotate.Act = "threaten"
	Warn      annotate.Act = "warn"
	Accuse    annotate.Act = "accuse"
	Criticize annotate.Act = "criticize"
	Praise    annotate.Act = "praise"
	Demand    annotate.Act = "demand"
	Propose   annotate.Act = "propose"
	Predict   annotate.Act = "predict"
	Think     annotate.Act = "think" // an attitude that the text reports, not words
	Want      annotate.Act = "want"  // as Think
	Support   annotate.Act = "support"
	Agree     annotate.Act = "agree"
	Refuse    annotate.Act = "refuse"
	Show      annotate.Act = "show"  // a document, a poll or a picture speaks
	Quoted    annotate.Act = "quote" // somebody else's words
)

// Verb is a reporting verb.
type Verb struct {
	Lemma string // "say"
	Act   annotate.Act
	// Frames are what the verb takes for content, separated by spaces: c a bare clause, t a clause with "that", w one
	// with "whether", "why" and the like, i an infinitive, n a noun phrase, g a gerund, o the person told and then a
	// clause, q a quotation before or after it, x nobody for a source (what "seems" so to the author); a preposition stands
	// for itself ("called for").
	Frames string
	Past   string // irregular forms; empty where they are regular
	Part   string
	Gerund string
}

//go:embed verbs.txt
var verbList string

// Verbs yields the reporting verbs that dateline knows, sorted by lemma.
func Verbs() iter.Seq[Verb] {
	return func(yield func(Verb) bool) {
		for row := range lexicon.Rows(verbList) {
			v := Verb{Lemma: row[0], Act: annotate.Act(row[1]), Frames: row[2]}
			if len(row) > 3 {
				irregular := strings.Fields(row[3])
				v.Past, v.Part, v.Gerund = irregular[0], irregular[1], irregular[2]
			}
			if !yield(v) {
				return
			}
		}
	}
}

// doubled is the British spelling of a form whose last l is doubled there: "signalled", "labelling"; or nothing.
func doubled(form string) string {
	for _, end := range [...]string{"aled", "eled", "aling", "eling"} {
		if stem, ok := strings.CutSuffix(form, end); ok && stem != "" && strings.IndexByte("aeiou", stem[len(stem)-1]) < 0 {
			return stem + end[:2] + end[1:]
		}
	}
	return ""
}

// lemma is that of the reporting verb at token i, or nothing.
func (r *reader) lemma(i int) string {
	if verb := r.words[i].verb; verb > 0 {
		return r.voc.verbs[verb-1].Lemma
	}
	return ""
}

// frames is the set of a verb's frames.
type frames uint32

const (
	bareClause frames = 1 << iota
	thatClause
	whClause
	infinitive
	nounPhrase
	gerund
	told
	quotation
	sourceless
)

// framePrepositions are the prepositions that may stand in a verb's frames; each has the bit after the ones above.
var framePrepositions = [...]string{"about", "against", "as", "at", "for", "of", "on", "out", "over", "to", "with"}

// frameOf is the frame of a preposition, or 0.
func frameOf(preposition string) frames {
	for i, p := range framePrepositions {
		if p == preposition {
			return sourceless << (1 + i)
		}
	}
	return 0
}

func parseFrames(list string) frames {
	var f frames
	for _, name := range strings.Fields(list) {
		switch name {
		case "c":
			f |= bareClause
		case "t":
			f |= thatClause
		case "w":
			f |= whClause
		case "i":
			f |= infinitive
		case "n":
			f |= nounPhrase
		case "g":
			f |= gerund
		case "o":
			f |= told
		case "q":
			f |= quotation
		case "x":
			f |= sourceless
		default:
			f |= frameOf(name)
		}
	}
	return f
}

// speaks reports whether a verb with these frames tells of words, rather than of an attitude alone.
func (f frames) speaks() bool { return f&(quotation|told) != 0 }

// inflections are a verb's forms: base, third person, past, participle, gerund.
func (v *Verb) inflections() [5]string {
	lemma := v.Lemma
	third, past, ing := lemma+"s", lemma+"ed", lemma+"ing"
	last := lemma[len(lemma)-1]
	vowelBefore := len(lemma) > 1 && strings.IndexByte("aeiou", lemma[len(lemma)-2]) >= 0
	switch {
	case last == 'e':
		past, ing = lemma+"d", lemma[:len(lemma)-1]+"ing"
	case last == 'y' && !vowelBefore:
		third, past = lemma[:len(lemma)-1]+"ies", lemma[:len(lemma)-1]+"ied"
	case last == 's' || last == 'x' || last == 'z' || last == 'h' && !vowelBefore && lemma != "laugh":
		third = lemma + "es"
	}
	part := past
	if v.Past != "" {
		past, part = v.Past, v.Part
		ing = v.Gerund
	}
	return [5]string{lemma, third, past, part, ing}
}
