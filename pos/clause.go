package pos

// Clauses in which the network, which never goes back, has seen no verb that agrees: "The minister resigned/VBN on
// Friday", "Voters in Oslo go/VB to the polls".

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// mendClauses makes a past tense of a participle that is the only verb of its clause: right behind a noun, in a clause
// that "that" opens or that is a sentence, or all of one but for who said so. A base form behind a noun is a present tense
// where no verb stands before it.
func mendClauses(doc *annotate.Document, from, until int) {
	tokens := doc.Tokens[from:until]
	governed := false // by a verb or "to" before
	for i := 1; i < len(tokens); i++ {
		before := tokens[i-1].POS
		governed = governed || strings.HasPrefix(string(before), "VB") || before == "MD" || before == "TO"
		if tokens[i].POS == "VB" && isNoun(before) && !governed {
			tokens[i].POS = "VBP"
		}
		if tokens[i].POS != "VBN" || !isNoun(tokens[i-1].POS) {
			continue
		}
		first := i - 1
		for first > 0 && inPhrase(tokens[first-1].POS) {
			first--
		}
		last := i + 1
		for last < len(tokens) && inClause(tokens[last].POS) {
			last++
		}
		if last < len(tokens) && isFinite(tokens[last].POS) {
			continue // "the man held in Lima is"
		}
		reported := first > 0 && opensReported(tokens[first-1].POS, doc.Slice(tokens[first-1].Span))
		if reported || first == 0 && (ends(tokens[last:]) || isTag(tokens[last:])) {
			tokens[i].POS = "VBD"
		}
	}
}

func isNoun(pos annotate.POS) bool {
	switch pos {
	case "NN", "NNS", "NNP", "NNPS", "PRP":
		return true
	}
	return false
}

// inPhrase holds of what may stand in a subject before its last noun.
func inPhrase(pos annotate.POS) bool {
	switch pos {
	case "DT", "PRP$", "CD", "JJ", "POS", "HYPH", "RB":
		return true
	}
	return isNoun(pos)
}

func isFinite(pos annotate.POS) bool {
	return pos == "VBD" || pos == "VBZ" || pos == "VBP" || pos == "MD"
}

// inClause holds of what does not end a clause behind its verb.
func inClause(pos annotate.POS) bool {
	switch pos {
	case ",", ":", ".", "``", "''", "-LRB-", "-RRB-", "WDT", "WP", "WRB", "CC", "NFP":
		return false
	}
	return !isFinite(pos)
}

// opensReported holds of the "that" of "said that they resigned" and of "the law that they passed".
func opensReported(pos annotate.POS, word string) bool {
	return (pos == "IN" || pos == "WDT") && (word == "that" || word == "which")
}

// ends reports a full stop.
func ends(tokens []annotate.Token) bool { return len(tokens) > 0 && tokens[0].POS == "." }

// isTag reports ", she said." and the like.
func isTag(tokens []annotate.Token) bool {
	const longest = 8
	if len(tokens) < 3 || len(tokens) > longest || tokens[0].POS != "," || !ends(tokens[len(tokens)-1:]) {
		return false
	}
	verb := 1
	for verb < len(tokens) && inPhrase(tokens[verb].POS) {
		verb++
	}
	return verb > 1 && verb < len(tokens) && tokens[verb].POS == "VBD"
}
