package timeline

// Reading tokens as items: each has its class and its number. Words that make one number ("two hundred and fifty") or
// one feast ("New Year’s Eve") make one item.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// item is a token, or a few that belong together, with its class.
type item struct {
	class    class
	fraction int8 // hundredths
	from     int32
	until    int32 // tokens, half-open
	number   int32
}

// appendItems adds the items of the tokens [from, until) to items.
func (a *alphabet) appendItems(items []item, doc *annotate.Document, from, until int) []item {
	first := len(items)
	compound := false
	for i := from; i < until; i++ {
		tok := doc.Tokens[i]
		word := doc.Text[tok.Start:tok.End]
		it := item{from: int32(i), until: int32(i + 1)}
		if c := word[0]; c-'0' < 10 {
			it.class, it.number, it.fraction = classOfNumber(word)
			if period, year, ok := a.unglueQuarter(word, it); ok {
				if it = period; year.class != classNone {
					items, it = append(items, period), year
				}
			} else if count, unit, ok := a.unglue(word, it); ok {
				items = append(items, count)
				it = unit
			} else if len(word) == len("27T14") && word[2] == 'T' {
				if day, clock, ok := stampOf(doc, i, until); ok {
					items = append(items, day)
					it = clock
					i = int(clock.until) - 1
				}
			}
		} else if rest, ok := cutApostrophe(word); ok && isDigit(rest[0]) {
			it.class, it.number = classOfShortYear(rest)
		} else if word == "½" {
			it.class, it.number = classHalf, 50
		} else {
			var folded [16]byte
			if isDigit(word[len(word)-1]) {
				if month, number, ok := a.unglueMonth(word, it); ok {
					items = append(items, month)
					it = number
				}
			}
			if n := a.fold(&folded, word); n > 0 {
				e := a.words[string(folded[:n])]
				if e.class != classNone {
					it.class, it.number = casedClass(e.class, word, a), int32(e.number)
				}
				if e.feasts {
					if feast, length := a.feastAt(a.feast[string(folded[:n])], doc, i, until); length > 0 {
						it.class, it.number, it.until = classFeast, int32(feast), int32(i+length)
						i += length - 1
					}
				}
			}
		}
		if it.class == a.time {
			items, it = a.joinZone(items, doc, it)
		}
		switch it.class {
		case classNumword, classTens, classHundred, classThousand, classSlash, classHalf:
			compound = true
		}
		items = append(items, it)
	}
	if compound {
		items = joinNumbers(items, first)
	}
	return items
}

// joinZone makes a time zone of the names between a time of day and "time": "5 p.m. New York time".
func (a *alphabet) joinZone(items []item, doc *annotate.Document, it item) ([]item, item) {
	const longest = 2 // words
	n := len(items)
	for n > 0 && n > len(items)-longest && items[n-1].class == classNone && isCapitalised(doc.Slice(doc.Tokens[items[n-1].from].Span)) {
		n--
	}
	if n == len(items) || n == 0 || doc.Slice(doc.Tokens[items[n].from].Span) == "Prime" {
		return items, it
	}
	switch c := items[n-1].class; {
	case c == classClock, c == classClock12, a.names[c] == "ampm", a.names[c] == "noon", a.names[c] == "oclock",
		(c == classD4 || c == classDigits) && n > 1 && a.names[items[n-2].class] == "at": // at 0630 Baghdad time
		it.from, it.class = items[n].from, a.ids["zone"]
		return items[:n], it
	}
	return items, it
}

// unglue reads a number and a unit or a month that are one token, "12hrs" or "26nov", as two items of that token.
func (a *alphabet) unglue(word string, it item) (number, unit item, ok bool) {
	digits := len(word)
	for digits > 0 && (word[digits-1]|0x20)-'a' < 26 {
		digits--
	}
	if it.class != classNone || digits == len(word) {
		return it, it, false
	}
	var folded [16]byte
	n := a.fold(&folded, word[digits:])
	e := a.words[string(folded[:n])]
	number, unit = it, it
	number.class, number.number, number.fraction = classOfNumber(word[:digits])
	unit.class, unit.number = e.class, int32(e.number)
	switch e.class {
	case classUnit, classUnits:
		ok = number.class != classNone
	case classMonthName, classMonthAbbr:
		ok = number.class >= classD12 && number.class <= classD31
	}
	return number, unit, ok && n > 0
}

// unglueMonth reads a month and a day that are one token, "Dec31", or a fiscal year, "FY27", as two items of that token.
func (a *alphabet) unglueMonth(word string, it item) (name, number item, ok bool) {
	letters := len(word)
	for letters > 0 && isDigit(word[letters-1]) {
		letters--
	}
	if letters < 2 || letters == len(word) || len(word)-letters > 4 {
		return it, it, false
	}
	var folded [16]byte
	e := a.words[string(folded[:a.fold(&folded, word[:letters])])]
	name, number = it, it
	name.class, name.number = e.class, int32(e.number)
	number.class, number.number, _ = classOfNumber(word[letters:])
	switch digits := len(word) - letters; {
	case e.class == classMonthName || e.class == classMonthAbbr:
		return name, number, digits <= 2 && number.class >= classD12 && number.class <= classD31
	case letters == 2 && a.names[e.class] == "fy":
		return name, number, digits == 2 || number.class == classD4
	}
	return it, it, false
}

// unglueQuarter reads a quarter or half as markets write it, with its year or without: "4Q25", "1H 2025". The class of a
// year that is not there is classNone.
func (a *alphabet) unglueQuarter(word string, it item) (period, year item, ok bool) {
	if len(word) != 2 && len(word) != 4 || word[1] != 'Q' && word[1] != 'H' {
		return it, it, false
	}
	e := a.words[string([]byte{word[1] | 0x20, word[0]})]
	period, year = it, it
	period.class, period.number = e.class, int32(e.number)
	if len(word) == 2 {
		return period, year, e.class != classNone
	}
	c, n, _ := classOfNumber(word[2:])
	year.class, year.number = classD4, 2000+n
	return period, year, e.class != classNone && classD12 <= c && c <= classD59
}

// stampOf reads the day and the clock time of "2026-01-27T14:30:00Z" from its token "27T14" on, as two items.
func stampOf(doc *annotate.Document, i, until int) (day, clock item, ok bool) {
	word := doc.Slice(doc.Tokens[i].Span)
	if i+2 >= until || doc.Slice(doc.Tokens[i+1].Span) != ":" {
		return day, clock, false
	}
	rest := strings.TrimSuffix(doc.Slice(doc.Tokens[i+2].Span), "Z")
	if len(rest) > len("30:00") {
		rest = rest[:len("30:00")] // fractions of a second
	}
	c, at, _ := classOfNumber(word[3:] + ":" + rest)
	dayClass, d, _ := classOfNumber(word[:2])
	day = item{class: dayClass, number: d, from: int32(i), until: int32(i + 1)}
	clock = item{class: c, number: at, from: int32(i), until: int32(i + 3)}
	return day, clock, c == classClock && dayClass >= classD12 && dayClass <= classD31
}

// fold writes the folded word into buf and gives its length, or 0 where no word of the list can look like this.
func (a *alphabet) fold(buf *[16]byte, word string) int {
	if len(word) > len(buf)+2 {
		return 0
	}
	n := 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c-'A' < 26:
			c |= 0x20
		case c >= 0x80:
			if i+2 >= len(word) || c != 0xe2 || word[i+1] != 0x80 {
				return 0
			}
			switch word[i+2] {
			case 0x99: // ’
				c = '\''
			case 0x93: // –
				c = '-'
			default:
				return 0
			}
			i += 2
		}
		if n == len(buf) {
			return 0
		}
		buf[n] = c
		n++
	}
	if n > 1 && a.seen[pairOf(buf[0], buf[1])]&(1<<n) == 0 {
		return 0
	}
	return n
}

// casedClass is the class of a word as it is written: "May" but not "may", "ET" but not "et". Short months and weekdays in
// small letters are such beside a day's number only.
func casedClass(c class, word string, a *alphabet) class {
	capital := word[0]-'A' < 26
	switch c {
	case classMonthAbbr:
		if !capital {
			return classMonthSmall
		}
	case classWeekdayAbbr:
		if !capital {
			return classWeekdaySmall
		}
	case classMayMarch:
		if !capital || word[1]-'a' >= 26 {
			return classNone
		}
	default:
		if name := a.names[c]; (name == "zone" || name == "era") && (!capital || word[1]-'a' < 26) {
			return classNone
		}
	}
	return c
}

// cutApostrophe takes the apostrophe from ’98 and '80s.
func cutApostrophe(word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(word, "'")
	if !ok {
		rest, ok = strings.CutPrefix(word, "’")
	}
	return rest, ok && rest != ""
}

// classOfShortYear reads the 98 of ’98 and the 80s of ’80s.
func classOfShortYear(word string) (class, int32) {
	c, n, _ := classOfNumber(word)
	switch {
	case c == classDecade && len(word) == 3:
		return c, n
	case len(word) == 2 && isDigit(word[1]):
		return classShort, n
	}
	return classNone, 0
}

// classOfNumber reads a token that begins with a digit.
func classOfNumber(word string) (c class, number int32, fraction int8) {
	n, i := int32(0), 0
	comma := false
	for ; i < len(word); i++ {
		switch c := word[i]; {
		case isDigit(c):
			if n > 1e8 {
				return classNone, 0, 0
			}
			n = n*10 + int32(c-'0')
			continue
		case c == ',' && i+1 < len(word):
			comma = true
			continue
		}
		break
	}
	rest := word[i:]
	if rest == "" {
		return classOfInteger(n, len(word), comma), n, 0
	}
	switch rest[0] {
	case ':', '.':
		if date := dottedDate(word); date > 0 {
			return classDotted, date, 0
		}
		minutes, digits := 0, 1
		for ; digits < len(rest) && isDigit(rest[digits]); digits++ {
			if digits < 4 {
				minutes = minutes*10 + int(rest[digits]-'0')
			}
		}
		return classOfClock(word, n, rest[0], minutes, digits-1, rest[digits:])
	case 's':
		if rest == "s" && (i == 3 || i == 4) && !comma && n%10 == 0 && n >= 100 && n < 3000 {
			return classDecade, n, 0
		}
		if rest == "s" && i == 2 && n%10 == 0 && n >= 20 {
			return classDecade, 1900 + n, 0
		}
	}
	switch rest {
	case "st", "nd", "rd", "th":
		if n > 31 {
			return classNthBig, n, 0
		}
		return classNth, n, 0
	case "am", "a.m.", "pm", "p.m.", "AM", "PM":
		if n > 0 && n <= 12 {
			return classClock12, n%12*3600 + afternoon(rest), 0
		}
		if hour, minutes := n/100, n%100; hour > 0 && hour <= 12 && minutes < 60 && !comma { // 430pm
			return classClock12, hour%12*3600 + minutes*60 + afternoon(rest), 0
		}
	}
	return classNone, 0, 0
}

func isDigit(c byte) bool { return c-'0' < 10 }

// afternoon is the seconds that "pm" adds to a time.
func afternoon(ampm string) int32 {
	if ampm[0] == 'p' || ampm[0] == 'P' {
		return 12 * 3600
	}
	return 0
}

func classOfInteger(n int32, length int, comma bool) class {
	switch {
	case comma:
		return classDigits
	case length > 2 && length != 4:
		return classDigits
	case length == 4:
		if n < 1000 || n > 2999 {
			return classDigits
		}
		return classD4
	case n == 0 || n > 12 && n <= 23:
		return classD23
	case n <= 12:
		return classD12
	case n <= 31:
		return classD31
	case n <= 59:
		return classD59
	}
	return classD99
}

// dottedDate reads 23.4.2022 and 2022.4.23 as 20220423, and all else as 0.
func dottedDate(word string) int32 {
	var n [3]int32
	at := 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case isDigit(c) && n[at] < 1000:
			n[at] = 10*n[at] + int32(c-'0')
		case c == '.' && at < 2 && i+1 < len(word) && isDigit(word[i+1]):
			at++
		default:
			return 0
		}
	}
	if n[0] > 99 {
		n[0], n[2] = n[2], n[0]
	}
	if y, m, d := int(n[2]), int(n[1]), int(n[0]); at == 2 && 1000 <= y && y < 3000 && validDay(y, m, d) {
		return n[2]*10000 + n[1]*100 + n[0]
	}
	return 0
}

// classOfClock reads what follows the first number of "15:30", "3:30pm", "7.30am", "10:15:30", "7.5".
func classOfClock(word string, hour int32, mark byte, minutes, digits int, rest string) (class, int32, int8) {
	seconds := int32(0)
	if mark == ':' && len(rest) >= 3 && rest[0] == ':' && isDigit(rest[1]) && isDigit(rest[2]) {
		seconds = int32(rest[1]-'0')*10 + int32(rest[2]-'0')
		rest = rest[3:]
	}
	at := hour*3600 + int32(minutes)*60 + seconds
	clock := digits == 2 && minutes < 60 && seconds < 60
	switch rest {
	case "a", "p": // 9:00a
		if mark == '.' {
			break
		}
		fallthrough
	case "am", "a.m.", "pm", "p.m.", "AM", "PM":
		if clock && hour > 0 && hour <= 12 {
			return classClock12, at%(12*3600) + afternoon(rest), 0
		}
	case "":
		if mark == ':' && clock && hour < 24 {
			return classClock, at, 0
		}
		if mark == '.' && digits > 0 && digits < 3 {
			if digits == 1 {
				minutes *= 10
			}
			return classDecimal, hour, int8(minutes)
		}
	}
	return classNone, 0, 0
}
