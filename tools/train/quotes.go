package main

// The model of who said what: a tagger of sources, cues and contents, taught with the attributions of PolNeAR and with raw
// text.

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/entity"
	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/saying"
	"github.com/dateline-news/dateline/pos"
	"github.com/dateline-news/dateline/quote"
)

const (
	quoteSeed     = 1
	quoteRate     = 0.025
	quoteEpochs   = 8
	quoteAveraged = 6 // of them, the last ones
	quoteTeachers = 3
	quoteTokens   = 150_000 // of each raw file
	quoteParts    = 8       // of the raw text, one learned in each epoch
	taggedWorth   = 3       // how often a tagged word counts where features are chosen

	quoteFeatures = 1 << 15 // that have a row, about
	leastMet      = 2       // by how many words
	// silence is taken from the score of "no role": content that runs on too far still holds all that was said.
	silence = 0.25
	// heard is what rows are worth where no features are left out.
	heard = 0.8
)

// trainQuotes learns from the attributions of PolNeAR's training part, and from what several models that have learned
// from these believe of raw text. The quote stage that hands over the words has a model already, but what the rules find
// does not hang on it.
func trainQuotes(data string, log io.Writer) ([]byte, error) {
	articles, err := readReported(data, "train")
	if err != nil {
		return nil, err
	}
	var tagged []stretch
	for _, r := range articles {
		for _, l := range r.text.Learn() {
			tagged = append(tagged, stretch{l.Features, r.labelsAt(l.Places)})
		}
	}
	random := rand.New(rand.NewPCG(quoteSeed, 0))
	features := metInQuotes(tagged, nil)
	examples := rowsIn(tagged, rowsOf(features))
	var teachers []*chainTrainer
	for range quoteTeachers {
		t := newQuoteTrainer(features, random)
		t.learn(quoteEpochs, func(int) []labelled { return examples })
		teachers = append(teachers, t)
	}
	untagged, err := taughtQuotes(teachers, data)
	if err != nil {
		return nil, err
	}
	features = metInQuotes(tagged, untagged)
	fmt.Fprintf(log, "%d articles, %d stretches of theirs, %d of raw text, %d features\n", len(articles), len(tagged), len(untagged), len(features))
	examples = rowsIn(tagged, rowsOf(features))
	further := rowsIn(untagged, rowsOf(features))
	order := random.Perm(len(further))
	student := newQuoteTrainer(features, random)
	student.learn(quoteEpochs, func(epoch int) []labelled { return withPart(examples, further, order, epoch, quoteParts) })
	for i := range student.Rows {
		student.Rows[i] *= heard
	}
	student.Labels[0].Bias -= silence
	model := crf.Write(&student.Weights)
	return model, scoreQuotes(data, model, log)
}

func newQuoteTrainer(features []uint32, random *rand.Rand) *chainTrainer {
	return newChainTrainer(features, saying.Labels, crf.SpanFollows, quoteRate, quoteAveraged, random)
}

// metInQuotes are the features that are met often enough, those of tagged text above all.
func metInQuotes(tagged, untagged []stretch) []uint32 {
	return chooseFeatures(quoteFeatures, leastMet, func(use func(features []uint32, worth uint16)) {
		count := func(stretches []stretch, worth uint16) {
			for _, s := range stretches {
				for _, word := range s.features {
					use(word, worth)
				}
			}
		}
		count(tagged, taggedWorth)
		count(untagged, 1)
	})
}

// taughtQuotes gives the stretches of raw text with the teachers' labels.
func taughtQuotes(teachers []*chainTrainer, data string) ([]stretch, error) {
	pipeline, err := annotate.New(pos.English(), entity.English(), quote.English())
	if err != nil {
		return nil, err
	}
	row := rowsOf(teachers[0].Features)
	var stretches []stretch
	ctx := saying.Listen(context.Background(), func(t *saying.Text) {
		for _, l := range t.Learn() {
			s := stretch{features: l.Features}
			s.labels = vote(teachers, s.labelled(row).rows)
			stretches = append(stretches, s)
		}
	})
	for _, name := range rawFiles {
		var fault error
		err := rawDocuments(filepath.Join(data, "raw", name), quoteTokens, func(doc *annotate.Document) {
			if _, err := pipeline.Annotate(ctx, annotate.Article{Text: doc.Text}); err != nil {
				fault = err
			}
		})
		if err == nil {
			err = fault
		}
		if err != nil {
			return nil, err
		}
	}
	return stretches, nil
}

// stretch is a row of words with their features and labels.
type stretch struct {
	features [][]uint32
	labels   []uint8
}

// labelled finds the rows of its features.
func (s *stretch) labelled(row map[uint32]int32) labelled {
	l := labelled{make([][]int32, len(s.features)), s.labels}
	for i, word := range s.features {
		l.rows[i] = appendRows(nil, word, row)
	}
	return l
}

func rowsIn(stretches []stretch, row map[uint32]int32) []labelled {
	all := make([]labelled, len(stretches))
	for i := range stretches {
		all[i] = stretches[i].labelled(row)
	}
	return all
}

// scoreQuotes prints strict figures over the development part.
func scoreQuotes(data string, model []byte, log io.Writer) error {
	tagger, err := saying.Read(model)
	if err != nil {
		return err
	}
	articles, err := readReported(data, "dev")
	if err != nil {
		return err
	}
	for role, name := range []string{"source", "cue", "content"} {
		right, found, gold := 0, 0, 0
		for _, r := range articles {
			is := map[saying.Piece]bool{}
			for _, p := range r.pieces {
				if p.Role == saying.Role(role) {
					is[p] = true
				}
			}
			gold += len(is)
			read, err := tagger.Find(context.Background(), r.text)
			if err != nil {
				return err
			}
			for _, p := range read {
				if p.Role == saying.Role(role) {
					found++
					if is[p] {
						right++
					}
				}
			}
		}
		fmt.Fprintf(log, "PolNeAR dev, %s: strict F1 %.2f (P %.2f, R %.2f)\n", name,
			200*float64(right)/float64(found+gold), 100*float64(right)/float64(found), 100*float64(right)/float64(gold))
	}
	return nil
}

// reported is an article with the attributions of its first annotator.
type reported struct {
	doc    *annotate.Document
	text   *saying.Text
	pieces []saying.Piece
	labels []uint8
}

// goldAttribution is a line of attributions.jsonl.
type goldAttribution struct {
	Article   string
	Annotator string
	Source    [][2]int
	Cue       [][2]int
	Content   [][2]int
}

// mark labels the words of an attribution that no other has, cut at paragraphs.
func (r *reported) mark(a goldAttribution) {
	for role, pieces := range [...][][2]int{saying.Source: a.Source, saying.Cue: a.Cue, saying.Content: a.Content} {
		for _, piece := range pieces {
			i, last := r.tokens(piece)
			for i < last && r.labels[i] != 0 {
				i++
			}
			for i < last && r.labels[i] == 0 {
				p := saying.Piece{First: i, Last: i + 1, Role: saying.Role(role)}
				paragraph := r.doc.ParagraphAt(r.doc.Tokens[i].Start)
				for p.Last < last && r.labels[p.Last] == 0 && r.doc.ParagraphAt(r.doc.Tokens[p.Last].Start) == paragraph {
					p.Last++
				}
				p.Mark(r.labels)
				r.pieces = append(r.pieces, p)
				i = p.Last
			}
		}
	}
}

// labelsAt are the labels of the words at rising places, as if there were no others.
func (r *reported) labelsAt(places []int32) []uint8 {
	labels := make([]uint8, len(places))
	for _, p := range r.pieces {
		p.First, _ = slices.BinarySearch(places, int32(p.First))
		p.Last, _ = slices.BinarySearch(places, int32(p.Last))
		if p.First < p.Last {
			p.Mark(labels)
		}
	}
	return labels
}

// tokens are those of a piece: the ones of which it covers at least half.
func (r *reported) tokens(piece [2]int) (first, last int) {
	first, _ = slices.BinarySearchFunc(r.doc.Tokens, piece[0], func(tok annotate.Token, at int) int { return cmp.Compare(tok.End, at+1) })
	covered := func(i int) bool {
		tok := r.doc.Tokens[i]
		return 2*(min(tok.End, piece[1])-max(tok.Start, piece[0])) >= tok.Len()
	}
	for first < len(r.doc.Tokens) && !covered(first) {
		first++
	}
	for last = first; last < len(r.doc.Tokens) && r.doc.Tokens[last].Start < piece[1] && covered(last); last++ {
	}
	return first, last
}

// readReported reads a part of PolNeAR with the attributions of each article's first annotator.
func readReported(data, part string) ([]*reported, error) {
	dir := filepath.Join(data, "quotes", "polnear", part)
	gold := map[string][]goldAttribution{}
	err := eachLine(filepath.Join(dir, "attributions.jsonl"), func(line []byte) error {
		var a goldAttribution
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		if all := gold[a.Article]; len(all) > 0 && all[0].Annotator != a.Annotator {
			if all[0].Annotator < a.Annotator {
				return nil
			}
			gold[a.Article] = nil
		}
		gold[a.Article] = append(gold[a.Article], a)
		return nil
	})
	if err != nil {
		return nil, err
	}
	pipeline, err := annotate.New(pos.English(), entity.English(), quote.English())
	if err != nil {
		return nil, err
	}
	var found []*reported
	err = eachLine(filepath.Join(dir, "articles.jsonl"), func(line []byte) error {
		var article annotate.Article
		if err := json.Unmarshal(line, &article); err != nil {
			return err
		}
		r := &reported{}
		ctx := saying.Listen(context.Background(), func(t *saying.Text) { r.text = t })
		if r.doc, err = pipeline.Annotate(ctx, annotate.Article{Text: article.Text}); err != nil {
			return err
		}
		r.labels = make([]uint8, len(r.doc.Tokens))
		for _, a := range gold[article.ID] {
			r.mark(a)
		}
		found = append(found, r)
		return nil
	})
	return found, err
}
