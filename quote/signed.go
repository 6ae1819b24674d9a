package quote

// Words with a signature behind them: a paragraph between marks and then "- Ann Lee", or a post that ends with "— Ann Lee (@annlee)
// May 3".

import "strings"

const signedRule = "dash and name"

// signed finds the signature in the tokens [from, until) of a paragraph, whose predecessor has the tokens [before, from).
func (r *reader) signed(before, from, until int) {
	for k := from; k+1 < until; k++ {
		if !r.dash(k) || r.inMarks(k) || !r.nameAt(k+1) {
			continue
		}
		name, ok := r.chunkAfter(k+1, until)
		if !ok {
			continue
		}
		source := phrase{first: k + 1, last: name}
		for at := k + 2; at < name; at++ { // "Ann Lee (@annlee)"
			if r.is(at, bracket) {
				source.last = at
			}
		}
		words := run{from, k}
		if k == from {
			words.first = before
		}
		switch {
		case words.first == words.last:
		case k == from && source.last == name && (name == until || name == until-1 && r.is(name, stop)):
			r.signQuotation(words, source)
		case source.last < name && strings.HasPrefix(r.slice(source.last+1), "@") && r.hasVerb(words.first, words.last):
			r.signPost(words, source)
		}
		return
	}
}

// signQuotation gives the quotation that is the paragraph of the given words, and that has no tag, the source of its signature.
func (r *reader) signQuotation(words run, source phrase) {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-3; i-- {
		if a := &r.found[i]; a.source.implicit && len(a.content) == 1 && a.content[0] == words {
			a.source, a.cue, a.rule = source, run{source.first - 1, source.first}, signedRule
		}
	}
}

// signPost makes words without marks, of which nothing is told yet, what the one says who signs them.
func (r *reader) signPost(words run, source phrase) {
	if n := len(r.found); n > 0 && r.found[n-1].content[0].first >= words.first {
		return
	}
	a := attribution{source: source, addressee: none, act: Write, cue: run{source.first - 1, source.first}, rule: signedRule, paragraph: r.paragraphOf(words.first)}
	a.content = r.runs.put(words)
	r.found = append(r.found, a)
}
