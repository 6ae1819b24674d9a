package entity

// Evidence in the name itself: one row for each thing that tells kinds apart.

// view is a name as the rows look at it.
type view struct {
	*name
	first, last *word
	tokens      int
	unlisted    bool // no list knows its (last) word
	words       int  // common words in it
	names       int  // words that are none
	initials    bool
	particles   bool
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
	v := view{name: n, first: &d.words[n.from], last: &d.words[n.until-1], tokens: n.until - n.from,
		opening: t.opening == t.count, titled: t.titled > 0, repeated: t.count, bytes: d.Tokens[n.until-1].End - d.Tokens[n.from].Start}
	v.unlisted = v.last.facts&listed == 0
	for i := n.from; i < n.until; i++ {
		w := &d.words[i]
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
	{"single", "Oslo", func(v *view) bool { return v.single() }, scores{4, -10, -13, -2, -1, -6, -7, -9}},
	{"single forename", "Olga", func(v *view) bool { return v.single() && v.first.is(isForename) && !v.first.is(isSurname) }, scores{13, -8, -24, -5, -7, -30, -9, -13}},
	{"single surname", "Nakamura", func(v *view) bool { return v.single() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{17, -9, -10, -3, -14, -12, -9, -8}},
	{"single forename and surname", "Martin", func(v *view) bool { return v.single() && v.first.is(isForename) && v.first.is(isSurname) }, scores{15, -15, -23, -10, -12, -6, -6, -6}},
	{"single city", "Bergamo", func(v *view) bool { return v.single() && v.fact.is(isCity) && !v.fact.is(isBigCity) }, scores{-6, -8, -26, -6, 13, -30, -29, -28}},
	{"single big city", "Hamburg", func(v *view) bool { return v.single() && v.fact.is(isBigCity) }, scores{-9, -19, -21, -12, 17, -5, -22, -25}},
	{"single province", "Tyrol", func(v *view) bool { return v.single() && v.fact.is(isProvince) }, scores{-8, -12, -4, -7, 12, -5, -24, -32}},
	{"single body", "Siemens", func(v *view) bool { return v.single() && v.fact.is(isOrg) }, scores{-14, -4, -27, 4, -13, -5, -1, -5}},
	{"single body in capitals", "BASF", func(v *view) bool { return v.single() && v.fact.is(isOrg) && v.upper > 0 }, scores{-13, -22, -13, -2, -24, 3, -25, 0}},
	{"single upper, short", "TDS", func(v *view) bool { return v.single() && v.upper > 0 && len3(v) }, scores{-36, -23, -10, 4, -9, -3, -18, 1}},
	{"single upper", "USAID", func(v *view) bool { return v.single() && v.upper > 0 && !len3(v) }, scores{-30, -16, -7, 11, -16, 5, -8, -5}},
	{"single word", "Police", func(v *view) bool { return v.single() && v.first.is(isCommon) }, scores{-24, -22, -24, -15, -11, -7, -8, 16}},
	{"single rare word", "Pegasus", func(v *view) bool { return v.single() && v.first.is(isWord) && !v.first.is(isCommon) }, scores{-13, -29, -15, 10, 1, -3, -14, 23}},
	{"single title", "Captain", func(v *view) bool { return v.single() && v.first.is(isTitle) }, scores{0, 0, 0, 0, 0, 0, 0, 0}},
	{"single head", "Senate", func(v *view) bool { return v.single() && v.first.is(isHead) }, scores{-18, -1, -15, -1, -19, -5, -3, 4}},
	{"single unlisted", "Zyntrix", func(v *view) bool { return v.single() && v.unlisted && v.upper == 0 }, scores{1, -2, -13, 0, -5, -4, -18, -6}},
	{"single opening", "Zyntrix", func(v *view) bool { return v.single() && v.opening }, scores{-1, -5, -24, -14, -16, -7, -14, 12}},
	{"single listed opening", "Olga", func(v *view) bool { return v.single() && v.opening && !v.unlisted }, scores{-2, 4, -6, 3, 2, -28, 2, -13}},
	{"single once", "Zyntrix", func(v *view) bool { return v.single() && v.repeated == 1 }, scores{-12, -5, -4, -6, 1, -6, -4, 2}},
	{"single often", "Zyntrix", func(v *view) bool { return v.single() && v.repeated > 3 }, scores{0, -6, -5, -1, -3, 0, -4, -15}},
	{"country", "Norway", func(v *view) bool { return v.fact.is(isCountry) }, scores{-28, -4, -16, -3, 13, -21, -17, -26}},
	{"people", "Danes", func(v *view) bool { return v.fact.is(isPeople) }, scores{-22, 12, -20, -29, -14, -10, -23, 0}},
	{"region", "Scandinavia", func(v *view) bool { return v.fact.is(isRegion) }, scores{-18, 2, -14, -19, 15, -18, -16, -20}},
	{"leader", "Angela Merkel", func(v *view) bool { return v.fact.is(isLeader) }, scores{17, -3, -8, -14, -13, -9, -3, -11}},
	{"several", "New Hope", func(v *view) bool { return v.multi() }, scores{0, -6, -6, -1, -3, 0, -2, -4}},
	{"two", "New Hope", func(v *view) bool { return v.tokens == 2 }, scores{0, -5, -11, -2, 2, -4, -3, 0}},
	{"three", "New Hope Church", func(v *view) bool { return v.tokens == 3 }, scores{-1, -5, -1, 0, -4, -3, -1, -5}},
	{"four", "New Hope Church Trust", func(v *view) bool { return v.tokens == 4 }, scores{-2, -20, -1, 3, -3, -2, -7, -12}},
	{"five and more", "New Hope Church Trust Fund", func(v *view) bool { return v.tokens > 4 }, scores{2, -4, -6, 2, -16, 4, -17, -28}},
	{"forename first", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && !v.first.is(isCommon) }, scores{3, -18, 0, -7, -6, -6, -8, -11}},
	{"forename word first", "Hope Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.first.is(isCommon) }, scores{9, -9, -11, -9, -11, 4, -7, -11}},
	{"surname first", "Nielsen Holdings", func(v *view) bool { return v.multi() && v.first.is(isSurname) && !v.first.is(isForename) }, scores{-6, 2, -18, -2, 5, -1, -1, -8}},
	{"surname last", "Olga Nielsen", func(v *view) bool { return v.multi() && v.last.is(isSurname) }, scores{1, -26, -6, -8, -5, -7, -23, -7}},
	{"forename and surname", "Olga Nielsen", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.last.is(isSurname) }, scores{-1, -5, -2, -3, -6, -4, -8, -5}},
	{"forename and unlisted", "Olga Xyzt", func(v *view) bool { return v.multi() && v.first.is(isForename) && v.unlisted }, scores{1, -16, -9, -4, 1, -15, -6, -6}},
	{"unlisted last", "Alpha Xyzt", func(v *view) bool { return v.multi() && v.unlisted }, scores{-2, -11, -6, -3, -4, 0, 1, -3}},
	{"forename last", "Nielsen Olga", func(v *view) bool { return v.multi() && v.last.is(isForename) }, scores{2, -21, -7, -3, -1, -1, -18, -5}},
	{"initial", "Olga B. Nielsen", func(v *view) bool { return v.initials }, scores{2, -15, 0, -7, -9, -17, -15, -7}},
	{"particle", "Olga de Nielsen", func(v *view) bool { return v.particles }, scores{-13, -11, -7, 0, 4, -5, -19, 4}},
	{"all words", "New Hope", func(v *view) bool { return v.multi() && v.names == 0 }, scores{-12, -21, -15, -7, -4, 3, -1, 10}},
	{"some words", "Oslo Hope", func(v *view) bool { return v.multi() && v.names > 0 && v.words > 0 }, scores{-17, -2, -4, 3, -2, 2, -7, -6}},
	{"no words", "Oslo Bergen", func(v *view) bool { return v.multi() && v.words == 0 }, scores{6, -5, -1, 0, -3, -6, -5, -15}},
	{"of", "Bank of Oslo", func(v *view) bool { return v.connector == 'o' }, scores{-23, -21, -6, -6, 1, -7, -17, 8}},
	{"and", "Law and Justice", func(v *view) bool { return v.connector == 'a' }, scores{-9, 3, -12, -1, 2, -4, -8, -14}},
	{"for", "Campaign for Oslo", func(v *view) bool { return v.connector == 'f' }, scores{-10, -7, -14, 1, -12, -1, -6, -17}},
	{"place first", "Oslo Group", func(v *view) bool { return v.multi() && v.first.is(isPlace) && !v.first.is(isForename) }, scores{-16, -2, -4, 2, 4, -5, -5, -32}},
	{"place last", "New Oslo", func(v *view) bool { return v.multi() && v.last.is(isPlace) && !v.last.is(isSurname) }, scores{-12, -6, -4, 5, -5, 1, -20, -29}},
	{"people first", "Danish Group", func(v *view) bool { return v.multi() && v.first.is(isPeople) }, scores{-7, 1, 1, -2, -5, 0, -16, -27}},
	{"list of cities", "Buenos Aires", func(v *view) bool { return v.multi() && v.fact.is(isCity) }, scores{-17, -7, -18, -21, 23, -17, -9, -26}},
	{"list of provinces", "Lower Saxony", func(v *view) bool { return v.multi() && v.fact.is(isProvince) }, scores{-20, -13, -13, -18, 17, -17, -11, -5}},
	{"list of bodies", "Deutsche Bank", func(v *view) bool { return v.multi() && v.fact.is(isOrg) }, scores{-21, -1, -14, 20, -11, -10, -14, -9}},
	{"upper first", "UN Women", func(v *view) bool { return v.multi() && v.first.shape == shapeUpper }, scores{-20, -24, 1, 9, -18, -4, -2, 3}},
	{"upper last", "Oslo FC", func(v *view) bool { return v.multi() && v.last.shape == shapeUpper }, scores{-23, -16, -20, 7, -7, -3, 1, 8}},
	{"all upper", "NEW HOPE", func(v *view) bool { return v.multi() && v.upper == v.tokens }, scores{-10, -3, -12, -15, 10, -14, -14, 11}},
	{"number last", "Alpha 7", func(v *view) bool { return v.multi() && v.last.shape == shapeNumber }, scores{-13, -9, -12, -16, -12, -2, -14, 16}},
	{"head last", "Hope Bank", func(v *view) bool { return v.multi() && v.last.is(isHead) }, scores{-22, -5, -2, -6, 5, -7, -8, -2}},
	{"title before", "President Olga Nielsen", func(v *view) bool { return v.titled }, scores{16, -17, -18, -17, -27, -24, -16, -4}},
	{"opening", "New Hope", func(v *view) bool { return v.multi() && v.opening }, scores{3, -20, -5, -5, -11, -3, -6, 5}},
	{"said once", "New Hope", func(v *view) bool { return v.multi() && v.repeated == 1 }, scores{2, -3, -3, -3, -3, -3, -13, 0}},
}
