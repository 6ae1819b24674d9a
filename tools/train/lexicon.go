package main

// The lexicon of the part-of-speech model: which tags each word takes, counted in raw text that a first model tagged.

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/tag"
)

// rawFiles are those that the lexicon is counted in: news, press releases and speeches.
var rawFiles = []string{
	"A_congress_press_2001-2026.1.jsonl.gz",
	"A_senate_press_2004-2008.1.jsonl.gz",
	"A_un_general_debate_2008-2024.1.jsonl.gz",
	"A_whitehouse_2021-2026.1.jsonl.gz",
	"A_whitehouse_2021-2026.2.jsonl.gz",
	"B_abc_au_2006.1.jsonl.gz",
	"B_allsides_2012-2020.1.jsonl.gz",
	"B_allsides_2012-2020.2.jsonl.gz",
	"B_allsides_2012-2020.3.jsonl.gz",
	"B_bbc_2004-05.1.jsonl.gz",
	"B_ptc_2016-19.1.jsonl.gz",
	"B_reuters21578_1987.1.jsonl.gz",
	"B_reuters_c50_1996-97.1.jsonl.gz",
}

const (
	tokensPerFile = 2_500_000 // from the beginning of each
	leastEntry    = 8         // occurrences of a word that enters
	leastSure     = 30        // occurrences of a word that may have one tag only
	strayTags     = 200       // one in so many occurrences may have another tag and still the word is sure
	strayGold     = 100       // the same, in tagged text
	leastSecond   = 20        // a second tag that is rarer than one in so many is not told
	leastTag      = 100       // a tag that is rarer than one in so many is not possible
	leastGold     = 200       // the same, in tagged text
	rareTagged    = 8         // occurrences of words that show which tags new words may have
	leastOpen     = 1000      // one in so many of them
)

// tagCounts counts the labels of each word, by its key in the lexicon.
type tagCounts map[uint32]*[maxLabels]int

func (c tagCounts) add(word string, label uint8, n int) {
	key := tag.EntryKey(word)
	if c[key] == nil {
		c[key] = new([maxLabels]int)
	}
	c[key][label] += n
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
func (c tagCounts) addRaw(data string, model *tag.Model) error {
	tagger := tag.NewTagger(model)
	var got []uint8
	for _, name := range rawFiles {
		err := rawDocuments(filepath.Join(data, "raw", name), tokensPerFile, func(doc *annotate.Document) {
			for _, sent := range doc.Sentences {
				from, until := doc.TokensIn(sent)
				read(tagger, doc, from, until, asIs)
				if !tagger.Running() {
					continue
				}
				got = tagger.Tag(got[:0])
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
func rawDocuments(path string, most int, do func(*annotate.Document)) error {
	tokens := 0
	for text, err := range rawTexts(path) {
		if err != nil {
			return err
		}
		doc, err := annotate.NewDocument(annotate.Article{Text: text})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		tokens += len(doc.Tokens)
		do(doc)
		if tokens >= most {
			break
		}
	}
	return nil
}

// rawTexts yields the texts of a raw file, or an error as the last.
func rawTexts(path string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield("", err)
			return
		}
		defer f.Close()
		unzipped, err := gzip.NewReader(f)
		if err != nil {
			yield("", fmt.Errorf("%s: %w", path, err))
			return
		}
		documents := json.NewDecoder(unzipped)
		for {
			var raw struct{ Text string }
			if err := documents.Decode(&raw); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				yield("", fmt.Errorf("%s: %w", path, err))
				return
			}
			if !yield(raw.Text, nil) {
				return
			}
		}
	}
}

// lexiconOf makes the entries of words in raw text. A word is sure where raw and tagged text agree.
func lexiconOf(raw, tagged tagCounts) map[uint32]tag.Entry {
	entries := map[uint32]tag.Entry{}
	for key, counts := range raw {
		all := sum(counts)
		if all < leastEntry {
			continue
		}
		first, second := commonest(counts)
		e := tag.Entry{
			Tags:  atLeast(counts, leastTag, 1),
			First: uint8(first) + 1,
			Sure:  all >= leastSure && strayTags*(all-counts[first]) <= all && !disputed(tagged[key], first),
		}
		if leastSecond*counts[second] >= all && !e.Sure {
			e.Second = uint8(second) + 1
		}
		if tagged[key] != nil {
			e.Tags |= atLeast(tagged[key], leastGold, 2)
		}
		entries[key] = e
	}
	return entries
}

// commonest gives the two labels with the greatest counts.
func commonest(counts *[maxLabels]int) (first, second int) {
	second = 1
	if counts[1] > counts[0] {
		first, second = 1, 0
	}
	for label := 2; label < maxLabels; label++ {
		switch n := counts[label]; {
		case n > counts[first]:
			first, second = label, first
		case n > counts[second]:
			second = label
		}
	}
	return first, second
}

// atLeast gives the labels of one in so many occurrences, and at least so many of them.
func atLeast(counts *[maxLabels]int, one, least int) (tags uint64) {
	all := sum(counts)
	for label, n := range counts {
		if n >= least && n*one >= all {
			tags |= 1 << label
		}
	}
	return tags
}

// possible makes entries that only tell which tags the frequent words of tagged text may have.
func possible(tagged tagCounts) map[uint32]tag.Entry {
	entries := map[uint32]tag.Entry{}
	for key, counts := range tagged {
		if all := sum(counts); all >= leastSure {
			entries[key] = tag.Entry{Tags: atLeast(counts, all, 1)}
		}
	}
	return entries
}

// openTags gives the tags of rare words: new ones may have them too.
func openTags(tagged tagCounts) uint64 {
	var rare [maxLabels]int
	for _, counts := range tagged {
		if sum(counts) <= rareTagged {
			for label, n := range counts {
				rare[label] += n
			}
		}
	}
	return atLeast(&rare, leastOpen, 1)
}

// disputed reports whether tagged text has other labels for a word.
func disputed(counts *[maxLabels]int, label int) bool {
	if counts == nil {
		return false
	}
	all := sum(counts)
	return strayGold*(all-counts[label]) > all
}

func sum(counts *[maxLabels]int) int {
	all := 0
	for _, n := range counts {
		all += n
	}
	return all
}
