package main

// Labels of text that nobody has tagged, as several models believe them together.

import (
	"context"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/names"
)

const (
	namesTeachers = 3
	namesTokens   = 400_000 // of each raw file
)

// taught gives the runs of untagged text with the teachers' labels.
func (r *namesReader) taught(teachers []*chainTrainer, data string) ([]taggedRun, error) {
	decoder, err := r.decoder(teachers[0])
	if err != nil {
		return nil, err
	}
	rows := rowsOf(teachers[0].Features)
	var runs []taggedRun
	for _, name := range rawFiles {
		var fault error
		err := rawDocuments(filepath.Join(data, "raw", name), namesTokens, func(doc *annotate.Document) {
			d, err := r.read(corpusArticle{Text: doc.Text})
			if err == nil {
				var read []names.Name
				read, err = decoder.Read(context.Background(), d.text, d.sentences, false)
				d.text.Recall(read)
			}
			if err != nil {
				fault = err
				return
			}
			found := namedRuns(&d)
			findRows(found, rows)
			for i := range found {
				found[i].labels = vote(teachers, found[i].second().rows)
			}
			runs = append(runs, found...)
		})
		if err == nil {
			err = fault
		}
		if err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// vote gives each word the label that the teachers believe in most, taken together.
func vote(teachers []*chainTrainer, words [][]int32) []uint8 {
	beliefs := make([]byLabel, len(words))
	for _, t := range teachers {
		t.read(words, false)
		for i := range beliefs {
			for l, p := range t.belief(i) {
				beliefs[i][l] += p
			}
		}
	}
	labels := make([]uint8, len(words))
	for i := range beliefs {
		for l, p := range beliefs[i] {
			if p > beliefs[i][labels[i]] {
				labels[i] = uint8(l)
			}
		}
	}
	mend(labels)
	return labels
}

// withPart gives what is tagged, and of what is not, taken in an order, the part that an epoch learns.
func withPart[T any](tagged, untagged []T, order []int, epoch, parts int) []T {
	all := slices.Clone(tagged)
	for k := epoch % parts; k < len(order); k += parts {
		all = append(all, untagged[order[k]])
	}
	return all
}
