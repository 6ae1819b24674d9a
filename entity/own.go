package entity

// A list of names of one's own: where its entries stand in the text, and who wins where the recogniser says otherwise.

import (
	"fmt"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
	"github.com/dateline-news/dateline/internal/segment"
)

// Names is a list of names of one's own. The zero value has none.
type Names struct {
	Kinds map[string]annotate.Kind // each name with its kind, one of those that the stage writes
	Fold  bool                     // compare without case, accents, apostrophes and hyphens; else as written
	// Help lets the list help: it adds names where the recogniser finds none, and decides the kind of those that the
	// recogniser doubts. Without it the list always wins: its names stand, with confidence 1, whatever the recogniser
	// finds there.
	Help bool
}

// doubt is the confidence below which a list that helps decides the kind.
const doubt = 0.7

// ownNames is the list, ready to be found.
type ownNames struct {
	kinds  map[string]kind // by what the text is compared with
	length map[string]int  // of the longest name with a first token, in tokens
	fold   bool
	help   bool
}

// compile panics where a kind is unknown: that is the program's mistake.
func (l Names) compile() *ownNames {
	if len(l.Kinds) == 0 {
		return nil
	}
	own := &ownNames{kinds: map[string]kind{}, length: map[string]int{}, fold: l.Fold, help: l.Help}
	for name, k := range l.Kinds {
		kind := kindOf(k)
		if kind == noKind {
			panic(fmt.Sprintf("entity: the name %q has the kind %q, which this stage does not write", name, k))
		}
		tokens := segment.Split(name).Tokens
		if len(tokens) == 0 {
			continue
		}
		own.kinds[own.key(name)] = kind
		first := own.key(name[tokens[0].Start:tokens[0].End])
		own.length[first] = max(own.length[first], len(tokens)+own.slack())
	}
	return own
}

// slack is how many tokens more a folded name may take: "al Hadidi" stands for "al-Hadidi".
func (own *ownNames) slack() int {
	if own.fold {
		return 2
	}
	return 0
}

func (own *ownNames) key(text string) string {
	if own.fold {
		return lexicon.Key(text)
	}
	return cleanSpace(text)
}

// own brings the entries of the list among the names.
func (d *document) own(list *ownNames) {
	found := d.names
	d.names = make([]name, 0, len(found))
	type named struct {
		hash uint64
		kind kind
	}
	types := map[named]int{}
	for at := range d.types {
		types[named{d.types[at].hash, d.types[at].kind}] = at
	}
	next := 0
	for i := 0; i < len(d.words); {
		n, kind := d.ownAt(list, i)
		if n == 0 {
			i++
			continue
		}
		for next < len(found) && found[next].until <= i {
			d.names = append(d.names, found[next])
			next++
		}
		over := next
		for over < len(found) && found[over].from < i+n {
			over++
		}
		mine := name{from: i, until: i + n, title: -1, hash: d.hashOf(i, i+n), confidence: 1, own: true}
		if next < over {
			same := over == next+1 && found[next].from == i && found[next].until == i+n
			if list.help && !(same && found[next].confidence < doubt) {
				i++
				continue
			}
			if found[next].from == i {
				mine.title = found[next].title
			}
		} else if list.help {
			mine.confidence = doubt
		}
		if f := d.lx.find(mine.hash); d.usable(i, i+n, &f) {
			mine.fact = f
		}
		at, ok := types[named{mine.hash, kind}]
		if !ok {
			at = len(d.types)
			types[named{mine.hash, kind}] = at
			d.types = append(d.types, nameType{hash: mine.hash, kind: kind})
		}
		mine.typ = at
		d.names = append(d.names, mine)
		next = over
		i += n
	}
	d.names = append(d.names, found[next:]...)
}

// ownAt is the length of the longest entry at token i, with its kind.
func (d *document) ownAt(list *ownNames, i int) (int, kind) {
	for n := min(list.length[list.key(d.text(i))], len(d.words)-i); n > 0; n-- {
		if list.fold && d.words[i+n-1].shape == shapeMark { // folding drops a full stop
			continue
		}
		if kind, ok := list.kinds[list.key(d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End])]; ok {
			return n, kind
		}
	}
	return 0, noKind
}
