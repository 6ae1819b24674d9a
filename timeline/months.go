package timeline

// Composing months and seasons.

import "strings"

func (r *reader) monthYear(p *parts) (reading, bool) {
	y, ok := r.yearMeant(p)
	if !ok {
		return reading{}, false
	}
	return dateEdge(ofMonth(y, p.n(partMonth)), p.edge())
}

// monthMeant gives the month that a match names, with or without a year.
func (r *reader) monthMeant(p *parts) (stretch, bool) {
	if p.has(partYear) {
		return ofMonth(yearNumber(p.items[partYear]), p.n(partMonth)), true
	}
	return r.monthOf(p.n(partMonth))
}

// yearMonth reads "2019 March", but not "in 2019 May said".
func (r *reader) yearMonth(p *parts) (reading, bool) {
	if p.items[partMonth].class == classMayMarch || isDigits(r.after(1)) {
		return reading{}, false
	}
	return date(ofMonth(yearNumber(p.items[partYear]), p.n(partMonth)))
}

// numericMonth reads "3/2019", "2019-03", but no odds of 1/2847.
func (r *reader) numericMonth(p *parts) (reading, bool) {
	y, m := yearNumber(p.items[partYear]), p.n(partMonthNum)
	before, after := r.before(1), r.after(1)
	if joinsNumbers(before) || isCurrency(before) || joinsNumbers(after) || after == "%" || isNumbered(before) || y < 1900 || y > 2100 {
		return reading{}, false
	}
	if r.has("hyphen") && r.isNameBefore() {
		return reading{}, false // Resolution 12-2015
	}
	if from := p.items[partMonthNum].from; from > p.items[partYear].from && (m > y%100 || len(r.token(int(from))) == 1 && m == y%10+1) {
		return reading{}, false // the season of 2010-11, the years 1986/7
	}
	return date(ofMonth(y, m))
}

func joinsNumbers(word string) bool { return word == "/" || word == "-" || word == "–" }

func (r *reader) monthRange(p *parts) (reading, bool) {
	y, m := yearNumber(p.items[partYear]), p.n(partMonth)
	out, ok := date(ofMonth(y, m))
	lead := p.n(partMonth2)
	if lead > m {
		y--
	}
	out.lead, out.leads, out.gap = ofMonth(y, lead), 1, 1
	return out, ok
}

func (r *reader) stepMonth(p *parts) (reading, bool) {
	if next := r.after(1); r.stepName(p) == "that" && (isCapitalised(next) || p.items[partMonth].class == classMayMarch && isWord(next) && !isDateContext(next)) {
		return reading{}, false // said that April Jones left, that May would
	}
	base, step := r.stepBase(p)
	if !base.known() {
		return unknown(openMonth(p.n(partMonth)), month)
	}
	y, now, _ := base.first.date()
	m := p.n(partMonth)
	switch {
	case step < 0 && m >= now:
		y--
	case step > 0 && m <= now:
		y++
	}
	edge := p.edge()
	return dateEdge(ofMonth(y, m), edge)
}

func (r *reader) bareMonth(p *parts) (reading, bool) {
	if !r.monthIsMeant(p.items[partMonth].class == classMayMarch) {
		return reading{}, false
	}
	if it := p.items[partMonth]; it.class == classMonthAbbr && len(r.match) == 1 && !r.abbreviationIsMeant(it) && isCapitalised(r.after(1)) {
		return reading{}, false // Jan Smith
	}
	if r.after(1) == "of" && isDigits(r.after(2)) && (len(r.after(2)) == 4 || isCapitalised(r.after(3))) {
		return reading{}, false // "March of 49 BC" has a rule
	}
	s, ok := r.monthOf(p.n(partMonth))
	if !ok {
		return unknown(openMonth(p.n(partMonth)), month)
	}
	return dateEdge(s, p.edge())
}

func (r *reader) monthYearEra(p *parts) (reading, bool) {
	return dateEdge(ofMonth(eraYear(p, p.n(partYear)), p.n(partMonth)), p.edge())
}

func (r *reader) seasonYear(p *parts) (reading, bool) {
	if r.match[0].class == classSeason && p.has(partStep) && !isDateContext(r.before(1)) {
		return reading{}, false // a 2 percent fall last year
	}
	y, ok := r.yearMeant(p)
	if !ok {
		return reading{}, false
	}
	return dateEdge(r.season(y, p.n(partSeason)), p.edge())
}

// yearSeason reads "the 2015 summer drought", but not "the 2024 Summer Olympics".
func (r *reader) yearSeason(p *parts) (reading, bool) {
	if isCapitalised(r.token(int(p.items[partSeason].from))) {
		return reading{}, false
	}
	return date(r.season(yearNumber(p.items[partYear]), p.n(partSeason)))
}

func (r *reader) stepSeason(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if !base.known() || r.stepName(p) == "that" && !r.opens(0) && !isDateContext(r.before(1)) {
		return reading{}, false // talks that fall apart
	}
	y, _, _ := base.first.date()
	s := r.season(y, p.n(partSeason))
	from, until := s.bounds()
	switch {
	case step < 0 && until.day > base.first:
		s = s.shift(year, -1)
	case step > 0 && from.day <= base.first:
		s = s.shift(year, 1)
	case step == 0 && r.seasonMonth(p.n(partSeason)) == 12 && base.first < s.first-200:
		s = s.shift(year, -1) // in January a northern winter began last year
	}
	return dateEdge(s, p.edge())
}

func (r *reader) bareSeason(p *parts) (reading, bool) {
	first := r.token(int(p.items[partSeason].from))
	_, listed := r.yearBehind(r.seasonMonth(p.n(partSeason)))
	if isCapitalised(first) && (!strings.EqualFold(r.before(1), "in") || isCapitalised(r.after(1))) || !listed && !r.seasonIsMeant() || r.describesGround() {
		return reading{}, false // the Fall River line
	}
	s, ok := r.seasonOf(p.n(partSeason))
	if !ok {
		return unknown("XXXX-"+seasonCodes[p.n(partSeason)], season)
	}
	return dateEdge(s, p.edge())
}

// describesGround reports whether the season only says which ground or garment is meant: "the winter pastures".
func (r *reader) describesGround() bool {
	switch r.after(1) {
	case "pasture", "pastures", "camp", "camps", "quarters", "palace", "home", "house", "road", "roads", "coat", "coats", "clothes", "grazing",
		"garden", "gardens", "wheat", "barley", "crop", "crops", "tyres", "tires":
		return true
	}
	return false
}

func (r *reader) seasonEra(p *parts) (reading, bool) {
	return dateEdge(r.season(eraYear(p, p.n(partYear)), p.n(partSeason)), p.edge())
}
