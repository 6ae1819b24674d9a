package tag

// Decoding.

import "github.com/dateline-news/dateline/internal/rows"

// None stands for the tag before the first word.
const None = 255

// Tagger tags with a model and remembers what it has added up, which changes its speed but not its tags. It belongs to
// one goroutine. It holds one sentence at a time: Begin, Add for each word, End, then whatever is asked of it.
type Tagger struct {
	model *Model
	kinds *kinds
	empty kind
	sentence
	buf []Feature
}

// NewTagger makes a Tagger. It takes two and a half megabytes.
func NewTagger(model *Model) *Tagger {
	return &Tagger{model: model, kinds: newKinds(), empty: kind{style: unset}}
}

// Begin empties the sentence.
func (t *Tagger) Begin() {
	t.kinds.begin()
	t.words = append(t.words[:0], placed{kind: &t.empty}, placed{kind: &t.empty})
}

// Add appends a word. glued says that no white space parts it from the word before.
func (t *Tagger) Add(text string, glued bool) {
	w := placed{kind: t.kinds.find(text)}
	rows.Fetch(w.kind.sums[:])
	if glued && len(t.words) > border {
		w.glued = gluedBefore
		t.words[len(t.words)-1].glued |= gluedBehind
	}
	t.words = append(t.words, w)
}

// End must be called when the last word has been added.
func (t *Tagger) End() {
	t.style = styleOf(t.words[border:])
	for _, w := range t.words[border:] {
		if k := w.kind; k.style != t.style {
			k.style, k.made = t.style, 0
			k.entry = t.model.look(&k.word, t.style)
		}
	}
	t.words = append(t.words, placed{kind: &t.empty}, placed{kind: &t.empty})
}

// Len is the number of words.
func (t *Tagger) Len() int { return len(t.words) - 2*border }

// Running reports whether the sentence uses capitals as running text does, so that they tell names.
func (t *Tagger) Running() bool { return t.style == running }

// Entry gives what the lexicon makes of word i.
func (t *Tagger) Entry(i int) Entry { return t.words[i+border].entry }

// Features appends all features of word i but those of the tags before it.
func (t *Tagger) Features(dst []Feature, i int) []Feature {
	in := settingOf(t.style, i == 0, t.words[i+border].glued)
	for place := range places {
		dst = t.words[i+place].appendFeatures(dst, place, in)
	}
	return appendSetting(dst, in)
}

// Tag appends the model's label of each word of the sentence to dst. It goes from left to right and never back. The
// cost is linear in the words.
func (t *Tagger) Tag(dst []uint8) []uint8 {
	back, last := uint8(None), uint8(None)
	for i := range t.Len() {
		var label uint8
		if k := t.words[i+border].kind; k.entry.Sure {
			label = k.entry.First - 1
		} else {
			label = t.decide(i, back, last)
		}
		dst = append(dst, label)
		back, last = last, label
	}
	return dst
}

// decide gives the label with the highest score.
func (t *Tagger) decide(i int, back, last uint8) uint8 {
	around := t.words[i : i+places : i+places]
	w := around[here]
	in := settingOf(t.style, i == 0, w.glued)
	if felt := w.felt(in); w.setting != felt {
		w.setting = felt
		w.made &^= 1 << here
	}
	var parts [places + 1]*rows.Sum
	parts[places] = &t.model.history[int(back+1)*(len(t.model.labels)+1)+int(last+1)]
	for place := range around {
		parts[place] = t.sum(around[place].kind, place)
	}
	sum := t.model.settings[in]
	sum.Add(parts[:])
	var hidden rows.Numbers
	sum.Positive(&hidden)
	return t.model.best(&hidden, w.entry.Tags)
}

// sum gives what a word's features in a place add up to.
func (t *Tagger) sum(k *kind, place int) *rows.Sum {
	if k.made>>place&1 == 0 {
		t.buf = k.appendFeatures(t.buf[:0], place, k.setting)
		t.model.sum(&k.sums[place], t.buf)
		k.made |= 1 << place
	}
	return &k.sums[place]
}
