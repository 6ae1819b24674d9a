package timeline_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/annotatetest"
	"github.com/dateline-news/dateline/timeline"
)

const published = "2026-03-07"

// marked makes a Document of bracket notation whose times, whole days, months or years, have their intervals, and runs
// the stage on it.
func marked(tb testing.TB, id, text, tags string) *annotate.Document {
	tb.Helper()
	return read(tb, annotate.Article{ID: id, Published: published, Text: text}, tags)
}

// read is marked, of a whole article.
func read(tb testing.TB, article annotate.Article, tags string) *annotate.Document {
	tb.Helper()
	doc := annotatetest.Document(tb, article)
	annotatetest.Tag(tb, doc, tags)
	for i := range doc.Times {
		doc.Times[i].Interval = interval(tb, doc.Times[i].Value)
	}
	if err := timeline.Events().Run(context.Background(), doc); err != nil {
		tb.Fatal(err)
	}
	if err := doc.Validate(); err != nil {
		tb.Fatal(err)
	}
	return doc
}

func interval(tb testing.TB, value string) *annotate.Interval {
	tb.Helper()
	for _, unit := range []struct {
		layout              string
		years, months, days int
		grain               annotate.Grain
	}{
		{"2006-01-02", 0, 0, 1, annotate.Day}, {"2006-01", 0, 1, 0, annotate.Month}, {"2006", 1, 0, 0, annotate.Year},
	} {
		if from, err := time.Parse(unit.layout, value); err == nil {
			until := from.AddDate(unit.years, unit.months, unit.days)
			return &annotate.Interval{From: from.Format(time.DateOnly), Until: until.Format(time.DateOnly), Grain: unit.grain}
		}
	}
	if from, err := time.Parse("2006-01-02T15:04", value); err == nil {
		const layout = "2006-01-02T15:04:05"
		return &annotate.Interval{From: from.Format(layout), Until: from.Add(time.Minute).Format(layout), Grain: annotate.Minute}
	}
	return nil
}

func TestEvents(t *testing.T) {
	for _, test := range []struct{ name, why, text, tags, want string }{
		{"subject and object", "nearest names on both sides",
			"[Norway]{GPE e1} left [Opec]{ORG e2} on [Monday]{DATE 2026-03-02}.", "NNP VBD NNP IN NNP .",
			"Norway [left]{event certain agent=e1 patient=e2 time=t1} Opec on Monday."},
		{"relative clause without its object", "what it hangs on is the object",
			"[Oslo]{GPE e1} broke the law that parliament passed.", "NNP VBD DT NN IN NN VBD .",
			"Oslo [broke]{event certain agent=e1 patient=the law} the law that parliament [passed]{event certain agent=parliament patient=the law}."},
		{"relative clause without its pronoun", "what it hangs on is the object",
			"[Oslo]{GPE e1} took the money she stole.", "NNP VBD DT NN PRP VBD .",
			"Oslo [took]{event certain agent=e1 patient=the money} the money she [stole]{event certain agent=she patient=the money}."},
		{"joined to a past tense", "a past tense too, whatever its tag",
			"[Ann]{PERSON e1} killed a guard and destroyed hundreds of homes.", "NNP VBD DT NN CC VBN NNS IN NNS .",
			"Ann [killed]{event certain agent=e1 patient=a guard} a guard and [destroyed]{event certain agent=e1 patient=hundreds of homes} hundreds of homes."},
		{"neither come nor go", "both denied",
			"[Oslo]{GPE e1} will neither leave [Opec]{ORG e2} nor attack [Mali]{GPE e3}.", "NNP MD CC VB NNP CC VB NNP .",
			"Oslo will neither [leave]{event negated agent=e1 patient=e2} Opec nor [attack]{event negated agent=e1 patient=e3} Mali."},
		{"place in front", "that is where",
			"In [Oslo]{GPE e1}, police arrested [Ann]{PERSON e2}.", "IN NNP , NNS VBD NNP .",
			"In Oslo, police [arrested]{event certain agent=police patient=e2 place=e1} Ann."},
		{"whose", "what is said of the chief is said between commas",
			"[Orbita]{ORG e1}, whose chief is ill, left [Oslo]{GPE e2}.", "NNP , WP$ NN VBZ JJ , VBD NNP .",
			"Orbita, whose chief is ill, [left]{event certain agent=e1 patient=e2} Oslo."},
		{"years after", "the other clause has another date",
			"[Oslo]{GPE e1} freed [Ann]{PERSON e2} on [Monday]{DATE 2026-03-02}, [five years]{DURATION P5Y} after [Mali]{GPE e3} arrested [Bo]{PERSON e4}.", "NNP VBD NNP IN NNP , CD NNS IN NNP VBD NNP .",
			"Oslo [freed]{event certain agent=e1 patient=e2 time=t1} Ann on Monday, five years after Mali [arrested]{event certain agent=e3 patient=e4} Bo."},
		{"nor", "none of them did",
			"Neither [Oslo]{GPE e1} nor [Mali]{GPE e2} left [Opec]{ORG e3}.", "DT NNP CC NNP VBD NNP .",
			"Neither Oslo nor Mali [left]{event negated agent=e2 agent=e1 patient=e3} Opec."},
		{"tried", "before a court, that is",
			"[Ann]{PERSON e1} was arrested, tried and executed.", "NNP VBD VBN , VBN CC VBN .",
			"Ann was [arrested]{event certain patient=e1}, [tried]{event certain patient=e1} and [executed]{event certain patient=e1}."},
		{"considering", "it has not been",
			"[Oslo]{GPE e1} is considering leaving [Opec]{ORG e2}.", "NNP VBZ VBG VBG NNP .",
			"Oslo is [considering]{event certain agent=e1} [leaving]{event possible agent=e1 patient=e2} Opec."},
		{"by helicopter", "is how, not who",
			"[Ann]{PERSON e1} was flown out by helicopter.", "NNP VBD VBN RP IN NN .",
			"Ann was [flown]{event certain patient=e1} out by helicopter."},
		{"said on Monday", "the day is that of telling",
			"[Oslo]{GPE e1} said on [Monday]{DATE 2026-03-02} it would leave by [May]{DATE 2026-05}.", "NNP VBD IN NNP PRP MD VB IN NNP .",
			"Oslo [said]{event certain agent=e1 time=t1} on Monday it would [leave]{event future agent=e1 time=t2} by May."},
		{"first since", "what has not been since was not then",
			"[Oslo]{GPE e1} left [Opec]{ORG e2} for the first time since [2011]{DATE 2011}.", "NNP VBD NNP IN DT JJ NN IN CD .",
			"Oslo [left]{event certain agent=e1 patient=e2} Opec for the first time since 2011."},
		{"whom", "a clause without its object leads back to what it hangs on",
			"The man whom police arrested in [Oslo]{GPE e1} fled.", "DT NN WP NNS VBN IN NNP VBD .",
			"The man whom police [arrested]{event certain agent=police place=e1 patient=The man} in Oslo [fled]{event certain agent=The man}."},
		{"which behind a bracket", "the acronym stands between",
			"[Oslo]{GPE e2} left the [Lake Fund]{ORG e1} ([LF]{ORG e1}), which men founded.", "NNP VBD DT NNP NNP -LRB- NNP -RRB- , WDT NNS VBD .",
			"Oslo [left]{event certain agent=e2 patient=e1} the Lake Fund (LF), which men [founded]{event certain agent=men patient=e1}."},
		{"infinitive under a subject", "the plan failed, not the homes",
			"Plans to build homes in [Oslo]{GPE e1} have failed.", "NNS TO VB NNS IN NNP VBP VBN .",
			"Plans to [build]{event future agent=Plans patient=homes place=e1} homes in Oslo have [failed]{event certain agent=Plans}."},
		{"gerund under a subject", "the rule ended, not the flag",
			"[Ann]{PERSON e1} said a rule on flying the flag has ended.", "NNP VBD DT NN IN VBG DT NN VBZ VBN .",
			"Ann [said]{event certain agent=e1 patient=a rule} a rule on [flying]{event certain agent=e1 patient=the flag} the flag has [ended]{event certain patient=a rule}."},
		{"participle and infinitive under a subject", "women pay, not a day",
			"Some women allowed to stay for a night pay [Ann]{PERSON e1}.", "DT NNS VBN TO VB IN DT NN VBP NNP .",
			"Some women [allowed]{event certain patient=Some women} to [stay]{event future patient=Some women} for a night [pay]{event certain agent=Some women patient=e1} Ann."},
		{"that over a place", "a name needs no telling which",
			"A firm in [Oslo]{GPE e1} that hired [Ann]{PERSON e2} sued [Bo]{PERSON e3}.", "DT NN IN NNP WDT VBD NNP VBD NNP .",
			"A firm in Oslo that [hired]{event certain agent=A firm patient=e2} Ann [sued]{event certain agent=A firm patient=e3} Bo."},
		{"which over another number", "ships have, and no navy",
			"Ships of the navy, which have left [Oslo]{GPE e1}, sank.", "NNS IN DT NN , WDT VBP VBN NNP , VBD .",
			"Ships of the navy, which have [left]{event certain agent=Ships patient=e1} Oslo, [sank]{event certain patient=Ships}."},
		{"carrying", "who does it stands before the participle",
			"A ferry carrying 300 men reached [Oslo]{GPE e1}.", "DT NN VBG CD NNS VBD NNP .",
			"A ferry [carrying]{event certain agent=A ferry patient=300 men} 300 men [reached]{event certain agent=A ferry patient=e1} Oslo."},
		{"saw a man carrying", "that verb has an object, and the next one a subject of its own",
			"Police saw a man carrying a rifle; troops fled.", "NNS VBD DT NN VBG DT NN : NNS VBD .",
			"Police [saw]{event certain agent=Police patient=a man} a man [carrying]{event certain agent=a man patient=a rifle} a rifle; troops [fled]{event certain agent=troops}."},
		{"arrested and charged", "one object of both",
			"Police arrested and charged [Ann]{PERSON e1}.", "NNS VBD CC VBD NNP .",
			"Police [arrested]{event certain agent=Police patient=e1} and [charged]{event certain agent=Police patient=e1} Ann."},
		{"resigned and left", "no object of the first",
			"[Ann]{PERSON e1} resigned and left [Oslo]{GPE e2}.", "NNP VBD CC VBD NNP .",
			"Ann [resigned]{event certain agent=e1} and [left]{event certain agent=e1 patient=e2} Oslo."},
		{"shot dead by", "what became of him stands between; masked men are men",
			"[Bo]{PERSON e1} was shot dead by masked men in [Oslo]{GPE e2}.", "NNP VBD VBN JJ IN VBN NNS IN NNP .",
			"Bo was [shot]{event certain patient=e1 agent=masked men place=e2} dead by masked men in Oslo."},
		{"off a place", "a particle before a place leads to it",
			"A boat sank off [Oslo]{GPE e1}.", "DT NN VBD RP NNP .",
			"A boat [sank]{event certain patient=A boat place=e1} off Oslo."},
		{"a flat", "behind an article an adjective with no noun is one",
			"Police raided a flat in [Oslo]{GPE e1}.", "NNS VBD DT JJ IN NNP .",
			"Police [raided]{event certain agent=Police patient=a flat place=e1} a flat in Oslo."},
		{"would have", "it has not been",
			"[Oslo]{GPE e1} would have left [Opec]{ORG e2}.", "NNP MD VB VBN NNP .",
			"Oslo would have [left]{event possible agent=e1 patient=e2} Opec."},
		{"forced to", "it has been",
			"Rebels forced [Oslo]{GPE e1} to leave [Opec]{ORG e2}.", "NNS VBD NNP TO VB NNP .",
			"Rebels [forced]{event certain agent=Rebels patient=e1} Oslo to [leave]{event certain agent=e1 patient=e2} Opec."},
		{"will and be", "both lie ahead",
			"[Ann]{PERSON e1} will resign and be replaced by [Bo]{PERSON e2}.", "NNP MD VB CC VB VBN IN NNP .",
			"Ann will [resign]{event future agent=e1} and be [replaced]{event future patient=e1 agent=e2} by Bo."},
		{"a subject with a time", "the verb has another",
			"The attack in [Oslo]{GPE e1} [last week]{DATE 2026-02-26} shook [Ann]{PERSON e2} on [Monday]{DATE 2026-03-02}.", "DT NN IN NNP JJ NN VBD NNP IN NNP .",
			"The [attack]{event certain place=e1 time=t1} in Oslo last week [shook]{event certain patient=e2 time=t2} Ann on Monday."},
		{"put off", "that day is not when it was",
			"[Oslo]{GPE e1} postponed the vote until [May]{DATE 2026-05}.", "NNP VBD DT NN IN NNP .",
			"Oslo [postponed]{event certain agent=e1} the [vote]{event certain} until May."},
		{"described by an adjective", "the plan tells nothing",
			"Two people familiar with the plan attacked [Oslo]{GPE e1}.", "CD NNS JJ IN DT NN VBD NNP .",
			"Two people familiar with the plan [attacked]{event certain agent=Two people patient=e1} Oslo."},
		{"city of", "the noun before a place's name is as much of a place",
			"[Ann]{PERSON e1} attacked soldiers in the city of [Oslo]{GPE e2}.", "NNP VBD NNS IN DT NN IN NNP .",
			"Ann [attacked]{event certain agent=e1 patient=soldiers place=e2} soldiers in the city of Oslo."},
		{"had, written short", "what she had done is over",
			"[Ann]{PERSON e1}, who'd previously attacked [Oslo]{GPE e2}, left.", "NNP , WP MD RB VBD NNP , VBD .",
			"Ann, who'd previously [attacked]{event certain agent=e1 patient=e2} Oslo, [left]{event certain agent=e1}."},
		{"take place", "one event, and no place",
			"[Ann]{PERSON e2} says it will take place in [Oslo]{GPE e1}.", "NNP VBZ PRP MD VB NN IN NNP .",
			"Ann [says]{event certain agent=e2} it will [take]{event future agent=e2 place=e1} place in Oslo."},
		{"take place, tagged otherwise", "still one event",
			"It will take place.", "PRP MD VB VB .",
			"It will [take]{event future agent=It} place."},
		{"said by whose", "a minister is not his country",
			"[Mali]{GPE e1}'s minister told [Ann]{PERSON e2} no.", "NNP POS NN VBD NNP DT .",
			"Mali's minister [told]{event certain agent=Mali's minister patient=e2} Ann no."},
		{"hurt nobody", "the blast went off all the same",
			"[Ann]{PERSON e1} was not hurt in the blast.", "NNP VBD RB VBN IN DT NN .",
			"Ann was not [hurt]{event negated patient=e1} in the [blast]{event certain}."},
		{"at least", "belongs to what is counted",
			"[Ann]{PERSON e1} attacked at least two men.", "NNP VBD RB JJS CD NNS .",
			"Ann [attacked]{event certain agent=e1 patient=at least two men} at least two men."},
		{"its own", "what belongs to somebody is not somebody",
			"[Norway]{GPE e1} withdrew [its]{GPE e1 pronoun} troops.", "NNP VBD PRP$ NNS .",
			"Norway [withdrew]{event certain agent=e1 patient=its troops} its troops."},
		{"participle that says which", "it happened, whatever became of the noun",
			"[Oslo]{GPE e1} blocked the talks announced by [Ann]{PERSON e2}.", "NNP VBD DT NNS VBN IN NNP .",
			"Oslo [blocked]{event certain agent=e1} the [talks]{event negated} [announced]{event certain agent=e2} by Ann."},
		{"name with a year", "the year is the cup's, not the verb's",
			"[Oslo]{GPE e1} watched the [Polar Cup]{EVENT e2} [2026]{DATE 2026}.", "NNP VBD DT NNP NNP CD .",
			"Oslo [watched]{event certain agent=e1 patient=e2} the Polar Cup 2026."},
		{"of a ship", "the oil reached it, and not what it is from",
			"Oil from the [Tamar]{PERSON e1} reached [Oslo]{GPE e2}.", "NN IN DT NNP VBD NNP .",
			"Oil from the Tamar [reached]{event certain agent=Oil patient=e2} Oslo."},
		{"list of places", "the last of them is not who does it",
			"Attacks in [Lagos]{GPE e1}, [Kano]{GPE e2} and [Jos]{GPE e3} stopped.", "NNS IN NNP , NNP CC NNP VBD .",
			"[Attacks]{event certain place=e1 place=e2 place=e3} in Lagos, Kano and Jos [stopped]{event certain}."},
		{"demand", "what is wanted has not happened",
			"[Chad]{GPE e1} demanded that [Mali]{GPE e2} leave [Gao]{GPE e3}.", "NNP VBD IN NNP VBP NNP .",
			"Chad [demanded]{event certain agent=e1} that Mali [leave]{event future agent=e2 patient=e3} Gao."},
		{"adverb for a verb", "aground happens to nothing, whatever its tag",
			"The [Tamar]{PRODUCT e1} ran aground.", "DT NNP VBD VBD .",
			"The Tamar [ran]{event certain agent=e1} aground."},
		{"plan with a comparative", "behind to of a plan stands a verb",
			"[Chad]{GPE e1} promised to lower tariffs.", "NNP VBD TO JJR NNS .",
			"Chad [promised]{event certain agent=e1} to [lower]{event future agent=e1 patient=tariffs} tariffs."},
		{"over an apposition", "what stands between commas is not the subject; never denies",
			"[Ann Lee]{PERSON e1}, the mayor, never left [Oslo]{GPE e2}.", "NNP NNP , DT NN , RB VBD NNP .",
			"Ann Lee, the mayor, never [left]{event negated agent=e1 patient=e2} Oslo."},
		{"joined over brackets", "both sign",
			"[Ann Lee]{PERSON e1} (Blue) and [Bo Park]{PERSON e2} (Red) left [Oslo]{GPE e3}.", "NNP NNP -LRB- NNP -RRB- CC NNP NNP -LRB- NNP -RRB- VBD NNP .",
			"Ann Lee (Blue) and Bo Park (Red) [left]{event certain agent=e2 agent=e1 patient=e3} Oslo."},
		{"joined subjects", "both sign, and the city is where",
			"[Chad]{GPE e1} and [Mali]{GPE e2} signed a treaty in [Accra]{GPE e3}.", "NNP CC NNP VBD DT NN IN NNP .",
			"Chad and Mali [signed]{event certain agent=e2 agent=e1 patient=a treaty place=e3} a treaty in Accra."},
		{"passive", "the subject undergoes it, by names the doer",
			"[Dana Roe]{PERSON e1} was freed by [Yemen]{GPE e2} near [Aden]{GPE e3}.", "NNP NNP VBD VBN IN NNP IN NNP .",
			"Dana Roe was [freed]{event certain patient=e1 agent=e2 place=e3} by Yemen near Aden."},
		{"unaccusative", "falling is nothing that one does",
			"[Orbita]{ORG e1} collapsed after [Dana Roe]{PERSON e2} resigned.", "NNP VBD IN NNP NNP VBD .",
			"Orbita [collapsed]{event certain patient=e1} after Dana Roe [resigned]{event certain agent=e2}."},
		{"modal", "may leaves it open",
			"[Lena Berg]{PERSON e1} may sue [Orbita]{ORG e2}.", "NNP NNP MD VB NNP .",
			"Lena Berg may [sue]{event possible agent=e1 patient=e2} Orbita."},
		{"plans", "the infinitive lies ahead, takes the subject, and has its own time",
			"[Kenya]{GPE e1} plans to send troops to [Haiti]{GPE e2} in [May]{DATE 2026-05}.", "NNP VBZ TO VB NNS IN NNP IN NNP .",
			"Kenya [plans]{event certain agent=e1} to [send]{event future agent=e1 patient=troops place=e2 time=t1} troops to Haiti in May."},
		{"is to", "a form of be with an infinitive is a future",
			"[Mali]{GPE e1} is to vote in [June]{DATE 2026-06}.", "NNP VBZ TO VB IN NNP .",
			"Mali is to [vote]{event future agent=e1 time=t1} in June."},
		{"failed to", "what one fails to do did not happen",
			"[Orbita]{ORG e1} failed to pay [Lena Berg]{PERSON e2}.", "NNP VBD TO VB NNP NNP .",
			"Orbita [failed]{event certain agent=e1} to [pay]{event negated agent=e1 patient=e2} Lena Berg."},
		{"object control", "whom one urges is to do it",
			"[Lena Berg]{PERSON e1} urged [Oslo]{GPE e2} to reopen the mine.", "NNP NNP VBD NNP TO VB DT NN .",
			"Lena Berg [urged]{event certain agent=e1 patient=e2} Oslo to [reopen]{event future agent=e2 patient=the mine} the mine."},
		{"object control over a time", "whom one urges is to do it, whenever",
			"[Lena Berg]{PERSON e1} urged [Oslo]{GPE e2} on [Friday]{DATE 2026-03-06} to reopen the mine.", "NNP NNP VBD NNP IN NNP TO VB DT NN .",
			"Lena Berg [urged]{event certain agent=e1 patient=e2 time=t1} Oslo on Friday to [reopen]{event future agent=e2 patient=the mine} the mine."},
		{"relative clause", "who stands for the name before it; each clause has its own time and object",
			"[Ivan Petrov]{PERSON e1}, who fled [Minsk]{GPE e2} in [2021]{DATE 2021}, returned on [Friday]{DATE 2026-03-06}.",
			"NNP NNP , WP VBD NNP IN CD , VBD IN NNP .",
			"Ivan Petrov, who [fled]{event certain agent=e1 patient=e2 time=t1} Minsk in 2021, [returned]{event certain agent=e1 time=t2} on Friday."},
		{"noun with owner", "a genitive and with take part in a war; began dates it",
			"[Peru]{GPE e1}'s war with [Chile]{GPE e2} began in [1981]{DATE 1981}.", "NNP POS NN IN NNP VBD IN CD .",
			"Peru's [war]{event certain agent=e1 agent=e2 time=t1} with Chile [began]{event certain patient=e1 time=t1} in 1981."},
		{"adjective as owner", "a nation's adjective names the doer, on the target",
			"[French]{NORP e1} strikes on [Raqqa]{GPE e2} killed dozens.", "JJ NNS IN NNP VBD NNS .",
			"French [strikes]{event certain agent=e1 patient=e2} on Raqqa [killed]{event certain agent=e1 patient=dozens} dozens."},
		{"told with a day", "the day at the head of the sentence holds for what is told, and it is who tells",
			"On [Tuesday]{DATE 2026-03-03}, the [Chadian]{NORP e1} army said it retook [Faya]{GPE e2}.",
			"IN NNP , DT JJ NN VBD PRP VBD NNP .",
			"On Tuesday, the Chadian army [said]{event certain agent=e1 time=t1} it [retook]{event certain agent=e1 patient=e2 time=t1} Faya."},
		{"inverted", "the speaker may stand behind the verb",
			"“Rain fell,” said [Ann Lee]{PERSON e1}.", "`` NN VBD , '' VBD NNP NNP .",
			"“Rain [fell]{event certain patient=Rain},” [said]{event certain agent=e1} Ann Lee."},
		{"without", "a noun behind without did not happen; the talks did",
			"The talks in [Doha]{GPE e1} ended without a deal.", "DT NNS IN NNP VBD IN DT NN .",
			"The [talks]{event certain place=e1} in Doha [ended]{event certain} without a [deal]{event negated}."},
		{"describing words", "armed tells nothing; groups without a name stand for the one behind of",
			"The armed groups of [Chad]{GPE e1} left.", "DT VBN NNS IN NNP VBD .",
			"The armed groups of Chad [left]{event certain agent=e1}."},
		{"reported", "the quotation that holds it is named",
			"[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} [[Mali]{GPE e2} had voted]{content q1}.", "NNP NNP VBD NNP VBD VBN .",
			"Ann Lee [said]{event certain agent=e1} Mali had [voted]{event certain agent=e2 reported_by=q1}."},
		{"past tense taken for an adjective", "between two names only a verb can stand",
			"[Mali]{GPE e1} invaded [Chad]{GPE e2}.", "NNP JJ NNP .",
			"Mali [invaded]{event certain agent=e1 patient=e2} Chad."},
		{"nouns taken for others", "the army is who said, and protests are what shook",
			"The [Mali]{GPE e1} army saw the protests that shook [Gao]{GPE e2}.", "DT NNP JJ VBD DT VBZ IN VBD NNP .",
			"The Mali army [saw]{event certain agent=e1} the [protests]{event certain} that [shook]{event certain patient=e2} Gao."},
		{"nobody", "what no one did was not done",
			"No state left [Opec]{ORG e1}.", "DT NN VBD NNP .",
			"No state [left]{event negated agent=No state patient=e1} Opec."},
		{"modal before an adjective", "after will stands a verb",
			"[Mali]{GPE e1} will close.", "NNP MD JJ .",
			"Mali will [close]{event future agent=e1}."},
		{"conjunction", "after opens a clause, so the phrase before it is no part of the subject",
			"[Mali]{GPE e1} left after [Chad]{GPE e2} won.", "NNP VBD IN NNP VBD .",
			"Mali [left]{event certain agent=e1} after Chad [won]{event certain agent=e2}."},
		{"chain", "a subject reaches back over of, and not over after",
			"It hurt reporters after heads of [Mali]{GPE e1} won.", "PRP VBD NNS IN NNS IN NNP VBD .",
			"It [hurt]{event certain agent=It patient=reporters} reporters after heads of Mali [won]{event certain agent=e1}."},
		{"age and town", "a name keeps its verb over what stands between commas",
			"[Ann Lee]{PERSON e1}, 49, of [Oslo]{GPE e2}, won.", "NNP NNP , CD , IN NNP , VBD .",
			"Ann Lee, 49, of Oslo, [won]{event certain agent=e1}."},
		{"relative in an apposition", "the lawyer who sued is Ann Lee",
			"[Ann Lee]{PERSON e1}, a lawyer who sued, (49) won.", "NNP NNP , DT NN WP VBD , -LRB- CD -RRB- VBD .",
			"Ann Lee, a lawyer who [sued]{event certain agent=e1}, (49) [won]{event certain agent=e1}."},
		{"past tense taken for a participle", "a sentence has a finite verb",
			"[Mali]{GPE e1} and [Chad]{GPE e2} met in [Rome]{GPE e3}.", "NNP CC NNP VBN IN NNP .",
			"Mali and Chad [met]{event certain agent=e2 agent=e1 place=e3} in Rome."},
		{"describing a number", "what is estimated is a number of people", "An estimated 20 people left.", "DT VBN CD NNS VBD .",
			"An estimated 20 people [left]{event certain agent=An estimated 20 people}."},
		{"described by an adverb", "a deal that was announced before", "[Mali]{GPE e1} signed a recently announced deal.", "NNP VBD DT RB VBN NN .",
			"Mali [signed]{event certain agent=e1} a recently announced [deal]{event certain}."},
		{"with an adverb", "behind have it is what happened", "[Mali]{GPE e1} has recently filed charges.", "NNP VBZ RB VBN NNS .",
			"Mali has recently [filed]{event certain agent=e1} [charges]{event certain}."},
		{"adjectives in -ing", "no profit operates", "[Orbita]{ORG e1} told of operating profit.", "NNP VBD IN VBG NN .",
			"Orbita [told]{event certain agent=e1} of operating profit."},
		{"a day behind said", "is the verb's, and no part of the noun behind it",
			"[Mali]{GPE e1} said [today]{DATE 2026-03-07} conditions worsened.", "NNP VBD NN NNS VBD .",
			"Mali [said]{event certain agent=e1 time=t1} today conditions [worsened]{event certain patient=conditions time=t1}."},
		{"used to", "no event of its own",
			"[Ann]{PERSON e1} used to run [Orbita]{ORG e2}.", "NNP VBD TO VB NNP .",
			"Ann used to [run]{event certain agent=e1 patient=e2} Orbita."},
		{"had to", "and did",
			"[Ann]{PERSON e1} had to leave [Oslo]{GPE e2}.", "NNP VBD TO VB NNP .",
			"Ann had to [leave]{event certain agent=e1 patient=e2} Oslo."},
		{"nor did she", "denied, and hers",
			"Nor had [she]{PERSON e1 pronoun} left [Oslo]{GPE e2}.", "CC VBD PRP VBN NNP .",
			"Nor had she [left]{event negated agent=e1 patient=e2} Oslo."},
		{"not all", "it is denied of all",
			"Not all men left.", "RB DT NNS VBD .",
			"Not all men [left]{event negated agent=all men}."},
		{"charged with", "a court may find otherwise",
			"[Ann]{PERSON e1} was charged with shooting [Bo]{PERSON e2}.", "NNP VBD VBN IN VBG NNP .",
			"Ann was [charged]{event certain patient=e1} with [shooting]{event possible agent=e1 patient=e2} Bo."},
		{"called for", "what is wanted has not been",
			"[Ann]{PERSON e1} called for talks.", "NNP VBD IN NNS .",
			"Ann [called]{event certain agent=e1} for [talks]{event future}."},
		{"an order", "has not been obeyed yet",
			"Leave [Oslo]{GPE e1}.", "VB NNP .",
			"[Leave]{event future patient=e1} Oslo."},
		{"had, before a form tagged as a base", "no base form is a participle",
			"[He]{PERSON e1 pronoun}'d taken [Oslo]{GPE e2}.", "PRP MD VB NNP .",
			"He'd [taken]{event certain agent=e1 patient=e2} Oslo."},
		{"a number tagged as a verb", "is none",
			"[Ann]{PERSON e1} shot eleven men.", "NNP VBD VBN NNS .",
			"Ann [shot]{event certain agent=e1 patient=eleven men} eleven men."},
		{"a great deal", "is much",
			"[Ann]{PERSON e1} sold a great deal of wool.", "NNP VBD DT JJ NN IN NN .",
			"Ann [sold]{event certain agent=e1 patient=a great deal} a great deal of wool."},
		{"by a year to come", "what is certain is not dated so",
			"[Ann]{PERSON e1} saw plans for houses built by [2030]{DATE 2030}.", "NNP VBD NNS IN NNS VBN IN CD .",
			"Ann [saw]{event certain agent=e1 patient=plans} plans for houses [built]{event future patient=houses time=t1} by 2030."},
		{"said by the way", "who says so does not do it",
			"The bag, [Ann]{PERSON e1} said, reached [Oslo]{GPE e2}. The boat, say the police, left [Oslo]{GPE e2}.",
			"DT NN , NNP VBD , VBD NNP . DT NN , VBP DT NNS , VBD NNP .",
			"The bag, Ann [said]{event certain agent=e1}, [reached]{event certain agent=The bag patient=e2} Oslo. " +
				"The boat, [say]{event certain agent=the police} the police, [left]{event certain agent=The boat patient=e2} Oslo."},
		{"said behind an apposition", "by the one before it",
			"[Ann]{PERSON e1}, a clerk, says [Orbita]{ORG e2}, [Opec]{ORG e3} and others fled.", "NNP , DT NN , VBZ NNP , NNP CC NNS VBD .",
			"Ann, a clerk, [says]{event certain agent=e1} Orbita, Opec and others [fled]{event certain agent=others agent=e3 agent=e2}."},
		{"but, behind an infinitive", "the subject is that of the clause, and nothing is denied of it",
			"[Ann]{PERSON e1} had no power to shoot [Bo]{PERSON e2} but left.", "NNP VBD DT NN TO VB NNP CC VBD .",
			"Ann had no power to [shoot]{event negated agent=e1 patient=e2} Bo but [left]{event certain agent=e1}."},
		{"and, behind a relative clause", "the subject is that of the clause",
			"[Ann]{PERSON e1} freed men who fled, and left.", "NNP VBD NNS WP VBD , CC VBD .",
			"Ann [freed]{event certain agent=e1 patient=men} men who [fled]{event certain agent=men}, and [left]{event certain agent=e1}."},
		{"who came to see", "the clause goes on behind the infinitive",
			"Men who came to see [Ann]{PERSON e1} left.", "NNS WP VBD TO VB NNP VBD .",
			"Men who [came]{event certain patient=Men} to [see]{event certain agent=Men patient=e1} Ann [left]{event certain agent=Men}."},
		{"who, as a mention", "the name before it does it",
			"[Ann Lee]{PERSON e1}, [who]{PERSON e1 pronoun} fled [Oslo]{GPE e2}, saw [Bo]{PERSON e3}.", "NNP NNP , WP VBD NNP , VBD NNP .",
			"Ann Lee, who [fled]{event certain agent=e1 patient=e2} Oslo, [saw]{event certain agent=e1 patient=e3} Bo."},
		{"in the end", "nobody's end",
			"[Ann]{PERSON e1} in the end left.", "NNP IN DT NN VBD .",
			"Ann in the end [left]{event certain agent=e1}."},
		{"from and from", "neither is who does it",
			"Figures from [Orbita]{ORG e1} and from [Opec]{ORG e2} fell.", "NNS IN NNP CC IN NNP VBD .",
			"Figures from Orbita and from Opec [fell]{event certain patient=Figures}."},
		{"told that", "who is told does nothing",
			"[Ann]{PERSON e1} told reporters that men left. She told [Bo]{PERSON e2} what she saw.", "NNP VBD NNS IN NNS VBD . PRP VBD NNP WP PRP VBD .",
			"Ann [told]{event certain agent=e1 patient=reporters} reporters that men [left]{event certain agent=men}. " +
				"She [told]{event certain agent=She patient=e2} Bo what she [saw]{event certain agent=she}."},
		{"a place in front, without a comma", "is no part of the subject",
			"In the dark a man fled. In [Oslo]{GPE e1} two men fled. In [May]{DATE 2025-05} nobody fled.", "IN DT JJ DT NN VBD . IN NNP CD NNS VBD . IN NNP NN VBD .",
			"In the dark a man [fled]{event certain agent=a man}. In Oslo two men [fled]{event certain agent=two men}. In May nobody [fled]{event negated agent=nobody time=t1}."},
		{"rejected", "an offer was made that is rejected; what one is kept from is not",
			"[Oslo]{GPE e1} rejected the offer, hitting [Bo]{PERSON e2}. Guards blocked [Ann]{PERSON e3} from entry. [Oslo]{GPE e1} prevented an attack.",
			"NNP VBD DT NN , VBG NNP . NNS VBD NNP IN NN . NNP VBD DT NN .",
			"Oslo [rejected]{event certain agent=e1} the [offer]{event certain}, [hitting]{event certain agent=e1 patient=e2} Bo. " +
				"Guards [blocked]{event certain agent=Guards patient=e3} Ann from [entry]{event negated}. Oslo [prevented]{event certain agent=e1} an [attack]{event negated}."},
		{"did not, by the way", "what comes with it is not denied",
			"[Oslo]{GPE e1} did not leave, hitting [Bo]{PERSON e2}. [Ann]{PERSON e3} was not paid for finding it. [Ann]{PERSON e3} did not leave when asked.",
			"NNP VBD RB VB , VBG NNP . NNP VBD RB VBN IN VBG PRP . NNP VBD RB VB WRB VBN .",
			"Oslo did not [leave]{event negated agent=e1}, [hitting]{event certain agent=e1 patient=e2} Bo. " +
				"Ann was not [paid]{event negated patient=e3} for [finding]{event certain agent=e3 patient=it} it. Ann did not [leave]{event negated agent=e3} when [asked]{event certain patient=e3}."},
		{"not only", "it is more than that, and not less",
			"[Oslo]{GPE e1} not only left [Opec]{ORG e2} but closed the port.", "NNP RB RB VBD NNP CC VBD DT NN .",
			"Oslo not only [left]{event certain agent=e1 patient=e2} Opec but [closed]{event certain agent=e1 patient=the port} the port."},
		{"tried to, and did", "what is joined to the finite verb is no part of what was tried",
			"[Oslo]{GPE e1} tried to calm [Bo]{PERSON e2} and left [Opec]{ORG e3}.", "NNP VBD TO VB NNP CC VBD NNP .",
			"Oslo [tried]{event certain agent=e1} to [calm]{event possible agent=e1 patient=e2} Bo and [left]{event certain agent=e1 patient=e3} Opec."},
		{"saying that", "what opens a sentence does not hang on what it says",
			"Hinting that men would flee, [Oslo]{GPE e1} closed the port.", "VBG IN NNS MD VB , NNP VBD DT NN .",
			"[Hinting]{event certain agent=e1} that men would [flee]{event future agent=men}, Oslo [closed]{event certain agent=e1 patient=the port} the port."},
		{"right to", "what one may do is not done, nor what one is ready to do, or too late to do",
			"[Oslo]{GPE e1} has the right to leave. [Oslo]{GPE e1} is ready to vote. [Oslo]{GPE e1} is likely to win. [Oslo]{GPE e1} came too late to see [Bo]{PERSON e2}.",
			"NNP VBZ DT NN TO VB . NNP VBZ JJ TO VB . NNP VBZ JJ TO VB . NNP VBD RB RB TO VB NNP .",
			"Oslo has the right to [leave]{event possible agent=e1}. Oslo is ready to [vote]{event future agent=e1}. Oslo is likely to [win]{event possible agent=e1}. " +
				"Oslo [came]{event certain patient=e1} too late to [see]{event negated agent=e1 patient=e2} Bo."},
		{"until", "what is waited for lies ahead",
			"[Ann]{PERSON e1} will stay until the war ends.", "NNP MD VB IN DT NN VBZ .",
			"Ann will [stay]{event future patient=e1} until the [war]{event certain} [ends]{event future}."},
		{"without somebody doing it", "it was not done",
			"[Ann]{PERSON e1} left without guards seeing [Bo]{PERSON e2}.", "NNP VBD IN NNS VBG NNP .",
			"Ann [left]{event certain agent=e1} without guards [seeing]{event negated agent=guards patient=e2} Bo."},
		{"had it been", "it was not",
			"Had it fled, [Oslo]{GPE e1} would have won. If [Bo]{PERSON e2} had fled, [Oslo]{GPE e1} would have won. Men asked if [Bo]{PERSON e2} had fled.",
			"VBD PRP VBN , NNP MD VB VBN . IN NNP VBD VBN , NNP MD VB VBN . NNS VBD IN NNP VBD VBN .",
			"Had it [fled]{event negated agent=it}, Oslo would have [won]{event possible agent=e1}. If Bo had [fled]{event negated agent=e2}, Oslo would have [won]{event possible agent=e1}. " +
				"Men [asked]{event certain agent=Men} if Bo had [fled]{event possible agent=e2}."},
		{"predicted to", "it lies ahead, and who foretells it does so now",
			"Prices are predicted to rise. [Oslo]{GPE e1} may leave, according to [Bo]{PERSON e2}.", "NNS VBP VBN TO VB . NNP MD VB , VBG IN NNP .",
			"Prices are [predicted]{event certain patient=Prices} to [rise]{event future patient=Prices}. Oslo may [leave]{event possible agent=e1}, [according]{event certain agent=e2} to Bo."},
		{"what it took measures to do", "who took them does it, and not the measures",
			"[Oslo]{GPE e1} took measures to stop [Bo]{PERSON e2}. There is no evidence to blame [Bo]{PERSON e2}.", "NNP VBD NNS TO VB NNP . EX VBZ DT NN TO VB NNP .",
			"Oslo [took]{event certain agent=e1 patient=measures} measures to [stop]{event future agent=e1 patient=e2} Bo. There is no evidence to [blame]{event negated patient=e2} Bo."},
		{"continued:", "with what is said, or with an infinitive, these verbs have an agent",
			"[Ann]{PERSON e1} continued: go. [Ann]{PERSON e1} declined to vote. “It fell,” pointed out [Ann]{PERSON e1}.", "NNP VBD : VB . NNP VBD TO VB . `` PRP VBD , '' VBD RP NNP .",
			"Ann [continued]{event certain agent=e1}: [go]{event certain}. Ann [declined]{event certain agent=e1} to [vote]{event negated agent=e1}. “It [fell]{event certain patient=It},” [pointed]{event certain agent=e1} out Ann."},
		{"earlier banned", "an adverb between subject and verb makes no participle",
			"[Oslo]{GPE e1} earlier banned bikes, and men left.", "NNP RBR VBN NNS , CC NNS VBD .",
			"Oslo earlier [banned]{event certain agent=e1 patient=bikes} bikes, and men [left]{event certain agent=men}."},
		{"who, behind a place", "no place is who",
			"A voter in [Oslo]{GPE e1} who left saw [Bo]{PERSON e2}.", "DT NN IN NNP WP VBD VBD NNP .",
			"A voter in Oslo who [left]{event certain agent=A voter} [saw]{event certain agent=A voter patient=e2} Bo."},
		{"those living near", "the clause goes on behind what is said of them",
			"Those living along roads and in homes outside [Oslo]{GPE e1} were warned.", "DT VBG IN NNS CC IN NNS IN NNP VBD VBN .",
			"Those [living]{event certain agent=Those} along roads and in homes outside Oslo were [warned]{event certain patient=Those}."},
		{"forged letters", "behind a verb that has an object a participle describes it; a part of a name, a time or a sum is no verb",
			"[Ann]{PERSON e1} sent forged letters. They lost R1.6 million. [Ann]{PERSON e1} saw [Rio do Sul]{GPE e2}. Men left in [fall 2021]{DATE 2021}.",
			"NNP VBD VBN NNS . PRP VBD VBN CD . NNP VBD NNP VBP NNP . NNS VBD IN VB CD .",
			"Ann [sent]{event certain agent=e1 patient=forged letters} forged letters. They [lost]{event certain agent=They} R1.6 million. Ann [saw]{event certain agent=e1 patient=e2} Rio do Sul. Men [left]{event certain agent=Men time=t1} in fall 2021."},
		{"it is time to", "nobody in particular",
			"It is time to leave [Opec]{ORG e1}. It is ready to leave [Opec]{ORG e1}.", "PRP VBZ NN TO VB NNP . PRP VBZ JJ TO VB NNP .",
			"It is time to [leave]{event certain patient=e1} Opec. It is ready to [leave]{event future agent=It patient=e1} Opec."},
		{"accused of", "who is accused, kept or blamed is who does it",
			"[Oslo]{GPE e1} accused [Mali]{GPE e2} of stealing oil. It kept boats in [Kiel]{GPE e3} from leaving.", "NNP VBD NNP IN VBG NN . PRP VBD NNS IN NNP IN VBG .",
			"Oslo [accused]{event certain agent=e1 patient=e2} Mali of [stealing]{event possible agent=e2 patient=oil} oil. It [kept]{event certain agent=It patient=boats place=e3} boats in Kiel from [leaving]{event certain agent=boats}."},
		{"denied hiding it and accused", "the past tense goes on from the denial, which denies the gerund alone",
			"[Oslo]{GPE e1} denied stealing oil and attacked [Mali]{GPE e2}.", "NNP VBD VBG NN CC VBD NNP .",
			"Oslo [denied]{event certain agent=e1} [stealing]{event negated agent=e1 patient=oil} oil and [attacked]{event certain agent=e1 patient=e2} Mali."},
		{"with groups leaving", "what comes with a denial is not denied",
			"[Oslo]{GPE e1} did not attack [Mali]{GPE e2} with both groups leaving.", "NNP VBD RB VB NNP IN DT NNS VBG .",
			"Oslo did not [attack]{event negated agent=e1 patient=e2} Mali with both groups [leaving]{event certain agent=both groups}."},
		{"made to act", "who is called on, prompted or, over where they are, urged to do it does it",
			"[Oslo]{GPE e1} called on [Mali]{GPE e2} to stay. It prompted men to leave. It urged men in [Kiel]{GPE e3} to leave. It took measures to stop [Bo]{PERSON e4}.",
			"NNP VBD IN NNP TO VB . PRP VBD NNS TO VB . PRP VBD NNS IN NNP TO VB . PRP VBD NNS TO VB NNP .",
			"Oslo [called]{event certain agent=e1 other=e2} on Mali to [stay]{event future patient=e2}. It [prompted]{event certain agent=It patient=men} men to [leave]{event certain agent=men}. It [urged]{event certain agent=It patient=men place=e3} men in Kiel to [leave]{event future agent=men}. It [took]{event certain agent=It patient=measures} measures to [stop]{event future agent=It patient=e4} Bo."},
		{"efforts, failure and steps to", "what is tried or intended may come, what one fails to do has not",
			"[Mali]{GPE e1} took steps to leave [Opec]{ORG e2} in an attempt to win. [Oslo]{GPE e4} was unable to leave. [Bo]{PERSON e3} fled in order to eat.",
			"NNP VBD NNS TO VB NNP IN DT NN TO VB . NNP VBD JJ TO VB . NNP VBD IN NN TO VB .",
			"Mali [took]{event certain agent=e1 patient=steps} steps to [leave]{event future agent=e1 patient=e2} Opec in an [attempt]{event future} to [win]{event possible agent=e1}. Oslo was unable to [leave]{event negated agent=e4}. Bo [fled]{event certain agent=e3} in order to [eat]{event future agent=e3}."},
		{"will vote when they meet", "they have not met yet",
			"[Oslo]{GPE e1} will vote when [Mali]{GPE e2} leaves. Once [Mali]{GPE e2} leaves, [Oslo]{GPE e1} will vote.", "NNP MD VB WRB NNP VBZ . IN NNP VBZ , NNP MD VB .",
			"Oslo will [vote]{event future agent=e1} when Mali [leaves]{event future agent=e2}. Once Mali [leaves]{event future agent=e2}, Oslo will [vote]{event future agent=e1}."},
		{"called for leaving", "it is only wanted",
			"[Oslo]{GPE e1} called for leaving [Opec]{ORG e2}.", "NNP VBD IN VBG NNP .",
			"Oslo [called]{event certain agent=e1} for [leaving]{event future agent=e1 patient=e2} Opec."},
		{"a list with a comma before its last", "all of them do it",
			"[Oslo]{GPE e1}, [Mali]{GPE e2}, and [Chad]{GPE e3} left [Opec]{ORG e4}.", "NNP , NNP , CC NNP VBD NNP .",
			"Oslo, Mali, and Chad [left]{event certain agent=e3 agent=e2 agent=e1 patient=e4} Opec."},
		{"who, behind a time", "no time is who",
			"A man in his [30s]{DATE 203} who left saw [Bo]{PERSON e2}. A man in [Oslo]{GPE e1}, who resigned, saw [Bo]{PERSON e2}.", "DT NN IN PRP$ NNS WP VBD VBD NNP . DT NN IN NNP , WP VBD , VBD NNP .",
			"A man in his 30s who [left]{event certain agent=A man} [saw]{event certain agent=A man patient=e2} Bo. A man in Oslo, who [resigned]{event certain agent=A man}, [saw]{event certain agent=A man patient=e2} Bo."},
		{"no-one", "nobody did",
			"No-one left [Opec]{ORG e1}.", "DT HYPH NN VBD NNP .",
			"No-one [left]{event negated agent=one patient=e1} Opec."},
		{"a two-day visit", "is no amount: who begins it acts",
			"[Ann]{PERSON e1} began a two-day visit.", "NNP VBD DT CD HYPH NN NN .",
			"Ann [began]{event certain agent=e1} a two-day [visit]{event certain}."},
		{"hyphened words", "are no verbs, or one",
			"[Ann]{PERSON e1} left a win-win deal and wants to re-open [Oslo]{GPE e2}.", "NNP VBD DT VB HYPH VB NN CC VBZ TO VB HYPH VB NNP .",
			"Ann [left]{event certain agent=e1 patient=a win} a win-win [deal]{event certain} and [wants]{event certain agent=e1} to re-[open]{event future agent=e1 patient=e2} Oslo."},
		{"nothing to tell", "copulas and states are no events",
			"[Oslo]{GPE e1} is the capital and has parks.", "NNP VBZ DT NN CC VBZ NNS .",
			"Oslo is the capital and has parks."},
		{"empty", "no text, no event", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := annotatetest.Events(marked(t, "a", test.text, test.tags)); got != test.want {
				t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
			}
		})
	}
}

// The participants that are no mentions: where they stand, and whose they are.
func TestPhrasesAsParticipants(t *testing.T) {
	for _, test := range []struct{ name, why, text, tags, want string }{
		{"somebody", "a phrase without a name", "Two captains left the army.", "CD NNS VBD DT NN .", "agent Two captains, patient the army"},
		{"somebody's", "troops of the US", "[US]{GPE e1} troops left [Mali]{GPE e2}.", "NNP NNS VBD NNP .", "agent US troops e1, patient e2"},
		{"whom a name explains", "the mayor is Ann Lee", "The mayor, [Ann Lee]{PERSON e1}, saw it.", "DT NN , NNP NNP , VBD PRP .", "agent e1, patient it"},
		{"no time", "a day is nobody", "Troops marched [Monday]{DATE 2026-03-02}.", "NNS VBD NNP .", "agent Troops"},
		{"no event", "what is held is an event itself", "Troops held talks.", "NNS VBD NNS .", "agent Troops"},
		{"who burns something", "with an object, even a nameless one, the subject acts", "The army burned the bridge.", "DT NN VBD DT NN .", "agent The army, patient the bridge"},
		{"who grows something", "an event may be the object", "The firm grew sales.", "DT NN VBD NNS .", "agent The firm"},
		{"what grows by some", "an amount is no object", "The firm grew two points.", "DT NN VBD CD NNS .", "patient The firm"},
		{"a number of", "of what, too", "Troops saw a number of ships.", "NNS VBD DT NN IN NNS .", "agent Troops, patient a number of ships"},
		{"what burns", "without one it undergoes", "The bridge burned.", "DT NN VBD .", "patient The bridge"},
	} {
		doc := marked(t, "a", test.text, test.tags)
		var got []string
		for _, p := range doc.Events[0].Participants {
			words := []string{string(p.Role)}
			if p.Span != nil {
				words = append(words, doc.Slice(*p.Span))
			}
			if p.Entity != "" {
				words = append(words, p.Entity)
			}
			got = append(got, strings.Join(words, " "))
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%s (%s): %s, want %s", test.name, test.why, got, test.want)
		}
	}
}

// The clause of each event, its anchor and the day on which it begins.
func TestClausesAndAnchors(t *testing.T) {
	for _, test := range []struct{ name, why, text, tags, want string }{
		{"own time", "each clause has its own extent and date",
			"[Norway]{GPE e1} voted on [Monday]{DATE 2026-03-02}, and [Chad]{GPE e2} votes in [May]{DATE 2026-05}.",
			"NNP VBD IN NNP , CC NNP VBZ IN NNP .",
			"Norway voted on Monday: explicit 2026-03-02 | Chad votes in May: explicit 2026-05-01"},
		{"publication", "what is told without a time is news",
			"[Norway]{GPE e1} voted.", "NNP VBD .",
			"Norway voted: published 2026-03-07"},
		{"no guess ahead", "what lies ahead was not on the day of publication",
			"[Norway]{GPE e1} will vote.", "NNP MD VB .",
			"Norway will vote: "},
		{"ahead", "what lies ahead is dated by what does so in its sentence",
			"In [May]{DATE 2026-05} [Norway]{GPE e1} plans to vote.", "IN NNP NNP VBZ TO VB .",
			"In May Norway plans to vote: clause 2026-05-01 | to vote: clause 2026-05-01"},
		{"not ahead", "the past dates nothing that lies ahead",
			"On [Monday]{DATE 2026-03-02} [Norway]{GPE e1} planned to vote.", "IN NNP NNP VBD TO VB .",
			"On Monday Norway planned to vote: clause 2026-03-02 | to vote: "},
		{"noun", "the time right behind a noun that is the subject is the noun's, and holds for the verb",
			"The call on [Sunday]{DATE 2026-03-01} ended.", "DT NN IN NNP VBD .",
			"The call on Sunday: explicit 2026-03-01 | The call on Sunday ended: clause 2026-03-01"},
		{"relative clause", "when it began tells when the march was",
			"The march that began on [Sunday]{DATE 2026-03-01} grew.", "DT NN WDT VBD IN NNP VBD .",
			"The march: clause 2026-03-01 | that began on Sunday: explicit 2026-03-01 | The march that began on Sunday grew: clause 2026-03-01"},
		{"inside the phrase", "the year before a noun is the noun's alone",
			"[Ann Lee]{PERSON e1} criticised the [2003]{DATE 2003} invasion.", "NNP NNP VBD DT CD NN .",
			"Ann Lee criticised the 2003 invasion: published 2026-03-07 | the 2003 invasion: explicit 2003-01-01"},
		{"time of a noun", "that of a genitive gives way to the verb's own",
			"On [Monday]{DATE 2026-03-02}, at [this year]{DATE 2026}'s congress, [Mali]{GPE e1} voted.",
			"IN NNP , IN DT NN POS NN , NNP VBD .",
			"Mali voted: explicit 2026-03-02"},
		{"goes on", "the next sentence of the paragraph goes on with the story, the one after that does not",
			"[Chad]{GPE e1} voted on [Monday]{DATE 2026-03-02}. [Mali]{GPE e2} won. [Oslo]{GPE e3} lost.",
			"NNP VBD IN NNP . NNP VBD . NNP VBD .",
			"Chad voted on Monday: explicit 2026-03-02 | Mali won: clause 2026-03-02 | Oslo lost: published 2026-03-07"},
		{"new paragraph", "a new paragraph is another story",
			"[Chad]{GPE e1} voted on [Monday]{DATE 2026-03-02}.\n\n[Mali]{GPE e2} won.", "NNP VBD IN NNP . NNP VBD .",
			"Chad voted on Monday: explicit 2026-03-02 | Mali won: published 2026-03-07"},
		{"story", "an article that begins with the day before tells of that day",
			"[Chad]{GPE e1} voted on [Friday]{DATE 2026-03-06}.\n\n[Mali]{GPE e2} won. [Oslo]{GPE e3} has lost.",
			"NNP VBD IN NNP . NNP VBD . NNP VBZ VBN .",
			"Chad voted on Friday: explicit 2026-03-06 | Mali won: clause 2026-03-06 | Oslo has lost: published 2026-03-07"},
		{"since", "until the article appears",
			"[Mali]{GPE e1} has fought since [2019]{DATE 2019}.", "NNP VBZ VBN IN CD .",
			"Mali has fought since 2019: explicit 2019-01-01..2026-03-08"},
		{"until", "a bound is no date, unless of what is denied before it",
			"[Mali]{GPE e1} leased it until [2031]{DATE 2031}. [Mali]{GPE e1} did not leave until [2019]{DATE 2019}.", "NNP VBD PRP IN CD . NNP VBD RB VB IN CD .",
			"Mali leased it until 2031:  | Mali did not leave until 2019: explicit 2019-01-01..2020-01-01"},
		{"from and until", "both ends",
			"[Mali]{GPE e1} fought from [2019]{DATE 2019} until [2022]{DATE 2022}. Between [2011]{DATE 2011} and [2013]{DATE 2013} [Chad]{GPE e2} fought.",
			"NNP VBD IN CD IN CD . IN CD CC CD NNP VBD .",
			"Mali fought from 2019 until 2022: explicit 2019-01-01..2023-01-01 | 2013 Chad fought: explicit 2011-01-01..2014-01-01"},
		{"by the way", "a relative clause about long ago dates nothing else",
			"[Ann Lee]{PERSON e1}, who fled in [1999]{DATE 1999}, left.", "NNP NNP , WP VBD IN CD , VBD .",
			"who fled in 1999: explicit 1999-01-01..2000-01-01 | Ann Lee, who fled in 1999, left: published 2026-03-07..2026-03-08"},
		{"found long ago", "nor does a participle what became of it later",
			"The ring, found in [1999]{DATE 1999}, fell.", "DT NN , VBN IN CD , VBD .",
			"found in 1999: explicit 1999-01-01..2000-01-01 | The ring, found in 1999, fell: published 2026-03-07..2026-03-08"},
		{"had long ago", "no story goes on from what had been, nor to it",
			"[Mali]{GPE e1} had fought in [1999]{DATE 1999}. [Chad]{GPE e2} left.\n\n[Chad]{GPE e2} left on [Monday]{DATE 2026-03-02}. [Mali]{GPE e1} had fought.",
			"NNP VBD VBN IN CD . NNP VBD . NNP VBD IN NNP . NNP VBD VBN .",
			"Mali had fought in 1999: explicit 1999-01-01..2000-01-01 | Chad left: clause 2026-03-02..2026-03-03 | Chad left on Monday: explicit 2026-03-02..2026-03-03 | Mali had fought: published 2026-03-07..2026-03-08"},
		{"the hour", "a story goes on on the same day, not in the same minute",
			"[Mali]{GPE e1} fell at [noon]{TIME 2026-03-02T12:00}. [Chad]{GPE e2} left.", "NNP VBD IN NN . NNP VBD .",
			"Mali fell at noon: explicit 2026-03-02T12:00:00..2026-03-02T12:01:00 | Chad left: clause 2026-03-02..2026-03-03"},
		{"background", "where somebody comes from is no part of the story",
			"[Ann Lee]{PERSON e1} fled on [Monday]{DATE 2026-03-02}. [Ann Lee]{PERSON e1} grew up in [Gao]{GPE e2}.", "NNP NNP VBD IN NNP . NNP NNP VBD RP IN NNP .",
			"Ann Lee fled on Monday: explicit 2026-03-02..2026-03-03 | Ann Lee grew up in Gao: published 2026-03-07..2026-03-08"},
		{"headline", "tells of that day as well, whoever does it",
			"[Mali]{GPE e1} votes\n\n[Gao]{GPE e2} voted on [Friday]{DATE 2026-03-06}.", "NNP VBZ NNP VBD IN NNP .",
			"Mali votes: clause 2026-03-06 | Gao voted on Friday: explicit 2026-03-06"},
		{"long past", "what is long past is seldom told as news",
			"[Ann Lee]{PERSON e1} resigned. [Ann Lee]{PERSON e1} resigned in [1991]{DATE 1991}.", "NNP NNP VBD . NNP NNP VBD IN CD .",
			"Ann Lee resigned: published 2026-03-07 | Ann Lee resigned in 1991: explicit 1991-01-01"},
		{"said again", "what somebody says without a day is said now, whatever was said before",
			"[Ann Lee]{PERSON e1} said so on [Monday]{DATE 2026-03-02}.\n\n[Ann Lee]{PERSON e1} said no.", "NNP NNP VBD RB IN NNP . NNP NNP VBD DT .",
			"Ann Lee said so on Monday: explicit 2026-03-02 | Ann Lee said no: published 2026-03-07"},
		{"ahead of", "a past tense has no day ahead: that is of what stands beside it",
			"[Mali]{GPE e1} voted ahead of [Monday]{DATE 2026-03-16}'s summit.", "NNP VBD RB IN NNP POS NN .",
			"Mali voted ahead of Monday's summit: published 2026-03-07 | Monday's summit: explicit 2026-03-16"},
		{"foretold", "the day of the telling is not that of what will be",
			"[Mali]{GPE e1} will vote, [Ann Lee]{PERSON e2} said on [Saturday]{DATE 2026-03-07}.", "NNP MD VB , NNP NNP VBD IN NNP .",
			"Mali will vote:  | Ann Lee said on Saturday: explicit 2026-03-07"},
		{"said of it later", "who tells of it tells it when the article appears",
			"[Mali]{GPE e1} voted on [Monday]{DATE 2026-03-02}, officials said.", "NNP VBD IN NNP , NNS VBD .",
			"Mali voted on Monday: explicit 2026-03-02 | officials said: published 2026-03-07"},
		{"according to", "who tells of it tells it now",
			"[Mali]{GPE e1} voted on [Monday]{DATE 2026-03-02}, according to [Ann Lee]{PERSON e2}.", "NNP VBD IN NNP , VBG IN NNP NNP .",
			"Mali voted on Monday, according to Ann Lee: explicit 2026-03-02 | according to Ann Lee: published 2026-03-07"},
		{"compared", "a time that something is only compared with dates nothing",
			"[Mali]{GPE e1} lost 20 ships, down from 60 in [2024]{DATE 2024}.\n\n[Chad]{GPE e2} won higher rents than in [2024]{DATE 2024}.", "NNP VBD CD NNS , RB IN CD IN CD . NNP VBD JJR NNS IN IN CD .",
			"Mali lost 20 ships, down from 60 in 2024: published 2026-03-07 | Chad won higher rents than in 2024: published 2026-03-07"},
		{"the year of a thing", "that of what the verb takes is no date of the verb; behind \"in\" it is",
			"[Mali]{GPE e1} broke its [2024]{DATE 2024} record.\n\n[Chad]{GPE e2} won in its [2024]{DATE 2024} season.", "NNP VBD PRP$ CD NN . NNP VBD IN PRP$ CD NN .",
			"Mali broke its 2024 record: published 2026-03-07 | Chad won in its 2024 season: clause 2024-01-01"},
		{"asked of a date", "what somebody asks about is not when he asks; a day that is the subject of a verb is that verb's",
			"[Ann Lee]{PERSON e1} asked men: “So [Mali]{GPE e2} voted in [2019]{DATE 2019}?”\n\nMen hope [Monday]{DATE 2026-03-09} will bring rain.", "NNP NNP VBD NNS : `` RB NNP VBD IN CD . '' NNS VBP NNP MD VB NN .",
			"Ann Lee asked men: published 2026-03-07 | So Mali voted in 2019: explicit 2019-01-01 | Men hope: published 2026-03-07 | Monday will bring rain: explicit 2026-03-09"},
		{"told again", "a headline has the date that the text gives",
			"[Ann Lee]{PERSON e1} resigns\n\n[Ann Lee]{PERSON e1} resigned on [Monday]{DATE 2026-03-02}.", "NNP NNP VBZ NNP NNP VBD IN NNP .",
			"Ann Lee resigns: clause 2026-03-02 | Ann Lee resigned on Monday: explicit 2026-03-02"},
		{"told again of a month", "a span that holds the publication tells a headline no more than that",
			"[Ann Lee]{PERSON e1} resigns\n\n[Ann Lee]{PERSON e1} resigned in [March]{DATE 2026-03}.", "NNP NNP VBZ NNP NNP VBD IN NNP .",
			"Ann Lee resigns: published 2026-03-07 | Ann Lee resigned in March: explicit 2026-03-01"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := marked(t, "a", test.text, test.tags)
			var got []string
			for _, ev := range doc.Events {
				line := doc.Slice(ev.Extent) + ": " + string(ev.Anchor)
				if ev.Interval != nil {
					line += " " + ev.Interval.From
					if strings.Contains(test.want, "..") {
						line += ".." + ev.Interval.Until
					}
				}
				got = append(got, line)
			}
			if got := strings.Join(got, " | "); got != test.want {
				t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
			}
		})
	}
}

func TestEventsStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	doc := annotatetest.Document(t, annotate.Article{Text: "Rain fell."})
	if err := timeline.Events().Run(ctx, doc); err != context.Canceled {
		t.Errorf("error %v, want that of the context", err)
	}
}
