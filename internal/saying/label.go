package saying

// The labels of the tagger: none, and for each role the first, inner, last and only word of a piece.

import "github.com/dateline-news/dateline/internal/crf"

// Role is what a piece of text is in an attribution.
type Role uint8

// The roles.
const (
	Source  Role = iota // who speaks
	Cue                 // the words that report
	Content             // what is reported
	roles
)

// Labels is the number of labels.
const Labels = 1 + crf.SpanPlaces*int(roles)

// firstContent is the first label of content.
const firstContent = 1 + crf.SpanPlaces*int(Content)

// Piece is a stretch of words with a role, half-open.
type Piece struct {
	First, Last int
	Role        Role
}

// Mark writes the labels of a piece, which is not empty.
func (p Piece) Mark(labels []uint8) {
	for i := p.First; i < p.Last; i++ {
		labels[i] = uint8(crf.SpanLabel(int(p.Role), p.First, p.Last, i))
	}
}

// appendPieces appends the pieces that the labels of words at places make.
func appendPieces(dst []Piece, labels []uint8, places []int32) []Piece {
	for i, label := range labels {
		if label == 0 {
			continue
		}
		if at := int(places[i]); crf.Opens(int(label)) {
			dst = append(dst, Piece{at, at + 1, Role(crf.SpanKind(int(label)))})
		} else {
			dst[len(dst)-1].Last = at + 1
		}
	}
	return dst
}
