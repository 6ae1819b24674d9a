package annotate

// Other programs' offsets: code points and UTF-16 units.

import (
	"sort"
	"unicode/utf8"
)

// Unit is what an offset counts.
type Unit int

// The units: bytes (Go, Rust, this package), code points (Python, W3C Web Annotation, spaCy), UTF-16 (JavaScript,
// Java, C#).
const (
	Bytes Unit = iota
	CodePoints
	UTF16
)

// Offsets converts offsets into one text. It is made in one pass, takes memory for the characters outside ASCII alone,
// and is safe for concurrent use.
type Offsets struct {
	size int
	wide []wideRune // every rune outside ASCII, in text order
}

// wideRune holds the three offsets just behind a rune outside ASCII, and its sizes.
type wideRune struct {
	after [3]int
	size  [3]int
}

// NewOffsets reads text, which must be UTF-8.
func NewOffsets(text string) *Offsets {
	o := &Offsets{size: len(text)}
	skipped := [3]int{} // how much less than bytes the unit has counted so far
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		units := [3]int{Bytes: size, CodePoints: 1, UTF16: 1}
		if r > 0xFFFF {
			units[UTF16] = 2
		}
		i += size
		w := wideRune{size: units}
		for u := range w.after {
			skipped[u] += size - units[u]
			w.after[u] = i - skipped[u]
		}
		o.wide = append(o.wide, w)
	}
	return o
}

// Convert turns an offset of one unit into another. ok is false where the offset lies outside the text or inside a
// character. The cost is logarithmic in the number of characters outside ASCII.
func (o *Offsets) Convert(offset int, from, to Unit) (converted int, ok bool) {
	if offset < 0 {
		return 0, false
	}
	i := sort.Search(len(o.wide), func(i int) bool { return o.wide[i].after[from] > offset })
	if i < len(o.wide) && o.wide[i].after[from]-o.wide[i].size[from] < offset {
		return 0, false // inside the rune
	}
	base := [3]int{}
	if i > 0 {
		base = o.wide[i-1].after
	}
	ascii := offset - base[from] // all between is ASCII, where the units agree
	if base[Bytes]+ascii > o.size {
		return 0, false
	}
	return base[to] + ascii, true
}

// ConvertSpan turns a span of one unit into another; ok is false where either end cannot be.
func (o *Offsets) ConvertSpan(s Span, from, to Unit) (converted Span, ok bool) {
	start, okStart := o.Convert(s.Start, from, to)
	end, okEnd := o.Convert(s.End, from, to)
	return Span{start, end}, okStart && okEnd
}
