package main

// Articles out of files and streams.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dateline-news/dateline/annotate"
)

// inputError says which article could not be read, and why.
type inputError struct {
	Name string // of the file, the file and line, or the article's id
	Err  error
}

func (e *inputError) Error() string {
	why := e.Err
	if path := (*fs.PathError)(nil); errors.As(why, &path) {
		why = path.Err // Name names the file
	}
	return e.Name + ": " + why.Error()
}

func (e *inputError) Unwrap() error { return e.Err }

// readStream yields the articles of a stream that has no name to tell its form: JSON lines where it begins with a
// brace, else one article in plain text.
func readStream(name string, r io.Reader) iter.Seq2[annotate.Article, error] {
	buffered := bufio.NewReader(r)
	for ahead := 1; ; ahead++ {
		begin, err := buffered.Peek(ahead)
		if err != nil { // the end, or white space as far as can be seen
			return readText(name, buffered)
		}
		switch begin[ahead-1] {
		case ' ', '\t', '\r', '\n':
		case '{':
			return readLines(name, buffered)
		default:
			return readText(name, buffered)
		}
	}
}

// readText yields one article: the whole of r, unchanged.
func readText(name string, r io.Reader) iter.Seq2[annotate.Article, error] {
	return func(yield func(annotate.Article, error) bool) {
		text, err := io.ReadAll(r)
		if err != nil {
			err = &inputError{Name: name, Err: err}
		}
		yield(annotate.Article{ID: name, Text: string(text)}, err)
	}
}

// readLines yields an article for each line of r that is one in JSON, and an *inputError for each that is none. Lines
// may be of any length; those of white space alone are passed over. An article without an id is named after its line.
func readLines(name string, r io.Reader) iter.Seq2[annotate.Article, error] {
	return func(yield func(annotate.Article, error) bool) {
		buffered := bufio.NewReader(r)
		for number := 1; ; number++ {
			line, readErr := buffered.ReadBytes('\n')
			if number == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			place := name + ":" + strconv.Itoa(number)
			if readErr != nil && readErr != io.EOF {
				yield(annotate.Article{}, &inputError{Name: place, Err: readErr})
				return
			}
			if line = bytes.TrimSpace(line); len(line) > 0 {
				a, err := parseArticle(line)
				if err != nil {
					err = &inputError{Name: place, Err: err}
				}
				if a.ID == "" {
					a.ID = place
				}
				if !yield(a, err) {
					return
				}
			}
			if readErr == io.EOF {
				return
			}
		}
	}
}

// parseArticle reads one article in JSON. A text is required; fields that an Article has not are ignored.
func parseArticle(line []byte) (annotate.Article, error) {
	var read struct {
		annotate.Article
		Text *jsonText `json:"text"` // stands before Article.Text
	}
	if err := json.Unmarshal(line, &read); err != nil {
		return annotate.Article{}, jsonReason(err)
	}
	if read.Text == nil {
		return annotate.Article{}, errors.New(`no "text"`)
	}
	a := read.Article
	a.Text = string(*read.Text)
	return a, nil
}

// jsonReason says what is wrong with a line, in the words of newsdesk's reader.
func jsonReason(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field != "":
		name := kind.Field[strings.LastIndexByte(kind.Field, '.')+1:] // without the path of the Go structs
		return fmt.Errorf("%q: want a string, have %s", name, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("want an object, have %s", kind.Value)
	}
	return err
}

// jsonText is a JSON string. encoding/json puts U+FFFD for bytes that are not UTF-8; a jsonText keeps the first of
// them, and ends there, so that NewDocument sees it and says so.
type jsonText string

// UnmarshalJSON reads a string.
func (t *jsonText) UnmarshalJSON(literal []byte) error {
	bad := invalidAt(literal)
	whole := literal
	if bad < len(literal) {
		whole = append(bytes.Clone(literal[:bad]), '"')
	}
	var read string
	if err := json.Unmarshal(whole, &read); err != nil {
		return err
	}
	if bad < len(literal) {
		read += string(literal[bad : bad+1])
	}
	*t = jsonText(read)
	return nil
}

// invalidAt is the offset of the first byte that is not UTF-8, or the length.
func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(b)
}
