package annotate

// Who is named: the layers mentions and entities.

// Kind says what a name names, in the words of spaCy and OntoNotes. Further kinds may be added; readers should pass
// on a kind that they do not know.
type Kind string

// The kinds that dateline writes. An "Iraqi" is NORP; a country, province or city is GPE; a sea or a region is LOC.
const (
	Person     Kind = "PERSON"
	NORP       Kind = "NORP" // nationalities, religious, political and ethnic groups
	Facility   Kind = "FAC"
	Org        Kind = "ORG"
	GPE        Kind = "GPE" // countries, provinces, cities
	Location   Kind = "LOC"
	Product    Kind = "PRODUCT"
	NamedEvent Kind = "EVENT" // a named event: a war, an election, a cup
	WorkOfArt  Kind = "WORK_OF_ART"
	Law        Kind = "LAW"
	Misc       Kind = "MISC"
	Money      Kind = "MONEY"
	Percent    Kind = "PERCENT"
	Quantity   Kind = "QUANTITY"
)

// Form says how a mention refers.
type Form string

// The three forms: "Marco Rubio", "the secretary", "he".
const (
	Name    Form = "name"
	Nominal Form = "nominal"
	Pronoun Form = "pronoun"
)

// Mention is one place in the text that refers to an entity. Titles, possessives and a leading "the" stay outside.
type Mention struct {
	ID string `json:"id"`
	Span
	Kind       Kind    `json:"kind"`
	Form       Form    `json:"form"`
	Entity     string  `json:"entity,omitempty"` // id; amounts have none
	Confidence float64 `json:"confidence"`       // 0 to 1
	Rule       string  `json:"rule,omitempty"`   // what found it
}

// Gender is the gender that the text gives a person: by name, title or pronoun.
type Gender string

// The genders; absent where the text does not say.
const (
	Female Gender = "female"
	Male   Gender = "male"
)

// Entity is one person, body or place of the article, with all its mentions.
type Entity struct {
	ID       string   `json:"id"`
	Kind     Kind     `json:"kind"`
	Name     string   `json:"name"`              // canonical: the fullest form
	Aliases  []string `json:"aliases,omitempty"` // other names in the text, in order of appearance
	Roles    []string `json:"roles,omitempty"`   // as the text gives them: "US Secretary of State"
	Gender   Gender   `json:"gender,omitempty"`
	Links    []Link   `json:"links,omitempty"`
	Mentions []string `json:"mentions"` // ids, in text order
}

// Link names the entity in somebody's catalogue: {"wikidata", "Q796"}.
type Link struct {
	Authority string `json:"authority"`
	ID        string `json:"id"`
}
