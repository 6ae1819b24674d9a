package timeline

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// listed gives the times of a text as "expression=value mod", one a line.
func listed(doc *annotate.Document) string {
	var b strings.Builder
	for _, tx := range doc.Times {
		b.WriteString(doc.Slice(tx.Span) + "=" + tx.Value)
		if tx.Mod != "" {
			b.WriteString(" " + tx.Mod)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestResolution(t *testing.T) {
	stage := Times()
	for _, test := range []struct{ name, why, published, text, want string }{
		{"amounts between", "both, and no sum of them", "2024-05-01", "It takes between 60 and 90 days, one or two years, and the next four or eight years. It sold 60 and 90 days of it are over.", "60=P60D\n90 days=P90D\none=P1Y\ntwo years=P2Y\nthe next four=P4Y\neight years=P8Y\n90 days=P90D"},
		{"rupees", "no year", "2024-05-01", "He paid ₹2000 and $2000.", ""},
		{"half of a name", "no month", "2024-05-01", "They met Lee Mong-Jun and Kim Ji-May in mid-April and in April-May.", "mid-April=2024-04 MID\nApril=2024-04\nMay=2024-05"},
		{"TET", "a test, and no feast", "2024-05-01", "She passed the TET before Tet.", "Tet=2024-02-10"},
		{"following years", "after them", "2024-05-01", "It closed following years of neglect. It grew in the following years.", "years=PXY\nthe following years=PXY"},
		{"said that last year", "a conjunction", "2024-05-01", "She said that last year's vote was lost. In that last week they lost.", "last year=2023\nthat last week=2024-W17"},
		{"report of a month", "it is out", "2024-05-01", "According to a June article, it is closed. They will wait for a June report.", "June=2023-06\nJune=2024-06"},
		{"will be from a day", "ahead, however far", "2024-05-01", "Lee will be chief from April 1. Lee would be chief from April 1.", "April 1=2025-04-01\nApril 1=2024-04-01"},
		{"was expected but", "it came otherwise", "2024-05-01", "It was expected in January but is late. It was expected in January.", "January=2024-01\nJanuary=2025-01"},
		{"ahead of a day", "it has yet to come", "2024-05-01", "Ann is flying to Oslo ahead of a November 14 debate. She plans to leave after November's local elections.", "November 14=2024-11-14\nNovember=2024-11"},
		{"some time later", "over, in news", "2024-05-01", "She left a few days later. It will open a few days later. She left hours later.", "a few days later=PAST_REF\na few days later=FUTURE_REF\nhours later=PAST_REF"},
		{"by the end of the week", "this one, whatever week was named", "2024-05-01", "The vote is on 28 August. All are set to be in by the end of the week.", "28 August=2024-08-28\nthe end of the week=2024-W18 END"},
		{"weekday two years back", "the only one that fits", "2024-05-01", "On Thursday, July 21, she left. On Thursday, July 21, she will leave.", "Thursday, July 21=2022-07-21\nThursday, July 21=2024-07-21"},
		{"now if", "no time", "2024-05-01", "Now if it can, it learns. It learns now if it can.", "now=PRESENT_REF"},
		{"in advance", "an amount, and so is how late it is", "2024-05-01", "They sold it months in advance. It is weeks behind schedule. Years in Rome did that.", "months=PXM\nweeks=PXW"},
		{"a while ago", "when, and present-day is now", "2024-05-01", "She left a while ago and lives in present-day Oslo. It is of the present day.", "a while ago=PAST_REF\npresent-day=PRESENT_REF"},
		{"one day", "some day to come", "2024-05-01", "It could one day be used to heat homes.", "one day=FUTURE_REF"},
		{"current account", "of money", "2024-05-01", "The current account and current liabilities rose under the current plan.", "current=PRESENT_REF"},
		{"hourly workers", "are those paid so", "2024-05-01", "Hourly workers got hourly updates.", "hourly=PT1H"},
		{"year to date", "nothing is told of now", "2024-05-01", "Sales of the year to date are up to date. It is the best result to date.", "the year=2024\ndate=PRESENT_REF"},
		{"name with a day", "is none", "2024-05-01", "The Tomorrow's Homes review was on the Lima Today website, Ann said. Vote On Today's Plan", "Today=2024-05-01"},
		{"between months", "both of one year", "2024-05-01", "Between May and June, they closed it. It will open in April or May.", "May=2023-05\nJune=2023-06\nApril=2025-04\nMay=2025-05"},
		{"weekday of a win", "it has been won", "2024-05-01", "Ann is to rest after her win over Bo on Friday. She has hopes from her victory in Tuesday's primary. She will play after a win on Friday.", "Friday=2024-04-26\nTuesday=2024-04-30\nFriday=2024-05-03"},
		{"days first", "as the text's other dates", "2024-05-01", "It opened on 4/6/2022 and closed on 27/8/2022.", "4/6/2022=2022-06-04\n27/8/2022=2022-08-27"},
		{"days first by dots", "as the text's other dates", "2024-05-01", "It opened on 4/6/2022 and closed on 27.08.2022.", "4/6/2022=2022-06-04\n27.08.2022=2022-08-27"},
		{"days first nowhere", "the dates contradict", "2024-05-01", "It opened on 4/6/2022 and closed on 27/8/2022 and 8/27/2023.", "4/6/2022=2022-04-06\n27/8/2022=2022-08-27\n8/27/2023=2023-08-27"},
		{"weekday behind", "the most recent one", "2026-02-13", "They voted on Thursday.", "Thursday=2026-02-12"},
		{"weekday today", "the day itself, not a week ago", "2026-02-13", "They voted on Friday.", "Friday=2026-02-13"},
		{"weekday ahead", "will", "2026-02-13", "They will vote on Sunday, she said on Friday.", "Sunday=2026-02-15\nFriday=2026-02-13"},
		{"passive ahead", "will be held", "2024-02-27", "The race will be held on Sunday.", "Sunday=2024-03-03"},
		{"participle ahead", "a vote expected", "2024-02-27", "A vote is expected on Thursday.", "Thursday=2024-02-29"},
		{"over the year's end", "December lies behind January", "2025-01-02", "It fell in December; a rise is expected in September.", "December=2024-12\nSeptember=2025-09"},
		{"next month is ahead", "nobody says November for that of last year on October 30", "2025-10-30", "He told them of the November sale.", "November=2025-11"},
		{"next month behind a past tense", "what has grown has not grown ahead", "2024-05-01", "Wages had grown by ten cents in June. Results for June changed.", "June=2023-06\nJune=2023-06"},
		{"day behind a past tense", "what came into force on a day is no plan", "2024-05-01", "The rule came into force on July 12. It was shut from July 7 to July 13.", "July 12=2023-07-12\nJuly 7=2023-07-07\nJuly 13=2023-07-13"},
		{"since a day", "it lies behind", "2024-05-01", "He held it since June 3.", "June 3=2023-06-03"},
		{"day soon ahead", "a deadline may lie ahead whatever the verb", "2024-05-01", "She gave no reason for the May 14 deadline.", "May 14=2024-05-14"},
		{"weekday of a day", "the year in which it is one", "2024-05-01", "They spoke on Saturday, May 4, of the fair on Sunday, May 7.", "Saturday, May 4=2024-05-04\nSunday, May 7=2023-05-07"},
		{"weekday of no year", "the verb says which", "2024-05-01", "They spoke on Monday, May 4.", "Monday, May 4=2023-05-04"},
		{"come", "it has yet to", "2024-05-01", "They may leave come November.", "November=2024-11"},
		{"deadline of a month", "ahead, as a vote", "2024-05-01", "They expect to extend it past its November deadline.", "November=2024-11"},
		{"deadline behind", "a past verb says so", "2024-05-01", "They missed the November deadline.", "November=2023-11"},
		{"amounts of months", "the year of the first", "2024-05-01", "It fell from 40 in January 2022 to 20 in March. It fell from 40 in October 2022 to 20 in March.", "January 2022=2022-01\nMarch=2022-03\nOctober 2022=2022-10\nMarch=2023-03"},
		{"months of two verbs", "each has its own year", "2024-05-01", "They closed 20 lines in March 2022 and will close more in June.", "March 2022=2022-03\nJune=2024-06"},
		{"months listed with amounts", "all of one year", "2024-05-01", "The count in May 2022, it says, was 313 (40 in January, 52 in February, 70 in May).", "May 2022=2022-05\nJanuary=2022-01\nFebruary=2022-02\nMay=2022-05"},
		{"weekday of what was told", "the next one from that day", "2024-05-01", "The firm said Monday it will open the line Tuesday. She was held Monday and will go Tuesday.", "Monday=2024-04-29\nTuesday=2024-04-30\nMonday=2024-04-29\nTuesday=2024-05-07"},
		{"month and days behind", "both lie behind a past tense", "2024-05-01", "It closed on May 3rd and 4th. It closed on May 21 and 22.", "May 3rd=2023-05-03\n4th=2023-05-04\nMay 21=2023-05-21\n22=2023-05-22"},
		{"day of the month behind", "a past verb, and that of this month is to come", "2024-05-01", "On the 12th, he left. On the 9th she left.", "the 12th=2024-04-12\nthe 9th=2024-04-09"},
		{"day of the month, and no verb", "this month's", "2024-05-01", "On the 12th, all is done.", "the 12th=2024-05-12"},
		{"months to a year", "both are lengths", "2024-05-01", "It takes between six months and a year. They think of a year to 18 months of it.", "six months=P6M\na year=P1Y\na year=P1Y\n18 months=P18M"},
		{"over a period", "a length", "2024-05-01", "It moved over a period of weeks and grew over the course of a year.", "weeks=PXW\na year=P1Y"},
		{"years of something", "a length", "2024-05-01", "They suffered decades of neglect. Years of war ruined it.", "decades=PXDE\nYears=PXY"},
		{"so many of a thing", "no length by itself", "2024-05-01", "The heady days of trade and the efforts of thousands of years of work.", ""},
		{"money a year", "the sum in another currency in brackets", "2024-05-01", "It saves $5bn (£4bn) a year, or £3.1m a month, of 20 jobs per week.", "a year=P1Y\na month=P1M\nper week=P1W"},
		{"bracket before", "no sum", "2024-05-01", "They met (all 20) a year.", ""},
		{"to this day", "up to now", "2024-05-01", "It stands to this day. They met to this day in 1998 and on this day.", "this day=PRESENT_REF\nthis day in 1998=1998-05-01\nthis day=2024-05-01"},
		{"day of what has been", "no attack or survey is told of ahead", "2024-05-01", "The May 14 phone survey found that few knew of the June attack.", "May 14=2023-05-14\nJune=2023-06"},
		{"month behind a past tense", "nobody was elected ahead", "2024-05-08", "She was elected in June; they vote in June.", "June=2023-06\nJune=2024-06"},
		{"quarter behind a past tense", "the one to come has sold nothing", "2024-05-08", "Sales rose in the third quarter.", "the third quarter=2023-Q3"},
		{"range of weekdays", "it ends behind its beginning", "2024-05-08", "The road will be closed from Monday to Thursday.", "Monday=2024-05-13\nThursday=2024-05-16"},
		{"day without a year", "the nearest one where no verb points", "2024-12-30", "A circular dated Jan. 2 names the fee.", "Jan. 2=2025-01-02"},
		{"published with a zone", "the day counts in its own zone", "2026-01-26T23:30:00-05:00", "They met today.", "today=2026-01-26"},
		{"bare day ahead", "the next one, whatever month was named last", "2024-05-01", "It was filed in October 2023. The vote is due on the 26th.", "October 2023=2023-10\nthe 26th=2024-05-26"},
		{"bare day of next month", "this month's is over", "2024-05-20", "It was filed in October 2023. The vote is due on the 4th.", "October 2023=2023-10\nthe 4th=2024-06-04"},
		{"number of a telephone", "no range of years", "2024-05-01", "Dial 555-1987 or 9373-1800. It lasted from 1861-1863.", "1861=1861\n1863=1863"},
		{"broadcast", "a name", "2024-05-01", "She spoke on the Today programme and on the Tonight Show. Today she did not.", "Today=2024-05-01"},
		{"this weekday, a date", "one day", "2022-07-20", "It began this Monday, July 18.", "this Monday, July 18=2022-07-18"},
		{"part of a feast", "of the feast's day", "2024-05-01", "They came before dawn on Veterans Day.", "dawn on Veterans Day=2023-11-11TMO"},
		{"around a clock on a date", "that day's", "2024-05-01", "It burned around 2 p.m. on Jan. 17.", "around 2 p.m. on Jan. 17=2024-01-17T14:00 APPROX"},
		{"halves behind a hyphen", "of the same number", "2024-05-01", "It took 3-1/2 years.", "3-1/2 years=P3Y6M"},
		{"same quarter of the year before", "not the very one", "2024-02-05", "Sales fell in the fourth quarter from the same quarter last year.", "the fourth quarter=2023-Q4\nthe same quarter last year=2022-Q4"},
		{"same quarter of this year", "the year before, by the day of publication", "2024-11-05", "Sales fell in the third quarter from the same quarter last year.", "the third quarter=2024-Q3\nthe same quarter last year=2023-Q3"},
		{"time of a race", "no time of day", "2024-05-01", "She was home in 1:57:54 on Sunday.", "Sunday=2024-04-28"},
		{"length that nobody tells", "X for the unit, and days for periods", "2024-05-01", "He waited for some time, left after a while and is away for an indefinite period of time. Some time ago he was well.", "some time=PXX\na while=PXX\nan indefinite period of time=PXD"},
		{"some units", "a length, but not one to be in", "2024-05-01", "It rained for some days. In some weeks it did not.", "some days=PXD"},
		{"long units", "as long as any", "2024-05-01", "In a few short months it was over, after two long years.", "a few short months=PXM\ntwo long years=P2Y"},
		{"whole unit", "a length, and the name of a month says more", "2024-05-01", "They were awake the whole week.", "the whole week=P1W"},
		{"recent past", "as the past", "2024-05-01", "In the recent past it fell.", "the recent past=PAST_REF"},
		{"some day", "ahead, as with will", "2024-05-01", "One day she will return. If ever there came a day when they must, they would. It was a day when it rained.", "One day=FUTURE_REF\na day=FUTURE_REF"},
		{"was until", "it was over then", "2024-05-01", "That was until Friday, when she left.", "Friday=2024-04-26"},
		{"part of a weekday, a date", "one day", "2022-05-06", "He was shot Thursday morning, May 5, there.", "Thursday morning, May 5=2022-05-05TMO"},
		{"quarter to a day of a year", "that year's", "2024-05-01", "It is about the quarter ending June 30, 1997.", "the quarter=1997-Q2\nJune 30, 1997=1997-06-30"},
		{"last, a verb", "no step", "2024-05-01", "There is enough to last 100 years. It grew in the last 100 years.", "100 years=P100Y\nthe last 100 years=P100Y"},
		{"or more", "a mod", "2024-05-01", "She wants to stay a year or more, and has stayed six months or more.", "a year or more=P1Y EQUAL_OR_MORE\nsix months or more=P6M EQUAL_OR_MORE"},
		{"some time ago", "how long is not told", "2024-05-01", "Some years ago he left. Three short months ago he came.", "Some years ago=PAST_REF\nThree short months ago=2024-02"},
		{"today's weekday behind another to come", "a week on", "2024-05-01", "He will go on Tuesday and speak on Wednesday. He will go on Friday. He will speak on Wednesday.", "Tuesday=2024-05-07\nWednesday=2024-05-08\nFriday=2024-05-03\nWednesday=2024-05-01"},
		{"around a clock in a part of a day", "one time", "2024-05-01", "It begins around 11:30 a.m. tomorrow morning.", "around 11:30 a.m. tomorrow morning=2024-05-02T11:30 APPROX"},
		{"leap day", "only years that have one", "2024-02-27", "It ends on Feb. 29.", "Feb. 29=2024-02-29"},
		{"no such day", "February never has 30 days", "2024-02-27", "Feb. 30 is no day.", "Feb.=2024-02"},
		{"that day", "the date that was named last", "2024-05-01", "The dam broke on March 2, 1998. That day the town flooded. The next day help came.", "March 2, 1998=1998-03-02\nThat day=1998-03-02\nThe next day=1998-03-03"},
		{"that day of a month", "X for what is not known", "2024-05-01", "The dam broke in March 1998. That same day help came.", "March 1998=1998-03\nThat same day=1998-03-XX"},
		{"two years by a digit", "no month of the first", "2024-05-01", "Sales rose in 1986/7.", "1986=1986\n7=1987"},
		{"length from a date", "it begins then, and ends later", "2024-05-01", "They cut it for a year from April 1.", "a year=P1Y\nApril 1=2024-04-01"},
		{"so many of a month", "no day", "2024-05-01", "These are two April 2002 reports.", "April 2002=2002-04"},
		{"year and a dash", "not so many years", "2024-05-01", "It closed in 2007 – years before that.", "2007=2007\nyears=PXY"},
		{"from today on", "to opens no range", "2024-05-01", "They wait 75 days from today to allow it.", "75 days from today=2024-07-15"},
		{"before a dash", "which joins nothing here", "2024-05-01", "It opens two weeks from today – or later.", "two weeks from today=2024-05-15"},
		{"week of a feast", "that is longer: which of its weeks is not told", "2022-03-31", "They met in the final week of Ramadan.", "Ramadan=2022-04-02/2022-05-01"},
		{"one of several", "no hour", "2024-05-01", "They met in the evening at one of the schools.", "the evening=2024-05-01TEV"},
		{"distance to a feast", "so far away it is, and that is no date", "2024-05-01", "We are two months from Christmas.", "two months=P2M\nChristmas=2023-12-25"},
		{"year earlier", "from the last date", "2024-05-01", "It opened in 1998. Two years earlier the plan was drawn; ten years later it closed.", "1998=1998\nTwo years earlier=1996\nten years later=2006"},
		{"quarter told of", "a year earlier is that quarter a year before", "2024-10-20", "Profit rose in the third quarter from a year earlier. In the quarter, sales fell.", "the third quarter=2024-Q3\na year earlier=2023-Q3\nthe quarter=2024-Q3"},
		{"quarter that ended", "the day says which", "2024-10-20", "For the quarter ended June 30 it lost money.", "the quarter=2024-Q2\nJune 30=2024-06-30"},
		{"clock beside a weekday", "the day comes from the weekday", "2024-04-08", "The line closes from 7.30am on Friday.", "7.30am on Friday=2024-04-12T07:30"},
		{"clock before brackets", "the weekday stands behind them", "2026-02-12", "Polls opened at 7 a.m. (0600 GMT) on Sunday.", "7 a.m.=2026-02-08T07:00\nSunday=2026-02-08"},
		{"present in a quotation", "what ends on a day has not ended", "2026-03-12", "“They wait. That ends on Saturday,” he said on Tuesday.", "Saturday=2026-03-14\nTuesday=2026-03-10"},
		{"could", "what may come lies ahead", "2026-03-12", "The ship could join before June.", "June=2026-06"},
		{"had been scheduled", "a plan of the past", "2026-03-10", "It had been scheduled to end at midnight Friday.", "midnight Friday=2026-03-06T24:00"},
		{"planned", "a plan may still stand", "2026-03-10", "They planned to leave the city on Friday.", "Friday=2026-03-13"},
		{"could not", "what failed lies behind", "2026-03-12", "He could not be reached on Tuesday.", "Tuesday=2026-03-10"},
		{"timetable of many", "a plural and a verb that plans", "2026-03-12", "Talks resume on Friday, it said.", "Friday=2026-03-13"},
		{"following and ahead", "what will be lies after publication", "2026-01-22", "They met on Sunday and will meet the following Tuesday.", "Sunday=2026-01-18\nthe following Tuesday=2026-01-27"},
		{"range to next week", "both ends are in it", "2026-01-22", "It lasts from Monday to Wednesday next week.", "Monday=2026-01-26\nWednesday next week=2026-01-28"},
		{"year to March", "a length of time", "2026-01-22", "In the year to March it grew.", "the year=P1Y\nMarch=2025-03"},
		{"two verbs", "the nearer one, not what is joined to it", "2026-01-22", "They raised it at the December meeting and will meet in May.", "December=2025-12\nMay=2026-05"},
		{"feast falls", "on a day to come", "2026-01-22", "Diwali falls on 8 November this year.", "Diwali=2026-11-08\n8 November this year=2026-11-08"},
		{"year's end in January", "told as past it is that of the year before", "2026-01-14", "It had $38 million at year's end. It will have less at the end of the year.", "year's end=2025 END\nthe end of the year=2026 END"},
		{"quarter of the year", "one expression", "2026-01-14", "It raised more in the third quarter of the year.", "the third quarter of the year=2025-Q3"},
		{"takes effect", "a present that plans", "2026-03-12", "The law takes effect in January.", "January=2027-01"},
		{"every month this year", "what recurs, and when", "2026-03-12", "They come back every month this year.", "every month=P1M\nthis year=2026"},
		{"soon", "only what lies ahead is soon by itself", "2026-03-12", "They will soon meet. It soon became clear; soon after that they left.", "soon=FUTURE_REF"},
		{"died on a day", "which lies behind, however far", "2026-02-10", "She died on June 5.", "June 5=2025-06-05"},
		{"months ahead", "one year for all of a list", "2026-02-10", "It sees cuts in March, June and September.", "March=2026-03\nJune=2026-06\nSeptember=2026-09"},
		{"put off", "what was moved lies ahead", "2025-04-03", "The hearing was adjourned to Monday. They voted to extend it through Sept. 30.", "Monday=2025-04-07\nSept. 30=2025-09-30"},
		{"deadline", "a new one is ahead", "2025-04-03", "They faced a Friday deadline.", "Friday=2025-04-04"},
		{"deadline told of", "as the verb has it", "2025-04-03", "They missed the Friday deadline.", "Friday=2025-03-28"},
		{"three days of a month", "a list", "2025-04-03", "They met on March 4, 11 and 18.", "March 4=2025-03-04\n11=2025-03-11\n18=2025-03-18"},
		{"a day and people", "no list", "2025-04-03", "They met on March 4, 11 and 18 people came.", "March 4=2025-03-04"},
		{"a week from a weekday", "the coming one", "2025-04-03", "A week from Saturday they wed.", "A week from Saturday=2025-04-12"},
		{"year after", "the one that follows", "2025-04-03", "She won in 2016. The year after, she left.", "2016=2016\nThe year after=2017"},
		{"results of a quarter", "come when it is over", "2026-01-03", "It will report fourth-quarter results in March.", "fourth-quarter=2025-Q4\nMarch=2026-03"},
		{"over the year's end", "from one winter month to another", "2024-09-26", "The dry season runs from November to April.", "November=2024-11\nApril=2025-04"},
		{"fiscal years", "two of them", "2025-04-03", "In the financial year 2024-25 it rose.", "the financial year 2024=2024\n25=2025"},
		{"edition", "a year behind a name, where it is near", "2026-03-12", "Tickets for World Cup 2026 sell; Windows 2000 does not.", "2026=2026"},
		{"season in a list", "the year of the one behind it", "2026-03-12", "They spent the spring and early summer of 1943 there.", "the spring=1943-SP\nearly summer of 1943=1943-SU START"},
		{"day in a range", "the year of its end", "2026-03-12", "It lasted (26 June - 4 August 1952) long.", "26 June=1952-06-26\n4 August 1952=1952-08-04"},
		{"glued", "a number and its unit in one token", "2026-03-12", "It took 12hrs and began at 430pm on 26Nov 2015.", "12hrs=PT12H\n430pm on 26Nov 2015=2015-11-26T16:30"},
		{"next day of a month", "X for the day that is not known", "", "The army came in May 1915. The next day it left.", "May 1915=1915-05\nThe next day=1915-05-XX"},
		{"month of a number", "March of 49 BC is another", "2024-02-27", "The tally in January of 130 ships was a record.", "January=2024-01"},
		{"over the year's end", "from October on", "", "The mine opened in January 1905. It stood idle from October to March.", "January 1905=1905-01\nOctober=1904-10\nMarch=1905-03"},
		{"after the winter", "it began in the year before", "", "They stayed for the winter of 1845. Early in spring they marched; in June they came.", "the winter of 1845=1845-WI\nEarly in spring=1846-SP START\nJune=1846-06"},
		{"range of ordinals", "the month stands behind the second", "2024-02-27", "It ran from the 13th to the 19th of January 2024.", "the 13th=2024-01-13\nthe 19th of January 2024=2024-01-19"},
		{"history looks back", "to an earlier year, inside a sentence", "", "The museum opened on March 3, 1926. That crowned a gift made in April 1924. On October 9 it had its first thief.", "March 3, 1926=1926-03-03\nApril 1924=1924-04\nOctober 9=1926-10-09"},
		{"history goes on", "in the next year, told as past", "", "In 1776 they lost the town. He sailed again in 1777. They landed in August.", "1776=1776\n1777=1777\nAugust=1777-08"},
		{"later in a month", "X for the day that is not known", "", "The army came in May 1915. Four days later it left.", "May 1915=1915-05\nFour days later=1915-05-XX"},
		{"current", "before what it belongs to", "2026-03-12", "The current price is low; the current was strong, as in Current TV.", "current=PRESENT_REF"},
		{"the month as an attribute", "with a capital and an article", "2026-03-12", "The May accession is near; the march goes on.", "May=2026-05"},
		{"since a month", "it lies behind, whatever the verb", "2026-02-12", "It will be the first since November.", "November=2025-11"},
		{"range of days", "two times", "2024-05-01", "It runs from 3 to 5 May.", "3=2024-05-03\n5 May=2024-05-05"},
		{"range of months", "two times, the year from the second", "2024-05-01", "It ran from March to May 2019.", "March=2019-03\nMay 2019=2019-05"},
		{"range over the year's end", "the first month is of the year before", "2024-05-01", "It ran from November to February 2019.", "November=2018-11\nFebruary 2019=2019-02"},
		{"winter in January", "it began last year", "2024-01-10", "It snowed much this winter.", "this winter=2023-WI"},
		{"week of two years", "December 30 may be in week 1", "2024-12-30", "They meet this week; they met last week.", "this week=2025-W01\nlast week=2024-W52"},
		{"nothing to step from", "how long it was is known", "", "They met last week and will meet later this year, at the weekend.", "last week=XXXX-WXX\nlater this year=XXXX END\nthe weekend=XXXX-WXX-WE"},
		{"nothing published", "nothing to lean on", "", "They voted on Sunday and will meet in May.", "Sunday=XXXX-WXX-7\nMay=XXXX-05"},
		{"history", "months lean on the year before them", "", "The war began in 1914. In August they crossed the river; on 9 September they were stopped.", "1914=1914\nAugust=1914-08\n9 September=1914-09-09"},
		{"history by the way", "a year that does not open its sentence moves nothing", "", "On 3 May 1940 they landed. He had learned that in 1915 as a boy. In June they left.", "3 May 1940=1940-05-03\n1915=1915\nJune=1940-06"},
		{"history since", "what lasts since a year is not told of that year", "", "In 1840 the town, walled since 1512, grew. In June it fell.", "1840=1840\n1512=1512\nJune=1840-06"},
		{"history until", "what lasts until a month comes back from there", "", "In October 1844 they besieged the town, which held until its fall in May 1846. By November they had cannon.", "October 1844=1844-10\nMay 1846=1846-05\nNovember=1844-11"},
		{"history attribute", "a date that belongs to a noun", "", "On 10 June 1853 the mill burned. The owner, ruined by the August 1851 flood, had gone. On 24 June it was sold.", "10 June 1853=1853-06-10\nAugust 1851=1851-08\n24 June=1853-06-24"},
		{"history under a heading", "the first year of a section is its own", "", "They sold the farm in August 1932.\n\nThe railway\n\nThe line came in 1931 to the valley. In early September trains ran.", "August 1932=1932-08\n1931=1931\nearly September=1931-09 START"},
		{"history in another paragraph", "it goes on, over the year's end", "", "She sailed from Oslo in December 1910.\n\nThe crew was small. On April 1 it saw land.", "December 1910=1910-12\nApril 1=1911-04-01"},
		{"history in the paragraph", "it may look back", "", "She sailed from Oslo in December 1910. She had hired the crew in May.", "December 1910=1910-12\nMay=1910-05"},
		{"season after a season", "both are meant", "2024-02-27", "It rained through the fall and winter.", "the fall=2023-FA\nwinter=2023-WI"},
		{"day before", "the date named last; what is named after it makes another", "2024-02-27", "It opened on Feb. 3. The day before, it rained; the day before the flood it had not.", "Feb. 3=2024-02-03\nThe day before=2024-02-02"},
		{"spring offensive", "a season that belongs to a noun", "2024-02-27", "They lost the town in their summer offensive.", "summer=2023-SU"},
		{"month of a thing", "an article makes no name", "2024-02-27", "She said in an October CBS interview that April Jones left.", "October=2023-10"},
		{"season of two years", "and no other fraction", "2006-02-27", "It grew in 2004/05, not by 2004/17; it waits until at least 2009.", "2004=2004\n05=2005\n2009=2009"},
		{"around a weekday", "only dates and clocks take it along", "2024-02-27", "They found a way around Monday's ruling, around March 1.", "Monday=2024-02-26\naround March 1=2024-03-01 APPROX"},
		{"about a year", "what a text is about is no guess", "2024-02-27", "A book about May 2019.", "May 2019=2019-05"},
		{"ancient history", "a year behind years BC is one", "", "It began in 490 BC. In 480 they came again.", "490 BC=BC0490\n480=BC0480"},
		{"feast over the year's end", "the nearest", "2025-01-02", "Shops closed on Christmas Day and open for Easter.", "Christmas Day=2024-12-25\nEaster=2025-04-20"},
		{"far feast", "reckoned where no table reaches", "1950-01-01", "They met at the Lunar New Year.", "Lunar New Year=1950-02-17"},
		{"months ago", "from the end of a month", "2026-03-31", "It closed one month ago.", "one month ago=2026-02"},
		{"hours of one day", "a range has one day, named behind it", "2026-01-28", "It rained from 2 p.m. to 4 p.m. local time on Tuesday.", "2 p.m.=2026-01-27T14:00\n4 p.m. local time on Tuesday=2026-01-27T16:00"},
		{"hours to noon", "noon ends a range as well", "2026-01-28", "It will rain from 6am to noon on Saturday.", "6am=2026-01-31T06:00\nnoon on Saturday=2026-01-31T12:00"},
		{"half named hours", "both of the afternoon", "2026-01-28", "It rained between 2 and 4 p.m. on Tuesday.", "2=2026-01-27T14:00\n4 p.m. on Tuesday=2026-01-27T16:00"},
		{"hours over noon", "the first of the morning", "2026-01-28", "It rained from 11 to 1 p.m.", "11=2026-01-28T11:00\n1 p.m.=2026-01-28T13:00"},
		{"hours that are none", "a count of people", "2026-01-28", "It fed 2 and 4 p.m. was late.", "4 p.m.=2026-01-28T16:00"},
		{"zone behind the second", "and for both", "2026-01-28", "It rained between 2100 and 2200 GMT on Monday.", "2100=2026-01-26T21:00\n2200 GMT on Monday=2026-01-26T22:00"},
		{"a week of closing", "a length of time, and a day", "2026-01-28", "It was shut for a week on Monday.", "a week=P1W\nMonday=2026-01-26"},
		{"nights of two days", "both recur", "2026-01-28", "It opens on Friday and Saturday nights.", "Friday=XXXX-WXX-5TNI\nSaturday nights=XXXX-WXX-6TNI"},
		{"week told", "the one that the last day lies in", "2026-02-02", "It closed on Friday. For the week, it fell.", "Friday=2026-01-30\nthe week=2026-W05"},
		{"what has been", "a ruling, though it will be fought", "2026-01-28", "She will fight Monday's ruling.", "Monday=2026-01-26"},
		{"what will be", "a vote", "2026-01-28", "She will lose Monday's vote.", "Monday=2026-02-02"},
		{"accused of", "what one is accused of lies behind", "2026-01-28", "He is accused of killing her on Sept. 3.", "Sept. 3=2025-09-03"},
		{"quarter-finals", "no quarter of a year", "2026-01-28", "They won the March quarter-finals.", "March=2025-03"},
		{"was to leave", "the nearest day: it may have been", "2026-01-28", "He was scheduled to leave on Tuesday. She was due to land on Friday.", "Tuesday=2026-01-27\nFriday=2026-01-30"},
		{"ahead of a vote", "the nearest day: it may be to come", "2026-01-28", "They met ahead of the vote on Saturday. They had met ahead of Monday's.", "Saturday=2026-01-31\nMonday=2026-01-26"},
		{"assertion", "was made, whatever he cannot do", "2026-01-28", "He cannot trust the assertion Monday that it is over.", "Monday=2026-01-26"},
		{"as far back as", "it points back", "2026-01-28", "It has clips dating as far back as March.", "March=2025-03"},
		{"back in a month", "a return", "2026-01-28", "We will come back in June.", "June=2026-06"},
		{"election", "is ahead unless it was", "2026-01-28", "They prepare for the November election.", "November=2026-11"},
		{"election that was", "the verb says so", "2026-01-28", "The November election was lost.", "November=2025-11"},
		{"after leaving", "what comes before is over", "2026-01-28", "It is known that, after leaving Monday night, he has called.", "Monday night=2026-01-26TNI"},
		{"would set", "the modal tells", "2026-01-28", "That would set the stage for a fight in June.", "June=2026-06"},
		{"a day's vote", "is ahead in the present tense", "2026-01-28", "She is facing Monday's Ohio primary. She is hailing Monday's primary win.", "Monday=2026-02-02\nMonday=2026-01-26"},
		{"ended", "a year that ended on a day ahead ended a year before", "2026-01-28", "In the year ended Jan. 31, sales fell.", "the year=P1Y\nJan. 31=2025-01-31"},
		{"polls", "where voters go lies ahead", "2026-01-28", "Voters head to the polls on Sunday.", "Sunday=2026-02-01"},
		{"months told", "the period is theirs", "2026-01-28", "In the first quarter sales fell. In the first nine months they rose, more than in the 2024 period.", "the first quarter=2026-Q1\nthe first nine months=P9M\nthe 2024 period=2024"},
		{"topic", "what is talked about", "2026-01-28", "I am talking about three days.", "three days=P3D"},
		{"the week before", "before the last date", "2026-01-28", "It closed on Friday. The week before, it fell. A year on, it was gone.", "Friday=2026-01-23\nThe week before=2026-W03\nA year=P1Y"},
		{"hours of work", "a length of time", "2026-01-28", "It stopped after 1500 hours of work.", "1500 hours=PT1500H"},
		{"over, throughout", "how long it took", "2026-01-28", "It followed people over 12 years.", "12 years=P12Y"},
		{"over, more", "it took more", "2026-01-28", "It lasted over 12 years.", "over 12 years=P12Y MORE_THAN"},
		{"fixtures", "games that are set", "2026-01-28", "The Lakers play Boston on Friday; Arsenal travel to Leeds on Saturday.", "Friday=2026-01-30\nSaturday=2026-01-31"},
		{"host", "a person, and no game", "2026-01-28", "News host Sean Lee on Monday left.", "Monday=2026-01-26"},
		{"been a week", "how long it has been", "2026-01-28", "It has been a week today.", "today=2026-01-28"},
		{"midnight behind", "the one that began the day", "2026-01-28", "It fell after midnight.", "midnight=2026-01-28T00:00"},
		{"midnight ahead", "the one that ends it", "2026-01-28", "It will end at midnight.", "midnight=2026-01-28T24:00"},
		{"one day of a week", "the week", "2026-01-28", "It fell one day last week.", "last week=2026-W04"},
		{"a day before what?", "not before what lies ahead", "2026-01-28", "They will vote on Monday. A day earlier, two were held.", "Monday=2026-02-02\nA day earlier=2026-01-27"},
		{"many years ago", "beyond four digits as TIMEX2 has it", "2026-03-31", "It lived 65000 years ago.", "65000 years ago=KA65"},
	} {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text, Published: test.published})
		if err != nil {
			t.Fatal(err)
		}
		if err := stage.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(listed(doc), "\n"); got != test.want {
			t.Errorf("%s (%s): have\n%s\nwant\n%s", test.name, test.why, got, test.want)
		}
		if err := doc.Validate(); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestTenseByPOS shows what parts of speech add: the same words, tagged.
func TestTenseByPOS(t *testing.T) {
	stage := Times()
	for _, test := range []struct{ name, why, tagged, want string }{
		{"past like the base", "behind a singular the present has an s", "the/DT mayor/NN quit/VBP on/IN Friday/NNP ./.", "Friday=2021-03-12"},
		{"irregular past", "VBD", "Smith/NNP swept/VBD it/PRP in/IN June/NNP ./.", "June=2020-06"},
		{"present", "a month at hand", "Smith/NNP sweeps/VBZ it/PRP in/IN June/NNP ./.", "June=2021-06"},
		{"reduced relative", "VBN alone is past", "a/DT law/NN drawn/VBN up/RP in/IN June/NNP ./.", "June=2020-06"},
		{"told and thought", "what one thinks says nothing of when one told it", "telling/VBG us/PRP in/IN June/NNP that/IN he/PRP thinks/VBZ it/PRP fine/JJ ./.", "June=2020-06"},
		{"describing participle", "says nothing of when", "it/PRP would/MD force/VB a/DT contested/VBN meeting/NN in/IN June/NNP ./.", "June=2021-06"},
		{"describing participle with an adverb", "says nothing of when", "see/VB the/DT newly/RB opened/VBN line/NN in/IN April/NNP ./.", "April=2021-04"},
		{"preferred shares", "shares, and no verb", "it/PRP will/MD sell/VB preferred/VBD shares/NNS on/IN October/NNP 31/CD ./.", "October 31=2021-10-31"},
		{"fixture", "a verb, whatever the tag", "The/DT Blues/NNPS play/NN Boston/NNP on/IN Friday/NNP ./.", "Friday=2021-03-19"},
		{"clause with that", "by its own verb", "you/PRP will/MD know/VB that/IN on/IN Sunday/NNP the/DT board/NN left/VBD ./.", "Sunday=2021-03-14"},
		{"may as a month", "behind a preposition, whatever the tag", "they/PRP will/MD go/VB in/IN May/NNP ./.", "May=2021-05"},
	} {
		var words []string
		var tags []annotate.POS
		for field := range strings.FieldsSeq(test.tagged) {
			word, tag, _ := strings.Cut(field, "/")
			words, tags = append(words, word), append(tags, annotate.POS(tag))
		}
		doc := documentOf(t, strings.Join(words, " "))
		if len(doc.Tokens) != len(tags) {
			t.Fatalf("%s: %d tokens, want %d", test.name, len(doc.Tokens), len(tags))
		}
		for i := range tags {
			doc.Tokens[i].POS = tags[i]
		}
		if err := stage.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(listed(doc), "\n"); got != test.want {
			t.Errorf("%s (%s): %s, want %s", test.name, test.why, got, test.want)
		}
	}
}

func TestIntervals(t *testing.T) {
	var p Parser
	for _, test := range []struct{ name, why, text, from, until string }{
		{"late month", "its last third", "It closed in late December.", "2020-12-21", "2021-01-01"},
		{"early year", "its first third", "It closed in early 2019.", "2019-01-01", "2019-05-01"},
		{"late decade", "its last third, in years", "In the late 1980s it closed.", "1987-01-01", "1990-01-01"},
		{"first week of a month", "its first seven days", "It closed in the first week of February.", "2021-02-01", "2021-02-08"},
		{"last week of a month", "its last seven days", "It closed in the last week of February.", "2021-02-22", "2021-03-01"},
		{"earlier this month", "up to the day of publication", "It closed earlier this month.", "2021-03-01", "2021-03-17"},
		{"later this year", "from the day of publication", "It will close later this year.", "2021-03-17", "2022-01-01"},
		{"years before 1", "astronomical", "In 490 BC they came.", "-0489-01-01", "-0488-01-01"},
		{"hour", "with a clock on both ends", "It closed at 9 a.m. on Tuesday.", "2021-03-16T09:00:00", "2021-03-16T09:01:00"},
		{"long feast", "from its first day to its last", "It will close during Ramadan.", "2021-04-13", "2021-05-13"},
		{"reference", "none", "It is now closed.", "", ""},
		{"duration", "none", "It took three weeks.", "", ""},
	} {
		times, err := p.Parse(test.text, published)
		if err != nil || len(times) != 1 {
			t.Fatalf("%s: %d times, %v", test.name, len(times), err)
		}
		var from, until string
		if iv := times[0].Interval; iv != nil {
			from, until = iv.From, iv.Until
		}
		if from != test.from || until != test.until {
			t.Errorf("%s (%s): [%s, %s), want [%s, %s)", test.name, test.why, from, until, test.from, test.until)
		}
	}
}
