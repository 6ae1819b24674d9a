package crf

// From scores to the likeliest row of labels.

// Decoder labels rows of words. Its memory is used again; it belongs to one goroutine.
type Decoder struct {
	model   *Model
	before  [MaxLabels][]uint8 // the labels that a label may stand behind
	ends    []uint8            // the labels that may stand last
	columns []column
	labels  []uint8
}

// column is one word on its way to a label.
type column struct {
	best [MaxLabels]float32 // never, where a label is not looked at
	back [MaxLabels]uint8
}

// hopeless is how much worse than the best of a word a label's score must be for it not to be looked at.
const hopeless = 8

// NewDecoder makes a Decoder of a model. follows says which label may stand behind which; a row begins and ends as if
// label 0 stood around it.
func NewDecoder(model *Model, follows func(before, label int) bool) *Decoder {
	d := &Decoder{model: model}
	for label := range model.labels {
		for b := range model.labels {
			if follows(b, label) {
				d.before[label] = append(d.before[label], uint8(b))
			}
		}
		if follows(label, 0) {
			d.ends = append(d.ends, uint8(label))
		}
	}
	return d
}

const never = float32(-1e30)

// Labels gives the likeliest label of each word. The slice holds until the next call.
func (d *Decoder) Labels(words []Sum) []uint8 {
	n := d.model.labels
	if cap(d.columns) < len(words) {
		d.columns = make([]column, 2*len(words))
		d.labels = make([]uint8, 2*len(words))
	}
	columns := d.columns[:len(words)]
	var scores [MaxLabels]float32
	for i := range columns {
		d.model.scores(&scores, &words[i])
		c := &columns[i]
		least := scores[0]
		for _, x := range scores[:n] {
			least = max(least, x)
		}
		least -= hopeless
		for label := range n {
			if scores[label] < least && label != 0 {
				c.best[label] = never
				continue
			}
			best, from := never, uint8(0)
			behind := &d.model.behind[label]
			for _, b := range d.before[label] {
				s := behind[b&(MaxLabels-1)]
				if i > 0 {
					s += columns[i-1].best[b&(MaxLabels-1)]
				} else if b != 0 {
					continue
				}
				if s > best {
					best, from = s, b
				}
			}
			c.best[label] = best + scores[label]
			c.back[label] = from
		}
	}
	labels := d.labels[:len(words)]
	if len(words) == 0 {
		return labels
	}
	last := uint8(0)
	end := &columns[len(columns)-1]
	for _, label := range d.ends {
		if end.best[label] > end.best[last] {
			last = label
		}
	}
	for i := len(columns) - 1; i >= 0; i-- {
		labels[i] = last
		last = columns[i].back[last]
	}
	return labels
}
