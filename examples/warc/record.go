package main

// Records of a WARC file, compressed or not. https://iipc.github.io/warc-specifications/
//
// This is a small reader of our own over compress/gzip: it reads records in order and checks no digest, resolves no
// revisit, and joins no segments.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// record is one record. Its block is nil where it is longer than the reader's limit.
type record struct {
	kind   string // WARC-Type: "response", "conversion", …
	id     string
	target string // WARC-Target-URI
	media  string // Content-Type of the block
	size   int64
	block  []byte
}

const mostHeader = 64 << 10 // bytes of a record's header

// records yields the records of a WARC file. After an error there are no more: where the next begins is not known.
func records(r io.Reader, limit int64) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		in := bufio.NewReader(r)
		if magic, _ := in.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
			unzipped, err := gzip.NewReader(in) // all members, one after the other
			if err != nil {
				yield(record{}, err)
				return
			}
			in = bufio.NewReader(unzipped)
		}
		for {
			rec, err := nextRecord(in, limit)
			if err == io.EOF {
				return
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

// nextRecord reads one record, and the empty lines before it. The error is io.EOF where there is none.
func nextRecord(in *bufio.Reader, limit int64) (record, error) {
	header, err := readHeader(in)
	if err != nil {
		return record{}, err
	}
	rec := record{kind: header["warc-type"], id: header["warc-record-id"], target: strings.Trim(header["warc-target-uri"], "<>"), media: header["content-type"]}
	if rec.size, err = strconv.ParseInt(header["content-length"], 10, 64); err != nil || rec.size < 0 {
		return rec, fmt.Errorf("record %s: Content-Length %q", rec.id, header["content-length"])
	}
	if rec.size > limit {
		_, err = io.CopyN(io.Discard, in, rec.size)
	} else {
		var block bytes.Buffer // grows with what comes, not with what the header promises
		_, err = io.CopyN(&block, in, rec.size)
		rec.block = block.Bytes()
	}
	if err != nil {
		return rec, fmt.Errorf("record %s is cut short: %w", rec.id, noEOF(err))
	}
	return rec, nil
}

// readHeader reads the version line and the fields, by their names in lower case. A line that begins with white space
// goes on with the field before.
func readHeader(in *bufio.Reader) (map[string]string, error) {
	version := ""
	for version == "" { // the end of the record before
		line, err := readLine(in)
		if err != nil {
			return nil, err
		}
		version = line
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, fmt.Errorf("no WARC record: it begins with %.40q", version)
	}
	header := map[string]string{}
	last := ""
	for size := 0; ; {
		line, err := readLine(in)
		if err != nil {
			return nil, noEOF(err)
		}
		if size += len(line); size > mostHeader {
			return nil, errors.New("the header of a record does not end")
		}
		name, value, found := strings.Cut(line, ":")
		switch {
		case line == "":
			return header, nil
		case line[0] == ' ' || line[0] == '\t':
			header[last] += " " + strings.TrimSpace(line)
		case found:
			last = strings.ToLower(strings.TrimSpace(name))
			header[last] = strings.TrimSpace(value)
		}
	}
}

// readLine reads a line without its end. io.EOF stands for the end of the file in front of it.
func readLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		if line = append(line, piece...); len(line) > mostHeader {
			return "", errors.New("a line of a header does not end")
		}
		switch {
		case err == nil:
			return strings.TrimRight(string(line), "\r\n"), nil
		case err == io.EOF && len(line) > 0:
			return "", io.ErrUnexpectedEOF
		case err != bufio.ErrBufferFull:
			return "", err
		}
	}
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
