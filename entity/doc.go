// Package entity finds who and what an article names, and which mentions are one: [English] is a stage that writes
// the layers mentions and entities.
//
//	pipeline, err := annotate.New(pos.English(), entity.English())
//
// # Mentions
//
// A mention of form name covers the name alone: titles, possessives and a leading "the" stay outside. It has one of
// the kinds PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW MISC. Amounts (MONEY PERCENT QUANTITY) are
// mentions too, without an entity. Pronouns (he, she, its, who) and nominals ("the secretary") are mentions only where
// it is clear whom they mean. A place inside the name of a body or an event, "University of Michigan", is a mention of
// its own, with the rule inner: no other mention lies inside another.
//
// A small neural tagger (internal/names) reads each word that may stand in a name with its company, its part of speech and
// the lists of facts that hold it (see NOTICE), twice: the second time it sees what it made of the same words elsewhere.
// Then one name gets one kind in the whole article, and what was passed over in one place is found by what it is in others.
// Mention.Rule tells what speaks for a name: list, title, tagger or own. Mention.Confidence is the tagger's chance that
// the name has this span and kind; only names of one's own list are certain.
//
// # Entities
//
// An entity's name is the fullest form in the text, a place's without the land where it lies; aliases are its other
// forms. A surname goes to the latest full name before it that fits in gender; two full names that disagree stay two.
// Joined are acronyms, names in a bracket or behind "known as", spellings of al- and of one country ("US", "America"), a part of a body's name
// ("the Security Council"), and its head where no other body has it ("the Academy"). Roles stand as the text gives them
// ("Iraqi Prime Minister"), gender where a title, a role, a given name or a pronoun says so.
//
// # Links
//
// A [KnowledgeBase] says who bears a name; by default it is [World], which is embedded and gives Wikidata ids. An entity
// is linked where one bearer agrees in kind, or of several one in country with the rest of the article. An own base is a
// table read with [ReadTable], or any type with the method Lookup; [First] asks several in turn. A nationality before a
// noun ("the Danish minister") is linked to its state; a language or people is not.
//
// # One's own names and kinds
//
// [Options] take a list of names that always wins or only helps, new names for kinds, kinds to leave out, and the
// confidence that a mention must have.
//
// # Cost
//
// The first Run reads the lists, about 20 ms; each English has its own copy of 4 MB. The cost is linear in the tokens
// whatever the text: runs of capitals and the entities a name is compared with are bounded.
package entity
