package entity

// Evidence in the name itself: one row for each thing that tells kinds apart.

// view is a name as the rows look at it.
type view struct {
	*name
	first, last *word
	tokens      int  // without hyphens and al-
	unlisted    bool // no list knows its (last) word
	words       int  // common words in it
	names       int  // words that are none
	initials    bool
	particles   bool
	al          bool // al- or el- in it
	connector   byte // first letter of an "of", "for", "and" in it
	upper       int  // words in capitals
	opening     bool // stands only where every word has a capital
	titled      bool
	entitled    bool
	role        bool
	the         bool
	repeated    int
	bytes       int
}

func (v *view) single() bool { return v.tokens == 1 }
func (v *view) multi() bool  { return v.tokens > 1 }

const listed = isForename | isSurname | isPlace | isPeople | isOrg | isKnown | isTitle | isHead

func (d *document) view(n *name, t *nameType) view {
	v := view{name: n, last: &d.words[n.until-1],
		opening: t.opening == t.count, titled: t.titled > 0, entitled: n.entitled, role: t.roles > 0, repeated: t.count, bytes: d.Tokens[n.until-1].End - d.Tokens[n.from].Start}
	v.unlisted = v.last.facts&listed == 0
	from := n.from
	if v.the = n.until-from > 1 && d.text(from) == "The"; v.the {
		from++
	}
	for i := from; i < n.until; i++ {
		w := &d.words[i]
		if i+1 < n.until && d.words[i+1].shape == shapeHyphen && len(d.text(i)) == 2 && d.particleAny(i) {
			v.al = true
			continue
		}
		if w.shape == shapeHyphen {
			continue
		}
		if v.tokens++; v.tokens == 1 {
			v.first = w
		}
		switch {
		case w.shape == shapeLower && d.particle(i):
			v.particles = true
		case w.shape == shapeLower && v.connector == 0:
			v.connector = d.text(i)[0]
		case w.shape == shapeInitial && i < n.until-1:
			v.initials = true
		case w.shape == shapeUpper:
			v.upper++
			v.names++
		case w.name() && w.is(isCommon) && !w.is(isForename|isSurname):
			v.words++
		case w.name():
			v.names++
		}
	}
	return v
}

// row is one piece of evidence: where it holds, its weights (tenths of log odds) speak for and against each family of
// kinds and, last, for the capital that makes no name.
type row struct {
	name    string
	example string // a name for which it holds
	holds   func(v *view) bool
	weights scores
}

// len3 reports a name of at most three bytes.
func len3(v *view) bool { return v.bytes < 4 }

// evidence was weighed by its counts in the training part of stanfordnlp/en-worldwide-newswire. The columns are PERSON
// NORP FAC ORG GPE MISC PRODUCT and no name.
var evidence = [...]row{
	{"single", "Oslo", func(v *view) bool { return v.single() }, scores{3, -9, -12, 0, -1, -3, -6, -7}},
	{"single forename", "Olga", func(v *view) bool { return v.single() && v.first.is(isForename) && !v.first.is(isSurname) }, scores{11, -10, -25, -5, -8, -32, -6, -13}},
	{"single surname", "Nakamura", func(v *view) bool { return v.single() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{18, -7, -11, -3, -14, -11, -11, -8}},
	{"single forename and surname", "Martin", func(v *view) bool { return v.single() && v.first.is(isForename) && v.first.is(isSurname) }, scores{15, -16, -22, -7, -16, -5, -8, -7}},
	{"single city", "Bergamo", func(v *view) bool { return v.single() && v.fact.is(isCity) && !v.fact.is(isBigCity) }, scores{-3, -5, -25, -5, 16, -12, -27, -18}},
	{"single big city", "Hamburg", func(v *view) bool { return v.single() && v.fact.is(isBigCity) }, scores{-10, -22, -21, -13, 17, -9, -22, -26}},
	{"single province", "Tyrol", func(v *view) bool { return v.single() && v.fact.is(isProvince) }, scores{-8, -13, -2, -8, 12, -2, -23, -17}},
	{"single body", "Siemens", func(v *view) bool { return v.single() && v.fact.is(isOrg) }, scores{-13, -2, -27, 4, -11, -4, 3, -2}},
	{"single body in capitals", "AAMCO", func(v *view) bool { return v.single() && v.fact.is(isOrg) && v.upper > 0 }, scores{-12, -18, -12, 2, -17, 2, -24, -1}},
	{"single upper, short", "TDS", func(v *view) bool { return v.single() && v.upper > 0 && len3(v) }, scores{-30, -23, -9, 6, -13, 1, -10, 5}},
	{"single upper", "USAID", func(v *view) bool { return v.single() && v.upper > 0 && !len3(v) }, scores{-32, -17, -7, 11, -17, 4, -9, -3}},
	{"single word", "Police", func(v *view) bool { return v.single() && v.first.is(isCommon) }, scores{-19, -16, -21, -13, -19, -10, -6, 20}},
	{"single rare word", "Aerospace", func(v *view) bool { return v.single() && v.first.is(isWord) && !v.first.is(isCommon) }, scores{-16, -28, -17, 5, -19, -7, -16, 20}},
	{"single head", "Senate", func(v *view) bool { return v.single() && v.first.is(isHead) }, scores{-17, -6, -19, 5, -13, -9, -6, -4}},
	{"single unlisted", "Zyntrix", func(v *view) bool { return v.single() && v.unlisted && v.upper == 0 }, scores{2, -3, -13, 0, -4, -4, -16, -7}},
	{"single opening", "Zyntrix", func(v *view) bool { return v.single() && v.opening }, scores{0, -7, -23, -13, -14, -6, -14, 14}},
	{"single listed opening", "Olga", func(v *view) bool { return v.single() && v.opening && !v.unlisted }, scores{-1, 4, -7, 4, -2, -28, 3, -18}},
	{"single once", "Zyntrix", func(v *view) bool { return v.single() && v.repeated == 1 }, scores{-11, -3, -2, -6, 4, -7, -7, 2}},
	{"single often", "Zyntrix", func(v *view) bool { return v.single() && v.repeated > 3 }, scores{-1, -3, -3, -4, -4, -6, -6, -14}},
	{"country", "Norway", func(v *view) bool { return v.fact.is(isCountry) }, scores{-17, -8, -15, -12, 16, -21, -16, -25}},
	{"people", "Danes", func(v *view) bool { return v.fact.is(isPeople) }, scores{-24, 10, -21, -33, -16, -12, -25, -3}},
	{"region", "Polynesia", func(v *view) bool { return v.fact.is(isRegion) }, scores{-19, 2, -14, -20, 16, -17, -14, -21}},
	{"leader", "Angela Merkel", func(v *view) bool { return v.fact.is(isLeader) }, scores{13, -6, -9, -11, -14, -7, -5, -11}},
	{"several", "New Hope", func(v *view) bool { return v.multi() }, scores{0, -3, -6, 0, -3, 0, -3, -3}},
	{"two", "New Hope", func(v *view) bool { return v.tokens == 2 }, scores{-3, -2, -10, -2, 2, -5, -4, 2}},
	{"three", "New Hope Church", func(v *view) bool { return v.tokens == 3 }, scores{1, -8, -1, 0, -5, 0, -7, -9}},
	{"four", "New Hope Church Trust", func(v *view) bool { return v.tokens == 4 }, scores{-3, -20, -3, 1, -6, 0, -9, -9}},
	{"five and more", "New Hope Church Trust Fund", func(v *view) bool { return v.tokens > 4 }, scores{1, 0, -5, 1, -21, 3, -2, -19}},
	{"forename first", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && !v.first.is(isCommon) }, scores{6, -19, 2, -6, -3, -5, -5, -11}},
	{"forename word first", "Grace Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.first.is(isCommon) }, scores{6, -8, -9, -8, -8, 5, -7, -9}},
	{"surname first", "Nielsen Holdings", func(v *view) bool { return v.multi() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{-1, -5, -15, -5, 3, -2, -6, -5}},
	{"surname last", "Olga Nielsen", func(v *view) bool { return v.multi() && v.last.is(isSurname) }, scores{3, -29, -7, -8, -3, -7, -22, -7}},
	{"forename and surname", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.last.is(isSurname) }, scores{1, -5, 0, -4, -7, -7, -8, -11}},
	{"forename and unlisted", "Olga Xyzt", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.unlisted }, scores{6, -15, -7, -3, 0, -15, -3, -6}},
	{"unlisted last", "Alpha Xyzt", func(v *view) bool { return v.multi() && v.unlisted }, scores{-3, -12, -6, -2, -1, 0, 1, -3}},
	{"forename last", "Nielsen Olga", func(v *view) bool { return v.multi() && v.last.is(isForename) }, scores{2, -9, -6, -5, 0, -1, -19, -11}},
	{"initial", "Olga B. Nielsen", func(v *view) bool { return v.initials }, scores{1, -14, 4, -2, -7, -15, -15, -5}},
	{"particle", "Olga de Nielsen", func(v *view) bool { return v.particles }, scores{-14, -19, 2, 0, 3, -11, -12, 3}},
	{"al-", "Karim al-Hadidi", func(v *view) bool { return v.al }, scores{4, -15, -16, 1, -10, -20, -14, -22}},
	{"two, unlisted", "Nkosana Xyzt", func(v *view) bool { return v.tokens == 2 && v.unlisted && v.first.facts&listed == 0 && v.words == 0 }, scores{3, -7, 2, -11, -8, 1, -5, -13}},
	{"all words", "New Hope", func(v *view) bool { return v.multi() && v.names == 0 }, scores{-9, -21, -14, -6, -5, 3, -4, 12}},
	{"some words", "Oslo Hope", func(v *view) bool { return v.multi() && v.names > 0 && v.words > 0 }, scores{-14, -4, -3, 2, 0, 2, -6, -5}},
	{"no words", "Oslo Bergen", func(v *view) bool { return v.multi() && v.words == 0 }, scores{4, -4, 0, 1, -3, -6, -5, -12}},
	{"of", "Bank of Oslo", func(v *view) bool { return v.connector == 'o' }, scores{-22, -19, -7, -5, -2, -5, -14, 9}},
	{"and", "Law and Justice", func(v *view) bool { return v.connector == 'a' }, scores{-11, 4, -14, 1, 3, 1, -15, -17}},
	{"for", "Campaign for Oslo", func(v *view) bool { return v.connector == 'f' }, scores{-13, -8, -17, 1, -12, -4, -10, 0}},
	{"place first", "Oslo Group", func(v *view) bool { return v.multi() && v.first.is(isPlace) && !v.first.is(isForename) }, scores{-11, -1, 0, 3, 5, -4, -7, -31}},
	{"place last", "New Oslo", func(v *view) bool { return v.multi() && v.last.is(isPlace) && !v.last.is(isSurname) }, scores{-12, -9, -9, 7, -3, 2, -21, -31}},
	{"people first", "Danish Group", func(v *view) bool { return v.multi() && v.first.is(isPeople) }, scores{-6, 0, 3, -1, -4, 1, -14, -27}},
	{"list of cities", "Buenos Aires", func(v *view) bool { return v.multi() && v.fact.is(isCity) }, scores{-15, -9, -16, -18, 21, -16, -9, -19}},
	{"list of provinces", "Lower Saxony", func(v *view) bool { return v.multi() && v.fact.is(isProvince) }, scores{-20, -16, -17, -16, 18, -14, -13, -4}},
	{"list of bodies", "Deutsche Bahn", func(v *view) bool { return v.multi() && v.fact.is(isOrg) }, scores{-21, -18, -18, 17, -13, -13, -13, -3}},
	{"upper first", "UN Women", func(v *view) bool { return v.multi() && v.first.shape == shapeUpper }, scores{-19, -27, -1, 8, -18, -5, -1, 4}},
	{"upper last", "Oslo FC", func(v *view) bool { return v.multi() && v.last.shape == shapeUpper }, scores{-20, -17, -23, 4, -6, -3, 2, 7}},
	{"all upper", "NEW HOPE", func(v *view) bool { return v.multi() && v.upper == v.tokens }, scores{-12, -6, -15, -17, 8, -5, -20, 9}},
	{"number last", "Alpha 7", func(v *view) bool { return v.multi() && v.last.shape == shapeNumber }, scores{-17, -15, -14, -10, -16, -4, -12, 16}},
	{"head last", "Hope Bank", func(v *view) bool { return v.multi() && v.last.is(isHead) }, scores{-20, -6, 2, -5, 6, -5, -4, -2}},
	{"bare word", "Council", func(v *view) bool { return v.single() && v.first.is(isBare) && !v.first.is(isPeople|isCountry|isWorld) }, scores{-15, -21, -21, -10, -16, -5, -7, 12}},
	{"role before", "president Olga Nielsen", func(v *view) bool { return v.role }, scores{12, -1, -24, -12, -12, -26, -19, -8}},
	{"between quotes", "“Songs of the North”", func(v *view) bool { return v.entitled }, scores{-10, -21, 1, -5, -12, 3, 0, -6}},
	{"The", "The Gambia", func(v *view) bool { return v.the }, scores{-20, -11, -8, 3, -2, 1, -14, -15}},
	{"title before", "President Olga Nielsen", func(v *view) bool { return v.titled }, scores{16, -19, -19, -19, -27, -28, -15, -4}},
	{"opening", "New Hope", func(v *view) bool { return v.multi() && v.opening }, scores{5, -11, -13, -5, -11, -8, -3, 3}},
	{"said once", "New Hope", func(v *view) bool { return v.multi() && v.repeated == 1 }, scores{2, -2, -4, -1, -3, -3, -11, 0}},
}
