package timeline

// Patterns over token classes, and the automaton that tries all of them at once.
//
// A pattern is a row of elements with spaces between. An element names a class or a set of classes; "x|y" is either,
// "x?" may be absent, and brackets group: "month day (comma? year)?". There is no repetition, so that no match is
// longer than the longest pattern and the cost stays linear in the text.

import (
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// classSet is a set of token classes.
type classSet [4]uint64

func (s *classSet) add(c class)      { s[c>>6] |= 1 << (c & 63) }
func (s *classSet) has(c class) bool { return s[c>>6]>>(c&63)&1 != 0 }
func (s *classSet) addAll(t *classSet) {
	for i := range s {
		s[i] |= t[i]
	}
}

// all yields the classes of a set.
func (s *classSet) all() iter.Seq[class] {
	return func(yield func(class) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(class(i<<6 + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

// element is a place in a pattern: what may stand there, what it is captured as, and which elements may follow.
type element struct {
	set    classSet
	part   part // partNone: not captured
	follow []uint16
	last   bool // the pattern may end here
	rule   uint16
}

// automaton is a deterministic automaton over token classes. State 0 is the start; dead is no state.
type automaton struct {
	classes  int
	next     []uint16   // by state and class
	accepts  [][]uint16 // by state: the rules that may end there, in order
	elements []element
	firsts   [][]uint16 // by rule: the elements that it may begin with
}

const dead = ^uint16(0)

// compile builds the automaton of the patterns. It panics where a pattern is not well formed: the patterns are part of
// the program.
func compile(patterns []string, alphabet *alphabet) *automaton {
	a := &automaton{classes: alphabet.size()}
	for i, pattern := range patterns {
		p := patternParser{words: lexPattern(pattern), alphabet: alphabet, automaton: a, rule: uint16(i)}
		whole := p.sequence()
		if p.at < len(p.words) || whole.nullable {
			panic(fmt.Sprintf("timeline: pattern %q is not well formed", pattern))
		}
		for _, e := range whole.last {
			a.elements[e].last = true
		}
		a.firsts = append(a.firsts, whole.first)
	}
	a.determinize()
	return a
}

// fragment is a piece of a pattern in Glushkov's construction.
type fragment struct {
	first, last []uint16
	nullable    bool
}

type patternParser struct {
	words     []string
	at        int
	alphabet  *alphabet
	automaton *automaton
	rule      uint16
}

func lexPattern(pattern string) []string {
	return strings.Fields(patternMarks.Replace(pattern))
}

var patternMarks = strings.NewReplacer("(", " ( ", ")", " ) ", "?", " ? ", " | ", " || ")

func (p *patternParser) peek() string {
	if p.at < len(p.words) {
		return p.words[p.at]
	}
	return ""
}

// sequence reads elements and groups up to the end, a closing bracket or "||".
func (p *patternParser) sequence() fragment {
	whole := fragment{nullable: true}
	for p.peek() != "" && p.peek() != ")" && p.peek() != "||" {
		var next fragment
		if p.peek() == "(" {
			p.at++
			next = p.alternatives()
			p.at++ // the closing bracket
		} else {
			next = p.element()
		}
		if p.peek() == "?" {
			p.at++
			next.nullable = true
		}
		whole = p.concat(whole, next)
	}
	return whole
}

// alternatives reads sequences with " | " between.
func (p *patternParser) alternatives() fragment {
	whole := p.sequence()
	for p.peek() == "||" {
		p.at++
		other := p.sequence()
		whole.first = append(whole.first, other.first...)
		whole.last = append(whole.last, other.last...)
		whole.nullable = whole.nullable || other.nullable
	}
	return whole
}

func (p *patternParser) element() fragment {
	e := element{rule: p.rule}
	first := true
	for name := range strings.SplitSeq(p.words[p.at], "|") {
		set, ok := p.alphabet.sets[name]
		if !ok {
			panic(fmt.Sprintf("timeline: no token class %q", name))
		}
		if !first && set.part != e.part {
			panic(fmt.Sprintf("timeline: %q is captured in two ways", p.words[p.at]))
		}
		e.set.addAll(&set.classes)
		e.part = set.part
		first = false
	}
	p.at++
	id := uint16(len(p.automaton.elements))
	p.automaton.elements = append(p.automaton.elements, e)
	return fragment{first: []uint16{id}, last: []uint16{id}}
}

func (p *patternParser) concat(a, b fragment) fragment {
	for _, e := range a.last {
		p.automaton.elements[e].follow = append(p.automaton.elements[e].follow, b.first...)
	}
	c := fragment{first: slices.Clone(a.first), last: slices.Clone(b.last), nullable: a.nullable && b.nullable}
	if a.nullable {
		c.first = append(c.first, b.first...)
	}
	if b.nullable {
		c.last = append(c.last, a.last...)
	}
	return c
}

// determinize turns the elements' follow sets into states: a state is the set of elements just passed.
func (a *automaton) determinize() {
	var start []uint16
	for _, first := range a.firsts {
		start = append(start, first...)
	}
	ids := map[string]uint16{}
	var open [][]uint16 // the elements that may come next, by state
	var key []byte
	state := func(passed []uint16) uint16 {
		key = key[:0]
		for _, e := range passed {
			key = append(key, byte(e), byte(e>>8))
		}
		if id, ok := ids[string(key)]; ok {
			return id
		}
		id := uint16(len(open))
		ids[string(key)] = id
		var accept, next []uint16
		for _, e := range passed {
			if a.elements[e].last {
				accept = append(accept, a.elements[e].rule)
			}
			next = append(next, a.elements[e].follow...)
		}
		slices.Sort(next)
		open = append(open, slices.Compact(next))
		slices.Sort(accept)
		a.accepts = append(a.accepts, slices.Compact(accept))
		return id
	}
	state(nil)
	open[0] = start
	passed := make([][]uint16, a.classes)
	for s := 0; s < len(open); s++ {
		for _, e := range open[s] {
			for c := range a.elements[e].set.all() {
				passed[c] = append(passed[c], e)
			}
		}
		for c := range passed {
			to := dead
			if len(passed[c]) > 0 {
				to = state(passed[c])
				passed[c] = passed[c][:0]
			}
			a.next = append(a.next, to)
		}
	}
}

// step gives the state after a class, or dead.
func (a *automaton) step(state uint16, c class) uint16 {
	return a.next[int(state)*a.classes+int(c)]
}

// capture fills parts with the items of a match of a rule. Where a pattern can be read in two ways, the elements that
// stand first in it take what they can.
func (a *automaton) capture(rule uint16, items []item, parts *parts) bool {
	return a.captureFrom(a.firsts[rule], items, 0, parts)
}

func (a *automaton) captureFrom(candidates []uint16, items []item, at int, parts *parts) bool {
	for _, id := range candidates {
		e := &a.elements[id]
		if !e.set.has(items[at].class) {
			continue
		}
		if at == len(items)-1 {
			if !e.last {
				continue
			}
		} else if !a.captureFrom(e.follow, items, at+1, parts) {
			continue
		}
		if e.part != partNone {
			parts.set(e.part, &items[at])
		}
		return true
	}
	return false
}
