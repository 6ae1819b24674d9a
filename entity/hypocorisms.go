package entity

// Short forms of given names: "Bill Marsh" is "William Marsh".

import "slices"

// hypocorism reports two full names of persons that go on alike behind the short form of a given name and the name in full.
func (r *resolver) hypocorism(a, b []uint64) bool {
	if len(a) < 2 || len(b) < 2 || !r.lx.shortens(a[0], b[0]) && !r.lx.shortens(b[0], a[0]) {
		return false
	}
	a, b = a[1:], b[1:]
	if len(a) > len(b) {
		a, b = b, a
	}
	return a[len(a)-1] == b[len(b)-1] && within(a, b)
}

// shortens reports that one given name is a short form of another.
func (lx *lexica) shortens(short, full uint64) bool {
	return slices.Contains(lx.hypocorisms[short], full)
}
