package main

// The word classes: vectors of the words of the raw text, put together by k-means.

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/cluster"
)

const (
	clusterSeed   = 1
	fineClasses   = 1024
	coarseClasses = 96
	meansRounds   = 12
	rarestWord    = 15 // seen less often, a word has no class
	longestWord   = 39 // bytes
)

// plainText lists the files of text beside the raw ones, below the folder of the corpora.
var plainText = []string{"entities/worldwide/train.jsonl", "quotes/polnear/train/articles.jsonl"}

func trainClusters(data string, log io.Writer) ([]byte, error) {
	words, count, vector, err := wordVectors(data, log)
	if err != nil {
		return nil, err
	}
	weight := make([]float32, len(words))
	for i, n := range count {
		weight[i] = float32(math.Log(float64(n)))
	}
	random := rand.New(rand.NewPCG(clusterSeed, 0))
	fine, means := kMeans(vector, weight, fineClasses, random)
	even := make([]float32, fineClasses)
	for i := range even {
		even[i] = 1
	}
	coarse, _ := kMeans(means, even, coarseClasses, random)
	coarseOf := make([]byte, fineClasses)
	for i, c := range coarse {
		coarseOf[i] = byte(c)
	}
	return cluster.Write(coarseOf, clusterEntries(words, fine)), nil
}

// wordVectors learns vectors of length 1 for the words that have a class, and gives these by falling count.
func wordVectors(data string, log io.Writer) (words []string, count []int, vector []float32, err error) {
	counts := map[string]int{}
	err = eachText(data, func(doc *annotate.Document) {
		var buf []byte
		for _, tok := range doc.Tokens {
			buf = zeroDigits(buf[:0], doc.Slice(tok.Span))
			counts[string(buf)]++
		}
	})
	if err != nil {
		return nil, nil, nil, err
	}
	for word, n := range counts {
		if n >= rarestWord && len(word) <= longestWord {
			words = append(words, word)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	number := make(map[string]int32, len(words))
	count = make([]int, len(words))
	for i, word := range words {
		number[word], count[i] = int32(i), counts[word]
	}
	var corpus []int32
	err = eachText(data, func(doc *annotate.Document) {
		corpus = appendNumbers(corpus, doc, number)
	})
	if err != nil {
		return nil, nil, nil, err
	}
	fmt.Fprintf(log, "%d tokens, %d words with a class\n", len(corpus), len(words))
	vector = vectors(corpus, count)
	normalize(vector)
	return words, count, vector, nil
}

// clusterEntries sorts by hash; of two words with one hash the more frequent stays.
func clusterEntries(words []string, fine []int) []cluster.Entry {
	seen := map[uint32]bool{}
	var entries []cluster.Entry
	for i, word := range words {
		if h := cluster.Hash(word); !seen[h] {
			seen[h] = true
			entries = append(entries, cluster.Entry{Hash: h, Fine: uint16(fine[i])})
		}
	}
	slices.SortFunc(entries, func(a, b cluster.Entry) int {
		if a.Hash < b.Hash {
			return -1
		}
		return 1
	})
	return entries
}

// appendNumbers appends a Document's words as numbers, a mark behind each sentence.
func appendNumbers(corpus []int32, doc *annotate.Document, number map[string]int32) []int32 {
	var buf []byte
	sentence := 0
	for _, tok := range doc.Tokens {
		for doc.Sentences[sentence].End <= tok.Start {
			sentence++
			corpus = append(corpus, sentenceEnd)
		}
		buf = zeroDigits(buf[:0], doc.Slice(tok.Span))
		if n, ok := number[string(buf)]; ok {
			corpus = append(corpus, n)
		} else {
			corpus = append(corpus, rareWord)
		}
	}
	return append(corpus, sentenceEnd)
}

func zeroDigits(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		dst = append(dst, c)
	}
	return dst
}

// eachText hands over every text of the raw files and of plainText, file by file.
func eachText(data string, use func(*annotate.Document)) error {
	files, err := filepath.Glob(filepath.Join(data, "raw", "*.jsonl.gz"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no raw text below %s", data)
	}
	for _, name := range plainText {
		files = append(files, filepath.Join(data, filepath.FromSlash(name)))
	}
	for _, name := range files {
		if err := textsOf(name, use); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func textsOf(name string, use func(*annotate.Document)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = bufio.NewReader(file)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return err
		}
	}
	lines := json.NewDecoder(in)
	for {
		var article struct{ Text string }
		if err := lines.Decode(&article); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		doc, err := annotate.NewDocument(annotate.Article{Text: article.Text})
		if err != nil {
			return err
		}
		use(doc)
	}
}

// normalize gives each vector length 1.
func normalize(vector []float32) {
	for i := 0; i < len(vector); i += vectorSize {
		v := vector[i:][:vectorSize]
		sum := 0.0
		for _, x := range v {
			sum += float64(x) * float64(x)
		}
		scale := float32(1 / (math.Sqrt(sum) + 1e-9))
		for k := range v {
			v[k] *= scale
		}
	}
}

// kMeans puts vectors of length 1 into classes by their angle, and gives the classes' means.
func kMeans(vector, weight []float32, classes int, random *rand.Rand) (class []int, means []float32) {
	n := len(weight)
	means = make([]float32, classes*vectorSize)
	for c, i := range random.Perm(n)[:classes] {
		copy(means[c*vectorSize:], vector[i*vectorSize:][:vectorSize])
	}
	class = make([]int, n)
	for range meansRounds {
		for i := range n {
			class[i] = nearest(vector[i*vectorSize:][:vectorSize:vectorSize], means)
		}
		clear(means)
		for i, c := range class {
			mean := means[c*vectorSize:][:vectorSize]
			for k, x := range vector[i*vectorSize:][:vectorSize] {
				mean[k] += weight[i] * x
			}
		}
		normalize(means)
	}
	return class, means
}

func nearest(v, means []float32) int {
	best, most := 0, float32(-2)
	for c := 0; c*vectorSize < len(means); c++ {
		mean := means[c*vectorSize:][:vectorSize:vectorSize]
		var a, b float32
		for k := 0; k < vectorSize; k += 2 {
			a += v[k] * mean[k]
			b += v[k+1] * mean[k+1]
		}
		if a+b > most {
			best, most = c, a+b
		}
	}
	return best
}
