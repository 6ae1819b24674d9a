package main

// Lists made by counting in annotated news: which words stand inside and beside names of which kind. Only words and
// counts are kept, no text.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// goldDocument is a line of an annotated corpus.
type goldDocument struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Mentions []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Kind  string `json:"kind"`
	} `json:"mentions"`
}

func readDocuments(path string) ([]goldDocument, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var docs []goldDocument
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var d goldDocument
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}

// kinds are the columns of cues.txt; package entity reads them in this order.
var kinds = []string{"Person", "NORP", "Facility", "Organization", "Location", "Misc", "Product"}

var kindNames = []annotate.Kind{annotate.Person, annotate.NORP, annotate.Facility, annotate.Org, annotate.GPE, annotate.Misc, annotate.Product}

func kindIndex(kind string) int {
	for i, k := range kinds {
		if k == kind {
			return i
		}
	}
	return -1
}

type counts struct {
	cues    map[string]*[7]float64 // feature to count by kind
	prior   [7]float64
	names   map[string]*[7]int // name to documents by kind
	inside  map[string]int     // capitalised words inside names
	outside map[string]int     // and outside
}

func learned(data string) []*list {
	docs, err := readDocuments(filepath.Join(data, "entities/worldwide/train.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	c := counts{cues: map[string]*[7]float64{}, names: map[string]*[7]int{}, inside: map[string]int{}, outside: map[string]int{}}
	for _, d := range docs {
		c.document(d)
	}
	return []*list{c.cueList(), c.seenList(), c.outsideList()}
}

// document counts each word beside one name once: long articles repeat themselves.
func (c *counts) document(d goldDocument) {
	doc, err := annotate.NewDocument(annotate.Article{Text: d.Text})
	if err != nil {
		log.Fatalf("%s: %v", d.ID, err)
	}
	covered := make([]bool, len(doc.Tokens))
	seen := map[string]bool{}
	for _, m := range d.Mentions {
		from, until := doc.TokensIn(annotate.Span{Start: m.Start, End: m.End})
		for i := from; i < until; i++ {
			covered[i] = true
		}
		kind := kindIndex(m.Kind)
		if kind < 0 || from == until || doc.Tokens[from].Start != m.Start || doc.Tokens[until-1].End != m.End {
			continue
		}
		name := lexicon.Key(d.Text[m.Start:m.End])
		if !seen[name+m.Kind] {
			seen[name+m.Kind] = true
			if c.names[name] == nil {
				c.names[name] = &[7]int{}
			}
			c.names[name][kind]++
			c.prior[kind]++
		}
		for _, feature := range cuesOf(doc, from, until) {
			if at := feature + "\t" + name + m.Kind; !seen[at] {
				seen[at] = true
				if c.cues[feature] == nil {
					c.cues[feature] = &[7]float64{}
				}
				c.cues[feature][kind]++
			}
		}
	}
	for _, sent := range doc.Sentences {
		c.capitals(doc, sent, covered)
	}
}

// capitals counts the words with a capital inside a sentence that is not all capitals.
func (c *counts) capitals(doc *annotate.Document, sent annotate.Span, covered []bool) {
	from, until := doc.TokensIn(sent)
	capital, words := 0, 0
	for i := from; i < until; i++ {
		if r, _ := utf8.DecodeRuneInString(doc.Slice(doc.Tokens[i].Span)); unicode.IsLetter(r) {
			words++
			if unicode.IsUpper(r) {
				capital++
			}
		}
	}
	if capital*2 > words {
		return
	}
	for i := from + 1; i < until; i++ {
		word := doc.Slice(doc.Tokens[i].Span)
		before, _ := utf8.DecodeLastRuneInString(doc.Slice(doc.Tokens[i-1].Span))
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) || strings.ContainsRune("\"“”‘'`:.…•–—*", before) {
			continue
		}
		if covered[i] {
			c.inside[lexicon.Key(word)]++
		} else {
			c.outside[lexicon.Key(word)]++
		}
	}
}

// cuesOf are the words beside and inside a name: < before, > after, ^ first and $ last of several, ~ ending.
func cuesOf(doc *annotate.Document, from, until int) []string {
	key := func(i int) string { return lexicon.Key(doc.Slice(doc.Tokens[i].Span)) }
	var cues []string
	sent := doc.Sentences[doc.SentenceAt(doc.Tokens[from].Start)]
	if from > 0 && doc.Tokens[from-1].Start >= sent.Start {
		cues = append(cues, "<"+key(from-1))
	}
	if until < len(doc.Tokens) && doc.Tokens[until].Start < sent.End {
		cues = append(cues, ">"+key(until))
	}
	if until-from > 1 {
		cues = append(cues, "^"+key(from), "$"+key(until-1))
	}
	if last := key(until - 1); len(last) > 4 {
		cues = append(cues, "~"+last[len(last)-3:])
	}
	return cues
}

func (c *counts) cueList() *list {
	l := &list{file: "cues.txt",
		about:  "Words beside and inside names (< before, > after, ^ first, $ last, ~ last three letters): tenths of the log odds of each kind, PERSON NORP FAC ORG GPE MISC PRODUCT.",
		source: "counts over the training part of stanfordnlp/en-worldwide-newswire; no text is kept."}
	total := 0.0
	for _, n := range c.prior {
		total += n
	}
	const smooth = 4
	for _, feature := range sortedKeys(c.cues) {
		row, sum := c.cues[feature], 0.0
		for _, n := range row {
			sum += n
		}
		if sum < 4 || len(feature) < 2 || !utf8.ValidString(feature) {
			continue
		}
		fields, best := make([]string, len(kinds)), 0.0
		for k := range kinds {
			p := c.prior[k] / total
			w := math.Log((row[k] + smooth*p) / (sum + smooth) / p)
			w = max(-3.5, min(3.5, w))
			best = max(best, w)
			fields[k] = fmt.Sprint(int(math.Round(w * 10)))
		}
		if best >= 0.3 {
			l.put(feature, strings.Join(fields, " "))
		}
	}
	return l
}

func (c *counts) seenList() *list {
	l := &list{file: "names.txt", about: "Names that several articles bear, with the kind most of them give.",
		source: "counts over the training part of stanfordnlp/en-worldwide-newswire; no text is kept."}
	for _, name := range sortedKeys(c.names) {
		best, sum := 0, 0
		for k, n := range c.names[name] {
			sum += n
			if n > c.names[name][best] {
				best = k
			}
		}
		if sum < 2 || c.names[name][best]*3 < sum*2 || len(name) < 2 || len(name) > 60 || strings.ContainsAny(name, "()\"“”,;:") {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(r) {
			continue
		}
		if !strings.Contains(name, " ") && c.outside[name] > c.inside[name]/2 {
			continue
		}
		l.put(name, string(kindNames[best]))
	}
	return l
}

func (c *counts) outsideList() *list {
	l := &list{file: "outside.txt", about: "Words that newspapers write with a capital although they are no part of a name.",
		source: "counts over the training part of stanfordnlp/en-worldwide-newswire; no text is kept."}
	for _, word := range sortedKeys(c.outside) {
		if out, in := c.outside[word], c.inside[word]; out >= 3 && out >= 4*in {
			l.put(word, "")
		}
	}
	return l
}
