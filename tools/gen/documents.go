package main

// The texts that words are counted in. Only words and counts are kept.

import (
	"bufio"
	"encoding/json"
	"os"
)

// goldDocument is a line of an annotated corpus.
type goldDocument struct {
	ID   string `json:"id"`
	Text string `json:"text"`
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
