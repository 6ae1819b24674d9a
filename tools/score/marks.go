package main

// Which characters of a text stand between quotation marks (quotes.py, quoted_stretches), and what kind of quote that
// makes. Kinds are taken from the marks for gold and prediction alike.

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-news/dateline/annotate"
)

// stretch is a span in characters, as the reference scorer counts, half-open.
type stretch struct{ start, end int }

// shared is how many characters two stretches share.
func (s stretch) shared(t stretch) int { return max(0, min(s.end, t.end)-max(s.start, t.start)) }

// quotedMask marks every character between quotation marks, the marks included.
func quotedMask(text []rune) []bool {
	mask := make([]bool, len(text))
	for _, s := range quotedStretches(text) {
		for i := s.start; i < s.end; i++ {
			mask[i] = true
		}
	}
	return mask
}

// kindByMarks is direct where 95% of the letters and digits stand between marks, mixed where any does.
func kindByMarks(text []rune, mask []bool, content []stretch) annotate.QuoteKind {
	whole, inside := 0, 0
	for _, s := range content {
		for i := s.start; i < s.end; i++ {
			if alphanumeric(text[i]) {
				whole++
				if mask[i] {
					inside++
				}
			}
		}
	}
	switch {
	case whole > 0 && float64(inside)/float64(whole) >= 0.95:
		return annotate.Direct
	case inside > 0:
		return annotate.Mixed
	}
	return annotate.Indirect
}

// quotedStretches finds every quoted stretch, in order and without nesting: double marks of any style, and single ones
// where they cannot be apostrophes. A stretch without a closing mark ends with its line, which is what a quote over
// several paragraphs looks like.
func quotedStretches(text []rune) []stretch {
	var lines [][]rune
	for rest := text; ; {
		end := slices.Index(rest, '\n')
		if end < 0 {
			lines = append(lines, rest)
			break
		}
		lines = append(lines, rest[:end])
		rest = rest[end+1:]
	}
	var found []stretch
	start := 0
	for k, line := range lines {
		var below []rune // the next line with text
		for _, next := range lines[k+1 : min(k+3, len(lines))] {
			if len(next) > 0 {
				below = next
				break
			}
		}
		for _, s := range stretchesOfLine(line, below) {
			found = append(found, stretch{start + s.start, start + s.end})
		}
		start += len(line) + 1
	}
	return found
}

func stretchesOfLine(line, below []rune) []stretch {
	var found []stretch
	for i := 0; i < len(line); {
		end := -1
		switch two := string(line[i:min(i+2, len(line))]); {
		case two == "''" || two == "``" || two == "‘‘" || two == "’’":
			end = behind(line, i+2, "''", "’’")
		case line[i] == '“' || line[i] == '„' || line[i] == '"':
			end = behind(line, i+1, "”", `"`)
		case line[i] == '«':
			end = behind(line, i+1, "»")
		case line[i] == '‘' || line[i] == '\'':
			end = behindSingle(line, i, below)
		}
		if end < 0 {
			i++
			continue
		}
		found = append(found, stretch{i, end})
		i = end
	}
	return found
}

// behind is the end of the first of the closing marks at or after from, else that of the line.
func behind(line []rune, from int, closing ...string) int {
	for i := from; i < len(line); i++ {
		for _, mark := range closing {
			n := len([]rune(mark))
			if i+n <= len(line) && string(line[i:i+n]) == mark {
				return i + n
			}
		}
	}
	return len(line)
}

// behindSingle is the end of the single-quoted stretch that opens at i, or -1 where the mark is an apostrophe.
func behindSingle(line []rune, i int, below []rune) int {
	if i > 0 && (alphanumeric(line[i-1]) || strings.ContainsRune(".,!?;:)’'", line[i-1])) {
		return -1
	}
	if i+1 >= len(line) || unicode.IsSpace(line[i+1]) || shortened(line[i+1:]) {
		return -1
	}
	possessive := -1 // "voters’ choice", or the end of a short phrase
	for k := i + 1; k < len(line); k++ {
		closes := line[k] == '\'' || line[k] == '’' && line[i] == '‘'
		last := k+1 == len(line)
		switch {
		case !closes || !last && alphanumeric(line[k+1]) || unicode.IsSpace(line[k-1]):
		case line[k-1] != 's' && line[k-1] != 'S':
			return k + 1
		case last || strings.ContainsRune(",.?!;:)—", line[k+1]):
			return k + 1
		default:
			possessive = k
		}
	}
	switch {
	case possessive >= 0:
		return possessive + 1
	case line[i] == '‘' && (i == 0 || len(below) > 0 && below[0] == '‘'):
		return len(line)
	}
	return -1
}

// shortened reports whether an apostrophe before rest stands for left-out letters: ’90s, ’em, ’til, ’cause, ’n.
func shortened(rest []rune) bool {
	if len(rest) > 0 && unicode.IsDigit(rest[0]) {
		return true
	}
	end := 0
	for end < len(rest) && (alphanumeric(rest[end]) || rest[end] == '_') {
		end++
	}
	switch strings.ToLower(string(rest[:end])) {
	case "em", "til", "cause", "tis", "twas", "n":
		return true
	}
	return false
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
