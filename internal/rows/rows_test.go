package rows

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Sums are those of numbers added one by one, up to the most rows of the greatest and least numbers.
func TestSum(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	for _, test := range []struct {
		name string
		draw func() byte
	}{
		{"any", func() byte { return byte(random.IntN(256)) }},
		{"greatest", func() byte { return 255 }},
		{"least", func() byte { return 0 }},
	} {
		var want [Width]int32
		var got Numbers
		var first, second Sum
		for n := range Most {
			row := make([]byte, Width)
			for k := range row {
				row[k] = test.draw()
				want[k] += int32(row[k]) - Zero
			}
			if n%3 == 0 {
				first.addRows(row, []uint32{0})
			} else {
				second.addRows(row, []uint32{0})
			}
		}
		first.Add([]*Sum{&second})
		first.Positive(&got)
		for k := range want {
			if int32(got[k]) != max(0, want[k]) {
				t.Fatalf("%s: number %d is %d, want %d", test.name, k, got[k], max(0, want[k]))
			}
		}
	}
}

// A table gives the rows that were written, and nothing for other features.
func TestTable(t *testing.T) {
	for _, features := range [][]uint32{{0, 7, 1 << 20, 1<<32 - 1}, {0, 1, 2}, {0}} {
		testTable(t, features)
	}
}

func testTable(t *testing.T, features []uint32) {
	written := make([][Width]int8, len(features))
	for i := range written {
		for k := range written[i] {
			written[i][k] = int8(10*i + k)
		}
	}
	head := []byte("head")
	data := AppendTable(head, features, func(i int) *[Width]int8 { return &written[i] })
	table, end, ok := ReadTable(data, len(head), len(features))
	if !ok || end != len(data) {
		t.Fatalf("read to byte %d of %d: %v", end, len(data), ok)
	}
	for i, f := range features {
		var sum Sum
		var got Numbers
		table.AddTo(&sum, []uint32{f, f + 1}) // the second has one or not
		sum.Positive(&got)
		for k, x := range got {
			want := int16(written[i][k])
			if next := slices.Index(features, f+1); next >= 0 {
				want += int16(written[next][k])
			}
			if x != want {
				t.Fatalf("feature %d, number %d: %d, want %d", f, k, x, want)
			}
		}
	}
}

func TestTableRefuses(t *testing.T) {
	var row [Width]int8
	good := AppendTable([]byte("head"), []uint32{3, 9}, func(int) *[Width]int8 { return &row })
	for _, test := range []struct {
		name  string
		data  []byte
		at, n int
		end   int
	}{
		{"more features than bytes", good, 4, 3, 4},
		{"cut in a row", good[:len(good)-1], 4, 2, 4},
		{"begins behind the end", good, len(good) + 1, 1, len(good) + 1},
		{"less than none", good, 4, -1, 4},
		{"features that do not rise", append(append([]byte("head"), good[4:5+Width]...), make([]byte, 1+Width)...), 4, 2, 5 + Width},
	} {
		if _, end, ok := ReadTable(test.data, test.at, test.n); ok || end != test.end {
			t.Errorf("%s: byte %d, %v", test.name, end, ok)
		}
	}
}

// A layer's outputs are those of numbers multiplied one by one, to the greatest numbers and weights.
func TestLayer(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 0))
	for _, test := range []struct {
		name   string
		number func() byte
		weight func() int32
	}{
		{"any", func() byte { return byte(random.IntN(256)) }, func() int32 { return int32(random.IntN(2*MostWeight+1) - MostWeight) }},
		{"greatest", func() byte { return 255 }, func() int32 { return MostWeight }},
		{"least", func() byte { return 255 }, func() int32 { return -MostWeight }},
		{"none", func() byte { return 0 }, func() int32 { return MostWeight }},
	} {
		for outputs := 1; outputs <= Outputs; outputs++ {
			for _, n := range []int{0, 1, 30, Most} {
				var sum Sum
				var numbers [Width]int32
				for range n {
					row := make([]byte, Width)
					for k := range row {
						row[k] = test.number()
						numbers[k] += int32(row[k]) - Zero
					}
					sum.addRows(row, []uint32{0})
				}
				weights := make([][Width]int32, outputs)
				layer := NewLayer(outputs, func(output, k int) int32 {
					weights[output][k] = test.weight()
					return weights[output][k]
				}, func(output int) int32 { return int32(output) })
				var got [Outputs]int32
				layer.Apply(&got, &sum)
				for output, w := range weights {
					want := int32(output)
					for k, x := range numbers {
						want += min(max(x, 0), 4095) * w[k]
					}
					if got[output] != want {
						t.Fatalf("%s, %d rows: output %d of %d is %d, want %d", test.name, n, output, outputs, got[output], want)
					}
				}
			}
		}
	}
}

// sink keeps what benchmarks make.
var sink [Outputs]int32

func BenchmarkRows(b *testing.B) {
	const features = 1 << 15
	var row [Width]int8
	all := make([]uint32, features)
	for i := range all {
		all[i] = uint32(i)
	}
	table, _, _ := ReadTable(AppendTable([]byte("head"), all, func(int) *[Width]int8 { return &row }), 4, features)
	random := rand.New(rand.NewPCG(3, 0))
	asked := make([]uint32, 1<<16)
	for i := range asked {
		asked[i] = uint32(random.IntN(features))
	}
	layer := NewLayer(Outputs, func(output, k int) int32 { return int32(output - k) }, func(int) int32 { return 0 })
	b.Run("add", func(b *testing.B) {
		b.SetBytes(40 * Width)
		b.ReportAllocs()
		at := 0
		for b.Loop() {
			var sum Sum
			table.AddTo(&sum, asked[at:at+40])
			at = (at + 40) % (len(asked) - 40)
		}
	})
	b.Run("apply", func(b *testing.B) {
		b.ReportAllocs()
		var sum Sum
		table.AddTo(&sum, asked[:40])
		for b.Loop() {
			layer.Apply(&sink, &sum)
		}
	})
}
