package main

// PolNeAR's political news with its attributions, and predicted quotes beside them. The reference scorer counts
// characters, so all spans are turned into those when they are read.

import (
	"cmp"
	"path/filepath"
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

// quoteArticle is an article with its gold, in characters.
type quoteArticle struct {
	id      string
	text    []rune
	offsets *annotate.Offsets
	quoted  []bool        // which characters stand between quotation marks
	gold    []attribution // of the first annotator, in text order
}

// attribution is a gold quote. Source may be empty.
type attribution struct {
	kind            annotate.QuoteKind
	source, content []stretch
}

// instance is a paragraph as CofeNet cut and labelled it: B-source, I-source, … O.
type instance struct {
	article string
	tokens  []stretch
	labels  []string
}

// said is a predicted quote.
type said struct {
	content             []stretch
	cue, speaker, relay *stretch  // relay: the last of via
	speakers            []stretch // where the speaker is named: its span or its entity's mentions
	hasSpeaker          bool
}

func (a *quoteArticle) stretch(start, end int) stretch {
	from, _ := a.offsets.Convert(start, annotate.Bytes, annotate.CodePoints)
	until, _ := a.offsets.Convert(end, annotate.Bytes, annotate.CodePoints)
	return stretch{from, until}
}

func (a *quoteArticle) stretches(spans [][2]int) []stretch {
	out := make([]stretch, len(spans))
	for i, s := range spans {
		out[i] = a.stretch(s[0], s[1])
	}
	return out
}

func polnear(data string) (devSet, error) {
	folder := filepath.Join(data, "quotes", "polnear", "dev")
	set := devSet{name: "PolNeAR dev"}
	lines, err := readLines[struct {
		annotate.Article
		Annotators []string `json:"annotators"`
	}](filepath.Join(folder, "articles.jsonl"))
	if err != nil {
		return set, err
	}
	articles := make([]*quoteArticle, len(lines))
	byID, first := map[string]*quoteArticle{}, map[string]string{}
	for i, line := range lines {
		a := &quoteArticle{id: line.ID, text: []rune(line.Text), offsets: annotate.NewOffsets(line.Text)}
		a.quoted = quotedMask(a.text)
		set.articles = append(set.articles, line.Article)
		articles[i], byID[line.ID], first[line.ID] = a, a, slices.Min(line.Annotators)
	}
	if err := readAttributions(filepath.Join(folder, "attributions.jsonl"), byID, first); err != nil {
		return set, err
	}
	instances, err := readInstances(filepath.Join(folder, "cofenet.jsonl"), byID)
	set.score = func(docs []*annotate.Document) []figure {
		quotes := map[string][]said{}
		for i, a := range articles {
			quotes[a.id] = a.predicted(docs[i])
		}
		return append(scoreFragments(instances, byID, quotes), scoreQuotes(articles, quotes)...)
	}
	return set, err
}

// readAttributions gives each article the attributions of its first annotator that have content.
func readAttributions(path string, articles map[string]*quoteArticle, first map[string]string) error {
	type line struct {
		Article   string             `json:"article"`
		Annotator string             `json:"annotator"`
		ID        string             `json:"id"`
		Kind      annotate.QuoteKind `json:"kind"`
		Source    [][2]int           `json:"source"`
		Content   [][2]int           `json:"content"`
	}
	lines, err := readLines[line](path)
	if err != nil {
		return err
	}
	lines = slices.DeleteFunc(lines, func(l line) bool { return l.Annotator != first[l.Article] || len(l.Content) == 0 })
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), slices.Compare(a.Content[0][:], b.Content[0][:]), cmp.Compare(a.ID, b.ID))
	})
	for _, l := range lines {
		a := articles[l.Article]
		a.gold = append(a.gold, attribution{l.Kind, a.stretches(l.Source), a.stretches(l.Content)})
	}
	return nil
}

func readInstances(path string, articles map[string]*quoteArticle) ([]instance, error) {
	lines, err := readLines[struct {
		Article string   `json:"article"`
		Tokens  [][2]int `json:"tokens"`
		Labels  []string `json:"labels"`
	}](path)
	instances := make([]instance, len(lines))
	for i, l := range lines {
		instances[i] = instance{l.Article, articles[l.Article].stretches(l.Tokens), l.Labels}
	}
	return instances, err
}

// predicted reads a Document's quotes, in text order.
func (a *quoteArticle) predicted(doc *annotate.Document) []said {
	mentions := map[string][]stretch{}
	for _, m := range doc.Mentions {
		if m.Entity != "" {
			mentions[m.Entity] = append(mentions[m.Entity], a.stretch(m.Start, m.End))
		}
	}
	whereIf := func(s *annotate.Span) *stretch {
		if s == nil {
			return nil
		}
		found := a.stretch(s.Start, s.End)
		return &found
	}
	var quotes []said
	for _, q := range doc.Quotes {
		s := said{cue: whereIf(q.Cue), hasSpeaker: q.Speaker != nil}
		for _, piece := range q.Content {
			s.content = append(s.content, a.stretch(piece.Start, piece.End))
		}
		if q.Speaker != nil {
			s.speaker = whereIf(q.Speaker.Span)
			s.speakers = mentions[q.Speaker.Entity]
			if s.speaker != nil {
				s.speakers = []stretch{*s.speaker}
			}
		}
		if len(q.Via) > 0 {
			s.relay = whereIf(q.Via[len(q.Via)-1].Span)
		}
		quotes = append(quotes, s)
	}
	slices.SortStableFunc(quotes, func(p, q said) int {
		return cmp.Or(p.content[0].start-q.content[0].start, q.content[len(q.content)-1].end-p.content[len(p.content)-1].end)
	})
	return quotes
}
