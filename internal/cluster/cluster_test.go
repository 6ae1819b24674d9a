package cluster_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/internal/cluster"
)

func entries(words ...string) []cluster.Entry {
	var all []cluster.Entry
	for i, word := range words {
		all = append(all, cluster.Entry{Hash: cluster.Hash(word), Fine: uint16(i)})
	}
	slices.SortFunc(all, func(a, b cluster.Entry) int { return cmp.Compare(a.Hash, b.Hash) })
	return all
}

func TestFind(t *testing.T) {
	table, err := cluster.Read(cluster.Write([]byte{7, 8, 7}, entries("river", "Reuters", "1990s")))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		word   string
		fine   uint16
		coarse byte
		ok     bool
	}{
		{"river", 0, 7, true}, {"Reuters", 1, 8, true}, {"reuters", 0, 0, false}, {"1980s", 2, 7, true}, {"", 0, 0, false},
	} {
		fine, coarse, ok := table.Find(test.word)
		if fine != test.fine || coarse != test.coarse || ok != test.ok {
			t.Errorf("%q: %d, %d, %v, want %d, %d, %v", test.word, fine, coarse, ok, test.fine, test.coarse, test.ok)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	good := cluster.Write([]byte{0, 1}, entries("a", "b"))
	for _, test := range []struct {
		name, fault string
		spoil       func([]byte) []byte
	}{
		{"empty", "byte 0", func([]byte) []byte { return nil }},
		{"cut", "byte 12", func(b []byte) []byte { return b[:len(b)-1] }},
		{"version", "byte 8", func(b []byte) []byte { b[8] = 2; return b }},
		{"unknown class", "class 1 of 1", func([]byte) []byte { return cluster.Write([]byte{0}, entries("a", "b")) }},
	} {
		if _, err := cluster.Read(test.spoil(slices.Clone(good))); err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want %s", test.name, err, test.fault)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(cluster.Write([]byte{0, 1}, entries("a", "b")))
	f.Fuzz(func(t *testing.T, data []byte) {
		if table, err := cluster.Read(data); err == nil {
			table.Find("a")
		}
	})
}
