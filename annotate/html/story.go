package html

// One Document as the template shows it: its heading and its lists.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// How much of a text the page repeats outside the article, in bytes. Spans may lie over each other, so without a
// limit a page could grow with the square of the text.
const (
	longestName    = 120
	longestExcerpt = 280
)

// story is what the template "story" shows.
type story struct {
	ID        string // begins the id of everything in it: "a1"
	Title     string
	URL       string
	Publisher string
	Published string // for readers
	Datetime  string // for machines
	Language  string
	Blocks    []block
	Legend    []legendEntry
	Names     []nameGroup
	Quotes    []quotation
	Timeline  *chart // nil where nothing is dated
}

type legendEntry struct {
	Class, Label string
	Count        int
}

type nameGroup struct {
	Label string
	Names []name
}

type name struct {
	Name, Class string
	Aliases     []string
	Roles       []string
	Count       int
	Anchor      string // id of its first mention; empty where it has none
	Links       []link
}

type link struct{ Label, URL string }

type quotation struct {
	Anchor, Source, Addressee, Excerpt string
	Kind                               annotate.QuoteKind
}

func newStory(doc *annotate.Document, number int) story {
	s := story{
		ID:        "a" + strconv.Itoa(number),
		Title:     cmp.Or(doc.Title, doc.ID, "Article"),
		URL:       doc.URL,
		Publisher: doc.Publisher,
		Language:  cmp.Or(doc.Language, "en"),
	}
	if year, month, day, ok := doc.PublishedDay(); ok {
		s.Published = strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
		s.Datetime = doc.Published
	}
	marks := newMarker(doc, s.ID).all()
	s.Blocks = cut(doc, marks)
	s.Legend = legend(doc)
	s.Names = nameGroups(doc, s.ID)
	for i := range doc.Quotes {
		s.Quotes = append(s.Quotes, newQuotation(doc, i, s.ID))
	}
	s.Timeline = newChart(doc, s.ID)
	return s
}

// kindLabels gives the groups of names in the order shown, with their headings.
var kindLabels = [...]struct {
	kind          annotate.Kind
	one, headline string
}{
	{annotate.Person, "person", "People"},
	{annotate.Org, "organisation", "Organisations"},
	{annotate.GPE, "country or city", "Countries and cities"},
	{annotate.Location, "region", "Regions"},
	{annotate.Facility, "building", "Buildings and sites"},
	{annotate.NORP, "nationality or group", "Nationalities and groups"},
	{annotate.NamedEvent, "named event", "Named events"},
	{annotate.Product, "product", "Products"},
	{annotate.WorkOfArt, "work", "Works"},
	{annotate.Law, "law", "Laws"},
	{annotate.Misc, "other name", "Other names"},
	{annotate.Money, "money", "Money"},
	{annotate.Percent, "percentage", "Percentages"},
	{annotate.Quantity, "quantity", "Quantities"},
}

// kindRank is where a kind stands in kindLabels; kinds unknown to this package come last.
func kindRank(kind annotate.Kind) int {
	for i, row := range kindLabels {
		if row.kind == kind {
			return i
		}
	}
	return len(kindLabels)
}

func kindLabel(kind annotate.Kind) string {
	if i := kindRank(kind); i < len(kindLabels) {
		return kindLabels[i].one
	}
	return excerpt(string(kind), longestName)
}

// kindClass is a kind as one class of the style sheet.
func kindClass(kind annotate.Kind) string {
	class := func(r rune) rune {
		if r == '_' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return '-'
	}
	return strings.Map(class, excerpt(string(kind), longestName))
}

// legend explains the marks that this Document has, and no others.
func legend(doc *annotate.Document) []legendEntry {
	count := map[annotate.Kind]int{}
	for _, m := range doc.Mentions {
		count[m.Kind]++
	}
	var entries []legendEntry
	for kind, n := range count {
		entries = append(entries, legendEntry{"name " + kindClass(kind), kindLabel(kind), n})
	}
	slices.SortFunc(entries, func(a, b legendEntry) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Label, b.Label))
	})
	if n := len(doc.Quotes); n > 0 {
		entries = append(entries, legendEntry{"quote", "quotation", n})
	}
	if n := len(doc.Times); n > 0 {
		entries = append(entries, legendEntry{"time", "time", n})
	}
	if n := len(datedEvents(doc)); n > 0 {
		entries = append(entries, legendEntry{"event", "dated event", n})
	}
	return entries
}

// nameGroups lists the entities by kind; within a kind the most often named first.
func nameGroups(doc *annotate.Document, id string) []nameGroup {
	mention := make(map[string]int, len(doc.Mentions))
	for i, m := range doc.Mentions {
		mention[m.ID] = i
	}
	byKind := slices.Clone(doc.Entities)
	slices.SortStableFunc(byKind, func(a, b annotate.Entity) int {
		return cmp.Or(
			cmp.Compare(kindRank(a.Kind), kindRank(b.Kind)),
			cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(len(b.Mentions), len(a.Mentions)))
	})
	var groups []nameGroup
	for i, ent := range byKind {
		if i == 0 || ent.Kind != byKind[i-1].Kind {
			label := string(ent.Kind)
			if rank := kindRank(ent.Kind); rank < len(kindLabels) {
				label = kindLabels[rank].headline
			}
			groups = append(groups, nameGroup{Label: label})
		}
		n := name{
			Name:    excerpt(ent.Name, longestName),
			Class:   "name " + kindClass(ent.Kind),
			Aliases: excerpts(ent.Aliases),
			Roles:   excerpts(ent.Roles),
			Count:   len(ent.Mentions),
			Links:   links(ent.Links),
		}
		if n.Count > 0 {
			n.Anchor = anchor(id, "m", mention[ent.Mentions[0]])
		}
		last := &groups[len(groups)-1]
		last.Names = append(last.Names, n)
	}
	return groups
}

func links(from []annotate.Link) []link {
	var to []link
	for _, l := range from {
		shown := link{Label: l.Authority + " " + l.ID}
		if l.Authority == "wikidata" {
			shown.URL = "https://www.wikidata.org/wiki/" + l.ID
		}
		to = append(to, shown)
	}
	return to
}

func newQuotation(doc *annotate.Document, index int, id string) quotation {
	q := doc.Quotes[index]
	shown := quotation{
		Anchor: anchor(id, "q", index),
		Source: sourceLabel(q),
		Kind:   q.Kind,
	}
	if q.Addressee != nil {
		shown.Addressee = excerpt(q.Addressee.Name, longestName)
	}
	var text strings.Builder
	for i, piece := range q.Content {
		if i > 0 {
			text.WriteString(" … ")
		}
		text.WriteString(excerpt(doc.Slice(piece), longestExcerpt))
		if text.Len() > longestExcerpt {
			break
		}
	}
	shown.Excerpt = excerpt(text.String(), longestExcerpt)
	return shown
}

// sourceLabel says who said it, and through whom: "Marco Rubio, via Tommy Pigott".
func sourceLabel(q annotate.Quote) string {
	label := "speaker not named"
	if q.Speaker != nil {
		label = excerpt(q.Speaker.Name, longestName)
	}
	for _, relay := range q.Via {
		label += ", via " + excerpt(relay.Name, longestName)
	}
	return excerpt(label, longestExcerpt)
}

// anchor is the id of an annotation's place in the text.
func anchor(story, layer string, index int) string {
	return story + "-" + layer + strconv.Itoa(index+1)
}

// excerpt is the beginning of s, at most limit bytes and an ellipsis, cut between words where that costs little.
func excerpt(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for !utf8.RuneStart(s[limit]) {
		limit--
	}
	s = s[:limit]
	if i := strings.LastIndexByte(s, ' '); i > limit/2 {
		s = s[:i]
	}
	return s + "…"
}

func excerpts(list []string) []string {
	var cut []string
	for _, s := range list {
		cut = append(cut, excerpt(s, longestName))
	}
	return cut
}
