package names

// From scores to names: the likeliest row of labels, and how likely each of its names is.

import (
	"context"
	"math"
)

// Decoder reads one document twice. Its memory is used again; it belongs to one goroutine.
type Decoder struct {
	model    *Model
	features []uint32
	sums     []sum // of the words of all runs, without memory, in order
	columns  []column
	labels   []uint8
}

// column is one word of a run on its way to a label. Only labels that are not much worse than the best are looked at.
type column struct {
	looked   [Labels]uint8
	n        int // how many labels are looked at
	score    [Labels]float32
	best     [Labels]float32
	back     [Labels]uint8
	forward  [Labels]float64
	backward [Labels]float64
}

// live lists the labels looked at.
func (c *column) live() []uint8 { return c.looked[:c.n] }

// hopeless is how much worse than the best a label's score must be for it to be left out: its chance would be below
// one in three thousand.
const hopeless = 8

// NewDecoder makes a Decoder of a model.
func NewDecoder(model *Model) *Decoder { return &Decoder{model: model} }

// Read gives the names of a document: at the first reading, or, after Recall, at the second one of the same document. The
// error is ctx's.
func (d *Decoder) Read(ctx context.Context, t *Text, sentences []Range, second bool) ([]Name, error) {
	names := make([]Name, 0, 1+len(t.words)/16)
	if !second {
		d.sums = d.sums[:0]
	}
	word := 0
	for _, sentence := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for run := range t.Runs(sentence) {
			for i := run.From; i < run.Until; i++ {
				if !second {
					d.features = t.Features(d.features[:0], sentence, i)
					d.sums = append(d.sums, sum{})
					d.model.add(&d.sums[word], d.features)
				} else {
					d.features = t.Memory(d.features[:0], sentence, i)
					d.model.add(&d.sums[word], d.features)
				}
				d.look(i-run.From, &d.sums[word])
				word++
			}
			names = d.run(run, second, names)
		}
	}
	return names, nil
}

// look fills a column with the scores of a word.
func (d *Decoder) look(i int, s *sum) {
	if i == len(d.columns) {
		d.columns = append(d.columns, column{})
	}
	c := &d.columns[i]
	var h [Hidden]float32
	d.model.hidden(&h, s)
	d.model.scores(&c.score, &h)
	most := c.score[0]
	for _, x := range c.score {
		most = max(most, x)
	}
	c.n = 0
	for label, x := range c.score {
		if x > most-hopeless || label == 0 {
			c.looked[c.n] = uint8(label)
			c.n++
		}
	}
}

// run appends the names of a run. Chances are only worked out at the second reading.
func (d *Decoder) run(run Range, second bool, names []Name) []Name {
	columns := d.columns[:run.Until-run.From]
	labels := d.viterbi(columns)
	if second {
		for _, label := range labels {
			if label != 0 {
				d.chances(columns)
				break
			}
		}
	}
	start := 0
	for i, label := range labels {
		if label == 0 {
			continue
		}
		if opening(int(label)) {
			start = i
		}
		if closed(int(label)) {
			name := Name{Range: Range{run.From + start, run.From + i + 1}, Kind: Kind((label - 1) / 4)}
			if second {
				judge(&name, columns[start:i+1], labels[start:i+1])
			}
			names = append(names, name)
		}
	}
	return names
}

// never is the score of what cannot be.
const never = float32(-1e30)

// viterbi finds the best row of labels.
func (d *Decoder) viterbi(columns []column) []uint8 {
	first := [...]uint8{0}
	for i := range columns {
		c := &columns[i]
		before := first[:]
		if i > 0 {
			before = columns[i-1].live()
		}
		for _, label := range c.live() {
			best, from := never, uint8(0)
			for _, b := range before {
				if follows[b][label] {
					s := d.model.Transition[b][label]
					if i > 0 {
						s += columns[i-1].best[b]
					}
					if s > best {
						best, from = s, b
					}
				}
			}
			c.best[label] = best + c.score[label]
			c.back[label] = from
		}
	}
	last := uint8(0)
	end := &columns[len(columns)-1]
	for _, label := range end.live() {
		if closed(int(label)) && end.best[label] > end.best[last] {
			last = label
		}
	}
	d.labels = grow(d.labels, len(columns))
	for i := len(columns) - 1; i >= 0; i-- {
		d.labels[i] = last
		last = columns[i].back[last]
	}
	return d.labels
}

// follows is Follows as a table.
var follows = func() (table [Labels][Labels]bool) {
	for b := range Labels {
		for label := range Labels {
			table[b][label] = Follows(b, label)
		}
	}
	return table
}()

// chances works out how likely each label is at each word, over all rows of labels; it leaves them in forward.
func (d *Decoder) chances(columns []column) {
	for i := range columns {
		c := &columns[i]
		most := c.score[0]
		for _, label := range c.live() {
			most = max(most, c.score[label])
		}
		c.forward = [Labels]float64{}
		for _, label := range c.live() {
			sum := 0.0
			if i == 0 {
				if follows[0][label] {
					sum = d.model.chance[0][label]
				}
			} else {
				for _, b := range columns[i-1].live() {
					if follows[b][label] {
						sum += columns[i-1].forward[b] * d.model.chance[b][label]
					}
				}
			}
			c.forward[label] = sum * math.Exp(float64(c.score[label]-most))
		}
		scaleToOne(&c.forward)
	}
	for i := len(columns) - 1; i >= 0; i-- {
		c := &columns[i]
		c.backward = [Labels]float64{}
		for _, b := range c.live() {
			if i == len(columns)-1 {
				if closed(int(b)) {
					c.backward[b] = 1
				}
				continue
			}
			next := &columns[i+1]
			for _, label := range next.live() {
				if follows[b][label] {
					c.backward[b] += d.model.chance[b][label] * math.Exp(float64(next.score[label])) * next.backward[label]
				}
			}
		}
		scaleToOne(&c.backward)
	}
	for i := range columns {
		c := &columns[i]
		for label := range c.forward {
			c.forward[label] *= c.backward[label]
		}
		scaleToOne(&c.forward)
	}
}

func scaleToOne(x *[Labels]float64) {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	if sum > 0 {
		for i := range x {
			x[i] /= sum
		}
	}
}

// judge says how likely a name is: as likely as its least likely word; and each kind at its place.
func judge(name *Name, columns []column, labels []uint8) {
	var odds [Kinds]float64
	sum := 1e-12
	for kind := range Kinds {
		least := 1.0
		for i := range columns {
			least = min(least, columns[i].forward[1+4*int(kind)+int(labels[i]-1)%4])
		}
		odds[kind] = least
		sum += least
	}
	name.Confidence = float32(min(1, odds[name.Kind]))
	for kind, o := range odds {
		name.Odds[kind] = float32(o / sum)
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}
