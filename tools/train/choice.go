package main

// A log-linear choice among a few candidates, learned and judged in parts.

import (
	"math"
	"math/rand/v2"
)

// How choices are learned.
const (
	choiceSeed   = 1
	choiceFolds  = 10
	choiceEpochs = 12
	choiceRate   = 0.15 // of AdaGrad
	choiceDecay  = 0.02 // pulls weights to nothing
)

// choice is one decision: the features of each candidate, which of them is right, and which the rules take.
type choice struct {
	document   int
	candidates [][]string
	right      int
	rules      int
}

// weights of features that the candidates have.
type choiceWeights map[string]float64

func (w choiceWeights) score(features []string) float64 {
	s := 0.0
	for _, f := range features {
		s += w[f]
	}
	return s
}

func (w choiceWeights) best(candidates [][]string) int {
	best, most := 0, math.Inf(-1)
	for i, features := range candidates {
		if s := w.score(features); s > most {
			best, most = i, s
		}
	}
	return best
}

// learnChoices fits the weights to choices, in an order that is always the same.
func learnChoices(choices []choice) choiceWeights {
	w, squares := choiceWeights{}, map[string]float64{}
	order := make([]int, len(choices))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(choiceSeed, 0))
	for range choiceEpochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			c := &choices[i]
			chances := make([]float64, len(c.candidates))
			sum := 0.0
			for k, features := range c.candidates {
				chances[k] = math.Exp(min(30, w.score(features)))
				sum += chances[k]
			}
			for k, features := range c.candidates {
				wanted := 0.0
				if k == c.right {
					wanted = 1
				}
				for _, f := range features {
					step := wanted - chances[k]/sum - choiceDecay*w[f]
					squares[f] += step*step + 1e-8
					w[f] += choiceRate * step / math.Sqrt(squares[f])
				}
			}
		}
	}
	return w
}

// unseen gives what models choose that have not seen the document of a choice: each part of the documents is read by a
// model of the others.
func unseen(choices []choice) []int {
	chosen := make([]int, len(choices))
	for fold := range choiceFolds {
		var others []choice
		for _, c := range choices {
			if c.document%choiceFolds != fold {
				others = append(others, c)
			}
		}
		w := learnChoices(others)
		for i, c := range choices {
			if c.document%choiceFolds == fold {
				chosen[i] = w.best(c.candidates)
			}
		}
	}
	return chosen
}
