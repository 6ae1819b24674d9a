package main

// The story: the merged timeline, each entry with those who tell it and what is said beside it.

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

// entry is one thing that happened.
type entry struct {
	Number    int
	When      string // for readers
	Datetime  string // for machines
	Title     string
	Status    string   // "possible" or "future"; empty where it is told as a fact
	Otherwise []string // dates that others give
	Names     []string
	Lanes     []int // of the drawing, ascending
	Tellings  []telling
	interval  annotate.Interval
}

// telling is an article's account of an entry.
type telling struct {
	Publisher, Headline, Published, URL string
	Before, Event, After                string // the sentence, around the word that tells the event
	Quotes                              []quotation
}

// quotation is something said in the paragraph that tells the entry.
type quotation struct {
	Source, Text string
}

// newStory reads the merged timeline back into its Documents.
func newStory(docs []*annotate.Document) []entry {
	byID := make(map[string]*annotate.Document, len(docs))
	for _, doc := range docs {
		byID[doc.ID] = doc
	}
	var story []entry
	for _, e := range timeline.Merge(slices.Values(docs)).Entries {
		if e.Interval == nil {
			break // what follows has no date: it has no place on an axis
		}
		shown := entry{
			Number: len(story) + 1, When: e.Interval.String(), Datetime: e.Interval.From, Title: e.Title, Names: e.Entities,
			interval: *e.Interval,
		}
		for _, other := range e.Otherwise {
			shown.Otherwise = append(shown.Otherwise, other.String())
		}
		certain := false
		for _, ref := range e.Events {
			doc := byID[ref.Document]
			ev := &doc.Events[slices.IndexFunc(doc.Events, func(ev annotate.Event) bool { return ev.ID == ref.Event })]
			certain = certain || ev.Factuality == annotate.Certain
			shown.Status = cmp.Or(shown.Status, string(ev.Factuality))
			shown.tell(doc, ev)
		}
		if certain {
			shown.Status = ""
		}
		story = append(story, shown)
	}
	return story
}

// tell adds what a Document says of the entry. A sentence that tells it twice is shown once.
func (e *entry) tell(doc *annotate.Document, ev *annotate.Event) {
	sent := doc.Sentences[doc.SentenceAt(ev.Start)]
	t := telling{
		Publisher: cmp.Or(doc.Publisher, doc.ID), Headline: doc.Title, URL: doc.URL,
		Before: doc.Text[sent.Start:ev.Start], Event: doc.Slice(ev.Span), After: doc.Text[ev.End:sent.End],
	}
	if year, month, day, ok := doc.PublishedDay(); ok {
		t.Published = dayName(year, month, day)
	}
	same := func(have telling) bool {
		return have.Publisher == t.Publisher && have.Headline == t.Headline &&
			have.Before+have.Event+have.After == t.Before+t.Event+t.After
	}
	if slices.ContainsFunc(e.Tellings, same) {
		return
	}
	paragraph := doc.Paragraphs[doc.ParagraphAt(ev.Start)]
	for i := range doc.Quotes {
		if q := &doc.Quotes[i]; q.Kind != annotate.Indirect && paragraph.Contains(q.Span) {
			t.Quotes = append(t.Quotes, newQuotation(doc, q))
		}
	}
	e.Tellings = append(e.Tellings, t)
}

func newQuotation(doc *annotate.Document, q *annotate.Quote) quotation {
	var pieces []string
	for _, piece := range q.Content {
		pieces = append(pieces, doc.Slice(piece))
	}
	shown := quotation{Source: "speaker not named", Text: strings.Join(pieces, " … ")}
	if q.Speaker != nil {
		shown.Source = q.Speaker.Name
	}
	return shown
}
