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
		if strings.EqualFold(r.before(1), "since") {
			r.tense = tensePast
		}
		if r.tense != tenseFuture && r.before(2) == "back" && (r.before(1) == "as" || r.before(1) == "in" || r.before(1) == "to") {
			r.tense = tensePast // dating as far back as June
		}
		if r.tense != tenseFuture && r.isPutOff() {
			r.tense = tenseFuture
		}
		if r.before(1) == "come" {
			r.tense = tenseFuture // come November
		}
		if word := r.before(2); r.before(1) == "as" && (word == "early" || word == "soon") {
			r.tense = tenseFuture // as early as Tuesday
		}
	}
	return r.tense
}

// isPutOff reports whether the match is the day that something was moved or prolonged to, which lies ahead whatever the
// tense of that: "the hearing was moved to Monday", "voted to extend the truce through June".
func (r *reader) isPutOff() bool {
	const reach = 8
	switch r.before(1) {
	case "to", "until", "till", "through", "for":
	default:
		return false
	}
	at := int(r.match[0].from)
	for i := at - 2; i >= max(r.from, at-reach) && !r.clauseEnds(i); i-- {
		switch r.token(i) {
		case "postponed", "postpone", "rescheduled", "reschedule", "adjourned", "deferred", "delayed":
			return true
		case "moved", "pushed", "brought", "put", "shifted", "extended", "extend", "extending", "prolonged", "prolong", "renewed":
			return r.before(1) != "for"
		}
	}
	return false
}

func (r *reader) tenseAround(from, until int) tense {
	for i := from - 1; !r.opensContent(from) && i >= max(r.from, from-reach) && !r.clauseEnds(i); i-- {
		if t := r.tenseOf(i); t != tenseUnknown {
			return t
		}
	}
	for i := until; i < min(r.until, until+reach) && !r.clauseEnds(i) && r.token(i) != "that"; i++ {
		if t := r.tenseOf(i); t != tenseUnknown && !(t == tenseFuture && (isDoubt(r.token(i)) || r.token(i) == "until")) {
			return t
		}
	}
	return tenseUnknown
}

// opensContent reports whether a time opens a clause of its own verb, behind "that": "will know that on Sunday the board left".
func (r *reader) opensContent(from int) bool {
	if from-1 > r.from && r.token(from-1) == "on" {
		from--
	}
	return from-1 > r.from && r.token(from-1) == "that" && r.doc.Tokens[from-1].POS == "IN"
}

// isDoubt reports whether a modal says what is possible rather than what is to come: behind a date it dates nothing.
func isDoubt(word string) bool {
	switch word {
	case "may", "might", "can", "could", "should", "must":
		return true
	}
	return false
}

// clauseEnds reports whether a token bounds a clause on either side.
func (r *reader) clauseEnds(i int) bool {
	switch r.token(i) {
	case ";", ":", "”", "''", "but", "But", "while", "although", "though", "because":
		return true
	case "and":
		if i > r.from && r.token(i-1) == "," {
			return true
		}
		switch r.tokenBehind(i) {
		case "will", "would", "is", "are", "was", "were", "has", "have", "had", "may", "could", "should":
			return true // and will meet: another verb of the same subject
		}
	}
	return false
}

// tenseOf reads the tense of one token: by the word itself, else by its form and its part of speech.
func (r *reader) tenseOf(i int) tense {
	word := strings.ToLower(r.token(i))
	if t := r.tenseOfWord(i, word); t != tenseUnasked {
		return t
	}
	return r.tenseOfForm(i, word)
}

// tenseOfWord reads the tense of a token that has one of its own, whatever its form. It is tenseUnasked of all others.
func (r *reader) tenseOfWord(i int, word string) tense {
	pos := r.doc.Tokens[i].POS
	switch word {
	case "will", "'ll", "’ll", "wo", "shall", "would", "upcoming", "effective", "plans", "expects":
		return tenseFuture
	case "until":
		if r.follows(i, "was") || r.follows(i, "were") {
			return tensePast // that was until Friday
		}
		if r.token(i) == word { // "until Thursday" looks ahead; "Until Thursday, they had" looks back
			return tenseFuture
		}
		return tenseUnknown
	case "could":
		if next := r.tokenBehind(i); next == "not" || next == "n't" || next == "n’t" || next == "have" {
			return tensePast
		}
		return tenseFuture
	case "takes", "take":
		if next := r.tokenBehind(i); next == "effect" || next == "office" || next == "place" {
			return tenseFuture
		}
	case "may", "might", "can", "should", "must":
		if pos == "" && word != "may" || pos == "MD" {
			return tenseFuture
		}
		return tenseUnknown
	case "to":
		if i+1 < r.until && r.isBaseVerb(i+1) {
			return r.tenseOfInfinitive(i)
		}
		return tenseUnknown
	case "due":
		if r.follows(i, "been") {
			return tensePast
		}
		return tenseFuture
	case "polls":
		if verb := i - 3; verb >= r.from && r.follows(i, "the") && r.follows(i-1, "to") && isHeading(r.token(verb)) {
			return tenseFuture // voters head to the polls on Sunday
		}
	case "preferred":
		if r.isNounAt(i + 1) {
			return tenseUnknown // preferred shares
		}
	case "falls":
		if r.tokenBehind(i) == "on" {
			return tenseFuture // a feast falls on a day
		}
	case "says", "tells", "reports", "adds", "notes", "shows":
		return tensePast
	case "set":
		if i+1 < r.until && (r.token(i+1) == "for" || r.token(i+1) == "to") {
			return tenseFuture
		}
		if i > r.from && r.tenseOf(i-1) == tenseFuture {
			return tenseFuture // would set
		}
		return tensePast
	case "expected", "scheduled", "planned", "slated":
		if r.follows(i, "as") || r.follows(i, "previously") {
			return tenseUnknown // went ahead as planned
		}
		if (r.follows(i, "was") || r.follows(i, "were")) && r.isFollowedByBut() {
			return tensePast // was expected in January but is late
		}
		if pos == "VBD" && word != "planned" || r.follows(i, "had") || r.follows(i, "been") && r.follows(i-1, "had") {
			return tensePast
		}
		return tenseFuture
	case "is", "are", "has", "have", "'s", "’s", "'re", "’re", "'ve", "’ve":
		if pos == "POS" || pos == "" && word[0] != 'i' && word[0] != 'a' && word[0] != 'h' {
			return tenseUnknown
		}
		return r.tenseOfAuxiliary(i)
	}
	return tenseUnasked
}

// tenseOfForm reads the tense of a token by its form, its part of speech and the words beside it.
func (r *reader) tenseOfForm(i int, word string) tense {
	if isTimetableVerb(word) && word[len(word)-1] != 's' && i > r.from && strings.HasSuffix(r.token(i-1), "s") {
		if next := r.tokenBehind(i); next == "at" || next == "on" || i+1 == int(r.match[0].from) {
			return tenseFuture // polls close at 9, whatever the tagger makes of it
		}
	}
	if isFixtureVerb(word, r.tokenBehind(i)) && i > r.from && isCapitalised(r.token(i-1)) {
		return tensePresent // the Lakers play Boston, whatever the tagger makes of it
	}
	if len(word) > 4 && strings.HasSuffix(word, "ing") && r.follows(i, "after") {
		return tensePast // after leaving on Tuesday
	}
	if r.isNounAt(i+1) && isPastForm(word) && r.isBehindArticle(i) {
		return tenseUnknown // a contested convention, the newly opened line
	}
	switch r.doc.Tokens[i].POS {
	case "VBD":
		return tensePast
	case "VBN":
		return r.tenseOfParticiple(i)
	case "VBZ", "VBP":
		if isPastForm(r.tokenBehind(i)) {
			return tenseUnknown // a noun after all: the shares leaped
		}
		if isTimetableVerb(word) {
			return tenseFuture
		}
		if isAlikeInPast(word) && i > r.from && (r.doc.Tokens[i-1].POS == "NN" || isOneOther(r.token(i-1))) {
			return tensePast // the minister quit, whatever the tagger makes of it
		}
		return tensePresent
	case "":
		if isTimetableVerb(word) && word[len(word)-1] == 's' {
			return tenseFuture
		}
		if isPastForm(word) {
			return r.tenseOfParticiple(i)
		}
	}
	return tenseUnknown
}

// isFollowedByBut reports whether what the match dates came otherwise: "was due in May [but]", unless that was all: "was planned for
// May, but no day is known".
func (r *reader) isFollowedByBut() bool {
	return r.before(1) != "for" && (r.after(1) == "but" || r.after(1) == "," && r.after(2) == "but")
}

// isTimetableVerb reports whether the present tense of a verb tells what is planned: "the session opens on Monday".
func isTimetableVerb(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "open", "close", "begin", "start", "end", "resume", "expire", "convene", "reopen", "reconvene", "depart", "arrive":
		return true
	}
	return false
}

func isArticle(word string) bool {
	switch word {
	case "a", "an", "the", "its", "their", "his", "her":
		return true
	}
	return false
}

// isBehindArticle reports whether an article stands before the ith token, or before the adverb before it.
func (r *reader) isBehindArticle(i int) bool {
	if i > r.from+1 && strings.HasSuffix(r.token(i-1), "ly") {
		i--
	}
	return i > r.from && isArticle(r.token(i-1))
}

// isNounAt reports whether the ith token is a noun by its part of speech.
func (r *reader) isNounAt(i int) bool {
	return i < r.until && strings.HasPrefix(string(r.doc.Tokens[i].POS), "N")
}

// isFixtureVerb reports whether a verb tells in the present tense of games that are set, by the word behind it.
func isFixtureVerb(word, next string) bool {
	switch word {
	case "play", "face", "meet":
		return isCapitalised(next)
	case "travel":
		return next == "to"
	}
	return false
}

// isAlikeInPast reports whether a verb's past is its base form: behind a singular it is the past, for the present has an s.
func isAlikeInPast(word string) bool {
	switch word {
	case "quit", "cut", "put", "hit", "shut", "split", "spread", "hurt", "bid", "burst", "cost", "let", "beat", "shed", "thrust", "rid":
		return true
	}
	return false
}

// isOneOther reports whether a word is a pronoun of one other person or thing.
func isOneOther(word string) bool {
	switch strings.ToLower(word) {
	case "he", "she", "it", "who":
		return true
	}
	return false
}

// isPastForm reports whether a word is a past tense or participle by its form: without parts of speech.
func isPastForm(word string) bool {
	switch word {
	case "was", "were", "had", "did", "been", "died", "said", "came", "fell", "rose", "took", "made", "became", "began", "went",
		"won", "lost", "told", "met", "left", "held", "sold", "sent", "hit", "ran", "got", "saw", "shot", "struck", "sank",
		"gave", "grew", "knew", "drew", "withdrew", "flew", "threw", "blew", "spoke", "wrote", "rode", "drove", "broke", "chose",
		"stood", "brought", "bought", "thought", "fought", "caught", "taught", "kept", "led", "fled", "paid", "heard", "lay", "sat",
		"swore", "wore", "tore", "spent", "built", "felt", "dealt", "meant", "sang", "swam", "rang", "shook", "bit", "hid":
		return true
	}
	return len(word) > 4 && strings.HasSuffix(word, "ed")
}

// tenseOfParticiple looks for the auxiliary of a participle: "will be held", "to be held", "is held", "was held".
func (r *reader) tenseOfParticiple(i int) tense {
	for j := i - 1; j >= max(r.from, i-4); j-- {
		switch word := strings.ToLower(r.token(j)); word {
		case "could":
			return r.tenseOf(j)
		case "will", "'ll", "’ll", "wo", "would", "shall", "can", "should", "must", "might":
			return tenseFuture
		case "to":
			if j+1 < i && strings.EqualFold(r.token(j+1), "be") {
				return tenseFuture
			}
		case "is", "are":
			if r.nounBetween(j+1, i) {
				return tensePast // these are remarks made on Friday
			}
			return tensePresent
		case "was", "were", "had", "has", "have":
			return tensePast
		}
	}
	return tensePast
}

func (r *reader) nounBetween(from, until int) bool {
	for i := from; i < until; i++ {
		if strings.HasPrefix(string(r.doc.Tokens[i].POS), "N") {
			return true
		}
	}
	return false
}

// follows reports whether the token before the ith, in its sentence, is a word.
func (r *reader) follows(i int, word string) bool {
	return i > r.from && strings.EqualFold(r.token(i-1), word)
}

// tenseOfInfinitive looks at the verb before "to meet": what is agreed or vowed lies ahead, what one was forced to do
// lies behind.
func (r *reader) tenseOfInfinitive(to int) tense {
	for i := to - 1; i >= max(r.from, to-3); i-- {
		switch strings.ToLower(r.token(i)) {
		case "scheduled", "expected", "due", "planned", "slated":
			if r.follows(i, "been") && r.follows(i-1, "had") {
				return tensePast
			}
			return tenseFuture
		case "agreed", "agree", "agrees", "set", "plans", "plan", "planning",
			"hopes", "hoped", "hope", "hoping", "vowed", "pledged", "promised", "wants", "want", "wanted", "intends",
			"going", "likely", "ready", "decided", "expects", "expect", "are", "is", "deadline", "able":
			return tenseFuture
		}
	}
	return tenseUnknown
}

// tenseOfAuxiliary reads "has met" and "is meeting": the first is past, the second is not.
func (r *reader) tenseOfAuxiliary(i int) tense {
	word := strings.ToLower(r.token(i))
	for j := i + 1; j < min(r.until, i+4); j++ {
		pos := r.doc.Tokens[j].POS
		if pos == "" && isPastForm(r.token(j)) {
			pos = "VBN"
		}
		switch pos {
		case "VBN", "VBD":
			switch strings.ToLower(r.token(j)) {
			case "expected", "scheduled", "due", "planned", "set", "slated":
				return tenseFuture
			}
			if strings.HasPrefix(word, "ha") || strings.HasSuffix(word, "ve") {
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

// tokenBehind is the token behind the ith in its sentence, or "".
func (r *reader) tokenBehind(i int) string {
	if i+1 < r.until {
		return r.token(i + 1)
	}
	return ""
}

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

// isHeading reports whether a verb in the present tense goes where one will be: "voters go to the polls on Sunday".
func isHeading(verb string) bool {
	switch verb {
	case "go", "goes", "head", "heads", "return", "returns":
		return true
	}
	return false
}
