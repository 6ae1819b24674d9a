package quote

// Which marked words are speech. Titles, nicknames and scare quotes stand between marks too: one to three words are
// speech only where a cue reports them.

// speechWords is how many words between marks are taken for speech without a cue. Of marked stretches in US news, those
// of eight words and more are speech in 98.6 of 100, of four to seven in 93.1, of one to three in 68.5.
const speechWords = 4

// uncued reports whether a stretch that no cue claimed may be speech by itself: it is long enough, stands alone as a
// sentence or more, and holds a verb or ends as a sentence does.
func (r *reader) uncued(s *stretch) bool {
	if s.taken || s.words < speechWords && !r.exclaims(s) {
		return false
	}
	start := r.sentences[r.words[s.first].sentence].first
	if start < s.first && r.startsInside(start, s) {
		return false
	}
	return r.wholeSentence(s) && (r.is(s.last-2, stop|comma) || r.hasFiniteIn(s) || s.open)
}

// exclaims reports whether a short quotation is a sentence of its own: She shook her head. “Never again.”
func (r *reader) exclaims(s *stretch) bool {
	first := r.sentences[r.words[s.first].sentence].first
	return s.first == first && !r.is(s.first+1, bracket) && r.is(s.last-2, stop) && s.last-2 > s.first && (s.words == 1 || !r.titled(s)) && r.wholeSentence(s)
}

// startsInside reports whether the author's own words stand between the start of the sentence and the stretch.
func (r *reader) startsInside(start int, s *stretch) bool {
	for range 8 { // quotations in a row are few
		if s.first <= start {
			return false
		}
		if s = r.stretchAt(s.first - 1); s == nil {
			return true
		}
	}
	return true
}

// fragment finds the attribution of a quotation that no cue claimed and that stands inside a sentence of the author's:
// somebody does something to which these words belong ("Lee has gone after the mayor as “a man without a plan”"). Four
// words and more between marks are hardly ever anything but speech, unless each of them has a capital, as titles have.
func (r *reader) fragment(s *stretch) bool {
	if s.taken || s.words < speechWords || r.titled(s) {
		return false
	}
	verb, source := r.clauseBefore(s, r.namesPerson)
	if !source.found() {
		return false
	}
	a := attribution{source: source, addressee: none, cue: verb, act: Say, rule: "fragment in a sentence", paragraph: r.paragraph}
	a.content = r.runs.put(run{verb.last, s.last})
	r.take(a.content[0])
	r.found = append(r.found, a)
	return true
}

// clauseBefore finds the verb before a quotation, in its sentence and outside of marks, whose subject is a source.
func (r *reader) clauseBefore(s *stretch, isSource func(phrase) bool) (verb run, source phrase) {
	start := r.sentences[r.words[s.first].sentence].first
	for k := s.first - 1; k > start && k > s.first-maxApposition && !r.inMarks(k); k-- {
		if !r.isTag(k, finite|modalVerb) {
			continue
		}
		p, ok := r.subjectBefore(k, start)
		if !ok || r.isTag(p.first, wh) || !isSource(p) {
			continue
		}
		last := k + 1
		for last < s.first && (r.isTag(last, verbal|adverb|particle) || r.is(last, not)) {
			last++
		}
		return run{k, last}, p
	}
	return run{}, none
}

// personBefore is the person of whom the sentence tells before a quotation that is a sentence itself, in the same
// paragraph: Ana Roca shook her head. “Never again.”
func (r *reader) personBefore(s *stretch) phrase {
	sentence := int(r.words[s.first].sentence)
	if sentence == 0 || r.sentences[sentence].first != s.first || r.opensParagraph(s) {
		return none
	}
	before := r.sentences[sentence-1]
	for k := before.first + 1; k < before.last && k < before.first+maxApposition && !r.inMarks(k); k++ {
		if !r.isTag(k, finite|modalVerb) {
			continue
		}
		if p, ok := r.subjectBefore(k, before.first); ok && p.first == before.first && r.namesPerson(p) {
			return p
		}
		break
	}
	return none
}

// ownWords is whose words a quotation is by what stands before it in its sentence: "in her own words, …", "the mayor’s
// last words were", "in the words of Ek".
func (r *reader) ownWords(s *stretch) phrase {
	start := r.sentences[r.words[s.first].sentence].first
	for k := s.first - 1; k > start && k > s.first-maxParenthesis && !r.inMarks(k); k-- {
		if r.slice(k) != "words" {
			continue
		}
		if r.is(k+1, of) {
			p, _ := r.phraseAfter(k+2, s.first)
			return p
		}
		for k--; r.isTag(k, adjective); k-- {
		}
		switch {
		case r.isTag(k, ownerPronoun):
			return phrase{first: k, last: k + 1}
		case r.isTag(k, possessiveS):
			p, _ := r.phraseBefore(k, start)
			return p
		}
	}
	return none
}

// mayName tells who may be the source of a longer quotation in a clause: a person, or, where the quotation says what
// something is taken "as", whoever does so.
func (r *reader) mayName(s *stretch) func(phrase) bool {
	if r.is(s.first-1, as) {
		return func(phrase) bool { return true }
	}
	return r.namesPerson
}

// titled reports whether every longer word of a quotation begins with a capital, but for prepositions.
func (r *reader) titled(s *stretch) bool {
	for i := s.first; i < s.last; i++ {
		if size := r.doc.Tokens[i].Len(); r.is(i, letters) && !r.is(i, capital) && (size > 4 || size == 4 && !r.is(i, preposition|link|that)) {
			return false
		}
	}
	return true
}

// namesWork reports whether a quotation is the name of what the word before it says: the film “Salt Road”, her memoir, “The
// Ferry”.
func (r *reader) namesWork(s *stretch) bool {
	k := s.first - 1
	if r.is(k, comma) {
		k--
		if r.is(k, work|document|medium) && r.isTag(k, noun) && r.is(s.last-2, comma) && r.isTag(s.last, finite) && r.words[s.last].verb == 0 {
			return true // "Her essay, “Leave it alone,” is worth reading"
		}
	}
	first := r.slice(s.first + 1)
	numbered := '0' <= first[0] && first[0] <= '9' && s.words == 1 // “1917”
	return r.is(k, work) && r.isTag(k, noun) && (r.is(s.first+1, capital) && r.titled(s) || numbered)
}

// namesPerson reports whether a source is a person's name or a personal pronoun.
func (r *reader) namesPerson(p phrase) bool {
	return r.isTag(p.first, personal) || r.personMention(r.span(run{p.first, p.last})) >= 0
}
