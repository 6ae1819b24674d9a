// Package crf is a small neural model that labels a row of words. Features of a word that are worth one have a row of
// small numbers; the rows are added up, what is negative is cut off, a second layer makes scores for the labels of it,
// and weights for one label behind another join them to a linear chain.
//
// All is reckoned in whole numbers but for chances, so that a model labels alike on every machine.
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dlcrf  \n"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of labels, at most MaxLabels
//	20      4     number of features
//	24      4     float32: what a step of a row's bytes is worth
//	28      4     float32: the temperature of chances
//	32            for each label, float32 each: bias, Width weights, a weight behind each label
//	              features with their rows, as package rows has them
package crf

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"

	"github.com/dateline-news/dateline/internal/rows"
)

const (
	// Width is the number of hidden units.
	Width = rows.Width
	// MaxLabels bounds the number of labels. Label 0 is that of a word outside of anything.
	MaxLabels = rows.Outputs

	magic      = "dlcrf  \n"
	version    = 1
	checksumAt = 12
	labelsAt   = 16
	countAt    = 20
	stepAt     = 24
	heatAt     = 28
	floatsAt   = 32

	clip = 1 // bounds what a row's number can be: few lie beyond, and steps get finer
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Weights are a model's numbers as training has them.
type Weights struct {
	Features []uint32  // those that have a row, rising
	Rows     []float32 // Width each
	Labels   []Label
	// Temperature evens out what the model believes of its labels; 0 is 1.
	Temperature float32
}

// Label is what belongs to one label.
type Label struct {
	Bias   float32
	Output [Width]float32
	Behind [MaxLabels]float32 // the weight of standing behind each label
}

// Model is read-only; goroutines may share it.
type Model struct {
	table *rows.Table
	layers
	follows
}

// follows has, for each label, a bit for each that may stand behind it, and for each that may stand before it.
type follows struct{ behind, before [MaxLabels]uint32 }

// Write makes a model's bytes.
func Write(w *Weights) []byte {
	largest := float32(1e-3)
	for _, x := range w.Rows {
		largest = max(largest, x, -x)
	}
	step := min(largest, clip) / math.MaxInt8
	b := append([]byte(nil), magic...)
	for _, n := range [...]int{version, 0, len(w.Labels), len(w.Features)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	floats := func(all ...float32) {
		for _, x := range all {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
	}
	heat := w.Temperature
	if heat == 0 {
		heat = 1
	}
	floats(step, heat)
	for i := range w.Labels {
		l := &w.Labels[i]
		floats(l.Bias)
		floats(l.Output[:]...)
		floats(l.Behind[:len(w.Labels)]...)
	}
	b = rows.AppendTable(b, w.Features, func(i int) *[Width]int8 {
		var row [Width]int8
		for k, x := range w.Rows[i*Width:][:Width] {
			row[k] = int8(max(-math.MaxInt8, min(math.MaxInt8, math.Round(float64(x/step)))))
		}
		return &row
	})
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[labelsAt:], castagnoli))
	return b
}

// Read makes a model of its bytes, which it keeps. Follows says which label may stand behind which. The error names the
// byte where they cease to be a model.
func Read(data []byte, follows func(before, label int) bool) (*Model, error) {
	if len(data) < floatsAt || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("crf: byte 0: no head of a model")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return nil, fmt.Errorf("crf: byte %d: version %d, this program reads %d", len(magic), v, version)
	}
	if crc32.Checksum(data[labelsAt:], castagnoli) != binary.LittleEndian.Uint32(data[checksumAt:]) {
		return nil, fmt.Errorf("crf: byte %d: the checksum does not fit: cut or altered", checksumAt)
	}
	labels := int(min(binary.LittleEndian.Uint32(data[labelsAt:]), math.MaxInt16))
	tableAt := floatsAt + 4*labels*(1+Width+labels)
	if labels < 1 || labels > MaxLabels || tableAt > len(data) {
		return nil, fmt.Errorf("crf: byte %d: %d labels in %d bytes", labelsAt, labels, len(data))
	}
	count := binary.LittleEndian.Uint32(data[countAt:])
	table, end, ok := rows.ReadTable(data, tableAt, int(min(count, math.MaxInt32)))
	if !ok || end != len(data) {
		return nil, fmt.Errorf("crf: byte %d: not the rows of %d features", end, count)
	}
	at := stepAt
	float := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(data[at:]))
		at += 4
		return x
	}
	step, heat := float(), float()
	if !(step > 0) || !(heat > 0) {
		return nil, fmt.Errorf("crf: byte %d: a step of %v, a temperature of %v", stepAt, step, heat)
	}
	all := make([]Label, labels)
	for i := range all {
		l := &all[i]
		l.Bias = float()
		for k := range l.Output {
			l.Output[k] = float()
		}
		for k := range all {
			l.Behind[k] = float()
		}
	}
	m := &Model{table: table}
	m.layers.derive(all, step, heat, follows)
	for label := range all {
		for b := range all {
			if follows(b, label) {
				m.behind[b] |= 1 << label
				m.before[label] |= 1 << b
			}
		}
	}
	return m, nil
}

// Rows are those of the features, as package rows has them.
func (m *Model) Rows() *rows.Table { return m.table }
