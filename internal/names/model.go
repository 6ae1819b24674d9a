package names

// The model: a row of small numbers for each hashed feature. The rows of a word's features are added up, what is
// negative is cut off, and a second layer makes scores for the labels of it.
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dlnames\n"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of rows, a power of two
//	20      4     float32: what a step of a row's bytes is worth
//	24            float32 each: Hidden biases; Labels biases; Labels × Hidden weights; Labels × Labels transitions
//	              rows: Hidden bytes each, 128 standing for 0

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
)

const (
	// Hidden is the width of a row.
	Hidden = 32
	// Labels is the number of labels: none, and for each kind the first, inner, last and only word of a name.
	Labels = 1 + 4*int(Kinds)

	magic      = "dlnames\n"
	version    = 1
	checksumAt = 12
	rowsAt     = 16
	scaleAt    = 20
	floatsAt   = 24
	floats     = Hidden + Labels + Labels*Hidden + Labels*Labels
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
	Rows       []float32 // Hidden each; their number is a power of two
	HiddenBias [Hidden]float32
	LabelBias  [Labels]float32
	Output     [Labels][Hidden]float32
	Transition [Labels][Labels]float32
}

// Row is the row of a feature among n.
func Row(feature uint32, n int) int { return int(feature >> (32 - uint(bits.Len(uint(n))-1))) }

// Model is read-only; goroutines may share it.
type Model struct {
	Weights        // without Rows
	table   []byte // Hidden a row
	rows    int
	scale   float32
	chance  [Labels][Labels]float64 // exponentials of the transitions
}

// Write makes a model's bytes.
func Write(w *Weights) []byte {
	largest := float32(0)
	for _, x := range w.Rows {
		largest = max(largest, x, -x)
	}
	scale := min(largest, clip) / 127
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(w.Rows)/Hidden))
	float := func(x float32) { b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x)) }
	float(scale)
	for _, x := range w.HiddenBias {
		float(x)
	}
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
	for _, x := range w.Rows {
		step := math.Round(float64(x / scale))
		b = append(b, byte(128+max(-127, min(127, step))))
	}
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[rowsAt:], castagnoli))
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
	if crc32.Checksum(data[rowsAt:], castagnoli) != binary.LittleEndian.Uint32(data[checksumAt:]) {
		return nil, fmt.Errorf("names: byte %d: the checksum does not fit: cut or altered", checksumAt)
	}
	rows := int64(binary.LittleEndian.Uint32(data[rowsAt:]))
	if rows < 2 || rows&(rows-1) != 0 || rows*Hidden != int64(len(data)-tableAt) {
		return nil, fmt.Errorf("names: byte %d: %d rows in %d bytes", rowsAt, rows, len(data)-tableAt)
	}
	m := &Model{rows: int(rows), table: data[tableAt:]}
	m.scale = math.Float32frombits(binary.LittleEndian.Uint32(data[scaleAt:]))
	at := floatsAt
	float := func(x *float32) {
		*x = math.Float32frombits(binary.LittleEndian.Uint32(data[at:]))
		at += 4
	}
	for i := range m.HiddenBias {
		float(&m.HiddenBias[i])
	}
	for i := range m.LabelBias {
		float(&m.LabelBias[i])
	}
	for i := range m.Output {
		for j := range m.Output[i] {
			float(&m.Output[i][j])
		}
	}
	for i := range m.Transition {
		for j := range m.Transition[i] {
			float(&m.Transition[i][j])
			m.chance[i][j] = math.Exp(float64(m.Transition[i][j]))
		}
	}
	return m, nil
}

// lanes takes every second byte of eight into a lane of 16 bits.
const lanes = 0x00ff00ff00ff00ff

// sum is rows added up: bytes in lanes of 16 bits, eight at a time, which cannot overflow, since there are at most
// mostFeatures rows.
type sum struct {
	even, odd [Hidden / 8]uint64
	rows      int32
}

// add adds the rows of features.
func (m *Model) add(s *sum, features []uint32) {
	shift := 32 - uint(bits.Len(uint(m.rows))-1)
	s.rows += int32(len(features))
	for _, f := range features {
		row := m.table[int(f>>shift)*Hidden:][:Hidden:Hidden]
		for k := range s.even {
			x := binary.LittleEndian.Uint64(row[8*k:])
			s.even[k] += x & lanes
			s.odd[k] += x >> 8 & lanes
		}
	}
}

// hidden turns a sum into what the second layer reads.
func (m *Model) hidden(h *[Hidden]float32, s *sum) {
	zero := 128 * s.rows
	for k := range s.even {
		for lane := range 4 {
			at := 8*k + 2*lane
			h[at] = max(0, m.HiddenBias[at]+m.scale*float32(int32(s.even[k]>>(16*lane)&0xffff)-zero))
			h[at+1] = max(0, m.HiddenBias[at+1]+m.scale*float32(int32(s.odd[k]>>(16*lane)&0xffff)-zero))
		}
	}
}

// scores makes scores for the labels of what was added up.
func (m *Model) scores(s *[Labels]float32, h *[Hidden]float32) {
	for l := range s {
		row := &m.Output[l]
		var a, b float32
		for k := 0; k < Hidden; k += 2 {
			a += h[k] * row[k]
			b += h[k+1] * row[k+1]
		}
		s[l] = m.LabelBias[l] + a + b
	}
}
