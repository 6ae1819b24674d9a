package timeline

// Composing references: now, soon, in the past.

import "strings"

func (r *reader) now(p *parts) (reading, bool) {
	var out reading
	var ok bool
	if r.has("more") && r.alphabet.names[p.items[partNow].class] != "recently" {
		return out, false
	}
	switch r.alphabet.names[p.items[partNow].class] {
	case "recently":
		if r.before(1) == "most" {
			return out, false // most recently last May
		}
		out, ok = reference("PAST_REF")
	case "soon":
		if r.after(1) == "as" || r.before(1) == "as" || r.before(1) == "too" || r.before(1) == "so" {
			return out, false
		}
		if r.direction() != tenseFuture { // it soon closed, soon after the vote: no time by itself
			return out, false
		}
		out, ok = reference("FUTURE_REF")
	default:
		if r.after(1) == "if" && isCapitalised(r.token(int(r.match[0].from))) {
			return out, false // Now if that is so
		}
		out, ok = reference("PRESENT_REF")
	}
	return out, ok
}

// current reads "current" before what it belongs to: "the current price".
func (r *reader) current(*parts) (reading, bool) {
	next := r.after(1)
	if next == "" || next[0]-'a' >= 26 || isDateContext(next) || isOfAccounts(next) || r.isInName() {
		return reading{}, false
	}
	return reference("PRESENT_REF")
}

// isOfAccounts reports whether "current" before a noun is a word of accounts: "the current account".
func isOfAccounts(noun string) bool {
	switch noun {
	case "account", "accounts", "assets", "liabilities":
		return true
	}
	return false
}

// upToNow reads the "date" of "to date", the "present" of "at present".
func (r *reader) upToNow(*parts) (reading, bool) {
	at := int(r.match[0].from)
	switch before := strings.ToLower(r.before(1)); {
	case before == "to" && r.has("date") && !isVerb(r.doc.Tokens[at].POS) && !r.isNounAt(at+1) && !isMeasuredBy(r.before(2)):
	case before == "at" && r.has("present") && r.after(1) != "-" && !r.isNounAt(at+1):
	default:
		return reading{}, false
	}
	return reference("PRESENT_REF")
}

// presentDay reads "in present-day Nepal".
func (r *reader) presentDay(p *parts) (reading, bool) {
	if p.unit() != dayUnit || !isWord(r.after(1)) {
		return reading{}, false
	}
	return reference("PRESENT_REF")
}

// isMeasuredBy reports a word behind which "to date" is no time of its own: "up to date", "the year to date", "equal to date".
func isMeasuredBy(word string) bool {
	switch strings.ToLower(word) {
	case "up", "year", "month", "equal", "equals", "close", "similar":
		return true
	}
	return false
}

// laterDate reads "at a later date", "in the near term".
func (r *reader) laterDate(*parts) (reading, bool) {
	switch strings.ToLower(r.before(1)) {
	case "at", "in", "over", "for", "until", "to", "of":
		return reference("FUTURE_REF")
	}
	return reading{}, false
}

func (r *reader) moment(*parts) (reading, bool) {
	if before := strings.ToLower(r.before(1)); before != "at" && before != "for" {
		return reading{}, false
	}
	if r.has("time") && !r.has("present") && !r.has("this") {
		return reading{}, false
	}
	return reference("PRESENT_REF")
}

func (r *reader) futureOrPast(p *parts) (reading, bool) {
	if r.after(1) == "of" || isCapitalised(r.token(int(r.match[len(r.match)-1].from))) {
		return reading{}, false // Back to the Future
	}
	if r.has("future") {
		return reference("FUTURE_REF")
	}
	if rest := r.items[r.at+len(r.match):]; len(rest) > 0 && rest[0].class != classNone && isWord(r.after(1)) && r.after(1) != "that" {
		return reading{}, false // in three of the past four races
	}
	if before := strings.ToLower(r.before(1)); before == "in" || before == "of" {
		return reference("PAST_REF")
	}
	return reading{}, false
}

func (r *reader) theseDays(p *parts) (reading, bool) {
	if p.unit() != dayUnit {
		return reading{}, false
	}
	return reference("PRESENT_REF")
}
