package timeline

// What relative times lean on: the day of publication, or the date that the text named last.

import "strings"

// here is the day that "today", "last year" or a bare month lean on: that of publication, else the last date.
func (r *reader) here() stretch {
	if r.published.known() {
		return r.published
	}
	return r.thread
}

// follow takes a date that was named as the last one, and as the one that a history has come to, unless the history names
// it by the way.
func (r *reader) follow(s stretch) {
	if !r.published.known() {
		if r.thread.known() && r.isByTheWay(s) {
			return
		}
		r.thread, r.threadIn, r.headed = s, r.paragraph, false
	}
	r.last, r.lastAt = s, r.from
}

// isByTheWay reports whether a history names a date without coming to it: a year, or what is longer, that does not open
// its sentence and is not the first date of a section; a date in brackets, one that belongs to a noun ("the August 1851
// flood"), one that something lasts since or until, one of an earlier year that does not open its sentence, one that
// steps ahead of the story ("by next summer").
func (r *reader) isByTheWay(s stretch) bool {
	if s == r.thread.on(year).shift(year, 1) && strings.EqualFold(r.before(1), "in") && r.direction() == tensePast {
		return false // the story has come to the next year
	}
	before := strings.ToLower(r.before(1))
	switch before {
	case "(", "since", "until", "till":
		return true
	}
	if year <= s.unit && s.unit <= century {
		return !r.headed && !r.opensWithYear()
	}
	if y, _, _ := s.first.date(); r.paragraph == r.threadIn && int(r.match[0].from)-r.from > 2 {
		if now, _, _ := r.thread.first.date(); y < now {
			return true
		}
	}
	next := r.after(1)
	return (before == "the" || before == "a") && isWord(next) && !isCapitalised(next) && !isDateContext(next) || r.has("next") || r.lastsUntil()
}

// opensWithYear reports whether a year opens its sentence: "In 1915 they", "For the first ten months of 1915, they".
func (r *reader) opensWithYear() bool {
	const reach = 8
	at := int(r.match[0].from) - r.from
	return at <= 1 || at <= reach && r.after(1) == "," && isDateContext(r.token(r.from))
}

// lastsUntil reports whether an "until" before the match in its clause has not had its time yet: "lasted until the end of the
// strike in February".
func (r *reader) lastsUntil() bool {
	const reach = 8
	for i, n := int(r.match[0].from)-1, 0; i >= r.from && n < reach; i, n = i-1, n+1 {
		switch r.token(i) {
		case "until", "till":
			return true
		case ",", ";", "when", "and", "that":
			return false
		}
	}
	return false
}

// there is the date that "that day", "the next day" or "a year earlier" lean on: the last date, else the day of
// publication.
func (r *reader) there() stretch {
	if r.last.known() {
		return r.last
	}
	return r.published
}

// thereWithin is the last date where it is as fine as a unit, else that of publication: what "in the week" leans on.
func (r *reader) thereWithin(u unit) stretch {
	if there := r.there(); there.unit <= u || there.unit == partOfDay {
		return there
	}
	return r.here()
}

// yearBehind gives the year of a month that stands in a list or range before another with its year: "spent the spring and
// early summer of 1943", "(26 June - 4 August 1952)", "in May, June and July 2019".
func (r *reader) yearBehind(m int) (y int, ok bool) {
	const longest = 10
	rest := r.items[r.at+len(r.match):]
	last := m
	joined := false
	for i := 0; i < min(longest, len(rest)); i++ {
		switch it := rest[i]; it.class {
		case classMonthName, classMonthAbbr, classMayMarch, classSeason:
			if last = int(it.number); it.class == classSeason {
				last = r.seasonMonth(last)
			}
			if !joined {
				return 0, false
			}
		case classD12, classD23, classD31, classNth:
		case classD4:
			if !joined || !isMonthBefore(rest[:i]) {
				return 0, false
			}
			if y = int(it.number); m > last {
				y--
			}
			return y, true
		case classHyphen, classAnd:
			joined = true
		default:
			switch r.alphabet.names[it.class] {
			case "to", "or", "until", "through":
				joined = true
			case "early", "mid", "late", "the", "comma", "of":
			default:
				return 0, false
			}
		}
	}
	return 0, false
}

// isMonthBefore reports whether a year behind these items is that of a month or a season.
func isMonthBefore(items []item) bool {
	for i := len(items) - 1; i >= 0; i-- {
		switch items[i].class {
		case classMonthName, classMonthAbbr, classMayMarch, classSeason:
			return true
		case classHyphen, classAnd:
			return false
		}
	}
	return false
}

// monthOf gives the year of a bare month.
func (r *reader) monthOf(m int) (stretch, bool) {
	if y, ok := r.yearBehind(m); ok {
		return ofMonth(y, m), true
	}
	here := r.here()
	if !here.known() {
		return stretch{}, false
	}
	y, now, _ := here.first.date()
	if !r.published.known() { // a history goes forward
		switch {
		case (here.unit <= month || isWinter(here)) && r.isPast(m, now):
			y++
		case m > now && r.runsOver(m):
			y--
		case m < now && r.hasRunOver(m):
			y++
		}
		return ofMonth(y, m), true
	}
	if y, ok := r.yearOfAmounts(m); ok {
		return ofMonth(y, m), true
	}
	if r.hasRunOver(m) && r.last.unit == month {
		y, _, _ = r.last.first.date()
		return ofMonth(y+1, m), true
	}
	if last, ok := r.monthListed(); ok && last.first > here.first && m > int(r.items[r.at-2].number) {
		y, _, _ = last.first.date()
		return ofMonth(y, m), true
	}
	t := r.pointing()
	switch {
	case strings.EqualFold(r.before(1), "by") || t != tensePast && (isVoted(r.after(1)) || r.isVoteOf() || r.isAheadOf()):
		t = r.unlessTold(tenseFuture)
	case t != tenseFuture && r.isOfReport():
		t = r.unlessTold(tensePast)
	}
	ahead := floorMod(m-now, 12)
	// A month that comes next is never last year's without a word or a verb that says so, and the one after it seldom is.
	if t == tenseFuture || t == tensePresent && ahead < 6 || ahead == 1 && !(t == tensePast && r.isTimeOfVerb()) || ahead == 2 && t != tensePast {
		return ofMonth(normalMonth(y, now+ahead)), true
	}
	if m > now || m == now && t == tensePast && r.opensPair(m) {
		y--
	}
	return ofMonth(y, m), true
}

// yearOfAmounts is the year of a month whose amount is set beside that of a month with its year: "fell from 40 in January
// 2019 to 20 in March", "one in July 2019 and the other in October".
func (r *reader) yearOfAmounts(m int) (y int, ok bool) {
	const near, far = 5, 20
	if r.yearAt != r.from || r.last.unit != month || r.before(1) != "in" || r.before(2) != "other" && !isAmountEnd(r.before(2)) {
		return 0, false
	}
	y, last, _ := r.last.first.date()
	if y != r.yearNamed {
		return 0, false
	}
	for i := r.at - 2; i >= max(0, r.at-far); i-- {
		at := int(r.items[i].from)
		switch word := r.token(at); {
		case r.items[i].class == classD4, isMonthName(r.items[i].class):
			return y, true
		case word == "to" && m < last && r.at-i < near:
			y++
		case word == "since", strings.HasPrefix(string(r.doc.Tokens[at].POS), "V") && word != "is" && word != "was" && word != "were" && word != "according":
			return 0, false
		}
	}
	return 0, false
}

// monthListed is the month before the match in a list: "in March, June and September".
func (r *reader) monthListed() (stretch, bool) {
	if r.at < 2 || !isMonthName(r.items[r.at-2].class) || r.last.unit != month {
		return stretch{}, false
	}
	return r.last, r.before(1) == "," || r.before(1) == "and" || r.before(1) == "or"
}

// opensPair reports whether a later month of the same year is joined to a month before it: "between [May] and June".
func (r *reader) opensPair(m int) bool {
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 2 || !isMonthName(rest[1].class) || int(rest[1].number) <= m {
		return false
	}
	switch strings.ToLower(r.before(1)) {
	case "between", "from":
		return r.after(1) == "and" || r.after(1) == "to"
	}
	return false
}

// isTimeOfVerb reports whether a month tells when the verb's doing was, rather than which thing is meant: "it had grown in June",
// "from June to July", but not "he told them of the November sale", unless that thing has been.
func (r *reader) isTimeOfVerb() bool {
	if r.options.Direction == AlwaysPast || r.isOfDone() {
		return true
	}
	switch strings.ToLower(r.before(1)) {
	case "in", "for", "from", "to", "during", "through", "and", "since":
		return !r.isNounAt(int(r.match[len(r.match)-1].until))
	}
	return false
}

// runsOver reports whether a month begins a stretch over the year's end: "from October to March".
func (r *reader) runsOver(m int) bool {
	rest := r.items[r.at+len(r.match):]
	return r.before(1) == "from" && len(rest) > 1 && r.after(1) == "to" && isMonthName(rest[1].class) && int(rest[1].number) < m
}

// hasRunOver reports whether a month ends such a stretch.
func (r *reader) hasRunOver(m int) bool {
	return r.before(1) == "to" && r.at > 2 && isMonthName(r.items[r.at-2].class) && int(r.items[r.at-2].number) > m
}

func isMonthName(c class) bool {
	return c == classMonthName || c == classMonthAbbr || c == classMayMarch
}

// isPast reports whether a month before the one that a history has come to is more likely the next year's: a paragraph may
// look back over most of a year, the next one over little.
func (r *reader) isPast(m, now int) bool {
	if isWinter(r.thread) { // which began in December
		return m < 11
	}
	if r.paragraph != r.threadIn {
		return m < now-3
	}
	return m < now-10
}

func isWinter(s stretch) bool { return s.unit == season && seasonCodes[s.part] == "WI" }

// dayOfMonth gives the year of a day like "October 7".
func (r *reader) dayOfMonth(m, d int) (stretch, bool) {
	if y, ok := r.yearBehind(m); ok && d <= daysIn(y, m) {
		return ofDay(dayOf(y, m, d)), true
	}
	here := r.here()
	if !here.known() || d > daysIn(2000, m) {
		return stretch{}, false
	}
	y, now, _ := here.first.date()
	if !r.published.known() {
		if here.unit <= month && r.isPast(m, now) {
			y++
		}
		return ofDay(dayOf(y, m, d)), d <= daysIn(y, m)
	}
	best := r.nearest(r.unlikely(), func(y int) (day, bool) { return dayOf(y, m, d), d <= daysIn(y, m) })
	return best, best.known()
}

// unlikely is how many times further away a day ahead counts where the verb is past: what was done on a day is no plan.
func (r *reader) unlikely() int {
	const seldom, never = 6, 1000
	switch r.before(1) {
	case "on", "On", "since", "Since":
		return never
	}
	if r.isOfDone() {
		return never
	}
	return seldom
}

// dayOnWeekday is the day of a month, at most a year away from publication, two behind a past tense, that falls on a weekday; unknown where none does.
func (r *reader) dayOnWeekday(m, d, weekday int) (s stretch) {
	const far = 366
	today := r.published.first
	y, _, _ := today.date()
	past := day(far)
	if r.pointing() == tensePast {
		past = 2 * far
	}
	for _, year := range [...]int{y - 1, y, y + 1, y - 2} {
		if on := dayOf(year, m, d); d <= daysIn(year, m) && on.weekday() == weekday && today-past <= on && on <= today+far {
			return ofDay(on)
		}
	}
	return s
}

// nearest chooses among a day's occurrences in the years around publication: on the side that the tense points to,
// else the nearest. A day ahead of a past tense counts as so many times further away as it is unlikely.
func (r *reader) nearest(unlikely int, in func(year int) (day, bool)) stretch {
	here := r.here().first
	y, _, _ := here.date()
	t := r.pointing()
	if t != tenseFuture && r.isOfDone() {
		t = r.unlessTold(tensePast)
	}
	if t != tensePast && r.isAheadOf() {
		t = r.unlessTold(tenseFuture)
	}
	begins := t == tenseFuture && r.before(1) == "from" && r.willBe()
	ended := r.before(1) == "ended" && r.options.Direction == ByVerb
	var best stretch
	bestAway := 0
	for year := y - 1; year <= y+1; year++ {
		d, ok := in(year)
		if !ok {
			continue
		}
		away := int(d - here)
		if away < 0 && r.options.Direction == AlwaysFuture || away > 0 && (ended || r.options.Direction == AlwaysPast) {
			continue
		}
		switch {
		case away < 0 && begins:
			continue
		case away < 0 && t == tenseFuture:
			away = -4 * away
		case away > 0 && t == tensePast:
			away = unlikely * away
		case away < 0:
			away = -away
		}
		if !best.known() || away < bestAway {
			best, bestAway = ofDay(d), away
		}
	}
	return best
}

// willBe reports whether "will" stands before the match in its clause: "[will] be chief from April 1".
func (r *reader) willBe() bool {
	for i := int(r.match[0].from) - 1; i >= max(r.from, int(r.match[0].from)-reach) && !r.clauseEnds(i); i-- {
		if r.token(i) == "will" {
			return true
		}
	}
	return false
}

// weekdayOf gives the day of a bare weekday: the most recent one or today, unless the verb points ahead.
func (r *reader) weekdayOf(weekday int) (stretch, bool) {
	here := r.here()
	if !here.known() {
		return stretch{}, false
	}
	if !r.published.known() { // after a month or a year there is no telling which week
		return ofDay(here.first.onOrAfter(weekday)), here.unit <= week || here.unit == partOfDay
	}
	next := r.after(1)
	if r.options.Direction == ByVerb {
		switch {
		case r.isNearby():
			s := ofDay(here.first.onOrAfter(weekday))
			if s.first > here.first+3 {
				s.first -= 7
			}
			return s, true
		case r.isDeadline():
			return ofDay(here.first.onOrAfter(weekday)), true
		case isDone(r.before(1)) || isTold(r.before(1)) || r.isOfResult():
			return ofDay(here.first.onOrBefore(weekday)), true
		}
	}
	switch t := r.pointing(); {
	case t == tenseFuture && (next == "'s" || next == "’s") && isDone(r.after(2)):
	case t == tenseFuture && r.options.Direction == ByVerb && r.dayOfTelling().known():
		return ofDay(r.dayOfTelling().first.onOrAfter(weekday)), true
	case t == tenseFuture && here.first.weekday() == weekday && r.lastAt == r.from && r.last.unit == dayUnit && r.last.first > here.first && r.before(1) != ",":
		return ofDay(here.first + 7), true // published on a Wednesday: will visit on Tuesday and meet them on Wednesday
	case t == tenseFuture, t == tensePresent && (next != "'s" && next != "’s" || r.isVoteOf()):
		return ofDay(here.first.onOrAfter(weekday)), true
	}
	return ofDay(here.first.onOrBefore(weekday)), true
}

// isOfResult reports whether a weekday is that of how a match or a vote ended for somebody, which lies behind: "rests after
// his win over Lee on Friday", "her victory in Tuesday's primary".
func (r *reader) isOfResult() bool {
	const longest = 6
	at := int(r.match[0].from)
	for i := at - 1; i > max(r.from, at-longest); i-- {
		switch r.token(i) {
		case "win", "victory", "defeat", "loss", "triumph":
			for j := i - 1; j >= max(r.from, i-longest); j-- {
				switch r.token(j) {
				case "his", "her", "its", "their", "'s", "’s":
					return true
				}
				if pos := r.doc.Tokens[j].POS; pos != "JJ" && !strings.HasPrefix(string(pos), "N") {
					return false
				}
			}
			return false
		}
		if isVerb(r.doc.Tokens[i].POS) || r.clauseEnds(i) {
			return false
		}
	}
	return false
}

// dayOfTelling is the weekday on which a verb before in the sentence told what would be, where it lies behind: "said Monday it
// will open Tuesday".
func (r *reader) dayOfTelling() (s stretch) {
	if r.lastAt != r.from || r.last.unit != dayUnit || r.last.first >= r.published.first {
		return s
	}
	for i := r.at - 1; i > max(0, r.at-reach); i-- {
		if r.items[i].class != classWeekdayName {
			continue
		}
		verb := i - 1
		if r.token(int(r.items[verb].from)) == "on" && verb > 0 {
			verb--
		}
		switch r.token(int(r.items[verb].from)) {
		case "said", "announced", "told":
			return r.last
		}
		break
	}
	return s
}

// isNearby reports whether a weekday is the nearest one, on either side: what was planned may have been since ("he was
// scheduled to leave on Tuesday"), and what something was ahead of may have come ("ahead of Saturday's vote").
func (r *reader) isNearby() bool {
	for i := int(r.match[0].from) - 1; i > max(r.from, int(r.match[0].from)-reach); i-- {
		switch word := r.token(i); word {
		case "scheduled", "expected", "due", "planning", "planned", "supposed", "slated":
			return r.follows(i, "was") || r.follows(i, "were")
		case "of":
			return r.follows(i, "ahead")
		case "will", "would", "has", "have", "had", "said", ";", ":", "and", "but", "while", "because", "that":
			return false
		}
	}
	return false
}

// isDeadline reports whether a weekday is that of a deadline which the text has not told of yet, and so lies ahead: "a Friday
// deadline".
func (r *reader) isDeadline() bool {
	return r.after(1) == "deadline" && (strings.EqualFold(r.before(1), "a") || strings.EqualFold(r.before(1), "an"))
}

// isVoteOf reports whether a weekday's event is a vote: "she is facing Tuesday's Ohio primary against him".
func (r *reader) isVoteOf() bool {
	const far = 4
	for n := 2; n <= far; n++ {
		if isVoted(r.after(n)) {
			next := r.after(n + 1)
			return !isWord(next) || isDateContext(next) || next == "against"
		}
	}
	return false
}

// isVoted reports whether a noun behind a month is a vote or a deadline, which is ahead unless a verb says otherwise: "the
// November election".
func isVoted(noun string) bool {
	switch noun {
	case "election", "elections", "vote", "ballot", "ballots", "midterms", "referendum", "contest", "primary", "primaries", "runoff",
		"polls", "general", "deadline":
		return true
	}
	return false
}

// isTold reports whether a noun before a weekday tells what was said then: "his assertion Tuesday".
func isTold(noun string) bool {
	switch noun {
	case "assertion", "assertions", "statement", "statements", "comment", "comments", "remark", "remarks", "claim", "claims", "admission",
		"declaration", "testimony":
		return true
	}
	return false
}

// isOfDone reports whether a month or a day tells which of the things that have been is meant: "the May 4 attack".
func (r *reader) isOfDone() bool {
	return isDone(r.after(1)) || isWord(r.after(1)) && isDone(r.after(2)) || r.isOfReport()
}

// isOfReport reports whether a month or a day is that of something to read, which is out: "a June article".
func (r *reader) isOfReport() bool {
	if before := r.before(1); !strings.EqualFold(before, "a") && !strings.EqualFold(before, "an") {
		return false
	}
	switch r.after(1) {
	case "article", "report", "interview", "letter", "memo", "poll", "study", "editorial", "essay", "column", "tweet", "filing", "op":
		return true
	}
	return false
}

// isAheadOf reports whether a month or a day is that of something that has yet to come: "ahead of a November 14 debate".
func (r *reader) isAheadOf() bool {
	for n := 1; n <= 2; n++ {
		if r.before(n) == "of" {
			return r.before(n+1) == "ahead"
		}
	}
	return false
}

// isDone reports whether a weekday's event has been: "they will appeal Wednesday's ruling".
func isDone(noun string) bool {
	switch noun {
	case "ruling", "decision", "verdict", "attack", "attacks", "announcement", "killing", "killings", "crash", "explosion", "bombing",
		"bombings", "shooting", "strike", "strikes", "raid", "earthquake", "quake", "blast", "arrest", "arrests", "loss", "defeat",
		"victory", "win", "survey", "explosions", "ouster", "resignation", "death", "deaths", "coup", "fire", "storm", "incident", "accident", "violence":
		return true
	}
	return false
}

// weekendOf gives the weekend of "the weekend": this one on its days and before it where the verb points ahead, else
// the last one.
func (r *reader) weekendOf() (stretch, bool) {
	here := r.here()
	s := ofWeekend(here.first)
	if here.first < s.first && r.pointing() != tenseFuture {
		s = s.shift(week, -1)
	}
	return s, here.known()
}

// quarterOf gives the year of a bare quarter: that of publication, or the one before where the quarter lies more than
// one ahead.
func (r *reader) quarterOf(n int) (stretch, bool) {
	here := r.here()
	y, m, _ := here.first.date()
	now := (m-1)/3 + 1
	t := r.pointing()
	switch future := t == tenseFuture; {
	case future && n < now-1:
		y++
	case !future && n > now+1, n == 4 && now <= 2 && (!future || isReport(r.after(1))), t == tensePast && n > now:
		y--
	}
	return ofQuarter(y, n), here.known()
}

// isReport reports whether a noun is what is told of a quarter once it is over: "will report fourth-quarter results".
func isReport(noun string) bool {
	switch noun {
	case "results", "earnings", "figures", "numbers", "report", "data":
		return true
	}
	return false
}

// seasonOf gives the year of a bare season: the one under way or the last one; the coming one where the verb points
// ahead, or where it begins within half a year and no verb points back.
func (r *reader) seasonOf(n int) (stretch, bool) {
	if y, ok := r.yearBehind(r.seasonMonth(n)); ok {
		return r.season(y, n), true
	}
	here := r.here()
	y, _, _ := here.first.date()
	s := r.season(y, n)
	_, end := s.bounds()
	ahead := s.first - here.first
	switch t := r.pointing(); {
	case t == tenseFuture:
		if end.day <= here.first {
			s = r.season(y+1, n)
		}
	case !r.published.known() && isWinter(here) && seasonCodes[n] != "WI":
		s = r.season(y+1, n) // they passed the winter; in spring
	case ahead > 0 && r.published.known() && (t == tensePast || ahead > 180):
		s = r.season(y-1, n)
	}
	return s, here.known()
}

// stepName is the class of the word that steps: "last", "that", or "" where there is none.
func (r *reader) stepName(p *parts) string {
	if !p.has(partStep) {
		return ""
	}
	return r.alphabet.names[p.items[partStep].class]
}

// stepBase is the date that "this", "last", "next" or "that" counts from, and how far it steps.
func (r *reader) stepBase(p *parts) (base stretch, step int) {
	switch r.stepName(p) {
	case "same", "that":
		base = r.there()
	case "previous", "following":
		if base = r.there(); r.planned() && p.has(partWeekday) {
			base = r.here()
		}
	default:
		base = r.here()
	}
	return base, p.n(partStep)
}
