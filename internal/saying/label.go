package saying

// The labels of the tagger: none, and for each role the first, inner, last and only word of a piece.

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
const Labels = 1 + 4*int(roles)

// The words of a piece by place; a label is 1 + 4*role + one of these.
const (
	firstWord = iota
	innerWord
	lastWord
	onlyWord
)

// Piece is a stretch of words with a role, half-open.
type Piece struct {
	First, Last int
	Role        Role
}

// Mark writes the labels of a piece, which is not empty.
func (p Piece) Mark(labels []uint8) {
	base := 1 + 4*uint8(p.Role)
	if p.Last-p.First == 1 {
		labels[p.First] = base + onlyWord
		return
	}
	for i := p.First; i < p.Last; i++ {
		labels[i] = base + innerWord
	}
	labels[p.First], labels[p.Last-1] = base+firstWord, base+lastWord
}

// opens reports whether no piece goes on into a label, closes whether none goes on behind it.
func opens(label int) bool {
	return label == 0 || (label-1)%4 == firstWord || (label-1)%4 == onlyWord
}

func closes(label int) bool {
	return label == 0 || (label-1)%4 == lastWord || (label-1)%4 == onlyWord
}

// Follows reports whether one label may stand behind another.
func Follows(before, label int) bool {
	if closes(before) {
		return opens(label)
	}
	return !opens(label) && (before-1)/4 == (label-1)/4
}

// appendPieces appends the pieces that labels from word at on make.
func appendPieces(dst []Piece, labels []uint8, at int) []Piece {
	for i, label := range labels {
		switch {
		case label == 0:
		case opens(int(label)):
			dst = append(dst, Piece{at + i, at + i + 1, Role((label - 1) / 4)})
		default:
			dst[len(dst)-1].Last++
		}
	}
	return dst
}
