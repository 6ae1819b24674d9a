package timeline

// Composing what is told from another date: weekdays, this and last and next, ago and later, feasts.

func (r *reader) bareWeekday(p *parts) (reading, bool) {
	if !r.weekdayIsMeant() {
		return reading{}, false
	}
	n := p.n(partWeekday)
	if p.items[partWeekday].class == classWeekdayAbbr && !r.abbreviationIsMeant(p.items[partWeekday]) {
		return reading{}, false // the Sun
	}
	s, ok := r.weekdayOf(n)
	if !ok {
		return unknown(openWeekday(n), dayUnit)
	}
	return dateEdge(s, p.n(partEdge)+p.n(partEdge2))
}

func (r *reader) stepWeekday(p *parts) (reading, bool) {
	if p.items[partWeekday].class == classWeekdayAbbr && !r.abbreviationIsMeant(p.items[partWeekday]) {
		return reading{}, false
	}
	s, ok := r.weekdayStep(p)
	if !ok {
		return unknown(openWeekday(p.n(partWeekday)), dayUnit)
	}
	return dateEdge(s, p.n(partEdge))
}

// weekdayStep gives the day of "last Friday", "next Monday", "this Sunday".
func (r *reader) weekdayStep(p *parts) (stretch, bool) {
	n := p.n(partWeekday)
	if !p.has(partStep) {
		return r.weekdayOf(n)
	}
	base, step := r.stepBase(p)
	if !base.known() {
		return base, false
	}
	switch {
	case step < 0:
		return ofDay((base.first - 1).onOrBefore(n)), true
	case step > 0:
		return ofDay((base.first + 1).onOrAfter(n)), true
	}
	if r.direction() == tensePast {
		return ofDay(base.first.onOrBefore(n)), true
	}
	return ofDay(base.first.onOrAfter(n)), true
}

// weekdayOfWeek reads "Friday next week".
func (r *reader) weekdayOfWeek(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if p.unit() != week || !base.known() {
		return reading{}, false
	}
	return date(ofDay(ofWeek(base.first).first + day(7*step+p.n(partWeekday)-1)))
}

// stepUnit reads "this week", "last year", "earlier this month", "the end of the year".
func (r *reader) stepUnit(p *parts) (reading, bool) {
	u := p.unit()
	base, step := r.stepBase(p)
	if u < dayUnit {
		return reading{}, false
	}
	name := ""
	if p.has(partStep) {
		name = r.alphabet.names[p.items[partStep].class]
	}
	switch {
	case u == dayUnit && (name == "last" || name == "latest" || name == "past" || name == "current" || name == "coming"):
		return reading{}, false
	case u == dayUnit && name == "next":
		base = r.there()
	case (u == decade || u == century) && name == "past",
		(u == year || u == decade) && name == "next" && p.there&(1<<partEdge|1<<partEdge2) == 0 && r.before(1) == "the" && u == decade:
		return duration(u, 1, 0)
	case !p.has(partStep):
		base = r.here()
		if u == dayUnit || u == week {
			base = r.there()
		}
	}
	if !base.known() {
		return reading{}, false
	}
	if base.unit > u && base.unit <= century && (name == "same" || name == "that") {
		return dayWithin(base, u)
	}
	s := base.on(u).shift(u, step)
	if edge := p.n(partEdge2); edge != 0 {
		return r.sinceOrUntilNow(s, edge)
	}
	return dateEdge(s, p.n(partEdge))
}

// restOfUnit reads "the rest of the year": from now on.
func (r *reader) restOfUnit(p *parts) (reading, bool) {
	base, step := r.here(), 0
	if p.has(partStep) {
		base, step = r.stepBase(p)
	}
	if !base.known() || p.unit() < week {
		return reading{}, false
	}
	return r.sinceOrUntilNow(base.on(p.unit()).shift(p.unit(), step), 3)
}

// dayWithin reads "that day" after a month or a year: TIMEX3 writes X for the day that is not known.
func dayWithin(base stretch, u unit) (reading, bool) {
	out, ok := date(base)
	switch {
	case u == dayUnit && base.unit == month:
		out.text = base.value() + "-XX"
	case u == dayUnit && base.unit == year:
		out.text = base.value() + "-XX-XX"
	case u == month && base.unit == year:
		out.text = base.value() + "-XX"
	default:
		return reading{}, false
	}
	out.quiet = true
	return out, ok
}

// sinceOrUntilNow reads "earlier this month" and "later this year": the stretch up to the day of publication, or from it.
func (r *reader) sinceOrUntilNow(s stretch, edge int) (reading, bool) {
	out, ok := dateEdge(s, edge)
	from, until := s.bounds()
	now := moment{day: r.here().first}
	if !r.published.known() || !from.before(now) || !now.before(until) {
		return out, ok
	}
	out.from, out.until, out.cut = from, until, true
	if edge == 1 {
		out.until = now
	} else {
		out.from = now
	}
	return out, ok
}

// unitEnd reads "year-end", "month's end".
func (r *reader) unitEnd(p *parts) (reading, bool) {
	here := r.here()
	if u := p.unit(); !here.known() || u < week || p.n(partEdge) == 0 {
		return reading{}, false
	}
	return dateEdge(here.on(p.unit()), p.n(partEdge))
}

func (r *reader) stepQuarter(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	switch r.alphabet.names[p.items[partStep].class] {
	case "latest", "that", "same": // the one that is told of
		if told := r.quarterTold(); told.known() {
			if over := r.published.on(quarter).shift(quarter, -1); r.published.known() && told.first > over.first {
				told = over
			}
			return date(told)
		}
		return reading{}, false
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

// theUnit reads "for the year": the one at hand, or the one that is said to end on a day.
func (r *reader) theUnit(p *parts) (reading, bool) {
	if p.unit() != year || isCapitalised(r.token(int(p.items[partUnit].from))) {
		return reading{}, false
	}
	if end, ok := r.endOfPeriod(); ok {
		return date(end.on(year))
	}
	if r.after(1) == "to" { // growth in the year to September
		return duration(year, 1, 0)
	}
	switch r.before(1) {
	case "of", "for", "For", "in", "during", "over", "through", "throughout":
		if next := r.after(1); next == "of" || next == "before" || next == "since" || !r.here().known() {
			return reading{}, false
		}
		return date(r.here().on(year))
	}
	return reading{}, false
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
	return r.dayOfMonth(int(rest[1].number), int(rest[2].number))
}

func (r *reader) weekendStep(p *parts) (reading, bool) {
	s, ok := r.weekendOf()
	if !ok {
		return reading{}, false
	}
	if p.has(partStep) {
		base, step := r.stepBase(p)
		this := ofWeekend(base.first)
		switch {
		case step < 0 || step > 0:
			s = this.shift(week, step)
		case base.first.weekday() > 3 || r.direction() == tenseFuture:
			s = this
		}
	}
	return dateEdge(s, p.n(partEdge)+p.n(partEdge2))
}

// weekOf reads "the week of March 8".
func (r *reader) weekOf(p *parts) (reading, bool) {
	s, ok := r.dateMeant(p)
	if p.unit() != week || !ok {
		return reading{}, false
	}
	return date(ofWeek(s.first))
}

// dateMeant gives the day that a month and a day name, with or without a year.
func (r *reader) dateMeant(p *parts) (stretch, bool) {
	m, d := p.n(partMonth), p.n(partDay)
	if p.has(partYear) {
		y := r.fullYear(p.items[partYear])
		return ofDay(dayOf(y, m, d)), validDay(y, m, d)
	}
	return r.dayOfMonth(m, d)
}

// back moves from a base by so many units, and gives a stretch of that unit. A single year back from a quarter is that
// quarter a year before.
func back(base stretch, u unit, n int) (stretch, bool) {
	limit := 9000
	if n < -limit || n > limit {
		return stretch{}, false
	}
	switch u {
	case second, minute, hour:
		return stretch{}, false
	case fortnight:
		u, n = week, 2*n
	}
	return base.on(u).shift(u, n), true
}

// counted gives the number of units that a match counts. "a few" has none.
func counted(p *parts) (n, hundredths int, ok bool) {
	switch {
	case p.has(partCount):
		return p.n(partCount), int(p.items[partCount].fraction), true
	case p.has(partVague):
		return p.n(partVague), 0, p.n(partVague) > 0
	}
	return 1, 0, true
}

func (r *reader) ago(p *parts) (reading, bool) {
	if p.has(partVague) {
		return reference("PAST_REF")
	}
	n, hundredths, _ := counted(p)
	u := p.unit()
	if r.has("couple") {
		n = 2
	}
	here := r.here()
	if !here.known() {
		return reference("PAST_REF")
	}
	if r.has("half") {
		n, hundredths = 0, 50
		if p.has(partCount) {
			n = p.n(partCount)
		}
	}
	if hundredths > 0 {
		fine, times := u.finer()
		if fine == noUnit {
			return reading{}, false
		}
		u, n = fine, n*times+times*hundredths/100
	}
	if n == 1 && u == year && r.quarterly.known() {
		out, ok := date(r.quarterly.shift(year, -1))
		out.quiet = true
		return out, ok
	}
	s, ok := back(here, u, -n)
	if !ok {
		return reading{}, false
	}
	if u == decade {
		s, ok = back(here, year, -10*n)
	}
	out, fine := date(s)
	return out.withMod(r.boundMod(p)), ok && fine
}

// earlier reads "two years earlier", "a week later": from the last date.
func (r *reader) earlier(p *parts) (reading, bool) {
	ahead := r.has("later")
	if p.has(partVague) {
		if ahead {
			return reference("FUTURE_REF")
		}
		return reference("PAST_REF")
	}
	n, _, _ := counted(p)
	if r.has("couple") {
		n = 2
	}
	base := r.there()
	if !base.known() {
		return reading{}, false
	}
	u := p.unit()
	if n == 1 && u == year && !ahead {
		out, ok := date(r.yearBefore())
		out.quiet = true
		return out, ok
	}
	if !ahead {
		n = -n
	}
	if base.unit > u && u >= dayUnit { // two days after a month is no day
		u = base.unit
		n = 0
		return reading{}, false
	}
	s, ok := back(base, u, n)
	if u == decade {
		s, ok = back(base, year, 10*n)
	}
	out, fine := date(s)
	return out.withMod(r.boundMod(p)), ok && fine
}

func (r *reader) fromNow(p *parts) (reading, bool) {
	if p.has(partVague) {
		return reference("FUTURE_REF")
	}
	n, _, _ := counted(p)
	if r.has("couple") {
		n = 2
	}
	here := r.here()
	if !here.known() {
		return reference("FUTURE_REF")
	}
	s, ok := back(here, p.unit(), n)
	out, fine := date(s)
	return out, ok && fine
}

// fromDay reads "two days after Monday", "a week before yesterday".
func (r *reader) fromDay(p *parts) (reading, bool) {
	base := r.here()
	ok := base.known()
	if p.has(partWeekday) {
		base, ok = r.weekdayOf(p.n(partWeekday))
	} else {
		base = base.shift(dayUnit, p.n(partDayword))
	}
	if !ok {
		return reading{}, false
	}
	n, _, _ := counted(p)
	if r.has("before") {
		n = -n
	}
	s, ok := back(base, p.unit(), n)
	out, fine := date(s)
	return out, ok && fine
}

// has reports whether the match has an item of a class.
func (r *reader) has(name string) bool {
	c := r.alphabet.ids[name]
	for i := range r.match {
		if r.match[i].class == c {
			return true
		}
	}
	return false
}

// boundMod gives the mod of "more than", "almost", "at least", "no more than".
func (r *reader) boundMod(p *parts) string {
	mod := ""
	for i := range r.match {
		switch it := r.match[i]; r.alphabet.names[it.class] {
		case "about", "so":
			mod = bounds[1]
		case "some":
			mod = bounds[1]
		case "nearly", "less", "under":
			mod = bounds[4]
		case "more", "over":
			if i > 0 && r.alphabet.names[r.match[i-1].class] == "no" {
				return bounds[6]
			}
			if i+1 < len(r.match) && r.alphabet.names[r.match[i+1].class] == "than" || r.alphabet.names[it.class] == "over" {
				mod = bounds[3]
			}
		case "least":
			return bounds[5]
		case "most", "up", "within":
			return bounds[6]
		}
	}
	return mod
}

func (r *reader) feastIn(row, year int) (stretch, day, bool) {
	from, until, ok := r.feasts.in(row, year)
	return ofDay(from), until, ok
}

// feast reads a feast that begins on a day: a day, or ISO 8601's "first/last" where it is longer.
func (r *reader) feast(row int, s stretch) (reading, bool) {
	out, ok := date(s)
	y, _, _ := s.first.date()
	if _, until, known := r.feastIn(row, y); known && until > s.first+1 {
		out.text = s.value() + "/" + ofDay(until-1).value()
		out.from, out.until, out.cut = moment{day: s.first}, moment{day: until}, true
	}
	return out, ok
}

func (r *reader) feastYear(p *parts) (reading, bool) {
	s, _, ok := r.feastIn(p.n(partFeast), r.fullYear(p.items[partYear]))
	if !ok {
		return reading{}, false
	}
	return r.feast(p.n(partFeast), s)
}

func (r *reader) stepFeast(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if !base.known() {
		return reading{}, false
	}
	y, _, _ := base.first.date()
	row := p.n(partFeast)
	s, _, ok := r.feastIn(row, y)
	switch {
	case ok && step < 0 && s.first >= base.first:
		s, _, ok = r.feastIn(row, y-1)
	case ok && step > 0 && s.first <= base.first:
		s, _, ok = r.feastIn(row, y+1)
	}
	if !ok {
		return reading{}, false
	}
	return r.feast(row, s)
}

func (r *reader) bareFeast(p *parts) (reading, bool) {
	row := p.n(partFeast)
	if !r.here().known() || r.isNameBefore() {
		return reading{}, false // White Christmas
	}
	s := r.nearest(func(y int) (day, bool) {
		s, _, ok := r.feastIn(row, y)
		return s.first, ok
	})
	if !s.known() {
		return reading{}, false
	}
	return r.feast(row, s)
}

// feastPart reads "Christmas night".
func (r *reader) feastPart(p *parts) (reading, bool) {
	whole := r.bareFeast
	if p.has(partStep) {
		whole = r.stepFeast
	}
	out, ok := whole(p)
	if !ok {
		return out, ok
	}
	return date(ofPart(out.stretch.first, p.n(partDaypart)))
}

func (r *reader) now(p *parts) (reading, bool) {
	var out reading
	var ok bool
	switch r.alphabet.names[p.items[partNow].class] {
	case "recently":
		out, ok = reference("PAST_REF")
	case "soon":
		if r.after(1) == "as" || r.before(1) == "as" || r.before(1) == "too" || r.before(1) == "so" {
			return out, false
		}
		out, ok = reference("FUTURE_REF")
	default:
		out, ok = reference("PRESENT_REF")
	}
	return out, ok
}

func (r *reader) moment(*parts) (reading, bool) {
	if r.before(1) != "at" && r.before(1) != "for" && r.before(1) != "At" {
		return reading{}, false
	}
	if r.has("time") && !r.has("present") && !r.has("this") {
		return reading{}, false
	}
	return reference("PRESENT_REF")
}

func (r *reader) futureOrPast(p *parts) (reading, bool) {
	if r.after(1) == "of" {
		return reading{}, false
	}
	if r.has("future") {
		return reference("FUTURE_REF")
	}
	switch r.before(1) {
	case "in", "In", "of":
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
