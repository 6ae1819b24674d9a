package dateline

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// English provides every layer, and its stages can be put together again with one more.
func TestEnglishIsWhole(t *testing.T) {
	stages := English().Stages()
	provided := map[annotate.Layer]bool{}
	for _, stage := range stages {
		if stage.Doc == "" {
			t.Errorf("stage %s does not say what it does", stage.Name)
		}
		for _, layer := range stage.Provides {
			provided[layer] = true
		}
	}
	for _, layer := range []annotate.Layer{annotate.LayerPOS, annotate.LayerMentions, annotate.LayerEntities,
		annotate.LayerQuotes, annotate.LayerTimes, annotate.LayerEvents} {
		if !provided[layer] {
			t.Errorf("no stage provides %q", layer)
		}
	}
	own := annotate.Stage{Name: "own", Run: stages[0].Run}
	if _, err := annotate.New(append(stages, own)...); err != nil {
		t.Error(err)
	}
}
