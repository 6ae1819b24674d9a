package entity

// Names of one word that a person bears: the family name or the given name of somebody whom the article names in full.

import (
	"slices"
	"strings"
)

// shortNames joins each name of one word to the latest full name before it that it fits, else to the first behind it,
// else to equal names.
func (r *resolver) shortNames() {
	only := r.onlyBearers()
	latest := make(map[uint64]bearers) // by tail or given name
	var families map[uint64]int        // by name
	for k := range r.names {
		if at := r.entityOf[k]; at >= 0 && r.entities[at].kind == kindPerson {
			r.noteParts(latest, at)
			continue
		} else if at >= 0 {
			continue
		}
		n := &r.names[k]
		if at := r.byType[r.root[n.typ]]; at >= 0 { // of somebody's full name
			r.join(k, at)
			r.noteParts(latest, at)
			continue
		}
		words := r.significant(n)
		if len(words) == 0 {
			words = append(words, n.hash)
		}
		gender := r.genderOf(n)
		word := words[0]
		if family := r.familyOf(n, word); family != 0 {
			at, ok := families[family]
			if _, borne := only[family]; !ok && (borne || family == word || latest[family].count > 0) {
				if families == nil {
					families = map[uint64]int{}
				}
				at, ok = r.newEntity(n, &r.types[n.typ], words), true
				r.entities[at].several = true
				families[family] = at
			}
			if ok {
				r.join(k, at)
				continue
			}
		}
		at := r.fitting(latest[word], gender)
		if at < 0 {
			at = r.ahead(k, word, gender, only)
		}
		if at < 0 && n.until-n.from == 1 {
			at = r.spelledOtherwise(n, gender)
		}
		if at < 0 {
			at = r.calledBy(n, word, gender)
		}
		if at < 0 {
			at = r.newEntity(n, &r.types[n.typ], words)
			if family := r.couple(k); family != 0 {
				r.entities[at].tail = family
			}
		}
		r.join(k, at)
		r.entities[at].mayBe(word)
		if e := &r.entities[at]; e.tail == word || slices.Contains(e.spellings, word) {
			e.short++
		}
		r.noteParts(latest, at)
	}
}

// familyOf is the name of those whom a name may mean together, "the Lee brothers", "both Lees", or 0.
func (r *resolver) familyOf(n *name, word uint64) uint64 {
	if n.until-n.from != 1 || n.title >= 0 || n.from == 0 {
		return 0
	}
	if n.until < len(r.words) && kinTogether(r.text(n.until)) {
		return word
	}
	if one, ok := strings.CutSuffix(r.text(n.from), "s"); ok && (r.definite(n.from-1) || r.text(n.from-1) == "both") {
		h, _ := hashPlain(one)
		return h
	}
	return 0
}

// kinTogether reports what several of one name are called.
func kinTogether(word string) bool {
	switch word {
	case "brothers", "couple", "family", "siblings", "sisters", "twins":
		return true
	}
	return false
}

// bearers are entities in order of mention, the latest last.
type bearers struct {
	count int
	at    [8]int32
}

// note puts an entity last.
func (b *bearers) note(at int) {
	list := b.at[:b.count]
	if x := slices.Index(list, int32(at)); x >= 0 {
		copy(list[x:], list[x+1:])
		list[len(list)-1] = int32(at)
	} else if b.count < len(b.at) {
		b.at[b.count] = int32(at)
		b.count++
	}
}

// noteParts notes that an entity has just been named, under its family name and its given name, however spelled.
func (r *resolver) noteParts(latest map[uint64]bearers, at int) {
	note := func(word uint64) {
		list := latest[word]
		list.note(at)
		latest[word] = list
	}
	e := &r.entities[at]
	if len(e.words) > 0 && !e.junior {
		note(e.words[0])
		note(e.tail)
	}
	for _, w := range e.spellings {
		note(w)
	}
}

// fitting is the one of the entities, in order of mention, that a short name means: of those whose gender does not speak
// against it, one whose gender speaks for it goes before others, then one that the article already calls so before one
// that it has only named in full, and the latest before others, unless an earlier one is called so far more often.
func (r *resolver) fitting(entities bearers, gender facts) int {
	best, sure := -1, false
	for x := entities.count - 1; x >= 0; x-- {
		at := int(entities.at[x])
		e := &r.entities[at]
		surer := e.gender&gender != 0
		if agree(e.gender, gender) && (best < 0 || surer && !sure || surer == sure && e.better(&r.entities[best])) {
			best, sure = at, surer
		}
	}
	return best
}

// better reports that a short name means e rather than one named later. Who is told as kin of somebody leaves the family name
// to others.
func (e *draft) better(later *draft) bool {
	if later.short == 0 && later.kin && !e.kin {
		return true
	}
	if later.short == 0 {
		return e.short > 0 || e.count > later.count+1
	}
	return e.short > 2*later.short+1
}

func agree(a, b facts) bool {
	return a == 0 || b == 0 || a&b != 0
}

// ahead looks for a full name behind a short one, as after a headline: the next that fits, or further on the only one
// of the whole article.
func (r *resolver) ahead(k int, word uint64, gender facts, only map[uint64]int) int {
	royal := r.ofRoyal(&r.names[k])
	for j := k + 1; j < min(len(r.names), k+40); j++ {
		at := r.entityOf[j]
		if at < 0 || r.entities[at].kind != kindPerson || r.entities[at].junior || royal && !r.ofRoyal(&r.names[j]) {
			continue
		}
		if e := &r.entities[at]; (e.tail == word || len(e.words) > 0 && e.words[0] == word || slices.Contains(e.spellings, word)) && agree(e.gender, gender) {
			return at
		}
	}
	if at, ok := only[word]; ok && at >= 0 && !royal && agree(r.entities[at].gender, gender) {
		return at
	}
	return -1
}

// ofRoyal reports a name behind a royal title: "Crown Prince Tom" is not the Tom Ray of further on, who has none.
func (r *resolver) ofRoyal(n *name) bool {
	if n.title < 0 {
		return false
	}
	switch r.text(n.from - 1) {
	case "King", "Queen", "Prince", "Princess":
		return true
	}
	return false
}

// onlyBearers gives the one person of each family name, -1 where there are several. Who is told from a namesake is none.
func (r *resolver) onlyBearers() map[uint64]int {
	only := make(map[uint64]int)
	for at := range r.entities {
		if e := &r.entities[at]; e.kind == kindPerson && !e.junior {
			if _, ok := only[e.tail]; ok {
				only[e.tail] = -1
			} else {
				only[e.tail] = at
			}
		}
	}
	return only
}

// mayBe notes that a word of a person's names may stand for them alone: "Li" where the text has "Ann Li Mei" and "Li Mei".
func (e *draft) mayBe(word uint64) {
	if word != e.words[0] && word != e.tail && len(e.spellings) < maxSpellings && !slices.Contains(e.spellings, word) {
		e.spellings = append(e.spellings, word)
	}
}
