package main

// The model of where reported content ends.

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
	"github.com/dateline-news/dateline/internal/linear"
	"github.com/dateline-news/dateline/internal/saying"
	"github.com/dateline-news/dateline/pos"
)

const (
	quoteSeed    = 1
	quoteEpochs  = 6
	quoteWeights = 200_000 // that the model keeps
	quoteMargin  = 60      // by which the right answer must win
	leastQuote   = 2       // a feature seen less often is left out
)

// question is whether content ends before a token.
type question struct {
	features []linear.Feature
	yes      bool
}

// trainQuotes learns from the attributions of PolNeAR's training part.
func trainQuotes(data string, log io.Writer) ([]byte, error) {
	articles, err := readReported(data, "train")
	if err != nil {
		return nil, err
	}
	var questions []question
	for _, r := range articles {
		questions = r.ask(questions)
	}
	p := newPerceptron(1)
	for _, q := range questions {
		p.count(q.features)
	}
	p.makeRows(leastQuote)
	random := rand.New(rand.NewPCG(quoteSeed, 0))
	for range quoteEpochs {
		random.Shuffle(len(questions), func(i, j int) { questions[i], questions[j] = questions[j], questions[i] })
		for i := range questions {
			p.answer(&questions[i])
		}
	}
	rows := greatest(p.features(), 1, quoteWeights, p.average)
	fmt.Fprintf(log, "%d questions, %d rows\n", len(questions), len(rows))
	model := linear.Write([]string{saying.Label}, rows)
	return model, scoreQuotes(data, model, log)
}

// answer learns where the model's answer is wrong or not sure.
func (p *perceptron) answer(q *question) {
	var score [1]int32
	p.score(score[:], q.features)
	if q.yes && score[0] < quoteMargin {
		p.move(q.features, 0, 1)
	} else if !q.yes && score[0] > -quoteMargin {
		p.move(q.features, 0, -1)
	}
	p.step++
}

// scoreQuotes prints how many contents of the development part end where the model says, or with the sentence where it
// says nothing.
func scoreQuotes(data string, model []byte, log io.Writer) error {
	m, err := linear.Read(model)
	if err != nil {
		return err
	}
	articles, err := readReported(data, "dev")
	if err != nil {
		return err
	}
	var e saying.End
	all, right, whole := 0, 0, 0
	for _, r := range articles {
		r.clauses(func(c saying.Clause, last int) {
			all++
			e.Begin(&r.text, c)
			end := c.End - 1 // the full stop
			if last == end {
				whole++
			}
			for k := c.First + 1; k < c.End; k++ {
				var scores linear.Scores
				if e.Asks(k) {
					m.Add(&scores, e.Features())
				}
				if scores[0] > 0 {
					end = k
					break
				}
			}
			if last == end {
				right++
			}
		})
	}
	_, err = fmt.Fprintf(log, "of %d contents in dev, %.1f%% end where the model says, %.1f%% with the sentence\n",
		all, 100*float64(right)/float64(all), 100*float64(whole)/float64(all))
	return err
}

// reported is an article with the attributions of its first annotator.
type reported struct {
	doc  *annotate.Document
	text saying.Text
	gold []goldAttribution
}

// goldAttribution is a line of attributions.jsonl.
type goldAttribution struct {
	Article   string
	Annotator string
	Source    [][2]int
	Cue       [][2]int
	Content   [][2]int
}

// ask appends the questions that an article answers: all up to the end of each content.
func (r *reported) ask(dst []question) []question {
	var e saying.End
	r.clauses(func(c saying.Clause, last int) {
		e.Begin(&r.text, c)
		for k := c.First + 1; k <= last && k < c.End; k++ {
			if e.Asks(k) {
				dst = append(dst, question{slices.Clone(e.Features()), k == last})
			}
		}
	})
	return dst
}

// clauses yields the attributions whose content stands in one piece behind the cue, and the token at which it ends.
func (r *reported) clauses(yield func(c saying.Clause, last int)) {
	for _, a := range r.gold {
		if len(a.Cue) != 1 || len(a.Content) != 1 || a.Content[0][0] < a.Cue[0][1] {
			continue
		}
		c := saying.Clause{Source: -1}
		var last int
		c.CueFirst, c.CueLast = r.tokens(a.Cue[0])
		c.First, last = r.tokens(a.Content[0])
		if c.CueFirst == c.CueLast || c.First >= last {
			continue
		}
		if len(a.Source) > 0 {
			c.Source, _ = r.tokens(a.Source[0])
		}
		if r.doc.Slice(r.doc.Tokens[c.First].Span) == "that" {
			c.First++
		}
		c.Start, c.End = r.doc.TokensIn(r.doc.Sentences[r.doc.SentenceAt(r.doc.Tokens[c.CueFirst].Start)])
		yield(c, last)
	}
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
	pipeline, err := annotate.New(pos.English())
	if err != nil {
		return nil, err
	}
	var found []*reported
	err = eachLine(filepath.Join(dir, "articles.jsonl"), func(line []byte) error {
		var article annotate.Article
		if err := json.Unmarshal(line, &article); err != nil {
			return err
		}
		doc, err := pipeline.Annotate(context.Background(), annotate.Article{Text: article.Text})
		if err != nil {
			return err
		}
		r := &reported{doc: doc, gold: gold[article.ID]}
		paragraph := -1
		for _, tok := range doc.Tokens {
			at := doc.ParagraphAt(tok.Start)
			r.text.Add(doc.Slice(tok.Span), string(tok.POS), at != paragraph)
			paragraph = at
		}
		found = append(found, r)
		return nil
	})
	return found, err
}
