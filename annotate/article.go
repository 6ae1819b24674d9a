package annotate

// An article as it comes in, and the Document that it becomes.

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/dateline-news/dateline/internal/segment"
)

// Schema is the value of [Document.Schema] that this package writes and reads.
const Schema = "dateline/1"

// Article is a news article as its publisher gives it. Only Text is needed; Published resolves relative dates.
type Article struct {
	ID        string `json:"id,omitempty"`
	Title     string `json:"title,omitempty"`
	URL       string `json:"url,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Language  string `json:"language,omitempty"`  // BCP 47; the English stages read every text as English
	Published string `json:"published,omitempty"` // ISO 8601 day ("2026-01-26") or RFC 3339 moment, in the publisher's zone
	Text      string `json:"text"`                // UTF-8; spans count its bytes
}

// PublishedDay is the day of publication in the publisher's own zone: a moment late in the evening keeps its day.
// ok is false where Published is empty or not in one of its two forms.
func (a *Article) PublishedDay() (year int, month time.Month, day int, ok bool) {
	t, err := parsePublished(a.Published)
	if err != nil || a.Published == "" {
		return 0, 0, 0, false
	}
	year, month, day = t.Date()
	return year, month, day, true
}

// PublishedClock is the time of day of publication, in seconds after midnight of [Article.PublishedDay]. ok is false
// where Published gives none.
func (a *Article) PublishedClock() (seconds int, ok bool) {
	if len(a.Published) == len(time.DateOnly) {
		return 0, false
	}
	t, err := parsePublished(a.Published)
	if err != nil || a.Published == "" {
		return 0, false
	}
	return t.Hour()*3600 + t.Minute()*60 + t.Second(), true
}

func parsePublished(s string) (time.Time, error) {
	if s == "" || len(s) == len(time.DateOnly) {
		return parseOrZero(time.DateOnly, s)
	}
	return time.Parse(time.RFC3339, s)
}

func parseOrZero(layout, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(layout, s)
}

// InputError says which field of an Article could not be read, and why. A Document of all that could be read comes
// with it.
type InputError struct {
	Field  string // JSON name: "text", "published", "schema"
	Offset int    // byte in the field where reading stopped
	Reason string
}

func (e *InputError) Error() string {
	return fmt.Sprintf("%s: byte %d: %s", e.Field, e.Offset, e.Reason)
}

// NewDocument checks the article and finds its paragraphs, sentences and tokens. The Document is never nil and always
// valid. The error is nil or an *InputError:
//
//   - text that is not UTF-8: the Document holds the text before the first wrong byte;
//   - published in neither of its forms: the Document is whole, and [Article.PublishedDay] reports false.
//
// Odd but valid text is no error. The cost is linear in the text.
func NewDocument(a Article) (*Document, error) {
	var err error
	if _, perr := parsePublished(a.Published); perr != nil {
		err = &InputError{Field: "published", Reason: fmt.Sprintf("want 2006-01-02 or RFC 3339, have %q", a.Published)}
	}
	if n := validPrefix(a.Text); n < len(a.Text) {
		a.Text = a.Text[:n]
		err = &InputError{Field: "text", Offset: n, Reason: "not UTF-8"}
	}
	doc := &Document{Schema: Schema, Article: a}
	doc.segment()
	return doc, err
}

// validPrefix is the length of the longest prefix of s that is UTF-8.
func validPrefix(s string) int {
	if utf8.ValidString(s) {
		return len(s)
	}
	for i := 0; ; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size < 2 {
			return i
		}
		i += size
	}
}

// cutAt shortens text to at most limit bytes, on a rune boundary.
func cutAt(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	for limit > 0 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return text[:limit]
}

func (doc *Document) segment() {
	found := segment.Split(doc.Text)
	doc.Paragraphs = spansOf(found.Paragraphs)
	doc.Sentences = spansOf(found.Sentences)
	doc.Tokens = make([]Token, len(found.Tokens))
	for i, tok := range found.Tokens {
		doc.Tokens[i].Span = Span(tok)
	}
}

func spansOf(found []segment.Span) []Span {
	spans := make([]Span, len(found))
	for i, s := range found {
		spans[i] = Span(s)
	}
	return spans
}
