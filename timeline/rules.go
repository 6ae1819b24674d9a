package timeline

// The rules: name, pattern, an example with its value, and how the value is composed from the parts. In an example the
// expression stands between brackets; it is read as published on Wednesday, 2021-03-17, and a test runs each. Where two
// rules match the same tokens, the first is tried.

type rule struct {
	name    string
	pattern string
	example string
	value   string
	resolve func(r *reader, p *parts) (reading, bool)
}

// Pieces that many patterns share.
const (
	clockTime = "(clockm | clock meridiem? | hourword meridiem | decimal meridiem | hour? noonword | hourword oclock (in the daypart)? | hourword (in the daypart)) (local time)? (tz | zonename time?)?"
	clockWord = "comma? at? about? " + clockTime
	namedDay  = "(datedmonth day|nthday | day|nthday datedmonth)"
	anyDate   = "(datedweekday comma?)? " + namedDay + " (comma? of? year)?"
	amount    = "(bound than? | at least|most | no more|less than | up to | close to | upwards of | in excess of)?"
	edgesOf   = "(leadedge hyphen? to|or hyphen?)? edge hyphen?"
	edgeOf    = "(the? " + edgesOf + " | the? very? edgenoun of | edgenoun hyphen | edge in | edge2 in)?"
	edgeMonth = "(" + edgesOf + " | the? very? edgenoun of | edgenoun hyphen | edge in | edge2 in)?"
	edgeOnly  = "(the? edge hyphen? | the? very? edgenoun of)?"
)

// ruleEdition names the rule of years that belong to a name: they date the thing that has the name, and nothing that is
// told of it.
const ruleEdition = "edition"

var rules = [...]rule{
	// Days with a date.
	{"iso-date", "year hyphen|slash monthnum hyphen|slash day", "on [2020-11-05] it", "2020-11-05", (*reader).fullDate},
	{"named-date", "(datedmonth hyphen|slash day | day slash datedmonth | year hyphen|slash datedmonth) hyphen|slash (year | day)", "on [23/Sep/2020] it", "2020-09-23", (*reader).fullDate},
	{"numeric-date", "(monthday slash day slash (year | yy) | monthday hyphen day hyphen year)", "on [3/14/2020] it", "2020-03-14", (*reader).numericDate},
	{"numeric-day", "monthday slash day", "it closed on [3/14]", "2021-03-14", (*reader).numericDay},
	{"dotted-date", "dotteddate", "on [23.04.2020] it", "2020-04-23", (*reader).dottedDate},
	{"month-day-year", "(datedweekday comma?)? datedmonth the? day|nthday comma? of? year", "on [Thursday, Nov. 5, 2020] it", "2020-11-05", (*reader).fullDate},
	{"day-month-year", "(datedweekday comma?)? the? day|nthday hyphen? of? datedmonth hyphen? comma? of? year", "on [5 November 2020] it", "2020-11-05", (*reader).fullDate},
	{"days-month-year", "leadday hyphen|to|and|through|until day|nthday of? month comma? year", "from 3 to [5 May 2019] it", "2019-05-05", (*reader).dayRange},
	{"days-month", "leadday hyphen|to|and|through|until day|nthday of? month", "from 3 to [5 February] it ran", "2021-02-05", (*reader).dayRange},
	{"month-days", "month leadday|leadnthday and|hyphen|to|through|until day|nthday (comma? year)?", "on Feb. 9 and [10], it closed", "2021-02-10", (*reader).monthDays},
	{"more-days", "leadday and day|nthday", "It closed on Feb. 2, 9 and [16], they said", "2021-02-16", (*reader).moreDays},
	{"month-day", "(this|last|next? datedweekday comma?)? step? datedmonth the? day|nthday (comma? of? the? step unit1)?", "it closed on [Feb. 9]", "2021-02-09", (*reader).monthDay},
	{"day-month", "(this|last|next? datedweekday comma?)? the? day|nthday of? datedmonth (comma? of? the? step unit1)?", "it closed on [9 February]", "2021-02-09", (*reader).monthDay},
	{"month-spoken-day", "(datedweekday comma?)? datedmonth spokenday (comma? spokenyear)?", "on [May twenty-nine, nineteen eighty-six], it", "1986-05-29", (*reader).spokenDay},
	{"spoken-day-month", "(datedweekday comma?)? (spokenday of? datedmonth comma? spokenyear | day datedmonth comma? spokenyear)", "on [twenty-nine May nineteen eighty-six] it", "1986-05-29", (*reader).spokenDate},
	{"month-mark-day", "datedmonth hyphen|slash day", "on [Mar-3] it", "2021-03-03", (*reader).markedDay},
	{"nth-day", "(the nth | the? nthday of? the? step unit1)", "It closed on March 3 and opened on [the 8th]", "2021-03-08", (*reader).dayOfThisMonth},
	{"nth-weekday", "the? nthword weekday of|in (month year? | month of? step unit1 | the? step unit1)", "on [the first Monday of May 2020] it", "2020-05-04", (*reader).nthWeekday},
	{"nth-weekday-each", "the? nthword weekday of|in each unit1", "it meets on [the first Monday of every month]", "P1M", (*reader).nthWeekdayEach},
	{"weekday-number", "weekday the? day", "it closed on [Tuesday 9]", "2021-03-09", (*reader).weekdayNumber},
	{"weekday-nth", "datedweekday comma? the? nthday", "on [Tuesday the 9th] it closed", "2021-03-09", (*reader).weekdayNth},

	// Months.
	{"month-year", edgeMonth + " (this | the? same)? month comma? of? (year | shortyear | apos yy)", "since [late March 2019] it", "2019-03", (*reader).monthYear},
	{"month-bc", edgeMonth + " month oldyear bc", "in [March 44 BC] he", "BC0044-03", (*reader).monthYearEra},
	{"months-year", "leadmonth and|or|to|hyphen|through|until|comma month comma? of? year", "in May and [June 2018] it", "2018-06", (*reader).monthRange},
	{"year-month", "year comma? datedmonth", "since [2019 June] it", "2019-06", (*reader).yearMonth},
	{"numeric-month", "(monthnum slash|hyphen year | year slash|hyphen monthnum)", "since [3/2019] it", "2019-03", (*reader).numericMonth},
	{"month-of-year", edgeMonth + " month comma? of? the? step unit1", "in [June of last year] it", "2020-06", (*reader).monthYear},
	{"step-month", "(edge | edgenoun of | edge2)? this? step datedmonth", "it closed [last June]", "2020-06", (*reader).stepMonth},
	{"month", edgeMonth + " month", "it closed in [late January]", "2021-01", (*reader).bareMonth},

	// Years, decades, centuries.
	{"year-ad", "bc oldyear", "in [AD 79] they", "0079", (*reader).yearAfterEra},
	{"year-bc", edgeOf + " oldyear bc", "in [480 BC] they", "BC0480", (*reader).yearEra},
	{"years-bc", "leadold hyphen|to oldyear bc", "in 492-[490 BC] they", "BC0490", (*reader).yearsEra},
	{"year-on", "year (or|and later | and beyond | beyond)", "until [2025 or later] it", "2025", (*reader).yearOn},
	{ruleEdition, "year", "Tickets for World Cup [2022] sell", "2022", (*reader).editionYear},
	{"year", edgeOf + " (the unit1 | the? business unit1?)? year", "in [late 2019] it", "2019", (*reader).bareYear},
	{"ancient-year", "digits", "It began in 490 BC and ended in [479], they say", "BC0479", (*reader).ancientYear},
	{"years-short", "leadyear hyphen|slash yy", "the 2014-[18] plan", "2018", (*reader).yearRange},
	{"fiscal-years", "the? (fiscal unit1? | fy) leadyear hyphen|slash yy", "in the financial year 2019-[20] it rose", "2020", (*reader).yearRange},
	{"short-year", edgeOf + " (shortyear | apos yy)", "in ['98] they", "1998", (*reader).shortYear},
	{"fiscal-year", "the? (fiscal unit1? | fy) year", "for [fiscal 2020] it", "2020", (*reader).fiscalYear},
	{"fiscal-short-year", "fy yy", "for [FY21] it", "2021", (*reader).fiscalYear},
	{"decade", "(edge in | edge2 in)? the? (" + edgesOf + " | edgenoun of the)? apos? decade bc?", "in [the late 1980s] it", "198", (*reader).decadeName},
	{"decade-word", "the (edge hyphen? | edgenoun of the)? decadew", "in [the nineties] it", "199", (*reader).decadeName},
	{"century", "(edge in | edge2 in)? the? (edge hyphen? | edgenoun of the)? ord hyphen? unit1 bc?", "in [the 19th century] it", "18", (*reader).centuryName},

	// Seasons, quarters, halves.
	{"season-year", "the? (edge hyphen? | edgenoun of)? the? season of? (year | shortyear | apos yy)", "in [the summer of 2015] it", "2015-SU", (*reader).seasonYear},
	{"year-season", "year season", "the [2015 summer] offensive", "2015-SU", (*reader).yearSeason},
	{"season-bc", "the? (edge hyphen? | edgenoun of)? the? season of? oldyear bc", "in [the spring of 480 BC] it", "BC0480-SP", (*reader).seasonEra},
	{"season-of-year", "the? (edge hyphen? | edgenoun of)? the? season of? the? step unit1", "in [spring of last year] it", "2020-SP", (*reader).seasonYear},
	{"step-season", "the? (edge hyphen? | edge2)? this? step season", "it closed [last fall]", "2020-FA", (*reader).stepSeason},
	{"season", "(the? edge hyphen? | edgenoun of | edge in | edge2 in)? the? season", "it closed in [the summer]", "2020-SU", (*reader).bareSeason},
	{"quarter-year", edgeOnly + " the? fiscal? hyphen? quarterord hyphen? fiscal? quartername comma? of|in? fiscal? year", "in [the third quarter of 2019] it", "2019-Q3", (*reader).quarterYear},
	{"year-quarter", "the? year quarterord hyphen? quartername", "in [the 2019 second quarter] it", "2019-Q2", (*reader).quarterYear},
	{"quarter-of-year", "the? fiscal? hyphen? quarterord hyphen? quartername comma? of? the? step fiscal? unit1", "in [the third quarter of last year] it", "2020-Q3", (*reader).quarterYear},
	{"year-poss-quarter", "step unit1 poss quarterord hyphen? quartername", "in [last year's third quarter] it", "2020-Q3", (*reader).quarterYear},
	{"qn-fiscal", "quartern comma? of? the? (fiscal unit1? | fy) (year | yy)", "in [Q4 FY26] it", "2026-Q4", (*reader).quarterYear},
	{"qn-year", edgeOnly + " quartern comma? of? year", "in [Q3 2019] it", "2019-Q3", (*reader).quarterYear},
	{"year-qn", "year quartern", "in [2019 Q3] it", "2019-Q3", (*reader).quarterYear},
	{"qn", edgeOnly + " quartern", "in [Q4] it fell", "2020-Q4", (*reader).bareQuarter},
	{"year-earlier", "the? leadunit hyphen (ago | edge2) fiscal? quarterord? quarter|period", "Sales fell from [the year-earlier quarter] again", "2020", (*reader).yearEarlier},
	{"year-earlier-of", "leadunit hyphen (ago | edge2)", "up from [year-ago] sales", "2020", (*reader).yearEarlier},
	{"quarter", edgeOnly + " (the? fiscal? hyphen? quarterord quartername (of the fiscal? unit1)? | fiscal? hyphen? quarterord hyphen quartername)", "in [the fourth quarter] it fell", "2020-Q4", (*reader).bareQuarter},
	{"half-of-long", "the? halford half of the? (apos? decade | decadew | ord hyphen? unit1) bc?", "in [the first half of the 1990s] it", "199", (*reader).halfOfLong},
	{"same-period", "the? same|alike period|quarter|unit1 (comma? of|in? (year | the? step leadunit) | a leadunit (edge2 | ago))", "up from [the same month last year]", "2020-03", (*reader).samePeriod},
	{"month-quarter", "the month quarter (of? year)?", "in [the December quarter] it", "2020-Q4", (*reader).monthQuarter},
	{"half-of-month", "the? (quarterord | latter|last) half of month (comma? of? year)?", "in [the first half of February] it closed", "2021-02", (*reader).halfOfMonth},
	{"half-year", "the? (quarterord | latter|last) half (of | in | comma)? (year | the? step unit1)", "in [the second half of 2019] it", "2019-H2", (*reader).halfYear},
	{"hn-year", "halfn (comma? year | (fiscal unit1? | fy) (year | yy))", "in [H1 2019] it", "2019-H1", (*reader).halfYear},
	{"half", "the quarterord half of the unit1", "in [the first half of the year] it rose", "2021-H1", (*reader).halfYear},

	// Weekdays.
	{"weekday", "(edge | edge on)? weekday", "the vote on [Monday] failed", "2021-03-15", (*reader).bareWeekday},
	{"step-weekday", "edge? this? the? step weekday", "it closed [last Friday]", "2021-03-12", (*reader).stepWeekday},
	{"weekday-week", "(weekday unit1 | a unit1 on weekday)", "it will close on [Monday week]", "2021-03-29", (*reader).weekdayAndWeek},
	{"week-today", "(a unit1 dayword | dayword unit1)", "it will close [a week today]", "2021-03-24", (*reader).weekToday},
	{"weekday-before-last", "the weekday before last", "it closed [the Wednesday before last]", "2021-03-03", (*reader).weekdayBeforeLast},
	{"weeks-ago-weekday", "(a | count) unit1|units ago on? weekday", "it closed [a week ago Tuesday]", "2021-03-09", (*reader).weeksAgoWeekday},
	{"ago-this", "(a | count) unit1|units ago (dayword | this leadunit)", "it closed [five years ago this month]", "2016-03", (*reader).agoThis},
	{"weekdays-ago", "count weekdayplural (ago | from nowname | hence)", "it closed [two Fridays ago]", "2021-03-05", (*reader).weekdaysAgo},
	{"weekday-of-week", "weekday daypart? comma? of? the? step unit1", "it will close [Friday next week]", "2021-03-26", (*reader).weekdayOfWeek},
	{"week-weekday", "step unit1 comma? on? weekday", "it will close [next week on Friday]", "2021-03-26", (*reader).weekdayOfWeek},
	{"weekday-daypart", "(edge on? | edge2 on?)? step? weekday (comma? in the)? edge? daypart", "it closed [late Monday night]", "2021-03-15TNI", (*reader).weekdayPart},
	{"daypart-weekday", "the? (edge in the)? (edge hyphen?)? daypart on|of? (step? weekday | dayword)", "it closed at [dawn on Friday]", "2021-03-12TMO", (*reader).weekdayPart},
	{"daypart-step-weekday", "the daypart comma step weekday", "it closed in [the afternoon, last Friday]", "2021-03-12TAF", (*reader).weekdayPart},
	{"weekday-daypart-date", "datedweekday daypart comma " + namedDay + " (comma? year)?", "it closed on [Monday night, February 8]", "2021-02-08TNI", (*reader).datePart},
	{"small-hours", "the? (edge | smallword) unit2 of (weekday daypart? | dayword | step daypart | datedmonth day|nthday | day|nthday datedmonth)", "in [the early hours of Tuesday] it", "2021-03-16", (*reader).smallHours},
	{"daypart-date", "the? (edge in the)? edge? daypart units? of (weekday comma?)? the? " + namedDay + " (comma? year)?", "on [the night of May 9, 2019] it", "2019-05-09TNI", (*reader).datePart},

	{"night-of-days", "the daypart of|between (leadday|leadnthday hyphen|to|and|into day|nthday of? datedmonth | datedmonth leadday|leadnthday hyphen|to|and|into day|nthday) (comma? year)?", "on [the night of 5-6 February] it burned", "2021-02-05TNI", (*reader).nightOfDays},
	{"night-of-weekdays", "(the daypart | overnight) of|between|from? leadweekday hyphen|to|and|into weekday", "on [the night of Friday to Saturday] it burned", "2021-03-12TNI", (*reader).nightOfDays},

	// Times of day.
	{"clock", clockTime, "it closed at [9 a.m.]", "2021-03-17T09:00", (*reader).clock},
	{"clock-zone-range", "d4|digits and|to|hyphen d4|digits tz (comma? on? step? weekday)?", "between 2100 and [2200 GMT] it", "2021-03-17T22:00", (*reader).clockZoneRange},
	{"clock-hours", "(d4|digits | clock) units (local time)? tz? (comma? on? step? weekday)?", "it closed at [1730 hrs]", "2021-03-17T17:30", (*reader).clockHours},
	{"date-decimal-clock", anyDate + " comma? decimal tz", "on [9 Feb 2021 11.22 GMT] it", "2021-02-09T11:22", (*reader).decimalClock},
	{"clock-digits", "d4|digits meridiem (local time)? tz?", "it closed at [1140 a.m.]", "2021-03-17T11:40", (*reader).clockDigits},
	{"clock-range", "leadhour and|to|hyphen (clockm | hour meridiem) (local time)? tz? (comma? on? weekday | comma? dayword)?", "between 2 and [4 p.m.] it", "2021-03-17T16:00", (*reader).clockRange},
	{"clock-zone", "d4|digits ((tz | local time tz?) (comma? on? step? weekday)? | on step? weekday)", "it closed at [0630 GMT]", "2021-03-17T06:30", (*reader).clockZone},
	{"clock-weekday", clockTime + " (in the daypart)? comma? on? step? weekday", "it closed at [9pm GMT on Tuesday]", "2021-03-16T21:00", (*reader).clock},
	{"clock-date", clockTime + " (in the daypart)? comma? on? (weekday comma?)? " + namedDay + " (comma? year)?", "it closed at [5 p.m. EST, Feb. 6]", "2021-02-06T17:00", (*reader).clock},
	{"clock-dayword", clockTime + " comma? (dayword | tonight)", "it closed at [noon yesterday]", "2021-03-16T12:00", (*reader).clock},
	{"day-clock", "(step? weekday | dayword | tonight) comma? at? about? " + clockTime, "it closed [Tuesday at 9:30 p.m.]", "2021-03-16T21:30", (*reader).clock},
	{"day-bound-clock", "(step? weekday | dayword | monthday slash day slash (year | yy)) after|before|later|earlier than? about? " + clockTime, "it closed [yesterday after 9:30 p.m.]", "2021-03-16T21:30", (*reader).boundClock},
	{"daypart-clock", "(step? weekday | dayword | step) edge? daypart comma? at? about? " + clockTime, "it closed [Tuesday night at 9:30]", "2021-03-16T21:30", (*reader).clock},
	{"date-clock", anyDate + " (comma|hyphen)? at? about? " + clockTime + " year?", "on [Feb. 6 at 5 p.m.] it", "2021-02-06T17:00", (*reader).clock},
	{"weekday-nth-clock", "datedweekday comma? the? nthday " + clockWord, "it closed [Tuesday the 9th at 5 p.m.]", "2021-03-09T17:00", (*reader).clock},
	{"week-weekday-clock", "step unit1 comma? on? datedweekday " + clockWord, "it will close [next week on Friday at 9 a.m.]", "2021-03-26T09:00", (*reader).clock},
	{"dotted-clock", "dotteddate " + clockWord, "on [23.04.2020 14:55] it", "2020-04-23T14:55", (*reader).clock},
	{"clock-daypart", clockTime + " on? (weekday | dayword | step) daypart", "it closed at [9 o'clock Tuesday morning]", "2021-03-16T09:00", (*reader).clock},
	{"spoken-clock", "(half past hourword | a? quarter past|to hourword | count (unit1 | units)? past hourword | count units|unit1 to hourword) oclock? (in the daypart)? (dayword daypart? | comma? on? step? weekday)?", "it closed at [half past seven]", "2021-03-17T07:30", (*reader).spokenClock},
	{"daypart-hour", "(step? weekday daypart | dayword daypart | step daypart | tonight | in the daypart) comma? at|about hourword", "it opens [tonight at 8]", "2021-03-17T20:00", (*reader).daypartHour},
	{"day-hour", "(step? weekday | dayword) comma? at hourword", "it opens on [Friday at 8]", "2021-03-19T08:00", (*reader).dayHour},
	{"hour-day", "hourword on step? weekday", "it opens at [8 on Friday]", "2021-03-19T08:00", (*reader).dayHour},
	{"numeric-clock", "(monthday slash day slash (year | yy) | year hyphen monthnum hyphen day) comma? at? " + clockTime, "on [3/14/2020 at 5 p.m.] it", "2020-03-14T17:00", (*reader).clock},
	{"clock-numeric", clockTime + " comma? on? (monthday slash day slash (year | yy) | year hyphen monthnum hyphen day)", "at [5 p.m. on 3/14/2020] it", "2020-03-14T17:00", (*reader).clock},
	{"day-around-clock", "the? unit1 before|after dayword comma? at? " + clockTime, "it opens [the day after tomorrow at 9 a.m.]", "2021-03-19T09:00", (*reader).clock},
	{"dayword", "(edge | edge2 | edge on)? dayword", "it closed [yesterday]", "2021-03-16", (*reader).dayword},
	{"dayword-part", "(edge | edge2)? dayword edge? daypart", "it will close [tomorrow morning]", "2021-03-18TMO", (*reader).dayword},
	{"day-around", "the? unit1 before|after (dayword | step weekday)", "it closed [the day before yesterday]", "2021-03-15", (*reader).dayAround},
	{"day-beside", "the unit1 before|after|following", "It opened on March 3. [The day before], it rained", "2021-03-02", (*reader).dayBesideThat},
	{"tonight", "(edge | edge2)? tonight", "it opens [tonight]", "2021-03-17TNI", (*reader).tonight},
	{"overnight", "overnight", "it burned down [overnight]", "2021-03-16TNI", (*reader).overnight},
	{"overnight-weekday", "overnight (on | into)? weekday", "it will close [overnight on Friday]", "2021-03-19TNI", (*reader).overnightWeekday},
	{"step-daypart", "(edge | edge2)? the? step edge? daypart", "it opened [this morning]", "2021-03-17TMO", (*reader).stepDaypart},
	{"daypart", "((edge in)? the edge? | edge hyphen?)? daypart", "It opened on Monday; in [the evening] it", "2021-03-15TEV", (*reader).bareDaypart},

	// About a time.
	{"around-clock", "about " + clockTime + " (comma? on? step? weekday | comma? on? (weekday comma?)? " + namedDay + " (comma? year)? | comma? (dayword daypart? | tonight) | on? weekday daypart)?", "it closed [around 9:30 p.m.]", "2021-03-17T21:30", around((*reader).clock)},
	{"around-day", "about " + namedDay + " (comma? year)?", "it closed [around Feb. 9]", "2021-02-09", around((*reader).dayAbout)},
	{"around-month", "about month comma? of? year", "it closed [around March 2019]", "2019-03", around((*reader).monthYear)},
	{"around-year", "about year", "it was built [circa 1910]", "1910", around((*reader).bareYear)},
	{"around-unit-end", "about unit1 hyphen? poss? edgenoun", "it will close [around year-end]", "2021", around((*reader).unitEnd)},

	// Feasts.
	{"feast-year", "the? holiday comma? of? year", "on [Christmas Eve 2019] it", "2019-12-24", (*reader).feastYear},
	{"feast-of-year", "the? holiday comma? of? the? step unit1", "on [Christmas Eve last year] it", "2020-12-24", (*reader).feastYear},
	{"feast-week", "((the | step)? holiday year? unitorweekend year? | the? weekend of step? holiday year?)", "it closed over [Christmas weekend]", "2020-W52-WE", (*reader).feastWeek},
	{"feast-eve", "(the? eve of holiday | holiday eve)", "it closed on [the eve of Easter]", "2021-04-03", (*reader).feastEve},
	{"feast-nth", "the? ord (unit1 | daypart) of holiday (comma? year)?", "it closed on [the second day of Hanukkah]", "2020-12-12", (*reader).feastNth},
	{"weekday-beside-feast", "the weekday before|after holiday (comma? year)?", "it closed on [the Wednesday before Thanksgiving]", "2020-11-25", (*reader).weekdayBesideFeast},
	{"feast-part", "(step? holiday daypart | the? edge? daypart on|of holiday (comma? year)?)", "it closed on [Christmas night]", "2020-12-25TNI", (*reader).feastPart},
	{"step-feast", "step holiday", "it closed [last Christmas]", "2020-12-25", (*reader).stepFeast},
	{"feast", "holiday", "it closed on [New Year's Day]", "2021-01-01", (*reader).bareFeast},

	// This, last, next.
	{"step-unit", "(edge | edge2 | sometime)? the|that|this? step fiscal|business? unit1 (or so)?", "it closed [last week]", "2021-W10", (*reader).stepUnit},
	{"edge-of-unit", "the? very? edgenoun of (the | the? step)? fiscal|business? unit1", "it closes at [the end of the month]", "2021-03", (*reader).stepUnit},
	{"edge-in-unit", "(edge | edge2) in (the | step) unit1", "it closed [earlier in the year]", "2021", (*reader).stepUnit},
	{"part-of-unit", "the latter|early partof of (the | step) unit1", "in [the latter part of the year] it", "2021", (*reader).stepUnit},
	{"edge-units-of", "the? (ord | last | openingword) units of (month (comma? of? year)? | year | the? step leadunit | the leadunit | the apos? decade)", "in [the closing days of last year] it", "2020", (*reader).edgeUnitsOf},
	{"this-of-year", "this leadunit (in year | count units|unit1 ago)", "on [this day in 1987] it opened", "1987-03-17", (*reader).thisOfYear},
	{"rest-of-unit", "the rest of (the | step) unit1", "for [the rest of the year] it will", "2021", (*reader).restOfUnit},
	{"unit-end", "unit1 hyphen? poss? edgenoun", "by [year-end] it", "2021", (*reader).unitEnd},
	{"step-quarter", "(edge | edge2)? the? step fiscal? quarter|period", "in [the last quarter] it", "2020-Q4", (*reader).stepQuarter},
	{"year-period", "(the year | step leadunit poss) quarter|period", "Profit fell in the third quarter from [the 2020 period] again", "2020-Q3", (*reader).yearPeriod},
	{"week-told", "the unit1", "It closed on March 10. For [the week], it fell", "2021-W10", (*reader).unitTold},
	{"the-unit", "the (fiscal | business | entire)? unit1", "for [the year] it", "2021", (*reader).theUnit},
	{"the-quarter", "the quarter", "in [the quarter] it", "2020-Q4", (*reader).theQuarter},
	{"weekend", "(edge | edge2)? (the | this? step) weekend", "it closed [last weekend]", "2021-W10-WE", (*reader).weekendStep},
	{"nth-week", "the? nthword unit1 (of|in year | of|in? the? step unit2)", "in [the third week of 2020] it", "2020-W03", (*reader).nthUnit},
	{"numbered-week", "the? unit1 count of? (year | the? step unit2)", "in [week 3 of 2020] it", "2020-W03", (*reader).numberedWeek},
	{"nth-week-of-month", "the? nthword unit1 of|in month (of? year)?", "in [the last week of August] it", "P1W", (*reader).unitOfMonth},
	{"nth-weekend", "the? nthword weekend of|in month (comma? of? year)?", "on [the first weekend of February] it closed", "2021-W05-WE", (*reader).nthWeekend},
	{"unit-after-next", "the unitorweekend after|before the? step", "it closes in [the week after next]", "2021-W13", (*reader).unitAfterNext},
	{"week-of", "the unit1 of|begin|starting " + namedDay + " (comma? year)?", "in [the week of March 8] it", "2021-W10", (*reader).weekOf},

	// Ago, earlier, later.
	{"ago", amount + " (count | count and a half | count or|to|hyphen count2 | a vaguely? | vaguely | a couple of? | half? a) hyphen? lengthy|long? units|unit1|quarters (or so | and a half)? ago", "it closed [three months ago]", "2020-12", (*reader).ago},
	{"two-units-ago", amount + " count unit comma? and? count2 unit2 ago", "it closed [one year and three months ago]", "2019-12", (*reader).twoUnitsAgo},
	{"ages-ago", "about? count bignum units ago", "it lived [66 million years ago]", "MA66", (*reader).agesAgo},
	{"quarter-of-unit", amount + " a? aquarter (of a | hyphen)? unit1 ago?", "it closed [a quarter of a century ago]", "1996", (*reader).quarterOfUnit},
	{"units-ago", "(some? units|quarters ago | units|quarters edge2 | units|quarters previously | a lengthy? while ago)", "it closed just [months ago]", "PAST_REF", (*reader).unitsAgo},
	{"earlier", amount + " (count | a vaguely? | vaguely | a couple of?) units|unit1 (edge2 | previously)", "It closed in 2018; [two years earlier] it", "2016", (*reader).earlier},
	{"units-before", amount + " (count | a) units|unit1 before", "It opened in 2018. [Two years before], the plan was drawn", "2016", (*reader).unitsBefore},
	{"from-now", "(count | a vaguely? | vaguely | a couple of?) units|unit1 (from nowname | hence)", "it opens [two weeks from now]", "2021-W13", (*reader).fromNow},
	{"from-day", amount + " (count | a) units|unit1 before|after|from (dayword | step? weekday | step? holiday year? | " + anyDate + " | monthday slash day slash (year | yy))", "it opened [two days after Monday]", "2021-03-17", (*reader).fromDay},

	// Durations.
	{"count-unit", amount + " the? another|more? entire? count more? straight|lengthy|long? unit (or more)?", "it took [more than 10 years]", "P10Y", (*reader).countUnit},
	{"count-hyphen-unit", amount + " count hyphen unit1|units|quarter (hyphen long)?", "a [12-day] war", "P12D", (*reader).countUnit},
	{"count-to-count", "(" + amount + " | the? step) count2 or|to|and|hyphen count hyphen? unit", "it takes [two to three weeks]", "P3W", (*reader).countRange},
	{"two-units", amount + " (count | a) unit comma? and? count2 unit2", "it took [two years and six days]", "P2Y6D", (*reader).twoUnits},
	{"step-count-unit", "(about|some|nearly|more|less|under than? | at least)? the? (step | ord) (count | dozen) business? units|unit1|quarters (or so)?", "in [the past two years] it", "P2Y", (*reader).stepCount},
	{"count-step-unit", "the count (step | straight) units|unit1|quarters", "in [the two previous years] it", "P2Y", (*reader).stepCount},
	{"step-vague-unit", "the? step vaguely units|quarters", "in [the past few months] it", "PXM", (*reader).stepVague},
	{"couple-units", "(" + amount + " a? | (the? step)? a?) couple of? units", "for [a couple of years] it", "P2Y", (*reader).couple},
	{"step-units", "the? (step | recent) units|quarters", "in [recent weeks] it", "PXW", (*reader).stepUnits},
	{"units-ahead", "the units|quarters ahead", "in [the weeks ahead] it", "PXW", (*reader).stepUnits},
	{"vague-units", "a? vaguely more|lengthy|long? units|quarters", "for [several months] it", "PXM", (*reader).stepVague},
	{"vague-hyphen-unit", "vaguely hyphen unit1", "a [several-year] wait", "PXY", (*reader).stepVague},
	{"a-unit", amount + " (a | a? another) entire? unit1 (or more)?", "it took [almost an hour]", "PT1H", (*reader).aUnit},
	{"a-unit-half", amount + " (a | one | the) unit1 and a half", "it took [an hour and a half]", "PT1H30M", (*reader).unitAndHalf},
	{"step-unit-half", "the? step unit1 and a half", "over [the past year and a half] it", "P1Y6M", (*reader).unitAndHalf},
	{"half-unit", amount + " (a? half a? | half hyphen) unit1", "it took [half an hour]", "PT30M", (*reader).halfUnit},
	{"all-unit", "all hyphen? unit1", "it rained [all week]", "P1W", (*reader).allUnit},
	{"entire-unit", "entire hyphen? unit1", "they waited for [full day]", "P1D", (*reader).entireUnit},
	{"count-plus-unit", "(the? step)? count hyphen plus hyphen? units|unit1", "after [four-plus months] it", "P4M", (*reader).countPlus},
	{"unit-plus", "unit1 hyphen plus", "a [decade-plus] feud", "P10Y", (*reader).unitPlus},
	{"unit-long", "unit1|units hyphen long", "a [day-long] debate", "P1D", (*reader).unitLong},
	{"unitlong", "unitlongword", "a [yearlong] delay", "P1Y", (*reader).unitLong},
	{"vague-time", "(some time | a lengthy? while | a lengthy? period of time | a lengthy period)", "they waited for [some time]", "PXX", (*reader).vagueTime},
	{"the-units", "the units", "over [the years] it grew", "PXY", (*reader).unitsPassed},
	{"units", "some? units", "they waited [years] for it", "PXY", (*reader).bareUnits},

	// What recurs.
	{"each-unit", "each single? unit1|quarter", "it opens [every week]", "P1W", (*reader).eachUnit},
	{"each-half", "each half hyphen? unit1", "it opens [every half hour]", "PT30M", (*reader).eachHalf},
	{"half-often", "half hyphen freqly", "it runs [half-hourly]", "PT30M", (*reader).eachHalf},
	{"each-count-unit", "(once|twice | count2 times)? each (count | few) units (or so)?", "it opens [every two years]", "P2Y", (*reader).eachUnit},
	{"each-nth-unit", "each (ord | other) (unit1 | weekday)", "it opens [every other day]", "P2D", (*reader).eachUnit},
	{"each-named", "each (weekday daypart? | month | season | daypart | weekend | holiday | workday)", "it opens [every Monday]", "XXXX-WXX-1", (*reader).eachNamed},
	{"each-clock", "(each (weekday | unit1 | daypart) | weekdayplural) comma? at? " + clockTime, "it meets [every Monday at 9 p.m.]", "XXXX-WXX-1T21:00", (*reader).eachClock},
	{"clock-each", clockTime + " comma? on? (each (weekday | unit1 | daypart) | weekdayplural)", "it meets at [9:30 p.m. on Mondays]", "XXXX-WXX-1T21:30", (*reader).eachClock},
	{"weekdays", "(weekdayplural dayparts? | weekday dayparts | weekends)", "it opens on [Mondays]", "XXXX-WXX-1", (*reader).eachNamed},
	{"often", "freqly", "it meets [weekly]", "P1W", (*reader).often},
	{"times-per", "(once|twice | count times) (a|per|each unit1|quarter | freqly)", "it meets [twice a month]", "P1M", (*reader).timesPer},
	{"units-per", "count units|unit1 a|per|each unit2", "it opens [six days a week]", "P1W", (*reader).unitsPer},
	{"per-unit", "a|per unit1", "it earns $4 million [a year]", "P1Y", (*reader).perUnit},
	{"workdays", "(workdays | workday dayparts)", "it runs on [weekdays]", "XXXX-WXX-WD", (*reader).workdays},

	// References.
	{"now", "(right | more)? nowword", "it is [now] closed", "PRESENT_REF", (*reader).now},
	{"current", "current", "its [current] price is low", "PRESENT_REF", (*reader).current},
	{"up-to-now", "date|present", "at [present] it is", "PRESENT_REF", (*reader).upToNow},
	{"present-day", "present hyphen unit1", "in [present-day] Oslo it", "PRESENT_REF", (*reader).presentDay},
	{"moment", "(this | the present|current|same?) moment|time", "at [the moment] it is", "PRESENT_REF", (*reader).moment},
	{"future", "the near|recent? (future | pastname)", "in [the future] it", "FUTURE_REF", (*reader).futureOrPast},
	{"later-date", "a later date", "it opens at [a later date]", "FUTURE_REF", (*reader).laterDate},
	{"near-term", "the near term", "in [the near term] it", "FUTURE_REF", (*reader).laterDate},
	{"these-units", "these units", "[these days] it is", "PRESENT_REF", (*reader).theseDays},
}
