package main

// Measure B of quotes.py: quotes found, where a predicted quote covers more than 0.8 of gold's content, and their
// speakers.

import (
	"slices"

	"github.com/dateline-news/dateline/annotate"
)

const contentShare = 0.8

// quoteSet is a selection by kind: the gold attributions that count, and the false predictions.
type quoteSet struct {
	name    string
	kinds   []annotate.QuoteKind
	found   tally
	speaker share // of those found
}

func scoreQuotes(articles []*quoteArticle, quotes map[string][]said) []figure {
	sets := []*quoteSet{
		{name: "direct", kinds: []annotate.QuoteKind{annotate.Direct}},
		{name: "direct+mixed", kinds: []annotate.QuoteKind{annotate.Direct, annotate.Mixed}},
		{name: "all", kinds: []annotate.QuoteKind{annotate.Direct, annotate.Mixed, annotate.Indirect}},
	}
	for _, a := range articles {
		free := slices.Clone(quotes[a.id])
		for _, gold := range a.gold {
			best := mostCovering(gold.content, free)
			for _, set := range sets {
				if !slices.Contains(set.kinds, gold.kind) {
					continue
				}
				set.found.gold++
				if best >= 0 {
					set.found.right++
					set.found.predicted++
					set.speaker.add(rightSpeaker(gold, free[best]))
				}
			}
			if best >= 0 {
				free = slices.Delete(free, best, best+1)
			}
		}
		for _, q := range free {
			kind := kindByMarks(a.text, a.quoted, q.content)
			for _, set := range sets {
				if slices.Contains(set.kinds, kind) {
					set.found.predicted++
				}
			}
		}
	}
	var figures []figure
	for _, set := range sets {
		figures = append(figures, set.found.figure("quotes B, "+set.name+" F1"), set.speaker.figure("quotes B, "+set.name+" speaker"))
	}
	return figures
}

// mostCovering is the index of the quote that covers most of gold's content, if more than contentShare of it; else -1.
func mostCovering(gold []stretch, quotes []said) int {
	size := 0
	for _, g := range gold {
		size += g.end - g.start
	}
	best, bestShare := -1, contentShare
	for i, q := range quotes {
		shared := 0
		for _, g := range gold {
			for _, c := range q.content {
				shared += g.shared(c)
			}
		}
		if part := float64(shared) / float64(size); part > bestShare {
			best, bestShare = i, part
		}
	}
	return best
}

// rightSpeaker: any overlap of spans; where gold names no source, none predicted.
func rightSpeaker(gold attribution, q said) bool {
	if len(gold.source) == 0 {
		return !q.hasSpeaker
	}
	return slices.ContainsFunc(gold.source, func(g stretch) bool {
		return slices.ContainsFunc(q.speakers, func(s stretch) bool { return g.shared(s) > 0 })
	})
}
