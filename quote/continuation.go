package quote

// Quotations that go on without a tag: over paragraphs that open with a mark while the last one stayed open, and whole
// paragraphs between marks, whose speaker is that of the quotation before.

// continueQuotes gives the stretches of a paragraph that no cue claimed to a speaker. The order of trial:
//
//   - the paragraph before ended inside an open quotation, or this one opens it anew: more of the same;
//   - else the last speaker, implicitly, unless [reader.carryBack] finds the tag in the next paragraph.
//
// open is whether the paragraph before ended inside a quotation.
func (r *reader) continueQuotes(open bool) {
	for i := r.firstStretch; i < r.lastStretch; i++ {
		s := &r.stretches[i]
		if !r.uncued(s) {
			continue
		}
		goesOn := open && i == r.firstStretch && r.opensParagraph(s) || i > r.firstStretch && r.reopens(s, &r.stretches[i-1])
		if announced := i == r.firstStretch && r.announced.source.found(); !announced {
			if before := r.goneOnFrom(s, goesOn); before != nil {
				before.content = append(before.content, run{s.first, s.last})
				s.taken = true
				continue
			}
		}
		a := attribution{source: phrase{first: -1, last: -1, implicit: true}, addressee: none, act: Say, paragraph: r.paragraph,
			rule: "quotation without a tag", content: r.runs.put(run{s.first, s.last})}
		if i == r.firstStretch && r.announced.source.found() && r.opensParagraph(s) {
			a.source, a.cue, a.act, a.rule = r.announced.source, r.announced.cue, r.announced.act, "announced in the paragraph before"
		} else if goesOn {
			a.rule = "goes on from the paragraph before"
		} else if r.heading(s) {
			a.rule = headingRule
		} else if !r.opensParagraph(s) && !r.followsQuote(s) {
			continue
		}
		s.taken = true
		r.found = append(r.found, a)
	}
}

// reopens reports whether a quotation only opens anew what the one right before it left open: "It rains. "It pours."
func (r *reader) reopens(s, before *stretch) bool {
	return before.open && before.taken && before.last == s.first
}

// goneOnFrom is the attribution of which a quotation is a further piece, or nil: the last one before it, where its
// quotation stayed open in the paragraph before or where it stands in the same paragraph.
func (r *reader) goneOnFrom(s *stretch, open bool) *attribution {
	var best *attribution
	end := 0
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-maxParenthesis; i-- {
		a := &r.found[i]
		if a.paragraph < s.paragraph && !open {
			break
		}
		last := a.content[len(a.content)-1].last
		if a.content[0].first < s.first && last <= s.first && last > end && a.source.found() && a.rule != nounRule && (!attitude(a.act) || open && r.inMarks(last-1)) {
			best, end = a, last
		}
		if a.paragraph < s.paragraph-1 && best != nil {
			break
		}
	}
	if best != nil && r.paragraphOf(end-1) < s.paragraph-1 {
		return nil
	}
	return best
}

func (r *reader) paragraphOf(i int) int { return r.doc.ParagraphAt(r.doc.Tokens[i].Start) }

// announce notes the tag that ends a paragraph with a colon: the quotation is the next paragraph.
func (r *reader) announce(from, until int) {
	r.announced = attribution{source: none}
	if until-from < 3 || !r.is(until-1, colon) || r.slice(until-1) != ":" || len(r.cues) == 0 {
		return
	}
	c := &r.cues[len(r.cues)-1]
	if r.words[c.head].sentence == r.words[until-1].sentence && c.first >= r.claimed && c.frames.speaks() {
		r.announced = r.begin(c, "")
	}
}

// opensParagraph reports whether a stretch begins its paragraph.
func (r *reader) opensParagraph(s *stretch) bool {
	return r.doc.Paragraphs[s.paragraph].Start >= s.Start
}

// followsQuote reports whether an attribution of the same paragraph stands before the stretch.
func (r *reader) followsQuote(s *stretch) bool {
	for i := len(r.found) - 1; i >= 0; i-- {
		a := &r.found[i]
		if a.paragraph != s.paragraph {
			return false
		}
		if a.content[0].first < s.first && a.source.found() {
			return true
		}
	}
	return false
}

// carryBack gives an open quotation without a tag the source of the tag in the paragraph after it, in which it goes on:
// "…" and then "…," said Smith. So it does where nobody spoke before.
func (r *reader) carryBack() {
	for i := len(r.found) - 2; i >= 0; i-- {
		a, next := &r.found[i], &r.found[i+1]
		if !a.source.implicit || a.rule != "quotation without a tag" || next.paragraph != a.paragraph+1 || next.source.implicit {
			continue
		}
		s := r.stretchAt(a.content[0].first)
		if s == nil || !s.open && i > 0 {
			continue
		}
		if after := r.stretchAt(next.content[0].first); after != nil && r.opensParagraph(after) {
			a.source, a.rule = next.source, "the tag is in the next paragraph"
		}
	}
}
