package entity

// Pronouns of the third person: each goes to the person before it who agrees and stands out most, or to nobody.

import "github.com/dateline-news/dateline/annotate"

// pronoun says what a pronoun asks of the one it stands for.
type pronoun struct {
	gender     facts
	possessive bool
	object     bool
	kind       kind // kindPerson, or kindOrg for bodies and places
}

var pronouns = map[string]pronoun{
	"he": {isMale, false, false, kindPerson}, "him": {isMale, false, true, kindPerson}, "his": {isMale, true, false, kindPerson},
	"himself": {isMale, true, false, kindPerson}, "she": {isFemale, false, false, kindPerson}, "her": {isFemale, true, false, kindPerson},
	"hers": {isFemale, true, false, kindPerson}, "herself": {isFemale, true, false, kindPerson}, "its": {0, true, false, kindOrg},
}

// recent is an entity that a pronoun may stand for.
type recent struct {
	entity   int
	token    int
	sentence int
	first    bool // of its sentence
	subject  bool // of a verb right beside it
	owner    bool // a possessive follows
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
				people = remember(people, r.seen(m, i, sentence, firstOfSentence))
				firstOfSentence = false
			case kindOrg, kindGPE:
				bodies = remember(bodies, r.seen(m, i, sentence, firstOfSentence))
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
		if p.possessive && r.Tokens[i].POS == "PRP" && w.facts&isFunction != 0 && r.text(i) == "her" {
			p.possessive, p.object = false, true
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
			people = remember(people, recent{
				entity: at, token: i, sentence: sentence, first: firstOfSentence, subject: r.verb(i + 1), owner: p.possessive, quoted: w.quoted,
			})
			firstOfSentence = false
		}
	}
}

// How much a candidate's place in its sentence counts. One sentence back costs 12, one candidate in between 2.
const (
	firstScore   = 8
	subjectScore = 16
	ownerScore   = -4
	clauseScore  = -40
)

// seen is the candidate of a name that starts at token i.
func (r *resolver) seen(m *mention, i, sentence int, first bool) recent {
	c := recent{entity: m.entity, token: i, sentence: sentence, first: first, quoted: r.words[i].quoted}
	said := i > 0 && r.verb(i-1) // "says Ann"
	for i < len(r.Tokens) && r.Tokens[i].Start < m.span.End {
		i++
	}
	c.subject = said || r.verb(i)
	c.owner = i < len(r.words) && r.words[i].shape == shapeClitic
	return c
}

// oneClause reports whether two near tokens have one verb at most between them: "Ann saw her" is not Ann.
func (r *resolver) oneClause(from, until int) bool {
	if until-from > 12 {
		return false
	}
	verbs := 0
	for i := from; i < until; i++ {
		if r.verb(i) {
			verbs++
		}
	}
	return verbs < 2
}

// remember puts a candidate last and forgets its earlier mention, or the oldest.
func remember(list []recent, c recent) []recent {
	for x := range list {
		if list[x].entity == c.entity {
			if list[x].sentence == c.sentence {
				c.first = c.first || list[x].first
				c.subject = c.subject || list[x].subject
			}
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
		if c.first {
			score += firstScore
		}
		if c.subject {
			score += subjectScore
		}
		if c.owner {
			score += ownerScore
		}
		if p.object && c.sentence == sentence && c.subject && r.oneClause(c.token, i) {
			score += clauseScore
		}
		if p.gender != 0 && e.gender == p.gender {
			score += 10
		}
		if c.quoted != r.words[i].quoted {
			score -= 10
		}
		score += 3 * min(e.count, 8)
		if p.kind != kindPerson && (sentence != c.sentence || !c.first) {
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
