package main

// What a terminal is, and what may be written on one.

import (
	"io"
	"os"
	"strings"
	"unicode"
)

// isTerminal reports whether eyes read what is written to w.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// wantsColour reports whether w may be coloured: see https://no-color.org.
func wantsColour(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// oneLine makes text from outside safe to show: white space and control characters, which could steer a terminal,
// become single spaces, and marks that turn the direction of what follows are dropped.
func oneLine(text string) string {
	shown := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(shown), " ")
}
