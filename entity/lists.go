package entity

// The word lists, read once into a table of keys.

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

//go:generate go run ../tools/gen -data ../../shared/data -out lists

var (
	//go:embed lists/calendar.txt
	calendarList string
	//go:embed lists/cities.txt
	citiesList string
	//go:embed lists/common.txt
	commonList string
	//go:embed lists/countries.txt
	countriesList string
	//go:embed lists/demonyms.txt
	demonymsList string
	//go:embed lists/feasts.txt
	feastsList string
	//go:embed lists/forenames.txt
	forenamesList string
	//go:embed lists/function.txt
	functionList string
	//go:embed lists/heads.txt
	headsList string
	//go:embed lists/hypocorisms.txt
	hypocorismsList string
	//go:embed lists/leaders.txt
	leadersList string
	//go:embed lists/organizations.txt
	organizationsList string
	//go:embed lists/peoples.txt
	peoplesList string
	//go:embed lists/provinces.txt
	provincesList string
	//go:embed lists/regions.txt
	regionsList string
	//go:embed lists/roles.txt
	rolesList string
	//go:embed lists/states.txt
	statesList string
	//go:embed lists/surnames.txt
	surnamesList string
	//go:embed lists/titles.txt
	titlesList string
	//go:embed lists/waters.txt
	watersList string
	//go:embed lists/world.txt
	worldList string
)

// facts say in which lists a word or name stands.
type facts uint32

const (
	isPrefix   facts = 1 << iota // of a longer name of the lists
	isForename                   // with isFemale or isMale, where one is sure
	isFemale
	isMale
	isSurname
	isCommon // written in lower case
	isFunction
	isCountry
	isRegion // a part of the world, or a water
	isProvince
	isCity
	isBigCity
	isPeople // a nationality, people, religion or language
	isOrg
	isLeader
	isTitle
	isTime  // month, weekday, feast
	isWord  // seen in lower case, be it less than with a capital
	isWorld // has a kind of its own, see fact.kind
	inCapitals
	isHead  // see fact.head
	isGiven // a forename that is no family name, or seldom
)

const isPlace = isCountry | isRegion | isProvince | isCity | isBigCity

// fact is what the lists say of one key.
type fact struct {
	hash uint64
	link uint32 // number of the Wikidata id, 0 where unknown
	facts
	kind kind // isWorld: the name's kind
	head kind // isHead: the kind of a name that ends so
}

// entry is a fact in the table: half of its hash tells it from others that would stand in its place.
type entry struct {
	check uint32 // never 0
	link  uint32
	facts
	kind kind
	head kind
}

// lexica hold all lists under the hash of their keys: a table with open addressing, so that loading makes no strings and
// a look-up touches one line of memory. They do not change once loaded.
type lexica struct {
	table       []entry
	used        int
	hypocorisms map[uint64][]uint64 // what a given name is short for
	states      map[string]uint64   // the full name by the short one, as it is written
}

const (
	tableSize = 1 << 18 // a good two thirds empty: see TestListsFit
)

// The hash is FNV-1a over the bytes of a key; a name of several words goes on from its first ones with a blank.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashMore(h uint64, key string) uint64 {
	for i := 0; i < len(key); i++ {
		h = (h ^ uint64(key[i])) * hashPrime
	}
	return h
}

func hashBlank(h uint64) uint64 { return (h ^ ' ') * hashPrime }

// slot spreads a hash over a table of a power of two.
func slot(h uint64, size int) int { return int((h ^ h>>29) & uint64(size-1)) }

// checkOf is the half of a hash that slot does not turn on.
func checkOf(h uint64) uint32 { return uint32(h>>32) | 1 }

// find gives the fact of a hash; without facts where there is none.
func (lx *lexica) find(h uint64) fact {
	check := checkOf(h)
	for i := slot(h, len(lx.table)); ; i = (i + 1) & (len(lx.table) - 1) {
		if e := &lx.table[i]; e.check == check || e.check == 0 {
			return fact{hash: h, link: e.link, facts: e.facts, kind: e.kind, head: e.head}
		}
	}
}

// at gives the place of a hash, made if need be.
func (lx *lexica) at(h uint64) *entry {
	check := checkOf(h)
	for i := slot(h, len(lx.table)); ; i = (i + 1) & (len(lx.table) - 1) {
		switch e := &lx.table[i]; e.check {
		case check:
			return e
		case 0:
			e.check = check
			lx.used++
			return e
		}
	}
}

// put gives the place of a key, and marks the names that it goes on from.
func (lx *lexica) put(key string) *entry {
	h := uint64(hashStart)
	for i := 0; i < len(key); i++ {
		if key[i] == ' ' {
			lx.at(h).facts |= isPrefix
		}
		h = (h ^ uint64(key[i])) * hashPrime
	}
	return lx.at(h)
}

func load() *lexica {
	lx := &lexica{table: make([]entry, tableSize), hypocorisms: map[uint64][]uint64{}, states: map[string]uint64{}}
	for row := range lexicon.Rows(statesList) {
		lx.states[row[1]] = hashMore(hashStart, row[0])
	}
	for row := range lexicon.Rows(hypocorismsList) {
		short := hashMore(hashStart, row[0])
		for _, full := range row[1:] {
			lx.hypocorisms[short] = append(lx.hypocorisms[short], hashMore(hashStart, full))
		}
	}
	for row := range lexicon.Rows(commonList) {
		f := lx.put(row[0])
		f.facts |= isWord
		if len(row) == 1 {
			f.facts |= isCommon
		}
	}
	lx.words(functionList, isFunction|isCommon|isWord)
	lx.words(calendarList, isTime)
	lx.words(feastsList, isTime)
	lx.words(provincesList, isProvince)
	lx.words(surnamesList, isSurname)
	lx.words(peoplesList, isPeople)
	lx.linked(countriesList, isCountry)
	lx.linked(demonymsList, isPeople)
	lx.linked(regionsList, isRegion)
	lx.linked(watersList, isRegion)
	lx.linked(organizationsList, isOrg)
	for row := range lexicon.Rows(citiesList) {
		f := lx.put(row[0])
		f.facts |= isCity
		if len(row) > 1 {
			f.facts |= isBigCity
		}
	}
	for _, list := range []string{titlesList, rolesList} {
		for row := range lexicon.Rows(list) {
			f := lx.put(row[0])
			f.facts |= isTitle
			if len(row) > 1 {
				f.facts |= genderFact(row[1])
			}
		}
	}
	for row := range lexicon.Rows(forenamesList) {
		f := lx.put(row[0])
		f.facts |= isForename | genderFact(row[1])
		if len(row) > 2 || !f.is(isSurname) { // the surnames are read before
			f.facts |= isGiven
		}
	}
	for row := range lexicon.Rows(leadersList) {
		f := lx.put(row[0])
		f.facts |= isLeader | genderFact(row[1])
		f.link = number(row[2])
	}
	for row := range lexicon.Rows(worldList) {
		f := lx.put(row[0])
		f.facts |= isWorld
		f.facts &^= inCapitals
		f.kind = kindOf(annotate.Kind(row[1]))
		if f.kind == kindNORP {
			f.facts |= isPeople
		}
		capitals, link := strings.CutPrefix(row[2], "=")
		if link {
			f.facts |= inCapitals
		}
		f.link = number(capitals)
	}
	for row := range lexicon.Rows(headsList) {
		f := lx.put(row[0])
		f.facts |= isHead
		f.head = kindOf(annotate.Kind(row[1]))
	}
	return lx
}

func (lx *lexica) words(list string, as facts) {
	for row := range lexicon.Rows(list) {
		lx.put(row[0]).facts |= as
	}
}

// linked reads lists whose second field is a Wikidata id, or = and perhaps an id for names that stand in capitals.
func (lx *lexica) linked(list string, as facts) {
	for row := range lexicon.Rows(list) {
		f := lx.put(row[0])
		f.facts |= as
		if len(row) < 2 {
			continue
		}
		id, capitals := strings.CutPrefix(row[1], "=")
		if capitals {
			f.facts |= inCapitals
		}
		if f.link == 0 {
			f.link = number(id)
		}
	}
}

func genderFact(s string) facts {
	switch s {
	case "F":
		return isFemale
	case "M":
		return isMale
	}
	return 0
}

// number reads the number of a Wikidata id: Q796 is 796. No id is 0.
func number(id string) uint32 {
	if id == "" {
		return 0
	}
	n, _ := strconv.ParseUint(id[1:], 10, 32)
	return uint32(n)
}
