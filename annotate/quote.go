package annotate

// Who said what, and through whom: the layer quotes.

// QuoteKind says how much of a quotation stands between quotation marks.
type QuoteKind string

// The kinds: all of it, none of it, some of it ("an “armada” of warships").
const (
	Direct   QuoteKind = "direct"
	Indirect QuoteKind = "indirect"
	Mixed    QuoteKind = "mixed"
)

// Quote is quoted or reported speech with its source.
type Quote struct {
	ID   string    `json:"id"`
	Kind QuoteKind `json:"kind"`
	Span           // from the first to the last byte of content, cue and sources
	// Content is what was said, with its quotation marks: the pieces either side of "…," he said, "…". Reported
	// clauses begin after "that" and end before the full stop.
	Content    []Span   `json:"content"`
	Cue        *Span    `json:"cue"`                 // the reporting words; nil where there are none
	Speaker    *Source  `json:"speaker"`             // nil where the text names none
	Via        []Source `json:"via,omitempty"`       // who handed the words on, nearest the speaker first
	Addressee  *Source  `json:"addressee,omitempty"` // "told Reuters"
	Act        Act      `json:"act,omitempty"`
	Confidence float64  `json:"confidence"` // 0 to 1
	Rule       string   `json:"rule"`       // what found it
}

// Act is what the cue says the speaker did in saying it: "say", "deny", "threaten". Package quote lists those that it
// writes.
type Act string

// How says how the text points to a source.
type How string

// The ways: "Rubio", "he", "a spokesman", and not at all (a quoted paragraph that goes on).
const (
	HowNamed    How = "named"
	HowPronoun  How = "pronoun"
	HowNominal  How = "nominal"
	HowImplicit How = "implicit"
)

// Source is a speaker, a relay or an addressee.
type Source struct {
	*Span         // the whole phrase with title and apposition; nil where How is implicit
	Entity string `json:"entity,omitempty"` // id
	Name   string `json:"name"`             // canonical name of the entity, else the phrase
	How    How    `json:"how"`
}
