package timeline

// Which event nouns a sentence takes for granted, whatever becomes of the verb above them: "refused to condemn [the attack]".

// isGranted holds of an event noun that is there before what its verb tells, be that denied or to come: "will investigate [the
// attack]", "could explain the motives behind [the bombings]", "hopes [these talks] go on".
func (r *eventReader) isGranted(p, g *predicate) bool {
	if r.isRemembered(p) {
		return true // "will celebrate the anniversary of [the founding]"
	}
	opening := r.openingOf(p)
	switch r.word[opening] {
	case "these", "those":
		if t := r.timeAt(p.head + 1); t >= 0 && r.published != nil && r.times[t].Interval != nil && r.times[t].Interval.Until > r.published.From {
			return false // "in these talks next week"
		}
		return !isVerb(r.pos(opening+1)) && !(g.traits&light != 0 && g.acts(r.phrase[p.head])) // but not "those fearing war", "to make those changes"
	}
	switch r.at(opening - 1) {
	case "behind", "amid":
		return true
	case "with":
		in := r.at(opening - 2)
		return in == "accordance" || in == "line" || in == "keeping" // "in accordance with [the ruling]"
	case "by", "through", "until", "before", "unless":
		return false
	}
	return p.head > g.head && opening <= g.head+maxNounsBelow && r.isDefinite(opening, p.head) && (looksBack(g.lemma) || g.perfect && isCausing(g.lemma) || isKeeping(g.lemma) && g.acts(r.phrase[p.head]))
}

const maxNounsBelow = 6 // tokens from a verb to the noun that it takes for granted

// isDefinite holds of a noun that the reader is to know, whose phrase begins at a token: behind "the", behind an owner,
// behind a name.
func (r *eventReader) isDefinite(opening, noun int) bool {
	if word := r.word[opening]; word == "the" || word == "this" {
		return true
	}
	if pos := r.pos(opening); pos == "PRP$" || pos == "NNP" && opening < noun {
		return true
	}
	for i := opening; i < noun; i++ {
		if r.pos(i) == "POS" {
			return true
		}
	}
	return false
}

// looksBack holds of verbs that say something of what has been or is going on.
func looksBack(lemma string) bool {
	switch lemma {
	case "appeal", "avenge", "condemn", "criticise", "criticize", "decry", "denounce", "deplore", "end", "escape", "examine",
		"explain", "flee", "forget", "forgive", "ignore", "investigate", "justify", "mention", "mourn", "overturn", "pinpoint",
		"probe", "protest", "react", "recall", "regret", "remember", "respond", "resume", "reverse", "review", "solve", "survive",
		"uphold":
		return true
	}
	return false
}

// isKeeping holds of verbs whose object somebody gave or made before: "will keep [his promise]".
func isKeeping(lemma string) bool {
	switch lemma {
	case "fulfil", "fulfill", "honor", "honour", "keep", "meet":
		return true
	}
	return false
}

// isCausing holds of verbs of which it is asked whether they brought about what has happened: "may have caused [the fire]".
func isCausing(lemma string) bool {
	switch lemma {
	case "cause", "ignite", "provoke", "spark", "trigger":
		return true
	}
	return false
}
