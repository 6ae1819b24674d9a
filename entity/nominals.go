package entity

// Nominals: "the" with a title, "the prime minister", where one person of the article has that role, and "the" with the head
// of a name, "the ministry", where one body has it, be it with a capital.

import (
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// holder is one who may be called by a word: a person by the title at token head of a role, a body by the head of its name.
type holder struct {
	entity            int
	from, head, until int // of the role; empty for a body
}

// maxHolders bounds how many holders of one word are kept, maxWait how many sentences a person may be called by a title
// before they are named.
const (
	maxHolders = 16
	maxWait    = 6
)

// nominals notes them.
func (r *resolver) nominals() {
	holders := r.holders()
	un := slices.IndexFunc(r.entities, func(e draft) bool { return e.link == unitedNations })
	if len(holders) == 0 && un < 0 {
		return
	}
	named := r.firstNamed()
	next := 0 // the first name not before the word
	for i := 0; i+1 < len(r.words); i++ {
		if !r.definite(i) {
			continue
		}
		head := r.nominalHead(i + 1)
		if head < 0 || r.eitherOf(i, head) || r.opensName(head) || r.tellsWhich(head+1) {
			continue
		}
		for next < len(r.names) && r.names[next].from < i {
			next++
		}
		if w := &r.words[head]; w.is(isHead) && !w.is(isTitle) && w.name() && (next < len(r.names) && r.names[next].from <= head || r.namesMore(head+1)) {
			continue
		}
		at := r.holderOf(holders[r.words[head].hash], i+1, head)
		if un >= 0 && named[un] < i && r.organization(head) {
			at = r.unitedNations(holders[r.words[head].hash], un, i, next)
		}
		if at < 0 || named[at] > i && !r.awaited(i, named[at], r.entities[at].kind) {
			continue
		}
		if next > 0 && !r.verb(head+1) && r.besideOther(&r.names[next-1], i, at) {
			continue
		}
		r.mentions = append(r.mentions, mention{
			span: annotate.Span{Start: r.Tokens[i].Start, End: r.Tokens[head].End}, kind: kinds[r.entities[at].kind],
			form: annotate.Nominal, entity: at, confidence: 0.6, rule: "role",
		})
	}
}

// unitedNations is the link of the United Nations.
const unitedNations = 1065

// organization reports a word that the Charter of the United Nations calls them by, "the Organization".
func (d *document) organization(i int) bool {
	return d.text(i) == "Organization" || d.text(i) == "Organisation"
}

// unitedNations is whom the text that has named the United Nations calls "the Organization" at token i, before name next: them, unless a
// body of such a name is just named; or -1, where they are so too, or several.
func (r *resolver) unitedNations(others []holder, un, i, next int) int {
	near := -1
	for x := range others {
		if at := others[x].entity; r.isJustNamed(at, i, next) {
			near = only(near, at)
		}
	}
	switch {
	case near == -1:
		return un
	case near == -2 || r.isJustNamed(un, i, next):
		return -1
	}
	return near
}

// holders gives those who may be called by each word.
func (r *resolver) holders() map[uint64][]holder {
	holders := make(map[uint64][]holder)
	hold := func(word uint64, h holder) {
		if list := holders[word]; len(list) < maxHolders {
			holders[word] = append(list, h)
		}
	}
	for at := range r.entities {
		e := &r.entities[at]
		for _, role := range e.roles {
			from, until := r.TokensIn(role)
			for i := from; i < until && (i == from || !r.complement(i)); i++ {
				if w := &r.words[i]; w.is(isTitle) && !w.is(isFunction) && (i+1 == until || !strings.EqualFold(r.text(i+1), "general")) { // no attorney is the attorney general
					h := holder{at, from, i, until}
					hold(w.hash, h)
					if i > from && strings.EqualFold(r.text(i), "minister") && strings.EqualFold(r.text(i-1), "prime") {
						hash, _ := hashPlain("premier")
						hold(hash, h)
					}
					for _, full := range unabbreviated(r.text(i)) {
						hash, _ := hashPlain(full)
						hold(hash, h)
					}
				}
			}
		}
		if e.kind == kindOrg || e.kind == kindFacility || e.kind == kindLaw {
			from, until := r.TokensIn(e.name)
			n := name{from: from, until: until}
			if kind, i := r.headOf(&n); kind == e.kind && !r.added(from, i) {
				hold(r.words[i].hash, holder{entity: at})
			}
		}
	}
	return holders
}

// added reports that a name from token from on is that of what is added to the one whose head is at token i: "Protocol to the Treaty on Seas".
func (d *document) added(from, i int) bool {
	return i-from > 2 && d.text(i-1) == "the" && d.text(i-2) == "to"
}

// unabbreviated is what somebody is called whose title stands abbreviated before the name.
func unabbreviated(title string) []string {
	switch strings.TrimSuffix(title, ".") {
	case "Adm":
		return []string{"admiral"}
	case "Capt":
		return []string{"captain"}
	case "Col":
		return []string{"colonel"}
	case "Gen":
		return []string{"general"}
	case "Gov":
		return []string{"governor"}
	case "Prof":
		return []string{"professor"}
	case "Rep":
		return []string{"congressman", "congresswoman", "lawmaker", "representative"}
	case "Sen":
		return []string{"lawmaker", "senator"}
	case "Sgt":
		return []string{"sergeant"}
	}
	return nil
}

// eitherOf reports that the phrase from "the" at token i to its head is one of two of a kind: "any mayor or the judge". Not so "me or the
// judge" and "the governor or the President".
func (d *document) eitherOf(i, head int) bool {
	return i > 1 && d.text(i-1) == "or" && !d.words[i-2].is(isFunction) && d.words[head].shape == shapeLower
}

// tellsWhich reports that what follows at token i says which one is meant: "the law under which she was tried".
func (d *document) tellsWhich(i int) bool {
	return i+1 < len(d.words) && d.words[i].is(isFunction) && (d.text(i+1) == "which" || d.text(i+1) == "whom")
}

// firstNamed is the token at which each entity is first named.
func (r *resolver) firstNamed() []int {
	named := make([]int, len(r.entities))
	for k := len(r.names) - 1; k >= 0; k-- {
		named[r.entityOf[k]] = r.names[k].from
	}
	return named
}

// namesMore reports that a name with a capital goes on at token i: "the Building and Maintenance Section".
func (r *resolver) namesMore(i int) bool {
	return i+1 < len(r.words) && (r.text(i) == "and" || r.text(i) == "&") && r.words[i+1].name()
}

// besideOther reports that the phrase at token i is an apposition of the name before it, which is another's: "Ann Lee, the judge".
func (r *resolver) besideOther(before *name, i, at int) bool {
	return before.until == i-1 && r.text(i-1) == "," && r.types[before.typ].kind == kindPerson && r.entities[at].kind == kindPerson &&
		r.byType[r.root[before.typ]] >= 0 && r.byType[r.root[before.typ]] != at
}

// awaited reports that the text may speak of a person at token i who is named further on: soon.
func (r *resolver) awaited(i, named int, kind kind) bool {
	return kind == kindPerson && r.SentenceAt(r.Tokens[named].Start)-r.SentenceAt(r.Tokens[i].Start) <= maxWait
}

// opensName reports that a body is called by the phrase whose head is at token i: "the Sultan’s Armed Forces".
func (d *document) opensName(i int) bool {
	return d.words[i].name() && i+2 < len(d.words) && d.words[i+1].shape == shapeClitic && d.words[i+2].name()
}

// holderOf is the one of the holders whom the phrase from token from with its head can mean, or -1. Of several, the only one whose
// office is told by the title alone goes before those who have it somewhere: "the president" is not the club’s.
func (r *resolver) holderOf(holders []holder, from, head int) int {
	one, bare := -1, -1 // -2: several
	place := r.placeIn(from, head)
	if place != nil {
		holders = r.ofPlace(holders, place)
	}
	people := r.peopleIn(from, head)
	if people != nil && r.severalHold(holders) {
		holders = slices.DeleteFunc(slices.Clone(holders), func(h holder) bool { return !r.ofPeople(people, &h) })
	}
	for x := range holders {
		h := &holders[x]
		if h.until > 0 && !r.meant(h, from, head) {
			continue
		}
		one = only(one, h.entity)
		if h.head+1 == h.until {
			bare = only(bare, h.entity)
		}
	}
	if one == -2 {
		one = bare
	}
	if one == -2 && place == nil {
		one = r.foremost(holders, from, head)
	}
	return max(one, -1)
}

// ofPlace leaves the holders whose role names a place, "Hull Sen." for "the Hull senator"; where there is none, those who have no role
// that names one.
func (r *resolver) ofPlace(holders []holder, place *word) []holder {
	if here := slices.DeleteFunc(slices.Clone(holders), func(h holder) bool {
		return !r.among(place.hash, h.from, h.until) && !(place.link != 0 && r.ofPeople(place, &h))
	}); len(here) > 0 {
		return here
	}
	return slices.DeleteFunc(slices.Clone(holders), func(h holder) bool {
		return slices.ContainsFunc(holders, func(other holder) bool { return other.entity == h.entity && r.placeIn(other.from, other.until) != nil })
	})
}

// placeIn is the last word of a place's name among tokens [from, until), or nil.
func (d *document) placeIn(from, until int) *word {
	for i := until - 1; i >= from; i-- {
		if w := &d.words[i]; w.ofPlace() {
			return w
		}
	}
	return nil
}

// ofPlace reports a word of a place's name, be it letters: "US".
func (w *word) ofPlace() bool {
	return w.name() && (w.is(isPlace) || w.state() && (w.facts&inCapitals == 0 || w.shape == shapeUpper))
}

// timesNamed is how many times as often as every other holder of an office the one is named whom the text means by it.
const timesNamed = 4

// foremost is the one of several holders of an office told by the title alone of whom the text tells, or -1.
func (r *resolver) foremost(holders []holder, from, head int) int {
	first, second := -1, 0 // the holder named most often, and how often the next is named
	for x := range holders {
		h := &holders[x]
		if h.until > 0 && (h.head+1 != h.until || !r.meant(h, from, head)) || first == h.entity {
			continue
		}
		switch count := r.entities[h.entity].count; {
		case first < 0:
			first = h.entity
		case count > r.entities[first].count:
			first, second = h.entity, r.entities[first].count
		default:
			second = max(second, count)
		}
	}
	if first < 0 || r.entities[first].kind != kindPerson || r.entities[first].count < timesNamed*second {
		return -1
	}
	return first
}

// only is the entity where it is the first or the same again, else -2.
func only(have, entity int) int {
	if have == -1 || have == entity {
		return entity
	}
	return -2
}

// meant reports whether a phrase can mean who has a role: neither says of the office or its country what the other does not
// bear out. "The home secretary" is no shadow home secretary and no foreign secretary.
func (r *resolver) meant(h *holder, from, head int) bool {
	for i := h.from; i < h.head; i++ {
		if demotes(r.text(i)) && !r.among(r.words[i].hash, from, head) {
			return false
		}
	}
	for i := from; i < head; i++ {
		switch w := &r.words[i]; {
		case w.shape == shapeHyphen, r.among(w.hash, h.from, h.until):
		case demotes(r.text(i)):
			return false
		case turns(r.text(i)): // "the outgoing minister"
		case w.ofPlace():
			if r.placeIn(h.from, h.until) != nil {
				return false
			}
		case w.is(isPeople) && w.name():
			if !r.ofPeople(w, h) && r.ofSome(h) {
				return false
			}
		case w.shape == shapeUpper: // a party's letters
		case r.tellsOffice(h):
			return false
		}
	}
	return true
}

// demotes reports a word that makes another office of the one behind it.
func demotes(word string) bool {
	switch strings.ToLower(word) {
	case "former", "ex", "late", "deputy", "vice", "assistant", "associate", "shadow", "under":
		return true
	}
	return false
}

// among reports a word with a hash among tokens [from, until).
func (d *document) among(hash uint64, from, until int) bool {
	for i := from; i < until; i++ {
		if d.words[i].hash == hash {
			return true
		}
	}
	return false
}

// peopleIn is the nationality among tokens [from, until), or nil.
func (d *document) peopleIn(from, until int) *word {
	for i := from; i < until; i++ {
		if w := &d.words[i]; w.is(isPeople) && w.name() {
			return w
		}
	}
	return nil
}

// ofPeople reports a role that names the country of a nationality.
func (r *resolver) ofPeople(people *word, h *holder) bool {
	for i := h.from; i < h.until; i++ {
		if w := &r.words[i]; (w.is(isPeople) && w.name() || w.ofPlace()) && w.link == people.link {
			return true
		}
	}
	return false
}

// ofSome reports a role that names a country.
func (r *resolver) ofSome(h *holder) bool {
	for i := h.from; i < h.until; i++ {
		if w := &r.words[i]; w.is(isPeople) && w.name() || w.is(isCountry) && w.name() || w.ofPlace() && w.state() {
			return true
		}
	}
	return false
}

// severalHold reports holders who are not all one.
func (r *resolver) severalHold(holders []holder) bool {
	return slices.ContainsFunc(holders, func(h holder) bool { return h.entity != holders[0].entity })
}

// tellsOffice reports a role that says of what, other than by rank or country: "justice minister", but not "acting minister".
func (r *resolver) tellsOffice(h *holder) bool {
	for i := h.from; i < h.until; i++ {
		switch w := &r.words[i]; {
		case i == h.head, w.is(isFunction), w.is(isPeople | isPlace), w.ofPlace(), w.shape == shapeHyphen, w.shape == shapeClitic, turns(r.text(i)), r.text(i) == "republic":
		default:
			return true
		}
	}
	return false
}

// nominalHead is the token of the title or head that ends the phrase from token i on; -1 where the phrase goes on with
// more than rank, place and nationality: "the bank account", "the president of", "the senator from".
func (r *resolver) nominalHead(i int) int {
	head := -1
	for j := i; j < min(len(r.words), i+4); j++ {
		w := &r.words[j]
		r.buf = lexicon.AppendFold(r.buf[:0], r.text(j))
		switch {
		case w.is(isTitle) && !w.is(isFunction), w.is(isHead) && (w.shape == shapeLower || w.shape == shapeCapital) && j == i:
			head = j
			continue
		case j == i && w.is(isPrefix) && w.name(): // "the Crown Prince"
			if n, f := r.longest(j, len(r.words)); n == 2 && f.is(isTitle) {
				head = j + 1
				j++
				continue
			}
		}
		if rank[string(r.buf)] || w.name() && w.is(isPeople) {
			continue
		}
		n, f := r.longest(j, len(r.words))
		if !w.name() || !f.is(isPlace) && !f.state() {
			break
		}
		j += n - 1 // "the New York mayor"
	}
	if head < 0 || head+1 == len(r.words) {
		return head
	}
	switch next := &r.words[head+1]; {
	case next.name(), next.shape == shapeHyphen, r.text(head+1) == "of", r.text(head+1) == "from", strings.HasPrefix(string(r.Tokens[head+1].POS), "NN"):
		return -1
	}
	return head
}
