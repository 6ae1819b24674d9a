package timeline

// When an event was: the time expression that belongs to it, one nearby, or the day of publication.

import (
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// when is an event's date and how it is known. The zero value is an unknown date.
type when struct {
	time     string // id
	interval *annotate.Interval
	anchor   annotate.Anchor
	distance int  // tokens between head and time expression
	stretch  bool // "since May": how long it has been so, which tells of nothing else
}

// publishedDay is the day of publication as an interval, or nil, and when it begins.
func publishedDay(doc *annotate.Document) (day *annotate.Interval, from time.Time) {
	y, m, d, ok := doc.PublishedDay()
	if !ok {
		return nil, time.Time{}
	}
	from = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return &annotate.Interval{
		From:  from.Format(time.DateOnly),
		Until: from.AddDate(0, 0, 1).Format(time.DateOnly),
		Grain: annotate.Day,
	}, from
}

// date gives each predicate of the sentence its date.
func (r *eventReader) date() {
	next := 0 // the first predicate behind the time expression
	for t := range r.times {
		from, until := r.tokensOf(t)
		if from == until || !datesEvents(&r.times[t]) {
			continue
		}
		for next < len(r.preds) && r.preds[next].head < from {
			next++
		}
		r.attach(t, next, from, until)
	}
	r.findQuoted()
	r.findAway()
	r.forgetAhead()
	r.dateAntecedents()
	for pass := 0; pass < 2; pass++ { // governors may stand behind what depends on them
		for k := range r.preds {
			r.inherit(k)
		}
	}
	r.spread()
	r.foresee()
	r.lookAhead()
	r.findStory()
	for k := range r.preds {
		p := &r.preds[k]
		switch {
		case p.when.interval != nil || p.away || !r.isNews(p) || r.published == nil:
		case r.story.interval != nil && p.form == finite && p.tense == inPast && !p.perfect && p.traits&says == 0:
			p.when = r.story
		default:
			p.when = when{interval: r.published, anchor: annotate.AnchorPublished}
		}
	}
}

// findQuoted notes what stands between quotation marks.
func (r *eventReader) findQuoted() {
	quoted := false
	i := 0
	for k := range r.preds {
		for ; i < r.preds[k].head; i++ {
			switch r.tag[i] {
			case "``":
				quoted = true
			case "''":
				quoted = false
			}
		}
		r.preds[k].quoted = quoted
	}
}

// findAway looks for clauses that are days or years away from the one around them, and so have no date of it.
func (r *eventReader) findAway() {
	for k := range r.preds {
		p := &r.preds[k]
		if word := r.at(p.left); p.form != finite || word != "after" && word != "before" {
			continue
		}
		if t := r.timeAt(p.left - 1); t >= 0 && r.times[t].Type == annotate.Duration && len(r.times[t].Value) > 1 && r.times[t].Value[1] != 'T' {
			p.away = true
		}
	}
	framed := r.opensWithEra()
	for k := range r.preds {
		p := &r.preds[k]
		switch {
		case p.form == nominal:
			p.away = p.away || r.isRemembered(p)
		case p.form == finite && p.tense == inPast:
			p.away = p.away || framed || r.isUsual(p)
		}
	}
}

// isRemembered holds of a noun of which an anniversary is kept: "the anniversary of [her death]".
func (r *eventReader) isRemembered(p *predicate) bool {
	opening := r.openingOf(p)
	return r.at(opening-1) == "of" && r.at(opening-2) == "anniversary"
}

// opensWithEra holds of a sentence that tells what was in the days of somebody: "During his tenure, they left".
func (r *eventReader) opensWithEra() bool {
	const longest = 8
	switch r.at(0) {
	case "during", "in", "throughout", "under":
	default:
		return false
	}
	for i := 1; i < longest; i++ {
		switch r.at(i) {
		case "administration", "career", "childhood", "era", "lifetime", "presidency", "reign", "rule", "tenure", "youth":
			return r.at(i+1) == "," || r.pos(i+1) == "PRP" || r.pos(i+1) == "IN"
		case ",", "":
			return false
		}
	}
	return false
}

// isUsual holds of a verb that tells what was so many times: "they [usually] left", "were [often] seen".
func (r *eventReader) isUsual(p *predicate) bool {
	first := p.first
	for first > 0 && first > p.first-maxAdverbs && isAdverb(r.pos(first-1)) {
		first--
	}
	for i := first; i < p.head; i++ {
		switch r.word[i] {
		case "frequently", "generally", "normally", "often", "occasionally", "routinely", "seldom", "sometimes", "traditionally", "typically", "usually":
			return true
		}
	}
	return false
}

// forgetAhead takes from a past tense a time that lies ahead, which is that of something beside it: "they gathered ahead of
// next Tuesday's vote".
func (r *eventReader) forgetAhead() {
	if r.published == nil {
		return
	}
	for k := range r.preds {
		p := &r.preds[k]
		if p.form == finite && p.tense == inPast && p.traits&ahead == 0 && r.isPast(p) && p.when.interval != nil && p.when.interval.From >= r.published.Until {
			p.when = when{}
		}
	}
}

// lookAhead makes a future of what is told as certain and dated after the article: "homes built by 2030". A past tense has no
// such date.
func (r *eventReader) lookAhead() {
	if r.published == nil {
		return
	}
	for _, explicit := range [...]bool{true, false} {
		for k := range r.preds {
			p := &r.preds[k]
			if p.factuality != annotate.Certain || p.when.interval == nil || p.when.interval.From < r.published.Until || explicit != (p.when.anchor == annotate.AnchorExplicit) {
				continue
			}
			switch over := p.form == finite && (p.tense == inPast || p.perfect); {
			case over && p.traits&ahead == 0:
				p.when = when{}
			case explicit && !over && p.traits&(says|ahead) == 0,
				!explicit && p.form != finite && p.governor >= 0 && r.preds[p.governor].factuality == annotate.Future:
				p.factuality = annotate.Future
			}
		}
	}
}

// datesEvents holds of a time that says when: no set, and no year that is part of a name.
func datesEvents(tx *annotate.TimeExpr) bool {
	return tx.Interval != nil && tx.Type != annotate.Set && tx.Rule != ruleEdition
}

const (
	leadSentences = 4                  // in which news says its day, with the headline
	longestStory  = 3 * 24 * time.Hour // between that day and the publication
)

// findStory looks in the first sentences for the day of which the article tells: that of the first past tense with a day
// of its own, where it lies shortly before the publication. What the article tells in the past tense without a date is of
// that day, then, and not of the publication.
func (r *eventReader) findStory() {
	if r.lead == 0 || r.published == nil {
		return
	}
	r.lead--
	for k := range r.preds {
		p := &r.preds[k]
		if p.form != finite || p.tense != inPast || p.when.interval == nil {
			continue
		}
		r.lead = 0
		from, until, err := p.when.interval.Bounds()
		if err != nil || until.Sub(from) > 24*time.Hour {
			return
		}
		if from.Before(r.today) && r.today.Sub(from) <= longestStory {
			r.story, r.told = p.when, r.words.sense(p.lemma)
			r.story.anchor = annotate.AnchorClause
		}
		return
	}
}

// dateAntecedents gives a noun the date of the relative clause that tells it: "the march that began on Monday".
func (r *eventReader) dateAntecedents() {
	for k := 1; k < len(r.preds); k++ {
		p, noun := &r.preds[k], &r.preds[k-1]
		if p.relative && p.when.anchor == annotate.AnchorExplicit && noun.form == nominal && noun.when.interval == nil &&
			p.roleCount > 0 && r.phrase[noun.head] == int(p.roles[0].phrase) {
			noun.when = p.when
			noun.when.anchor = annotate.AnchorClause
		}
	}
}

// spread dates what the sentence tells of the past by the nearest date of a verb in the sentence, else by the last one of
// the sentence before in the same paragraph: a story goes on. Acts of telling are rather of the day of publication.
//
// Counted over the training part of TimeBank and AQUAINT: 40 past tenses and participles are right so for each 9 that
// are wrong in the same sentence, 13 for each 2 in the next.
func (r *eventReader) spread() {
	var last, nearest when
	quoted := false       // does the nearest date stand between quotation marks?
	aside := -1           // the predicate that has the nearest date, where it tells something by the way
	first := len(r.preds) // the first predicate that has a date of its own
	for k := range r.preds {
		if r.preds[k].ownsTime() {
			first = k
			break
		}
	}
	if first < len(r.preds) {
		nearest, aside, quoted = r.preds[first].when, r.aside(first), r.preds[first].quoted
	}
	for k := range r.preds {
		p := &r.preds[k]
		if p.ownsTime() {
			nearest, aside, quoted = p.when, r.aside(k), p.quoted
			if !p.hangs() && !(p.perfect && p.tense == inPast) || !r.isLongPast(p.when) {
				last = r.wholeDay(p.when)
			}
		}
		if p.when.interval != nil || p.away || !r.isPast(p) {
			continue
		}
		switch {
		case nearest.interval != nil && quoted && !p.quoted && p.form == finite:
		case nearest.interval != nil && !(aside >= 0 && p.form == finite && !p.hangs() && (r.preds[aside].hangs() || r.opensWithSince(&r.preds[aside]) || r.preds[aside].subject() == p.subject())):
			p.when = nearest
		case p.perfect, isBackground(p.lemma):
		case r.lastWhen.interval != nil && p.tense == inPast && r.isOver(r.lastWhen):
			p.when = r.lastWhen
		}
		if p.when.interval != nil {
			p.when.anchor = annotate.AnchorClause
		}
	}
	r.lastWhen = last
}

// aside is a predicate that tells of long ago in a relative clause, "Lee, who took power in 1999", as a participle between
// commas, or as what somebody was blamed for, "jailed for stealing in 1999", or -1.
func (r *eventReader) aside(k int) int {
	p := &r.preds[k]
	apart := p.hangs() || p.form == participle && r.pos(p.first-1) == "," || p.form == gerund && (r.at(p.first-1) == "for" || r.at(p.first-1) == "of")
	if apart && r.isLongPast(p.when) || r.opensWithSince(p) {
		return k
	}
	return -1
}

// opensWithSince holds of a clause whose date says since when the one before it is so: "has grown since it opened in May".
func (r *eventReader) opensWithSince(p *predicate) bool {
	return p.form == finite && r.at(p.left) == "since"
}

// hangs holds of a verb whose clause tells something of the noun before it.
func (p *predicate) hangs() bool { return p.relative || p.gapped }

// isLongPast holds of a date that is longer than a week or much older than the news.
func (r *eventReader) isLongPast(w when) bool {
	if r.published == nil {
		return false
	}
	from, until, err := w.interval.Bounds()
	const aDay = 24 * time.Hour
	return err == nil && (until.Sub(from) > 8*aDay || r.today.Sub(from) > longestAgain*aDay)
}

// isBackground holds of verbs that tell where somebody or something comes from, seldom on the day of the sentence before.
func isBackground(lemma string) bool {
	switch lemma {
	case "bear", "grow", "found", "marry":
		return true
	}
	return false
}

// wholeDay is a date without its hour: what goes on in the next sentence is of the same day and not of the same minute.
func (r *eventReader) wholeDay(w when) when {
	const day = len(time.DateOnly)
	if iv := w.interval; len(iv.From) > day && iv.From[0] != '-' {
		if from, err := time.Parse(time.DateOnly, iv.From[:day]); err == nil {
			w.interval = &annotate.Interval{From: iv.From[:day], Until: from.AddDate(0, 0, 1).Format(time.DateOnly), Grain: annotate.Day}
		}
	}
	return w
}

// foresee dates what lies ahead by the nearest date of its sentence that does so too: "In May the league plans to vote".
//
// Counted over the training part of TimeBank and AQUAINT: 20 are right so for each 9 that are wrong.
func (r *eventReader) foresee() {
	if r.published == nil {
		return
	}
	for k := range r.preds {
		p := &r.preds[k]
		if p.factuality != annotate.Future || p.when.interval != nil {
			continue
		}
		least := maxReach
		for t := range r.times {
			tx := &r.times[t]
			from, until := r.tokensOf(t)
			if !datesEvents(tx) || tx.Interval.Until <= r.published.From || r.isSaidThen(tx) {
				continue
			}
			if away := max(from-p.head, p.head-until); away < least {
				p.when, least = when{time: tx.ID, interval: tx.Interval, anchor: annotate.AnchorClause, distance: away}, away
			}
		}
	}
}

// isSaidThen holds of the day of publication where it is that of an act of telling: "they will meet, she said on Friday".
func (r *eventReader) isSaidThen(tx *annotate.TimeExpr) bool {
	if tx.Interval.From >= r.published.Until {
		return false
	}
	for k := range r.preds {
		if p := &r.preds[k]; p.when.time == tx.ID && p.traits&says != 0 && p.tense == inPast && p.when.anchor == annotate.AnchorExplicit {
			return true
		}
	}
	return false
}

// isOver holds of dates that had begun when the article appeared.
func (r *eventReader) isOver(w when) bool {
	return r.published == nil || w.interval.From < r.published.Until
}

// ownsTime holds of a verb with a time of its own; that of a noun ("the 2003 invasion") says nothing of its sentence.
func (p *predicate) ownsTime() bool {
	return p.form != nominal && p.when.anchor == annotate.AnchorExplicit && !p.when.stretch
}

// isPast holds of what is told as over: a past tense, or a noun or participle beside one.
func (r *eventReader) isPast(p *predicate) bool {
	if p.traits&says != 0 || p.factuality != annotate.Certain && p.factuality != annotate.Negated {
		return false
	}
	switch p.form {
	case finite:
		return p.tense == inPast
	case participle, nominal:
		return true
	}
	return false
}

// isNews holds where the day of publication is a fair guess.
func (r *eventReader) isNews(p *predicate) bool {
	return p.factuality == annotate.Certain || p.factuality == annotate.Negated
}

// isLasting holds of the simple present of running text, which tells what is so every day; that of a headline tells
// what has happened.
func (r *eventReader) isLasting(p *predicate) bool {
	return p.form == finite && p.tense == inPresent && p.first == p.head && p.traits&(says|ahead) == 0 && r.isRunningText()
}

// isRunningText holds of sentences that end with a full stop.
func (r *eventReader) isRunningText() bool {
	for i := len(r.tokens) - 1; i >= 0 && i >= len(r.tokens)-3; i-- {
		if r.word[i] == "." {
			return true
		}
	}
	return false
}

const maxNear = 16 // predicates on each side of a time expression that may be its own

// inherit dates a predicate by the one that it depends on, or by the clause before that it goes on from.
func (r *eventReader) inherit(k int) {
	p := &r.preds[k]
	if p.when.interval != nil || p.away || p.rule == ruleAccording { // who tells of it tells it now
		return
	}
	from := p.governor
	if p.relative { // "the 1996 bombing of a clinic that killed"
		for back := k - 1; back >= 0 && back >= k-maxPieces && r.preds[back].form == nominal; back-- {
			if r.preds[back].when.anchor == annotate.AnchorExplicit {
				from = back
				break
			}
		}
	}
	if from < 0 && p.form == finite && !p.hangs() {
		for from = k - 1; from >= 0 && from > k-maxPieces && (r.preds[from].form != finite || r.preds[from].hangs()); from-- {
		}
		if from <= k-maxPieces {
			from = -1
		}
	}
	if from < 0 || r.preds[from].when.interval == nil {
		return
	}
	g := &r.preds[from]
	if g.quoted && !p.quoted {
		return // "asked: “Did you know in May?”"
	}
	if p.traits&says != 0 && p.governor < 0 && g.traits&says == 0 && !p.sharesSubject() {
		return // "It opened in May, she said"
	}
	if p.factuality == annotate.Future && g.factuality != annotate.Future {
		return
	}
	if p.governor < 0 && !g.when.stretch && r.goesOnNow(p) && g.when.interval.Until <= r.published.From {
		return // "It began on Monday and has ended"
	}
	if p.governor < 0 && !g.when.stretch && r.isLater(p, g) {
		return // "That was in 1924 and we believe it"
	}
	p.when = g.when
	p.when.anchor = annotate.AnchorClause
}

// isLater holds of a present tense beside a past tense that was over before the article: it has no date of it.
func (r *eventReader) isLater(p, g *predicate) bool {
	return r.published != nil && p.form == finite && p.tense == inPresent && p.modal == "" && g.form == finite && g.tense == inPast &&
		g.when.interval.Until <= r.published.From
}

// dateAgain dates events that the article tells twice, once with a date: a headline, "the announcement".
func (r *eventReader) dateAgain() {
	if r.published == nil {
		return
	}
	today, horizon := r.published.From, r.today.AddDate(0, 0, -longestAgain).Format(time.DateOnly)
	dated := map[string][]int{}
	for _, anchor := range [...]annotate.Anchor{annotate.AnchorExplicit, annotate.AnchorClause} {
		for i := range r.events {
			if sense := r.senses[i]; r.events[i].Anchor == anchor && len(dated[sense]) < maxAgain {
				dated[sense] = append(dated[sense], i)
			}
		}
	}
	for i := range r.events {
		ev := &r.events[i]
		if ev.Anchor != annotate.AnchorPublished || ev.Factuality != annotate.Certain {
			continue
		}
		if r.told != "" && r.senses[i] == r.told && r.doc.SentenceAt(ev.Start) == 0 { // the headline
			ev.Interval, ev.Time, ev.Anchor = r.story.interval, r.story.time, annotate.AnchorClause
			continue
		}
		if ev.Reporting && r.words.verbs[ev.Lemma]&deed == 0 {
			continue // somebody says many things, and not all on one day
		}
		for _, k := range dated[r.senses[i]] {
			if other := &r.events[k]; other.Factuality == annotate.Certain && other.Interval.From > horizon &&
				other.Interval.Until <= today && sharesEntity(ev, other) { // "this week" tells no more
				ev.Interval, ev.Time, ev.Anchor = other.Interval, other.Time, annotate.AnchorClause
				break
			}
		}
	}
}

const (
	maxAgain     = 4  // dated tellings of one sense that are tried
	longestAgain = 14 // days that they may lie before the publication: what is older is seldom told as news
)

// sharesEntity reports whether two events have a participant in common.
func sharesEntity(a, b *annotate.Event) bool {
	for _, p := range a.Participants {
		for _, q := range b.Participants {
			if p.Entity != "" && p.Entity == q.Entity {
				return true
			}
		}
	}
	return false
}

// confidence is a rough figure: nouns are less sure than verbs, and a date from the clause than one beside the verb.
func (r *eventReader) confidence(p *predicate) float64 {
	c := 0.9
	if p.form == nominal {
		c = 0.8
	}
	switch {
	case p.when.anchor == annotate.AnchorClause:
		c *= 0.8
	case p.when.anchor == annotate.AnchorPublished && (p.form == nominal || r.isLasting(p)):
		c *= 0.4
	case p.when.anchor == annotate.AnchorPublished:
		c *= 0.6
	}
	return c
}
