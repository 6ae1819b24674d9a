package quote

import (
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

// taggedReader makes a reader of words with their tags behind a stroke; a word without one is a noun.
func taggedReader(t *testing.T, tagged string) *reader {
	t.Helper()
	var text []string
	tags := map[string]annotate.POS{}
	for _, field := range strings.Fields(tagged) {
		word := strings.TrimRight(field, ",.?")
		mark := field[len(word):]
		word, tag, found := strings.Cut(word, "/")
		text = append(text, word+mark)
		if found {
			tags[word] = annotate.POS(tag)
		}
	}
	r := readerOf(t, strings.Join(text, " "))
	for i := range r.doc.Tokens {
		tok := &r.doc.Tokens[i]
		if tag, ok := tags[r.doc.Slice(tok.Span)]; ok {
			tok.POS = tag
		}
	}
	r.read()
	return r
}

// What the model took for speech, with what the rules know of it.
func TestHappens(t *testing.T) {
	for _, row := range []struct {
		name, text, cue, content string
		want                     bool
	}{
		{"his own", "Lee/NNP carried/VBD his/PRP$ sheep home.", "carried", "his sheep home", true},
		{"his own, as a clause", "Lee/NNP swore/VBD his/PRP$ sheep were/VBD home.", "swore", "his sheep were home", false},
		{"is about", "It/PRP is/VBZ about/IN a/DT sheep.", "is about", "a sheep", true},
		{"a what", "They/PRP hoped/VBD for/IN What/WP.", "hoped for", "What", false},
		{"a what before", "What/WP they/PRP had/VBD dreamt/VBN was/VBD.", "had dreamt was", "What", true},
		{"subject of what is expected", "The/DT chief is/VBZ expected/VBN in/IN May.", "is expected", "The chief", true},
		{"clause before what is expected", "It/PRP rains/VBZ is/VBZ expected/VBN.", "is expected", "It rains", false},
		{"a relative clause", "He/PRP sat/VBD with/IN sheep/NNS that/WDT nobody/NN saw/VBD.", "sat with sheep", "nobody saw", true},
		{"a clause of time", "Since/IN Oslo/NNP ended/VBD the/DT rule he/PRP won/VBD.", "ended", "the rule he won", true},
		{"the author asks", "Would/MD he/PRP like/VB to/TO go/VB?", "like", "to go", true},
		{"promoted", "Lee/NNP was promoted/VBN from/IN the second team.", "was promoted", "the second team", true},
		{"accused of", "Lee/NNP was accused/VBN of/IN theft.", "was accused of", "theft", false},
		{"somebody asks", "Lee/NNP would/MD like/VB to/TO go/VB.", "like", "to go", false},
	} {
		r := taggedReader(t, row.text)
		cue := r.runOf(row.cue)
		act, known := r.actOf(cue)
		if !known {
			act = Think
		}
		subject := none
		if r.isTag(cue.first-1, proper) {
			subject = phrase{first: cue.first - 1, last: cue.first}
		}
		a := attribution{rule: modelRule, source: subject, addressee: none, act: act, cue: cue, content: []run{r.runOf(row.content)}}
		if got := r.unsaid(&a); got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}

// What the rules took for speech.
func TestUnsaid(t *testing.T) {
	for _, row := range []struct {
		name, text, cue, content string
		want                     bool
	}{
		{"by", "A/DT scheme thought/VBN up/RP by/IN Lee/NNP ran/VBD.", "thought up", "by Lee", true},
		{"greeted", "Lee/NNP embraced/VBD him/PRP.", "embraced", "him", true},
		{"little", "Lee/NNP said little about/IN the/DT boat.", "said little about", "the boat", true},
		{"in court", "Lee/NNP appeared/VBD in/IN court.", "appeared", "in court", true},
		{"appeared to", "Lee/NNP appeared/VBD to/TO go/VB.", "appeared", "to go", false},
		{"phone", "Lee/NNP spoke/VBD over/IN the/DT phone on/IN Monday.", "spoke over", "the phone on Monday", true},
		{"spoke of", "Lee/NNP spoke/VBD of/IN the/DT boat at noon.", "spoke of", "the boat at noon", false},
		{"supporting role", "Lee/NNP played/VBD a/DT supporting/VBG role in/IN it.", "played a supporting", "role in it", true},
		{"envoy", "Lee/NNP recalled/VBD her/PRP$ envoy.", "recalled", "her envoy", true},
		{"recalled a day", "Lee/NNP recalled/VBD a/DT day.", "recalled", "a day", false},
		{"saw money", "Lee/NNP saw/VBD $/$ five/CD billion/CD in/IN cuts.", "saw", "$ five billion in cuts", true},
		{"found", "Lee/NNP found/VBD a/DT sheep.", "found", "a sheep", true},
		{"found that", "Lee/NNP found/VBD a/DT sheep ran/VBD.", "found", "a sheep ran", false},
		{"a plan", "Lee/NNP embraced/VBD a/DT plan.", "embraced", "a plan", false},
	} {
		r := taggedReader(t, row.text)
		a := attribution{source: none, addressee: none, cue: r.runOf(row.cue), content: []run{r.runOf(row.content)}}
		if got := r.unsaid(&a); got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}

func TestTrimTold(t *testing.T) {
	r := taggedReader(t, "Lee/NNP told/VBD the/DT closing/VBG sitting that/IN it ran.")
	a := attribution{source: none, addressee: r.phraseOf("the closing"), cue: r.runOf("told"), content: []run{r.runOf("sitting that it ran")}}
	r.trim(&a)
	if a.addressee != r.phraseOf("the closing sitting") || a.content[0] != r.runOf("it ran") {
		t.Errorf("addressee %v, content %v, want what stands before and behind that", a.addressee, a.content)
	}
}

// phraseOf is the phrase of the words of a part of the text.
func (r *reader) phraseOf(part string) phrase {
	x := r.runOf(part)
	return phrase{first: x.first, last: x.last}
}

// The person spoken to, at the start of content or between it and its cue, and where a relative clause ends.
func TestTrimAddressed(t *testing.T) {
	for _, row := range []struct{ name, text, source, cue, content, told, want string }{
		{"warned", "Lee/NNP warned/VBD the/DT council it/PRP was/VBD late.", "Lee", "warned", "the council it was late", "the council", "it was late"},
		{"apologized to", "Lee/NNP apologized/VBD to/TO drivers/NNS for/IN the/DT delay.", "Lee", "apologized", "to drivers for the delay", "drivers", "for the delay"},
		{"insisted to", "Lee/NNP insisted/VBD to/IN drivers/NNS that/IN it/PRP was/VBD late.", "Lee", "insisted to", "drivers that it was late", "drivers", "it was late"},
		{"asked", "Lee/NNP asked/VBD Ek/NNP whether/IN it/PRP was/VBD late.", "Lee", "asked", "whether it was late", "Ek", "whether it was late"},
		{"responded to", "Lee/NNP responded/VBD to/IN claims/NNS that/IN it/PRP was/VBD late.", "Lee", "responded to", "claims that it was late", "", "claims that it was late"},
		{"which", "Oslo/NNP, which/WDT reported/VBD it, began/VBD.", "which", "reported", "it, began", "", "it"},
		{"which, with an apposition", "Oslo/NNP, which/WDT reported/VBD Ek/NNP, a/DT nurse, was/VBD late.", "which", "reported", "Ek, a nurse, was late", "", "Ek, a nurse, was late"},
	} {
		r := taggedReader(t, row.text)
		source := r.runOf(row.source)
		a := attribution{source: phrase{first: source.first, last: source.last}, addressee: none, cue: r.runOf(row.cue), content: []run{r.runOf(row.content)}}
		if row.name == "warned" {
			told := r.runOf(row.told)
			a.addressee = phrase{first: told.first, last: told.last}
		}
		r.trim(&a)
		told := ""
		if a.addressee.found() {
			told = r.doc.Slice(r.span(run{a.addressee.first, a.addressee.last}))
		}
		if got := r.doc.Slice(r.span(a.content[0])); got != row.want || told != row.told {
			t.Errorf("%s: %q to %q, want %q to %q", row.name, got, told, row.want, row.told)
		}
	}
}

func TestTrim(t *testing.T) {
	for _, row := range []struct {
		name, text, cue string
		content, want   string // pieces with a stroke between
	}{
		{"number behind that", "Lee/NNP said that/DT 40/CD sheep ran.", "said", "that 40 sheep ran", "40 sheep ran"},
		{"hyphen behind that", "Lee/NNP said that/DT rank/NN -/HYPH two sheep ran/VBD.", "said", "that rank - two sheep ran", "rank - two sheep ran"},
		{"that before a noun", "Lee/NNP denied/VBD that/IN charge.", "denied", "charge", "that charge"},
		{"that as a subject", "Lee/NNP said that/DT was fine.", "said", "that was fine", "that was fine"},
		{"comma behind that", "Lee/NNP said that/IN, at dawn, it ran.", "said", ", at dawn, it ran", "at dawn, it ran"},
		{"which at the end", "Lee/NNP said he had a/DT plan which/WDT ran.", "said", "he had a plan which", "he had a plan"},
		{"piece before a conjunction", "He/PRP ran home and, Lee/NNP said, a/DT bridge.", "said", "He ran home and|a bridge", "a bridge"},
		{"own verb", "Lee/NNP said he can/MD stay/VB and ran/VBD home.", "said", "he can stay and ran home", "he can stay"},
		{"own verb in the past", "Lee/NNP said he had/VBD it and ran/VBD home.", "said", "he had it and ran home", "he had it and ran home"},
		{"object and modal", "Lee/NNP rejected/VBD the/DT charge and will/MD go/VB.", "rejected", "the charge and will go", "the charge"},
		{"object and another tag", "Lee/NNP rejected/VBD the/DT charge and warned/VBD rivals.", "rejected", "the charge and warned rivals", "the charge and warned rivals"},
		{"after which", "Lee/NNP promised/VBD to/TO go/VB home, after/IN which/WDT it ran.", "promised", "to go home, after which it ran", "to go home"},
		{"own verb behind the tag", "He can/MD stay/VB, Lee/NNP said, and ran/VBD home.", "said", "He can stay|and ran home", "He can stay"},
		{"semicolon", "Lee/NNP said it was/VBD empty; the/DT boat was/VBD full.", "said", "it was empty; the boat was full", "it was empty"},
		{"two semicolons", "Lee/NNP said it was/VBD empty; the/DT boat was/VBD full; the/DT town was/VBD dry.", "said", "it was empty; the boat was full; the town was dry", "it was empty; the boat was full; the town was dry"},
		{"piece before a verb", "The/DT boat, Lee/NNP said, ran home.", "said", "The boat|ran home", "The boat|ran home"},
	} {
		r := taggedReader(t, row.text)
		a := attribution{source: none, addressee: none, cue: r.runOf(row.cue)}
		for part := range strings.SplitSeq(row.content, "|") {
			a.content = append(a.content, r.runOf(part))
		}
		r.trim(&a)
		var have []string
		for _, x := range a.content {
			have = append(have, r.doc.Slice(r.span(x)))
		}
		if got := strings.Join(have, "|"); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// The subject of a passive says nothing, whoever stands behind "by" does.
func TestHears(t *testing.T) {
	for _, row := range []struct {
		name, text, cue, content                string
		source, addressee, agent, left, cueLeft string
	}{
		{"said to", "Lee/NNP was said/VBN to/TO go/VB.", "was said", "to go", "Lee", "", "", "to go", "was said"},
		{"told to", "Lee/NNP was told/VBN to/TO go/VB.", "was told", "to go", "Lee", "Lee", "", "to go", "was told"},
		{"accused of", "Lee/NNP has/VBZ been/VBN accused/VBN of/IN theft by/IN the/DT watchdog.", "has been accused of", "theft by the watchdog", "Lee", "", "the watchdog", "theft", "has been accused of"},
		{"charged", "Lee/NNP was charged/VBN with/IN theft by/IN the/DT court for/IN taking/VBG sheep.", "was charged with", "theft by the court for taking sheep", "Lee", "", "the court", "theft", "was charged with"},
		{"by within the cue", "Lee/NNP was criticized/VBN by/IN rivals/NNS for/IN theft.", "was criticized by rivals for", "theft", "Lee", "", "rivals", "theft", "was criticized"},
		{"another's by", "Lee/NNP was authorized/VBN to/TO use powers given/VBN by/IN the/DT court.", "was authorized", "to use powers given by the court", "Lee", "", "", "to use powers given by the court", "was authorized"},
		{"mood", "Lee/NNP is/VBZ convinced/VBN it ran.", "is convinced", "it ran", "Lee", "", "Lee", "it ran", "is convinced"},
		{"perfect", "Lee/NNP 's/VBZ asked/VBN him to/TO go/VB.", "'s asked", "him to go", "Lee", "", "Lee", "him to go", "'s asked"},
	} {
		r := taggedReader(t, row.text)
		a := attribution{source: r.phraseOf(row.source), addressee: none, cue: r.runOf(row.cue), content: []run{r.runOf(row.content)}}
		r.hears(&a)
		said := func(p phrase) string {
			if !p.found() {
				return ""
			}
			return r.doc.Slice(r.span(run{p.first, p.last}))
		}
		if said(a.source) != row.agent || said(a.addressee) != row.addressee || r.doc.Slice(r.span(a.content[0])) != row.left || r.doc.Slice(r.span(a.cue)) != row.cueLeft {
			t.Errorf("%s: source %q, addressee %q, content %q, cue %q", row.name, said(a.source), said(a.addressee), r.doc.Slice(r.span(a.content[0])), r.doc.Slice(r.span(a.cue)))
		}
	}
}

// What somebody liked to say was said; what somebody would like to see was not.
func TestWish(t *testing.T) {
	for _, row := range []struct{ text, cue, content, wantCue, want string }{
		{"Lee/NNP liked/VBD to/TO say/VB that it/PRP ran/VBD.", "liked", "to say that it ran", "liked to say", "it ran"},
		{"Lee/NNP liked/VBD to/TO see/VB that it/PRP ran/VBD.", "liked", "to see that it ran", "liked", "to see that it ran"},
	} {
		r := taggedReader(t, row.text)
		a := attribution{source: phrase{first: 0, last: 1}, addressee: none, act: Think, cue: r.runOf(row.cue), content: []run{r.runOf(row.content)}}
		r.trim(&a)
		if cue, content := r.doc.Slice(r.span(a.cue)), r.doc.Slice(r.span(a.content[0])); cue != row.wantCue || content != row.want {
			t.Errorf("%s: %q, %q, want %q, %q", row.text, cue, content, row.wantCue, row.want)
		}
	}
}
