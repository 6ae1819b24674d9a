package pos

// Titles in which the network has seen no verb, because the lexicon has met its form as the plural of a noun, or its base as a
// noun: "Governor resigns/NNS after vote", "Senators launch/NN inquiry".

import (
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

// longestTitle is how many words a title has at most.
const longestTitle = 24

// titles mends titles by what the lexicon knows of their words.
type titles struct {
	base, present uint64 // bits of the labels VB and VBP, and of VBZ
}

func newTitles(model *tag.Model) titles {
	var m titles
	for label, name := range model.Labels() {
		switch bit := uint64(1) << label; name {
		case "VB", "VBP":
			m.base |= bit
		case "VBZ":
			m.present = bit
		}
	}
	return m
}

// mend gives the title of tokens [from, until), which t holds, its verb in the present tense, and the one that goes on behind a comma.
func (m *titles) mend(t *tag.Tagger, doc *annotate.Document, from, until int) {
	tokens := doc.Tokens[from:until]
	if len(tokens) > longestTitle || ends(tokens[len(tokens)-1:]) {
		return
	}
	told, verbless := false, true // by a verb in the present tense; no verb at all
	for i := range tokens {
		switch tokens[i].POS {
		case "VBZ":
			told, verbless = i > 0, false
		case "VB", "VBD", "VBN", "VBP", "MD":
			verbless = false
		}
	}
	for i := 1; i < len(tokens); i++ {
		tok, e := &tokens[i], t.Entry(i)
		singular, plural, more := false, false, false // what stands before
		switch before := tokens[i-1].POS; before {
		case "NN", "NNP":
			singular = verbless
		case "JJ":
			singular = verbless && i == 1
		case "NNS", "NNPS":
			plural = verbless
		case ",":
			more = told
		}
		switch {
		case tok.POS == "NNS" && (singular || more) && e.Tags&m.present != 0 && m.takesObject(t, tokens, i):
			tok.POS, told, verbless = "VBZ", true, false
		case tok.POS == "NN" && plural && usual(e, m.base) && m.takesObject(t, tokens, i):
			tok.POS, told, verbless = "VBP", true, false
		}
	}
}

// usual holds of a word that often has one of some labels, isLabel of a label that is one of them.
func usual(e tag.Entry, bits uint64) bool { return isLabel(e.First, bits) || isLabel(e.Second, bits) }

func isLabel(one uint8, bits uint64) bool { return one > 0 && bits>>(one-1)&1 != 0 }

// takesObject holds of a word that may be a verb where the next one opens another phrase; one that often is a verb, or stands behind
// a name, may have a preposition behind it or nothing, if a subject is all that stands before.
func (m *titles) takesObject(t *tag.Tagger, tokens []annotate.Token, i int) bool {
	e, named := t.Entry(i), tokens[i-1].POS == "NNP"
	first, usual := isLabel(e.First, m.base|m.present), usual(e, m.base|m.present)
	if !usual && !named {
		return false
	}
	if i+1 == len(tokens) {
		return usual && named && !slices.ContainsFunc(tokens[:i], func(tok annotate.Token) bool { return !inPhrase(tok.POS) })
	}
	switch tokens[i+1].POS {
	case "DT", "PRP$", "JJ", "JJR", "JJS", "NNP", "NNPS", "CD", "$", "``":
		return true
	case "NN", "NNS":
		return first || t.Entry(i+1).Tags&(m.base|m.present) == 0
	case "IN", "RB", "RP", "TO":
		return first || usual && named
	}
	return false
}
