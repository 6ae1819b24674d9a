package timeline

import "testing"

func TestBalanced(t *testing.T) {
	for _, test := range []struct{ name, title, want string }{
		{"both marks", "Lee called it “a sham” twice", "Lee called it “a sham” twice"},
		{"one mark", "Lee called it a ” sham", "Lee called it a sham"},
		{"brackets", "Lee (Blue) left", "Lee (Blue) left"},
		{"open bracket", "Lee left (Park", "Lee left"},
		{"open bracket and what leads to it", "Lee left and that [Park", "Lee left"},
	} {
		if got := balanced(test.title); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
