package main

// The GUM corpus: gold tags.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// readGUM reads one part of the corpus, documents in the order of the file PART.jsonl.
func readGUM(data, part string) ([]tagged, error) {
	dir := filepath.Join(data, "entities", "gum")
	var found []tagged
	err := eachLine(filepath.Join(dir, part+".jsonl"), func(line []byte) error {
		var article annotate.Article
		if err := json.Unmarshal(line, &article); err != nil {
			return err
		}
		conllu, err := os.ReadFile(filepath.Join(dir, "conllu", part, article.ID+".conllu"))
		if err != nil {
			return err
		}
		gold, err := conlluTokens(conllu, article.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", article.ID, err)
		}
		t, err := alignTags(annotate.Article{Text: article.Text}, gold, unknownPart)
		found = append(found, t)
		return err
	})
	return found, err
}

// conlluTokens finds the words of a CoNLL-U file in the text, one behind the other.
func conlluTokens(conllu []byte, text string) ([]goldToken, error) {
	var gold []goldToken
	at := 0
	for line := range strings.Lines(string(conllu)) {
		columns := strings.Split(line, "\t")
		if len(columns) != 10 || strings.ContainsAny(columns[0], "-.") { // a range of words, or an empty one
			continue
		}
		word := columns[1]
		start := strings.Index(text[at:], word)
		if start < 0 || strings.TrimSpace(text[at:at+start]) != "" {
			return nil, fmt.Errorf("%q does not follow byte %d", word, at)
		}
		at += start
		gold = append(gold, goldToken{annotate.Span{Start: at, End: at + len(word)}, columns[4]})
		at += len(word)
	}
	return gold, nil
}

// eachLine calls do with each line of a file.
func eachLine(path string, do func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		if err := do(bytes.TrimSpace(lines.Bytes())); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return lines.Err()
}
