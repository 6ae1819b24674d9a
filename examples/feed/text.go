package main

// Text out of markup: paragraphs stay apart, since quotations go over them.

import (
	"strings"

	"golang.org/x/net/html"
)

// breaks says of elements how they part the text. Those that it does not name part nothing.
var breaks = map[string]string{
	"p": "\n\n", "div": "\n\n", "section": "\n\n", "article": "\n\n", "blockquote": "\n\n", "li": "\n\n", "ul": "\n\n", "ol": "\n\n",
	"h1": "\n\n", "h2": "\n\n", "h3": "\n\n", "h4": "\n\n", "h5": "\n\n", "h6": "\n\n", "hr": "\n\n", "pre": "\n\n",
	"hl2": "\n\n", "block": "\n\n", "br": "\n",
}

// leftOut are elements whose text is no part of the story.
var leftOut = map[string]bool{
	"script": true, "style": true, "figure": true, "figcaption": true, "table": true, "iframe": true, "noscript": true, "svg": true,
	"aside": true, "media": true,
}

// plainText is the text of HTML, XHTML or NITF markup, or plain text as it is but for white space at its ends. White
// space collapses as in a browser; two line breaks are a paragraph.
func plainText(markup string) string {
	if !strings.ContainsAny(markup, "<&") {
		return strings.TrimSpace(markup)
	}
	var out strings.Builder
	gap := ""     // to write before the next word
	skipping := 0 // open elements that are left out
	tokens := html.NewTokenizer(strings.NewReader(markup))
	for {
		kind := tokens.Next()
		switch kind {
		case html.ErrorToken: // the end
			return out.String()
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := tokens.TagName()
			if leftOut[string(name)] {
				switch {
				case kind == html.StartTagToken:
					skipping++
				case kind == html.EndTagToken && skipping > 0:
					skipping--
				}
			}
			switch wider := breaks[string(name)]; {
			case wider == "\n" && strings.HasPrefix(gap, "\n"):
				gap = "\n\n" // two line breaks
			case len(wider) > len(gap), wider == "\n":
				gap = wider
			}
		case html.TextToken:
			if skipping > 0 {
				continue
			}
			text := html.UnescapeString(string(tokens.Raw()))
			for text != "" {
				word := strings.TrimLeft(text, " \t\r\n\f")
				if len(word) < len(text) && gap == "" {
					gap = " "
				}
				end := strings.IndexAny(word, " \t\r\n\f")
				if end < 0 {
					end = len(word)
				}
				if end > 0 {
					if out.Len() > 0 {
						out.WriteString(gap)
					}
					out.WriteString(word[:end])
					gap = ""
				}
				text = word[end:]
			}
		}
	}
}
