package tag

// Decoding.

import "github.com/dateline-news/dateline/internal/linear"

// None stands for the tag before the first word.
const None = 255

// Tagger tags with a model and remembers what it has added up, which changes its speed but not its tags. It belongs to
// one goroutine.
type Tagger struct {
	model     *linear.Model
	words     *linear.Memo[wordKey]
	next      *linear.Memo[word]
	histories *linear.Memo[history]
	features  Features
}

// wordKey is all that a word's own features look at.
type wordKey struct {
	word
	look uint16
}

// NewTagger makes a Tagger. It takes somewhat more than a megabyte.
func NewTagger(model *linear.Model) *Tagger {
	return &Tagger{
		model:     model,
		words:     linear.NewMemo[wordKey](12),
		next:      linear.NewMemo[word](11),
		histories: linear.NewMemo[history](10),
	}
}

// Tag appends the model's label of each word of the sentence, which has ended, to dst. It goes from left to right and
// never back. The cost is linear in the words.
func (t *Tagger) Tag(s *Sentence, dst []uint8) []uint8 {
	back, last := uint8(None), uint8(None)
	for i := range s.Len() {
		label, sure := s.Sure(i)
		if !sure {
			label = t.decide(s, i, back, last)
		}
		dst = append(dst, label)
		back, last = last, label
	}
	return dst
}

// decide gives the label with the highest score.
func (t *Tagger) decide(s *Sentence, i int, back, last uint8) uint8 {
	w, behind, look := &s.words[i+border], &s.words[i+border+1], s.look(i)
	var sum linear.Sum
	own, known := t.words.Find(w.cased^uint64(look), wordKey{*w, look})
	if !known {
		t.features.setOwn(w, look)
		t.model.Group(own, t.features.own())
	}
	sum.Add(own)
	next, known := t.next.Find(behind.cased, *behind)
	if !known {
		t.features.setNext(behind)
		t.model.Group(next, t.features.next())
	}
	sum.Add(next)
	h := historyOf(w, look, back, last)
	before, known := t.histories.Find(h.hash(), h)
	if !known {
		t.features.setHistory(h)
		t.model.Group(before, t.features.history())
	}
	sum.Add(before)

	var scores linear.Scores
	sum.Scores(&scores)
	t.features.setTogether(s.words[i:i+2*border+1], look, back, last)
	t.model.Add(&scores, t.features.together())
	return uint8(t.model.Best(&scores))
}
