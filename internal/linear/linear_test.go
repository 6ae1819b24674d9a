package linear

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"testing"
)

var labels = []string{"A", "B", "C"}

// rows fill three buckets, one of them with two rows.
func rows() []Row {
	return []Row{
		{0, []Weight{{0, 5}}},
		{0x0102, []Weight{{0, -128}, {2, 127}}},
		{0x01ff, []Weight{{1, 3}}},
		{0xffffff, []Weight{{0, 1}, {1, -1}, {2, 2}}},
	}
}

func TestWrittenRowsAreRead(t *testing.T) {
	m, err := Read(Write(labels, rows()))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(m.Labels(), labels) {
		t.Errorf("labels %q, want %q", m.Labels(), labels)
	}
	for _, row := range rows() {
		if got := m.Row(row.Feature); !slices.Equal(got, row.Weights) {
			t.Errorf("row %#x is %v, want %v", row.Feature, got, row.Weights)
		}
	}
	for _, absent := range []Feature{1, 0x0101, 0x0103, 0x0201, 0xfffffe} {
		if got := m.Row(absent); got != nil {
			t.Errorf("row %#x is %v, want none", absent, got)
		}
	}
}

func TestScoresAreSums(t *testing.T) {
	m, err := Read(Write(labels, rows()))
	if err != nil {
		t.Fatal(err)
	}
	var scores Scores
	m.Add(&scores, []Feature{0x0102, 0xffffff, 7, 0})
	if want := (Scores{5 - 128 + 1, -1, 127 + 2}); scores != want {
		t.Errorf("scores %v, want %v", scores[:3], want[:3])
	}
	if best := m.Best(&scores); best != 2 {
		t.Errorf("best is %d, want 2", best)
	}
	if best := m.Best(&Scores{4, 4, 4}); best != 0 {
		t.Errorf("best of equals is %d, want 0", best)
	}
}

func TestHashSpreads(t *testing.T) {
	seen := map[Feature]bool{}
	const n = 10000
	for i := range uint64(n) {
		f := Hash(i%7, i, i/3)
		if f >= 1<<FeatureBits {
			t.Fatalf("feature %#x is too wide", f)
		}
		seen[f] = true
	}
	if len(seen) < n-20 { // by chance, n²/2^25 = 3 meet
		t.Errorf("%d of %d features meet", n-len(seen), n)
	}
}

// Each row spoils a sound model; all but the first make the checksum fit again, so that what lies behind it is tried.
func TestSpoiltModelsAreRefused(t *testing.T) {
	firstCell := len(Write(labels, rows())) - 2*11
	for _, test := range []struct {
		name   string
		why    string
		spoil  func(b []byte) []byte
		offset int
	}{
		{"altered", "the checksum covers the rows", func(b []byte) []byte { b[len(b)-1] ^= 1; return b }, checksumAt},
		{"empty", "there is nothing to read", func([]byte) []byte { return nil }, 0},
		{"magic", "another kind of file", func(b []byte) []byte { b[0] = 'D'; return b }, 0},
		{"version", "made by a later program", func(b []byte) []byte { b[versionAt]++; return b }, versionAt},
		{"no labels", "nothing could be best", func(b []byte) []byte { return resum(put(b, bodyAt, 0)) }, bodyAt},
		{"too many labels", "scores have room for 64", func(b []byte) []byte { return resum(put(b, bodyAt, MaxLabels+1)) }, bodyAt},
		{"too many cells", "memory is not taken on trust", func(b []byte) []byte { return resum(put(b, bodyAt+4, 1<<31)) }, bodyAt + 4},
		{"empty label", "labels have names", func(b []byte) []byte { b[labelsAt] = 0; return resum(b) }, labelsAt + 1},
		{"bucket too large", "cells are left over", func(b []byte) []byte { b[labelsAt+6]++; return resum(b) }, firstCell - 1},
		{"cut", "the last cell is missing", func(b []byte) []byte { return resum(b[:len(b)-2]) }, firstCell},
		{"tail", "nothing stands behind the last row", func(b []byte) []byte { return resum(append(b, 0)) }, firstCell + 22},
		{"row too long", "a row ends in its bucket", func(b []byte) []byte { b[firstCell+1] = 2; return resum(b) }, firstCell},
		{"row without weights", "rows say something", func(b []byte) []byte { b[firstCell+1] = 0; return resum(b) }, firstCell},
		{"rows out of order", "search stops early", func(b []byte) []byte { b[firstCell+10] = 1; return resum(b) }, firstCell + 10},
		{"unknown label", "scores have no such place", func(b []byte) []byte { b[firstCell+2] = 3; return resum(b) }, firstCell},
		{"labels out of order", "each label is there once", func(b []byte) []byte { b[firstCell+8] = 0; return resum(b) }, firstCell + 4},
	} {
		_, err := Read(test.spoil(Write(labels, rows())))
		var format *FormatError
		if !errors.As(err, &format) {
			t.Errorf("%s (%s): error %v, want a *FormatError", test.name, test.why, err)
		} else if format.Offset != test.offset {
			t.Errorf("%s (%s): %v, want it at byte %d", test.name, test.why, err, test.offset)
		}
	}
}

func TestWriteRefusesRowsOutOfOrder(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Write(labels, []Row{{2, []Weight{{0, 1}}}, {1, []Weight{{0, 1}}}})
}

func put(b []byte, at int, n uint32) []byte {
	binary.LittleEndian.PutUint32(b[at:], n)
	return b
}

// resum makes the checksum fit.
func resum(b []byte) []byte { return put(b, checksumAt, crc32.Checksum(b[bodyAt:], castagnoli)) }

// FuzzRead tries any bytes, with a checksum that fits: they are refused, or make a model that can be asked for any
// feature and is written as it was read.
func FuzzRead(f *testing.F) {
	f.Add(Write(labels, rows()))
	f.Add(Write([]string{"x"}, nil))
	f.Add([]byte("dateline"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) >= labelsAt {
			b = resum(slices.Clone(b))
		}
		m, err := Read(b)
		if err != nil {
			if m != nil {
				t.Fatal("a model and an error")
			}
			return
		}
		var read []Row
		var scores Scores
		for bucket := range Feature(buckets) {
			if m.starts[bucket] == m.starts[bucket+1] {
				continue
			}
			for lower := range Feature(1 << lowerBits) {
				f := bucket<<lowerBits | lower
				if row := m.Row(f); row != nil {
					read = append(read, Row{f, row})
					m.Add(&scores, []Feature{f})
				}
			}
		}
		if best := m.Best(&scores); best >= len(m.Labels()) {
			t.Fatalf("best is %d of %d", best, len(m.Labels()))
		}
		again, err := Read(Write(m.Labels(), read))
		if err != nil || !slices.Equal(again.cells, m.cells) {
			t.Fatalf("written and read again: %v", err)
		}
	})
}
