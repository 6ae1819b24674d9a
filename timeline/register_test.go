package timeline

import (
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

func TestIsNote(t *testing.T) {
	for _, test := range []struct {
		text, why string
		want      bool
	}{
		{"I'll be back in two weeks.", "what the writer means to do", true},
		{"I will call you in an hour", "without a stop", true},
		{"Ann, let's meet next Friday.", "whom it is for is passed", true},
		{"Hi! I'm going to leave at 9 a.m.", "a greeting is passed", true},
		{"Can you come in two days?", "a question to the reader", true},
		{"When do we leave? At 9?", "a question of both", true},
		{"How about two weeks from now?", "a proposal", true},
		{"You need to go by 5 p.m.", "what the reader is to do", true},
		{"Book me a table for tonight at 8.", "a request", true},
		{"The room is free next Friday, so please take it.", "a request further in", true},

		{"", "nothing at all", false},
		{"The council will meet in two weeks.", "news: somebody else means to", false},
		{"I was born two years ago today.", "told, not meant", false},
		{"I'm so tired that I rose at 9 a.m.", "no going anywhere", false},
		{"Why does the bell ring at 3 a.m. every day?", "asked of nobody", false},
		{"Book fair opens in two weeks.", "a headline that begins as a request does", false},
		{"Call grows for vote next Friday", "another", false},
		{"“I'll be back in two weeks,” he said.", "quotes somebody", false},
		{"I'll be there at 9 a.m.! #fair", "a post with a tag", false},
		{"@ann I'll be there at 9 a.m.", "a post to somebody", false},
		{"I will not stand again. The mayor of a town of nine thousand has told her council, which met for two hours on Monday, " +
			"that the next election is for others to win, and that she means to fish from the pier that she had built.", "longer than a note", false},
	} {
		doc, err := annotate.NewDocument(annotate.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := isNote(doc); got != test.want {
			t.Errorf("%q (%s): %t", test.text, test.why, got)
		}
	}
}

// TestByText reads one text by each register.
func TestByText(t *testing.T) {
	for _, test := range []struct {
		name, text string
		register   Register
		want       string
	}{
		{"a note shows that it is one", "I'll be back in two weeks.", ByText, "2021-03-31"},
		{"a note read as news", "I'll be back in two weeks.", News, "P2W"},
		{"news shows that it is news", "It opens in two weeks.", ByText, "P2W"},
		{"news read as plans", "It opens in two weeks.", Plans, "2021-03-31"},
	} {
		p := Parser{Options: Options{Register: test.register}}
		times, err := p.Parse(test.text, published)
		if err != nil || len(times) != 1 || times[0].Value != test.want {
			t.Errorf("%s: %+v, %v, want %s", test.name, times, err, test.want)
		}
	}
}
