package tag

// The binary format, both ways. The package comment draws it.

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"

	"github.com/dateline-news/dateline/internal/rows"
)

const (
	magic      = "dltagger"
	version    = 1
	checksumAt = 12
	bodyAt     = 16
	labelsAt   = 40

	maxLabels  = 64
	maxEntries = 1 << 16
	entrySize  = 8 + 3
	outputSize = 4 + 2*Width
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Weights are what a model is made of.
type Weights struct {
	Labels   []string
	Open     uint64           // a bit for each label that a word may have which the lexicon does not know
	Words    map[uint32]Entry // by EntryKey
	Features []Feature        // those with a row of weights, rising
	Rows     [][Width]int8    // what they give to the hidden units
	Output   [][Width]int16   // what the hidden units give to the labels
	Bias     []int32          // of the labels
}

// Write makes a model's bytes. It panics where the weights break the format's rules, which is the trainer's mistake.
func Write(w *Weights) []byte {
	entries, numbers := number(w.Words)
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0) // the checksum's place
	for _, n := range []int{len(w.Labels), len(entries), len(w.Words), len(w.Features)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	b = binary.LittleEndian.AppendUint64(b, w.Open)
	for _, label := range w.Labels {
		b = append(b, byte(len(label)))
		b = append(b, label...)
	}
	for _, e := range entries {
		b = binary.LittleEndian.AppendUint64(b, e.Tags)
		b = append(b, e.First, e.Second, 0)
		if e.Sure {
			b[len(b)-1] = 1
		}
	}
	last := int64(-1)
	for _, key := range slices.Sorted(maps.Keys(w.Words)) {
		b = binary.AppendUvarint(b, uint64(int64(key)-last))
		b = binary.LittleEndian.AppendUint16(b, numbers[w.Words[key]])
		last = int64(key)
	}
	b = rows.AppendTable(b, w.Features, func(i int) *[Width]int8 { return &w.Rows[i] })
	if w.Output == nil { // only a lexicon
		b = append(b, make([]byte, len(w.Labels)*outputSize)...)
	}
	for l, output := range w.Output {
		b = binary.LittleEndian.AppendUint32(b, uint32(w.Bias[l]))
		for _, x := range output {
			b = binary.LittleEndian.AppendUint16(b, uint16(x))
		}
	}
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[bodyAt:], castagnoli))
	if _, err := Read(b); err != nil {
		panic("tag.Write: " + err.Error())
	}
	return b
}

// number lists the different entries in an order that depends on nothing but them.
func number(words map[uint32]Entry) ([]Entry, map[Entry]uint16) {
	numbers := map[Entry]uint16{}
	var entries []Entry
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if _, known := numbers[words[key]]; !known {
			numbers[words[key]] = uint16(len(entries))
			entries = append(entries, words[key])
		}
	}
	return entries, numbers
}

// FormatError says where a block of bytes ceases to be a model, and why.
type FormatError struct {
	Offset int
	Reason string
}

func (e *FormatError) Error() string { return fmt.Sprintf("tagger: byte %d: %s", e.Offset, e.Reason) }

// Read makes a model of its bytes. The error is a *FormatError.
func Read(data []byte) (*Model, error) {
	r := reader{data: data}
	m := r.model()
	if r.err != nil {
		return nil, r.err
	}
	m.prepare()
	return m, nil
}

// reader walks over the bytes and keeps the first fault. Behind it, it reads zeros.
type reader struct {
	data []byte
	at   int
	err  *FormatError
}

func (r *reader) fault(at int, format string, args ...any) {
	if r.err == nil {
		r.err = &FormatError{Offset: at, Reason: fmt.Sprintf(format, args...)}
	}
}

func (r *reader) model() *Model {
	if len(r.data) < labelsAt || string(r.data[:len(magic)]) != magic {
		r.fault(0, "no head of a model")
		return nil
	}
	if v := binary.LittleEndian.Uint32(r.data[len(magic):]); v != version {
		r.fault(len(magic), "version %d, this program reads %d", v, version)
		return nil
	}
	if crc32.Checksum(r.data[bodyAt:], castagnoli) != binary.LittleEndian.Uint32(r.data[checksumAt:]) {
		r.fault(checksumAt, "the checksum does not fit: cut or altered")
		return nil
	}
	labels := r.count(bodyAt, maxLabels, 1)
	entries := r.count(bodyAt+4, maxEntries, entrySize)
	words := r.count(bodyAt+8, len(r.data), 3)
	features := r.count(bodyAt+12, len(r.data), 1+Width)
	m := &Model{open: binary.LittleEndian.Uint64(r.data[bodyAt+16:])}
	r.at = labelsAt
	r.labels(m, labels)
	m.lexicon = newLexicon(words)
	r.entries(m, entries)
	r.words(m, words)
	r.rows(m, features)
	r.output(m)
	if r.at != len(r.data) {
		r.fault(r.at, "%d bytes behind the last weight", len(r.data)-r.at)
	}
	return m
}

// count reads a number of the head and holds it against what can be.
func (r *reader) count(at, limit, size int) int {
	n := int64(binary.LittleEndian.Uint32(r.data[at:]))
	if n > int64(limit) || n*int64(size) > int64(len(r.data)) {
		r.fault(at, "a count of %d does not fit", n)
		return 0
	}
	return int(n)
}

// next gives the next n bytes.
func (r *reader) next(n int) []byte {
	if n > len(r.data)-r.at {
		r.fault(r.at, "cut")
		r.at = len(r.data)
		return make([]byte, n)
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *reader) labels(m *Model, n int) {
	if n == 0 {
		r.fault(bodyAt, "no labels")
	}
	for range n {
		size := r.next(1)[0]
		if size == 0 {
			r.fault(r.at-1, "a label without a name")
		}
		m.labels = append(m.labels, string(r.next(int(size))))
	}
	if m.open == 0 || m.open>>n != 0 {
		r.fault(bodyAt+16, "labels %#x for new words, of %d", m.open, n)
	}
}

func (r *reader) entries(m *Model, n int) {
	for range n {
		b := r.next(entrySize)
		e := Entry{binary.LittleEndian.Uint64(b), b[8], b[9], b[10] == 1}
		if e.Tags == 0 || e.Tags>>len(m.labels) != 0 || int(max(e.First, e.Second)) > len(m.labels) || e.Sure && e.First == 0 {
			r.fault(r.at-entrySize, "an entry with labels %#x, %d, %d, of %d", e.Tags, e.First, e.Second, len(m.labels))
		}
		m.lexicon.entries = append(m.lexicon.entries, e)
	}
}

// rising reads a number by its distance from the last one, which was smaller.
func (r *reader) rising(last int64, limit int64) int64 {
	gap, n := binary.Uvarint(r.data[r.at:])
	if n <= 0 || gap == 0 || gap > uint64(limit) || last+int64(gap) >= limit {
		r.fault(r.at, "a number out of order")
		return last
	}
	r.at += n
	return last + int64(gap)
}

func (r *reader) words(m *Model, n int) {
	last := int64(-1)
	for range n {
		last = r.rising(last, 1<<32)
		number := binary.LittleEndian.Uint16(r.next(2))
		if int(number) >= len(m.lexicon.entries) {
			r.fault(r.at-2, "entry %d of %d", number, len(m.lexicon.entries))
		}
		if r.err != nil {
			return
		}
		m.lexicon.put(uint32(last), number)
	}
}

func (r *reader) rows(m *Model, n int) {
	table, end, ok := rows.ReadTable(r.data, r.at, n)
	if r.at = end; !ok {
		r.fault(end, "a feature out of order, or cut")
	}
	m.rows = table
}

func (r *reader) output(m *Model) {
	for range m.labels {
		b := r.next(outputSize)
		m.bias = append(m.bias, int32(binary.LittleEndian.Uint32(b)))
		var output rows.Numbers
		for k := range output {
			output[k] = int16(binary.LittleEndian.Uint16(b[4+2*k:]))
		}
		m.outputs = append(m.outputs, output)
	}
}
