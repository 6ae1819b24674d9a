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
	names := make([]anaphora.Name, 0, len(r.names))
	for k := range r.names {
		switch at := r.entityOf[k]; r.entities[at].kind {
		case kindPerson, kindOrg, kindGPE:
			names = append(names, anaphora.Name{From: r.names[k].from, Until: r.names[k].until, Entity: at})
		}
	}
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
