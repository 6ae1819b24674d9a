package entity

// Pronouns of the third person: each goes to the person before it who agrees and stands out most, or to nobody.

import "github.com/dateline-news/dateline/annotate"

// pronoun says what a pronoun asks of the one it stands for.
type pronoun struct {
	gender     facts
	possessive bool
	kind       kind // kindPerson, or kindOrg for bodies and places
}

var pronouns = map[string]pronoun{
	"he": {isMale, false, kindPerson}, "him": {isMale, false, kindPerson}, "his": {isMale, true, kindPerson},
	"himself": {isMale, true, kindPerson}, "she": {isFemale, false, kindPerson}, "her": {isFemale, true, kindPerson},
	"hers": {isFemale, true, kindPerson}, "herself": {isFemale, true, kindPerson}, "its": {0, true, kindOrg},
}

// recent is an entity that a pronoun may stand for.
type recent struct {
	entity   int
	token    int
	sentence int
	subject  bool // first of its sentence
	quoted   bool
}

// maxRecent is how many candidates are kept, and maxBack how many sentences back they may stand.
const (
	maxRecent = 10
	maxBack   = 3
)

func (r *resolver) pronouns() {
	var people, bodies []recent
	names := r.mentions[:len(r.kept)]
	next := 0
	sentence, firstOfSentence := 0, true
	var buf [16]byte
	for i := range r.words {
		for sentence < len(r.Sentences) && r.Sentences[sentence].End <= r.Tokens[i].Start {
			sentence++
			firstOfSentence = true
		}
		for next < len(names) && names[next].span.Start <= r.Tokens[i].Start {
			m := &names[next]
			switch e := &r.entities[m.entity]; e.kind {
			case kindPerson:
				people = remember(people, recent{m.entity, i, sentence, firstOfSentence, r.words[i].quoted})
				firstOfSentence = false
			case kindOrg, kindGPE:
				bodies = remember(bodies, recent{m.entity, i, sentence, firstOfSentence, r.words[i].quoted})
			}
			next++
		}
		w := &r.words[i]
		if w.shape != shapeLower && w.shape != shapeCapital || len(r.text(i)) > 7 {
			continue
		}
		p, ok := pronouns[string(lowerASCII(buf[:0], r.text(i)))]
		if !ok {
			if w.shape == shapeLower && r.text(i) == "who" {
				r.who(i, people)
			}
			continue
		}
		candidates := &people
		if p.kind != kindPerson {
			candidates = &bodies
		}
		at := r.referent(i, sentence, p, *candidates)
		if at < 0 {
			continue
		}
		e := &r.entities[at]
		if p.gender != 0 {
			e.gender |= p.gender
		}
		r.mentions = append(r.mentions, mention{
			span: r.Tokens[i].Span, kind: kinds[e.kind], form: annotate.Pronoun, entity: at, confidence: 0.6, rule: "pronoun",
		})
		if p.kind == kindPerson {
			people = remember(people, recent{at, i, sentence, firstOfSentence || !p.possessive, w.quoted})
			firstOfSentence = false
		}
	}
}

// remember puts a candidate last and forgets its earlier mention, or the oldest.
func remember(list []recent, c recent) []recent {
	for x := range list {
		if list[x].entity == c.entity {
			c.subject = c.subject || list[x].subject && list[x].sentence == c.sentence
			list = append(list[:x], list[x+1:]...)
			break
		}
	}
	if len(list) == maxRecent {
		list = append(list[:0], list[1:]...)
	}
	return append(list, c)
}

// referent is the entity that the pronoun at token i stands for, or -1.
func (r *resolver) referent(i, sentence int, p pronoun, candidates []recent) int {
	best, bestScore := -1, 0
	for x := len(candidates) - 1; x >= 0; x-- {
		c := candidates[x]
		e := &r.entities[c.entity]
		if sentence-c.sentence > maxBack || !agree(e.gender, p.gender) {
			continue
		}
		score := 40 - 12*(sentence-c.sentence) - (len(candidates)-1-x)*2
		if c.subject {
			score += 10
		}
		if p.gender != 0 && e.gender == p.gender {
			score += 15
		}
		if c.quoted != r.words[i].quoted {
			score -= 10
		}
		score += min(e.count, 6)
		if p.kind != kindPerson && (sentence != c.sentence || !c.subject) {
			continue
		}
		if score > bestScore {
			best, bestScore = c.entity, score
		}
	}
	return best
}

// who right behind a person's name, with or without a comma, is that person.
func (r *resolver) who(i int, people []recent) {
	if len(people) == 0 || i == 0 {
		return
	}
	last := people[len(people)-1]
	e := &r.entities[last.entity]
	before := i - 1
	if r.text(before) == "," && before > 0 {
		before--
	}
	for k := last.token; k <= before; k++ {
		if !r.words[k].name() && r.words[k].shape != shapeHyphen && !r.particle(k) {
			return
		}
	}
	r.mentions = append(r.mentions, mention{
		span: r.Tokens[i].Span, kind: kinds[e.kind], form: annotate.Pronoun, entity: last.entity, confidence: 0.8, rule: "who",
	})
}

// lowerASCII appends s in lower case; pronouns have no other letters.
func lowerASCII(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}
