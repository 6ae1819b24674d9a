package timeline

// One line that tells an event to a reader: words of the text, with names in full.

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

const longestTitle = 110 // characters

// titler makes the titles of one Document's events.
type titler struct {
	doc     *annotate.Document
	entity  map[string]int // id to index in doc.Entities
	mention map[string]int // id to index in doc.Mentions
	out     strings.Builder
}

func newTitler(doc *annotate.Document) *titler {
	t := &titler{doc: doc, entity: make(map[string]int, len(doc.Entities)), mention: make(map[string]int, len(doc.Mentions))}
	for i, m := range doc.Mentions {
		t.mention[m.ID] = i
	}
	for i, ent := range doc.Entities {
		t.entity[ent.ID] = i
	}
	return t
}

// title is the clause of an event, the i-th of the Document, beginning with who does it: a name takes the place of "who",
// "she" and "her", a short name that of the full one, and a clause without its subject ("visiting Rome") gets it back. A
// clause that ends with its verb goes on with what depends on it ("demanded [that Oslo pay]"). There is no title where it
// would not read as a line of its own: where the subject has no name to give back, for conditions ("if it rains"), for
// what speaks of "us" and "you", for a gerund that has no time of its own, for what only names a thing ("a bulletin sent
// by the office"), and where what it leads to is lost ("the court ruled").
func (t *titler) title(i int) string {
	t.out.Reset()
	ev := &t.doc.Events[i]
	at := ev.Extent.Start
	word, rest := t.firstWord(at, ev.Start)
	for skippable(word) && rest <= ev.Start && at < ev.Start {
		at = rest
		word, rest = t.firstWord(at, ev.Start)
	}
	if isRelative(word) || rest == ev.Start && t.hasPOS(at, "IN") || isPronoun(word) && !t.mentioned(at) {
		at = rest
	}
	until := min(t.ending(i), at+4*longestTitle)
	if word == "whose" || t.follows(at, "HYPH") || t.hasPOS(until-1, "HYPH") || t.opensWithOthersTime(at, ev.Start) ||
		until <= ev.End && needsMore(ev) || t.saysLittle(ev) || t.lacksObject(ev, at) || t.endsWithParticiple(ev, at, until) ||
		t.isOnlyNamed(ev, at, until) || t.endsOpen(ev, until) {
		return ""
	}
	if isCondition(word) || word == "what" || t.points(at) || t.addresses(at, until) || ev.Rule == ruleVerb && t.isBroken(at, until) ||
		ev.Rule != ruleVerb && t.hasPOS(at, "PRP$") && !isPossessive(word) {
		return ""
	}
	from, to := t.mentionsIn(at, until)
	if ev.Rule == ruleVerb && t.lacksSubject(at, ev.Start) {
		who := t.missing(ev)
		infinitive := t.hasPOS(at, "TO") || t.follows(at, "TO")
		gerund := t.hasPOS(at, "VBG") && ev.Anchor != annotate.AnchorExplicit
		if who == "" || gerund || infinitive && ev.Factuality == annotate.Certain { // "to" is told only of what lies ahead
			return ""
		}
		t.out.WriteString(who)
		switch tail := t.doc.Text[at:]; {
		case strings.HasPrefix(tail, "’d ") || strings.HasPrefix(tail, "'d "):
			t.out.WriteString(spelledOut(ev.Factuality))
			at += strings.IndexByte(tail, ' ')
		case !strings.HasPrefix(tail, "'") && !strings.HasPrefix(tail, "’"):
			t.out.WriteByte(' ')
		}
		if infinitive && !t.hasPOS(at, "TO") {
			t.out.WriteString("to ")
		}
	}
	for _, m := range t.doc.Mentions[from:to] {
		name := t.nameOf(&m)
		if m.Start < at || m.End > until || name == "" {
			continue
		}
		t.words(at, m.Start)
		t.out.WriteString(name)
		at = m.End
	}
	t.words(at, until)
	return shorten(balanced(t.out.String()))
}

// spelledOut is what the "'d" of "who'd" stands for.
func spelledOut(f annotate.Factuality) string {
	if f == annotate.Future {
		return " would"
	}
	return " had"
}

// ending is where the title of the i-th event ends: with its clause, or with the one that its verb needs; not with what is
// left of a clause that has lost its verb ("… because the rain").
func (t *titler) ending(i int) int {
	ev := &t.doc.Events[i]
	until := ev.Extent.End
	if ev.Rule == ruleVerb && t.endsWithVerb(ev) && i+1 < len(t.doc.Events) {
		if next := t.doc.Events[i+1].Extent; next.Start >= until && next.Start <= until+len(" that ") &&
			!strings.Contains(t.doc.Text[until:next.Start], ",") && t.doc.SentenceAt(next.Start) == t.doc.SentenceAt(until) {
			until = next.End
		}
	}
	from, to := t.doc.TokensIn(annotate.Span{Start: ev.End, End: until})
	for k := to - 1; k >= from && !isTensed(t.doc.Tokens[k].POS); k-- {
		if tok := t.doc.Tokens[k]; (tok.POS == "IN" || tok.POS == "WRB") && opensClause(t.doc.Slice(tok.Span)) {
			if !t.timely(tok.Start) && !t.opensPhrase(k, to) {
				until = tok.Start
			}
		}
	}
	for k := from; k < to; k++ {
		if tok := t.doc.Tokens[k]; tok.POS == ":" && tok.Start < until && t.doc.Text[tok.Start] < utf8.RuneSelf && t.doc.Text[tok.Start] != '-' {
			until = tok.Start // what a colon or semicolon leads to is a line of its own
		}
	}
	until = t.withoutDistance(ev.End, until)
	for k := to - 1; k >= from; k-- {
		tok := t.doc.Tokens[k]
		if tok.Start >= until {
			continue
		}
		if t.timely(tok.Start) || k > from && t.timely(t.doc.Tokens[k-1].Start) && t.doc.Slice(tok.Span) == "later" ||
			k == from && tok.POS == "IN" && isParticle(t.doc.Slice(tok.Span)) ||
			!leadsOn(tok.POS, t.doc.Slice(tok.Span)) && !(k > from && tok.POS == "VBG" && !isVerb(t.doc.Tokens[k-1].POS) && t.doc.Slice(t.doc.Tokens[k-1].Span) != "of") {
			break // "went on" is whole
		}
		until = tok.Start
	}
	return until
}

// opensPhrase holds of what else opens clauses where a mere phrase follows it: "because of rain", "that letter".
func (t *titler) opensPhrase(k, until int) bool {
	if k+1 >= until {
		return false
	}
	switch t.doc.Slice(t.doc.Tokens[k].Span) {
	case "because":
		return t.doc.Slice(t.doc.Tokens[k+1].Span) == "of"
	case "that":
		return t.doc.Tokens[k+1].POS == "NN"
	}
	return false
}

// withoutDistance takes a length of time from the end of a title that has lost what it counts from: "left hours [after …]".
func (t *titler) withoutDistance(from, until int) int {
	i := sort.Search(len(t.doc.Times), func(i int) bool { return t.doc.Times[i].End >= until })
	if i == len(t.doc.Times) || t.doc.Times[i].Start <= from || t.doc.Times[i].End != until || t.doc.Times[i].Type != annotate.Duration {
		return until
	}
	switch word, _ := t.firstWord(min(until+1, len(t.doc.Text)), len(t.doc.Text)); word {
	case "after", "before":
		return t.doc.Times[i].Start
	}
	return until
}

// endsWithVerb holds of a clause that cannot end where it does: with its verb, with a preposition behind it ("she began by
// [thanking …]"), or with a time behind a verb of telling ("they announced on Monday [that …]").
func (t *titler) endsWithVerb(ev *annotate.Event) bool {
	from, until := t.doc.TokensIn(annotate.Span{Start: ev.End, End: ev.Extent.End})
	for k := from; k < until; k++ {
		tok := t.doc.Tokens[k]
		if !(ev.Reporting && t.timely(tok.Start)) && tok.POS != "IN" && !(ev.Reporting && tok.POS == "DT") {
			return false
		}
	}
	return true
}

// timely reports whether a byte lies in a time expression.
func (t *titler) timely(at int) bool {
	i := sort.Search(len(t.doc.Times), func(i int) bool { return t.doc.Times[i].End > at })
	return i < len(t.doc.Times) && t.doc.Times[i].Start <= at
}

// leadsOn holds of words that do not end a line: "… and", "… such [as]", "…, saying", "… by [hinting]".
func leadsOn(pos annotate.POS, word string) bool {
	switch pos {
	case "CC", "IN", "TO", ",":
		return true
	}
	switch word {
	case "such", "even", "soon", "just", "later", "not":
		return true
	}
	return false
}

// isParticle holds of prepositions that a verb may end with: "went on".
func isParticle(word string) bool {
	switch word {
	case "on", "off", "in", "out", "up", "down", "over", "away", "through", "apart", "around", "about":
		return true
	}
	return false
}

// opensClause holds of conjunctions that can stand before nothing but a clause.
func opensClause(word string) bool {
	switch word {
	case "because", "although", "though", "if", "while", "unless", "whether", "whereas", "that", "how", "why":
		return true
	}
	return false
}

func isCondition(word string) bool { return word == "if" || word == "unless" || word == "whether" }

// lacksObject holds of a clause whose object is what it hangs on: "the money [that she raised in May]".
func (t *titler) lacksObject(ev *annotate.Event, at int) bool {
	before, doer := false, false
	for _, p := range ev.Participants {
		start := -1
		if p.Span != nil {
			start = p.Span.Start
		} else if m, ok := t.mention[p.Mention]; ok {
			start = t.doc.Mentions[m].Start
		}
		before = before || p.Role == annotate.Patient && 0 <= start && start < at
		doer = doer || p.Role == annotate.Agent && at <= start && start < ev.Start
	}
	return ev.Rule == ruleVerb && before && doer
}

// endsWithParticiple holds of a noun with nothing but a participle behind it: "the area [lost]".
func (t *titler) endsWithParticiple(ev *annotate.Event, at, until int) bool {
	if ev.Rule != ruleVerb || until > ev.End || !t.hasPOS(ev.Start, "VBN") {
		return false
	}
	from, head := t.doc.TokensIn(annotate.Span{Start: at, End: ev.Start})
	return from >= head || isNoun(t.doc.Tokens[head-1].POS)
}

// isOnlyNamed holds of a noun with a participle behind it that has no date of its own: "a bulletin sent by the office" and
// "Iraq cutting its output" name a thing, while "the hostages freed on Monday" tells an event as headlines do.
func (t *titler) isOnlyNamed(ev *annotate.Event, at, until int) bool {
	if ev.Rule != ruleVerb || ev.Anchor == annotate.AnchorExplicit {
		return false
	}
	if next, _ := t.firstWord(min(ev.End+1, len(t.doc.Text)), min(ev.End+longestTitle, len(t.doc.Text))); !(t.hasPOS(ev.Start, "VBN") && next == "by") && !t.hasPOS(ev.Start, "VBG") {
		return false
	}
	const around = 4 * longestTitle // bytes, a bound on the work
	sentence := t.doc.Sentences[t.doc.SentenceAt(ev.Start)]
	elsewhere := false // there is a verb that the sentence hangs on
	from, to := t.doc.TokensIn(annotate.Span{Start: max(sentence.Start, at-around), End: min(sentence.End, until+around)})
	for _, tok := range t.doc.Tokens[from:to] {
		if isTensed(tok.POS) {
			if at <= tok.Start && tok.Start < until {
				return false
			}
			elsewhere = true
		}
	}
	return elsewhere
}

// isTensed holds of the verbs that a clause cannot be without.
func isTensed(pos annotate.POS) bool {
	switch pos {
	case "VBD", "VBZ", "VBP", "MD", "VB":
		return true
	}
	return false
}

// endsOpen holds of a title that ends before what its last words lead to: "the court ruled [that …]", "to boost its".
func (t *titler) endsOpen(ev *annotate.Event, until int) bool {
	if t.hasPOS(until-1, "PRP$") || t.hasPOS(until-1, "DT") && t.follows(until-1, "IN") {
		return true
	}
	end := len(strings.TrimRight(t.doc.Text[:until], " \n"))
	next := min(end+1, len(t.doc.Text))
	word, _ := t.firstWord(next, min(next+longestTitle, len(t.doc.Text)))
	return end <= ev.End && (word == "that" || word == "how" || word == "why")
}

// opensWithOthersTime holds of a gerund that has the time of the clause before at its head: "[on Monday] hitting back".
func (t *titler) opensWithOthersTime(at, head int) bool {
	if at >= head || !t.timely(at) {
		return false
	}
	i := sort.Search(len(t.doc.Times), func(i int) bool { return t.doc.Times[i].End > at })
	from, until := t.doc.TokensIn(annotate.Span{Start: t.doc.Times[i].End, End: head + 1})
	return from < until && t.doc.Tokens[from].POS == "VBG"
}

// needsMore holds of verbs that tell nothing without what follows them: "the mayor continued".
func needsMore(ev *annotate.Event) bool {
	if ev.Rule != ruleVerb {
		return false
	}
	switch ev.Lemma {
	case "add", "agree", "come", "continue", "do", "explain", "get", "give", "go", "joke", "keep", "let", "make", "mean", "note", "put",
		"reply", "respond", "take", "use", "want", "write":
		return true
	}
	return false
}

// saysLittle holds of a noun for what goes on for months, where it stands alone or with whose it is, and has its date from
// the clause around it: "the mayor's campaign".
func (t *titler) saysLittle(ev *annotate.Event) bool {
	if ev.Rule != ruleNoun || ev.Anchor == annotate.AnchorExplicit || ev.Extent.End > ev.End {
		return false
	}
	switch ev.Lemma {
	case "battle", "bid", "campaign", "dispute", "effort", "feud", "fight", "race", "rivalry", "struggle", "tension":
		return true
	}
	return false
}

// points holds of a clause whose subject points to what was told before: "this came after".
func (t *titler) points(at int) bool {
	from, until := t.doc.TokensIn(annotate.Span{Start: at, End: min(at+longestTitle, len(t.doc.Text))})
	if from == until {
		return false
	}
	switch strings.ToLower(t.doc.Slice(t.doc.Tokens[from].Span)) {
	case "this", "that", "these", "those":
	default:
		return false
	}
	return from+1 < until && t.doc.Tokens[from].POS == "DT" && (isVerb(t.doc.Tokens[from+1].POS) || t.doc.Tokens[from+1].POS == "MD")
}

// isBroken holds of a clause whose finite verb stands elsewhere: "[had] the bridge been built", "[to see] it rise".
func (t *titler) isBroken(from, until int) bool {
	first, last := t.doc.TokensIn(annotate.Span{Start: from, End: until})
	bare := false
	for i, tok := range t.doc.Tokens[first:last] {
		switch tok.POS {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		case "VB":
			bare = true
			if i > 0 && t.doc.Tokens[first+i-1].POS == "TO" || i == 0 && first > 0 && t.doc.Tokens[first-1].POS == "TO" {
				return false // the title says "to"
			}
		case "VBN":
			bare = bare || t.doc.Slice(tok.Span) == "been"
		}
	}
	return bare
}

// addresses reports whether a stretch speaks as somebody, or to somebody.
func (t *titler) addresses(from, until int) bool {
	first, last := t.doc.TokensIn(annotate.Span{Start: from, End: until})
	for _, tok := range t.doc.Tokens[first:last] {
		if tok.POS != "PRP" && tok.POS != "PRP$" {
			continue
		}
		switch strings.ToLower(t.doc.Slice(tok.Span)) {
		case "i", "we", "you", "me", "us", "my", "our", "your":
			return true
		}
	}
	return false
}

// balanced takes out quotation marks that lack their other half, and brackets with all that follows them.
func balanced(title string) string {
	for _, pair := range [...][2]string{{"“", "”"}, {"``", "''"}, {"\"", "\""}} {
		opening, closing := strings.Count(title, pair[0]), strings.Count(title, pair[1])
		if pair[0] == pair[1] && opening%2 == 1 || opening != closing {
			title = strings.Join(strings.Fields(strings.ReplaceAll(strings.ReplaceAll(title, pair[0], ""), pair[1], "")), " ")
		}
	}
	return withoutOpen(withoutOpen(title, '(', ')'), '[', ']')
}

// withoutOpen ends a title before brackets that it does not close.
func withoutOpen(title string, opening, closing byte) string {
	if at := strings.LastIndexByte(title, opening); at > 0 && strings.IndexByte(title[at:], closing) < 0 {
		title = strings.TrimRight(title[:at], " ")
		for {
			blank := strings.LastIndexByte(title, ' ')
			switch title[blank+1:] {
			case "and", "but", "or", "that", "of", "to", "in", "on", "by", "with", "for":
				title = title[:max(blank, 0)]
				continue
			}
			return title
		}
	}
	return title
}

// firstWord is the word that begins at byte at, folded, and where the next one begins.
func (t *titler) firstWord(at, until int) (word string, next int) {
	text := t.doc.Text[at:max(at, until)]
	i := strings.IndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return "", until
	}
	if tail := strings.TrimPrefix(strings.ToLower(text[:i]), "who"); strings.HasPrefix(tail, "'") || strings.HasPrefix(tail, "’") {
		return "who", at + len("who") // who'd
	}
	trimmed := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
	return strings.ToLower(strings.Trim(text[:i], ",")), at + len(text) - len(trimmed)
}

// skippable holds of words that only tie a clause to the one before.
func skippable(word string) bool {
	switch word {
	case "and", "but", "or", "that", "as", "because", "while", "when", "although", "though", "after", "before", "since", "where", "by", "until", "of", "for", "from", "than", "why", "how":
		return true
	}
	return false
}

// isPronoun holds of those that a name can take the place of.
func isPronoun(word string) bool {
	switch word {
	case "he", "she", "it", "they", "him", "them":
		return true
	}
	return false
}

// isPossessive holds of those that are right nearly always; "its" too often is somebody else's.
func isPossessive(word string) bool { return word == "his" || word == "her" }

func genitive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

func isRelative(word string) bool { return word == "who" || word == "which" || word == "whom" }

// mentionsIn gives the mentions that begin in a stretch of text.
func (t *titler) mentionsIn(start, end int) (from, until int) {
	all := t.doc.Mentions
	from = sort.Search(len(all), func(i int) bool { return all[i].Start >= start })
	until = from + sort.Search(len(all)-from, func(i int) bool { return all[from+i].Start >= end })
	return from, until
}

// lacksSubject holds of a clause that begins with its verb group.
func (t *titler) lacksSubject(at, head int) bool {
	from, _ := t.doc.TokensIn(annotate.Span{Start: at, End: head + 1})
	if at > head || from == len(t.doc.Tokens) {
		return true
	}
	pos := t.doc.Tokens[from].POS
	return isVerb(pos) || pos == "MD" || pos == "TO" || isAdverb(pos) && from+1 < len(t.doc.Tokens) && isVerb(t.doc.Tokens[from+1].POS)
}

// hasPOS reports whether the token at a byte is of a part of speech.
func (t *titler) hasPOS(at int, pos annotate.POS) bool {
	from, until := t.doc.TokensIn(annotate.Span{Start: at, End: at + 1})
	return from < until && t.doc.Tokens[from].POS == pos
}

// follows reports whether the token before the one at a byte is of a part of speech.
func (t *titler) follows(at int, pos annotate.POS) bool {
	from, _ := t.doc.TokensIn(annotate.Span{Start: at, End: at + 1})
	return from > 0 && t.doc.Tokens[from-1].POS == pos
}

// mentioned reports whether a mention begins at a byte.
func (t *titler) mentioned(at int) bool {
	from, until := t.mentionsIn(at, at+1)
	return from < until
}

// missing is the name of the first participant that stands before the verb, or its words: "US troops".
func (t *titler) missing(ev *annotate.Event) string {
	for _, p := range ev.Participants {
		if p.Role != annotate.Agent && p.Role != annotate.Patient {
			continue
		}
		i, named := t.entity[p.Entity]
		m, mentioned := t.mention[p.Mention]
		switch {
		case named && p.Span != nil && p.Span.Start < ev.Start && t.doc.Entities[i].Kind == annotate.Person && !t.names(*p.Span):
			return t.doc.Entities[i].Name // "Ann Lee, a lawyer who left"
		case p.Span != nil && p.Span.Start < ev.Start && !isPronoun(strings.ToLower(t.doc.Slice(*p.Span))):
			return strings.Join(strings.Fields(t.doc.Slice(*p.Span)), " ")
		case named && p.Span != nil && p.Span.Start < ev.Start, named && mentioned && t.doc.Mentions[m].Start < ev.Start:
			return t.doc.Entities[i].Name
		}
	}
	return ""
}

// names reports whether a mention begins in a stretch of text.
func (t *titler) names(span annotate.Span) bool {
	from, until := t.mentionsIn(span.Start, span.End)
	return from < until
}

// nameOf is what stands for a mention in a title, or "" where its own words do: "her" stays where it is not the first
// word.
func (t *titler) nameOf(m *annotate.Mention) string {
	i, ok := t.entity[m.Entity]
	if !ok || m.Form == annotate.Nominal {
		return ""
	}
	ent := &t.doc.Entities[i]
	if m.Form == annotate.Pronoun {
		switch word := strings.ToLower(t.doc.Slice(m.Span)); {
		case isPossessive(word) && t.out.Len() == 0 && t.hasPOS(m.Start, "PRP$"):
			return genitive(ent.Name)
		case !isPronoun(word) || t.hasPOS(m.Start, "PRP$"):
			return ""
		}
	}
	if ent.Kind != annotate.Person && m.Form == annotate.Name {
		return "" // "Iranian" must not become "Iran", nor "US" the long form
	}
	return ent.Name
}

// words writes a stretch of text with every run of white space as one blank.
func (t *titler) words(from, until int) {
	if from >= until {
		return
	}
	blank := false
	for _, r := range t.doc.Text[from:until] {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank {
			t.out.WriteByte(' ')
			blank = false
		}
		t.out.WriteRune(r)
	}
	if blank {
		t.out.WriteByte(' ')
	}
}

// shorten cuts a title after a word and begins it with a capital.
func shorten(title string) string {
	title = strings.TrimRight(strings.TrimSpace(title), " ,;:–—-")
	first, size := utf8.DecodeRuneInString(title)
	if second, _ := utf8.DecodeRuneInString(title[size:]); unicode.IsLower(first) && !unicode.IsUpper(second) { // not "eBay"
		title = string(unicode.ToUpper(first)) + title[size:]
	}
	if utf8.RuneCountInString(title) <= longestTitle {
		return title
	}
	end := 0
	for n := 0; n < longestTitle; n++ {
		_, size := utf8.DecodeRuneInString(title[end:])
		end += size
	}
	if blank := strings.LastIndexByte(title[:end], ' '); blank > longestTitle/2 {
		end = blank
	}
	return strings.TrimRight(title[:end], " ,;:–—-") + "…"
}
