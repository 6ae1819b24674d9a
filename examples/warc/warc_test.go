package main

// What is read out of archives, whole, compressed and broken.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-news/dateline/annotate"
)

func archived(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/news.warc")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// members compresses each record by itself, as the standard has it.
func members(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	for i, rec := range bytes.Split(data, []byte("WARC/1.0\r\n")) {
		if i == 0 {
			continue
		}
		zip := gzip.NewWriter(&out)
		fmt.Fprintf(zip, "WARC/1.0\r\n%s", rec)
		if err := zip.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func articlesOf(t *testing.T, data []byte, args ...string) (articles []annotate.Article, status int, faults string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(append(args, "-articles", "-"), bytes.NewReader(data), &out, &errs)
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		if line == "" {
			continue
		}
		var a annotate.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	return articles, status, errs.String()
}

// A chunked page, a page in Latin-1 and a text; not the missing page, the picture, the list of links and the revisit.
func TestArticles(t *testing.T) {
	for name, data := range map[string][]byte{"plain": archived(t), "compressed": members(t, archived(t))} {
		t.Run(name, func(t *testing.T) {
			articles, status, faults := articlesOf(t, data)
			if status != 0 || faults != "" || len(articles) != 3 {
				t.Fatalf("%d articles, want 3; status %d, %s", len(articles), status, faults)
			}
			pier, mill, rain := articles[0], articles[1], articles[2]
			if pier.URL != "https://courier.example/pier" || pier.Title != "Port Alder will rebuild its pier" || pier.Publisher != "Alder Courier" || pier.Published != "2026-03-11T18:20:00+01:00" {
				t.Errorf("got %+v", pier)
			}
			if paragraphs := strings.Split(pier.Text, "\n\n"); len(paragraphs) != 4 || !strings.HasPrefix(paragraphs[1], "“We have waited") || !strings.HasSuffix(paragraphs[3], "in September.") {
				t.Errorf("got %q", pier.Text)
			}
			if !strings.HasPrefix(mill.Text, "The museum of Münster") || mill.Published != "" || mill.Publisher != "museum.example" {
				t.Errorf("got %+v", mill)
			}
			if rain.Text != "Rain\n\nIt rained in Batumi on Monday.\n\n“It will rain again,” Nino Beridze said." {
				t.Errorf("got %q", rain.Text)
			}
		})
	}
}

func TestDocuments(t *testing.T) {
	var out, faults bytes.Buffer
	if status := run([]string{filepath.Join("testdata", "news.warc")}, nil, &out, &faults); status != 0 || faults.Len() > 0 {
		t.Fatalf("status %d, %s", status, &faults)
	}
	var doc annotate.Document // decoding validates
	if err := json.NewDecoder(&out).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Quotes) < 2 || doc.Quotes[1].Speaker == nil || doc.Quotes[1].Speaker.Name != "Ines Falk" || len(doc.Times) == 0 || doc.Times[0].Value != "2026-03-10" {
		t.Errorf("got quotes %+v, times %+v", doc.Quotes, doc.Times)
	}
}

// Names in any case, values with colons, fields that go on in the next line.
func TestHeader(t *testing.T) {
	in := bufio.NewReader(strings.NewReader("\r\n\r\nWARC/1.1\r\nWARC-TYPE : response\r\nA:b:c\r\nX: one\r\n\tA: two\r\nno field\r\n\r\nblock"))
	got, err := readHeader(in)
	want := map[string]string{"warc-type": "response", "a": "b:c", "x": "one A: two"}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if rest, _ := in.ReadString(0); rest != "block" {
		t.Errorf("%q is left, want the block", rest)
	}
}

// A file that breaks off gives what stands before, and says so.
func TestBroken(t *testing.T) {
	data := archived(t)
	zipped := members(t, data)
	big := bytes.Replace(data, []byte("WARC-Type: warcinfo\r\n"), []byte("WARC-Type: warcinfo\r\nX: "+strings.Repeat("x", mostHeader)+"\r\n"), 1)
	for _, test := range []struct {
		name     string
		data     []byte
		articles int
		fault    string
	}{
		{"cut in the last block", data[:len(data)-20], 2, "is cut short"},
		{"cut in compressed data", zipped[:len(zipped)-20], 2, "unexpected EOF"},
		{"no archive", []byte("<html></html>\n"), 0, "no WARC record"},
		{"nothing behind gzip's magic", []byte{0x1f, 0x8b}, 0, "EOF"},
		{"no length", []byte("WARC/1.0\r\nWARC-Type: response\r\n\r\n"), 0, "Content-Length"},
		{"a length below nothing", []byte("WARC/1.0\r\nContent-Length: -1\r\n\r\n"), 0, "Content-Length"},
		{"a length that lies", []byte("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nabc"), 0, "is cut short"},
		{"a header without end", big, 0, "does not end"},
		{"a header that breaks off", []byte("WARC/1.0\r\nWARC-Type: response"), 0, "unexpected EOF"},
		{"no HTTP", []byte("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"), 0, "https://a.example/: HTTP answer"},
	} {
		t.Run(test.name, func(t *testing.T) {
			articles, status, faults := articlesOf(t, test.data)
			if len(articles) != test.articles || status != 1 || !strings.Contains(faults, test.fault) || strings.Count(faults, "\n") != 1 {
				t.Errorf("%d articles, want %d; status %d; faults %q, want %q", len(articles), test.articles, status, faults, test.fault)
			}
		})
	}
	if articles, status, faults := articlesOf(t, nil); len(articles) != 0 || status != 0 {
		t.Errorf("an empty file: %d, %s", status, faults)
	}
}

// Pages over the limit are passed over, the others are not.
func TestLimit(t *testing.T) {
	articles, status, faults := articlesOf(t, archived(t), "-bytes", "400")
	if len(articles) != 1 || articles[0].URL != "https://wet.example/rain" || status != 0 {
		t.Errorf("got %v, %d, %s", articles, status, faults)
	}
}

// Bodies come compressed, or with a header that says so and is wrong.
func TestDecompress(t *testing.T) {
	page := []byte("<html>" + strings.Repeat("a", 1000))
	var zipped bytes.Buffer
	zip := gzip.NewWriter(&zipped)
	zip.Write(page)
	zip.Close()
	for _, test := range []struct {
		name, encoding string
		body           []byte
		want           string
		fails          bool
	}{
		{"none", "", page, string(page), false},
		{"gzip", "GZIP", zipped.Bytes(), string(page), false},
		{"undone by the crawler", "gzip", page, string(page), false},
		{"Brotli undone by the crawler", "br", page, string(page), false},
		{"Brotli", "br", []byte{0x8b, 0x02, 0x80}, "", true},
		{"cut", "gzip", zipped.Bytes()[:zipped.Len()-4], string(page), true},
	} {
		got, err := decompress(test.body, test.encoding, 1<<20)
		if string(got) != test.want || (err != nil) != test.fails {
			t.Errorf("%s: %.20q, %v", test.name, got, err)
		}
	}
	if _, err := decompress(zipped.Bytes(), "gzip", 100); err == nil {
		t.Error("a body over the limit is accepted")
	}
}

func FuzzRecords(f *testing.F) {
	f.Add(archived(f))
	f.Add([]byte{0x1f, 0x8b, 8})
	f.Fuzz(func(t *testing.T, data []byte) {
		for rec, err := range records(bytes.NewReader(data), 4096) {
			if err == nil && int64(len(rec.block)) > 4096 {
				t.Errorf("a block of %d bytes", len(rec.block))
			}
			if err == nil {
				payload(rec, 4096)
			}
		}
	})
}
