//go:build !purego

package rows

import (
	"testing"
	"unsafe"
)

// Where the processor has no vector instructions, plain ones give the same.
func TestWithoutVector(t *testing.T) {
	had := vector
	defer func() { vector = had }()
	vector = false
	for name, test := range map[string]func(*testing.T){
		"sum": TestSum, "table": TestTable, "layer": TestLayer, "dot": TestDot, "near": TestNear, "chain": TestChain,
	} {
		t.Run(name, test)
	}
}

// vector_amd64.s knows how large these are and where their parts stand.
func TestLayout(t *testing.T) {
	for name, test := range map[string]struct{ have, want uintptr }{
		"a sum":                    {unsafe.Sizeof(Sum{}), 104},
		"the rows of a sum":        {unsafe.Offsetof(Sum{}.rows), 96},
		"a bucket":                 {unsafe.Sizeof(bucket{}), 64},
		"the backs of a link":      {unsafe.Offsetof(Link{}.Back), 128},
		"what a link reaches":      {unsafe.Offsetof(Link{}.Reached), 256},
		"the weights of a pair":    {unsafe.Sizeof(vectorWeights{}[0]), 128},
		"the steps from an output": {unsafe.Sizeof(Chain{}.step[0]), 128},
	} {
		if test.have != test.want {
			t.Errorf("%s: %d bytes, want %d", name, test.have, test.want)
		}
	}
}
