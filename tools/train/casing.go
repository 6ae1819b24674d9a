package main

// Copies of sentences in other capitals.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// caser changes a word's capitals.
type caser func(word, tag string, first bool) string

func asIs(word, _ string, _ bool) string { return word }

func upperCase(word, _ string, _ bool) string { return strings.ToUpper(word) }

// titleCase writes a word as headlines do: short function words stay small.
func titleCase(word, tag string, first bool) string {
	if !first {
		switch tag {
		case "DT", "CC", "TO", "POS", "IN":
			if len(word) < 5 {
				return word
			}
		}
	}
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}
