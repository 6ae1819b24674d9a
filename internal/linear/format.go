package linear

// The binary format, both ways. The package comment draws it.

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

const (
	magic   = "dateline"
	version = 1

	versionAt  = 8
	checksumAt = 12
	bodyAt     = 16
	labelsAt   = 28
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Write makes a model's bytes. It panics where labels or rows break the format's rules, which is the trainer's mistake.
func Write(labels []string, rows []Row) []byte {
	weights := 0
	for _, row := range rows {
		weights += len(row.Weights)
	}
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0) // the checksum's place
	b = binary.LittleEndian.AppendUint32(b, uint32(len(labels)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(rows)))
	b = binary.LittleEndian.AppendUint32(b, uint32(weights))
	for _, label := range labels {
		b = append(b, byte(len(label)))
		b = append(b, label...)
	}
	last := -1
	for _, row := range rows {
		b = binary.AppendUvarint(b, uint64(int(row.Feature)-last))
		b = append(b, byte(len(row.Weights)))
		for _, w := range row.Weights {
			b = append(b, w.Label, byte(w.Value))
		}
		last = int(row.Feature)
	}
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[bodyAt:], castagnoli))
	if _, err := Read(b); err != nil {
		panic("linear.Write: " + err.Error())
	}
	return b
}

// Read makes a model of its bytes. The error is a *FormatError.
func Read(data []byte) (*Model, error) {
	r := reader{data: data}
	m := r.model()
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

// reader walks over the bytes and keeps the first fault.
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
	if len(r.data) < labelsAt || string(r.data[:versionAt]) != magic {
		r.fault(0, "no head of a model")
		return nil
	}
	if v := binary.LittleEndian.Uint32(r.data[versionAt:]); v != version {
		r.fault(versionAt, "version %d, this program reads %d", v, version)
		return nil
	}
	if crc32.Checksum(r.data[bodyAt:], castagnoli) != binary.LittleEndian.Uint32(r.data[checksumAt:]) {
		r.fault(checksumAt, "the checksum does not fit: cut or altered")
		return nil
	}
	labels := r.count(bodyAt, MaxLabels)
	rows := r.count(bodyAt+4, 1<<FeatureBits)
	weights := r.count(bodyAt+8, len(r.data))
	if r.err != nil {
		return nil
	}
	r.at = labelsAt
	m := &Model{labels: r.labels(labels)}
	m.index(r.rows(m, rows, weights))
	if r.err == nil && r.at != len(r.data) {
		r.fault(r.at, "%d bytes behind the last row", len(r.data)-r.at)
	}
	return m
}

// count reads a number of the head and holds it against what can be.
func (r *reader) count(at, limit int) int {
	n := binary.LittleEndian.Uint32(r.data[at:])
	if int64(n) > int64(limit) || int64(n) > int64(len(r.data)) {
		r.fault(at, "a count of %d", n)
		return 0
	}
	return int(n)
}

func (r *reader) labels(n int) []string {
	if n == 0 {
		r.fault(bodyAt, "no labels")
	}
	labels := make([]string, 0, n)
	for range n {
		size := int(r.byte())
		if size == 0 || size > len(r.data)-r.at {
			r.fault(r.at, "a label of %d bytes", size)
			return nil
		}
		labels = append(labels, string(r.data[r.at:r.at+size]))
		r.at += size
	}
	return labels
}

func (r *reader) rows(m *Model, rows, weights int) []slot {
	slots := make([]slot, 0, rows)
	m.weights = make([]Weight, 0, weights)
	feature := -1
	for range rows {
		start := r.at
		gap, size := binary.Uvarint(r.data[r.at:])
		if size <= 0 || gap == 0 || gap > 1<<FeatureBits || feature+int(gap) >= 1<<FeatureBits {
			r.fault(start, "a row out of order")
			return nil
		}
		r.at += size
		feature += int(gap)
		n := int(r.byte())
		if n == 0 || n > weights-len(m.weights) || 2*n > len(r.data)-r.at {
			r.fault(start, "a row of %d weights", n)
			return nil
		}
		slots = append(slots, slot{Feature(feature), uint32(len(m.weights)), uint32(n)})
		last := -1
		for range n {
			label, value := r.data[r.at], int8(r.data[r.at+1])
			if int(label) <= last || int(label) >= len(m.labels) {
				r.fault(r.at, "label %d behind %d, of %d labels", label, last, len(m.labels))
				return nil
			}
			last = int(label)
			m.weights = append(m.weights, Weight{label, value})
			r.at += 2
		}
	}
	if len(m.weights) != weights {
		r.fault(r.at, "%d weights, the head says %d", len(m.weights), weights)
	}
	return slots
}

// byte reads one byte, 0 at the end.
func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.fault(r.at, "cut")
		return 0
	}
	b := r.data[r.at]
	r.at++
	return b
}
