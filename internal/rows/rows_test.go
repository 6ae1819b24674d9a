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
			row := newTable(1, true)
			for k := range Width {
				x := test.draw()
				row.buckets[0].row[k] = x
				want[k] += int32(x) - Zero
			}
			if n%3 == 0 {
				row.AddTo(&first, []uint32{0})
			} else {
				row.AddTo(&second, []uint32{0})
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
					row := newTable(1, true)
					for k := range Width {
						x := test.number()
						row.buckets[0].row[k] = x
						numbers[k] += int32(x) - Zero
					}
					row.AddTo(&sum, []uint32{0})
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
		var own []uint32
		for b.Loop() {
			var sum Sum
			table.AddTo(&sum, append(own[:0], asked[at:at+40]...))
			at = (at + 40) % (len(asked) - 40)
		}
	})
	b.Run("apply", func(b *testing.B) {
		b.ReportAllocs()
		var sum Sum
		table.AddTo(&sum, slices.Clone(asked[:40]))
		for b.Loop() {
			layer.Apply(&sink, &sum)
		}
	})
}

// draws gives numbers that are small, or now and then as great as may be.
func draws(random *rand.Rand, most int32) int32 {
	if random.IntN(4) == 0 {
		return most * int32(random.IntN(3)-1)
	}
	return int32(random.IntN(2001) - 1000)
}

// Dot multiplies to the greatest numbers, and cuts off what does not fit.
func TestDot(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 0))
	for range 1000 {
		var a, b Numbers
		want := int64(0)
		for k := range a {
			a[k], b[k] = int16(draws(random, 1<<15-1)), int16(draws(random, 1<<15-1))
			want += int64(a[k]) * int64(b[k])
		}
		if got := Dot(&a, &b); got != int32(want) {
			t.Fatalf("%v times %v is %d, want %d", a, b, got, int32(want))
		}
	}
}

func TestNear(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 0))
	for range 1000 {
		var outputs [Outputs]int32
		for i := range outputs {
			outputs[i] = draws(random, 1<<29)
		}
		most := slices.Max(outputs[:])
		for _, distance := range []int32{1, 100, MostStep} {
			got := Near(&outputs, distance)
			for i, x := range outputs {
				if got>>i&1 == 1 != (most-x < distance) {
					t.Fatalf("output %d of %v, as to %d: %032b", i, outputs, distance, got)
				}
			}
		}
	}
}

// The best row of outputs is the best of all rows.
func TestChain(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 0))
	for _, n := range []int{1, 3, 16, 17, 32} {
		for range 50 {
			follows := make([]uint32, n)
			for before := range follows {
				follows[before] = random.Uint32() | random.Uint32()
			}
			follows[0] |= 1
			weights := make([]int32, n*n)
			for i := range weights {
				weights[i] = draws(random, MostStep/4)
			}
			c := NewChain(n, func(before, output int) bool { return follows[before]>>output&1 == 1 },
				func(before, output int) int32 { return weights[before*n+output] })
			words := make([][Outputs]int32, 3)
			lives := make([]uint32, len(words))
			links := make([]Link, len(words))
			before := c.Start()
			for i := range words {
				for output := range words[i] {
					words[i][output] = draws(random, MostStep/4)
					if output >= n {
						words[i][output] = -1 << 30
					}
				}
				lives[i] = (random.Uint32() | 1) & uint32(1<<n-1)
				c.Step(&links[i], before, &words[i], lives[i])
				before = &links[i]
			}
			for _, counts := range []bool{false, true} {
				best := int64(-1 << 62)
				var walk func(word, before int, sum int64)
				walk = func(word, before int, sum int64) {
					if word == len(words) {
						if follows[before]&1 == 1 {
							if counts {
								sum += int64(weights[before*n])
							}
							best = max(best, sum)
						}
						return
					}
					for output := range n {
						if follows[before]>>output&1 == 1 && lives[word]>>output&1 == 1 {
							walk(word+1, output, sum+int64(weights[before*n+output])+int64(words[word][output]))
						}
					}
				}
				walk(0, 0, 0)
				got, behind := int64(0), c.End(before, counts)
				if follows[behind]&1 == 0 {
					t.Fatalf("%d outputs: the row ends in %d", n, behind)
				}
				if counts {
					got += int64(weights[behind*n])
				}
				for i := len(words) - 1; i >= 0; i-- {
					from := 0
					if i > 0 {
						from = int(links[i].Back[behind])
					}
					if follows[from]>>behind&1 == 0 || lives[i]>>behind&1 == 0 {
						t.Fatalf("%d outputs: %d behind %d at word %d", n, behind, from, i)
					}
					got += int64(weights[from*n+behind]) + int64(words[i][behind])
					behind = from
				}
				if got != best {
					t.Fatalf("%d outputs: a row of sum %d, want %d", n, got, best)
				}
			}
		}
	}
}
