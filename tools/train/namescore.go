package main

// What the name tagger gets right, before the rest of package entity looks at it.

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/internal/crf"
	"github.com/dateline-news/dateline/internal/names"
)

// counts are of names: those found, those of the corpus, those in both, with their kind.
type counts struct{ right, found, gold int }

func (c *counts) add(other counts) {
	c.right += other.right
	c.found += other.found
	c.gold += other.gold
}

func (c counts) String() string {
	return fmt.Sprintf("strict F1 %.2f (P %.2f, R %.2f)", 200*float64(c.right)/float64(c.found+c.gold),
		100*float64(c.right)/float64(c.found), 100*float64(c.right)/float64(c.gold))
}

// belief is how many names were found with a confidence of 0.0 to 0.1 and so on, and how many of these were right.
type belief [10]counts

func (b belief) String() string {
	var text strings.Builder
	for i, c := range b {
		if c.found > 0 {
			fmt.Fprintf(&text, "confidence %.1f-%.1f: %.0f%% right of %d\n", float64(i)/10, float64(i+1)/10,
				100*float64(c.right)/float64(c.found), c.found)
		}
	}
	return text.String()
}

// namesScore is of both readings, and of the confidence of the second.
type namesScore struct {
	first, second counts
	belief        belief
}

func (r *namesReader) score(model []byte, docs []namedDoc) (namesScore, error) {
	var s namesScore
	m, err := names.Read(model)
	if err != nil {
		return s, err
	}
	decoder := names.NewDecoder(m, r.clusters)
	for i := range docs {
		d := &docs[i]
		first, err := decoder.Read(context.Background(), d.text, d.sentences, false)
		if err != nil {
			return s, err
		}
		d.text.Recall(first)
		second, err := decoder.Read(context.Background(), d.text, d.sentences, true)
		if err != nil {
			return s, err
		}
		gold := map[names.Name]bool{}
		for _, n := range d.gold {
			gold[n] = true
		}
		s.first.gold += d.spans
		s.second.gold += d.spans
		for _, n := range first {
			s.first.add(judged(n, gold))
		}
		for _, n := range second {
			c := judged(n, gold)
			s.second.add(c)
			s.belief[min(int(10*n.Confidence), len(s.belief)-1)].add(c)
		}
	}
	return s, nil
}

// judged counts one name.
func judged(n names.Name, gold map[names.Name]bool) counts {
	if gold[names.Name{Range: n.Range, Kind: n.Kind}] {
		return counts{right: 1, found: 1}
	}
	return counts{found: 1}
}

// checkNames measures the recipe by cross-validation: each fifth of Worldwide's documents is read by a model that has
// learned from the others. It makes no model.
func checkNames(data string, log io.Writer) ([]byte, error) {
	const folds = 5
	reader, err := newNamesReader()
	if err != nil {
		return nil, err
	}
	articles, err := reader.files(data, []string{namesText[0], namesDev})
	if err != nil {
		return nil, err
	}
	tested, err := reader.readAll(articles, false) // as the corpus has them
	if err != nil {
		return nil, err
	}
	if err := amend(articles); err != nil {
		return nil, err
	}
	news, err := reader.readAll(articles, true)
	if err != nil {
		return nil, err
	}
	if articles, err = reader.files(data, namesText[1:]); err != nil {
		return nil, err
	}
	own, err := ownArticles(data)
	if err != nil {
		return nil, err
	}
	others, err := reader.readAll(append(articles, own...), true)
	if err != nil {
		return nil, err
	}
	for i := range others {
		others[i].source += len(news)
	}
	var all counts
	var beliefs belief
	for fold := range folds {
		outside := func(d namedDoc) bool { return d.source%folds != fold }
		inside := func(d namedDoc) bool { return !outside(d) }
		learned := slices.DeleteFunc(slices.Clone(news), inside)
		weights, err := reader.learn(append(learned, others...), data)
		if err != nil {
			return nil, err
		}
		score, err := reader.score(crf.Write(weights), slices.DeleteFunc(slices.Clone(tested), outside))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(log, "fold %d: %v\n", fold+1, score.second)
		all.add(score.second)
		for i, c := range score.belief {
			beliefs[i].add(c)
		}
	}
	fmt.Fprintf(log, "all folds: %v\n%v", all, beliefs)
	return nil, nil
}
