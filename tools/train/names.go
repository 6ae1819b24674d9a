package main

// The name tagger: its examples, and the two readings that it is trained for.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/internal/cluster"
	"github.com/dateline-news/dateline/internal/names"
	"github.com/dateline-news/dateline/pos"
)

const (
	namesSeed   = 1
	namesEpochs = 8
	namesFolds  = 4   // of the first reading, for the memory of the second
	leastSeen   = 12  // words at which a feature must stand to have a row
	nothingBias = 0.8 // taken from the score of "no name": missing one is worse than a doubtful one
	recasedDocs = 8   // of a hundred: how many are learned in capitals too, and how many as headlines
)

// namesText lists the corpora of names, below the folder of the corpora.
var namesText = []string{
	"entities/worldwide/train.jsonl",
	"entities/wikigold/wikigold.jsonl",
	"entities/crossner/train.jsonl",
	"entities/crossner/dev.jsonl",
}

const namesDev = "entities/worldwide/dev.jsonl"

// kindsOfNames gives the corpora's kinds in the tagger's.
var kindsOfNames = map[string]names.Kind{
	"Person": names.Person, "PER": names.Person, "person": names.Person, "politician": names.Person,
	"Location": names.Location, "LOC": names.Location, "country": names.Location, "location": names.Location,
	"Organization": names.Organization, "ORG": names.Organization, "organisation": names.Organization, "politicalparty": names.Organization,
	"Facility": names.Facility, "NORP": names.NORP, "Product": names.Product,
	"Misc": names.Misc, "MISC": names.Misc, "election": names.Misc, "event": names.Misc, "misc": names.Misc,
}

// namedDoc is a document with its names as the corpus has them.
type namedDoc struct {
	text      *names.Text
	sentences []names.Range
	gold      []names.Name
	spans     int // names of the corpus, those that our tokens cut included
}

// namesReader makes namedDocs: it runs the pipeline and listens to what the tagger is told.
type namesReader struct {
	pipeline *annotate.Pipeline
	clusters *cluster.Table
}

func newNamesReader() (*namesReader, error) {
	pipeline, err := annotate.New(pos.English(), entity.Options{NamesOnly: true}.English())
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile("entity/clusters.bin")
	if err != nil {
		return nil, err
	}
	clusters, err := cluster.Read(data)
	return &namesReader{pipeline, clusters}, err
}

// corpusName is a name as a corpus writes it.
type corpusName struct {
	Start, End int
	Kind       string
}

// corpusArticle is a line of a corpus of names.
type corpusArticle struct {
	ID, Text string
	Mentions []corpusName
}

func (r *namesReader) file(name string) ([]corpusArticle, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := json.NewDecoder(bufio.NewReader(file))
	var articles []corpusArticle
	for {
		var a corpusArticle
		if err := lines.Decode(&a); errors.Is(err, io.EOF) {
			return articles, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		articles = append(articles, a)
	}
}

// read makes a document of an article. The text may have been put in other capitals, of the same length.
func (r *namesReader) read(a corpusArticle) (namedDoc, error) {
	var d namedDoc
	ctx := names.Listen(context.Background(), func(words []names.Word, sentences []names.Range) {
		d.text, d.sentences = names.NewText(names.NewVocabulary(r.clusters)), sentences
		d.text.Describe(words, sentences)
	})
	doc, err := r.pipeline.Annotate(ctx, annotate.Article{Text: a.Text})
	if err != nil {
		return d, err
	}
	until := 0
	for _, m := range a.Mentions {
		kind, ok := kindsOfNames[m.Kind]
		if !ok {
			continue
		}
		d.spans++
		from, end := doc.TokensIn(annotate.Span{Start: m.Start, End: m.End})
		if from < until || from == end || doc.Tokens[from].Start != m.Start || doc.Tokens[end-1].End != m.End {
			continue // inside another, or cut by our tokens
		}
		until = end
		d.gold = append(d.gold, names.Name{Range: names.Range{From: from, Until: end}, Kind: kind})
	}
	return d, nil
}

// taggedRun is a run of words with their features and labels.
type taggedRun struct {
	doc      int
	features [][]uint32
	rows     [][]int32 // of the features that have one
	labels   []uint8
}

// namedRuns gives the runs of documents as the first or the second reading sees them.
func namedRuns(docs []namedDoc, second bool) []taggedRun {
	var all []taggedRun
	for at, d := range docs {
		labels := make([]uint8, 0)
		for _, n := range d.gold {
			for len(labels) < n.Until {
				labels = append(labels, 0)
			}
			for i := n.From; i < n.Until; i++ {
				labels[i] = uint8(names.LabelOf(n.Kind, n.Range, i))
			}
		}
		for _, sentence := range d.sentences {
			for run := range around(d.text, sentence) {
				ex := taggedRun{doc: at}
				for i := run.From; i < run.Until; i++ {
					features := d.text.Features(nil, sentence, i)
					if second {
						features = d.text.Memory(features, sentence, i)
					}
					ex.features = append(ex.features, features)
					label := uint8(0)
					if i < len(labels) {
						label = labels[i]
					}
					ex.labels = append(ex.labels, label)
				}
				mend(ex.labels)
				all = append(all, ex)
			}
		}
	}
	return all
}

// company is how many words beside a run are learned with it: what is no name, and why.
const company = 3

// around yields the runs of a sentence with their company.
func around(text *names.Text, sentence names.Range) iter.Seq[names.Range] {
	return func(yield func(names.Range) bool) {
		wide := names.Range{From: -1}
		for run := range text.Runs(sentence) {
			from, until := max(sentence.From, run.From-company), min(sentence.Until, run.Until+company)
			if wide.From >= 0 && from > wide.Until {
				if !yield(wide) {
					return
				}
				wide.From = -1
			}
			if wide.From < 0 {
				wide.From = from
			}
			wide.Until = until
		}
		if wide.From >= 0 {
			yield(wide)
		}
	}
}

// mend takes out names that a run cuts.
func mend(labels []uint8) {
	for ok := false; !ok; {
		ok = true
		before := 0
		for i := range len(labels) + 1 {
			label := 0
			if i < len(labels) {
				label = int(labels[i])
			}
			if !names.Follows(before, label) {
				ok = false
				if i < len(labels) {
					labels[i] = 0
				}
				if i > 0 {
					labels[i-1] = 0
				}
				break
			}
			before = label
		}
	}
}

func trainNames(data string, log io.Writer) ([]byte, error) {
	reader, err := newNamesReader()
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(namesSeed, 0))
	docs, err := reader.corpora(data, namesText, random)
	if err != nil {
		return nil, err
	}
	dev, err := reader.corpora(data, []string{namesDev}, nil)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "%d documents\n", len(docs))
	weights, err := reader.learn(docs, random)
	if err != nil {
		return nil, err
	}
	bytes := names.Write(weights)
	score, err := reader.score(bytes, dev)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "%d features\nWorldwide dev, first reading: %v\nsecond reading: %v\n%v", len(weights.Features), score.first, score.second, score.belief)
	return bytes, nil
}

// corpora reads documents; with random, some of them in other capitals too.
func (r *namesReader) corpora(data string, files []string, random *rand.Rand) ([]namedDoc, error) {
	var docs []namedDoc
	for _, name := range files {
		articles, err := r.file(filepath.Join(data, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		for _, a := range articles {
			texts := []string{a.Text}
			if random != nil {
				texts = recased(a.Text, random)
			}
			for _, text := range texts {
				d, err := r.read(corpusArticle{a.ID, text, a.Mentions})
				if err != nil {
					return nil, err
				}
				docs = append(docs, d)
			}
		}
	}
	return docs, nil
}

// learn makes weights that read documents twice. The memory of the second reading is learned from what models made of
// documents that they had not learned from.
func (r *namesReader) learn(docs []namedDoc, random *rand.Rand) (*names.Weights, error) {
	first := namedRuns(docs, false)
	features := worthARow(first)
	findRows(first, features)
	for fold := range namesFolds {
		var learned []taggedRun
		for _, ex := range first {
			if ex.doc%namesFolds != fold {
				learned = append(learned, ex)
			}
		}
		trainer := newNameTrainer(features, random)
		trainer.learn([][]taggedRun{learned}, namesEpochs/2, random)
		model, err := names.Read(names.Write(&trainer.Weights))
		if err != nil {
			return nil, err
		}
		decoder := names.NewDecoder(model, r.clusters)
		for at := range docs {
			if at%namesFolds == fold {
				read, err := decoder.Read(context.Background(), docs[at].text, docs[at].sentences, false)
				if err != nil {
					return nil, err
				}
				docs[at].text.Recall(read)
			}
		}
	}
	second := namedRuns(docs, true)
	features = worthARow(second)
	findRows(first, features)
	findRows(second, features)
	trainer := newNameTrainer(features, random)
	trainer.learn([][]taggedRun{first, second}, namesEpochs, random)
	trainer.LabelBias[0] -= nothingBias
	return &trainer.Weights, nil
}

// worthARow lists the features that stand at leastSeen words, rising.
func worthARow(runs []taggedRun) []uint32 {
	seen := map[uint32]uint8{}
	var features []uint32
	for _, ex := range runs {
		for _, word := range ex.features {
			for _, f := range word {
				if seen[f] < leastSeen {
					if seen[f]++; seen[f] == leastSeen {
						features = append(features, f)
					}
				}
			}
		}
	}
	slices.Sort(features)
	return features
}

// findRows writes the rows of runs.
func findRows(runs []taggedRun, features []uint32) {
	row := make(map[uint32]int32, len(features))
	for i, f := range features {
		row[f] = int32(i)
	}
	for i := range runs {
		ex := &runs[i]
		ex.rows = make([][]int32, len(ex.features))
		for k, word := range ex.features {
			for _, f := range word {
				if at, ok := row[f]; ok {
					ex.rows[k] = append(ex.rows[k], at)
				}
			}
		}
	}
}

// recased gives a text as it is and, now and then, in capitals or as a headline.
func recased(text string, random *rand.Rand) []string {
	texts := []string{text}
	if random.IntN(100) < recasedDocs {
		texts = append(texts, recase(text, false))
	}
	if random.IntN(100) < recasedDocs {
		texts = append(texts, recase(text, true))
	}
	return texts
}

// recase puts ASCII letters in capitals: all of them, or the first of each word. Offsets stay.
func recase(text string, firstOnly bool) string {
	b := []byte(text)
	for i, c := range b {
		inside := i > 0 && (b[i-1] >= 'A' && b[i-1] <= 'Z' || b[i-1] >= 'a' && b[i-1] <= 'z' || b[i-1] >= 0x80 || b[i-1] == '\'')
		if 'a' <= c && c <= 'z' && !(firstOnly && inside) {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
