package entity

// Links: which of those who bear a name an entity is. Who is not clear gets none.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// linker links the entities of one document.
type linker struct {
	*lexica
	base      KnowledgeBase
	countries map[string]bool // those the document names, by two letters
}

// link sets the links of entities. Places and peoples come first, since their countries tell others apart.
func (d *document) link(base KnowledgeBase) {
	doc := d.Document
	l := linker{lexica: d.lx, base: base, countries: map[string]bool{}}
	qualifying := d.qualifies()
	for i := range doc.Entities {
		switch ent := &doc.Entities[i]; ent.Kind {
		case annotate.GPE, annotate.Location:
			l.entity(ent)
		case annotate.NORP:
			if qualifying[ent.ID] {
				l.entity(ent)
			}
		}
	}
	for i := range doc.Entities {
		switch ent := &doc.Entities[i]; ent.Kind {
		case annotate.GPE, annotate.Location, annotate.NORP:
		default:
			l.entity(ent)
		}
	}
}

// qualifies finds the peoples that mostly stand before a noun: "the Danish minister" is Denmark’s, while "Danish" alone
// is a language and "the Danes" are more than a state.
func (d *document) qualifies() map[string]bool {
	balance := map[string]int{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != annotate.NORP || m.Form != annotate.Name {
			continue
		}
		_, next := d.TokensIn(m.Span)
		switch {
		case next == len(d.Tokens) || !noun(d.Tokens[next].POS):
			balance[m.Entity]--
		case !d.ownName(next):
			balance[m.Entity]++
		}
	}
	found := make(map[string]bool, len(balance))
	for id, n := range balance {
		found[id] = n > 0
	}
	return found
}

// maxOwn is how many words are looked at for a title.
const maxOwn = 3

// ownName reports words with capitals that make one name with the nationality before them, "the Danish Case", since no
// title is among them.
func (d *document) ownName(i int) bool {
	own := false
	for j := i; j < min(len(d.words), i+maxOwn) && d.words[j].shape == shapeCapital; j++ {
		if d.words[j].is(isTitle) {
			return false
		}
		own = true
	}
	return own
}

// noun reports what a nationality may stand before. Where there are no tags, anything is.
func noun(pos annotate.POS) bool {
	switch pos {
	case "", "NN", "NNS", "NNP", "NNPS", "JJ", "HYPH":
		return true
	}
	return false
}

// entity links by the canonical name, else by the aliases.
func (l *linker) entity(ent *annotate.Entity) {
	fact, ok := l.bearer(ent, ent.Name)
	for i := 0; !ok && i < len(ent.Aliases); i++ {
		if ent.Kind != annotate.Person || lastWord(ent.Aliases[i]) == lastWord(ent.Name) { // else a given name
			fact, ok = l.bearer(ent, ent.Aliases[i])
		}
	}
	if !ok {
		return
	}
	ent.Links = []annotate.Link{fact.Link}
	if fact.Country != "" && (ent.Kind == annotate.GPE || ent.Kind == annotate.NORP) {
		l.countries[fact.Country] = true
	}
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// plain reports a name of words alone that are no names, "National People’s Party": each country may have one.
func (l *linker) plain(name string) bool {
	for word := range strings.FieldsSeq(name) {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if h, ascii := hashPlain(word); !ascii || !l.find(h).is(isWord|isCommon) {
			return false
		}
	}
	return true
}

// bearer is the one bearer of a name who can be meant: of the entity's kind and, where several are or the name is too
// plain or too short to be sure of, of a country that the document names.
func (l *linker) bearer(ent *annotate.Entity, name string) (Fact, bool) {
	words := 1 + strings.Count(name, " ")
	if ent.Kind == annotate.Person && words == 1 {
		return Fact{}, false
	}
	var found, near Fact
	bearers, neighbours := 0, 0
	facts := l.base.Lookup(name)
	exact := slices.ContainsFunc(facts, func(fact Fact) bool { return fact.Kind == ent.Kind }) // a state, not its island
	for _, fact := range facts {
		if fact.Kind != ent.Kind && (exact || kindOf(fact.Kind).family() != kindOf(ent.Kind).family()) {
			continue
		}
		if bearers == 0 || fact.Link != found.Link {
			found = fact
			bearers++
		}
		if l.countries[fact.Country] && (neighbours == 0 || fact.Link != near.Link) {
			near = fact
			neighbours++
		}
	}
	switch {
	case neighbours == 1:
		return near, true
	case bearers != 1 || neighbours > 1:
		return Fact{}, false
	case found.Country != "" && (ent.Kind == annotate.Person || ent.Kind == annotate.Org && (words < 3 || l.plain(name))):
		return Fact{}, false
	}
	return found, true
}
