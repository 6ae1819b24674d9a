package main

// RSS, Atom and JSON Feed, by way of gofeed.

import (
	"bytes"
	"cmp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/dateline-news/dateline/annotate"
)

// parseFeed makes an article of each item: of its content, or of its description where it has no more. The feed's title
// is the publisher.
func parseFeed(data []byte) ([]annotate.Article, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var articles []annotate.Article
	for _, item := range feed.Items {
		articles = append(articles, annotate.Article{
			ID:        cmp.Or(item.GUID, item.Link),
			Title:     plainText(item.Title),
			URL:       item.Link,
			Publisher: plainText(feed.Title),
			Language:  feed.Language,
			Published: moment(item),
			Text:      plainText(cmp.Or(item.Content, item.Description)),
		})
	}
	return articles, nil
}

// moment is when an item was published, in the zone that it gives: in UTC an evening may be another day.
func moment(item *gofeed.Item) string {
	given, parsed := item.Published, item.PublishedParsed
	if given == "" {
		given, parsed = item.Updated, item.UpdatedParsed
	}
	given = strings.TrimSpace(given)
	for zone, offset := range zones {
		if rest, ok := strings.CutSuffix(given, " "+zone); ok {
			given = rest + " " + offset
			break
		}
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, given); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	if parsed != nil {
		return parsed.Format(time.RFC3339)
	}
	return ""
}

// zones are those that RFC 822 names. time.Parse knows only the machine's.
var zones = map[string]string{
	"UT": "+0000", "UTC": "+0000", "GMT": "+0000", "Z": "+0000", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
	"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

var layouts = [...]string{
	time.RFC3339,
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 06 15:04:05 -0700",
}
