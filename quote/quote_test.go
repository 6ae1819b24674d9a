package quote_test

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/quote"
	"github.com/google/go-cmp/cmp"
)

// A row's text is what the stage must find, in the notation of annotatetest: mentions are given to it, quotations are
// not.
type row struct{ name, why, text string }

// rows try the rules alone.
var rows = []row{
	{"before the tag", "the commonest form",
		`[“The bridge is closed,”]{content q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} on Monday.`},
	{"inverted with a particle", "it belongs to the verb",
		`[“It looks like flu,”]{content q1} [blurted out]{cue q1} [[Hugh Hill]{PERSON e1}, a doctor at the clinic]{speaker q1 e1}.`},
	{"at times", "they are no speaker",
		`The mayor met [Lee]{PERSON e1}, [who]{speaker q1 e1 pronoun} [has at times said]{cue q1} [the bridge was closed]{content q1}.`},
	{"and even", "it stands between two speakers",
		`[Drivers and even captains]{speaker q1} [have warned]{cue q1} that [the bridge was closed]{content q1}.`},
	{"an analysis shows", "a verb that looks like a noun, behind one with an article",
		`[The rates had risen]{content q1}, [an analysis]{speaker q1} [shows]{cue q1}.`},
	{"by a minister", "what he is minister of is nothing said",
		`This was stated by the Minister of Fisheries and his aide.`},
	{"inverted", "verb before subject, with an apposition that belongs to the source",
		`[“It looks like flu,”]{content q1} [said]{cue q1} [[Hugh Hill]{PERSON e1}, a doctor at the clinic]{speaker q1 e1}.`},
	{"apposition between commas", "the verb stands far from the name",
		`[“It looks like flu,”]{content q1} [[Hugh Hill]{PERSON e1}, a doctor at the clinic,]{speaker q1 e1} [said]{cue q1}.`},
	{"name in the apposition", "the title comes first and the name after the comma",
		`[The captain, [Aki Salo]{PERSON e1},]{speaker q1 e1} [said]{cue q1} [the ship was safe]{content q1}.`},
	{"holder of an office", "the body only says which office",
		`[[Council for Fresh Water]{ORG e1} Vice President [Ana Ruiz]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"two parts of an office", "the first part is nobody",
		`[cargo marketing and sales manager [Ana Ruiz]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the rates had risen]{content q1}.`},
	{"long title", "its parts are nobody",
		`[Director of Public Safety [Ana Ruiz]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"two titles", "two people",
		`[Director of Public Safety [Bo Ek]{PERSON e2} and Gov. [Ana Ruiz]{PERSON e1}]{speaker q1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"body by its noun", "a word of its name, or what it is",
		"[River Commission]{ORG e1} met the watchdog, [Clear Air]{ORG e2}.\n\n[The commission]{speaker q1 e1 nominal} [said]{cue q1} [the dam was safe]{content q1}. [The watchdog]{speaker q2 e2 nominal} [said]{cue q2} [it was full]{content q2}."},
	{"two bodies", "either may be meant",
		"[River Commission]{ORG e1} met [Dam Commission]{ORG e2}.\n\n[The commission]{speaker q1} [said]{cue q1} [the dam was safe]{content q1}."},
	{"the official", "who spoke last",
		"[[Ana Ruiz]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.\n\n[“It was full,”]{content q2} [said]{cue q2} [the official]{speaker q2 e1 nominal}."},
	{"the official after another", "nobody knows who",
		"[[Ana Ruiz]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}. [Bo Ek]{PERSON e2} came.\n\n[“It was full,”]{content q2} [said]{cue q2} [the official]{speaker q2}."},
	{"secretary of state", "a field of one word, and who speaks for the office",
		"[Former secretary of state [Ana Ruiz]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.\n\n[A spokeswoman for Secretary of State [Bo Ek]{PERSON e2}]{speaker q2} [said]{cue q2} [it was full]{content q2}."},
	{"secretary of state and more", "the first is not the speaker alone",
		`[“The dam was safe,”]{content q1} [said]{cue q1} [Secretary of State [Ana Ruiz]{PERSON e1}, Director of Safety [Bo Ek]{PERSON e2}]{speaker q1}.`},
	{"manager in a place", "the body before and the place behind say which",
		`[[Meat and Wool Acme]{ORG e1}’s regional manager in [Oslo]{GPE e2} [Bo Ek]{PERSON e3}]{speaker q1 e3} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"which, as", "the relative goes on behind the aside",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [praised]{cue q1} [the mayor of the town, which, as the board here will tell, is older than the port]{content q1}.`},
	{"two titles of one", "both are of the name behind them",
		`[Vice President and Managing Editor [Bo Ek]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"spokesman for a Democrat", "the name says of what the other is",
		`[A spokesman for [Democrat]{NORP e1} [Ann Lee]{PERSON e2}]{speaker q1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"apposition with a bracket", "the name stands before it",
		`[The nominee, Sen. [Bo Ek]{PERSON e1} (Ohio),]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"a participle before the office", "it is no head",
		`[Visiting doctor [Bo Ek]{PERSON e1}, a dentist,]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"far-right leader", "the adverb is a part of the noun phrase",
		`[[France]{GPE e1}’s far-right party leader, [Bo Ek]{PERSON e2},]{speaker q1 e2} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"without details", "nobody says what is not given, and the tag has the whole sentence",
		`[The dam was safe]{content q1}, [the ministry]{speaker q1} [said]{cue q1}, without giving details. [It was full]{content q2}, [[Ek]{PERSON e2}]{speaker q2 e2} [said]{cue q2} without giving what was full.`},
	{"heading with a tag", "it needs no verb, and has capitals",
		"[Port Ready to close]{content q1}, [Mayor]{speaker q1} [Said]{cue q1}\n\nThe port was closed."},
	{"tag with this week", "the time is no part of what is thought",
		`[[[Lee]{PERSON e1}]{speaker q2 e1} [thinks]{cue q2} [the dam was safe]{content q2}]{content q1}, [[Bo Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1} this week in Oslo.`},
	{"spokesman of an office", "the person spoken for is no source",
		`[A spokesman for council president [Ana Ruiz]{PERSON e2}]{speaker q1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"said, according to", "a participle by its tag is the verb of the clause",
		`[The minister resigned on Friday]{content q1}, [[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, according to [her spokesman [Bo Ek]{PERSON e2}]{via q1 e2}.`},
	{"officials saying", "a participle behind a noun is that one's",
		`[Lee]{PERSON e1} met them after [two officials]{speaker q1} [saying]{cue q1} [the bridge was closed]{content q1}.`},
	{"according to office and name", "the clause behind both is said",
		`[According to]{cue q1} [the minister, [Ana Ruiz]{PERSON e1},]{speaker q1 e1} [in Oslo, more than the dam was safe]{content q1}.`},
	{"according to an office", "the name is the subject of what is said",
		`[According to]{cue q1} [the minister]{speaker q1}, [[Ana Ruiz]{PERSON e1}, in Oslo, was safe]{content q1}.`},
	{"who behind a day", "nobody is a day",
		`The mayor met [Ann Lee]{PERSON e1} on Monday, [who]{speaker q1 e1 pronoun} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"prompted to say", "whoever is prompted speaks",
		`The floods prompted [the mayor]{speaker q1} to [say]{cue q1}: [“We saw it was safe.”]{content q1}`},
	{"in a letter Monday", "the day is no part of the letter",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in [a letter]{via q1} Monday that [the dam was safe]{content q1}.`},
	{"two tags, reported", "the agency handed on both",
		`[[[Lee]{PERSON e1}]{speaker q1 e1}]{speaker q2 e1} [remarked]{cue q1} that [the dam was safe]{content q1}, [adding]{cue q2} that [it was full]{content q2}, [[[Sahra Agency]{ORG e2}]{via q1 e2}]{via q2 e2} reported.`},
	{"a participle, reported", "what stands before it has no tag but the agency's",
		`[[[Lee]{PERSON e1}]{speaker q2 e1} turned to the stable roof]{content q1}, [noting]{cue q2} that [it was safe]{content q2}, [[[Sahra Agency]{ORG e2}]{speaker q1 e2}]{via q2 e2} [reported]{cue q1}.`},
	{"and said", "the part says nothing",
		`[[[Lee]{PERSON e1}]{speaker q1 e1}]{speaker q2 e1} [remarked]{cue q2} that [the part required a singer]{content q2}, and [said]{cue q1} [he wanted Ek]{content q1}.`},
	{"cited at the end", "who is cited spoke, and who cites handed it on",
		`[The fire killed nine people]{content q1}, [the health ministry]{via q1} [said]{cue q1}, citing [hospital officials]{speaker q1}.`},
	{"reasons cited", "a reason says nothing, so the speaker stays",
		`[The plant will close]{content q1}, [[the ministry]{speaker q1}]{speaker q2} [said]{cue q1}, [citing]{cue q2} [the costs]{content q2}.`},
	{"cited first", "the same before the tag",
		`Citing [two people familiar with the plan]{speaker q1}, [[Sahra Agency]{ORG e1}]{via q1 e1} [reported]{cue q1} that [the bank would close]{content q1}.`},
	{"statement between commas", "the relay stands inside the tag",
		`[[Lee]{PERSON e1}]{speaker q1 e1}, in a statement carried by [state television]{via q1}, [denied]{cue q1} that [the bridge was closed]{content q1}.`},
	{"told on a day", "it is no part of whoever was told",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} to [the court]{addressee q1} on Monday that [the bridge was closed]{content q1}. [[Ek]{PERSON e2}]{speaker q2 e2} [said]{cue q2} to [reporters]{addressee q2} Monday that [it was safe]{content q2}.`},
	{"told at an hour", "nor is the hour",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [reporters]{addressee q1} at two that [the bridge was closed]{content q1}.`},
	{"interpreter", "the relay stands behind the person told",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [the court]{addressee q1}, through [his lawyer [Bo Ek]{PERSON e2}]{via q1 e2}, that [the bridge was safe]{content q1}.`},
	{"letter seen", "the document spoke, and who saw it handed it on",
		`According to [a letter]{via q1} seen by [[Sahra Agency]{ORG e1}]{via q1 e1}, [[Lee]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the bridge was safe]{content q1}.`},
	{"with somebody calling it", "a tag of its own inside the sentence",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [rejected]{cue q1} [the charge]{content q1}, with [[Bo Ek]{PERSON e2}]{speaker q2 e2} [describing]{cue q2} [it as “pure fiction”]{content q2}.`},
	{"tag behind a relative clause", "the clause has a tag too",
		`[[Sahra Agency]{ORG e1}, [which]{speaker q2 e1 pronoun} [first reported]{cue q2} [the fire]{content q2},]{speaker q1 e1} [said]{cue q1} [nobody was hurt]{content q1}.`},
	{"spokeswoman with a name", "the name behind the comma is hers",
		`[A spokeswoman for Ms. [Lee]{PERSON e1}, [Bo Ek]{PERSON e2},]{speaker q1 e2} [said]{cue q1} [the bridge was safe]{content q1}.`},
	{"described by an adjective", "the matter says nothing",
		`[Two people familiar with the matter]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"relative clause before told", "whoever is told did not speak",
		`[“It was chaos,”]{content q1} [one man, who gave no name,]{speaker q1} [told]{cue q1} [reporters]{addressee q1}.`},
	{"reason of silence", "a clause inside the apposition has no part in the tag",
		`[Two men, speaking softly because they were afraid,]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"no answer", "a request is not what was said", `The ministry responded to a request.`},
	{"as reported by", "as good as according to",
		`[As reported by]{cue q1} [[Sahra Agency]{ORG e1}]{speaker q1 e1}, [the bridge was closed]{content q1}.`},
	{"said, as reported by", "a relay behind the tag",
		`[The bridge was closed]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, as reported by [[Sahra Agency]{ORG e1}]{via q1 e1}.`},
	{"name, what she is, and colon", "the clause has no verb of its own",
		`[[Ann Lee]{PERSON e1}, 34, a doctor who had gone]{speaker q1 e1}[:]{cue q1} [“There was nothing here for days.”]{content q1}`},
	{"adding", "a second tag behind a quotation around the first",
		`[It was]{content q1}, [[[Lee]{PERSON e1}]{speaker q1 e1}]{speaker q2 e1} [said]{cue q1}, [a “dark day”]{content q1}, [adding]{cue q2}: [“We will wait here.”]{content q2}`},
	{"two pieces", "one quotation around its tag",
		`[“We waited,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, [“and nobody came.”]{content q1}`},
	{"piece in the next sentence", "the quotation goes on after the full stop",
		`[“We waited,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}. [“Nobody came at all.”]{content q1}`},
	{"opened anew", "a mark behind a sentence goes on with the paragraph before, not with the tag behind it",
		"[“We wait,”]{content q1} [said]{cue q1} [[Lee]{PERSON e1}]{speaker q1 e1}. [“It rains here.]{content q1}\n\n[“It pours on the dam.]{content q1} [“It floods all of it.”]{content q1} Bo [Ek]{PERSON e2} came. [“Let us go,”]{content q2} [said]{cue q2} [[Ek]{PERSON e2}]{speaker q2 e2}."},
	{"words behind the next sentence", "the quotation goes on, and what is said ends in other words",
		`[“We waited,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}. [“It was a gift to thousands of overpaid”]{content q1} captains.`},
	{"colon", "a tag that announces",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}: [“We waited.”]{content q1}`},
	{"transcript", "a name and a colon are the whole tag",
		`[[Lee]{PERSON e1}]{speaker q1 e1}[:]{cue q1} [“We waited here.”]{content q1}`},
	{"dash and name", "an epigraph",
		`[“We waited here.”]{content q1} [—]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}`},
	{"mixed", "a fragment between marks inside a reported clause",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [an “armada” of barges was coming]{content q1}.`},
	{"that stays outside", "reported clauses begin after it",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [denied]{cue q1} that [the bridge was closed]{content q1}.`},
	{"clause before the tag", "no marks, the tag at the end",
		`[The bridge is closed]{content q1}, [the city government]{speaker q1} [announced]{cue q1} on Monday.`},
	{"clause around the tag", "no marks, the tag between commas",
		`[The bridge]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, [is closed]{content q1}.`},
	{"told", "the person told is no part of content, and no relay",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [reporters]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"two verbs", "a second verb shares the subject; the quotation that begins with the shorter span comes second",
		`[[[Lee]{PERSON e1}]{speaker q1 e1}]{speaker q2 e1} [said]{cue q2} [the bridge was closed]{content q2} and [warned]{cue q1} [drivers]{addressee q1} that [the ferry was full]{content q1}.`},
	{"document", "a report is a source",
		`[A report by the county council]{speaker q1} [found]{cue q1} that [the bridge had cracks]{content q1}.`},
	{"topic", "what was spoken of is no content",
		`[“We are watching it,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} of the bridge.`},
	{"noun", "an owner, a reporting noun and a clause",
		`They heard [[Lee]{PERSON e1}]{speaker q1 e1}’s [claim]{cue q1} that [the bridge was safe]{content q1}.`},
	{"part of a name", "the source is the whole of it",
		`[[All Boats are Local]{ORG e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"but between clauses", "a subject begins behind it, unless it takes somebody out of all",
		`It was a risk for the captains of the barges but [the drivers]{speaker q1} [think]{cue q1} [the bridge was safe]{content q1}. [Nobody but [Lee]{PERSON e1}]{speaker q2} [said]{cue q2} [it was closed]{content q2}.`},
	{"list with a noun first", "more than one name",
		`[Drivers, the [Acme]{ORG e1} and port officials]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"who behind an office", "the person before it, and no body in it",
		`The boat was for [Ana Ruiz]{PERSON e1}, chairman of [Acme]{ORG e2}, [who]{speaker q1 e1 pronoun} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"which behind a long name", "the whole of it",
		`The boat was for the [Institute for Ports and Bridges]{ORG e1}, [which]{speaker q1 e1 pronoun} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"in the past", "it stands between the parts of a verb",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [has in the past said]{cue q1} [the bridge was closed]{content q1}.`},
	{"also citing", "the source's own source behind an adverb",
		`[A report]{via q1}, also citing [an official at the port]{speaker q1}, [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"familiar with", "it belongs to the source",
		`[The bridge was closed]{content q1}, [said]{cue q1} [people familiar with the plan]{speaker q1}.`},
	{"but and a second verb", "its subject is that of its own clause",
		`The drivers waited at the port, but [the mayor]{speaker q1} came in May and [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"a thing, after somebody", "no thing speaks where somebody can",
		`The closure came after [three officials]{speaker q1} met the mayor, [saying]{cue q1} [it was safe]{content q1}.`},
	{"has and has", "what goes on with the verb's own auxiliary is not said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [has said]{cue q1} [it was safe]{content q1} and has never been full.`},
	{"because, he said", "what stands before is the author's",
		`[Lee]{PERSON e1} came because, [he]{speaker q1 e1 pronoun} [said]{cue q1}, [the bridge was closed]{content q1}.`},
	{"this remark", "what announces a quotation is no part of it",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [offered]{cue q1} this remark in Oslo: [“The bridge was never safe here.”]{content q1}`},
	{"noun by somebody", "whoever stands behind “by” or “from” is the owner, apposition and all; a quality is none's",
		`Drivers came after [remarks]{cue q1} by [[Bo Ek]{PERSON e1}, chairman of the port,]{speaker q1 e1} that [the bridge was closed]{content q1}. The claim of unity that closed the bridge was read.`},
	{"noun in a sentence of others", "a claim inside of what another says of it",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [rejected]{cue q1} [[remarks]{cue q2} by [[Bo Ek]{PERSON e2}]{speaker q2 e2} that [the bridge was closed]{content q2}]{content q1}. [[Lee]{PERSON e1}]{speaker q3 e1} [rejected]{cue q3} [his claim that it was safe]{content q3}.`},
	{"noun up front", "the main clause is no part of it",
		`In a reply to [[Lee]{PERSON e1}]{speaker q1 e1}’s [claim]{cue q1} that [the bridge was closed]{content q1}, the mayor waited.`},
	{"asked her", "the person asked stands before the colon",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [asked]{cue q1} [the mayor]{addressee q1}: [“Are we safe here?”]{content q1}`},
	{"heading", "cut from a quotation further on, it has that one's speaker and not the one before",
		"[“The ferry was full,”]{content q1} [[Bo Ek]{PERSON e1}]{speaker q1 e1} [said]{cue q1}.\n\n[“After that we swim”]{content q2 e2}\n\n[“After that we swim to the other side,”]{content q3} [[Ann Lee]{PERSON e2}]{speaker q3 e2} [said]{cue q3}."},
	{"heading of nobody", "its words come nowhere else",
		"[“The ferry was full,”]{content q1} [[Bo Ek]{PERSON e1}]{speaker q1 e1} [said]{cue q1}.\n\n[“After that we swim”]{content q2}\n\nThe ships left."},
	{"name of a section", "a title's capitals, and its words come nowhere else",
		"[“The ferry was full,”]{content q1} [[Bo Ek]{PERSON e1}]{speaker q1 e1} [said]{cue q1}.\n\n“Fire Across Water”\n\nThe ships left."},
	{"editor's heading", "single marks where the text has double ones: cut out of it to stand over it",
		"[“The ferry was full,”]{content q1} [[Bo Ek]{PERSON e1}]{speaker q1 e1} [said]{cue q1}. [“We very nearly sank.”]{content q1}\n\n‘We very nearly sank.’\n\nThe ships left."},
	{"quoted transcript", "each paragraph between marks opens with who speaks",
		"“[[LEE]{PERSON e1}]{speaker q1 e1}[:]{cue q1} [Is it closed?]{content q1}\n\n“[[EK]{PERSON e2}]{speaker q2 e2}[:]{cue q2} [It is.”]{content q2}"},
	{"work before a tag", "a song is not what somebody says behind it",
		`After the song “The Long Road,” [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [it was late]{content q1}.`},
	{"unknown verb", "after a quotation that ends with a comma any verb is a tag",
		`[“The cranes are old,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [tootled]{cue q1}.`},
	{"and that", "a second clause goes on after a quotation",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} that [“we waited for hours,” and that, so far, “nobody came”]{content q1}.`},
	{"he and another", "two speakers, one of them a pronoun",
		`[The ship was late]{content q1}, [he and [Lee]{PERSON e1}]{speaker q1} [said]{cue q1}.`},
	{"published", "a participle and a time stand between the source and its verb",
		`[A report released this week]{speaker q1} [found]{cue q1} that [the bridge had cracks]{content q1}.`},
	{"dateline", "the place and the dash before a story are not what was said",
		`[LEEDS]{GPE e1} — [The bridge is closed]{content q1}, [the mayor]{speaker q1} [said]{cue q1}.`},
	{"dateline before marks", "nor is it a part of the quotation behind it",
		`[LEEDS]{GPE e1}, [Ohio]{GPE e2} ([AP]{ORG e3}) — [“The bridge is closed,”]{content q1} [the mayor]{speaker q1} [said]{cue q1}.`},
	{"no dateline", "what stands before a dash is the subject",
		`[[Lee]{PERSON e1}]{speaker q1 e1} — a lawyer — [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"place before that", "where it was said stands between tag and content",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} at a stop in [Leeds]{GPE e2}, [Ohio]{GPE e3}, that [the bridge was closed]{content q1}.`},
	{"not to", "the negation belongs to what was refused",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [refused]{cue q1} [not to close the bridge]{content q1}.`},
	{"whole subject", "a participle and its place belong to the noun before them",
		`[Two men held in [Oslo]{GPE e1}]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"nearly", "an adverb that goes with a number belongs to the source",
		`[Nearly a third of voters]{speaker q1} [said]{cue q1} [the bridge was safe]{content q1}.`},
	{"time before the source", "a time is no part of the subject",
		`Last week [the mayor]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"seems", "what seems so to the author has no source",
		`The mayor [seemed]{cue q1} [to doubt that the bridge was safe]{content q1}.`},
	{"known, not said", "the verb has no more than a person for its object",
		`[Lee]{PERSON e1} knew him.`},
	{"seen", "a thing that somebody sees",
		`The drivers saw rubbish on the bridge.`},
	{"offered", "a thing that somebody offers",
		`[Lee]{PERSON e1} offered a table.`},
	{"offered in words", "what is offered is said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [offered]{cue q1} [an apology]{content q1}.`},
	{"written", "a thing that somebody writes",
		`[Lee]{PERSON e1} wrote a song.`},
	{"written clause", "its subject is described, and it has a verb",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [wrote]{cue q1} [a man who won was sleep]{content q1}.`},
	{"named as", "what somebody is named as is said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [named]{cue q1} [a driver as his heir]{content q1}.`},
	{"named", "nothing is said of whoever is named",
		`[Lee]{PERSON e1} named a driver.`},
	{"said nothing", "nothing was said",
		`[Lee]{PERSON e1} said nothing here.`},
	{"called off", "a feast that does not take place",
		`[Lee]{PERSON e1} called off the feast.`},
	{"as it is called", "a name that the author gives by the way",
		`The ship, as [Lee]{PERSON e1} called it, sleep.`},
	{"boat called", "its name, behind an article",
		`They met a boat called the Poseidon here.`},
	{"asked and told", "whoever is asked stands before the question",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [asked]{cue q1} [the chairman]{addressee q1}, a judge, [whether the bridge was safe]{content q1}.`},
	{"object and clause", "the author goes on with a subject of his own",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [called]{cue q1} [the ferry a disgrace]{content q1}, and the town has closed it.`},
	{"list of objects", "a list in the object does not end it",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [praised]{cue q1} [the ferry, the bridge, and the town]{content q1}.`},
	{"fronted clause", "the main clause is the author's",
		`Since [the court]{speaker q1} [found]{cue q1} [the bridge had cracks]{content q1}, the ferry has been full.`},
	{"behind a semicolon", "the clause before it is the author's",
		`The ship was late; [the bridge]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, [was safe]{content q1}.`},
	{"verb behind the tag", "what stands before it is the opening of the clause",
		`[For the town]{content q1}, [said]{cue q1} [the mayor]{speaker q1}, [the ferry was late]{content q1}.`},
	{"no clause", "a place is the whole answer",
		`[In the town]{content q1}, [said]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}.`},
	{"no verb", "a thing is the whole answer",
		`[Ann Lee]{PERSON e1} came. [Not a town]{content q1}, [she]{speaker q1 e1 pronoun} [said]{cue q1}.`},
	{"place within the tag", "where it was said stands between the halves",
		`[The ferry was late]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in the town, [and it was full]{content q1}.`},
	{"court at the end", "no object stands behind the verb, so the clause is before it",
		`[The bridge was safe]{content q1}, [the court]{speaker q1} [ruled]{cue q1}.`},
	{"according to in the middle", "the verb of the sentence is none of the source's",
		`[The roof]{content q1}, [according to]{cue q1} [an official who saw it]{speaker q1}, [is safe]{content q1}.`},
	{"asked by", "the subject is whoever was asked",
		`[[Lee]{PERSON e1}]{addressee q1 e1} [was asked]{cue q1} by [a driver]{speaker q1} [whether the bridge was safe]{content q1}.`},
	{"named in the apposition", "what he is stands before his name",
		`[The captain, a Dane named [Bo Ek]{PERSON e1},]{speaker q1 e1} [said]{cue q1} [the ship was late]{content q1}.`},
	{"official of a body", "the name behind the comma is not his",
		`[An official of its owner, [Ek Brothers]{ORG e1},]{speaker q1} [said]{cue q1} [the ship was late]{content q1}.`},
	{"answered somebody", "whoever is answered is not what was said",
		`[Lee]{PERSON e1} answered [Bo Ek]{PERSON e2}.`},
	{"thought lost", "a participle that only describes",
		`A boat thought lost was on the bridge.`},
	{"infinitive and verb", "the verb behind it is the author's",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [claimed]{cue q1} [to close the bridge]{content q1} and is late.`},
	{"infinitive and clause", "the same with a subject",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [claimed]{cue q1} [to close the bridge]{content q1}, it was safe.`},
	{"body behind the speaker", "the sentence before the tag is whole, whatever its subject does",
		`[Drivers in [Oslo]{GPE e1}, who had watches, took the ferry]{content q1}, [said]{cue q1} [[Ann Lee]{PERSON e2}, of the city council]{speaker q1 e2}.`},
	{"clause of time before the source", "its verb is a participle by its tag",
		`When the man pointed to the slip, [the branch manager, [Ann Lee]{PERSON e1},]{speaker q1 e1} [told]{cue q1} [reporters]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"age before who", "an age is nobody",
		`They met [Ann Lee]{PERSON e1}, 34, [who]{speaker q1 e1 pronoun} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"fronted clause and places", "the subject of the main clause is long",
		`Since [the court]{speaker q1} [found]{cue q1} [the bridge had cracks]{content q1}, the ferry at the town and the bridge has been full.`},
	{"who", "the relative pronoun stands for the name before it",
		`They met [Ann Lee]{PERSON e1}, [who]{speaker q1 e1 pronoun} [said]{cue q1} [the bridge was closed]{content q1}.`},

	{"according to", "without another source Y speaks",
		`[The bridge is closed]{content q1}, [according to]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}.`},
	{"according to, first", "the same from the other side",
		`[According to]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}, [the bridge was closed]{content q1}.`},
	{"according to, then a long subject", "it is no apposition, though it has a relative clause",
		`[According to]{cue q1} [the survey]{speaker q1}, [the people in the town who are safe have a bridge]{content q1}.`},
	{"according to, then a date", "the clause begins behind the comma",
		`[As reported by]{cue q1} [[Interfax]{ORG e1}]{speaker q1 e1} on Monday, [the bridge was closed]{content q1}.`},
	{"according to, then praise", "only words are handed on",
		`[According to]{cue q1} [[Interfax]{ORG e1}]{speaker q1 e1}, [[[Lee]{PERSON e2}]{speaker q2 e2} [praised]{cue q2} [the bridge]{content q2}]{content q1}.`},
	{"said, according to", "with another source Y is the relay",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, according to [aide [Bo Ek]{PERSON e2}]{via q1 e2}.`},
	{"said, according to a transcript", "two relays, the document nearer the speaker",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [the crew]{addressee q1}, according to [a transcript]{via q1} read out by [[Bo Ek]{PERSON e2}]{via q1 e2}.`},
	{"through", "a lawyer hands on",
		`[“I am innocent,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} through [his lawyer, [Bo Ek]{PERSON e2}]{via q1 e2}. [“I always was.”]{content q1}`},
	{"statement released by", "who released it is the relay, not the paper",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in a statement released by [the [Red Cross]{ORG e2}]{via q1 e2}.`},
	{"in a news release", "the document before the tag",
		`In [a news release]{via q1}, [the [State Department]{ORG e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"quoted by a paper", "its name holds a word for a document",
		`[the [Evening Post]{ORG e1}]{via q1 e1} quoted [[Ann Lee]{PERSON e2}]{speaker q1 e2} as [saying]{cue q1} that [it was closed]{content q1}.`},
	{"quoted as saying", "the relay is the subject",
		`[[Interfax]{ORG e2}]{via q1 e2} quoted [the mayor, [Ann Lee]{PERSON e1},]{speaker q1 e1} as [saying]{cue q1} [the bridge was closed]{content q1}.`},
	{"was quoted by", "the relay is the agent",
		`[[Lee]{PERSON e1}]{speaker q1 e1} was quoted by [[Interfax]{ORG e2}]{via q1 e2} as [saying]{cue q1} that [the bridge was closed]{content q1}.`},
	{"quoted behind", "the tag stands behind what was said",
		`[The bridge was closed]{content q1}, [[Interfax]{ORG e2}]{via q1 e2} quoted [[Lee]{PERSON e1}]{speaker q1 e1} as [saying]{cue q1}.`},
	{"quoted as saying, adverb", "the adverb before the participle is not the cue",
		`[[Lee]{PERSON e1}]{speaker q1 e1} was quoted by [[Interfax]{ORG e2}]{via q1 e2} as also [saying]{cue q1} that [the road is closed]{content q1}.`},
	{"quoted as telling", "the person told stands before that",
		`[[Interfax]{ORG e2}]{via q1 e2} quoted [[Lee]{PERSON e1}]{speaker q1 e1} as [telling]{cue q1} [reporters]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"called by", "whoever stands behind “by” speaks",
		`[Lee]{PERSON e1} [was called]{cue q1} [“a captain without a crew”]{content q1} by [[Bo Ek]{PERSON e2}]{speaker q1 e2}.`},
	{"called by, first", "the same with the speaker first",
		`[Lee]{PERSON e1} [was praised]{cue q1} by [[Bo Ek]{PERSON e2}]{speaker q1 e2} as [a captain]{content q1}.`},
	{"told by", "the subject is the person told",
		`[[Lee]{PERSON e1}]{addressee q1 e1} [was told]{cue q1} by [[Bo Ek]{PERSON e2}]{speaker q1 e2} that [the bridge was closed]{content q1}.`},
	{"built by", "a passive of what is no speech", `The bridge was called off by night.`},
	{"which cited", "who is cited spoke",
		`[The bridge is closed]{content q1}, [according to]{cue q1} [[Interfax]{ORG e1}]{via q1 e1}, which cited [two officials]{speaker q1}.`},
	{"through, first", "an interpreter before the tag",
		`Through [an interpreter]{via q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"letter to", "to whom a document went stands before who released it",
		`In a letter to the council released by [[Interfax]{ORG e2}]{via q1 e2}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"described relay", "what describes the relay belongs to it",
		`According to [a person held in [Oslo]{GPE e2}]{via q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"in reference to", "nobody talks to remarks",
		`[“It is closed,”]{content q1} [said]{cue q1} [[Lee]{PERSON e1}]{speaker q1 e1} in reference to the remarks.`},
	{"in response to", "nor to a question",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in response to a question from reporters.`},
	{"letter to", "but to who gets a letter",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in [a letter]{via q1} to [the council]{addressee q1}.`},
	{"told, according to", "the outer tag is a relay, and has one itself",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [denied]{cue q1} [the charge]{content q1}, [an official]{via q1} told the court, according to [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"according to, between", "the relay stands between the source and its verb",
		`[[Lee]{PERSON e1}]{speaker q1 e1}, according to [two officials]{via q1}, [told]{cue q1} [the council]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"quoted by, between", "the same with a participle",
		`[[Lee]{PERSON e1}]{speaker q1 e1}, quoted by [[Interfax]{ORG e2}]{via q1 e2}, [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"dated and seen", "the relay stands behind another participle",
		`[The letter]{speaker q1}, held here and seen by [[Interfax]{ORG e2}]{via q1 e2}, [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"warned against", "a time stands between the person warned and what of",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [warned]{cue q1} [drivers]{addressee q1} on Monday [against “any haste”]{content q1}.`},
	{"she told, a paper reported", "the inner source is a pronoun, and the outer tag stands behind",
		`[Ann Lee]{PERSON e1} came. [She]{speaker q1 e1 pronoun} [told]{cue q1} [drivers]{addressee q1} that [the bridge was “closed to us”]{content q1}, [[Interfax]{ORG e2}]{via q1 e2} reported.`},
	{"the accused", "a participle that stands for somebody",
		`[[Lee]{PERSON e1}]{via q1 e1} told the court that [the accused]{speaker q1} [had said]{cue q1} [the bridge was closed]{content q1}.`},
	{"two of them", "a number of those whom a pronoun stands for",
		`[The bridge was closed]{content q1}, [two of them]{speaker q1} [said]{cue q1}.`},
	{"quoted by, behind", "the relay stands at the end",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, quoted by [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"quoted as telling, behind", "the person told ends the sentence",
		`[“It is closed,”]{content q1} [[Bo Ek]{PERSON e2}]{via q1 e2} quoted [the captain]{speaker q1} as [telling]{cue q1} [drivers]{addressee q1}.`},
	{"while another said", "a second tag behind the first",
		`[The bridge was closed]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, while [[Ek]{PERSON e2}]{speaker q2 e2} [said]{cue q2} [the ferry was full]{content q2}.`},
	{"mayor and colon", "an office is the whole tag",
		`[The spokesman]{speaker q1}[:]{cue q1} [“We waited here.”]{content q1}`},
	{"quoted in a study", "a participle that looks like a past tense",
		`[[Lee]{PERSON e1}, quoted in a study of the bridge,]{speaker q1 e1} [said]{cue q1} [“We waited here for days.”]{content q1}`},
	{"adverb before the verb", "the subject stands behind",
		`[“We waited here,”]{content q1} [again said]{cue q1} [the mayor]{speaker q1}.`},
	{"hail from", "nobody is praised", `The captain had hailed from [Leeds]{GPE e1}.`},
	{"who says", "a relative clause hands nothing on",
		`[The bridge was closed]{content q1}, [said]{cue q1} [[Ann Lee]{PERSON e1}, [who]{speaker q2 e1 pronoun} [told]{cue q2} [drivers]{addressee q2} that [the ferry was full]{content q2}]{speaker q1 e1}.`},
	{"law", "rules say nothing of what somebody said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [demanded]{cue q1} [a new bridge]{content q1}, according to rules of safety. The road was built according to the law.`},
	{"wants, according to", "what somebody wants is what another says",
		`[[[Lee]{PERSON e1}]{speaker q2 e1} [wanted]{cue q2} [a new bridge]{content q2}]{content q1}, [according to]{cue q1} [officials]{speaker q1}.`},
	{"did not say", "what was not said is not handed on",
		`[[[Lee]{PERSON e1}]{speaker q2 e1} [never said]{cue q2} [the bridge was closed]{content q2}]{content q1}, [[Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1}.`},
	{"interview carried by", "who carried it is the relay",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in an interview carried by [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"speaking through", "a translator behind the tag",
		`[“I am innocent,”]{content q1} [said]{cue q1} [[Lee]{PERSON e1}]{speaker q1 e1}, speaking through [a translator]{via q1}.`},
	{"said another denies doing", "what is denied needs no clause",
		`[[Bo Ek]{PERSON e2}]{via q1 e2} said [the captain]{speaker q1} [denied]{cue q1} [watching the bridge]{content q1}.`},
	{"a claim", "what the author says of it is not what was said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} that [the bridge was closed]{content q1}, a claim that irked the company.`},
	{"with the court saying", "the noun before the participle",
		`It was late, with [the company]{speaker q1} [saying]{cue q1} [the bridge was closed]{content q1}.`},
	{"asked, he said", "what was done is told by who says so",
		`[[The people]{speaker q2} [asked]{cue q2} [the company]{content q2}]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}.`},
	{"reports behind", "a verb that looks like a noun, before the name that ends the sentence",
		`[The bridge was closed]{content q1}, [reports]{cue q1} [[Interfax]{ORG e1}]{speaker q1 e1}.`},
	{"both", "two sources, and a word that counts them",
		`[[Lee]{PERSON e1} and [Ek]{PERSON e2}]{speaker q1} both [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"two speakers", "neither is the speaker alone",
		`[[Acme]{ORG e1} (Ac) and [Ek Corp]{ORG e2}]{speaker q1} [said]{cue q1} [it was safe]{content q1}.`},
	{"two speakers, one described", "the second stands behind an apposition",
		`[[Lee]{PERSON e1}, a doctor, and [Bo Ek]{PERSON e2}]{speaker q1} [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"three speakers", "names with commas between",
		`[[Acme]{ORG e1}, [Ek Corp]{ORG e2} and [Oslo]{GPE e3}]{speaker q1} [said]{cue q1} [it was safe]{content q1}.`},
	{"officials of two", "the last noun has both before it",
		`[[Acme]{ORG e1} and port officials]{speaker q1} [said]{cue q1} [it was safe]{content q1}.`},
	{"aside", "a participle between its subject and that one's verb",
		`It was late when [officials]{speaker q1}, [citing]{cue q1} [the costs]{content q1}, killed the plan.`},
	{"and leaving", "a second participle is no part of what was declared",
		`[[Lee]{PERSON e1}]{speaker q1 e1} came, [declaring]{cue q1} [the strike over]{content q1} and leaving.`},
	{"citing", "the speaker stands in a parenthesis",
		`[[Interfax]{ORG e2}]{via q1 e2} [reported]{cue q1} on Friday, citing [two officials]{speaker q1}, that [the bridge was closed]{content q1}.`},
	{"reported as saying", "as good as quoted",
		`[[Interfax]{ORG e2}]{via q1 e2} reported [[Lee]{PERSON e1}]{speaker q1 e1} as [saying]{cue q1} [the bridge was closed]{content q1}.`},
	{"quoted as telling, by", "whoever quotes stands behind the person told",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} was quoted as [telling]{cue q1} [drivers]{addressee q1} by [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"quoted in a paper", "it stands behind the tag",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} was quoted as [saying]{cue q1} in [the [Evening Post]{ORG e2}]{via q1 e2}.`},
	{"quoted in a town", "a place hands on nothing",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} was quoted as [saying]{cue q1} in [Leeds]{GPE e2}.`},
	{"speaking through, between", "the interpreter stands in the source",
		`[[Lee]{PERSON e1}]{speaker q1 e1}, speaking through [an interpreter]{via q1}, [told]{cue q1} [the court]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"issued through", "a statement and who issued it",
		`[The family]{speaker q1}, in a statement issued through [their solicitor]{via q1}, [said]{cue q1} [the bridge was closed]{content q1}.`},
	{"agent", "somebody by his work, without a name",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} through [an agent]{via q1} that [the bridge was closed]{content q1}.`},
	{"email", "a means is no relay",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} through email that [the bridge was closed]{content q1}.`},
	{"copy", "who saw it stands in a clause of its own",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in a letter, a copy of which was seen by [[Interfax]{ORG e2}]{via q1 e2}, that [the bridge was closed]{content q1}.`},
	{"read out", "who read the letter stands in a relative clause",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in a letter that [his mother]{via q1} read out.`},
	{"posted", "where a message went is no part of content",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in [a message]{via q1} posted on X that [the bridge was closed]{content q1}.`},
	{"remarks broadcast", "words are handed on as documents are",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} in remarks broadcast by [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"testimony at the end", "no comma closes the aside",
		`[“It is closed,”]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, in testimony obtained by [[Interfax]{ORG e2}]{via q1 e2}.`},
	{"tag inside a tag", "who reports stands between the tag and its clause",
		`[The ministry]{speaker q1} [said]{cue q1} on Monday, [[Interfax]{ORG e2}]{via q1 e2} reported, that [the bridge was closed]{content q1}.`},
	{"claim of a deed", "what was claimed is no statement that another hands on",
		`[[[Lee]{PERSON e1}]{speaker q2 e1} [has claimed]{cue q2} [the fire]{content q2}]{content q1}, [[Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1}.`},
	{"reported", "the outer tag hands on the inner",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [the council]{addressee q1} that [the bridge was closed]{content q1}, [[Interfax]{ORG e2}]{via q1 e2} reported.`},
	{"said another had told", "the inner source speaks, the outer hands on",
		`[[Bo Ek]{PERSON e2}]{via q1 e2} said [[Lee]{PERSON e1}]{speaker q1 e1} [had told]{cue q1} [the council]{addressee q1} that [the bridge was closed]{content q1}.`},

	{"goes on", "a paragraph between marks without a tag",
		"[“It is closed,”]{content q1} [said]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}.\n\n[“After that we swim to the other side.”]{content q2 e1}"},
	{"goes on about me", "no body says I, so a person does",
		"[“It is closed,”]{content q1} [said]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}. [[Interfax]{ORG e2}]{speaker q2 e2} [said]{cue q2} [the bridge was safe]{content q2}.\n\n[“After that I swim to the other side.”]{content q3 e1}"},
	{"open quotation", "no closing mark: the next paragraph goes on",
		"[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}: [“I came with one promise.]{content q1}\n\n[“It was to bring water.”]{content q1}"},
	{"tag in the next paragraph", "the source comes after the first paragraph",
		"[“There are forty of us here.]{content q1}\n\n[“We sleep in turns,”]{content q2} [said]{cue q2} [[[Ann Lee]{PERSON e1}]{speaker q1 e1}]{speaker q2 e1}."},
	{"announced", "the paragraph before ends with a colon",
		"[[Ann Lee]{PERSON e1}]{speaker q1 e1} [wrote]{cue q1}:\n\n[“There are forty of us here.”]{content q1}"},

	{"pronoun", "the last speaker, when nobody else was named",
		"[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [it was closed]{content q1}.\n\n[“Take the ferry,”]{content q2} [she]{speaker q2 e1 pronoun} [added]{cue q2}."},
	{"as he", "what goes on with the main clause has its subject",
		"[Omar Aziz]{PERSON e1} met [Samir Khan]{PERSON e2} as [he]{speaker q1 e1 pronoun} [warned]{cue q1} that [the bridge was closed]{content q1}."},
	{"he and an investigation", "that is nobody",
		"[Omar Aziz]{PERSON e1} came. [An investigation]{speaker q1} [found]{cue q1} [the bridge had cracks]{content q1}. [“It is closed,”]{content q2} [he]{speaker q2 e1 pronoun} [said]{cue q2}."},
	{"asked", "what was asked is no answer",
		"Asked who was here, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}: [“Ask me again.”]{content q1}"},
	{"pronoun and the person told", "whoever is told cannot be the speaker",
		"[Omar Aziz]{PERSON e1} met [Samir Khan]{PERSON e2} in June. [“You have a week,”]{content q1} [he]{speaker q1 e1 pronoun} [told]{cue q1} [[Khan]{PERSON e2}]{addressee q1 e2}."},
	{"spokesman for somebody", "the name only hangs on the head",
		`[“It is closed,”]{content q1} [said]{cue q1} [a spokesman for [Ann Lee]{PERSON e1}]{speaker q1}.`},

	{"data", "documents show what stands before them",
		`[The rates had risen]{content q1}, [data from the ministry]{speaker q1} [showed]{cue q1} on Friday.`},
	{"reports, citing", "a verb that looks like a noun, behind a name between commas",
		`[The bridge would close]{content q1}, [the [Evening Post]{ORG e1}]{via q1 e1} [reports]{cue q1}, citing [two officials]{speaker q1}.`},
	{"confirmed through", "a past form taken for a participle",
		`[The company]{speaker q1} [confirmed]{cue q1} through [a lawyer]{via q1} that [the bridge was closed]{content q1}.`},
	{"what somebody called", "the sentence goes on behind what was said",
		`What [the mayor]{speaker q1} [called]{cue q1} [“a mistake”]{content q1} closed the bridge.`},
	{"a day after", "the author tells when it was said",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}, a day after the fire.`},
	{"after a week", "the same behind a tag that stands last",
		`[The bridge is closed]{content q1}, [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}, after a week of rain.`},
	{"telephone", "nothing is said of who is called", `[Lee]{PERSON e1} called [Bo Ek]{PERSON e2} at midnight.`},
	{"mood", "nobody says a word", `The captain showed no emotion.`},
	{"object", "the clause behind it is the author's",
		`If [the company]{speaker q1} [opposed]{cue q1} [the bridge]{content q1}, then it would close.`},
	{"age", "whoever was named before",
		"[Ann Lee]{PERSON e1} came.\n\n[“It is closed,”]{content q1} [said]{cue q1} [the 34-year-old]{speaker q1 e1 nominal}."},
	{"called a thief", "a noun phrase says what somebody is called",
		`[Lee]{PERSON e1} [was called]{cue q1} [a captain]{content q1} by [[Bo Ek]{PERSON e2}]{speaker q1 e2}.`},
	{"stray mark", "it closes nothing",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed.]{content q1}"`},
	{"forgotten mark", "the quotation ends before its tag",
		`[“It is closed,]{content q1} [said]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1} on Monday.`},
	{"forgotten mark, name first", "the same with the verb behind the name",
		`[“It is closed,]{content q1} [[Lee]{PERSON e1}]{speaker q1 e1} [told]{cue q1} [reporters]{addressee q1}.`},
	{"no tag inside", "what somebody says of another's words stays whole",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1}: [“When I came, she said the bridge was closed.]{content q1}`},
	{"short paragraph", "a sentence of two words in an open quotation",
		"[[Lee]{PERSON e1}]{speaker q1 e1} [asked]{cue q1}: [“Where is it?]{content q1}\n\n[“Not here.”]{content q1}"},
	{"statement that reads", "a document's words go on as a speaker's do",
		"[The statement]{speaker q1} [read]{cue q1}: [“It is closed.]{content q1}\n\n[“It was safe.”]{content q1}"},

	{"fragment", "a verb that reports nothing, but a longer quotation hangs on it",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [had gone]{cue q1} [after the mayor as “a captain without a crew”]{content q1}.`},
	{"titles", "a title, a nickname and a scare quote: nobody speaks",
		`The film “The Salt Road” opens with [Kojo “Tiny” Asante]{PERSON e1} as captain of the so-called “ghost fleet”.`},
	{"called so", "a participle that gives a name", `A film called “Tides” opens on Friday. A company called [Ek Brothers]{ORG e1} had closed.`},
	{"known so", "a name and no words", `The captain is known as the “Fox”. Drivers know the bridge as the “Gate”.`},
	{"song", "what was sung is its title", `The captain sang “Salt Road”.`},
	{"named", "a ship's name", `The company named the ship “Hope”.`},

	{"spoken of", "whoever is named in what was said hardly said it",
		"[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}.\n\n[[Bo Ek]{PERSON e2} was safe]{content q2}, [she]{speaker q2 e1 pronoun} [said]{cue q2}."},
	{"the following day", "when it was said is no part of it",
		`[The company]{speaker q1} [announced]{cue q1} the following day that [the bridge was closed]{content q1}.`},
	{"votes", "nor is how many said so",
		`[The judges]{speaker q1} [ruled]{cue q1} 34-two that [the bridge was closed]{content q1}.`},
	{"comma between marks", "the clause in front ends there",
		`Since [the mayor]{speaker q1} [said]{cue q1} [it was “closed,”]{content q1} the captain came.`},
	{"adverb before a verb", "a clause of others may have one",
		`[The company]{speaker q1} [opposed]{cue q1} [the bridge]{content q1}, and the mayor also came.`},
	{"based", "the place only tells where",
		`[[Oslo]{GPE e1} based [Bo Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"running mate", "whose mate it is only tells who",
		`[[Lee]{PERSON e1} running mate [Bo Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"who behind an aside", "where they are names nobody",
		`There were [Danes]{NORP e1}, on both sides of the bridge, [who]{speaker q1 e1 pronoun} [said]{cue q1} [it was closed]{content q1}.`},
	{"hearing, in which", "the verb behind the comma is that of the hearing",
		`The inquiry on Monday, in which [[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge was closed]{content q1}, was never closed.`},
	{"those who want", "the next verb is that of the main clause",
		`[Ann Lee]{PERSON e1}, one of the captains, met [Danes]{NORP e2} [who]{speaker q1 e2 pronoun} [wanted]{cue q1} [to close the bridge]{content q1} were gone.`},
	{"overheard", "whoever was heard speaks, and not the place",
		`[[Lee]{PERSON e1}]{speaker q1 e1} was overheard in [Oslo]{GPE e2} by [a captain]{via q1} [saying]{cue q1} [the bridge was closed]{content q1}.`},
	{"with somebody saying", "an apposition stands between",
		`The bridge was closed, with [[Ann Lee]{PERSON e1}, a captain,]{speaker q1 e1} [saying]{cue q1} [it was safe]{content q1}.`},
	{"one post stating", "a participle that looks like a noun",
		`The bridge was closed, with [one captain]{speaker q1} [stating]{cue q1}: [“It is safe.”]{content q1}`},
	{"verb first", "the name stands between it and the quotation",
		`[Said]{cue q1} [[Lee]{PERSON e1}]{speaker q1 e1}: [“The bridge is closed.”]{content q1}`},
	{"in remarks", "where it was said is no part of it",
		`In remarks read on Monday, [the mayor]{speaker q1} [said]{cue q1}: [“The bridge is closed.”]{content q1}`},
	{"and promised", "a past form taken for a participle",
		`[[[Lee]{PERSON e1}]{speaker q2 e1}]{speaker q1 e1} [praised]{cue q2} [the bridge]{content q2} and [promised]{cue q1} [to close it]{content q1}.`},
	{"backing and refused", "who backs something does more in the main clause",
		`[[[Lee]{PERSON e1}]{speaker q2 e1}]{speaker q1 e1} came, [backing]{cue q2} [the bridge]{content q2} and [refused]{cue q1} [to close it]{content q1}.`},
	{"office without a comma", "the name stands between it and the quotation",
		`[“The bridge is closed,”]{content q1} [[Ann Lee]{PERSON e1}, the town’s spokesman]{speaker q1 e1} [said]{cue q1} on Monday.`},
	{"a Norwegian", "one is not all of them",
		`[“It is closed,”]{content q1} [said]{cue q1} [a young [Norwegian]{NORP e1}]{speaker q1}. [“It is safe,”]{content q2} [said]{cue q2} [young [Norwegians]{NORP e1}]{speaker q2 e1}.`},
	{"signature", "it stands in a paragraph of its own",
		"[“The bridge is closed for all of us.”]{content q1}\n\n[-]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1}.\n\n"},
	{"signed post", "it has no marks",
		"[The bridge is closed for all of us.]{content q1} [—]{cue q1} [[Ann Lee]{PERSON e1}]{speaker q1 e1} (@annlee) May 34"},
	{"report by somebody", "it says what that one says",
		`[The dam was full]{content q1}, [according to]{cue q1} [a report by the [River Office]{ORG e1}]{speaker q1 e1 nominal}.`},
	{"dashes and a hyphen", "a hyphen opens no aside",
		`[[Lee]{PERSON e1}]{speaker q1 e1} — one of the first-class captains — [said]{cue q1} [the bridge was closed]{content q1}.`},
}

// learned are rows that the rules alone get wrong.
var learned = []row{
	{"promised", "the subject of a passive is the one spoken to",
		`[[Bo Ek]{PERSON e1}]{addressee q1 e1} [had been promised]{cue q1} [a house]{content q1}.`},
	{"comment", "what is added to an object is the author's",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [called for]{cue q1} [a new bridge]{content q1}, a demand that the company refused.`},
	{"title won", "a verb that reports nothing, and the capitals of a title", `[Lee]{PERSON e1} won a prize for “The Last Harvest” in May.`},
	{"remarks by", "the model knows claims with “by” inside of what another says only as that one's",
		`Drivers came after [remarks]{cue q1} by [[Bo Ek]{PERSON e1}, chairman of the port,]{speaker q1 e1} that [the bridge was closed]{content q1}.`},
	{"qualified", "a scare quote before a noun", `[Lee]{PERSON e1} sells a “smart” ferry for a song.`},
	{"number", "a film may be called so", `[Lee]{PERSON e1} says so in her documentary “1917”.`},
	{"subject", "a scare quote behind the article that opens a sentence", `The “father of the two rivers” died in May.`},
	{"floating", "a short sentence, and the person of the one before",
		`[[Lee]{PERSON e1}]{speaker q1 e1} came here. [“Not here.”]{content q1}`},
	{"title with hyphens", "its parts are nobody",
		`[A furious grain-for-oil inquiry Commissioner [Ana Ruiz]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"next main clause", "another subject does something else",
		`[The company]{speaker q1} [offered]{cue q1} [to share the cost]{content q1}, and the two sides met again on Monday.`},
	{"subject of the last clause", "the clause before it is none of the source",
		`[Ann Lee]{PERSON e1}, 34, was gone on Monday and [the national mud federation]{speaker q1} [announced]{cue q1} [a new bridge]{content q1}.`},
	{"had been", "what went before is told by the speaker, too",
		`[[Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [the bridge is safe, but had been closed]{content q1}.`},
	{"think tank", "nobody thinks", `[Lee]{PERSON e1}, a driver with the science and technology think tank in [Oslo]{GPE e2}, came.`},
	{"trying to persuade", "what is said begins behind “that”",
		`[The captains]{speaker q1} [had been trying to persuade]{cue q1} [the mayor]{addressee q1} that [the bridge was closed]{content q1}.`},
	{"name behind an office and a town", "the town stands between commas",
		`[The education spokesman for one of the towns, [Red Hill]{ORG e1}, [Bo Ek]{PERSON e2}]{speaker q1 e2} [said]{cue q1} [the dam was safe]{content q1}.`},
	{"next main clause without a comma", "an article opens it",
		`[The company]{speaker q1} [offered]{cue q1} [to share the cost]{content q1} and the two sides met again on Monday.`},
}

func TestRules(t *testing.T) { try(t, quote.RulesOnly(), rows) }

func TestModel(t *testing.T) { try(t, quote.Options{}, learned) }

func try(t *testing.T, options quote.Options, rows []row) {
	t.Helper()
	stage := options.English()
	for _, row := range rows {
		want := annotatetest.Document(t, annotate.Article{Text: row.text})
		doc := annotatetest.Document(t, annotate.Article{Text: row.text})
		doc.Quotes = nil
		tagPlainly(doc)
		if err := stage.Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if err := doc.Validate(); err != nil {
			t.Errorf("%s: %v", row.name, err)
		}
		if diff := cmp.Diff(annotatetest.Quotes(want), annotatetest.Quotes(doc)); diff != "" {
			t.Errorf("%s (%s): -want +got\n%s", row.name, row.why, diff)
		}
	}
}

func TestKindAndAct(t *testing.T) {
	for _, row := range []struct {
		text string
		kind annotate.QuoteKind
		act  annotate.Act
	}{
		{`“It is closed,” Lee said.`, annotate.Direct, quote.Say},
		{`Lee denied that the bridge was “closed” on Monday.`, annotate.Mixed, quote.Deny},
		{`Lee warned that the bridge was closed.`, annotate.Indirect, quote.Warn},
		{`Lee threatened to close the bridge.`, annotate.Indirect, quote.Threaten},
	} {
		doc := annotatetest.Document(t, annotate.Article{Text: row.text})
		tagPlainly(doc)
		if err := quote.RulesOnly().English().Run(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if len(doc.Quotes) != 1 || doc.Quotes[0].Kind != row.kind || doc.Quotes[0].Act != row.act {
			t.Errorf("%s: want one %s quote, act %s, have %+v", row.text, row.kind, row.act, doc.Quotes)
		}
	}
}

func TestOwnVerbs(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{Text: "Lee tootled that the bridge was closed."})
	tagPlainly(doc)
	stage := quote.Options{Verbs: []quote.Verb{{Lemma: "tootle", Act: quote.Announce, Frames: "t q"}}}.English()
	if err := stage.Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Quotes) != 1 || doc.Quotes[0].Act != quote.Announce {
		t.Errorf("a verb of the caller's own is not found: %+v", doc.Quotes)
	}
}

// Who a pronoun stands for stays the same while nobody else is named.
func TestPronounForPronoun(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{Text: "[Mia Olsen]{PERSON e1} came. The mayor denied it was closed. She said it was safe. “Take the ferry,” she added."})
	tagPlainly(doc)
	if err := quote.RulesOnly().English().Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	for _, q := range doc.Quotes {
		if q.Speaker.Name != "The mayor" {
			t.Errorf("%s: speaker %q, want the mayor", doc.Slice(q.Span), q.Speaker.Name)
		}
	}
	if len(doc.Quotes) != 3 {
		t.Errorf("%d quotes, want 3", len(doc.Quotes))
	}
}

// A noun of the caller's own relays words where the same word without the option is a place or a means.
func TestSpokenOf(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{Text: "“[Bo Ek]{PERSON e1} is a name on the bridge,” [she]{PERSON e1 pronoun} said."})
	tagPlainly(doc)
	if err := quote.RulesOnly().English().Run(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Quotes) != 1 || doc.Quotes[0].Speaker == nil || doc.Quotes[0].Speaker.Entity != "" {
		t.Errorf("quotes %+v, want one by somebody other than who is named in it alone", doc.Quotes)
	}
}

func TestOwnSources(t *testing.T) {
	for _, row := range []struct {
		text string
		noun quote.Noun
	}{
		{"[Lee]{PERSON e1} said through her ombudsperson that the bridge was closed.", quote.Noun{Word: "Ombudsperson"}},
		{"[Lee]{PERSON e1} said in a whitepaper that the bridge was closed.", quote.Noun{Word: "whitepaper", Document: true}},
	} {
		for _, own := range []bool{false, true} {
			var options quote.Options
			if own {
				options.Sources = append(options.Sources, row.noun)
			}
			doc := annotatetest.Document(t, annotate.Article{Text: row.text})
			tagPlainly(doc)
			if err := options.English().Run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
			if len(doc.Quotes) != 1 || len(doc.Quotes[0].Via) > 0 != own {
				t.Errorf("%s: option %t: have %+v", row.text, own, doc.Quotes)
			}
		}
	}
}

func TestContextEnds(t *testing.T) {
	doc := annotatetest.Document(t, annotate.Article{Text: "Lee said no."})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := quote.English().Run(ctx, doc); err != context.Canceled {
		t.Errorf("have %v, want context.Canceled", err)
	}
}

// plainTags are the parts of speech of the rows' closed words; the rest goes by its shape. It stands in for package pos,
// so that these tests try the rules alone.
var plainTags = readTags()

func readTags() map[string]annotate.POS {
	tags := map[string]annotate.POS{"that": "IN"}
	for tag, words := range map[annotate.POS]string{
		"POS":  "’s",
		"HYPH": "-",
		"DT":   "the a an no this both",
		"IN":   "since whether if as because of in on by at with for after like through as to from through against while without",
		"PRP":  "he she it we they i you him us nobody that’s",
		"PRP$": "his her",
		"MD":   "would will",
		"VBZ":  "has is looks opens sells thinks",
		"VBP":  "think are sleep take have swim am know",
		"VBD":  "prompted remarked required turned took thought answered ruled knew saw offered was reported responded gave killed rejected called praised cited offered seemed refused said asked heard had came told met found wrote were denied warned threatened tootled announced added quoted waited showed claimed sang named opposed won died read demanded wanted blurted",
		"VBG":  "trying running backing noting saying adding speaking describing watching coming citing telling declaring giving leaving",
		"VBN":  "based overheard pointed lost promised been hailed accused gone resigned carried seen closed released held confirmed issued broadcast obtained posted known stated",
		"VB":   "persuade close bring share doubt say",
		"CC":   "and or but",
		"WP":   "who what",
		"WDT":  "which",
		"RB":   "never first softly not always so here nearly again also even",
		"NNS":  "reports voters people men sides reporters barges cracks drivers officials turns days remarks rates data drivers rules shows captains",
		"JJ":   "safe afraid familiar innocent full",
		"CD":   "one two forty 34",
		"WRB":  "when",
		"RP":   "out off",
	} {
		for word := range strings.FieldsSeq(words) {
			tags[word] = tag
		}
	}
	return tags
}

func tagPlainly(doc *annotate.Document) {
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		word := doc.Slice(tok.Span)
		switch tag, ok := plainTags[strings.ToLower(word)]; {
		case ok:
			tok.POS = tag
		case word == "," || word == "." || word == ":":
			tok.POS = annotate.POS(word)
		case word[0] >= 'A' && word[0] <= 'Z':
			tok.POS = "NNP"
		case word[0] >= 'a' && word[0] <= 'z':
			tok.POS = "NN"
		}
		if strings.HasPrefix(strings.ToLower(word), "to") && len(word) == 2 && i+1 < len(doc.Tokens) && strings.Contains("persuade close bring share doubt say", doc.Slice(doc.Tokens[i+1].Span)) {
			tok.POS = "TO"
		}
		if word == "was" && i+1 < len(doc.Tokens) {
			tok.POS = "VBD"
		}
		before, behind := "", ""
		if i > 0 {
			before = doc.Slice(doc.Tokens[i-1].Span)
		}
		if i+1 < len(doc.Tokens) {
			behind = doc.Slice(doc.Tokens[i+1].Span)
		}
		if tok.POS == "VBD" && (before == "was" || behind == "by") {
			tok.POS = "VBN"
		}
		if word == "told" && before == "had" || word == "named" && before == "Dane" {
			tok.POS = "VBN"
		}
	}
}
