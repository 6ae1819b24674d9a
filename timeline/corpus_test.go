package timeline

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// corpus is every value with all its spellings, as published on Wednesday, 2021-03-17. The expression stands between
// brackets; what stands outside must be no time unless it has brackets of its own.
var corpus = []struct {
	value, mod string
	kind       annotate.TimeType
	spellings  []string
}{
	// Days.
	{"2020-11-05", "", annotate.Date, []string{
		"on [November 5, 2020], it", "on [Nov. 5, 2020] it", "on [Thursday, November 5, 2020] it", "on [5 November 2020] it",
		"on [the 5th of November 2020] it", "on [5th November, 2020] it", "on [2020-11-05] it", "on [11/5/2020] it",
		"on [2020/11/05] it", "on [5-Nov-2020] it", "on [2020-nov-5] it", "on [5 nov 2020] it", "on [Nov5, 2020] it",
		"on [November five, 2020] it", "on [thurs 5 nov 2020] it",
	}},
	{"2021-03-03", "", annotate.Date, []string{"the [Mar-3] talks failed", "the [March/3] talks failed", "it closed on [3/3/21]"}},
	{"2021-02-21", "", annotate.Date, []string{"it closed on [2/21]", "it closed on [Feb. twenty-one].", "it closed on [the 21st of last month]"}},
	{"2020-12-11", "", annotate.Date, []string{"it closed [two weeks before Christmas]", "it closed [a month after Nov. 11, 2020]", "it closed [nine days after 12/02/2020]"}},
	{"2020-02-29", "", annotate.Date, []string{"on [February 29, 2020] it", "on [29/2/2020] it"}},
	{"2021-02-09", "", annotate.Date, []string{
		"it closed on [February 9]", "it closed on [Feb. 9]", "it closed on [Tuesday, Feb. 9]", "it closed on [9 February]",
		"it closed on [February 9th]", "it closed on [the 9th of February]", "it closed on [February 9 of this year]",
	}},
	{"2021-04-02", "", annotate.Date, []string{"it will close on [April 2]", "it closes on [2 April]"}},
	{"2021-03-17", "", annotate.Date, []string{"it closed [today]", "it closed on [Wednesday]"}},
	{"2021-03-16", "", annotate.Date, []string{"it closed [yesterday]", "it closed [Tuesday]", "it closed on [Tuesday the 16th]"}},
	{"2021-03-18", "", annotate.Date, []string{"it closes [tomorrow]", "it will close on [Thursday]"}},
	{"2021-03-12", "", annotate.Date, []string{"it closed on [Friday]", "it closed [last Friday]"}},
	{"2021-03-19", "", annotate.Date, []string{"it is due to close on [Friday]", "it will close [this Friday]", "they agreed to meet [next Friday]"}},
	{"2021-03-15", "", annotate.Date, []string{"it closed [the day before yesterday]", "it closed [the day before last Tuesday]"}},
	{"2021-03-07", "", annotate.Date, []string{"it closed [10 days ago]", "it closed [ten days ago]"}},
	{"2021-03-16", "START", annotate.Date, []string{"it closed [early Tuesday]", "it closed [early on Tuesday]", "in [the early hours of Tuesday] it burned", "in [the small hours of Tuesday] it burned"}},
	{"2021-03-16", "", annotate.Date, []string{"Earlier [Tuesday] it closed", "it closed later on [Tuesday]"}},
	{"2021-03-16TMO", "START", annotate.Time, []string{"in [the early hours of Tuesday morning] it burned"}},
	{"2021-03-29", "", annotate.Date, []string{"it will close [Monday week]", "it will close [a week on Monday]"}},
	{"2021-03-25", "", annotate.Date, []string{"it will close [a week tomorrow]", "it will close [tomorrow week]"}},
	{"2021-03-05", "", annotate.Date, []string{"it closed [two Fridays ago]", "it closed [a week ago Friday]", "it closed on [the Friday before last]"}},
	{"2021-04-02", "", annotate.Date, []string{"it closes [three Fridays from now]"}},
	{"2020-03-17", "", annotate.Date, []string{"it closed [a year ago today]"}},
	{"2021-03-15", "", annotate.Date, []string{"it closed [48 hours ago]"}},
	{"2021-03-16", "END", annotate.Date, []string{"it closed [late Tuesday]", "it closed [late yesterday]"}},

	// Weeks and weekends.
	{"2021-W10", "", annotate.Date, []string{"it closed [last week]", "in [the week of March 8] it", "in [the week beginning March 8] it", "in [the week starting 8 March] it", "it closed [one week ago]"}},
	{"2021-W12", "", annotate.Date, []string{"it will close [next week]"}},
	{"2019-W44-WE", "", annotate.Date, []string{"on [the first weekend of November 2019] it", "on [the first weekend in November 2019] it"}},
	{"2019-W33", "", annotate.Date, []string{"in [week 33 of 2019] it"}},
	{"2020-W44-WE", "", annotate.Date, []string{"on [Halloween 2020 weekend] it", "on [the weekend of Halloween 2020] it"}},
	{"2021-W13-WE", "", annotate.Date, []string{"they will meet on [the weekend after next]"}},
	{"2019-W33", "", annotate.Date, []string{"in [the 33rd week of 2019] it"}},
	{"2020-W53", "", annotate.Date, []string{"in [the last week of 2020] it", "in [the last week of last year] it"}},
	{"2021-04-15", "", annotate.Date, []string{"on [the 15th of next month] it", "on [the 15th day of next month] it", "on [the 15th day of April] it"}},
	{"2021-W13", "", annotate.Date, []string{"it closes in [the week after next]"}},
	{"2021-03-24", "", annotate.Date, []string{"it closes [next week on Wednesday]", "it closes [Wednesday next week]"}},
	{"2021-W11", "END", annotate.Date, []string{"it will close [late this week]", "it will close [later this week]"}},
	{"2021-W10-WE", "", annotate.Date, []string{"it closed over [the weekend]", "it closed [last weekend]"}},
	{"2021-W11-WE", "", annotate.Date, []string{"it will close [this weekend]", "it will close over [the weekend]"}},

	// Months.
	{"2020-12", "END", annotate.Date, []string{
		"it closed in [late December]", "it closed at [the end of December]", "in [late December 2020] it", "it closed [late last December]",
	}},
	{"2021-01", "", annotate.Date, []string{"it closed [a couple months ago]", "it closed [a couple of months ago]"}},
	{"2021-02", "END", annotate.Date, []string{"it closed in [the second half of February]", "it closed in [the latter half of February 2021]", "it closed in [mid-to-late February]", "it closed in [mid to late February]", "it closed [later in February]", "in [the last days of February] it closed"}},
	{"2020", "END", annotate.Date, []string{"in [the closing weeks of 2020] it", "in [the final days of last year] it", "it closed [later in 2020]"}},
	{"2021-SP", "START", annotate.Date, []string{"it will close [early in the spring]"}},
	{"202", "START", annotate.Date, []string{"in [the opening years of the 2020s] it"}},
	{"2021-01", "START", annotate.Date, []string{"it closed in [early January]", "it closed at [the beginning of January]"}},
	{"2020-06", "", annotate.Date, []string{
		"it closed in [June 2020]", "in [the same June 2020] it closed", "it closed in [June]", "it closed [last June]", "in [June of last year] it", "in [June last year] it",
	}},
	{"2021-06", "", annotate.Date, []string{"it will close in [June]", "it is expected to close by [June]", "it will close [next June]"}},
	{"2021-05", "", annotate.Date, []string{"it will close in [May]", "in [May 2021] it"}},
	{"2021-02", "", annotate.Date, []string{"it closed [last month]", "it closed in [February]", "it closed [a month ago]"}},
	{"2021-03", "START", annotate.Date, []string{"it closed [earlier this month]", "it closed [early this month]"}},
	{"2020-09", "", annotate.Date, []string{"it closed [six months ago]"}},
	{"2016-11", "", annotate.Date, []string{"the [2016-11] file", "the [2016/11] file", "since [11-2016] it", "since [2016, nov] it"}},

	{"2020-02", "", annotate.Date, []string{"up from [February of last year]"}},
	{"2020-03", "", annotate.Date, []string{"up from [the same month last year]", "up from [the same month a year ago]", "it closed [a year ago this month]"}},
	{"2021-03", "END", annotate.Date, []string{"it will close by [end-March]", "it will close by [the end of March]"}},

	// Quarters, halves, seasons.
	{"2020-Q3", "", annotate.Date, []string{
		"in [the third quarter of 2020] it", "in [Q3 2020] it", "in [last year's third quarter] it", "in [2020 Q3] it", "in [the third quarter in 2020] it",
		"a loss for [the third quarter] of $3 million", "its [third-quarter] loss", "the [third-quarter] loss", "in [Q3] it fell",
	}},
	{"2019-H1", "", annotate.Date, []string{"in [the first half of 2019] it", "in [H1 2019] it", "in [1H 2019] it", "in [1H19] it"}},
	{"2019-H2", "", annotate.Date, []string{"in [the last half of 2019] it", "in [the second half in 2019] it", "in [the latter half of 2019] it"}},
	{"2020-Q4", "", annotate.Date, []string{"in [4Q20] it", "in [4Q 2020] it", "in [Q4 FY20] it", "in [the December quarter] it"}},
	{"2020-Q4", "END", annotate.Date, []string{"it closed in [late Q4 2020]", "at [the end of the fourth quarter] it closed"}},
	{"2020-SU", "", annotate.Date, []string{"it closed in [the summer of 2020]", "it closed [last summer]", "it closed in [the summer]", "it closed in [summer 2020]", "it closed in [the summer of ’20]"}},
	{"2020-WI", "", annotate.Date, []string{"it closed in [the winter of 2020]", "it closed [last winter]"}},

	// Years and what is longer.
	{"199", "START", annotate.Date, []string{"in [the first half of the 1990s] it"}},
	{"198", "END", annotate.Date, []string{"[later in the 1980s] it", "[late in the 1980s] it"}},
	{"2021-03-15TMO", "END", annotate.Time, []string{"it closed [later Monday late morning]"}},
	{"18", "END", annotate.Date, []string{"[late in the 19th century] it", "in [the second half of the 19th century] it"}},
	{"0079", "", annotate.Date, []string{"in [AD 79] it", "in [A.D. 79] it", "in [79 AD] it", "in [79 C.E.] it"}},
	{"200", "", annotate.Date, []string{"in [the noughties] it"}},
	{"MA66", "", annotate.Date, []string{"it lived [66 million years ago]"}},
	{"KA40", "", annotate.Date, []string{"it lived [40,000 years ago]"}},
	{"2021", "", annotate.Date, []string{"for [FY2021] it", "for [FY21] it", "for [FY 2021] it"}},
	{"1996", "", annotate.Date, []string{"it closed [a quarter of a century ago]", "it closed [a quarter-century ago]"}},
	{"1871", "", annotate.Date, []string{"it closed [a century and a half ago]"}},
	{"2020", "", annotate.Date, []string{"it closed [last year]", "in [2020] it", "in [the year 2020] it", "in [2020] Berlin time stood still", "in [calendar 2020] it", "for [fiscal 2020] it", "it closed [a year ago]"}},
	{"2019", "MID", annotate.Date, []string{"by [mid-2019] it", "by [the middle of 2019] it"}},
	{"2021", "END", annotate.Date, []string{"it will close [later this year]", "it will close [late this year]", "by [year-end] it will", "by [the end of the year] it will"}},
	{"1998", "", annotate.Date, []string{"in ['98] it", "in [’98] it", "in [nineteen ninety-eight] it"}},
	{"199", "", annotate.Date, []string{"in [the 1990s] it", "in [the '90s] it", "in [the nineties] it", "in [the 90s] it"}},
	{"198", "END", annotate.Date, []string{"in [the late 1980s] it", "in [the late eighties] it"}},
	{"18", "", annotate.Date, []string{"in [the 19th century] it", "in [the nineteenth century] it", "a [19th-century] house"}},
	{"00", "", annotate.Date, []string{"in [the 1st century AD] they", "in [the first century] they"}},
	{"BC0490", "", annotate.Date, []string{"in [490 BC] they", "in [490 B.C.] they"}},
	{"BC048", "", annotate.Date, []string{"in [the 480s BC] they"}},
	{"BC04", "", annotate.Date, []string{"in [the 5th century BC] they"}},
	{"2016", "", annotate.Date, []string{"it closed [five years ago]"}},

	{"2021-03-12TNI", "", annotate.Time, []string{"on [the night of 12-13 March] it", "on [the night of March 12-13] it", "on [the night of 12th to 13th March] it", "on [the night between Friday and Saturday] it", "it burned [overnight from Friday to Saturday]"}},
	{"2021-03-16TNI", "", annotate.Time, []string{"it burned throughout [the night]"}},
	{"2020-H1", "", annotate.Date, []string{"its [H1 FY20] loss", "in [H1 FY2020] it"}},
	{"1944-SU", "", annotate.Date, []string{"in [the summer of '44] it"}},
	{"1944-06", "", annotate.Date, []string{"in [June '44] it"}},
	{"1987-03-17", "", annotate.Date, []string{"on [this day in 1987] it", "on [this day 34 years ago] it"}},

	// Times of day.
	{"2021-03-16T21:00", "", annotate.Time, []string{
		"it closed at [9pm on Tuesday]", "it closed at [9 p.m. Tuesday]", "it closed [Tuesday at 9 p.m.]", "it closed at [21:00 GMT on Tuesday]",
		"it closed at [9:00 p.m. EST yesterday]", "it closed [Tuesday 9pm]", "it closed [yesterday, 9pm]", "it closed [Tuesday night at 9:00]",
	}},
	{"2021-03-16T21:00", "BEFORE", annotate.Time, []string{"it closed [Tuesday before 9 p.m.]", "it closed [yesterday earlier than 9 p.m.]"}},
	{"2021-03-09T17:00", "", annotate.Time, []string{"it closed [Tuesday the 9th at 5 p.m.]", "it closed on [09.03.2021, 17:00]", "it closed at [5 p.m. in the afternoon, March 9]"}},
	{"2021-03-18T06:45", "", annotate.Time, []string{"it opens at [a quarter to seven tomorrow morning]"}},
	{"2021-03-26TAF", "", annotate.Time, []string{"it opens [Friday afternoon next week]"}},
	{"2021-03-12TAF", "", annotate.Time, []string{"it closed [last Friday, in the afternoon]", "it closed in [the afternoon, last Friday]"}},
	{"2021-03-17T22:30", "", annotate.Time, []string{"it closed at [2230 GMT]"}},
	{"2021-03-16T22:45", "", annotate.Time, []string{"it closed at [10.45pm last night]", "it closed at [2245 GMT on Tuesday]"}},
	{"2021-03-14T23:30", "", annotate.Time, []string{"it was posted at [2021-03-14T23:30:00Z]", "it was posted at [2021-03-14T23:30Z]", "it was posted at [2021-03-14 23:30 UTC]"}},
	{"2021-03-16T21:00", "", annotate.Time, []string{"it closed at [9 p.m. Eastern on Tuesday]", "it closed at [9 p.m. Pacific time on Tuesday]", "it closed at [9 p.m. New York time on Tuesday]", "it closed at [21:00 Baghdad time on Tuesday]", "it closed at [2100 Baghdad time on Tuesday]"}},
	{"2021-03-19TNI", "", annotate.Time, []string{"it will close [overnight on Friday]", "it will close [overnight into Saturday]"}},
	{"2021-03-17T07:30", "", annotate.Time, []string{"it closed at [7.30am]", "it closed at [7:30 a.m. local time]", "it closed at [0730 hours]", "it closed at [0730 local time]", "it closed at [07:30hrs]", "on [Wed 17 Mar 2021 07.30 GMT] it"}},
	{"2021-03-17T12:00", "", annotate.Time, []string{"it closed at [noon]", "it was nearly [noon]"}},
	{"2021-03-17T09:00", "", annotate.Time, []string{"it opened at [nine o'clock in the morning]"}},
	{"2021-03-16T00:45", "", annotate.Time, []string{"it landed at [0045 on Tuesday]"}},
	{"2021-03-17TMO", "", annotate.Time, []string{"they fled at [dawn]", "they had fled by [daybreak]"}},
	{"2021-03-16TNI", "", annotate.Time, []string{"it closed [Tuesday night]", "it closed [last night]", "it closed [overnight]"}},
	{"2021-03-17TMO", "", annotate.Time, []string{"it closed [this morning]", "it closed at [dawn on Wednesday]"}},
	{"2021-03-16T21:00", "APPROX", annotate.Time, []string{"it closed [Tuesday around 9 p.m.]", "it closed [Tuesday at about 9 p.m.]"}},
	{"2019-05-09TNI", "", annotate.Time, []string{"on [the night of May 9, 2019] it", "on [the night of Thursday, May 9, 2019] it", "on [the night of Thursday the 9 May, 2019] it"}},

	{"2021-03-17T19:30", "", annotate.Time, []string{"it closed at [half past seven in the evening]", "it opens [today at 7.30pm]", "it opens at [30 minutes past seven in the evening]"}},
	{"2021-03-17T20:00", "", annotate.Time, []string{"it opens [tonight at 8]", "it opens [tonight at eight]", "it opens [2021-03-17 at 8 p.m.]", "it opened [03/17/2021 20:00]"}},
	{"2021-03-18T09:00", "", annotate.Time, []string{"it opens [tomorrow morning at 9]", "it opens [tomorrow morning at nine]", "it opens [the day after today at 9 a.m.]"}},
	{"2021-04-02", "", annotate.Date, []string{"it opens on [the first Friday of next month]", "it opens on [2nd of next month]", "on [02.04.2021] it opens", "it opens [two weeks from Friday]"}},
	{"2021-03-24TEV", "", annotate.Time, []string{"it opens [Wednesday evening next week]"}},
	{"2019-12", "", annotate.Date, []string{"it closed [one year and three months ago]", "it closed in [12/2019]", "it closed in [2019 December]"}},
	{"XXXX-WXX-5", "", annotate.Set, []string{"it meets [every other Friday]"}},
	{"XXXX-WXX-4T17:30", "", annotate.Set, []string{"it meets [Thursdays at 17:30]", "it meets [every Thursday at 5:30 p.m.]", "it meets at [5:30 p.m. every Thursday]"}},
	{"XXXX-XX-XXT09:00", "", annotate.Set, []string{"it opens [every day at 9 a.m.]", "it opens [every morning at 9 a.m.]"}},
	{"2021-03-17T10:00", "", annotate.Time, []string{"it opened at [ten a.m.]", "it opened at [10 a.m. on 3/17/2021]", "it opened [this morning at 10]"}},

	// Feasts.
	{"2020-12-31", "", annotate.Date, []string{"it closed on [new year eve]"}},
	{"2020-12-25", "", annotate.Date, []string{"it closed [last Christmas]", "it closed [last christmas]", "on [Christmas Day] it closed", "on [Christmas 2020] it"}},
	{"2021-04-04", "", annotate.Date, []string{"it will close at [Easter]", "on [Easter Sunday] it will close"}},
	{"2020-11-26", "", annotate.Date, []string{"it closed on [Thanksgiving]", "on [Thanksgiving Day 2020] it"}},
	{"2021-05-13", "", annotate.Date, []string{"it will close for [Eid al-Fitr]"}},
	{"2021-05-12", "", annotate.Date, []string{"it will close on [the eve of Eid al-Fitr]"}},
	{"2020-12-10TNI", "", annotate.Time, []string{"on [the first night of Hanukkah] it"}},
	{"2020-11-25", "", annotate.Date, []string{"on [the Wednesday before Thanksgiving] it"}},
	{"2020-11-30", "", annotate.Date, []string{"on [the Monday after Thanksgiving 2020] it"}},
	{"2020-11-14", "", annotate.Date, []string{"it closed for [Diwali]"}},
	{"2021-04-13/2021-05-12", "", annotate.Date, []string{"it will close during [Ramadan]"}},

	// Durations.
	{"P12D", "", annotate.Duration, []string{"a [12-day] war", "it took [12 days]", "it took [twelve days]", "over [the past 12 days] it"}},
	{"P10Y", "MORE_THAN", annotate.Duration, []string{"after [more than 10 years] he", "a [decade-plus] feud", "it took [more than a decade]"}},
	{"P18M", "", annotate.Duration, []string{"over [the next 12 to 18 months] it", "it takes [12 to 18 months]"}},
	{"PXW", "", annotate.Duration, []string{"it is [weeks] away"}},
	{"P2W", "", annotate.Duration, []string{"within [the next fortnight] it", "over [the past fortnight] it"}},
	{"P1M", "", annotate.Duration, []string{"after a [month-long] strike it"}},
	{"P2Y", "MORE_THAN", annotate.Duration, []string{"it took [over two years]", "for just [over two years] it"}},
	{"P2Y", "APPROX", annotate.Duration, []string{"over [the next two years or so] it"}},
	{"P1W", "", annotate.Duration, []string{"it rained [all week]", "they stayed for [another week]", "in [the last week of August] it"}},
	{"P6W", "LESS_THAN", annotate.Duration, []string{"in [less than six weeks] it", "it took [almost six weeks]"}},
	{"P2Y", "EQUAL_OR_MORE", annotate.Duration, []string{"for [at least two years] he", "for [no less than two years] he", "for [no fewer than two years] he"}},
	{"P2Y", "EQUAL_OR_LESS", annotate.Duration, []string{"for [no more than two years] he", "for [not more than two years] he"}},
	{"P2Y", "APPROX", annotate.Duration, []string{"for [close to two years] he"}},
	{"P2Y", "MORE_THAN", annotate.Duration, []string{"for [upwards of two years] he", "for [in excess of two years] he"}},
	{"P25Y", "MORE_THAN", annotate.Duration, []string{"for [more than a quarter of a century] he"}},
	{"P6W", "", annotate.Duration, []string{"a [six-week-long] strike"}},
	{"P2Y6M", "", annotate.Duration, []string{"it took [two and a half years]", "it took [2 1/2 years]", "it took [2.5 years]"}},
	{"P3Y6M", "", annotate.Duration, []string{"a [three-and-a-half-year] war", "a [3½-year] war"}},
	{"2021-02-01", "", annotate.Date, []string{"on [the first Monday of February] it closed", "on [the first Monday in February 2021] it"}},
	{"2020-08-31", "", annotate.Date, []string{"on [the last Monday in August 2020] it", "on [the fifth Monday of August last year] it"}},
	{"P2Y6D", "", annotate.Duration, []string{"it took [two years and six days]"}},
	{"PT1H30M", "", annotate.Duration, []string{"it took [an hour and a half]", "it took [1.5 hours]"}},
	{"P15Y", "", annotate.Duration, []string{"over [the past decade and a half] it"}},
	{"PT1H20M", "", annotate.Duration, []string{"it took [an hour and 20 minutes]", "it took [one hour, 20 minutes]"}},
	{"PT30M", "", annotate.Duration, []string{"it took [half an hour]", "a [half-hour] walk"}},
	{"PXM", "", annotate.Duration, []string{
		"over [the past few months] it", "it took [several months]", "in [recent months] it", "in [the coming months] it", "they waited [months]",
	}},
	{"P9M", "", annotate.Duration, []string{"in [the first nine months] it", "for [nine months] it"}},
	{"P1Y", "", annotate.Duration, []string{"a [yearlong] delay", "a [year-long] delay", "a [one-year] delay"}},
	{"P2D", "", annotate.Duration, []string{"[two days] after the attack", "[two days] before the vote"}},

	// What recurs.
	{"XXXX-WXX-1", "", annotate.Set, []string{"it meets [every Monday]", "it meets on [Mondays]"}},
	{"XXXX-WXX-WE", "", annotate.Set, []string{"it meets on [weekends]", "it meets [every weekend]"}},
	{"XXXX-11", "", annotate.Set, []string{"it meets [every November]"}},
	{"P1D", "", annotate.Set, []string{"they meet [everyday]", "they meet [every single day]", "they meet [daily]", "the [daily] Covid cases fell", "its [daily] White House briefing"}},
	{"P1W", "", annotate.Set, []string{"it meets [weekly]", "it meets [every week]", "it meets [once a week]"}},
	{"PT30M", "", annotate.Set, []string{"it runs [half-hourly]", "it runs [every half-hour]"}},
	{"P2M", "", annotate.Set, []string{"it meets [once every two months]"}},
	{"P1Y", "", annotate.Set, []string{"it meets [twice yearly]", "it meets [three times a year]"}},
	{"P70Y", "APPROX", annotate.Set, []string{"it returns [every 70 years or so]"}},
	{"P2D", "", annotate.Set, []string{"it meets [every two days]", "it meets [every other day]", "it meets [every second day]"}},
	{"P1M", "", annotate.Set, []string{"it meets on [the first Monday of every month]"}},
	{"XXXX-WXX-WD", "", annotate.Set, []string{"it opens on [weekdays]", "it opens [every weekday]"}},
	{"XXXX-WXX-WDTMO", "", annotate.Set, []string{"it opens on [weekday mornings]"}},
	{"TMO", "", annotate.Set, []string{"it meets [every morning]"}},

	// References.
	{"PRESENT_REF", "", annotate.Date, []string{"it is [now] closed", "it is [currently] closed", "at [the moment] it is", "[these days] it is"}},
	{"FUTURE_REF", "", annotate.Date, []string{"in [the future] it", "it will [soon] close", "in [the near future] it", "it was put off to [a later date]", "in [the near term] it"}},
	{"PAST_REF", "", annotate.Date, []string{"it [recently] closed", "[more recently] it closed", "it closed [several years ago]"}},
}

func TestCorpus(t *testing.T) {
	var p Parser
	for _, row := range corpus {
		for _, spelling := range row.spellings {
			before, rest, _ := strings.Cut(spelling, "[")
			want, after, _ := strings.Cut(rest, "]")
			text := before + want + after
			times, err := p.Parse(text, published)
			if err != nil {
				t.Fatal(err)
			}
			if len(times) != 1 {
				t.Errorf("%s: %d times, want %q alone", spelling, len(times), want)
				for _, tx := range times {
					t.Errorf("    %q = %s by %s", text[tx.Start:tx.End], tx.Value, tx.Rule)
				}
				continue
			}
			if tx := times[0]; text[tx.Start:tx.End] != want || tx.Value != row.value || tx.Mod != row.mod || tx.Type != row.kind {
				t.Errorf("%s: %q is %s %s %q by %s, want %s %s %q", spelling, text[tx.Start:tx.End], tx.Type, tx.Value, tx.Mod, tx.Rule, row.kind, row.value, row.mod)
			}
		}
	}
}

// TestNoTime reads near misses: nothing in them is a time.
func TestNoTime(t *testing.T) {
	var p Parser
	for _, test := range []struct{ text, why string }{
		{"The 34-year-old keeper saved it.", "an age"},
		{"She is three years old and he is 71 years of age.", "ages"},
		{"Mark Friday, 82, may march in second place.", "a surname, two verbs, a rank"},
		{"Ms. April sang and Mr. Fall clapped.", "surnames behind a title"},
		{"He wore number 1999 and flew on Flight 2024.", "numbers of other things"},
		{"Arsenal won 2-1 and the vote was 7-2.", "scores"},
		{"They sold 2000 shares for $1999.", "amounts"},
		{"Prices fall and spring back.", "verbs"},
		{"Snow lay on the winter pastures.", "which pastures"},
		{"It may rain; they march on.", "a modal and a verb"},
		{"Ask him for a second opinion.", "an ordinal"},
		{"She read it in the Sun and in USA TODAY.", "newspapers"},
		{"The set scored 15:30 on the dial.", "no clock without a word that says so"},
		{"He stars in High Noon.", "a film"},
		{"An MH370 model with 320 kB.", "models"},
		{"Thirty people left; sixty stayed.", "numbers"},
		{"He met Jan Kowalski and April Stone.", "given names"},
		{"It weighs 12 pounds and costs 1,998 euros.", "measures"},
		{"After a 2 percent fall came a 3 percent rise.", "no autumn"},
		{"Talks that fall apart in three of the past four rounds help no one.", "a verb, an adjective"},
		{"At the end of the day it is about everyday life.", "figures of speech"},
		{"They led in the third quarter of the game.", "no quarter of a year"},
		{"The Daily Planet reviews Overnight Sensation.", "names"},
		{"She was in her 30s and he in his late 40s.", "ages"},
		{"They spoke on “This Week” with its host.", "a broadcast"},
		{"We sat down.", "no Wednesday, no Saturday"},
		{"The anniversary was quiet.", "no date by itself"},
		{"Her 1987 Chevrolet, Boeing 2000 and Windows 1998 stand there.", "models behind names"},
		{"They showed deskTop ’09 and Expo ’98 there.", "names with a year of their own"},
		{"Add 3/4 of a cup and 1/2 of a lemon.", "fractions"},
		{"He wrote on the Yom Kippur War and the Easter Rising.", "names of wars"},
		{"He threw a touchdown in the fourth quarter.", "a game's quarter"},
		{"They founded Rise Up and March on Rome.", "a verb with a capital"},
		{"Part 27T14 fits an H2 rig of 2 and 4 parts.", "part numbers, and no hours"},
		{"The first half of the match was dull; the second quarter of the field ran.", "halves of other things"},
		{"A comparable period piece won on the week of the fair.", "no period that figures are told of"},
		{"The Party daily Granma and the business weekly Figaro have it.", "newspapers"},
		{"It costs 40 million in a quarter of the lands.", "no quarter of a year"},
		{"They saw Back to the Future.", "a film"},
		{"She told NBC’s “Today” of his last year in office.", "a broadcast, and a year of his own"},
		{"She said that May would go and that April Stone had left.", "surnames and a given name"},
		{"She works for 21st Century Insurance.", "a name"},
		{"The fall is due to a lack of rain.", "no autumn"},
		{"He was named player of the year.", "a prize"},
		{"It holds 75 hours of video; 150 hours can be stored.", "measures of what is stored"},
		{"For $12 he got 12.45.99 and 1.2.3 of it.", "amounts and versions"},
		{"They stand at 24-18-15 and serve on 24/7.", "a record of games, a figure of speech"},
		{"It fell on 9/11 and on 1/2 acre.", "a name, a fraction"},
		{"Its full-year 100 crowns and the first full year.", "a company's"},
		{"The odds were 1/2847 for a Long March-9 rocket.", "odds, and a rocket's name"},
		{"Saved on 26/11 by two others.", "what the attacks of Mumbai are called"},
		{"They passed Bill 12-2015 of the house.", "a number behind a name"},
		{"The money was lent on an epiphany.", "no feasts in small letters"},
		{"In his mid-40s and her late-20s, they drove an '86 Mustang.", "ages, a model"},
		{"Bloody Sunday, Black Wednesday and Super Tuesday are known to all.", "days that have become names"},
		{"A boy of nine months lives at 1750 Elm Street.", "an age, a house's number"},
		{"Article 2022 of the code and bus 2030 are known to all.", "numbers of other things"},
		{"They sleep at night and rise before morning.", "parts of any day"},
		{"The Sunday Times and Britain's Sunday Mirror have it.", "newspapers"},
		{"He put an end to it, close to the opening of the small hall.", "words that dates have"},
		{"It is not more than that, and the first days of the strike were the worst.", "no count, and days of what has no date"},
		{"He watched the game at Prime Time.", "no zone"},
		{"The third quarter-finalist won.", "no quarter of a year"},
		{"On the eve of the vote and in the dying minutes of the match they hoped.", "eves and minutes of what has no date"},
		{"Section 12.30 and chapter 7.45 apply.", "paragraphs"},
	} {
		times, err := p.Parse(test.text, published)
		if err != nil {
			t.Fatal(err)
		}
		for _, tx := range times {
			t.Errorf("%s (%s): %q = %s by %s", test.text, test.why, test.text[tx.Start:tx.End], tx.Value, tx.Rule)
		}
	}
}
