//go:build !js

package main

// The page in a browser: a person types, the test reads what then stands there.

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

func TestPage(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	if testing.Short() {
		t.Skip("compiling the library to WebAssembly takes a while")
	}
	site := t.TempDir()
	if err := writeSite(site); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(serveSite(site))
	defer server.Close()
	tab := openBrowser(t, chromium, server.URL)

	// What the page opens with.
	tab.await(`!!document.querySelector("#annotated .quotes")`)
	for _, want := range []string{"Ilinca Dobre", "Raluca Enache", "14 March 2026"} {
		if got := tab.eval(`document.getElementById("annotated").innerText`); !strings.Contains(got, want) {
			t.Errorf("at first the page lacks %q: %s", want, got)
		}
	}
	t.Log(tab.eval(`document.getElementById("status").innerText`))

	// A person clears the box and types.
	tab.eval(`document.getElementById("text").select()`)
	tab.typeText("“We lost the roof 😀,” said Zofia <b>Nowak</b>. Mayor Piotr Zielinski visited Gdansk on Monday.")
	tab.await(`document.querySelector("#annotated article p").innerText.endsWith("Gdansk on Monday.")`)
	for _, test := range []struct{ where, want string }{
		{`document.querySelector("#annotated article p").innerText`, "“We lost the roof 😀,” said Zofia <b>Nowak</b>. Mayor Piotr Zielinski visited Gdansk on Monday."},
		{`document.querySelector("#annotated .names").innerText`, "Piotr Zielinski"},
		{`document.querySelector("#annotated .names").innerText`, "Gdansk"},
		{`document.querySelector("#annotated .quotes").innerText`, "We lost the roof 😀"},
		{`document.querySelector("#annotated .quotes").innerText`, "Zofia"},
		{`document.querySelector("#annotated .timeline").innerText`, "9 March 2026"},
	} {
		if got := tab.eval(test.where); !strings.Contains(got, test.want) {
			t.Errorf("%s: %q lacks %q", test.where, got, test.want)
		}
	}
	if tab.eval(`!!document.querySelector("#annotated article b")`) != "false" {
		t.Error("typed markup became markup")
	}

	// Another day of publication moves the event.
	tab.eval(`{ const day = document.getElementById("published"); day.value = "2026-04-16"; day.dispatchEvent(new Event("input", {bubbles: true})); }`)
	tab.await(`document.querySelector("#annotated .timeline").innerText.includes("13 April 2026")`)

	if got := tab.eval(`document.getElementById("error").innerText`); got != "" {
		t.Errorf("the page reports %q", got)
	}
	t.Run("Document", func(t *testing.T) { testDocument(t, chromium, site, server.URL) })
}

// A page of one's own, without the worker, asks for the Document.
const own = `<!DOCTYPE html><script src="wasm_exec.js"></script><script>
const go = new Go();
WebAssembly.instantiateStreaming(fetch("dateline.wasm"), go.importObject).then(({instance}) => go.run(instance));
</script>`

func testDocument(t *testing.T, chromium, site, address string) {
	if err := os.WriteFile(filepath.Join(site, "own.html"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	tab := openBrowser(t, chromium, address+"/own.html")
	tab.await(`typeof dateline === "object"`)
	const text = "“Żółw crossed,” Zofia Nowak said on Monday."
	for _, test := range []struct{ published, reason string }{
		{"2026-03-12", ""},
		{"some day", "published: "},
	} {
		call := `dateline.document("` + text + `", "` + test.published + `")`
		var doc annotate.Document
		if err := json.Unmarshal([]byte(tab.eval(call+".result")), &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Text != text || len(doc.Quotes) != 1 || doc.Slice(doc.Quotes[0].Content[0]) != "“Żółw crossed,”" {
			t.Errorf("published %q: text %q, quotes %v", test.published, doc.Text, doc.Quotes)
		}
		if got := tab.eval(call + ".error"); !strings.HasPrefix(got, test.reason) || (got == "") != (test.reason == "") {
			t.Errorf("published %q: error %q, want %q", test.published, got, test.reason)
		}
	}
	if got := tab.eval("dateline.document().error"); got == "" {
		t.Error("a call without a text is no error")
	}
}

func TestServerCompresses(t *testing.T) {
	folder := t.TempDir()
	program := filepath.Join(folder, binary)
	if err := os.WriteFile(program, []byte(strings.Repeat("wasm", 1000)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := compress(program); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		accept, encoding string
		longest          int
	}{
		{"gzip, br", "gzip", 200},
		{"", "", 4000},
	} {
		request := httptest.NewRequest("GET", "/"+binary, nil)
		request.Header.Set("Accept-Encoding", test.accept)
		answer := httptest.NewRecorder()
		serveSite(folder).ServeHTTP(answer, request)
		if got := answer.Header().Get("Content-Encoding"); got != test.encoding || answer.Body.Len() > test.longest {
			t.Errorf("accepting %q: %d bytes of encoding %q, want at most %d of %q", test.accept, answer.Body.Len(), got, test.longest, test.encoding)
		}
		if got := answer.Header().Get("Content-Type"); got != "application/wasm" {
			t.Errorf("type %q", got)
		}
	}
}
