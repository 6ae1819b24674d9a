// Package pieces reads news pieces that were written for this project with their names marked: "[PER Ann Lee] of [ORG Reuters]".
package pieces

import (
	"fmt"
	"strings"
)

// Piece is a news piece.
type Piece struct {
	ID, Text string
	Names    []Name
}

// Name is a name in a piece; offsets are bytes of its text. The kind is Worldwide's word.
type Name struct {
	Start, End int
	Kind       string
}

// kinds are the kinds as the marks abbreviate them.
var kinds = map[string]string{
	"PER": "Person", "LOC": "Location", "ORG": "Organization", "NORP": "NORP", "FAC": "Facility", "PROD": "Product", "MISC": "Misc",
}

// Parse reads a file of pieces. A line "=== 12" opens a piece, whose ID is the file's name and that number; a line is a
// paragraph. What stands before the first is no piece.
func Parse(file, data string) ([]Piece, error) {
	var all []Piece
	for _, part := range strings.Split("\n"+data, "\n=== ")[1:] {
		number, marked, _ := strings.Cut(part, "\n")
		p := Piece{ID: file + "#" + number}
		if err := p.unmark(strings.TrimRight(marked, "\n")); err != nil {
			return nil, fmt.Errorf("%s: %w", p.ID, err)
		}
		all = append(all, p)
	}
	return all, nil
}

// unmark takes the marks out of a text.
func (p *Piece) unmark(marked string) error {
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(marked, "[")
		text.WriteString(before)
		if !found {
			p.Text = text.String()
			return nil
		}
		mark, rest, closed := strings.Cut(rest, "]")
		short, name, _ := strings.Cut(mark, " ")
		kind, known := kinds[short]
		if !closed || !known || name == "" || name != strings.TrimSpace(name) || strings.ContainsAny(name, "[\n") {
			return fmt.Errorf("the mark %q", mark)
		}
		start := text.Len()
		text.WriteString(name)
		p.Names = append(p.Names, Name{start, text.Len(), kind})
		marked = rest
	}
}
