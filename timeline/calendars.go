package timeline

// Other calendars, where a short rule gives their days: the Hebrew, the Persian and the tabular Islamic one.
// Algorithms: Reingold and Dershowitz, Calendrical Calculations, 3rd edition, chapters 6, 7 and 14.

// hebrewNewYear is the first of Tishri of a Hebrew year.
func hebrewNewYear(year int) day {
	const epoch = -1373427 - 719163 // from day 1 of the common era, and from that to 1970
	elapsed := func(year int) int {
		months := floorDiv(235*year-234, 19)
		parts := 12084 + 13753*months
		d := 29*months + floorDiv(parts, 25920)
		if floorMod(3*(d+1), 7) < 3 {
			d++
		}
		return d
	}
	before, here, after := elapsed(year-1), elapsed(year), elapsed(year+1)
	switch {
	case after-here == 356:
		here += 2
	case here-before == 382:
		here++
	}
	return day(epoch + here)
}

// hebrewFeasts are days of the Hebrew calendar: of the autumn whose year begins in a year of ours, by days from the new
// year; those of spring by days back to the next one, between which no month changes its length.
var hebrewFeasts = []struct {
	name string
	from int
}{
	{"rosh hashanah", 0}, {"yom kippur", 9}, {"sukkot", 14},
	{"purim", -193}, {"passover", -163}, {"shavuot", -113},
}

// hebrewFeast gives the day of a Hebrew feast in a year of ours.
func hebrewFeast(name string, year int) (day, bool) {
	const ahead = 3761 // the Hebrew year that begins in a year is so far ahead of it
	newYear := hebrewNewYear(year + ahead)
	for _, feast := range hebrewFeasts {
		if feast.name == name {
			return newYear + day(feast.from), true
		}
	}
	if name == "hanukkah" { // the 25th of Kislev: the month before it has 30 days in long years
		d := newYear + 83
		if length := hebrewNewYear(year+ahead+1) - newYear; length == 355 || length == 385 {
			d++
		}
		return d, true
	}
	return 0, false
}

// islamicFeasts are days of the Islamic calendar: month and day.
var islamicFeasts = []struct {
	name       string
	month, day int
}{
	{"islamic new year", 1, 1}, {"ashura", 1, 10}, {"arbaeen", 2, 20}, {"mawlid", 3, 12},
	{"ramadan", 9, 1}, {"eid al-fitr", 10, 1}, {"eid al-adha", 12, 10},
}

// islamicFeast gives the first day of an Islamic feast in a year of ours, by the tabular calendar: the moon may be seen a
// day earlier or later, and some years of ours have no such day.
func islamicFeast(name string, year int) (day, bool) {
	for _, feast := range islamicFeasts {
		if feast.name != name {
			continue
		}
		first := floorDiv((year-622)*33, 32) - 1 // the earliest year that can reach into ours
		for y := first; y < first+4; y++ {
			d := dayOfIslamic(y, feast.month, feast.day)
			if there, _, _ := d.date(); there == year {
				return d, true
			}
		}
	}
	return 0, false
}

func dayOfIslamic(year, month, dom int) day {
	const epoch = 227014 - 719163 // 15 July 622 of the Julian calendar, the earlier of the two epochs in use
	return day(epoch - 1 + (year-1)*354 + floorDiv(3+11*year, 30) + 29*(month-1) + month/2 + dom)
}

// nowruz is the first of Farvardin, by the 33-year cycle of leap years, which holds from 1865 to 2094.
func nowruz(year int) day {
	const known = 2024 // when it was March 20
	leaps := func(year int) int { return floorDiv(8*(year-621)+21, 33) }
	return dayOf(known, 3, 20) + day(365*(year-known)+leaps(year)-leaps(known))
}
