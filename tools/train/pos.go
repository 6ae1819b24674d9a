package main

// The part-of-speech model.

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/dateline-news/dateline/internal/tag"
)

const (
	posSeed   = 1
	posEpochs = 3      // of either model
	posRows   = 30_000 // features that have weights
)

// trainPOS learns from GUM and PolNeAR in two rounds. The first model tags raw text, of which the lexicon is made; the
// second learns with the lexicon at hand.
func trainPOS(data string, log io.Writer) ([]byte, error) {
	gum, err := readGUM(data, "train")
	if err != nil {
		return nil, err
	}
	polnear, err := readPolNeAR(data, "train")
	if err != nil {
		return nil, err
	}
	labels := tagsOf(slices.Concat(gum, polnear))
	random := rand.New(rand.NewPCG(posSeed, 0))
	asWritten := slices.Concat(
		samplesOf(gum, labels, source{byHand: true, repeats: 8}, asIs),
		samplesOf(polnear, labels, source{repeats: 1, running: true}, asIs))
	samples := slices.Concat(asWritten,
		share(samplesOf(gum, labels, source{byHand: true, repeats: 2}, titleCase), 60, random),
		share(samplesOf(gum, labels, source{byHand: true, repeats: 2}, upperCase), 40, random),
		share(samplesOf(polnear, labels, source{repeats: 1}, titleCase), 8, random),
		share(samplesOf(polnear, labels, source{repeats: 1}, upperCase), 6, random))
	tagged := tagCounts{}
	tagged.addSamples(asWritten)

	weights := tag.Weights{Labels: labels, Open: openTags(tagged), Words: possible(tagged)}
	first, err := learnTags(&weights, samples, random)
	if err != nil {
		return nil, err
	}
	raw := tagCounts{}
	if err := raw.addRaw(data, first); err != nil {
		return nil, err
	}

	weights = tag.Weights{Labels: labels, Open: weights.Open, Words: lexiconOf(raw, tagged)}
	second, err := learnTags(&weights, samples, random)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "%d labels, %d words in the lexicon, %d features\n", len(labels), len(weights.Words), len(weights.Features))
	return tag.Write(&weights), scorePOS(data, second, log)
}

// learnTags adds a network to a lexicon.
func learnTags(w *tag.Weights, samples []*sample, random *rand.Rand) (*tag.Model, error) {
	lexicon, err := tag.Read(tag.Write(w))
	if err != nil {
		return nil, err
	}
	t := newTrainer(lexicon, samples, posRows)
	t.learn(posEpochs, random)
	t.give(w)
	return tag.Read(tag.Write(w))
}

// share draws some of a hundred samples.
func share(samples []*sample, percent int, random *rand.Rand) []*sample {
	var drawn []*sample
	for _, s := range samples {
		if random.IntN(100) < percent {
			drawn = append(drawn, s)
		}
	}
	return drawn
}

// scorePOS prints how the model does on the development parts.
func scorePOS(data string, model *tag.Model, log io.Writer) error {
	gum, err := readGUM(data, "dev")
	if err != nil {
		return err
	}
	polnear, err := readPolNeAR(data, "dev")
	if err != nil {
		return err
	}
	fmt.Fprintln(log, "GUM dev:", accuracyOf(model, gum, asIs))
	fmt.Fprintln(log, "GUM dev as headlines:", accuracyOf(model, gum, titleCase))
	fmt.Fprintln(log, "GUM dev in capitals:", accuracyOf(model, gum, upperCase))
	fmt.Fprintln(log, "PolNeAR dev:", accuracyOf(model, polnear, asIs))
	return nil
}

// tagsOf lists the tags that occur, sorted.
func tagsOf(corpus []tagged) []string {
	seen := map[string]bool{}
	for _, t := range corpus {
		for _, tok := range t.doc.Tokens {
			seen[string(tok.POS)] = true
		}
	}
	delete(seen, "")
	var tags []string
	for t := range seen {
		tags = append(tags, t)
	}
	slices.Sort(tags)
	return tags
}
