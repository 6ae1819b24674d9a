package saying

// Where content ends: a question at each comma, conjunction, preposition … behind its first token.

import "github.com/dateline-news/dateline/internal/linear"

// End walks over content and asks at each token whether it ended before. It belongs to one goroutine.
type End struct {
	text     *Text
	clause   Clause
	at       int
	verbs    int    // finite, in the content so far
	commas   int    // in the content so far
	verb     uint64 // the last finite verb's part of speech
	features [endTemplates]linear.Feature
}

// Templates of the features of an end. Words are forms; 0 is the token asked about, 1 the one behind it.
const (
	endBias = iota
	endForm
	endForms
	endForms2
	endClasses
	endClasses3
	endBefore
	endFormsBefore
	endCue
	endCueForms
	endCueClasses
	endFirst
	endFirstForms
	endFinite
	endFiniteClasses
	endTenses
	endTensesForm
	endFar
	endFarClasses
	endLeft
	endLeftForms
	endCommas
	endNext
	endNextForm
	endSource
	endSourceForm
	endCueVerb

	endTemplates
)

// Begin starts at the content's first token.
func (e *End) Begin(t *Text, c Clause) {
	e.text, e.clause, e.at, e.verbs, e.commas, e.verb = t, c, c.First, 0, 0, 0
}

// Asks steps to token k, which comes behind the last one, and reports whether content may end there.
func (e *End) Asks(k int) bool {
	for ; e.at < k; e.at++ {
		switch tok := e.text.at(e.at); {
		case tok.quoted:
		case tok.kind == finite:
			e.verbs++
			e.verb = tok.pos
		case tok.kind == comma:
			e.commas++
		}
	}
	tok := e.text.at(k)
	return k > e.clause.First && !tok.quoted && (tok.kind == boundary || tok.kind == comma || tok.kind == pause)
}

// Features are those of the token asked about. They hold until the next call.
func (e *End) Features() []linear.Feature {
	t, c, k := e.text, &e.clause, e.at
	w, b1, b2, a1, a2, a3 := t.at(k), t.at(k-1), t.at(k-2), t.at(k+1), t.at(k+2), t.at(k+3)
	head := t.at(c.CueLast - 1)
	first := t.at(c.First)
	next, nextFar, nextKind := e.nextVerb()
	f := &e.features
	set := func(template int, a, b uint64) { f[template] = linear.Hash(uint64(template), a, b) }
	finite := uint64(min(e.verbs, 2))
	forms := w.form + 31*a1.form
	classes := w.class + 31*a1.class
	set(endBias, uint64(w.kind), 0)
	set(endForm, w.form, 0)
	set(endForms, forms, 0)
	set(endForms2, forms, a2.form)
	set(endClasses, classes, a2.class)
	set(endClasses3, classes, a2.class+31*a3.class)
	set(endBefore, b1.pos+31*b2.pos, w.class)
	set(endFormsBefore, b1.form, w.form)
	set(endCue, head.form, w.form)
	set(endCueForms, head.form, forms)
	set(endCueClasses, head.pos, classes)
	set(endFirst, first.class, w.form)
	set(endFirstForms, first.class+31*head.form, w.class)
	set(endFinite, finite, w.form)
	set(endFiniteClasses, finite, classes)
	set(endTenses, head.pos+31*e.verb, next+31*w.class)
	set(endTensesForm, nextKind|finite<<8, classes)
	set(endFar, distance(k-c.First), finite)
	set(endFarClasses, distance(k-c.First), w.class)
	set(endLeft, distance(c.End-k), w.class)
	set(endLeftForms, distance(c.End-k), forms)
	set(endCommas, uint64(min(e.commas, 3)), w.class)
	set(endNext, next|nextFar<<40, w.class)
	set(endNextForm, nextKind, forms)
	set(endSource, distance(c.CueFirst-c.Start), w.form)
	set(endSourceForm, t.at(c.Source).class, w.form)
	set(endCueVerb, head.form, finite<<1|bit(w.kind == comma))
	return f[:]
}

// nextVerb is the part of speech of the next finite verb, how far it is, and both coarsely with what stands between.
func (e *End) nextVerb() (pos, far, kindOf uint64) {
	commas := uint64(0)
	for k := e.at + 1; k < e.clause.End && k < e.at+16; k++ {
		switch tok := e.text.at(k); {
		case tok.quoted:
			return 1, 9, 1
		case tok.kind == finite:
			return tok.pos, distance(k - e.at), tok.pos + commas<<32
		case tok.kind == comma:
			commas = 1
		}
	}
	return 0, 9, commas
}
