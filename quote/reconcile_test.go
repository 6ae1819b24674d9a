package quote

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/saying"
)

// readerOf makes a reader of a text, its sentences and quotations, in which "said" is a verb.
func readerOf(t *testing.T, text string) *reader {
	t.Helper()
	doc, err := annotate.NewDocument(annotate.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	for i := range doc.Tokens {
		switch tok := &doc.Tokens[i]; doc.Slice(tok.Span) {
		case "said", "was", "Was", "ran":
			tok.POS = "VBD"
		case "Her":
			tok.POS = "PRP$"
		case "She":
			tok.POS = "PRP"
		case "and":
			tok.POS = "CC"
		case "leaving":
			tok.POS = "VBG"
		case "that":
			tok.POS = "IN"
		case "which":
			tok.POS = "WDT"
		case "’s":
			tok.POS = "POS"
		default:
			tok.POS = "NN"
		}
	}
	voc, err := newVocabulary(RulesOnly())
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{}
	r.turnTo(doc, voc)
	r.read()
	r.readMarks()
	r.readEnds()
	return r
}

// runOf is the run of the words of a part of the text.
func (r *reader) runOf(part string) run {
	at := strings.Index(r.doc.Text, part)
	first, last := r.doc.TokensIn(annotate.Span{Start: at, End: at + len(part)})
	return run{first, last}
}

func TestReconcile(t *testing.T) {
	for _, row := range []struct {
		name, why, text      string
		source, cue, content string // by the rules; no content for nothing
		pieces               string // by the model: sources, cues, contents, as "s:", "c:", "x:", with a stroke between
		want                 string // in the same notation; empty for nothing
	}{
		{"bounds", "the model says where each part ends", "The mayor said it was closed on Friday.",
			"mayor", "said", "it was closed on Friday", "s:The mayor|c:said|x:it was closed", "s:The mayor|c:said|x:it was closed"},
		{"doubt", "a clause in which the model sees no content goes", "The mayor said it was closed.",
			"The mayor", "said", "it was closed", "s:The mayor|c:said", ""},
		{"quotation", "a quotation stays, whatever the model says", "The mayor said “it was long closed”.",
			"The mayor", "said", "“it was long closed”", "", "s:The mayor|c:said|x:“it was long closed”"},
		{"further", "what the model alone sees is added", "The mayor said it was closed.",
			"", "", "", "s:The mayor|c:said|x:it was closed", "s:The mayor|c:said|x:it was closed"},
		{"behind", "content may stand before its cue", "It was closed, said Ann Lee.",
			"", "", "", "x:It was closed|c:said|s:Ann Lee", "s:Ann Lee|c:said|x:It was closed"},
		{"two pieces", "content on both sides of a cue is of one attribution", "The pier, she said, was closed.",
			"", "", "", "x:The pier|s:she|c:said|x:was closed", "s:she|c:said|x:The pier|x:was closed"},
		{"few words", "what the model alone sees is no phrase", "The mayor said a line of oil.",
			"", "", "", "s:The mayor|c:said|x:a line of oil", ""},
		{"two sentences", "what is not between marks ends with its sentence", "The mayor said it was closed. It ran.",
			"", "", "", "s:The mayor|c:said|x:it was closed. It ran", "s:The mayor|c:said|x:it was closed"},
		{"something", "unless its cue reports what somebody does to something", "The mayor rejected a line of oil.",
			"", "", "", "s:The mayor|c:rejected|x:a line of oil", "s:The mayor|c:rejected|x:a line of oil"},
		{"another's which", "it is what another tells of", "The mayor rejected a line which Ek said ran.",
			"mayor", "rejected", "a line which Ek said ran", "s:The mayor|c:rejected|x:a line|x:which|s:Ek|c:said|x:ran",
			"s:The mayor|c:rejected|x:a line|s:Ek|c:said|x:which|x:ran"},
		{"clause before", "what stands before “and” and a tag is none of it", "It was closed and Ek said it was long.",
			"Ek", "said", "it was long", "x:It was closed|s:Ek|c:said|x:it was long", "s:Ek|c:said|x:it was long"},
		{"another's cue", "what is behind it is another's", "The mayor said it was closed and Ek ran it was long.",
			"mayor", "said", "it was closed and Ek ran it was long", "s:The mayor|c:said|x:it was closed|s:Ek|c:ran|x:it was long",
			"s:The mayor|c:said|x:it was closed|s:Ek|c:ran|x:it was long"},
		{"nobody", "nor without a source", "It was said it was closed.", "", "", "", "c:was said|x:it was closed", ""},
		{"name", "nor the name of something", "The fleet has the name “Calm Water”.",
			"", "", "", "s:The fleet|c:has|x:the name “Calm Water”", ""},
		{"no cue", "content without a cue is nothing", "It was closed.", "", "", "", "x:It was closed", ""},
		{"mark without a cue", "but a quotation is", "“It was long closed” is so.", "", "", "", "x:“It was long closed”", "x:“It was long closed”"},
		{"long", "a longer one is speech even where the model sees nothing", "The mayor was “older than anybody thought” then.",
			"", "", "", "", "x:“older than anybody thought”"},
		{"long with a person", "its source is who does something there", "She ran to town “against the wish of everybody” then.",
			"", "", "", "", "s:She|c:ran|x:to town “against the wish of everybody”"},
		{"yesterday", "a time behind a source is no part of it", "The mayor yesterday said it was closed.",
			"mayor", "said", "it was closed", "s:The mayor yesterday|c:said|x:it was closed", "s:The mayor|c:said|x:it was closed"},
		{"own words", "or whose words they are", "Her words: “against the wish of everybody” then.",
			"", "", "", "", "s:Her|x:“against the wish of everybody”"},
		{"taken as", "or who takes something for that", "The mayor ran it as “the folly of everybody” then.",
			"", "", "", "", "s:The mayor|c:ran|x:it as “the folly of everybody”"},
		{"essay", "the name of a text is no speech", "Her essay, “Leave it alone forever,” was long.", "", "", "", "", ""},
		{"second participle", "a participle behind “and” is not what was said", "The mayor said a line and leaving town.",
			"The mayor", "said", "a line", "s:The mayor|c:said|x:a line and leaving town", "s:The mayor|c:said|x:a line"},
		{"long title", "unless each of its words has a capital", "The mayor was “The Long Road Home” then.", "", "", "", "", ""},
		{"half a quotation", "quotations are never cut", "The mayor said “it was long closed”.",
			"", "", "", "s:The mayor|c:said|x:it was", "s:The mayor|c:said|x:“it was long closed”"},
		{"that", "it is no part of content", "The mayor said that it was closed.",
			"", "", "", "s:The mayor|c:said|x:that it was closed", "s:The mayor|c:said|x:it was closed"},
		{"brackets", "the name before them is the source", "Acme Boats (Acme), a line, said it was closed.",
			"", "", "", "s:(Acme), a line,|c:said|x:it was closed", "s:Acme Boats (Acme), a line,|c:said|x:it was closed"},
		{"owner", "nor is the ’s behind a source part of it", "The mayor’s claim that it was closed.",
			"", "", "", "s:The mayor’s|c:claim|x:that it was closed", "s:The mayor|c:claim|x:it was closed"},
	} {
		r := readerOf(t, row.text)
		if row.content != "" {
			source := r.runOf(row.source)
			r.found = []attribution{{
				source: phrase{first: source.first, last: source.last}, addressee: none,
				cue: r.runOf(row.cue), content: []run{r.runOf(row.content)}, rule: "clause after the tag",
			}}
		}
		var pieces []saying.Piece
		for part := range strings.SplitSeq(row.pieces, "|") {
			if kind, words, ok := strings.Cut(part, ":"); ok {
				x := r.runOf(words)
				role := saying.Role(strings.Index("scx", kind))
				pieces = append(pieces, saying.Piece{First: x.first, Last: x.last, Role: role})
			}
		}
		r.reconcile(pieces)
		var got []string
		words := func(kind string, x run) {
			if x.last > x.first && x.first >= 0 {
				got = append(got, kind+r.doc.Slice(r.span(x)))
			}
		}
		for _, a := range r.found {
			words("s:", run{a.source.first, a.source.last})
			words("c:", a.cue)
			for _, x := range a.content {
				words("x:", x)
			}
		}
		if have := strings.Join(got, "|"); have != row.want {
			t.Errorf("%s (%s): %q, want %q", row.name, row.why, have, row.want)
		}
	}
}

// A cue without a word that reports tells of a mood, unless a quotation shows that there were words.
func TestUnknownCue(t *testing.T) {
	for _, row := range []struct {
		cue, content string
		want         annotate.Act
	}{
		{"said", "it was closed", Say},
		{"ran", "it was closed", Think},
		{"ran", "it was “closed”", Say},
	} {
		r := readerOf(t, "The mayor "+row.cue+" that "+row.content+".")
		source, cue, content := r.runOf("The mayor"), r.runOf(row.cue), r.runOf(row.content)
		r.reconcile([]saying.Piece{
			{First: source.first, Last: source.last, Role: saying.Source},
			{First: cue.first, Last: cue.last, Role: saying.Cue},
			{First: content.first, Last: content.last, Role: saying.Content},
		})
		if len(r.found) != 1 || r.found[0].act != row.want {
			t.Errorf("%s, %s: have %+v, want act %s", row.cue, row.content, r.found, row.want)
		}
	}
}

// What the rules settled, the model does not touch.
func TestSettled(t *testing.T) {
	r := readerOf(t, "The mayor said it was closed.")
	settled := attribution{source: phrase{first: 0, last: 2}, addressee: none, cue: r.runOf("said"), content: []run{r.runOf("it was closed")}}
	for name, change := range map[string]func(a *attribution){
		"relay":          func(a *attribution) { a.via = []phrase{{first: 0, last: 2}} },
		"a user's verb":  func(a *attribution) { a.own = true },
		"what seems so":  func(a *attribution) { a.impersonal = true },
		"heading":        func(a *attribution) { a.rule = headingRule },
		"quoted by some": func(a *attribution) { a.rule = "was quoted as saying" },
	} {
		a := settled
		a.content = slices.Clone(settled.content)
		change(&a)
		r.found = []attribution{a}
		r.reconcile(nil)
		if len(r.found) != 1 {
			t.Errorf("%s: the model took it away", name)
		}
	}
	r.found = []attribution{settled}
	if r.reconcile(nil); len(r.found) != 0 {
		t.Error("what nothing settles is still there")
	}
}

// Scare quotes say nothing, whatever the relative clause behind their noun says; what has a verb of its own may.
func TestQualifies(t *testing.T) {
	for _, row := range []struct {
		name, text, content string
		want                bool
	}{
		{"noun", "Ek sold Her “smart” bottle then.", "Her “smart” bottle", true},
		{"relative clause", "Ek sold Her “smart” bottle that ran dry.", "Her “smart” bottle that ran dry", true},
		{"clause", "Ek sold Her “smart” bottle ran dry.", "Her “smart” bottle ran dry", false},
		{"nothing behind", "Ek sold Her “smart” and ran.", "Her “smart”", false},
	} {
		r := readerOf(t, row.text)
		if got := r.qualifies(r.runOf(row.content)); got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}
