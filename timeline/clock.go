package timeline

// Composing times of day.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// dayMeant gives the day that a match names beside a time of day: by weekday, by date, by "yesterday", else the day
// that the text is at.
func (r *reader) dayMeant(p *parts) (stretch, bool) {
	switch {
	case p.has(partMonthNum):
		return r.dayOfNumbers(p)
	case p.has(partDotted):
		return r.dayOfDots(p), true
	case p.has(partMonth):
		return r.dateMeant(p)
	case p.has(partWeekday) && p.has(partDay):
		return r.weekdayOnNth(p)
	case p.has(partWeekday) && p.has(partUnit):
		return r.weekdayInWeek(p)
	case p.has(partWeekday):
		return r.weekdayStep(p)
	case p.has(partStep) && p.has(partDaypart): // last night at 9
		base, step := r.stepBase(p)
		return base.on(dayUnit).shift(dayUnit, step), base.known()
	case p.has(partUnit) && p.has(partDayword) && (p.unit() == dayUnit || p.unit() == week):
		return r.dayBeside(p)
	case p.has(partDayword):
		here := r.here()
		return here.on(dayUnit).shift(dayUnit, p.n(partDayword)), here.known()
	case r.weekdayBehindRange() > 0:
		return r.weekdayOf(r.weekdayBehindRange())
	case r.weekdayBehindBrackets() > 0:
		return r.weekdayOf(r.weekdayBehindBrackets())
	case r.last.known() && r.lastAt == r.from && (r.last.unit <= dayUnit || r.last.unit == partOfDay):
		return r.last.on(dayUnit), true
	}
	here := r.here()
	return here.on(dayUnit), here.known() && (here.unit <= dayUnit || here.unit == partOfDay)
}

// weekdayBehindBrackets is the weekday of "7 a.m. (0600 GMT) on Sunday", or 0.
func (r *reader) weekdayBehindBrackets() int {
	const longest = 6
	if r.after(1) != "(" {
		return 0
	}
	rest := r.items[r.at+len(r.match):]
	for i := 1; i < min(longest, len(rest)-1); i++ {
		if r.token(int(rest[i].from)) != ")" {
			continue
		}
		next := rest[i+1]
		if r.token(int(next.from)) == "on" && i+2 < len(rest) {
			next = rest[i+2]
		}
		if next.class == classWeekdayName {
			return int(next.number)
		}
		break
	}
	return 0
}

func (r *reader) clock(p *parts) (reading, bool) {
	u, at, ok := timeOfDay(p)
	bare := p.items[partClock].class == classClock && !p.has(partAmpm) && !p.has(partDaypart) || p.has(partNoon)
	if !ok || bare && !r.clockIsMeant(p) {
		return reading{}, false
	}
	if at == 24*3600 && r.isLastMidnight(p) {
		at = 0
	}
	out, ok := r.clockOn(p, u, at)
	return out.withMod(r.boundMod(p)), ok
}

// isLastMidnight reports whether "midnight" without a day is the one that began the day of publication.
func (r *reader) isLastMidnight(p *parts) bool {
	return r.published.known() && len(r.match) == 1 && r.weekdayBehindRange()+r.weekdayBehindBrackets() == 0 && r.direction() == tensePast
}

// boundClock reads "tomorrow before 5 p.m.".
func (r *reader) boundClock(p *parts) (reading, bool) {
	out, ok := r.clock(p)
	switch {
	case r.has("before"), r.has("earlier"):
		out.mod = "BEFORE"
	case r.has("after"), r.has("later"):
		out.mod = "AFTER"
	}
	return out, ok
}

// clockZone reads "0630 GMT". In brackets it tells again what stands before them.
func (r *reader) clockZone(p *parts) (reading, bool) {
	n := int(r.match[0].number)
	if r.before(1) == "(" || len(r.token(int(r.match[0].from))) != len("0630") || n/100 > 23 || n%100 > 59 {
		return reading{}, false
	}
	if !p.has(partZone) && !r.has("local") && !strings.EqualFold(r.before(1), "at") {
		return reading{}, false // he fled in 2014 on Monday
	}
	return r.clockOn(p, minute, n/100*3600+n%100*60)
}

// clockZoneRange reads "between 2100 and 2200 GMT".
func (r *reader) clockZoneRange(p *parts) (reading, bool) {
	first := r.match[0]
	whole := r.match
	r.match, r.at = whole[2:], r.at+2
	out, ok := r.clockZone(p)
	r.match, r.at = whole, r.at-2
	if n := int(first.number); !ok || len(r.token(int(first.from))) != len("0630") || n/100 > 23 || n%100 > 59 {
		return reading{}, false
	}
	n := int(first.number)
	out.lead, out.leads, out.gap = ofClock(out.stretch.first, minute, n/100*3600+n%100*60), 1, 1
	return out, out.stretch.known()
}

// clockHours reads "at 1730 hrs", "at 17:30 hours", but no 2000 hours of work.
func (r *reader) clockHours(p *parts) (reading, bool) {
	switch strings.ToLower(r.before(1)) {
	case "at", "by", "from", "around", "until", "till", "since", "before", "between":
	default:
		return reading{}, false
	}
	at := p.n(partClock)
	if !p.has(partClock) {
		n := int(r.match[0].number)
		if at = n/100*3600 + n%100*60; len(r.token(int(r.match[0].from))) < len("1730") || n/100 > 23 || n%100 > 59 {
			return reading{}, false
		}
	}
	if p.unit() != hour || r.after(1) == "of" {
		return reading{}, false
	}
	p.there &^= 1 << partUnit // what follows may name a day of the week
	return r.clockOn(p, minute, at)
}

// decimalClock reads "28 Jan 2026 11.22 GMT", as some newspapers print when they published.
func (r *reader) decimalClock(p *parts) (reading, bool) {
	h, m := p.n(partDecimal), int(p.items[partDecimal].fraction)
	if h > 23 || m > 59 {
		return reading{}, false
	}
	return r.clockOn(p, minute, h*3600+m*60)
}

// clockDigits reads "1140 a.m.".
func (r *reader) clockDigits(p *parts) (reading, bool) {
	n := int(r.match[0].number)
	if len(r.token(int(r.match[0].from))) > len("1140") || n/100 < 1 || n/100 > 12 || n%100 > 59 {
		return reading{}, false
	}
	return r.clockOn(p, minute, (n/100%12+p.n(partAmpm))*3600+n%100*60)
}

// timeOfDay gives the seconds into a day that a match names, and how fine it is told.
func timeOfDay(p *parts) (u unit, at int, ok bool) {
	u = minute
	switch {
	case p.has(partNoon):
		at = p.n(partNoon) * 3600
	case p.has(partClock):
		at = p.n(partClock)
		if p.has(partAmpm) {
			at = at%(12*3600) + p.n(partAmpm)*3600
		}
		if p.has(partDaypart) && p.n(partDaypart) != morning && at < 12*3600 && p.n(partDaypart) != night {
			at += 12 * 3600
		}
		if p.n(partDaypart) == night && 6*3600 <= at && at < 12*3600 && !p.has(partAmpm) {
			at += 12 * 3600
		}
		if at%60 != 0 {
			u = second
		}
	case p.has(partHour) && p.has(partAmpm):
		h := p.n(partHour)
		if h < 1 || h > 12 {
			return u, 0, false
		}
		at = (h%12 + p.n(partAmpm)) * 3600
	case p.has(partDecimal) && p.has(partAmpm): // 7.30 p.m.
		h, m := p.n(partDecimal), int(p.items[partDecimal].fraction)
		if h < 1 || h > 12 || m > 59 {
			return u, 0, false
		}
		at = (h%12+p.n(partAmpm))*3600 + m*60
	case p.has(partHour):
		at = p.n(partHour) * 3600
		if p.has(partDaypart) && p.n(partDaypart) != morning && at < 12*3600 {
			at += 12 * 3600
		}
	}
	return u, at, true
}

// eachClock reads "every Monday at 9 p.m.", "at 9 a.m. every day".
func (r *reader) eachClock(p *parts) (reading, bool) {
	u, at, ok := timeOfDay(p)
	text := "XXXX-XX-XX"
	switch {
	case p.has(partWeekday):
		text = openWeekday(p.n(partWeekday))
	case p.has(partUnit) && p.unit() != dayUnit:
		return reading{}, false
	}
	if r.planned() && !p.has(partWeekday) {
		text = ""
	}
	text += "T" + twoDigits(at/3600)
	if r.toTheHour(p, u, at) != hour {
		text += ":" + twoDigits(at/60%60)
	}
	return reading{kind: annotate.Set, text: text, grain: u}, ok
}

// clockOn puts a time of day, in seconds, on the day that a match names.
func (r *reader) clockOn(p *parts, u unit, at int) (reading, bool) {
	u = r.toTheHour(p, u, at)
	d, ok := r.dayMeant(p)
	if !ok {
		return unknown("XXXX-XX-XXT"+twoDigits(at/3600)+":"+twoDigits(at/60%60), u)
	}
	return date(ofClock(d.first, u, at))
}

// clockIsMeant rules out scores, ratios and chapters that look like 15:30, and "High Noon".
func (r *reader) clockIsMeant(p *parts) bool {
	if p.n(partClock)%60 != 0 && r.before(1) == "in" && !p.has(partZone) {
		return false // the winner was home in 1:57:54
	}
	if p.has(partZone) || p.has(partWeekday) || p.has(partMonth) || p.has(partMonthNum) || p.has(partDotted) || p.has(partDayword) || r.has("tonight") {
		return true
	}
	if p.has(partNoon) && p.has(partHour) {
		return true // 12 noon
	}
	switch strings.ToLower(r.before(1)) {
	case "at", "by", "until", "till", "from", "around", "before", "after", "about", "between", "since", "nearly", "almost":
		return true
	}
	return false
}

func (r *reader) dayword(p *parts) (reading, bool) {
	here := r.here()
	n := p.n(partDayword)
	if word := r.token(int(p.items[partDayword].from)); isCapitalised(word) && (isAcronym(r.before(1)) || isQuoteMark(r.before(1)) && isQuoteMark(r.after(1)) || isBroadcast(r.after(1)) || r.isPartOfName()) {
		return reading{}, false // USA Today, a broadcast called “Today”, the Today programme
	}
	if !here.known() || !r.published.known() && here.unit > dayUnit && here.unit != partOfDay {
		return reference([...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[n+1])
	}
	if !r.published.known() && n == 0 {
		return reference("PRESENT_REF")
	}
	d := here.on(dayUnit).shift(dayUnit, n)
	edge := p.edge()
	if p.has(partDaypart) {
		return dateEdge(ofPart(d.first, p.n(partDaypart)), edge)
	}
	return dateEdge(d, edge)
}

// isPartOfName reports whether a capitalised "Today" in running text ends or opens a name: "the Japan Today website", "the
// Tomorrow's Schools review".
func (r *reader) isPartOfName() bool {
	before, next := r.before(1), r.after(1)
	if next == "'s" || next == "’s" {
		return strings.EqualFold(before, "the") && isCapitalised(r.after(2))
	}
	return isCapitalised(before) && before != "I" && !isDateContext(before) && (next == "(" || isWord(next) && !isCapitalised(next))
}

// isBroadcast reports whether a word behind "Today" or "Tonight" makes it the name of a broadcast.
func isBroadcast(word string) bool {
	switch word {
	case "programme", "program", "show", "Programme", "Program", "Show":
		return true
	}
	return false
}

func isQuoteMark(word string) bool {
	switch word {
	case "\"", "“", "”", "``", "''", "‘", "’", "'":
		return true
	}
	return false
}

// dayAround reads "the day before yesterday".
func (r *reader) dayAround(p *parts) (reading, bool) {
	s, ok := r.dayBeside(p)
	if !ok {
		return reading{}, false
	}
	return date(s)
}

// dayBeside is the day or week before or after a day that a match names.
func (r *reader) dayBeside(p *parts) (s stretch, ok bool) {
	here := r.here()
	if p.unit() != dayUnit && p.unit() != week || !here.known() {
		return s, false
	}
	s, ok = here.on(dayUnit).shift(dayUnit, p.n(partDayword)), true
	if p.has(partWeekday) {
		s, ok = r.weekdayStep(p)
	}
	n := 1
	if r.has("before") {
		n = -1
	}
	return s.shift(p.unit(), n), ok
}

// dayBesideThat reads "the day before" where nothing is named after it: before the date that the text named last.
func (r *reader) dayBesideThat(p *parts) (reading, bool) {
	base := r.there()
	switch next := r.after(1); {
	case next != "" && next != "," && next != "." && next != ";" && next != "?" && next != "!" && !isPastForm(next):
		return reading{}, false
	case p.unit() > dayUnit && p.unit() <= year && base.known() && (base.unit <= p.unit() || base.unit == partOfDay) && !r.has("following"):
		n := 1
		if r.has("before") {
			n = -1
		}
		return date(r.on(base, p.unit()).shift(p.unit(), n))
	case p.unit() != dayUnit || !base.known() || base.unit > dayUnit && base.unit != partOfDay:
		return reading{}, false
	}
	n := 1
	if r.has("before") {
		n = -1
	}
	return date(base.on(dayUnit).shift(dayUnit, n))
}

// spokenClock reads "half past seven", "a quarter to seven", "20 minutes past eight".
func (r *reader) spokenClock(p *parts) (reading, bool) {
	minutes := 30
	switch {
	case p.has(partCount):
		minutes = p.n(partCount)
	case p.unit() == quarter:
		minutes = 15
	}
	if r.has("to") {
		minutes = -minutes
	}
	h := p.n(partHour)
	if p.has(partCount) && p.has(partUnit) && p.unit() != minute || minutes < -59 || minutes > 59 || h < 1 || h > 12 {
		return reading{}, false
	}
	if !p.has(partDaypart) && (!r.has("oclock") && !r.clockIsMeant(p) || isWord(r.after(1)) && !isDateContext(r.after(1))) {
		return reading{}, false
	}
	if part := p.n(partDaypart); part > morning && h < 12 {
		h += 12
	}
	return r.clockOn(p, minute, h*3600+minutes*60)
}

// daypartHour reads "tonight at 8", "Tuesday morning at 9".
func (r *reader) daypartHour(p *parts) (reading, bool) {
	if next := r.after(1); next == "of" || next != "" && !isDateContext(next) && next != "." && next != ";" && next != "?" && next != "!" {
		return reading{}, false // tonight at 8 places, in the evening at one of them
	}
	h, part := p.n(partHour), p.n(partDaypart)
	if r.has("tonight") {
		part = night
	}
	if h < 1 || h > 12 {
		return reading{}, false
	}
	if part != morning && h < 12 && (part != night || h > 4) {
		h += 12
	}
	return r.clockOn(p, minute, h*3600)
}

// dayHour reads "Friday at eight", "at 8 on Friday": whether before or after noon is not said.
func (r *reader) dayHour(p *parts) (reading, bool) {
	if next := r.after(1); isWord(next) && !isDateContext(next) || next != "" && strings.ContainsAny(next[:1], "%$£€-–:/") {
		return reading{}, false // Friday at 8 polling stations, at 8-2
	}
	h := p.n(partHour)
	if h < 1 || h > 12 || !r.has("at") && !r.clockIsMeant(&parts{}) {
		return reading{}, false
	}
	return r.clockOn(p, minute, h*3600)
}

func (r *reader) tonight(p *parts) (reading, bool) {
	here := r.here()
	if isBroadcast(r.after(1)) && isCapitalised(r.token(int(r.match[0].from))) {
		return reading{}, false // the Tonight Show
	}
	if !here.known() {
		return unknown("XXXX-XX-XXTNI", partOfDay)
	}
	return dateEdge(ofPart(here.first, night), p.edge())
}

// overnight is the night before publication, or the one to come where the verb points ahead.
func (r *reader) overnight(*parts) (reading, bool) {
	here := r.here()
	if r.isInName() {
		return reading{}, false
	}
	if !here.known() {
		return unknown("XXXX-XX-XXTNI", partOfDay)
	}
	d := here.first
	if r.direction() != tenseFuture {
		d--
	}
	return date(ofPart(d, night))
}

func (r *reader) weekdayPart(p *parts) (reading, bool) {
	if len(r.match) == 2 && p.has(partWeekday) && r.match[0].class != classWeekdayName && p.n(partDaypart) >= evening && isWord(r.before(1)) && !isDateContext(r.before(1)) {
		return reading{}, false // had a good night Tuesday
	}
	s, ok := r.dayMeant(p)
	if !ok {
		return unknown(openWeekday(p.n(partWeekday))+"T"+dayparts[p.n(partDaypart)].code, partOfDay)
	}
	return dateEdge(ofPart(s.first, p.n(partDaypart)), p.edge())
}

func (r *reader) datePart(p *parts) (reading, bool) {
	s, ok := r.dateMeant(p)
	if p.has(partUnit) && p.unit() != hour { // the morning hours of
		return reading{}, false
	}
	if !ok {
		return reading{}, false
	}
	return dateEdge(ofPart(s.first, p.n(partDaypart)), p.edge())
}

// stepDaypart reads "this morning", "last night", "the next evening", "that afternoon".
func (r *reader) stepDaypart(p *parts) (reading, bool) {
	base, step := r.stepBase(p)
	if p.n(partStep) > 0 {
		base = r.there()
	}
	if !base.known() || base.unit > dayUnit && base.unit != partOfDay {
		return unknown("XXXX-XX-XXT"+dayparts[p.n(partDaypart)].code, partOfDay)
	}
	return dateEdge(ofPart(base.first+day(step), p.n(partDaypart)), p.edge())
}

// bareDaypart reads "in the evening": of the day that the text is at.
func (r *reader) bareDaypart(p *parts) (reading, bool) {
	base := r.there()
	if len(r.match) == 1 && !isTwilight(r.token(int(r.match[0].from))) {
		return reading{}, false // at night, by morning
	}
	switch strings.ToLower(r.before(1)) {
	case "in", "during", "by", "until", "throughout", "through":
	case "at", "before", "after", "around", "since":
		if len(r.match) > 1 {
			return reading{}, false
		}
	default:
		return reading{}, false
	}
	if p.n(partDaypart) == night && base == r.published && r.direction() == tensePast {
		base.first-- // shelling went on throughout the night: the one that is over
	}
	if !base.known() || base.unit > dayUnit && base.unit != partOfDay {
		return unknown("XXXX-XX-XXT"+dayparts[p.n(partDaypart)].code, partOfDay)
	}
	return dateEdge(ofPart(base.first, p.n(partDaypart)), p.edge())
}

// isTwilight reports whether a word names the beginning or end of a day: it needs no article.
func isTwilight(word string) bool {
	switch word {
	case "dawn", "daybreak", "dusk", "nightfall":
		return true
	}
	return false
}

// clockRange reads "between 2 and 4 p.m.": the first hour lies before the second, in the same half of the day or the one
// before it.
func (r *reader) clockRange(p *parts) (reading, bool) {
	u, at, ok := timeOfDay(p)
	switch r.before(1) {
	case "from", "From", "between", "Between", ",", "(", "":
	default:
		return reading{}, false
	}
	if !ok || r.has("and") != strings.EqualFold(r.before(1), "between") {
		return reading{}, false
	}
	out, ok := r.clockOn(p, u, at)
	first := p.n(partCount2)%12*3600 + at/(12*3600)*12*3600
	if first >= at {
		first -= 12 * 3600
	}
	out.lead, out.leads, out.gap = ofClock(out.stretch.first, out.stretch.unit, 0).shift(second, first), 1, 1
	return out, ok && out.stretch.known()
}

// weekdayBehindRange is the weekday of a range that begins with the match: "from 2 p.m. to 4 p.m. on Tuesday", or 0.
func (r *reader) weekdayBehindRange() int {
	switch r.after(1) {
	case "to", "and", "until", "till", "-", "–":
	default:
		return 0
	}
	rest := r.items[r.at+len(r.match):]
	if len(rest) < 2 {
		return 0
	}
	if c := rest[1].class; c != classClock && c != classClock12 && c != classD12 && r.alphabet.names[c] != "noon" {
		return 0
	}
	for _, it := range rest[2:] {
		switch r.alphabet.names[it.class] {
		case "ampm", "local", "time", "zone", "comma", "on":
			continue
		}
		if it.class == classWeekdayName {
			return int(it.number)
		}
		break
	}
	return 0
}

// smallHours reads "the early hours of Tuesday": the day's first.
func (r *reader) smallHours(p *parts) (reading, bool) {
	s, ok := r.dayMeant(p)
	if unit(p.n(partUnit2)) != hour || !ok {
		return reading{}, false
	}
	if p.has(partDaypart) {
		s = ofPart(s.first, p.n(partDaypart))
	}
	return dateEdge(s, p.edge())
}

// overnightWeekday reads "overnight on Friday", the night that follows it, and "overnight into Friday", the one before.
func (r *reader) overnightWeekday(p *parts) (reading, bool) {
	s, ok := r.weekdayOf(p.n(partWeekday))
	if !ok || r.isInName() {
		return reading{}, false
	}
	if r.has("into") {
		s.first--
	}
	return date(ofPart(s.first, night))
}

// nightOfDays reads "the night of 5-6 May", "the night of Friday to Saturday": the one that begins on the first day.
func (r *reader) nightOfDays(p *parts) (reading, bool) {
	if p.has(partDaypart) && p.n(partDaypart) != night {
		return reading{}, false
	}
	var last stretch
	var ok bool
	if p.has(partWeekday) {
		last, ok = r.weekdayOf(p.n(partWeekday))
		ok = ok && p.n(partWeekday) == p.n(partOrd)%7+1
	} else {
		last, ok = r.dateMeant(p)
		_, _, d := (last.first - 1).date()
		ok = ok && d == p.n(partDay2)
	}
	if !ok {
		return reading{}, false
	}
	return date(ofPart(last.first-1, night))
}
