package anaphora

// The weights, as a table that people can read: a line a template, "person distance 12 -3 …", in hundredths.

import (
	"bytes"
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed weights.txt
var weightsText string

// Model holds a weight for each feature: those of persons, then those of bodies. It does not change once made.
type Model struct{ weights []int32 }

// sides names the two halves of the weights.
var sides = [2]string{"person", "body"}

// NewModel makes a model from weights in hundredths. There must be [Features] of them.
func NewModel(weights []int32) *Model { return &Model{weights} }

// Features is the number of weights that a Model has.
func Features() int { return len(sides) * int(offsets[templates]) }

// Load reads the embedded weights.
func Load() *Model {
	m := &Model{make([]int32, Features())}
	for line := range strings.Lines(weightsText) {
		if line[0] == '#' {
			continue
		}
		fields := strings.Fields(line)
		if at := rowAt(fields[0], fields[1]); at >= 0 {
			for i, field := range fields[2:] {
				n, _ := strconv.Atoi(field)
				m.weights[at+i] = int32(n)
			}
		}
	}
	return m
}

// rowAt is where the weights of a row begin, or -1.
func rowAt(side, name string) int {
	for s := range sides {
		for t := range templates {
			if sides[s] == side && sizes[t].name == name {
				return s*int(offsets[templates]) + int(offsets[t])
			}
		}
	}
	return -1
}

// Text is the table that Load reads, without its head.
func (m *Model) Text() []byte {
	var b bytes.Buffer
	for s := range sides {
		for t := range templates {
			fmt.Fprintf(&b, "%s %s", sides[s], sizes[t].name)
			from := s*int(offsets[templates]) + int(offsets[t])
			for _, w := range m.weights[from : from+sizes[t].size] {
				fmt.Fprintf(&b, " %d", w)
			}
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}

func (m *Model) score(features []int32) int32 {
	var s int32
	for _, f := range features {
		s += m.weights[f]
	}
	return s
}
