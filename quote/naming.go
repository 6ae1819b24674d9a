package quote

// Names between quotation marks, which nobody says: a film called “Salt Road”, the so-called “ghost fleet”, a man known as
// “Lil Zed”.

// maxNaming is how many tokens back from a name the word that gives it stands: "named the ship they had built “Hope”".
const maxNaming = 5

// isName reports whether a quotation is a name by what stands before it. A longer one is only behind what it is the name of.
func (r *reader) isName(s *stretch) bool {
	if r.namesWork(s) {
		return true
	}
	if s.words >= speechWords {
		return false
	}
	titled := r.titled(s)
	k := s.first - 1
	if r.isTag(k-1, hyphen) && r.isTag(k, participle) { // "so-called"
		return true
	}
	for r.isTag(k, determiner|adjective) && !r.is(k, naming) && k > s.first-3 {
		k--
	}
	switch {
	case r.is(k, as):
		return r.knownAs(k)
	case !r.is(k, naming):
		return titled && r.givenTo(k)
	case r.isTag(k, verbal):
		return r.namesThing(k) || r.is(k-1, comma) && r.isTag(k-2, noun) || titled && r.isTag(k, participle) && r.is(k-1, be)
	}
	return true
}

// onlyNames reports whether an attribution tells no more than how something is called: Locals know it as the “Road of
// Death”, the choir sang “Salt Road”.
func (r *reader) onlyNames(a *attribution) bool {
	names, sings := false, false
	for k := a.cue.first; k < a.cue.last; k++ {
		names = names || r.is(k, naming) || r.lemma(k) == "know"
		sings = sings || r.lemma(k) == "sing"
	}
	if !names && !sings {
		return false
	}
	found := false
	for _, x := range a.content {
		if names && r.hasFinite(x.first, x.last) {
			return false
		}
		for k := x.first; k < x.last; k++ {
			if s := r.stretchAt(k); s != nil {
				if !(names && r.isName(s) || sings && r.title(s)) {
					return false
				}
				found = true
				k = s.last - 1
			}
		}
	}
	return found
}

// knownAs reports whether the "as" at token k tells what something is known as.
func (r *reader) knownAs(k int) bool {
	for i := k - 1; i >= 0 && i >= k-maxNaming && !r.is(i, comma|stop); i-- {
		switch r.slice(i) {
		case "known", "Known", "know", "knew", "knows":
			return true
		}
	}
	return false
}

// givenTo reports whether a simple noun phrase ends with token k behind a word that gives it a name: "named the beast".
func (r *reader) givenTo(k int) bool {
	first, ok := r.chunkBefore(k+1, max(0, k-maxNaming))
	return ok && r.isTag(first, determiner|ownerPronoun) && r.is(first-1, naming) && r.isTag(first-1, verbal) && r.fold(first-1) != "called"
}

// namesThing reports whether "called" at token k, with what is called before it, only describes that: "a film called", but
// not "a plan the mayor called" nor "what the mayor called".
func (r *reader) namesThing(k int) bool {
	first, ok := r.chunkBefore(k, max(0, k-maxPhrase))
	if s := r.stretchAt(k + 1); ok && s != nil && (r.isTag(s.last, finite) || r.is(first-1, by)) && !r.isTag(first-1, wh) {
		return true // "a man from Leeds named “Ek” was", "a piece by Lee called “Tides”"
	}
	if !ok || !r.isTag(k-1, noun) || r.is(k-1, utterer|personRole|capital) {
		return false
	}
	return r.isTag(first, determiner|number|ownerPronoun|adjective|plural) && !r.isTag(first-1, nominal|wh) && !r.is(first-1, that|comma)
}

// scares reports whether a phrase between marks is the subject of its sentence behind a determiner: The “father of the
// nation” died.
func (r *reader) scares(s *stretch) bool {
	start := r.sentences[r.words[s.first].sentence].first
	return start == s.first-1 && r.isTag(start, determiner) && !r.hasFiniteIn(s)
}
