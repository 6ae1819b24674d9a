package quote

// What the rules see of a token: its closed class, its part of speech, the verb that it is a form of, and where it
// stands.

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/lexicon"
	"github.com/dateline-news/dateline/internal/saying"
)

//go:embed words.txt
var wordList string

// class is a set of closed word classes, as words.txt has them, and of marks.
type class uint64

const (
	be class = 1 << iota
	have
	do
	modal
	not
	that
	to
	of
	by
	as
	and
	subordinator
	preposition
	link // prepositions that hang one noun phrase on another
	pronoun
	object
	relative
	day
	document
	handing // documents that hand words on
	medium
	reflexive
	according
	personRole
	handed
	comma
	stop
	colon // and semicolon, dash
	bracket
	closeBracket
	capital
	letters // has a letter or a digit
	work    // of art or of the press: its name stands between marks
	utterer // people and bodies that say things
	measure // what things are done by: "according to the law"
	naming  // gives a name: what stands between marks behind it is one
)

const auxiliary = be | have | do | modal

var classNames = map[string]class{
	"be": be, "have": have, "do": do, "modal": modal, "not": not, "that": that, "to": to, "of": of, "by": by, "as": as,
	"and": and, "subordinator": subordinator, "preposition": preposition, "link": link, "pronoun": pronoun,
	"object": object, "relative": relative, "day": day, "document": document, "handing": handing, "medium": medium,
	"reflexive": reflexive, "according": according, "role": personRole, "handed": handed, "work": work, "utterer": utterer, "measure": measure, "naming": naming,
}

// tag is a part of speech, several where a set is asked for.
type tag uint32

const (
	noun tag = 1 << iota
	proper
	adjective
	number
	determiner
	ownerPronoun // my, his
	possessiveS  // 's
	personal     // he, there
	finite       // VBD VBZ VBP
	modalVerb
	baseVerb
	participle
	ing
	adverb
	prep
	toTag
	wh
	whAdverb
	conjunction
	hyphen
	particle
	otherTag
	pastTense
	plural
)

const (
	nominal = noun | proper
	verbal  = finite | modalVerb | baseVerb | participle | ing
)

func tagOf(p annotate.POS) tag {
	switch p {
	case "NN", "FW", "ADD": // unknown words are mostly nouns
		return noun
	case "NNS":
		return noun | plural
	case "NNP":
		return proper
	case "NNPS":
		return proper | plural
	case "JJ", "JJR", "JJS":
		return adjective
	case "CD":
		return number
	case "DT", "PDT":
		return determiner
	case "PRP$":
		return ownerPronoun
	case "POS":
		return possessiveS
	case "PRP", "EX":
		return personal
	case "VBD":
		return finite | pastTense
	case "VBZ", "VBP":
		return finite
	case "MD":
		return modalVerb
	case "VB":
		return baseVerb
	case "VBN":
		return participle
	case "VBG":
		return ing
	case "RB", "RBR", "RBS":
		return adverb
	case "IN":
		return prep
	case "TO":
		return toTag
	case "WP", "WDT":
		return wh
	case "WRB", "WP$":
		return whAdverb
	case "CC":
		return conjunction
	case "HYPH":
		return hyphen
	case "RP":
		return particle
	}
	return otherTag
}

// word is what the rules see of a token.
type word struct {
	class    class
	tag      tag
	verb     int16 // index in the lexicon plus one; 0 where it is no form of a reporting verb
	stretch  int32 // index of the stretch that it stands in plus one
	sentence int32 // index
}

// entry is what the lexicon knows of a folded word.
type entry struct {
	class class
	verb  int16
}

// vocabulary is the closed classes and the reporting verbs, by folded word.
type vocabulary struct {
	verbs   []Verb
	frames  []frames // of verbs
	words   *lexicon.Index
	entries []entry                 // of words
	nouns   map[string]annotate.Act // reporting nouns
	signs   []uint64                // of verbs: what the tagger knows them by
	known   int                     // how many of verbs are not the user's
	tagger  *saying.Tagger          // nil where only rules are asked
}

func newVocabulary(o Options) (*vocabulary, error) {
	voc := &vocabulary{nouns: readNouns()}
	entries := make(map[string]entry, 2500)
	for v := range Verbs() {
		voc.add(v, entries)
	}
	voc.known = len(voc.verbs)
	for _, v := range o.Verbs {
		voc.add(v, entries)
	}
	for row := range lexicon.Rows(wordList) {
		e := entries[row[0]]
		for name := range strings.FieldsSeq(row[1]) {
			e.class |= classNames[name]
		}
		entries[row[0]] = e
	}
	for _, n := range o.Sources {
		word := lexicon.Fold(n.Word)
		e := entries[word]
		if e.class |= personRole; n.Document {
			e.class = e.class&^personRole | document | handing | medium
		}
		entries[word] = e
	}
	words := slices.Sorted(maps.Keys(entries))
	voc.words = lexicon.NewIndex(words)
	for _, word := range words {
		voc.entries = append(voc.entries, entries[word])
	}
	if o.rulesOnly {
		return voc, nil
	}
	var err error
	voc.tagger, err = saying.Read(modelBytes)
	return voc, err
}

// look is what the vocabulary knows of a word in any letters.
func (voc *vocabulary) look(word string) entry {
	if n := voc.words.Find(word); n >= 0 {
		return voc.entries[n]
	}
	return entry{}
}

// add notes a verb, and its forms among entries.
func (voc *vocabulary) add(v Verb, entries map[string]entry) {
	voc.verbs = append(voc.verbs, v)
	voc.frames = append(voc.frames, parseFrames(v.Frames))
	voc.signs = append(voc.signs, sign(&v))
	for _, form := range v.inflections() {
		entries[form] = entry{verb: int16(len(voc.verbs))}
		if british := doubled(form); british != "" {
			entries[british] = entry{verb: int16(len(voc.verbs))}
		}
	}
}

// read fills words for all tokens of the document.
func (r *reader) read() {
	doc := r.doc
	sentence := 0
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		text := doc.Slice(tok.Span)
		e := r.voc.look(text)
		for sentence < len(doc.Sentences)-1 && doc.Sentences[sentence].End <= tok.Start {
			sentence++
		}
		if r.sentences[sentence].last == 0 {
			r.sentences[sentence].first = i
		}
		r.sentences[sentence].last = i + 1
		r.words[i] = word{class: e.class | shape(text), tag: tagOf(tok.POS), verb: e.verb, sentence: int32(sentence)}
		if r.words[i].tag == adjective && r.is(i, capital) && i > r.sentences[sentence].first {
			r.words[i].tag |= proper // "Iraqi", and names that the tagger does not know
		}
		if i > 0 && r.isTag(i-1, ownerPronoun) && r.is(i-1, object) && (r.is(i, that|comma|stop) || r.isTag(i, prep|toTag)) {
			r.words[i-1].tag = personal // "told her that"
		}
		if tok.POS == "FW" && r.is(i, capital) {
			r.words[i].tag = proper
		}
		if i > 1 && r.is(i-2, according) && r.is(i-1, to) && r.isTag(i, verbal) {
			r.words[i].tag = noun // "according to exit polls"
		}
		if r.isTag(i, modalVerb) && r.isTag(i-1, finite) && !r.isTag(i-1, pastTense) && !r.is(i-1, auxiliary) && r.is(i-2, that) {
			r.words[i-1].tag, r.words[i-1].verb = noun|plural, 0 // "that quotas would rise"
		}
		if r.isTag(i, finite|modalVerb) && i > 1 && r.isTag(i-1, participle) && r.isTag(i-2, determiner) && !r.is(i-2, that) {
			r.words[i-1].tag = noun // "the accused said"
		}
		if r.is(i, handed) && r.is(i-1, document) && !r.is(i-1, capital) {
			r.words[i].tag = participle // "a letter read out by", which taggers take for a compound
		}
	}
	r.readNames()
	r.skipDatelines()
}

// readNames takes words of names that the tagger takes for verbs for names: "Schilling told".
func (r *reader) readNames() {
	i := 0
	for _, m := range r.doc.Mentions {
		for i > 0 && r.doc.Tokens[i-1].Start >= m.Start { // mentions may nest
			i--
		}
		for i < len(r.words) && r.doc.Tokens[i].Start < m.Start {
			i++
		}
		if m.Form != annotate.Name {
			continue
		}
		for k := i; k < len(r.words) && r.doc.Tokens[k].Start < m.End; k++ {
			if r.words[k].tag&verbal != 0 && r.words[k].class&capital != 0 {
				r.words[k].tag, r.words[k].verb = proper, 0
			}
		}
	}
}

// shape is the class of a token by its characters.
func shape(text string) class {
	switch text {
	case ",":
		return comma
	case ".", "?", "!", "…", "...":
		return stop
	case ":", ";", "-", "–", "—", "―", "--", "---":
		return colon
	case "(", "[", "{":
		return bracket
	case ")", "]", "}":
		return closeBracket
	}
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsUpper(first):
		return capital | letters
	case unicode.IsLetter(first) || unicode.IsDigit(first):
		return letters
	}
	return 0
}

// fold is the folded text of token i.
func (r *reader) fold(i int) string { return lexicon.Fold(r.slice(i)) }
