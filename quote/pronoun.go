package quote

// Whom the pronoun means that is a source: a subject of the sentence, who spoke last, a group just named.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// reach is how many mentions back a pronoun is looked up, farBack how many for a body by its noun.
const (
	reach   = 40
	farBack = 400
)

// agreement is what a pronoun asks of its entity.
type agreement uint8

const (
	anyone agreement = iota
	woman
	man
	group
	thing
	speakerItself // I, we, you: the article's author or readers
)

// pronoun resolves a pronoun: by its mention where the entity stage resolved that, else to the last speaker who agrees,
// else to the nearest who agrees and is named outside quotations.
func (v *resolver) pronoun(s *annotate.Source, i int, other *annotate.Source) {
	barred := ""
	if other != nil {
		barred = other.Entity
	}
	at := v.mentionFrom(s.Start)
	form := v.pronounAt(i)
	if form == speakerItself {
		return
	}
	if m := v.sameSubject(i, form); m >= 0 && v.doc.Mentions[m].Entity != barred {
		v.name(s, v.doc.Mentions[m].Entity)
		return
	}
	if v.last != nil && v.last.Entity != "" && v.last.Entity != barred && v.doc.ParagraphAt(s.Start)-v.lastOf < 3 && v.agrees(form, v.last.Entity) && !v.namedSince(at, form) {
		s.Entity, s.Name = v.last.Entity, v.last.Name
		return
	}
	if v.last != nil && v.last.Entity == "" && v.doc.ParagraphAt(s.Start)-v.lastOf < 2 && v.nounAgrees(form, v.lastHead) && !v.namedSince(at, form) {
		s.Name = v.last.Name // "a spokesman … he said"
		return
	}
	if at < len(v.doc.Mentions) && v.doc.Mentions[at].Span == *s.Span {
		if id := v.doc.Mentions[at].Entity; id != "" && id != barred && !v.onlyQuoted(id, at) {
			v.name(s, id)
			return
		}
	}
	if form == group {
		v.groupBefore(s, i, at)
		return
	}
	for m := at - 1; m >= 0 && m > at-reach; m-- {
		mention := &v.doc.Mentions[m]
		if mention.Entity == "" || mention.Entity == barred || mention.Form != annotate.Name || !v.agrees(form, mention.Entity) {
			continue
		}
		if from, _ := v.doc.TokensIn(mention.Span); v.inMarks(from) || v.spokenOf(from) {
			continue
		}
		v.name(s, mention.Entity)
		return
	}
	if v.last != nil && v.last.Entity == "" && v.nounAgrees(form, v.lastHead) {
		s.Name = v.last.Name
	}
}

// onlyQuoted reports whether the name of an entity stood in the paragraph of mention at, and there and shortly before only
// between quotation marks: somebody spoken of.
func (v *resolver) onlyQuoted(id string, at int) bool {
	paragraph := v.doc.ParagraphAt(v.doc.Mentions[at].Start)
	quoted := false
	for m := at - 1; m >= 0 && m > at-reach; m-- {
		mention := &v.doc.Mentions[m]
		if mention.Entity != id || mention.Form != annotate.Name {
			continue
		}
		if from, _ := v.doc.TokensIn(mention.Span); !v.inMarks(from) {
			return false
		}
		quoted = quoted || v.doc.ParagraphAt(mention.Start) == paragraph
	}
	return quoted
}

// sameSubject is the index of the mention of the main clause's subject where the pronoun at token i is the subject of a
// clause that tells what went on with it, behind "as" or "while": "Lee met Ek on Monday, as he urged the city to wait". -1
// where that does not agree.
func (v *resolver) sameSubject(i int, form agreement) int {
	if word := v.fold(i - 1); word != "as" && word != "while" || v.inMarks(i) {
		return -1
	}
	start := v.sentences[v.words[i].sentence].first
	for k := start + 1; k < i-1 && k < start+maxApposition; k++ {
		if v.inMarks(k) || !v.isTag(k, finite|modalVerb) {
			continue
		}
		p, ok := v.subjectBefore(k, start)
		if !ok || v.isTag(p.first, wh) {
			continue
		}
		if m := v.headMention(p); m >= 0 && v.agrees(form, v.doc.Mentions[m].Entity) {
			return m
		}
		return -1
	}
	return -1
}

// namedSince reports whether somebody else who agrees was named, outside quotations, between the last speaker's words and
// mention at.
func (v *resolver) namedSince(at int, form agreement) bool {
	for m := at - 1; m >= 0 && m > at-reach && v.doc.Mentions[m].Start >= v.lastEnd; m-- {
		mention := &v.doc.Mentions[m]
		if mention.Form != annotate.Name || mention.Entity == "" || mention.Entity == v.last.Entity || !v.agrees(form, mention.Entity) {
			continue
		}
		if from, _ := v.doc.TokensIn(mention.Span); !v.inMarks(from) && !v.spokenOf(from) {
			return true
		}
	}
	return false
}

// spokenOf reports whether token i stands in the content in hand: whoever is named there hardly says it, "Lee was ill, she said", but
// "Though Lee was ill, she said".
func (v *resolver) spokenOf(i int) bool {
	if first := v.said[0].first; v.is(first, subordinator) || v.isTag(first, conjunction) && v.is(first+1, subordinator) {
		return false
	}
	for _, x := range v.said {
		if x.first <= i && i < x.last {
			return true
		}
	}
	return false
}

// groupBefore resolves "they": the last speaker where that is a group without a name, else the first body named in the
// sentence before.
func (v *resolver) groupBefore(s *annotate.Source, i, at int) {
	if v.last != nil && v.last.Entity == "" && v.nounAgrees(group, v.lastHead) {
		s.Name = v.last.Name
		return
	}
	sentence := int(v.words[i].sentence)
	for back := sentence - 1; back >= 0 && back > sentence-4; back-- {
		span := v.doc.Sentences[back]
		for m := v.mentionFrom(span.Start); m < at && v.doc.Mentions[m].Start < span.End; m++ {
			mention := &v.doc.Mentions[m]
			from, _ := v.doc.TokensIn(mention.Span)
			if mention.Entity != "" && v.agrees(group, mention.Entity) && !v.inMarks(from) {
				v.name(s, mention.Entity)
				return
			}
		}
	}
}

func (v *resolver) pronounAt(i int) agreement {
	switch v.fold(i) {
	case "he", "him", "his", "himself":
		return man
	case "she", "her", "herself":
		return woman
	case "they", "them", "their", "themselves":
		return group
	case "it", "its", "itself":
		return thing
	case "i", "we", "you", "me", "us", "my", "our", "your":
		return speakerItself
	}
	return anyone
}

func (v *resolver) agrees(form agreement, id string) bool {
	e, ok := v.entities[id]
	if !ok {
		return false
	}
	ent := &v.doc.Entities[e]
	switch form {
	case woman:
		return ent.Kind == annotate.Person && ent.Gender != annotate.Male
	case man:
		return ent.Kind == annotate.Person && ent.Gender != annotate.Female
	case group:
		return ent.Kind == annotate.Org || ent.Kind == annotate.NORP
	case thing:
		return ent.Kind == annotate.Org || ent.Kind == annotate.GPE
	}
	return true
}

// nounAgrees reports whether a pronoun may stand for the last speaker, whose head noun is token i: "he" for a spokesman, "they" for officials.
func (v *resolver) nounAgrees(form agreement, i int) bool {
	if !v.isTag(i, noun|proper) {
		return false
	}
	switch form {
	case woman, man:
		return !v.lastMany && !v.isTag(i, plural) && !v.is(i, document|medium) && !abstract(v.fold(i))
	case group:
		return v.isTag(i, plural) || !v.is(i, document|medium|personRole)
	case thing:
		return !v.lastMany && !v.isTag(i, plural) && !v.is(i, personRole)
	}
	return false
}

// abstract reports whether a noun is of no person by its ending: "an investigation", "the government".
func abstract(noun string) bool {
	for _, end := range [...]string{"tion", "sion", "ment", "authority", "university", "community", "city", "ency", "acy", "ship", "ness", "ism", "poll", "survey", "study", "inquiry", "court"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// antecedent resolves "who" and "which" to the name right before, or to the noun phrase.
func (v *resolver) antecedent(s *annotate.Source, i int) {
	end := i
	if v.is(end-1, comma) {
		end--
	}
	if v.isTag(end-1, number) && v.is(end-2, comma) { // "Nettie, 7, who"
		end -= 2
	}
	dated := end
	if v.isTag(end-1, number) && v.isTime(end-2) {
		dated--
	}
	if dated = v.skipTimeBefore(dated, v.sentences[v.words[i].sentence].first); dated < end && v.personAt(dated-1) { // "met Ann Lee on May 3, who"
		end = dated
	}
	first := v.sentences[v.words[i].sentence].first
	end = v.beforeAside(end, i, first)
	p, ok := v.phraseBefore(end, first)
	if !ok {
		return
	}
	if m := v.apposedTo(p, i); m >= 0 {
		v.name(s, v.doc.Mentions[m].Entity)
		return
	}
	chunk, _ := v.chunkBefore(end, first)
	if name := v.nameBefore(end); name < p.first { // "Institute for Ports and Fishery, which"
		chunk = name
	}
	if m := v.mentionOn(end-1, phrase{first: chunk, last: end}); m >= 0 {
		v.name(s, v.doc.Mentions[m].Entity)
		return
	}
	if m := v.headMention(p); m >= 0 {
		v.name(s, v.doc.Mentions[m].Entity)
		return
	}
	s.Name = v.doc.Slice(v.span(run{p.first, p.last}))
}

// apposedTo is the index of the mention of the person whom the noun phrase before a "who" at token i only describes: "Ann Lee, a trader at
// Acme, who". -1 for none.
func (v *resolver) apposedTo(p phrase, i int) int {
	head := v.headOf(p)
	for first := p.first; p.first > first-3 && v.isTag(p.first-1, ing|participle|adjective|noun|adverb); p.first-- { // "managing director"
	}
	if v.fold(i) != "who" || !v.is(p.first-1, comma) || !v.personAt(p.first-2) || v.isTag(head, plural|proper) || !v.is(head, personRole) && !office(v.fold(head)) && !v.isTag(p.first, determiner) {
		return -1
	}
	first, last, ok := v.nameOver(p.first - 2)
	if !ok || last != p.first-1 {
		return -1
	}
	return v.personMention(v.span(run{first, last}))
}

// beforeAside is where the noun that a "who" at token i is said of ends if where that was stands between commas and names nobody:
// "voices, on both sides of the party, who". Else it is end.
func (v *resolver) beforeAside(end, i, floor int) int {
	if !v.is(end, comma) || v.fold(i) != "who" {
		return end
	}
	for k := end - 1; k > floor && k > end-maxParenthesis && !v.inMarks(k) && !v.isTag(k, verbal); k-- {
		if !v.is(k, comma) {
			continue
		}
		last := v.doc.Tokens[end-1].Span
		if p, ok := v.chunkBefore(end, k); v.isTag(k+1, prep) && v.isTag(k-1, nominal) && !v.isTime(k-1) && ok && !v.is(end-1, personRole) &&
			v.personMention(annotate.Span{Start: v.doc.Tokens[p].Start, End: last.End}) < 0 {
			return k
		}
		break
	}
	return end
}
