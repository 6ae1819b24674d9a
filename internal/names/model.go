package names

// The model: a row of small numbers for each feature that is worth one. The rows of a word's features are added up, what
// is negative is cut off, and a second layer makes scores for the labels of it.
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dlnames\n"
//	8       4     version, 2
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of features
//	20      4     float32: what a step of a row's bytes is worth
//	24            float32 each: Labels biases; Labels × Hidden weights; Labels × Labels transitions
//	              features with their rows, as package rows has them

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"

	"github.com/dateline-news/dateline/internal/rows"
)

const (
	// Hidden is the width of a row.
	Hidden = rows.Width
	// Labels is the number of labels: none, and for each kind the first, inner, last and only word of a name.
	Labels = 1 + 4*int(Kinds)

	magic      = "dlnames\n"
	version    = 2
	checksumAt = 12
	countAt    = 16
	scaleAt    = 20
	floatsAt   = 24
	floats     = Labels + Labels*Hidden + Labels*Labels
	tableAt    = floatsAt + 4*floats
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// The words of a name by place; a label is 1 + 4*kind + one of these.
const (
	firstWord = iota
	innerWord
	lastWord
	onlyWord
)

// LabelOf is the label of word i of a name.
func LabelOf(kind Kind, name Range, i int) int {
	place := innerWord
	switch {
	case name.Until-name.From == 1:
		place = onlyWord
	case i == name.From:
		place = firstWord
	case i == name.Until-1:
		place = lastWord
	}
	return 1 + 4*int(kind) + place
}

// closed reports whether no name goes on behind a label, opening whether none goes on into it.
func closed(label int) bool {
	return label == 0 || (label-1)%4 == lastWord || (label-1)%4 == onlyWord
}

func opening(label int) bool {
	return label == 0 || (label-1)%4 == firstWord || (label-1)%4 == onlyWord
}

// Follows reports whether one label may stand behind another.
func Follows(before, label int) bool {
	if closed(before) {
		return opening(label)
	}
	return !opening(label) && (before-1)/4 == (label-1)/4
}

// Weights are a model's numbers as training has them.
type Weights struct {
	Features   []uint32  // those that have a row, rising
	Rows       []float32 // Hidden each
	LabelBias  [Labels]float32
	Output     [Labels][Hidden]float32
	Transition [Labels][Labels]float32
}

// Model is read-only; goroutines may share it.
type Model struct {
	table *rows.Table
	layers
}

// Write makes a model's bytes.
func Write(w *Weights) []byte {
	largest := float32(1e-3)
	for _, x := range w.Rows {
		largest = max(largest, x, -x)
	}
	scale := min(largest, clip) / 127
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(w.Features)))
	float := func(x float32) { b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x)) }
	float(scale)
	for _, x := range w.LabelBias {
		float(x)
	}
	for _, row := range w.Output {
		for _, x := range row {
			float(x)
		}
	}
	for _, row := range w.Transition {
		for _, x := range row {
			float(x)
		}
	}
	b = rows.AppendTable(b, w.Features, func(i int) *[Hidden]int8 {
		var row [Hidden]int8
		for k, x := range w.Rows[i*Hidden:][:Hidden] {
			row[k] = int8(max(-127, min(127, math.Round(float64(x/scale)))))
		}
		return &row
	})
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[countAt:], castagnoli))
	return b
}

// clip bounds what a row's number can be: few lie beyond, and steps get finer.
const clip = 1

// Read makes a model of its bytes, which it keeps. The error names the byte where they cease to be one.
func Read(data []byte) (*Model, error) {
	if len(data) < tableAt || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("names: byte 0: no head of a model")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return nil, fmt.Errorf("names: byte %d: version %d, this program reads %d", len(magic), v, version)
	}
	if crc32.Checksum(data[countAt:], castagnoli) != binary.LittleEndian.Uint32(data[checksumAt:]) {
		return nil, fmt.Errorf("names: byte %d: the checksum does not fit: cut or altered", checksumAt)
	}
	count := binary.LittleEndian.Uint32(data[countAt:])
	table, end, ok := rows.ReadTable(data, tableAt, int(min(count, math.MaxInt32)))
	if !ok || end != len(data) {
		return nil, fmt.Errorf("names: byte %d: not the rows of %d features", end, count)
	}
	m := &Model{table: table}
	var w Weights
	at := floatsAt
	float := func(x *float32) {
		*x = math.Float32frombits(binary.LittleEndian.Uint32(data[at:]))
		at += 4
	}
	for i := range w.LabelBias {
		float(&w.LabelBias[i])
	}
	for i := range w.Output {
		for j := range w.Output[i] {
			float(&w.Output[i][j])
		}
	}
	for i := range w.Transition {
		for j := range w.Transition[i] {
			float(&w.Transition[i][j])
		}
	}
	m.derive(&w, math.Float32frombits(binary.LittleEndian.Uint32(data[scaleAt:])))
	return m, nil
}
