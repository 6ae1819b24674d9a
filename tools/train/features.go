package main

// Which features have a row in a model: those that are met most.

import (
	"maps"
	"math"
	"slices"
)

// featureBits is the width of the hashes by which features are counted: few meet in one.
const featureBits = 26

// chooseFeatures lists about as many features as are wanted, and none that is met less than least times, rising. Each
// hands over the features of every word, and how often the word counts; it is called twice.
func chooseFeatures(wanted, least int, each func(use func(features []uint32, worth uint16))) []uint32 {
	met := make([]uint16, 1<<featureBits)
	each(func(features []uint32, worth uint16) {
		for _, f := range features {
			if n := &met[f>>(32-featureBits)]; *n < math.MaxUint16-worth {
				*n += worth
			}
		}
	})
	often := make([]int, 1<<16) // how many features are met so often
	for _, n := range met {
		often[n]++
	}
	bound := math.MaxUint16
	for bound > least && often[bound] <= wanted {
		wanted -= often[bound]
		bound--
	}
	chosen := map[uint32]bool{}
	each(func(features []uint32, _ uint16) {
		for _, f := range features {
			if int(met[f>>(32-featureBits)]) > bound {
				chosen[f] = true
			}
		}
	})
	return slices.Sorted(maps.Keys(chosen))
}

// rowsOf numbers features.
func rowsOf(features []uint32) map[uint32]int32 {
	row := make(map[uint32]int32, len(features))
	for i, f := range features {
		row[f] = int32(i)
	}
	return row
}

// appendRows appends the rows of those features that have one.
func appendRows(dst []int32, features []uint32, row map[uint32]int32) []int32 {
	for _, f := range features {
		if at, ok := row[f]; ok {
			dst = append(dst, at)
		}
	}
	return dst
}
