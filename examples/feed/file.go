package main

// What a file holds, told from its beginning.

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"os"

	"golang.org/x/net/html/charset"

	"github.com/dateline-news/dateline/annotate"
)

// readFile yields the articles of a file, or why there are none.
func readFile(path string) iter.Seq2[annotate.Article, error] {
	return func(yield func(annotate.Article, error) bool) {
		data, err := os.ReadFile(path)
		if err != nil {
			yield(annotate.Article{}, err)
			return
		}
		articles, err := parse(data)
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
		if err != nil {
			yield(annotate.Article{}, err)
		}
	}
}

func parse(data []byte) ([]annotate.Article, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch trimmed := bytes.TrimSpace(data); {
	case bytes.HasPrefix(trimmed, []byte("{")):
		var probe struct{ Items json.RawMessage }
		if err := json.Unmarshal(data, &probe); err != nil {
			return nil, err
		}
		if probe.Items != nil {
			return parseFeed(data)
		}
		return one(parseNinjs(data))
	case bytes.HasPrefix(trimmed, []byte("<")):
		root, err := rootOf(data)
		if err != nil {
			return nil, err
		}
		if root == "nitf" {
			return one(parseNITF(data))
		}
		return parseFeed(data)
	}
	return nil, errors.New("neither JSON nor XML")
}

func one(a annotate.Article, err error) ([]annotate.Article, error) {
	if err != nil {
		return nil, err
	}
	return []annotate.Article{a}, nil
}

// rootOf is the name of an XML document's outermost element.
func rootOf(data []byte) (string, error) {
	for decoder := newDecoder(data); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			err = errors.New("XML without an element")
		}
		if err != nil {
			return "", err
		}
		if element, ok := token.(xml.StartElement); ok {
			return element.Name.Local, nil
		}
	}
}

// newDecoder reads XML in any encoding that it declares, and with the entities of HTML.
func newDecoder(data []byte) *xml.Decoder {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.CharsetReader = charset.NewReaderLabel
	decoder.Entity = xml.HTMLEntity
	return decoder
}
