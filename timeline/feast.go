package timeline

// Feasts and days of note: those with a fixed date, those that follow Easter or a weekday, and those of other
// calendars, which are computed where a short rule gives them and else tabled.

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:embed feasts.txt
var feastList string

//go:embed movable.txt
var movableList string

// feastName is a name of a feast in tokens, and its row in feasts.txt.
type feastName struct {
	words []string
	row   int
}

// feastNames gives every feast's name, in the order of feasts.txt.
func feastNames() []feastName {
	var names []feastName
	for row := range lexicon.Rows(feastList) {
		names = append(names, feastName{strings.Fields(row[0]), len(names)})
	}
	return names
}

// feastAt finds the longest of some feasts' names at a token, and how many tokens it covers.
func (a *alphabet) feastAt(names []feastName, doc *annotate.Document, at, until int) (row, length int) {
	for _, name := range names {
		if n := len(name.words); n > length && at+n <= until && a.spells(name.words, doc, at) {
			word := doc.Slice(doc.Tokens[at].Span)
			if (n == 1 && isWordOtherwise(name.words[0]) || n == 2 && name.words[1] == "year") && !isCapitalised(word) {
				continue // many things are lent, and every year is new once
			}
			if word == "TET" {
				continue // a test of teachers
			}
			row, length = name.row, n
		}
	}
	return row, length
}

// isWordOtherwise reports whether the name of a feast is something else in small letters.
func isWordOtherwise(name string) bool {
	switch name {
	case "lent", "epiphany", "thanksgiving", "haj", "hajj", "tet", "holi":
		return true
	}
	return false
}

func (a *alphabet) spells(words []string, doc *annotate.Document, at int) bool {
	for i, want := range words {
		word := doc.Slice(doc.Tokens[at+i].Span)
		if strings.HasPrefix(word, "’") {
			word = "'" + word[len("’"):]
		}
		if !strings.EqualFold(word, want) {
			return false
		}
	}
	return true
}

// calendarOfFeasts knows when feasts are.
type calendarOfFeasts struct {
	rules []string // by row of feasts.txt
	years map[string]yearly
}

// yearly is a feast's days by year, from a first year on. A year may have none, or two.
type yearly map[int][]day

func newCalendarOfFeasts() *calendarOfFeasts {
	c := &calendarOfFeasts{years: map[string]yearly{}}
	for row := range lexicon.Rows(feastList) {
		c.rules = append(c.rules, row[1])
	}
	for row := range lexicon.Rows(movableList) {
		days := yearly{}
		for date := range strings.FieldsSeq(row[1]) {
			y, _ := strconv.Atoi(date[:4])
			m, _ := strconv.Atoi(date[4:6])
			d, _ := strconv.Atoi(date[6:])
			days[y] = append(days[y], dayOf(y, m, d))
		}
		c.years[row[0]] = days
	}
	return c
}

// in gives the days of a feast in a year: [from, until). ok is false where it has none, or none is known.
func (c *calendarOfFeasts) in(row, year int) (from, until day, ok bool) {
	first, last, ranged := strings.Cut(c.rules[row], "..")
	from, ok = c.dayIn(first, year)
	if !ok || !ranged {
		return from, from + 1, ok
	}
	until, ok = c.dayIn(last, year)
	if ok && until < from { // it goes over the year's end
		until, ok = c.dayIn(last, year+1)
	}
	return from, until + 1, ok && from < until
}

// dayIn reads a rule: "12-25", "easter-2", "11 thu 4" (the fourth Thursday of November; -1 is the last), with "+1" or
// "-1" for days after or before, or the name of a tabled feast.
func (c *calendarOfFeasts) dayIn(rule string, year int) (day, bool) {
	shift := 0
	if i := strings.LastIndexAny(rule, "+~"); i > 0 {
		shift, _ = strconv.Atoi(rule[i+1:])
		if rule[i] == '~' {
			shift = -shift
		}
		rule = rule[:i]
	}
	fields := strings.Fields(rule)
	switch {
	case rule == "easter":
		return easter(year) + day(shift), true
	case rule == "orthodox easter":
		return orthodoxEaster(year) + day(shift), true
	case rule == "nowruz":
		return nowruz(year) + day(shift), true
	case len(fields) == 3 && isDigit(rule[0]):
		month, _ := strconv.Atoi(fields[0])
		weekday, _ := strconv.Atoi(fields[1])
		n, _ := strconv.Atoi(fields[2])
		return nthWeekday(year, month, weekday, n) + day(shift), true
	case len(rule) == 5 && rule[2] == '-':
		month, _ := strconv.Atoi(rule[:2])
		dom, _ := strconv.Atoi(rule[3:])
		return dayOf(year, month, dom) + day(shift), true
	}
	if days := c.years[rule][year]; len(days) > 0 {
		return days[0] + day(shift), true
	}
	for _, computed := range [...]func(string, int) (day, bool){hebrewFeast, islamicFeast, chineseFeast, indianFeast} {
		if d, ok := computed(rule, year); ok {
			return d + day(shift), true
		}
	}
	return 0, false
}
