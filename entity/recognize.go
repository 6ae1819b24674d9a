package entity

// The recogniser: words go to the tagger with the lists that hold them, and come back as names. Then one name gets one
// kind in the whole article.

import (
	"context"
	_ "embed"
	"math"
	"slices"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/names"
)

//go:generate go run ../tools/train clusters -data ../../shared/data
//go:generate go run ../tools/train names -data ../../shared/data

var (
	//go:embed clusters.bin
	clustersFile []byte
	//go:embed names.bin
	namesFile []byte
)

// newRecognizer reads the embedded files. They are made by tools/train, which checks them.
func newRecognizer() *names.Recognizer {
	clusters, err := cluster.Read(clustersFile)
	if err != nil {
		panic(err)
	}
	model, err := names.Read(namesFile)
	if err != nil {
		panic(err)
	}
	return names.New(model, clusters)
}

// taggerLists are the lists that the tagger is told of.
const taggerLists = isForename | isSurname | isCommon | isFunction | isCountry | isRegion | isProvince | isCity | isBigCity |
	isPeople | isOrg | isLeader | isTitle | isTime | isWord | isWorld | isHead

// recognize writes document.names and document.types.
func (d *document) recognize(ctx context.Context, recognizer func() *names.Recognizer) error {
	d.tagged()
	words, sentences := d.told, d.ranges()
	if names.Tell(ctx, words, sentences) {
		return nil
	}
	found, err := recognizer().Find(ctx, words, sentences)
	if err != nil {
		return err
	}
	d.names = make([]name, 0, len(found)+8)
	d.index = make(map[uint64]int, len(found))
	d.mendAll(found)
	d.abbreviate()
	d.complete(sentences)
	families := d.families(d.names)
	d.relate(families)
	d.place(families)
	for i := range d.types {
		d.choose(&d.types[i])
	}
	return nil
}

// mostConfidence is kept from certainty, which is for the caller's own list.
const mostConfidence = 0.99

// note adds a name, and its type if it is new.
func (d *document) note(from, until int, odds [names.Kinds]float32, confidence float64) {
	n := name{from: from, until: until, title: d.titleStart(from), hash: d.hashOf(from, until), confidence: min(mostConfidence, math.Round(100*confidence)/100)}
	if fact := d.lx.find(n.hash); d.usable(from, until, &fact) {
		n.fact = fact
	}
	at, ok := d.index[n.hash]
	if !ok {
		at = len(d.types)
		d.index[n.hash] = at
		d.types = append(d.types, nameType{hash: n.hash, first: len(d.names)})
	}
	n.typ = at
	for kind, o := range odds {
		d.types[at].odds[kind] += o
	}
	d.names = append(d.names, n)
}

// nameType is all names of one key in the article.
type nameType struct {
	hash  uint64
	first int // its first name
	odds  [names.Kinds]float32
	kind  kind
}

// isStorm holds of words before the names of storms, which are persons' names.
func isStorm(word string) bool {
	switch word {
	case "Hurricane", "Cyclone", "Typhoon", "Storm":
		return true
	}
	return false
}

// tagged makes the words as the tagger wants them.
func (d *document) tagged() {
	words := slices.Grow(d.told[:0], len(d.words))[:len(d.words)]
	d.told = words
	for i := range words {
		words[i] = names.Word{Text: d.text(i), Tag: string(d.Tokens[i].POS), Alone: uint32(d.words[i].facts & taggerLists)}
	}
	for i := 0; i < len(words); {
		n, f := 1, fact{}
		if d.words[i].is(isPrefix) {
			n, f = d.longest(i, len(words))
		}
		if n < 2 {
			i++
			continue
		}
		for k := range n {
			w := &words[i+k]
			w.Within, w.Place = uint32(f.facts&taggerLists), names.Inside
			switch k {
			case 0:
				w.Place = names.First
			case n - 1:
				w.Place = names.Last
			}
		}
		i += n
	}
}

// ranges gives the sentences by their tokens.
func (d *document) ranges() []names.Range {
	ranges := make([]names.Range, len(d.Sentences))
	i := 0
	for s, sent := range d.Sentences {
		from := i
		for i < len(d.Tokens) && d.Tokens[i].Start < sent.End {
			i++
		}
		ranges[s] = names.Range{From: from, Until: i}
	}
	return ranges
}

// titleStart is the token where the titles right before a name begin, or -1.
func (d *document) titleStart(from int) int {
	start := -1
	for i := from - 1; i >= 0 && i >= from-6 && d.words[i].name() && d.words[i].is(isTitle); i-- {
		start = i
	}
	return start
}

// kindsOf are the tagger's kinds in our own; places and the rest are told apart by the lists.
var kindsOf = [names.Kinds]kind{
	names.Person: kindPerson, names.Location: kindGPE, names.Organization: kindOrg, names.Facility: kindFacility,
	names.NORP: kindNORP, names.Misc: kindMisc, names.Product: kindProduct,
}

// choose gives a type the kind that the tagger finds likeliest over all its names.
func (d *document) choose(t *nameType) {
	t.kind = kindsOf[likeliest(&t.odds)]
	n := &d.names[t.first]
	if d.takenFor(n, t) {
		t.kind = kindOrg
		return
	}
	switch f := n.fact; t.kind {
	case kindPerson:
		if n.until-n.from > 1 && isStorm(d.text(n.from)) {
			t.kind = kindEvent
		}
	case kindOrg:
		if head, _ := d.headOf(n); head == kindFacility && !f.is(isOrg|isWorld) && !t.isSure() {
			t.kind = kindFacility
		}
	case kindGPE:
		if f.is(isRegion) && !f.is(isCountry|isBigCity|isProvince) || f.is(isWorld) && f.kind == kindLocation {
			t.kind = kindLocation
		} else if head, _ := d.headOf(n); head == kindLocation && !f.is(isPlace|isWorld) {
			t.kind = kindLocation
		}
	case kindMisc:
		if f.is(isPeople) {
			t.kind = kindNORP
		} else if f.is(isWorld) && f.kind.family() == kindMisc {
			t.kind = f.kind
		} else if head, _ := d.headOf(n); head.family() == kindMisc {
			t.kind = head
		}
	}
}

// headOf is the kind of the word that the name turns on, and where it stands: the last one, or the one before "of".
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
