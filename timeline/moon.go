package timeline

// Feasts of the moon, reckoned from its phases: those of the Chinese calendar and, a day more or less, of India.
// Phases and the sun's longitude are after Meeus, Astronomical Algorithms, 2nd edition, chapters 25 and 49, within a few
// minutes from 1900 to 2100; the rules of the months after Reingold and Dershowitz, Calendrical Calculations, 3rd
// edition, chapters 17 and 18.

import "math"

// instant is a moment in days from 1970, in universal time.
type instant float64

const (
	synodic = 29.530588861  // days of a month, on average
	epoch70 = 2440587.5     // the Julian day of 1970
	chinese = 8.0 / 24      // hours that Beijing is ahead
	indian  = 5.5 / 24      // hours that Delhi is ahead
	sunset  = 18.0 / 24     // when an Indian day's lamps are lit
	lahiri  = 23.85         // degrees by which the Indian zodiac lay behind ours in 2000
	drift   = 1.397 / 36525 // and by which it falls further behind, a day
)

// dayAt is the day of an instant in a zone.
func (t instant) dayAt(zone float64) day { return day(math.Floor(float64(t) + zone)) }

func sine(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }

func modulo(x, y float64) float64 { return x - y*math.Floor(x/y) }

// phase is the nth new moon since that of January 2000, or the full moon behind it where n ends in a half. Other parts of n
// lie between, about.
func phase(n float64) instant {
	t := n / 1236.85
	jde := 2451550.09766 + synodic*n + t*t*(0.00015437-0.000000150*t)
	e := 1 - t*(0.002516+0.0000074*t)
	sun := 2.5534 + 29.10535670*n - 0.0000014*t*t
	moon := 201.5643 + 385.81693528*n + t*t*(0.0107582+0.00001238*t)
	node := 160.7108 + 390.67050284*n - t*t*(0.0016118+0.00000227*t)
	rise := 124.7746 - 1.56375588*n + t*t*(0.0020672+0.00000215*t)
	rows := newMoonTerms
	if n != math.Floor(n) {
		rows = fullMoonTerms
	}
	for i, term := range phaseTerms {
		jde += rows[i] * math.Pow(e, math.Abs(term.sun)) * sine(term.sun*sun+term.moon*moon+term.node*node)
	}
	jde -= 0.00017 * sine(rise)
	jde += 0.000325*sine(299.77+0.107408*n-0.009173*t*t) + 0.000165*sine(251.88+0.016321*n) +
		0.000164*sine(251.83+26.651886*n) + 0.000126*sine(349.42+36.412478*n) + 0.000110*sine(84.66+18.206239*n)
	return instant(jde - epoch70 - 60.0/86400) // a minute from dynamical to universal time, about
}

// phaseTerms are the arguments of Meeus's table 49.A, in multiples of the sun's and moon's anomalies and the moon's
// argument of latitude; the coefficients follow.
var phaseTerms = [...]struct{ sun, moon, node float64 }{
	{0, 1, 0}, {1, 0, 0}, {0, 2, 0}, {0, 0, 2}, {-1, 1, 0}, {1, 1, 0}, {2, 0, 0}, {0, 1, -2}, {0, 1, 2}, {1, 2, 0},
	{0, 3, 0}, {1, 0, 2}, {1, 0, -2}, {-1, 2, 0},
}

var (
	newMoonTerms = [len(phaseTerms)]float64{
		-0.40720, 0.17241, 0.01608, 0.01039, 0.00739, -0.00514, 0.00208, -0.00111, -0.00057, 0.00056, -0.00042, 0.00042,
		0.00038, -0.00024,
	}
	fullMoonTerms = [len(phaseTerms)]float64{
		-0.40614, 0.17302, 0.01614, 0.01043, 0.00734, -0.00515, 0.00209, -0.00111, -0.00057, 0.00056, -0.00042, 0.00042,
		0.00038, -0.00024,
	}
)

// newMoonFrom counts to the first new moon at or after an instant.
func newMoonFrom(t instant) float64 {
	n := math.Floor((float64(t)+epoch70-2451550.09766)/synodic) - 1
	for phase(n) < t {
		n++
	}
	return n
}

// sunAt is the sun's longitude in degrees: 270 at the winter solstice.
func sunAt(t instant) float64 {
	c := (float64(t) + epoch70 - 2451545) / 36525
	anomaly := 357.52911 + 35999.05029*c
	longitude := 280.46646 + 36000.76983*c + (1.914602-0.004817*c)*sine(anomaly) + 0.019993*sine(2*anomaly) + 0.000289*sine(3*anomaly)
	return modulo(longitude-0.00569-0.00478*sine(125.04-1934.136*c), 360)
}

// sunReaches is when the sun comes to a longitude, near a day of a year when it usually does.
func sunReaches(longitude float64, near day) instant {
	t := instant(near)
	for range 5 {
		away := modulo(longitude-sunAt(t)+180, 360) - 180
		t += instant(away * 365.2422 / 360)
	}
	return t
}

// lunarMonth is a month of the Chinese calendar by its new moon.
type lunarMonth float64

func (m lunarMonth) first() day { return phase(float64(m)).dayAt(chinese) }

// hasTerm reports whether the sun enters a sign in a month: the one that it does not is a leap month.
func (m lunarMonth) hasTerm() bool {
	sign := func(d day) int { return int(sunAt(instant(float64(d)-chinese)) / 30) }
	return sign(m.first()) != sign((m + 1).first())
}

// isReckoned reports whether sun and moon are known well enough in a year.
func isReckoned(year int) bool { return 1850 <= year && year <= 2150 }

// chineseFeast is a day of the Chinese year that begins in a year of ours.
func chineseFeast(name string, year int) (day, bool) {
	if !isReckoned(year) {
		return 0, false
	}
	for _, feast := range chineseFeasts {
		if feast.name == name {
			return dayOfChinese(year, feast.month, feast.day), true
		}
	}
	if name == "qingming" { // by the sun alone
		return sunReaches(15, dayOf(year, 4, 5)).dayAt(chinese), true
	}
	return 0, false
}

// chineseFeasts are days of the Chinese calendar: month and day.
var chineseFeasts = []struct {
	name       string
	month, day int
}{
	{"lunar new year", 1, 1}, {"lantern festival", 1, 15}, {"vesak", 4, 15}, {"dragon boat", 5, 5}, {"mid-autumn", 8, 15},
}

// dayOfChinese counts from the month of the winter solstice before a year, which is the eleventh.
func dayOfChinese(year, month, dom int) day {
	first, next := solsticeMonth(year-1), solsticeMonth(year)
	leap := next-first == 13
	number := -1 // the eleventh is two before the first
	for m := first; m < next; m++ {
		if m > first {
			if leap && !m.hasTerm() {
				leap = false // and this month bears the number of the one before
			} else {
				number++
			}
		}
		if number == month {
			return m.first() + day(dom-1)
		}
	}
	return 0
}

// solsticeMonth is the month in which a year's winter solstice lies.
func solsticeMonth(year int) lunarMonth {
	solstice := sunReaches(270, dayOf(year, 12, 21)).dayAt(chinese)
	m := lunarMonth(newMoonFrom(instant(solstice - 31)))
	for (m + 1).first() <= solstice {
		m++
	}
	return m
}

// indianFeast is a feast of the Indian year, by the new moon of its month; which day is kept may differ by one from place
// to place.
func indianFeast(name string, year int) (day, bool) {
	if !isReckoned(year) {
		return 0, false
	}
	for _, feast := range indianFeasts {
		if feast.name == name {
			n := newMoonIn(feast.sign, dayOf(year, feast.from, 1))
			return feast.kept(n), true
		}
	}
	return 0, false
}

// indianFeasts are told by the sign in which the sun stands at a new moon, and the month of ours in which to look for it.
var indianFeasts = []struct {
	name string
	sign float64
	from int
	kept func(newMoon float64) day
}{
	{"maha shivaratri", 300, 2, func(n float64) day { return (phase(n) - 0.98).dayAt(indian) - 1 }}, // the night before it
	{"holi", 300, 2, func(n float64) day { return eveningOf(phase(n+0.5)) + 1 }},                    // after the full moon's evening
	{"raksha bandhan", 90, 7, func(n float64) day { return (phase(n+0.5) - 0.3).dayAt(indian) }},    // the full moon
	{"janmashtami", 90, 7, func(n float64) day { return (phase(n) + 22.1).dayAt(indian) }},          // the eighth day after that
	{"ganesh chaturthi", 120, 8, func(n float64) day { return (phase(n) + 4).dayAt(indian) }},       // the fourth day
	{"navratri", 150, 9, func(n float64) day { return (phase(n) - 0.25).dayAt(indian) + 1 }},        // from the first sunrise
	{"dussehra", 150, 9, func(n float64) day { return phase(n + 9.35/synodic).dayAt(indian) }},      // the tenth day
	{"diwali", 180, 10, func(n float64) day { return eveningOf(phase(n)) }},                         // its evening
}

// eveningOf is the day of the last evening before an instant.
func eveningOf(t instant) day { return instant(float64(t) - sunset).dayAt(indian) }

// newMoonIn counts to the new moon, from the first of a month on, at which the sun stands in an Indian sign, which begins
// at a longitude. Of two the second one is meant: the month of the first is a leap month.
func newMoonIn(sign float64, from day) float64 {
	within := func(n float64) bool {
		t := phase(n)
		return modulo(sunAt(t)-lahiri-drift*(float64(t)-10957)-sign, 360) < 30
	}
	n := newMoonFrom(instant(from - 15))
	for !within(n) {
		n++
	}
	if within(n + 1) {
		n++
	}
	return n
}
