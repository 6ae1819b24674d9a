// Package cluster holds classes of words that stand in like company: newspapers with newspapers, rivers with rivers.
// They let a tagger that has seen one of them guess at the others.
//
// # Format
//
// A table is one little-endian block of bytes:
//
//	offset  size  what
//	0       8     magic "dlclustr"
//	8       4     version, 1
//	12      4     CRC-32 (Castagnoli) of all that follows
//	16      4     number of fine classes, at most 65536
//	20      4     number of words
//	24            a byte for each fine class: the coarse class that it belongs to
//	              words, by rising hash: uvarint distance from the hash before (from -1 at first), uint16 fine class
package cluster

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math/bits"
)

const (
	magic      = "dlclustr"
	version    = 1
	checksumAt = 12
	bodyAt     = 16
	coarseAt   = 24
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Hash is the key of a word: its letters as they are, each digit as 0.
func Hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	return h * 0x2c1b3c6d
}

// Entry is a word's class.
type Entry struct {
	Hash uint32
	Fine uint16
}

// Table is read-only; goroutines may share it.
type Table struct {
	coarse []byte
	slots  []Entry // open addressing; Fine is one more than the class, 0 where the slot is free
	shift  uint
}

// Find gives a word's classes: fine ones are many and narrow, coarse ones few and wide.
func (t *Table) Find(word string) (fine uint16, coarse byte, ok bool) {
	h := Hash(word)
	for i := int(h >> t.shift); ; i = (i + 1) & (len(t.slots) - 1) {
		switch e := t.slots[i]; {
		case e.Fine == 0:
			return 0, 0, false
		case e.Hash == h:
			return e.Fine - 1, t.coarse[e.Fine-1], true
		}
	}
}

// Write makes a table's bytes of entries by rising hash and the coarse class of each fine one.
func Write(coarse []byte, entries []Entry) []byte {
	b := append([]byte(nil), magic...)
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint32(b, 0)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(coarse)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(entries)))
	b = append(b, coarse...)
	last := int64(-1)
	for _, e := range entries {
		b = binary.AppendUvarint(b, uint64(int64(e.Hash)-last))
		b = binary.LittleEndian.AppendUint16(b, e.Fine)
		last = int64(e.Hash)
	}
	binary.LittleEndian.PutUint32(b[checksumAt:], crc32.Checksum(b[bodyAt:], castagnoli))
	return b
}

// Read makes a table of its bytes. The error names the byte where they cease to be one.
func Read(data []byte) (*Table, error) {
	if len(data) < coarseAt || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("clusters: byte 0: no head")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return nil, fmt.Errorf("clusters: byte %d: version %d, this program reads %d", len(magic), v, version)
	}
	if crc32.Checksum(data[bodyAt:], castagnoli) != binary.LittleEndian.Uint32(data[checksumAt:]) {
		return nil, fmt.Errorf("clusters: byte %d: the checksum does not fit: cut or altered", checksumAt)
	}
	classes := int64(binary.LittleEndian.Uint32(data[bodyAt:]))
	words := int64(binary.LittleEndian.Uint32(data[bodyAt+4:]))
	if classes >= 1<<16 || classes > int64(len(data)-coarseAt) || 3*words > int64(len(data)-coarseAt)-classes {
		return nil, fmt.Errorf("clusters: byte %d: %d classes, %d words", bodyAt, classes, words)
	}
	width := uint(bits.Len64(uint64(2*words + 1)))
	t := &Table{coarse: data[coarseAt:][:classes], slots: make([]Entry, 1<<width), shift: 32 - width}
	at := coarseAt + int(classes)
	hash := int64(-1)
	for range words {
		gap, n := binary.Uvarint(data[at:])
		if n <= 0 || gap == 0 || gap > 1<<32 || hash+int64(gap) >= 1<<32 || at+n+2 > len(data) {
			return nil, fmt.Errorf("clusters: byte %d: a word out of order", at)
		}
		hash += int64(gap)
		fine := binary.LittleEndian.Uint16(data[at+n:])
		if int64(fine) >= classes {
			return nil, fmt.Errorf("clusters: byte %d: class %d of %d", at+n, fine, classes)
		}
		at += n + 2
		t.put(Entry{uint32(hash), fine + 1})
	}
	if at != len(data) {
		return nil, fmt.Errorf("clusters: byte %d: %d bytes behind the last word", at, len(data)-at)
	}
	return t, nil
}

func (t *Table) put(e Entry) {
	i := int(e.Hash >> t.shift)
	for t.slots[i].Fine != 0 {
		i = (i + 1) & (len(t.slots) - 1)
	}
	t.slots[i] = e
}
