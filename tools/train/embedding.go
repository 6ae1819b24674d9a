package main

// Word vectors: skip-gram with negative sampling, where each of the four places beside a word has vectors of its own,
// so that words come to lie together that can stand for each other.

import (
	"math"
)

const (
	vectorSize   = 64
	vectorEpochs = 2
	vectorRate   = 0.035
	negatives    = 5
	negativeBits = 22 // of the table that negative words are drawn from
	frequentRate = 1e-4
)

// beside lists the places of a word's company.
var beside = [4]int{-1, 1, -2, 2}

// Marks in a corpus of word numbers.
const (
	sentenceEnd = -1
	rareWord    = -2
)

// xorshift is a small random source: the same numbers on every machine.
type xorshift uint64

func (x *xorshift) next() uint32 {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return uint32(*x >> 32)
}

func (x *xorshift) float() float32 { return float32(x.next()>>8) / (1 << 24) }

// vectors learns one for each word of a corpus, whose numbers run by falling count. It uses one core, so that the
// result is always the same.
func vectors(corpus []int32, counts []int) []float32 {
	random := xorshift(88172645463325252)
	words := len(counts)
	in := make([]float32, words*vectorSize)
	for i := range in {
		in[i] = (random.float() - 0.5) / vectorSize
	}
	out := make([]float32, len(beside)*words*vectorSize)
	keep, noise := keepRates(counts), noiseTable(counts)
	sigmoid := sigmoidTable()
	steps, all := 0, len(corpus)*vectorEpochs
	var gradient [vectorSize]float32
	for range vectorEpochs {
		for i, word := range corpus {
			steps++
			if word < 0 || random.float() > keep[word] {
				continue
			}
			rate := float32(vectorRate) * max(1-float32(steps)/float32(all), 1e-3)
			v := in[int(word)*vectorSize:][:vectorSize:vectorSize]
			for place, offset := range beside {
				j := i + offset
				if j < 0 || j >= len(corpus) || corpus[j] < 0 || corpus[(i+j)/2] == sentenceEnd {
					continue
				}
				gradient = [vectorSize]float32{}
				for n := range 1 + negatives {
					target, label := corpus[j], float32(1)
					if n > 0 {
						target, label = noise[random.next()&(1<<negativeBits-1)], 0
						if target == corpus[j] {
							continue
						}
					}
					u := out[(place*words+int(target))*vectorSize:][:vectorSize:vectorSize]
					var dot float32
					for k := range vectorSize {
						dot += v[k] * u[k]
					}
					g := (label - sigmoid.at(dot)) * rate
					for k := range vectorSize {
						gradient[k] += g * u[k]
						u[k] += g * v[k]
					}
				}
				for k := range vectorSize {
					v[k] += gradient[k]
				}
			}
		}
	}
	return in
}

// keepRates says how often a word is looked at: frequent ones less.
func keepRates(counts []int) []float32 {
	total := 0
	for _, n := range counts {
		total += n
	}
	keep := make([]float32, len(counts))
	for i, n := range counts {
		share := float64(n) / float64(total)
		keep[i] = float32(min(1, math.Sqrt(frequentRate/share)+frequentRate/share))
	}
	return keep
}

// noiseTable holds words as often as their counts to the power of 3/4.
func noiseTable(counts []int) []int32 {
	sum := 0.0
	for _, n := range counts {
		sum += math.Pow(float64(n), 0.75)
	}
	table := make([]int32, 1<<negativeBits)
	word, passed := 0, math.Pow(float64(counts[0]), 0.75)/sum
	for i := range table {
		table[i] = int32(word)
		if float64(i)/float64(len(table)) > passed && word < len(counts)-1 {
			word++
			passed += math.Pow(float64(counts[word]), 0.75) / sum
		}
	}
	return table
}

// sigmoids is the logistic function in steps, from -6 to 6.
type sigmoids [1024]float32

func sigmoidTable() *sigmoids {
	var s sigmoids
	for i := range s {
		x := (float64(i)/float64(len(s))*2 - 1) * 6
		s[i] = float32(1 / (1 + math.Exp(-x)))
	}
	return &s
}

func (s *sigmoids) at(x float32) float32 {
	switch {
	case x >= 6:
		return 1
	case x <= -6:
		return 0
	}
	return s[int((x+6)/12*float32(len(s)))&(len(s)-1)]
}
