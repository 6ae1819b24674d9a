package entity

// Writing the layers: mentions in text order, entities by first mention.

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// write fills doc.Mentions and doc.Entities.
func (r *resolver) write(doc *annotate.Document) {
	r.sort()
	order := make([]int, 0, len(r.entities)) // entities by first mention
	place := make([]int, len(r.entities))    // their number from 1
	count := make([]int, len(r.entities))
	for i := range r.mentions {
		if at := r.mentions[i].entity; at >= 0 {
			if count[at]++; count[at] == 1 {
				order = append(order, at)
				place[at] = len(order)
			}
		}
	}
	doc.Mentions = make([]annotate.Mention, len(r.mentions))
	doc.Entities = make([]annotate.Entity, len(order))
	mentionIDs, entityIDs := ids('m', len(r.mentions)), ids('e', len(order))
	lists := make([]string, len(r.mentions)) // the entities' mentions, side by side
	for i, at := range order {
		e := &r.entities[at]
		doc.Entities[i] = annotate.Entity{
			ID: entityIDs[i], Kind: kinds[e.kind], Name: cleanBracket(cleanSpace(doc.Slice(e.name))),
			Gender: genderName(e.gender), Mentions: lists[:0:count[at]],
		}
		lists = lists[count[at]:]
		for k, role := range e.roles {
			if !r.saidMore(e.roles, k) {
				doc.Entities[i].Roles = appendNew(doc.Entities[i].Roles, cleanSpace(doc.Slice(role)))
			}
		}
	}
	for i, m := range r.mentions {
		out := &doc.Mentions[i]
		*out = annotate.Mention{ID: mentionIDs[i], Span: m.span, Kind: m.kind, Form: m.form, Confidence: m.confidence, Rule: m.rule}
		if m.entity < 0 {
			continue
		}
		ent := &doc.Entities[place[m.entity]-1]
		out.Entity = ent.ID
		ent.Mentions = append(ent.Mentions, out.ID)
		if m.form == annotate.Name {
			if text := cleanBracket(cleanSpace(doc.Slice(m.span))); text != ent.Name {
				ent.Aliases = appendNew(ent.Aliases, text)
			}
		}
	}
}

// sort puts the mentions in text order. Those of names come first and are so already.
func (r *resolver) sort() {
	names := len(r.mentions)
	for i := 1; i < names; i++ {
		if r.mentions[i-1].span.Compare(r.mentions[i].span) > 0 {
			names = i
		}
	}
	rest := slices.Clone(r.mentions[names:])
	slices.SortStableFunc(rest, func(a, b mention) int { return a.span.Compare(b.span) })
	i := names - 1
	for at := len(r.mentions) - 1; len(rest) > 0; at-- { // the last one first
		if last := &rest[len(rest)-1]; i < 0 || r.mentions[i].span.Compare(last.span) <= 0 {
			r.mentions[at] = *last
			rest = rest[:len(rest)-1]
		} else {
			r.mentions[at] = r.mentions[i]
			i--
		}
	}
}

// ids makes n ids, "m1", "m2" …, that share the memory of one string.
func ids(prefix byte, n int) []string {
	ends := make([]int, n)
	var all []byte
	for i := range ends {
		all = strconv.AppendInt(append(all, prefix), int64(i+1), 10)
		ends[i] = len(all)
	}
	shared, start := string(all), 0
	list := make([]string, n)
	for i, end := range ends {
		list[i], start = shared[start:end], end
	}
	return list
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// saidMore reports that another of somebody's roles says role k with more before it, "Danish Prime Minister", or an earlier
// one says it in other letters.
func (r *resolver) saidMore(roles []annotate.Span, k int) bool {
	for j, other := range roles {
		if j != k && r.tail(roles[k], other, j < k) {
			return true
		}
	}
	return false
}

// tail reports that the words of a role close another's, and that those before do not change it: "president" is not "vice
// president". equal says that there may be none before.
func (r *resolver) tail(role, other annotate.Span, equal bool) bool {
	from, i := r.TokensIn(role)
	first, j := r.TokensIn(other)
	for i > from {
		if r.words[i-1].shape == shapeHyphen {
			i--
			continue
		}
		for j > first && r.words[j-1].shape == shapeHyphen {
			j--
		}
		if j == first || r.words[i-1].hash != r.words[j-1].hash {
			return false
		}
		i--
		j--
	}
	if j == first {
		return equal
	}
	for ; j > first; j-- {
		if turns(r.text(j - 1)) {
			return false
		}
	}
	return true
}

// turns reports a word that makes another role of the one behind it, be it of the same office.
func turns(word string) bool {
	switch strings.ToLower(word) {
	case "then", "acting", "interim", "outgoing", "incoming", "designate", "elect", "honorary", "co", "of", "for", "at", "to":
		return true
	}
	return demotes(word)
}

// genderName is empty where the text says nothing or both.
func genderName(g facts) annotate.Gender {
	switch g {
	case isFemale:
		return annotate.Female
	case isMale:
		return annotate.Male
	}
	return ""
}
