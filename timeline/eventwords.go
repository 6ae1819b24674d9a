package timeline

// What the event stage knows of English words: the embedded lists, and the lemma of a verb or noun form.

import (
	_ "embed"
	"strings"

	"github.com/dateline-news/dateline/internal/lexicon"
)

var (
	//go:embed events/verbs.txt
	verbList string
	//go:embed events/nouns.txt
	nounList string
	//go:embed events/irregular.txt
	irregularList string
	//go:embed events/endings.txt
	endingList string
	//go:embed events/senses.txt
	senseList string
)

// trait says what a verb does to its arguments, or to what depends on it. The list of verbs explains each.
type trait uint16

const (
	says    trait = 1 << iota // "announce": an act of telling
	patient                   // "fall": its subject undergoes it
	state                     // "contain": nothing happens
	ahead                     // "plan": what depends on it lies in the future
	maybe                     // "try": … may happen
	never                     // "fail": … did not happen
	aspect                    // "begin": a phase of what depends on it
	subject                   // "promise": the subject is to do it, even where there is an object
	mind                      // "believe": a state of mind
	light                     // "make": what is done says its object
	deed                      // "announce": telling it changes something
)

// traitNames are the words of the list.
var traitNames = [...]string{"says", "patient", "state", "ahead", "maybe", "never", "aspect", "subject", "mind", "light", "deed"}

func parseTraits(field string) (traits trait) {
	for word := range strings.FieldsSeq(field) {
		for i, name := range traitNames {
			if name == word {
				traits |= 1 << i
			}
		}
	}
	return traits
}

// eventWords are the lists as look-ups. They are constant once read.
type eventWords struct {
	verbs     map[string]trait  // by lemma
	nouns     map[string]string // by lemma: the verb that means the same, or ""
	irregular map[string]string // form to lemma
	senses    map[string]string // verb to the one that stands for those that news uses alike
	endings   map[string]bool   // ending of a stem: does the lemma take an e back?
	numbers   map[string]bool   // "eleven", of the words of time expressions
}

func readEventWords() *eventWords {
	w := &eventWords{
		verbs:     map[string]trait{},
		nouns:     readNouns(),
		irregular: lexicon.Table(irregularList),
		senses:    lexicon.Table(senseList),
		endings:   map[string]bool{},
		numbers:   map[string]bool{},
	}
	for row := range lexicon.Rows(wordList) {
		switch row[1] {
		case "numword", "tens", "hundred", "thousand", "bignum":
			w.numbers[row[0]] = true
		}
	}
	for row := range lexicon.Rows(verbList) {
		w.verbs[row[0]] = parseTraits(row[1])
	}
	for row := range lexicon.Rows(endingList) {
		w.endings[row[0]] = row[1] == "e"
	}
	return w
}

func readNouns() map[string]string {
	nouns := map[string]string{}
	for row := range lexicon.Rows(nounList) {
		nouns[row[0]] = ""
		if len(row) > 1 {
			nouns[row[0]] = row[1]
		}
	}
	return nouns
}

// sense is what a verb and its noun ("die", "death"), and verbs that news uses alike ("buy", "acquire"), have in common.
func (w *eventWords) sense(lemma string) string {
	if verb := w.nouns[lemma]; verb != "" {
		lemma = verb
	}
	if sense, ok := w.senses[lemma]; ok {
		return sense
	}
	return lemma
}

// verbLemma is the base form of a folded verb form: "withdrew" is withdraw, "seizing" seize. Unknown words are read by
// their ending, which is right for about 99 of 100 verb forms in running news.
func (w *eventWords) verbLemma(form string) string {
	if lemma, ok := w.irregular[form]; ok {
		return lemma
	}
	switch {
	case strings.HasSuffix(form, "ying"):
		return form[:len(form)-3]
	case strings.HasSuffix(form, "ing") && hasVowel(form[:len(form)-3]):
		return w.restore(form[:len(form)-3])
	case strings.HasSuffix(form, "ied") && len(form) > 4:
		return form[:len(form)-3] + "y"
	case strings.HasSuffix(form, "eed"):
		return form
	case strings.HasSuffix(form, "ed") && hasVowel(form[:len(form)-2]):
		return w.restore(form[:len(form)-2])
	}
	return singular(form) // "moves", "carries": the third person ends as plurals do
}

// restore makes a lemma of a stem that has lost -ed or -ing: "seiz" is seize, "stopp" is stop.
func (w *eventWords) restore(stem string) string {
	n := len(stem)
	if n > 3 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgkmnprtv", stem[n-1]) >= 0 {
		return stem[:n-1]
	}
	for length := min(n, longestEnding); length > 0; length-- {
		if takesE, ok := w.endings[stem[n-length:]]; ok {
			if takesE {
				return stem + "e"
			}
			break
		}
	}
	return stem
}

const longestEnding = 6 // letters, of the list's endings

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// singular takes the plural ending, or that of the third person, off a folded word.
func singular(form string) string {
	n := len(form)
	switch {
	case n < 4 || form[n-1] != 's' || form[n-2] == 's' || form[n-2] == 'u' || form[n-2] == 'i':
		return form
	case strings.HasSuffix(form, "ies") && n > 4:
		return form[:n-3] + "y"
	case strings.HasSuffix(form, "sses"), strings.HasSuffix(form, "shes"), strings.HasSuffix(form, "ches"),
		strings.HasSuffix(form, "xes"), strings.HasSuffix(form, "zzes"), strings.HasSuffix(form, "oes"):
		return form[:n-2]
	}
	return form[:n-1]
}
