//go:build amd64 && !purego

package rows

// Sums and outputs by the vector instructions that every amd64 has (SSE2), in vector_amd64.s.

func addRows(s *lanes, data []byte, rows []uint32) { addRowsVector(s, &data[0], &rows[0], len(rows)) }

// weights has those of two neighbouring lanes for one output after the other, sixteen outputs after the others.
type weights [Outputs / group][Width / 2][group][2]int16

const group = 16

func (w *weights) set(output, k int, weight int32) {
	at := lane(k)
	w[output/group][at/2][output%group][at%2] = int16(weight)
}

func (w *weights) apply(dst *[Outputs]int32, outputs int, s *lanes, zero uint32) {
	applyVector(dst, s, zero, w, (outputs+group-1)/group)
}

// addRowsVector adds n rows, of at least one, that begin at the bytes at rows of data.
//
//go:noescape
func addRowsVector(s *lanes, data *byte, rows *uint32, n int)

// applyVector writes the outputs of some groups, of at least one.
//
//go:noescape
func applyVector(dst *[Outputs]int32, s *lanes, zero uint32, w *weights, groups int)
