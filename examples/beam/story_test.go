package main

// A combine must not care how its input is grouped.

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGroupingDoesNotMatter(t *testing.T) {
	var articles []told
	for i := range 60 {
		articles = append(articles, told{
			Entity: "PERSON Ann Lee", Article: string(rune('a' + i%20)), // each id three times
			Published: []string{"2026-03-01", "2026-03-02", ""}[i%3], Packed: []byte{byte(i)},
		})
	}
	chance := rand.New(rand.NewPCG(1, 2))
	c := &combineStory{Most: 7}
	var want story
	for round := range 200 {
		chance.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		stories := []story{c.CreateAccumulator()}
		for _, article := range articles {
			if chance.IntN(5) == 0 {
				stories = append(stories, c.CreateAccumulator())
			}
			last := len(stories) - 1
			stories[last] = c.AddInput(stories[last], article)
			if chance.IntN(10) == 0 {
				stories[last] = c.AddInput(stories[last], article) // a retry
			}
		}
		for len(stories) > 1 {
			i := chance.IntN(len(stories) - 1)
			stories[i] = c.MergeAccumulators(stories[i+1], stories[i])
			stories = slices.Delete(stories, i+1, i+2)
		}
		if round == 0 {
			want = stories[0]
			if len(want.Articles) != 7 || want.Articles[0].Published != "2026-03-02" {
				t.Fatalf("kept %v, want the 7 newest", want.Articles)
			}
		} else if diff := cmp.Diff(want, stories[0]); diff != "" {
			t.Fatalf("another grouping, another story:\n%s", diff)
		}
	}
}
