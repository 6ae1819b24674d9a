package tag

// Decoding.

import "github.com/dateline-news/dateline/internal/linear"

// Tagger tags sentences with a model. Goroutines may share it.
type Tagger struct{ model *linear.Model }

// New makes a Tagger.
func New(model *linear.Model) *Tagger { return &Tagger{model} }

// Tag appends the label of each word of the sentence to dst. The cost is linear in the words.
func (t *Tagger) Tag(s *Sentence, dst []uint8) []uint8 {
	var static [StaticFeatures]linear.Feature
	var history [HistoryFeatures]linear.Feature
	back, last := uint8(None), uint8(None)
	for i := range s.Len() {
		label, ok := t.certain(s, i)
		if !ok {
			var scores linear.Scores
			s.Static(i, &static)
			s.History(i, back, last, &history)
			t.model.Add(&scores, static[:])
			t.model.Add(&scores, history[:])
			label = uint8(t.model.Best(&scores))
		}
		dst = append(dst, label)
		back, last = last, label
	}
	return dst
}

// certain gives the tag of a word that the model lists as having but one.
func (t *Tagger) certain(s *Sentence, i int) (label uint8, ok bool) {
	f, ok := s.Certain(i)
	if !ok {
		return 0, false
	}
	row := t.model.Row(f)
	if len(row) != 1 {
		return 0, false
	}
	return row[0].Label, true
}
