package annotate_test

import (
	"fmt"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// Expected values come from unicode/utf8 and unicode/utf16.
func TestOffsets(t *testing.T) {
	for _, text := range []string{"", "plain", "“é” 😀 end", "😀😀", "e\u0301 שלום 中文 x", "tail é"} {
		o := annotate.NewOffsets(text)
		for i := 0; i <= len(text)+1; i++ {
			boundary := i == len(text) || i < len(text) && utf8.RuneStart(text[i])
			for _, unit := range []annotate.Unit{annotate.Bytes, annotate.CodePoints, annotate.UTF16} {
				got, ok := o.Convert(i, annotate.Bytes, unit)
				if ok != boundary {
					t.Errorf("%q: byte %d: ok %v", text, i, ok)
				}
				if !boundary {
					continue
				}
				want := [3]int{i, utf8.RuneCountInString(text[:i]), len(utf16.Encode([]rune(text[:i])))}[unit]
				if got != want {
					t.Errorf("%q: byte %d is %d, want %d", text, i, got, want)
				}
				if back, ok := o.Convert(got, unit, annotate.Bytes); !ok || back != i {
					t.Errorf("%q: byte %d comes back as %d, %v", text, i, back, ok)
				}
			}
		}
	}
}

func TestOffsetsRefuse(t *testing.T) {
	o := annotate.NewOffsets("a😀b")
	for _, test := range []struct {
		name   string
		offset int
		from   annotate.Unit
	}{
		{"negative", -1, annotate.Bytes},
		{"inside a character", 3, annotate.Bytes},
		{"between surrogates", 2, annotate.UTF16},
		{"behind the end in code points", 4, annotate.CodePoints},
		{"behind the end in UTF-16", 5, annotate.UTF16},
	} {
		if got, ok := o.Convert(test.offset, test.from, annotate.Bytes); ok {
			t.Errorf("%s: %d, ok", test.name, got)
		}
	}
}

func ExampleOffsets() {
	text := "😀 “Rubio” said"
	o := annotate.NewOffsets(text)
	span := annotate.Span{Start: 8, End: 13}
	python, _ := o.ConvertSpan(span, annotate.Bytes, annotate.CodePoints)
	javascript, _ := o.ConvertSpan(span, annotate.Bytes, annotate.UTF16)
	fmt.Println(text[span.Start:span.End], python, javascript)
	// Output: Rubio {3 8} {4 9}
}
