//go:build !amd64 || purego

package rows

// Where there are no vector instructions, or none that are known here.

func addRows(s *lanes, buckets []bucket, places []uint32) (added uint32) {
	return addRowsPlain(s, buckets, places)
}

func addSums(s *Sum, others []*Sum) { addSumsPlain(s, others) }

func positive(dst *Numbers, s *lanes, zero uint32) { positivePlain(dst, s, zero) }

func dot(a, b *Numbers) int32 { return dotPlain(a, b) }

func apply(dst *[Outputs]int32, l *Layer, s *lanes, zero uint32) { applyPlain(dst, l, s, zero) }

func near(outputs *[Outputs]int32, distance int32) uint32 { return nearPlain(outputs, distance) }

func step(dst *Link, c *Chain, before *Link, outputs *[Outputs]int32) {
	stepPlain(dst, c, before, outputs)
}

func fetchSums(sums []Sum) {}

func fetch(t *Table, features []uint32) {}
