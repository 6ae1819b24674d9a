//go:build !purego

package rows

// Sums and outputs by vector instructions (AVX2), in vector_amd64.s, where the processor has them.

// vector says that it does.
var vector = hasVector()

// addRows adds the rows of those buckets that there are, and counts them.
func addRows(s *lanes, buckets []bucket, places []uint32) (added uint32) {
	if vector {
		return addRowsVector(s, &buckets[0], uint64(len(buckets)), &places[0], len(places))
	}
	return addRowsPlain(s, buckets, places)
}

func fetchSums(sums []Sum) { fetchSumsVector(&sums[0], len(sums)) }

// fetch takes each feature for one whose bucket is the first that it may have.
func fetch(t *Table, features []uint32) {
	if t.some == nil {
		fetchVector(&t.buckets[0], uint64(len(t.buckets)), &features[0], len(features))
	} else {
		fetchSomeVector(&t.buckets[0], uint64(len(t.buckets)), &t.some[0], uint64(len(t.some)-1), &features[0], len(features))
	}
}

func addSums(s *Sum, others []*Sum) {
	if vector {
		addSumsVector(s, &others[0], len(others))
	} else {
		addSumsPlain(s, others)
	}
}

func positive(dst *Numbers, s *lanes, zero uint32) {
	if vector {
		positiveVector(dst, s, zero)
	} else {
		positivePlain(dst, s, zero)
	}
}

func dot(a, b *Numbers) int32 {
	if vector {
		return dotVector(a, b)
	}
	return dotPlain(a, b)
}

func apply(dst *[Outputs]int32, l *Layer, s *lanes, zero uint32) {
	if vector {
		applyVector(dst, &l.vector, &l.bias, s, zero, l.groups)
	} else {
		applyPlain(dst, l, s, zero)
	}
}

func near(outputs *[Outputs]int32, distance int32) uint32 {
	if vector {
		return nearVector(outputs, distance)
	}
	return nearPlain(outputs, distance)
}

func step(dst *Link, c *Chain, before *Link, outputs *[Outputs]int32) {
	if vector {
		stepVector(dst, &c.step, &c.bits, before, outputs, c.groups)
	} else {
		stepPlain(dst, c, before, outputs)
	}
}

// hasVector reports whether processor and system know AVX2.
func hasVector() bool

// fetchSumsVector has n sums called, of at least one.
//
//go:noescape
func fetchSumsVector(sums *Sum, n int)

// fetchVector has the buckets of n features called, of at least one, that are below limit.
//
//go:noescape
func fetchVector(buckets *bucket, limit uint64, features *uint32, n int)

// fetchSomeVector has the first buckets of n features called, of at least one, whose bits are there.
//
//go:noescape
func fetchSomeVector(buckets *bucket, size uint64, some *uint64, mask uint64, features *uint32, n int)

// addRowsVector adds the rows of those of n places, of at least one, that are below limit.
//
//go:noescape
func addRowsVector(s *lanes, buckets *bucket, limit uint64, places *uint32, n int) (added uint32)

// addSumsVector adds n sums, of at least one.
//
//go:noescape
func addSumsVector(s *Sum, others **Sum, n int)

//go:noescape
func positiveVector(dst *Numbers, s *lanes, zero uint32)

//go:noescape
func dotVector(a, b *Numbers) int32

//go:noescape
func applyVector(dst *[Outputs]int32, w *vectorWeights, bias *[Outputs]int32, s *lanes, zero uint32, groups int)

//go:noescape
func nearVector(outputs *[Outputs]int32, distance int32) uint32

//go:noescape
func stepVector(dst *Link, step *[Outputs][Outputs]int32, bits *[Outputs]uint32, before *Link, outputs *[Outputs]int32, groups int)
