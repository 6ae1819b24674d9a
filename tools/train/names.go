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
	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/lexicon"
	"github.com/dateline-news/dateline/internal/names"
	"github.com/dateline-news/dateline/internal/tag"
	"github.com/dateline-news/dateline/pos"
)

const (
	namesSeed     = 3
	namesRate     = 0.05
	namesAveraged = 4 // epochs, the last ones
	namesEpochs   = 8
	namesTrunk    = 3      // of them, which the branches of the student have in common
	namesBranches = 4      // whose weights are averaged
	namesFolds    = 4      // of the first reading, for the memory of the second
	namesParts    = 8      // of the untagged text, one learned in each epoch
	namesFeatures = 80_000 // that have a row, about
	goldWorth     = 8      // how often a tagged word counts where features are chosen
	nothingBias   = 0.8    // taken from the score of "no name": missing one is worse than a doubtful one

	// namesTemperature evens out what the model makes of names: it believes too much of itself. By names-check, of the
	// names with a confidence of about 0.9 about 90% are right.
	namesTemperature = 3
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

// unlikeNORP are the kinds under which corpora that know no NORP have peoples, creeds and parties' followers: such a name
// is NORP where the lists of package entity hold it.
var unlikeNORP = map[string]bool{"MISC": true, "misc": true}

// namedDoc is a document with its names as the corpus has them.
type namedDoc struct {
	source    int // the document of the corpus that it is, or is a copy of in other capitals
	casing    int // in which: 0 as it is, else one more than its place in casings
	text      *names.Text
	sentences []names.Range
	gold      []names.Name
	spans     int // names of the corpus, those that our tokens cut included
}

// namesReader makes namedDocs: it runs the pipeline and listens to what the tagger is told.
type namesReader struct {
	pipeline *annotate.Pipeline
	clusters *cluster.Table
	peoples  map[string]bool // keys of lexicon
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
	if err != nil {
		return nil, err
	}
	peoples := map[string]bool{}
	for _, list := range []string{"peoples.txt", "demonyms.txt"} {
		data, err := os.ReadFile(filepath.Join("entity/lists", list))
		if err != nil {
			return nil, err
		}
		for row := range lexicon.Rows(string(data)) {
			peoples[row[0]] = true
		}
	}
	return &namesReader{pipeline, clusters, peoples}, nil
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
	ctx := names.Listen(tag.LeaveTitles(context.Background()), func(words []names.Word, sentences []names.Range) {
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
		if unlikeNORP[m.Kind] && r.peoples[lexicon.Key(a.Text[m.Start:m.End])] {
			kind = names.NORP
		}
		d.spans++
		from, end := doc.TokensIn(annotate.Span{Start: m.Start, End: m.End})
		if from < until || from == end || doc.Tokens[from].Start != m.Start || !endsAt(doc, end-1, m.End) {
			continue // inside another, or cut by our tokens
		}
		until = end
		d.gold = append(d.gold, names.Name{Range: names.Range{From: from, Until: end}, Kind: kind})
	}
	return d, nil
}

// endsAt reports whether a name ends with a token: where the token does, or before its stop ("Co.", "Ltd."), which
// corpora leave outside.
func endsAt(doc *annotate.Document, token, end int) bool {
	span := doc.Tokens[token].Span
	return span.End == end || span.End == end+1 && span.End-span.Start > 1 && doc.Text[end] == '.'
}

// taggedRun is a run of words with their features and labels.
type taggedRun struct {
	source int // of its document
	casing int
	words  []taggedWord
	labels []uint8
}

// taggedWord has the features of both readings: those of the first, then its memory.
type taggedWord struct {
	features []uint32
	first    int     // how many are of the first reading
	rows     []int32 // of the features that have one
	rowsOne  int     // how many are of the first reading
}

// first is the run as the first reading sees it.
func (ex *taggedRun) first() labelled {
	rows := make([][]int32, len(ex.words))
	for i, w := range ex.words {
		rows[i] = w.rows[:w.rowsOne]
	}
	return labelled{rows, ex.labels}
}

// second is the run as the second reading sees it.
func (ex *taggedRun) second() labelled {
	rows := make([][]int32, len(ex.words))
	for i, w := range ex.words {
		rows[i] = w.rows
	}
	return labelled{rows, ex.labels}
}

// namedRuns gives the runs of a document.
func namedRuns(d *namedDoc) []taggedRun {
	labels := make([]uint8, d.text.Len())
	for _, n := range d.gold {
		for i := n.From; i < n.Until; i++ {
			labels[i] = uint8(names.LabelOf(n.Kind, n.Range, i))
		}
	}
	var runs []taggedRun
	for _, sentence := range d.sentences {
		for run := range around(d.text, sentence) {
			ex := taggedRun{source: d.source, casing: d.casing, labels: labels[run.From:run.Until:run.Until]}
			mend(ex.labels)
			for i := run.From; i < run.Until; i++ {
				features := d.text.Features(nil, sentence, i)
				first := len(features)
				ex.words = append(ex.words, taggedWord{features: d.text.Memory(features, sentence, i), first: first})
			}
			runs = append(runs, ex)
		}
	}
	return runs
}

// allRuns gives the runs of documents.
func allRuns(docs []namedDoc) []taggedRun {
	var runs []taggedRun
	for at := range docs {
		runs = append(runs, namedRuns(&docs[at])...)
	}
	return runs
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
			if !crf.SpanFollows(before, label) {
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
	articles, err := reader.files(data, namesText)
	if err != nil {
		return nil, err
	}
	if err := amend(articles); err != nil {
		return nil, err
	}
	own, err := ownArticles(data)
	if err != nil {
		return nil, err
	}
	docs, err := reader.readAll(append(articles, own...), true)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "%d documents\n", len(docs)/(1+len(casings)))
	weights, err := reader.learn(docs, data)
	if err != nil {
		return nil, err
	}
	held, err := reader.files(data, []string{namesDev})
	if err != nil {
		return nil, err
	}
	dev, err := reader.readAll(held, true)
	if err != nil {
		return nil, err
	}
	bytes := crf.Write(weights)
	fmt.Fprintf(log, "%d features\n", len(weights.Features))
	for casing, as := range []string{"as it is", "in capitals"} {
		score, err := reader.score(bytes, slices.DeleteFunc(slices.Clone(dev), func(d namedDoc) bool { return d.casing != casing }))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(log, "Worldwide dev %s, first reading: %v\nsecond reading: %v\n%v", as, score.first, score.second, score.belief)
	}
	return bytes, nil
}

// files reads corpora.
func (r *namesReader) files(data string, files []string) ([]corpusArticle, error) {
	var articles []corpusArticle
	for _, name := range files {
		more, err := r.file(filepath.Join(data, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		articles = append(articles, more...)
	}
	return articles, nil
}

// ownArticles gives what was annotated for this project.
func ownArticles(data string) ([]corpusArticle, error) {
	cut, err := excerpts(data)
	if err != nil {
		return nil, err
	}
	pieces, err := written()
	return append(cut, pieces...), err
}

// readAll makes documents of articles, and copies of each in other capitals if they are wanted.
func (r *namesReader) readAll(articles []corpusArticle, copies bool) ([]namedDoc, error) {
	var docs []namedDoc
	for source, a := range articles {
		texts := []string{a.Text}
		if copies {
			for _, c := range casings {
				texts = append(texts, recase(a.Text, c.change))
			}
		}
		for casing, text := range texts {
			d, err := r.read(corpusArticle{a.ID, text, a.Mentions})
			if err != nil {
				return nil, err
			}
			d.source, d.casing = source, casing
			docs = append(docs, d)
		}
	}
	return docs, nil
}

// chance is a stream of random numbers of its own, so that what is learned side by side is always the same.
func chance(stream uint64) *rand.Rand { return rand.New(rand.NewPCG(namesSeed, stream)) }

// The streams, with room for as many as there are of each.
const (
	chanceOfFold = 100 * (1 + iota)
	chanceOfTeacher
	chanceOfStudent
	chanceOfBranch
	chanceOfFeatures
)

// learn makes weights that read documents twice. The memory of the second reading is learned from what models made of
// documents that they had not learned from. Then several models label text that nobody has tagged, by their common
// belief, and one more learns from both.
func (r *namesReader) learn(docs []namedDoc, data string) (*crf.Weights, error) {
	if err := r.remember(docs); err != nil {
		return nil, err
	}
	tagged := allRuns(docs)
	features := metInNames(tagged, nil)
	findRows(tagged, rowsOf(features))
	teachers := make([]*chainTrainer, namesTeachers)
	sideBySide(namesTeachers, func(i int) {
		random := chance(chanceOfTeacher + uint64(i))
		t := newNamesTrainer(features, random)
		t.learn(namesEpochs, func(int) []labelled { return readings(drawn(tagged, random), random) })
		teachers[i] = t
	})
	untagged, err := r.taught(teachers, data)
	if err != nil {
		return nil, err
	}
	features = metInNames(tagged, untagged)
	rows := rowsOf(features)
	findRows(tagged, rows)
	findRows(untagged, rows)
	var chances []*rand.Rand
	for i := range uint64(namesBranches) {
		chances = append(chances, chance(chanceOfBranch+i))
	}
	student := newNamesTrainer(features, chance(chanceOfStudent))
	student.learnInBranches(namesTrunk, namesEpochs, chances, func(random *rand.Rand) func(epoch int) []labelled {
		order := random.Perm(len(untagged))
		return func(epoch int) []labelled {
			return readings(withPart(drawn(tagged, random), untagged, order, epoch, namesParts), random)
		}
	})
	student.Labels[0].Bias -= nothingBias
	student.Temperature = namesTemperature
	return &student.Weights, nil
}

func newNamesTrainer(features []uint32, random *rand.Rand) *chainTrainer {
	return newChainTrainer(features, names.Labels, crf.SpanFollows, namesRate, namesAveraged, random)
}

// drawn gives all runs as they are, and of the copies in other capitals as many as an epoch learns.
func drawn(runs []taggedRun, random *rand.Rand) []taggedRun {
	var some []taggedRun
	for _, ex := range runs {
		if ex.casing == 0 || random.IntN(100) < casings[ex.casing-1].hundredths {
			some = append(some, ex)
		}
	}
	return some
}

// readings gives runs as one of both readings, drawn for each, sees them.
func readings(runs []taggedRun, random *rand.Rand) []labelled {
	all := make([]labelled, len(runs))
	for i := range runs {
		if all[i] = runs[i].second(); random.IntN(2) == 0 {
			all[i] = runs[i].first()
		}
	}
	return all
}

// remember gives each document the memory of a first reading by a model that has learned neither from it nor from its
// copies.
func (r *namesReader) remember(docs []namedDoc) error {
	runs := allRuns(docs)
	features := metInNames(runs, nil)
	findRows(runs, rowsOf(features))
	faults := make([]error, namesFolds)
	sideBySide(namesFolds, func(fold int) {
		random := chance(chanceOfFold + uint64(fold))
		t := newNamesTrainer(features, random)
		t.learn(namesEpochs/2, func(int) []labelled {
			var others []labelled
			for _, ex := range drawn(runs, random) {
				if ex.source%namesFolds != fold {
					others = append(others, ex.first())
				}
			}
			return others
		})
		faults[fold] = r.recall(t, docs, func(d *namedDoc) bool { return d.source%namesFolds == fold })
	})
	return errors.Join(faults...)
}

// recall gives some documents the memory of a trainer's first reading.
func (r *namesReader) recall(t *chainTrainer, docs []namedDoc, some func(d *namedDoc) bool) error {
	decoder, err := r.decoder(t)
	if err != nil {
		return err
	}
	for i := range docs {
		if d := &docs[i]; some(d) {
			read, err := decoder.Read(context.Background(), d.text, d.sentences, false)
			if err != nil {
				return err
			}
			d.text.Recall(read)
		}
	}
	return nil
}

// decoder makes a Decoder of what a trainer has learned.
func (r *namesReader) decoder(t *chainTrainer) (*names.Decoder, error) {
	model, err := names.Read(crf.Write(&t.Weights))
	if err != nil {
		return nil, err
	}
	return names.NewDecoder(model, r.clusters), nil
}

// metInNames lists the features that tagged and untagged runs have most.
func metInNames(tagged, untagged []taggedRun) []uint32 {
	tagged = drawn(tagged, chance(chanceOfFeatures))
	return chooseFeatures(namesFeatures, 2*goldWorth, func(use func(features []uint32, worth uint16)) {
		for _, ex := range tagged {
			for _, word := range ex.words {
				use(word.features, goldWorth)
			}
		}
		for _, ex := range untagged {
			for _, word := range ex.words {
				use(word.features, 1)
			}
		}
	})
}

// findRows writes the rows of runs.
func findRows(runs []taggedRun, row map[uint32]int32) {
	for _, ex := range runs {
		for k := range ex.words {
			w := &ex.words[k]
			w.rows = appendRows(w.rows[:0], w.features[:w.first], row)
			w.rowsOne = len(w.rows)
			w.rows = appendRows(w.rows, w.features[w.first:], row)
		}
	}
}

// casings are the other ways to write a text, and how many runs of a hundred an epoch learns in each too.
var casings = []struct {
	hundredths int
	change     func(c byte, inside bool) byte
}{
	{20, func(c byte, _ bool) byte { return upper(c) }},
	{10, func(c byte, inside bool) byte {
		if inside {
			return c
		}
		return upper(c)
	}},
	{6, lower},
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}

func lower(c byte, _ bool) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// recase changes ASCII letters, told which stand inside a word. Offsets stay.
func recase(text string, change func(c byte, inside bool) byte) string {
	b := []byte(text)
	inside := false
	for i, c := range b {
		b[i] = change(c, inside)
		inside = 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c >= 0x80 || c == '\''
	}
	return string(b)
}
