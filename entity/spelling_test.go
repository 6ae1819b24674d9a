package entity

import "testing"

func TestSpelledAlike(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Mohammed", "Muhammad", true}, {"Hossein", "Hussein", true}, {"Moqtada", "Muqtada", true}, {"Ghassan", "Gassan", true},
		{"Khadija", "Kadija", true}, {"Stephan", "Stephen", true}, {"Qassem", "Qasem", true},
		{"Hassan", "Hussein", false}, {"Martina", "Martin", false}, {"Martina", "Martine", false}, {"Sistani", "Sistany", true}, {"Maria", "Mario", false},
		{"Ann", "Anna", false}, {"Karin", "Karim", false}, {"Daniel", "Daniela", false}, {"Johann", "Johanna", false},
		{"", "Mohammed", false}, {"aeiou", "aeiou", false},
	} {
		if got := spelledAlike(test.a, test.b); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.a, test.b, got, test.want)
		}
		if got := spelledAlike(test.b, test.a); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.b, test.a, got, test.want)
		}
	}
}
