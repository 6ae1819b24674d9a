package main

// The article's tree as paragraphs of plain text.

import (
	"strings"

	"golang.org/x/net/html"
)

// Elements that begin and end a paragraph, and those whose text is not the article's.
var (
	blocks = elements("address article blockquote body dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr html li main ol p " +
		"pre section table tbody td th tr ul")
	asides = elements("aside audio button canvas figure figcaption footer form iframe img input nav noscript object picture " +
		"script select style svg template textarea video")
)

func elements(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

// paragraphs are the texts of the blocks in order, as a browser would lay them out: runs of white space are one space,
// a br is a line break, two are a new paragraph, and q has its quotation marks.
func paragraphs(root *html.Node) []string {
	var w writer
	w.walk(root)
	w.end()
	return w.done
}

type writer struct {
	done  []string
	text  strings.Builder
	gap   bool // white space before what comes next
	lines int  // line breaks before what comes next
}

// end closes the paragraph.
func (w *writer) end() {
	if w.text.Len() > 0 {
		w.done = append(w.done, w.text.String())
	}
	w.text.Reset()
	w.gap, w.lines = false, 0
}

func (w *writer) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.write(n.Data)
	case n.Type == html.ElementNode && asides[n.Data]:
	case n.Type == html.ElementNode && n.Data == "br":
		w.lines++
	case n.Type == html.ElementNode && blocks[n.Data]:
		w.end()
		w.walkChildren(n)
		w.end()
	case n.Type == html.ElementNode && n.Data == "q":
		w.write("“")
		w.walkChildren(n)
		w.write("”")
	default:
		w.walkChildren(n)
	}
}

func (w *writer) walkChildren(n *html.Node) {
	for child := range n.ChildNodes() {
		w.walk(child)
	}
}

func (w *writer) write(text string) {
	for _, r := range text {
		switch {
		case unseen(r):
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\u00A0':
			w.gap = true
		default:
			w.separate()
			w.text.WriteRune(r)
		}
	}
}

// separate writes the white space that is due before a word.
func (w *writer) separate() {
	switch {
	case w.lines > 1:
		w.end()
	case w.text.Len() == 0:
	case w.lines == 1:
		w.text.WriteByte('\n')
	case w.gap:
		w.text.WriteByte(' ')
	}
	w.gap, w.lines = false, 0
}

// unseen reports characters that only say where a word may break: the soft hyphen, the zero-width space, the byte
// order mark.
func unseen(r rune) bool { return r == '\u00AD' || r == '\u200B' || r == '\uFEFF' }

// clean is a line of text without surplus white space.
func clean(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, text)), " ")
}
