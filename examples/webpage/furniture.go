package main

// What readability leaves around an article, and inside it, that is none of its text.

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// labels are paragraphs of their own that head an advertisement, in lower case.
var labels = map[string]bool{
	"ad": true, "advertisement": true, "advertising": true, "article continues below": true,
	"article continues after advertisement": true, "promoted": true, "sponsored": true, "story continues below": true,
	"story continues below advertisement": true,
}

// articleBody is the element inside root that the page itself calls the article's body, else root.
func articleBody(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && attribute(n, "itemprop") == "articleBody" {
			return n
		}
	}
	return root
}

// withoutFurniture leaves out the labels of advertisements, and what stands before the first paragraph that ends like a
// sentence: menus, the byline, the date, the title once more. The first line there that begins with "By" is byline.
// A standfirst without a full stop is lost, which does less harm than a byline that is read as news.
func withoutFurniture(found []string) (text []string, byline string) {
	for _, paragraph := range found {
		switch {
		case labels[strings.ToLower(paragraph)]:
		case len(text) > 0 || endsSentence(paragraph):
			text = append(text, paragraph)
		case byline == "" && len(paragraph) > 3 && strings.EqualFold(paragraph[:3], "by "):
			byline = paragraph
		}
	}
	return text, byline
}

// endsSentence reports whether a paragraph ends with a full stop or its like, within closing marks or not.
func endsSentence(paragraph string) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(paragraph, `"'”’»)] `))
	return strings.ContainsRune(".!?…:", end)
}
