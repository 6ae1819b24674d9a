// Package quote finds who said what, and through whom: quoted and reported speech in English news.
//
//	pipeline, err := annotate.New(pos.English(), entity.English(), quote.English())
//
// # What a quote holds
//
// Content is what was said, with its quotation marks. A reported clause begins after "that" and ends before the full
// stop; "…," he said, "…" is one quote with two pieces. Kind tells by the marks: direct, indirect, or mixed where only a
// fragment stands between them. The speaker's span is the whole phrase, with title and apposition ("Jason Miller, a
// spokesman,"); its entity is that of the head noun, so that "a spokesman for Ann Lee" is nobody by name. Via lists who
// handed the words on, nearest the speaker first: "Lee said, according to her aide". The person told is the addressee,
// and no relay. A quoted paragraph without a tag has the speaker of the quotation before, implicitly.
//
// # Attitudes
//
// News report what people want, expect or support in the same grammar as what they say, and so does this package: such
// quotes have the acts [Think], [Want], [Support], [Agree], [Refuse], and [Show] where a document or a poll speaks. What
// hangs on no word that reports ("is sure that") is [Think] too, unless a quotation shows that there were words. Leave
// them out by their act where only words count.
//
// # How
//
// A scanner pairs the quotation marks of each paragraph, British singles against apostrophes. Rules find tags, which are
// reporting verbs with their subjects, by part of speech; what each verb takes for content stands in [Verbs]. Then a
// small neural tagger, told what the rules found, reads each sentence where something may be reported and says where
// source, cue and content begin and end; it also finds what no rule has. It learned from US news of 2016. Quotations are
// never cut, and relays are the rules' affair, as are the verbs of [Options]. Note that bounds are a guess: annotators
// themselves agree on no more than seven contents in ten.
//
// Titles, nicknames and scare quotes are left alone, since one to three words between marks are speech only beside a tag
// or as a sentence of their own, and so are headings that an editor cut out of the text. What stands behind "known as", "a
// film called" or "headlined" is a name. Four words and more are speech everywhere, unless they have the capitals of a
// title; where no source is found, they have none.
//
// A quotation that goes on behind a tag, in the same paragraph or over paragraphs that open with a mark, is one quote with
// several pieces. A paragraph that stands wholly between marks after a closed quotation is a quote of its own. Where the
// closing mark was forgotten, a quotation ends before its tag.
//
// The cost is linear in the text, whatever the text.
package quote
