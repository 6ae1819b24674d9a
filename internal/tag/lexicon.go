package tag

// The lexicon: which tags a word may take, counted in much text.

// Entry is what the lexicon knows of a word.
type Entry struct {
	Tags          uint64 // a bit for each label that the word may have
	First, Second uint8  // its commonest labels, each plus one; 0 where there is none
	Sure          bool   // it has the first one only
}

// EntryKey is the number under which the lexicon has a word.
func EntryKey(text string) uint32 {
	w := describe(text)
	return entryKey(w.cased)
}

func entryKey(form uint64) uint32 { return uint32(mix(form) >> 32) }

// lexicon is a table of numbered entries, by key, with open addressing.
type lexicon struct {
	entries []Entry
	keys    []uint32
	numbers []uint16 // of the entry plus one; 0 where the place is free
}

func newLexicon(words int) lexicon {
	size := tableSize(words)
	return lexicon{nil, make([]uint32, size), make([]uint16, size)}
}

// tableSize is a power of two with places to spare.
func tableSize(n int) int {
	size := 1
	for size < 2*n+1 {
		size *= 2
	}
	return size
}

func (l *lexicon) put(key uint32, number uint16) {
	i := int(key) & (len(l.keys) - 1)
	for l.numbers[i] != 0 {
		i = (i + 1) & (len(l.keys) - 1)
	}
	l.keys[i], l.numbers[i] = key, number+1
}

// find gives the entry of a word, nil where there is none.
func (l *lexicon) find(form uint64) *Entry {
	key := entryKey(form)
	for i := int(key) & (len(l.keys) - 1); l.numbers[i] != 0; i = (i + 1) & (len(l.keys) - 1) {
		if l.keys[i] == key {
			return &l.entries[l.numbers[i]-1]
		}
	}
	return nil
}

// look finds what a word may be: as written, or else in small letters. Where capitals say little, both count. What the
// lexicon does not know may be anything that is open to new words.
func (m *Model) look(w *word, style style) Entry {
	written := m.lexicon.find(w.cased)
	if w.form == w.cased || style == running && written != nil {
		if written == nil {
			return Entry{Tags: m.open}
		}
		return *written
	}
	small := m.lexicon.find(w.form)
	switch {
	case written == nil && small == nil:
		return Entry{Tags: m.open}
	case written == nil:
		return Entry{Tags: small.Tags | m.open, First: small.First, Second: small.Second}
	case small == nil:
		return Entry{Tags: written.Tags | m.open, First: written.First, Second: written.Second}
	}
	return Entry{Tags: written.Tags | small.Tags, First: written.First, Second: small.First}
}
