// Package knowledge is a table of who bears a name, read in place: names are hashes, bearers are Wikidata ids with a
// kind and a country.
//
// The file is little-endian:
//
//	"DLKB" | version 1 (4) | rows (4) | CRC-32 of all that follows (4)
//	256 countries of two letters (512); the first has none
//	rows of 10 bytes, sorted:
//	    upper 40 bits of the FNV-1a hash of the key (5, big-endian) | id<<4 and kind (4) | country (1)
//
// Two keys of one hash would be one name; among 100,000 names, a name that is in no list is taken for another once in
// ten million times.
package knowledge

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
)

// Kinds are the kinds that rows may have, in the words of package annotate.
var Kinds = [...]string{"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT"}

// Row is one bearer of a name.
type Row struct {
	Key     string // as lexicon.Key makes it
	Kind    string // one of Kinds
	Country string // ISO 3166-1, two letters, or empty
	ID      uint32 // the number of the Wikidata id
}

const (
	magic   = "DLKB\x01\x00\x00\x00"
	head    = len(magic) + 8
	lands   = 2 * 256
	rowSize = 10

	hashBits = 40
	leaps    = 4
)

// hash is FNV-1a, its upper hashBits.
func hash(key string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(key); i++ {
		h = (h ^ uint64(key[i])) * 1099511628211
	}
	return h >> (64 - hashBits)
}

// Encode makes the file; rows that say the same are one. It fails where a row has an unknown kind, a country that is not
// two letters, or an id beyond 28 bits, and where there are more than 255 countries.
func Encode(rows []Row) ([]byte, error) {
	countries := []string{""}
	for _, row := range rows {
		countries = append(countries, row.Country)
	}
	slices.Sort(countries)
	countries = slices.Compact(countries)
	if len(countries) > 256 {
		return nil, fmt.Errorf("knowledge: %d countries", len(countries))
	}
	body := make([]byte, lands)
	for i, c := range countries {
		copy(body[2*i:], c)
	}
	list := make([][rowSize]byte, 0, len(rows))
	for _, row := range rows {
		kind := slices.Index(Kinds[:], row.Kind)
		country, _ := slices.BinarySearch(countries, row.Country)
		if kind < 0 || row.ID >= 1<<28 || row.Country != "" && len(row.Country) != 2 {
			return nil, fmt.Errorf("knowledge: cannot hold %+v", row)
		}
		var b [rowSize]byte
		h := hash(row.Key)
		b[0] = byte(h >> 32)
		binary.BigEndian.PutUint32(b[1:], uint32(h))
		binary.LittleEndian.PutUint32(b[5:], row.ID<<4|uint32(kind))
		b[9] = byte(country)
		list = append(list, b)
	}
	slices.SortFunc(list, func(a, b [rowSize]byte) int { return bytes.Compare(a[:], b[:]) })
	list = slices.Compact(list)
	for i := range list {
		body = append(body, list[i][:]...)
	}
	file := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(list)))
	file = binary.LittleEndian.AppendUint32(file, crc32.ChecksumIEEE(body))
	return append(file, body...), nil
}

// Table is an encoded table. It does not change and may be shared.
type Table struct{ countries, rows string }

// Open checks a file and reads it in place.
func Open(file string) (Table, error) {
	if len(file) < head+lands || file[:len(magic)] != magic {
		return Table{}, errors.New("knowledge: no table of version 1")
	}
	body, sizes := file[head:], []byte(file[len(magic):head])
	if len(body) != lands+rowSize*int(binary.LittleEndian.Uint32(sizes)) || crc32.ChecksumIEEE([]byte(body)) != binary.LittleEndian.Uint32(sizes[4:]) {
		return Table{}, errors.New("knowledge: the table is damaged")
	}
	return Table{body[:lands], body[lands:]}, nil
}

// Len is the number of rows.
func (t Table) Len() int { return len(t.rows) / rowSize }

func (t Table) hashAt(i int) uint64 {
	r := t.rows[i*rowSize:]
	return uint64(r[0])<<32 | uint64(r[1])<<24 | uint64(r[2])<<16 | uint64(r[3])<<8 | uint64(r[4])
}

// first is the first row whose hash is h or more. Hashes are spread evenly, so that the way to it is a leap to where it
// should stand, some shorter ones, and a few steps.
func (t Table) first(h uint64) int {
	n := t.Len()
	i := 0
	for range leaps {
		if i = min(max(i, 0), n); i == n {
			break
		}
		i += int((int64(h) - int64(t.hashAt(i))) * int64(n) >> hashBits)
	}
	i = min(max(i, 0), n)
	for i > 0 && t.hashAt(i-1) >= h {
		i--
	}
	for i < n && t.hashAt(i) < h {
		i++
	}
	return i
}

// Find yields the bearers of a key.
func (t Table) Find(key string, yield func(kind, country string, id uint32)) {
	h := hash(key)
	for i, n := t.first(h), t.Len(); i < n && t.hashAt(i) == h; i++ {
		r := t.rows[i*rowSize+5:]
		v := uint32(r[0]) | uint32(r[1])<<8 | uint32(r[2])<<16 | uint32(r[3])<<24
		country := ""
		if c := 2 * int(r[4]); c > 0 {
			country = t.countries[c : c+2]
		}
		yield(Kinds[v&15], country, v>>4)
	}
}
