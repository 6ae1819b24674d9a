package quote

// Reporting nouns: "Lee's claim that …", "her warning that …", "remarks by Lee, a judge, that …".

import (
	_ "embed"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:embed nouns.txt
var nounList string

// nounAct is the act of a reporting noun at token i, which "that", "by" or "from" must follow, or "".
func (r *reader) nounAct(i int) annotate.Act {
	if !r.isTag(i, noun) || !r.is(i+1, that|by|of) && r.slice(i+1) != "from" || r.inMarks(i) {
		return ""
	}
	return r.voc.nouns[r.fold(i)]
}

const nounRule = "noun and clause"

// reportingNouns finds the attributions of the nouns among tokens [at, until), behind which stands cue next, and gives the token behind. It looks
// into content too, but not into that of a noun found there: each is read to its end.
func (r *reader) reportingNouns(at, until, next, from int) int {
	for ; at < until; at++ {
		inside := at < r.claimed
		if at >= r.nested && r.reportingNoun(at, next, from) && inside {
			content := r.found[len(r.found)-1].content
			r.nested = content[len(content)-1].last
		}
	}
	return at
}

// reportingNoun finds the attribution of the noun at token i: its owner, or whoever stands behind "by", is the source, the clause after
// "that" the content.
func (r *reader) reportingNoun(i, next, from int) bool {
	act := r.nounAct(i)
	end := r.sentenceEnd(i)
	if act == "" {
		return false
	}
	author, p := none, i+1
	if !r.is(p, that) {
		if word := r.slice(i - 1); word == "any" || word == "no" {
			return false
		}
		var ok bool
		if author, ok = r.sourceAfter(i+2, end); !ok || !r.speaksFor(author) {
			return false
		}
		p = author.last
	}
	if !r.is(p, that) || r.isTag(p+1, finite|modalVerb) || !r.clauseAt(p+1, end) {
		return false
	}
	owner := i - 1
	for owner > from && r.isTag(owner, adjective) {
		owner--
	}
	a := attribution{source: none, addressee: none, act: act, rule: nounRule, paragraph: r.paragraph, cue: run{i, i + 1}}
	switch {
	case author.found():
		a.source = author
	case r.isTag(owner, ownerPronoun):
		if i < r.claimed { // "repeated her claim that"
			return false
		}
		a.source = phrase{first: owner, last: owner + 1}
	case r.isTag(owner, possessiveS):
		p, ok := r.phraseBefore(owner, r.floor(owner, from))
		if !ok {
			return false
		}
		if a.source = p; !r.utters(p) { // "evidence of Lee's claim"
			if first, ok := r.chunkBefore(owner, p.first); ok {
				a.source.first = first
			}
		}
	default:
		return false
	}
	return r.report(&a, next-1, p+1, end)
}

// isUtterance reports a phrase for what was said or asked, which nobody talks to: "in response to a question from him".
func (r *reader) isUtterance(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if i+1 < p.last && !r.is(i+1, preposition|of) {
			continue
		}
		switch word := r.fold(i); word {
		case "question", "questions", "query", "queries", "request", "requests":
			return true
		default:
			return r.isTag(i, noun) && r.voc.nouns[word] != ""
		}
	}
	return false
}

func readNouns() map[string]annotate.Act {
	nouns := map[string]annotate.Act{}
	for row := range lexicon.Rows(nounList) {
		nouns[row[0]] = annotate.Act(row[1])
	}
	return nouns
}
