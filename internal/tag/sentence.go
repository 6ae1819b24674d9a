package tag

// A sentence to be tagged.

// sentence is what the features look at.
type sentence struct {
	words []placed // with border empty ones before the first and, once it has ended, behind the last
	style style
}

// placed is a word in its sentence.
type placed struct {
	*kind
	glued uint8
}

// Which neighbours no white space parts a word from.
const (
	gluedBefore = 1 << iota
	gluedBehind
)

// style is how a whole sentence uses capitals: they mean less in a headline.
type style uint8

const (
	running style = iota
	titled        // Most Long Words Begin with a Capital
	shouted       // MOST WORDS ARE IN CAPITALS
)

// border is how far the features look to either side.
const border = 2

// styleOf looks at the words that have letters.
func styleOf(words []placed) style {
	long, capital, all, shouting := 0, 0, 0, 0
	for i := range words {
		w := words[i].kind
		switch w.casing {
		case caseless, single:
			continue
		case upper:
			shouting++
		}
		all++
		if w.prefix>>24 != 0 && i > 0 { // four letters, and not the first
			long++
			if w.casing != lower {
				capital++
			}
		}
	}
	switch {
	case shouting > 1 && 4*shouting > 3*all:
		return shouted
	case long > 1 && 4*capital > 3*long:
		return titled
	}
	return running
}
