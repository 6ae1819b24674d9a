package entity

// Which kind a name is: the lists, its head, its words and the words beside it give evidence in tenths of log odds,
// which is added up over the article.

import "github.com/dateline-news/dateline/internal/lexicon"

type scores [families]int32

func (s *scores) add(k kind, n int32) { s[k.family()] += n }

// prior is how often each family stands in the news.
var prior = scores{-13, -23, -40, -13, -14, -24, -46}

// nameType is all names of one key in the article.
type nameType struct {
	hash   uint64
	first  int // its first name
	tokens int
	sure   int // names that a capital inside a sentence makes sure
	count  int
	inside scores // what the name itself says
	around scores // what stands beside it
	head   kind   // by head or list, or noKind
	kind   kind
	margin int32
	gender facts
}

// inside weighs the name's own words.
func (d *document) inside(n *name, t *nameType) {
	s := &t.inside
	first, last := &d.words[n.from], &d.words[n.until-1]
	tokens := n.until - n.from
	f := n.fact
	t.head = noKind
	switch {
	case f.is(isWorld):
		s.add(f.kind, 60)
		t.head = f.kind
	case f.is(isKnown):
		s.add(f.kind, 40)
		t.head = f.kind
	case f.is(isCountry):
		s.add(kindGPE, 60)
	}
	if f.is(isPeople) {
		s.add(kindNORP, 45)
	}
	if f.is(isRegion) {
		s.add(kindLocation, 45)
		if t.head == noKind {
			t.head = kindLocation
		}
	}
	if f.is(isBigCity) {
		s.add(kindGPE, 35)
	} else if f.is(isCity) {
		s.add(kindGPE, 18)
	}
	if f.is(isProvince) {
		s.add(kindGPE, 16)
	}
	if f.is(isLeader) {
		s.add(kindPerson, 60)
	}
	if f.is(isOrg) {
		if tokens > 1 {
			s.add(kindOrg, 40)
		} else {
			s.add(kindOrg, 22)
		}
	}
	d.person(n, s)
	if head, at := d.headOf(n); head != noKind && tokens > 1 {
		s.add(head, 35)
		if t.head == noKind && at == n.until-1 || head.family() != head {
			t.head = head
		}
	}
	if tokens == 1 && first.shape == shapeUpper && !f.is(isCountry) {
		s.add(kindOrg, 14)
		s.add(kindPerson, -20)
	}
	if last.shape == shapeNumber {
		s.add(kindMisc, 10)
		s.add(kindProduct, 20)
		s.add(kindPerson, -30)
	}
	if tokens > 1 {
		d.cue(s, '^', n.from, 10)
		d.cue(s, '$', n.until-1, 10)
	}
	d.ending(s, n.until-1)
	if !f.is(isPeople|isKnown) && tokens == 1 {
		s.add(kindNORP, -5)
	}
}

// person weighs forenames, family names, initials and particles.
func (d *document) person(n *name, s *scores) {
	first, last := &d.words[n.from], &d.words[n.until-1]
	if n.until-n.from == 1 {
		if first.is(isForename) {
			s.add(kindPerson, 12)
		}
		if first.is(isSurname) {
			s.add(kindPerson, 10)
		}
		return
	}
	if first.is(isForename) {
		s.add(kindPerson, 22)
	}
	if last.is(isSurname | isForename) {
		s.add(kindPerson, 10)
	}
	if n.until-n.from > 5 {
		s.add(kindPerson, -15)
	}
	common := 0
	for i := n.from; i < n.until; i++ {
		w := &d.words[i]
		switch {
		case w.shape == shapeInitial && i < n.until-1:
			s.add(kindPerson, 15)
		case w.shape == shapeLower && !d.particle(i):
			s.add(kindPerson, -40)
		case w.shape == shapeLower:
			s.add(kindPerson, 8)
		case w.name() && w.is(isCommon) && !w.is(isForename|isSurname):
			common++
		}
	}
	s.add(kindPerson, int32(-12*common))
}

// headOf is the kind of the word that the name turns on: the last one, or the one before "of".
func (d *document) headOf(n *name) (kind, int) {
	for i := n.from + 1; i < n.until; i++ {
		if d.words[i].shape == shapeLower && d.words[i-1].is(isHead) {
			switch d.text(i) {
			case "of", "for", "on":
				return d.words[i-1].head, i - 1
			}
		}
	}
	for i := n.until - 1; i > n.from && i > n.until-4; i-- {
		if d.words[i].is(isHead) && d.words[i].name() {
			return d.words[i].head, i
		}
		if d.words[i].shape != shapeNumber && d.words[i].shape != shapeHyphen {
			break
		}
	}
	return noKind, 0
}

// around weighs the words beside one mention of the name.
func (d *document) around(n *name, s *scores) {
	if n.title >= 0 {
		s.add(kindPerson, 45)
	}
	if n.from > 0 {
		before := &d.words[n.from-1]
		if before.shape == shapeLower && before.is(isTitle) && !before.is(isFunction) {
			s.add(kindPerson, 20)
		}
		d.cue(s, '<', n.from-1, 6)
	}
	if n.until < len(d.words) {
		d.cue(s, '>', n.until, 6)
	}
}

// cue adds what cues.txt says of a word in a place, scaled to tenths.
func (d *document) cue(s *scores, place byte, i int, scale int32) {
	d.buf = lexicon.AppendKey(append(d.buf[:0], place), d.text(i))
	d.weigh(s, d.buf, scale)
}

func (d *document) ending(s *scores, i int) {
	d.buf = lexicon.AppendKey(d.buf[:0], d.text(i))
	if n := len(d.buf); n > 4 {
		d.buf[n-4] = '~'
		d.weigh(s, d.buf[n-4:], 7)
	}
}

func (d *document) weigh(s *scores, feature []byte, scale int32) {
	h := uint64(hashStart)
	for _, c := range feature {
		h = (h ^ uint64(c)) * hashPrime
	}
	if weights := d.lx.cue(h); weights != nil {
		for k, w := range weights {
			s[k] += int32(w) * scale / 10
		}
	}
}
