package timeline

// Composing quarters and halves, and the periods that figures are told of.

import "strings"

// quarterNumber is the number that "third", "fourth" or "final" gives a quarter or half of several.
func quarterNumber(p *parts, of int) int {
	n := p.n(partQuarter) + p.n(partHalf) + p.n(partOrd)
	if n < 0 {
		n = of
	}
	return n
}

func (r *reader) quarterYear(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	n := quarterNumber(p, 4)
	if !ok || n < 1 || n > 4 {
		return reading{}, false
	}
	if start := r.fiscalStart(); start > 0 {
		return fiscal(y, n, start)
	}
	return dateEdge(ofQuarter(y, n), p.n(partEdge))
}

func (r *reader) bareQuarter(p *parts) (reading, bool) {
	n := quarterNumber(p, 4)
	if p.has(partUnit) && p.unit() != year {
		return reading{}, false
	}
	if n < 1 || n > 4 || r.isPlayed() || r.after(1) == "-" && strings.HasPrefix(r.after(2), "final") || r.after(1) == "of" && isWord(r.after(2)) && r.after(3) != "year" && r.after(3) != "fiscal" {
		return reading{}, false // the third quarter of the game
	}
	if start := r.fiscalStart(); start > 0 && r.here().known() { // the one that began last
		y := fiscalYearOf(r.here().first, start)
		if out, _ := fiscal(y, n, start); out.stretch.first > r.here().first {
			y--
		}
		return fiscal(y, n, start)
	}
	s, ok := r.quarterOf(n)
	if !ok {
		return unknown("XXXX-Q"+string(rune('0'+n)), quarter)
	}
	return dateEdge(s, p.n(partEdge))
}

// isPlayed reports whether the words around tell of a game: its quarters are none of a year.
func (r *reader) isPlayed() bool {
	const reach = 30
	at := int(r.match[0].from)
	for i := max(r.from, at-reach); i < min(r.until, at+reach); i++ {
		switch r.token(i) {
		case "game", "touchdown", "touchdowns", "yard", "yards", "yarder", "quarterback", "interception", "rebounds", "timeout",
			"halftime", "overtime", "layup", "layups", "fumble", "playoff", "playoffs", "scoreless", "NFL", "NBA":
			return true
		}
	}
	return false
}

func (r *reader) stepQuarter(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	switch r.stepName(p) {
	case "latest", "that", "same": // the one that is told of
		if p.n(partUnit) == 0 && (!r.quarterly.known() || r.after(1) == "of") { // a period
			return reading{}, false
		}
		if told := r.quarterTold(); told.known() {
			if over := r.published.on(quarter).shift(quarter, -1); r.published.known() && told.first > over.first {
				told = over
			}
			return date(told)
		}
		return reading{}, false
	}
	if r.stepName(p) == "previous" && r.quarterly.known() {
		base = r.quarterly
	}
	if p.unit() != quarter || !base.known() {
		return reading{}, false
	}
	return dateEdge(base.on(quarter).shift(quarter, step), p.n(partEdge))
}

// quarterTold is the quarter that figures are told of: the one that was named, or the last one that was over when the
// article was published.
func (r *reader) quarterTold() stretch {
	if r.quarterly.known() {
		return r.quarterly
	}
	if !r.published.known() {
		return stretch{}
	}
	return r.published.on(quarter).shift(quarter, -1)
}

// theQuarter reads "the quarter": the one that is told of, or the one that is said to end on a day.
func (r *reader) theQuarter(*parts) (reading, bool) {
	if end, ok := r.endOfPeriod(); ok {
		return date(end.shift(month, -1).on(quarter)) // a quarter to July 31 is the second
	}
	if !r.published.known() && !r.quarterly.known() || r.after(1) == "-" || r.after(1) == "of" {
		return reading{}, false
	}
	return date(r.quarterTold())
}

// theUnit reads "for the year": the one at hand, or the one that is said to end on a day.
func (r *reader) theUnit(p *parts) (reading, bool) {
	if r.has("entire") && p.unit() >= dayUnit && p.unit() <= month && r.after(1) != "of" {
		return duration(p.unit(), 1, 0) // nervous the whole week
	}
	if p.unit() != year || isCapitalised(r.token(int(p.items[partUnit].from))) {
		return reading{}, false
	}
	if _, ok := r.endOfPeriod(); ok { // the year ended July 2 is no calendar year
		return duration(year, 1, 0)
	}
	if rest := r.items[r.at+len(r.match):]; len(rest) > 1 && r.after(1) == "to" && isMonthName(rest[1].class) {
		return duration(year, 1, 0) // growth in the year to September
	}
	switch strings.ToLower(r.before(1)) {
	case "of", "for", "in", "during", "over", "through", "throughout":
		if r.before(1) == "of" && isOfAnyYear(r.before(2)) {
			return reading{}, false // player of the year, at times of the year
		}
		if next := r.after(1); next == "of" || next == "before" || next == "since" || !r.here().known() {
			return reading{}, false
		}
		if start := r.fiscalStart(); start > 0 {
			return fiscal(fiscalYearOf(r.here().first, start), 0, start)
		}
		return date(r.here().on(year))
	}
	return reading{}, false
}

// isOfAnyYear reports whether a word before "of the year" makes it a prize or every year.
func isOfAnyYear(word string) bool {
	switch strings.ToLower(word) {
	case "player", "manager", "coach", "man", "woman", "person", "farmer", "car", "game", "book", "word", "film", "album", "team",
		"teacher", "rookie", "athlete", "artist", "restaurant", "photographer", "time", "times", "part", "parts", "season", "seasons":
		return true
	}
	return false
}

// endOfPeriod reads what follows "the quarter" or "the year": "ended Sept. 30".
func (r *reader) endOfPeriod() (stretch, bool) {
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 3 || r.alphabet.names[rest[0].class] != "ended" {
		return stretch{}, false
	}
	switch rest[1].class {
	case classMonthName, classMonthAbbr, classMayMarch:
	default:
		return stretch{}, false
	}
	if rest[2].class < classD12 || rest[2].class > classD31 {
		return stretch{}, false
	}
	m, d := int(rest[1].number), int(rest[2].number)
	if len(rest) > 4 && r.alphabet.names[rest[3].class] == "comma" && rest[4].class == classD4 {
		y := int(rest[4].number)
		return ofDay(dayOf(y, m, d)), validDay(y, m, d)
	}
	return r.dayOfMonth(m, d)
}

// yearEarlier reads "the year-earlier quarter": the last quarter that was named, or else the year, one year before.
func (r *reader) yearEarlier(p *parts) (reading, bool) {
	base := r.yearBefore()
	if p.items[partUnit2].number != int32(year) || !base.known() {
		return reading{}, false
	}
	if p.has(partOrd) && quarterNumber(p, 4) <= 4 {
		y, _, _ := base.first.date()
		base = ofQuarter(y, quarterNumber(p, 4))
	}
	out, ok := date(base)
	out.quiet = true
	return out, ok
}

// yearPeriod reads "the 2020 period", "last year's quarter": that year's of the quarter that figures are told of.
func (r *reader) yearPeriod(p *parts) (reading, bool) {
	var y int
	if p.has(partYear) {
		y = yearNumber(p.items[partYear])
	} else {
		base, step := r.stepBase(p)
		if unit(p.n(partUnit2)) != year || !base.known() {
			return reading{}, false
		}
		y, _, _ = base.first.date()
		y += step
	}
	if !r.quarterly.known() {
		return date(ofYear(y))
	}
	now, _, _ := r.quarterly.first.date()
	out, ok := date(r.quarterly.shift(year, y-now))
	out.quiet = true
	return out, ok
}

// yearBefore is one year before the quarter that figures are told of, else before the last date's year.
func (r *reader) yearBefore() stretch {
	base := r.quarterly
	if !base.known() {
		base = r.there().on(year)
	}
	if base.known() {
		base = base.shift(year, -1)
	}
	return base
}

func (r *reader) halfYear(p *parts) (reading, bool) {
	n := quarterNumber(p, 2)
	if p.has(partHalf) {
		n = p.n(partHalf)
	} else if !p.has(partOrd) { // the latter, the last half
		n = 2
	}
	y, ok := r.yearMeant(p)
	if !ok && p.unit() == year && !p.has(partStep) {
		here := r.here()
		y, _, _ = here.first.date()
		ok = here.known()
	}
	if !ok || n < 1 || n > 2 {
		return reading{}, false
	}
	return date(ofHalf(y, n))
}

// halfOfLong reads "the first half of the 1990s", "the latter half of the 19th century".
func (r *reader) halfOfLong(p *parts) (reading, bool) {
	resolve := r.centuryName
	if p.has(partDecade) {
		resolve = r.decadeName
	}
	out, ok := resolve(p)
	n := p.n(partHalf)
	if !ok || n > 2 || out.edge != 0 {
		return reading{}, false
	}
	from, until := out.stretch.bounds()
	y, _, _ := from.day.date()
	last, _, _ := until.day.date()
	middle := moment{day: dayOf((y+last)/2, 1, 1)}
	out.cut, out.from, out.until, out.mod = true, from, middle, modStart
	if n != 1 {
		out.from, out.until, out.mod = middle, until, modEnd
	}
	return out, true
}

// halfOfMonth reads "the second half of March": it begins on the 16th.
func (r *reader) halfOfMonth(p *parts) (reading, bool) {
	s, ok := r.monthMeant(p)
	n := p.n(partOrd)
	if !p.has(partOrd) || n < 0 {
		n = 2
	}
	if !ok || n < 1 || n > 2 {
		return reading{}, false
	}
	out, ok := date(s)
	from, until := s.bounds()
	middle := moment{day: s.first + 15}
	out.cut, out.from, out.until, out.mod = true, from, middle, modStart
	if n == 2 {
		out.from, out.until, out.mod = middle, until, modEnd
	}
	return out, ok
}

// samePeriod reads "the same month last year", "the corresponding period of 2020", "the same quarter a year earlier": what
// figures are told of, in another year.
func (r *reader) samePeriod(p *parts) (reading, bool) {
	told := r.quarterly
	switch p.unit() {
	case noUnit:
	case quarter:
		told = r.quarterTold()
	case week, month:
		told = r.on(r.thereWithin(p.unit()), p.unit())
	default:
		return reading{}, false
	}
	base := told
	if !base.known() { // the same period of no quarter: nine months, or what not
		base = r.here().on(year)
	}
	if !base.known() || p.has(partUnit2) && unit(p.n(partUnit2)) != year {
		return reading{}, false
	}
	now, _, _ := base.first.date()
	y := now - 1
	switch {
	case p.has(partYear):
		y = yearNumber(p.items[partYear])
	case p.has(partStep):
		from, step := r.stepBase(p)
		if !from.known() {
			return reading{}, false
		}
		y, _, _ = from.first.date()
		y += step
		if told.known() && y == now && step < 0 {
			y-- // what is told of lies in that year itself
		}
	}
	out, ok := date(base.shift(year, y-now))
	out.quiet = true
	return out, ok
}

// monthQuarter reads "the December quarter": the one that ends in that month.
func (r *reader) monthQuarter(p *parts) (reading, bool) {
	m := p.n(partMonth)
	s, ok := r.monthOf(m)
	if p.has(partYear) {
		s, ok = ofMonth(yearNumber(p.items[partYear]), m), true
	}
	if next := r.after(1); !ok || m%3 != 0 || next == "-" || next == "–" {
		return reading{}, false // the March quarter-finals
	}
	return date(s.on(quarter))
}

// unitTold reads "the week", "the month" where figures are told of it: "for the week, shares fell", "up 2% on the week". It
// is the one that the last day lies in.
func (r *reader) unitTold(p *parts) (reading, bool) {
	u := p.unit()
	if u != week && u != month || isCapitalised(r.token(int(p.items[partUnit].from))) {
		return reading{}, false
	}
	switch before := r.before(1); {
	case strings.EqualFold(before, "for") && (r.opens(1) || isAmountEnd(r.before(2))), before == "on" && isAmountEnd(r.before(2)):
	default:
		return reading{}, false
	}
	if next := r.after(1); isWord(next) && !isDateContext(next) || next == "of" || next == "in" || next == "before" {
		return reading{}, false
	}
	base := r.thereWithin(u)
	if !base.known() {
		return reading{}, false
	}
	return date(r.on(base, u))
}

// isAmountEnd reports whether a word ends what figures are told in: "2 percent", "3%", "lower", "up".
func isAmountEnd(word string) bool {
	switch word {
	case "%", "percent", "pct", "cent", "points", "lower", "higher", "up", "down", "flat", "gain", "loss", "gains", "losses":
		return true
	}
	return word != "" && isDigit(word[len(word)-1])
}
