package timeline

// Composing durations, and what recurs.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

func (r *reader) countUnit(p *parts) (reading, bool) {
	if r.isTopic() || r.isThroughout() || r.isAge() || r.isTitleOfWork(p) {
		return reading{}, false
	}
	if p.n(partCount) == 1 && p.unit() == dayUnit && r.has("one") && r.isSomeDay() {
		return reference("FUTURE_REF")
	}
	if p.n(partCount) == 1 && p.unit() == dayUnit && r.has("one") && isStep(r.after(1)) {
		return reading{}, false // one day last week
	}
	n, hundredths, _ := r.counted(p)
	if p.unit() <= hour && (r.after(1) == "of" && isRecorded(r.after(2)) || r.after(1) == "can" && r.after(2) == "be" && isKept(r.after(3))) {
		return reading{}, false // 40 hours of video, or that can be stored, are no time that passes
	}
	if p.unit() == quarter && r.after(1) == "of" {
		return reading{}, false // three quarters of the crop
	}
	if p.items[partCount].class == classD4 && (!r.has("unitsname") || r.has("hyphen")) {
		return reading{}, false // the 2022 year's summit, in 2007 - years later
	}
	out, ok := duration(p.unit(), n, hundredths)
	return out.withMod(r.boundMod(p)), ok && n+hundredths > 0
}

// countRange reads "two to three weeks", and as two amounts "two or three weeks", "2-3 weeks", "between two and three weeks".
func (r *reader) countRange(p *parts) (reading, bool) {
	between := strings.EqualFold(r.before(1), "between")
	if r.has("and") && !between {
		return reading{}, false
	}
	out, ok := r.countUnit(p)
	if !between && r.has("to") {
		return out, ok
	}
	first := p.items[partCount2]
	lead, _ := duration(p.unit(), int(first.number), int(first.fraction))
	out.leadText = lead.text
	for out.leads = 1; r.match[out.leads-1].from != first.from; {
		out.leads++
	}
	out.gap = 1
	return out, ok
}

// isSomeDay reports whether "one day" is some day to come: "will one day return", "could one day return", "One day she will return".
func (r *reader) isSomeDay() bool {
	switch r.before(1) {
	case "will", "would", "could", "may", "might", "can":
		return true
	}
	next := r.after(1)
	return r.opens(0) && (next == "," || isPronoun(next) || isArticle(next)) && r.direction() == tenseFuture
}

// isTopic reports whether the match begins with the "about" of what is talked of: "I am talking about three days".
func (r *reader) isTopic() bool {
	if !strings.EqualFold(r.token(int(r.match[0].from)), "about") {
		return false
	}
	switch r.before(1) {
	case "What", "what", "How", "how", "talk", "talks", "talking", "talked", "speak", "speaks", "speaking", "spoke", "think", "thinking", "thought", "worry",
		"worried", "worries", "concerned", "complained", "complain", "know", "knew", "told", "tell", "asked", "ask":
		return true
	}
	return false
}

// isThroughout reports whether the match begins with an "over" that tells how long something took, rather than that it took
// more: "followed people over 12 years".
func (r *reader) isThroughout() bool {
	if r.token(int(r.match[0].from)) != "over" || r.opens(0) {
		return false
	}
	switch r.before(1) {
	case "for", "just", "well", "little", "slightly", "of", "in", "after", "within", "by", "last", "lasts", "lasted", "lasting", "took",
		"take", "takes", "taken", "taking", "spent", "spend", "spending", "wait", "waited", "be", "is", "was", "were", "been", "being", "a",
		"the", "and", "or", "than", "to", "with", ",", "(", "served", "serving", "lived", "worked", "back", "at", "already", "now", "still", "from",
		"some", "spanning", "running", "stretching":
		return false
	}
	return true
}

// isStep reports whether a word steps to the time that follows it.
func isStep(word string) bool { return word == "last" || word == "next" || word == "this" }

// isKept reports whether a participle tells what a tape or a disk holds.
func isKept(word string) bool {
	return word == "stored" || word == "recorded" || word == "saved" || word == "held"
}

// isRecorded reports whether a word is what hours and minutes measure on a tape or a disk.
func isRecorded(word string) bool {
	switch word {
	case "video", "videos", "audio", "music", "footage", "film", "tape", "tapes", "playback", "programming", "recordings":
		return true
	}
	return false
}

func (r *reader) twoUnits(p *parts) (reading, bool) {
	u, finer := p.unit(), unit(p.n(partUnit2))
	if r.isAge() || finer >= u || !p.has(partCount) && (!r.has("and") || r.isAmountBefore()) { // five dollars a month and two days
		return reading{}, false
	}
	n := 1
	if p.has(partCount) {
		n = p.n(partCount)
	}
	b := appendDuration([]byte{'P'}, u, n, 0)
	tail := appendDuration(nil, finer, p.n(partCount2), 0)
	if u <= hour { // one T is enough
		tail = tail[1:]
	}
	return reading{kind: annotate.Duration, text: string(append(b, tail...)), grain: finer}.withMod(r.boundMod(p)), true
}

func (r *reader) stepCount(p *parts) (reading, bool) {
	n, hundredths, _ := r.counted(p)
	if r.isAge() || r.isLasting() || p.has(partOrd) && n < 2 || p.has(partStep) && (r.has("same") || r.has("that") || r.has("this")) {
		return reading{}, false
	}
	if p.has(partOrd) && p.unit() == month {
		r.quarterly = stretch{} // "the period" is these months' from now on
	}
	out, ok := duration(p.unit(), n, hundredths)
	return out.withMod(r.boundMod(p)), ok && n > 0
}

// isLasting reports whether the match begins with the verb "last": "enough to last three weeks".
func (r *reader) isLasting() bool {
	if r.token(int(r.match[0].from)) != "last" {
		return false
	}
	switch r.before(1) {
	case "to", "will", "would", "can", "could", "may", "might", "should", "must", "'ll", "’ll", "not", "n't", "n’t":
		return true
	}
	return false
}

func (r *reader) stepVague(p *parts) (reading, bool) {
	if r.isAge() {
		return reading{}, false
	}
	if r.planned() && (r.has("few") || r.has("several")) {
		return duration(p.unit(), aFew, 0)
	}
	return vague(p.unit())
}

func (r *reader) couple(p *parts) (reading, bool) {
	out, ok := duration(p.unit(), 2, 0)
	if mod := r.boundMod(p); mod != "" {
		return out.withMod(mod), ok
	}
	return out.withMod(bounds[1]), ok
}

func (r *reader) stepUnits(p *parts) (reading, bool) {
	if r.stepName(p) == "following" && r.after(1) == "of" && !r.has("the") {
		return reading{}, false // following years of talks: after them
	}
	return vague(p.unit())
}

// aUnit reads "a year" where it is an amount of time: after "for", "in", "almost", "within".
func (r *reader) aUnit(p *parts) (reading, bool) {
	if r.isTopic() || r.isAge() || r.after(1) == "-" && r.after(2) == "long" {
		return reading{}, false
	}
	if p.unit() == dayUnit && r.after(1) == "when" && isAwaited(r.before(1)) {
		return reference("FUTURE_REF")
	}
	mod := r.boundMod(p)
	if r.has("another") && (r.before(1) == "on" || isCapitalised(r.after(1))) {
		return reading{}, false
	}
	if mod == "" && !r.isAmountOfTime() && !r.has("another") {
		return reading{}, false
	}
	out, ok := duration(p.unit(), 1, 0)
	return out.withMod(mod), ok
}

// isAwaited reports whether a word before "a day when" makes it one to come: "if there ever came a day when".
func isAwaited(word string) bool {
	switch word {
	case "come", "comes", "came", "toward", "towards", "imagine", "envision", "envisage", "foresee", "await":
		return true
	}
	return false
}

func (r *reader) unitAndHalf(p *parts) (reading, bool) {
	out, ok := duration(p.unit(), 1, 50)
	return out.withMod(r.boundMod(p)), ok
}

func (r *reader) halfUnit(p *parts) (reading, bool) {
	if r.isTopic() || r.isAge() {
		return reading{}, false
	}
	out, ok := duration(p.unit(), 0, 50)
	return out.withMod(r.boundMod(p)), ok
}

func (r *reader) unitPlus(p *parts) (reading, bool) {
	out, ok := duration(p.unit(), 1, 0)
	return out.withMod(bounds[3]), ok
}

// countPlus reads "four-plus months".
func (r *reader) countPlus(p *parts) (reading, bool) {
	if r.isAge() {
		return reading{}, false
	}
	out, ok := duration(p.unit(), p.n(partCount), 0)
	return out.withMod(bounds[3]), ok && p.n(partCount) > 0
}

// allUnit reads "all day", "all year".
func (r *reader) allUnit(p *parts) (reading, bool) {
	if p.unit() < dayUnit {
		return reading{}, false
	}
	return duration(p.unit(), 1, 0)
}

// entireUnit reads "for full day", "a whole day", but neither "full-year results" nor "on the full year", which is a
// company's.
func (r *reader) entireUnit(p *parts) (reading, bool) {
	if next := r.after(1); isWord(next) && !isDateContext(next) || isDigits(next) {
		return reading{}, false
	}
	switch r.before(1) {
	case "for", "a", "an", "one":
		return r.allUnit(p)
	}
	return reading{}, false
}

func (r *reader) unitLong(p *parts) (reading, bool) {
	if r.has("unitsname") {
		if p.unit() == decade { // as the corpora have it
			return vague(year)
		}
		return vague(p.unit())
	}
	return duration(p.unit(), 1, 0)
}

// bareUnits reads "for years", "in months", "within hours".
func (r *reader) bareUnits(p *parts) (reading, bool) {
	if r.isAge() || !r.isAmountOfTime() || r.has("some") && strings.EqualFold(r.before(1), "in") {
		return reading{}, false // in some years they lost
	}
	return vague(p.unit())
}

// isAmountOfTime reports whether the words around "a year" or "years" make it a length of time.
func (r *reader) isAmountOfTime() bool {
	before := strings.ToLower(r.before(1))
	switch before {
	case "of":
		switch r.before(2) {
		case "course", "period", "space", "span":
			return true // over the course of a year
		}
	case "and", "to", "or":
		if r.at >= 2 && isUnitClass(r.items[r.at-2].class) && !r.has("unitsname") {
			return true // six months to a year
		}
	case "for", "in", "within", "after", "took", "takes", "take", "taken", "taking", "lasted", "lasting", "last", "over", "waited", "waiting", "spent", "spend", "spending", "barely",
		"only", "just", "as", "under":
		return true
	}
	switch r.after(1) {
	case "after", "before", "earlier", "later", "into", "away":
		return true
	case "behind":
		return r.after(2) == "schedule"
	case "in":
		return r.after(2) == "advance" && r.has("unitsname")
	case "on":
		return r.after(2) == "," // a year on, nothing has changed
	case "to", "or":
		rest := r.items[r.at+len(r.match):]
		return len(rest) > 2 && isUnitClass(rest[2].class) // a year to 18 months
	case "of":
		if !r.has("unitsname") || !isWord(r.after(2)) || isArticle(r.after(2)) {
			return false
		}
		return isDateContext(before) && before != "of" || before == "" || before == "following" || isPastForm(before) // they suffered decades of neglect
	}
	return false
}

func isUnitClass(c class) bool { return c == classUnit || c == classUnits }

// vagueTime reads "for some time", "after a while", "for an indefinite period": of what unit, nobody says. The corpora have days
// for periods.
func (r *reader) vagueTime(*parts) (reading, bool) {
	switch strings.ToLower(r.before(1)) {
	case "for", "after", "within", "over", "quite", "took", "takes", "take", "taken":
	default:
		return reading{}, false
	}
	if r.after(1) == "ago" {
		return reading{}, false
	}
	if r.has("periodname") {
		return vague(dayUnit)
	}
	return reading{kind: annotate.Duration, text: "PXX"}, true
}

// unitsPassed reads "over the years": how many is not told.
func (r *reader) unitsPassed(p *parts) (reading, bool) {
	if next := r.after(1); !strings.EqualFold(r.before(1), "over") || p.unit() < dayUnit || next == "of" || next == "ahead" || next == "to" || isDigits(next) {
		return reading{}, false
	}
	return vague(p.unit())
}

func (r *reader) eachUnit(p *parts) (reading, bool) {
	n := 1
	switch {
	case p.has(partCount):
		n = p.n(partCount)
	case p.has(partOrd):
		n = p.n(partOrd)
	case r.has("few"):
		return set(vagueDuration(p.unit()), p.unit())
	case r.has("other"):
		n = 2
	}
	if n == 2 && p.has(partWeekday) {
		return set(openWeekday(p.n(partWeekday)), week)
	}
	if n < 1 || p.unit() == noUnit {
		return reading{}, false
	}
	out, ok := set(string(appendDuration([]byte{'P'}, p.unit(), n, 0)), p.unit())
	return out.withMod(r.boundMod(p)), ok // every 70 years or so
}

// eachHalf reads "every half hour", "half-yearly".
func (r *reader) eachHalf(p *parts) (reading, bool) {
	u := p.unit()
	if p.has(partOften) {
		u = unit(p.n(partOften))
	}
	if u != hour && u != year {
		return reading{}, false
	}
	fine, times := u.finer()
	return set(string(appendDuration([]byte{'P'}, fine, times/2, 0)), fine)
}

// eachNamed reads "every Monday", "each May", "every morning", "Mondays".
func (r *reader) eachNamed(p *parts) (reading, bool) {
	part := ""
	if p.has(partDaypart) {
		part = "T" + dayparts[p.n(partDaypart)].code
	}
	switch {
	case p.has(partWeekday):
		return set(openWeekday(p.n(partWeekday))+part, week)
	case p.has(partMonth):
		return set(openMonth(p.n(partMonth)), year)
	case p.has(partSeason):
		return set("XXXX-"+seasonCodes[p.n(partSeason)], year)
	case p.has(partFeast):
		from, _, ok := r.feasts.in(p.n(partFeast), 2001)
		later, _, _ := r.feasts.in(p.n(partFeast), 2002)
		if !ok || later-from != 365 {
			return set("P1Y", year)
		}
		_, m, d := from.date()
		return set(openDay(m, d), year)
	case r.has("workday"):
		return set("XXXX-WXX-WD", week)
	case part != "":
		return set(part, dayUnit) // as the corpora have it
	}
	return set("XXXX-WXX-WE", week)
}

func (r *reader) often(p *parts) (reading, bool) {
	u := unit(p.n(partOften))
	if r.isInName() || r.isNewspaper() {
		return reading{}, false
	}
	if next := r.after(1); strings.EqualFold(r.token(int(r.match[0].from)), "everyday") && isWord(next) && !isDateContext(next) {
		return reading{}, false // everyday life
	}
	if next := r.after(1); u == quarter && next != "" && next[0]-'a' < 26 && !isDateContext(next) {
		return reading{}, false // a quarterly dividend says how often, but not when
	}
	if u == hour && isPaid(r.after(1)) {
		return reading{}, false // hourly workers
	}
	return set(string(appendDuration([]byte{'P'}, u, 1, 0)), u)
}

// isPaid reports whether a word behind "hourly" says who is paid so.
func isPaid(noun string) bool {
	switch noun {
	case "worker", "workers", "employee", "employees", "staff", "staffers", "labourers", "laborers", "workforce":
		return true
	}
	return false
}

// isNewspaper reports whether the match names what a name behind it is: "the Party daily Granma", "the business daily
// Kommersant", but not "a record of daily Covid cases".
func (r *reader) isNewspaper() bool {
	if next := r.after(1); !isCapitalised(next) || isDateContext(next) || isAcronym(next) {
		return false
	}
	switch before := r.before(1); before {
	case "business", "financial", "conservative", "liberal", "opposition", "newspaper", "national", "local", "party", "leading", "left-wing",
		"right-wing", "independent", "state", "run", "owned", "government", "sports", "tabloid", "influential", "leftist", "wing", "left",
		"right", "language", "news", "satirical":
		return true
	default:
		return isCapitalised(before) && !r.opens(1) && !isDateContext(before)
	}
}

func (r *reader) timesPer(p *parts) (reading, bool) {
	if p.has(partOften) { // twice yearly
		u := unit(p.n(partOften))
		return set(string(appendDuration([]byte{'P'}, u, 1, 0)), u)
	}
	return set(string(appendDuration([]byte{'P'}, p.unit(), 1, 0)), p.unit())
}

// unitsPer reads "six days a week", "24 hours a day": how much of each.
func (r *reader) unitsPer(p *parts) (reading, bool) {
	of := unit(p.n(partUnit2))
	if p.unit() >= of {
		return reading{}, false
	}
	return set(string(appendDuration([]byte{'P'}, of, 1, 0)), of)
}

// perUnit reads "a year" behind an amount: "$4 million a year", "five times a week".
func (r *reader) perUnit(p *parts) (reading, bool) {
	if !r.isAmountBefore() && (!r.has("per") || p.unit() < dayUnit) {
		return reading{}, false
	}
	return set(string(appendDuration([]byte{'P'}, p.unit(), 1, 0)), p.unit())
}

func (r *reader) isAmountBefore() bool {
	if r.before(1) == ")" && isMoney(r.before(2)) && isCurrency(r.before(3)) {
		return true // $5bn (£4bn) a year
	}
	switch r.before(1) {
	case "million", "billion", "trillion", "percent", "%", "times", "cents", "dollars", "people", "barrels", "tons",
		"tonnes", "hours", "days", "nights", "students", "flights", "yen", "pounds", "euros":
		return true
	}
	before := r.before(1)
	return before != "" && isDigit(before[len(before)-1]) || isMoney(before)
}

// isMoney reports whether a word is a number with its millions or billions: "5bn", "2.7m".
func isMoney(word string) bool {
	switch strings.TrimLeft(word, "0123456789.,") {
	case "bn", "m", "mn", "tn", "k":
		return word != "" && isDigit(word[0])
	}
	return false
}

// workdays reads "weekdays", "weekday mornings", "weeknights".
func (r *reader) workdays(p *parts) (reading, bool) {
	part := ""
	if p.has(partDaypart) {
		part = "T" + dayparts[p.n(partDaypart)].code
	}
	return set("XXXX-WXX-WD"+part, week)
}
