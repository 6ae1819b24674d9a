package entity

// Which kind a name is: the lists, its head, its words and the words beside it give evidence in tenths of log odds,
// which is added up over the article.

import "github.com/dateline-news/dateline/internal/lexicon"

// scores are tenths of log odds for each family of kinds and, last, for "no name".
type scores [families + 1]int32

// noName stands behind the families, where a kind would.
const noName = families

func (s *scores) add(k kind, n int32) { s[k.family()] += n }

// nameType is all names of one key in the article.
type nameType struct {
	hash    uint64
	first   int // its first name
	tokens  int
	count   int
	opening int    // names at the start of a sentence
	titled  int    // names behind a title
	roles   int    // names behind a role in lower case
	inside  scores // what the name itself says
	around  scores // what stands beside it
	head    kind   // the kind in its family, by list or head, or noKind
	kind    kind
	margin  int32
}

// How much lists, heads and cues weigh, in tenths.
const (
	worldWeight = 60
	knownWeight = 33
	headWeight  = 21
	firstScale  = 8
	lastScale   = 5
	endingScale = 7
	besideScale = 6
)

// inside weighs the name's own words.
func (d *document) inside(n *name, t *nameType) {
	s := &t.inside
	f := n.fact
	t.head = noKind
	switch {
	case f.is(isWorld):
		s.add(f.kind, worldWeight)
		t.head = f.kind
	case f.is(isKnown):
		s.add(f.kind, knownWeight)
		t.head = f.kind
	case f.is(isCountry | isBigCity):
		t.head = kindGPE
	case f.is(isRegion), n.until-n.from > 1 && d.words[n.until-1].is(isRegion) && !d.words[n.until-1].is(isCountry|isBigCity):
		t.head = kindLocation
	}
	if head, at := d.headOf(n); head != noKind {
		s.add(head, headWeight)
		if t.head == noKind && at == n.until-1 || head.family() != head {
			t.head = head
		}
	}
	v := d.view(n, t)
	for i := range evidence {
		if row := &evidence[i]; row.holds(&v) {
			for k, w := range row.weights {
				s[k] += w
			}
		}
	}
	if n.until-n.from > 1 {
		d.cue(s, '^', n.from, firstScale)
		d.cue(s, '$', n.until-1, lastScale)
	}
	d.ending(s, n.until-1)
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
	if n.from > 0 {
		d.cue(s, '<', n.from-1, besideScale)
	}
	if n.until < len(d.words) {
		d.cue(s, '>', n.until, besideScale)
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
		d.weigh(s, d.buf[n-4:], endingScale)
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

// reliability is how many of a hundred names with a margin, in tenths of log odds, have the right span and kind, counted
// over articles of the training part of en-worldwide-newswire whose lists came from other articles.
var reliability = [...]struct{ margin, right int32 }{
	{0, 25}, {3, 31}, {10, 43}, {16, 60}, {23, 73}, {30, 81}, {42, 84}, {49, 88}, {55, 91}, {62, 94}, {90, 96},
}

// confidence reads reliability between its rows, to a hundredth.
func confidence(margin int32) float64 {
	last := reliability[0]
	for _, next := range reliability[1:] {
		if margin < next.margin {
			return float64(last.right+(margin-last.margin)*(next.right-last.right)/(next.margin-last.margin)) / 100
		}
		last = next
	}
	return float64(last.right) / 100
}

// settle keeps the names that have a kind, each with the confidence of its type.
func (d *document) settle() {
	kept := d.names[:0]
	for _, n := range d.names {
		if t := &d.types[n.typ]; t.kind != noName {
			n.confidence = confidence(t.margin)
			kept = append(kept, n)
		}
	}
	d.names = kept
}
