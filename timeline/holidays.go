package timeline

// Composing the days of feasts.

// feastDays are the days of a feast in a year, [from, until).
type feastDays struct {
	from, until day
	known       bool
}

// feastIn gives the days of a feast in a year, and keeps them for the next time it is asked in this document.
func (r *reader) feastIn(row, year int) (stretch, day, bool) {
	key := [2]int{row, year}
	days, asked := r.feastsAsked[key]
	if !asked {
		days.from, days.until, days.known = r.feasts.in(row, year)
		if r.feastsAsked == nil {
			r.feastsAsked = map[[2]int]feastDays{}
		}
		r.feastsAsked[key] = days
	}
	return ofDay(days.from), days.until, days.known
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
	y, ok := r.yearMeant(p)
	if !ok {
		return reading{}, false
	}
	s, _, ok := r.feastIn(p.n(partFeast), y)
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
	if !r.here().known() || r.isNameBefore() || isCalledAfterFeast(r.after(1)) {
		return reading{}, false // White Christmas, the Yom Kippur War
	}
	s := r.nearest(2, func(y int) (day, bool) {
		s, _, ok := r.feastIn(row, y)
		return s.first, ok
	})
	if !s.known() {
		return reading{}, false
	}
	return r.feast(row, s)
}

// isCalledAfterFeast reports whether a word behind a feast makes it the name of something else.
func isCalledAfterFeast(word string) bool {
	switch word {
	case "Offensive", "Rising", "Uprising", "Rebellion", "Revolution", "Agreement", "Accord", "Accords", "Bombing", "Bombings",
		"Massacre", "War", "Coup", "Island", "Islands", "Truce", "Proclamation", "egg", "eggs", "bunny":
		return true
	}
	return false
}

// wholeFeast reads a feast, with a step or without.
func (r *reader) wholeFeast(p *parts) (reading, bool) {
	if p.has(partStep) {
		return r.stepFeast(p)
	}
	return r.bareFeast(p)
}

// feastMeant is the feast of the year that the match names, or that the text means.
func (r *reader) feastMeant(p *parts) (reading, bool) {
	if p.has(partYear) {
		return r.feastYear(p)
	}
	return r.wholeFeast(p)
}

// feastWeek reads "Easter week" and "Labor Day weekend": the weekend beside a Monday lies before it.
func (r *reader) feastWeek(p *parts) (reading, bool) {
	onWeekend := !p.has(partUnit) || p.items[partUnit].class != classUnit
	if !onWeekend && p.unit() != week {
		return reading{}, false
	}
	out, ok := r.feastMeant(p)
	if !ok {
		return out, ok
	}
	if onWeekend {
		return date(ofWeekend(out.stretch.first - 1))
	}
	return date(r.week(out.stretch.first))
}

// feastPart reads "Christmas night", "dawn on Easter Monday".
func (r *reader) feastPart(p *parts) (reading, bool) {
	out, ok := r.feastMeant(p)
	if !ok {
		return out, ok
	}
	return dateEdge(ofPart(out.stretch.first, p.n(partDaypart)), p.edge())
}

// feastEve reads "the eve of Eid al-Fitr", "Passover eve": the day before it begins.
func (r *reader) feastEve(p *parts) (reading, bool) {
	out, ok := r.wholeFeast(p)
	if !ok {
		return out, ok
	}
	return date(ofDay(out.stretch.first - 1))
}

// feastNth reads "the third day of Eid al-Adha" and "the first night of Hanukkah", which comes before the day.
func (r *reader) feastNth(p *parts) (reading, bool) {
	out, ok := r.feastMeant(p)
	const most = 40 // Lent is the longest
	n := day(p.n(partOrd))
	switch {
	case !ok || n < 1 || n > most:
		return reading{}, false
	case p.n(partDaypart) == night:
		return date(ofPart(out.stretch.first+n-2, night))
	case p.has(partUnit) && p.unit() == dayUnit:
		return date(ofDay(out.stretch.first + n - 1))
	}
	return reading{}, false
}

// weekdayBesideFeast reads "the Wednesday before Thanksgiving".
func (r *reader) weekdayBesideFeast(p *parts) (reading, bool) {
	out, ok := r.feastMeant(p)
	if !ok {
		return out, ok
	}
	if r.has("before") {
		return date(ofDay((out.stretch.first - 1).onOrBefore(p.n(partWeekday))))
	}
	return date(ofDay((out.stretch.first + 1).onOrAfter(p.n(partWeekday))))
}
