package main

// Running text in lines of a terminal: broken where Unicode allows it, measured as it is seen, coloured where wanted.

import (
	"bufio"
	"strings"

	"github.com/rivo/uniseg"
)

// style is an SGR code of ECMA-48: "1" is bold.
type style string

const (
	plain   style = ""
	bold    style = "1"
	faint   style = "2"
	blue    style = "34"
	magenta style = "35"
	green   style = "32"
	yellow  style = "33"
	cyan    style = "36"
	strong  style = "1;33" // who speaks
)

// flow writes paragraphs of at most width columns. Errors wait in out until it is flushed.
type flow struct {
	out    *bufio.Writer
	width  int
	colour bool
	indent int    // of the lines after the first
	column int    // of what was written on this line
	empty  bool   // nothing but the indent was written on this line
	worn   style  // of the last word on this line
	gap    string // white space at the end of what was written; dropped at a line's end
}

// begin starts a paragraph: its first line is indented by first, the others by rest.
func (f *flow) begin(first, rest int) {
	f.indent = rest
	f.pad(first)
}

// put adds text, which holds no line feed, to the paragraph. Between two calls the line may break.
func (f *flow) put(s style, text string) {
	state := -1
	for text != "" {
		var piece string
		piece, text, _, state = uniseg.FirstLineSegmentInString(text, state)
		word := strings.TrimRight(piece, " ")
		if word == "" {
			f.gap = piece
			continue
		}
		columns := uniseg.StringWidth(word)
		if !f.empty && f.column+len(f.gap)+columns > f.width {
			f.end()
			f.pad(f.indent)
		}
		f.out.WriteString(f.gap)
		f.wear(s)
		f.out.WriteString(word)
		f.column += len(f.gap) + columns
		f.gap = piece[len(word):]
		f.empty = false
	}
}

// to fills the line up to a column, or goes on in the next line where it is full.
func (f *flow) to(column int) {
	if f.column+len(f.gap) >= column {
		f.end()
	}
	f.pad(column)
}

func (f *flow) end() {
	f.wear(plain)
	f.out.WriteByte('\n')
	f.column, f.gap = 0, ""
}

func (f *flow) pad(column int) {
	f.out.WriteString(strings.Repeat(" ", column-f.column))
	f.column, f.gap, f.empty = column, "", true
}

// wear changes the style of what follows.
func (f *flow) wear(s style) {
	if !f.colour || s == f.worn {
		return
	}
	if f.worn != plain {
		f.out.WriteString("\x1b[0m")
	}
	if s != plain {
		f.out.WriteString("\x1b[" + string(s) + "m")
	}
	f.worn = s
}
