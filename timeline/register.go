package timeline

// Which register a text is of, where the user has not said: a note of a line or two that opens with what its writer means
// to do, or with what it asks of its reader, is plans; all else is news.

import (
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// longestNote is the most tokens of a note. Longer texts are articles, whatever they open with.
const longestNote = 40

// isNote reports whether a document is a note. What quotes somebody is none, nor is a post, which has addresses and tags:
// both are read as their annotators read them, which is as news.
func isNote(doc *annotate.Document) bool {
	if len(doc.Tokens) > longestNote || len(doc.Tokens) == 0 {
		return false
	}
	asks := false
	for _, tok := range doc.Tokens {
		switch word := doc.Slice(tok.Span); word[0] {
		case '"', '#', '@', '`':
			return false
		default:
			if strings.HasPrefix(word, "“") || strings.HasPrefix(word, "”") || strings.HasPrefix(word, "http") || word == "''" {
				return false
			}
			asks = asks || strings.EqualFold(word, "please")
		}
	}
	if asks {
		return true
	}
	n := note{doc: doc}
	n.passGreeting()
	return n.intends() || n.asks()
}

// note walks over the first words of a text.
type note struct {
	doc *annotate.Document
	at  int
}

// word is the nth word from here on, in small letters, or "".
func (n *note) word(i int) string {
	if n.at+i >= len(n.doc.Tokens) {
		return ""
	}
	return strings.ToLower(n.doc.Slice(n.doc.Tokens[n.at+i].Span))
}

// passGreeting passes "Hi", "OK", and whom the note is for: "Ann, …".
func (n *note) passGreeting() {
	for {
		switch n.word(0) {
		case "hi", "hey", "hello", "ok", "okay", "also", "so", "thanks", "maybe", ",", "!", "-":
			n.at++
			continue
		}
		if n.word(1) != "," || !isCapitalised(n.doc.Slice(n.doc.Tokens[n.at].Span)) {
			return
		}
		n.at += 2
	}
}

// intends reports whether the first words say what the writer means to do: "I'll", "I need to", "let's".
func (n *note) intends() bool {
	switch n.word(0) {
	case "i":
		switch n.word(1) {
		case "'ll", "’ll", "'d", "’d", "will", "shall", "need", "want", "must", "should", "can", "may", "might", "have", "plan", "intend":
			return n.word(1) != "have" || n.word(2) == "to"
		case "am", "'m", "’m":
			return n.word(2) == "going"
		}
	case "let":
		return n.word(1) == "'s" || n.word(1) == "’s" || n.word(1) == "us" || n.word(1) == "me"
	case "lets":
		return true
	}
	return false
}

// asks reports whether the first words ask something of the reader: "Can you", "When do we", "You need to", "Book me a".
func (n *note) asks() bool {
	first := n.word(0)
	switch first {
	case "you":
		switch n.word(1) {
		case "need", "should", "must", "have":
			return true
		}
	case "what", "when", "where", "who", "how":
		return n.word(1) == "about" && first != "who" || isAsking(n.word(1)) && isSpeaker(n.word(2))
	}
	if isAsking(first) {
		return isSpeaker(n.word(1))
	}
	return isRequest(first) && isGiven(n.word(1))
}

func isAsking(word string) bool {
	switch word {
	case "can", "could", "will", "would", "shall", "should", "may", "do", "did", "are", "were", "am", "was", "have":
		return true
	}
	return false
}

func isSpeaker(word string) bool { return word == "you" || word == "i" || word == "we" }

// isRequest reports whether a verb asks for what calendars and clerks do.
func isRequest(verb string) bool {
	switch verb {
	case "add", "arrange", "block", "book", "buy", "call", "cancel", "change", "check", "create", "delete", "find", "give", "make",
		"meet", "move", "pick", "plan", "put", "remember", "remind", "reserve", "schedule", "send", "set", "show", "tell", "update",
		"wake":
		return true
	}
	return false
}

// isGiven reports whether a word behind a request shows that it is one, and no headline: "Book a table", not "Book fair".
func isGiven(word string) bool {
	switch word {
	case "a", "an", "the", "me", "us", "my", "our", "up", "it", "this", "that", "all", "some":
		return true
	}
	return false
}
