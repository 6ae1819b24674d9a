// Package timeline says when: it finds the time expressions of an article and what stretch of the calendar each means,
// what happened then and to whom, and makes one story of it.
//
//	times, err := timeline.Parse("Talks resume on Sunday, a week after the truce of Jan. 18.", "2026-01-22")
//
// # Times
//
// The stage [Times] writes the layer times; [Parse] does the same without a pipeline. Each [annotate.TimeExpr] has a
// type, value and mod as TIMEX3 has them, and an interval where the value names a stretch of the calendar: half-open,
// ISO 8601, in local time without a zone. "late December" keeps the value of the month and mod END, and its interval is
// the month's last third. A year before 1 is BC0490 in the value and astronomical, -0489, in the interval.
//
// Spans follow TimeML: the preposition stays outside, "last", "late", "more than" and "the past few" inside; a range is
// two times; "two days after the attack" is a duration, "two days after Christmas" is a day.
//
// # What relative times lean on
//
// Relative times lean on the day of publication. A bare weekday is the most recent one or today, a bare month the most
// recent one, unless the verb beside it points ahead. "That day", "the following month" and "a year earlier" lean on
// the date that the text named last. Without a day of publication everything leans on the dates named before; where
// there is none a value keeps X for what is not known, "XXXX-12", and has no interval. The clock is never asked.
//
// A user who knows better says so in [Options]: whether bare weekdays, months and feasts lie behind or ahead, on which
// day weeks and in which month fiscal years begin, which hemisphere's seasons are meant, and whether it is news that is
// read or what somebody plans. If nothing is said, a line or two that open with what their writer means to do, or with what
// they ask of their reader, are read as plans.
//
// # Events
//
// The stage [Events] writes the layer events: the predicate's head and clause, who takes part as agent, patient or place,
// by mention or, as "two captains", by phrase, when it was and how that is known, and whether it is told as a fact. Heads are verbs, but no auxiliaries, copulas and
// states, and nouns that name something that happens. A noun's extent is its phrase. An event's date is that of a time
// expression that belongs to it (explicit), of its clause, its sentence or the sentence before (clause), or the day of
// publication; what lies ahead is dated by the nearest time of its sentence that does so, or has no date. Acts of telling are flagged: package quote reads them.
//
// # Timelines
//
// [Order] makes a timeline of one Document, [Merge] one story of many, [Of] an entity's own. The same event told twice
// is one entry, with what its articles mention of it in passing. Dates that contradict each other stay side by side, and
// each entry says what the others give. A title is the clause that tells the event best, in the words of its article and
// with names in full; what would not read as a line of its own makes no entry.
//
// # Approximate
//
// Seasons go by whole months, by default those of the northern hemisphere; parts of a day have rounded borders; a
// fiscal year is by default the calendar year of its name. Feasts of the Hebrew, Persian and both Christian calendars
// are computed for all years; those of the Islamic calendar are as computed or announced from 1990 to 2050 and by
// arithmetic outside, and a country may see the moon a day earlier or later. Chinese feasts are reckoned from sun and
// moon for 1900 to 2100; Indian ones too, as kept from 2001 to 2035 and otherwise a day more or less. Who takes part in
// an event is read from flat phrases beside the predicate, not from a parse: a clause that is interrupted more than
// once may lose its subject. That two articles tell the same event is read from predicates, names and dates: two events
// of one kind that befall the same people on one day become one entry.
package timeline
