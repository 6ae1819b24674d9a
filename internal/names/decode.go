package names

// From a document to names: what each word adds up to, and which runs of words are read.

import (
	"context"
	"math"
	"math/bits"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/rows"
)

// Decoder reads one document after the other, each twice. Its memory is used again; it belongs to one goroutine.
type Decoder struct {
	model    *Model
	text     *Text
	features []uint32
	sums     []rows.Sum // of the words of all runs, without memory, in order
	plain    []bool     // words that are no name for sure, at the first reading
	columns  []column
	labels   []uint8
}

// NewDecoder makes a Decoder of a model and the word classes that it was trained with.
func NewDecoder(model *Model, clusters *cluster.Table) *Decoder {
	return &Decoder{model: model, text: NewText(NewVocabulary(clusters))}
}

// Find gives the names of a document. The error is ctx's.
func (d *Decoder) Find(ctx context.Context, words []Word, sentences []Range) ([]Name, error) {
	d.text.vocabulary.trim()
	d.text.Describe(words, sentences)
	first, err := d.Read(ctx, d.text, sentences, false)
	if err != nil {
		return nil, err
	}
	d.text.Recall(first)
	return d.Read(ctx, d.text, sentences, true)
}

// Read gives the names of a text at the first reading, or, after Recall, at the second one of the same text. The error is
// ctx's.
func (d *Decoder) Read(ctx context.Context, t *Text, sentences []Range, second bool) ([]Name, error) {
	t.vocabulary.serve(d.model)
	names := make([]Name, 0, 1+len(t.words)/16)
	if !second {
		d.sums, d.plain = d.sums[:0], d.plain[:0]
	}
	word := 0
	for _, sentence := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for run := range t.Runs(sentence) {
			n := run.Until - run.From
			if !second {
				for i := run.From; i < run.Until; i++ {
					d.sums = append(d.sums, rows.Sum{})
					d.plain = append(d.plain, false)
					d.addUp(&d.sums[len(d.sums)-1], t, sentence, i)
				}
			}
			d.columns = grow(d.columns, n)
			for k := range n {
				s := &d.sums[word]
				c := &d.columns[k]
				switch {
				case !second:
					d.model.look(c, s)
					d.plain[word] = c.live == none
				case d.plain[word] && !t.words[run.From+k].named:
					c.live = none
				default:
					d.features = t.Memory(d.features[:0], sentence, run.From+k)
					d.model.table.AddTo(s, d.features)
					d.model.look(c, s)
				}
				word++
			}
			names = d.run(run, second, names)
		}
	}
	return names, nil
}

// addUp adds up what speaks of word i, but for memory.
func (d *Decoder) addUp(s *rows.Sum, t *Text, sentence Range, i int) {
	for _, c := range company {
		_, typ := t.at(sentence, i+c.distance)
		if typ.known&(1<<c.role) == 0 {
			d.features = typ.features(d.features[:0], c.role)
			typ.sums[c.role] = rows.Sum{}
			d.model.table.AddTo(&typ.sums[c.role], d.features)
			typ.known |= 1 << c.role
		}
		s.Add(&typ.sums[c.role])
	}
	d.features = t.together(d.features[:0], sentence, i)
	d.model.table.AddTo(s, d.features)
}

// column is one word of a run on its way to a label. Only labels that are not much worse than the best are looked at.
type column struct {
	live     uint32 // the labels looked at, a bit each
	score    [Labels]int32
	best     [Labels]int64 // of the rows of labels up to here
	back     [Labels]uint8
	chance   [Labels]float32 // exponentials of the scores
	forward  [Labels]float32
	backward [Labels]float32
}

// none is the set of labels of a word that is plainly no name.
const none = 1

// hopeless is how much worse than the best a label's score must be for it to be left out: its chance would be below
// one in three thousand.
const hopeless = 8

// look fills a column with the scores of a word.
func (m *Model) look(c *column, s *rows.Sum) {
	m.scores(&c.score, s)
	most := c.score[0]
	for _, x := range c.score {
		most = max(most, x)
	}
	c.live = none
	for label, x := range c.score {
		if x > most-m.hopeless {
			c.live |= 1 << label
		}
	}
}

// run appends the names of a run. Words that are plainly none divide it. Chances are only worked out at the second
// reading.
func (d *Decoder) run(run Range, second bool, names []Name) []Name {
	columns := d.columns[:run.Until-run.From]
	for from := 0; from < len(columns); {
		if columns[from].live == none {
			from++
			continue
		}
		until := from + 1
		for until < len(columns) && columns[until].live != none {
			until++
		}
		names = d.stretch(columns[from:until], until < len(columns), run.From+from, second, names)
		from = until
	}
	return names
}

// stretch appends the names of columns that begin at word at. Ends says that a word which is no name stands behind them.
func (d *Decoder) stretch(columns []column, ends bool, at int, second bool, names []Name) []Name {
	labels := d.viterbi(columns, ends)
	known := false // the chances
	start := 0
	for i, label := range labels {
		if label == 0 {
			continue
		}
		if opening(int(label)) {
			start = i
		}
		if closed(int(label)) {
			name := Name{Range: Range{at + start, at + i + 1}, Kind: Kind((label - 1) / 4)}
			if second {
				if !known {
					d.model.chances(columns, ends)
					known = true
				}
				judge(&name, columns[start:i+1], labels[start:i+1])
			}
			names = append(names, name)
		}
	}
	return names
}

// viterbi finds the best row of labels.
func (d *Decoder) viterbi(columns []column, ends bool) []uint8 {
	first := &columns[0]
	reached := first.live & following[0]
	for set := reached; set != 0; set &= set - 1 {
		label := bits.TrailingZeros32(set)
		first.best[label] = int64(first.score[label] + d.model.transition[0][label])
	}
	for i := 1; i < len(columns); i++ {
		c, p := &columns[i], &columns[i-1]
		now := uint32(0)
		for set := c.live; set != 0; set &= set - 1 {
			label := bits.TrailingZeros32(set)
			from := reached & leading[label]
			if from == 0 {
				continue
			}
			best, back := int64(math.MinInt64), 0
			for ; from != 0; from &= from - 1 {
				b := bits.TrailingZeros32(from)
				if s := p.best[b] + int64(d.model.transition[b][label]); s > best {
					best, back = s, b
				}
			}
			c.best[label], c.back[label] = best+int64(c.score[label]), uint8(back)
			now |= 1 << label
		}
		reached = now
	}
	end := &columns[len(columns)-1]
	last, best := 0, int64(math.MinInt64)
	for set := reached & leading[0]; set != 0; set &= set - 1 {
		label := bits.TrailingZeros32(set)
		s := end.best[label]
		if ends {
			s += int64(d.model.transition[label][0])
		}
		if s > best {
			last, best = label, s
		}
	}
	d.labels = grow(d.labels, len(columns))
	for i := len(columns) - 1; i >= 0; i-- {
		d.labels[i] = uint8(last)
		last = int(columns[i].back[last])
	}
	return d.labels
}

// following has a bit for each label that may stand behind one, leading for each that may stand before it.
var following, leading = func() (after, before [Labels]uint32) {
	for b := range Labels {
		for label := range Labels {
			if Follows(b, label) {
				after[b] |= 1 << label
				before[label] |= 1 << b
			}
		}
	}
	return after, before
}()

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return append(s[:cap(s)], make([]T, n-cap(s))...)
	}
	return s[:n]
}
