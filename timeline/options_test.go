package timeline

import (
	"testing"
	"time"
)

func TestOptions(t *testing.T) {
	for _, test := range []struct {
		name, why string
		options   Options
		text      string
		value     string
		from      string
		until     string
	}{
		{"weekday", "by default the verb decides", Options{}, "They meet; it fell on Monday.", "2021-03-15", "2021-03-15", "2021-03-16"},
		{"weekday ahead", "whatever the verb", Options{Direction: AlwaysFuture}, "It fell on Monday.", "2021-03-22", "2021-03-22", "2021-03-23"},
		{"weekday behind", "whatever the verb", Options{Direction: AlwaysPast}, "It will fall on Monday.", "2021-03-15", "2021-03-15", "2021-03-16"},
		{"weekday today", "today is included", Options{Direction: AlwaysFuture}, "It fell on Wednesday.", "2021-03-17", "2021-03-17", "2021-03-18"},
		{"month behind", "even the next one", Options{Direction: AlwaysPast}, "It will close in April.", "2020-04", "2020-04-01", "2020-05-01"},
		{"month ahead", "even the last one", Options{Direction: AlwaysFuture}, "It closed in February.", "2022-02", "2022-02-01", "2022-03-01"},
		{"day behind", "strictly", Options{Direction: AlwaysPast}, "It will close on March 20.", "2020-03-20", "2020-03-20", "2020-03-21"},
		{"feast ahead", "strictly", Options{Direction: AlwaysFuture}, "It closed at Easter.", "2021-04-04", "2021-04-04", "2021-04-05"},

		{"week", "from Monday", Options{}, "It closed this week.", "2021-W11", "2021-03-15", "2021-03-22"},
		{"week from Sunday", "the value is that of the week with most days in common", Options{WeekStart: 7}, "It closed this week.", "2021-W11", "2021-03-14", "2021-03-21"},
		{"week from Saturday", "last week", Options{WeekStart: 6}, "It closed last week.", "2021-W10", "2021-03-06", "2021-03-13"},

		{"fiscal year", "the calendar year of its name by default", Options{}, "In fiscal 2020 it fell.", "2020", "2020-01-01", "2021-01-01"},
		{"fiscal year from October", "it ends in the year of its name", Options{FiscalYearStart: time.October}, "In fiscal 2020 it fell.", "FY2020", "2019-10-01", "2020-10-01"},
		{"fiscal quarter", "the third from October", Options{FiscalYearStart: time.October}, "In the third fiscal quarter of 2020 it fell.", "FY2020-Q3", "2020-04-01", "2020-07-01"},
		{"bare fiscal quarter", "the one that began last", Options{FiscalYearStart: time.October}, "In the fiscal third quarter it fell.", "FY2020-Q3", "2020-04-01", "2020-07-01"},
		{"last fiscal year", "before the one at hand", Options{FiscalYearStart: time.April}, "It fell last fiscal year.", "FY2020", "2019-04-01", "2020-04-01"},
		{"calendar year", "nothing fiscal is named", Options{FiscalYearStart: time.April}, "It fell last year.", "2020", "2020-01-01", "2021-01-01"},

		{"amount behind", "news: the week", Options{}, "It opened two weeks ago.", "2021-W09", "2021-03-01", "2021-03-08"},
		{"planned amount behind", "to the day", Options{Register: Plans}, "It opened two weeks ago.", "2021-03-03", "2021-03-03", "2021-03-04"},
		{"planned moment", "from midnight where no clock time is known", Options{Register: Plans}, "Call in an hour and a half.", "2021-03-17T01:30:00", "2021-03-17T01:30:00", "2021-03-17T01:30:01"},
		{"next Friday", "news: the coming one", Options{}, "We will meet next Friday.", "2021-03-19", "2021-03-19", "2021-03-20"},
		{"planned next Friday", "of next week", Options{Register: Plans}, "We meet next Friday.", "2021-03-26", "2021-03-26", "2021-03-27"},
		{"planned last Monday", "of last week", Options{Register: Plans}, "We met last Monday.", "2021-03-08", "2021-03-08", "2021-03-09"},
		{"planned coming Friday", "the coming one", Options{Register: Plans}, "We meet this coming Friday.", "2021-03-19", "2021-03-19", "2021-03-20"},
		{"hour", "news: TimeML writes minutes", Options{}, "We meet tomorrow at 9 a.m.", "2021-03-18T09:00", "2021-03-18T09:00:00", "2021-03-18T09:01:00"},
		{"planned hour", "to the hour", Options{Register: Plans}, "We meet tomorrow at 9 a.m.", "2021-03-18T09", "2021-03-18T09:00:00", "2021-03-18T10:00:00"},
		{"planned minutes", "told, so kept", Options{Register: Plans}, "We meet tomorrow at 9:00.", "2021-03-18T09:00", "2021-03-18T09:00:00", "2021-03-18T09:01:00"},

		{"summer", "northern by default", Options{}, "In the summer of 2019 it fell.", "2019-SU", "2019-06-01", "2019-09-01"},
		{"southern summer", "the year in which it begins", Options{Hemisphere: Southern}, "In the summer of 2019 it fell.", "2019-SU", "2019-12-01", "2020-03-01"},
		{"southern autumn", "within a year", Options{Hemisphere: Southern}, "In autumn 2019 it fell.", "2019-FA", "2019-03-01", "2019-06-01"},
		{"southern this summer", "under way in January, over in March", Options{Hemisphere: Southern}, "It fell last summer.", "2020-SU", "2020-12-01", "2021-03-01"},
	} {
		p := Parser{Options: test.options}
		times, err := p.Parse(test.text, published)
		if err != nil || len(times) != 1 || times[0].Interval == nil {
			t.Errorf("%s: %+v, %v", test.name, times, err)
			continue
		}
		tx := times[0]
		if tx.Value != test.value || tx.Interval.From != test.from || tx.Interval.Until != test.until {
			t.Errorf("%s (%s): %s [%s, %s), want %s [%s, %s)", test.name, test.why,
				tx.Value, tx.Interval.From, tx.Interval.Until, test.value, test.from, test.until)
		}
	}
}
