package anaphora

// What is asked of a candidate: who it is so far, where it stands, what it does there, and what lies between it and the pronoun.

// candidate is somebody whom a pronoun may mean.
type candidate struct {
	w        *walker
	p        *pronoun
	r        *record
	m        *mention // the one that counts
	rank     int      // how many are nearer, bounded
	part     int      // of the pronoun
	distance int      // sentences between, bounded; 4 where the mention stands behind the pronoun
	ahead    bool
	base     int32 // row of the first template, for a person or a body
}

// appendFeatures appends what speaks for the candidate r, whose mention m counts, rank candidates being nearer.
func (w *walker) appendFeatures(dst []int32, p *pronoun, r *record, m *mention, rank int) []int32 {
	c := candidate{w: w, p: p, r: r, m: m, rank: min(rank, 4), part: int(p.form.part), ahead: m.from > p.token,
		base: int32(sideOf(r.Body)) * offsets[templates]}
	c.distance = int(min(p.sentence-w.words[m.from].sentence, 3))
	if c.ahead {
		c.distance = 4
	}
	dst = c.soFar(dst)
	dst = c.place(dst)
	dst = c.together(dst)
	dst = c.clause(dst)
	return c.between(dst)
}

// put appends an answer.
func (c *candidate) put(dst []int32, t template, value int) []int32 {
	return append(dst, c.base+offsets[t]+int32(value))
}

// far joins an answer with the distance.
func (c *candidate) far(value int) int { return value*distances + c.distance }

// soFar asks how the candidate was mentioned so far.
func (c *candidate) soFar(dst []int32) []int32 {
	w, p, r, m, part := c.w, c.p, c.r, c.m, c.part
	subject := flag(m.role == roleSubject)
	dst = c.put(dst, tDistance, c.far(part))
	dst = c.put(dst, tRole, c.far(part*int(roles)+int(m.role)))
	dst = c.put(dst, tRank, part*5+c.rank)
	dst = c.put(dst, tFirst, c.far(flag(m.first)*2+subject))
	last := 0
	if m.pronoun {
		last = 1 + int(m.part)
	}
	if m.nominal {
		last = 1 + int(parts)
	}
	dst = c.put(dst, tPronoun, c.far(last*int(parts)+part))
	dst = c.put(dst, tNames, c.far(min(r.names, 4)))
	dst = c.put(dst, tPronouns, c.far(min(r.pronouns, 3)))
	dst = c.put(dst, tTopic, c.far(flag(m.entity == w.topic)*2+flag(r.total > 1)))
	dst = c.put(dst, tTotal, min(r.total, 5)-1)
	dst = c.put(dst, tGender, agreement(r.Gender, p.form.gender)*4+agreement(r.called, p.form.gender))
	dst = c.put(dst, tQuoted, (flag(w.words[p.token].quoted)*2+flag(w.words[m.from].quoted))*2+flag(w.words[p.token].block == w.words[m.from].block))
	dst = c.put(dst, tFull, c.far(flag(m.full))*2+flag(c.rank == 0))
	dst = c.put(dst, tRelated, c.far(flag(m.related)*int(parts)+part))
	was := 3
	if r.subject >= 0 {
		was = int(min(p.sentence-w.words[r.subject].sentence, 2))
	}
	dst = c.put(dst, tSubject, (was*int(parts)+part)*2+subject)
	return dst
}

// place asks where the mention stands.
func (c *candidate) place(dst []int32) []int32 {
	w, p, r, m, part := c.w, c.p, c.r, c.m, c.part
	subject := flag(m.role == roleSubject)
	dst = c.put(dst, tParallel, c.far(flag(parallel(p.form.part, m.role)))*openers+p.opener)
	dst = c.put(dst, tBlock, c.far(flag(w.words[p.token].block != w.words[m.from].block)))
	dst = c.put(dst, tWindow, min(r.within(p.sentence), 4)*int(parts)+part)
	if next := m.until; next+1 < len(w.words) && (w.words[next].is(relative) || w.words[next].is(comma) && w.words[next+1].is(relative)) {
		dst = c.put(dst, tRelative, c.distance*int(parts)+part)
	}
	dst = c.put(dst, tLead, c.far(flag(m.entity == w.lead))*2+subject)
	dst = c.put(dst, tAgain, w.subjectRank(r)*int(parts)+part)
	dst = c.put(dst, tRivals, c.far(min(len(w.agreeing), 3)*5+c.rank))
	dst = c.put(dst, tBracket, c.far(flag(w.bracketed(m))))
	dst = c.put(dst, tJoined, c.far(w.joined(m)*int(parts)+part))
	if w.topic >= 0 {
		dst = c.put(dst, tShare, c.far(min(4*r.total/max(w.records[w.topic].total, 1), 4)))
	}
	return dst
}

// together asks several of these things at once, and what the candidate does and says.
func (c *candidate) together(dst []int32) []int32 {
	w, p, r, m, part := c.w, c.p, c.r, c.m, c.part
	gender := agreement(r.Gender|r.called, p.form.gender)
	dst = c.put(dst, tPlace, ((c.far(part*4+roleGroup(m.role))*3+min(c.rank, 2))*2+flag(m.pronoun))*2+flag(m.first))
	dst = c.put(dst, tKnown, c.far((min(r.names, 2)*3+min(r.pronouns, 2))*3+min(c.rank, 2))*2+flag(gender == 1))
	dst = c.put(dst, tSex, (flag(p.form.gender == Male)*4+agreement(r.Gender, p.form.gender))*4+agreement(r.called, p.form.gender))
	dst = c.put(dst, tNew, c.far((flag(m.full)*3+min(r.names, 2))*3+min(r.total, 3)-1))
	dst = c.put(dst, tAct, (w.bucketAt(m.until)*int(parts)+part)*2+flag(m.role == roleSubject))
	dst = c.put(dst, tSpeaker, (flag(m.entity == w.speaking)*5+w.sinceSpoken(r, p))*4+p.inReport(w.Text))
	dst = c.put(dst, tTag, c.far(int(p.tag)*2+flag(w.words[m.from].quoted)))
	refused := 0
	if at := r.refused[p.form.gender]; at >= 0 {
		refused = 1 + flag(at > m.from)
	}
	dst = c.put(dst, tRefused, c.far(refused*4+gender))
	return dst
}

// clause asks about the clause above the pronoun.
func (c *candidate) clause(dst []int32) []int32 {
	w, p := c.w, c.p
	stands := w.standing(p, c.m)
	dst = c.put(dst, tStanding, ((p.bound*int(standings)+int(stands))*2+flag(p.clause.previous))*2+flag(p.clause.open))
	dst = c.put(dst, tAbove, ((p.bound*int(standings)+int(stands))*int(subjectKinds)+int(p.clause.kind))*2+flag(p.clause.previous))
	if p.clause.verb >= 0 && !p.clause.previous {
		at := 0
		switch stands {
		case isSubject:
			at = 1
		case behindVerb:
			at = 2
		}
		dst = c.put(dst, tVerb, (w.bucketAt(p.clause.verb)*3+at)*2+flag(c.part == int(partSubject)))
	}
	if p.kin {
		dst = c.put(dst, tKin, c.distance*int(roles)+int(c.m.role))
	}
	return dst
}

// between asks what lies between the mention and the pronoun, where they share a sentence or the mention is yet to come.
func (c *candidate) between(dst []int32) []int32 {
	w, p, m, part := c.w, c.p, c.m, c.part
	at, other := &w.words[p.token], &w.words[m.from]
	switch {
	case c.ahead:
		commas := other.commas - at.commas
		verbs := int(other.finites - at.finites)
		dst = c.put(dst, tAhead, (w.phraseOpener(p)*2+flag(commas > 0))*int(roles)+int(m.role))
		dst = c.put(dst, tNear, min((m.from-p.token)/3, 3)*3+min(verbs, 2))
	case c.distance == 0:
		if between := p.token - m.until; 0 <= between && between < 3 {
			dst = c.put(dst, tTouch, (p.bound*openers+p.opener)*3+between)
		}
		verbs := min(int(at.finites-other.finites), 3)
		commas := min(int(at.commas-other.commas), 3)
		dst = c.put(dst, tClause, (part*4+verbs)*4+roleGroup(m.role))
		dst = c.put(dst, tCommas, commas*4+verbs)
		dst = c.put(dst, tOpener, p.opener*int(roles)+int(m.role))
		dst = c.put(dst, tGap, (part*6+gap(p.token-m.until))*2+flag(commas > 0))
		dst = c.put(dst, tOpening, ((p.opener*int(parts)+part)*4+roleGroup(m.role))*2+flag(verbs > 0))
	}
	return dst
}
