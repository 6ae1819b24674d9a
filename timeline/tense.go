package timeline

// Which way a bare month, weekday or feast points: into the past or the future, by the verb that governs it. Parts of
// speech are used where a stage before has provided them; elsewhere the words that show tense by themselves.

import "strings"

type tense uint8

const (
	tenseUnasked tense = iota
	tenseUnknown
	tensePast
	tensePresent
	tenseFuture
)

// reach is how many tokens away a verb is looked for on either side.
const reach = 14

// direction is the tense of the verb that governs the match: the nearest one before it in its clause, else the first
// one after it.
func (r *reader) direction() tense {
	if r.tense == tenseUnasked {
		r.tense = r.tenseAround(int(r.match[0].from), int(r.match[len(r.match)-1].until))
	}
	return r.tense
}

func (r *reader) tenseAround(from, until int) tense {
	for i := from - 1; i >= max(r.from, from-reach); i-- {
		word := r.token(i)
		if word == ";" || word == ":" || word == "”" || word == "''" {
			break
		}
		if t := r.tenseOf(i); t != tenseUnknown {
			return t
		}
	}
	for i := until; i < min(r.until, until+reach); i++ {
		word := r.token(i)
		if word == ";" || word == "." || word == "”" || word == "''" {
			break
		}
		if t := r.tenseOf(i); t != tenseUnknown {
			return t
		}
	}
	return tenseUnknown
}

// tenseOf reads the tense of one token.
func (r *reader) tenseOf(i int) tense {
	word := r.token(i)
	pos := r.doc.Tokens[i].POS
	switch strings.ToLower(word) {
	case "will", "'ll", "’ll", "wo", "shall", "would", "expected", "scheduled", "due", "planned", "slated", "upcoming",
		"plans", "plan", "expects", "expect", "hopes", "intends", "planning", "starting", "until", "unless":
		return tenseFuture
	case "may", "might", "could", "can", "should", "must":
		if pos == "" || pos == "MD" {
			return tenseFuture
		}
	case "to":
		if i+1 < r.until && r.isBaseVerb(i+1) {
			return r.tenseOfInfinitive(i)
		}
	case "was", "were", "had", "did", "been", "said", "came", "fell", "rose", "took", "made", "became", "began", "went",
		"won", "lost", "told", "met", "left", "held", "sold", "sent", "hit", "ran", "got", "saw", "shot", "struck", "set",
		"since":
		return tensePast
	case "is", "are", "has", "have", "'s", "’s", "does", "do":
		if pos == "POS" {
			return tenseUnknown
		}
		if pos != "" {
			return r.tenseOfAuxiliary(i)
		}
		return tenseUnknown
	}
	switch pos {
	case "VBD", "VBN":
		return tensePast
	case "VBZ", "VBP":
		return tensePresent
	case "":
		if len(word) > 4 && strings.HasSuffix(word, "ed") {
			return tensePast
		}
	}
	return tenseUnknown
}

// tenseOfInfinitive looks at the verb before "to meet": what is agreed or vowed lies ahead, what one was forced to do
// lies behind.
func (r *reader) tenseOfInfinitive(to int) tense {
	for i := to - 1; i >= max(r.from, to-3); i-- {
		switch strings.ToLower(r.token(i)) {
		case "agreed", "agree", "agrees", "set", "due", "scheduled", "expected", "planned", "plans", "plan", "plane",
			"hopes", "hoped", "vowed", "pledged", "promised", "wants", "intends", "going", "about", "likely", "ready",
			"decided", "expects", "are", "is", "deadline", "want", "hope", "able", "wanted", "hoping":
			return tenseFuture
		}
	}
	return tenseUnknown
}

// tenseOfAuxiliary reads "has met" and "is meeting": the first is past, the second is not.
func (r *reader) tenseOfAuxiliary(i int) tense {
	word := strings.ToLower(r.token(i))
	for j := i + 1; j < min(r.until, i+4); j++ {
		switch r.doc.Tokens[j].POS {
		case "VBN", "VBD":
			switch strings.ToLower(r.token(j)) {
			case "expected", "scheduled", "due", "planned", "set", "slated":
				return tenseFuture
			}
			if strings.HasPrefix(word, "ha") {
				return tensePast
			}
			return tensePresent
		case "VBG":
			return tensePresent
		}
	}
	return tensePresent
}

func (r *reader) isBaseVerb(i int) bool {
	if pos := r.doc.Tokens[i].POS; pos != "" {
		return pos == "VB"
	}
	c := r.token(i)[0]
	return c-'a' < 26
}

// token is the text of a token.
func (r *reader) token(i int) string { return r.doc.Slice(r.doc.Tokens[i].Span) }

// before is the nth token before the match, or "" at the sentence's begin; after is the nth after it.
func (r *reader) before(n int) string {
	if i := int(r.match[0].from) - n; i >= r.from {
		return r.token(i)
	}
	return ""
}

func (r *reader) after(n int) string {
	if i := int(r.match[len(r.match)-1].until) + n - 1; i < r.until {
		return r.token(i)
	}
	return ""
}
