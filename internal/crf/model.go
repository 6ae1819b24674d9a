// Package crf is a small neural model that labels a row of words: each hashed feature of a word has a row of small
// numbers; the rows are added up, what is negative is cut off, a second layer makes scores for the labels of it, and the
// likeliest row of labels is sought with weights for one label behind another.
//
// A model is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dlcrf  \n"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of rows, a power of two
//	20      4     number of labels
//	24      4     float32: what a step of a row's bytes is worth
//	28            float32 each: Hidden biases; for each label its bias, Hidden weights, a weight behind each label
//	              rows: Hidden bytes each, 128 standing for 0
package crf

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
	// MaxLabels bounds the number of labels.
	MaxLabels = 32
	// MaxFeatures bounds the features of a word, so that sums cannot overflow.
	MaxFeatures = 255

	magic      = "dlcrf  \n"
	version    = 1
	checksumAt = 12
	rowsAt     = 16
	labelsAt   = 20
	scaleAt    = 24
	floatsAt   = 28

	clip = 1 // bounds what a row's number can be: few lie beyond, and steps get finer
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Weights are a model's numbers as training has them.
type Weights struct {
	Rows       []float32 // Hidden each; their number is a power of two
	HiddenBias [Hidden]float32
	Labels     []Label
}

// Label is what belongs to one label.
type Label struct {
	Bias   float32
	Output [Hidden]float32
	Behind [MaxLabels]float32 // the weight of standing behind each label
}

// Row is the row of a feature among n.
func Row(feature uint32, n int) int { return int(feature >> (32 - uint(bits.Len(uint(n))-1))) }

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
	b = binary.LittleEndian.AppendUint32(b, uint32(len(w.Labels)))
	floats := func(all ...float32) {
		for _, x := range all {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
	}
	floats(scale)
	floats(w.HiddenBias[:]...)
	for _, l := range w.Labels {
		floats(l.Bias)
		floats(l.Output[:]...)
		floats(l.Behind[:len(w.Labels)]...)
	}
	for _, x := range w.Rows {
		step := math.Round(float64(x / scale))
		b = append(b, byte(128+max(-127, min(127, step))))
	}
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[rowsAt:], castagnoli))
	return b
}

// Model is read-only; goroutines may share it.
type Model struct {
	table      []byte // Hidden a row
	shift      uint   // from a feature to its row
	labels     int
	scale      float32
	hiddenBias [Hidden]float32
	bias       [MaxLabels]float32
	output     [MaxLabels / group][Hidden][group]float32
	behind     [MaxLabels][MaxLabels]float32 // [label][before]
}

// Read makes a model of its bytes, which it keeps. The error names the byte where they cease to be one.
func Read(data []byte) (*Model, error) {
	if len(data) < floatsAt || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("crf: byte 0: no head of a model")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return nil, fmt.Errorf("crf: byte %d: version %d, this program reads %d", len(magic), v, version)
	}
	if crc32.Checksum(data[rowsAt:], castagnoli) != binary.LittleEndian.Uint32(data[checksumAt:]) {
		return nil, fmt.Errorf("crf: byte %d: the checksum does not fit: cut or altered", checksumAt)
	}
	rows := int64(binary.LittleEndian.Uint32(data[rowsAt:]))
	labels := int64(binary.LittleEndian.Uint32(data[labelsAt:]))
	table := floatsAt + 4*(Hidden+labels*(1+Hidden+labels))
	if labels < 1 || labels > MaxLabels || rows < 2 || rows&(rows-1) != 0 || rows*Hidden != int64(len(data))-table {
		return nil, fmt.Errorf("crf: byte %d: %d rows and %d labels in %d bytes", rowsAt, rows, labels, len(data))
	}
	m := &Model{table: data[table:], labels: int(labels), shift: 32 - uint(bits.Len(uint(rows))-1)}
	at := scaleAt
	float := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(data[at:]))
		at += 4
		return x
	}
	m.scale = float()
	for k := range m.hiddenBias {
		m.hiddenBias[k] = float()
	}
	for l := range m.labels {
		m.bias[l] = float()
		for k := range Hidden {
			m.output[l/group][k][l%group] = float()
		}
		for before := range m.labels {
			m.behind[l][before] = float()
		}
	}
	return m, nil
}

// lanes takes every second byte of eight into a lane of 16 bits.
const lanes = 0x00ff00ff00ff00ff

// Sum is the rows of a word's features added up, in lanes of 16 bits.
type Sum struct {
	even, odd [Hidden / 8]uint64
	rows      int32
}

// Add adds the rows of features. A sum holds at most MaxFeatures.
func (m *Model) Add(s *Sum, features []uint32) {
	s.rows += int32(len(features))
	shift := m.shift & 31
	e0, e1, e2, e3 := s.even[0], s.even[1], s.even[2], s.even[3]
	o0, o1, o2, o3 := s.odd[0], s.odd[1], s.odd[2], s.odd[3]
	for _, f := range features {
		row := m.table[int(f>>shift)*Hidden:][:Hidden:Hidden]
		x := binary.LittleEndian.Uint64(row)
		e0 += x & lanes
		o0 += x >> 8 & lanes
		x = binary.LittleEndian.Uint64(row[8:])
		e1 += x & lanes
		o1 += x >> 8 & lanes
		x = binary.LittleEndian.Uint64(row[16:])
		e2 += x & lanes
		o2 += x >> 8 & lanes
		x = binary.LittleEndian.Uint64(row[24:])
		e3 += x & lanes
		o3 += x >> 8 & lanes
	}
	s.even = [...]uint64{e0, e1, e2, e3}
	s.odd = [...]uint64{o0, o1, o2, o3}
}

// group is how many labels are scored at a time.
const group = 8

// unit is a hidden number that is not cut off.
type unit struct {
	k int
	x float32
}

// scores makes scores for the labels of what was added up.
func (m *Model) scores(scores *[MaxLabels]float32, s *Sum) {
	var units [Hidden]unit
	n := 0
	zero := 128 * s.rows
	for k := range Hidden {
		lane := s.even[k/8]
		if k%2 == 1 {
			lane = s.odd[k/8]
		}
		x := m.hiddenBias[k] + m.scale*float32(int32(lane>>(16*(k%8/2))&0xffff)-zero)
		units[n] = unit{k, x}
		if x > 0 {
			n++
		}
	}
	for g := 0; g*group < m.labels; g++ {
		bias := (*[group]float32)(m.bias[g*group:])
		s0, s1, s2, s3, s4, s5, s6, s7 := bias[0], bias[1], bias[2], bias[3], bias[4], bias[5], bias[6], bias[7]
		for _, u := range units[:n] {
			w := &m.output[g][u.k&(Hidden-1)]
			s0 += u.x * w[0]
			s1 += u.x * w[1]
			s2 += u.x * w[2]
			s3 += u.x * w[3]
			s4 += u.x * w[4]
			s5 += u.x * w[5]
			s6 += u.x * w[6]
			s7 += u.x * w[7]
		}
		*(*[group]float32)(scores[g*group:]) = [group]float32{s0, s1, s2, s3, s4, s5, s6, s7}
	}
}
