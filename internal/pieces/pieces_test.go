package pieces

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	got, err := Parse("a", "# All [of] it\n\n=== 1\nMr [PER Édouard Ray] left [ORG Reuters].\nAll of it.\n\n=== 2\nRain.\n")
	want := []Piece{
		{"a#1", "Mr Édouard Ray left Reuters.\nAll of it.", []Name{{3, 15, "Person"}, {21, 28, "Organization"}}},
		{"a#2", "Rain.", nil},
	}
	if err != nil || cmp.Diff(want, got) != "" {
		t.Errorf("%v %s", err, cmp.Diff(want, got))
	}
	for _, bad := range []string{"[PER Ann", "[PERSON Ann]", "[PER ]", "[PER Ann [LOC Oslo]]", "[PER  Ann]", "[PER Ann\nLee]"} {
		if p, err := Parse("a", "=== 1\n"+bad); err == nil {
			t.Errorf("%q gave %v", bad, p)
		}
	}
}
