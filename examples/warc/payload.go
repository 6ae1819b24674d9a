package main

// What a record captured: the body of an HTTP answer as the server meant it.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httputil"
	"strings"
)

// payload is the body of a record that may hold an article, and its media type with parameters. ok is false for
// records of other kinds, answers other than 200, and media other than HTML and plain text.
func payload(rec record, limit int64) (body []byte, media string, ok bool, err error) {
	switch rec.kind {
	case "response":
		body, media, ok, err = answerOf(rec, limit)
	case "resource", "conversion":
		body, media, ok = rec.block, rec.media, true
	}
	if kind, _, _ := mime.ParseMediaType(media); kind != "text/html" && kind != "application/xhtml+xml" && (kind != "text/plain" || rec.kind != "conversion") {
		ok = false
	}
	return body, media, ok, err
}

// answerOf reads an HTTP answer. Some crawlers write bodies as they came, others undo chunks and compression and leave
// the header as it was: a body that is not as the header says is taken as it stands.
func answerOf(rec record, limit int64) (body []byte, media string, ok bool, err error) {
	if !strings.HasPrefix(rec.target, "http:") && !strings.HasPrefix(rec.target, "https:") {
		return nil, "", false, nil // dns:, ftp:
	}
	in := bufio.NewReader(bytes.NewReader(rec.block))
	answer, err := http.ReadResponse(in, nil)
	if err != nil {
		return nil, "", false, fmt.Errorf("HTTP answer: %w", err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, "", false, nil
	}
	head := bytes.Index(rec.block, []byte("\r\n\r\n"))
	if head < 0 {
		return nil, "", false, errors.New("HTTP answer: its header has no end")
	}
	body = rec.block[head+4:]
	if len(answer.TransferEncoding) > 0 {
		if joined, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body))); err == nil {
			body = joined
		}
	}
	body, err = decompress(body, answer.Header.Get("Content-Encoding"), limit)
	return body, answer.Header.Get("Content-Type"), true, err
}

// decompress undoes a content encoding.
func decompress(body []byte, encoding string, limit int64) ([]byte, error) {
	var packed io.Reader
	var err error
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return body, nil
	case "gzip", "x-gzip":
		packed, err = gzip.NewReader(bytes.NewReader(body))
	case "deflate":
		packed, err = zlib.NewReader(bytes.NewReader(body))
	default:
		if bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) {
			return body, nil
		}
		return nil, fmt.Errorf("Content-Encoding %s is not read here", encoding)
	}
	if err != nil {
		return body, nil // the crawler has undone it
	}
	plain, err := io.ReadAll(io.LimitReader(packed, limit+1))
	if int64(len(plain)) > limit {
		return nil, fmt.Errorf("more than %d bytes when decompressed", limit)
	}
	return plain, err
}
