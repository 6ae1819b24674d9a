package main

// Bytes to a tree: the character set as browsers find it.

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// parse decodes and parses a page and gives the name of its character set: that of a byte order mark, else of a meta
// element, else UTF-8 where the page is that, else windows-1252. Bytes that the set has not become U+FFFD.
func parse(source []byte) (tree *html.Node, name string, err error) {
	enc, name, certain := charset.DetermineEncoding(source, "")
	if !certain {
		// A meta element past the first 1024 bytes, where the HTML standard stops looking; saved pages often have it there.
		if enc, name, err = declared(source); err != nil {
			return nil, "", err
		}
	}
	decoded, err := enc.NewDecoder().Bytes(source)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", name, err)
	}
	decoded = bytes.ToValidUTF8(decoded, []byte("\uFFFD"))
	decoded = bytes.TrimPrefix(decoded, []byte("\uFEFF"))
	tree, err = html.Parse(bytes.NewReader(decoded))
	return tree, name, err
}

// declared is the character set of a page whose first 1024 bytes do not tell.
func declared(source []byte) (encoding.Encoding, string, error) {
	tree, err := html.Parse(bytes.NewReader(source)) // names and labels are ASCII in every set that may come here
	if err != nil {
		return nil, "", err
	}
	label := ""
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode || n.Data != "meta" || label != "" {
			continue
		}
		label = attribute(n, "charset")
		if strings.EqualFold(attribute(n, "http-equiv"), "content-type") {
			_, label, _ = strings.Cut(strings.ToLower(attribute(n, "content")), "charset=")
		}
	}
	if enc, name := charset.Lookup(strings.Trim(label, ` "'`)); enc != nil {
		return enc, name, nil
	}
	label = "windows-1252"
	if utf8.Valid(source) {
		label = "utf-8"
	}
	enc, name := charset.Lookup(label)
	return enc, name, nil
}
