package annotate

// What happened when, second half: the layer events, and the story of several articles.

// Event is something that happened, or may happen, as one clause tells it.
type Event struct {
	ID           string        `json:"id"`
	Span                       // the predicate's head
	Extent       Span          `json:"extent"` // its clause
	Lemma        string        `json:"lemma"`
	Time         string        `json:"time,omitempty"`     // id of the time expression that dates it
	Interval     *Interval     `json:"interval,omitempty"` // when, as far as known
	Anchor       Anchor        `json:"anchor,omitempty"`   // how that is known; absent with the interval
	Participants []Participant `json:"participants"`
	Factuality   Factuality    `json:"factuality"`
	Reporting    bool          `json:"reporting"`             // "said", "announced": the act of telling
	ReportedBy   string        `json:"reported_by,omitempty"` // id of the quote that tells it
	Confidence   float64       `json:"confidence"`            // 0 to 1
	Rule         string        `json:"rule"`                  // what found it
}

// Anchor says how an event's interval is known.
type Anchor string

// The anchors: a time expression that belongs to the predicate, one that stands elsewhere in its clause or was carried
// over from the sentence before, or the day of publication.
const (
	AnchorExplicit  Anchor = "explicit"
	AnchorClause    Anchor = "clause"
	AnchorPublished Anchor = "published"
)

// Role is what a participant does in an event.
type Role string

// The roles. In "shares fell" the subject is the patient, as PropBank has it.
const (
	Agent     Role = "agent"
	Patient   Role = "patient"
	Place     Role = "place"
	OtherRole Role = "other"
)

// Participant is somebody or something that takes part in an event: a mention, or a noun phrase that is none, such as
// "two captains". At least one of span, entity and mention is there.
type Participant struct {
	*Span          // the phrase, where it is no mention; nil otherwise
	Entity  string `json:"entity,omitempty"`  // id; of a phrase that which it names in passing, as "US troops" do the US
	Mention string `json:"mention,omitempty"` // id
	Role    Role   `json:"role"`
}

// Factuality says whether an event is told as having happened.
type Factuality string

// The factualities.
const (
	Certain  Factuality = "certain"
	Possible Factuality = "possible"
	Negated  Factuality = "negated"
	Future   Factuality = "future"
)

// Timeline is one dated story out of one or more Documents.
type Timeline struct {
	Entries []Entry `json:"entries"` // by interval: earlier first, then shorter; those without one at the end
}

// Entry is one thing that happened, with everyone who told it.
type Entry struct {
	Interval  *Interval  `json:"interval,omitempty"`
	Title     string     `json:"title"`               // words of the text, made for readers
	Events    []EventRef `json:"events"`              // the same event in several places
	Entities  []string   `json:"entities,omitempty"`  // canonical names of the participants
	Sources   []string   `json:"sources,omitempty"`   // publishers, or article ids where unknown
	Otherwise []Interval `json:"otherwise,omitempty"` // when others say that it was; each has an entry of its own
}

// EventRef names an event of a Document.
type EventRef struct {
	Document string `json:"document"` // Article.ID
	Event    string `json:"event"`
}
