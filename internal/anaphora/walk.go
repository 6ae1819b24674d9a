package anaphora

// The walk: names and pronouns in text order, the candidates of each pronoun, and the choice.

import "math"

// Name is a name's place, tokens [From, Until), and its entity, a small number. A nominal calls the entity by another noun, "the
// mayor".
type Name struct {
	From, Until int
	Entity      int
	Nominal     bool
}

// Bearer is what is known of an entity beforehand.
type Bearer struct {
	Body   bool // an organisation or place, which "its" may mean; else a person
	Place  bool // a place
	Gender Gender
}

// Candidate is one whom a pronoun may stand for, with what speaks for it: places in the model's weights.
type Candidate struct {
	Entity   int // -1: nobody
	Features []int32
	score    int32
}

// mention is a name, or a pronoun that was decided.
type mention struct {
	from, until int
	entity      int
	role        role
	pronoun     bool
	nominal     bool
	full        bool // a name of several words
	first       bool // no name of its kind stands before it in its sentence
	related     bool // introduced by another: "his wife Ann"
	part        part
}

// record is what the walk knows of an entity.
type record struct {
	Bearer
	total    int // names in the whole text
	names    int // so far
	pronouns int
	called   Gender // by pronouns so far
	last     mention
	seen     [4]int32 // sentences of the latest mentions, from 1
	refused  [3]int   // token of the latest pronoun, by its gender, that stood for nobody although this one was a candidate, -1 before
	spoke    int      // token of its last mention that says something, -1 before
	said     int32    // verbs of speaking up to its own there, -1 where that may be another's
	subject  int      // token of its last mention as a subject, -1 before
}

// maxCandidates is how many of those named before a pronoun are looked at, the latest first; maxAhead how many named
// behind it in its sentence; maxBack how many sentences back a candidate may stand.
const (
	maxCandidates = 10
	maxAhead      = 2
	maxBack       = 8
)

// decision is a pronoun and whether it stands for nobody named.
type decision struct {
	token  int
	nobody bool
}

type walker struct {
	*Text
	model    *Model
	records  []record
	recent   [2][]int // persons, bodies: entities by last mention, the latest last
	topic    int      // the person named most often
	speaking int      // who spoke last, -1 before
	lead     int      // the person named first
	agreeing []int    // candidates of the pronoun at hand whom nothing speaks against
	cands    []Candidate
	buf      []int32
	decided  [3]decision // the latest pronoun of each gender
	opened   [2]int32    // the sentence in which a person, a body was last mentioned
}

// Walk decides each pronoun of the text. names are in text order; bearers tells of each entity. visit is called for
// each pronoun with its candidates, nobody last, and the place of the one that the model prefers; the candidates live
// until it returns. A visitor who knows better swaps the right one to that place. The cost is linear in the text.
func (m *Model) Walk(t *Text, names []Name, bearers []Bearer, visit func(token int, candidates []Candidate, best int)) {
	w := walker{Text: t, model: m, records: make([]record, len(bearers)), topic: -1, lead: -1, speaking: -1, decided: [3]decision{{token: -1}, {token: -1}, {token: -1}}, opened: [2]int32{-1, -1}}
	for e, b := range bearers {
		w.records[e] = record{Bearer: b, subject: -1, spoke: -1, refused: [3]int{-1, -1, -1}}
	}
	for _, n := range names {
		if n.Nominal {
			continue
		}
		w.records[n.Entity].total++
		if w.lead < 0 && !w.records[n.Entity].Body {
			w.lead = n.Entity
		}
	}
	for e := range w.records {
		if r := &w.records[e]; !r.Body && (w.topic < 0 || r.total > w.records[w.topic].total) {
			w.topic = e
		}
	}
	for side := range w.recent {
		w.recent[side] = make([]int, 0, maxCandidates)
	}
	next := 0
	for i := range t.words {
		for next < len(names) && names[next].From <= i {
			w.name(names[next])
			next++
		}
		f, ok := t.formAt(i)
		if !ok || next > 0 && i < names[next-1].Until || t.expletive(i, f) || t.generic(i) { // "He Lei"
			continue
		}
		best := w.choose(i, f, names[next:])
		visit(i, w.cands, best)
		nobody := w.cands[best].Entity < 0
		w.decided[f.gender] = decision{i, nobody}
		if nobody {
			w.refuse(i, f)
		}
		if e := w.cands[best].Entity; e >= 0 {
			w.records[e].called |= f.gender
			w.records[e].pronouns++
			w.note(mention{from: i, until: i + 1, entity: e, role: t.pronounRole(i, f.part), pronoun: true, part: f.part})
		}
	}
}

// refuse notes that the pronoun at token i stands for none of its candidates.
func (w *walker) refuse(i int, f form) {
	for x := range w.cands {
		if e := w.cands[x].Entity; e >= 0 {
			w.records[e].refused[f.gender] = i
		}
	}
}

// pronounRole is the part of a decided pronoun: most tell by their form.
func (t *Text) pronounRole(i int, p part) role {
	switch p {
	case partSubject:
		return roleSubject
	case partOwner:
		return roleOwner
	}
	return t.role(i, i+1)
}

func (w *walker) name(n Name) {
	if !n.Nominal {
		w.records[n.Entity].names++
	}
	start := w.phraseStart(n.From)
	related := false
	for i := start; i < n.From; i++ {
		related = related || w.words[i].is(kin)
	}
	if start > 1 && w.words[start-1].is(comma) && w.words[start-2].is(kin) {
		related = true
	}
	m := w.mentionOf(n)
	m.related = related
	w.note(m)
}

// mentionOf is a name or a nominal as a mention, whoever introduces it.
func (t *Text) mentionOf(n Name) mention {
	return mention{from: n.From, until: n.Until, entity: n.Entity, role: t.role(n.From, n.Until), nominal: n.Nominal, full: !n.Nominal && n.Until-n.From > 1}
}

// note makes a mention the latest.
func (w *walker) note(m mention) {
	r := &w.records[m.entity]
	side := sideOf(r.Body)
	sentence := w.words[m.from].sentence
	m.first = w.opened[side] != sentence
	w.opened[side] = sentence
	if m.role == roleSubject || m.role == roleFirst {
		r.subject = m.from
	}
	if w.speaksAt(&m) {
		r.spoke, r.said, w.speaking = m.from, w.words[m.from].said, m.entity
		switch {
		case !w.toldBefore(&m):
			r.said++
		case w.finiteAt(w.overAdverbs(m.until)) >= 0: // "he says Ann Lee left"
			r.said = -1
		}
	}
	r.last = m
	copy(r.seen[1:], r.seen[:])
	r.seen[0] = sentence + 1
	list := w.recent[side]
	for x, e := range list {
		if e == m.entity {
			list = append(list[:x], list[x+1:]...)
			break
		}
	}
	if len(list) == maxCandidates {
		list = append(list[:0], list[1:]...)
	}
	w.recent[side] = append(list, m.entity)
}

func sideOf(body bool) int {
	if body {
		return 1
	}
	return 0
}

// choose lists the candidates of the pronoun at token i and gives the place of the best.
func (w *walker) choose(i int, f form, ahead []Name) int {
	w.cands, w.buf = w.cands[:0], w.buf[:0]
	body := f.gender == 0
	p := w.pronoun(i, f, ahead)
	list := w.recent[sideOf(body)]
	w.agree(list, &p)
	w.subjectNamed(list, &p)
	rank := 0
	for x := len(list) - 1; x >= 0; x-- {
		r := &w.records[list[x]]
		if !w.eligible(r, &p) {
			continue
		}
		if !w.whereabouts(r) {
			w.add(list[x], w.appendFeatures(w.buf, &p, r, &r.last, rank))
		}
		if agreement(r.Gender|r.called, f.gender) != disagrees {
			rank++
		}
	}
	for n := 0; n < len(ahead) && n < 4 && len(w.cands) < maxCandidates+maxAhead; n++ {
		name := ahead[n]
		r := &w.records[name.Entity]
		if w.words[name.From].sentence != p.sentence {
			break
		}
		if w.words[i].quoted && !w.words[name.From].quoted || r.Body != body || w.listed(name.Entity) || agreement(r.Gender, f.gender) == disagrees || name.Entity == p.own {
			continue
		}
		if f.part != partOwner && w.words[name.From].commas == w.words[i].commas {
			continue // "he saw Tom" is of two, "when he left, Tom" of one
		}
		m := w.mentionOf(name)
		w.add(name.Entity, w.appendFeatures(w.buf, &p, r, &m, rank))
	}
	w.add(-1, w.appendNobody(w.buf, &p, rank))
	best, bestScore := len(w.cands)-1, int32(-1<<30)
	for x := range w.cands {
		c := &w.cands[x]
		if c.score = w.model.score(c.Features); c.score > bestScore {
			best, bestScore = x, c.score
		}
	}
	return best
}

// agree lists those whom nothing speaks against.
func (w *walker) agree(list []int, p *pronoun) {
	w.agreeing = w.agreeing[:0]
	for _, e := range list {
		if r := &w.records[e]; w.eligible(r, p) && agreement(r.Gender|r.called, p.form.gender) != disagrees {
			w.agreeing = append(w.agreeing, e)
		}
	}
}

// eligible reports an entity that a pronoun behind it may stand for: near enough, of its gender, and not the one who
// speaks.
func (w *walker) eligible(r *record, p *pronoun) bool {
	return p.sentence-w.words[r.last.from].sentence <= maxBack && agreement(r.Gender, p.form.gender) != disagrees && !w.speaks(&r.last, p.token) && !w.bars(r, p)
}

// speaks reports that the pronoun at token i stands in words that a mention speaks: who speaks there is "I".
func (w *walker) speaks(m *mention, i int) bool {
	if !w.words[i].quoted || w.words[m.from].quoted || w.words[i].block != w.words[m.from].block {
		return false
	}
	after := w.overAdverbs(m.until)
	if behind := w.verbBehind(m.until); behind >= 0 { // "Tom Ray, the mayor, said"
		after = behind
	}
	return after < len(w.words) && reports(w.words[after].text) || w.toldBefore(m)
}

// toldBefore reports a verb of speaking before the phrase of a mention: "said Mayor Ann Lee".
func (w *walker) toldBefore(m *mention) bool {
	before := w.phraseStart(m.from) - 1
	return before >= 0 && reports(w.words[before].text)
}

// speaksAt reports a mention that is the subject of a verb of speaking.
func (w *walker) speaksAt(m *mention) bool {
	if w.words[m.from].quoted {
		return false
	}
	if w.toldBefore(m) {
		return true
	}
	at := w.verbOfName(m.from, m.until)
	return at >= 0 && says(w.words[at].text)
}

// within counts the latest mentions in a sentence and the two before.
func (r *record) within(sentence int32) int {
	n := 0
	for _, s := range r.seen {
		if s > 0 && sentence+1-s < 3 {
			n++
		}
	}
	return n
}

// Share is how much of the model's belief the candidate at place best has among all, from 0 to 1, to a hundredth.
func Share(candidates []Candidate, best int) float64 {
	sum := 0.0
	for x := range candidates {
		sum += math.Exp(float64(candidates[x].score-candidates[best].score) / 100)
	}
	return math.Round(100/sum) / 100
}

// add adds a candidate; features is w.buf with the candidate's own behind it.
func (w *walker) add(entity int, features []int32) {
	from := len(w.buf)
	w.buf = features
	w.cands = append(w.cands, Candidate{Entity: entity, Features: features[from:len(features):len(features)]})
}

func (w *walker) listed(entity int) bool {
	for x := range w.cands {
		if w.cands[x].Entity == entity {
			return true
		}
	}
	return false
}
