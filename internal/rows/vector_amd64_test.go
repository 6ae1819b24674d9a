//go:build !purego

package rows

import "testing"

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
