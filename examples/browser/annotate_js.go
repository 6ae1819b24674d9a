package main

// What the page's worker calls: the library behind two JavaScript functions.

import (
	"bytes"
	"context"
	"encoding/json"
	"syscall/js"

	"github.com/dateline-news/dateline"
	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/html"
)

// main gives JavaScript the object "dateline" and waits for its calls:
//
//   - dateline.page(text, published): the annotated article as an HTML page (package annotate/html);
//   - dateline.document(text, published): the Document in JSON (package annotate/schema); offsets are bytes of UTF-8.
//
// Published is an ISO 8601 day, an RFC 3339 moment, or "". Both give an object {result, error}: a result of what could
// be read comes with every error, and error is "" where all was read.
func main() {
	pipeline := dateline.English()
	calls := map[string]any{}
	for name, write := range map[string]func(*annotate.Document) (string, error){"page": page, "document": document} {
		calls[name] = js.FuncOf(func(_ js.Value, args []js.Value) any {
			if len(args) != 2 {
				return map[string]any{"result": "", "error": "want a text and a date of publication"}
			}
			doc, err := pipeline.Annotate(context.Background(), annotate.Article{
				Title: "As typed", Text: args[0].String(), Published: args[1].String(),
			})
			result, writeErr := write(doc)
			return map[string]any{"result": result, "error": reason(err, writeErr)}
		})
	}
	js.Global().Set("dateline", calls)
	if ready := js.Global().Get("datelineReady"); ready.Type() == js.TypeFunction {
		ready.Invoke()
	}
	select {}
}

func page(doc *annotate.Document) (string, error) {
	var b bytes.Buffer
	err := html.Render(&b, doc)
	return b.String(), err
}

func document(doc *annotate.Document) (string, error) {
	b, err := json.Marshal(doc)
	return string(b), err
}

func reason(errs ...error) string {
	for _, err := range errs {
		if err != nil {
			return err.Error()
		}
	}
	return ""
}
