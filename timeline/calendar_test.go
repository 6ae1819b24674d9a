package timeline

import (
	"math/rand/v2"
	"testing"
	"time"
)

// goDay is a day by Go's own calendar, which is proleptic Gregorian as well.
func goDay(d day) time.Time { return time.Date(1970, 1, 1+int(d), 0, 0, 0, 0, time.UTC) }

// someDays are days from year -3000 to year 7000, and every border of months and years around odd ones.
func someDays() []day {
	random := rand.New(rand.NewPCG(1, 2))
	var days []day
	for range 20000 {
		days = append(days, day(random.IntN(3_650_000)-1_815_000))
	}
	for _, year := range []int{-1000, -401, -400, -4, -1, 0, 1, 4, 100, 1582, 1600, 1900, 1969, 1970, 2000, 2024, 2026, 2100, 4000} {
		for month := 1; month <= 12; month++ {
			days = append(days, dayOf(year, month, 1), dayOf(year, month+1, 0))
		}
	}
	return days
}

func TestDaysAgreeWithGo(t *testing.T) {
	for _, d := range someDays() {
		want := goDay(d)
		year, month, dom := d.date()
		if year != want.Year() || month != int(want.Month()) || dom != want.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %s", d, year, month, dom, want.Format(time.DateOnly))
		}
		if back := dayOf(year, month, dom); back != d {
			t.Fatalf("%d-%d-%d is day %d, want %d", year, month, dom, back, d)
		}
		if got, want := d.weekday(), (int(want.Weekday())+6)%7+1; got != want {
			t.Fatalf("day %d: weekday %d, want %d", d, got, want)
		}
		if last := daysIn(year, month); dom > last || time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day() != last {
			t.Fatalf("%d-%d has %d days", year, month, last)
		}
	}
}

func TestWeeksAgreeWithGo(t *testing.T) {
	for _, d := range someDays() {
		wantYear, wantWeek := goDay(d).ISOWeek()
		year, week := d.week()
		if year != wantYear || week != wantWeek {
			t.Fatalf("day %d: week %d-W%d, want %d-W%d", d, year, week, wantYear, wantWeek)
		}
		first := monday(year, week)
		if first.weekday() != 1 || d < first || d >= first+7 {
			t.Fatalf("day %d is not in the week from %d", d, first)
		}
	}
}

func TestWeekdaysAround(t *testing.T) {
	for _, d := range someDays()[:2000] {
		for weekday := 1; weekday <= 7; weekday++ {
			before, after := d.onOrBefore(weekday), d.onOrAfter(weekday)
			if before.weekday() != weekday || after.weekday() != weekday || before > d || after < d || d-before > 6 || after-d > 6 {
				t.Fatalf("day %d, weekday %d: before %d, after %d", d, weekday, before, after)
			}
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, test := range []struct {
		name, why    string
		y, m, d, n   int
		wantY, wantM int
		wantD        int
	}{
		{name: "one month after January 31", why: "kept inside a short month", y: 2025, m: 1, d: 31, n: 1, wantY: 2025, wantM: 2, wantD: 28},
		{name: "in a leap year", why: "February has 29 days", y: 2024, m: 1, d: 31, n: 1, wantY: 2024, wantM: 2, wantD: 29},
		{name: "over the year's end", why: "November and one month is this year's December", y: 2024, m: 11, d: 15, n: 1, wantY: 2024, wantM: 12, wantD: 15},
		{name: "into the next year", why: "December and one month", y: 2024, m: 12, d: 31, n: 1, wantY: 2025, wantM: 1, wantD: 31},
		{name: "back over the year's end", why: "January less one month", y: 2025, m: 1, d: 2, n: -1, wantY: 2024, wantM: 12, wantD: 2},
		{name: "back past year 1", why: "astronomical years have a year 0", y: 1, m: 1, d: 1, n: -1, wantY: 0, wantM: 12, wantD: 1},
		{name: "years as months", why: "a leap day has no day a year later", y: 2024, m: 2, d: 29, n: 12, wantY: 2025, wantM: 2, wantD: 28},
		{name: "a century not divisible by 400", why: "1900 was no leap year", y: 1896, m: 2, d: 29, n: 48, wantY: 1900, wantM: 2, wantD: 28},
	} {
		y, m, d := addMonths(test.y, test.m, test.d, test.n)
		if y != test.wantY || m != test.wantM || d != test.wantD {
			t.Errorf("%s (%s): %d-%d-%d, want %d-%d-%d", test.name, test.why, y, m, d, test.wantY, test.wantM, test.wantD)
		}
	}
	for _, d := range someDays()[:2000] {
		y, m, dom := d.date()
		for n := -30; n <= 30; n++ {
			ty, tm, td := addMonths(y, m, dom, n)
			if ty*12+tm != y*12+m+n || td > daysIn(ty, tm) || td != min(dom, daysIn(ty, tm)) {
				t.Fatalf("%d-%d-%d and %d months: %d-%d-%d", y, m, dom, n, ty, tm, td)
			}
		}
	}
}

// TestWeek53 checks years that are known to have 53 weeks, and their neighbours.
func TestWeek53(t *testing.T) {
	long := map[int]bool{1992: true, 1998: true, 2004: true, 2009: true, 2015: true, 2020: true, 2026: true, 2032: true}
	for year := 1992; year <= 2032; year++ {
		_, last := dayOf(year, 12, 28).week() // always in the last week
		if want := map[bool]int{false: 52, true: 53}[long[year]]; last != want {
			t.Errorf("%d has %d weeks, want %d", year, last, want)
		}
	}
}

func TestEaster(t *testing.T) {
	for _, test := range []struct {
		name, why         string
		year              int
		western, orthodox [2]int // month, day
	}{
		{"earliest", "22 March is the first day that it can be", 1818, [2]int{3, 22}, [2]int{4, 26}},
		{"latest", "25 April is the last", 1943, [2]int{4, 25}, [2]int{4, 25}},
		{"turn of the century", "a leap year divisible by 400", 2000, [2]int{4, 23}, [2]int{4, 30}},
		{"far apart", "five weeks lie between the two", 2024, [2]int{3, 31}, [2]int{5, 5}},
		{"together", "both reckonings give one day", 2025, [2]int{4, 20}, [2]int{4, 20}},
		{"a week apart", "the moons agree, the Sundays do not", 2026, [2]int{4, 5}, [2]int{4, 12}},
	} {
		if got, want := easter(test.year), dayOf(test.year, test.western[0], test.western[1]); got != want {
			t.Errorf("%s (%s): Easter %d is %s, want %s", test.name, test.why, test.year, moment{day: got}, moment{day: want})
		}
		if got, want := orthodoxEaster(test.year), dayOf(test.year, test.orthodox[0], test.orthodox[1]); got != want {
			t.Errorf("%s (%s): Orthodox Easter %d is %s, want %s", test.name, test.why, test.year, moment{day: got}, moment{day: want})
		}
	}
	for year := 1583; year < 4000; year++ {
		if d := easter(year); d.weekday() != 7 || d < dayOf(year, 3, 22) || d > dayOf(year, 4, 25) {
			t.Fatalf("Easter %d is %s", year, moment{day: d})
		}
		if d := orthodoxEaster(year); d.weekday() != 7 {
			t.Fatalf("Orthodox Easter %d is no Sunday", year)
		}
	}
}

func TestNthWeekday(t *testing.T) {
	for _, test := range []struct {
		name                    string
		year, month, weekday, n int
		want                    day
	}{
		{"fourth Thursday of November", 2023, 11, 4, 4, dayOf(2023, 11, 23)},
		{"last Monday of May", 2021, 5, 1, -1, dayOf(2021, 5, 31)},
		{"first Monday when the month begins on one", 2025, 9, 1, 1, dayOf(2025, 9, 1)},
		{"last Sunday when the month ends on one", 2024, 3, 7, -1, dayOf(2024, 3, 31)},
	} {
		if got := nthWeekday(test.year, test.month, test.weekday, test.n); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, moment{day: got}, moment{day: test.want})
		}
	}
}
