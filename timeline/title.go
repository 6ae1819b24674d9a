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

// title is the event's clause, beginning with who does it: a name takes the place of "who" and "she", a short name that
// of the full one, and a clause without its subject ("visiting Rome") gets it back. A clause whose subject has no name to
// give back has no title.
func (t *titler) title(ev *annotate.Event) string {
	t.out.Reset()
	at := ev.Extent.Start
	word, rest := t.firstWord(at, ev.Start)
	for skippable(word) && rest <= ev.Start && at < ev.Start {
		at = rest
		word, rest = t.firstWord(at, ev.Start)
	}
	if isRelative(word) || rest == ev.Start && t.hasPOS(at, "IN") || isPronoun(word) && !t.mentioned(at) {
		at = rest
	}
	until := min(ev.Extent.End, at+4*longestTitle)
	from, to := t.mentionsIn(at, until)
	if ev.Rule == ruleVerb && t.lacksSubject(at, ev.Start) {
		who := t.missing(ev)
		if who == "" || ev.Factuality == annotate.Certain && t.hasPOS(at, "TO") { // "to" is told only of what lies ahead
			return ""
		}
		t.out.WriteString(who)
		t.out.WriteByte(' ')
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
	return shorten(t.out.String())
}

// firstWord is the word that begins at byte at, folded, and where the next one begins.
func (t *titler) firstWord(at, until int) (word string, next int) {
	text := t.doc.Text[at:max(at, until)]
	i := strings.IndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return "", until
	}
	trimmed := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
	return strings.ToLower(strings.Trim(text[:i], ",")), at + len(text) - len(trimmed)
}

// skippable holds of words that only tie a clause to the one before.
func skippable(word string) bool {
	switch word {
	case "and", "but", "or", "that", "as", "because", "while", "when", "although", "though", "after", "before", "since", "where", "whether", "if", "by", "until", "of", "for", "from", "than":
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

// mentioned reports whether a mention begins at a byte.
func (t *titler) mentioned(at int) bool {
	from, until := t.mentionsIn(at, at+1)
	return from < until
}

// missing is the name of the first participant that stands before the verb.
func (t *titler) missing(ev *annotate.Event) string {
	for _, p := range ev.Participants {
		i, named := t.entity[p.Entity]
		m, ok := t.mention[p.Mention]
		if named && ok && t.doc.Mentions[m].Start < ev.Start && (p.Role == annotate.Agent || p.Role == annotate.Patient) {
			return t.doc.Entities[i].Name
		}
	}
	return ""
}

// nameOf is what stands for a mention in a title, or "" where its own words do: "her" stays, for whose is not who.
func (t *titler) nameOf(m *annotate.Mention) string {
	i, ok := t.entity[m.Entity]
	if !ok || m.Form == annotate.Nominal {
		return ""
	}
	if m.Form == annotate.Pronoun {
		if !isPronoun(strings.ToLower(t.doc.Slice(m.Span))) {
			return ""
		}
	}
	ent := &t.doc.Entities[i]
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
	title = strings.TrimSpace(title)
	if first, size := utf8.DecodeRuneInString(title); unicode.IsLower(first) {
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
