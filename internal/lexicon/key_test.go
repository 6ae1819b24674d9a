package lexicon

import "testing"

func TestKey(t *testing.T) {
	for _, test := range []struct{ name, why, in, want string }{
		{"case", "headlines", "ANGELA Example", "angela example"},
		{"hyphen", "al-X and al X are one", "al-Qa’ida", "al qaida"},
		{"accents", "papers drop them", "São Tomé", "sao tome"},
		{"no decomposition", "Unicode keeps the stroke of ł", "Łódź", "lodz"},
		{"full stops", "U.S. is US", "U.S.", "us"},
		{"apostrophe", "curly and straight", "O’Neill", "oneill"},
		{"blanks", "line breaks inside a name", "New\n York ", "new york"},
		{"ayn", "transliteration marks", "ʿAbd", "abd"},
	} {
		if got := Key(test.in); got != test.want {
			t.Errorf("%s (%s): Key(%q) = %q, want %q", test.name, test.why, test.in, got, test.want)
		}
		if got := Key(Key(test.in)); got != test.want {
			t.Errorf("%s: the key of the key is %q", test.name, got)
		}
	}
}
