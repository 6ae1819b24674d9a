package main

// The part-of-speech model.

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/dateline-news/dateline/internal/linear"
)

const (
	posSeed     = 1
	firstEpochs = 3       // of the model that tags the lexicon's text
	posEpochs   = 4       // of the model itself
	posWeights  = 440_000 // that the model keeps
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
		samplesOf(gum, labels, source{byHand: true, repeats: 6}, asIs),
		samplesOf(polnear, labels, source{repeats: 1, running: true}, asIs))
	samples := slices.Concat(asWritten,
		share(samplesOf(gum, labels, source{byHand: true, repeats: 1}, titleCase), 40, random),
		share(samplesOf(gum, labels, source{byHand: true, repeats: 1}, upperCase), 20, random),
		share(samplesOf(polnear, labels, source{repeats: 1}, titleCase), 8, random),
		share(samplesOf(polnear, labels, source{repeats: 1}, upperCase), 6, random))

	bare, err := linear.Read(linear.Write(labels, nil))
	if err != nil {
		return nil, err
	}
	first := newTrainer(labels, bare, samples)
	first.learn(firstEpochs, random)
	firstModel, err := linear.Read(linear.Write(labels, first.rows(nil, posWeights)))
	if err != nil {
		return nil, err
	}
	raw, tagged := tagCounts{}, tagCounts{}
	if err := raw.addRaw(data, firstModel); err != nil {
		return nil, err
	}
	tagged.addSamples(asWritten)
	lexicon := lexiconOf(raw, tagged)

	onlyLexicon, err := linear.Read(linear.Write(labels, lexicon))
	if err != nil {
		return nil, err
	}
	second := newTrainer(labels, onlyLexicon, samples)
	second.learn(posEpochs, random)
	rows := second.rows(lexicon, posWeights)
	fmt.Fprintf(log, "%d labels, %d entries in the lexicon, %d rows in all\n", len(labels), len(lexicon), len(rows))
	model := linear.Write(labels, rows)
	return model, scorePOS(data, model, log)
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
func scorePOS(data string, model []byte, log io.Writer) error {
	m, err := linear.Read(model)
	if err != nil {
		return err
	}
	gum, err := readGUM(data, "dev")
	if err != nil {
		return err
	}
	polnear, err := readPolNeAR(data, "dev")
	if err != nil {
		return err
	}
	fmt.Fprintln(log, "GUM dev:", accuracyOf(m, gum, asIs))
	fmt.Fprintln(log, "GUM dev as headlines:", accuracyOf(m, gum, titleCase))
	fmt.Fprintln(log, "GUM dev in capitals:", accuracyOf(m, gum, upperCase))
	fmt.Fprintln(log, "PolNeAR dev:", accuracyOf(m, polnear, asIs))
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
