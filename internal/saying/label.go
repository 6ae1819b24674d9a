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

// appendPieces appends the pieces that labels from word at on make.
func appendPieces(dst []Piece, labels []uint8, at int) []Piece {
	for i, label := range labels {
		switch {
		case label == 0:
		case crf.Opens(int(label)):
			dst = append(dst, Piece{at + i, at + i + 1, Role(crf.SpanKind(int(label)))})
		default:
			dst[len(dst)-1].Last++
		}
	}
	return dst
}
