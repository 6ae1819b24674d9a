package names

// From a document to names: what each word adds up to, and which runs of words are read.

import (
	"context"

	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/rows"
)

// Decoder reads one document after the other, each twice. Its memory is used again; it belongs to one goroutine.
type Decoder struct {
	model    *crf.Model
	text     *Text
	features []uint32   // of the words of a run
	counts   []int      // of each word's
	alone    []uint32   // features of a type
	sums     []rows.Sum // of the words of all runs, without memory, in order
	plain    []bool     // words that are no name for sure, at the first reading
	columns  []crf.Column
	labels   []uint8
}

// NewDecoder makes a Decoder of a model and the word classes that it was trained with.
func NewDecoder(model *crf.Model, clusters *cluster.Table) *Decoder {
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
				d.addUp(t, sentence, run)
			}
			d.columns = grow(d.columns, n)
			for k := range n {
				s := &d.sums[word]
				c := &d.columns[k]
				switch {
				case !second:
					d.model.Look(c, s)
					d.plain[word] = c.Outside()
				case d.plain[word] && !t.words[run.From+k].named:
					c.SetOutside()
				default:
					d.features = t.Memory(d.features[:0], sentence, run.From+k)
					d.model.Rows().AddTo(s, d.features)
					d.model.Look(c, s)
				}
				word++
			}
			names = d.run(run, second, names)
		}
	}
	return names, nil
}

// addUp adds up what speaks of the words of a run, but for memory.
func (d *Decoder) addUp(t *Text, sentence, run Range) {
	d.fetch(t, sentence, run)
	features := d.features
	for i := run.From; i < run.Until; i++ {
		d.sums = append(d.sums, rows.Sum{})
		d.plain = append(d.plain, false)
		sum := &d.sums[len(d.sums)-1]
		var parts [len(company)]*rows.Sum
		for k, c := range company {
			_, typ := t.at(sentence, i+c.distance)
			parts[k] = d.sumOf(t.vocabulary, typ, c.role)
		}
		sum.Add(parts[:])
		n := d.counts[i-run.From]
		d.model.Rows().AddTo(sum, features[:n])
		features = features[n:]
	}
}

// fetch makes the features of a run's words, and has the rows and sums called to the cache that they ask for.
func (d *Decoder) fetch(t *Text, sentence, run Range) {
	d.features, d.counts = d.features[:0], d.counts[:0]
	for i := run.From; i < run.Until; i++ {
		before := len(d.features)
		d.features = t.together(d.features, sentence, i)
		d.counts = append(d.counts, len(d.features)-before)
		for _, c := range company {
			if _, typ := t.at(sentence, i+c.distance); typ.sums[c.role] > 1 {
				at := int(typ.sums[c.role] - 1)
				rows.Fetch(t.vocabulary.kept.chunks[at/chunkSums][at%chunkSums:][:1])
			}
		}
	}
	d.model.Rows().Fetch(d.features)
}

// sumOf is what a type alone adds in a role.
func (d *Decoder) sumOf(v *Vocabulary, typ *wordType, r role) *rows.Sum {
	if n := typ.sums[r]; n != 0 {
		return v.kept.at(int(n - 1))
	}
	n := v.kept.next()
	sum := v.kept.at(n)
	d.alone = typ.features(d.alone[:0], r)
	d.model.Rows().AddTo(sum, d.alone)
	if sum.Empty() { // as are many, of rare words: they share one place
		v.kept.used--
		n = 0
	}
	typ.sums[r] = int32(n + 1)
	return v.kept.at(n)
}

// run appends the names of a run. Words that are plainly none divide it. Chances are only worked out at the second
// reading.
func (d *Decoder) run(run Range, second bool, names []Name) []Name {
	columns := d.columns[:run.Until-run.From]
	for from := 0; from < len(columns); {
		if columns[from].Outside() {
			from++
			continue
		}
		until := from + 1
		for until < len(columns) && !columns[until].Outside() {
			until++
		}
		names = d.stretch(columns[from:until], until < len(columns), run.From+from, second, names)
		from = until
	}
	return names
}

// stretch appends the names of columns that begin at word at. Ends says that a word which is no name stands behind them.
func (d *Decoder) stretch(columns []crf.Column, ends bool, at int, second bool, names []Name) []Name {
	d.labels = grow(d.labels, len(columns))
	labels := d.labels
	d.model.Best(labels, columns, ends)
	known := false // the chances
	start := 0
	for i, label := range labels {
		if label == 0 {
			continue
		}
		if crf.Opens(int(label)) {
			start = i
		}
		if crf.Closes(int(label)) {
			name := Name{Range: Range{at + start, at + i + 1}, Kind: Kind(crf.SpanKind(int(label)))}
			if second {
				if !known {
					d.model.Chances(columns, ends)
					known = true
				}
				judge(&name, columns[start:i+1], labels[start:i+1])
			}
			names = append(names, name)
		}
	}
	return names
}

// judge says how likely a name is: as likely as its least likely word; and each kind at its place.
func judge(name *Name, columns []crf.Column, labels []uint8) {
	var odds [Kinds]float32
	sum := float32(1e-12)
	for kind := range Kinds {
		least := float32(1)
		for i := range columns {
			least = min(least, columns[i].Chance(crf.OfKind(int(labels[i]), int(kind))))
		}
		odds[kind] = least
		sum += least
	}
	name.Confidence = min(1, odds[name.Kind])
	for kind, o := range odds {
		name.Odds[kind] = o / sum
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return append(s[:cap(s)], make([]T, n-cap(s))...)
	}
	return s[:n]
}
