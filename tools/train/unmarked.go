package main

// Pronouns in text that nobody annotated, where gender decides: of a man and a woman just named, "she" means the woman.

import (
	"path/filepath"
	"strings"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/anaphora"
)

const (
	unmarkedTokens = 1_500_000 // of each file
	unmarkedWeight = 0.4       // of an example, beside 1 of what a corpus says
)

// unmarkedFiles are news.
var unmarkedFiles = []string{
	"B_bbc_2004-05.1.jsonl.gz", "B_abc_au_2006.1.jsonl.gz", "B_allsides_2012-2020.1.jsonl.gz", "B_allsides_2012-2020.2.jsonl.gz",
	"B_ptc_2016-19.1.jsonl.gz", "B_reuters_c50_1996-97.1.jsonl.gz",
}

// unmarked is a text in which everybody is taken for a man, so that what is learned from it holds among persons of one
// gender; and what they are.
type unmarked struct {
	text    *anaphora.Text
	names   []anaphora.Name
	bearers []anaphora.Bearer
	genders []anaphora.Gender       // of the bearers
	asked   map[int]anaphora.Gender // by the pronouns, by token
}

// readUnmarked reads the texts that name both men and women.
func readUnmarked(data string) ([]unmarked, error) {
	pipelines, err := namePipelines()
	if err != nil {
		return nil, err
	}
	var list []unmarked
	for _, name := range unmarkedFiles {
		var fault error
		err := rawDocuments(filepath.Join(data, "raw", name), unmarkedTokens, func(raw *annotate.Document) {
			doc, whole, err := pipelines.annotate(raw.Text)
			if err != nil {
				fault = err
				return
			}
			if u := newUnmarked(doc, whole); u.both() {
				list = append(list, u)
			}
		})
		if err == nil {
			err = fault
		}
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

func newUnmarked(doc, whole *annotate.Document) unmarked {
	r := newReading(doc, whole, nil)
	u := unmarked{text: &anaphora.Text{}, names: r.names, asked: map[int]anaphora.Gender{}}
	addTokens(u.text, doc, func(i int, token string) string {
		gender, his := asMan(token, doc.Tokens[i].POS)
		if gender != 0 {
			u.asked[i] = gender
		}
		return his
	})
	for _, b := range r.bearers {
		u.genders = append(u.genders, b.Gender)
		if b.Gender != 0 {
			b.Gender = anaphora.Male
		}
		u.bearers = append(u.bearers, b)
	}
	return u
}

// asMan gives the gender of a pronoun and a man's in its place; other words are as they are.
func asMan(token string, tag annotate.POS) (anaphora.Gender, string) {
	switch strings.ToLower(token) {
	case "he", "him", "his", "himself":
		return anaphora.Male, token
	case "she":
		return anaphora.Female, "he"
	case "herself":
		return anaphora.Female, "himself"
	case "hers":
		return anaphora.Female, "him"
	case "her":
		if tag == "PRP" {
			return anaphora.Female, "him"
		}
		return anaphora.Female, "his"
	}
	return 0, token
}

// both reports men, women and pronouns.
func (u *unmarked) both() bool {
	var all anaphora.Gender
	for _, g := range u.genders {
		all |= g
	}
	return all == anaphora.Female|anaphora.Male && len(u.asked) > 0
}

// examples notes each pronoun of a text whose candidates are all known for men or women: where one alone agrees, that one
// is meant, and where none does, nobody. The walk goes on with whom the model prefers of those who agree.
func (u *unmarked) examples(model *anaphora.Model) []example {
	var list []example
	model.Walk(u.text, u.names, u.bearers, func(token int, candidates []anaphora.Candidate, best int) {
		asked := u.asked[token]
		if asked == 0 {
			return
		}
		nobody := len(candidates) - 1
		agree, unknown, opposite := nobody, nobody, 0
		agreeing := 0
		for i, c := range candidates[:nobody] {
			switch u.genders[c.Entity] {
			case 0:
				unknown = min(unknown, i)
			case asked:
				agree = min(agree, i)
				agreeing++
			default:
				opposite++
			}
		}
		if agreeing < 2 && unknown == nobody && opposite > 0 {
			e := newExample(candidates, unmarkedWeight)
			e.right[agree] = true
			list = append(list, e)
		}
		if e := candidates[best].Entity; e < 0 || u.genders[e] != 0 && u.genders[e] != asked {
			if agree == nobody {
				agree = unknown
			}
			candidates[best], candidates[agree] = candidates[agree], candidates[best]
		}
	})
	return list
}
