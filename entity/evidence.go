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

// evidence: the columns are PERSON NORP FAC ORG GPE MISC PRODUCT and no name. The weights were fitted once, by logistic
// regression over half of the training part of stanfordnlp/en-worldwide-newswire with lists counted on the other half,
// and rounded. Rows overlap, so a weight tells only together with those of the other rows that hold.
var evidence = [...]row{
	{"single", "Oslo", func(v *view) bool { return v.single() }, scores{3, -9, -13, 0, -2, -3, -6, -7}},
	{"single forename", "Olga", func(v *view) bool { return v.single() && v.first.is(isForename) && !v.first.is(isSurname) }, scores{14, -13, -20, -3, -6, -11, -2, -13}},
	{"single surname", "Nakamura", func(v *view) bool { return v.single() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{16, -13, -12, -6, -14, -14, -12, -10}},
	{"single forename and surname", "Martin", func(v *view) bool { return v.single() && v.first.is(isForename) && v.first.is(isSurname) }, scores{16, -15, -20, -7, -14, -5, -26, -7}},
	{"single city", "Bergamo", func(v *view) bool { return v.single() && v.fact.is(isCity) && !v.fact.is(isBigCity) }, scores{-6, -8, -25, -7, 14, -12, -21, -22}},
	{"single big city", "Hamburg", func(v *view) bool { return v.single() && v.fact.is(isBigCity) }, scores{-10, -25, -21, -17, 17, -11, -23, -29}},
	{"single province", "Tyrol", func(v *view) bool { return v.single() && v.fact.is(isProvince) }, scores{-7, -13, -6, -8, 11, -1, -21, -14}},
	{"single body", "Siemens", func(v *view) bool { return v.single() && v.fact.is(isOrg) }, scores{-13, -5, -25, 5, -11, -5, 3, -4}},
	{"single body in capitals", "AAMCO", func(v *view) bool { return v.single() && v.fact.is(isOrg) && v.upper > 0 }, scores{-12, -16, -9, 0, -21, 3, -24, 0}},
	{"single upper, short", "TDS", func(v *view) bool { return v.single() && v.upper > 0 && len3(v) }, scores{-33, -21, -13, 7, -11, 1, -10, 5}},
	{"single upper", "USAID", func(v *view) bool { return v.single() && v.upper > 0 && !len3(v) }, scores{-33, -18, -7, 11, -19, 4, -8, -5}},
	{"single word", "Police", func(v *view) bool { return v.single() && v.first.is(isCommon) }, scores{-21, -23, -21, -12, -22, -9, -6, 21}},
	{"single rare word", "Aerospace", func(v *view) bool { return v.single() && v.first.is(isWord) && !v.first.is(isCommon) }, scores{-16, -26, -14, 4, -20, -6, -16, 22}},
	{"single head", "Senate", func(v *view) bool { return v.single() && v.first.is(isHead) }, scores{-16, -2, -16, 6, -8, -3, -4, -4}},
	{"single unlisted", "Zyntrix", func(v *view) bool { return v.single() && v.unlisted && v.upper == 0 }, scores{2, -3, -12, 0, -3, -4, -15, -8}},
	{"single opening", "Zyntrix", func(v *view) bool { return v.single() && v.opening }, scores{0, -7, -22, -12, -15, -9, -16, 13}},
	{"single listed opening", "Olga", func(v *view) bool { return v.single() && v.opening && !v.unlisted }, scores{0, 5, -7, 4, 0, -25, 2, -12}},
	{"single once", "Zyntrix", func(v *view) bool { return v.single() && v.repeated == 1 }, scores{-10, -3, -3, -7, 3, -7, -7, 2}},
	{"single often", "Zyntrix", func(v *view) bool { return v.single() && v.repeated > 3 }, scores{0, -3, -11, -5, 0, -5, -2, -11}},
	{"country", "Norway", func(v *view) bool { return v.fact.is(isCountry) }, scores{-16, -8, -14, -3, 14, -21, -16, -23}},
	{"people", "Danes", func(v *view) bool { return v.fact.is(isPeople) }, scores{-23, 11, -18, -31, -12, -6, -23, -2}},
	{"region", "Polynesia", func(v *view) bool { return v.fact.is(isRegion) }, scores{-18, 0, -15, -17, 15, -17, -15, -19}},
	{"leader", "Angela Merkel", func(v *view) bool { return v.fact.is(isLeader) }, scores{16, -6, -8, -15, -16, -10, -5, -9}},
	{"several", "New Hope", func(v *view) bool { return v.multi() }, scores{-3, -6, -7, 1, -4, 0, -6, -4}},
	{"two", "New Hope", func(v *view) bool { return v.tokens == 2 }, scores{-2, -1, -11, -3, 0, -6, -4, 0}},
	{"three", "New Hope Church", func(v *view) bool { return v.tokens == 3 }, scores{1, -9, -1, -1, -6, -3, -10, -12}},
	{"four", "New Hope Church Trust", func(v *view) bool { return v.tokens == 4 }, scores{-2, -21, -1, 0, -6, -2, -11, -11}},
	{"five and more", "New Hope Church Trust Fund", func(v *view) bool { return v.tokens > 4 }, scores{4, -17, -4, 2, -21, 4, -3, -16}},
	{"forename first", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && !v.first.is(isCommon) }, scores{4, -19, 1, -7, -6, -5, -7, -12}},
	{"forename word first", "Grace Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.first.is(isCommon) }, scores{6, -8, -9, -9, -7, 5, -6, -10}},
	{"surname first", "Nielsen Holdings", func(v *view) bool { return v.multi() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{-1, -1, -15, -5, 3, -1, -9, -5}},
	{"surname last", "Olga Nielsen", func(v *view) bool { return v.multi() && v.last.is(isSurname) }, scores{3, -26, -2, -9, -1, -11, -21, -7}},
	{"forename and surname", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.last.is(isSurname) }, scores{-2, -6, -8, -2, -10, -6, -8, -8}},
	{"forename and unlisted", "Olga Xyzt", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.unlisted }, scores{6, -15, -7, -6, 1, -18, -3, -6}},
	{"unlisted last", "Alpha Xyzt", func(v *view) bool { return v.multi() && v.unlisted }, scores{-4, -10, -5, -2, -2, -1, 1, -1}},
	{"forename last", "Nielsen Olga", func(v *view) bool { return v.multi() && v.last.is(isForename) }, scores{2, -7, -10, -5, -2, 3, -18, -9}},
	{"initial", "Olga B. Nielsen", func(v *view) bool { return v.initials }, scores{3, -15, -2, -3, -9, -2, -18, -5}},
	{"particle", "Olga de Nielsen", func(v *view) bool { return v.particles }, scores{-14, -11, 1, -1, 4, -8, -20, 5}},
	{"al-", "Karim al-Hadidi", func(v *view) bool { return v.al }, scores{3, -17, -18, -1, -10, -7, -16, -16}},
	{"two, unlisted", "Nkosana Xyzt", func(v *view) bool { return v.tokens == 2 && v.unlisted && v.first.facts&listed == 0 && v.words == 0 }, scores{4, -4, 3, -9, -6, 3, -4, -13}},
	{"all words", "New Hope", func(v *view) bool { return v.multi() && v.names == 0 }, scores{-10, -25, -23, -9, -9, 3, 0, 9}},
	{"some words", "Oslo Hope", func(v *view) bool { return v.multi() && v.names > 0 && v.words > 0 }, scores{-14, -3, -6, 1, -2, 2, -6, -5}},
	{"no words", "Oslo Bergen", func(v *view) bool { return v.multi() && v.words == 0 }, scores{5, -7, -5, -1, -5, -7, -4, -13}},
	{"of", "Bank of Oslo", func(v *view) bool { return v.connector == 'o' }, scores{-13, -17, -2, -7, -1, -9, -21, 6}},
	{"and", "Law and Justice", func(v *view) bool { return v.connector == 'a' }, scores{-9, -7, -13, 1, 2, 5, -11, -16}},
	{"for", "Campaign for Oslo", func(v *view) bool { return v.connector == 'f' }, scores{1, -5, -17, 0, -14, -4, -11, -3}},
	{"place first", "Oslo Group", func(v *view) bool { return v.multi() && v.first.is(isPlace) && !v.first.is(isForename) }, scores{-16, -2, -1, 2, 3, -6, -9, -32}},
	{"place last", "New Oslo", func(v *view) bool { return v.multi() && v.last.is(isPlace) && !v.last.is(isSurname) }, scores{-14, -9, -3, 6, -2, 2, -19, -31}},
	{"people first", "Danish Group", func(v *view) bool { return v.multi() && v.first.is(isPeople) }, scores{-11, -1, 6, 0, -6, 0, -17, -25}},
	{"list of cities", "Buenos Aires", func(v *view) bool { return v.multi() && v.fact.is(isCity) }, scores{-14, -5, -10, -20, 20, -16, -8, -18}},
	{"list of provinces", "Lower Saxony", func(v *view) bool { return v.multi() && v.fact.is(isProvince) }, scores{-20, -12, -11, -18, 17, -22, -12, -5}},
	{"list of bodies", "Deutsche Bahn", func(v *view) bool { return v.multi() && v.fact.is(isOrg) }, scores{-21, -20, -15, 16, -13, -14, -15, -2}},
	{"upper first", "UN Women", func(v *view) bool { return v.multi() && v.first.shape == shapeUpper }, scores{-20, -21, 1, 9, -19, -6, 0, 4}},
	{"upper last", "Oslo FC", func(v *view) bool { return v.multi() && v.last.shape == shapeUpper }, scores{-19, -15, -22, 5, -7, -2, 0, 5}},
	{"all upper", "NEW HOPE", func(v *view) bool { return v.multi() && v.upper == v.tokens }, scores{-8, -7, -14, -17, 8, -4, -17, 8}},
	{"number last", "Alpha 7", func(v *view) bool { return v.multi() && v.last.shape == shapeNumber }, scores{-16, -17, -14, -10, -16, -2, -12, 15}},
	{"head last", "Hope Bank", func(v *view) bool { return v.multi() && v.last.is(isHead) }, scores{-23, -7, 1, -6, 7, -6, -6, 0}},
	{"bare word", "Council", func(v *view) bool { return v.single() && v.first.is(isBare) && !v.first.is(isPeople|isCountry|isWorld) }, scores{-13, -24, -17, -10, -13, -3, -5, 12}},
	{"role before", "president Olga Nielsen", func(v *view) bool { return v.role }, scores{12, -1, -23, -10, -10, -23, -2, -7}},
	{"between quotes", "“Songs of the North”", func(v *view) bool { return v.entitled }, scores{-13, -21, 2, -4, -13, 4, 1, -2}},
	{"The", "The Gambia", func(v *view) bool { return v.the }, scores{-17, -15, -9, 2, -1, 1, -16, -13}},
	{"title before", "President Olga Nielsen", func(v *view) bool { return v.titled }, scores{18, -17, -15, -17, -26, -24, -14, -5}},
	{"opening", "New Hope", func(v *view) bool { return v.multi() && v.opening }, scores{4, -11, -10, -6, -12, -9, -1, 3}},
	{"said once", "New Hope", func(v *view) bool { return v.multi() && v.repeated == 1 }, scores{1, -4, -4, -2, -2, -3, -14, -1}},
}
