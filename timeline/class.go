package timeline

// Token classes: what a token may be in a time expression. Words have theirs from words.txt; numbers get theirs from
// their shape.

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:embed words.txt
var wordList string

// class is a token class. The classes below come from the shape of a token or are asked for by name; words.txt adds
// the others.
type class uint8

const (
	classNone     class = iota // no part of any time expression
	classD12                   // 1 to 12
	classD23                   // 0 and 13 to 23
	classD31                   // 24 to 31
	classD59                   // 32 to 59
	classD99                   // 60 to 99
	classD4                    // 1000 to 2999, without a comma
	classDigits                // any other number
	classDecimal               // 7.5
	classShort                 // '98
	classDecade                // 1990s, '90s, nineties, as 1990
	classNth                   // 1st to 31st, also in words of two parts
	classNthBig                // 32nd and on
	classClock                 // 15:30, as seconds
	classClock12               // 3:30pm, 9am, as seconds
	classDotted                // 23.4.2022, as 20220423
	classWordYear              // nineteen ninety-six
	classWordNum               // twenty-two, two hundred
	classFeast                 // Christmas Eve: its row among the feasts
	classNumword               // two to nineteen
	classOne
	classTens
	classHundred
	classThousand
	classA
	classHyphen
	classSlash
	classAnd
	classHalf
	classOrdinal
	classApos
	classMonthName
	classMonthAbbr
	classMayMarch
	classWeekdayName
	classWeekdayAbbr
	classMonthSmall   // nov
	classWeekdaySmall // tues
	classSeason
	classUnit
	classUnits
	classSecond // second: an ordinal or a unit
	classFixed  // the number of classes above
)

// classNames gives the names by which patterns and words.txt call the classes above.
var classNames = [classFixed]string{
	classD12: "d12", classD23: "d23", classD31: "d31", classD59: "d59", classD99: "d99", classD4: "d4",
	classDigits: "digits", classDecimal: "decimalname", classShort: "short", classDecade: "decadename", classNth: "nth",
	classNthBig: "nthbig", classClock: "clock24", classClock12: "clock12", classDotted: "dotted",
	classWordYear: "wordyear", classWordNum: "wordnum", classFeast: "feast", classNumword: "numword", classOne: "one",
	classTens: "tens", classHundred: "hundred", classThousand: "thousand", classA: "a", classHyphen: "hyphen",
	classSlash: "slash", classAnd: "and", classHalf: "half", classOrdinal: "ordinal", classApos: "apos",
	classMonthName: "monthname", classMonthAbbr: "monthabbr", classMayMarch: "maymarch",
	classWeekdayName: "weekdayname", classWeekdayAbbr: "weekdayabbr",
	classMonthSmall: "monthsmall", classWeekdaySmall: "weekdaysmall", classSeason: "seasonname", classUnit: "unitname",
	classUnits: "unitsname", classSecond: "second",
}

// part names what an element of a pattern is captured as.
type part uint8

const (
	partNone part = iota
	partMonth
	partDay
	partYear
	partWeekday
	partCount
	partUnit
	partOrd
	partStep
	partEdge
	partEdge2
	partLeadEdge
	partDaypart
	partSeason
	partHour
	partClock
	partAmpm
	partNoon
	partZone
	partFeast
	partEra
	partDecade
	partNow
	partOften
	partBound
	partVague
	partMonthNum
	partCount2
	partUnit2
	partYear2
	partDay2
	partMonth2
	partDecimal
	partHalf
	partQuarter
	partDayword
	partDotted
	partCount_ // the number of parts
)

// sets names sets of classes. A set whose name is that of a part is captured as it.
var sets = []struct {
	name    string
	part    part
	classes string
}{
	{"month", partMonth, "monthname monthabbr maymarch"},
	{"datedmonth", partMonth, "monthname monthabbr maymarch monthsmall"},
	{"day", partDay, "d12 d23 d31"},
	{"leadhour", partCount2, "d12"},
	{"halford", partHalf, "ordinal second last final latter"},
	{"spokenday", partDay, "numword wordnum"},
	{"spokenyear", partYear, "d4 wordyear wordnum"},
	{"leadday", partDay2, "d12 d23 d31"},
	{"leadnthday", partDay2, "nth"},
	{"leadweekday", partOrd, "weekdayname"},
	{"smallword", partEdge, "small"},
	{"openingword", partOrd, "opening"},
	{"leadmonth", partMonth2, "monthname monthabbr maymarch"},
	{"leadyear", partYear2, "d4"},
	{"leadold", partYear2, "d4 digits d99 d59 d31 d23 d12"},
	{"monthday", partMonthNum, "d12 d23 d31"},
	{"nthday", partDay, "nth ordinal second"},
	{"year", partYear, "d4 wordyear"},
	{"shortyear", partYear, "short"},
	{"oldyear", partYear, "d4 d99 digits d59 d31 d23 d12"},
	{"yy", partYear, "d12 d23 d31 d59 d99"},
	{"weekday", partWeekday, "weekdayname weekdayabbr"},
	{"datedweekday", partWeekday, "weekdayname weekdayabbr weekdaysmall"},
	{"dotteddate", partDotted, "dotted"},
	{"count", partCount, "d12 d23 d31 d59 d99 d4 digits decimalname numword one tens wordnum wordyear hundred"},
	{"count2", partCount2, "d12 d23 d31 d59 d99 d4 digits decimalname numword one tens wordnum wordyear hundred"},
	{"unit", partUnit, "unitname unitsname quartername quartersname"},
	{"leadunit", partUnit2, "unitname"},
	{"aquarter", partUnit2, "quartername"},
	{"unit2", partUnit2, "unitname unitsname"},
	{"unit1", partUnit, "unitname"},
	{"unitorweekend", partUnit, "unitname weekend"},
	{"units", partUnit, "unitsname"},
	{"quarter", partUnit, "quartername"},
	{"quarters", partUnit, "quartersname"},
	{"period", partUnit, "periodname"},
	{"pastname", partNone, "past"},
	{"unitlongword", partUnit, "unitlong"},
	{"ord", partOrd, "ordinal nth second final nthbig"},
	{"nthword", partOrd, "ordinal nth second final last nthbig"},
	{"quarterord", partOrd, "ordinal nth second final"},
	{"step", partStep, "last next this coming previous following current same that past latest"},
	{"edge", partEdge, "early mid late"},
	{"edgenoun", partEdge, "begin middle end close"},
	{"edge2", partEdge2, "earlier later"},
	{"leadedge", partLeadEdge, "early mid"},
	{"daypart", partDaypart, "part"},
	{"weekdayplural", partWeekday, "weekdaysname"},
	{"dayparts", partDaypart, "parts"},
	{"season", partSeason, "seasonname"},
	{"hour", partHour, "d12"},
	{"decimal", partDecimal, "decimalname"},
	{"hourword", partHour, "d12 numword one"},
	{"clock", partClock, "clock24"},
	{"clockm", partClock, "clock12"},
	{"meridiem", partAmpm, "ampm"},
	{"noonword", partNoon, "noon"},
	{"tz", partZone, "zone"},
	{"holiday", partFeast, "feast"},
	{"bc", partEra, "era"},
	{"decade", partDecade, "decadename"},
	{"decadew", partDecade, "decadeword"},
	{"nowword", partNow, "nowname currently recently soon"},
	{"freqly", partOften, "often"},
	{"bound", partBound, "about some nearly more less under over"},
	{"vaguely", partVague, "few several dozen hundreds"},
	{"monthnum", partMonthNum, "d12"},
	{"halfn", partHalf, "hn"},
	{"quartern", partQuarter, "qn"},
	{"dayword", partDayword, "today"},
}

// alphabet knows the classes by name, and every word's class.
type alphabet struct {
	names []string // by class
	ids   map[string]class
	sets  map[string]namedSet
	words map[string]entry
	seen  [32 * 32]uint32 // by first two letters: the lengths of the words that begin so
	feast map[string][]feastName
	time  class // of the word "time"
}

// namedSet is a set of classes, and the part that it is captured as.
type namedSet struct {
	classes classSet
	part    part
}

// entry is what words.txt says of a word, and whether feasts begin with it.
type entry struct {
	class  class
	feasts bool
	number int16
}

func newAlphabet() *alphabet {
	a := &alphabet{
		names: slices.Clone(classNames[:]),
		ids:   make(map[string]class, 192),
		sets:  make(map[string]namedSet, 256),
		words: make(map[string]entry, 512),
		feast: map[string][]feastName{},
	}
	for c, name := range a.names {
		a.ids[name] = class(c)
	}
	for row := range lexicon.Rows(wordList) {
		id, ok := a.ids[row[1]]
		if !ok {
			id = class(len(a.names))
			a.ids[row[1]] = id
			a.names = append(a.names, row[1])
		}
		n, _ := strconv.Atoi(row[2])
		a.words[row[0]] = entry{class: id, number: int16(n)}
		a.expect(row[0])
	}
	a.time = a.ids["time"]
	a.nameSets()
	for _, name := range feastNames() {
		first := name.words[0]
		a.feast[first] = append(a.feast[first], name)
		e := a.words[first]
		e.feasts = true
		a.words[first] = e
		a.expect(name.words[0])
	}
	return a
}

func (a *alphabet) size() int { return len(a.names) }

// expect notes that a word may be looked up.
func (a *alphabet) expect(word string) {
	if len(word) > 1 {
		a.seen[pairOf(word[0], word[1])] |= 1 << min(len(word), 31)
	}
}

func pairOf(first, second byte) int { return int(first&31)<<5 | int(second&31) }

// nameSets makes the sets that patterns call by name: each class for itself, and those of the table above.
func (a *alphabet) nameSets() {
	for c, name := range a.names {
		var one namedSet
		one.classes.add(class(c))
		a.sets[name] = one
	}
	for _, row := range sets {
		set := namedSet{part: row.part}
		for name := range strings.FieldsSeq(row.classes) {
			c, ok := a.ids[name]
			if !ok {
				panic(fmt.Sprintf("timeline: set %q: no token class %q", row.name, name))
			}
			set.classes.add(c)
		}
		a.sets[row.name] = set
	}
}
