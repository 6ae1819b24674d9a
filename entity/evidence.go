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
	repeated    int
	bytes       int
}

func (v *view) single() bool { return v.tokens == 1 }
func (v *view) multi() bool  { return v.tokens > 1 }

const listed = isForename | isSurname | isPlace | isPeople | isOrg | isKnown | isTitle | isHead

func (d *document) view(n *name, t *nameType) view {
	v := view{name: n, last: &d.words[n.until-1],
		opening: t.opening == t.count, titled: t.titled > 0, repeated: t.count, bytes: d.Tokens[n.until-1].End - d.Tokens[n.from].Start}
	v.unlisted = v.last.facts&listed == 0
	for i := n.from; i < n.until; i++ {
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
	{"single", "Oslo", func(v *view) bool { return v.single() }, scores{5, -10, -12, -1, 0, -5, -8, -7}},
	{"single forename", "Olga", func(v *view) bool { return v.single() && v.first.is(isForename) && !v.first.is(isSurname) }, scores{12, -6, -24, -3, -6, -15, -6, -14}},
	{"single surname", "Nakamura", func(v *view) bool { return v.single() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{17, -9, -10, -1, -14, -13, -8, -6}},
	{"single forename and surname", "Martin", func(v *view) bool { return v.single() && v.first.is(isForename) && v.first.is(isSurname) }, scores{14, -17, -22, -8, -15, -10, -11, -8}},
	{"single city", "Bergamo", func(v *view) bool { return v.single() && v.fact.is(isCity) && !v.fact.is(isBigCity) }, scores{-6, -7, -22, -7, 15, -8, -26, -20}},
	{"single big city", "Hamburg", func(v *view) bool { return v.single() && v.fact.is(isBigCity) }, scores{-11, -25, -21, -12, 19, -27, -22, -31}},
	{"single province", "Tyrol", func(v *view) bool { return v.single() && v.fact.is(isProvince) }, scores{-9, -11, -4, -7, 11, -1, -25, -14}},
	{"single body", "Siemens", func(v *view) bool { return v.single() && v.fact.is(isOrg) }, scores{-14, -3, -26, 4, -11, -3, 2, -1}},
	{"single body in capitals", "AAMCO", func(v *view) bool { return v.single() && v.fact.is(isOrg) && v.upper > 0 }, scores{-9, -14, -9, 1, -18, 4, -24, -1}},
	{"single upper, short", "TDS", func(v *view) bool { return v.single() && v.upper > 0 && len3(v) }, scores{-31, -23, -12, 5, -12, 0, -12, 5}},
	{"single upper", "USAID", func(v *view) bool { return v.single() && v.upper > 0 && !len3(v) }, scores{-34, -16, -8, 10, -18, 5, -8, -3}},
	{"single word", "Police", func(v *view) bool { return v.single() && v.first.is(isCommon) }, scores{-22, -19, -21, -13, -18, -9, -8, 20}},
	{"single rare word", "Aerospace", func(v *view) bool { return v.single() && v.first.is(isWord) && !v.first.is(isCommon) }, scores{-14, -26, -11, 7, -16, -2, -14, 25}},
	{"single head", "Senate", func(v *view) bool { return v.single() && v.first.is(isHead) }, scores{-17, -4, -20, 4, -11, -5, -4, -3}},
	{"single unlisted", "Zyntrix", func(v *view) bool { return v.single() && v.unlisted && v.upper == 0 }, scores{1, -3, -14, 0, -4, -3, -16, -7}},
	{"single opening", "Zyntrix", func(v *view) bool { return v.single() && v.opening }, scores{-1, -6, -22, -12, -16, -8, -15, 13}},
	{"single listed opening", "Olga", func(v *view) bool { return v.single() && v.opening && !v.unlisted }, scores{0, 5, -6, 2, -1, -28, -2, -12}},
	{"single once", "Zyntrix", func(v *view) bool { return v.single() && v.repeated == 1 }, scores{-11, -3, -3, -6, 2, -5, -4, 2}},
	{"single often", "Zyntrix", func(v *view) bool { return v.single() && v.repeated > 3 }, scores{-1, -6, -5, -2, -2, -2, 1, -11}},
	{"country", "Norway", func(v *view) bool { return v.fact.is(isCountry) }, scores{-16, -6, -16, -5, 15, -21, -16, -23}},
	{"people", "Danes", func(v *view) bool { return v.fact.is(isPeople) }, scores{-24, 12, -20, -32, -13, -7, -25, -3}},
	{"region", "Polynesia", func(v *view) bool { return v.fact.is(isRegion) }, scores{-15, 3, -14, -17, 17, -18, -15, -21}},
	{"leader", "Angela Merkel", func(v *view) bool { return v.fact.is(isLeader) }, scores{14, -6, -10, -14, -12, -10, -6, -10}},
	{"several", "New Hope", func(v *view) bool { return v.multi() }, scores{-1, -5, -5, -1, -4, -2, -4, -4}},
	{"two", "New Hope", func(v *view) bool { return v.tokens == 2 }, scores{-1, -3, -11, -2, 0, -5, -4, 1}},
	{"three", "New Hope Church", func(v *view) bool { return v.tokens == 3 }, scores{2, -20, -3, 0, -5, -2, -6, -10}},
	{"four", "New Hope Church Trust", func(v *view) bool { return v.tokens == 4 }, scores{-5, -23, -1, 1, -9, 0, -8, -10}},
	{"five and more", "New Hope Church Trust Fund", func(v *view) bool { return v.tokens > 4 }, scores{5, -1, -5, 1, -20, 2, 0, -17}},
	{"forename first", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && !v.first.is(isCommon) }, scores{5, -19, 1, -7, -6, -3, -6, -12}},
	{"forename word first", "Grace Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.first.is(isCommon) }, scores{5, -6, -9, -6, -10, 6, -6, -8}},
	{"surname first", "Nielsen Holdings", func(v *view) bool { return v.multi() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{-1, -6, -16, -4, 4, -1, -3, -7}},
	{"surname last", "Olga Nielsen", func(v *view) bool { return v.multi() && v.last.is(isSurname) }, scores{5, -24, -5, -6, 0, -4, -21, -9}},
	{"forename and surname", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.last.is(isSurname) }, scores{2, -6, -3, -2, -5, -7, -8, -3}},
	{"forename and unlisted", "Olga Xyzt", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.unlisted }, scores{5, -18, -12, -5, 1, -16, -6, -9}},
	{"unlisted last", "Alpha Xyzt", func(v *view) bool { return v.multi() && v.unlisted }, scores{-5, -11, -6, -1, -2, 2, 2, -1}},
	{"forename last", "Nielsen Olga", func(v *view) bool { return v.multi() && v.last.is(isForename) }, scores{1, -10, -8, -6, -1, -1, -19, -13}},
	{"initial", "Olga B. Nielsen", func(v *view) bool { return v.initials }, scores{2, -16, 4, -5, -10, -3, -19, -7}},
	{"particle", "Olga de Nielsen", func(v *view) bool { return v.particles }, scores{-11, -15, -1, 0, 3, -11, -17, 5}},
	{"al-", "Karim al-Hadidi", func(v *view) bool { return v.al }, scores{4, -15, -16, 2, -9, -21, -12, -20}},
	{"two, unlisted", "Nkosana Xyzt", func(v *view) bool { return v.tokens == 2 && v.unlisted && v.first.facts&listed == 0 && v.words == 0 }, scores{2, -7, -1, -12, -6, 1, -6, -15}},
	{"all words", "New Hope", func(v *view) bool { return v.multi() && v.names == 0 }, scores{-10, -23, -18, -7, -7, 3, -1, 8}},
	{"some words", "Oslo Hope", func(v *view) bool { return v.multi() && v.names > 0 && v.words > 0 }, scores{-16, -5, -5, 1, -1, 0, -5, -8}},
	{"no words", "Oslo Bergen", func(v *view) bool { return v.multi() && v.words == 0 }, scores{4, -5, -1, 1, -4, -8, -4, -15}},
	{"of", "Bank of Oslo", func(v *view) bool { return v.connector == 'o' }, scores{-24, -16, -2, -4, -3, -7, -20, 8}},
	{"and", "Law and Justice", func(v *view) bool { return v.connector == 'a' }, scores{-8, 5, -16, 2, 2, -2, -12, -11}},
	{"for", "Campaign for Oslo", func(v *view) bool { return v.connector == 'f' }, scores{-10, -9, -16, 1, -11, 1, -10, -15}},
	{"place first", "Oslo Group", func(v *view) bool { return v.multi() && v.first.is(isPlace) && !v.first.is(isForename) }, scores{-13, -5, -6, 1, 4, -3, -13, -28}},
	{"place last", "New Oslo", func(v *view) bool { return v.multi() && v.last.is(isPlace) && !v.last.is(isSurname) }, scores{-11, -24, -4, 5, -3, 3, -18, -32}},
	{"people first", "Danish Group", func(v *view) bool { return v.multi() && v.first.is(isPeople) }, scores{-8, -1, 4, -1, -5, 1, -19, -24}},
	{"list of cities", "Buenos Aires", func(v *view) bool { return v.multi() && v.fact.is(isCity) }, scores{-14, -8, -14, -17, 21, -14, -8, -16}},
	{"list of provinces", "Lower Saxony", func(v *view) bool { return v.multi() && v.fact.is(isProvince) }, scores{-23, -14, -16, -16, 18, -19, -13, -2}},
	{"list of bodies", "Deutsche Bahn", func(v *view) bool { return v.multi() && v.fact.is(isOrg) }, scores{-22, -17, -16, 16, -10, -12, -13, -3}},
	{"upper first", "UN Women", func(v *view) bool { return v.multi() && v.first.shape == shapeUpper }, scores{-19, -24, 0, 9, -18, -4, -1, 5}},
	{"upper last", "Oslo FC", func(v *view) bool { return v.multi() && v.last.shape == shapeUpper }, scores{-21, -15, -16, 6, -5, -3, 1, 6}},
	{"all upper", "NEW HOPE", func(v *view) bool { return v.multi() && v.upper == v.tokens }, scores{-8, -3, -10, -17, 7, -1, -12, 8}},
	{"number last", "Alpha 7", func(v *view) bool { return v.multi() && v.last.shape == shapeNumber }, scores{-15, -16, -14, -13, -16, -2, -17, 15}},
	{"head last", "Hope Bank", func(v *view) bool { return v.multi() && v.last.is(isHead) }, scores{-22, -5, 0, -7, 5, -6, -5, -1}},
	{"bare word", "Council", func(v *view) bool { return v.single() && v.first.is(isBare) && !v.first.is(isPeople|isCountry|isWorld) }, scores{-13, -23, -20, -10, -14, -2, -7, 11}},
	{"title before", "President Olga Nielsen", func(v *view) bool { return v.titled }, scores{17, -16, -15, -15, -25, -23, -11, -2}},
	{"opening", "New Hope", func(v *view) bool { return v.multi() && v.opening }, scores{4, -9, -3, -7, -11, -6, -6, 6}},
	{"said once", "New Hope", func(v *view) bool { return v.multi() && v.repeated == 1 }, scores{0, -3, -4, -3, -3, -4, -15, 0}},
}
