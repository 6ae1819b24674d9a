package quote

// The learned part: whether content ends before a comma, a conjunction, a preposition.

import (
	_ "embed"

	"github.com/dateline-news/dateline/internal/linear"
	"github.com/dateline-news/dateline/internal/saying"
)

//go:embed model.bin
var modelBytes []byte

// judge asks the model about one document.
type judge struct {
	model *linear.Model
	text  saying.Text
	end   saying.End
}

// begin turns to the content of an attribution, which begins at token p.
func (j *judge) begin(a *attribution, p int, sentence run) {
	j.end.Begin(&j.text, saying.Clause{
		Source: a.source.first, CueFirst: a.cue.first, CueLast: a.cue.last,
		First: p, Start: sentence.first, End: sentence.last,
	})
}

// endScore must be passed. Content that runs on too far still holds all that was said: in doubt it goes on.
const endScore = 40

// endsBefore reports whether the content ends before token k.
func (j *judge) endsBefore(k int) bool {
	if !j.end.Asks(k) {
		return false
	}
	var scores linear.Scores
	j.model.Add(&scores, j.end.Features())
	return scores[0] > endScore
}
