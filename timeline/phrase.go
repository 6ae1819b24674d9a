package timeline

// The noun phrases of a sentence: flat chunks around a head, enough to see who stands beside a verb.

import "github.com/dateline-news/dateline/annotate"

// phrase is a noun phrase without what hangs on it: "the Syrian army", not "the army of Syria". Tokens [start, end).
type phrase struct {
	start, end int
	head       int  // its last noun, or the pronoun
	timely     bool // its head belongs to a time expression: it takes no part in the event
	eventful   bool // its head is an event itself
}

const maxPhrase = 40 // tokens: a bound on the work, not on English

// findPhrases divides the sentence's nouns into phrases, from left to right.
func (r *eventReader) findPhrases() {
	for i := 0; i < len(r.tokens); {
		end, head := r.phraseAt(i)
		if head < 0 {
			i++
			continue
		}
		for j := i; j < end; j++ {
			r.phrase[j] = len(r.phrases)
		}
		r.phrases = append(r.phrases, phrase{start: i, end: end, head: head, timely: r.time[head] >= 0})
		i = end
	}
}

// phraseAt reads the phrase that begins at token i; head is -1 where there is none.
func (r *eventReader) phraseAt(i int) (end, head int) {
	head = -1
	if r.pos(i) == "PRP" || r.pos(i) == "EX" {
		return i + 1, i
	}
	if r.leadsIn(i) {
		return i + 1, -1
	}
	if r.time[i] >= 0 && r.time[i] != r.timeAt(i-1) && isVerb(r.pos(i-1)) && r.words.verbs[r.lemma(r.word[i-1])]&says != 0 {
		for end = i; r.timeAt(end) == r.time[i]; end++ { // "said [today] conditions are worse"
		}
		return end, end - 1
	}
	j := i
	lastWorldly := -1 // the last noun that belongs to no time expression
	for ; j < min(len(r.tokens), i+maxPhrase); j++ {
		pos := r.pos(j)
		switch {
		case j > i && r.startsOver(i, j):
			return r.cut(i, j, head, lastWorldly)
		case r.inHyphened(i, j):
			continue
		case j == i && r.pos(j) == "JJR" && (r.word[j] == "more" || r.word[j] == "fewer" || r.word[j] == "less") && r.at(j+1) == "than" &&
			r.pos(j+2) == "CD" && r.time[j] < 0: // more than 60 people
			j++
			continue
		case isNoun(pos), pos == "FW", r.mention[j] >= 0 && pos != "PRP" && pos != "PRP$" && pos != "DT" && pos != "POS" && pos != "IN" && !isVerb(pos):
			head = j // a name is a noun, whatever the tagger made of it
		case pos == "CD":
			if head < 0 || r.pos(head) == "CD" {
				head = j
			}
		case pos == "DT" || pos == "PRP$" || pos == "PDT" || pos == "WP$":
			if head >= 0 {
				return r.cut(i, j, head, lastWorldly)
			}
			if pos == "DT" && j == i+1 && r.pos(i) == "JJ" && r.word[i] != "such" && r.word[i] != "many" && r.word[i] != "half" {
				return j, -1 // "in the 2020 pandemic/JJ a man"
			}
			if pos == "DT" && j > i+1 && r.pos(i) == "DT" && r.pos(j-1) == "JJ" && r.pos(i-1) == "IN" {
				return j, j - 1 // "in the dark a man"
			}
			if (r.word[j] == "all" || r.word[j] == "both") && j == i && (r.pos(j+1) == "PRP$" || r.pos(j+1) == "DT") {
				continue // "all her men"
			}
			if pos == "DT" && (!r.continues(j+1) && r.standsAlone(j) || r.word[j] == "those" && isVerb(r.pos(j+1)) && r.pos(j+2) == "IN") && r.pos(j+1) != "``" {
				return j + 1, j // "this", "some" by themselves
			}
		case pos == "POS":
			if head < 0 {
				return j, -1
			}
			continue
		case pos == "JJ" || pos == "JJR" || pos == "JJS" || pos == "$" || pos == "#":
			if head >= 0 && r.pos(head) != "CD" && r.pos(j-1) != "POS" && r.pos(j-1) != "HYPH" && r.time[j] < 0 && !r.continues(j+1) {
				return r.cut(i, j, head, lastWorldly) // "left Iraq ravaged"
			}
		case pos == "HYPH":
			if j == i {
				return j, -1
			}
			continue
		case head < 0 && (pos == "CC" || pos == ",") && r.joinsAdjectives(i, j):
			continue
		case isAdverb(pos):
			if next := r.pos(j + 1); next != "JJ" && next != "CD" && !r.describesAfter(i, j) && !r.joinsAdjectives(i, j+1) || head >= 0 {
				return r.cut(i, j, head, lastWorldly)
			}
		case (pos == "VBN" || pos == "VBG") && head < 0 && j > i &&
			(isNoun(r.pos(j+1)) || r.nounBehind(j+1) && r.word[i] != "all" && r.word[i] != "both" || r.joinsAdjectives(i, j+1)) && (!isAdverb(r.pos(j-1)) || r.describesAfter(i, j-1)),
			pos == "VBN" && j == i && isNoun(r.pos(j+1)) && (r.pos(i-1) == "IN" || isVerb(r.pos(i-1)) && r.attributive(i)), // by masked men, sent forged letters
			pos == "VBN" && r.pos(j-1) == "DT" && r.pos(j+1) == "CD" && j > i,                                              // an estimated 20 people
			(pos == "VBN" || pos == "VBG") && r.pos(j-1) == "HYPH" && r.continues(j+1):
		case (pos == "``" || pos == "''") && j > i && r.continues(j+1) && !isWording(r.word[j-1]):
		default:
			return r.cut(i, j, head, lastWorldly)
		}
		if head == j && r.time[j] < 0 {
			lastWorldly = j
		}
	}
	return r.cut(i, j, head, lastWorldly)
}

// leadsIn holds of an adverb that stands before a phrase and is no part of it: "[so] young men came", "so [far] 600 men came".
func (r *eventReader) leadsIn(i int) bool {
	if !isAdverb(r.pos(i)) || r.pos(i+1) == "HYPH" {
		return false
	}
	switch r.word[i] {
	case "so":
		next := r.at(i + 1)
		return next != "many" && next != "much" && next != "few" && next != "little"
	case "far":
		return r.at(i-1) == "so" || r.at(i-1) == "thus"
	case "also", "still", "already", "again", "then", "now", "there", "here", "instead", "once", "either", "yet", "away", "ago", "however", "perhaps", "probably", "thus":
		return true
	}
	return false
}

// inHyphened holds of a part of a hyphened word that is no noun by itself, in a phrase that begins at token i: "[non]-financial
// firms", "a cap-[and]-trade plan".
func (r *eventReader) inHyphened(i, j int) bool {
	if !r.hyphened(j) || isNoun(r.pos(j)) || isVerb(r.pos(j)) || r.pos(j) == "DT" && r.pos(j-1) != "HYPH" || r.pos(j) == "CD" || r.time[j] >= 0 {
		return false
	}
	last := j + 2
	for last < j+maxPieces && r.hyphened(last) {
		last += 2
	}
	if pos := r.pos(last); j == i && (r.pos(i-1) == "PRP" || isNoun(r.pos(i-1)) || pos == "VBD" || pos == "VBN" && r.pos(j) == "IN") {
		return false // "Oslo co-sponsored laws", "Oslo under-counted jobs"
	}
	return r.continues(last) && (r.continues(last+1) || isNoun(r.pos(last)) && (j > i || last == j+2 && r.pos(j) != "IN"))
}

// describesAfter holds of the adverb at token j behind the article or possessive that opens a phrase at token i, where it goes on:
// "a [legally] binding deal", "a [much] more accurate test", "the [then] mayor".
func (r *eventReader) describesAfter(i, j int) bool {
	opening, next := r.pos(i), r.pos(j+1)
	if opening != "DT" && opening != "PRP$" || j != i+1 || r.standsAlone(i) && opening == "DT" {
		return false
	}
	return isNoun(next) || (next == "VBN" || next == "VBG") && (r.nounBehind(j+2) || r.joinsAdjectives(i, j+2)) || isAdverb(next) && r.pos(j+2) == "JJ"
}

// joinsAdjectives holds of the conjunction or comma at token j between what describes one noun, behind the article or possessive that
// opens a phrase at token i: "a just [and] lasting peace", "a highly connected [and] lively town", "her large[,] old house".
func (r *eventReader) joinsAdjectives(i, j int) bool {
	if j < i+2 || r.pos(j) != "CC" && r.pos(j) != "," || r.time[j] >= 0 {
		return false
	}
	if opening := r.pos(i); opening != "DT" && opening != "PRP$" {
		return false
	}
	switch r.pos(j - 1) {
	case "JJ", "JJR", "JJS", "VBN", "VBG", "RB":
	default:
		return false
	}
	next := j + 1
	if isAdverb(r.pos(next)) {
		next++
	}
	switch r.pos(next) {
	case "JJ", "JJR", "JJS", "VBN", "VBG":
		return r.nounBehind(next+1) && r.timeAt(next+1) < 0
	}
	return false
}

// nounBehind holds where a noun stands at token j, or behind an adjective there.
func (r *eventReader) nounBehind(j int) bool {
	return isNoun(r.pos(j)) || r.pos(j) == "JJ" && isNoun(r.pos(j+1))
}

// links holds of the noun of a preposition of several words, which is nobody and nothing: "in [front] of", "in the [face] of".
func (r *eventReader) links(ph int) bool {
	p := r.phrases[ph]
	if p.head > p.start+1 || p.head == p.start+1 && r.word[p.start] != "the" {
		return false
	}
	before, next := r.at(p.start-1), r.at(p.end)
	switch r.word[p.head] {
	case "front", "favor", "favour", "face", "name", "terms", "wake", "light", "view", "spite", "lieu", "course", "midst", "absence", "case", "event":
		return before == "in" && next == "of"
	case "behalf", "account", "sidelines", "basis", "grounds":
		return before == "on" && next == "of"
	case "hands", "expense":
		return before == "at" && next == "of"
	case "means", "way", "virtue":
		return before == "by" && next == "of"
	case "doubt":
		return before == "without" || before == "beyond"
	}
	return false
}

// startsOver holds of a number, or of nobody, behind a time or a place that a preposition puts in front, "in May two men",
// "in Oslo nobody", and of a word for how many behind a noun.
func (r *eventReader) startsOver(i, j int) bool {
	switch r.word[j] {
	case "several", "many", "various", "numerous", "few":
		if pos := r.pos(j - 1); pos == "NN" || pos == "NNS" || pos == "NNP" || pos == "NNPS" {
			return r.time[j] < 0 // "attacked Oslo | several times"
		}
	}
	if r.pos(i-1) != "IN" || r.time[j] >= 0 || r.time[j-1] < 0 && (r.mention[j-1] < 0 || r.mention[j-1] == r.mention[j] || !isPlace(r.mentions[r.mention[j-1]].Kind)) {
		return false
	}
	switch r.word[j] {
	case "nobody", "everybody", "everyone", "somebody", "someone", "nothing", "everything", "half":
		return true
	}
	return r.pos(j) == "CD" && r.continues(j+1)
}

// cut ends a phrase that begins at token start at token end, or before the time expression that trails it: "the army [on] Monday".
func (r *eventReader) cut(start, end, head, lastWorldly int) (int, int) {
	if head >= 0 && lastWorldly >= 0 && r.time[head] >= 0 {
		return lastWorldly + 1, lastWorldly
	}
	if head < 0 {
		return end, r.adjectiveAsNoun(start, end)
	}
	if head+1 < end && r.pos(head+1) == "CD" && r.pos(head) == "NNP" && r.time[head+1] < 0 && !r.continues(head+2) {
		return head + 2, head // "Apollo 11"
	}
	if head+1 < end && r.pos(head+1) == "CD" && r.time[head+1] < 0 && hasNumber(r.word[head]) && !r.continues(head+2) {
		return head + 2, head // "chapter 99"
	}
	return head + 1, head
}

// hasNumber holds of nouns that a number behind them names.
func hasNumber(noun string) bool {
	switch noun {
	case "annex", "article", "chapter", "clause", "division", "highway", "flight", "note", "page", "part", "phase", "proposition", "resolution",
		"room", "route", "rule", "section", "stage", "subchapter", "table", "title", "volume":
		return true
	}
	return false
}

// adjectiveAsNoun is the head of a phrase that ends at a token with nothing but an adjective behind its article, "a flat in
// Lyon", or -1.
func (r *eventReader) adjectiveAsNoun(start, end int) int {
	if end < start+2 || r.pos(end-1) != "JJ" || r.pos(end-2) != "DT" || r.word[end-1] == "same" || r.word[end-1] == "such" {
		return -1
	}
	switch r.pos(end) {
	case "IN", ".", "VBD", "VBZ", "MD":
		return end - 1
	}
	return -1
}

// continues reports whether token j can go on with a phrase.
func (r *eventReader) continues(j int) bool {
	switch pos := r.pos(j); pos {
	case "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "$", "VBN", "VBG":
		return true
	}
	return false
}

// mentionOf is the mention that a phrase is about: the one on its head, else the last one before the head ("US
// troops"), or -1.
func (r *eventReader) mentionOf(ph phrase) int {
	for i := ph.head; i >= ph.start; i-- {
		if m := r.mention[i]; m >= 0 && !isAmount(r.mentions[m].Kind) {
			return m
		}
	}
	return -1
}

func isAmount(kind annotate.Kind) bool {
	return kind == annotate.Money || kind == annotate.Percent || kind == annotate.Quantity
}

func isPlace(kind annotate.Kind) bool {
	return kind == annotate.GPE || kind == annotate.Location || kind == annotate.Facility
}
