package main

import (
	"os"
	"strings"
	"testing"
)

func TestWantsColour(t *testing.T) {
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil || !isTerminal(device) {
		t.Skipf("no character device to write to: %v", err)
	}
	defer device.Close()
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "")
	if !wantsColour(device) {
		t.Error("no colour on a character device")
	}
	if wantsColour(&strings.Builder{}) {
		t.Error("colour where no terminal is")
	}
	t.Setenv("NO_COLOR", "1")
	if wantsColour(device) {
		t.Error("colour in spite of NO_COLOR")
	}
}

func TestOneLine(t *testing.T) {
	for _, test := range []struct{ text, want, why string }{
		{"one\r\n\n two\tthree ", "one two three", "white space is one space"},
		{"red \x1b[31malert\x07", "red [31malert", "control characters steer no terminal"},
		{"a\u0085b\u009bc", "a b c", "nor do those beyond ASCII"},
		{"a\u202eb\u2066c", "abc", "nothing turns the line round"},
		{"שלום 👩‍👩‍👧", "שלום 👩‍👩‍👧", "what makes up a word stays"},
	} {
		if got := oneLine(test.text); got != test.want {
			t.Errorf("%s: oneLine(%q) = %q, want %q", test.why, test.text, got, test.want)
		}
	}
}
