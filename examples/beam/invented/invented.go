// Package invented makes articles for the tests of this example: short news about people who do not exist, and among
// it what a large collection always holds: broken lines, broken bytes, and text made to be slow.
package invented

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/dateline-news/dateline/annotate"
)

var (
	people = []string{"Ilinca Dobre", "Tobias Renner", "Amara Nwosu", "Petra Golob", "Hamid Farouk", "Lena Sorensen", "Marco Bassi",
		"Chloe Tremaine", "Yusuf Demir", "Nadia Petrova", "Owen Pryce", "Ingrid Moe", "Kofi Mensah", "Rosa Delgado"}
	places  = []string{"Oslo", "Trieste", "Gdansk", "Lisbon", "Nairobi", "Quito", "Osaka", "Perth"}
	deeds   = []string{"visited", "left", "reached"}
	words   = []string{"The quay is safe", "Nobody was asked", "We will rebuild it", "The money is there"}
	hostile = []string{
		"{", "null", "[]", `"text"`, `{"id":7,"text":"x"}`, `{"text":"no id"}`, "{\"id\":\"b\",\"text\":\"\xff\xfe\"}",
		`{"id":"h1","published":"soon","text":"It rained."}`, strings.Repeat("[", 20_000), "\x00\x01\x02",
		`{"id":"h2","text":"\u0000 \ud800 \u202e\u200b"}`,
		article("h3", "", strings.Repeat("“", 2000)), article("h4", "", strings.Repeat("Ann Lee said that ", 300)),
		article("h5", "", strings.Repeat("the day before ", 400)), article("h6", "", strings.Repeat("e\u0301", 3000)),
		article("h7", "", strings.Repeat("A.", 3000)), article("h8", "", strings.Repeat("\n\n", 3000)+"x"),
	}
)

// Lines makes n lines, about one in fifty of them hostile. The same n gives the same lines.
func Lines(n int) []string {
	chance := rand.New(rand.NewPCG(7, 7))
	pick := func(from []string) string { return from[chance.IntN(len(from))] }
	lines := make([]string, n)
	for i := range lines {
		if i%50 == 49 {
			lines[i] = hostile[(i/50)%len(hostile)]
			continue
		}
		who, other := pick(people), pick(people)
		day := time.Date(2026, 3, 1+chance.IntN(28), 0, 0, 0, 0, time.UTC)
		text := fmt.Sprintf("%s %s %s on %s. “%s,” said %s.\n\n%s met %s in %s on %s.", who, pick(deeds), pick(places),
			day.AddDate(0, 0, -1).Weekday(), pick(words), other, other, who, pick(places), day.AddDate(0, 0, -2).Format("2 January"))
		lines[i] = article(fmt.Sprintf("a%05d", i), day.Format(time.DateOnly), text)
	}
	return lines
}

func article(id, published, text string) string {
	line, err := json.Marshal(annotate.Article{ID: id, Publisher: "Wire " + id[len(id)-1:], Published: published, Text: text})
	if err != nil {
		panic(err) // strings alone
	}
	return string(line)
}
