package main

// The lexicon of the part-of-speech model: which tags each word takes, counted in raw text that a first model tagged.

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/linear"
	"github.com/dateline-news/dateline/internal/tag"
)

// rawFiles are those that the lexicon is counted in: news, press releases and speeches.
var rawFiles = []string{
	"A_congress_press_2001-2026.1.jsonl.gz",
	"A_senate_press_2004-2008.1.jsonl.gz",
	"A_un_general_debate_2008-2024.1.jsonl.gz",
	"A_whitehouse_2021-2026.1.jsonl.gz",
	"B_abc_au_2006.1.jsonl.gz",
	"B_allsides_2012-2020.1.jsonl.gz",
	"B_bbc_2004-05.1.jsonl.gz",
	"B_ptc_2016-19.1.jsonl.gz",
	"B_reuters21578_1987.1.jsonl.gz",
	"B_reuters_c50_1996-97.1.jsonl.gz",
}

const (
	tokensPerFile = 800_000 // from the beginning of each
	leastEntry    = 8       // occurrences of a word that enters
	leastSure     = 30      // occurrences of a word that may have one tag only
	strayTags     = 200     // one in so many occurrences may have another tag and still the word is sure
	strayGold     = 100     // the same, in tagged text
	leastShare    = 6       // in 127ths: tags that are rarer are left out
	wholeShare    = 127     // the word is sure
)

// tagCounts counts the labels of each word, by its entry in the lexicon.
type tagCounts map[linear.Feature]*[linear.MaxLabels]int

func (c tagCounts) add(word string, label uint8, n int) {
	entry := tag.Entry(word)
	if c[entry] == nil {
		c[entry] = new([linear.MaxLabels]int)
	}
	c[entry][label] += n
}

// addSamples counts tagged text. That tagged by hand counts as often as it is learned from.
func (c tagCounts) addSamples(samples []*sample) {
	for _, s := range samples {
		for i, label := range s.labels {
			if label != noLabel {
				c.add(s.words[i], label, s.repeats)
			}
		}
	}
}

// addRaw tags raw text and counts the tags of its sentences, but for those whose capitals tell nothing.
func (c tagCounts) addRaw(data string, model *linear.Model) error {
	tagger := tag.NewTagger(model)
	var s tag.Sentence
	var got []uint8
	for _, name := range rawFiles {
		err := rawDocuments(filepath.Join(data, "raw", name), func(doc *annotate.Document) {
			for _, sent := range doc.Sentences {
				from, until := doc.TokensIn(sent)
				read(&s, doc, from, until, asIs, model)
				if !s.Running() {
					continue
				}
				got = tagger.Tag(&s, got[:0])
				for i, label := range got {
					c.add(doc.Slice(doc.Tokens[from+i].Span), label, 1)
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rawDocuments reads a file of raw text as far as it is used.
func rawDocuments(path string, do func(*annotate.Document)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	documents := json.NewDecoder(unzipped)
	for tokens := 0; tokens < tokensPerFile; {
		var raw struct{ Text string }
		if err := documents.Decode(&raw); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		doc, err := annotate.NewDocument(annotate.Article{Text: raw.Text})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		tokens += len(doc.Tokens)
		do(doc)
	}
	return nil
}

// lexiconOf makes the entries of words in raw text. A word is sure where raw and tagged text agree.
func lexiconOf(raw, tagged tagCounts) []linear.Row {
	var entries []linear.Row
	for feature, counts := range raw {
		all := sum(counts)
		if all < leastEntry {
			continue
		}
		entry := linear.Row{Feature: feature}
		for label, n := range counts {
			share := min(n*wholeShare/all, wholeShare-1)
			if all >= leastSure && strayTags*(all-n) <= all && !disputed(tagged[feature], label) {
				share = wholeShare
			}
			if share >= leastShare {
				entry.Weights = append(entry.Weights, linear.Weight{Label: uint8(label), Value: int8(share)})
			}
		}
		if len(entry.Weights) > 0 {
			entries = append(entries, entry)
		}
	}
	slices.SortFunc(entries, func(a, b linear.Row) int { return int(a.Feature) - int(b.Feature) })
	return entries
}

// disputed reports whether tagged text has other labels for a word.
func disputed(counts *[linear.MaxLabels]int, label int) bool {
	if counts == nil {
		return false
	}
	all := sum(counts)
	return strayGold*(all-counts[label]) > all
}

func sum(counts *[linear.MaxLabels]int) int {
	all := 0
	for _, n := range counts {
		all += n
	}
	return all
}
