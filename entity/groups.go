package entity

// "The group", "the company": the one body that the text has just named.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// group reports a word that a body is called by whatever its name is. Rarer ones, "the movement", mean another too often.
func group(s string) bool {
	switch s {
	case "group", "company", "firm", "militia", "party":
		return true
	}
	return false
}

// maxNamed bounds how many names back the body may stand.
const maxNamed = 20

// groups notes "the group" and the like where this and the last sentence have named one body before it and no other.
func (r *resolver) groups() {
	next := 0 // the first name not before the word
	for i := 0; i+1 < len(r.words); i++ {
		if !r.definite(i) || r.words[i+1].shape != shapeLower || !group(r.text(i+1)) || !r.phraseEnds(i+2) {
			continue
		}
		for next < len(r.names) && r.names[next].until <= i {
			next++
		}
		if at := r.justNamed(i, next); at >= 0 {
			r.mentions = append(r.mentions, mention{
				span: annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[i+1].End}, kind: kinds[r.entities[at].kind],
				form: annotate.Nominal, entity: at, confidence: 0.6, rule: "group",
			})
		}
	}
}

// definite reports "the" at token i.
func (d *document) definite(i int) bool {
	tok := &d.Tokens[i]
	return tok.End-tok.Start == len("the") && (d.text(i) == "the" || d.text(i) == "The")
}

// justNamed is the one body that the names before place next name in the sentence of token i and the one before; or -1.
func (r *resolver) justNamed(i, next int) int {
	sentence := r.SentenceAt(r.Tokens[i].Start)
	from := r.Sentences[max(sentence-1, 0)].Start
	found := -1
	for k := next - 1; k >= max(next-maxNamed, 0) && r.Tokens[r.names[k].from].Start >= from; k-- {
		at := r.entityOf[k]
		if r.entities[at].kind != kindOrg || at == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	return found
}

// phraseEnds reports that no noun, name or "of" follows at token i: "the group leader", "the group of".
func (r *resolver) phraseEnds(i int) bool {
	if i >= len(r.words) {
		return true
	}
	switch w := &r.words[i]; {
	case w.name(), w.is(isTitle), w.shape == shapeHyphen, r.text(i) == "of", r.text(i) == "that", r.text(i) == "which", strings.HasPrefix(string(r.Tokens[i].POS), "NN"):
		return false
	}
	return true
}
