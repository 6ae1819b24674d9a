package timeline

// Which quotation tells an event.

import "github.com/dateline-news/dateline/annotate"

// quoteCursor walks along the quotes as the events come, in text order.
type quoteCursor struct {
	next int
	open []int // quotes that may still hold what comes
}

// holding is the id of the innermost quote whose content holds head, or "". Heads must come in text order.
func (c *quoteCursor) holding(quotes []annotate.Quote, head annotate.Span) string {
	for c.next < len(quotes) && quotes[c.next].Start <= head.Start {
		c.open = append(c.open, c.next)
		c.next++
	}
	for len(c.open) > 0 && quotes[c.open[len(c.open)-1]].End <= head.Start {
		c.open = c.open[:len(c.open)-1]
	}
	for i := len(c.open) - 1; i >= 0 && i >= len(c.open)-maxNested; i-- {
		for _, piece := range quotes[c.open[i]].Content {
			if piece.Contains(head) {
				return quotes[c.open[i]].ID
			}
		}
	}
	return ""
}

const maxNested = 8 // quotes inside quotes that are looked at
