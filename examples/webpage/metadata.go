package main

// What a page says of itself: JSON-LD first, then meta elements, then microdata and time elements.

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// metadata is what a page says of itself. A field is empty where it says nothing.
type metadata struct {
	Title, URL, Publisher, Language string
	Byline                          []string
	Published                       string // as annotate.Article has it
	publishedFrom                   string
}

// The names of meta elements, by what they say, best first. Publishers' own names come from the vendors of analytics
// and newsletters whose documents ask for them: Parse.ly, Sailthru, Cxense, Chartbeat; "dc." is Dublin Core.
var (
	metaTitle     = []string{"og:title", "parsely-title", "sailthru.title", "dc.title", "twitter:title"}
	metaURL       = []string{"og:url", "parsely-link", "twitter:url"}
	metaPublisher = []string{"og:site_name", "application-name", "dc.publisher"}
	metaByline    = []string{"author", "parsely-author", "sailthru.author", "byl", "dc.creator", "article:author", "og:article:author"}
	metaPublished = []string{"article:published_time", "og:article:published_time", "og:published_time",
		"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "datepublished", "publishdate", "publish-date",
		"publish_date", "pubdate", "article.published", "dcterms.created", "dc.date.issued", "dc.date", "date"}
)

// readMetadata reads the head and, for what it does not say, the body.
func readMetadata(tree *html.Node) metadata {
	var about metadata
	meta := map[string][]string{}
	var linked linkedData
	var microdata, times []string // dates
	saved, canonical, heading := "", "", ""
	for n := range tree.Descendants() {
		if n.Type == html.CommentNode && saved == "" {
			saved = savedFrom(n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			about.Language = attribute(n, "lang")
		case "meta":
			if name := strings.ToLower(cmp.Or(attribute(n, "property"), attribute(n, "name"))); name != "" {
				meta[name] = append(meta[name], clean(attribute(n, "content")))
			}
		case "link":
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				canonical = attribute(n, "href")
			}
		case "script":
			if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") {
				linked.add(textOf(n))
			}
		case "time":
			times = append(times, cmp.Or(attribute(n, "datetime"), textOf(n)))
		}
		switch property := attribute(n, "itemprop"); {
		case strings.Contains(property, "datePublished"):
			microdata = append(microdata, cmp.Or(attribute(n, "content"), attribute(n, "datetime"), textOf(n)))
		case property == "headline" && heading == "":
			heading = clean(textOf(n))
		case property == "author" && len(about.Byline) == 0, attribute(n, "rel") == "author" && len(about.Byline) == 0:
			about.Byline = authors(authorName(n))
		}
	}
	first := func(names []string) string {
		for _, name := range names {
			for _, content := range meta[name] {
				if content != "" {
					return content
				}
			}
		}
		return ""
	}
	news := linked.article()
	about.Title = cmp.Or(news.Title, first(metaTitle), heading)
	about.URL = cmp.Or(canonical, first(metaURL), news.URL, saved)
	about.Publisher = cmp.Or(news.Publisher, first(metaPublisher))
	about.Language = cmp.Or(about.Language, news.Language)
	if len(news.Byline) > 0 {
		about.Byline = news.Byline
	} else if byline := metaAuthors(meta); len(byline) > 0 {
		about.Byline = byline
	}
	for _, place := range []struct {
		from  string
		dates []string
	}{
		{"json-ld", []string{news.Published}},
		{"meta", metaDates(meta)},
		{"microdata", microdata},
		{"time", times},
	} {
		for _, written := range place.dates {
			if date, ok := publishedDate(written); ok && about.Published == "" {
				about.Published, about.publishedFrom = date, place.from
			}
		}
	}
	return about
}

func metaDates(meta map[string][]string) []string {
	var dates []string
	for _, name := range metaPublished {
		dates = append(dates, meta[name]...)
	}
	return dates
}

// metaAuthors are those of the first name that gives any. A page may have one meta element for each.
func metaAuthors(meta map[string][]string) []string {
	for _, name := range metaByline {
		var all []string
		for _, content := range meta[name] {
			all = append(all, authors(content)...)
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// authorName is the name inside an element for an author: that of its "name" property, else all its text.
func authorName(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attribute(d, "itemprop") == "name" {
			return cmp.Or(attribute(d, "content"), textOf(d))
		}
	}
	return cmp.Or(attribute(n, "content"), textOf(n))
}

// authors are the names in a byline: "By Ann Lee, Bo Ek and Cy Fry". Addresses of profiles are no names.
func authors(byline string) []string {
	byline = clean(byline)
	if len(byline) > 3 && strings.EqualFold(byline[:3], "by ") {
		byline = byline[3:]
	}
	var names []string
	for _, list := range strings.FieldsFunc(byline, func(r rune) bool { return r == ',' || r == ';' || r == '|' }) {
		for _, name := range strings.Split(list, " and ") {
			name = strings.TrimPrefix(strings.TrimSpace(name), "and ")
			if name != "" && !strings.Contains(name, "://") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// savedFrom is the address in the comment that browsers put atop a page they save.
func savedFrom(comment string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(comment), "saved from url=(")
	if !ok {
		return ""
	}
	_, address, _ := strings.Cut(rest, ")")
	return strings.TrimSpace(address)
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
