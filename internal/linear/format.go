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
	labelsAt   = 24
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Write makes a model's bytes of its labels and its rows, which come by rising feature. It panics where they break the
// format's rules, which is the trainer's mistake.
func Write(labels []string, rows []Row) []byte {
	var sizes [buckets]uint64
	var cells []byte
	for _, row := range rows {
		sizes[row.Feature>>lowerBits] += 1 + uint64(len(row.Weights))
		cells = append(cells, byte(row.Feature), byte(len(row.Weights)))
		for _, w := range row.Weights {
			cells = append(cells, w.Label, byte(w.Value))
		}
	}
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0) // the checksum's place
	b = binary.LittleEndian.AppendUint32(b, uint32(len(labels)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(cells)/2))
	for _, label := range labels {
		b = append(b, byte(len(label)))
		b = append(b, label...)
	}
	for _, size := range sizes {
		b = binary.AppendUvarint(b, size)
	}
	b = append(b, cells...)
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
	cells := r.count(bodyAt+4, len(r.data)/2)
	r.at = labelsAt
	m := &Model{labels: r.labels(labels), filter: make([]uint64, 1<<filterBits/64), starts: r.starts(cells)}
	m.cells = r.cells(cells)
	if r.err == nil && r.at != len(r.data) {
		r.fault(r.at, "%d bytes behind the last row", len(r.data)-r.at)
	}
	for bucket := range buckets {
		if r.err == nil {
			r.bucket(m, bucket)
		}
	}
	return m
}

// count reads a number of the head and holds it against what can be.
func (r *reader) count(at, limit int) int {
	n := binary.LittleEndian.Uint32(r.data[at:])
	if int64(n) > int64(limit) {
		r.fault(at, "a count of %d, at most %d fit", n, limit)
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

// starts adds up the sizes of the buckets.
func (r *reader) starts(cells int) []uint32 {
	starts := make([]uint32, 1, buckets+1)
	at := 0
	for range buckets {
		size, n := binary.Uvarint(r.data[r.at:])
		if n <= 0 || size > uint64(cells-at) {
			r.fault(r.at, "a bucket of %d cells, %d are left", size, cells-at)
			return nil
		}
		r.at += n
		at += int(size)
		starts = append(starts, uint32(at))
	}
	if at != cells {
		r.fault(r.at, "%d cells in buckets, the head says %d", at, cells)
	}
	return starts
}

func (r *reader) cells(n int) []Weight {
	if 2*n > len(r.data)-r.at {
		r.fault(r.at, "cut")
		return nil
	}
	cells := make([]Weight, n)
	for i := range cells {
		cells[i] = Weight{r.data[r.at], int8(r.data[r.at+1])}
		r.at += 2
	}
	return cells
}

// bucket checks that the rows of a bucket are in order and fill it, and notes them in the filter.
func (r *reader) bucket(m *Model, bucket int) {
	first := int(m.starts[bucket])
	cells := m.cells[first:m.starts[bucket+1]]
	lower := -1
	for at := 0; at < len(cells); {
		head := cells[at]
		offset := len(r.data) - 2*(len(m.cells)-first-at)
		if int(head.Label) <= lower || head.Value < 1 || int(head.Value) >= len(cells)-at {
			r.fault(offset, "row %d of %d weights behind row %d, with %d cells left in its bucket", head.Label, head.Value, lower, len(cells)-at)
			return
		}
		lower = int(head.Label)
		bit := (bucket<<lowerBits | lower) >> (FeatureBits - filterBits)
		m.filter[bit/64] |= 1 << (bit % 64)
		label := -1
		for _, w := range cells[at+1 : at+1+int(head.Value)] {
			if int(w.Label) <= label || int(w.Label) >= len(m.labels) {
				r.fault(offset, "a row with label %d behind %d, of %d labels", w.Label, label, len(m.labels))
				return
			}
			label = int(w.Label)
		}
		at += 1 + int(head.Value)
	}
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
