package quote

// The rules' attributions brought in line with what the model read, and those that it read beyond them.

import (
	"cmp"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/saying"
)

const (
	modelRule = "read by the model"
	longRule  = "quotation in a sentence"

	beforeRule = "clause before the tag"
)

// reconciler has the pieces that the model read.
type reconciler struct {
	*reader
	pieces []saying.Piece
	at     []int32       // for each token, its piece, counted from 1; 0 for none
	used   []bool        // pieces that an attribution has
	byCue  map[int]int32 // from a piece to the attribution whose cue it is

	content []run // of the attribution in hand
}

// reconcile changes the attributions found: each takes the bounds that the model gives its source, cue and content, and
// one whose cue or content the model does not see goes, unless its content stands between marks. What the model read
// beyond them becomes attributions too.
func (r *reader) reconcile(pieces []saying.Piece) {
	v := &reconciler{reader: r, pieces: pieces, at: make([]int32, len(r.words)), used: make([]bool, len(pieces)), byCue: map[int]int32{}}
	for i, p := range pieces {
		for k := p.First; k < p.Last; k++ {
			v.at[k] = int32(i + 1)
		}
	}
	for i := range r.found {
		if a := &r.found[i]; r.settled(a) {
			v.use(a.cue)
			for _, x := range a.content {
				v.use(x)
			}
			if a.rule == quotedAsRule || len(a.via) > 0 && r.citedAt(a.source.first-1) > 0 { // the tagger takes X for what Y cites
				v.use(run{a.source.first, a.source.last})
			}
		}
	}
	kept := r.found[:0]
	for i := range r.found {
		a := r.found[i]
		if !r.settled(&a) && !v.unseenNoun(&a) && !v.adjust(&a, len(kept)) {
			continue
		}
		kept = append(kept, a)
	}
	r.found = kept
	for i, p := range pieces {
		if p.Role == saying.Content && !v.used[i] {
			v.add(i)
		}
	}
	v.addLong()
	for i := range r.found {
		r.found[i].content = joined(r.found[i].content)
	}
}

// addLong makes attributions of the quotations that nobody has and that are speech by their length. Their source is the
// person who does something in their clause, if any.
func (v *reconciler) addLong() {
	heard := v.at
	clear(heard)
	for i := range v.found {
		for _, x := range v.found[i].content {
			for k := x.first; k < x.last; k++ {
				heard[k] = 1
			}
		}
	}
	for i := range v.stretches {
		s := &v.stretches[i]
		if s.words < speechWords && !v.exclaims(s) || heard[(s.first+s.last)/2] != 0 || v.titled(s) || v.isName(s) || v.scares(s) {
			continue
		}
		a := attribution{source: none, addressee: none, act: Say, rule: longRule, content: v.runs.put(run{s.first, s.last}), paragraph: s.paragraph}
		if source := v.ownWords(s); source.found() {
			a.source = source
		} else if source := v.personBefore(s); source.found() {
			a.source = source
		} else if verb, source := v.clauseBefore(s, v.mayName(s)); source.found() && !v.is(verb.last-1, be) {
			a.source, a.cue = source, verb
			a.act, _ = v.actOf(a.cue)
			if s.first-verb.last <= maxParenthesis {
				a.content[0].first = verb.last
				if v.isTag(verb.last, prep|toTag) && v.is(s.first-1, as) {
					a.content[0].first++ // "refers to the guards as …"
				}
			}
		}
		v.found = append(v.found, a)
	}
}

// settled reports whether the rules have the last word on an attribution: the model knows nothing of relays and
// headings, nor of a user's verbs, nor of what only seems so.
func (r *reader) settled(a *attribution) bool {
	return len(a.via) > 0 || a.own || a.impersonal || a.rule == headingRule || a.rule == turnRule || a.rule == signedRule || a.rule == asReportedRule || a.rule == passiveRule || a.rule == "was quoted as saying"
}

// unseenNoun reports whether an attribution is by a noun in what another says of it, where the model labels that alone: "dismissed a claim
// by Lee that it was closed".
func (v *reconciler) unseenNoun(a *attribution) bool {
	i := v.at[a.cue.first] - 1
	if a.rule != nounRule || a.source.last == a.source.first+1 && v.isTag(a.source.first, ownerPronoun) {
		return false
	}
	if i < 0 {
		return true
	}
	return v.pieces[i].First <= a.cue.first && v.pieces[i].Role == saying.Content || v.pieces[i].Role == saying.Cue && v.isTag(v.pieces[i].First, verbal)
}

// use marks the pieces in a run as having an owner.
func (v *reconciler) use(x run) {
	for k := max(x.first, 0); k < x.last; k++ {
		if p := v.at[k]; p > 0 {
			v.used[p-1] = true
		}
	}
}

// free is the index of the piece of a role at token k that no attribution has, or -1.
func (v *reconciler) free(k int, role saying.Role) int {
	if i := int(v.at[k]) - 1; i >= 0 && v.pieces[i].Role == role && !v.used[i] {
		return i
	}
	return -1
}

// adjust gives an attribution, which will be the n-th kept, the model's bounds. It reports whether something remains.
func (v *reconciler) adjust(a *attribution, n int) bool {
	c := -1
	for k := a.cue.first; k < a.cue.last && c < 0; k++ {
		c = v.free(k, saying.Cue)
	}
	content := v.content[:0]
	for _, x := range a.content {
		marked := v.quotations(x)
		if marked {
			content = append(content, x)
		}
		before := len(content)
		for k := x.first; k < x.last && (marked || c >= 0); k++ {
			if i := int(v.at[k]) - 1; i >= 0 && i != c && v.pieces[i].Role == saying.Cue && len(content) > before {
				break // what follows is another's
			}
			if len(content) > before && v.loneRelative(k) {
				break
			}
			if i := v.free(k, saying.Content); i >= 0 {
				v.used[i] = true
				piece := v.within(v.run(i), x, marked)
				if piece.last > x.last {
					piece = v.inSentence(piece)
				}
				if marked && piece.first >= a.source.first-1 && v.isWhat(a.source.first-1) && !attitude(a.act) {
					piece = x
				}
				content = append(content, piece)
			}
		}
	}
	v.content = content
	if len(content) == 0 {
		return v.closesWhole(a) || a.rule == nounRule && a.source.first > a.cue.first // "remarks by Lee that"
	}
	a.content = v.runs.put(content...)
	if c >= 0 {
		v.used[c] = true
		v.byCue[c] = int32(n)
		a.cue = v.cue(c)
		for k := a.source.first; k >= 0 && k < a.source.last; k++ {
			if i := v.at[k] - 1; i >= 0 && v.pieces[i].Role == saying.Source {
				a.source = v.wholeSource(v.source(int(i)), a.source)
				break
			}
		}
	}
	return true
}

// closesWhole reports whether a tag behind a whole sentence ends it, where the model saw no more than a mood inside of that: "Lee plans
// to sell the ship, the mayor said."
func (v *reconciler) closesWhole(a *attribution) bool {
	if a.rule != beforeRule || !utterance(a.act) || a.source.first < a.content[0].last {
		return false
	}
	if v.is(a.cue.last-1, capital) { // "Lee Ready to Leave, Mayor Says"
		return v.is(a.source.first, capital) && !v.is(a.cue.last, stop)
	}
	return v.wholeClause(a.content[0])
}

// wholeClause reports whether a run begins with the subject of its verb.
func (v *reconciler) wholeClause(x run) bool {
	p, ok := v.phraseAfter(x.first, x.last)
	return ok && v.isTag(p.last, finite|modalVerb)
}

// loneRelative reports whether the piece at token k is a "which" of which another tells: "sought asylum, which Lee said would be
// granted".
func (v *reconciler) loneRelative(k int) bool {
	i := int(v.at[k]) - 1
	return i >= 0 && v.pieces[i].Last == v.pieces[i].First+1 && v.isTag(k, wh)
}

// wholeSource is the model's source p, or the rules' where p is only the apposition of that: "an official of its owner, Ek
// Brothers," is no company.
func (v *reconciler) wholeSource(p, rule phrase) phrase {
	head := v.headOf(rule)
	if last, ok := v.chunkAfter(p.first, rule.last); ok && last >= p.last && p.first > rule.first+1 && v.is(p.first-1, comma) && p.last >= rule.last-1 &&
		head < p.first-1 && v.isTag(head, noun) && v.personMention(v.span(run{rule.first, p.last})) < 0 {
		return rule
	}
	return p
}

// within cuts from what the model took for content the few words behind a whole statement between marks, and a second
// participle behind "and", a comment, and a main clause: "declaring it over and leaving", "that it was closed, a claim he
// denied", "if you oppose the ban, then why …".
func (v *reconciler) within(x, rule run, marked bool) run {
	if x.last > rule.last && rule.last > x.first && (v.isTag(rule.last, conjunction) && v.isTag(rule.last+1, ing) ||
		v.is(rule.last, comma) && (v.comments(rule.last+1) || v.mainClause(rule.last+1, v.sentenceEnd(x.first)))) {
		x.last = rule.last
	}
	x.last = v.infinitiveEnd(x)
	if marked && x.last > rule.last && v.statement(v.stretchAt(rule.last-1)) && !v.hasVerb(rule.last, x.last) && !v.marksIn(rule.last, x.last) {
		x.last = rule.last
	}
	return x
}

// infinitiveEnd is where an infinitive ends that somebody offers, promises or asks for: before a main clause of others, "to share
// the cost, and the two sides met". Other content ends where it ends.
func (r *reader) infinitiveEnd(x run) int {
	if !r.isTag(x.first, toTag) {
		return x.last
	}
	whole := true // without a clause of its own
	for k := x.first + 1; k+2 < x.last; k++ {
		if s := r.stretchAt(k); s != nil {
			k = s.last - 1
			continue
		}
		whole = whole && !r.isTag(k, finite|modalVerb|wh|whAdverb) && !r.is(k, that|subordinator)
		and := k
		if r.is(k, comma) {
			and++
		}
		if and == k && (!whole || !r.isTag(k+1, determiner|ownerPronoun|personal) || r.is(k-1, colon)) || !r.isTag(and, conjunction) || r.inMarks(and+1) {
			continue
		}
		if verb, ok := r.chunkAfter(and+1, x.last); ok && r.isTag(verb, finite|modalVerb) && !r.is(and+1, relative|that) {
			return k
		}
	}
	return x.last
}

// quotations reports whether a run is made of whole quotations.
func (r *reader) quotations(x run) bool {
	first, last := r.stretchAt(x.first), r.stretchAt(x.last-1)
	return first != nil && last != nil && first.first == x.first && last.last == x.last
}

// add makes an attribution of the i-th piece, or gives it to the one that has its cue. A quotation needs no cue.
func (v *reconciler) add(i int) {
	x := v.inSentence(v.run(i))
	x.last = v.infinitiveEnd(x)
	c := v.cueOf(i)
	if n, ok := v.byCue[c]; ok {
		here, first := v.loneRelative(x.first), v.loneRelative(v.found[n].content[0].first) // "which Lee calls his home"
		if !v.tells(x, true) && !here && !first || v.apart(x, c) || v.cue(c).last < v.pieces[c].Last && v.withoutMore(v.cue(c).last) || here && v.pieces[c].First < x.first {
			return
		}
		v.found[n].content = append(v.found[n].content, x)
		return
	}
	a := attribution{source: none, addressee: none, act: Say, rule: modelRule, content: v.runs.put(x), paragraph: v.paragraphOf(x.first)}
	switch {
	case c < 0:
		if s := v.stretchAt(x.first); s == nil || s.words < speechWords || s.taken || !v.quotations(x) {
			return
		}
		a.source = v.sourceNear(i)
	case v.used[c], v.is(v.cue(c).first-1, subordinator) && v.isTag(v.cue(c).first, participle): // "said when asked whether …"
		return
	default:
		a.source = v.sourceOf(c)
		if v.rings(v.cue(c).last-1, x.first, v.sentenceEnd(x.first)) || !v.tells(x, a.source.found()) && !(a.source.found() && (v.goesOn(c) || v.takesNoun(v.cue(c)))) {
			return
		}
		act, known := v.actOf(v.cue(c))
		if (!known || v.takesNone(v.cue(c))) && (v.onlyTitles(x) || v.qualifies(x)) { // "won an Oscar for “Salt Road”"
			return
		}
		v.used[c] = true
		v.byCue[c] = int32(len(v.found))
		a.cue = v.cue(c)
		if a.act = act; !known && !v.marksIn(x.first, x.last) {
			a.act = Think // "is sure that", "has set his eyes on": nobody says a word
		}
	}
	v.found = append(v.found, a)
}

// apart reports whether content x stands in a clause before that of the cue c: "the ship sank, and an official said …".
func (v *reconciler) apart(x run, c int) bool {
	first := v.pieces[c].First
	if s := c - 1; s >= 0 && v.pieces[s].Role == saying.Source {
		first = v.pieces[s].First
	}
	return x.last <= first && v.isTag(first-1, conjunction)
}

// tells reports whether content that the model alone has seen is worth telling: nobody said what "is expected", if no
// quotation says so, and what has neither verb nor marks is hardly ever speech.
func (r *reader) tells(x run, sourced bool) bool {
	for k := x.first; k < x.last; k++ {
		if s := r.stretchAt(k); s != nil && !r.isName(s) {
			return s.words >= speechWords || sourced
		} else if s != nil {
			k = s.last - 1
		}
	}
	return sourced && (r.isTag(x.first, toTag) || r.hasFinite(x.first, x.last))
}

// onlyTitles reports whether content has a quotation, none but with a title's capitals, and no verb outside of them.
func (r *reader) onlyTitles(x run) bool {
	found := false
	for k := x.first; k < x.last; k++ {
		if s := r.stretchAt(k); s != nil {
			if !r.title(s) || s.sort&headingSort != 0 { // where capitals tell nothing
				return false
			}
			found = true
			k = s.last - 1
		}
	}
	return found && !r.hasFinite(x.first, x.last)
}

// title reports whether a quotation is a title rather than a slogan or a nickname that somebody gives: “Close It Now!”, “I’m
// For It”, as “Little Ek”.
func (r *reader) title(s *stretch) bool {
	if !r.titled(s) || r.is(s.first-1, as|comma|colon) {
		return false
	}
	for i := s.first + 1; i < s.last-1; i++ {
		if text := r.slice(i); r.isTag(i, personal) || text == "!" || text == "?" {
			return false
		}
	}
	return true
}

// takesNoun reports whether the last verb of a cue takes a noun phrase, rather than words alone: "accused", "predicted".
func (r *reader) takesNoun(cue run) bool {
	for k := cue.last - 1; k >= cue.first; k-- {
		if verb := r.words[k].verb; verb > 0 {
			f := r.voc.frames[verb-1]
			return f&nounPhrase != 0 && (f&bareClause == 0 || r.voc.verbs[verb-1].Act != Say)
		}
	}
	return false
}

// takesNone reports whether the last verb of a cue takes clauses alone: "charge that".
func (r *reader) takesNone(cue run) bool {
	verb := r.words[cue.last-1].verb
	return verb > 0 && r.voc.frames[verb-1]&(nounPhrase|quotation|told) == 0
}

// qualifies reports whether the only quotation of content, which has no verb but in a relative clause, qualifies a noun: its
// “smart” bottle, the old “ghost” fleet that Lee bought.
func (r *reader) qualifies(x run) bool {
	for k := x.first; k < x.last; k++ {
		s := r.stretchAt(k)
		if s == nil {
			continue
		}
		end := s.last
		for end < x.last && !r.isTag(end, wh) && !r.is(end, relative|that) {
			end++
		}
		return s.words < speechWords && r.isTag(k-1, determiner|ownerPronoun|adjective) && r.isTag(s.last, noun|adjective) &&
			!r.hasFinite(x.first, end) && !r.marksIn(s.last, x.last)
	}
	return false
}

// goesOn reports whether content follows the cue c, so that what stands before it may be a part of a sentence.
func (v *reconciler) goesOn(c int) bool {
	for i := c + 1; i < len(v.pieces) && i < c+3 && v.words[v.pieces[i].First].sentence == v.words[v.pieces[c].First].sentence; i++ {
		if v.pieces[i].Role == saying.Content {
			return v.cueOf(i) == c && v.tells(v.run(i), true)
		}
	}
	return false
}

// inSentence ends content with the sentence in which it begins, unless it begins between marks.
func (r *reader) inSentence(x run) run {
	end := r.sentenceEnd(x.first)
	if r.inMarks(x.first) || x.last <= end {
		return x
	}
	for end > x.first+1 && r.is(end-1, stop) && !r.inMarks(end-1) {
		end--
	}
	return run{x.first, end}
}

// actOf is the act of the last reporting verb or noun of a cue, before what only says where: "alleged in a report". A cue
// that has none tells of a deed or of a mood; it is not known then.
func (r *reader) actOf(cue run) (act annotate.Act, known bool) {
	act = Say
	for k := cue.first; k < cue.last; k++ {
		if act != Say && r.isTag(k, prep) {
			break
		}
		if verb := r.words[k].verb; verb > 0 {
			act, known = r.voc.verbs[verb-1].Act, true
		} else if of, ok := r.voc.nouns[r.fold(k)]; ok {
			act, known = of, true
		}
		known = known || r.is(k, colon|according)
	}
	return act, known
}

// run is a piece as content: without a "that" before it, with whole quotations and with the brackets behind it.
func (v *reconciler) run(i int) run {
	x := run{v.pieces[i].First, v.pieces[i].Last}
	if v.is(x.first, that) && x.last > x.first+1 && !v.isTag(x.first, determiner) && !v.isTag(x.first+1, finite|modalVerb) {
		x.first++
	}
	if s := v.stretchAt(x.first); s != nil {
		x.first = s.first
	}
	if s := v.stretchAt(x.last - 1); s != nil {
		x.last = s.last
	}
	if v.is(x.last, bracket) && !v.is(x.last-1, closeBracket) { // "the Democratic Forces (DF)"
		for k := x.last + 1; k < x.last+maxParenthesis && k < len(v.words); k++ {
			if v.is(k, closeBracket) {
				x.last = k + 1
				break
			}
		}
	}
	return x
}

// cueOf is the cue of the i-th piece: the one before it in the sentence with no other content between, else the one
// behind it; -1 where there is none.
func (v *reconciler) cueOf(i int) int {
	sentence := v.words[v.pieces[i].First].sentence
	for c := i - 1; c >= 0 && v.words[v.pieces[c].Last-1].sentence == sentence && v.pieces[c].Role != saying.Content; c-- {
		if v.pieces[c].Role == saying.Cue {
			return c
		}
	}
	sentence = v.words[v.pieces[i].Last-1].sentence
	for c := i + 1; c < len(v.pieces) && v.words[v.pieces[c].First].sentence == sentence && v.pieces[c].Role != saying.Content; c++ {
		if v.pieces[c].Role == saying.Cue {
			return c
		}
	}
	return -1
}

// sourceOf is the source of the cue c: right before or behind it, else the last one before it in the sentence.
func (v *reconciler) sourceOf(c int) phrase {
	sentence := v.words[v.pieces[c].First].sentence
	before := c - 1
	for before >= 0 && before > c-maxParenthesis && v.words[v.pieces[before].Last-1].sentence == sentence && v.pieces[before].Role != saying.Source {
		before--
	}
	found := before >= 0 && v.pieces[before].Role == saying.Source && v.words[v.pieces[before].Last-1].sentence == sentence
	if found && before == c-1 {
		return v.source(before)
	}
	behind := c + 1
	if behind < len(v.pieces) && v.words[v.pieces[behind].First].sentence == sentence && v.pieces[behind].Role == saying.Source &&
		(!found || v.pieces[behind].First == v.pieces[c].Last) {
		return v.source(behind)
	}
	if found && !v.passive(v.cue(c)) {
		return v.source(before)
	}
	return none
}

// passive reports whether a cue tells of something said by somebody who is not named, as "is expected" does.
func (r *reader) passive(cue run) bool {
	return r.isTag(cue.last-1, participle) && r.is(max(cue.first, cue.last-2), be)
}

// sourceNear is the source of a quotation without a cue: the last one before it in the paragraph, else the one right
// behind it.
func (v *reconciler) sourceNear(i int) phrase {
	paragraph := v.paragraphOf(v.pieces[i].First)
	for s := i - 1; s >= 0 && s > i-maxParenthesis && v.paragraphOf(v.pieces[s].First) == paragraph; s-- {
		if v.pieces[s].Role == saying.Source {
			return v.source(s)
		}
	}
	if s := i + 1; s < len(v.pieces) && v.pieces[s].Role == saying.Source && v.words[v.pieces[s].First].sentence == v.words[v.pieces[i].Last-1].sentence {
		return v.source(s)
	}
	return none
}

// source is the i-th piece as a source, without a "'s" or a "yesterday" behind it.
func (v *reconciler) source(i int) phrase {
	p := phrase{first: v.pieces[i].First, last: v.pieces[i].Last}
	if word := v.slice(p.last - 1); p.last > p.first+1 && (v.isTag(p.last-1, possessiveS) || word == "yesterday" || word == "today") {
		p.last--
	}
	open := p.first
	if !v.is(open, bracket) {
		open--
	}
	if v.is(open, bracket) && v.closesIn(p) { // "Acme, Inc. (“Acme”), a maker of boats"
		if first := v.nameBefore(open); first < open {
			p.first = first
		}
	}
	return p
}

// closesIn reports whether a bracket closes in a phrase that did not open after its first words.
func (r *reader) closesIn(p phrase) bool {
	for k := p.first + 1; k < p.last && k < p.first+maxParenthesis; k++ {
		if r.is(k, closeBracket|bracket) {
			return r.is(k, closeBracket)
		}
	}
	return false
}

// nameBefore is where the name, or else the simple noun phrase, begins that ends before token end; end where there is none.
func (r *reader) nameBefore(end int) int {
	at := r.doc.Tokens[end].Start
	for m := r.mentionFrom(at) - 1; m >= 0 && r.doc.Mentions[m].Start > at-maxNameBytes; m-- {
		if mention := &r.doc.Mentions[m]; mention.Form == annotate.Name {
			if first, last := r.doc.TokensIn(mention.Span); last == end {
				return first
			}
		}
	}
	if first, ok := r.chunkBefore(end, r.sentences[r.words[end].sentence].first); ok {
		return first
	}
	return end
}

// cue is the i-th piece as a cue, without a colon or a comma behind it, nor a "without specifying".
func (v *reconciler) cue(i int) run {
	x := run{v.pieces[i].First, v.pieces[i].Last}
	for k := x.first + 1; k < x.last; k++ {
		if v.withoutMore(k) && v.isTag(k-1, finite) && v.words[k-1].verb != 0 && !v.negated(x) {
			x.last = k
		}
	}
	for x.last > x.first+1 && v.is(x.last-1, comma|colon) {
		x.last--
	}
	return x
}

// joined sorts runs and joins those that overlap.
func joined(runs []run) []run {
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(a.first, b.first) })
	n := 0
	for _, x := range runs {
		if n > 0 && x.first < runs[n-1].last {
			runs[n-1].last = max(runs[n-1].last, x.last)
			continue
		}
		runs[n] = x
		n++
	}
	return runs[:n]
}
