package anaphora

// What speaks for and against a candidate, as rows of the model: each template is one question, its values stand side
// by side in the table of weights.

// template is a question with a number of answers.
type template int

const (
	tDistance    template = iota // how far: part × distance
	tRole                        // part × role × distance, near ones
	tRank                        // part × how many candidates are nearer
	tFirst                       // first in its sentence × role is subject × distance
	tPronoun                     // last mention is a pronoun × its part × part × distance
	tNames                       // how often named so far × distance
	tPronouns                    // how often a pronoun so far × distance
	tTopic                       // named most often × so far at all × distance
	tTotal                       // how often named in the whole text
	tGender                      // by name × by pronouns so far, each: unknown, agrees, disagrees, both
	tQuoted                      // pronoun quoted × candidate quoted × same paragraph
	tClause                      // same sentence: part × verbs between × role group
	tCommas                      // same sentence: commas between × verbs between
	tOpener                      // same sentence: what opens the pronoun's clause × role
	tFull                        // full name × distance × rank 0
	tRelated                     // introduced by another × part × distance
	tSubject                     // was subject of this sentence, the last, an earlier one × part × last role subject
	tParallel                    // role parallel × distance × opener
	tBlock                       // another paragraph × distance
	tAhead                       // named behind: opener × comma between × role
	tNear                        // named behind: tokens between × verbs between
	tKin                         // the pronoun owns a kin noun × distance × role
	tGap                         // same sentence: part × tokens between × commas between or none
	tWindow                      // mentions in this sentence and the two before × part
	tRelative                    // "who" follows × distance × part
	tOpening                     // same sentence: opener × part × role group × verbs between or none
	tLead                        // the first named in the text × distance × subject
	tAgain                       // rank among those who agree by last part as a subject × part
	tRivals                      // how many agree × rank × distance
	tBracket                     // in a bracket × distance
	tJoined                      // joined to another name by "and" × part × distance
	tShare                       // of how often the topic is named × distance
	tPlace                       // part × role group × distance × rank × last was a pronoun × first in its sentence
	tKnown                       // names × pronouns so far × rank × distance × agrees
	tSex                         // the pronoun's gender × by name × by pronouns so far
	tNew                         // full name × names so far × named more often × distance
	tAct                         // word behind the candidate × part × role is subject
	tStanding                    // standing in the clause above: bound part × it × previous × open
	tAbove                       // what the subject of the clause above is × bound part × standing × previous
	tVerb                        // verb of the clause above × standing × part is subject
	tTouch                       // same sentence, right before: bound part × opener × tokens between
	tSpeaker                     // who spoke last × sentences since speaking × part in the report
	tTag                         // a pronoun that tells who speaks × candidate quoted × distance
	tRefused                     // a pronoun of the gender was nobody beside the candidate: since or before the last mention × agreement × distance
	tNobodyAgain                 // nobody: whether the latest pronoun of its gender was nobody × sentences since × part
	tNobodyAbove                 // nobody: what the subject of the clause above is × bound part × previous
	tNobody                      // nobody: part × candidates
	templates
)

// buckets is how many groups words fall into, by hash.
const buckets = 128

// bucketAt is the group of the word at token i, over adverbs: mostly a verb, where a name stands before it.
func (w *walker) bucketAt(i int) int {
	if i = w.overAdverbs(i); i >= len(w.words) {
		return 0
	}
	h := uint32(2166136261)
	for _, c := range []byte(w.words[i].text) {
		h = (h ^ uint32(c|0x20)) * 16777619
	}
	return int(h>>8) % buckets
}

const (
	distances  = 5 // same sentence, one back, two back, further, ahead
	openers    = 8
	boundParts = int(parts) + 1 // an object's behind a preposition is another
)

var sizes = [templates]struct {
	name string
	size int
}{
	tDistance:    {"distance", int(parts) * distances},
	tRole:        {"role", int(parts) * int(roles) * distances},
	tRank:        {"rank", int(parts) * 5},
	tFirst:       {"first", 2 * 2 * distances},
	tPronoun:     {"pronoun", (int(parts) + 2) * int(parts) * distances},
	tNames:       {"names", 5 * distances},
	tPronouns:    {"pronouns", 4 * distances},
	tTopic:       {"topic", 2 * 2 * distances},
	tTotal:       {"total", 5},
	tGender:      {"gender", 4 * 4},
	tQuoted:      {"quoted", 2 * 2 * 2},
	tClause:      {"clause", int(parts) * 4 * 4},
	tCommas:      {"commas", 4 * 4},
	tOpener:      {"opener", openers * int(roles)},
	tFull:        {"full", 2 * distances * 2},
	tRelated:     {"related", 2 * int(parts) * distances},
	tSubject:     {"subject", 4 * int(parts) * 2},
	tParallel:    {"parallel", 2 * distances * openers},
	tBlock:       {"block", 2 * distances},
	tAhead:       {"ahead", openers * 2 * int(roles)},
	tNear:        {"near", 4 * 3},
	tKin:         {"kin", distances * int(roles)},
	tGap:         {"gap", int(parts) * 6 * 2},
	tWindow:      {"window", 5 * int(parts)},
	tRelative:    {"relative", distances * int(parts)},
	tOpening:     {"opening", openers * int(parts) * 4 * 2},
	tLead:        {"lead", 2 * distances * 2},
	tAgain:       {"again", 4 * int(parts)},
	tRivals:      {"rivals", 4 * 5 * distances},
	tBracket:     {"bracket", 2 * distances},
	tJoined:      {"joined", 3 * int(parts) * distances},
	tShare:       {"share", 5 * distances},
	tPlace:       {"place", int(parts) * 4 * distances * 3 * 2 * 2},
	tKnown:       {"known", 3 * 3 * 3 * distances * 2},
	tSex:         {"sex", 2 * 4 * 4},
	tNew:         {"new", 2 * 3 * 3 * distances},
	tAct:         {"act", buckets * int(parts) * 2},
	tStanding:    {"standing", boundParts * int(standings) * 2 * 2},
	tAbove:       {"above", boundParts * int(standings) * int(subjectKinds) * 2},
	tVerb:        {"verb", buckets * 3 * 2},
	tTouch:       {"touch", boundParts * openers * 3},
	tSpeaker:     {"speaker", 2 * 5 * 4},
	tTag:         {"tag", int(tagKinds) * 2 * distances},
	tRefused:     {"refused", 3 * 4 * distances},
	tNobodyAgain: {"nobodyagain", 3 * 4 * int(parts)},
	tNobodyAbove: {"nobodyabove", boundParts * int(subjectKinds) * 2},
	tNobody:      {"nobody", int(parts) * 5},
}

// offsets are where each template's weights begin; the last is their number.
var offsets = func() (at [templates + 1]int32) {
	for t, s := range sizes {
		at[t+1] = at[t] + int32(s.size)
	}
	return at
}()

// pronoun is the pronoun whose candidates are looked at.
type pronoun struct {
	token    int
	form     form
	sentence int32
	opener   int
	kin      bool
	clause   clause
	tag      tagKind
	bound    int
	own      int // the entity named in the phrase that it opens, or -1
	speaker  int // the entity that speaks it, named behind, or -1
	below    int // the entity that its clause names behind its verb, or -1
}

func (w *walker) pronoun(i int, f form, ahead []Name) pronoun {
	p := pronoun{token: i, form: f, sentence: w.words[i].sentence, own: -1, speaker: w.speakerOf(i, ahead), below: w.namedBelow(i, f, ahead)}
	p.opener = w.opener(i)
	p.clause = w.clauseAbove(i, f)
	p.tag = w.tagAt(i, f)
	p.bound = int(f.part)
	if f.part == partObject && i > 0 && w.words[i-1].is(preposition) {
		p.bound = int(parts)
	}
	if f.part == partOwner {
		p.own = w.inPhrase(i, ahead)
		for j := i + 1; j < min(len(w.words), i+4) && w.words[j].is(nominal); j++ {
			p.kin = p.kin || w.words[j].is(kin)
		}
	}
	return p
}

// opener is what stands before a pronoun: the sentence's start, or a class of word.
func (w *walker) opener(i int) int {
	if i == w.starts[w.words[i].sentence] {
		return 0
	}
	for x, c := range [...]class{comma, conjunction, subordinator, relative, preposition, finite | verb} {
		if w.words[i-1].is(c) {
			return x + 1
		}
	}
	return openers - 1
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// phraseOpener is the opener of the sentence's first phrase where the pronoun stands in it, else the pronoun's own.
func (w *walker) phraseOpener(p *pronoun) int {
	start := w.starts[p.sentence]
	if w.words[p.token].commas > w.words[start].commas || p.token == start {
		return p.opener
	}
	for x, c := range [...]class{comma, conjunction, subordinator, relative, preposition, finite | verb} {
		if w.words[start].is(c) {
			return x + 1
		}
	}
	return openers - 1
}

// disagrees is what agreement gives for a man beside "she".
const disagrees = 2

// agreement is what is known of a candidate's gender beside the pronoun's: nothing, that it agrees, disagrees, or both.
func agreement(known, asked Gender) int {
	switch {
	case known == 0:
		return 0
	case known == asked:
		return 1
	case known&asked == 0:
		return disagrees
	}
	return 3
}

// gap groups a number of tokens.
func gap(tokens int) int {
	switch {
	case tokens < 2:
		return max(tokens, 0)
	case tokens < 4:
		return 2
	case tokens < 8:
		return 3
	case tokens < 16:
		return 4
	}
	return 5
}

// roleGroup is subject, owner, object, or anything else.
func roleGroup(r role) int {
	switch r {
	case roleSubject, roleFirst:
		return 0
	case roleOwner:
		return 1
	case roleObject:
		return 2
	}
	return 3
}

func parallel(p part, r role) bool {
	switch p {
	case partSubject:
		return r == roleSubject
	case partOwner:
		return r == roleOwner
	}
	return r != roleSubject && r != roleOwner
}

// appendNobody appends what speaks for no candidate at all.
func (w *walker) appendNobody(dst []int32, p *pronoun, candidates int) []int32 {
	base := int32(sideOf(p.form.gender == 0)) * offsets[templates]
	dst = append(dst, base+offsets[tNobodyAbove]+int32((p.bound*int(subjectKinds)+int(p.clause.kind))*2+flag(p.clause.previous)))
	was, since := 0, 0
	if d := w.decided[p.form.gender]; d.token >= 0 {
		was, since = 1+flag(d.nobody), int(min(p.sentence-w.words[d.token].sentence, 3))
	}
	dst = append(dst, base+offsets[tNobodyAgain]+int32((was*4+since)*int(parts)+int(p.form.part)))
	return append(dst, base+offsets[tNobody]+int32(p.form.part)*5+int32(min(candidates, 4)))
}

// neverSubject is the rank of who has not been a subject yet.
const neverSubject = 3

// subjectRank is how many of those who agree have been a subject later than r, at most two.
func (w *walker) subjectRank(r *record) int {
	if r.subject < 0 {
		return neverSubject
	}
	n := 0
	for _, e := range w.agreeing {
		if w.records[e].subject > r.subject {
			n++
		}
	}
	return min(n, neverSubject-1)
}

// maxBracket bounds, in tokens, how far before a mention its bracket may open.
const maxBracket = 8

// bracketed reports a mention in a bracket: "the port (Hull)".
func (w *walker) bracketed(m *mention) bool {
	for i := m.from - 1; i >= 0 && i >= m.from-maxBracket && w.words[i].sentence == w.words[m.from].sentence; i-- {
		switch w.words[i].text {
		case "(", "[":
			return true
		case ")", "]":
			return false
		}
	}
	return false
}

// joined is 1 for a name before "and", 2 for one behind it.
func (w *walker) joined(m *mention) int {
	if m.until < len(w.words) && w.words[m.until].is(conjunction) {
		return 1
	}
	if m.from > 0 && w.words[m.from-1].is(conjunction) {
		return 2
	}
	return 0
}

// sinceSpoken is how many sentences ago r last spoke, at most 3; 4 where never.
func (w *walker) sinceSpoken(r *record, p *pronoun) int {
	if r.spoke < 0 {
		return 4
	}
	return int(min(p.sentence-w.words[r.spoke].sentence, 3))
}

// inReport tells quoted words, of which their speaker is no "he", from the "he" of "he said".
func (p *pronoun) inReport(t *Text) int {
	switch {
	case t.words[p.token].quoted:
		return flag(p.form.part == partSubject)
	case p.tag != noTag:
		return 2
	}
	return 3
}
