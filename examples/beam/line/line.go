// Package line turns one line of JSON into an annotated Document or, where that cannot be, into a dead letter. Nothing
// is lost: each line becomes exactly one of the two.
package line

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
)

// Longest is the longest text that is annotated, in bytes. News is far shorter; what is longer is something else.
const Longest = 1 << 20

// Letter is a dead letter: a line that became no Document, whole, and why.
type Letter struct {
	Raw    []byte `json:"raw"`    // base64 in JSON: the line may not be text
	Reason string `json:"reason"` // for people
	Field  string `json:"field,omitempty"`
	Offset int    `json:"offset,omitempty"` // byte in the field, or in the line where Field is empty
}

// Annotate reads a line and annotates it, with the pipeline that all calls of the process share: its models are loaded
// once. One of the two results is nil. What fails here fails again, so a letter is no reason to try the line again;
// the error, which is that of ctx, is.
func Annotate(ctx context.Context, raw []byte) (doc *annotate.Document, letter *Letter, err error) {
	article, letter := parse(raw)
	if letter != nil {
		return nil, letter, nil
	}
	defer func() {
		if fault := recover(); fault != nil { // one article must not stop the others
			doc, letter = nil, &Letter{Raw: raw, Reason: fmt.Sprint("fault in the library: ", fault)}
		}
	}()
	doc, err = dateline.Annotate(ctx, article)
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if input := (*annotate.InputError)(nil); errors.As(err, &input) {
		return nil, &Letter{Raw: raw, Reason: input.Reason, Field: input.Field, Offset: input.Offset}, nil
	}
	if err != nil {
		return nil, &Letter{Raw: raw, Reason: err.Error()}, nil
	}
	return doc, nil, nil
}

// parse reads an article. It needs an id, since timelines refer to articles by it, and a text.
func parse(raw []byte) (annotate.Article, *Letter) {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return annotate.Article{}, &Letter{Raw: raw, Reason: "not UTF-8", Offset: i}
		}
		i += size
	}
	var article annotate.Article
	if err := json.Unmarshal(raw, &article); err != nil {
		letter := &Letter{Raw: raw, Reason: err.Error()}
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			letter.Offset = int(syntax.Offset)
		}
		return article, letter
	}
	switch {
	case article.ID == "":
		return article, &Letter{Raw: raw, Reason: "empty or absent", Field: "id"}
	case article.Text == "":
		return article, &Letter{Raw: raw, Reason: "empty or absent", Field: "text"}
	case len(article.Text) > Longest:
		return article, &Letter{Raw: raw, Reason: fmt.Sprintf("%d bytes, over the limit of %d", len(article.Text), Longest), Field: "text", Offset: Longest}
	}
	return article, nil
}
