package quote

// From the words that name a source to the entity behind them.

import (
	"cmp"
	"sort"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// resolver turns phrases into sources. It walks the attributions in text order and remembers who spoke last.
type resolver struct {
	*reader
	entities map[string]int // id to index in doc.Entities
	last     *annotate.Source
	person   *annotate.Source // the last of them who is a person with a name
	lastOf   int              // paragraph in which last spoke
	lastEnd  int              // byte at which that ended
	lastHead int              // head noun of last, where it is no name; -1 for a pronoun that stands for nobody known
	lastMany bool             // last is more than one: "Lee and Ek"
	said     []run            // the content in hand

	pieces  []annotate.Span // of the content in hand
	spans   shelf[annotate.Span]
	sources shelf[annotate.Source]
}

// source resolves a phrase. other is somebody who cannot be meant, as the one spoken to; nil where there is none.
func (v *resolver) source(p phrase, other *annotate.Source) *annotate.Source {
	if !p.found() {
		return nil
	}
	if p.implicit {
		if v.last == nil {
			return nil
		}
		return v.sources.one(annotate.Source{Entity: v.last.Entity, Name: v.last.Name, How: annotate.HowImplicit})
	}
	p = v.wholeNames(p)
	span := v.span(run{p.first, p.last})
	s := v.sources.one(annotate.Source{Span: v.spans.one(span), Name: v.doc.Slice(span), How: annotate.HowNominal})
	w := v.words[p.first]
	switch {
	case w.tag&(personal|ownerPronoun) != 0 && p.last == p.first+1 || w.class&pronoun != 0 && p.last == p.first+1 && w.tag&(noun|proper) == 0:
		s.How = annotate.HowPronoun
		v.pronoun(s, p.first, other)
	case w.tag&wh != 0:
		s.How = annotate.HowPronoun
		v.antecedent(s, p.first)
	default:
		if m := v.author(p); m >= 0 {
			v.name(s, v.doc.Mentions[m].Entity)
		} else if m := v.headMention(p); m >= 0 {
			v.name(s, v.doc.Mentions[m].Entity)
			if v.doc.Mentions[m].Form == annotate.Name {
				s.How = annotate.HowNamed
			}
		} else if m := v.agedBefore(s); m >= 0 {
			v.name(s, v.doc.Mentions[m].Entity)
		} else if m := v.classBefore(p); m >= 0 {
			v.name(s, v.doc.Mentions[m].Entity)
		} else if v.sameOfficial(p) {
			v.name(s, v.last.Entity)
		} else {
			s.Name = cmp.Or(trimPhrase(s.Name), s.Name)
		}
	}
	return s
}

// wholeNames is a phrase with the whole of the names at its ends: All Houses are Local, rather than "Local".
func (v *resolver) wholeNames(p phrase) phrase {
	if v.isTag(p.first, personal|ownerPronoun|wh) {
		return p
	}
	if first, _, ok := v.nameOver(p.first); ok && first < p.first && v.is(first, letters) {
		p.first = first
	}
	if _, last, ok := v.nameOver(p.last - 1); ok && last > p.last && !v.spokenOf(p.last) {
		p.last = last
	}
	return p
}

// author is the index of the mention of whoever made the document that a phrase names, "a report by the Ek Institute", "a survey of
// farmers conducted by Acme"; -1 for none.
func (v *resolver) author(p phrase) int {
	last, ok := v.chunkAfter(p.first, p.last)
	if !ok || !v.is(last-1, document) {
		return -1
	}
	if v.is(last, of) {
		if last, ok = v.chunkAfter(last+1, p.last); !ok {
			return -1
		}
	}
	switch v.slice(last) {
	case "compiled", "conducted", "prepared", "published", "written":
		last++
	}
	if !v.is(last, by) || last+1 >= p.last {
		return -1
	}
	y, ok := v.phraseAfter(last+1, p.last)
	if !ok || y.last != p.last {
		return -1
	}
	return v.headMention(y)
}

// agedBefore is the index of the mention of the person last named where a source says no more than an age, as in "the
// 52-year-old"; else -1.
func (v *resolver) agedBefore(s *annotate.Source) int {
	age, ok := strings.CutSuffix(s.Name, "-year-old")
	if !ok || len(age) < 4 || !strings.EqualFold(age[:4], "the ") || strings.Contains(age[4:], " ") {
		return -1
	}
	at := v.mentionFrom(s.Start)
	for m := at - 1; m >= 0 && m > at-reach; m-- {
		mention := &v.doc.Mentions[m]
		if from, _ := v.doc.TokensIn(mention.Span); mention.Kind == annotate.Person && mention.Form == annotate.Name && mention.Entity != "" && !v.inMarks(from) {
			return m
		}
	}
	return -1
}

// classBefore is the index of the mention of the body named before that "the commission", "the watchdog", "the firm" stands for:
// its name has the noun, or the noun stood beside it ("the media watchdog, Clear Air"). It is -1 for none, and where two
// bodies may be meant.
func (v *resolver) classBefore(p phrase) int {
	head := p.last - 1
	if p.last != p.first+2 || v.fold(p.first) != "the" || !bodyNoun(v.slice(head)) {
		return -1
	}
	found, noun := -1, v.slice(head)
	at := v.mentionFrom(v.doc.Tokens[p.first].Start)
	for m := at - 1; m >= 0 && m > at-farBack && (found < 0 || m > found-reach); m-- {
		mention := &v.doc.Mentions[m]
		if mention.Kind != annotate.Org || mention.Form != annotate.Name || mention.Entity == "" || found >= 0 && mention.Entity == v.doc.Mentions[found].Entity {
			continue
		}
		first, last := v.doc.TokensIn(mention.Span)
		if !v.inMarks(first) && v.hasNoun(first, last, noun) {
			if found >= 0 {
				return -1
			}
			found = m
		}
	}
	return found
}

// bodyNoun reports whether a noun is of a body that speaks: a company, an authority, a paper.
func bodyNoun(word string) bool {
	switch word {
	case "agency", "airline", "association", "authority", "bank", "board", "broadcaster", "bureau", "charity", "club", "commission",
		"committee", "company", "corporation", "council", "court", "department", "federation", "firm", "foundation", "group",
		"institute", "magazine", "ministry", "network", "newspaper", "organisation", "organization", "paper", "party", "regulator",
		"tribunal", "union", "university", "watchdog":
		return true
	}
	return false
}

// hasNoun reports whether a noun is a word of the name [first, last) or says beside it what that is.
func (v *resolver) hasNoun(first, last int, noun string) bool {
	for k := first; k < last; k++ {
		if strings.EqualFold(v.slice(k), noun) {
			return true
		}
	}
	if v.slice(last) == noun {
		return true
	}
	k := first - 1
	if v.is(k, comma) {
		k--
	}
	return v.slice(k) == noun
}

// sameOfficial reports whether "the official" or the like is the person who spoke last, if nobody else was named since.
func (v *resolver) sameOfficial(p phrase) bool {
	if p.last != p.first+2 || v.fold(p.first) != "the" || v.last == nil || !v.agrees(man, v.last.Entity) && !v.agrees(woman, v.last.Entity) {
		return false
	}
	switch v.slice(p.last - 1) {
	case "official", "delegate", "representative", "politician", "lawmaker", "legislator", "minister", "executive", "diplomat", "author", "actress", "singer", "businessman", "businesswoman":
	default:
		return false
	}
	at := v.mentionFrom(v.doc.Tokens[p.first].Start)
	return v.paragraphOf(p.first)-v.lastOf < 3 && !v.namedSince(at, man) && !v.namedSince(at, woman)
}

// trimPhrase cuts the comma after an apposition from a phrase that serves as a name.
func trimPhrase(name string) string {
	for len(name) > 0 && (name[len(name)-1] == ',' || name[len(name)-1] == ' ') {
		name = name[:len(name)-1]
	}
	return name
}

// name gives a source the entity's id and canonical name.
func (v *resolver) name(s *annotate.Source, entity string) {
	if e, ok := v.entities[entity]; ok {
		s.Entity, s.Name = entity, v.doc.Entities[e].Name
	}
}

// headMention is the index of the mention that a phrase is about, or -1: the one on its head noun; that of the
// apposition where only that is a name ("the captain, Aleksi Virtanen,"); a name right after another name ("Mayor of
// London Sadiq Khan") or after its bearer's office. A name that the head only hangs on does not count ("a spokesman for
// Donald Trump").
func (v *resolver) headMention(p phrase) int {
	head := v.headOf(p)
	if v.several(p, head) || v.oneOf(p, head) {
		return -1
	}
	end := head + 1
	for end < p.last && !v.is(end, comma) {
		end++
	}
	if m := v.holder(p, head, end); m >= 0 {
		return m
	}
	if m := v.described(p, head); m >= 0 {
		return m
	}
	if m := v.mentionOn(head, p); m >= 0 {
		return m
	}
	if m := v.mentionOn(end-1, p); m >= 0 && v.doc.Mentions[m].Kind == annotate.Person && end-1 > head {
		before, _ := v.doc.TokensIn(v.doc.Mentions[m].Span)
		if before > p.first && (v.isTag(before-1, proper) && v.placed(before-1, p) || v.longTitle(head, before)) && !v.listsMore(p, end) { // not "for Mr. Lee"
			return m
		}
	}
	if end+1 < p.last {
		if last, ok := v.chunkAfter(end+1, p.last); ok {
			if v.is(last, naming) && last+1 < p.last { // "the captain, a Dane named Ek"
				last, _ = v.chunkAfter(last+1, p.last)
			} else { // "the nominee, Ana Ruiz (Ohio),"
				last = v.headOf(phrase{first: end + 1, last: last}) + 1
			}
			if m := v.mentionOn(max(last, end+1)-1, p); m >= 0 && (v.doc.Mentions[m].Kind == annotate.Person || v.doc.Mentions[m].Kind == annotate.Org && !v.officer(head)) {
				return m
			}
		}
	}
	return -1
}

// oneOf reports whether the head of a phrase only tells of which party or people somebody is: "a Nevada Democrat", "the Democrat" of the
// Democrats. He is not all of them.
func (v *resolver) oneOf(p phrase, head int) bool {
	m := v.mentionOn(head, p)
	if m < 0 || v.doc.Mentions[m].Kind != annotate.NORP || v.isTag(head, plural) || !v.isTag(p.first, determiner|number) || p.first == head {
		return false
	}
	switch v.fold(p.first) {
	case "a", "an", "another", "one":
		return true
	}
	e, ok := v.entities[v.doc.Mentions[m].Entity]
	return ok && v.doc.Entities[e].Name == v.slice(head)+"s"
}

// described is the index of the person whose name follows the head of a phrase that only describes him, with a participle between, as
// "Oslo based Ana Ruiz" and "Lee running mate Ana Ruiz" do; or whose name ends a phrase behind the office and what that is of, "the
// spokesman for one of the towns, Hull, Ana Ruiz". -1 for none.
func (v *resolver) described(p phrase, head int) int {
	name := -1
	switch {
	case v.nameAt(head) && (v.slice(head+1) == "based" || v.slice(head+1) == "born"):
		name = head + 2
	case v.nameAt(head) && v.slice(head+1) == "running" && v.slice(head+2) == "mate":
		name = head + 3
	case v.officer(head) && v.is(head+1, link) && v.personAt(p.last-1):
		name = v.lastComma(p.first, p.last) + 1
	}
	if name <= 0 || name >= p.last {
		return -1
	}
	m := v.mentionOn(name, p)
	if m < 0 || v.doc.Mentions[m].Kind != annotate.Person || v.doc.Mentions[m].Start != v.doc.Tokens[name].Start {
		return -1
	}
	return m
}

// listsMore reports whether the comma at token end goes on with another person: "Secretary of State Lee, Director Ek, and the mayor".
func (v *resolver) listsMore(p phrase, end int) bool {
	return end+1 < p.last && !v.isTag(end+1, wh) && v.personMention(v.span(run{end, p.last})) >= 0
}

// placed reports whether token i ends a name that says of where or of what somebody is: "Mayor of London Ana Ruiz", but not "a spokesman
// for Democrat Ana Ruiz".
func (v *resolver) placed(i int, p phrase) bool {
	m := v.mentionOn(i, p)
	return m >= 0 && (v.doc.Mentions[m].Kind != annotate.NORP || !v.is(i-1, link))
}

// several reports whether a phrase with its head at token head names more than one: "Lee and Ek", "Lee, a lawyer, and Ek", "the
// port and city officials". None of them is the speaker alone. "Mayor and party leader Ana Ruiz" is one.
func (v *resolver) several(p phrase, head int) bool {
	end := head + 1
	name := v.mentionOn(head, p)
	if name >= 0 && v.doc.Mentions[name].Form != annotate.Name {
		name = -1
	}
	if name >= 0 {
		_, end = v.doc.TokensIn(v.doc.Mentions[name].Span)
	}
	if v.is(end, bracket) {
		for end < p.last && !v.is(end-1, closeBracket) {
			end++
		}
	}
	and := v.listEnd(p, end)
	if name >= 0 && and == end && v.is(end, comma) { // "Lee, a lawyer, and Ek"
		for and++; and+1 < p.last && !(v.is(and-1, comma) && v.slice(and) == "and"); and++ {
		}
		if and+1 >= p.last || !v.personAt(and+1) && !v.personAt(and+2) {
			return false
		}
	}
	if and+1 >= p.last || v.slice(and) != "and" {
		return false
	}
	last, ok := v.chunkAfter(and+1, p.last)
	switch {
	case !ok, last < p.last && v.isTag(last, nominal):
		return false
	case v.is(and-1, comma):
		return true
	case name < 0 && (v.isTag(head, noun) || office(v.fold(head))) && !v.isTag(head, plural):
		return false // "mayor and party leader Ana Ruiz"
	}
	return v.mentionOn(last-1, p) >= 0 || v.isTag(last-1, plural)
}

// listEnd is where the names of a list end that follow the comma at token end, before its "and"; or end.
func (v *resolver) listEnd(p phrase, end int) int {
	for v.is(end, comma) && end+2 < p.last && (v.nameAt(end+1) || v.isTag(end+1, determiner) && v.nameAt(end+2)) {
		last, ok := v.chunkAfter(end+1, p.last)
		if !ok || !v.nameAt(last-1) {
			break
		}
		end = last
	}
	return end
}

// longTitle reports whether a title stands between its first noun, at token head, and the name that begins at token name: "Director of
// Public Health Ana Ruiz", "Secretary of State Ana Ruiz", "an oil-for-food Commissioner Ana Ruiz". "A spokesman for Secretary of State
// Ana Ruiz" is somebody else.
func (v *resolver) longTitle(head, name int) bool {
	if v.isTag(head+1, hyphen) {
		return true
	}
	if v.is(name-1, personRole) || v.isTag(head, plural) || v.personMention(v.span(run{head, name})) >= 0 {
		return false
	}
	if v.is(head+1, of) && name > head+3 && v.isTag(head, proper) {
		return true
	}
	field := v.isTag(name-1, proper|plural) || v.slice(name-1) == "state" || v.slice(name-1) == "staff"
	return v.isTag(head+1, prep) && v.is(head+1, link) && name > head+2 && office(v.fold(head)) && field && !v.personAt(name-1)
}

// office reports whether a noun is of an office that a field or a place may follow: "secretary of state".
func office(noun string) bool {
	switch noun {
	case "administrator", "ambassador", "chair", "chairman", "chairwoman", "chief", "clerk", "commissioner", "comptroller", "dean",
		"director", "editor", "governor", "head", "inspector", "leader", "manager", "mayor", "minister", "president", "professor",
		"registrar", "secretary", "speaker", "superintendent", "supervisor", "undersecretary":
		return true
	}
	return false
}

// officer reports whether the noun at token i is of a person, whatever body stands behind it: "an official of its owner, Ek
// Brothers,".
func (r *reader) officer(i int) bool {
	return r.isTag(i, noun) && r.is(i, personRole) && !r.isTag(i, plural)
}

// holder is the index of the person whose name ends before token end, right behind an office that the head of the phrase
// is only part of: "Port Council President Ana Ruiz", "cargo and sales manager Ana Ruiz". -1 for none.
func (v *resolver) holder(p phrase, head, end int) int {
	m := v.mentionOn(end-1, p)
	if m < 0 || v.doc.Mentions[m].Kind != annotate.Person {
		return -1
	}
	first, _ := v.doc.TokensIn(v.doc.Mentions[m].Span)
	if !v.isTag(first-1, nominal) || v.isTag(first-1, plural) {
		return -1
	}
	if of := v.mentionOn(head, p); of >= 0 {
		office := v.officeFrom(first, p)
		_, body := v.doc.TokensIn(v.doc.Mentions[of].Span)
		if v.doc.Mentions[of].Kind != annotate.Person && head < first && body < first && (body >= office || v.is(office-1, closeBracket) || v.isTag(office-1, possessiveS) && body == office-1) {
			return m
		}
		return -1
	}
	if v.is(head+1, and) && (v.isTag(head, noun) || office(v.fold(head))) && !v.isTag(head, plural) && !v.isTag(p.first, determiner|ownerPronoun) {
		return m
	}
	return -1
}

// officeFrom is where the words for an office begin that the name at token name follows, with the place of it: "manager", "manager in
// Korea".
func (v *resolver) officeFrom(name int, p phrase) int {
	first := name - 1
	for v.isTag(first-1, nominal|adjective) {
		first--
	}
	if v.isTag(first-1, prep) && office(v.fold(first-2)) && v.mentionOn(first, p) >= 0 {
		for first -= 2; v.isTag(first-1, nominal|adjective); first-- {
		}
	}
	return first
}

// mentionOn is the index of the longest mention that covers token i, lies in the phrase and is no part of a longer noun,
// or -1.
func (v *resolver) mentionOn(i int, p phrase) int {
	tok := v.doc.Tokens[i].Span
	span := v.span(run{p.first, p.last})
	best := -1
	for m := v.mentionFrom(span.Start); m < len(v.doc.Mentions) && v.doc.Mentions[m].Start < tok.End; m++ {
		mention := &v.doc.Mentions[m]
		if mention.Contains(tok) && mention.Entity != "" && (best < 0 || mention.Len() > v.doc.Mentions[best].Len()) {
			best = m
		}
	}
	return best
}

// mentionFrom is the index of the first mention that starts at offset or after it.
func (r *reader) mentionFrom(offset int) int {
	return sort.Search(len(r.doc.Mentions), func(i int) bool { return r.doc.Mentions[i].Start >= offset })
}

// personMention is the index of the first mention of a person inside span, or -1.
func (r *reader) personMention(span annotate.Span) int {
	for m := r.mentionFrom(span.Start); m < len(r.doc.Mentions) && r.doc.Mentions[m].Start < span.End; m++ {
		if r.doc.Mentions[m].Kind == annotate.Person && r.doc.Mentions[m].Form == annotate.Name {
			return m
		}
	}
	return -1
}
