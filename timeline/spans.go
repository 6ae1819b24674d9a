package timeline

// Stretches of time with two ends: "since May", "from 2019 until 2022", "between May and July".

import "github.com/dateline-news/dateline/annotate"

// spanned is the time that an event with a time expression takes: that of the expression, or more where words before and
// behind it say so. It is nil for a mere bound: "until May". The expression covers the tokens [from, until).
func (r *eventReader) spanned(t, from, until int) *annotate.Interval {
	own := r.times[t].Interval
	first := from
	if first > 0 && r.pos(first-1) == "DT" {
		first--
	}
	switch r.at(first - 1) {
	case "since":
		if r.published != nil {
			return joined(own, r.published)
		}
	case "until", "till":
		if other := r.timeAt(first - 2); other >= 0 && r.times[other].Interval != nil {
			return joined(r.times[other].Interval, own)
		}
		if r.isDeniedBefore(first - 1) { // "not until May": then
			return own
		}
		return nil
	case "from", "between":
		if other := r.timeAt(until + 1); other >= 0 && r.times[other].Interval != nil {
			switch r.at(until) {
			case "to", "until", "till", "through", "and":
				return joined(own, r.times[other].Interval)
			}
		}
	case "to", "through", "and":
		if other := r.timeAt(first - 2); other >= 0 && r.times[other].Interval != nil {
			opening, _ := r.tokensOf(other)
			if word := r.at(opening - 1); word == "from" || word == "between" {
				return joined(r.times[other].Interval, own)
			}
		}
	}
	return own
}

// joined is the time from the begin of one interval to the end of another that ends later, or the first one.
func joined(a, b *annotate.Interval) *annotate.Interval {
	_, until, err := a.Bounds()
	_, last, err2 := b.Bounds()
	if err != nil || err2 != nil || !until.Before(last) {
		return a
	}
	grain := a.Grain
	if len(b.Until) > len(a.From) {
		grain = b.Grain
	}
	return &annotate.Interval{From: a.From, Until: b.Until, Grain: grain}
}

// isDeniedBefore holds where the words before token i deny: "did not leave until".
func (r *eventReader) isDeniedBefore(i int) bool {
	for back := i - 1; back >= 0 && back > i-maxReach/2; back-- {
		if isNegation(r.word[back]) || r.word[back] == "only" {
			return true
		}
		if r.pos(back) == "," {
			return false
		}
	}
	return false
}
