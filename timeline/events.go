package timeline

// The stage that finds events: what it requires, and the order in which the rules of the other files come.

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

// Events is [Options.Events] with the default options.
func Events() annotate.Stage { return Options{}.Events() }

// Events is the stage that finds what happened, or may happen: the predicate's head (a verb or an event noun), its
// clause, who takes part in which role, when it was and how that is known, and whether it is told as a fact. It reads
// the layers pos, mentions, entities, quotes and times, and provides events. Rules and general word lists decide; the
// Confidence of an event is a rough figure. An event lies in a quotation where ReportedBy names one.
//
// The cost is linear in the text.
func (o Options) Events() annotate.Stage {
	var once sync.Once
	var words *eventWords
	readers := sync.Pool{New: func() any { return new(eventReader) }}
	return annotate.Stage{
		Name: "events",
		Doc:  "finds what happened, to whom and when",
		Requires: []annotate.Layer{
			annotate.LayerPOS, annotate.LayerMentions, annotate.LayerEntities, annotate.LayerQuotes, annotate.LayerTimes,
		},
		Provides: []annotate.Layer{annotate.LayerEvents},
		Run: func(ctx context.Context, doc *annotate.Document) error {
			once.Do(func() { words = readEventWords() })
			r := readers.Get().(*eventReader)
			defer readers.Put(r)
			r.turnTo(doc, words)
			defer r.release()
			paragraph := 0
			for _, sent := range doc.Sentences {
				for paragraph < len(doc.Paragraphs) && doc.Paragraphs[paragraph].Start <= sent.Start {
					if err := ctx.Err(); err != nil {
						return err
					}
					paragraph++
					r.lastWhen = when{}
				}
				r.read(sent)
			}
			r.dateAgain()
			r.number()
			doc.Events = r.events
			return nil
		},
	}
}

// eventReader goes through one Document after the other, a sentence at a time. Its slices are used again for each sentence,
// and what it has found out of words is kept.
type eventReader struct {
	doc    *annotate.Document
	words  *eventWords
	folded map[string]string // words that do not stand folded in the text
	lemmas map[string]string // of verb forms met before
	buf    []byte
	events []annotate.Event
	pool   []annotate.Participant // room for those of the next events
	spans  []annotate.Span        // room for theirs

	// The sentence at hand; tokens are counted from its first.
	tokens   []annotate.Token
	word     []string // folded
	tag      []annotate.POS
	time     []int // index in times of the expression that holds the token, or -1
	phrase   []int // index in phrases of the noun phrase that holds the token, or -1
	mention  []int // index in mentions of the one that holds the token, or -1
	phrases  []phrase
	preds    []predicate
	unreal   bool               // does the sentence tell what would have been?
	mentions []annotate.Mention // of the sentence
	times    []annotate.TimeExpr

	// Where the next sentence's tokens, mentions and times begin in their layers.
	nextToken, nextMention, nextTime int

	quotes    quoteCursor
	senses    []string // of each event written
	published *annotate.Interval
	today     time.Time // when that begins
	lastWhen  when      // the last date of the sentence before, in the same paragraph
	outer     [1]role   // room for what an object's relative clause hangs on
	lead      int       // sentences that may still say which day the article tells of
	story     when      // that day, where it lies shortly before the publication
	told      string    // the sense of the verb that says it
}

const tokensAnEvent = 7 // in running news

// mostKept is how many words' folded forms and lemmas are kept from one Document to the next.
const mostKept = 20_000

// turnTo begins a Document.
func (r *eventReader) turnTo(doc *annotate.Document, words *eventWords) {
	*r = eventReader{
		doc: doc, words: words, folded: r.folded, lemmas: r.lemmas, buf: r.buf,
		events: make([]annotate.Event, 0, len(doc.Tokens)/tokensAnEvent), senses: r.senses[:0],
		word: r.word, tag: r.tag, time: r.time, phrase: r.phrase, mention: r.mention, phrases: r.phrases, preds: r.preds,
		lead: leadSentences,
	}
	r.published, r.today = publishedDay(doc)
	if r.folded == nil || len(r.folded) > mostKept || len(r.lemmas) > mostKept {
		r.folded, r.lemmas = map[string]string{}, map[string]string{}
	}
}

// release lets go of the Document.
func (r *eventReader) release() {
	clear(r.word[:cap(r.word)])
	clear(r.senses[:cap(r.senses)])
	clear(r.preds[:cap(r.preds)])
	*r = eventReader{
		folded: r.folded, lemmas: r.lemmas, buf: r.buf, senses: r.senses,
		word: r.word, tag: r.tag, time: r.time, phrase: r.phrase, mention: r.mention, phrases: r.phrases, preds: r.preds,
	}
}

// longestSentence bounds the tokens that are read as one sentence; an endless one is read in pieces. It bounds memory and
// work, not English.
const longestSentence = 512

// read finds the events of one sentence.
func (r *eventReader) read(sent annotate.Span) {
	for r.open(sent) {
		r.findPhrases()
		r.findPredicates()
		if len(r.preds) == 0 {
			continue
		}
		r.findSubjects()
		r.divide()
		r.findObjects()
		r.judge()
		r.date()
		for i := range r.preds {
			if p := &r.preds[i]; !p.silent {
				r.emit(p)
			}
		}
	}
}

// open makes what is still unread of a sentence the one at hand. It reports whether there was any.
func (r *eventReader) open(sent annotate.Span) bool {
	doc := r.doc
	from := r.nextToken
	for from < len(doc.Tokens) && doc.Tokens[from].Start < sent.Start {
		from++
	}
	until := from
	for until < len(doc.Tokens) && doc.Tokens[until].Start < sent.End && until < from+longestSentence {
		until++
	}
	r.nextToken = until
	if from == until {
		return false
	}
	r.tokens = doc.Tokens[from:until]
	piece := annotate.Span{Start: r.tokens[0].Start, End: r.tokens[len(r.tokens)-1].End}
	r.mentions, r.nextMention = within(doc.Mentions, r.nextMention, piece, func(m *annotate.Mention) int { return m.Start })
	r.times, r.nextTime = within(doc.Times, r.nextTime, piece, func(tx *annotate.TimeExpr) int { return tx.Start })

	r.word, r.tag, r.time, r.mention, r.phrase = r.word[:0], r.tag[:0], r.time[:0], r.mention[:0], r.phrase[:0]
	r.phrases, r.preds = r.phrases[:0], r.preds[:0]
	next, named := 0, 0
	for _, tok := range r.tokens {
		r.word = append(r.word, r.fold(doc.Slice(tok.Span)))
		r.tag = append(r.tag, tok.POS)
		for next < len(r.times) && r.times[next].End <= tok.Start {
			next++
		}
		inside := -1
		if next < len(r.times) && r.times[next].Start <= tok.Start {
			inside = next
		}
		r.time = append(r.time, inside)
		for named < len(r.mentions) && r.mentions[named].End <= tok.Start {
			named++
		}
		mention := -1
		if named < len(r.mentions) && r.mentions[named].Start <= tok.Start {
			mention = named
		}
		r.mention = append(r.mention, mention)
		r.phrase = append(r.phrase, -1)
	}
	r.retag()
	return true
}

// retag mends tags that cannot be, by their neighbours:
//
//   - "Mali invaded/JJ Chad": between two names stands a verb;
//   - "schools will close/JJ.": so does it after a modal;
//   - "Oslo will plant/NN 20 trees": so does it before an object;
//   - "the army/JJ said": before its verb stands a noun;
//   - "Ann's relatives/VBZ": behind a genitive or an article stands a noun;
//   - "protests/VBZ that shook Lima": what a relative clause hangs on is a noun;
//   - "schools will close/RB.": a known verb that nothing follows is one;
//   - "its border crossing/VBG": what belongs to somebody is a noun;
//   - "Oslo last/VBD saw": before a past tense stands an adverb;
//   - "ran aground/VBD": behind a verb these are adverbs;
//   - "Gunmen/VB kidnapped": before a past tense a sentence opens with its subject;
//   - "laws deemed/VBD unfair were": without an object it is a participle;
//   - "said that/DT shops closed": before a plural it opens a clause;
//   - "the far left/VBN": behind an article it is a side;
//   - "is not like/VB Oslo": behind a form of be it compares;
//   - "eleven/VBN rooms": a number is no verb;
//   - "promised to lower/JJR tariffs": behind "to" of a plan stands a verb.
func (r *eventReader) retag() {
	if len(r.tag) > 1 && r.tag[0] == "VB" && (r.tag[1] == "VBD" || r.tag[1] == "VBN") {
		r.tag[0] = "NNS" // "Gunmen/VB kidnapped"
	}
	if len(r.tag) > 0 && r.word[0] == "unless" {
		r.tag[0] = "IN" // "Unless/JJ men leave"
	}
	for i := range r.tag {
		if isVerb(r.tag[i]) && r.words.numbers[r.word[i]] {
			r.tag[i] = "CD"
		}
	}
	for i := 1; i+1 < len(r.tag); i++ {
		r.retagWord(i)
		r.retagBeside(i)
	}
}

// retagWord mends the tags of some words, each by what stands beside it: "a city deemed safe", "the far left", "is like him".
func (r *eventReader) retagWord(i int) {
	before, after := r.tag[i-1], r.tag[i+1]
	switch r.word[i] {
	case "deemed", "considered":
		if r.tag[i] == "VBD" && isNoun(before) && after == "JJ" {
			r.tag[i] = "VBN"
		}
	case "that":
		if r.tag[i] == "DT" && isVerb(before) && r.opensTold(i) {
			r.tag[i] = "IN"
		}
	case "left":
		if isVerb(r.tag[i]) && (r.word[i-1] == "the" || r.word[i-1] == "far" || r.word[i-1] == "hard") && !isNoun(after) {
			r.tag[i] = "NN"
		}
	case "like":
		if k := r.overAdverbs(i - 1); isVerb(r.tag[i]) && isVerb(r.tag[k]) && r.lemma(r.word[k]) == "be" {
			r.tag[i] = "IN"
		}
	case "aground", "ashore", "adrift", "ablaze", "afloat":
		r.tag[i] = "RB"
	case "lower":
		if before == "TO" && i > 1 && isVerb(r.tag[i-2]) && r.words.verbs[r.lemma(r.word[i-2])]&ahead != 0 {
			r.tag[i] = "VB"
		}
	}
}

// retagBeside mends the tag of any word that does not go with those beside it.
func (r *eventReader) retagBeside(i int) {
	before, after := r.tag[i-1], r.tag[i+1]
	switch r.tag[i] {
	case "JJ", "NN":
		past := strings.HasSuffix(r.word[i], "ed")
		switch {
		case past && isNoun(before) && (after == "NNP" || after == "DT" || after == "PRP$" || after == "CD"):
			r.tag[i] = "VBD"
		case before == "MD" && r.tag[i] == "JJ" && !isNoun(after):
			r.tag[i] = "VB"
		case before == "MD" && (after == "CD" || after == "DT" || after == "PRP$"):
			r.tag[i] = "VB" // "will plant/NN 20 trees"
		case r.tag[i] == "JJ" && !past && isNoun(before) && (after == "VBD" || after == "VBZ" || after == "MD"):
			r.tag[i] = "NN"
		}
	case "RB":
		if before == "MD" && isMark(after) && (r.words.verbs[r.word[i]] != 0 || r.word[i] == "close") {
			r.tag[i] = "VB"
		}
	case "VBG":
		if i > 1 && isNoun(before) && (r.tag[i-2] == "PRP$" || r.tag[i-2] == "POS") && !isNoun(after) {
			r.tag[i] = "NN"
		}
	case "VB", "VBP", "VBD", "VBZ":
		if r.word[i] == "last" && after == "VBD" {
			r.tag[i] = "RB"
			break
		}
		if before == "PRP$" || before == "POS" || before == "DT" && r.tag[i] != "VBD" && !r.standsAlone(i-1) {
			r.tag[i] = "NN"
			break
		}
		if r.tag[i] != "VBZ" {
			break
		}
		if word := r.word[i+1]; (word == "that" || word == "which" || word == "who") && i+2 < len(r.tag) && isVerb(r.tag[i+2]) {
			r.tag[i] = "NNS"
		}
	}
}

// opensTold holds of the "that" at token i, before a plural and its verb: "said that/DT coffee shops closed".
func (r *eventReader) opensTold(i int) bool {
	j := i + 1
	for j < i+maxAdverbs && (r.pos(j) == "JJ" || r.pos(j) == "NN" || r.pos(j) == "NNP") {
		j++
	}
	return r.pos(j) == "NNS" && (r.tensed(j+1) || r.isDash(j+1))
}

// standsAlone holds of determiners that may be a whole subject: "this shows".
func (r *eventReader) standsAlone(i int) bool {
	switch r.word[i] {
	case "the", "a", "an", "every":
		return false
	}
	return true
}

// within cuts the elements that start inside sent out of a layer; next is where the search begins, and then ends.
func within[T any](layer []T, next int, sent annotate.Span, start func(*T) int) (inside []T, until int) {
	for next < len(layer) && start(&layer[next]) < sent.Start {
		next++
	}
	from := next
	for next < len(layer) && start(&layer[next]) < sent.End {
		next++
	}
	return layer[from:next], next
}

// number gives the events their ids, which share one string.
func (r *eventReader) number() {
	var ids []byte
	for i := range r.events {
		ids = strconv.AppendInt(append(ids, "ev"...), int64(i+1), 10)
	}
	all := string(ids)
	for i := range r.events {
		length := len("ev") + 1
		for n := i + 1; n >= 10; n /= 10 {
			length++
		}
		r.events[i].ID, all = all[:length], all[length:]
	}
}

// emit writes a predicate as an event.
func (r *eventReader) emit(p *predicate) {
	head := r.tokens[p.head].Span
	ev := annotate.Event{
		Span:         head,
		Extent:       r.extent(p),
		Lemma:        p.lemma,
		Participants: r.participants(p),
		Factuality:   p.factuality,
		Reporting:    p.traits&says != 0,
		ReportedBy:   r.quotes.holding(r.doc.Quotes, head),
		Time:         p.when.time,
		Interval:     p.when.interval,
		Anchor:       p.when.anchor,
		Confidence:   r.confidence(p),
		Rule:         p.rule,
	}
	r.senses = append(r.senses, r.words.sense(p.lemma))
	r.events = append(r.events, ev)
}
