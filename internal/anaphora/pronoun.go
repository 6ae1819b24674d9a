package anaphora

// The pronouns, and what each asks of the one it stands for.

import "github.com/dateline-news/dateline/internal/lexicon"

// Gender is a set: a person of unknown gender has none, one whom the text calls he and she has both.
type Gender uint8

// The genders.
const (
	Female Gender = 1 << iota
	Male
)

// part is the grammatical part of a pronoun.
type part uint8

const (
	partSubject part = iota
	partOwner
	partObject
	partReflexive
	parts
)

// form is what a pronoun says.
type form struct {
	gender Gender // none: a body
	part   part
}

// formOf reads a folded word.
func formOf(word []byte) (form, bool) {
	switch string(word) {
	case "he":
		return form{Male, partSubject}, true
	case "him":
		return form{Male, partObject}, true
	case "his":
		return form{Male, partOwner}, true
	case "himself":
		return form{Male, partReflexive}, true
	case "she":
		return form{Female, partSubject}, true
	case "her":
		return form{Female, partOwner}, true
	case "hers":
		return form{Female, partObject}, true
	case "herself":
		return form{Female, partReflexive}, true
	case "it":
		return form{0, partSubject}, true
	case "its":
		return form{0, partOwner}, true
	case "itself":
		return form{0, partReflexive}, true
	}
	return form{}, false
}

// formAt is the pronoun at token i. "her" is an object where its tag says so, "it" where no verb follows.
func (t *Text) formAt(i int) (form, bool) {
	w := &t.words[i]
	if n := len(w.text); n < 2 || n > 7 {
		return form{}, false
	}
	switch w.text[0] {
	case 'h', 's', 'i', 'H', 'S', 'I':
	default:
		return form{}, false
	}
	var buf [8]byte
	f, ok := formOf(lexicon.AppendFold(buf[:0], w.text))
	switch {
	case !ok, f.gender == 0 && capitals(w.text) && !t.inCapitals(i): // IT: information technology
		return form{}, false
	case f.part == partOwner && w.text[0] < 'a' && t.styled(i+1): // "Her Majesty"
		return form{}, false
	case f.gender != 0 && f.part == partSubject && w.text[0] < 'a' && t.small(i-1) && t.words[i-1].sentence == w.sentence: // "a She village", "like He’s"
		return form{}, false
	case len(w.text) == 3 && f.gender == Female && f.part == partOwner && (w.is(pronounWord) || t.ownsNothing(i)):
		f.part = partObject
	case len(w.text) == 2 && f.gender == 0 && !t.verbFollows(i+1):
		f.part = partObject
	}
	return f, true
}

// ownsNothing reports that no noun follows token i: "asked her why".
func (t *Text) ownsNothing(i int) bool {
	return i+1 < len(t.words) && t.words[i+1].is(subordinator|relative|preposition|comma|mark) && t.words[i+1].text != "“"
}

// capitals reports a word that goes on in capitals.
func capitals(word string) bool { return len(word) > 1 && 'A' <= word[1] && word[1] <= 'Z' }

// inCapitals reports a neighbour of token i in capitals too: all of the line is.
func (t *Text) inCapitals(i int) bool {
	return i > 0 && capitals(t.words[i-1].text) || i+1 < len(t.words) && capitals(t.words[i+1].text)
}

// small reports a word in small letters at token i.
func (t *Text) small(i int) bool {
	if i < 0 {
		return false
	}
	first, last := t.words[i].text[0], t.words[i].text[len(t.words[i].text)-1]
	return 'a' <= first && first <= 'z' && 'a' <= last && last <= 'z'
}

// styled reports the noun of a style: "His Royal Highness".
func (t *Text) styled(i int) bool {
	if i >= len(t.words) {
		return false
	}
	switch t.words[i].text {
	case "Highness", "Majesty", "Excellency", "Holiness", "Eminence", "Royal", "Imperial", "Honour", "Honor", "Grace", "Lordship", "Ladyship":
		return true
	}
	return false
}
