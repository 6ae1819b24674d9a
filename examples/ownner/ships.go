package main

// The stage: ships by their prefixes.

import (
	"context"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// Ships makes a stage that marks ships as products: a prefix like "HMS" and the capitalised words behind it.
func Ships() annotate.Stage {
	return annotate.Stage{
		Name:     "ships",
		Doc:      "finds ships by their prefixes",
		Provides: []annotate.Layer{annotate.LayerMentions},
		Run:      markShips,
	}
}

// isPrefix reports whether a word stands before the names of ships.
func isPrefix(word string) bool {
	switch word {
	case "HMS", "INS", "MS", "MT", "MV", "RRS", "RV", "SS", "USNS", "USS":
		return true
	}
	return false
}

func markShips(ctx context.Context, doc *annotate.Document) error {
	for _, par := range doc.Paragraphs {
		if err := ctx.Err(); err != nil {
			return err
		}
		from, until := doc.TokensIn(par)
		for i := from; i < until; i++ {
			if !isPrefix(doc.Slice(doc.Tokens[i].Span)) {
				continue
			}
			last := i
			for last+1 < until && isCapitalised(doc.Slice(doc.Tokens[last+1].Span)) {
				last++
			}
			if last == i {
				continue // a prefix and no name
			}
			doc.Mentions = append(doc.Mentions, annotate.Mention{
				ID:         "m" + strconv.Itoa(len(doc.Mentions)+1),
				Span:       annotate.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[last].End},
				Kind:       annotate.Product,
				Form:       annotate.Name,
				Confidence: 0.9,
				Rule:       "ship prefix",
			})
			i = last
		}
	}
	return nil
}

func isCapitalised(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}
