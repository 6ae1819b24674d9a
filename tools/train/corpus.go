package main

// Tagged text: our tokens with the tags that a corpus gives to its own.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// tagged is a Document whose tokens bear a corpus's tags; those that the corpus divides otherwise bear none.
type tagged struct {
	doc  *annotate.Document
	gold []goldToken
}

// goldToken is a token as the corpus has it.
type goldToken struct {
	annotate.Span
	tag string
}

// alignTags makes a Document of the text and hands the tags over. A token of ours that is one part of a hyphenated
// token takes its tag from part, which may not know; one that holds several of the corpus's takes that of the first.
func alignTags(article annotate.Article, gold []goldToken, part func(word string, whole goldToken) string) (tagged, error) {
	doc, err := annotate.NewDocument(article)
	if err != nil {
		return tagged{}, err
	}
	g := 0
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		for g < len(gold) && gold[g].End <= tok.Start {
			g++
		}
		if g == len(gold) {
			break
		}
		switch {
		case tok.Span == gold[g].Span:
			tok.POS = annotate.POS(gold[g].tag)
		case gold[g].Contains(tok.Span):
			tok.POS = annotate.POS(part(doc.Slice(tok.Span), gold[g]))
		case tok.Contains(gold[g].Span):
			tok.POS = annotate.POS(gold[g].tag) // the first of several
		}
	}
	return tagged{doc, gold}, nil
}

// hyphenPart is the tag of a part of a hyphenated word under GUM's guidelines, as far as the tag of the whole tells.
func hyphenPart(word string, whole goldToken) string {
	switch {
	case word == "-":
		return "HYPH"
	case strings.Trim(word, "0123456789") == "":
		return "CD"
	case whole.tag == "NNP" && 'A' <= word[0] && word[0] <= 'Z':
		return "NNP"
	}
	return ""
}

// unknownPart leaves a part without a tag.
func unknownPart(string, goldToken) string { return "" }
