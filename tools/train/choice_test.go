package main

import (
	"maps"
	"testing"
)

// someChoices are decisions where "will" tells and "on" does not.
func someChoices() []choice {
	var all []choice
	for i := range 40 {
		ahead := i % 2
		features := []string{"on"}
		if ahead == 1 {
			features = append(features, "will")
		}
		all = append(all, choice{document: i, candidates: [][]string{nil, features}, right: ahead})
	}
	return all
}

func TestLearnChoices(t *testing.T) {
	choices := someChoices()
	w := learnChoices(choices)
	if w["will"] <= 0 || w["will"] <= w["on"] {
		t.Errorf("will weighs %.2f, on %.2f", w["will"], w["on"])
	}
	if !maps.Equal(w, learnChoices(choices)) {
		t.Error("learning twice gives other weights")
	}
	for i, chosen := range unseen(choices) {
		if chosen != choices[i].right {
			t.Errorf("choice %d: %d, want %d", i, chosen, choices[i].right)
		}
	}
}
