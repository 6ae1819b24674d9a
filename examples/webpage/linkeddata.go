package main

// JSON-LD: the schema.org objects in a page's scripts, and the one that is the article.

import (
	"cmp"
	"encoding/json"
	"html"
	"strings"
)

// linkedData holds a page's objects in order, and by their "@id".
type linkedData struct {
	objects []map[string]any
	byID    map[string]map[string]any
}

// add reads one script. Content systems wrap it in comments and CDATA; what is not JSON is passed over, as search
// engines do.
func (l *linkedData) add(script string) {
	script = strings.TrimSpace(script)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "//]]>", "]]>", "-->"} {
		script = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(script, wrap), wrap))
	}
	var value any
	if json.Unmarshal([]byte(script), &value) == nil {
		l.collect(value)
	}
}

// collect takes top objects, those of lists and graphs, and a page's main one. Objects elsewhere are other articles.
func (l *linkedData) collect(value any) {
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			l.collect(v)
		}
	case map[string]any:
		l.objects = append(l.objects, value)
		if id, ok := value["@id"].(string); ok && len(value) > 1 {
			if l.byID == nil {
				l.byID = map[string]map[string]any{}
			}
			l.byID[id] = value
		}
		l.collect(value["@graph"])
		l.collect(value["mainEntity"])
	}
}

// article is what the first object of an article type says.
func (l *linkedData) article() metadata {
	for _, object := range l.objects {
		if !isArticle(object["@type"]) {
			continue
		}
		about := metadata{
			Title:     clean(html.UnescapeString(cmp.Or(stringOf(object["headline"]), stringOf(object["name"])))),
			URL:       stringOf(object["url"]),
			Language:  stringOf(object["inLanguage"]),
			Published: stringOf(object["datePublished"]),
		}
		for _, name := range l.names(object["author"]) {
			about.Byline = append(about.Byline, authors(name)...)
		}
		if names := l.names(object["publisher"]); len(names) > 0 {
			about.Publisher = names[0]
		}
		return about
	}
	return metadata{}
}

// isArticle reports whether a "@type" is one of schema.org's articles: NewsArticle and its kin, LiveBlogPosting.
func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report"
	case []any:
		for _, k := range kind {
			if isArticle(k) {
				return true
			}
		}
	}
	return false
}

// names are those of people or bodies: strings, objects with a name, references to such, or a list of them.
func (l *linkedData) names(value any) []string {
	switch value := value.(type) {
	case string:
		return []string{clean(html.UnescapeString(value))}
	case []any:
		var names []string
		for _, v := range value {
			names = append(names, l.names(v)...)
		}
		return names
	case map[string]any:
		if name := stringOf(value["name"]); name != "" {
			return []string{clean(html.UnescapeString(name))}
		}
		if named, ok := l.byID[stringOf(value["@id"])]; ok {
			if name := stringOf(named["name"]); name != "" {
				return []string{clean(html.UnescapeString(name))}
			}
		}
	}
	return nil
}

func stringOf(value any) string {
	s, _ := value.(string)
	return s
}
