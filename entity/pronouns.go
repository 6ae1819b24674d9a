package entity

// Pronouns of the third person: each goes to the person, or body, that the weights of package anaphora prefer, or to
// nobody.

import (
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/anaphora"
)

// pronouns notes them; text is overwritten.
func (r *resolver) pronouns(model *anaphora.Model, text *anaphora.Text) {
	text.Reset(len(r.words))
	sentence, paragraph := -1, -1
	for i := range r.Tokens {
		tok := &r.Tokens[i]
		opens, first := false, false
		for sentence+1 < len(r.Sentences) && r.Sentences[sentence+1].Start <= tok.Start {
			sentence++
			opens = true
		}
		for paragraph+1 < len(r.Paragraphs) && r.Paragraphs[paragraph+1].Start <= tok.Start {
			paragraph++
			first = true
		}
		text.Add(r.text(i), string(tok.POS), opens, first)
	}
	names := r.bearing()
	bearers := make([]anaphora.Bearer, len(r.entities))
	for at := range r.entities {
		e := &r.entities[at]
		bearers[at] = anaphora.Bearer{Body: e.kind != kindPerson, Place: e.kind == kindGPE, Gender: bearerGender(e.gender)}
	}
	model.Walk(text, names, bearers, func(token int, candidates []anaphora.Candidate, best int) {
		at := candidates[best].Entity
		if at < 0 {
			return
		}
		e := &r.entities[at]
		if e.kind == kindPerson {
			e.gender |= pronounGender(r.text(token))
		}
		r.mentions = append(r.mentions, mention{
			span: r.Tokens[token].Span, kind: kinds[e.kind], form: annotate.Pronoun, entity: at, confidence: anaphora.Share(candidates, best), rule: "pronoun",
		})
	})
	r.relatives()
}

// bearing are the names and nominals of those whom a pronoun may stand for, in text order.
func (r *resolver) bearing() []anaphora.Name {
	list := make([]anaphora.Name, 0, len(r.mentions))
	add := func(from, until, at int, nominal bool) {
		switch e := &r.entities[at]; {
		case e.several: // no "he" or "she" is a family
		case e.kind == kindPerson, e.kind == kindOrg, e.kind == kindGPE:
			list = append(list, anaphora.Name{From: from, Until: until, Entity: at, Nominal: nominal})
		}
	}
	k := 0
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.form != annotate.Nominal {
			continue
		}
		from, until := r.TokensIn(m.span)
		for k < len(r.names) && r.names[k].from < until {
			add(r.names[k].from, r.names[k].until, r.entityOf[k], false)
			k++
		}
		if k == 0 || r.names[k-1].from < from { // "the Hull mayor" holds a name
			add(from, until, m.entity, true)
		}
	}
	for ; k < len(r.names); k++ {
		add(r.names[k].from, r.names[k].until, r.entityOf[k], false)
	}
	return list
}

func bearerGender(g facts) anaphora.Gender {
	var gender anaphora.Gender
	if g&isFemale != 0 {
		gender |= anaphora.Female
	}
	if g&isMale != 0 {
		gender |= anaphora.Male
	}
	return gender
}

// pronounGender is what a person's pronoun says of them.
func pronounGender(pronoun string) facts {
	switch pronoun[1] {
	case 'i', 'I':
		return isMale
	case 'e', 'E':
		if len(pronoun) == 2 { // he
			return isMale
		}
	}
	return isFemale
}

// relatives joins "who" right behind a person's name, with or without a comma, to that person.
func (r *resolver) relatives() {
	for k := range r.names {
		at := r.names[k].until
		if r.entities[r.entityOf[k]].kind != kindPerson || at+1 >= len(r.words) {
			continue
		}
		if r.text(at) == "," {
			at++
		}
		if r.text(at) == "who" {
			r.mentions = append(r.mentions, mention{
				span: r.Tokens[at].Span, kind: annotate.Person, form: annotate.Pronoun, entity: r.entityOf[k], confidence: 0.8, rule: "who",
			})
		}
	}
}
