package main

// The PolNeAR corpus: tags by another program (CoreNLP), brought nearer to GUM's guidelines.

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// readPolNeAR reads one part of the corpus, in the order of its articles. Articles without tags are left out.
func readPolNeAR(data, part string) ([]tagged, error) {
	dir := filepath.Join(data, "quotes", "polnear", part)
	silver, err := readSilver(filepath.Join(dir, "silver.tsv.gz"))
	if err != nil {
		return nil, err
	}
	var found []tagged
	err = eachLine(filepath.Join(dir, "articles.jsonl"), func(line []byte) error {
		var article annotate.Article
		if err := json.Unmarshal(line, &article); err != nil {
			return err
		}
		gold := silver[article.ID]
		if gold == nil {
			return nil
		}
		for i := range gold {
			if gold[i].End > len(article.Text) {
				return fmt.Errorf("%s: a token ends behind the text", article.ID)
			}
		}
		t, err := alignTags(annotate.Article{Text: article.Text}, gold, hyphenPart)
		found = append(found, t)
		return err
	})
	return found, err
}

// gumTag is the tag under GUM's guidelines where they differ from the Treebank's.
func gumTag(tag, relation string) string {
	switch {
	case tag == "TO" && relation == "case":
		return "IN" // the preposition; TO is the infinitive's
	case tag == "#":
		return "SYM"
	}
	return tag
}

// readSilver reads the tags of every article, by id.
func readSilver(path string) (map[string][]goldToken, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	silver := map[string][]goldToken{}
	id := ""
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "# id "); ok {
			id = rest
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 6 {
			continue
		}
		start, err := strconv.Atoi(fields[0])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		end, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		silver[id] = append(silver[id], goldToken{annotate.Span{Start: start, End: end}, gumTag(fields[2], fields[5])})
	}
	return silver, lines.Err()
}
